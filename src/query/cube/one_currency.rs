//! Whether what is asked is all in one currency, where each row says its own: a sum of several is refused. Must not know how
//! sums are made.

use crate::model::{AmountUnit, CategoryIx, Currency, Dataset, Field, FieldName, Index, Measure, MeasureKind};
use crate::query::error::QueryError;
use crate::query::filter::Clause;
use crate::query::key::{Dimension, Key};
use crate::query::measure::{is_apart_by_parts, kept_apart_by, told_apart_by};
use crate::text::Arg;

/// The one value of the column that a question is about.
fn only(dataset: &Dataset, clauses: &[Clause], per: FieldName) -> Option<CategoryIx> {
    let by_filter = clauses.iter().find_map(|clause| match clause {
        Clause::OneOf { dimension, keys, negated: false } if *dimension == Dimension::Field(per) => match keys[..] {
            [Key::Field(_, only)] => only,
            _ => None,
        },
        _ => None,
    });
    let first = || CategoryIx::from_usize(0).filter(|_| dataset.field(per).and_then(Field::groups) == Some(1));
    by_filter.or_else(first)
}

/// What sums are in that are kept apart: the currency of all rows that are asked about, or of each its own.
pub(in crate::query) fn currency(dataset: &Dataset, measure: Measure, clauses: &[Clause]) -> Option<Currency> {
    let per = match measure.kind() {
        MeasureKind::Field(name) => dataset.field(name)?.per?,
        _ => kept_apart_by(dataset, measure)?,
    };
    if is_apart_by_parts(dataset, measure) {
        return match measure.base().kind() {
            MeasureKind::Field(name) => dataset.field(name).and_then(Field::summed_in),
            _ => None,
        };
    }
    let Some(only) = only(dataset, clauses, per) else { return Some(Currency::of_each_row()) };
    let id = dataset.field(per)?.categories()?.id(only);
    Some(AmountUnit::parse(id).map_or_else(|| Currency::of_unit(id), |unit| unit.currency))
}

/// Refuses a sum of what is kept apart.
pub(in crate::query) fn check(
    dataset: &Dataset,
    measure: Measure,
    by: &[Dimension],
    clauses: &[Clause],
) -> Result<(), QueryError> {
    let Some(per) = kept_apart_by(dataset, measure) else { return Ok(()) };
    if only(dataset, clauses, per).is_some() || told_apart_by(dataset, per, by).is_some() {
        return Ok(());
    }
    let named = match measure.kind() {
        MeasureKind::Field(name) => Arg::from(name.as_str()),
        _ => Arg::Key(format!("measure-{}", measure.id())),
    };
    let first = dataset.field(per).and_then(Field::categories).and_then(|categories| categories.ids.first());
    let args = vec![
        ("measure", named),
        ("column", Arg::from(per.as_str())),
        ("example", Arg::from(first.map_or("", String::as_str))),
    ];
    let of_parts = is_apart_by_parts(dataset, measure);
    Err(QueryError::new(if of_parts { "query-parts-kept-apart" } else { "query-kept-apart" }, args))
}

/// Which of the dimensions of a question tells apart what is kept apart, so that nothing is added up over it; none where all
/// that is asked may be added up.
pub fn apart_over(dataset: &Dataset, measure: Measure, by: &[Dimension], clauses: &[Clause]) -> Option<usize> {
    let per = kept_apart_by(dataset, measure)?;
    if only(dataset, clauses, per).is_some() { None } else { told_apart_by(dataset, per, by) }
}
