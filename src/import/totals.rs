//! Rows of a table that are sums of others: told by what they are called, and where that may be the name of something, by
//! whether they add up. Must not know headings.

use super::aside::Aside;
use super::cell_look::{Look, look};
use super::numbers::USUAL;
use super::sheet::{CellKind, Row};
use crate::package::{TotalName, is_part_name, total_name};

/// The sums of the rows so far.
pub(super) struct Totals {
    columns: Vec<u16>,
    all: Sums,
    /// Between one total and the next.
    stretches: Vec<Sums>,
}

/// Of each column its sum, over so many rows.
#[derive(Clone)]
struct Sums {
    sums: Vec<f64>,
    rows: usize,
}

/// A total is of the rows since one of so many earlier totals.
const STEPS: usize = 24;

impl Totals {
    /// For the rows of a table with these columns.
    pub(super) fn new(columns: &[u16]) -> Self {
        let none = Sums { sums: vec![0.0; columns.len()], rows: 0 };
        Self { columns: columns.to_vec(), all: none.clone(), stretches: vec![none] }
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
            TotalName::TotalOf => self.is_any_sum(row, 1),
            TotalName::Perhaps => self.is_any_sum(row, 2),
        };
        if is_total {
            self.stretches.push(Sums { sums: vec![0.0; self.columns.len()], rows: 0 });
        }
        is_total.then_some(Aside::Total)
    }

    /// Adds a row that is none.
    pub(super) fn add(&mut self, row: Row<'_>) {
        for (at, column) in self.columns.iter().enumerate() {
            if let Some(number) = number(row, *column) {
                self.all.sums[at] += number;
                if let Some(stretch) = self.stretches.last_mut() {
                    stretch.sums[at] += number;
                }
            }
        }
        self.all.rows += 1;
        if let Some(stretch) = self.stretches.last_mut() {
            stretch.rows += 1;
        }
    }

    /// Whether a row is the sum of all before it, or of those since an earlier total, which are so many at least.
    fn is_any_sum(&self, row: Row<'_>, least: usize) -> bool {
        let mut since = Sums { sums: vec![0.0; self.columns.len()], rows: 0 };
        let mut stretches = self.stretches.iter().rev().take(STEPS);
        let is_since = stretches.any(|stretch| {
            since.rows += stretch.rows;
            since.sums.iter_mut().zip(&stretch.sums).for_each(|(sum, other)| *sum += other);
            self.is_sum(row, &since, least)
        });
        is_since || self.is_sum(row, &self.all, least)
    }

    /// Whether the numbers of a row are these sums, as closely as sums are written.
    fn is_sum(&self, row: Row<'_>, sums: &Sums, least: usize) -> bool {
        if sums.rows < least.max(1) {
            return false;
        }
        let (mut same, mut other) = (0, 0);
        let slack = if sums.rows > 1 { 1.0 / 2000.0 } else { 1e-12 };
        for (column, sum) in self.columns.iter().zip(&sums.sums) {
            let Some(number) = number(row, *column).filter(|number| *number != 0.0) else { continue };
            if (number - sum).abs() <= number.abs() * slack { same += 1 } else { other += 1 }
        }
        // Shares and means among the columns do not add up; of one row they are its own.
        same > 0 && if sums.rows > 1 { same >= other } else { other == 0 }
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
    is_part_name(text) || text == "其中" || text.eq_ignore_ascii_case("of which")
}
