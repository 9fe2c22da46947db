//! What the rows of a sheet are that are none of the table's. Must not know sheets.

use serde::{Deserialize, Serialize};

/// What a row of a sheet is that is none of the table's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// Above the heading.
    Title,
    /// One of the rows of the heading.
    Heading,
    /// The units of the columns.
    Units,
    /// The numbers of the columns.
    ColumnNumbers,
    /// The heading, which stands there once more.
    HeadingAgain,
    /// A sum of others.
    Total,
    /// A part of the row above it (其中).
    Part,
    /// The name of the rows below it.
    Section,
    /// Below the table, or in the midst of it.
    Note,
    /// Somebody says that it is none of the table's.
    Chosen,
}

impl Aside {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Title,
        Self::Heading,
        Self::Units,
        Self::ColumnNumbers,
        Self::HeadingAgain,
        Self::Total,
        Self::Part,
        Self::Section,
        Self::Note,
        Self::Chosen,
    ];

    /// As descriptors of an import write it; its text is `import-aside-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Heading => "heading",
            Self::Units => "units",
            Self::ColumnNumbers => "column-numbers",
            Self::HeadingAgain => "heading-again",
            Self::Total => "total",
            Self::Part => "part",
            Self::Section => "section",
            Self::Note => "note",
            Self::Chosen => "chosen",
        }
    }
}
