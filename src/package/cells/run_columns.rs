//! Columns of a run read into columns of the model, as far as nothing is odd about a cell. Must not know which table it
//! is, nor what is wrong with what is odd.

use super::units::AmountCells;
use crate::model::{Amount, AmountColumn, RefColumn, Row as TableRow, Table, TextColumn, fast_number};
use crate::package::csv::{Run, Spot};
use crate::package::findings::Column;
use crate::package::rows::Codes;

/// How many records of a run are in order, from the first one on.
pub(in crate::package) struct Even(usize);

impl Even {
    /// All of them, as far as is known.
    pub(in crate::package) fn all(run: &Run<'_>) -> Self {
        Self(run.len())
    }

    /// How many they are.
    pub(in crate::package) fn count(&self) -> usize {
        self.0
    }

    /// What was read, or nothing if that failed, which makes the record odd.
    #[inline]
    pub(in crate::package) fn or_odd<V>(&mut self, record: usize, value: Option<V>) -> Option<V> {
        self.odd_if(record, value.is_none());
        value
    }

    /// Notes whether something is odd about a record.
    #[inline]
    pub(in crate::package) fn odd_if(&mut self, record: usize, is_odd: bool) {
        if is_odd {
            self.0 = self.0.min(record);
        }
    }
}

/// Adds what `read` makes of each cell of a column; an empty one is missing.
#[inline]
pub(in crate::package) fn fill<V>(
    run: &Run<'_>,
    column: &Column,
    into: &mut impl Extend<Option<V>>,
    mut read: impl FnMut(usize, Spot) -> Option<V>,
) {
    match run.filled(column) {
        None => into.extend((0..run.len()).map(|_| None)),
        Some(position) => {
            into.extend(run.spots(position).enumerate().map(
                |(record, spot)| {
                    if spot.is_empty() { None } else { read(record, spot) }
                },
            ))
        }
    }
}

/// Adds the texts of a column after a look at each.
#[inline]
pub(in crate::package) fn push_texts(
    run: &Run<'_>,
    column: &Column,
    into: &mut TextColumn,
    mut look: impl FnMut(usize, &str),
) {
    match run.texts(column) {
        Some(texts) => texts.enumerate().for_each(|(record, text)| {
            look(record, text);
            into.push(text);
        }),
        None => {
            (0..run.len()).for_each(|record| look(record, ""));
            into.push_empty(run.len());
        }
    }
}

/// Adds what the cells of a column refer to.
pub(in crate::package) fn references<T: TableRow>(
    run: &Run<'_>,
    column: &Column,
    codes: &Codes<T::Ix>,
    table: &Table<T>,
    into: &mut RefColumn<T::Ix>,
    even: &mut Even,
) {
    fill(run, column, into, |record, spot| {
        even.or_odd(record, codes.find(run.bytes(), spot).or_else(|| table.find(run.slice(spot))))
    });
}

/// Adds the amounts in a column.
pub(in crate::package) fn amounts(run: &Run<'_>, cells: &AmountCells, into: &mut AmountColumn, even: &mut Even) {
    fill(run, &cells.column, into, |record, spot| {
        let number = fast_number(run.bytes(), spot.start, spot.end);
        even.or_odd(record, number.and_then(|number| Amount::plain(number, cells.unit)))
    });
}
