//! `zonescope show`: one project in full.

use std::io::{self, Write};

use super::output::{harmless, write_json};
use super::show_json::as_json;
use super::{Failure, Format, Source, written};
use crate::listing::{Detail, NeighbourGroup, detail, neighbour_groups, record_lines};
use crate::model::{Dataset, ProjectIx};
use crate::package::Finding;
use crate::text::numbers::columns_wide;
use crate::text::{Locale, say_with};

/// Shows the project with this id.
pub(super) fn run(
    source: &Source,
    id: &str,
    format: Format,
    locale: Locale,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<u8, Failure> {
    let opened = source.open(locale, err)?;
    let dataset = &opened.dataset;
    let project =
        dataset.project(id).ok_or_else(|| Failure::usage(say_with(locale, "cli-no-project", [("id", id.into())])))?;
    let shown = Shown {
        dataset,
        project,
        detail: detail(dataset, project, locale),
        neighbours: neighbour_groups(dataset, project, locale),
        findings: opened.findings.of_project(id).collect(),
        locale,
    };
    let result = match format {
        Format::Json => write_json(&as_json(&shown), out),
        _ => as_text(&shown, out),
    };
    written(result, locale)
}

/// What is shown.
pub(super) struct Shown<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) project: ProjectIx,
    pub(super) detail: Detail,
    pub(super) neighbours: Vec<NeighbourGroup>,
    pub(super) findings: Vec<&'a Finding>,
    pub(super) locale: Locale,
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
