//! What a filter asks of a record beyond its project: its year, its period and its basis, ready to be asked row by row.
//! Must not know measures, groups, or how projects are found.

use super::condition::year_ranges;
use super::typed::Filter;
use crate::model::{Basis, DateColumn, Index, Period, ProjectIx, YEARS};
use crate::query::filter::clause::{Clause, Test};
use crate::query::key::{CALENDAR_YEARS, Dimension, Key, NO_YEAR, YearBasis, year_code};

/// A filter ready to be asked, row by row.
pub(in crate::query) struct RecordFilter {
    /// Which codes of years pass; the last one is "none". Absent when all do.
    years: Option<Vec<bool>>,
    periods: Option<Vec<Period>>,
    basis: [bool; 2],
}

impl RecordFilter {
    pub(in crate::query) fn new<'c>(clauses: impl IntoIterator<Item = &'c Clause>) -> Self {
        let mut asked = Self { years: None, periods: None, basis: [true; 2] };
        for clause in clauses {
            asked.add(clause);
        }
        asked
    }

    pub(in crate::query) fn of(filter: &Filter, year_of: YearBasis) -> Self {
        let clauses: Vec<_> = filter.clauses().iter().map(|clause| clause.where_years_are(year_of)).collect();
        Self::new(clauses.iter().map(AsRef::as_ref))
    }

    fn add(&mut self, clause: &Clause) {
        match clause {
            Clause::Year(test) => {
                let ranges = year_ranges(test);
                let years = self.years.get_or_insert_with(|| vec![true; NO_YEAR as usize + 1]);
                for (code, passed) in years.iter_mut().enumerate() {
                    let year = (code as u32) < CALENDAR_YEARS;
                    let year = year.then(|| code as i64 + i64::from(*YEARS.start()));
                    // A year of another kind is a year, and none of those that are named.
                    let is_other = year.is_none() && code as u32 != NO_YEAR;
                    *passed &= match test {
                        Test::Given | Test::NoneOf(_) if is_other => true,
                        _ if is_other => false,
                        _ => ranges.pass(year),
                    };
                }
            }
            Clause::Period(periods) => {
                let known = self.periods.get_or_insert_with(|| periods.clone());
                known.retain(|period| periods.contains(period));
            }
            Clause::OneOf { dimension: Dimension::Basis, keys, negated } => {
                for basis in Basis::ALL {
                    self.basis[basis as usize] &= keys.contains(&Key::Basis(basis)) != *negated;
                }
            }
            _ => {}
        }
    }

    /// Whether a year with this code passes.
    pub(in crate::query) fn passes_year(&self, code: u32) -> bool {
        self.years.as_ref().is_none_or(|years| years[code as usize])
    }

    /// Whether years are asked for at all.
    pub(in crate::query) fn asks_for_year(&self) -> bool {
        self.years.is_some()
    }

    /// The periods of progress that are asked for, those first that go before others where they overlap; nothing where
    /// none are.
    pub(in crate::query) fn periods(&self) -> Option<Vec<Period>> {
        let mut periods = self.periods.clone()?;
        periods.sort_by_key(|period| period.rank());
        Some(periods)
    }

    /// Whether a basis passes.
    pub(in crate::query) fn passes_basis(&self, basis: Basis) -> bool {
        self.basis[basis as usize]
    }
}

/// The number of the year of a project's stage date.
pub(in crate::query) fn stage_year(dates: &DateColumn, ix: ProjectIx) -> u32 {
    year_code(dates.year(ix.to_usize()))
}
