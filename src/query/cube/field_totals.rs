//! What the numbers of columns that the program knows nothing of come to over some rows: a sum where they may be added up,
//! their mean where they may not. Must not know which column is shown.

use super::stock;
use crate::model::{
    AddsUp, Dataset, DateColumn, Decimal, Field, FieldName, FieldUnit, Index, Kind, Measure, NumberColumn, ProjectIx,
    Qualifier,
};
use crate::parallel;
use crate::query::bits::Bits;
use crate::query::filter::{Once, ValueSource, headings};
use crate::query::measure::Mixed;

/// What a column comes to over some rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldTotal {
    /// The column.
    pub field: FieldName,
    /// Over the rows that say a number.
    pub comes_to: FieldComesTo,
    /// How many rows are records of the column: all but package projects or their parts.
    pub count: u32,
    /// How many of them say nothing.
    pub missing: u32,
    /// How many say a number that is not meant exactly.
    pub inexact: u32,
}

/// What may be said of the numbers of a column together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldComesTo {
    /// No row says a number.
    Nothing,
    /// Their exact sum, in the unit of the column; of money in its main unit.
    Sum(Decimal),
    /// Their mean, not weighted, with one decimal more than they have: ranks, scores and rates are not added up.
    Mean(Decimal),
    /// Stocks of several times, which are not added up.
    SeveralTimes,
    /// Amounts of several currencies: of them there is no sum and no mean.
    SeveralCurrencies,
}

/// Less is not worth a thread.
const LEAST_PIECE: usize = 1 << 14;

/// The columns of numbers of a table, ready to be added up over any of its rows.
#[derive(Clone, Debug, Default)]
pub struct FieldAdder {
    /// One for each column of numbers; which rows are no records of it.
    columns: Vec<(FieldName, Option<Bits>)>,
}

/// What a piece of the rows comes to.
#[derive(Clone, Copy)]
struct Part {
    sum: i128,
    count: u32,
    missing: u32,
    /// The first and the last date of a row that says a number.
    dates: Option<(u32, u32)>,
}

impl FieldAdder {
    /// Reads the books.
    pub fn new(dataset: &Dataset) -> Self {
        // The middle of places is no place of anything.
        let is_place = |field: &Field| matches!(field.kind, Kind::Longitude | Kind::Latitude);
        // Where each row says what its number is in, they are of different things.
        let is_unit = |field: &Field| ["unit", "units", "单位", "计量单位"].contains(&field.name.as_str());
        let has_units = dataset.fields().iter().any(is_unit);
        let is_mixed = |field: &Field| has_units && field.unit == FieldUnit::None;
        let column = |field: &Field| {
            let numbers = field.numbers().filter(|_| !is_place(field) && !is_mixed(field))?;
            let out = headings::left_out(dataset, |ix| numbers.scaled(ix.to_usize()).is_some());
            Some((field.name, out))
        };
        Self { columns: dataset.fields().iter().filter_map(column).collect() }
    }

    /// Whether what a row says in a column is in what that column comes to.
    pub fn counts(&self, row: ProjectIx, field: FieldName) -> bool {
        let out = self.columns.iter().find(|(known, _)| *known == field).and_then(|(_, out)| out.as_ref());
        out.is_none_or(|out| !out.has(row.to_usize()))
    }

    /// What the columns of numbers come to over some rows of these books.
    pub fn totals(&self, dataset: &Dataset, rows: &[ProjectIx]) -> Vec<FieldTotal> {
        let of = |(name, out): &(FieldName, Option<Bits>)| {
            let field = dataset.field(*name)?;
            let Some(once) = Once::of(dataset, ValueSource::Field(*name)) else {
                return Some(of_field(dataset, field, out.as_ref(), rows));
            };
            // Of these rows: where a list shows one period only, that is what is added up.
            let count = dataset.projects().len();
            let listed = Bits::of_rows(count, rows.iter().map(|row| row.to_usize()));
            let mut passed = Bits::of_rows(count, once.passed_over(|row| listed.has(row), None).into_iter());
            if let Some(out) = out {
                passed.join(out);
            }
            Some(of_field(dataset, field, Some(&passed), rows))
        };
        self.columns.iter().filter_map(of).collect()
    }
}

fn of_field(dataset: &Dataset, field: &Field, out: Option<&Bits>, rows: &[ProjectIx]) -> FieldTotal {
    let empty = FieldTotal { field: field.name, comes_to: FieldComesTo::Nothing, count: 0, missing: 0, inexact: 0 };
    let Some(numbers) = field.numbers() else { return empty };
    let dates =
        stock::time_of(dataset, Measure::Field(field.name)).map(|stage| dataset.projects().dates(stage).numbers());
    let pieces = parallel::ranges(rows.len(), LEAST_PIECE);
    let parts = parallel::map(pieces, |piece| of_piece(numbers, dates, out, &rows[piece]));
    let Some(all) = parts.into_iter().reduce(together) else { return empty };
    let known = all.count - all.missing;
    let comes_to = match (field.adds_up, known) {
        (_, 0) => FieldComesTo::Nothing,
        _ if are_of_several_currencies(dataset, field, rows) => FieldComesTo::SeveralCurrencies,
        (AddsUp::NotOverTime, _) if all.dates.is_some_and(|(first, last)| first != last) => FieldComesTo::SeveralTimes,
        (AddsUp::Never, known) => {
            mean(all.sum, known, numbers.decimals()).map_or(FieldComesTo::Nothing, FieldComesTo::Mean)
        }
        _ => Decimal::new(all.sum, numbers.decimals()).map_or(FieldComesTo::Nothing, FieldComesTo::Sum),
    };
    let inexact = inexact(numbers, out, rows);
    FieldTotal { comes_to, count: all.count, missing: all.missing, inexact, ..empty }
}

/// How many of these rows say a number that is not meant exactly: few columns have any.
fn inexact(numbers: &NumberColumn, out: Option<&Bits>, rows: &[ProjectIx]) -> u32 {
    if numbers.qualified_rows().next().is_none() {
        return 0;
    }
    let counts = |row: &usize| out.is_none_or(|out| !out.has(*row));
    let rows = rows.iter().map(|row| row.to_usize()).filter(counts);
    rows.filter(|row| numbers.qualifier(*row) != Qualifier::Exact).count() as u32
}

/// Whether the numbers of these rows are of more than one currency.
fn are_of_several_currencies(dataset: &Dataset, field: &Field, rows: &[ProjectIx]) -> bool {
    let mut mixed = Mixed::of(dataset, Measure::Field(field.name));
    let Some(numbers) = field.numbers().filter(|_| field.per.is_some()) else { return false };
    let known = rows.iter().map(|row| row.to_usize()).filter(|row| numbers.scaled(*row).is_some());
    known.for_each(|row| mixed.add(row));
    mixed.is_mixed()
}

fn of_piece(numbers: &NumberColumn, dates: Option<&[u32]>, out: Option<&Bits>, rows: &[ProjectIx]) -> Part {
    let mut part = Part { sum: 0, count: 0, missing: 0, dates: None };
    for row in rows.iter().map(|row| row.to_usize()).filter(|row| out.is_none_or(|out| !out.has(*row))) {
        part.count += 1;
        let Some(number) = numbers.scaled(row) else {
            part.missing += 1;
            continue;
        };
        part.sum += i128::from(number);
        if let Some(dates) = dates {
            let date = dates.get(row).copied().unwrap_or(DateColumn::MISSING);
            part.dates = Some(part.dates.map_or((date, date), |(first, last)| (first.min(date), last.max(date))));
        }
    }
    part
}

fn together(one: Part, other: Part) -> Part {
    let dates = match (one.dates, other.dates) {
        (Some((first, last)), Some((from, to))) => Some((first.min(from), last.max(to))),
        (one, other) => one.or(other),
    };
    Part { sum: one.sum + other.sum, count: one.count + other.count, missing: one.missing + other.missing, dates }
}

/// Rounded half away from zero.
fn mean(sum: i128, count: u32, decimals: u32) -> Option<Decimal> {
    let (tens, count) = (sum.checked_mul(10)?, i128::from(count));
    let half = if tens < 0 { -(count / 2) } else { count / 2 };
    Decimal::new((tens + half) / count, decimals + 1)
}
