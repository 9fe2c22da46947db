//! The records of a query: which projects, years and amounts it is about. Must not know groups, cells or order.
//!
//! This is the loop record by record; `dense` adds whole columns up. It runs project by project and keeps nothing from one
//! to the next, so it may be cut into stretches of projects.

use std::ops::Range;
use std::sync::Arc;

use crate::model::{
    AmountColumn, Basis, Dataset, DateColumn, Field, Index, Month, NumberColumn, Period, ProgressAmount, ProjectIx, Sum,
};
use crate::query::bits::Bits;
use crate::query::cube::question::Query;
use crate::query::cube::step_rows::stepped;
use crate::query::facets::Cache;
use crate::query::filter::{RecordFilter, ValueSource, stage_year};
use crate::query::key::{Dimension, NO_YEAR, Step, YearBasis, period_code};
use crate::query::periods::{Chooser, cover};

/// One value of one project. A project may have several; they come one after the other.
#[derive(Clone, Copy, Debug)]
pub(in crate::query) struct Record {
    pub(in crate::query) project: ProjectIx,
    /// The number of the year; that of "no year" when nobody asks for it.
    pub(in crate::query) year: u32,
    /// Illustrative if the project or the progress row is.
    pub(in crate::query) basis: Basis,
    /// The number of the half, quarter or month; only where it is asked for.
    pub(in crate::query) step: u16,
    /// The amount; 0 where projects are counted.
    pub(in crate::query) fen: Option<i64>,
}

/// A query made ready for the rows.
pub(in crate::query) struct Plan<'a> {
    dataset: &'a Dataset,
    record_filter: RecordFilter,
    /// The periods of progress that are asked for, see [`RecordFilter::periods`].
    periods: Option<Vec<Period>>,
    values: ValueSource,
    /// The column that is added up, if the program knows nothing of it.
    numbers: Option<&'a NumberColumn>,
    year_of: YearBasis,
    /// The dates that give the year, where they do and it is asked for.
    dates: Option<&'a DateColumn>,
    /// The step of time that is asked for.
    step: Option<Step>,
    /// The projects it is about.
    passed: Arc<Bits>,
    /// Of rows of progress only those that have this amount, too.
    also: Option<ProgressAmount>,
}

impl<'a> Plan<'a> {
    pub(in crate::query) fn new(cache: &mut Cache, dataset: &'a Dataset, query: &Query, groups: &[Dimension]) -> Self {
        let record_filter = RecordFilter::of(&query.filter, query.year_of);
        let values = ValueSource::of(query.measure, query.year_of);
        let needs_year = groups.iter().any(|by| by.is_time()) || record_filter.asks_for_year();
        let dates = query.year_of.dates(dataset).filter(|_| needs_year);
        let step = groups.iter().find_map(|by| by.step());
        let numbers = match values {
            ValueSource::Field(name) => dataset.field(name).and_then(Field::numbers),
            _ => None,
        };
        let passed = cache.records(dataset, &query.filter, values, query.year_of, query.step(groups));
        let periods = record_filter.periods();
        Self {
            dataset,
            record_filter,
            periods,
            values,
            numbers,
            year_of: query.year_of,
            dates,
            step,
            passed,
            also: None,
        }
    }

    /// The same about only some of the projects.
    pub(in crate::query) fn keep(&mut self, rows: &Bits) {
        let mut passed = self.passed.same();
        passed.keep(rows);
        self.passed = Arc::new(passed);
    }

    /// The same about only those rows of progress that have another amount, too.
    pub(in crate::query) fn only_with(&mut self, also: Option<ProgressAmount>) {
        self.also = also;
    }

    /// The rows of progress of a project that are looked at.
    fn progress_of(&self, project: ProjectIx) -> impl Iterator<Item = usize> + '_ {
        let also = self.also.map(|also| self.dataset.progress().amounts(also));
        self.dataset.progress_of(project).filter(move |row| also.is_none_or(|also| also.fen(*row).is_some()))
    }

    /// Whether a period had not begun when the books were closed: nothing of it is missing.
    fn is_not_yet(&self, period: Period) -> bool {
        let closed = self.dataset.as_of().and_then(|date| Month::new(date.year(), date.month().unwrap_or(12)));
        closed.is_some_and(|closed| period.first() > closed)
    }

    /// The projects it is about. Where progress rows are the records, some of their rows may not be.
    pub(in crate::query) fn passed(&self) -> &Bits {
        &self.passed
    }

    /// The stage dates that give the year, where they do and it is asked for.
    pub(in crate::query) fn dates(&self) -> Option<&'a DateColumn> {
        self.dates
    }

    /// Published or illustrative, project by project.
    pub(in crate::query) fn bases(&self) -> &'a [Basis] {
        self.dataset.projects().bases()
    }

    /// The numbers that are added up row by row, if any are.
    pub(in crate::query) fn amounts(&self) -> Option<&'a [i64]> {
        match self.values {
            ValueSource::Lifetime(which) => Some(self.dataset.projects().amounts(which).as_slice()),
            ValueSource::Field(_) => self.numbers.map(NumberColumn::as_slice),
            _ => None,
        }
    }

    /// Whether amounts may have more digits than can be added up in 64 bits, or be below nothing.
    pub(in crate::query) fn has_large_amounts(&self) -> bool {
        match self.values {
            ValueSource::Lifetime(which) => self.dataset.project_currency(which).is_of_small_value(),
            // These may be below nothing, too.
            ValueSource::Field(_) => !self.numbers.is_some_and(NumberColumn::is_plain),
            ValueSource::Land | ValueSource::Period(_) | ValueSource::Projects | ValueSource::ProjectsWithProgress => {
                false
            }
        }
    }

    /// A sum of what records have.
    pub(in crate::query) fn sum(&self, added: i128) -> Sum {
        match self.numbers {
            Some(numbers) => numbers.sum(added),
            None => Sum::from_fen(added),
        }
    }

    /// Visits every record, in package order.
    pub(in crate::query) fn each(&self, visit: impl FnMut(Record)) {
        self.each_in(0..self.passed.rows(), visit);
    }

    /// Visits every record of a stretch of projects that begins at a multiple of 64, in package order.
    pub(in crate::query) fn each_in(&self, rows: Range<usize>, visit: impl FnMut(Record)) {
        self.each_of(self.passed.iter(rows).filter_map(ProjectIx::from_usize), visit);
    }

    /// Visits what these projects have, as if they were records.
    pub(in crate::query) fn each_of(&self, listed: impl Iterator<Item = ProjectIx>, mut visit: impl FnMut(Record)) {
        let projects = self.dataset.projects();
        let mut chooser = Chooser::default();
        for project in listed {
            let record = self.record_of(project);
            match self.values {
                ValueSource::Projects => self.offer(record, &mut visit),
                ValueSource::Lifetime(which) => {
                    let fen = projects.amounts(which).fen(project.to_usize());
                    self.offer(Record { fen, ..record }, &mut visit);
                }
                ValueSource::Land => {
                    let fen = projects.land_mu_hundredths(project).map(i64::from);
                    self.offer(Record { fen, ..record }, &mut visit);
                }
                ValueSource::Field(_) => {
                    let fen = self.numbers.and_then(|numbers| numbers.scaled(project.to_usize()));
                    self.offer(Record { fen, ..record }, &mut visit);
                }
                ValueSource::ProjectsWithProgress => match &self.periods {
                    Some(periods) => self.each_of_periods(record, periods, None, &mut visit),
                    None if self.is_stepped() => self.each_of_steps(record, None, &mut chooser, &mut visit),
                    None => {
                        for row in self.dataset.progress_of(project) {
                            let period = self.dataset.progress().period(row);
                            self.offer(self.of_row(record, row, period, Some(0)), &mut visit);
                        }
                    }
                },
                ValueSource::Period(which) => {
                    let amounts = self.dataset.progress().amounts(which);
                    match &self.periods {
                        Some(periods) => self.each_of_periods(record, periods, Some(amounts), &mut visit),
                        None if self.is_stepped() => {
                            self.each_of_steps(record, Some(amounts), &mut chooser, &mut visit)
                        }
                        None => self.each_of_project(record, amounts, &mut chooser, &mut visit),
                    }
                }
            }
        }
    }

    /// Visits the rows of these projects that are in no sum because they overlap others by halves, and those that are
    /// counted in their stead.
    pub(in crate::query) fn each_passed_over(
        &self,
        listed: &[ProjectIx],
        which: ProgressAmount,
        mut visit: impl FnMut(Record),
    ) {
        if self.periods.is_some() {
            return;
        }
        let progress = self.dataset.progress();
        for project in listed.iter().copied().filter(|project| self.passed.has(project.to_usize())) {
            let record = self.record_of(project);
            let rows: Vec<usize> = self.dataset.progress_of(project).collect();
            for row in progress.passed_over(&rows, which).into_iter().flat_map(|(instead, row)| [instead, row]) {
                self.offer(self.of_row(record, row, progress.period(row), Some(0)), &mut visit);
            }
        }
    }

    /// A record of a project itself.
    fn record_of(&self, project: ProjectIx) -> Record {
        let year = self.dates.map_or(NO_YEAR, |dates| stage_year(dates, project));
        let date = self.dates.map_or(DateColumn::MISSING, |dates| dates.numbers()[project.to_usize()]);
        let step = self.step.map_or(0, |step| step.of_date(date) as u16);
        Record { project, year, basis: self.dataset.projects().basis(project), step, fen: Some(0) }
    }

    /// Whether rows of progress say themselves of which step of time they are.
    fn is_stepped(&self) -> bool {
        self.step.is_some() && self.year_of == YearBasis::Period
    }

    /// What falls into each half, quarter or month, see [`stepped`].
    fn each_of_steps(
        &self,
        record: Record,
        amounts: Option<&AmountColumn>,
        chooser: &mut Chooser,
        visit: &mut impl FnMut(Record),
    ) {
        let (progress, Some(step)) = (self.dataset.progress(), self.step) else { return };
        let passes = |row: &usize| self.record_filter.passes_basis(record.basis.max(progress.basis(*row)));
        let rows: Vec<usize> = self.progress_of(record.project).filter(passes).collect();
        let is_open = |period: Period| !self.is_not_yet(period);
        for one in stepped(progress, amounts, step, &rows, chooser, &is_open) {
            let basis = one.rows.iter().map(|row| progress.basis(*row)).fold(record.basis, Basis::max);
            let (year, step) = (period_code(one.period), one.code as u16);
            self.offer(Record { year, basis, step, fen: one.fen, ..record }, visit);
        }
    }

    /// The rows that may be added up, and those without the amount in months of which no other row has it.
    ///
    /// A row that overlaps a chosen one is no record; that includes a row across years whose years are known.
    fn each_of_project(
        &self,
        record: Record,
        amounts: &AmountColumn,
        chooser: &mut Chooser,
        visit: &mut impl FnMut(Record),
    ) {
        let progress = self.dataset.progress();
        let chosen = chooser.choose(progress, amounts, self.progress_of(record.project));
        for row in chosen.taken {
            self.offer(self.of_row(record, *row, progress.period(*row), amounts.fen(*row)), visit);
        }
        for row in chosen.unknown {
            let period = progress.period(*row);
            let of_year = |taken: &usize| period_code(progress.period(*taken)) == period_code(period);
            let is_known = |taken: &usize| match self.is_not_yet(period) {
                true => of_year(taken),
                false => progress.period(*taken).overlaps(period),
            };
            if !chosen.taken.iter().any(is_known) {
                self.offer(self.of_row(record, *row, period, None), visit);
            }
        }
    }

    /// The rows that come to the periods asked for, see [`cover`]: with their amount, and without it where that is not known of
    /// all. Of periods that overlap only one counts. Without amounts, the rows are records.
    fn each_of_periods(
        &self,
        record: Record,
        periods: &[Period],
        amounts: Option<&AmountColumn>,
        visit: &mut impl FnMut(Record),
    ) {
        let progress = self.dataset.progress();
        let passes = |row: &usize| self.record_filter.passes_basis(record.basis.max(progress.basis(*row)));
        let rows: Vec<usize> = self.progress_of(record.project).filter(passes).collect();
        let mut taken: Vec<Period> = Vec::new();
        for period in periods {
            if taken.iter().any(|taken| taken.overlaps(*period)) {
                continue;
            }
            let Some(signed) = cover(progress, amounts, *period, &rows) else { continue };
            taken.push(*period);
            for (row, off) in signed {
                let fen = amounts.map_or(Some(0), |amounts| amounts.fen(row));
                let fen = fen.map(|fen| if off { -fen } else { fen });
                self.offer(self.of_row(record, row, *period, fen), visit);
            }
        }
        let is_open = |period: &&Period| !taken.iter().any(|taken| taken.overlaps(**period));
        for period in periods.iter().filter(is_open).filter(|_| amounts.is_some()) {
            for (row, _) in cover(progress, None, *period, &rows).unwrap_or_default() {
                self.offer(self.of_row(record, row, *period, None), visit);
            }
        }
    }

    /// A record of a row, in the year of the period that the row is asked about for.
    fn of_row(&self, record: Record, row: usize, period: Period, fen: Option<i64>) -> Record {
        let year = match self.year_of {
            YearBasis::Period => period_code(period),
            YearBasis::Stage(_) | YearBasis::Field(_) => record.year,
        };
        let step = match self.step.filter(|_| self.year_of == YearBasis::Period) {
            Some(step) => step.of_period(period) as u16,
            None => record.step,
        };
        Record { year, step, basis: record.basis.max(self.dataset.progress().basis(row)), fen, ..record }
    }

    fn offer(&self, record: Record, visit: &mut impl FnMut(Record)) {
        if self.record_filter.passes_year(record.year) && self.record_filter.passes_basis(record.basis) {
            visit(record);
        }
    }
}
