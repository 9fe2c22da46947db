//! How people write numbers that are not written plainly, and what each of them can be read as: only what can be read in
//! one way is a cure. Must not know cells, columns or units.

use super::grouping::grouped;
use super::half_width::half_width;
use super::near_date::{Near, named_month, near_date};
use super::number_form::Form;
use super::plainly::plainly;
use super::qualified::stripped;
use crate::model::Decimal;

/// What stands where a value is missing, in lower case and half width.
const MISSING: [&str; 62] = [
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "/",
    "\\",
    ".",
    "..",
    "…",
    "……",
    "*",
    "?",
    "na",
    "n/a",
    "n.a.",
    "nan.",
    "null",
    "none",
    "nil",
    "x",
    "无",
    "暂无",
    "不详",
    "未知",
    "待定",
    "未定",
    "保密",
    "空",
    "tbd",
    "unknown",
    "未公布",
    "不公布",
    "待公布",
    "未披露",
    "不披露",
    "未公开",
    "不公开",
    "未统计",
    "未填",
    "未填报",
    "不适用",
    "未到期",
    "不明",
    "缺",
    "缺失",
    "无数据",
    "暂缺",
    "待补",
    "待补充",
    "待核实",
    "not available",
    "not applicable",
    "not published",
    "not disclosed",
    "undisclosed",
    "missing",
    "pending",
    "confidential",
    "tba",
    "n.d.",
];

/// What stands in brackets behind a number that is not meant exactly.
const IN_BRACKETS: [&str; 16] = [
    "约",
    "估",
    "估计",
    "估算",
    "预估",
    "暂估",
    "预计",
    "概算",
    "暂定",
    "approx.",
    "approx",
    "est.",
    "est",
    "estimated",
    "preliminary",
    "provisional",
];

/// Whether a text stands where a value is missing.
pub(crate) fn is_missing_mark(text: &str) -> bool {
    MISSING.contains(&plainly(text).to_lowercase().as_str())
}

/// Reads a text that is no plain number.
pub(in crate::package) fn form(text: &str) -> Form {
    let text = text.trim();
    let is_error = |text: &str| text.starts_with('#') && text.chars().all(|c| "#/!?ADEFILMNORUV0".contains(c));
    if is_error(&half_width(text).to_ascii_uppercase()) {
        return Form::SheetError;
    }
    let plain = plainly(text);
    if is_missing_mark(&plain) {
        return Form::Missing;
    }
    if Decimal::parse(&plain).is_ok() {
        return Form::OtherDigits { instead: plain };
    }
    if let Some(inside) = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return sure_number(inside.trim()).map_or(Form::Nothing, |number| Form::Bracketed { number });
    }
    if is_dated(&plain) {
        return Form::Date;
    }
    let grouped = grouped(&plain);
    if grouped != Form::Nothing {
        return grouped;
    }
    marked(&plain)
}

/// What stands beside the digits: per cent, about, from–to, a unit.
fn marked(text: &str) -> Form {
    if let Some(number) = text.strip_suffix('%').and_then(|number| sure_number(number.trim())) {
        let share = shifted(&number, -2).unwrap_or_default();
        return Form::Percent { number, share };
    }
    let lower = text.to_lowercase();
    if let Some((_, rest)) = stripped(&lower) {
        return Form::Approximate { number: rest.into_owned() };
    }
    for between in ["-", "–", "—", "~", "〜", "至", "到", " to ", ".."] {
        if let Some((from, to)) = text.split_once(between)
            && let (Some(from), Some(to)) = (sure_number(from.trim()), sure_number(to.trim()))
        {
            return Form::Range { from, to };
        }
    }
    match in_brackets(text) {
        Some((number, said)) if IN_BRACKETS.contains(&said.to_lowercase().as_str()) => {
            Form::Approximate { number: number.to_owned() }
        }
        // What else is said of it is no unit.
        Some(_) => Form::Nothing,
        None => with_unit(text),
    }
}

/// A number and what stands in brackets behind it.
fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let (number, said) = text.strip_suffix(')')?.split_once('(')?;
    let number = number.trim();
    sure_number(number).map(|_| (number, said.trim()))
}

/// A number with its point so many places to the right, without noughts at its end.
pub(crate) fn shifted(number: &str, places: i64) -> Option<String> {
    let shifted = Decimal::parse(&format!("{number}e{places}")).ok()?.to_string();
    let is_fraction = shifted.contains('.');
    Some(if is_fraction { shifted.trim_end_matches('0').trim_end_matches('.').to_owned() } else { shifted })
}

/// A number with something before or behind it.
fn with_unit(text: &str) -> Form {
    let is_digit = |c: char| c.is_ascii_digit();
    let (Some(first), Some(last)) = (text.find(is_digit), text.rfind(is_digit)) else { return Form::Nothing };
    let (before, number, behind) = (text[..first].trim(), &text[first..=last], text[last + 1..].trim());
    // `US$ 12 million`, but not `¥12-`.
    let is_scale = behind.chars().all(|c| c.is_alphabetic() || c == ' ');
    let is_sign = before.chars().count() <= 3 && before.ends_with(is_currency_sign) && is_scale;
    // A sign belongs to the number, a point in front of it does not belong to a unit.
    if !before.is_empty() && !behind.is_empty() && !is_sign || before.contains(['-', '+', '.', ',']) {
        return Form::Nothing;
    }
    // Letters that look like digits are no unit.
    let looks_alike = |text: &str| matches!(text, "O" | "o" | "l" | "I" | "|");
    if [before, behind].into_iter().any(looks_alike) && !text.contains(' ') {
        return Form::Nothing;
    }
    let is_number = number.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\'' | '_'));
    if !is_number || before.is_empty() && behind.is_empty() || !format!("{before}{behind}").chars().any(is_of_unit) {
        return Form::Nothing;
    }
    Form::WithUnit {
        number: sure_number(number).unwrap_or_default(),
        unit: format!("{before} {behind}").trim().to_owned(),
    }
}

fn is_of_unit(c: char) -> bool {
    c.is_alphabetic() || is_currency_sign(c)
}

fn is_currency_sign(c: char) -> bool {
    "¥$€£₩₫₹₽₱฿".contains(c)
}

/// The number a text surely is, plainly written.
fn sure_number(text: &str) -> Option<String> {
    if text.starts_with(|c: char| c.is_ascii_digit() || c == '.') && Decimal::parse(text).is_ok() {
        return Some(text.to_owned());
    }
    match grouped(text) {
        Form::Sure { instead, .. } => Some(instead),
        _ => None,
    }
}

/// Whether a text is a date rather than a number.
fn is_dated(text: &str) -> bool {
    let has_mark = text.contains(['-', '/', '年', '月']) && !text.contains(|c: char| c.is_ascii_alphabetic());
    let is_day_of_month = text.contains('月') && text.ends_with(['日', '号']);
    // `5-Mar` is what a spreadsheet makes of 3-5.
    let parts: Vec<&str> = text.split('-').collect();
    let is_short = matches!(parts[..], [one, other] if is_month(one) != is_month(other)
        && [one, other].iter().all(|part| is_month(part) || part.bytes().all(|byte| byte.is_ascii_digit())));
    is_short || has_mark && (is_day_of_month || near_date(text) != Near::Nothing) || named_month(text).is_some()
}

fn is_month(text: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    MONTHS.contains(&text.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_beside_the_digits_is_told_from_them() {
        let about = |number: &str| Form::Approximate { number: number.to_owned() };
        let unit = |number: &str, unit: &str| Form::WithUnit { number: number.to_owned(), unit: unit.to_owned() };
        let range = |from: &str, to: &str| Form::Range { from: from.to_owned(), to: to.to_owned() };
        let percent = |number: &str, share: &str| Form::Percent { number: number.to_owned(), share: share.to_owned() };
        for (text, expected) in [
            ("(12)", Form::Bracketed { number: "12".to_owned() }),
            ("（１２）", Form::Bracketed { number: "12".to_owned() }),
            ("10-20", range("10", "20")),
            ("10~20", range("10", "20")),
            ("10～20", range("10", "20")),
            ("10至20", range("10", "20")),
            ("2019-2021", range("2019", "2021")),
            ("2021-03", Form::Date),
            ("2021/3/5", Form::Date),
            ("3月5日", Form::Date),
            ("5-Mar", Form::Date),
            ("Mar-20", Form::Date),
            ("12%", percent("12", "0.12")),
            ("１２．５％", percent("12.5", "0.125")),
            ("约12", about("12")),
            ("约12亿元", about("12亿元")),
            ("≥12", about("12")),
            ("12余", about("12")),
            ("12+", about("12")),
            ("12亿元", unit("12", "亿元")),
            ("¥12", unit("12", "¥")),
            ("$1,234.5", unit("1234.5", "$")),
            ("1,234元", unit("", "元")),
            ("3k", unit("3", "k")),
            ("¥3.5亿", unit("3.5", "¥ 亿")),
            ("US$12 million", unit("12", "US$ million")),
            ("3.5crore", unit("3.5", "crore")),
            ("12 million", unit("12", "million")),
            ("#N/A", Form::SheetError),
            ("#DIV/0!", Form::SheetError),
            ("#####", Form::SheetError),
            ("-", Form::Missing),
            ("——", Form::Missing),
            ("N/A", Form::Missing),
            ("不详", Form::Missing),
            ("abc", Form::Nothing),
            ("12*", Form::Nothing),
            ("12[1]", Form::Nothing),
            ("A12B", Form::Nothing),
            ("未公布", Form::Missing),
            ("不适用", Form::Missing),
            ("未披露", Form::Missing),
            ("Not published", Form::Missing),
            ("N.D.", Form::Missing),
            ("12 (estimated)", about("12")),
            ("12（估）", about("12")),
            ("12（含税）", Form::Nothing),
            ("1O", Form::Nothing),
            ("l2", Form::Nothing),
            ("12 l", unit("12", "l")),
        ] {
            assert_eq!(form(text), expected, "{text}");
        }
    }
}
