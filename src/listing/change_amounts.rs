//! Two amounts in words that show where they differ.

use crate::listing::cell::Cell;
use crate::model::{Amount, Currency, Sum};
use crate::text::numbers::Scale;
use crate::text::{Locale, numbers, say};

/// What an amount was and is, with as many decimals as it takes to see that they differ.
pub(super) fn amounts_words(amounts: [(Option<Amount>, Currency); 2], locale: Locale) -> [Cell; 2] {
    let words = |decimals| amounts.map(|(amount, currency)| amount_words(amount, currency, decimals, locale));
    let looks_alike = |[from, to]: &[Cell; 2]| from.shown() == to.shown();
    let usual = words(2);
    if amounts[0].0 == amounts[1].0 || !looks_alike(&usual) {
        return usual;
    }
    // Ten decimals of 亿 are a fen.
    (3..=10).map(words).find(|words| !looks_alike(words)).unwrap_or(usual)
}

pub(super) fn amount_words(amount: Option<Amount>, currency: Currency, decimals: u32, locale: Locale) -> Cell {
    let Some(sum) = amount.map(Sum::from) else {
        return Cell::Missing(say(locale, "value-unpublished").into_owned());
    };
    let scale = Scale::fitting(sum, locale);
    let shown = numbers::with_unit(numbers::sum(sum, scale, decimals), scale.behind(currency, locale), locale);
    Cell::Number { exact: sum.to_decimal().to_string(), shown }
}
