//! Which dimensions books have. Must not know keys.

use super::away;
use super::key::Dimension;
use super::step::Step;
use crate::model::Dataset;

impl Dimension {
    /// The steps of time that these books have: with years of their own where the package declares such.
    pub fn times(dataset: &Dataset) -> Vec<Self> {
        let fiscal = dataset.fiscal_year_start().and_then(Step::fiscal).map(Self::Step);
        if dataset.has_dates() { Self::TIMES.into_iter().chain(fiscal).collect() } else { Vec::new() }
    }

    /// All that these books have: those of every package, then the columns that the program knows nothing of by which
    /// projects fall into groups, then those that are one step away.
    pub fn all_of(dataset: &Dataset) -> Vec<Self> {
        let grouping = dataset.fields().iter().filter(|field| field.groups().is_some_and(|groups| groups > 0));
        let known = match dataset.table() {
            None => {
                let fiscal = Self::times(dataset).into_iter().skip(Self::TIMES.len());
                Self::ALL.into_iter().chain(fiscal).collect()
            }
            Some(_) => [Self::times(dataset), vec![Self::Project]].concat(),
        };
        let grouping = grouping.map(|field| Self::Field(field.name));
        known.into_iter().chain(grouping).chain(away::offered(dataset)).collect()
    }
}
