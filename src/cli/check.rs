//! `zonescope check`: what is wrong with a package.

use std::io::Write;
use std::path::Path;

use super::output::{harmless, write_json};
use super::{Failure, Format, open, written};
use crate::package::{Opened, Severity};
use crate::text::{Arg, Locale, say_with};

/// Exit code 0 when nothing is worse than a warning, else 1.
pub(super) fn run(path: &Path, format: Format, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
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
                ];
                writeln!(out, "{}", say_with(locale, "cli-check-summary", counts))
            }),
    };
    written(result, locale)?;
    Ok(u8::from(findings.count(Severity::Error) > 0))
}

fn report(opened: &Opened, locale: Locale) -> serde_json::Value {
    let findings = &opened.findings;
    serde_json::json!({
        "title": opened.title,
        "projects": opened.dataset.projects().len(),
        "errors": findings.count(Severity::Error),
        "warnings": findings.count(Severity::Warning),
        "notes": findings.count(Severity::Note),
        "files": opened.files,
        "findings": findings.iter().map(|finding| finding.report(locale)).collect::<Vec<_>>(),
    })
}
