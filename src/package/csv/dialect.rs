//! How a CSV file is written. Must not know how that is found out.

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct CsvDialect {
    pub delimiter: u8,
    pub quote: u8,
}
