//! Numbers as filters write them. Must not know filters.

use crate::model::{Currency, Decimal};

/// A number of hundredths of a column's main unit of money.
pub type Fen = i64;

/// An amount in the largest unit of which there is at least one, exactly; [`crate::query::parse_amount`] reads it.
pub fn amount_text(fen: Fen, currency: Currency) -> String {
    let home = currency == Currency::CNY;
    match fen {
        10_000_000_000.. => format!("{}亿", shortest(fen, 10)),
        1_000_000.. => format!("{}万", shortest(fen, 6)),
        _ if home => format!("{}元", shortest(fen, 2)),
        _ => format!("{}{currency}", shortest(fen, 2)),
    }
}

/// The same of a number of a column of money with so many decimals.
pub(in crate::query) fn money_text(value: i64, decimals: u32, currency: Currency) -> String {
    let hundredths = 2u32.checked_sub(decimals).and_then(|more| value.checked_mul(10i64.checked_pow(more)?));
    match hundredths {
        Some(fen) => amount_text(fen, currency),
        None if currency == Currency::CNY => format!("{}亿", shortest(value, decimals + 8)),
        None => format!("{}{currency}", shortest(value, decimals)),
    }
}

/// `mantissa × 10^-scale` without zeros at its end.
pub(in crate::query) fn shortest(mantissa: i64, scale: u32) -> String {
    let text = Decimal::new(i128::from(mantissa), scale).unwrap_or(Decimal::ZERO).to_string();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
