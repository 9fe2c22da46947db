//! `zonescope query`: sums by dimensions.

use std::io::Write;

use super::args::QueryArgs;
use super::output::Rows;
use super::{Failure, written};
use crate::listing::Cell;
use crate::model::{Dataset, Measure, Sum};
use crate::query::{self, Answer, Books, Cache, Filter, Key, Part, Query, Value};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// Answers and writes one row a cell.
pub(super) fn run(args: &QueryArgs, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let opened = args.path.open(locale, err)?;
    let query = parse(&opened.dataset, args, locale)?;
    let books = Books::new(&opened.dataset, Cache::default());
    let answer = books.answer(&query).map_err(|error| Failure::usage(error.sentence(locale)))?;
    let passed_over = books.passed_over_of(&query, &Part::whole()).len();
    if passed_over > 0 {
        let note = say_with(locale, "figure-note-half-overlaps", [("count", Arg::from(passed_over))]);
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{note}");
    }
    written(rows(&opened.dataset, &answer, locale).write(args.format, out), locale)
}

/// The words of a query → a typed one.
pub(super) fn parse(dataset: &Dataset, args: &QueryArgs, locale: Locale) -> Result<Query, Failure> {
    let usage = |error: query::QueryError| Failure::usage(error.sentence(locale));
    let measure = query::parse_measure(&args.measure).map_err(usage)?;
    let by = query::parse_dimensions(&args.by).map_err(usage)?;
    let year_of = match &args.year_of {
        Some(text) => query::parse_year_basis(dataset, text, measure).map_err(usage)?,
        None => query::default_year_basis(dataset, measure),
    };
    let filter = Filter::parse(dataset, &args.filters).map_err(|error| Failure::usage(error.report(locale)))?;
    Ok(Query::new(measure, &by, year_of).filtered(filter))
}

fn rows(dataset: &Dataset, answer: &Answer, locale: Locale) -> Rows {
    let dimensions = answer.by.iter().map(|dimension| {
        (dimension.id().to_owned(), say(locale, &format!("dimension-{}", dimension.id())).into_owned())
    });
    let value_heading = match answer.currency {
        Some(currency) => format!(
            "{} ({})",
            say(locale, &format!("measure-{}", answer.measure.id())),
            Scale::One.unit(currency, locale)
        ),
        None => say(locale, "measure-project_count").into_owned(),
    };
    let own = |name: &str, heading: String| (name.to_owned(), heading);
    let columns = dimensions
        .chain([
            own("value", value_heading),
            own("count", say(locale, "column-count").into_owned()),
            own("missing", say(locale, "column-missing").into_owned()),
        ])
        .collect();
    let rows = answer
        .cells()
        .map(|(keys, cell)| {
            let named = keys.iter().map(|key| named(dataset, *key, locale));
            let value = match cell.value(answer.measure) {
                Value::Amount(_) if answer.measure != Measure::ProjectCount && cell.is_unknown() => {
                    Cell::Missing(say(locale, "value-unpublished").into_owned())
                }
                Value::Amount(sum) => amount(sum),
                Value::Count(count) => whole(count),
            };
            named.chain([value, whole(cell.count), whole(cell.missing)]).collect()
        })
        .collect();
    Rows { columns, rows }
}

/// A key as `list` writes it too: a year is a number, and what is not given is missing.
fn named(dataset: &Dataset, key: Key, locale: Locale) -> Cell {
    let (exact, shown) = (key.id(dataset), key.label(dataset, locale));
    match key {
        _ if key.is_none() => Cell::Missing(shown),
        Key::Year(_) => Cell::Number { exact, shown },
        _ => Cell::Text { exact, shown },
    }
}

/// An amount in main units (元) with two decimals.
pub(super) fn amount(sum: Sum) -> Cell {
    Cell::Number { exact: sum.to_decimal().to_string(), shown: numbers::sum(sum, Scale::One, 2) }
}

fn whole(count: u32) -> Cell {
    Cell::Number { exact: count.to_string(), shown: numbers::count(count as usize) }
}
