//! `zonescope figure`: figures as files, from choices on the command line, from documents, or both.

use std::io::Write;
use std::path::Path;

use super::args::wrong;
use super::figure_args::FigureArgs;
use super::figure_files::{Job, check_outputs, in_file, jobs, make_folder};
use super::figure_spec::{Refusal, overlay, resolve};
use super::output::say_written;
use super::{Failure, own_fonts, written};
use crate::export::{ExportError, FigureSize, Preset, SizeError, SvgText, render_figure_with};
use crate::figure::{self, Figure, FigureDocument, FigureSpec};
use crate::model::Dataset;
use crate::output::{self, Written};
use crate::query::reconcile;
use crate::text::{Locale, say, say_with};

/// Draws, writes the files, and says how large they became. Nothing is written unless all can be drawn.
pub(super) fn run(args: &FigureArgs, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let jobs = jobs(args, locale)?;
    let size = size(args, locale)?;
    let text = match args.svg_text.as_deref() {
        None | Some("outlines") => SvgText::Outlines,
        Some("text") => SvgText::Text,
        Some(other) => return Err(wrong("svg-text", other, locale)),
    };
    let fonts = own_fonts::read(&args.fonts, locale)?;
    let opened = args.path.open(locale, err)?;
    let plans = jobs.iter().map(|job| plan(job, args, &opened.dataset, locale));
    let plans = plans.collect::<Result<Vec<(FigureDocument, Figure)>, Failure>>()?;
    check_outputs(&jobs, args, &opened, locale)?;
    make_folder(&jobs, args, locale)?;
    // Where one of the files goes to standard output, nothing else does.
    let piped = jobs.iter().map(|job| &job.out).chain(&args.save_spec).find(|path| output::is_standard_output(path));
    for (job, (_, figure)) in jobs.iter().zip(&plans) {
        for said in remarks(job, figure, &opened.dataset, locale) {
            // A script should notice what a person would see.
            let _ = writeln!(err, "{}", super::output::harmless(&said));
        }
        let rendered = render_figure_with(figure, size, job.format, text, locale, &fonts)
            .map_err(|error| failure(&error, locale))?;
        let file = file(&job.out, &rendered.bytes, args, locale)?;
        let line = said_of(job, rendered.size, locale);
        written(say_written(&line, piped.unwrap_or(&job.out), file, locale, [&mut *out, &mut *err]), locale)?;
        if !rendered.missing.is_empty() {
            let _ = writeln!(err, "{}", super::output::harmless(&own_fonts::lacking(&rendered.missing, locale)));
        }
    }
    if let (Some(file), Some((document, _))) = (&args.save_spec, plans.first()) {
        let saved = self::file(file, document.to_json().as_bytes(), args, locale)?;
        let line = say_with(locale, "cli-document-saved", [("path", file.display().to_string().into())]);
        written(say_written(&line, piped.unwrap_or(file), saved, locale, [out, err]), locale)?;
    }
    Ok(0)
}

fn file(path: &Path, bytes: &[u8], args: &FigureArgs, locale: Locale) -> Result<Written, Failure> {
    output::write(path, bytes, args.existing).map_err(|error| Failure::of_output(&error, locale))
}

/// What a figure shows, as a document that says all of it, and the figure.
fn plan(job: &Job, args: &FigureArgs, dataset: &Dataset, locale: Locale) -> Result<(FigureDocument, Figure), Failure> {
    let file = job.from.as_deref();
    let document = overlay(&job.document, &args.choices, dataset, locale)?;
    let spec: FigureSpec = resolve(&document, &args.choices, dataset, locale).map_err(|refusal| match refusal {
        Refusal::OfDocument(error) if file.is_some() => Failure::usage(in_file(file, error.sentence(locale), locale)),
        Refusal::OfDocument(error) => Failure::usage(error.reason(locale)),
        Refusal::OfChoices(sentence) => Failure::usage(sentence),
    })?;
    let mut figure = figure::build(dataset, &spec, locale).map_err(|error| Failure::usage(error.sentence(locale)))?;
    figure::add_published(&mut figure, dataset, &reconcile(dataset), locale);
    Ok((FigureDocument { name: document.name, ..spec.to_document(dataset) }, figure))
}

/// That it is of another zone, and why nothing is to be seen in it. An empty figure is drawn as asked.
fn remarks(job: &Job, figure: &Figure, dataset: &Dataset, locale: Locale) -> impl Iterator<Item = String> {
    let note = job.document.note(dataset, locale);
    let nothing = figure.nothing.as_ref().map(|nothing| nothing.sentence.clone());
    let file = job.from.clone();
    note.into_iter().chain(nothing).map(move |why| in_file(file.as_deref(), why, locale))
}

fn said_of(job: &Job, size: FigureSize, locale: Locale) -> String {
    let [width, height] = size.pixels();
    let args = [
        ("path", job.out.display().to_string().into()),
        ("width", format!("{:.1}", size.width_mm).into()),
        ("height", format!("{:.1}", size.height_mm).into()),
        ("pixels", format!("{width} × {height}").into()),
    ];
    say_with(locale, "figure-written", args)
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
            // What the library says is for who mends it.
            Self::Internal(_) => say(locale, "export-failed").into_owned(),
        }
    }
}
