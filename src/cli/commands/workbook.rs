//! `zonescope workbook`: a package as one workbook, which `import` makes the same package of again.

use std::io::Write;
use std::path::Path;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{NO_CLOBBER, OUT, PATH, STRICT};
use crate::cli::output::{say_written, written};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::import::{self, BookError};
use crate::output::{self, Existing};
use crate::package::PackError;
use crate::text::{Arg, Locale, say_with};

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "workbook",
    help: "help-workbook",
    positionals: &[PATH],
    groups: &[&[OUT, NO_CLOBBER, STRICT]],
    read,
};

fn read(words: &mut Words) -> Result<Command, Failure> {
    let (out, existing) = (words.out_file("zone.xlsx")?, words.existing());
    let path = words.source()?;
    Ok(Plain::command(false, move |locale, to, err| run(&path, &out, existing, locale, [to, err])))
}

fn run(path: &Source, file: &Path, existing: Existing, locale: Locale, to: [&mut dyn Write; 2]) -> Result<u8, Failure> {
    output::check(file, existing).map_err(|error| Failure::of_output(&error, locale))?;
    let [out, err] = to;
    path.open(locale, err)?;
    let book = import::book(path.path(), locale).map_err(|error| match &error {
        BookError::Package(PackError::Open(_)) => Failure::usage(error.sentence(locale)),
        _ => Failure::failed(error.sentence(locale)),
    })?;
    let done = output::write(file, &book.bytes, existing).map_err(|error| Failure::of_output(&error, locale))?;
    let args = [("path", Arg::from(file.display().to_string())), ("tables", Arg::from(book.tables))];
    let mut line = say_with(locale, "book-written", args);
    for path in &book.kept {
        line.push('\n');
        line.push_str(&say_with(locale, "book-kept", [("file", Arg::from(path.as_str()))]));
    }
    written(say_written(&line, file, done, locale, [out, err]), locale)
}
