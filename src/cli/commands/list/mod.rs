//! `zonescope list`: projects, filtered and sorted.

mod file;

use std::borrow::Cow;
use std::io::{self, Write};
use std::path::PathBuf;

use file::List;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::csv_lines::CsvLines;
use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::options::{
    COLUMNS, FORMAT_OF_ROWS, NO_CLOBBER, OUT, OptionSpec, PATH, SEARCH, STRICT, TABLE, WHERE, YEAR_OF,
};
use crate::cli::output::{Rows, say_written, written};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::listing::{Cell, Exact, Lane, ListScale, cell, column_title, lanes, sign_beside, write_exact};
use crate::model::{Dataset, Measure, ProjectIx, Qualifier, Unread};
use crate::output::Existing;
use crate::query::{self, Cache, Column, Filter, QueryError, Search, Stored, YearBasis};
use crate::text::numbers::Scale;
use crate::text::{Arg, Locale, say, say_with};

const SORT: OptionSpec = OptionSpec::text("sort");
const LIMIT: OptionSpec = OptionSpec::text("limit");
/// What stands for all columns, where none is called so.
const ALL: &str = "all";
/// So many columns that are not written are named.
const MOST_NAMED: usize = 12;

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "list",
    help: "help-list",
    positionals: &[PATH],
    groups: &[&[TABLE, WHERE, SEARCH, SORT, LIMIT, COLUMNS, FORMAT_OF_ROWS, YEAR_OF, OUT, NO_CLOBBER, STRICT]],
    read,
};

struct Args {
    path: Source,
    filters: Vec<String>,
    sort: Vec<String>,
    search: Option<String>,
    limit: Option<usize>,
    columns: Option<String>,
    year_of: Option<String>,
    /// What was asked for in so many words.
    format: Option<Format>,
    out: Option<PathBuf>,
    existing: Existing,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let args = Args {
        path: words.source_of_table()?,
        filters: words.all(&WHERE)?,
        sort: words.all(&SORT)?,
        search: words.last(&SEARCH)?,
        limit: words.parsed(&LIMIT)?,
        columns: words.last(&COLUMNS)?,
        year_of: words.last(&YEAR_OF)?,
        format: words.format(&FORMAT_OF_ROWS)?,
        out: words.has(&OUT).then(|| words.out_file("list.xlsx")).transpose()?,
        existing: words.existing(),
    };
    Ok(Plain::command(args.format == Some(Format::Csv), move |locale, out, err| run(&args, locale, out, err)))
}

/// Lists and writes.
fn run(args: &Args, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let opened = args.path.open(locale, err)?;
    let locale = locale.of_rows(&opened.dataset);
    let dataset = &opened.dataset;
    let usage = |error: QueryError| Failure::usage(error.sentence(locale));
    let columns = columns(dataset, args.columns.as_deref()).map_err(usage)?;
    if let (Some(text), []) = (&args.columns, columns.as_slice()) {
        return Err(Failure::wrong_value(COLUMNS.name, text, locale));
    }
    let year_of = match &args.year_of {
        Some(text) => query::parse_year_basis(dataset, text, Measure::PlannedTotal).map_err(usage)?,
        None => query::default_year_basis(dataset, Measure::PlannedTotal),
    };
    let filter = Filter::parse(dataset, &args.filters).map_err(|error| Failure::usage(error.report(locale)))?;
    let mut order = Vec::new();
    for text in &args.sort {
        order.extend(query::parse_sort(dataset, text).map_err(usage)?);
    }
    let search = Search::new(args.search.as_deref().unwrap_or_default());
    let mut cache = Cache::default();
    say_in_doubt(cache.in_doubt(dataset, &filter, year_of), locale, err);
    let mut projects = cache.search(dataset, &filter, year_of, &search);
    if !order.is_empty() || search.is_empty() {
        // What is equal in every column asked for stands in package order, not in that of the search.
        projects.sort_unstable();
        query::sort(dataset, &mut projects, &order, year_of);
    }
    let found = projects.len();
    projects.truncate(args.limit.unwrap_or(usize::MAX));
    if let Some(path) = &args.out {
        if args.columns.is_none() {
            say_unwritten(dataset, (Column::all(dataset), &columns), year_of, locale, err);
        }
        let (filter, search, order) = (&filter, &search, order.as_slice());
        let list = List { opened: &opened, filter, search, order, projects: &projects, found, columns: &columns };
        let (line, file) = list.save(path, year_of, args.format, args.existing, locale)?;
        return written(say_written(&line, path, file, locale, [out, err]), locale);
    }
    let format = args.format.unwrap_or(Format::Table);
    if args.columns.is_none() {
        say_unwritten(dataset, (missed(dataset, format), &columns), year_of, locale, err);
    }
    written(write(dataset, &projects, &columns, format, (year_of, locale), out), locale)
}

/// Writes the list as somebody reads it, or as a script does.
fn write(
    dataset: &Dataset,
    projects: &[ProjectIx],
    columns: &[Column],
    format: Format,
    (year_of, locale): (YearBasis, Locale),
    out: &mut dyn Write,
) -> io::Result<()> {
    if format == Format::Csv {
        return write_csv(dataset, projects, &lanes(dataset, projects, columns), (year_of, locale), out);
    }
    // People read what fits, scripts get 元.
    let scale = match format {
        Format::Table => ListScale::of_columns(dataset, columns).in_language(locale),
        _ => Scale::One,
    };
    // For people numbers that are not meant exactly say so themselves.
    let lanes = match format {
        Format::Table => columns.iter().map(|column| Lane { column: *column, is_qualifier: false }).collect(),
        _ => lanes(dataset, projects, columns),
    };
    let heading = |lane: &Lane| (lane_id(dataset, lane), column_title(dataset, lane.column, year_of, scale, locale));
    let written_cell = |project, Lane { column, is_qualifier }: &Lane| match is_qualifier {
        true => Cell::words(&sign_beside(dataset, project, *column), locale),
        false => cell(dataset, project, *column, year_of, scale, locale),
    };
    let rows = Rows {
        columns: lanes.iter().map(heading).collect(),
        rows: projects.iter().map(|ix| lanes.iter().map(|lane| written_cell(*ix, lane)).collect()).collect(),
    };
    rows.write(format, out)
}

/// Writes a million lines in the room of one.
fn write_csv(
    dataset: &Dataset,
    projects: &[ProjectIx],
    lanes: &[Lane],
    (year_of, locale): (YearBasis, Locale),
    out: &mut dyn Write,
) -> io::Result<()> {
    let unread = say(locale, Unread::Yes.amount_key());
    let mut lines = CsvLines::new(out);
    lanes.iter().for_each(|lane| lines.words(&lane_id(dataset, lane)));
    lines.end()?;
    for project in projects {
        for lane in lanes {
            if lane.is_qualifier {
                lines.words(&sign_beside(dataset, *project, lane.column));
                continue;
            }
            let stored = Stored::of(dataset, *project, lane.column, year_of);
            let is_unread = || dataset.unread().of(&lane.column.id(dataset), *project) == Unread::Yes;
            lines.cell(|text| match write_exact(dataset, stored, text) {
                Exact::Words => true,
                Exact::Number => false,
                Exact::Missing => {
                    // What is not there leaves nothing; what is there and could not be read does not pass for that.
                    if is_unread() {
                        text.push_str(&unread);
                    }
                    true
                }
            });
        }
        lines.end()?;
    }
    lines.finish()
}

/// What stands over a column in a file.
fn lane_id(dataset: &Dataset, lane: &Lane) -> String {
    let id = lane.column.id(dataset).into_owned();
    if lane.is_qualifier { id + Qualifier::BESIDE } else { id }
}

/// That some records are left out because their dates are not known well enough for the filter.
fn say_in_doubt(count: usize, locale: Locale, err: &mut dyn Write) {
    if count > 0 {
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{}", say_with(locale, "cli-list-in-doubt", [("count", Arg::from(count))]));
    }
}

/// The columns that are missed where they are not written: on a screen not the usual ones, but what a table has of its own may be
/// what it is about.
fn missed(dataset: &Dataset, format: Format) -> Vec<Column> {
    let mut all = Column::all(dataset);
    all.retain(|column| format != Format::Table || matches!(column, Column::Field(_)));
    all
}

/// Says which columns are not written in which something stands, where nobody chose.
fn say_unwritten(
    dataset: &Dataset,
    (mut left, columns): (Vec<Column>, &[Column]),
    year_of: YearBasis,
    locale: Locale,
    err: &mut dyn Write,
) {
    let is_filled = |column: &Column| {
        let mut rows = dataset.projects().iter();
        rows.any(|ix| !matches!(Stored::of(dataset, ix, *column, year_of), Stored::Missing))
    };
    left.retain(|column| !columns.contains(column) && is_filled(column));
    if left.is_empty() {
        return;
    }
    let ids: Vec<Cow<'_, str>> = left.iter().take(MOST_NAMED).map(|column| column.id(dataset)).collect();
    let ids: Vec<&str> = ids.iter().map(AsRef::as_ref).collect();
    let args = [
        ("count", Arg::from(left.len())),
        ("names", ids.join(&say(locale, "list-separator")).into()),
        ("more", Arg::from(left.len() - ids.len())),
    ];
    // Standard error may be closed; there is nobody left to tell.
    let _ = writeln!(err, "{}", say_with(locale, "cli-list-unwritten", args));
}

fn columns(dataset: &Dataset, text: Option<&str>) -> Result<Vec<Column>, QueryError> {
    let Some(text) = text else { return Ok(ids_first(Column::proposed(dataset))) };
    if text.trim() == ALL && Column::parse_all(dataset, ALL).is_err() {
        return Ok(ids_first(Column::all(dataset)));
    }
    Column::parse_all(dataset, text)
}

/// Scripts go by ids, and read from the left.
fn ids_first(mut columns: Vec<Column>) -> Vec<Column> {
    columns.sort_by_key(|column| *column != Column::Id);
    columns
}
