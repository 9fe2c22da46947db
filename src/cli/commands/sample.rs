//! `zonescope sample`: an illustrative package of any size.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{COLUMNS, NO_CLOBBER, OUT, OptionSpec};
use crate::cli::output::written;
use crate::cli::words::Words;
use crate::sample::{self, Plan, SampleError, SampleTable};
use crate::text::{Arg, Locale, io_reason, say_with};

const PROJECTS: OptionSpec = OptionSpec::text("projects");
const TABLE: OptionSpec = OptionSpec::word("table", || SampleTable::IDS.to_vec());
const ROWS: OptionSpec = OptionSpec::text("rows");
const SEED: OptionSpec = OptionSpec::text("seed");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "sample",
    help: "help-sample",
    positionals: &[],
    // A sample never takes the place of anything.
    groups: &[&[PROJECTS, TABLE, ROWS, COLUMNS, SEED, OUT, NO_CLOBBER]],
    read,
};

struct Args {
    plan: Plan,
    out: PathBuf,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let table = table(words)?;
    // Whoever asks for a table wants that, and no more projects than show that there are some.
    let projects = words.parsed(&PROJECTS)?.unwrap_or(if table.is_some() { 100 } else { 1000 });
    let plan = Plan { projects, table, seed: words.parsed(&SEED)?.unwrap_or(1) };
    let args = Args { plan, out: words.out()? };
    Ok(Plain::command(false, move |locale, out, _| run(&args, locale, out)))
}

/// The further table that is asked for, and how many rows it is to have.
fn table(words: &Words) -> Result<Option<(SampleTable, usize)>, Failure> {
    let (id, rows, columns) = (words.word(&TABLE)?, words.parsed(&ROWS)?, words.parsed(&COLUMNS)?);
    let few_or_many = |columns: &usize| !(SampleTable::FEWEST_COLUMNS..=SampleTable::MOST_COLUMNS).contains(columns);
    if let Some(columns) = columns.filter(few_or_many) {
        return Err(Failure::wrong_value(COLUMNS.name, &columns.to_string(), words.locale));
    }
    if columns.is_some() && id != Some(SampleTable::WIDE) {
        return Err(Failure::usage(say_with(words.locale, "cli-sample-columns", [])));
    }
    if rows.is_some() && id.is_none() {
        return Err(Failure::missing_option(TABLE.name, words.locale));
    }
    let table = id.and_then(|id| SampleTable::parse(id, columns.unwrap_or(20)));
    Ok(table.map(|table| (table, rows.unwrap_or(1000))))
}

fn run(args: &Args, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let summary = sample::write_plan(&args.plan, &args.out).map_err(|error| failure(&error, locale))?;
    let folder = ("out", Arg::from(args.out.display().to_string()));
    let projects = ("projects", Arg::from(summary.projects));
    let line = match args.plan.table {
        None => say_with(locale, "cli-sample-written", [projects, folder]),
        Some((table, rows)) => {
            let of_table = [("table", table.id().into()), ("rows", rows.into()), projects, folder];
            say_with(locale, "cli-sample-table-written", of_table)
        }
    };
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
