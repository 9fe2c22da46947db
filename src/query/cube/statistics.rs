//! Answers that are no sums: each group, each margin and the whole is the statistic of all its records, and none is made of
//! another. Must not know how a statistic is written.

use std::collections::HashMap;

use crate::model::{
    AmountColumn, Dataset, DateColumn, Field, How, Index, LAND, Measure, MeasureKind, NumberColumn, ProjectIx, Sum,
    calendar_days,
};
use crate::parallel;
use crate::query::cell::Cell;
use crate::query::cube::answer::Answer;
use crate::query::cube::coder::Coder;
use crate::query::cube::gathered::{Gathered, Rounding, Said};
use crate::query::cube::question::Query;
use crate::query::cube::records::{Plan, Record};
use crate::query::cube::stock::Stock;
use crate::query::error::QueryError;
use crate::query::facets::Cache;
use crate::query::filter::ValueSource;
use crate::query::key::Dimension;
use crate::query::measure::{dates_of, is_share};

/// So many projects are worth a thread.
const LEAST_ROWS: usize = 1 << 13;

/// The numbers of a column, whatever it is.
enum Numbers<'a> {
    Amounts(&'a AmountColumn),
    Field(&'a NumberColumn),
    Land(&'a Dataset),
}

impl<'a> Numbers<'a> {
    /// Those with an id of a statistic that projects have one each of.
    fn of(dataset: &'a Dataset, id: &str) -> Option<Self> {
        if id == LAND {
            return Some(Self::Land(dataset));
        }
        match Measure::parse(id)?.kind() {
            MeasureKind::Lifetime(which) => Some(Self::Amounts(dataset.projects().amounts(which))),
            MeasureKind::Field(name) => dataset.field(name).and_then(Field::numbers).map(Self::Field),
            MeasureKind::Period(_) | MeasureKind::Count | MeasureKind::Statistic(_) => None,
        }
    }

    fn value(&self, project: ProjectIx) -> Option<i64> {
        match self {
            Self::Amounts(amounts) => amounts.fen(project.to_usize()),
            Self::Field(numbers) => numbers.scaled(project.to_usize()),
            Self::Land(dataset) => dataset.projects().land_mu_hundredths(project).map(i64::from),
        }
    }

    fn decimals(&self) -> u32 {
        if let Self::Field(numbers) = self { numbers.decimals() } else { 2 }
    }
}

/// What a statistic takes of a record.
pub(in crate::query) struct Taken<'a> {
    how: How,
    rounding: Rounding,
    from: From<'a>,
}

enum From<'a> {
    /// What the record has itself.
    Own,
    /// The same, and another column.
    Over(Numbers<'a>),
    Days(&'a DateColumn, &'a DateColumn),
    Different(Box<Coder<'a>>),
}

impl<'a> Taken<'a> {
    /// What that of a question takes; nothing where it is none, or not of these books.
    pub(in crate::query) fn of(dataset: &'a Dataset, query: &Query) -> Option<Self> {
        let statistic = query.measure.statistic()?;
        let how = statistic.how();
        let own = || match ValueSource::of(query.measure, query.year_of) {
            ValueSource::Field(name) => dataset.field(name).and_then(Field::numbers).map_or(2, NumberColumn::decimals),
            _ => 2,
        };
        let (from, rounding) = match how {
            How::Mean | How::Median | How::Least | How::Most => (From::Own, Rounding::of(own(), 0)),
            How::Ratio => {
                let over = Numbers::of(dataset, statistic.other()?)?;
                let rounding = Rounding::of(own(), over.decimals());
                let rounding = if is_share(dataset, statistic) { rounding.in_percent() } else { rounding };
                (From::Over(over), rounding)
            }
            How::Days => {
                let dates = |id: &str| dates_of(dataset, id);
                (From::Days(dates(statistic.one())?, dates(statistic.other()?)?), Rounding::of(0, 0))
            }
            How::Distinct => {
                let by = Dimension::parse(statistic.one())?;
                (From::Different(Box::new(Coder::new(dataset, by, &query.opened, query.year_of))), Rounding::of(0, 0))
            }
        };
        Some(Self { how, rounding, from })
    }

    /// What a record says, with the numbers of what is counted; `one` is room for a single one.
    fn said<'s>(&'s self, record: &Record, one: &'s mut [u32; 1]) -> (Option<Said>, &'s [u32]) {
        let value = |value: i64| Said { value, over: 0 };
        match &self.from {
            From::Own => (record.fen.map(value), &[]),
            From::Over(over) => {
                let both = record.fen.zip(over.value(record.project));
                (both.map(|(value, over)| Said { value, over }), &[])
            }
            From::Days(from, to) => {
                let row = record.project.to_usize();
                let day = |dates: &DateColumn| dates.get(row).filter(|date| date.day().is_some());
                let both = day(from).zip(day(to));
                (both.map(|(from, to)| value(calendar_days(to).0 - calendar_days(from).0)), &[])
            }
            From::Different(coder) => {
                let codes = coder.codes(record, one);
                let is_known =
                    codes.iter().all(|code| *code + 1 != coder.size() || coder.dimension == Dimension::Basis);
                if is_known { (Some(value(0)), codes) } else { (None, &[]) }
            }
        }
    }

    /// Whether a record says anything of it.
    pub(in crate::query) fn takes(&self, record: &Record) -> bool {
        self.said(record, &mut [0]).0.is_some()
    }

    /// Adds a record to what is gathered.
    pub(in crate::query) fn add(&self, record: &Record, to: &mut Gathered) {
        let mut one = [0];
        let (said, keys) = self.said(record, &mut one);
        to.add(self.how, record, said, keys);
    }

    /// What a record has for it: what is divided, where something is.
    pub(in crate::query) fn of_record(&self, record: &Record) -> Option<Sum> {
        let mut one = [0];
        let (said, keys) = self.said(record, &mut one);
        said.map(|_| {
            let mut alone = Gathered::default();
            alone.add(self.how, record, said, keys);
            alone.cell(self.how, self.rounding).sum
        })
    }

    /// What was gathered comes to.
    pub(in crate::query) fn cell(&self, gathered: Gathered) -> Cell {
        gathered.cell(self.how, self.rounding)
    }
}

#[derive(Default)]
struct Groups {
    cells: HashMap<u64, Gathered>,
    margins: [HashMap<u64, Gathered>; 2],
    total: Gathered,
}

impl Groups {
    fn merge(&mut self, how: How, other: Self) {
        let [rows, columns] = &mut self.margins;
        let [other_rows, other_columns] = other.margins;
        for (mine, theirs) in [(&mut self.cells, other.cells), (rows, other_rows), (columns, other_columns)] {
            theirs.into_iter().for_each(|(code, gathered)| mine.entry(code).or_default().merge(how, gathered));
        }
        self.total.merge(how, other.total);
    }
}

/// Answers a question about a statistic.
pub(in crate::query) fn answer(cache: &mut Cache, dataset: &Dataset, query: &Query) -> Result<Answer, QueryError> {
    let (Some(taken), Some(first)) = (Taken::of(dataset, query), query.by.first()) else {
        return Err(QueryError::new("query-no-dimension", vec![]));
    };
    let mut plan = Plan::new(cache, dataset, query, &query.by);
    let coder = |by: &Dimension| Coder::new(dataset, *by, &query.opened, query.year_of);
    let (one, other) = (coder(first), query.by.get(1).map(coder));
    if let Some(stock) = Stock::of(dataset, query.measure) {
        stock.keep_last(&mut plan, [Some(&one), other.as_ref()].into_iter().flatten());
    }
    let width = other.as_ref().map_or(1, |coder| u64::from(coder.size()));
    let parts = parallel::map(plan.passed().stretches(LEAST_ROWS), |rows| {
        let mut groups = Groups::default();
        plan.each_in(rows, |record| {
            let (mut room, mut more) = ([0], [0]);
            let rows = one.codes(&record, &mut room);
            let columns = other.as_ref().map_or(&[0][..], |coder| coder.codes(&record, &mut more));
            let [row_margins, column_margins] = &mut groups.margins;
            for row in rows {
                taken.add(&record, row_margins.entry(u64::from(*row)).or_default());
                for column in columns {
                    let code = u64::from(*row) * width + u64::from(*column);
                    taken.add(&record, groups.cells.entry(code).or_default());
                }
            }
            for column in columns {
                taken.add(&record, column_margins.entry(u64::from(*column)).or_default());
            }
            taken.add(&record, &mut groups.total);
        });
        groups
    });
    let mut all = Groups::default();
    parts.into_iter().for_each(|part| all.merge(taken.how, part));
    let sorted = |groups: HashMap<u64, Gathered>| {
        let mut cells: Vec<(u64, Cell)> =
            groups.into_iter().map(|(code, gathered)| (code, taken.cell(gathered))).collect();
        cells.sort_unstable_by_key(|(code, _)| *code);
        cells
    };
    let total = taken.cell(all.total);
    let coders = [Some(&one), other.as_ref()];
    let unit = query.currency(dataset);
    Ok(Answer::new(query.measure, unit, coders, sorted(all.cells), all.margins.map(sorted), total))
}
