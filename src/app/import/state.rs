//! Spreadsheets of somebody else that are open, and what becomes of them. Views read it; only `apply` writes it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use egui::Pos2;

use crate::app::import::command::{Below, Side};
use crate::app::widgets::grid::parts::GridPlace;
use crate::import::{
    Aside, ColumnPlan, Imported, ReadError, Recipe, ShapeChange, SourceFile, Spellings, TablePlan, Why, Writing,
};
use crate::package::Finding;

/// Spreadsheets that are open, or being opened.
pub(crate) struct Importing {
    /// Tells this opening from others: what came of another is of no interest.
    pub(crate) attempt: u64,
    /// The files.
    pub(crate) paths: Vec<PathBuf>,
    /// What somebody says of how each is written.
    pub(crate) writings: Vec<Writing>,
    /// While they are read.
    pub(crate) reading: Option<Arc<Progress>>,
    /// Why one was not.
    pub(crate) failed: Option<(PathBuf, ReadError)>,
    /// What is in them and becomes of it, once they were read.
    pub(crate) mapping: Option<Box<Mapping>>,
}

/// How far reading is.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    /// The file that is being read, from 0; as many as there are while they are being understood.
    pub(crate) file: AtomicUsize,
    is_cancelled: AtomicBool,
}

impl Progress {
    /// Nobody waits any more.
    pub(crate) fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether nobody waits any more.
    pub(crate) fn is_cancelled(&self) -> bool {
        self.is_cancelled.load(Ordering::Relaxed)
    }
}

/// What is in files, and what becomes of it.
pub(crate) struct Mapping {
    /// The files.
    pub(crate) files: Arc<Vec<SourceFile>>,
    /// Their sheets, one after the other.
    pub(crate) sheets: Vec<SheetLook>,
    /// What was proposed for the columns of each table, with why.
    pub(crate) proposed: Vec<Vec<Proposed>>,
    /// What becomes of them.
    pub(crate) recipe: Arc<Recipe>,
    /// What was proposed: it has a table for each sheet with one, in their order.
    pub(crate) original: Arc<Recipe>,
    /// The recipes before, each with what was changed next.
    pub(crate) past: Vec<Step>,
    /// Those that were taken back.
    pub(crate) future: Vec<Step>,
    /// Counts the recipes.
    pub(crate) number: u64,
    /// Whether one is being applied, and which.
    pub(crate) applying: Option<u64>,
    /// What the last one that was applied came to.
    pub(crate) applied: Option<Arc<Applied>>,
    /// What a check of that says.
    pub(crate) checked: Option<Arc<Checked>>,
    /// The recipe that was used, as it was saved.
    pub(crate) used: Option<Arc<Recipe>>,
    /// How the files are not as it knows them.
    pub(crate) changes: Vec<ShapeChange>,
    /// The sheet in sight.
    pub(crate) sheet: usize,
    /// The table in sight.
    pub(crate) table: usize,
    /// Where somebody is in the sheet.
    pub(crate) at: GridPlace,
    /// Where somebody is in the table.
    pub(crate) out_at: GridPlace,
    /// The side that was touched last: what is there is marked on the other side, too.
    pub(crate) side: Side,
    /// What stands below.
    pub(crate) below: Below,
}

/// A recipe that was saved, made that of the files that are open.
pub(crate) struct Fitted {
    /// As it was saved.
    pub(crate) used: Arc<Recipe>,
    pub(crate) recipe: Recipe,
    pub(crate) changes: Vec<ShapeChange>,
}

/// A recipe, and what was changed of it.
#[derive(Clone)]
pub(crate) struct Step {
    pub(crate) recipe: Arc<Recipe>,
    /// Table, column and what of it, where that was typed.
    pub(crate) typed: Option<(usize, usize, &'static str)>,
}

/// What was proposed for a column.
#[derive(Clone, Debug)]
pub(crate) struct Proposed {
    pub(crate) plan: ColumnPlan,
    pub(crate) why: Why,
}

/// What a sheet is proposed to become with another heading.
pub(crate) struct Anew {
    pub(crate) plan: TablePlan,
    pub(crate) proposed: Vec<Proposed>,
    pub(crate) spellings: Vec<Spellings>,
}

/// A sheet as it is looked at.
pub(crate) struct SheetLook {
    /// Its file.
    pub(crate) file: usize,
    /// Its place in that.
    pub(crate) sheet: usize,
    /// Its table in the recipe.
    pub(crate) table: Option<usize>,
    /// How many rows there are to its last.
    pub(crate) rows: usize,
    /// Where each of its columns begins, and the last one ends.
    pub(crate) edges: Vec<f32>,
    /// What may be one thing in several spellings.
    pub(crate) spellings: Vec<Spellings>,
}

/// What a recipe came to.
pub(crate) struct Applied {
    /// Which recipe.
    pub(crate) number: u64,
    pub(crate) imported: Imported,
    /// Of each sheet the rows that are none of its table's, by their numbers.
    pub(crate) asides: Vec<Vec<(u32, Aside)>>,
    /// Where the columns of each table begin, and the last one ends.
    pub(crate) edges: Vec<Vec<f32>>,
}

/// What a check of that says.
pub(crate) struct Checked {
    /// Of which recipe.
    pub(crate) number: u64,
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) findings: Vec<Finding>,
    /// Why it cannot be opened, which is a defect of the recipe.
    pub(crate) broken: Option<crate::package::OpenError>,
}

/// What is asked about it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum ImportDialog {
    /// Which files: the path typed so far.
    Open(String),
    /// What a column is, by the places of its table and its own in the recipe; where it is shown.
    Column { table: usize, column: usize, at: Pos2 },
    /// What a row of the sheet is, by its number; where it is shown.
    Row { row: u32, at: Pos2 },
    /// Where the package goes: the path typed so far.
    Save(String),
    /// Where the recipe goes.
    SaveRecipe(String),
    /// Which recipe.
    UseRecipe(String),
    /// What was changed was not saved.
    Leave,
}

impl ImportDialog {
    /// Whether it says itself what went wrong in it.
    pub(crate) fn says_errors(&self) -> bool {
        match self {
            Self::Open(_) | Self::Save(_) | Self::SaveRecipe(_) | Self::UseRecipe(_) => true,
            Self::Column { .. } | Self::Row { .. } | Self::Leave => false,
        }
    }
}

impl Importing {
    /// Whether all that is wanted is there to be seen: files read, the recipe applied, and what it comes to checked.
    pub(crate) fn is_settled(&self) -> bool {
        let is_checked = |mapping: &Mapping| mapping.checked.as_ref().is_some_and(|it| it.number == mapping.number);
        self.shown().is_some_and(|mapping| mapping.is_settled() && is_checked(mapping))
    }

    /// What is in the files, once they were read.
    pub(in crate::app) fn shown(&self) -> Option<&Mapping> {
        self.mapping.as_deref().filter(|_| self.reading.is_none() && self.failed.is_none())
    }
}

impl Mapping {
    /// The sheet in sight.
    pub(crate) fn look(&self) -> Option<&SheetLook> {
        self.sheets.get(self.sheet)
    }

    /// What becomes of a sheet.
    pub(crate) fn plan(&self, sheet: usize) -> Option<&TablePlan> {
        self.recipe.tables.get(self.sheets.get(sheet)?.table?)
    }

    /// Whether what is shown is what the recipe as it is comes to.
    pub(crate) fn is_settled(&self) -> bool {
        self.applying.is_none() && self.applied.as_ref().is_some_and(|applied| applied.number == self.number)
    }
}
