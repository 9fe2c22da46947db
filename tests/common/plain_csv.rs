//! CSV files read naively: nothing of the library's own reader, so that what it finds in them is no echo of itself.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A row by the names of its columns.
pub(crate) type Row = BTreeMap<String, String>;

/// The bundled package.
pub(crate) fn shaoxing() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/shaoxing")
}

/// All rows of a table.
pub(crate) fn rows(folder: &Path, table: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(folder.join(table)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}
