//! `zonescope list`: projects, filtered and sorted.

mod file;

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
use crate::listing::{Exact, ListScale, cell, column_title, write_exact};
use crate::model::{Dataset, Measure, ProjectIx};
use crate::output::Existing;
use crate::query::{self, Cache, Column, Filter, QueryError, Search, Stored, YearBasis};
use crate::text::Locale;
use crate::text::numbers::Scale;

const SORT: OptionSpec = OptionSpec::text("sort");
const LIMIT: OptionSpec = OptionSpec::text("limit");

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
    let mut projects = Cache::default().search(dataset, &filter, year_of, &search);
    if !order.is_empty() {
        // What is equal in every column asked for stands in package order, not in that of the search.
        projects.sort_unstable();
        query::sort(dataset, &mut projects, &order, year_of);
    }
    let found = projects.len();
    projects.truncate(args.limit.unwrap_or(usize::MAX));
    if let Some(path) = &args.out {
        let (filter, search, order) = (&filter, &search, order.as_slice());
        let list = List { opened: &opened, filter, search, order, projects: &projects, found, columns: &columns };
        let (line, file) = list.save(path, year_of, args.format, args.existing, locale)?;
        return written(say_written(&line, path, file, locale, [out, err]), locale);
    }
    let format = args.format.unwrap_or(Format::Table);
    if format == Format::Csv {
        return written(write_csv(dataset, &projects, &columns, year_of, out), locale);
    }
    // People read what fits, scripts get 元.
    let scale = match format {
        Format::Table => ListScale::of_columns(dataset, &columns).in_language(locale),
        _ => Scale::One,
    };
    let rows = Rows {
        columns: columns
            .iter()
            .map(|column| (column.id(dataset).into_owned(), column_title(dataset, *column, year_of, scale, locale)))
            .collect(),
        rows: projects
            .into_iter()
            .map(|project| {
                columns.iter().map(|column| cell(dataset, project, *column, year_of, scale, locale)).collect()
            })
            .collect(),
    };
    written(rows.write(format, out), locale)
}

/// Writes a million lines in the room of one.
fn write_csv(
    dataset: &Dataset,
    projects: &[ProjectIx],
    columns: &[Column],
    year_of: YearBasis,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut lines = CsvLines::new(out);
    columns.iter().for_each(|column| lines.words(&column.id(dataset)));
    lines.end()?;
    for project in projects {
        for column in columns {
            let stored = Stored::of(dataset, *project, *column, year_of);
            lines.cell(|text| write_exact(dataset, stored, text) == Exact::Words);
        }
        lines.end()?;
    }
    lines.finish()
}

fn columns(dataset: &Dataset, text: Option<&str>) -> Result<Vec<Column>, QueryError> {
    let Some(text) = text else { return Ok(ids_first(Column::proposed(dataset))) };
    Column::parse_all(dataset, text)
}

/// Scripts go by ids, and read from the left.
fn ids_first(mut columns: Vec<Column>) -> Vec<Column> {
    columns.sort_by_key(|column| *column != Column::Id);
    columns
}
