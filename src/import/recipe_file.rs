//! Recipes in files: read, and written as they are. Must not know what becomes of them.

use std::path::Path;

use super::recipe::{Recipe, VERSION};
use crate::regular_file;
use crate::text::{Arg, Locale, io_reason_arg, say_with};

/// No recipe is larger.
const MOST: u64 = 1 << 24;

/// Why a recipe was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum RecipeError {
    #[error("cannot be read: {reason:?}")]
    Unreadable { reason: Arg },
    #[error("wrong in line {line}, column {column}")]
    Wrong { line: usize, column: usize },
    #[error("of version {found}")]
    Version { found: u32 },
}

impl RecipeError {
    /// What failed, where, why, and what to do.
    pub fn sentence(&self, path: &Path, locale: Locale) -> String {
        let shown = ("path", Arg::from(path.display().to_string()));
        match self {
            Self::Unreadable { reason } => {
                say_with(locale, "import-recipe-unreadable", [shown, ("reason", reason.clone())])
            }
            Self::Wrong { line, column } => {
                let args = [shown, ("line", line.to_string().into()), ("column", column.to_string().into())];
                say_with(locale, "import-recipe-wrong", args)
            }
            Self::Version { found } => {
                say_with(locale, "import-recipe-version", [shown, ("found", found.to_string().into())])
            }
        }
    }
}

impl Recipe {
    /// Reads one.
    pub fn open(path: &Path) -> Result<Self, RecipeError> {
        let bytes = regular_file::read(path, MOST)
            .map_err(|error| RecipeError::Unreadable { reason: io_reason_arg(&error) })?;
        let recipe: Self = serde_json::from_slice(&bytes)
            .map_err(|error| RecipeError::Wrong { line: error.line(), column: error.column() })?;
        if recipe.recipe == VERSION { Ok(recipe) } else { Err(RecipeError::Version { found: recipe.recipe }) }
    }

    /// As it is written to a file.
    pub fn text(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }
}
