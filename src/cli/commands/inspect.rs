//! `zonescope inspect`: what a stranger's file holds, and what it is proposed to become. Writes nothing.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::options::{DELIMITER, ENCODING, FILE, FORMAT_OF_LINES, SHEET};
use crate::cli::output::{harmless, write_json, written};
use crate::cli::source_file::{opened, unit_shown, writing};
use crate::cli::words::Words;
use crate::import::{self, Aside, ColumnPlan, Inspected, Recipe, SourceFile, TablePlan, Why};
use crate::text::{Arg, Locale, say, say_with};

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "inspect",
    help: "help-inspect",
    positionals: &[FILE],
    groups: &[&[SHEET, ENCODING, DELIMITER, FORMAT_OF_LINES]],
    read,
};

struct Args {
    path: PathBuf,
    sheets: Vec<String>,
    writing: import::Writing,
    format: Format,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let args = Args {
        path: PathBuf::from(words.positional(&FILE)?),
        sheets: words.all(&SHEET)?,
        writing: writing(words)?,
        format: words.format(&FORMAT_OF_LINES)?.unwrap_or(Format::Text),
    };
    Ok(Plain::command(false, move |locale, out, _| run(&args, locale, out)))
}

fn run(args: &Args, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let file = opened(Path::new(&args.path), &args.writing, &args.sheets, locale)?;
    let files = [file];
    let (recipe, inspected) = import::propose(&files);
    let [file] = &files;
    let result = match args.format {
        Format::Json => write_json(&as_json(file, &recipe, &inspected, locale), out),
        _ => lines(file, &recipe, &inspected, locale).iter().try_for_each(|line| writeln!(out, "{}", harmless(line))),
    };
    written(result, locale)
}

fn lines(file: &SourceFile, recipe: &Recipe, inspected: &[Inspected], locale: Locale) -> Vec<String> {
    let mut lines = vec![file_line(file, locale)];
    if let Some(choice) = &file.encoding {
        for other in &choice.alternatives {
            let args = [("encoding", Arg::from(other.encoding.as_str())), ("preview", other.preview.as_str().into())];
            lines.push(format!("  {}", say_with(locale, "inspect-alternative", args)));
        }
    }
    let readings = recipe.readings();
    if !readings.is_empty() {
        let args = [("years", Arg::from(readings.join(", "))), ("first", Arg::from(readings[0].as_str()))];
        lines.push(format!("  {}", say_with(locale, "inspect-readings", args)));
    }
    for seen in inspected {
        let sheet = &file.sheets[seen.sheet];
        let args = [
            ("sheet", Arg::from(sheet.name.as_str())),
            ("rows", Arg::from(sheet.row_count())),
            ("cells", Arg::from(sheet.cell_count())),
            ("hidden", if sheet.is_hidden { "yes" } else { "no" }.into()),
        ];
        let key = if sheet.name.is_empty() { "inspect-only-sheet" } else { "inspect-sheet" };
        lines.push(say_with(locale, key, args));
        lines.extend(oddities(sheet, locale).into_iter().map(|line| format!("  {line}")));
        let (Some(layout), Some(plan)) = (&seen.layout, seen.table.map(|at| &recipe.tables[at])) else {
            lines.push(format!("  {}", say(locale, "inspect-no-table")));
            continue;
        };
        for (aside, rows) in asides(seen, file) {
            let args = [("rows", Arg::from(spans(&rows))), ("count", Arg::from(rows.len()))];
            lines.push(format!(
                "  {}: {}",
                say(locale, &format!("import-aside-{}", aside.id())),
                say_with(locale, "inspect-rows", args)
            ));
        }
        let rows: Vec<u32> = layout.rows.iter().filter_map(|at| sheet.row(*at)).map(import::Row::number).collect();
        let args = [("rows", Arg::from(spans(&rows))), ("count", Arg::from(rows.len()))];
        if !rows.is_empty() {
            lines.push(format!("  {}: {}", say(locale, "inspect-table-rows"), say_with(locale, "inspect-rows", args)));
        }
        if let Some(unit) = &layout.unit {
            lines.push(format!("  {}: {unit}", say(locale, "inspect-unit")));
        }
        lines.push(format!("  {}", becomes_line(plan, locale)));
        lines.extend(column_lines(plan, &seen.why, locale).into_iter().map(|line| format!("    {line}")));
        lines.extend(spelling_lines(&seen.spellings, locale));
    }
    lines
}

/// What is not seen of a sheet, or is not as it stands in the file.
fn oddities(sheet: &import::Sheet, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    if sheet.shapes > 0 {
        lines.push(say_with(locale, "inspect-shapes", [("count", Arg::from(sheet.shapes))]));
    }
    if sheet.shapes_left > 0 {
        lines.push(say_with(locale, "inspect-shapes-left", [("count", Arg::from(sheet.shapes_left))]));
    }
    if sheet.is_turned {
        lines.push(say(locale, "inspect-turned").into_owned());
    }
    if !sheet.hidden_rows.is_empty() {
        let rows: Vec<u32> = sheet.hidden_rows.iter().map(|row| row + 1).collect();
        lines.push(say_with(locale, "inspect-hidden-rows", [("rows", Arg::from(spans(&rows)))]));
    }
    if !sheet.hidden_columns.is_empty() {
        const MOST: usize = 12;
        let shown: Vec<String> = sheet.hidden_columns.iter().take(MOST).map(|at| import::column_letters(*at)).collect();
        let more = if sheet.hidden_columns.len() > MOST { ", …" } else { "" };
        let columns = shown.join(", ") + more;
        lines.push(say_with(locale, "inspect-hidden-columns", [("columns", Arg::from(columns))]));
    }
    lines
}

/// What may be one thing in several spellings, a line each.
fn spelling_lines(spellings: &[import::Spellings], locale: Locale) -> Vec<String> {
    const MOST: usize = 10;
    let line = |one: &import::Spellings| {
        let texts = one.texts.iter().map(|(text, count)| format!("{text} ×{count}")).collect::<Vec<_>>().join("  ");
        let args = [("column", Arg::from(one.column.as_str())), ("texts", texts.into())];
        format!("  {}", say_with(locale, "inspect-spellings", args))
    };
    let mut lines: Vec<String> = spellings.iter().take(MOST).map(line).collect();
    if spellings.len() > MOST {
        let more = [("count", Arg::from(spellings.len() - MOST))];
        lines.push(format!("  {}", say_with(locale, "inspect-more-spellings", more)));
    }
    lines
}

fn file_line(file: &SourceFile, locale: Locale) -> String {
    let mut parts = vec![file.name.clone(), file.format.id().to_uppercase()];
    if let Some(choice) = &file.encoding {
        let evidence = say(locale, &format!("inspect-evidence-{}", choice.evidence.id())).into_owned();
        let args = [("encoding", Arg::from(choice.encoding.as_str())), ("evidence", evidence.into())];
        parts.push(say_with(locale, "inspect-encoding", args));
        if choice.is_damaged {
            parts.push(say(locale, "inspect-damaged").into_owned());
        }
    }
    if let Some(delimiter) = file.delimiter {
        let sign = if delimiter == '\t' { say(locale, "describe-tab").into_owned() } else { delimiter.to_string() };
        parts.push(say_with(locale, "describe-delimiter", [("sign", sign.into())]));
    }
    parts.join("  ")
}

/// The rows that are none of the table's, by what they are.
fn asides(seen: &Inspected, file: &SourceFile) -> Vec<(Aside, Vec<u32>)> {
    let mut found: Vec<(Aside, Vec<u32>)> = Vec::new();
    for (at, aside) in seen.layout.iter().flat_map(|layout| &layout.aside) {
        let Some(row) = file.sheets[seen.sheet].row(*at) else { continue };
        match found.iter_mut().find(|(known, _)| known == aside) {
            Some((_, rows)) => rows.push(row.number()),
            None => found.push((*aside, vec![row.number()])),
        }
    }
    found.sort();
    found
}

/// `1–3, 7`
pub(super) fn spans(numbers: &[u32]) -> String {
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => spans.push((*number, *number)),
        }
    }
    const MOST: usize = 12;
    let more = if spans.len() > MOST { ", …" } else { "" };
    let said = spans.iter().take(MOST).map(|(first, last)| match first == last {
        true => first.to_string(),
        false => format!("{first}–{last}"),
    });
    said.collect::<Vec<_>>().join(", ") + more
}

fn becomes_line(plan: &TablePlan, locale: Locale) -> String {
    let indicator = plan.indicator.clone().unwrap_or_default();
    let args = [
        ("table", Arg::from(plan.name.as_str())),
        ("title", plan.title.as_str().into()),
        ("indicator-is-said", if indicator.name.is_empty() { "no" } else { "yes" }.into()),
        ("indicator", indicator.name.into()),
        ("unit-is-said", if indicator.unit.is_empty() { "no" } else { "yes" }.into()),
        ("unit", unit_shown(&indicator.unit, locale).into()),
    ];
    say_with(locale, &format!("inspect-becomes-{}", plan.becomes.id()), args)
}

/// A line a column; columns of several periods are one.
fn column_lines(plan: &TablePlan, why: &[Why], locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    let mut at = 0;
    while let Some(column) = plan.columns.get(at) {
        let is_same =
            |other: &&ColumnPlan| !column.period.is_empty() && !other.period.is_empty() && other.name == column.name;
        let run = plan.columns[at..].iter().take_while(is_same).count().max(1);
        let last = &plan.columns[at + run - 1];
        let (place, heading) = match run {
            1 => (column.column.clone(), column.heading.clone()),
            _ => (format!("{}–{}", column.column, last.column), format!("{} … {}", column.heading, last.heading)),
        };
        let why = why.get(at).copied().unwrap_or(Why { confidence: 0, reason: import::Reason::Words });
        lines.push(column_line(column, &place, &heading, why, locale));
        at += run;
    }
    lines
}

fn column_line(column: &ColumnPlan, place: &str, heading: &str, why: Why, locale: Locale) -> String {
    let mut parts = vec![place.to_owned(), heading.to_owned()];
    if column.name != heading {
        parts.push(format!("→ {}", column.name));
    }
    if !column.role.is_empty() {
        parts.push(format!("= {}", column.role));
    }
    parts.push(say(locale, &format!("column-kind-{}", column.kind)).into_owned());
    if !column.unit.is_empty() {
        parts.push(unit_shown(&column.unit, locale));
    }
    if !column.set.is_empty() {
        parts.push(say_with(locale, "inspect-set", [("set", Arg::from(column.set.as_str()))]));
    }
    if !column.sum.is_empty() {
        parts.push(say(locale, &format!("sources-adds-up-{}", column.sum)).into_owned());
    }
    if !column.missing.is_empty() {
        let marks = column.missing.join(" ");
        parts.push(say_with(locale, "inspect-missing", [("marks", marks.into())]));
    }
    let reason = say(locale, &format!("inspect-reason-{}", why.reason.id())).into_owned();
    let args = [("confidence", Arg::from(why.confidence.to_string())), ("reason", reason.into())];
    parts.push(say_with(locale, "inspect-why", args));
    parts.join("  ")
}

fn as_json(file: &SourceFile, recipe: &Recipe, inspected: &[Inspected], locale: Locale) -> Value {
    let sheet = |seen: &Inspected| {
        let sheet = &file.sheets[seen.sheet];
        let rows =
            |at: &[usize]| -> Vec<u32> { at.iter().filter_map(|at| sheet.row(*at)).map(import::Row::number).collect() };
        let asides: Vec<Value> =
            asides(seen, file).into_iter().map(|(aside, rows)| json!({"what": aside.id(), "rows": rows})).collect();
        let table = seen.layout.as_ref().map(|layout| rows(&layout.rows)).unwrap_or_default();
        let plan = seen.table.map(|at| &recipe.tables[at]);
        let columns: Vec<Value> = plan
            .into_iter()
            .flat_map(|plan| plan.columns.iter().zip(&seen.why))
            .map(|(column, why)| {
                let mut value = json!(column);
                value["confidence"] = json!(why.confidence);
                value["reason"] = json!(why.reason);
                value["why"] = json!(say(locale, &format!("inspect-reason-{}", why.reason.id())));
                value
            })
            .collect();
        json!({
            "sheet": sheet.name, "hidden": sheet.is_hidden, "turned": sheet.is_turned,
            "hidden_rows": sheet.hidden_rows.iter().map(|row| row + 1).collect::<Vec<_>>(),
            "hidden_columns": sheet.hidden_columns.iter().map(|at| import::column_letters(*at)).collect::<Vec<_>>(), "rows": sheet.row_count(), "cells": sheet.cell_count(),
            "aside": asides, "table_rows": table.len(), "first_row": table.first(), "last_row": table.last(),
            "unit": seen.layout.as_ref().and_then(|layout| layout.unit.clone()),
            "becomes": plan.map(|plan| plan.becomes), "table": plan.map(|plan| plan.name.clone()),
            "indicator": plan.and_then(|plan| plan.indicator.clone()), "columns": columns, "spellings": seen.spellings,
        })
    };
    json!({
        "file": file.name, "format": file.format.id(), "encoding": file.encoding, "delimiter": file.delimiter,
        "sheets": inspected.iter().map(sheet).collect::<Vec<_>>(),
    })
}
