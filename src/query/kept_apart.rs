//! Amounts of which each row says itself in which currency they are: sums are kept apart by it, and no number is made of
//! several. Must not know how sums are made.

use super::answer::Answer;
use super::cell::Cell;
use super::error::QueryError;
use super::key::{Dimension, Key};
use super::question::Query;
use crate::model::{
    AmountUnit, CategoryIx, Currency, Dataset, Field, FieldName, FieldValues, How, Index, Measure, MeasureKind,
};
use crate::query::clause::Clause;
use crate::text::Arg;

/// The column by which sums of a measure are kept apart, if there is more than one value in it.
pub fn kept_apart_by(dataset: &Dataset, measure: Measure) -> Option<FieldName> {
    let of_field = |name: FieldName| dataset.field(name).and_then(|field| field.per);
    let per = match measure.kind() {
        MeasureKind::Field(name) => of_field(name),
        MeasureKind::Statistic(statistic) if !matches!(statistic.how(), How::Distinct | How::Days) => {
            let of = |id: &str| match Measure::parse(id)?.kind() {
                MeasureKind::Field(name) => of_field(name),
                _ => None,
            };
            of(statistic.one()).or_else(|| of(statistic.other()?))
        }
        _ => None,
    }?;
    let groups = dataset.field(per).and_then(Field::groups)?;
    (groups > 1).then_some(per)
}

/// The one value of the column that a question is about.
fn only(dataset: &Dataset, query: &Query, per: FieldName) -> Option<CategoryIx> {
    let by_filter = query.filter.clauses().iter().find_map(|clause| match clause {
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
pub(super) fn currency(dataset: &Dataset, query: &Query) -> Option<Currency> {
    let per = match query.measure.kind() {
        MeasureKind::Field(name) => dataset.field(name)?.per?,
        _ => kept_apart_by(dataset, query.measure)?,
    };
    let Some(only) = only(dataset, query, per) else { return Some(Currency::of_unit("@own-currency")) };
    let id = dataset.field(per)?.categories()?.id(only);
    Some(AmountUnit::parse(id).map_or_else(|| Currency::of_unit(id), |unit| unit.currency))
}

/// Refuses a sum of what is kept apart.
pub(super) fn check(dataset: &Dataset, query: &Query) -> Result<(), QueryError> {
    let Some(per) = kept_apart_by(dataset, query.measure) else { return Ok(()) };
    if query.by.contains(&Dimension::Field(per)) || only(dataset, query, per).is_some() {
        return Ok(());
    }
    let measure = match query.measure.kind() {
        MeasureKind::Field(name) => Arg::from(name.as_str()),
        _ => Arg::Key(format!("measure-{}", query.measure.id())),
    };
    let first = dataset.field(per).and_then(Field::categories).and_then(|categories| categories.ids.first());
    let args = vec![
        ("measure", measure),
        ("column", Arg::from(per.as_str())),
        ("example", Arg::from(first.map_or("", String::as_str))),
    ];
    Err(QueryError::new("query-kept-apart", args))
}

impl Cell {
    /// The same without a sum, where there is none.
    pub(super) fn without_sum(self) -> Self {
        Self { missing: self.count, count: self.count, illustrative_count: self.illustrative_count, ..Self::default() }
    }
}

/// An answer without the sums of several currencies.
pub(super) fn without_mixed(dataset: &Dataset, query: &Query, answer: Answer) -> Answer {
    let Some(per) = kept_apart_by(dataset, query.measure) else { return answer };
    match query.by.iter().position(|by| *by == Dimension::Field(per)) {
        Some(position) => answer.without_sums_over(position),
        None => answer,
    }
}

/// Whether records are of more than one currency, one after the other.
pub(super) struct Mixed<'a> {
    rows: Option<&'a crate::model::RefColumn<CategoryIx>>,
    first: Option<Option<CategoryIx>>,
    is_mixed: bool,
}

impl<'a> Mixed<'a> {
    pub(super) fn of(dataset: &'a Dataset, measure: Measure) -> Self {
        let field = kept_apart_by(dataset, measure).and_then(|per| dataset.field(per));
        let rows = match field.map(|field| &field.values) {
            Some(FieldValues::Categories(_, rows)) => Some(rows),
            _ => None,
        };
        Self { rows, first: None, is_mixed: false }
    }

    pub(super) fn add(&mut self, row: usize) {
        let Some(rows) = self.rows else { return };
        let own = rows.get(row);
        self.is_mixed |= *self.first.get_or_insert(own) != own;
    }

    /// A cell of those records.
    pub(super) fn cell(&self, cell: Cell) -> Cell {
        if self.is_mixed { cell.without_sum() } else { cell }
    }
}
