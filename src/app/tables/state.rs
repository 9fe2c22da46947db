//! Which table is to be saved, and where. Must not know what stands in it.

use crate::export::SheetFormat;

/// Makes the tables of one list, so that none is left out of another.
macro_rules! tables {
    ($($(#[$said:meta])+ $name:ident = $id:literal,)+) => {
        /// A table that can be copied and saved.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum WhatTable {
            $($(#[$said])+ $name,)+
        }

        impl WhatTable {
            /// All, in the order in which they are offered.
            pub const ALL: [Self; [$($id),+].len()] = [$(Self::$name),+];

            /// Its texts are `table-copy-<id>` and the like.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }
        }
    };
}

tables! {
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
