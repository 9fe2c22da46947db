//! What the columns of a statistic are, and what it is in. Must not know records.

use crate::model::{
    AddsUp, Currency, Dataset, DateColumn, Field, FieldUnit, How, LAND, Measure, MeasureKind, Statistic,
};
use crate::query::key::Dimension;
use crate::schema::PROJECTS;

/// The dates of a column by its id in a statistic.
pub(in crate::query) fn dates_of<'a>(dataset: &'a Dataset, id: &str) -> Option<&'a DateColumn> {
    match PROJECTS.stage_of(id) {
        Some(stage) => dataset.stages().find(stage).map(|stage| dataset.projects().dates(stage)),
        None => match Dimension::parse(id) {
            Some(Dimension::Field(name)) => dataset.field(name).and_then(Field::dates),
            _ => None,
        },
    }
}

/// Whether a ratio is of two columns in the same unit, so that it is said in percent.
pub(in crate::query) fn is_share(dataset: &Dataset, statistic: Statistic) -> bool {
    let unit = |id: &str| unit_of(dataset, id).map(|unit| unit.code().to_owned());
    statistic.how() == How::Ratio && unit(statistic.one()) == statistic.other().and_then(unit)
}

/// What the numbers of a column are in.
fn unit_of(dataset: &Dataset, id: &str) -> Option<Currency> {
    if id == LAND { Some(Currency::of_unit("@mu")) } else { dataset.currency_of(Measure::parse(id)?) }
}

/// What a statistic is in.
pub(in crate::query) fn currency(dataset: &Dataset, statistic: Statistic) -> Option<Currency> {
    let named = |unit: Currency| match unit.is_unit() {
        true => unit.code().to_owned(),
        false => format!("@{}", unit.code().to_ascii_lowercase()),
    };
    match statistic.how() {
        How::Mean | How::Median | How::Least | How::Most => unit_of(dataset, statistic.one()),
        How::Distinct => Some(Currency::of_unit("@different")),
        How::Days => Some(Currency::of_unit("@days")),
        How::Ratio if is_share(dataset, statistic) => Some(Currency::of_unit("%")),
        How::Ratio => {
            let (one, other) = (unit_of(dataset, statistic.one())?, unit_of(dataset, statistic.other()?)?);
            let (one, other) = (named(one), named(other));
            Some(Currency::of_unit(&if other.is_empty() { one } else { format!("{one}/{other}") }))
        }
    }
}

/// Whether the numbers of a column that the program knows nothing of are of a kind that a mean leaves unweighted.
pub fn is_unweighted(dataset: &Dataset, measure: Measure) -> bool {
    let is_mean = measure.statistic().is_some_and(|statistic| statistic.how() == How::Mean);
    let field = match measure.base().kind() {
        MeasureKind::Field(name) => dataset.field(name).filter(|_| is_mean),
        _ => None,
    };
    let is_rate = |field: &Field| {
        field.adds_up == AddsUp::Never || matches!(&field.unit, FieldUnit::Named(unit) if unit.contains(['%', '％']))
    };
    field.is_some_and(is_rate)
}
