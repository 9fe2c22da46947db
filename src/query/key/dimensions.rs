//! Which dimensions books have. Must not know keys.

use super::away;
use super::dimension::Dimension;
use super::step::Step;
use crate::model::{Categories, CategoryIx, Dataset, FieldValues, SetColumn, Which};

impl Dimension {
    /// Whether a row may be in several groups of it, so that they come to more than there is.
    pub fn is_of_several(self, dataset: &Dataset) -> bool {
        match self {
            Self::List => true,
            other => other.sets(dataset).is_some(),
        }
    }

    /// What each row is in, where some are in several categories of it.
    pub(in crate::query) fn sets(self, dataset: &Dataset) -> Option<(&Categories, &SetColumn<CategoryIx>)> {
        let of = |which| dataset.projects().in_several(which).map(|(categories, sets)| (categories, sets));
        match self {
            Self::Sector | Self::Branch => of(Which::Sectors),
            Self::Place => of(Which::Places),
            Self::Investor => of(Which::Investors),
            Self::Field(name) => match &dataset.field(name)?.values {
                FieldValues::Sets(categories, sets) => Some((categories, sets)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether these books have it: a table of its own has rows, years and its columns, and nothing that only projects have.
    pub(in crate::query) fn is_in(self, dataset: &Dataset) -> bool {
        match self {
            Self::Field(name) => dataset.field(name).is_some(),
            Self::Year | Self::Step(_) | Self::Project => true,
            Self::Classes(of) => of.classed().is_in(dataset),
            _ => dataset.is_of_projects(),
        }
    }

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
