//! Which rows of progress of one project differ between two readings. Rows are the same when their periods are, in
//! whatever order the file has them. Must not know how that is shown.

use std::cmp::Ordering;

use crate::model::{Dataset, Period, ProgressAmount, ProjectIx, Row};

/// A row of progress that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgressChange {
    /// The row in the old reading.
    pub from: Option<usize>,
    /// The row in the new one.
    pub to: Option<usize>,
    /// What of it differs, where both have it.
    pub fields: Vec<ProgressField>,
}

/// Something of a row of progress beside its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of the progress table")]
pub enum ProgressField {
    Amount(ProgressAmount),
    Basis,
    Source,
}

/// The rows of a project that differ, by time. Of several rows for one period the first is held against the first.
pub fn progress_changes(old: &Dataset, new: &Dataset, before: ProjectIx, project: ProjectIx) -> Vec<ProgressChange> {
    let (from, to) = (by_time(old, before), by_time(new, project));
    let (mut from, mut to) = (from.into_iter().peekable(), to.into_iter().peekable());
    let mut found = Vec::new();
    loop {
        let order = match (from.peek(), to.peek()) {
            (Some((was, _)), Some((is, _))) => was.cmp(is),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return found,
        };
        let next = |rows: &mut dyn Iterator<Item = (Period, usize)>, is_due: bool| {
            if is_due { rows.next().map(|(_, row)| row) } else { None }
        };
        let from = next(&mut from, order.is_le());
        let to = next(&mut to, order.is_ge());
        let fields = from.zip(to).map_or_else(Vec::new, |(from, to)| differences(old, new, from, to).collect());
        if from.is_none() || to.is_none() || !fields.is_empty() {
            found.push(ProgressChange { from, to, fields });
        }
    }
}

/// Periods and rows of a project; what has one period stays in the order of the file.
fn by_time(dataset: &Dataset, project: ProjectIx) -> Vec<(Period, usize)> {
    let table = dataset.progress();
    let mut rows: Vec<(Period, usize)> = dataset.progress_of(project).map(|row| (table.period(row), row)).collect();
    rows.sort_by_key(|(period, _)| *period);
    rows
}

/// What differs between two rows.
pub(super) fn differences<'d>(
    old: &'d Dataset,
    new: &'d Dataset,
    from: usize,
    to: usize,
) -> impl Iterator<Item = ProgressField> + 'd {
    let (was, is) = (old.progress(), new.progress());
    let amounts = ProgressAmount::ALL.into_iter().filter(move |which| {
        // The same number of another currency is another amount.
        let is_same_money = old.progress_currency(*which) == new.progress_currency(*which);
        let amount = was.amount(from, *which);
        amount != is.amount(to, *which) || amount.is_some() && !is_same_money
    });
    let basis = (was.basis(from) != is.basis(to)).then_some(ProgressField::Basis);
    let source_before = was.source(from).map(|source| old.sources()[source].id());
    let source = is.source(to).map(|source| new.sources()[source].id());
    let source = (source_before != source).then_some(ProgressField::Source);
    amounts.map(ProgressField::Amount).chain(basis).chain(source)
}
