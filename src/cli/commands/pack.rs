//! `zonescope pack`: a package as one file.

use std::io::Write;
use std::path::Path;

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{NO_CLOBBER, OUT, PATH, STRICT};
use crate::cli::output::{say_written, written};
use crate::cli::source::Source;
use crate::cli::words::Words;
use crate::output::Existing;
use crate::package::{self, PackError};
use crate::text::{Arg, Locale, say_with};

pub(super) const COMMAND: CommandSpec =
    CommandSpec { name: "pack", help: "help-pack", positionals: &[PATH], groups: &[&[OUT, NO_CLOBBER, STRICT]], read };

fn read(words: &mut Words) -> Result<Command, Failure> {
    let (out, existing) = (words.out_file("zone.zonescope")?, words.existing());
    let path = words.source()?;
    Ok(Plain::command(false, move |locale, to, err| run(&path, &out, existing, locale, [to, err])))
}

fn run(path: &Source, file: &Path, existing: Existing, locale: Locale, to: [&mut dyn Write; 2]) -> Result<u8, Failure> {
    let [out, err] = to;
    // Who gets the file cannot see from it that something was cut off here.
    path.open(locale, err)?;
    let packed = package::pack(path.path(), file, existing);
    let packed = packed.map_err(|error| match &error {
        PackError::Open(_) => Failure::usage(error.sentence(locale)),
        PackError::Output(error) => Failure::of_output(error, locale),
        PackError::Read { .. } => Failure::failed(error.sentence(locale)),
    })?;
    let args = [("path", Arg::from(file.display().to_string())), ("files", Arg::from(packed.files))];
    written(say_written(&say_with(locale, "pack-written", args), file, packed.written, locale, [out, err]), locale)
}
