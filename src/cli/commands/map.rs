//! `zonescope map`: records and boundaries as a map.

use std::io::Write;
use std::path::PathBuf;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{NO_CLOBBER, OUT, OptionSpec, PATH, STRICT, TABLE, WHERE};
use crate::cli::output::{harmless, say_written, written};
use crate::cli::own_fonts::{self, FONT};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::export::{ExportError, FigureSize, Format, MAP_SHAPE, Preset, SvgText, render_map};
use crate::figure::map::{MapSpec, NoMap, map};
use crate::listing::row_title;
use crate::model::geo::Which;
use crate::model::{Measure, PartialDate};
use crate::output::{self, Existing, OutputError};
use crate::query::fence::NoValues;
use crate::query::{Cache, Filter, default_year_basis};
use crate::text::{Arg, Locale, say, say_with};

const POSITION: OptionSpec = OptionSpec::word("position", || Which::ALL.map(Which::id).to_vec());
const MEASURE: OptionSpec = OptionSpec::text("measure");
const FILL: OptionSpec = OptionSpec::flag("fill");
const DATE: OptionSpec = OptionSpec::text("date");
const PRESET: OptionSpec = OptionSpec::word("preset", || Preset::ALL.map(Preset::id).to_vec());
const WIDTH: OptionSpec = OptionSpec::text("width-mm");
const HEIGHT: OptionSpec = OptionSpec::text("height-mm");
const DPI: OptionSpec = OptionSpec::text("dpi");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "map",
    help: "help-map",
    positionals: &[PATH],
    groups: &[&[
        TABLE, POSITION, MEASURE, FILL, DATE, WHERE, PRESET, WIDTH, HEIGHT, DPI, FONT, OUT, NO_CLOBBER, STRICT,
    ]],
    read,
};

struct Args {
    path: Source,
    spec: MapSpec,
    filters: Vec<String>,
    size: FigureSize,
    format: Format,
    out: PathBuf,
    existing: Existing,
    fonts: Vec<PathBuf>,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let date = match words.last(&DATE)? {
        Some(text) => {
            let wrong = || Failure::wrong_value(DATE.name, &text, words.locale);
            Some(PartialDate::parse(&text).ok_or_else(wrong)?)
        }
        None => None,
    };
    let out = words.out_file("map.png")?;
    let extension = out.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let piped = output::is_special(&out).then_some(Format::PNG);
    let format = Format::from_extension(extension).or(piped).filter(|format| format.is_picture());
    let format = format
        .ok_or_else(|| Failure::usage(say_with(words.locale, "map-format", [("extension", Arg::from(extension))])))?;
    let spec = MapSpec {
        which: words.word(&POSITION)?.and_then(Which::parse),
        size: words.last(&MEASURE)?,
        fill: words.has(&FILL),
        date,
    };
    let args = Args {
        size: size(words)?,
        path: words.source_of_table()?,
        spec,
        filters: words.all(&WHERE)?,
        format,
        out,
        existing: words.existing(),
        fonts: words.all(&FONT)?.into_iter().map(PathBuf::from).collect(),
    };
    Ok(Plain::command(false, move |locale, out, err| run(&args, locale, [out, err])))
}

/// Maps are higher than charts: where nobody says how high, three quarters of their width.
fn size(words: &Words) -> Result<FigureSize, Failure> {
    let preset = words.word(&PRESET)?.and_then(Preset::parse).unwrap_or_default();
    let usual = preset.room().size;
    let width_mm = words.parsed(&WIDTH)?.unwrap_or(usual.width_mm);
    // A height that goes with the preset goes with its width.
    let high = match words.has(&WIDTH) && !preset.has_one_height() {
        true => width_mm * MAP_SHAPE,
        false => preset.map_size().height_mm,
    };
    let size = FigureSize {
        width_mm,
        height_mm: words.parsed(&HEIGHT)?.unwrap_or(high),
        dpi: words.parsed(&DPI)?.unwrap_or(usual.dpi),
        ..usual
    };
    size.check().map_err(|error| failure(&ExportError::Size(error), words.locale))?;
    Ok(size)
}

fn run(args: &Args, locale: Locale, [out, err]: [&mut dyn Write; 2]) -> Result<u8, Failure> {
    let fonts = own_fonts::read(&args.fonts, locale)?;
    let opened = args.path.open(locale, err)?;
    let locale = locale.of_rows(&opened.dataset);
    let dataset = &opened.dataset;
    let may_write = opened.keep_out(&args.out).map_err(OutputError::from);
    let may_write = may_write.and_then(|()| output::check(&args.out, args.existing));
    may_write.map_err(|error| Failure::of_output(&error, locale))?;
    let filter = Filter::parse(dataset, &args.filters).map_err(|error| Failure::usage(error.report(locale)))?;
    let rows = Cache::default().select(dataset, &filter, default_year_basis(dataset, Measure::PlannedTotal));
    let figure =
        map(dataset, &opened.tables(), &args.spec, &rows, locale).map_err(|why| refused(&why, args, locale))?;
    let name = |ix| row_title(dataset, ix, locale).to_string();
    let rendered = render_map(&figure, (args.size, args.format, SvgText::Outlines), &name, locale, &fonts)
        .map_err(|error| failure(&error, locale))?;
    let file = output::write(&args.out, &rendered.bytes, args.existing);
    let file = file.map_err(|error| Failure::of_output(&error, locale))?;
    let [width, height] = args.size.pixels();
    let said = [
        ("path", Arg::from(args.out.display().to_string())),
        ("width", format!("{:.1}", args.size.width_mm).into()),
        ("height", format!("{:.1}", args.size.height_mm).into()),
        ("pixels", format!("{width} × {height}").into()),
    ];
    let line = say_with(locale, "figure-written", said);
    // Standard error may be closed; there is nobody left to tell.
    let _ = writeln!(err, "{}", figure.note);
    if !rendered.missing.is_empty() {
        let _ = writeln!(err, "{}", harmless(&own_fonts::lacking(&rendered.missing, locale)));
    }
    written(say_written(&line, &args.out, file, locale, [out, err]), locale)
}

fn refused(why: &NoMap, args: &Args, locale: Locale) -> Failure {
    let measure = args.spec.size.clone().unwrap_or_default();
    match why {
        NoMap::NothingPlaced => Failure::nothing(say(locale, "map-none").into_owned()),
        NoMap::NoValues(NoValues::NeverAdded) => {
            Failure::usage(say_with(locale, "fence-never-added", [("measure", measure.into())]))
        }
        NoMap::NoValues(NoValues::Unknown(known)) => {
            let args = [("measure", Arg::from(measure)), ("known", known.join(", ").into())];
            Failure::usage(say_with(locale, "map-no-values", args))
        }
    }
}

fn failure(error: &ExportError, locale: Locale) -> Failure {
    match error {
        ExportError::Size(_) => Failure::usage(error.sentence(locale)),
        ExportError::Internal(_) => Failure::failed(error.sentence(locale)),
    }
}
