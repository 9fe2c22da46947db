//! The units that are said elsewhere than a package says them: in brackets of any form behind a heading, in the values
//! themselves, in the format of cells. Must not know what columns are.

use std::borrow::Cow;

use super::cell_look::unit_alone;
use super::numbers::{USUAL, is_percent_format, money, scale, written};
use super::prose::amount_in;
use super::sheet::{Cell, CellKind};
use crate::model::{AmountUnit, Currency};
use crate::package::{is_unit_alone, plainly, stripped};

/// So many values of a column must be numbers, in hundredths.
const MOST_OF: usize = 80;

/// The money that a heading names in brackets of whatever form, in one or in several: `Cost (CAD) {$M}`, `Budget [US$ bn]`.
pub(super) fn heading_money(name: &str) -> Option<String> {
    let (mut power, mut currency, mut is_code) = (0, None, false);
    for said in name.split(['(', '（', '[', '{']).skip(1) {
        let said = said.split([')', '）', ']', '}']).next().unwrap_or_default().trim();
        let (scale, named) = money(said)?;
        power = power.max(scale);
        // `$` is the sign of many; a code is of one.
        let says_code = AmountUnit::parse(said).is_some();
        if named.is_some() && (currency.is_none() || says_code && !is_code) {
            (currency, is_code) = (named, says_code);
        }
    }
    scaled(power, currency?)
}

/// The unit that most numbers of a column are written with; the empty one where they have none. Sentences count where the column
/// is one of money.
pub(super) fn usual_unit(values: &[&Cell<'_>], is_of_money: bool) -> Option<String> {
    let mut units: Vec<(String, usize)> = Vec::new();
    let mut numbers = 0;
    for cell in values {
        let lower = plainly(cell.text).to_lowercase();
        let text = stripped(&lower).map_or(Cow::Borrowed(lower.as_str()), |(_, rest)| rest);
        let last = text.rsplit(['-', '–', '—', '~', '至']).next().unwrap_or(&text);
        let prose = || amount_in(cell.text).filter(|_| is_of_money).map(|(_, written)| written);
        let Some(found) = written(&text, USUAL).or_else(|| written(last, USUAL)).or_else(prose) else { continue };
        numbers += 1;
        let unit = full_unit(&found.unit);
        match units.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, count)) => *count += 1,
            None => units.push((unit, 1)),
        }
    }
    if numbers * 100 < values.len() * MOST_OF {
        return None;
    }
    // The first one of those met most often.
    let most = units.iter().map(|(_, count)| *count).max()?;
    let unit = units.into_iter().find(|(_, count)| *count == most).map(|(unit, _)| unit)?;
    // `3号楼` is the name of a house: what nobody knows as a unit is no unit.
    is_known(&unit).then_some(unit)
}

fn is_known(unit: &str) -> bool {
    let (power, counted) = scale(unit);
    unit.is_empty()
        || unit == "%"
        || money(unit).is_some()
        || is_unit_alone(unit)
        || power > 0 && (counted.is_empty() || is_unit_alone(counted))
}

/// A unit of money by its full name: `亿` is 亿元, `$ m` is USD million.
fn full_unit(written: &str) -> String {
    let is_chinese = written.chars().any(|c| u32::from(c) >= 0x2e80);
    if is_chinese && AmountUnit::parse(written).is_some() {
        return written.to_owned();
    }
    match money(written) {
        Some((power, None)) if written.chars().all(|c| "十百千万亿".contains(c)) => match power {
            8 => "亿元".to_owned(),
            4 => "万元".to_owned(),
            _ => format!("{written}元"),
        },
        Some((power, Some(currency))) => scaled(power, currency).unwrap_or_else(|| written.to_owned()),
        _ => written.to_owned(),
    }
}

/// `CAD million`, for powers of ten that have such a word.
fn scaled(power: u32, currency: Currency) -> Option<String> {
    [0, 3, 6, 9, 12].contains(&power).then(|| AmountUnit { currency, power }.written())
}

/// The unit that a spreadsheet shows behind all numbers of a column.
pub(super) fn format_unit(filled: &[Cell<'_>]) -> Option<String> {
    let mut numbers = filled.iter().filter(|cell| cell.kind == CellKind::Number);
    let first = unit_of_format(numbers.next()?.format)?;
    numbers.all(|cell| unit_of_format(cell.format).as_ref() == Some(&first)).then_some(first)
}

/// `0.0%` → %, `#,##0"亿元"` → 亿元, `"$"#,##0.00` → USD, `[$¥-804]#,##0` → CNY.
fn unit_of_format(format: &str) -> Option<String> {
    if is_percent_format(format) {
        return Some("%".to_owned());
    }
    let first = format.split(';').next().unwrap_or_default();
    let said: Vec<&str> = first.split('"').skip(1).step_by(2).map(str::trim).filter(|said| !said.is_empty()).collect();
    let bracketed = first.split_once("[$").map(|(_, rest)| rest.split(['-', ']']).next().unwrap_or_default());
    let bare = first.contains(['$', '¥', '€', '£']).then(|| first.trim_matches(|c: char| !"$¥€£".contains(c)));
    let signs = said.into_iter().chain(bracketed).chain(bare);
    let unit = |sign: &str| match sign {
        "$" | "US$" => Some("USD".to_owned()),
        "¥" | "￥" | "CN¥" => Some("CNY".to_owned()),
        "€" => Some("EUR".to_owned()),
        "£" => Some("GBP".to_owned()),
        sign => AmountUnit::parse(sign).map(|_| sign.to_owned()).or_else(|| unit_alone(sign).map(str::to_owned)),
    };
    signs.into_iter().find_map(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_numbers_say_units() {
        for (format, unit) in [
            ("0.0%", Some("%")),
            ("#,##0\"亿元\"", Some("亿元")),
            ("\"$\"#,##0.00_);[Red]\\(\"$\"#,##0.00\\)", Some("USD")),
            ("[$¥-804]#,##0", Some("CNY")),
            ("[$CAD]", Some("CAD")),
            ("#,##0.00", None),
            ("General", None),
            ("0\" 套\"", Some("套")),
        ] {
            assert_eq!(unit_of_format(format).as_deref(), unit, "{format}");
        }
    }
}
