//! `zonescope check`: what is wrong with a package.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::options::{FORMAT_OF_LINES, NO_CLOBBER, OUT, PATH};
use crate::cli::output::{harmless, write_json, written};
use crate::cli::rows_to::write_file;
use crate::cli::source::open;
use crate::cli::words::Words;
use crate::listing::findings_grid;
use crate::package::{Opened, Severity};
use crate::text::{Arg, Locale, say_with};

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "check",
    help: "help-check",
    positionals: &[PATH],
    groups: &[&[FORMAT_OF_LINES, OUT, NO_CLOBBER]],
    read,
};

fn read(words: &mut Words) -> Result<Command, Failure> {
    let format = words.format(&FORMAT_OF_LINES)?;
    let file = words.file("findings.xlsx")?;
    let path: OsString = words.positional(&PATH)?;
    Ok(Plain::command(false, move |locale, out, err| match &file {
        None => run(Path::new(&path), format.unwrap_or(Format::Text), locale, out),
        Some((file, existing)) => {
            let opened = open(Path::new(&path), locale)?;
            let grid = findings_grid(opened.findings.iter(), locale);
            write_file(&grid, (file, *existing, format), &[&opened], locale, [out, err])?;
            Ok(exit_code(&opened))
        }
    }))
}

/// Exit code 0 when nothing is worse than a warning, else 1.
fn run(path: &Path, format: Format, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let opened = open(path, locale)?;
    let findings = &opened.findings;
    let result = match format {
        Format::Json => write_json(&report(&opened, locale), out),
        _ => findings
            .iter()
            .try_for_each(|finding| {
                let severity = crate::text::say(locale, finding.severity.key());
                let (place, sentence) = (finding.place(locale), finding.sentence(locale));
                writeln!(out, "{severity}  {}  {}", harmless(&place), harmless(&sentence))
            })
            .and_then(|()| {
                let counts = [
                    ("errors", Arg::from(findings.count(Severity::Error))),
                    ("warnings", Arg::from(findings.count(Severity::Warning))),
                    ("notes", Arg::from(findings.count(Severity::Note))),
                    ("projects", Arg::from(opened.dataset.projects().len())),
                    ("tables", Arg::from(opened.tables().len())),
                ];
                let is_of_projects = opened.dataset.is_of_projects();
                let key = if is_of_projects { "cli-check-summary" } else { "cli-check-summary-tables" };
                writeln!(out, "{}", say_with(locale, key, counts))
            }),
    };
    written(result, locale)?;
    Ok(exit_code(&opened))
}

fn exit_code(opened: &Opened) -> u8 {
    u8::from(opened.findings.count(Severity::Error) > 0)
}

fn report(opened: &Opened, locale: Locale) -> serde_json::Value {
    let findings = &opened.findings;
    let projects = opened.tables().into_iter().find(|dataset| dataset.is_of_projects());
    serde_json::json!({
        "title": opened.title,
        "projects": projects.map_or(0, |dataset| dataset.projects().len()),
        "tables": opened.tables().len(),
        "errors": findings.count(Severity::Error),
        "warnings": findings.count(Severity::Warning),
        "notes": findings.count(Severity::Note),
        "files": opened.files,
        "findings": findings.iter().map(|finding| finding.report(locale)).collect::<Vec<_>>(),
    })
}
