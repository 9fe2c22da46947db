//! The digits of a decimal. Must not know units, nor how a person reads them.

use std::fmt;

use super::decimal::Decimal;

impl fmt::Display for Decimal {
    /// Plain digits with a point, exactly `scale` decimals, no grouping.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // From its end: 39 digits at the most, with a point and a sign.
        const ROOM: usize = 41;
        let (mantissa, scale) = (self.mantissa(), self.scale());
        let (mut text, mut start, mut written) = ([b'-'; ROOM], ROOM, 0);
        let mut put = |digit: u8| {
            if written == scale && written > 0 {
                start -= 1;
                text[start] = b'.';
            }
            start -= 1;
            text[start] = b'0' + digit;
            written += 1;
            (start, written)
        };
        let mut left = mantissa.unsigned_abs();
        while left > u128::from(u64::MAX) {
            put((left % 10) as u8);
            left /= 10;
        }
        // What processors divide by themselves.
        let mut left = left as u64;
        let start = loop {
            let (start, written) = put((left % 10) as u8);
            left /= 10;
            if left == 0 && written > scale {
                break start;
            }
        };
        let start = if mantissa < 0 { start - 1 } else { start };
        f.write_str(std::str::from_utf8(&text[start..]).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_the_standard_library() {
        for mantissa in [0, 1, 9, 10, 99, 100, u64::MAX as i128, u64::MAX as i128 + 1, 10_i128.pow(30) - 1] {
            for mantissa in [mantissa, -mantissa] {
                for scale in [0, 1, 2, 9, 18] {
                    let (sign, digits) = (if mantissa < 0 { "-" } else { "" }, mantissa.unsigned_abs());
                    let padded = format!("{digits:0>width$}", width = scale as usize + 1);
                    let (whole, fraction) = padded.split_at(padded.len() - scale as usize);
                    let point = if scale > 0 { "." } else { "" };
                    let expected = format!("{sign}{whole}{point}{fraction}");
                    let decimal = Decimal::new(mantissa, scale).map(|decimal| decimal.to_string());
                    assert_eq!(decimal, Some(expected));
                }
            }
        }
    }
}
