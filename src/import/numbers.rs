//! Numbers as people write them: with marks between groups, with scales and units, about so much, from one to another. What
//! can be read in one way becomes a number in the unit of its column; what cannot stays what it is. Must not know sheets.

use super::prose::amount_in;
use super::sheet::{Cell, CellKind};
use super::written_amount::Written;
use crate::model::{AmountUnit, Currency, Decimal, Qualifier, QuantityUnit, Rounding};
use crate::package::{NumberWriting, is_missing_mark, is_range, plainly, shifted, stripped};

/// With a point, and commas between groups.
pub(super) const USUAL: NumberWriting = NumberWriting { decimal: '.', group: ',' };

/// What the numbers of a column are in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum ColumnUnit {
    /// Nothing.
    #[default]
    None,
    /// Money.
    Money(AmountUnit),
    /// Something else.
    Other(String),
}

impl ColumnUnit {
    /// That of a text.
    pub(super) fn of(text: &str) -> Self {
        match AmountUnit::parse(text) {
            _ if text.is_empty() => Self::None,
            Some(unit) => Self::Money(unit),
            None => Self::Other(text.to_owned()),
        }
    }
}

/// What a cell says in a column of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A number in the unit of the column, plainly written.
    Number(String),
    /// One that is not meant exactly.
    About(Qualifier, String),
    /// The one that a sentence is about.
    InProse(Qualifier, String),
    /// From one number to another.
    Range(String, String),
    /// That there is none: `—`, `未公布`.
    Missing,
    /// Nothing that can be read in one way.
    Unread,
}

/// How the numbers of a column are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberReading {
    pub way: NumberWriting,
    pub unit: ColumnUnit,
}

/// No number is longer.
const LONGEST: usize = 80;

impl NumberReading {
    /// What a cell says.
    pub(super) fn read(&self, cell: Cell<'_>) -> Said {
        match cell.kind {
            CellKind::Number => Said::Number(self.shown(cell)),
            CellKind::Error => Said::Missing,
            CellKind::Date | CellKind::Flag => Said::Unread,
            CellKind::Text => self.read_text(cell.text),
        }
    }

    /// What a spreadsheet shows as so many per cent is meant so.
    fn shown(&self, cell: Cell<'_>) -> String {
        let is_percent = is_percent_format(cell.format) && matches!(&self.unit, ColumnUnit::Other(unit) if unit == "%");
        let places = if is_percent { 2 } else { 0 };
        let shown = if places == 0 { None } else { shifted(cell.text, places) };
        shown.unwrap_or_else(|| cell.text.to_owned())
    }

    pub(super) fn read_text(&self, text: &str) -> Said {
        if text.len() > LONGEST {
            return self.in_prose(text);
        }
        if is_missing_mark(text) || text.starts_with('#') && text.ends_with(['!', '?', 'A']) {
            return Said::Missing;
        }
        if let Some(number) = self.way.read(text) {
            return Said::Number(number);
        }
        let plain = plainly(text);
        let lower = plain.to_lowercase();
        if let Some((qualifier, rest)) = stripped(&lower) {
            return match self.amount(&rest) {
                Some(number) => Said::About(qualifier, number),
                None => self.in_prose(text),
            };
        }
        if let Some((from, to)) = self.range(&plain) {
            return Said::Range(from, to);
        }
        match self.amount(&plain) {
            Some(number) => Said::Number(number),
            None => self.in_prose(text),
        }
    }

    /// The amount of money that a sentence is about.
    fn in_prose(&self, text: &str) -> Said {
        let found = matches!(self.unit, ColumnUnit::Money(_)).then(|| amount_in(text)).flatten();
        let read = found.and_then(|(qualifier, written)| Some((qualifier, self.in_unit(&written)?)));
        read.map_or(Said::Unread, |(qualifier, number)| Said::InProse(qualifier, number))
    }

    /// A number with its unit, in that of the column.
    fn amount(&self, text: &str) -> Option<String> {
        self.in_unit(&written(text, self.way)?)
    }

    fn range(&self, text: &str) -> Option<(String, String)> {
        for between in ["-", "–", "—", "~", "〜", "至", "到", " to "] {
            let Some((from, to)) = text.split_once(between) else { continue };
            let (Some(from), Some(to)) = (written(from, self.way), written(to, self.way)) else { continue };
            // Of `3–5亿` both are 亿.
            let from = if from.unit.is_empty() { Written { unit: to.unit.clone(), ..from } } else { from };
            return Some((self.in_unit(&from)?, self.in_unit(&to)?)).filter(|(from, to)| is_range(from, to));
        }
        None
    }

    fn in_unit(&self, written: &Written) -> Option<String> {
        let Written { number, unit } = written;
        match &self.unit {
            ColumnUnit::None => unit.is_empty().then(|| number.clone()),
            _ if unit.is_empty() => Some(number.clone()),
            ColumnUnit::Money(column) => {
                let (power, currency) = money(unit)?;
                if currency.is_some_and(|currency| currency != column.currency) {
                    return None;
                }
                shifted(number, i64::from(power) - i64::from(column.power))
            }
            ColumnUnit::Other(column) if column.eq_ignore_ascii_case(unit) => Some(number.clone()),
            ColumnUnit::Other(column) => {
                const DECIMALS: u32 = 6;
                let value = Decimal::parse(number).ok()?;
                let (from, to) = (QuantityUnit::parse(unit), QuantityUnit::parse(column));
                let whole = from.convert(value, &to, DECIMALS, Rounding::Exact).ok().flatten()?;
                Some(Decimal::new(whole.into(), DECIMALS)?.shortest().to_string())
            }
        }
    }
}

/// Whether a format shows a share as so many per cent.
pub(super) fn is_percent_format(format: &str) -> bool {
    format.contains('%')
}

/// A number and what stands around it; nothing if it is not just that.
pub(super) fn written(text: &str, way: NumberWriting) -> Option<Written> {
    let text = text.trim();
    let (text, is_below) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inside) => (inside.trim(), true),
        None => (text, false),
    };
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\'');
    let end = text[start..].find(|c| !is_of_number(c)).map_or(text.len(), |end| start + end);
    let (before, behind) = (text[..start].trim(), text[end..].trim());
    let (before, sign) = match before.strip_suffix('-').or_else(|| before.strip_prefix('-')) {
        Some(rest) => (rest.trim(), "-"),
        None => (before, ""),
    };
    // A second number behind the first, or words before it, are more than a unit: `企业12` and `N79` are names.
    let is_letters = before.chars().all(char::is_alphanumeric);
    let is_sign = before.chars().count() <= 4
        && !before.contains([',', '.', '-', '+'])
        && (!is_letters || before.is_empty() || signed(before).0.is_some() || Currency::parse(before).is_some());
    if behind.contains(|c: char| c.is_ascii_digit()) && !behind.ends_with('2') || !is_sign {
        return None;
    }
    let number = way.read(text[start..end].trim())?;
    let unit = if before.is_empty() { behind.to_owned() } else { format!("{before} {behind}").trim().to_owned() };
    let is_negative = is_below != (sign == "-");
    Some(Written { number: if is_negative { format!("-{number}") } else { number }, unit })
}

/// What a word or two say of money: a power of ten, and a currency where one is named.
pub(super) fn money(unit: &str) -> Option<(u32, Option<Currency>)> {
    if let Some(known) = AmountUnit::parse(unit) {
        return Some((known.power, Some(known.currency)));
    }
    if let Some((power, currency)) = AmountUnit::in_english(unit) {
        return Some((power, currency));
    }
    let unit = unit.trim();
    let (currency, rest) = signed(unit);
    let (power, rest) = scale(rest);
    let named = match rest {
        "" => None,
        "元" => Some(Currency::CNY),
        rest => Some(AmountUnit::parse(rest).filter(|unit| unit.power == 0)?.currency),
    };
    let is_anything = power > 0 || currency.is_some() || named.is_some();
    let agree = currency.is_none() || named.is_none() || currency == named;
    (is_anything && agree).then_some((power, named.or(currency)))
}

/// A sign before or behind, and what is left.
fn signed(unit: &str) -> (Option<Currency>, &str) {
    const SIGNS: [(&str, &str); 14] = [
        ("us$", "USD"),
        ("usd", "USD"),
        ("c$", "CAD"),
        ("a$", "AUD"),
        ("hk$", "HKD"),
        ("rmb", "CNY"),
        ("cny", "CNY"),
        ("人民币", "CNY"),
        ("¥", "CNY"),
        ("$", "USD"),
        ("€", "EUR"),
        ("£", "GBP"),
        ("₹", "INR"),
        ("₩", "KRW"),
    ];
    let lower = unit.to_lowercase();
    for (sign, code) in SIGNS {
        if lower.len() == unit.len() && lower.starts_with(sign) {
            return (Currency::parse(code), unit[sign.len()..].trim());
        }
    }
    (None, unit)
}

/// How many powers of ten the words at the beginning say, and what is left.
pub(super) fn scale(text: &str) -> (u32, &str) {
    const SCALES: [(&str, u32); 11] = [
        ("万亿", 12),
        ("千亿", 11),
        ("百亿", 10),
        ("十亿", 9),
        ("亿", 8),
        ("千万", 7),
        ("百万", 6),
        ("十万", 5),
        ("万", 4),
        ("千", 3),
        ("百", 2),
    ];
    const WORDS: [(&str, u32); 20] = [
        ("trillion", 12),
        ("billions", 9),
        ("billion", 9),
        ("bln", 9),
        ("bn", 9),
        ("millions", 6),
        ("million", 6),
        ("mln", 6),
        ("mn", 6),
        ("mm", 6),
        ("thousand", 3),
        ("crores", 7),
        ("crore", 7),
        ("lakhs", 5),
        ("lakh", 5),
        ("cr", 7),
        ("b", 9),
        ("m", 6),
        ("k", 3),
        ("t", 12),
    ];
    if let Some((power, rest)) = SCALES.iter().find_map(|(word, power)| Some((*power, text.strip_prefix(word)?))) {
        return (power, rest.trim());
    }
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let word = text[..end].to_lowercase();
    match WORDS.iter().find(|(known, _)| *known == word) {
        Some((_, power)) => (*power, text[end..].trim_start_matches(['.', ' '])),
        None => (0, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const POINT: NumberWriting = NumberWriting { decimal: '.', group: ',' };

    fn read(text: &str, unit: &str) -> String {
        match (NumberReading { way: POINT, unit: ColumnUnit::of(unit) }).read_text(text) {
            Said::Number(number) => number,
            Said::About(qualifier, number) => format!("{}{number}", qualifier.id()),
            Said::Range(from, to) => format!("{from}..{to}"),
            Said::InProse(qualifier, number) => format!("{}{number} in prose", qualifier.id()),
            Said::Missing => "missing".to_owned(),
            Said::Unread => "?".to_owned(),
        }
    }

    #[test]
    fn what_people_write_for_a_number_is_that_number_or_stays() {
        for (text, unit, expected) in [
            ("1,234.5", "", "1234.5"),
            ("1,23,456", "", "123456"),
            ("１２３", "", "123"),
            ("12.3亿元", "亿元", "12.3"),
            ("12.3亿元", "万元", "123000"),
            ("12.3亿", "万元", "123000"),
            ("1.2十亿", "亿元", "12"),
            ("5000万元", "亿元", "0.5"),
            ("$1,740 m", "USD", "1740000000"),
            ("US$ 3.5 billion", "USD", "3500000000"),
            ("CAD 12 million", "CAD", "12000000"),
            ("3.5 crore", "INR", "35000000"),
            ("Rs", "INR", "?"),
            ("(1.2)", "", "-1.2"),
            ("(1.2亿元)", "亿元", "-1.2"),
            ("14,342,000+", "USD", ">=14342000"),
            ("约5亿", "亿元", "~5"),
            ("5亿元以上", "亿元", ">=5"),
            ("不超过3000万元", "亿元", "<=0.3"),
            ("3–5亿", "亿元", "3..5"),
            ("3亿-5亿元", "亿元", "3..5"),
            ("10-20", "", "10..20"),
            ("20余亿元", "亿元", ">=20"),
            ("5–3亿", "亿元", "?"),
            ("2019-2021", "", "?"),
            ("--", "", "missing"),
            ("…", "", "missing"),
            ("N/A", "", "missing"),
            ("未公布", "亿元", "missing"),
            ("undisclosed", "USD", "missing"),
            ("#DIV/0!", "", "missing"),
            ("12万美元", "亿元", "?"),
            ("12套", "亿元", "?"),
            ("100 MW", "MW", "100"),
            ("3 GW", "MW", "3000"),
            ("1.2万人", "人", "12000"),
            ("100亩", "亩", "100"),
            ("100", "亩", "100"),
            ("A12", "", "?"),
            ("n79", "n", "?"),
            ("企业12", "企业", "?"),
            ("EUR 12", "EUR", "12"),
            ("3号楼", "", "?"),
            ("总投资约5亿元，其中2亿元", "亿元", "~5 in prose"),
            ("已用地50亩", "亩", "?"),
            ("人民币5亿元", "亿元", "5"),
            ("0", "亿元", "0"),
            ("−5", "亿元", "-5"),
        ] {
            assert_eq!(read(text, unit), expected, "{text} in {unit}");
        }
    }

    #[test]
    fn what_is_shown_as_per_cent_is_meant_so() {
        let cell = |text, format| Cell { column: 0, text, kind: CellKind::Number, format };
        let of = |unit: &str| NumberReading { way: POINT, unit: ColumnUnit::of(unit) };
        assert_eq!(of("%").read(cell("0.123", "0.0%")), Said::Number("12.3".to_owned()));
        assert_eq!(of("%").read(cell("12.3", "0.0")), Said::Number("12.3".to_owned()));
        assert_eq!(of("").read(cell("0.123", "0.0%")), Said::Number("0.123".to_owned()));
    }
}
