//! A report as Markdown, in one file: a figure is its words and its numbers, for no picture lies beside it.

use std::fmt::Write as _;

use super::docx::Styles;
use super::error::WriteError;
use crate::figure::Figure;
use crate::listing::{CellGrid, GridCell};
use crate::model::Decimal;
use crate::report::document::{Block, FigureBlock, Report, Run, TableBlock, plain};
use crate::text::{Arg, Locale, numbers, say, say_with, steers};

pub(super) fn write(report: &Report, _: &Styles) -> Result<Vec<u8>, WriteError> {
    let mut out = String::new();
    for block in &report.blocks {
        match block {
            Block::Title(text) => line(&mut out, &format!("# {}", words(text))),
            Block::Heading(level, text) => {
                line(&mut out, &format!("{} {}", "#".repeat(usize::from(*level) + 1), words(text)));
            }
            Block::Paragraph(text) => line(&mut out, &paragraph(text)),
            Block::Note(text) => line(&mut out, &format!("> {}", words(text))),
            Block::PageBreak => line(&mut out, "---"),
            Block::List { is_numbered, items } => {
                for (number, item) in (1..).zip(items) {
                    let sign = if *is_numbered { format!("{number}.") } else { "-".to_owned() };
                    let _ = writeln!(out, "{sign} {}", words(item));
                }
                out.push('\n');
            }
            Block::Table(table) => of_table(&mut out, table, report.locale),
            Block::Figure(figure) => of_figure(&mut out, figure, report.locale),
        }
    }
    let text = format!("{}\n", out.trim_end());
    Ok(text.into_bytes())
}

/// A block, and the empty line behind it.
fn line(out: &mut String, text: &str) {
    let _ = writeln!(out, "{text}\n");
}

fn of_table(out: &mut String, table: &TableBlock, locale: Locale) {
    if let Some(number) = table.number {
        let args = [("number", Arg::from(number.to_string())), ("caption", escaped(&table.caption).into())];
        line(out, &format!("**{}**", say_with(locale, "report-table-caption", args)));
    }
    let titles: Vec<String> = table.titles.iter().map(|title| words(title)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| words(&cell.text)).collect());
    grid(out, &titles, rows, &table.right);
    table.notes.iter().for_each(|note| line(out, &format!("> {}", escaped(note))));
}

fn of_figure(out: &mut String, block: &FigureBlock, locale: Locale) {
    let args = [("number", Arg::from(block.number.to_string())), ("caption", escaped(&block.caption).into())];
    line(out, &format!("**{}**", say_with(locale, "report-figure-caption", args)));
    line(out, &format!("> {}", escaped(&block.alt)));
    // A series that stands alone is called as the figure is, which has no title of its own here.
    let figure = Figure { title: block.caption.clone(), ..block.figure.clone() };
    let CellGrid { titles, rows, .. } = figure.numbers(locale);
    let right: Vec<bool> = (0..titles.len())
        .map(|at| rows.iter().any(|row| matches!(row.get(at), Some(GridCell::Number { .. } | GridCell::Count(_)))))
        .collect();
    let titles: Vec<String> = titles.iter().map(|title| escaped(title)).collect();
    let cells = rows.iter().map(|row| row.iter().map(|cell| escaped(&shown(cell, locale))).collect());
    grid(out, &titles, cells, &right);
    let below = [&block.figure.note, &block.figure.source_line].into_iter().filter(|text| !text.is_empty());
    below.for_each(|text| line(out, &format!("> {}", escaped(text))));
}

fn shown(cell: &GridCell, locale: Locale) -> String {
    match cell {
        GridCell::Missing => say(locale, "value-unpublished").into_owned(),
        GridCell::Words(words) => words.clone(),
        GridCell::Count(count) => numbers::count(*count as usize),
        GridCell::Number { exact, decimals } => match Decimal::parse(exact) {
            Ok(number) => numbers::decimal(number.rounded(*decimals)),
            Err(_) => exact.clone(),
        },
    }
}

fn grid(out: &mut String, titles: &[String], rows: impl Iterator<Item = Vec<String>>, right: &[bool]) {
    let rule = |at: usize| if right.get(at) == Some(&true) { "---:" } else { "---" };
    let rules: Vec<&str> = (0..titles.len()).map(rule).collect();
    let _ = writeln!(out, "| {} |\n| {} |", titles.join(" | "), rules.join(" | "));
    for row in rows {
        let _ = writeln!(out, "| {} |", row.join(" | "));
    }
    out.push('\n');
}

/// A paragraph that does not begin like another block.
fn paragraph(text: &[Run]) -> String {
    let words = words(text);
    let first = plain(text);
    let digits = first.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = digits > 0 && first[digits..].starts_with(['.', ')']);
    if is_number {
        let (number, rest) = words.split_at(digits);
        return format!("{number}\\{rest}");
    }
    if first.starts_with(['#', '-', '+', '>']) { format!("\\{words}") } else { words }
}

fn words(text: &[Run]) -> String {
    let mut out = String::new();
    for (at, run) in text.iter().enumerate() {
        let is_bold = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|run| run.is_bold);
        if run.is_bold && !is_bold(at.checked_sub(1)) {
            out.push_str("**");
        }
        out.push_str(&escaped(&run.text));
        if run.is_bold && !is_bold(Some(at + 1)) {
            out.push_str("**");
        }
    }
    out
}

/// Signs that mean something in Markdown stand for themselves.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' | '*' | '_' | '`' | '|' | '<' | '[' | ']' => out.extend(['\\', sign]),
            '\n' => out.push(' '),
            // What turns round or hides its neighbours.
            sign if steers(sign) => {}
            _ => out.push(sign),
        }
    }
    out
}
