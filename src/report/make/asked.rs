//! The question of a slot: a measure, conditions, and where years come from; asked again of other times. Must not know how a
//! number is written.

use super::books::Table;
use crate::model::{Decimal, Measure, Month, PartialDate, Period};
use crate::query::{
    self, Cell, Clause, Dimension, Field, Filter, Part, Query, QueryError, Span, Test, Value, YearBasis, months_elapsed,
};
use crate::report::ask::Ask;
use crate::report::document::Slot;
use crate::report::place::TemplateError;
use crate::text::Arg;

/// A question about all that passes a filter.
pub(super) struct Asked<'t, 'a> {
    pub(super) table: &'t Table<'a>,
    pub(super) query: Query,
}

/// What a question came to.
pub(super) struct Found {
    pub(super) query: Query,
    pub(super) cell: Cell,
    /// Why the books can know nothing of it, where they cannot.
    pub(super) uncovered: Option<String>,
    /// How many more records may belong to it, for all that their dates say.
    pub(super) in_doubt: usize,
}

impl Found {
    /// What an answer came to as a whole.
    pub(super) fn of(query: Query, cell: Cell) -> Self {
        Self { query, cell, uncovered: None, in_doubt: 0 }
    }

    /// Its number, to be held against others; none where nothing is known, or where more may belong to it.
    pub(super) fn number(&self) -> Option<Decimal> {
        self.counted().filter(|_| self.in_doubt == 0)
    }

    /// Its number as far as it goes; none where nothing is known.
    pub(super) fn counted(&self) -> Option<Decimal> {
        match self.cell.value(self.query.measure) {
            Value::Count(_) if self.uncovered.is_some() => None,
            Value::Count(count) => Decimal::new(count.into(), 0),
            Value::Amount(_) if self.cell.is_unknown() => None,
            Value::Amount(sum) => Some(sum.to_decimal()),
        }
    }

    pub(super) fn is_illustrative(&self) -> bool {
        self.cell.illustrative_count > 0
    }
}

/// How far back.
#[derive(Clone, Copy)]
pub(super) enum Back {
    /// The same months of the year before.
    Year,
    /// The period before of the same length.
    Step,
}

/// The measure that a word names; of what is no project rows are counted.
pub(super) fn measure(table: &Table<'_>, word: &str, ask: &Ask) -> Result<Measure, TemplateError> {
    query::parse_measure_of(table.dataset, word).map_err(|error| TemplateError::of_query(ask.place, error))
}

impl<'t, 'a> Asked<'t, 'a> {
    /// That of a slot, about what it names first.
    pub(super) fn of(table: &'t Table<'a>, ask: &Ask) -> Result<Self, TemplateError> {
        Self::about(table, ask, &ask.what, &ask.conditions("where"))
    }

    /// That of a slot, about another measure or with other conditions.
    pub(super) fn about(
        table: &'t Table<'a>,
        ask: &Ask,
        word: &str,
        conditions: &[String],
    ) -> Result<Self, TemplateError> {
        let of_query = |error: QueryError| TemplateError::of_query(ask.place, error);
        let measure = measure(table, word, ask)?;
        let year_of = match ask.said("year-of") {
            Some(text) => query::parse_year_basis(table.dataset, text, measure).map_err(of_query)?,
            None => query::default_year_basis(table.dataset, measure),
        };
        let query = Query::new(measure, &[], year_of).filtered(filter(table, ask, conditions)?);
        Ok(Self { table, query })
    }

    /// The same with other conditions.
    pub(super) fn with(&self, filter: Filter) -> Self {
        Self { table: self.table, query: Query { filter, ..self.query.clone() } }
    }

    /// The same where other conditions stand in the place of those about the same.
    pub(super) fn against(&self, other: &Filter) -> Self {
        let is_time = |clause: &Clause| matches!(clause, Clause::Year(_) | Clause::Fiscal(_) | Clause::Period(_));
        let mut filter = self.query.filter.clone();
        for clause in other.clauses() {
            filter = filter.without_field(clause.field());
            if is_time(clause) {
                filter = filter.without_field(Field::Of(Dimension::Year)).without_field(Field::Period);
            }
        }
        self.with(filter.and_all(other))
    }

    /// The same of an earlier time; nothing where no time is asked for.
    pub(super) fn back(&self, back: Back) -> Option<Self> {
        let mut is_moved = false;
        let mut filter = self.query.filter.clone();
        for clause in self.query.filter.clauses() {
            let moved = match clause {
                Clause::Year(Test::AnyOf(spans)) => Clause::Year(Test::AnyOf(years_back(spans)?)),
                Clause::Fiscal(years) => {
                    let each = years.iter().map(|first| Month::new(first.year() - 1, first.month()));
                    Clause::Fiscal(each.collect::<Option<_>>()?)
                }
                Clause::Period(periods) => {
                    let each = periods.iter().map(|period| period_back(*period, back));
                    Clause::Period(each.collect::<Option<_>>()?)
                }
                Clause::Date(stage, Test::AnyOf(spans)) => Clause::Date(*stage, Test::AnyOf(dates_back(spans, back)?)),
                Clause::Day(name, Test::AnyOf(spans)) => Clause::Day(*name, Test::AnyOf(dates_back(spans, back)?)),
                _ => continue,
            };
            is_moved = true;
            filter = filter.with(clause, moved);
        }
        is_moved.then(|| self.with(filter))
    }

    /// The year that is asked for and how many of its months had passed: all, but for the year in which the books were
    /// closed.
    pub(super) fn months(&self) -> Option<(i32, u32)> {
        let asked = self.query.filter.clauses().iter().find_map(|clause| match clause {
            Clause::Year(Test::AnyOf(spans)) => match spans[..] {
                [Span::Only(year)] => Some((year, 12)),
                _ => None,
            },
            Clause::Period(periods) => match periods[..] {
                [period] => period.year().map(|year| (year, period.last().month())),
                _ => None,
            },
            _ => None,
        });
        let (year, month) = asked?;
        let passed = match months_elapsed(self.table.dataset) {
            Some((closed, elapsed)) if closed == year => month.min(elapsed),
            Some((closed, _)) if closed < year => 0,
            _ => month,
        };
        Some((year, passed))
    }

    /// The same of a whole year.
    pub(super) fn of_year(&self, year: i32) -> Self {
        let filter = self.query.filter.clone().without_field(Field::Period);
        self.with(filter.within_years(year, year))
    }

    /// What it comes to.
    pub(super) fn found(&self, ask: &Ask) -> Result<Found, TemplateError> {
        let cell = self.table.data.total(&self.query).map_err(|error| TemplateError::of_query(ask.place, error))?;
        // What is found is of a time that the books know.
        let uncovered = if cell.count == 0 { self.uncovered() } else { None };
        let in_doubt = self.table.data.in_doubt(&self.query);
        Ok(Found { query: self.query.clone(), cell, uncovered, in_doubt })
    }

    /// A slot that says what was asked and where the answer comes from.
    pub(super) fn slot(&self, found: &[&Found]) -> Slot {
        let mut sources = Vec::new();
        for one in found {
            sources.extend(self.table.data.sources_of(&one.query, &Part::whole()));
        }
        sources.sort_unstable();
        sources.dedup();
        let queries: Vec<String> = found.iter().map(|one| in_words(self.table, &one.query)).collect();
        Slot {
            query: queries.join(" | "),
            source: self.table.titles(&sources),
            is_illustrative: found.iter().any(|one| one.is_illustrative()),
            ..Slot::default()
        }
    }
}

/// Conditions of a slot.
pub(super) fn filter(table: &Table<'_>, ask: &Ask, conditions: &[String]) -> Result<Filter, TemplateError> {
    Filter::parse(table.dataset, conditions).map_err(|error| TemplateError::of_filter(ask.place, error))
}

/// A query as the command line would say it.
pub(super) fn in_words(table: &Table<'_>, query: &Query) -> String {
    let mut words = query.measure.id().to_owned();
    if !query.by.is_empty() {
        let by: Vec<&str> = query.by.iter().map(|by| by.id()).collect();
        words.push_str(&format!(" by {}", by.join(",")));
    }
    if !query.filter.is_empty() {
        words.push_str(&format!(" where {}", query.filter.to_text(table.dataset)));
    }
    let usual = query::default_year_basis(table.dataset, query.measure);
    if query.year_of != usual && (query.filter.asks_for_year() || query.by.iter().any(|by| by.is_time())) {
        let id = match query.year_of {
            YearBasis::Field(name) => format!("column:{}", name.id()),
            known => known.id(table.dataset).to_owned(),
        };
        words.push_str(&format!(" year-of {id}"));
    }
    words
}

/// The ends of a stretch; nothing where one is open.
pub(super) fn first_and_last<T: Copy>(span: &Span<T>) -> Option<(T, T)> {
    match span {
        Span::Only(one) => Some((*one, *one)),
        Span::Between(from, to) => Some((*from, *to)),
        Span::From(_) | Span::UpTo(_) => None,
    }
}

fn years_back(spans: &[Span<i32>]) -> Option<Vec<Span<i32>>> {
    let back = |span: &Span<i32>| first_and_last(span).map(|(from, to)| Span::Between(from - 1, to - 1));
    spans.iter().map(back).collect()
}

/// Dates of whole months as periods go back.
fn dates_back(spans: &[Span<PartialDate>], back: Back) -> Option<Vec<Span<PartialDate>>> {
    let month = |month: Month| PartialDate::new(month.year(), Some(month.month()), None);
    let moved = |span: &Span<PartialDate>| {
        let (from, to) = first_and_last(span)?;
        if from.day().is_some() || to.day().is_some() {
            return None;
        }
        let (first, last) = (Month::new(from.year(), from.months().0)?, Month::new(to.year(), to.months().1)?);
        let period = period_back(Period::between(first, last)?, back)?;
        Some(Span::Between(month(period.first())?, month(period.last())?))
    };
    spans.iter().map(moved).collect()
}

/// What runs from January is followed by what runs a month longer, so the one before it ends a month sooner.
fn period_back(period: Period, back: Back) -> Option<Period> {
    if let Back::Year = back {
        return period.years_before(1);
    }
    let since = |month: Month, steps: u32| {
        let at = month.year() * 12 + month.month() as i32 - 1 - steps as i32;
        Month::new(at.div_euclid(12), at.rem_euclid(12) as u32 + 1)
    };
    let length = period.months();
    let is_step = matches!(length, 1 | 3 | 12) || (length == 6 && matches!(period.first().month(), 1 | 7));
    match is_step {
        true => Period::between(since(period.first(), length)?, since(period.last(), length)?),
        false => Period::between(period.first(), since(period.last(), 1)?),
    }
}

/// What is said where a time is needed and none is asked for.
pub(super) fn needs_time(ask: &Ask) -> TemplateError {
    TemplateError::new(ask.place, "report-needs-time", vec![("slot", Arg::from(ask.text.as_str()))])
}
