//! Rows of a table that are sums of others: told by what they are called, and where that may be the name of something, by
//! whether they add up. Must not know headings.

use super::aside::Aside;
use super::cell_look::{Look, look};
use super::numbers::USUAL;
use super::sheet::{CellKind, Row};
use crate::package::{TotalName, total_name};

/// The sums of the rows so far.
pub(super) struct Totals {
    columns: Vec<u16>,
    all: Vec<f64>,
    /// Since the last total.
    stretch: Vec<f64>,
    rows: usize,
    rows_of_stretch: usize,
}

impl Totals {
    /// For the rows of a table with these columns.
    pub(super) fn new(columns: &[u16]) -> Self {
        let none = vec![0.0; columns.len()];
        Self { columns: columns.to_vec(), all: none.clone(), stretch: none, rows: 0, rows_of_stretch: 0 }
    }

    /// What a row is, if it is a sum or a part of another one.
    pub(super) fn aside(&mut self, row: Row<'_>) -> Option<Aside> {
        let words = row.cells().filter(|cell| look(*cell) == Look::Words && cell.kind == CellKind::Text).take(2);
        let texts: Vec<&str> = words.map(|cell| cell.text.trim()).collect();
        let has_numbers = || self.columns.iter().any(|column| number(row, *column).is_some());
        if texts.iter().any(|text| is_part(text)) && has_numbers() {
            return Some(Aside::Part);
        }
        let called = texts.iter().filter_map(|text| total_name(text)).min()?;
        let is_total = match called {
            TotalName::Total => has_numbers(),
            TotalName::Perhaps => {
                self.rows_of_stretch > 1 && self.is_sum(row, &self.stretch)
                    || self.rows > 1 && self.is_sum(row, &self.all)
            }
        };
        if is_total {
            self.stretch.iter_mut().for_each(|sum| *sum = 0.0);
            self.rows_of_stretch = 0;
        }
        is_total.then_some(Aside::Total)
    }

    /// Adds a row that is none.
    pub(super) fn add(&mut self, row: Row<'_>) {
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(number) = number(row, *column) {
                self.all[at] += number;
                self.stretch[at] += number;
            }
        }
        self.rows += 1;
        self.rows_of_stretch += 1;
    }

    /// Whether the numbers of a row are these sums, as closely as sums are written.
    fn is_sum(&self, row: Row<'_>, sums: &[f64]) -> bool {
        let (mut same, mut other) = (0, 0);
        for (column, sum) in self.columns.iter().zip(sums) {
            let Some(number) = number(row, *column).filter(|number| *number != 0.0) else { continue };
            if (number - sum).abs() <= number.abs() / 2000.0 { same += 1 } else { other += 1 }
        }
        // Shares and means among the columns do not add up.
        same > 0 && same >= other
    }
}

fn number(row: Row<'_>, column: u16) -> Option<f64> {
    let cell = row.cell(column)?;
    match cell.kind {
        CellKind::Number => cell.text.parse().ok(),
        // Most are written plainly.
        CellKind::Text if may_be_number(cell.text) => {
            cell.text.parse().ok().or_else(|| USUAL.read(cell.text)?.parse().ok())
        }
        CellKind::Text => None,
        CellKind::Date | CellKind::Flag | CellKind::Error => None,
    }
}

/// What begins with a letter is none, which most texts do.
fn may_be_number(text: &str) -> bool {
    text.len() <= 40 && text.chars().next().is_some_and(|first| !first.is_alphabetic())
}

/// Whether a row says that it is of the one above it.
fn is_part(text: &str) -> bool {
    let text = text.trim_start_matches(['　', ' ', '#']);
    let begins_in_english = text.get(..8).is_some_and(|begin| begin.eq_ignore_ascii_case("of which"));
    text.starts_with("其中：") || text.starts_with("其中:") || text == "其中" || begins_in_english
}
