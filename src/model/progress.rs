//! What was planned and completed in each period (进度), held as columns.

use super::amount::Amount;
use super::amount_column::AmountColumn;
use super::columns::RefColumn;
use super::entities::SourceIx;
use super::measure::ProgressAmount;
use super::period::Period;
use super::project::{Basis, ProjectIx};
use crate::model::memory::times;

/// One row on its way into [`Progress`].
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "the columns of DOMAIN's table")]
pub struct ProgressRow {
    pub project: ProjectIx,
    pub period: Period,
    /// One for each of [`ProgressAmount::ALL`].
    pub amounts: [Option<Amount>; 3],
    pub basis: Basis,
    pub source: Option<SourceIx>,
}

/// The columns of [`Progress`]. Whoever adds to one of them adds as many rows to each, or cuts off what is too much with
/// [`Progress::truncate`].
pub(crate) struct ProgressFilling<'p> {
    pub projects: &'p mut Vec<ProjectIx>,
    pub periods: &'p mut Vec<Period>,
    pub amounts: &'p mut [AmountColumn; 3],
    pub basis: &'p mut Vec<Basis>,
    pub sources: &'p mut RefColumn<SourceIx>,
}

/// All progress rows, a column a field.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    projects: Vec<ProjectIx>,
    periods: Vec<Period>,
    amounts: [AmountColumn; 3],
    basis: Vec<Basis>,
    sources: RefColumn<SourceIx>,
}

impl Progress {
    /// Adds a row at the end.
    pub fn push(&mut self, row: &ProgressRow) {
        self.projects.push(row.project);
        self.periods.push(row.period);
        for (column, amount) in self.amounts.iter_mut().zip(row.amounts) {
            column.push(amount);
        }
        self.basis.push(row.basis);
        self.sources.push(row.source);
    }

    /// For adding many rows, column by column.
    pub(crate) fn filling(&mut self) -> ProgressFilling<'_> {
        let Self { projects, periods, amounts, basis, sources } = self;
        ProgressFilling { projects, periods, amounts, basis, sources }
    }

    /// Adds all of `other` at the end.
    pub(crate) fn append(&mut self, other: &Self) {
        self.projects.extend_from_slice(&other.projects);
        self.periods.extend_from_slice(&other.periods);
        self.amounts.iter_mut().zip(&other.amounts).for_each(|(column, more)| column.append(more));
        self.basis.extend_from_slice(&other.basis);
        self.sources.append(&other.sources);
    }

    /// Makes room for so many tables like `other`.
    pub(crate) fn make_room(&mut self, other: &Self, factor: f64) {
        let rows = times(other.len(), factor);
        self.projects.reserve_exact(rows);
        self.periods.reserve_exact(rows);
        self.amounts.iter_mut().zip(&other.amounts).for_each(|(column, like)| column.make_room(like, factor));
        self.basis.reserve_exact(rows);
        self.sources.make_room(&other.sources, factor);
    }

    /// Forgets the rows from the `len`th on, and keeps the room they took.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.projects.truncate(len);
        self.periods.truncate(len);
        self.amounts.iter_mut().for_each(|column| column.truncate(len));
        self.basis.truncate(len);
        self.sources.truncate(len);
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.projects.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.projects.is_empty()
    }

    /// The project of a row.
    pub fn project(&self, row: usize) -> ProjectIx {
        self.projects[row]
    }

    /// The period of a row.
    pub fn period(&self, row: usize) -> Period {
        self.periods[row]
    }

    /// One of the amounts of a row.
    pub fn amount(&self, row: usize, which: ProgressAmount) -> Option<Amount> {
        self.amounts[which as usize].get(row)
    }

    /// A whole amount column.
    pub fn amounts(&self, which: ProgressAmount) -> &AmountColumn {
        &self.amounts[which as usize]
    }

    /// Published or illustrative.
    pub fn basis(&self, row: usize) -> Basis {
        self.basis[row]
    }

    /// Where it was read.
    pub fn source(&self, row: usize) -> Option<SourceIx> {
        self.sources.get(row)
    }
}
