//! What came of reading spreadsheets, of applying recipes and of saving.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::import::state::{Anew, Applied, Checked, Fitted, Mapping};
use crate::import::{ReadError, RecipeError};
use crate::output::{OutputError, Written};

/// What came of it; the number tells of which opening.
pub(crate) enum ImportDone {
    /// Files were chosen in the system's dialog.
    Chosen(Vec<PathBuf>),
    /// They were read, or one was not.
    Read(u64, Result<Box<Mapping>, (PathBuf, ReadError)>),
    /// A recipe was applied.
    Applied(u64, Arc<Applied>),
    /// What it came to was checked.
    Checked(u64, Arc<Checked>),
    /// What a sheet is proposed to become with another heading, by the place of its table.
    Anew(u64, usize, Box<Option<Anew>>),
    /// A task for which one waits came to nothing, which is a defect.
    Lost(u64),
    /// Where the package goes was chosen.
    SavePathChosen(PathBuf),
    /// It was written, or not.
    Saved(PathBuf, Result<(), OutputError>),
    /// Where the recipe goes was chosen.
    RecipePathChosen(PathBuf),
    /// It was written, or not.
    RecipeSaved(PathBuf, Result<Written, OutputError>),
    /// Which recipe is used was chosen.
    RecipeChosen(PathBuf),
    /// It was read and made that of these files, or not.
    RecipeRead(u64, PathBuf, Box<Result<Fitted, RecipeError>>),
}
