//! The order of a grid's series. Must not know how a grid is laid out.

use super::choices::SeriesOrder;
use super::grid::{Grid, Line};
use super::spec::FigureSpec;
use crate::figure::together::{are_others, are_undated};
use crate::model::{Currency, Dataset, Sum};
use crate::query::{Dimension, Key};

/// Whether the categories of a figure follow one another and stand so.
pub(super) fn runs_in_order(dataset: &Dataset, spec: &FigureSpec) -> bool {
    let is_as_it_is =
        |of: Dimension| spec.query.by.len() > 1 || of.is_time() || spec.choices.order == SeriesOrder::Package;
    spec.query.by.last().is_some_and(|last| last.is_ordinal(dataset) && is_as_it_is(*last))
}

impl Grid<'_> {
    /// Puts rows, or the columns of a figure of one dimension, into the order asked for; the rest stays last.
    pub(super) fn arrange(&mut self) {
        let lines = if self.answer.by.len() == 2 { &self.rows } else { &self.columns };
        let is_time = |line: &Line| line.keys.first().is_some_and(|key| key.is_time());
        // Of several currencies none is more than another.
        let is_by_size = self.spec.choices.order != SeriesOrder::Name;
        let is_of_currencies = self.answer.currency.is_some_and(Currency::is_of_each_row) && is_by_size;
        let is_of_package = self.spec.choices.order == SeriesOrder::Package || is_of_currencies;
        if is_of_package || lines.iter().any(is_time) {
            return;
        }
        let mut order: Vec<usize> = (0..lines.len()).collect();
        let is_rest = |at: usize| are_others(&lines[at].keys);
        match self.spec.choices.order {
            SeriesOrder::Name => order.sort_by(|a, b| {
                let by_name = || crate::text::compare(&lines[*a].label, &lines[*b].label);
                is_rest(*a).cmp(&is_rest(*b)).then_with(by_name).then(a.cmp(b))
            }),
            _ => order.sort_by_key(|at| (is_rest(*at), std::cmp::Reverse(self.worth(*at)), *at)),
        }
        if self.answer.by.len() == 2 {
            self.rows = order.iter().map(|at| self.rows[*at].clone()).collect();
            self.cells = order.iter().map(|at| self.cells[*at].clone()).collect();
        } else {
            self.columns = order.iter().map(|at| self.columns[*at].clone()).collect();
            self.cells.iter_mut().for_each(|row| *row = order.iter().map(|at| row[*at]).collect());
        }
    }

    /// Whether a column follows the one before it.
    pub(super) fn follows(&self, column: usize) -> bool {
        let key = |column: usize| match self.columns.get(column)?.keys[..] {
            [key] => Some::<Key>(key),
            _ => None,
        };
        let (before, after) = (column.checked_sub(1).and_then(key), key(column));
        runs_in_order(self.dataset, self.spec)
            && before.zip(after).is_some_and(|(before, after)| after.follows(before, self.dataset))
    }

    /// What a line is ordered by: its total, or what its last column has more than its first.
    fn worth(&self, at: usize) -> Sum {
        if self.answer.by.len() == 1 {
            return self.cell(0, at).map_or(Sum::ZERO, |cell| self.weight(cell));
        }
        let years: Vec<usize> =
            (0..self.columns.len()).filter(|column| !are_undated(&self.columns[*column].keys)).collect();
        match (self.spec.choices.order, years.first(), years.last()) {
            (SeriesOrder::Change, Some(first), Some(last)) => {
                let value = |column: usize| self.cell(at, column).map_or(Sum::ZERO, |cell| self.weight(cell));
                value(*last) - value(*first)
            }
            _ => self.weight(&self.row_total(at)),
        }
    }
}
