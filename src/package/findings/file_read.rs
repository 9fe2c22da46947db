//! What is known of a file that was read. Must not know how it was.

/// How a table's rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Comma-separated values, or separated by whatever the dialect says.
    Csv,
    /// An array of row objects.
    Json,
}

/// A file of a table that was read.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FileRead {
    /// The resource it belongs to.
    pub resource: String,
    /// Its path as the package writes it.
    pub path: String,
    /// How many data rows it has, also those that were kept out.
    pub rows: usize,
    /// Its size.
    pub bytes: u64,
    /// What its text was read as: `utf-8`, `gb18030`.
    pub encoding: String,
    /// How its rows are written.
    pub format: Format,
}
