//! A question: one measure, grouped by one or two dimensions. Must not know how it is answered.

use super::one_currency;
use crate::model::{Currency, Dataset, Field, Measure, SectorIx};
use crate::query::error::QueryError;
use crate::query::filter::{Filter, ValueSource};
use crate::query::key::{Dimension, Step, YearBasis, has_period, lookup};
use crate::query::measure::statistic_units;

/// A question: one measure, grouped by one or two dimensions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What is added up.
    pub measure: Measure,
    /// One or two different dimensions.
    pub by: Vec<Dimension>,
    /// Where years come from.
    pub year_of: YearBasis,
    /// Which projects.
    pub filter: Filter,
    /// Sectors that [`Dimension::Branch`] opens: those below them stand apart, beside the other branches.
    pub opened: Vec<SectorIx>,
}

impl Query {
    /// A question about all projects.
    pub fn new(measure: Measure, by: &[Dimension], year_of: YearBasis) -> Self {
        Self { measure, by: by.to_vec(), year_of, filter: Filter::default(), opened: Vec::new() }
    }

    /// The same about fewer projects.
    #[must_use]
    pub fn filtered(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    /// Whether it can be answered.
    pub fn check(&self) -> Result<(), QueryError> {
        lookup::check_dimensions(&self.by)?;
        self.check_years()
    }

    /// Whether there are the years that it asks for.
    pub(in crate::query) fn check_years(&self) -> Result<(), QueryError> {
        let needs_year = self.by.iter().any(|by| by.is_time()) || self.filter.asks_for_year();
        if needs_year && self.year_of == YearBasis::Period && !has_period(self.measure) {
            return Err(lookup::no_period(self.measure));
        }
        Ok(())
    }

    /// The step of time that it is grouped by, or that some of its groups are of.
    pub(in crate::query) fn step(&self, groups: &[Dimension]) -> Option<Step> {
        self.by.iter().chain(groups).find_map(|by| by.step())
    }

    /// What its sums are in; `None` for a count.
    pub fn currency(&self, dataset: &Dataset) -> Option<Currency> {
        if let Some(currency) = one_currency::currency(dataset, self.measure, self.filter.clauses()) {
            return Some(currency);
        }
        if let Some(statistic) = self.measure.statistic() {
            return statistic_units::currency(dataset, statistic);
        }
        match ValueSource::of(self.measure, self.year_of) {
            ValueSource::Lifetime(which) => Some(dataset.project_currency(which)),
            ValueSource::Period(which) => Some(dataset.progress_currency(which)),
            ValueSource::Field(name) => dataset.field(name).and_then(Field::summed_in),
            ValueSource::Land | ValueSource::Projects | ValueSource::ProjectsWithProgress => None,
        }
    }
}
