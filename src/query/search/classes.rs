//! How well each project answers to one word: the better, the lower. Whole columns are looked at, not text by text.
//! Must not know filters or several words.

use std::ops::Range;

use memchr::memmem::Finder;

use super::spelled::{Spelled, required, written};
use super::texts::Texts;
use crate::model::{CategoryIx, Dataset, Field, FieldValues, Index, InvestorIx, Kind, RefColumn, TextColumn, Which};
use crate::parallel;
use crate::text::folded;

/// How well a project answers, from name or id to note.
pub(super) type Class = u8;

/// The whole name or id.
pub(super) const EXACT: Class = 0;
/// The name begins with it.
const PREFIX: Class = 1;
/// A word of the name begins with it.
const WORD: Class = 2;
/// Elsewhere in the name.
const IN_NAME: Class = 3;
/// The name begins with it by sound.
const SOUND_FIRST: Class = 4;
/// Elsewhere in the name by sound.
const SOUND: Class = 5;
const IN_ID: Class = 6;
const IN_INVESTOR: Class = 7;
const INVESTOR_SOUND: Class = 8;
/// In the name of a record that a column refers to, as written or by its sound.
const IN_REFERENCE: Class = 9;
const REFERENCE_SOUND: Class = 10;
const IN_NOTE: Class = 11;
/// In a text of a column that the program knows nothing of.
const IN_FIELD: Class = 12;
/// How many classes there are.
pub(super) const CLASSES: usize = 13;
/// Not at all.
pub(super) const NONE: Class = Class::MAX;

/// So many rows are worth a thread.
const LEAST_PIECE: usize = 1 << 13;

/// A word ready to be looked for.
struct Word {
    finder: Finder<'static>,
    spelled: Option<Spelled>,
    /// What of it must be written even where it is found by sound.
    written: Option<Finder<'static>>,
    /// With which letters some characters must begin then.
    required: u32,
}

/// The class of every project for a `word` as it is heard, by sound too if asked for. `before` are the classes for a beginning
/// of the word, if known: what did not answer to that does not answer to the word.
pub(super) fn classes(
    dataset: &Dataset,
    texts: &Texts,
    word: &str,
    by_sound: bool,
    before: Option<&[Class]>,
) -> Vec<Class> {
    let spelled = if by_sound { Spelled::new(word) } else { None };
    let required = required(word);
    let written = written(word).map(|run| Finder::new(run).into_owned());
    let finder = Finder::new(folded(word).as_bytes()).into_owned();
    let word = Word { finder, spelled, written, required };
    let investors = word.of_investors(texts.investors(dataset));
    let references = word.of_references(dataset);
    let pieces = parallel::ranges(dataset.projects().len(), LEAST_PIECE);
    let of_rows = |rows: Range<usize>| {
        let mut classes = word.of_rows(dataset, texts, &investors, before, rows.clone());
        word.add_fields(dataset, texts, &references, rows, &mut classes);
        classes
    };
    parallel::map(pieces, of_rows).concat()
}

impl Word {
    fn of_investors(&self, texts: &TextColumn) -> Vec<Class> {
        let mut classes = vec![NONE; texts.len()];
        each_in(&self.finder, texts, 0..texts.len(), |row, _| {
            classes[row] = IN_INVESTOR;
            false
        });
        if let Some(spelled) = &self.spelled {
            for (at, class) in classes.iter_mut().enumerate().filter(|(_, class)| **class == NONE) {
                if spelled.is_in(texts.get(at)) {
                    *class = INVESTOR_SOUND;
                }
            }
        }
        classes
    }

    /// Of each column that refers to other records how well each of these answers; nothing where none does.
    fn of_references<'d>(&self, dataset: &'d Dataset) -> Vec<(&'d RefColumn<CategoryIx>, Vec<Class>)> {
        let of = |field: &'d Field| {
            let FieldValues::Categories(categories, rows) = &field.values else { return None };
            let class = |at: usize| {
                let called = CategoryIx::from_usize(at).map(|ix| categories.called(ix))?;
                let names = [called.zh, called.en].map(folded);
                let is_written = names.iter().any(|name| self.finder.find(name.as_bytes()).is_some());
                let sounds = |spelled: &Spelled| spelled.is_in(&names[0]);
                Some(match is_written {
                    true => IN_REFERENCE,
                    false if self.spelled.as_ref().is_some_and(sounds) => REFERENCE_SOUND,
                    false => NONE,
                })
            };
            let classes: Vec<Class> = (0..categories.ids.len()).filter_map(class).collect();
            classes.iter().any(|class| *class != NONE).then_some((rows, classes))
        };
        dataset.fields().iter().filter(|field| field.kind == Kind::Reference).filter_map(of).collect()
    }

    /// Whether columns answer that the program knows nothing of.
    fn add_fields(
        &self,
        dataset: &Dataset,
        texts: &Texts,
        references: &[(&RefColumn<CategoryIx>, Vec<Class>)],
        rows: Range<usize>,
        classes: &mut [Class],
    ) {
        let first = rows.start;
        for (column, of_categories) in references {
            for (best, row) in classes.iter_mut().zip(rows.clone()) {
                if let Some(category) = column.get(row) {
                    *best = of_categories[category.to_usize()].min(*best);
                }
            }
        }
        for column in texts.fields(dataset) {
            each_in(&self.finder, column, rows.clone(), |row, _| {
                let best = &mut classes[row - first];
                *best = IN_FIELD.min(*best);
                false
            });
        }
    }

    fn of_rows(
        &self,
        dataset: &Dataset,
        texts: &Texts,
        investors: &[Class],
        before: Option<&[Class]>,
        rows: Range<usize>,
    ) -> Vec<Class> {
        let first = rows.start;
        let mut classes = vec![NONE; rows.len()];
        let names = texts.names(dataset);
        for column in [names, texts.names_en(dataset)] {
            each_in(&self.finder, column, rows.clone(), |row, at| {
                let class = of_name(column.get(row), at, self.finder.needle());
                let best = &mut classes[row - first];
                *best = class.min(*best);
                // Only the beginning of a word may be better, and may be further on.
                class == IN_NAME
            });
        }
        let ids = texts.ids(dataset);
        each_in(&self.finder, ids, rows.clone(), |row, _| {
            let best = &mut classes[row - first];
            let is_whole = ids.range(row).len() == self.finder.needle().len();
            *best = if is_whole { EXACT } else { IN_ID.min(*best) };
            false
        });
        if let Some(spelled) = &self.spelled {
            let mut look_at = |row: usize| {
                let best = &mut classes[row - first];
                if texts.begins(row) & self.required != self.required {
                    return;
                }
                if *best <= IN_NAME || before.is_some_and(|before| before[row] > SOUND) {
                    return;
                }
                let name = names.get(row);
                if spelled.is_in(name) {
                    *best = if spelled.is_first_in(name) { SOUND_FIRST } else { SOUND };
                }
            };
            match &self.written {
                None => rows.clone().for_each(look_at),
                Some(written) => each_in(written, names, rows.clone(), |row, _| {
                    look_at(row);
                    false
                }),
            }
        }
        if investors.iter().any(|class| *class != NONE) {
            of_investors_of(dataset, investors, rows.clone(), &mut classes);
        }
        each_in(&self.finder, texts.notes(dataset), rows, |row, _| {
            let best = &mut classes[row - first];
            *best = IN_NOTE.min(*best);
            false
        });
        classes
    }
}

/// Lets the rows answer whose investors do; of several the one that answers best.
fn of_investors_of(dataset: &Dataset, investors: &[Class], rows: Range<usize>, classes: &mut [Class]) {
    let projects = dataset.projects();
    if let Some((_, sets)) = projects.in_several(Which::Investors) {
        for (best, row) in classes.iter_mut().zip(rows) {
            let all = sets.get(row).iter().map(|ix| investors[ix.to_usize()]);
            *best = all.fold(*best, Class::min);
        }
        return;
    }
    for (best, code) in classes.iter_mut().zip(&projects.investors().codes().as_slice()[rows]) {
        if *code != InvestorIx::NONE {
            *best = investors[code.to_usize()].min(*best);
        }
    }
}

/// Tells of each place in these rows where something is written, row by row; the answer says whether further places
/// in the same row matter. A place is where in the row's text it begins.
fn each_in(finder: &Finder<'_>, column: &TextColumn, rows: Range<usize>, mut found: impl FnMut(usize, usize) -> bool) {
    if rows.is_empty() {
        return;
    }
    let needle = finder.needle().len();
    let start = column.range(rows.start).start;
    let text = &column.arena().as_bytes()[start..column.range(rows.end - 1).end];
    let (mut at, mut row) = (0, rows.start);
    while let Some(place) = finder.find(&text[at..]).map(|place| at + place) {
        row = row_at(column, row, rows.end, start + place);
        let range = column.range(row);
        let end = range.end - start;
        // What begins in one text and ends in the next is in neither.
        let is_inside = place + needle <= end;
        at = if is_inside && !found(row, start + place - range.start) { end } else { place + 1 };
    }
}

/// The row, from `row` on, in whose text the byte of the arena stands.
fn row_at(column: &TextColumn, row: usize, end: usize, byte: usize) -> usize {
    // Hits are often close together; where they are not, steps double.
    let (mut low, mut step) = (row, 1);
    while low + step < end && column.range(low + step).start <= byte {
        low += step;
        step *= 2;
    }
    let mut high = (low + step).min(end);
    while low + 1 < high {
        let middle = low.midpoint(high);
        if column.range(middle).start <= byte {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// The class of a name in which the word is written at this place.
fn of_name(name: &str, at: usize, word: &[u8]) -> Class {
    match at {
        0 if name.len() == word.len() => EXACT,
        0 => PREFIX,
        _ if begins_word(name, at) => WORD,
        _ => IN_NAME,
    }
}

/// What kinds of characters words are made of.
#[derive(PartialEq)]
enum Script {
    Han,
    Letter,
    Digit,
    Other,
}

fn script(character: char) -> Script {
    match character {
        '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' => Script::Han,
        _ if character.is_numeric() => Script::Digit,
        _ if character.is_alphabetic() => Script::Letter,
        _ => Script::Other,
    }
}

/// Whether a word begins at this place: after a space or sign, and where letters, digits and Chinese meet.
fn begins_word(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back().map_or(Script::Other, script);
    let here = text[at..].chars().next().map_or(Script::Other, script);
    here != Script::Other && here != before
}
