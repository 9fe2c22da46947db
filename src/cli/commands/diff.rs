//! `zonescope diff`: what differs between two packages, table by table and row by row.

use std::io::Write;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{MISSING_PATH, Positional, STRICT};
use crate::cli::output::{Rows, written};
use crate::cli::rows_to::{ROWS_TO, RowsTo};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::listing::{CHANGE_COLUMNS, Cell, ChangeLine, PackageChanges};
use crate::text::{Arg, Locale, say, say_with};

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "diff",
    help: "help-diff",
    positionals: &[Positional::required("OLD", MISSING_PATH), Positional::required("NEW", MISSING_PATH)],
    groups: &[&ROWS_TO, &[STRICT]],
    read,
};

fn read(words: &mut Words) -> Result<Command, Failure> {
    let to = RowsTo::read(words, "changes.xlsx")?;
    let (old, new) = (words.source()?, words.source()?);
    Ok(Plain::command(to.is_csv(), move |locale, out, err| run([&old, &new], &to, locale, [out, err])))
}

/// Exit code 1 when something differs, else 0.
fn run([old, new]: [&Source; 2], to: &RowsTo, locale: Locale, [out, err]: [&mut dyn Write; 2]) -> Result<u8, Failure> {
    let (old, new) = (old.open(locale, err)?, new.open(locale, err)?);
    let changes = PackageChanges::between(&old, &new);
    let lines = changes.lines(usize::MAX, locale);
    // What it is called in the objects of JSON.
    let name = |id: &str| if id == "kind" { "change" } else { id }.to_owned();
    let columns = CHANGE_COLUMNS.map(|id| (name(id), say(locale, &format!("change-column-{id}")).into_owned()));
    let rows =
        Rows { columns: columns.into(), rows: lines.into_iter().map(|line| cells(line, locale).into()).collect() };
    if to.is_for_people() {
        written(writeln!(out, "{}", changes.summary(locale)), locale)?;
    }
    if !to.is_for_people() || !rows.rows.is_empty() {
        to.write(&rows, (&say(locale, "changes-name"), &[&old, &new]), locale, [out, err])?;
    }
    Ok(u8::from(!changes.is_empty()))
}

/// What has changed, in lines: how much, and the first ones of it.
pub(super) fn change_lines(changes: &PackageChanges<'_>, locale: Locale) -> Vec<String> {
    const MOST: usize = 200;
    let mut lines = vec![changes.summary(locale)];
    let all = changes.lines(usize::MAX, locale);
    let more = all.len().saturating_sub(MOST);
    for line in all.into_iter().take(MOST) {
        let said: Vec<String> =
            cells(line, locale).iter().map(|cell| shown(cell).to_owned()).filter(|text| !text.is_empty()).collect();
        lines.push(format!("  {}", said.join("  ").trim_end()));
    }
    if more > 0 {
        lines.push(format!("  {}", say_with(locale, "import-more-changes", [("count", Arg::from(more))])));
    }
    lines
}

fn shown(cell: &Cell) -> &str {
    match cell {
        Cell::Text { shown, .. } | Cell::Number { shown, .. } | Cell::Missing(shown) => shown,
    }
}

fn cells(line: ChangeLine, locale: Locale) -> [Cell; 7] {
    let kind = say(locale, &format!("change-{}", line.kind.id())).into_owned();
    let kind = Cell::Text { exact: line.kind.id().to_owned(), shown: kind };
    let (id, name) = (Cell::words(&line.id, locale), Cell::words(&line.name, locale));
    [kind, id, name, line.what, line.from, line.to, line.table]
}
