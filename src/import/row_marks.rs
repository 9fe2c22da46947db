//! What somebody says of single rows of a sheet: that they are its heading, none of its table's, or its table's after all. In
//! next month's file such a row may stand elsewhere, and is known by how it begins. Must not know what rows look like.

use serde::{Deserialize, Serialize};

use super::sheet::{Row, Sheet};

/// What a row is said to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowIs {
    /// One of the rows of the heading.
    Heading,
    /// None of the table's.
    #[default]
    Aside,
    /// The table's.
    Data,
}

impl RowIs {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Heading, Self::Aside, Self::Data];

    /// As it is written.
    pub fn id(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Aside => "aside",
            Self::Data => "data",
        }
    }
}

/// What is said of a row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowMark {
    /// Its number, from 1.
    pub row: u32,
    /// Its first words.
    pub begins: String,
    /// What it is.
    pub is: RowIs,
}

impl RowMark {
    /// Such a row of a sheet, by its number; nothing where it has no cells.
    pub fn of(sheet: &Sheet, number: u32, is: RowIs) -> Option<Self> {
        let row = sheet.row(sheet.position(number)?)?;
        Some(Self { row: number, begins: begins(row).to_owned(), is })
    }

    /// Where the row is among those of a sheet that have cells: where it stood, or where one begins as it did.
    fn position(&self, sheet: &Sheet) -> Option<usize> {
        let is_it = |at: &usize| sheet.row(*at).is_some_and(|row| begins(row) == self.begins);
        sheet.position(self.row).filter(is_it).or_else(|| (0..sheet.row_count()).find(is_it))
    }
}

fn begins(row: Row<'_>) -> &str {
    row.cells().next().map_or("", |cell| cell.text.trim())
}

/// The rows of a sheet that are said to be this, by their positions, in order.
pub(super) fn marked(sheet: &Sheet, marks: &[RowMark], is: RowIs) -> Vec<usize> {
    let own = marks.iter().filter(|mark| mark.is == is);
    let mut rows: Vec<usize> = own.filter_map(|mark| mark.position(sheet)).collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}
