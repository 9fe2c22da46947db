//! `zonescope figure`: a figure as a file.

use std::io::Write;

use super::args::{FigureArgs, wrong};
use super::{Failure, open, query, written};
use crate::export::{ExportError, FigureSize, Format, Preset, SizeError, SvgText, render_figure, write_atomically};
use crate::figure::{self, FigureSpec, Kind};
use crate::query::reconcile;
use crate::text::numbers::Scale;
use crate::text::{Locale, io_reason, say_with};

/// Draws, writes the file, and says how large it became.
pub(super) fn run(args: &FigureArgs, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let extension = args.out.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let format = Format::from_extension(extension)
        .ok_or_else(|| Failure::usage(say_with(locale, "cli-figure-format", [("extension", extension.into())])))?;
    let size = size(args, locale)?;
    let kind = match &args.kind {
        Some(id) => Kind::parse(id).ok_or_else(|| wrong("kind", id, locale))?,
        None => Kind::default(),
    };
    let scale = match args.unit.as_deref() {
        None | Some("auto") => None,
        Some("元" | "yuan") => Some(Scale::One),
        Some("万元" | "wan") => Some(Scale::Wan),
        Some("亿元" | "yi") => Some(Scale::Yi),
        Some(other) => return Err(wrong("unit", other, locale)),
    };
    let text = match args.svg_text.as_deref() {
        None | Some("outlines") => SvgText::Outlines,
        Some("text") => SvgText::Text,
        Some(other) => return Err(wrong("svg-text", other, locale)),
    };
    let opened = open(&args.query.path, locale)?;
    let query = query::parse(&opened.dataset, &args.query, locale)?;
    let spec = FigureSpec { scale, title: args.title.clone(), ..FigureSpec::new(kind, query) };
    let mut figure =
        figure::build(&opened.dataset, &spec, locale).map_err(|error| Failure::usage(error.sentence(locale)))?;
    figure::add_published(&mut figure, &opened.dataset, &reconcile(&opened.dataset), locale);
    if let Some(nothing) = &figure.nothing {
        // An empty figure is drawn as asked; a script should notice all the same.
        let _ = writeln!(err, "{}", nothing.sentence);
    }
    let rendered = render_figure(&figure, size, format, text, locale).map_err(|error| failure(&error, locale))?;
    write_atomically(&args.out, &rendered.bytes).map_err(|error| {
        let args = [("path", args.out.display().to_string().into()), ("reason", io_reason(locale, &error).into())];
        Failure::failed(say_with(locale, "cannot-write-file", args))
    })?;
    let [width, height] = rendered.size.pixels();
    let line = say_with(
        locale,
        "figure-written",
        [
            ("path", args.out.display().to_string().into()),
            ("width", format!("{:.1}", rendered.size.width_mm).into()),
            ("height", format!("{:.1}", rendered.size.height_mm).into()),
            ("pixels", format!("{width} × {height}").into()),
        ],
    );
    written(writeln!(out, "{line}"), locale)
}

fn size(args: &FigureArgs, locale: Locale) -> Result<FigureSize, Failure> {
    let preset = match &args.preset {
        Some(id) => Preset::parse(id).ok_or_else(|| wrong("preset", id, locale))?,
        None => Preset::default(),
    };
    let base = preset.size();
    let size = FigureSize {
        width_mm: args.width_mm.unwrap_or(base.width_mm),
        height_mm: args.height_mm.unwrap_or(base.height_mm),
        dpi: args.dpi.unwrap_or(base.dpi),
        ..base
    };
    size.check().map_err(|error| failure(&ExportError::Size(error), locale))?;
    Ok(size)
}

/// A refused size is a wrong question; anything else went wrong here.
fn failure(error: &ExportError, locale: Locale) -> Failure {
    match error {
        ExportError::Size(_) => Failure::usage(error.sentence(locale)),
        ExportError::Internal(_) => Failure::failed(error.sentence(locale)),
    }
}

impl ExportError {
    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Size(SizeError::Length(mm)) => {
                say_with(locale, "size-length", [("mm", crate::text::numbers::plain(*mm).into())])
            }
            Self::Size(SizeError::Dpi(dpi)) => {
                say_with(locale, "size-dpi", [("dpi", crate::text::numbers::plain(*dpi).into())])
            }
            Self::Size(SizeError::Pixels(width, height)) => {
                say_with(locale, "size-pixels", [("pixels", format!("{width} × {height}").into())])
            }
            Self::Internal(reason) => say_with(locale, "export-failed", [("reason", reason.as_str().into())]),
        }
    }
}
