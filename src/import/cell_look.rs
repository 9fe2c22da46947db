//! What a cell looks like to somebody who looks for headings, notes and totals. Must not know sheets as a whole.

use super::numbers::USUAL;
use super::sheet::{Cell, CellKind};
use crate::model::PartialDate;
use crate::package::{is_unit_alone, near_period, number_text, plainly};

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Words.
    Words,
    /// A year or a month, which may be a heading as well as a value.
    Period,
    /// Surely a value.
    Value,
}

pub(super) fn look(cell: Cell<'_>) -> Look {
    match cell.kind {
        CellKind::Number if is_year(cell.text) => Look::Period,
        CellKind::Number | CellKind::Flag | CellKind::Error => Look::Value,
        CellKind::Date => Look::Period,
        CellKind::Text => look_of_text(cell.text),
    }
}

fn look_of_text(text: &str) -> Look {
    let first = text.trim_start_matches(['(', '（', '-', '+', '¥', '$', '€', '£', '<', '>', '~', '−']).chars().next();
    if text.len() > 60 || !first.is_some_and(|first| first.is_numeric() || first == '.') {
        return Look::Words;
    }
    if is_year(text) {
        return Look::Period;
    }
    // Most of what begins with a digit is a number.
    if number_text(text).is_some() || USUAL.read(text).is_some() {
        return Look::Value;
    }
    let is_day = || PartialDate::parse(text).is_some_and(|date| date.day().is_some());
    match near_period(text).is_some() || is_day() {
        true => Look::Period,
        false if number_text(&plainly(text).replace(',', "")).is_some() => Look::Value,
        false => Look::Words,
    }
}

/// Whether a text is a year that a table may be about.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year))
}

/// The unit that a cell consists of, with or without brackets: `（万元）`, `%`, `MW`.
pub(super) fn unit_alone(text: &str) -> Option<&str> {
    let bare = text.trim().trim_matches(['(', ')', '（', '）', '[', ']', '【', '】']).trim();
    let bare = bare.strip_prefix("单位").map_or(bare, |rest| rest.trim_start_matches([':', '：']).trim());
    (bare.chars().count() <= 12 && is_unit_alone(bare)).then_some(bare)
}

/// A text in one line: what was broken only to fit into its cell is whole again.
pub(super) fn in_one_line(text: &str) -> String {
    let is_han = |c: char| u32::from(c) >= 0x2e80;
    let mut line = String::new();
    for part in text.split(['\n', '\r', '\t']).map(str::trim).filter(|part| !part.is_empty()) {
        let is_close = line.chars().next_back().is_some_and(is_han) || part.chars().next().is_some_and(is_han);
        if !line.is_empty() && !is_close {
            line.push(' ');
        }
        line.push_str(part);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_from_words_and_periods() {
        for (text, expected) in [
            ("地区", Look::Words),
            ("2024年", Look::Period),
            ("2024", Look::Period),
            ("2024Q1", Look::Period),
            ("1234", Look::Value),
            ("1,234.5", Look::Value),
            ("(12)", Look::Value),
            ("１２", Look::Value),
            ("2021-03-05", Look::Period),
            ("-3.5%", Look::Value),
            ("3号楼", Look::Words),
            ("1.项目名称", Look::Words),
        ] {
            assert_eq!(look(Cell { column: 0, text, kind: CellKind::Text, format: "" }), expected, "{text}");
        }
        assert_eq!(look(Cell { column: 0, text: "2020", kind: CellKind::Number, format: "" }), Look::Period);
        assert_eq!(look(Cell { column: 0, text: "12", kind: CellKind::Number, format: "" }), Look::Value);
    }

    #[test]
    fn units_are_found_where_they_are_said() {
        for (text, unit) in [
            ("（万元）", Some("万元")),
            ("%", Some("%")),
            ("单位：亩", Some("亩")),
            ("万元/亩", Some("万元/亩")),
            ("年", Some("年")),
            ("MWh", Some("MWh")),
            ("项目", None),
            ("", None),
        ] {
            assert_eq!(unit_alone(text), unit, "{text}");
        }
    }

    #[test]
    fn headings_broken_to_fit_are_whole_again() {
        assert_eq!(in_one_line("Company/\nProponent"), "Company/ Proponent");
        assert_eq!(in_one_line("总投资\n（万元）"), "总投资（万元）");
    }
}
