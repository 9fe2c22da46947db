//! The files of `zonescope report`: the template that is read, the document whose styles are taken over, what is written.

use std::path::{Path, PathBuf};

use super::args::ReportArgs;
use crate::cli::failure::Failure;
use crate::output::{self, OutputError};
use crate::package::Opened;
use crate::regular_file;
use crate::report::{REPORT_FORMATS, ReportFormat, SHIPPED, Shipped, Styles, Template};
use crate::text::{Arg, Locale, io_reason, say_with};

/// No template is larger, and no document whose styles are taken over.
const MOST: u64 = 1 << 22;
const MOST_DOCUMENT: u64 = 1 << 27;

/// A template's text, and what it is called.
pub(super) struct TemplateText {
    pub(super) name: String,
    pub(super) text: String,
}

impl TemplateText {
    /// Its blocks, or what is wrong in it.
    pub(super) fn read(&self, locale: Locale) -> Result<Template, Failure> {
        Template::parse(&self.text).map_err(|error| Failure::usage(error.sentence(&self.name, locale)))
    }
}

/// The template of a name: one that comes with the program, else a file.
pub(super) fn template(name: &str, locale: Locale) -> Result<TemplateText, Failure> {
    if let Some(shipped) = Shipped::named(name) {
        return Ok(TemplateText { name: name.to_owned(), text: shipped.text(locale).to_owned() });
    }
    let path = Path::new(name);
    if !path.exists() && path.components().count() == 1 && path.extension().is_none() {
        let known: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).collect();
        let args = [("name", Arg::from(name)), ("known", known.join(", ").into())];
        return Err(Failure::usage(say_with(locale, "report-template-unknown", args)));
    }
    let bytes = regular_file::read(path, MOST).map_err(|error| cannot_read(path, &error, locale))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::usage(say_with(locale, "cli-not-utf-8", [("path", Arg::from(name))])))?;
    Ok(TemplateText { name: name.to_owned(), text })
}

fn cannot_read(path: &Path, error: &std::io::Error, locale: Locale) -> Failure {
    let args = [("path", Arg::from(path.display().to_string())), ("reason", io_reason(locale, error).into())];
    Failure::usage(say_with(locale, "cli-cannot-read-file", args))
}

/// The styles of a document, where one is given.
pub(super) fn styles(path: Option<&Path>, locale: Locale) -> Result<Styles, Failure> {
    let Some(path) = path else { return Ok(Styles::default()) };
    let bytes = regular_file::read(path, MOST_DOCUMENT).map_err(|error| cannot_read(path, &error, locale))?;
    let of = |error: crate::report::StylesError| error.sentence(&path.display().to_string(), locale);
    Styles::of_document(&bytes).map_err(|error| Failure::usage(of(error)))
}

/// The files to write with their formats. Refuses what must not be written, or not twice, before anything is.
pub(super) fn check_outputs<'a>(
    args: &'a ReportArgs,
    opened: &Opened,
    locale: Locale,
) -> Result<Vec<(&'a PathBuf, ReportFormat)>, Failure> {
    let mut found: Vec<(&PathBuf, ReportFormat)> = Vec::new();
    for path in &args.outs {
        let extension = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        let Some(format) = ReportFormat::from_extension(&extension) else {
            let known: Vec<String> = REPORT_FORMATS.iter().map(|format| format!(".{}", format.extension())).collect();
            let args = [("extension", Arg::from(extension)), ("known", known.join(", ").into())];
            return Err(Failure::usage(say_with(locale, "report-format", args)));
        };
        let sources = [Some(Path::new(&args.template)), args.styles.as_deref()].into_iter().flatten();
        let sources = sources.chain(args.fonts.iter().map(PathBuf::as_path));
        let may_write = opened.keep_out(path).map_err(OutputError::from);
        let may_write =
            may_write.and_then(|()| output::keep_off(path, sources)).and_then(|()| output::check(path, args.existing));
        may_write.map_err(|error| Failure::of_output(&error, locale))?;
        found.push((path, format));
    }
    Ok(found)
}
