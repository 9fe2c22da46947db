//! `zonescope sample`: an illustrative package of any size.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{NO_CLOBBER, OUT, OptionSpec};
use crate::cli::output::written;
use crate::cli::words::Words;
use crate::sample::{self, SampleError};
use crate::text::{Arg, Locale, io_reason, say_with};

const PROJECTS: OptionSpec = OptionSpec::text("projects");
const SEED: OptionSpec = OptionSpec::text("seed");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "sample",
    help: "help-sample",
    positionals: &[],
    // A sample never takes the place of anything.
    groups: &[&[PROJECTS, SEED, OUT, NO_CLOBBER]],
    read,
};

struct Args {
    projects: usize,
    seed: u64,
    out: PathBuf,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let args = Args {
        projects: words.parsed(&PROJECTS)?.unwrap_or(1000),
        seed: words.parsed(&SEED)?.unwrap_or(1),
        out: words.out()?,
    };
    Ok(Plain::command(false, move |locale, out, _| run(&args, locale, out)))
}

fn run(args: &Args, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let summary =
        sample::write_package(args.projects, args.seed, &args.out).map_err(|error| failure(&error, locale))?;
    let line = say_with(
        locale,
        "cli-sample-written",
        [("projects", Arg::from(summary.projects)), ("out", args.out.display().to_string().into())],
    );
    written(writeln!(out, "{line}"), locale)
}

fn failure(error: &SampleError, locale: Locale) -> Failure {
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
