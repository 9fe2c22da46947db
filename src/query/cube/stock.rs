//! Stocks (存量): employees, area, enterprises in the zone. They are added up over everything but time: of each year, quarter or
//! month the last date counts of which any number is known, and of several the last of all. Where none is known the last
//! date counts all the same, so that its records are there and their numbers missing. Must not know groups but for time.

use crate::model::{AddsUp, Dataset, DateColumn, Field, FieldName, How, Index, Measure, StageIx};
use crate::query::bits::Bits;
use crate::query::cube::coder::Coder;
use crate::query::cube::records::Plan;
use crate::query::key::Dimension;
use crate::query::series::SeriesTable;

/// Whether a measure is a stock in a table that says at which time each row was.
pub fn is_stock(dataset: &Dataset, measure: Measure) -> bool {
    time_of(dataset, measure).is_some()
}

/// The dates that say at which time the numbers of a stock were.
pub(in crate::query) fn time_of(dataset: &Dataset, measure: Measure) -> Option<StageIx> {
    stock_of(dataset, measure)?;
    dataset.stages().find(dataset.table()?.time.as_deref()?)
}

/// The column that is not added up over time; of a ratio either of the two, since both are added up in it.
fn stock_of(dataset: &Dataset, measure: Measure) -> Option<&Field> {
    match measure {
        Measure::Field(name) => dataset.field(name).filter(|field| field.adds_up == AddsUp::NotOverTime),
        measure => {
            let ratio = measure.statistic().filter(|statistic| statistic.how() == How::Ratio)?;
            let columns = [Some(ratio.one()), ratio.other()];
            let part = |id: &str| Measure::parse(id).filter(|part| part.statistic().is_none());
            columns.into_iter().flatten().find_map(|id| stock_of(dataset, part(id)?))
        }
    }
}

/// A stock, row by row.
pub(in crate::query) struct Stock<'a> {
    dates: &'a [u32],
    numbers: Option<&'a crate::model::NumberColumn>,
    is_of_series: bool,
}

/// So many times are told apart by several dimensions.
const MOST_TIMES: u32 = 1 << 24;

impl<'a> Stock<'a> {
    /// That of a measure, if it is one.
    pub(in crate::query) fn of(dataset: &'a Dataset, measure: Measure) -> Option<Self> {
        let dates = dataset.projects().dates(time_of(dataset, measure)?).numbers();
        let numbers = stock_of(dataset, measure).and_then(Field::numbers);
        Some(Self { dates, numbers, is_of_series: SeriesTable::of(dataset).is_some() })
    }

    /// The date of a row behind whether its number is known: of two, the one that counts before the other is greater.
    pub(in crate::query) fn counted_at(&self, row: usize) -> (bool, u32) {
        (self.numbers.is_some_and(|numbers| numbers.scaled(row).is_some()), self.date(row))
    }

    pub(in crate::query) fn date(&self, row: usize) -> u32 {
        self.dates.get(row).copied().unwrap_or(DateColumn::MISSING)
    }

    /// Keeps of the rows of a plan those of the last date: of each time where some of these tell times apart.
    pub(in crate::query) fn keep_last<'c>(&self, plan: &mut Plan<'_>, by: impl Iterator<Item = &'c Coder<'c>>) {
        let times: Vec<&Coder<'_>> = by.filter(|coder| self.tells_times_apart(coder.dimension)).collect();
        let last = match times[..] {
            [] => self.last(plan, 1, |_| 0),
            [time] => self.last(plan, time.size(), |record| time.code(record)),
            _ => {
                let size = times.iter().try_fold(1u32, |size, time| size.checked_mul(time.size()));
                let code = |record: &_| times.iter().fold(0, |code, time| code * time.size() + time.code(record));
                // More times than there is memory for are told apart by the first of them.
                match size.filter(|size| *size <= MOST_TIMES) {
                    Some(size) => self.last(plan, size, code),
                    None => self.last(plan, times[0].size(), |record| times[0].code(record)),
                }
            }
        };
        plan.keep(&last);
    }

    /// Whether rows of one group are of one time as far as a dimension says: of published series the columns of periods do.
    fn tells_times_apart(&self, dimension: Dimension) -> bool {
        let is_of_period = |name: FieldName| self.is_of_series && SeriesTable::TIMES.contains(&name.as_str());
        dimension.is_time() || matches!(dimension, Dimension::Field(name) if is_of_period(name))
    }

    /// Of the rows of a plan those of the last date of their time; `time` numbers the times, of which there are `size`.
    fn last(&self, plan: &Plan<'_>, size: u32, time: impl Fn(&crate::query::cube::records::Record) -> u32) -> Bits {
        let mut last = vec![(false, DateColumn::MISSING); size as usize];
        plan.each(|record| {
            let slot = &mut last[time(&record) as usize];
            *slot = (*slot).max(self.counted_at(record.project.to_usize()));
        });
        let mut rows = Vec::new();
        plan.each(|record| {
            let row = record.project.to_usize();
            if self.date(row) == last[time(&record) as usize].1 {
                rows.push(row);
            }
        });
        Bits::of_rows(plan.passed().rows(), rows.into_iter())
    }
}
