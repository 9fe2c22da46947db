//! How digits are grouped: thin spaces between thousands and a true minus sign. Must not know units, words or languages.

use crate::model::Decimal;

/// U+2009 THIN SPACE, between groups of three digits.
const THIN: char = '\u{2009}';

/// A decimal with thin spaces between thousands and a true minus sign.
pub fn decimal(value: Decimal) -> String {
    let plain = value.to_string();
    let unsigned = plain.trim_start_matches('-');
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut text = String::with_capacity(plain.len() + 8);
    if plain.starts_with('-') {
        text.push('−');
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) && whole.len() > 4 {
            text.push(THIN);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// A count with thin spaces between thousands.
pub fn count(value: usize) -> String {
    decimal(Decimal::new(value as i128, 0).unwrap_or(Decimal::ZERO))
}
