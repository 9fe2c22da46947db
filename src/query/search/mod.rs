//! Search: which projects answer to what somebody typed, the likeliest first, and where in a text it stands.
//! Must not know the grammar of filters.
//!
//! Case, width and accents never matter. A word is found as it is written in the name (Chinese or English), id, investor, note, the
//! name of a record that is referred to, or any text of a column that the program knows nothing of; a search, as opposed to
//! the condition `text~`, finds names, investors and records referred to by their sound too.

mod classes;
mod spelled;
mod texts;

use std::ops::Range;
use std::sync::Arc;

use classes::{CLASSES, Class, NONE};
use texts::Texts;

use super::bits::Bits;
use crate::model::{Dataset, Index, ProjectIx};
use crate::parallel;
use crate::query::filter::Clause;
use crate::text::{fold, sounded};

/// What somebody typed into a search field. Its words may stand in any order and in different fields; all must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// Words are separated by spaces, Western or Chinese.
    pub fn new(typed: &str) -> Self {
        Self { words: typed.split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether nothing is asked for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The same as a condition of a filter; none for a search for nothing.
    pub fn clause(&self) -> Option<Clause> {
        (!self.is_empty()).then(|| Clause::Search { words: self.words.clone(), negated: false })
    }

    /// Where in a text of names or investors (`by_sound`), or in another one, the words stand: ranges of bytes, in order
    /// and apart.
    pub fn highlights(&self, text: &str, by_sound: bool) -> Vec<Range<usize>> {
        let mut shown = Compared::new(text);
        let mut highlights: Vec<Range<usize>> =
            self.words.iter().flat_map(|word| shown.highlights(word, by_sound)).collect();
        highlights.sort_unstable_by_key(|range| (range.start, range.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for mark in highlights {
            match apart.last_mut().filter(|last| mark.start <= last.end) {
                Some(last) => last.end = last.end.max(mark.end),
                None => apart.push(mark),
            }
        }
        apart
    }
}

/// A test for folded texts that have a word in them by its sound; none for a word that no sound can add to.
pub(super) fn by_sound(word: &str) -> Option<impl Fn(&str) -> bool + use<>> {
    let spelled = spelled::Spelled::new(&sounded(word))?;
    Some(move |text: &str| spelled.is_in(text))
}

/// A text as it is compared, and where each of its characters comes from.
struct Compared {
    characters: Vec<char>,
    from: Vec<Range<usize>>,
}

impl Compared {
    fn new(text: &str) -> Self {
        let mut compared = Self { characters: Vec::new(), from: Vec::new() };
        for (at, character) in text.char_indices() {
            for folded in fold(character) {
                compared.characters.push(folded);
                compared.from.push(at..at + character.len_utf8());
            }
        }
        compared
    }

    fn highlights(&mut self, word: &str, by_sound: bool) -> Vec<Range<usize>> {
        let heard = sounded(word);
        let word: Vec<char> = word.chars().flat_map(fold).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while !word.is_empty() && at + word.len() <= self.characters.len() {
            if self.characters[at..at + word.len()] == word[..] {
                found.push(at..at + word.len());
                at += word.len();
            } else {
                at += 1;
            }
        }
        if found.is_empty() && by_sound {
            found.extend(spelled::stretch(&heard, &self.characters));
        }
        found.into_iter().map(|range| self.from[range.start].start..self.from[range.end - 1].end).collect()
    }
}

/// What was found out about the texts of one set of books.
#[derive(Clone, Debug, Default)]
pub(super) struct Searched {
    texts: Option<Arc<Texts>>,
    words: Vec<(Asked, Arc<Vec<Class>>)>,
}

/// A word as it is heard, and whether its sound counts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    word: String,
    by_sound: bool,
}

/// The answers to so many words are remembered, a byte a project each.
const MOST: usize = 8;

impl Searched {
    /// Makes the texts ready.
    pub(super) fn prepare(&mut self, dataset: &Dataset) {
        self.texts(dataset);
    }

    /// The texts as they are compared: made once, when somebody first searches.
    fn texts(&mut self, dataset: &Dataset) -> &Arc<Texts> {
        self.texts.get_or_insert_with(|| Arc::new(Texts::new(dataset)))
    }

    /// The projects that answer to all words.
    pub(super) fn bits(&mut self, dataset: &Dataset, words: &[String], by_sound: bool) -> Bits {
        let mut bits = Bits::all(dataset.projects().len());
        for word in words {
            let classes = self.classes(dataset, word, by_sound);
            bits.keep(&Bits::of_column(&classes, |class| *class != NONE));
        }
        bits
    }

    /// Those of the `passing` projects that answer to a search, the likeliest first; of equals in package order. To a
    /// search for nothing all answer alike.
    pub(super) fn ranked(&mut self, dataset: &Dataset, passing: &Bits, search: &Search) -> Vec<ProjectIx> {
        let words: Vec<Arc<Vec<Class>>> = search.words.iter().map(|word| self.classes(dataset, word, true)).collect();
        // Several words that stand together count as one, too.
        let phrase = (words.len() > 1).then(|| self.classes(dataset, &search.words.join(" "), false));
        let class = |row: usize| {
            let worst = words.iter().map(|classes| classes[row]).max().unwrap_or_default();
            let together = phrase.as_ref().map_or(NONE, |classes| classes[row]);
            worst.min(together)
        };
        let parts = parallel::map(passing.stretches(1 << 15), |rows| {
            let mut by_class: [Vec<ProjectIx>; CLASSES] = Default::default();
            for row in passing.iter(rows) {
                if let (Some(list), Some(ix)) = (by_class.get_mut(usize::from(class(row))), ProjectIx::from_usize(row))
                {
                    list.push(ix);
                }
            }
            by_class
        });
        let mut ranked = Vec::with_capacity(parts.iter().flatten().map(Vec::len).sum());
        for class in 0..CLASSES {
            parts.iter().for_each(|by_class| ranked.extend_from_slice(&by_class[class]));
        }
        ranked
    }

    fn classes(&mut self, dataset: &Dataset, word: &str, by_sound: bool) -> Arc<Vec<Class>> {
        let asked = Asked { word: sounded(word), by_sound };
        let found = match self.words.iter().position(|(known, _)| *known == asked) {
            Some(at) => self.words.remove(at),
            None => {
                let texts = self.texts(dataset).clone();
                let shorter = |known: &Asked| known.by_sound == by_sound && asked.word.starts_with(&known.word);
                let before =
                    self.words.iter().filter(|(known, _)| shorter(known)).max_by_key(|(known, _)| known.word.len());
                let before = before.map(|(_, classes)| classes.as_slice());
                let classes = classes::classes(dataset, &texts, &asked.word, by_sound, before);
                (asked, Arc::new(classes))
            }
        };
        if self.words.len() == MOST {
            self.words.remove(0);
        }
        let classes = found.1.clone();
        self.words.push(found);
        classes
    }
}
