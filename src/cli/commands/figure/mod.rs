//! `zonescope figure`: figures as files, from choices on the command line, from documents, or both.

mod args;
mod files;
mod laid_over;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};

use args::{CHOSEN, FILES, FigureArgs, figure_args};
use files::{Job, check_outputs, in_file, jobs, make_folder};
use laid_over::{Refusal, overlay, resolve};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::{Failure, NOTHING};
use crate::cli::options::PATH;
use crate::cli::output::{harmless, say_written, written};
use crate::cli::own_fonts;
use crate::cli::words::Words;
use crate::draw::fonts::OwnFont;
use crate::export::{Drawing, ExportError, FigureSize, Preset, Room, SMALL_TYPE_PT, fit, fitting_size};
use crate::figure::{self, Choice, Figure, FigureDocument, FigureSpec, Kind, Pair};
use crate::model::{Dataset, Measure};
use crate::output::{self, Written};
use crate::query::{QueryError, reconcile};
use crate::text::{Arg, Locale, say, say_with, within};

pub(super) const COMMAND: CommandSpec =
    CommandSpec { name: "figure", help: "help-figure", positionals: &[PATH], groups: &[&CHOSEN, FILES], read };

fn read(words: &mut Words) -> Result<Command, Failure> {
    let args = figure_args(words)?;
    Ok(Plain::command(false, move |locale, out, err| run(&args, locale, out, err)))
}

/// Draws, writes the files, and says how large they became. Nothing is written unless all can be drawn.
fn run(args: &FigureArgs, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let jobs = jobs(args, locale)?;
    let room = room(args, locale)?;
    let fonts = own_fonts::read(&args.fonts, locale)?;
    let opened = args.path.of_record(table_of(&jobs)).open(locale, err)?;
    let locale = locale.of_rows(&opened.dataset);
    let plans = jobs.iter().map(|job| plan(job, args, &opened.dataset, locale));
    let plans = plans.collect::<Result<Vec<Plan>, Failure>>()?;
    check_outputs(&jobs, args, &opened, locale)?;
    for said in unheeded(args, &plans, locale) {
        let _ = writeln!(err, "{said}");
    }
    if opened.dataset.counted_once().is_some() {
        let _ = writeln!(err, "{}", say(locale, "cli-counted-once"));
    }
    let empty = |figure: &Figure| figure.nothing.is_some() && !args.allow_empty;
    if plans.iter().all(|plan| empty(&plan.figure)) {
        return Err(Failure::nothing(reasons(&jobs, &plans, locale)));
    }
    let document = args.save_spec.as_ref().and_then(|_| plans.first()).map(|plan| plan.document.to_json());
    for job in &jobs {
        let changes = job.record.as_ref().and_then(|record| record.changes_in(&opened.dataset));
        if let Some(changes) = changes {
            let _ = writeln!(err, "{}", harmless(&in_file(job.from.as_deref(), changes.sentence(locale), locale)));
        }
    }
    let fitted = jobs.iter().zip(plans).map(|(job, plan)| match job.is_picture() {
        true => fitted(plan, room, &fonts, &opened.dataset, locale),
        false => Ok((plan.figure, room.size)),
    });
    let mut fitted = fitted.collect::<Result<Vec<(Figure, FigureSize)>, Failure>>()?;
    if args.preset.is_some_and(Preset::stands_in_pairs) {
        level(&mut fitted, &fonts, locale);
    }
    make_folder(&jobs, args, locale)?;
    // Where one of the files goes to standard output, nothing else does.
    let piped = jobs.iter().flat_map(|job| &job.files).map(|(path, _)| path).chain(&args.save_spec);
    let piped = piped.into_iter().find(|path| output::is_standard_output(path));
    let mut code = 0;
    for (job, (figure, size)) in jobs.iter().zip(fitted) {
        for said in remarks(job, &figure, &opened.dataset, locale) {
            // A script should notice what a person would see.
            let _ = writeln!(err, "{}", harmless(&said));
        }
        if empty(&figure) {
            code = NOTHING;
            continue;
        }
        let missing = write_all(job, (&figure, size), args, (&fonts, piped), locale, [&mut *out, &mut *err])?;
        if !missing.is_empty() {
            let _ = writeln!(err, "{}", harmless(&own_fonts::lacking(&missing, locale)));
        }
    }
    if let (Some(file), Some(document)) = (&args.save_spec, document) {
        let saved = self::file(file, document.as_bytes(), args, locale)?;
        let line = say_with(locale, "cli-document-saved", [("path", file.display().to_string().into())]);
        written(say_written(&line, piped.unwrap_or(file), saved, locale, [out, err]), locale)?;
    }
    Ok(code)
}

fn file(path: &Path, bytes: &[u8], args: &FigureArgs, locale: Locale) -> Result<Written, Failure> {
    output::write(path, bytes, args.existing).map_err(|error| Failure::of_output(&error, locale))
}

/// Writes all files of a figure, which is drawn once, and says how large they became; the characters that no font has come
/// back.
fn write_all(
    job: &Job,
    (figure, size): (&Figure, FigureSize),
    args: &FigureArgs,
    (fonts, piped): (&[OwnFont], Option<&PathBuf>),
    locale: Locale,
    [out, err]: [&mut dyn Write; 2],
) -> Result<Vec<char>, Failure> {
    let drawing = Drawing::new(figure, size, args.svg_text, locale, fonts);
    let mut missing = Vec::new();
    for (path, format) in &job.files {
        let rendered = drawing.file(*format).map_err(|error| failure(&error, locale))?;
        let file = file(path, &rendered.bytes, args, locale)?;
        let line = said_of(path, format.is_picture().then_some(rendered.size), locale);
        written(say_written(&line, piped.unwrap_or(path), file, locale, [&mut *out, &mut *err]), locale)?;
        if !rendered.missing.is_empty() {
            missing = rendered.missing;
        }
    }
    Ok(missing)
}

/// The table that all figures are of, where they say so themselves.
fn table_of(jobs: &[Job]) -> Option<&str> {
    let (first, rest) = jobs.split_first()?;
    let table = |job: &Job| job.record.as_ref().and_then(|record| record.table.clone());
    let of_first = first.record.as_ref()?.table.as_deref();
    of_first.filter(|_| rest.iter().all(|job| table(job).as_deref() == of_first))
}

/// What a figure shows, as a document that says all of it, and the figure.
struct Plan {
    document: FigureDocument,
    /// As asked for: nothing folded that nobody wanted folded.
    spec: FigureSpec,
    figure: Figure,
}

fn plan(job: &Job, args: &FigureArgs, dataset: &Dataset, locale: Locale) -> Result<Plan, Failure> {
    let file = job.from.as_deref();
    let document = overlay(&job.document, &args.choices, dataset, locale)?;
    let mut spec: FigureSpec = resolve(&document, &args.choices, dataset, locale).map_err(|refusal| match refusal {
        Refusal::OfDocument(error) if file.is_some() => Failure::usage(in_file(file, error.sentence(locale), locale)),
        Refusal::OfDocument(error) => Failure::usage(error.reason(locale)),
        Refusal::OfChoices(sentence) => Failure::usage(sentence),
    })?;
    let build = |spec: &FigureSpec| build(spec, dataset, locale).map_err(|error| refused(&error, file, locale));
    if let Some(reason) = spec.share_refusal().filter(|_| spec.choices.share) {
        let measure = Arg::Key(format!("measure-{}", spec.query.measure.id()));
        return Err(refused(&QueryError { key: reason, args: vec![("measure", measure)] }, file, locale));
    }
    let figure = match figure::build(dataset, &spec, locale) {
        // Bars that stand on one another are only what is drawn where nobody says how.
        Err(error) if error.key == "figure-not-additive" && file.is_none() && !args.choices.has("kind") => {
            spec.kind = Kind::Grouped;
            build(&spec)?
        }
        _ => build(&spec)?,
    };
    Ok(Plan { document: FigureDocument { name: document.name, ..spec.to_document(dataset) }, spec, figure })
}

/// On the command line kinds have other names than in the window.
fn refused(error: &QueryError, file: Option<&Path>, locale: Locale) -> Failure {
    let sentence = error.sentence_with_ids("kind", locale);
    Failure::usage(if file.is_some() { in_file(file, sentence, locale) } else { sentence })
}

fn build(spec: &FigureSpec, dataset: &Dataset, locale: Locale) -> Result<Figure, QueryError> {
    let mut figure = figure::build(dataset, spec, locale)?;
    figure::add_published(&mut figure, dataset, &reconcile(dataset), locale);
    Ok(figure)
}

/// The figure with the size at which it fits its room.
fn fitted(
    plan: Plan,
    room: Room,
    fonts: &[OwnFont],
    dataset: &Dataset,
    locale: Locale,
) -> Result<(Figure, FigureSize), Failure> {
    let build = |spec: &FigureSpec| build(spec, dataset, locale).ok();
    fit(plan.figure, &plan.spec, room, (locale, fonts), build).map_err(|error| failure(&error, locale))
}

/// Figures that stand side by side are equally high: as high as the highest.
fn level(fitted: &mut [(Figure, FigureSize)], fonts: &[OwnFont], locale: Locale) {
    let height_mm = fitted.iter().map(|(_, size)| size.height_mm).fold(0.0, f64::max);
    for (figure, size) in fitted.iter_mut().filter(|(_, size)| size.height_mm < height_mm) {
        let level = Room::exactly(FigureSize { height_mm, ..*size });
        *size = fitting_size(figure, level, locale, fonts).unwrap_or(*size);
    }
}

/// Why there is nothing to draw: no file appears then, and a script sees why.
fn reasons(jobs: &[Job], plans: &[Plan], locale: Locale) -> String {
    let reason = |(job, plan): (&Job, &Plan)| {
        let nothing = plan.figure.nothing.as_ref()?;
        let mut sentence = nothing.sentence.clone();
        // On the command line kinds have other names than in the window.
        let kinds: Vec<&str> = nothing.offers.iter().map(|offer| offer.kind.id()).collect();
        if !kinds.is_empty() {
            sentence.push_str(&say_with(locale, "cli-figure-other-kinds", [("kinds", kinds.join(" ").into())]));
        }
        Some(in_file(job.from.as_deref(), sentence, locale))
    };
    jobs.iter().zip(plans).filter_map(reason).collect::<Vec<String>>().join("\n")
}

/// What was asked for that no figure of its kind heeds, each said once.
fn unheeded(args: &FigureArgs, plans: &[Plan], locale: Locale) -> BTreeSet<String> {
    let of_kind = |kind: Kind| {
        args.choices.unheeded(kind).map(move |choice| {
            say_with(locale, "cli-choice-unheeded", [("option", choice.flag.into()), ("kind", kind.id().into())])
        })
    };
    let choices = plans.iter().flat_map(|plan| of_kind(plan.spec.kind).collect::<Vec<_>>());
    let references = plans.iter().flat_map(|plan| unheeded_references(args, &plan.spec, locale));
    let measures = plans.iter().filter_map(|plan| unheeded_measure(args, &plan.spec, locale));
    choices.chain(references).chain(measures).collect()
}

/// The measure that was asked for, of a figure that holds two others against one another.
fn unheeded_measure(args: &FigureArgs, spec: &FigureSpec, locale: Locale) -> Option<String> {
    let (measure, pair) = (spec.query.measure, Pair::of(spec.query.measure));
    let is_none_of_both = spec.kind.uses(Choice::Pair) && ![pair.planned, pair.completed].contains(&measure);
    let said = args.choices.said("measure").last().filter(|_| is_none_of_both)?;
    let name = |measure: Measure| within(&say(locale, &format!("measure-{}", measure.id())), locale);
    let args = [
        ("measure", Arg::from(said.as_str())),
        ("kind", spec.kind.id().into()),
        ("completed", name(pair.completed).into()),
        ("planned", name(pair.planned).into()),
    ];
    Some(say_with(locale, "cli-measure-unheeded", args))
}

/// The lines that were asked for and that a figure does not draw.
fn unheeded_references(args: &FigureArgs, spec: &FigureSpec, locale: Locale) -> Vec<String> {
    // They stand in the specification as they were said.
    let said = args.choices.said("references").iter().zip(&spec.references);
    let unheeded = said.filter(|(_, reference)| !spec.heeds(**reference));
    let sentence = |(said, _): (&String, _)| {
        let args = [("value", said.as_str().into()), ("kind", spec.kind.id().into())];
        say_with(locale, "cli-reference-unheeded", args)
    };
    unheeded.map(sentence).collect()
}

/// That it is of another zone, and why nothing is to be seen in it. An empty figure is drawn as asked.
fn remarks(job: &Job, figure: &Figure, dataset: &Dataset, locale: Locale) -> impl Iterator<Item = String> {
    let note = job.document.note(dataset, locale);
    let nothing = figure.nothing.as_ref().map(|nothing| nothing.sentence.clone());
    let file = job.from.clone();
    note.into_iter().chain(nothing).map(move |why| in_file(file.as_deref(), why, locale))
}

fn said_of(path: &Path, size: Option<FigureSize>, locale: Locale) -> String {
    let path = ("path", path.display().to_string().into());
    let Some(size) = size else { return say_with(locale, "figure-numbers-written", [path]) };
    let [width, height] = size.pixels();
    let args = [
        path,
        ("width", format!("{:.1}", size.width_mm).into()),
        ("height", format!("{:.1}", size.height_mm).into()),
        ("pixels", format!("{width} × {height}").into()),
    ];
    say_with(locale, "figure-written", args)
}

/// The room asked for. A height that somebody gave is kept; so is that of a slide or a post, where fewer series may stand
/// alone. Else a figure is as high as it has to be.
fn room(args: &FigureArgs, locale: Locale) -> Result<Room, Failure> {
    let usual = args.preset.unwrap_or_default().room();
    let size = FigureSize {
        width_mm: args.width_mm.unwrap_or(usual.size.width_mm),
        height_mm: args.height_mm.unwrap_or(usual.size.height_mm),
        dpi: args.dpi.unwrap_or(usual.size.dpi),
        type_scale: args.text_pt.map_or(usual.size.type_scale, |points| points / SMALL_TYPE_PT),
    };
    let is_fixed = usual.highest_mm == usual.size.height_mm;
    let room = match (args.height_mm, args.width_mm) {
        (Some(_), _) => Room::exactly(size),
        (None, Some(_)) if is_fixed && !args.auto_height => Room::exactly(size),
        (None, None) if !(is_fixed && args.auto_height) => Room { size, ..usual },
        (None, _) => Room::of_width(size),
    };
    room.size.check().map_err(|error| failure(&ExportError::Size(error), locale))?;
    Ok(room)
}

/// A refused size is a wrong question; anything else went wrong here.
fn failure(error: &ExportError, locale: Locale) -> Failure {
    match error {
        ExportError::Size(_) => Failure::usage(error.sentence(locale)),
        ExportError::Internal(_) => Failure::failed(error.sentence(locale)),
    }
}
