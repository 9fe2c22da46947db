//! Which projects mention a word: a search of whole columns at once instead of text by text. Must not know filters.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memmem::Finder;

use super::bits::Bits;
use crate::model::{Dataset, Index, InvestorIx, TextColumn};
use crate::parallel;

/// The projects whose name, English name, id, investor or note has the lower-case `word` in it, whatever the case;
/// `None` for a word that needs to be looked for text by text.
pub(super) fn mentioning(dataset: &Dataset, word: &str) -> Option<Bits> {
    let word = Word::new(word)?;
    let projects = dataset.projects();
    let mut found = Bits::all(projects.len());
    let stretches = found.stretches();
    let columns = projects.searched();
    let words = parallel::map(stretches, |rows| {
        let mut words = vec![0u64; rows.len().div_ceil(64)];
        columns.iter().try_for_each(|column| word.mark(column, rows.clone(), &mut words))?;
        Some(words)
    });
    let words: Option<Vec<Vec<u64>>> = words.into_iter().collect();
    found.keep(&Bits::from_words(words?.concat(), projects.len()));
    let investors = projects.investors();
    let texts = investors.texts();
    let mut marks = vec![0u64; texts.len().div_ceil(64)];
    word.mark(texts, 0..texts.len(), &mut marks)?;
    if marks.iter().any(|mark| *mark != 0) {
        let has =
            |ix: &InvestorIx| *ix != InvestorIx::NONE && marks[ix.to_usize() / 64] >> (ix.to_usize() % 64) & 1 == 1;
        let codes = investors.codes().as_slice();
        found.add(&Bits::of(projects.len(), |row| has(&codes[row])));
    }
    Some(found)
}

/// A word whose letters are those of ASCII, or none that know upper and lower case.
struct Word<'w> {
    finder: Finder<'w>,
    len: usize,
    has_letters: bool,
    /// Two capitals outside ASCII, K (kelvin) and İ, are `k` and `i` in lower case.
    may_hide: bool,
}

/// What K (kelvin) and İ are written as.
const HIDDEN: [&[u8]; 2] = ["\u{212a}".as_bytes(), "\u{130}".as_bytes()];

impl<'w> Word<'w> {
    fn new(word: &'w str) -> Option<Self> {
        let is_plain = |c: char| c.is_ascii() || ('\u{3001}'..='\u{9fff}').contains(&c);
        (!word.is_empty() && word.chars().all(is_plain)).then(|| Self {
            finder: Finder::new(word),
            len: word.len(),
            has_letters: word.bytes().any(|b| b.is_ascii_lowercase()),
            may_hide: word.contains(['k', 'i']),
        })
    }

    /// Marks in `words`, a bit a row, those of `rows` that mention the word. `None` where only a look at each tells.
    fn mark(&self, column: &TextColumn, rows: Range<usize>, words: &mut [u64]) -> Option<()> {
        if rows.is_empty() {
            return Some(());
        }
        let start = column.range(rows.start).start;
        let text = column.arena().as_bytes().get(start..column.range(rows.end - 1).end)?;
        if self.may_hide && HIDDEN.iter().any(|hidden| memchr::memmem::find(text, hidden).is_some()) {
            return None;
        }
        let text = if self.has_letters { Cow::Owned(text.to_ascii_lowercase()) } else { Cow::Borrowed(text) };
        let (mut at, mut row) = (0, rows.start);
        while let Some(found) = self.finder.find(&text[at..]).map(|found| at + found) {
            while column.range(row).end - start <= found {
                row += 1;
            }
            let end = column.range(row).end - start;
            // What begins in one text and ends in the next is in neither.
            if found + self.len <= end {
                words[(row - rows.start) / 64] |= 1 << ((row - rows.start) % 64);
                at = end;
            } else {
                at = found + 1;
            }
        }
        Some(())
    }
}
