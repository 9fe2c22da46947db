//! The words of `zonescope figure` → typed arguments. Must not know what they mean in a package.

use std::path::PathBuf;

use super::args::{Words, missing_value, wrong};
use super::flags::{ALLOW_EMPTY, NO_CLOBBER, STRICT};
use super::{Failure, Source};
use crate::output::Existing;
use crate::text::{Locale, say_with};

/// `zonescope figure`
#[derive(Debug)]
pub struct FigureArgs {
    pub(super) path: Source,
    pub(super) specs: Vec<PathBuf>,
    pub(super) choices: FigureChoices,
    pub(super) preset: Option<String>,
    pub(super) width_mm: Option<f64>,
    pub(super) height_mm: Option<f64>,
    /// As high as the figure needs, whatever the preset has.
    pub(super) auto_height: bool,
    /// The size of small type on paper.
    pub(super) text_pt: Option<f64>,
    /// A figure with nothing in it is written all the same.
    pub(super) allow_empty: bool,
    pub(super) dpi: Option<f64>,
    pub(super) svg_text: Option<String>,
    pub(super) fonts: Vec<PathBuf>,
    pub(super) format: Option<String>,
    pub(super) save_spec: Option<PathBuf>,
    pub(super) out: PathBuf,
    pub(super) existing: Existing,
}

/// What a figure should show, as far as it is said on the command line.
#[derive(Debug)]
pub(super) struct FigureChoices {
    pub(super) measure: Option<String>,
    pub(super) by: Option<String>,
    pub(super) year_of: Option<String>,
    pub(super) filters: Vec<String>,
    pub(super) kind: Option<String>,
    pub(super) order: Option<String>,
    pub(super) top: Option<usize>,
    pub(super) share: Option<bool>,
    pub(super) labels: Option<bool>,
    pub(super) references: Vec<String>,
    pub(super) base_year: Option<i32>,
    pub(super) end_year: Option<i32>,
    pub(super) own_axes: Option<bool>,
    pub(super) ink: Option<String>,
    pub(super) focus: Vec<String>,
    pub(super) hide: Vec<String>,
    pub(super) open: Vec<String>,
    pub(super) unit: Option<String>,
    pub(super) title: Option<String>,
}

/// Its options.
pub(super) const FIGURE: &[&str] = &[
    "spec",
    "save-spec",
    "measure",
    "by",
    "year-of",
    "where",
    "kind",
    "order",
    "top",
    "share",
    "labels",
    "reference",
    "base-year",
    "end-year",
    "own-axes",
    "focus",
    "hide",
    "open",
    "preset",
    "width-mm",
    "height-mm",
    "text-pt",
    ALLOW_EMPTY,
    "ink",
    "dpi",
    "unit",
    "title",
    "svg-text",
    "font",
    "format",
    "out",
    NO_CLOBBER,
    STRICT,
];

/// Its words.
pub(super) fn figure_args(words: &mut Words, locale: Locale) -> Result<FigureArgs, Failure> {
    let path = words.source(locale)?;
    let specs: Vec<PathBuf> = words.all("spec", locale)?.into_iter().map(PathBuf::from).collect();
    let save_spec = words.last("save-spec", locale)?.map(PathBuf::from);
    if specs.iter().any(|spec| spec.as_os_str().is_empty()) {
        return Err(missing_value("spec", locale));
    }
    if save_spec.as_ref().is_some_and(|spec| spec.as_os_str().is_empty()) {
        return Err(missing_value("save-spec", locale));
    }
    let choices = figure_choices(words, locale)?;
    let height = words.last("height-mm", locale)?;
    let auto_height = height.as_deref() == Some("auto");
    let parse = |text: String| text.parse().map_err(|_| wrong("height-mm", &text, locale));
    if specs.is_empty() {
        // A saved figure says what it counts; without one that is asked for.
        let missing = [("measure", choices.measure.is_none()), ("by", choices.by.is_none())];
        if let Some((option, _)) = missing.into_iter().find(|(_, is_missing)| *is_missing) {
            return Err(Failure::usage(say_with(locale, "cli-missing-option", [("option", option.into())])));
        }
    }
    Ok(FigureArgs {
        path,
        choices,
        preset: words.last("preset", locale)?,
        width_mm: words.parsed("width-mm", locale)?,
        height_mm: height.filter(|_| !auto_height).map(parse).transpose()?,
        auto_height,
        text_pt: words.parsed("text-pt", locale)?,
        allow_empty: words.has(ALLOW_EMPTY),
        dpi: words.parsed("dpi", locale)?,
        svg_text: words.last("svg-text", locale)?,
        fonts: words.all("font", locale)?.into_iter().map(PathBuf::from).collect(),
        format: words.last("format", locale)?,
        save_spec,
        existing: words.existing(),
        out: if specs.is_empty() { words.out_file("figure.png", locale)? } else { words.out(locale)? },
        specs,
    })
}

fn figure_choices(words: &mut Words, locale: Locale) -> Result<FigureChoices, Failure> {
    Ok(FigureChoices {
        measure: words.last("measure", locale)?,
        by: words.last("by", locale)?,
        year_of: words.last("year-of", locale)?,
        filters: words.all("where", locale)?,
        kind: words.last("kind", locale)?,
        order: words.last("order", locale)?,
        top: words.parsed("top", locale)?,
        share: words.switch("share", locale)?,
        labels: words.switch("labels", locale)?,
        references: words.all("reference", locale)?,
        base_year: words.parsed("base-year", locale)?,
        end_year: words.parsed("end-year", locale)?,
        own_axes: words.switch("own-axes", locale)?,
        ink: words.last("ink", locale)?,
        focus: words.all("focus", locale)?,
        hide: words.all("hide", locale)?,
        open: words.all("open", locale)?,
        unit: words.last("unit", locale)?,
        title: words.last("title", locale)?,
    })
}
