//! `zonescope reconcile`: published totals beside those of the records.

use std::io::Write;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{PATH, STRICT};
use crate::cli::output::{Rows, written};
use crate::cli::rows_to::{ROWS_TO, RowsTo};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::listing::{CheckColumn, check_cell};
use crate::query;
use crate::text::{Locale, say};

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "reconcile",
    help: "help-reconcile",
    positionals: &[PATH],
    groups: &[&ROWS_TO, &[STRICT]],
    read,
};

fn read(words: &mut Words) -> Result<Command, Failure> {
    let to = RowsTo::read(words, "checks.xlsx")?;
    let source = words.source()?;
    Ok(Plain::command(to.is_csv(), move |locale, out, err| run(&source, &to, locale, out, err)))
}

/// Left out for people: another table than that of the projects is named with the scope, the unit of a value, its qualifier and the rest stand in other columns.
const FOR_FILES: [CheckColumn; 4] =
    [CheckColumn::Table, CheckColumn::Measure, CheckColumn::YearOf, CheckColumn::Qualifier];

/// One row an observation that is a total of the records.
fn run(source: &Source, to: &RowsTo, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let opened = source.open(locale, err)?;
    let dataset = &opened.dataset;
    let found = query::reconcile_with(dataset, &opened.tables());
    let columns = CheckColumn::ALL.into_iter().filter(|it| !to.is_for_people() || !FOR_FILES.contains(it));
    let columns: Vec<CheckColumn> = columns.collect();
    if to.is_for_people() && found.checks.is_empty() {
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
    to.write(&rows, (&say(locale, "view-checks"), &[&opened]), locale, [out, err])
}
