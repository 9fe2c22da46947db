//! Numbers that are each written with what they are in: `$1,000.50`, `1,000元`, `12亩`. A column of them is one of numbers in that
//! unit where all values agree, with one another and with its heading. Must not know tables or findings.

use super::field_words::{is_unit, written_unit};
use crate::model::{AmountUnit, FieldUnit, TextColumn};
use crate::package::meaning::{Verdict, Ways, currency_of_sign, plainly, power_of, values};

/// What the values of a column are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::package) enum Units {
    /// They say nothing of it, or some are no numbers.
    Unsaid,
    /// All in this one, written in such a way.
    Same(FieldUnit, Verdict),
    /// Not all in the same: the row where that is first seen, and the two as they are written; nothing for none.
    Differ(usize, [String; 2]),
}

/// A number with what stands around it.
struct Around {
    /// With its sign, without anything else.
    number: String,
    /// What it is in, as it stands there; empty for nothing.
    written: String,
    unit: FieldUnit,
}

/// What the values of a column of this name are in.
pub(in crate::package) fn units(name: &str, texts: &TextColumn) -> Units {
    let heading = written_unit(name).map(|written| (written.to_owned(), unit_of(written)));
    let (mut ways, mut found) = (Ways::default(), None::<(String, FieldUnit)>);
    let (mut has_any, mut bare_row) = (false, None);
    for (row, text) in values(texts) {
        let Some(Around { number, written, unit }) = around(text) else { return Units::Unsaid };
        ways.add(&number);
        if !ways.are_left() {
            return Units::Unsaid;
        }
        if written.is_empty() {
            // Nothing is the same in every unit.
            bare_row = bare_row.or(Some(row).filter(|_| number.bytes().any(|byte| (b'1'..=b'9').contains(&byte))));
            continue;
        }
        has_any = true;
        match found.get_or_insert_with(|| heading.clone().unwrap_or((written.clone(), unit.clone()))) {
            (_, known) if *known == unit => {}
            (known, _) => return Units::Differ(row, [known.clone(), written]),
        }
    }
    match (found, bare_row) {
        (Some((written, _)), Some(row)) if heading.is_none() => Units::Differ(row, [written, String::new()]),
        (Some((_, unit)), _) if has_any => Units::Same(unit, ways.verdict()),
        _ => Units::Unsaid,
    }
}

/// The number of a value, without what it is in.
pub(in crate::package) fn number_of(text: &str) -> Option<String> {
    around(text).map(|around| around.number)
}

fn unit_of(written: &str) -> FieldUnit {
    AmountUnit::parse(written).map_or_else(|| FieldUnit::Named(written.to_owned()), FieldUnit::Money)
}

fn around(text: &str) -> Option<Around> {
    let plain = plainly(text);
    let (brackets, inside) = match plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (true, inside.trim()),
        None => (false, plain.as_str()),
    };
    let first = inside.find(|c: char| c.is_ascii_digit())?;
    let last = inside.rfind(|c: char| c.is_ascii_digit())?;
    let (before, digits, behind) = (inside[..first].trim(), &inside[first..=last], inside[last + 1..].trim());
    let is_number = digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\''));
    // A sign stands before the currency or behind it.
    let (minus, sign) = match before.strip_prefix('-').or_else(|| before.strip_suffix('-')) {
        Some(rest) => (true, rest.trim()),
        None => (false, before),
    };
    if !is_number || minus && brackets {
        return None;
    }
    let unit = match (sign, behind) {
        ("", "") => FieldUnit::None,
        ("", "%") => FieldUnit::Named("%".to_owned()),
        ("", behind) => Some(behind).filter(|behind| is_unit(behind)).map(unit_of)?,
        (sign, behind) => {
            let currency = currency_of_sign(sign)?;
            let power = if behind.is_empty() { 0 } else { power_of(behind, currency)? };
            FieldUnit::Money(AmountUnit { currency, power })
        }
    };
    let written = format!("{sign} {behind}").trim().to_owned();
    let number = if minus || brackets { format!("-{digits}") } else { digits.to_owned() };
    Some(Around { number, written, unit })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, texts: &[&str]) -> Units {
        let mut column = TextColumn::default();
        texts.iter().for_each(|text| column.push(text));
        units(name, &column)
    }

    #[test]
    fn a_column_is_in_one_unit_where_all_values_agree() {
        let money = |unit: &str| FieldUnit::Money(AmountUnit::parse(unit).unwrap());
        let named = |unit: &str| FieldUnit::Named(unit.to_owned());
        for (name, texts, expected) in [
            ("price", &["$1,000.50", "$7", "0", "—"][..], Some(money("USD"))),
            ("额", &["¥5", "￥1,200", "3 元"], Some(money("元"))),
            ("额", &["-¥5", "¥-3", "(¥2)"], Some(money("元"))),
            ("额", &["€ 5", "€7.25"], Some(money("EUR"))),
            ("额", &["1,000元", "25元"], Some(money("元"))),
            ("额", &["3.5亿元", "2亿元"], Some(money("亿元"))),
            ("额", &["US$ 12 million", "US$3 million"], Some(money("USD million"))),
            ("面积", &["12亩", "3.5 亩"], Some(named("亩"))),
            ("单价", &["5元/亩", "7.5元/亩"], Some(named("元/亩"))),
            ("额（元）", &["1,000元", "25"], Some(money("元"))),
            ("率", &["12%", "7.5%", "0"], Some(named("%"))),
            ("额", &["12", "25"], None),
            ("楼", &["3楼", "5楼"], None),
            ("额", &["$5", "面议"], None),
        ] {
            let found = match of(name, texts) {
                Units::Same(unit, _) => Some(unit),
                other => {
                    assert_eq!(other, Units::Unsaid, "{name}: {texts:?}");
                    None
                }
            };
            assert_eq!(found, expected, "{name}: {texts:?}");
        }
    }

    #[test]
    fn values_that_do_not_agree_say_where_and_in_what() {
        for (name, texts, row, written) in [
            ("额", &["$5", "€7"][..], 1, ["$", "€"]),
            ("额", &["$5", "", "7"], 2, ["$", ""]),
            ("额", &["5元", "7万元"], 1, ["元", "万元"]),
            ("额（万元）", &["5元", "7元"], 0, ["万元", "元"]),
            ("率", &["12%", "0.12"], 1, ["%", ""]),
        ] {
            assert_eq!(of(name, texts), Units::Differ(row, written.map(str::to_owned)), "{name}: {texts:?}");
        }
    }
}
