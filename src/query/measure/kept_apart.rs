//! Amounts of which each row says itself in which currency they are: sums are kept apart by it, and no number is made of
//! several. Must not know how sums are made.

use crate::model::{
    AmountUnit, CategoryIx, Currency, Dataset, Field, FieldName, FieldUnit, FieldValues, How, Index, Measure,
    MeasureKind, RefColumn, Statistic,
};
use crate::query::cell::Cell;
use crate::query::key::Dimension;

/// The currency in which amounts are added up though some are said to be in another; nothing of what is no such amount.
pub fn mixed_currency(dataset: &Dataset, measure: Measure) -> Option<Currency> {
    if !dataset.mixes_currencies() {
        return None;
    }
    if let MeasureKind::Field(name) = measure.base().kind() {
        let field = dataset.field(name).filter(|field| field.per.is_none())?;
        let is_counted = matches!(measure.statistic().map(Statistic::how), Some(How::Distinct | How::Days));
        return match field.unit {
            FieldUnit::Money(unit) if !is_counted => Some(unit.currency),
            _ => None,
        };
    }
    let is_of_money = match measure.statistic().map(Statistic::how) {
        Some(How::Distinct | How::Days) => false,
        _ => matches!(measure.base().kind(), MeasureKind::Lifetime(_) | MeasureKind::Period(_)),
    };
    (dataset.is_of_projects() && is_of_money).then(|| dataset.currency())
}

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

/// Which of several dimensions tell apart what is kept apart: the column itself, or one of which each group is all of one
/// value in it, as each place is of one country.
pub fn told_apart_by(dataset: &Dataset, per: FieldName, by: &[Dimension]) -> Option<usize> {
    let itself = by.iter().position(|dimension| *dimension == Dimension::Field(per));
    itself.or_else(|| by.iter().position(|dimension| has_one_each(dataset, *dimension, per)))
}

/// Whether all rows of a group, and all rows of none, have one value in a column.
fn has_one_each(dataset: &Dataset, by: Dimension, per: FieldName) -> bool {
    let Dimension::Field(by) = by else { return false };
    let codes = |name: FieldName| match dataset.field(name).map(|field| &field.values) {
        Some(FieldValues::Categories(categories, rows)) => Some((categories.ids.len(), rows)),
        _ => None,
    };
    let (Some((count, groups)), Some((_, values))) = (codes(by), codes(per)) else { return false };
    let mut known: Vec<Option<Option<CategoryIx>>> = vec![None; count + 1];
    (0..dataset.projects().len()).all(|row| {
        let group = groups.get(row).map_or(count, |ix| ix.to_usize());
        let value = values.get(row);
        *known[group].get_or_insert(value) == value
    })
}

/// Whether what is kept apart are not currencies, of which each row says its own, but numbers in one unit that may be of a
/// whole and of its parts.
pub fn is_apart_by_parts(dataset: &Dataset, measure: Measure) -> bool {
    let MeasureKind::Field(name) = measure.base().kind() else { return false };
    let Some(field) = dataset.field(name) else { return false };
    let Some(per) = field.per.and_then(|per| dataset.field(per)) else { return false };
    let are_currencies = per.categories().is_some_and(|all| all.ids.iter().all(|id| AmountUnit::parse(id).is_some()));
    field.unit != FieldUnit::None && !are_currencies
}

/// Whether records are of more than one currency, one after the other.
pub(in crate::query) struct Mixed<'a> {
    rows: Option<&'a RefColumn<CategoryIx>>,
    first: Option<Option<CategoryIx>>,
    is_mixed: bool,
}

impl<'a> Mixed<'a> {
    pub(in crate::query) fn of(dataset: &'a Dataset, measure: Measure) -> Self {
        let field = kept_apart_by(dataset, measure).and_then(|per| dataset.field(per));
        let rows = match field.map(|field| &field.values) {
            Some(FieldValues::Categories(_, rows)) => Some(rows),
            _ => None,
        };
        Self { rows, first: None, is_mixed: false }
    }

    pub(in crate::query) fn add(&mut self, row: usize) {
        let Some(rows) = self.rows else { return };
        let own = rows.get(row);
        self.is_mixed |= *self.first.get_or_insert(own) != own;
    }

    /// Whether they are.
    pub(in crate::query) fn is_mixed(&self) -> bool {
        self.is_mixed
    }

    /// A cell of those records.
    pub(in crate::query) fn cell(&self, cell: Cell) -> Cell {
        if self.is_mixed { cell.without_sum() } else { cell }
    }
}
