//! `zonescope tables`: the tables of a package and their columns, with what stands in each and how that is known.

use std::io::Write;

use serde_json::{Value, json};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::options::{FORMAT_OF_LINES, NO_CLOBBER, OUT, PATH, STRICT};
use crate::cli::output::{harmless, write_json, written};
use crate::cli::rows_to::write_file;
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::listing::{ColumnAbout, TableAbout, tables_about, tables_around, tables_grid};
use crate::text::{Arg, Locale, say, say_with};

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "tables",
    help: "help-tables",
    positionals: &[PATH],
    groups: &[&[FORMAT_OF_LINES, OUT, NO_CLOBBER, STRICT]],
    read,
};

fn read(words: &mut Words) -> Result<Command, Failure> {
    let (path, format) = (words.source()?, words.format(&FORMAT_OF_LINES)?);
    let file = words.file("columns.xlsx")?;
    Ok(Plain::command(false, move |locale, out, err| match &file {
        None => run(&path, format.unwrap_or(Format::Text), locale, out, err),
        Some((file, existing)) => {
            let opened = path.open(locale, err)?;
            say_around(&tables_around(&opened), locale, err);
            let grid = tables_grid(&tables_about(&opened), locale);
            write_file(&grid, (file, *existing, format), &[&opened], locale, [out, err])
        }
    }))
}

fn run(path: &Source, format: Format, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let opened = path.open(locale, err)?;
    let tables = tables_about(&opened);
    say_around(&tables_around(&opened), locale, err);
    let result = match format {
        Format::Json => write_json(&Value::Array(tables.iter().map(|table| as_json(table, locale)).collect()), out),
        _ => tables.iter().try_for_each(|table| write_table(table, locale, out)),
    };
    written(result, locale)
}

fn write_table(table: &TableAbout, locale: Locale, out: &mut dyn Write) -> std::io::Result<()> {
    let args = [
        ("table", Arg::from(table.id.as_str())),
        ("title", locale.name(&table.title).into()),
        ("rows", Arg::from(table.rows)),
        ("columns", Arg::from(table.columns.len())),
    ];
    writeln!(out, "{}", harmless(&say_with(locale, "tables-table", args)))?;
    for column in &table.columns {
        writeln!(out, "    {}", harmless(&in_words(column, locale)))?;
    }
    Ok(())
}

/// Those that are read with others, which no question is asked of by themselves.
fn say_around(around: &[(&str, usize)], locale: Locale, err: &mut dyn Write) {
    if around.is_empty() {
        return;
    }
    let name = |(table, rows): &(&str, usize)| {
        say_with(locale, "tables-around-table", [("table", (*table).into()), ("rows", Arg::from(*rows))])
    };
    let names = around.iter().map(name).collect::<Vec<_>>().join(&say(locale, "list-separator"));
    let args = [("count", Arg::from(around.len())), ("tables", names.into())];
    // Standard error may be closed; there is nobody left to tell.
    let _ = writeln!(err, "{}", harmless(&say_with(locale, "tables-around", args)));
}

/// `企业性质  类别（5）  由数据判断，缺 3`
fn in_words(column: &ColumnAbout, locale: Locale) -> String {
    let mut words = vec![column.id.clone(), column.kind_name(locale)];
    if !column.unit.is_empty() {
        words.push(column.unit.clone());
    }
    if let Some(groups) = column.groups {
        words.push(say_with(locale, "tables-groups", [("count", Arg::from(groups))]));
    }
    words.push(column.word(locale));
    if column.missing > 0 {
        words.push(say_with(locale, "tables-missing", [("count", Arg::from(column.missing))]));
    }
    words.join("  ")
}

fn as_json(table: &TableAbout, locale: Locale) -> Value {
    let column = |column: &ColumnAbout| {
        json!({
            "id": column.id, "title": locale.name(&column.title), "kind": column.kind.id(), "unit": column.unit,
            "groups": column.groups, "sum": column.adds_up.id(), "declared": column.is_declared && !column.is_known, "known": column.is_known,
            "missing": column.missing,
        })
    };
    json!({
        "table": table.id, "title": locale.name(&table.title), "rows": table.rows,
        "columns": table.columns.iter().map(column).collect::<Vec<_>>(),
    })
}
