//! `zonescope query`: sums by dimensions.

use std::collections::BTreeMap;
use std::io::Write;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::commands::query_series::{self, BASIS, INDICATOR, OBSERVATIONS, SeriesArgs};
use crate::cli::failure::Failure;
use crate::cli::options::{OptionSpec, PATH, STRICT, TABLE, WHERE, YEAR_OF};
use crate::cli::output::Rows;
use crate::cli::rows_to::{ROWS_TO, RowsTo};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::listing::{Cell, latest_note, unmatched_totals};
use crate::model::{Dataset, How, Kind, Measure, MeasureKind, Sum, Unread};
use crate::query::series::Reckoning;
use crate::query::{self, Answer, Cache, CachedDataset, Dimension, Filter, Key, Part, Query, Value, YearBasis};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

const MEASURE: OptionSpec = OptionSpec::word("measure", || Measure::ALL.map(Measure::id).to_vec());
const BY: OptionSpec = OptionSpec::text("by");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "query",
    help: "help-query",
    positionals: &[PATH],
    groups: &[&[TABLE, MEASURE, BY, YEAR_OF, INDICATOR, BASIS, WHERE], &ROWS_TO, &[STRICT]],
    read,
};

struct Args {
    path: Source,
    measure: Option<String>,
    by: String,
    year_of: Option<String>,
    filters: Vec<String>,
    to: RowsTo,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    if words.has(&INDICATOR) || words.last(&TABLE)?.as_deref() == Some(OBSERVATIONS) {
        return read_series(words);
    }
    if words.has(&BASIS) {
        return Err(Failure::missing_option(INDICATOR.name, words.locale));
    }
    let args = Args {
        path: words.source_of_table()?,
        measure: words.last(&MEASURE)?,
        by: words.required(&BY)?,
        year_of: words.last(&YEAR_OF)?,
        filters: words.all(&WHERE)?,
        to: RowsTo::read(words, "answer.xlsx")?,
    };
    Ok(Plain::command(args.to.is_csv(), move |locale, out, err| run(&args, locale, out, err)))
}

/// Of published figures an indicator is asked for, and nothing that is asked of records.
fn read_series(words: &mut Words) -> Result<Command, Failure> {
    let indicator = words.required(&INDICATOR)?;
    let table = words.last(&TABLE)?;
    let others = [(MEASURE, words.has(&MEASURE)), (BY, words.has(&BY)), (YEAR_OF, words.has(&YEAR_OF))];
    let others = others.into_iter().chain([(WHERE, words.has(&WHERE))]);
    let of_records = others.chain([(TABLE, table.is_some_and(|table| table != OBSERVATIONS))]);
    if let Some((option, _)) = of_records.into_iter().find(|(_, is_said)| *is_said) {
        let args = [("option", option.name.into())];
        return Err(Failure::usage(say_with(words.locale, "cli-not-with-indicator", args)));
    }
    let reckoning = words.word(&BASIS)?;
    let args = SeriesArgs {
        path: words.source()?,
        indicator,
        reckoning: Reckoning::ALL.into_iter().find(|one| Some(one.id()) == reckoning).unwrap_or_default(),
        to: RowsTo::read(words, "series.xlsx")?,
    };
    Ok(Plain::command(args.to.is_csv(), move |locale, out, err| query_series::run(&args, locale, out, err)))
}

/// Answers and writes one row a cell.
fn run(args: &Args, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let opened = args.path.open(locale, err)?;
    let locale = locale.of_rows(&opened.dataset);
    let query = parse(&opened.dataset, args, locale)?;
    let cached = CachedDataset::new(&opened.dataset, Cache::default());
    let answer = cached.answer(&query).map_err(|error| Failure::usage(error.sentence(locale)))?;
    let passed_over = cached.passed_over_of(&query, &Part::whole()).len();
    if passed_over > 0 {
        let is_stepped = query.by.iter().any(|by| by.step().is_some());
        let key = if is_stepped { "figure-note-half-overlaps-step" } else { "figure-note-half-overlaps" };
        let note = say_with(locale, key, [("count", Arg::from(passed_over))]);
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{note}");
    }
    if opened.dataset.counted_once().is_some() {
        let once = cached.left_out_of(&query, &Part::whole()).len();
        if once > 0 {
            let note = say_with(locale, "figure-note-counted-once", [("count", Arg::from(once))]);
            let _ = writeln!(err, "{note}");
        }
    }
    for note in unmatched_totals(&opened.dataset, locale) {
        let _ = writeln!(err, "{note}");
    }
    let remarks =
        [("figure-note-qualified", cached.qualified(&query)), ("figure-note-in-doubt", cached.in_doubt(&query))];
    for (key, count) in remarks.into_iter().filter(|(_, count)| *count > 0) {
        let _ = writeln!(err, "{}", say_with(locale, key, [("count", Arg::from(count))]));
    }
    if let Some(note) = in_several(&answer, &opened.dataset, locale) {
        let _ = writeln!(err, "{note}");
    }
    let key = latest_note(&opened.dataset, query.measure, &query.by);
    if let Some((key, date)) = key.zip(cached.stock_date(&query)) {
        let _ = writeln!(err, "{}", say_with(locale, key, [("date", Arg::from(date.to_string()))]));
    }
    if let Some(currency) = query::mixed_currency(&opened.dataset, query.measure) {
        let args = [("currency", Arg::from(currency.code()))];
        let _ = writeln!(err, "{}", say_with(locale, "figure-note-mixed-currencies", args));
    }
    let rows = rows(&opened.dataset, &answer, query.year_of, locale);
    let name = rows.columns.iter().find(|(id, _)| id == "value").map_or("", |(_, heading)| heading);
    args.to.write(&rows, (name, &[&opened]), locale, [out, err])
}

/// Whether some of what a measure adds up stands in the books and could not be read.
fn unread_of(dataset: &Dataset, measure: Measure) -> Unread {
    match measure.kind() {
        MeasureKind::Lifetime(which) => dataset.unread().of_any(which.column()),
        MeasureKind::Field(name) => dataset.unread().of_any(name.as_str()),
        _ => Unread::No,
    }
}

/// That groups come to more than the whole, where records are in several of them, as figures say it.
fn in_several(answer: &Answer, dataset: &Dataset, locale: Locale) -> Option<String> {
    let is_in_several = |at: usize| {
        let mut counted: BTreeMap<Option<Key>, u32> = BTreeMap::new();
        let other = 1 - at.min(1);
        for (keys, cell) in answer.cells() {
            *counted.entry(keys.get(other).copied().filter(|_| keys.len() > 1)).or_default() += cell.count;
        }
        counted
            .into_iter()
            .any(|(key, count)| count > key.map_or(answer.total, |key| answer.total_of(other, key)).count)
    };
    let of_several = answer.by.iter().enumerate().filter(|(_, by)| by.is_of_several(dataset));
    let (_, by) =
        of_several.into_iter().find(|(at, _)| is_in_several(*at)).filter(|_| answer.measure.statistic().is_none())?;
    Some(match by {
        Dimension::List => say(locale, "figure-note-lists").into_owned(),
        other => {
            let name = other.name(dataset, locale).into_owned();
            say_with(locale, "figure-note-lists-of", [("name", Arg::from(name))])
        }
    })
}

/// The words of a query → a typed one.
fn parse(dataset: &Dataset, args: &Args, locale: Locale) -> Result<Query, Failure> {
    let usage = |error: query::QueryError| Failure::usage(error.sentence(locale));
    let measure = match &args.measure {
        Some(text) => query::parse_measure_of(dataset, text).map_err(usage)?,
        // Of other tables rows are counted.
        None if !dataset.is_of_projects() => Measure::ProjectCount,
        None => return Err(Failure::missing_option(MEASURE.name, locale)),
    };
    let by = query::parse_dimensions_of(dataset, &args.by).map_err(usage)?;
    let year_of = match &args.year_of {
        Some(text) => query::parse_year_basis(dataset, text, measure).map_err(usage)?,
        None => {
            query::year_basis_of_words(dataset, &args.by).unwrap_or_else(|| query::default_year_basis(dataset, measure))
        }
    };
    let filter = Filter::parse(dataset, &args.filters).map_err(|error| Failure::usage(error.report(locale)))?;
    Ok(Query::new(measure, &by, year_of).filtered(filter))
}

fn rows(dataset: &Dataset, answer: &Answer, year_of: YearBasis, locale: Locale) -> Rows {
    let dimensions =
        answer.by.iter().map(|dimension| (dimension.id().to_owned(), dimension.name(dataset, locale).into_owned()));
    let value_heading = match answer.currency {
        Some(currency) if Scale::One.unit(currency, locale).is_empty() => {
            say(locale, &format!("measure-{}", answer.measure.id())).into_owned()
        }
        Some(currency) => format!(
            "{} ({})",
            say(locale, &format!("measure-{}", answer.measure.id())),
            Scale::One.unit(currency, locale)
        ),
        None => say(locale, "measure-project_count").into_owned(),
    };
    let own = |name: &str, heading: String| (name.to_owned(), heading);
    let has_parts = answer.cells().any(|(_, cell)| cell.in_part > 0);
    let columns = dimensions
        .chain([
            own("value", value_heading),
            own("count", say(locale, "column-count").into_owned()),
            own("missing", say(locale, "column-missing").into_owned()),
        ])
        .chain(has_parts.then(|| own("in_part", say(locale, "column-in-part").into_owned())))
        .collect();
    let most = answer.cells().map(|(_, cell)| cell.sum.decimals()).max().unwrap_or(2);
    let rows = answer
        .cells()
        .map(|(keys, cell)| {
            let named = keys.iter().map(|key| named(dataset, *key, year_of, locale));
            let value = match cell.value(answer.measure) {
                Value::Amount(_) if answer.measure != Measure::ProjectCount && cell.is_unknown() => {
                    Cell::Missing(say(locale, unread_of(dataset, answer.measure).amount_key()).into_owned())
                }
                Value::Amount(sum) => amount(sum, if most > 2 { most } else { decimals(dataset, answer.measure, sum) }),
                Value::Count(count) => whole(count),
            };
            let in_part = has_parts.then(|| whole(cell.in_part));
            named.chain([value, whole(cell.count), whole(cell.missing)]).chain(in_part).collect()
        })
        .collect();
    Rows { columns, rows }
}

/// A key as `list` writes it too: a year is a number, and what is not given is missing.
fn named(dataset: &Dataset, key: Key, year_of: YearBasis, locale: Locale) -> Cell {
    let (exact, shown) = (key.id(dataset), key.label_by(dataset, year_of, locale));
    match key {
        _ if key.is_none() => Cell::Missing(shown),
        Key::Year(_) => Cell::Number { exact, shown },
        _ => Cell::Text { exact, shown },
    }
}

/// An amount in main units (元).
fn amount(sum: Sum, decimals: u32) -> Cell {
    let exact = sum.to_decimal().rounded(decimals).to_string();
    Cell::Number { exact, shown: numbers::sum(sum, Scale::One, decimals) }
}

/// Money has two decimals, other numbers as many as their column, as long as nothing is lost.
fn decimals(dataset: &Dataset, measure: Measure, sum: Sum) -> u32 {
    if measure.statistic().is_some_and(|statistic| matches!(statistic.how(), How::Distinct | How::Days)) {
        // How many there are is a whole number, and so are days but for half of one in a median.
        return (0..2).find(|decimals| sum.fen() % 10i128.pow(2 - decimals) == 0).unwrap_or(2);
    }
    let Measure::Field(name) = measure else { return 2 };
    let of_column = dataset.field(name).filter(|field| field.kind != Kind::Amount).and_then(|field| field.numbers());
    let least = of_column.map_or(2, |numbers| numbers.decimals().min(2));
    (least..2).find(|decimals| sum.fen() % 10i128.pow(2 - decimals) == 0).unwrap_or(2)
}

fn whole(count: u32) -> Cell {
    Cell::Number { exact: count.to_string(), shown: numbers::count(count as usize) }
}
