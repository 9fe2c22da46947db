//! Which questions have numbers below zero: profits, corrections, days to a date that came first. Must not know who can show
//! them.

use super::ask::select;
use super::cached_dataset::CachedDataset;
use super::question::Query;
use crate::model::{Dataset, FieldName, How, Index, Measure, NumberColumn, PartialDate, Statistic};
use crate::query::measure::dates_of;

impl CachedDataset<'_> {
    /// The column, or the days between two dates, of which a record of a question has a number below zero.
    pub fn below_nothing(&self, query: &Query) -> Option<&'static str> {
        let found = of_measure(self, query.measure)?;
        let passing = || select(self, &query.filter, query.year_of).into_iter().map(Index::to_usize);
        let is_below = |row: usize| found.columns.iter().any(|column| column.is_below(row));
        (query.filter.is_empty() || passing().any(is_below)).then_some(found.name)
    }
}

/// A measure of which some row has a number below zero.
struct Below<'d> {
    name: &'static str,
    columns: Vec<Numbers<'d>>,
}

/// Numbers that may be below zero, row by row.
enum Numbers<'d> {
    Own(&'d [i64]),
    Days(&'d [u32], &'d [u32]),
}

impl Numbers<'_> {
    fn is_below(&self, row: usize) -> bool {
        match self {
            Self::Own(numbers) => numbers.get(row).is_some_and(|number| is_below(*number)),
            Self::Days(from, to) => from.get(row).zip(to.get(row)).is_some_and(|(from, to)| is_before(*from, *to)),
        }
    }

    fn is_any_below(&self) -> bool {
        match self {
            Self::Own(numbers) => numbers.iter().any(|number| is_below(*number)),
            Self::Days(from, to) => from.iter().zip(*to).any(|(from, to)| is_before(*from, *to)),
        }
    }
}

fn is_below(number: i64) -> bool {
    number < 0 && number != NumberColumn::MISSING
}

/// Whether the second of two days came first.
fn is_before(from: u32, to: u32) -> bool {
    PartialDate::has_day(from) && PartialDate::has_day(to) && to < from
}

fn of_measure(dataset: &Dataset, measure: Measure) -> Option<Below<'_>> {
    let of_columns = |names: Vec<FieldName>| {
        let below = names.into_iter().filter_map(|name| Some((name, numbers(dataset, name)?)));
        let below: Vec<_> = below.filter(|(_, numbers)| numbers.is_any_below()).collect();
        let name = below.first()?.0.as_str();
        Some(Below { name, columns: below.into_iter().map(|(_, numbers)| numbers).collect() })
    };
    let Some(statistic) = measure.statistic() else {
        return if let Measure::Field(name) = measure { of_columns(vec![name]) } else { None };
    };
    match statistic.how() {
        How::Distinct => None,
        How::Days => days(dataset, statistic),
        _ => {
            let of = [Some(statistic.one()), statistic.other()].into_iter().flatten().filter_map(Measure::parse);
            of_columns(of.filter_map(|one| if let Measure::Field(name) = one { Some(name) } else { None }).collect())
        }
    }
}

fn numbers(dataset: &Dataset, name: FieldName) -> Option<Numbers<'_>> {
    Some(Numbers::Own(dataset.field(name)?.numbers()?.as_slice()))
}

fn days(dataset: &Dataset, statistic: Statistic) -> Option<Below<'_>> {
    let (from, to) = (dates_of(dataset, statistic.one())?, dates_of(dataset, statistic.other()?)?);
    let days = Numbers::Days(from.numbers(), to.numbers());
    days.is_any_below().then(|| Below { name: statistic.id(), columns: vec![days] })
}
