//! How large the sheets of an XLS workbook are, before anybody reads them: its reader makes room for every cell between the
//! first and the last one. Must not know what any cell says.

use super::error::ReadError;

/// So many cells are harmless, and so many times as many as the file has bytes.
const HARMLESS: u64 = 2_000_000;
const MOST_TIMES: u64 = 8;

/// Refuses a workbook in whose sheets far more cells would have room than it has.
pub(super) fn check(bytes: &[u8]) -> Result<(), ReadError> {
    let Some(stream) = workbook_stream(bytes) else { return Ok(()) };
    let most = HARMLESS.max(bytes.len() as u64 * MOST_TIMES);
    if room(&stream) > most { Err(ReadError::TooLarge) } else { Ok(()) }
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// How many cells all sheets would have room for.
fn room(stream: &[u8]) -> u64 {
    const BEGIN: u16 = 0x0809;
    const CELLS: [u16; 9] = [0x0203, 0x027e, 0x00bd, 0x00fd, 0x0204, 0x0006, 0x0205, 0x0201, 0x00be];
    let (mut all, mut area, mut at) = (0u64, None::<(u16, u16, u16, u16)>, 0usize);
    let of = |area: Option<(u16, u16, u16, u16)>| {
        area.map_or(0, |(top, bottom, left, right)| (u64::from(bottom - top) + 1) * (u64::from(right - left) + 1))
    };
    while let (Some(kind), Some(length)) = (word(stream, at), word(stream, at + 2)) {
        let (Some(row), Some(column)) = (word(stream, at + 4), word(stream, at + 6)) else { break };
        if kind == BEGIN {
            all += of(area.take());
        } else if CELLS.contains(&kind) && length >= 6 {
            // Several cells in one record end with the last column.
            let last = if matches!(kind, 0x00bd | 0x00be) { word(stream, at + 2 + usize::from(length)) } else { None };
            let last = last.unwrap_or(column).max(column);
            let (top, bottom, left, right) = area.unwrap_or((row, row, column, last));
            area = Some((top.min(row), bottom.max(row), left.min(column), right.max(last)));
        }
        at += 4 + usize::from(length);
    }
    all + of(area)
}

/// The stream of the workbook in the compound file; nothing where it cannot be followed.
fn workbook_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let shift = word(bytes, 30).filter(|shift| (9..=12).contains(shift))?;
    let size = 1usize << shift;
    let sector = |number: u32| {
        let from = (number as usize).checked_add(1)?.checked_mul(size)?;
        bytes.get(from..(from + size).min(bytes.len()))
    };
    // Where the table of sectors stands: as the head says, and for large files in a chain of its own.
    let mut tables: Vec<u32> =
        (0..109).filter_map(|at| long(bytes, 76 + at * 4)).filter(|at| *at < u32::MAX - 5).collect();
    let (mut next, mut left) = (long(bytes, 68)?, bytes.len() / size + 1);
    while let Some(own) = sector(next).filter(|_| next < u32::MAX - 5 && left > 0) {
        let count = size / 4 - 1;
        tables.extend((0..count).filter_map(|at| long(own, at * 4)).filter(|at| *at < u32::MAX - 5));
        next = long(own, count * 4)?;
        left -= 1;
    }
    let follow =
        |number: u32| long(sector(*tables.get(number as usize / (size / 4))?)?, number as usize % (size / 4) * 4);
    let chain = |first: u32| {
        let (mut stream, mut at, mut left) = (Vec::new(), first, bytes.len() / size + 1);
        while let Some(own) = sector(at).filter(|_| left > 0) {
            stream.extend_from_slice(own);
            left -= 1;
            match follow(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        stream
    };
    let entries = chain(long(bytes, 48)?);
    let named = |entry: &&[u8]| {
        let name: Vec<u16> = entry[..64].chunks(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect();
        let name = String::from_utf16_lossy(&name);
        matches!(name.trim_end_matches('\0'), "Workbook" | "Book" | "WORKBOOK" | "BOOK")
    };
    let entry = entries.chunks_exact(128).find(named)?;
    let length = long(entry, 120)? as usize;
    // What is small stands elsewhere, and fills nothing.
    (length >= 4_096).then(|| {
        let mut stream = chain(long(entry, 116).unwrap_or(u32::MAX));
        stream.truncate(length);
        stream
    })
}
