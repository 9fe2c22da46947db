//! Rows and columns of a grid that have nothing to show. Must not know how a grid is laid out.

use super::grid::Grid;
use super::together::are_undated;
use super::unit::is_known;
use crate::listing::names;
use crate::query::{Key, is_stock};
use crate::text::{Arg, say_with};

impl Grid<'_> {
    /// The series that have records and no amount at all, where the kind has no place for them.
    pub(super) fn unknown_sentence(&self) -> Option<String> {
        let is_named = self.spec.kind.spec().names_unknown || self.spec.kind.compares_years();
        let named: Vec<&str> = self.unknown.iter().map(String::as_str).filter(|_| is_named).collect();
        let args = [("names", Arg::from(names(&named, self.locale)))];
        (!named.is_empty()).then(|| say_with(self.locale, "figure-note-unknown-series", args))
    }

    /// Rows of which nothing is known have nothing to draw: the note on missing amounts tells of them. Columns of which
    /// nothing is known only take room at either end, unless they are times with records: these are gaps to be seen. What
    /// has no year stands behind all years, so that it does not tell where these end.
    pub(super) fn drop_empty(&mut self, keeps: &dyn Fn(&[Key], &[Key]) -> bool) {
        let has = |grid: &Self, row: usize, column: usize| {
            let is_known = grid.cell(row, column).is_some_and(|cell| is_known(cell, grid.measure()));
            let has_place = grid.spec.kind.spec().has_unknown && grid.cell(row, column).is_some();
            is_known || has_place || keeps(&grid.rows[row].keys, &grid.columns[column].keys)
        };
        let keep: Vec<bool> = (0..self.rows.len())
            .map(|row| self.rows[row].hidden || (0..self.columns.len()).any(|column| has(self, row, column)))
            .collect();
        let has_records = |row: &usize| !keep[*row] && self.cells[*row].iter().any(Option::is_some);
        self.unknown = (0..keep.len()).filter(has_records).map(|row| self.rows[row].label.clone()).collect();
        let mut flags = keep.iter();
        self.rows.retain(|_| flags.next().copied().unwrap_or(true));
        let mut flags = keep.iter();
        self.cells.retain(|_| flags.next().copied().unwrap_or(true));
        let last = self.answer.by.len() - 1;
        let is_any = |key: &Key| self.answer.total_of(last, *key).count > 0;
        let is_apart = |column: usize| are_undated(&self.columns[column].keys);
        // What has no year is told of by the note, but for a stock, of which no total says it.
        let has_place = |column: usize| !is_apart(column) || is_stock(self.dataset, self.measure());
        let is_time = self.columns_are_times();
        let stays = |column: usize| is_time && has_place(column) && self.columns[column].keys.iter().any(is_any);
        let is_drawn = |column: usize| (0..self.rows.len()).any(|row| has(self, row, column));
        let has_any = (0..self.columns.len()).any(is_drawn);
        let filled: Vec<bool> =
            (0..self.columns.len()).map(|column| has_any && (is_drawn(column) || stays(column))).collect();
        let in_order = || (0..filled.len()).filter(|column| filled[*column] && !is_apart(*column));
        let (first, last) = (in_order().next(), in_order().next_back());
        let keep: Vec<usize> = (0..filled.len())
            .filter(|column| match (first, last) {
                _ if is_apart(*column) => filled[*column],
                (Some(first), Some(last)) => (first..=last).contains(column),
                // Without anything to draw, what there would be is said by the axis.
                _ => !filled.contains(&true),
            })
            .collect();
        self.columns = keep.iter().map(|column| self.columns[*column].clone()).collect();
        self.cells.iter_mut().for_each(|row| *row = keep.iter().map(|column| row[*column]).collect());
    }
}
