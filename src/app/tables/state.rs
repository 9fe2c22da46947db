//! Which table is to be saved, and where. Must not know what stands in it.

use crate::export::SheetFormat;

/// A table that can be copied and saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum WhatTable {
    /// The numbers of the chart.
    Figure,
    Checks,
    /// What differs between two readings.
    Changes,
    Findings,
    /// Projects side by side.
    Comparison,
    /// The columns of the table in sight.
    Columns,
    Sources,
    /// What became of spreadsheets of somebody else.
    Account,
}

impl WhatTable {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Findings,
        Self::Figure,
        Self::Checks,
        Self::Changes,
        Self::Comparison,
        Self::Columns,
        Self::Sources,
        Self::Account,
    ];

    /// Its texts are `table-copy-<id>` and the like.
    pub fn id(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Checks => "checks",
            Self::Changes => "changes",
            Self::Findings => "findings",
            Self::Comparison => "comparison",
            Self::Columns => "columns",
            Self::Sources => "sources",
            Self::Account => "account",
        }
    }
}

/// Where a table is to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct TableFile {
    /// Which.
    pub what: WhatTable,
    /// The kind of file.
    pub format: SheetFormat,
    /// Where to.
    pub path: String,
}
