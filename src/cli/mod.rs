//! The commands that need no window. Must not know egui or the window.
//!
//! A command is read into [`Command`], then [`run`] opens the package, asks the other rooms and writes to `out`;
//! what went wrong goes to `err`, once, in the user's language.

mod args;
mod check;
mod diff;
mod figure;
mod figure_args;
mod figure_files;
mod figure_spec;
mod flags;
mod list;
mod list_file;
mod output;
mod own_fonts;
mod query;
mod reconcile;
mod show;
mod show_json;
mod source;

use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

pub use args::{Format, PictureArgs, locale_of};
use args::{ListArgs, QueryArgs, SampleArgs, Words};
use figure_args::FigureArgs;
pub use source::Source;

use crate::output::{OutputError, Written};
use crate::package::{self, Opened};
use crate::sample::SampleError;
use crate::text::{Arg, Locale, io_reason, say, say_with};

/// What somebody asked for on the command line.
#[derive(Debug)]
pub enum Command {
    /// The window.
    Window {
        /// A package, or what was open last.
        path: Option<PathBuf>,
        /// The language of `--locale`, which goes before the one that the window remembers.
        locale: Option<Locale>,
    },
    /// The whole window drawn without a display.
    Picture(PictureArgs),
    /// A command of this module.
    Plain(Plain),
}

/// A command that writes to a terminal or a file.
#[derive(Debug)]
pub enum Plain {
    /// `--help`, of one command or of all.
    Help(Option<&'static str>),
    /// `--version`
    Version,
    /// Findings.
    Check(PathBuf, Format),
    /// Published totals beside those of the records.
    Reconcile(Source, Format),
    /// What differs between two packages.
    Diff(Source, Source, Format),
    /// Sums by dimensions.
    Query(QueryArgs),
    /// Projects.
    List(ListArgs),
    /// One project.
    Show(Source, String, Format),
    /// A figure.
    Figure(Box<FigureArgs>),
    /// An illustrative package.
    Sample(SampleArgs),
}

impl Plain {
    /// Whether it writes CSV to standard output.
    fn is_csv(&self) -> bool {
        let format = match self {
            Self::Check(_, format) | Self::Reconcile(_, format) | Self::Diff(_, _, format) => Some(*format),
            Self::Query(args) => Some(args.format),
            Self::List(args) => args.format,
            _ => None,
        };
        format == Some(Format::Csv)
    }
}

/// Why a command did not do what was asked: a sentence, and the exit code.
#[derive(Debug)]
pub struct Failure {
    /// For a person, in the user's language.
    pub sentence: String,
    /// 1: it went wrong. 2: it was asked wrongly, or the package cannot be opened.
    pub code: u8,
}

/// The exit code where a figure has nothing to draw.
const NOTHING: u8 = 3;

impl Failure {
    /// There is nothing to draw, so no file.
    pub(crate) fn nothing(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: NOTHING }
    }

    /// Asked wrongly.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: 2 }
    }

    /// A file that was not written: asked for wrongly, or it went wrong.
    pub fn of_output(error: &OutputError, locale: Locale) -> Self {
        let code = if error.is_refusal() { 2 } else { 1 };
        Self { sentence: error.sentence(locale), code }
    }

    /// Went wrong.
    pub fn failed(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: 1 }
    }
}

/// The names of the commands, as typed.
pub const COMMANDS: [&str; 9] = ["check", "reconcile", "diff", "query", "list", "show", "figure", "picture", "sample"];

/// Reads the words after the program's name.
pub fn parse(words: impl IntoIterator<Item = OsString>, locale: Locale) -> Result<Command, Failure> {
    let words: Vec<OsString> = words.into_iter().collect();
    let (languages, words) = words.split_at(args::leading_locales(&words));
    let known = |word: &OsString| COMMANDS.into_iter().find(|name| *word == **name);
    let Some(first) = words.first() else { return window(languages.to_vec(), locale) };
    match first.to_str() {
        Some("--help" | "-h" | "help") => Ok(Command::Plain(Plain::Help(words[1..].iter().find_map(known)))),
        Some("--version" | "-V") => Ok(Command::Plain(Plain::Version)),
        _ => match known(first) {
            Some(name) => {
                let command = args::command(name, languages.iter().chain(&words[1..]).cloned(), locale)?;
                Ok(command.unwrap_or(Command::Plain(Plain::Help(Some(name)))))
            }
            None if is_mistyped(first) => Err(args::unknown(&first.to_string_lossy(), locale)),
            None => window(languages.iter().chain(words).cloned().collect(), locale),
        },
    }
}

/// A mistyped command is not a path that somebody forgot to make.
fn is_mistyped(word: &OsStr) -> bool {
    let path = Path::new(word);
    !word.as_encoded_bytes().starts_with(b"-") && path.components().count() <= 1 && !path.exists()
}

fn window(words: Vec<OsString>, locale: Locale) -> Result<Command, Failure> {
    let mut words = Words::read(words, &[], locale)?;
    if words.help {
        return Ok(Command::Plain(Plain::Help(None)));
    }
    let explicit = words.explicit_locale(locale)?;
    let path = (!words.positional.is_empty()).then(|| words.positional.remove(0).into());
    words.no_more(locale)?;
    Ok(Command::Window { path, locale: explicit })
}

/// Carries a command out. The exit code is that of the issue: 0, 1 or 2.
pub fn run(command: Plain, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let (mut gate, err) = (output::Gate::new(out), &mut output::Gate::new(err));
    // CSV is a file, even where it has no name: a script gets what the books say, unless it goes to a screen.
    let is_file = command.is_csv() && !io::stdout().is_terminal();
    let out: &mut dyn Write = if is_file { gate.inner() } else { &mut gate };
    let done = dispatch(command, locale, out, err);
    match done.and_then(|code| written(out.flush(), locale).map(|_| code)) {
        Ok(code) => code,
        Err(failure) => complain(&failure, err),
    }
}

/// Says what a picture was written to, or why not; the exit code comes back.
pub fn report(
    result: Result<(String, Written), Failure>,
    args: &PictureArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let said = result.and_then(|(line, file)| {
        let said = output::say_written(&line, &args.out, file, args.locale, [&mut *out, &mut *err]);
        written(said.and_then(|()| out.flush()), args.locale)
    });
    match said {
        Ok(code) => code,
        Err(failure) => complain(&failure, err),
    }
}

/// Says why not; the exit code comes back.
pub fn complain(failure: &Failure, err: &mut dyn Write) -> u8 {
    for line in failure.sentence.split('\n') {
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{}", output::harmless(line));
    }
    failure.code
}

/// Says that this program was built without its window.
pub fn no_window(locale: Locale, err: &mut dyn Write) -> u8 {
    let _ = writeln!(err, "{}", say(locale, "cli-no-window-feature"));
    1
}

fn dispatch(command: Plain, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    match command {
        Plain::Help(topic) => {
            let key = topic.map_or_else(|| "help".to_owned(), |topic| format!("help-{topic}"));
            written(writeln!(out, "{}", say(locale, &key)), locale)
        }
        Plain::Version => written(writeln!(out, "zonescope {}", env!("CARGO_PKG_VERSION")), locale),
        Plain::Check(path, format) => check::run(&path, format, locale, out),
        Plain::Reconcile(path, format) => reconcile::run(&path, format, locale, out, err),
        Plain::Diff(old, new, format) => diff::run(&old, &new, format, locale, out, err),
        Plain::Query(args) => query::run(&args, locale, out, err),
        Plain::List(args) => list::run(&args, locale, out, err),
        Plain::Show(path, id, format) => show::run(&path, &id, format, locale, out, err),
        Plain::Figure(args) => figure::run(&args, locale, out, err),
        Plain::Sample(args) => sample(&args, locale, out),
    }
}

fn sample(args: &SampleArgs, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let summary = crate::sample::write_package(args.projects, args.seed, &args.out)
        .map_err(|error| sample_failure(&error, locale))?;
    let line = say_with(
        locale,
        "cli-sample-written",
        [("projects", Arg::from(summary.projects)), ("out", args.out.display().to_string().into())],
    );
    written(writeln!(out, "{line}"), locale)
}

fn sample_failure(error: &SampleError, locale: Locale) -> Failure {
    let path = |path: &Path| ("path", Arg::from(path.display().to_string()));
    match error {
        SampleError::NotEmpty(folder) => Failure::usage(say_with(locale, "sample-not-empty", [path(folder)])),
        SampleError::NotAFolder(file) => Failure::usage(say_with(locale, "sample-not-a-folder", [path(file)])),
        SampleError::Folder(error) => Failure::of_output(error, locale),
        SampleError::Io { path: file, source } => {
            let reason = ("reason", io_reason(locale, source).into());
            Failure::failed(say_with(locale, "cannot-write-file", [path(file), reason]))
        }
    }
}

/// Opens a package, or says why not with exit code 2.
fn open(path: &Path, locale: Locale) -> Result<Opened, Failure> {
    package::open(path).map_err(|error| Failure::usage(error.sentence(locale)))
}

/// A reader that goes away (`| head`) is no failure.
fn written(result: io::Result<()>, locale: Locale) -> Result<u8, Failure> {
    match result {
        Ok(()) => Ok(0),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(0),
        Err(error) => Err(Failure::failed(say_with(
            locale,
            "cli-cannot-write-output",
            [("reason", io_reason(locale, &error).into())],
        ))),
    }
}
