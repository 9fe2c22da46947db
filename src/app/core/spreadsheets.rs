//! Whether a file is a spreadsheet of somebody else, and no package, nor the file of a figure. Must not know what is in it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::gallery;
use crate::output::DESCRIPTOR;

/// How the names of such files end, but for JSON.
pub(in crate::app) const ENDINGS: [&str; 14] =
    ["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "tab", "txt", "ndjson", "jsonl", "geojson", "dbf", "shp"];
/// In so many bytes a figure has said that it is one.
const LOOKED_AT: u64 = 1 << 16;

/// Whether somebody who opens this wants to import it.
pub(in crate::app) fn is_spreadsheet(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let is_alone = || path.parent().is_none_or(|folder| !folder.join(DESCRIPTOR).is_file());
    match ending.as_str() {
        "json" => path.file_name().is_some_and(|name| name != DESCRIPTOR) && is_of_rows(path),
        "xlsx" if gallery::carries_figure(path) => false,
        ending => ENDINGS.contains(&ending) && path.is_file() && is_alone(),
    }
}

/// Whether what stands in a JSON file is rows: a figure says what it is.
fn is_of_rows(path: &Path) -> bool {
    let Ok(file) = File::open(path).and_then(|file| file.metadata().map(|it| (file, it.is_file()))) else {
        return false;
    };
    let mut begin = Vec::new();
    let is_read = file.1 && file.0.take(LOOKED_AT).read_to_end(&mut begin).is_ok();
    is_read && memchr::memmem::find(&begin, b"\"zonescope_figure\"").is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_without_a_package_is_imported_and_a_figure_is_not() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text, expected) in [
            ("a.csv", "a,b\n1,2\n", true),
            ("A.XLSX", "", true),
            ("rows.json", "[{\"a\": 1}]", true),
            ("figure.json", "{\"zonescope_figure\": 1}", false),
            ("a.png", "", false),
            ("a.zonescope", "", false),
        ] {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            assert_eq!(is_spreadsheet(&path), expected, "{name}");
        }
        assert!(!is_spreadsheet(&folder.path().join("gone.csv")));
        let csv = folder.path().join("a.csv");
        std::fs::write(folder.path().join(DESCRIPTOR), "{}").unwrap();
        assert!(!is_spreadsheet(&csv), "a table of the package beside it");
        assert!(!is_spreadsheet(&folder.path().join(DESCRIPTOR)));
    }
}
