//! The texts that are searched, as they are compared. Must not know what is searched for.

use std::ops::Range;

use crate::model::{Dataset, TextColumn};
use crate::parallel;
use crate::text::{folded, initials, is_folded};

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

/// So many rows are worth a thread.
const LEAST_PIECE: usize = 1 << 13;

impl Texts {
    pub(super) fn new(dataset: &Dataset) -> Self {
        let projects = dataset.projects();
        let investors = compared(projects.investors().texts());
        let fields = dataset.fields().iter().map(|field| field.texts().and_then(compared)).collect();
        let mut texts = Self { columns: projects.searched().map(compared), investors, fields, begins: Vec::new() };
        texts.begins = begins(texts.names(dataset));
        texts
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

fn begins(names: &TextColumn) -> Vec<u32> {
    let mut letters = vec![0u32; 0x1_0000];
    for (character, firsts) in initials() {
        if let Some(slot) = letters.get_mut(*character as usize) {
            *slot = *firsts;
        }
    }
    for letter in b'a'..=b'z' {
        letters[usize::from(letter)] = 1 << (letter - b'a');
    }
    // What is rare may be anything.
    let of = |character: char| letters.get(character as usize).copied().unwrap_or(u32::MAX);
    let pieces = parallel::ranges(names.len(), LEAST_PIECE);
    let of_rows = |rows: Range<usize>| -> Vec<u32> {
        rows.map(|row| names.get(row).chars().fold(0, |mask, character| mask | of(character))).collect()
    };
    parallel::map(pieces, of_rows).concat()
}

/// The column as it is compared, unless that is as it stands.
fn compared(column: &TextColumn) -> Option<TextColumn> {
    let pieces = parallel::ranges(column.len(), LEAST_PIECE);
    let stands = parallel::map(pieces.clone(), |rows| {
        let text = match rows.end {
            0 => "",
            end => &column.arena()[column.range(rows.start).start..column.range(end - 1).end],
        };
        is_folded(text)
    });
    if stands.into_iter().all(|stands| stands) {
        return None;
    }
    let parts = parallel::map(pieces, |rows| {
        let mut part = TextColumn::with_room(0, rows.len());
        rows.for_each(|row| part.push(&folded(column.get(row))));
        part
    });
    let bytes = parts.iter().map(|part| part.arena().len()).sum();
    let mut all = TextColumn::with_room(bytes, column.len());
    parts.iter().for_each(|part| all.append(part));
    Some(all)
}
