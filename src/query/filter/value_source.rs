//! Where the values of a query come from, and which projects stand back where their parts are.

use crate::model::{Dataset, Field, FieldName, How, Index, LAND, Measure, MeasureKind, ProgressAmount, ProjectAmount};
use crate::query::bits::Bits;
use crate::query::filter::headings;
use crate::query::key::YearBasis;

/// Where the values of a query come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::query) enum ValueSource {
    /// An amount column of projects: one record a project.
    Lifetime(ProjectAmount),
    /// An amount column of progress: a record for each row that may be added up.
    Period(ProgressAmount),
    /// A column that the program knows nothing of: one record a project.
    Field(FieldName),
    /// The land of projects: one record a project.
    Land,
    /// Projects are counted.
    Projects,
    /// Projects with progress rows are counted.
    ProjectsWithProgress,
}

impl ValueSource {
    pub(in crate::query) fn of(measure: Measure, year_of: YearBasis) -> Self {
        match (measure.kind(), year_of) {
            (MeasureKind::Lifetime(ProjectAmount::FundsInPlace), YearBasis::Period) => {
                Self::Period(ProgressAmount::FundsInPlace)
            }
            (MeasureKind::Lifetime(which), _) => Self::Lifetime(which),
            (MeasureKind::Period(which), _) => Self::Period(which),
            (MeasureKind::Field(name), _) => Self::Field(name),
            (MeasureKind::Statistic(statistic), year_of) => match statistic.how() {
                How::Distinct | How::Days => Self::Projects,
                _ if statistic.one() == LAND => Self::Land,
                _ => Self::of(measure.base(), year_of),
            },
            (MeasureKind::Count, YearBasis::Period) => Self::ProjectsWithProgress,
            (MeasureKind::Count, _) => Self::Projects,
        }
    }

    /// Whether a project may have several records.
    pub(in crate::query) fn are_of_rows(self) -> bool {
        matches!(self, Self::Period(_) | Self::ProjectsWithProgress)
    }
}

/// Which projects are no records, see [`headings`]. A project has a period measure if it has it in any period.
pub(in crate::query) fn left_out(dataset: &Dataset, values: ValueSource) -> Option<Bits> {
    match values {
        ValueSource::Projects | ValueSource::ProjectsWithProgress => headings::left_out(dataset, |_| false),
        ValueSource::Lifetime(which) => {
            let amounts = dataset.projects().amounts(which);
            headings::left_out(dataset, |ix| amounts.fen(ix.to_usize()).is_some())
        }
        ValueSource::Field(name) => {
            let numbers = dataset.field(name).and_then(Field::numbers);
            headings::left_out(dataset, |ix| numbers.is_some_and(|numbers| numbers.scaled(ix.to_usize()).is_some()))
        }
        ValueSource::Land => headings::left_out(dataset, |ix| dataset.projects().land_mu_hundredths(ix).is_some()),
        ValueSource::Period(which) => {
            let amounts = dataset.progress().amounts(which);
            headings::left_out(dataset, |ix| dataset.progress_of(ix).any(|row| amounts.fen(row).is_some()))
        }
    }
}
