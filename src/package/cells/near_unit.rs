//! The unit that may be meant by one that nobody knows. Units are open words (台, 家, seats): only what is nearly one that
//! is known is taken for a slip of the pen. Must not know tables.

use super::zone::near_currency;
use crate::model::{AmountUnit, FieldUnit};
use crate::package::descriptor::Field;
use crate::package::findings::{At, Column, Journal, NOTHING_NEAR, Problem};
use crate::package::meaning::nearest;

/// Units in Latin letters, longer than what another word is near to by chance.
const WORDS: [&str; 24] = [
    "RMB million",
    "RMB billion",
    "million RMB",
    "billion RMB",
    "million yuan",
    "billion yuan",
    "CNY million",
    "CNY billion",
    "USD million",
    "USD billion",
    "million USD",
    "billion USD",
    "EUR million",
    "EUR billion",
    "yuan",
    "hectares",
    "tonnes",
    "hours",
    "minutes",
    "square metres",
    "kWh",
    "MWh",
    "GWh",
    "TWh",
];
/// Shorter ones are near to too much.
const LEAST: usize = 4;
/// What is typed or read in place of 元.
const FOR_YUAN: [&str; 6] = ["员", "园", "源", "远", "无", "兀"];
const SCALES: [&str; 7] = ["百万", "千万", "亿", "万", "千", "百", ""];

/// What may be meant by a unit of money that is none.
pub(in crate::package) fn near_unit(written: &str) -> String {
    slip(written).unwrap_or_else(|| NOTHING_NEAR.to_owned())
}

/// Says that the unit which a package declares for a column is only a name, where another one may be meant.
pub(in crate::package) fn say_slip(
    unit: &FieldUnit,
    (column, declared): (&Column, Option<&Field>),
    at: At,
    journal: &mut Journal,
) {
    let FieldUnit::Named(unit) = unit else { return };
    if declared.is_some_and(|declared| declared.unit == *unit)
        && let Some(near) = slip(unit)
    {
        let property = format!("schema.fields.{}.unit", column.name);
        journal.property(at, &property, unit, Problem::UnitAsWritten { near });
    }
}

/// The unit that one is surely meant to be, if it is nearly that.
fn slip(written: &str) -> Option<String> {
    let written = written.trim();
    if AmountUnit::parse(written).is_some() || WORDS.contains(&written) {
        return None;
    }
    let (scale, name) = SCALES.iter().find_map(|scale| Some((*scale, written.strip_prefix(scale)?)))?;
    if !scale.is_empty() && FOR_YUAN.contains(&name) {
        return Some(format!("{scale}元"));
    }
    if name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase()) {
        let near = near_currency(name);
        if near != NOTHING_NEAR {
            return Some(format!("{scale}{near}"));
        }
    }
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    let turned =
        WORDS.into_iter().find(|word| !word.eq_ignore_ascii_case(written) && letters(word) == letters(written));
    let is_long = written.is_ascii() && written.len() >= LEAST;
    turned.or_else(|| nearest(written, WORDS.into_iter()).filter(|_| is_long)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_nearly_a_unit_is_a_slip() {
        for (written, near) in [
            ("亿员", Some("亿元")),
            ("万园", Some("万元")),
            ("USX", Some("USD")),
            ("万CNX", Some("万CNY")),
            ("RMB milion", Some("RMB million")),
            ("billon yuan", Some("billion yuan")),
            ("MHw", Some("MWh")),
            ("hectars", Some("hectares")),
            ("亿元", None),
            ("万人", None),
            ("人次", None),
            ("员", None),
            ("台", None),
            ("seats", None),
            ("TEU", None),
            ("MW", None),
            ("mwh", None),
            ("%", None),
        ] {
            assert_eq!(slip(written).as_deref(), near, "{written}");
        }
        assert_eq!(near_unit("许多"), NOTHING_NEAR);
    }
}
