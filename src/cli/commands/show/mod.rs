//! `zonescope show`: one project in full.

mod json;
mod shown;

use std::io::{self, Write};

use json::as_json;
use shown::Shown;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::options::{FORMAT_OF_LINES, PATH, Positional, STRICT, TABLE};
use crate::cli::output::{harmless, write_json, written};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::listing::{Detail, detail, neighbour_groups, record_lines, referring_groups};
use crate::package::Finding;
use crate::query::table_name;
use crate::text::numbers::columns_wide;
use crate::text::{Locale, say_with};

const ID: Positional = Positional::required("ID", "cli-missing-id");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "show",
    help: "help-show",
    positionals: &[PATH, ID],
    groups: &[&[TABLE, FORMAT_OF_LINES, STRICT]],
    read,
};

fn read(words: &mut Words) -> Result<Command, Failure> {
    let format = words.format(&FORMAT_OF_LINES)?.unwrap_or(Format::Text);
    let source = words.source_of_table()?;
    let id = words.positional(&ID)?;
    let id = words.text(id)?;
    Ok(Plain::command(false, move |locale, out, err| run(&source, &id, format, locale, out, err)))
}

/// Shows the project with this id.
fn run(
    source: &Source,
    id: &str,
    format: Format,
    locale: Locale,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, Failure> {
    let opened = source.open(locale, err)?;
    let locale = locale.of_rows(&opened.dataset);
    let dataset = &opened.dataset;
    let project =
        dataset.project(id).ok_or_else(|| Failure::usage(say_with(locale, "cli-no-project", [("id", id.into())])))?;
    let shown = Shown {
        dataset,
        project,
        detail: Detail {
            referring: referring_groups(&opened.tables(), dataset, project, locale),
            ..detail(dataset, project, locale)
        },
        neighbours: neighbour_groups(dataset, project, locale),
        findings: opened.findings.of_record(table_name(dataset), id).collect(),
        locale,
    };
    let result = match format {
        Format::Json => write_json(&as_json(&shown), out),
        _ => as_text(&shown, out),
    };
    written(result, locale)
}

fn as_text(shown: &Shown<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", harmless(&shown.detail.name))?;
    let said = |finding: &&Finding| (finding.place(shown.locale), finding.sentence(shown.locale));
    let findings: Vec<(String, String)> = shown.findings.iter().map(said).collect();
    let lines = record_lines(shown.dataset, &shown.detail, &shown.neighbours, &findings, shown.locale);
    let lines: Vec<_> = lines.iter().map(|line| (harmless(&line.title), harmless(&line.value))).collect();
    let width = lines.iter().map(|(title, _)| columns_wide(title)).max().unwrap_or(0);
    for (title, value) in lines {
        writeln!(out, "{title}{}  {value}", " ".repeat(width - columns_wide(&title)))?;
    }
    Ok(())
}
