//! `zonescope reconcile`: published totals beside those of the records.

use std::io::Write;

use super::output::Rows;
use super::{Failure, Format, Source, written};
use crate::listing::{CheckColumn, check_cell};
use crate::query;
use crate::text::{Locale, say};

/// Left out for people: the unit of a value, its qualifier and the rest stand in other columns.
const FOR_FILES: [CheckColumn; 3] = [CheckColumn::Measure, CheckColumn::YearOf, CheckColumn::Qualifier];

/// One row an observation that is a total of the records.
pub(super) fn run(
    source: &Source,
    format: Format,
    locale: Locale,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, Failure> {
    let opened = source.open(locale, err)?;
    let dataset = &opened.dataset;
    let found = query::reconcile(dataset);
    let columns = CheckColumn::ALL.into_iter().filter(|it| format != Format::Table || !FOR_FILES.contains(it));
    let columns: Vec<CheckColumn> = columns.collect();
    if format == Format::Table && found.checks.is_empty() {
        return written(writeln!(out, "{}", say(locale, "checks-empty-explain")), locale);
    }
    let heading = |column: &CheckColumn| say(locale, &format!("check-{}", column.id())).into_owned();
    let rows = Rows {
        columns: columns.iter().map(|column| (column.id().to_owned(), heading(column))).collect(),
        rows: found
            .checks
            .iter()
            .map(|check| columns.iter().map(|column| check_cell(dataset, check, *column, locale)).collect())
            .collect(),
    };
    written(rows.write(format, out), locale)
}
