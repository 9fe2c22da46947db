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
}

impl WhatTable {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Findings, Self::Figure, Self::Checks, Self::Changes];

    /// Its texts are `table-copy-<id>` and the like.
    pub fn id(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Checks => "checks",
            Self::Changes => "changes",
            Self::Findings => "findings",
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
