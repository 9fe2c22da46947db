//! `zonescope fence`: which records lie within the boundaries, beside the list of those admitted.

use std::io::Write;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{OptionSpec, PATH, STRICT, TABLE, WHERE};
use crate::cli::output::Rows;
use crate::cli::rows_to::{ROWS_TO, RowsTo};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::listing::{areas_rows, fence_cells, fence_records, fence_title};
use crate::model::geo::{Side, TOLERANCE_M};
use crate::model::{Dataset, Index, PartialDate};
use crate::query::fence::{
    Definition, Fence, FenceQuestion, FenceValues, NoFence, NoValues, by_definition, by_list, fence, fence_values,
};
use crate::query::{Cache, Filter, default_year_basis};
use crate::text::{Arg, Locale, say, say_with};

const DEFINITION: OptionSpec = OptionSpec::word("definition", definitions);
const DATE: OptionSpec = OptionSpec::text("date");
const BOUNDARY: OptionSpec = OptionSpec::text("boundary");
const MEASURE: OptionSpec = OptionSpec::text("measure");
const TOLERANCE: OptionSpec = OptionSpec::text("tolerance");
const RECORDS: OptionSpec = OptionSpec::text("records");
const AREAS: OptionSpec = OptionSpec::flag("areas");
/// All definitions beside one another.
const ALL: &str = "all";
/// The words of [`RECORDS`] for the list.
const LISTED: [(&str, Option<bool>); 3] = [("listed", Some(true)), ("unlisted", Some(false)), ("unsaid", None)];

fn definitions() -> Vec<&'static str> {
    Definition::ALL.map(Definition::id).into_iter().chain([ALL]).collect()
}

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "fence",
    help: "help-fence",
    positionals: &[PATH],
    groups: &[&[TABLE, DEFINITION, DATE, BOUNDARY, MEASURE, WHERE, TOLERANCE, RECORDS, AREAS], &ROWS_TO, &[STRICT]],
    read,
};

/// Which records of a matrix are listed.
struct Chosen {
    side: Option<Side>,
    listed: Option<Option<bool>>,
}

struct Args {
    path: Source,
    question: FenceQuestion,
    is_all: bool,
    measure: Option<String>,
    filters: Vec<String>,
    records: Option<Chosen>,
    areas: bool,
    to: RowsTo,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let wrong =
        |option: &OptionSpec, value: &str, words: &Words| Failure::wrong_value(option.name, value, words.locale);
    let definition = words.word(&DEFINITION)?;
    let date = match words.last(&DATE)? {
        Some(text) => Some(PartialDate::parse(&text).ok_or_else(|| wrong(&DATE, &text, words))?),
        None => None,
    };
    let tolerance: f64 = words.parsed(&TOLERANCE)?.unwrap_or(TOLERANCE_M);
    if !(0.0..=10_000.0).contains(&tolerance) {
        return Err(wrong(&TOLERANCE, &tolerance.to_string(), words));
    }
    let records = match words.last(&RECORDS)? {
        Some(text) => Some(chosen(&text).ok_or_else(|| wrong(&RECORDS, &text, words))?),
        None => None,
    };
    let args = Args {
        question: FenceQuestion {
            definition: definition.and_then(Definition::parse).unwrap_or_default(),
            date,
            boundaries: words.all(&BOUNDARY)?,
            tolerance_m: tolerance,
        },
        is_all: definition == Some(ALL),
        measure: words.last(&MEASURE)?,
        filters: words.all(&WHERE)?,
        records,
        areas: words.has(&AREAS),
        to: RowsTo::read(words, "fence.xlsx")?,
        path: words.source_of_table()?,
    };
    Ok(Plain::command(args.to.is_csv(), move |locale, out, err| run(&args, locale, [out, err])))
}

/// `in`, `listed`, or both: `in/unlisted`.
fn chosen(text: &str) -> Option<Chosen> {
    let mut chosen = Chosen { side: None, listed: None };
    for word in text.split('/') {
        match LISTED.iter().find(|(known, _)| *known == word) {
            Some((_, listed)) if chosen.listed.is_none() => chosen.listed = Some(*listed),
            None if chosen.side.is_none() => chosen.side = Some(Side::parse(word)?),
            _ => return None,
        }
    }
    Some(chosen)
}

fn run(args: &Args, locale: Locale, [out, err]: [&mut dyn Write; 2]) -> Result<u8, Failure> {
    let opened = args.path.open(locale, err)?;
    let dataset = &opened.dataset;
    let name = say(locale, "fence-name").into_owned();
    if args.areas {
        let (columns, rows) = areas_rows(&dataset.ground().boundaries, args.question.date.or(dataset.as_of()), locale);
        return args.to.write(&Rows { columns, rows }, (&name, &[&opened]), locale, [out, err]);
    }
    let found = fence(dataset, &args.question).map_err(|why| refused(&why, locale))?;
    let values = match &args.measure {
        Some(measure) => Some(
            fence_values(dataset, &opened.tables(), measure, found.date)
                .map_err(|why| no_values(&why, measure, locale))?,
        ),
        None => None,
    };
    let asked = asked(dataset, &args.filters, locale)?;
    // Standard error may be closed; there is nobody left to tell.
    let _ =
        writeln!(err, "{}", fence_title(dataset, &found, args.question.definition, args.question.tolerance_m, locale));
    let (columns, rows) = match &args.records {
        Some(chosen) => {
            let definition = args.question.definition;
            let is_meant = |row: usize| {
                asked(row)
                    && chosen.side.is_none_or(|side| found.side(definition, row) == side)
                    && chosen.listed.is_none_or(|listed| found.listed[row] == listed)
            };
            fence_records(dataset, &found, definition, &is_meant, locale)
        }
        None => matrix(args, &found, values.as_ref(), &asked, locale),
    };
    args.to.write(&Rows { columns, rows }, (&name, &[&opened]), locale, [out, err])
}

type Columns = Vec<(String, String)>;

fn matrix(
    args: &Args,
    found: &Fence,
    values: Option<&FenceValues>,
    asked: &dyn Fn(usize) -> bool,
    locale: Locale,
) -> (Columns, Vec<Vec<crate::listing::Cell>>) {
    match args.is_all {
        true => {
            let rows = by_definition(found, values, asked)
                .into_iter()
                .map(|row| (row.of.id(), say(locale, &format!("fence-{}", row.of.id())).into_owned(), row.cells));
            fence_cells(("definition", &say(locale, "fence-definition")), rows.collect(), values, locale)
        }
        false => {
            let rows = by_list(found, args.question.definition, values, asked).into_iter().map(|row| {
                let id = LISTED.iter().find(|(_, listed)| *listed == row.of).map_or("", |(id, _)| id);
                (id, say(locale, &format!("fence-list-{id}")).into_owned(), row.cells)
            });
            fence_cells(("list", &say(locale, "fence-list")), rows.collect(), values, locale)
        }
    }
}

/// Which rows pass the filter.
fn asked(dataset: &Dataset, filters: &[String], locale: Locale) -> Result<impl Fn(usize) -> bool + use<>, Failure> {
    let filter = Filter::parse(dataset, filters).map_err(|error| Failure::usage(error.report(locale)))?;
    let measure = crate::model::Measure::PlannedTotal;
    let passed =
        Cache::default().search(dataset, &filter, default_year_basis(dataset, measure), &crate::query::Search::new(""));
    let mut is_asked = vec![false; dataset.projects().len()];
    for ix in passed {
        is_asked[ix.to_usize()] = true;
    }
    Ok(move |row: usize| is_asked.get(row) == Some(&true))
}

fn refused(why: &NoFence, locale: Locale) -> Failure {
    let arg = match why {
        NoFence::UnknownBoundary(name) => name.clone(),
        NoFence::NoneHolds(date) => date.to_string(),
        NoFence::NoBoundaries | NoFence::NoPositions => String::new(),
    };
    Failure::usage(say_with(locale, why.key(), [("what", Arg::from(arg))]))
}

fn no_values(why: &NoValues, measure: &str, locale: Locale) -> Failure {
    let (key, known) = match why {
        NoValues::Unknown(known) => ("fence-unknown-measure", known.join(", ")),
        NoValues::NeverAdded => ("fence-never-added", String::new()),
    };
    Failure::usage(say_with(locale, key, [("measure", Arg::from(measure)), ("known", known.into())]))
}
