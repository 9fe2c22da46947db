//! Files as rows of the last page: text line by line, as it can be read there, and anything else in numbers. Must not know
//! tables.

use super::form::{KeptFile, MOST_UNITS};

/// So many bytes of a file stand in a cell.
const BYTES_A_CELL: usize = 16_000;

/// A file as rows, and what is to be known of them.
pub(super) fn rows(bytes: &[u8]) -> (KeptFile, Vec<String>) {
    let lines = std::str::from_utf8(bytes).ok().and_then(lines);
    let (lines, crlf, rows) = match lines {
        Some((crlf, lines)) => (true, crlf, lines),
        None => (false, false, bytes.chunks(BYTES_A_CELL).map(in_sixteens).collect()),
    };
    (KeptFile { lines, crlf, rows: rows.len() as u32 }, rows)
}

/// The file of such rows; nothing where they are none.
pub(super) fn bytes(about: &KeptFile, rows: &[&str]) -> Option<Vec<u8>> {
    if about.lines {
        return Some(rows.join(if about.crlf { "\r\n" } else { "\n" }).into_bytes());
    }
    let mut bytes = Vec::new();
    for row in rows {
        let digits = row.as_bytes();
        let digit = |byte: u8| char::from(byte).to_digit(16);
        for pair in digits.chunks(2) {
            bytes.push((digit(pair[0])? << 4 | digit(*pair.get(1)?)?) as u8);
        }
    }
    Some(bytes)
}

/// The lines of a text that cells can hold as they are.
fn lines(text: &str) -> Option<(bool, Vec<String>)> {
    let crlf = text.contains("\r\n");
    let lines: Vec<String> = text.split(if crlf { "\r\n" } else { "\n" }).map(str::to_owned).collect();
    let is_odd = |c: char| c.is_control() && c != '\t' || matches!(c, '\u{fffe}' | '\u{ffff}');
    // A workbook writes what it cannot hold as `_x000D_`.
    let fits = |line: &String| line.len() <= MOST_UNITS && !line.contains(is_odd) && !line.contains("_x");
    lines.iter().all(fits).then_some((crlf, lines))
}

fn in_sixteens(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_comes_back() {
        let long = "x".repeat(40_000);
        let all: [(&[u8], bool); 8] = [
            (b"{\n  \"a\": 1\n}\n", true),
            (b"a\r\nb\r\n", true),
            (b"a\r\nb\n", false),
            (b"", true),
            (b"\n\n", true),
            (b"\xff\x00", false),
            (b"a _x000D_", false),
            (long.as_bytes(), false),
        ];
        for (file, are_lines) in all {
            let (about, rows) = rows(file);
            let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
            assert_eq!((about.lines, bytes(&about, &rows).as_deref()), (are_lines, Some(file)));
        }
    }
}
