//! The words of `zonescope report` → typed arguments. Must not know what is in a template.

use std::path::PathBuf;

use crate::cli::failure::Failure;
use crate::cli::format::Format;
use crate::cli::options::{FORMAT_OF_ROWS, NO_CLOBBER, OUT, OptionSpec, Positional, STRICT, TABLE};
use crate::cli::own_fonts::FONT;
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::output::Existing;
use crate::text::say_with;

/// A template: a file, or one that comes with the program.
pub(super) const TEMPLATE: Positional = Positional::required("TEMPLATE", "report-missing-template");

const SET: OptionSpec = OptionSpec::text("set");
const EXPLAIN: OptionSpec = OptionSpec::flag("explain");
/// A document whose styles are taken over.
const STYLES: OptionSpec = OptionSpec::text("template");
const SAVE_TEMPLATE: OptionSpec = OptionSpec::text("save-template");

pub(super) const OPTIONS: [OptionSpec; 10] =
    [OUT, SET, TABLE, STYLES, FONT, EXPLAIN, FORMAT_OF_ROWS, SAVE_TEMPLATE, NO_CLOBBER, STRICT];

/// `zonescope report`
pub(super) struct ReportArgs {
    pub(super) path: Source,
    /// A file, or the name of one that comes with the program.
    pub(super) template: String,
    pub(super) outs: Vec<PathBuf>,
    pub(super) existing: Existing,
    /// Parameters with what they are to be.
    pub(super) set: Vec<(String, String)>,
    pub(super) styles: Option<PathBuf>,
    /// For characters of figures that the bundled fonts lack.
    pub(super) fonts: Vec<PathBuf>,
    pub(super) save_template: Option<PathBuf>,
    /// How the slots are listed, if they are.
    pub(super) explain: Option<Format>,
}

/// Its words.
pub(super) fn report_args(words: &mut Words) -> Result<ReportArgs, Failure> {
    let path = words.source_of_table()?;
    let template = words.positional(&TEMPLATE)?;
    let template = words.text(template)?;
    let files = |option: &OptionSpec| -> Result<Vec<PathBuf>, Failure> {
        let paths: Vec<PathBuf> = words.all(option)?.into_iter().map(PathBuf::from).collect();
        match paths.iter().any(|path| path.as_os_str().is_empty()) {
            true => Err(Failure::missing_value(option.name, words.locale)),
            false => Ok(paths),
        }
    };
    let (outs, save_template, styles) = (files(&OUT)?, files(&SAVE_TEMPLATE)?.pop(), files(&STYLES)?.pop());
    let fonts = files(&FONT)?;
    let is_explained = words.has(&EXPLAIN);
    if outs.is_empty() && save_template.is_none() && !is_explained {
        return Err(Failure::missing_option(OUT.name, words.locale));
    }
    let format = words.format(&FORMAT_OF_ROWS)?;
    if format.is_some() && !is_explained {
        return Err(Failure::missing_option(EXPLAIN.name, words.locale));
    }
    let set = words.all(&SET)?.into_iter().map(|said| {
        let parted = said.split_once('=').map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()));
        let wrong = || Failure::usage(say_with(words.locale, "report-set", [("value", said.as_str().into())]));
        parted.filter(|(name, _)| !name.is_empty()).ok_or_else(wrong)
    });
    Ok(ReportArgs {
        path,
        template,
        set: set.collect::<Result<_, _>>()?,
        outs,
        existing: words.existing(),
        styles,
        fonts,
        save_template,
        explain: is_explained.then(|| format.unwrap_or(Format::Table)),
    })
}
