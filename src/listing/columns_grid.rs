//! The columns of tables as a table: a row a column, with so much of what there is to say of it as somebody wants. Must not
//! know who shows or saves it.

use super::grid::{CellGrid, GridCell};
use super::tables::{ColumnAbout, TableAbout};
use crate::text::{Locale, say, unit_word};

/// Something that there is to say of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnPart {
    /// Its table's name in the package.
    Table,
    /// What people call it.
    Title,
    /// What stands over it.
    Id,
    /// What stands in it.
    Kind,
    /// What its numbers are in, as it is written there.
    Unit,
    /// The same in the reader's language.
    UnitInWords,
    /// How many groups rows fall into by it.
    Groups,
    /// How many rows say nothing.
    Missing,
    /// By whose word it is that.
    Word,
    /// How many rows its table has.
    Rows,
    /// What shows what stands in it.
    Values,
}

/// A column of a table.
pub struct ColumnLine<'a> {
    /// Its table's name in the package, and how many rows that has.
    pub table: (&'a str, usize),
    /// What there is to say of it.
    pub about: &'a ColumnAbout,
    /// By whose word it is that.
    pub word: String,
    /// What shows what stands in it.
    pub values: String,
}

impl ColumnPart {
    /// All but the values, of columns of several tables.
    const OF_TABLES: [Self; 9] = [
        Self::Table,
        Self::Title,
        Self::Id,
        Self::Kind,
        Self::Unit,
        Self::Groups,
        Self::Missing,
        Self::Word,
        Self::Rows,
    ];
    /// Of the columns of one table, as they stand on the page.
    pub const OF_ONE_TABLE: [Self; 6] =
        [Self::Title, Self::Id, Self::Kind, Self::UnitInWords, Self::Word, Self::Values];

    /// The heading is the text with this key.
    fn key(self) -> &'static str {
        match self {
            Self::Table => "findings-column-table",
            Self::Title => "sources-column",
            Self::Id => "column-id",
            Self::Kind => "sources-kind",
            Self::Unit | Self::UnitInWords => "sources-unit",
            Self::Groups => "tables-column-groups",
            Self::Missing => "tables-column-missing",
            Self::Word => "sources-word",
            Self::Rows => "tables-column-rows",
            Self::Values => "sources-values",
        }
    }

    fn cell(self, of: &ColumnLine<'_>, locale: Locale) -> GridCell {
        let count = |count: usize| GridCell::Count(count as u64);
        match self {
            Self::Table => GridCell::words(of.table.0),
            Self::Title => GridCell::words(locale.name(&of.about.title)),
            Self::Id => GridCell::words(&of.about.id),
            Self::Kind => GridCell::words(&of.about.kind_name(locale)),
            Self::Unit => GridCell::words(&of.about.unit),
            Self::UnitInWords => GridCell::words(&unit_word(&of.about.unit, locale)),
            Self::Groups => of.about.groups.map_or(GridCell::Missing, count),
            Self::Missing => count(of.about.missing),
            Self::Word => GridCell::words(&of.word),
            Self::Rows => count(of.table.1),
            Self::Values => GridCell::words(&of.values),
        }
    }
}

/// So much of these columns.
pub fn columns_grid<'a>(
    name: String,
    parts: &[ColumnPart],
    lines: impl Iterator<Item = ColumnLine<'a>>,
    locale: Locale,
) -> CellGrid {
    CellGrid {
        name,
        titles: parts.iter().map(|part| say(locale, part.key()).into_owned()).collect(),
        rows: lines.map(|line| parts.iter().map(|part| part.cell(&line, locale)).collect()).collect(),
        notes: Vec::new(),
    }
}

/// The columns of these tables.
pub fn tables_grid(tables: &[TableAbout], locale: Locale) -> CellGrid {
    let lines = tables.iter().flat_map(|table| {
        table.columns.iter().map(|about| ColumnLine {
            table: (&table.id, table.rows),
            about,
            word: about.word(locale),
            values: String::new(),
        })
    });
    columns_grid(say(locale, "tables-heading").into_owned(), &ColumnPart::OF_TABLES, lines, locale)
}
