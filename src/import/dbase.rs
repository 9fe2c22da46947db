//! Tables of dBASE and FoxPro (DBF), as maps carry them beside their shapes: fields of fixed length below their names. Must not
//! know what any cell means, nor other files.

use super::encoding::{EncodingChoice, decode};
use super::error::{Damage, ReadError};
use super::sheet::{Cell, CellKind, Limits, Sheet};
use super::workbook::number_text;
use super::zipped::damaged;

const KIND: &str = "DBF";
/// What separates cells and rows while they are decoded: no encoding has them within a character.
const CELL: char = '\u{1f}';
const ROW: char = '\u{1e}';

struct Field {
    kind: u8,
    at: usize,
    length: usize,
}

/// Where what stands in such a file.
struct Head {
    records: usize,
    begin: usize,
    record: usize,
    fields: Vec<Field>,
    /// Their names, as bytes.
    names: Vec<Vec<u8>>,
}

/// Whether bytes are such a table.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    const VERSIONS: [u8; 12] = [0x02, 0x03, 0x04, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8b, 0xcb, 0xf5];
    let is_dated = bytes.get(2..4).is_some_and(|date| (1..=12).contains(&date[0]) && (1..=31).contains(&date[1]));
    bytes.first().is_some_and(|version| VERSIONS.contains(version)) && is_dated && head(bytes).is_some()
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..at + 2).map(|pair| usize::from(u16::from_le_bytes([pair[0], pair[1]])))
}

fn head(bytes: &[u8]) -> Option<Head> {
    let records = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?) as usize;
    let (begin, record) = (word(bytes, 8)?, word(bytes, 10)?);
    let (mut fields, mut names, mut at, mut from) = (Vec::new(), Vec::new(), 32, 1);
    loop {
        if at >= begin || *bytes.get(at)? == 0x0d {
            break;
        }
        let own = bytes.get(at..at + 32)?;
        let name = own[..11].split(|byte| *byte == 0).next().unwrap_or_default();
        let kind = own[11];
        // Long texts have their length in both bytes.
        let length = usize::from(own[16]) + if kind == b'C' { usize::from(own[17]) << 8 } else { 0 };
        if name.is_empty() || !kind.is_ascii_graphic() {
            return None;
        }
        fields.push(Field { kind, at: from, length });
        names.push(name.to_vec());
        from += length;
        at += 32;
    }
    (!fields.is_empty() && from <= record && begin > at).then_some(Head { records, begin, record, fields, names })
}

/// A table as a sheet, the names of its fields first, and the encoding of its texts.
pub(super) fn read(bytes: &[u8], asked: Option<&str>, limits: &Limits) -> Result<(Sheet, EncodingChoice), ReadError> {
    let head = head(bytes).ok_or_else(|| damaged(KIND, Damage::Content))?;
    let rows = bytes.get(head.begin..).unwrap_or_default();
    let mut joined = head.names.join(&(CELL as u8));
    let whole = rows.chunks_exact(head.record.max(1)).take(head.records);
    if whole.len() < head.records {
        return Err(damaged(KIND, Damage::Records { there: whole.len(), told: head.records }));
    }
    // What is deleted is still there, with a star before it.
    for row in whole.filter(|row| row[0] != b'*') {
        joined.push(ROW as u8);
        for (at, field) in head.fields.iter().enumerate() {
            if at > 0 {
                joined.push(CELL as u8);
            }
            let cell = row.get(field.at..field.at + field.length).unwrap_or_default();
            let is_separator = |byte: &u8| *byte == CELL as u8 || *byte == ROW as u8;
            joined.extend(text(field.kind, cell).into_iter().map(|byte| if is_separator(&byte) { b' ' } else { byte }));
        }
    }
    let (all, encoding) = decode(joined, asked.or_else(|| of_language(bytes.get(29).copied())))?;
    let mut sheet = Sheet::new("");
    for (number, row) in (0u32..).zip(all.split(ROW)) {
        for (at, said) in row.split(CELL).enumerate() {
            let column = u16::try_from(at).map_err(|_| ReadError::TooManyColumns { most: limits.columns })?;
            let kind = if number == 0 { b'C' } else { head.fields.get(at).map_or(b'C', |field| field.kind) };
            let said = said.trim_matches([' ', '\0']);
            sheet.push(number, Cell { column, text: said, kind: kind_of(kind), format: "" }, limits)?;
        }
    }
    Ok((sheet, encoding))
}

fn kind_of(kind: u8) -> CellKind {
    match kind {
        b'N' | b'F' | b'I' | b'B' | b'O' | b'Y' => CellKind::Number,
        b'D' | b'T' | b'@' => CellKind::Date,
        b'L' => CellKind::Flag,
        _ => CellKind::Text,
    }
}

/// What a cell says, as text.
fn text(kind: u8, cell: &[u8]) -> Vec<u8> {
    let ascii = || String::from_utf8_lossy(cell).trim_matches([' ', '\0']).to_owned();
    let eight = || <[u8; 8]>::try_from(cell).ok();
    let said = match kind {
        // Where it does not fit, stars stand.
        b'N' | b'F' => Some(ascii()).filter(|text| !text.starts_with('*')).map(|text| plain(&text)),
        b'D' => day(&ascii()),
        b'L' => match cell.first() {
            Some(b'T' | b't' | b'Y' | b'y') => Some("true".to_owned()),
            Some(b'F' | b'f' | b'N' | b'n') => Some("false".to_owned()),
            _ => None,
        },
        b'I' => cell.try_into().ok().map(|bytes| i32::from_le_bytes(bytes).to_string()),
        b'B' | b'O' if cell.len() == 8 => eight().map(f64::from_le_bytes).filter(|it| it.is_finite()).map(number_text),
        b'Y' => eight().map(|bytes| money(i64::from_le_bytes(bytes))),
        b'T' | b'@' => eight().and_then(moment),
        // Memos stand in another file.
        b'M' | b'G' | b'P' | b'W' => None,
        _ => return cell.to_vec(),
    };
    said.unwrap_or_default().into_bytes()
}

/// A number without the noughts that only fill its field.
fn plain(text: &str) -> String {
    let text = text.strip_prefix('+').unwrap_or(text);
    match text.contains('.') && !text.contains(['e', 'E']) {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text.to_owned(),
    }
}

fn day(digits: &str) -> Option<String> {
    let is_day = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit()) && digits != "00000000";
    is_day.then(|| format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]))
}

fn money(parts: i64) -> String {
    let (whole, rest) = (parts.unsigned_abs() / 10_000, parts.unsigned_abs() % 10_000);
    plain(&format!("{}{whole}.{rest:04}", if parts < 0 { "-" } else { "" }))
}

/// A day, as they are counted from long ago on, and thousandths of seconds.
fn moment(bytes: [u8; 8]) -> Option<String> {
    let [days, parts] = [&bytes[..4], &bytes[4..]].map(|half| half.try_into().ok().map(u32::from_le_bytes));
    // 2440588 is the first day of 1970.
    let (days, seconds) = (i64::from(days?) - 2_440_588, parts? / 1_000);
    let shifted = days + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    if !(1..=9999).contains(&year) {
        return None;
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    let time = format!("T{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    Some(if seconds == 0 { date } else { date + &time })
}

/// The encoding that the byte for the language says.
fn of_language(byte: Option<u8>) -> Option<&'static str> {
    Some(match byte? {
        0x4d | 0x7a => "gb18030",
        0x4f | 0x78 => "big5",
        0x13 | 0x7b => "shift_jis",
        0x4e | 0x79 => "euc-kr",
        0x03 | 0x57..=0x59 => "windows-1252",
        0xc8 => "windows-1250",
        0xc9 => "windows-1251",
        0xca => "windows-1254",
        0xcb => "windows-1253",
        _ => return None,
    })
}
