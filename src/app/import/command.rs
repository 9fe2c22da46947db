//! What can be done with other people's spreadsheets.

use std::path::PathBuf;

use egui::Pos2;

use crate::app::widgets::grid::parts::GridPlace;
use crate::import::{Becomes, ColumnPlan, Writing};

/// Something that can be done with a spreadsheet of somebody else.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and object")]
pub enum ImportCommand {
    ShowOpen,
    EditPath(String),
    Browse,
    Open(Vec<PathBuf>),
    /// Files are no longer to be read.
    Cancel,
    /// Back to the package; nothing is saved.
    Leave,
    /// A file is to be read as written in another way.
    ReadAs(usize, Writing),
    ShowSheet(usize),
    ShowTable(usize),
    ShowBelow(Below),
    Go(Side, GridPlace),
    /// What can be done with a place, and where to show it.
    OpenPlace(Side, GridPlace, Pos2),
    /// A cell of a sheet is to be brought into sight.
    Jump(SheetCell),
    /// What a sheet becomes, by the place of its table in the recipe.
    Becomes(usize, Becomes),
    /// A column of such a table is to be taken for something else.
    Column(usize, usize, ColumnChange),
    /// A row of the sheet in sight is to be something else, by its number.
    Row(u32, RowChange),
    MergeAll,
    Undo,
    Redo,
    ShowSave,
    EditSave(String),
    EditTitle(String),
    BrowseSave,
    Save,
    ShowSaveRecipe,
    EditSaveRecipe(String),
    BrowseSaveRecipe,
    SaveRecipe,
    ShowUseRecipe,
    EditUseRecipe(String),
    BrowseUseRecipe,
    UseRecipe,
}

/// Which of the two grids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Side {
    Sheet,
    Tables,
}

/// What stands below the grids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum Below {
    #[default]
    Account,
    Findings,
    Spellings,
    Changes,
}

impl Below {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Account, Self::Findings, Self::Spellings, Self::Changes];

    /// Its text is `mapping-below-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Findings => "findings",
            Self::Spellings => "spellings",
            Self::Changes => "changes",
        }
    }
}

/// A cell, a row or a column of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetCell {
    /// The sheet, by its place among those of all files.
    pub sheet: usize,
    /// The row, from 1.
    pub row: Option<u32>,
    /// The column, from 0.
    pub column: Option<u16>,
}

/// What a row is to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowChange {
    /// The heading, and no other row is.
    Heading,
    /// One more row of the heading.
    AlsoHeading,
    /// None of the table's.
    Aside,
    /// The table's.
    Data,
    /// What it was found to be.
    AsFound,
}

impl RowChange {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Heading, Self::AlsoHeading, Self::Aside, Self::Data, Self::AsFound];

    /// Its text is `mapping-row-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::AlsoHeading => "also-heading",
            Self::Aside => "aside",
            Self::Data => "data-after-all",
            Self::AsFound => "as-found",
        }
    }
}

/// What is changed of a column.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "as in a recipe")]
pub enum ColumnChange {
    Name(String),
    Role(String),
    Kind(String),
    Unit(String),
    /// Over what its numbers add up.
    Sum(String),
    /// The point of its numbers and what stands between groups of digits; empty as usual.
    Numbers(String, String),
    /// Which comes first in its dates.
    Dates(String),
    LeaveOut(bool),
    /// Texts are written as this one.
    Merge(Vec<String>, String),
    /// What another column was in a recipe.
    Like(Box<ColumnPlan>),
    /// Texts are written as they are again.
    Apart(Vec<String>),
}

impl ColumnChange {
    /// What it changes: several of one thing in a row are one step back.
    pub(in crate::app) fn of(&self) -> &'static str {
        match self {
            Self::Name(_) => "name",
            Self::Role(_) => "role",
            Self::Kind(_) => "kind",
            Self::Unit(_) => "unit",
            Self::Sum(_) => "sum",
            Self::Numbers(..) => "numbers",
            Self::Dates(_) => "dates",
            Self::LeaveOut(_) => "leave-out",
            Self::Like(_) => "like",
            Self::Merge(..) | Self::Apart(_) => "spellings",
        }
    }

    /// Whether it is typed, letter by letter.
    pub(in crate::app) fn is_typed(&self) -> bool {
        matches!(self, Self::Name(_) | Self::Unit(_))
    }
}
