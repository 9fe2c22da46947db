//! The order of the table of checks by one of its columns. Must not know who shows it.

use std::cmp::Ordering;

use super::cell::Cell;
use super::check::{CheckColumn, check_cell};
use crate::model::Dataset;
use crate::query::{Check, Verdict};
use crate::text::Locale;

/// Whether records and publication agree, in one of three words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CheckClass {
    /// They do not.
    Differs,
    /// They do.
    Agrees,
    /// Nothing can be told.
    NotComparable,
}

impl CheckClass {
    /// Of one check.
    pub fn of(check: &Check) -> Self {
        match check.outcome.as_ref().map(|made| made.verdict) {
            Ok(Verdict::Differs) => Self::Differs,
            Ok(Verdict::Agrees) => Self::Agrees,
            _ => Self::NotComparable,
        }
    }
}

/// Positions of the checks in the order of a column: what asks to be looked at first, numbers by their size, what is
/// missing last whichever way it is sorted; else as they were.
pub fn checks_in_order(
    dataset: &Dataset,
    checks: &[Check],
    column: CheckColumn,
    ascending: bool,
    locale: Locale,
) -> Vec<usize> {
    let mut keyed: Vec<(Key, usize)> = checks
        .iter()
        .enumerate()
        .map(|(at, check)| {
            let cell = check_cell(dataset, check, column, locale);
            let key = match (column, cell) {
                (CheckColumn::Verdict, cell) => Key::Class(CheckClass::of(check), cell.shown().to_owned()),
                (_, Cell::Missing(_)) => Key::Missing,
                (_, Cell::Number { exact, .. }) => exact.parse().map_or(Key::Missing, Key::Number),
                (_, cell) => Key::Words(cell.shown().to_owned()),
            };
            (key, at)
        })
        .collect();
    keyed.sort_by(|(a, _), (b, _)| match (a, b) {
        (Key::Missing, Key::Missing) => Ordering::Equal,
        (Key::Missing, _) => Ordering::Greater,
        (_, Key::Missing) => Ordering::Less,
        (a, b) if ascending => a.beside(b),
        (a, b) => b.beside(a),
    });
    keyed.into_iter().map(|(_, at)| at).collect()
}

enum Key {
    Missing,
    Number(f64),
    Words(String),
    Class(CheckClass, String),
}

impl Key {
    fn beside(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => a.total_cmp(b),
            (Self::Words(a), Self::Words(b)) => a.cmp(b),
            (Self::Class(a, of_a), Self::Class(b, of_b)) => (a, of_a).cmp(&(b, of_b)),
            _ => Ordering::Equal,
        }
    }
}
