//! What a file that should be a table of text is instead: told by how it begins. Must not know tables.

/// The kinds of files that are often given the name of a table, and how they begin.
const BEGINNINGS: [(&[u8], &str); 10] = [
    (b"PK\x03\x04", "zip"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "xls"),
    (b"%PDF-", "pdf"),
    (b"\x1F\x8B", "gzip"),
    (b"BZh", "bzip2"),
    (b"7z\xBC\xAF\x27\x1C", "7z"),
    (b"Rar!\x1A", "rar"),
    (b"PAR1", "parquet"),
    (b"SQLite format 3\0", "sqlite"),
    (b"{\\rtf", "rtf"),
];

/// The kind of a file that is no text, by its first bytes; `None` when it may be text.
pub(crate) fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let (_, kind) = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning))?;
    let head = &bytes[..bytes.len().min(1 << 14)];
    let has = |part: &[u8]| memchr::memmem::find(head, part).is_some();
    Some(match *kind {
        "zip" if has(b"opendocument.spreadsheet") => "ods",
        "zip" if has(b"[Content_Types].xml") || has(b"xl/") => "xlsx",
        kind => kind,
    })
}

/// Whether a text that should be CSV is a web page or JSON: the kind it is.
pub(crate) fn other_text(head: &str) -> Option<&'static str> {
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let begins = |with: &str| head.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
    if ["<!doctype html", "<html", "<table", "<?xml"].iter().any(|with| begins(with)) {
        return Some("html");
    }
    let rest = head.strip_prefix('[').map(str::trim_start);
    (head.starts_with("{\"") || rest.is_some_and(|rest| rest.starts_with(['{', '['])) || head.starts_with("{\n"))
        .then_some("json")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_another_kind_is_known_by_how_it_begins() {
        for (bytes, kind) in [
            (&b"PK\x03\x04....[Content_Types].xml"[..], Some("xlsx")),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Some("ods")),
            (b"PK\x03\x04projects.csv", Some("zip")),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Some("xls")),
            (b"%PDF-1.7", Some("pdf")),
            (b"id,name\n", None),
            (b"", None),
        ] {
            assert_eq!(other_kind(bytes), kind, "{bytes:?}");
        }
        for (text, kind) in [
            ("\u{feff} <!DOCTYPE html>", Some("html")),
            ("[\n {\"id\": 1}]", Some("json")),
            ("{\"rows\": []}", Some("json")),
            ("[id],name", None),
            ("id,name", None),
        ] {
            assert_eq!(other_text(text), kind, "{text}");
        }
    }
}
