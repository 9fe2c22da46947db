//! `zonescope report`: a document from a template, with every number from the books.

mod args;
mod explain;
mod files;

use std::io::Write;

use args::{OPTIONS, ReportArgs, TEMPLATE, report_args};
use explain::explained;
use files::{check_outputs, template};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::options::PATH;
use crate::cli::output::{harmless, say_written, written};
use crate::cli::own_fonts;
use crate::cli::words::Words;
use crate::export::FontFiles;
use crate::output::{self, is_standard_output};
use crate::report::{Report, ReportError};
use crate::text::{Arg, Locale, say_with};

pub(super) const COMMAND: CommandSpec =
    CommandSpec { name: "report", help: "help-report", positionals: &[PATH, TEMPLATE], groups: &[&OPTIONS], read };

fn read(words: &mut Words) -> Result<Command, Failure> {
    let args = report_args(words)?;
    let is_csv = args.explain == Some(Format::Csv);
    Ok(Plain::command(is_csv, move |locale, out, err| run(&args, locale, out, err)))
}

/// Fills the template in and writes the files; nothing is written unless all can be made.
fn run(args: &ReportArgs, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let template = template(&args.template, locale)?;
    let outputs = args.outs.iter().chain(&args.save_template).map(std::path::PathBuf::as_path);
    output::keep_apart(outputs).map_err(|error| Failure::of_output(&error, locale))?;
    if let Some(path) = &args.save_template {
        let done = output::write(path, template.text.as_bytes(), args.existing);
        let done = done.map_err(|error| Failure::of_output(&error, locale))?;
        let line = say_with(locale, "report-template-saved", [("path", path.display().to_string().into())]);
        written(say_written(&line, path, done, locale, [&mut *out, &mut *err]), locale)?;
        if args.outs.is_empty() && args.explain.is_none() {
            return Ok(0);
        }
    }
    let read = template.read(locale)?;
    let styles = files::styles(args.styles.as_deref(), locale)?;
    let fonts = FontFiles::new(own_fonts::read(&args.fonts, locale)?);
    let opened = args.path.open(locale, err)?;
    let outs = check_outputs(args, &opened, locale)?;
    let report = Report::make_with_fonts(&opened, &read, &args.set, locale, fonts).map_err(|error| match error {
        ReportError::Template(error) => Failure::usage(error.sentence(&template.name, locale)),
        ReportError::Figure(error) => Failure::failed(error.sentence(locale)),
    })?;
    let gaps = gaps(&report, &template.name, locale, err);
    if gaps > 0 && args.path.is_strict() {
        let args = [("count", Arg::from(gaps))];
        return Err(Failure::failed(say_with(locale, "report-gaps-strict", args)));
    }
    if outs.iter().any(|(_, format)| format.has_pictures()) && !report.missing().is_empty() {
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{}", harmless(&own_fonts::lacking(&report.missing(), locale)));
    }
    let mut made = Vec::new();
    for (path, format) in outs {
        let bytes = format.bytes(&report, &styles).map_err(|error| Failure::failed(error.sentence(locale)))?;
        made.push((path, bytes));
    }
    // Where something else goes to standard output, nothing is said there.
    let piped = made.iter().any(|(path, _)| is_standard_output(path)) || args.explain.is_some();
    for (path, bytes) in made {
        let done = output::write(path, &bytes, args.existing).map_err(|error| Failure::of_output(&error, locale))?;
        let line_args = [
            ("path", Arg::from(path.display().to_string())),
            ("slots", report.slots.len().into()),
            ("figures", report.figures().count().into()),
        ];
        let line = say_with(locale, "report-written", line_args);
        let to: &mut dyn Write = if piped { err } else { out };
        written(writeln!(to, "{}", done.said(&line, locale)), locale)?;
    }
    match args.explain {
        Some(format) => written(explained(&report, locale).write(format, out), locale),
        None => Ok(0),
    }
}

/// Says which slots have no value; how many there are comes back.
fn gaps(report: &Report, name: &str, locale: Locale, err: &mut dyn Write) -> usize {
    let mut count = 0;
    for slot in report.gaps() {
        let args = [
            ("file", Arg::from(name)),
            ("line", slot.place.line.to_string().into()),
            ("column", slot.place.column.to_string().into()),
            ("slot", slot.asked.as_str().into()),
            ("why", slot.gap.as_deref().unwrap_or_default().into()),
        ];
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{}", harmless(&say_with(locale, "report-gap", args)));
        count += 1;
    }
    count
}
