//! How bad what is wrong with a package is. Must not know what is wrong.

use serde::Serialize;

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something was left aside; nothing is wrong.
    Note,
    /// Something is odd, or a default stood in for it.
    Warning,
    /// Something is wrong, and a cell, a row or a table is missing for it.
    Error,
}

impl Severity {
    /// All, mildest first.
    pub const ALL: [Self; 3] = [Self::Note, Self::Warning, Self::Error];

    /// The key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Note => "severity-note",
            Self::Warning => "severity-warning",
            Self::Error => "severity-error",
        }
    }
}
