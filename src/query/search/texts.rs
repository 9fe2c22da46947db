//! The texts that are searched, as they are compared. Must not know what is searched for.

use std::ops::Range;

use crate::model::{Dataset, TextColumn};
use crate::parallel;
use crate::text::{folded, has_plain_letters, initials, is_folded, traditional};

/// The searched columns of one set of books with case and width put aside. Most columns of Chinese names are compared
/// as they stand; only the others are held a second time.
#[derive(Clone, Debug)]
pub(super) struct Texts {
    columns: [Option<TextColumn>; 4],
    investors: Option<TextColumn>,
    /// The texts of columns that the program knows nothing of, in their order; none for a column of something else.
    fields: Vec<Option<TextColumn>>,
    /// With which letters the characters of each name may begin, as written or by their sound: bit 0 is `a`. Tells at
    /// once of most names that a word is not in them.
    begins: Vec<u32>,
}

/// Beside the letters: a character that has another simplified one.
const TRADITIONAL: u32 = 1 << 31;
/// So many rows are worth a thread.
const LEAST_PIECE: usize = 1 << 13;

impl Texts {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let projects = dataset.projects();
        let investors = compared(projects.investors().texts());
        let fields = dataset.fields().iter().map(|field| field.texts().and_then(compared)).collect();
        let [names, names_en, ids, notes] = projects.searched();
        let (names, begins) = compared_names(names);
        let columns = [names, compared(names_en), compared(ids), compared(notes)];
        Self { columns, investors, fields, begins }
    }

    /// With which letters the characters of a name may begin: bit 0 is `a`.
    pub(super) fn begins(&self, row: usize) -> u32 {
        self.begins[row]
    }

    fn column<'a>(&'a self, dataset: &'a Dataset, at: usize) -> &'a TextColumn {
        self.columns[at].as_ref().unwrap_or(dataset.projects().searched()[at])
    }

    pub(super) fn names<'a>(&'a self, dataset: &'a Dataset) -> &'a TextColumn {
        self.column(dataset, 0)
    }

    pub(super) fn names_en<'a>(&'a self, dataset: &'a Dataset) -> &'a TextColumn {
        self.column(dataset, 1)
    }

    pub(super) fn ids<'a>(&'a self, dataset: &'a Dataset) -> &'a TextColumn {
        self.column(dataset, 2)
    }

    pub(super) fn notes<'a>(&'a self, dataset: &'a Dataset) -> &'a TextColumn {
        self.column(dataset, 3)
    }

    /// The texts of each column that the program knows nothing of, where it has texts that stand for themselves.
    pub(super) fn fields<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a TextColumn> {
        let columns = dataset.fields().iter().zip(&self.fields);
        columns.filter_map(|(field, folded)| field.texts().map(|texts| folded.as_ref().unwrap_or(texts)))
    }

    /// Each investor once.
    pub(super) fn investors<'a>(&'a self, dataset: &'a Dataset) -> &'a TextColumn {
        self.investors.as_ref().unwrap_or(dataset.projects().investors().texts())
    }
}

/// The names as they are compared, unless that is as they stand, and with which letters their characters may begin: that
/// looks at each character, and sees those that are compared as others, too.
fn compared_names(names: &TextColumn) -> (Option<TextColumn>, Vec<u32>) {
    let found = stand(names, has_plain_letters).then(|| begins(names));
    match found {
        Some((begins, false)) => (None, begins),
        _ => {
            let names = folded_texts(names);
            let (begins, _) = begins(&names);
            (Some(names), begins)
        }
    }
}

/// Of each name with which letters its characters may begin, and whether any character has another simplified one.
fn begins(names: &TextColumn) -> (Vec<u32>, bool) {
    let mut letters = vec![0u32; 0x1_0000];
    for (character, firsts) in initials() {
        if let Some(slot) = letters.get_mut(*character as usize) {
            *slot = *firsts;
        }
    }
    for letter in b'a'..=b'z' {
        letters[usize::from(letter)] = 1 << (letter - b'a');
    }
    for character in traditional() {
        if let Some(slot) = letters.get_mut(character as usize) {
            *slot |= TRADITIONAL;
        }
    }
    let of = |code: usize| letters.get(code).copied().unwrap_or_default();
    let pieces = parallel::ranges(names.len(), LEAST_PIECE);
    let of_rows = |rows: Range<usize>| -> Vec<u32> { rows.map(|row| over(names.get(row), of)).collect() };
    let begins = parallel::map(pieces, of_rows).concat();
    let any = begins.iter().fold(0, |any, mask| any | mask);
    (begins, any & TRADITIONAL != 0)
}

/// What is said `of` the characters of a text, one over the other.
#[inline]
fn over(text: &str, of: impl Fn(usize) -> u32) -> u32 {
    let (mut rest, mut all) = (text.as_bytes(), 0);
    let bits = |byte: u8| usize::from(byte & 0x3f);
    loop {
        (all, rest) = match rest {
            [] => return all,
            [one @ ..0x80, behind @ ..] => (all | of(usize::from(*one)), behind),
            [lead @ 0xe0..0xf0, two, three, behind @ ..] => {
                (all | of((usize::from(*lead) & 0xf) << 12 | bits(*two) << 6 | bits(*three)), behind)
            }
            [lead @ 0xc0..0xe0, two, behind @ ..] => (all | of((usize::from(*lead) & 0x1f) << 6 | bits(*two)), behind),
            // What is rare may be anything.
            [_, behind @ ..] => (all | !TRADITIONAL, behind),
        };
    }
}

/// Whether each piece of a column is as it should be.
fn stand(column: &TextColumn, is: impl Fn(&str) -> bool + Sync) -> bool {
    let stands = parallel::map(parallel::ranges(column.len(), LEAST_PIECE), |rows| {
        let text = match rows.end {
            0 => "",
            end => &column.arena()[column.range(rows.start).start..column.range(end - 1).end],
        };
        is(text)
    });
    stands.into_iter().all(|stands| stands)
}

/// The column as it is compared, unless that is as it stands.
fn compared(column: &TextColumn) -> Option<TextColumn> {
    (!stand(column, is_folded)).then(|| folded_texts(column))
}

fn folded_texts(column: &TextColumn) -> TextColumn {
    let parts = parallel::map(parallel::ranges(column.len(), LEAST_PIECE), |rows| {
        let mut part = TextColumn::with_room(0, rows.len());
        rows.for_each(|row| part.push(&folded(column.get(row))));
        part
    });
    let bytes = parts.iter().map(|part| part.arena().len()).sum();
    let mut all = TextColumn::with_room(bytes, column.len());
    parts.iter().for_each(|part| all.append(part));
    all
}
