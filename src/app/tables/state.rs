//! Which table is to be saved, and where. Must not know what stands in it.

use crate::cli::with_ids;
use crate::export::SheetFormat;

with_ids! {
    /// A table that can be copied and saved.
    pub enum WhatTable,
    /// Its texts are `table-copy-<id>` and the like.
    {
        /// What is wrong with the books.
        Findings = "findings",
        /// The numbers of the chart.
        Figure = "figure",
        /// Published totals beside those of the records.
        Checks = "checks",
        /// What differs between two readings.
        Changes = "changes",
        /// Records side by side.
        Comparison = "comparison",
        /// The columns of the table in sight.
        Columns = "columns",
        /// Where numbers come from.
        Sources = "sources",
        /// What became of spreadsheets of somebody else.
        Account = "account",
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
