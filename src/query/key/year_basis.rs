//! Where the years of a question come from. Must not know filters, groups or sums.

use crate::model::{Dataset, DateColumn, Field, FieldName, Measure, MeasureKind, StageIx};

/// Where the year of a record comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearBasis {
    /// The date a project reached a stage: by year signed, by year started …
    Stage(StageIx),
    /// The period of a progress row.
    Period,
    /// A column of dates that the program knows nothing of.
    Field(FieldName),
}

impl YearBasis {
    /// The id of the stage, or `period`.
    pub fn id(self, dataset: &Dataset) -> &str {
        match self {
            Self::Field(name) => name.id(),
            Self::Stage(stage) => &dataset.stages()[stage].id,
            Self::Period => "period",
        }
    }

    /// The dates that years come from, where they do not come from periods.
    pub fn dates(self, dataset: &Dataset) -> Option<&DateColumn> {
        match self {
            Self::Stage(stage) => Some(dataset.projects().dates(stage)),
            Self::Field(name) => dataset.field(name).and_then(Field::dates),
            Self::Period => None,
        }
    }
}

/// The year basis of a measure unless asked otherwise: the period for what has one, else the stage that the package
/// names, else its first stage.
pub fn default_year_basis(dataset: &Dataset, measure: Measure) -> YearBasis {
    if matches!(measure.base().kind(), MeasureKind::Period(_)) {
        return YearBasis::Period;
    }
    let first = || dataset.stages().iter().next().map(|(stage, _)| stage);
    dataset.year_of().or_else(first).map_or(YearBasis::Period, YearBasis::Stage)
}
