//! Numbers and dates written as most cells have them, read eight characters at a time. What is written in another way
//! is for [`Decimal`] and [`PartialDate`]: a `None` of this module says nothing about a cell. Must not know units.

use super::decimal::Decimal;
use super::partial_date::PartialDate;

const ZEROS: u64 = u64::from_le_bytes(*b"00000000");
const HIGH: u64 = 0xf0f0_f0f0_f0f0_f0f0;
/// What makes a digit's upper half something else when it is above nine.
const ABOVE_NINE: u64 = 0x0606_0606_0606_0606;

/// The digits from `start` to `end` of a text, and how many of them stand behind the point: up to fifteen characters,
/// with at most one point among or before the digits.
#[inline(always)]
pub(crate) fn fast_number(text: &[u8], start: usize, end: usize) -> Option<(i64, u32)> {
    let quick = last_eight(text, end).and_then(|word| short(word, end.wrapping_sub(start)));
    quick.or_else(|| slow(text, start, end))
}

/// The number that the last `len` of eight characters write.
#[inline(always)]
fn short(word: u64, len: usize) -> Option<(i64, u32)> {
    let has_point = |at: u32| word >> (8 * at) & 0xff == u64::from(b'.');
    let scale = match len {
        3..=8 if has_point(6) => 1,
        4..=8 if has_point(5) => 2,
        1..=8 => return Some((up_to_eight(word, len)?, 0)),
        _ => return None,
    };
    // Without the point: what stands before it moves up.
    let before = u64::MAX >> (8 * scale);
    Some((up_to_eight(word << 8 & before | word & !before, len - 1)?, scale))
}

/// What is not written as most numbers are.
#[inline(never)]
fn slow(text: &[u8], start: usize, end: usize) -> Option<(i64, u32)> {
    long(text, start, end).or_else(|| Decimal::plain_digits(text.get(start..end)?, 15))
}

/// A number of more than eight characters, of which at most eight stand before the point.
fn long(text: &[u8], start: usize, end: usize) -> Option<(i64, u32)> {
    let byte = |at: usize| text.get(at).copied();
    let digit = |at: usize| byte(at).map(|byte| i64::from(byte.wrapping_sub(b'0'))).filter(|digit| *digit <= 9);
    let whole = |end: usize| up_to_eight(last_eight(text, end)?, end.checked_sub(start)?);
    match end.checked_sub(start)? {
        9..=11 if byte(end - 3) == Some(b'.') => {
            Some((whole(end - 3)? * 100 + digit(end - 2)? * 10 + digit(end - 1)?, 2))
        }
        9..=10 if byte(end - 2) == Some(b'.') => Some((whole(end - 2)? * 10 + digit(end - 1)?, 1)),
        _ => None,
    }
}

/// The eight characters before `end`.
#[inline(always)]
fn last_eight(text: &[u8], end: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*text.get(end.checked_sub(8)?..end)?.first_chunk()?))
}

/// The number of one to eight digits, the last of eight characters.
#[inline(always)]
fn up_to_eight(word: u64, len: usize) -> Option<i64> {
    // What stands before the number counts as noughts.
    let before = 64 - 8 * len as u32;
    let digits = (word ^ ZEROS) >> before << before;
    if (digits | digits.wrapping_add(ABOVE_NINE)) & HIGH != 0 {
        return None;
    }
    // Neighbours joined: first digits, then pairs, then fours. The first one stands in the lowest byte.
    let pairs = (digits * 10 + (digits >> 8)) & 0x00ff_00ff_00ff_00ff;
    let fours = (pairs * 100 + (pairs >> 16)) & 0x0000_ffff_0000_ffff;
    Some(((fours * 10_000 + (fours >> 32)) & 0xffff_ffff) as i64)
}

/// The date that begins at `start` of a text and is `len` long, if it is written in digits.
#[inline]
pub(crate) fn fast_date(text: &[u8], start: usize, len: usize) -> Option<PartialDate> {
    const SHAPE: u64 = u64::from_le_bytes(*b"0000-00-");
    const DASHES: u64 = u64::from_le_bytes([0, 0, 0, 0, 0xff, 0, 0, 0xff]);
    // As much of the first eight characters as there is.
    let given = match len {
        4 => u64::MAX >> 32,
        7 => u64::MAX >> 8,
        10 => u64::MAX,
        _ => return None,
    };
    let [head @ .., ten, one]: &[u8; 10] = text.get(start..start + 10)?.first_chunk()?;
    let parts = (u64::from_le_bytes(*head) ^ SHAPE) & given;
    if (parts | (parts & !DASHES).wrapping_add(ABOVE_NINE)) & HIGH != 0 || parts & DASHES != 0 {
        return None;
    }
    // Each digit with the one behind it.
    let pairs = parts * 10 + (parts >> 8);
    let pair = |at: u32| (pairs >> (8 * at)) as u32 & 0xff;
    let (year, month) = (pair(0) * 100 + pair(2), pair(5));
    let (ten, one) = (u32::from(ten.wrapping_sub(b'0')), u32::from(one.wrapping_sub(b'0')));
    let date = match len {
        4 => PartialDate::new(year as i32, None, None),
        7 => PartialDate::new(year as i32, Some(month), None),
        _ if ten > 9 || one > 9 => None,
        _ => PartialDate::new(year as i32, Some(month), Some(ten * 10 + one)),
    };
    date.filter(|date| date.is_usual())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where a cell stands: at the beginning, in the middle, at the end.
    const AROUND: [(&str, &str); 4] = [("", ""), ("", ",12345678901"), ("98765432109,", ""), ("1,", ",1234567890")];

    fn within<R>(cell: &str, read: impl Fn(&[u8], usize, usize) -> R) -> Vec<R> {
        let read = |(before, behind): (&str, &str)| {
            let text = format!("{before}{cell}{behind}");
            read(text.as_bytes(), before.len(), before.len() + cell.len())
        };
        AROUND.into_iter().map(read).collect()
    }

    #[test]
    fn numbers_are_read_as_digit_by_digit() {
        let mut state = 3u64;
        let mut random = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        for _ in 0..50_000 {
            let len = random(18);
            let usual = random(4) > 0;
            let signs: &[u8] = if usual { b"0123456789" } else { b"0189..-+/:, e" };
            let mut cell: Vec<u8> = (0..len).map(|_| signs[random(signs.len())]).collect();
            if usual && len > 0 && random(2) == 0 {
                cell[random(len)] = b'.';
            }
            let cell = String::from_utf8(cell).unwrap();
            let expected = Decimal::plain_digits(cell.as_bytes(), 15);
            for found in within(&cell, fast_number) {
                assert_eq!(found, expected, "{cell}");
            }
        }
    }

    #[test]
    fn dates_are_read_as_part_by_part() {
        let mut cells: Vec<String> =
            ["", "2", "202", "20215", "2021-", "2021-3", "2021-033", "2021-03-1", "2021-03-011"]
                .map(str::to_owned)
                .to_vec();
        for year in [0, 1899, 1900, 2000, 2019, 2100, 2101, 9999] {
            cells.push(format!("{year:04}"));
            for month in 0..=13 {
                cells.push(format!("{year:04}-{month:02}"));
                cells.extend((0..=32).map(|day| format!("{year:04}-{month:02}-{day:02}")));
            }
        }
        // Each character of a good one by any other.
        for good in ["2021", "2021-03", "2021-03-15"] {
            for at in 0..good.len() {
                cells.extend((1..128u8).map(|byte| format!("{}{}{}", &good[..at], byte as char, &good[at + 1..])));
            }
        }
        for cell in cells {
            // Quarters and halves are for the other way.
            let expected = PartialDate::parse(&cell).filter(|_| !cell.contains(['Q', 'H']));
            let mut found = within(&cell, |text, start, end| fast_date(text, start, end - start));
            // Where the text ends, what follows a short date is not there to be looked at.
            found.truncate(if cell.len() < 10 { 2 } else { 4 });
            assert_eq!(found[1], expected, "{cell}");
            assert!(found.iter().all(|found| found.is_none() || *found == expected), "{cell}");
        }
    }
}
