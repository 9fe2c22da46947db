//! `zonescope describe`: a complete descriptor for a folder of bare tables, shown unless it is to be written.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{NO_CLOBBER, OUT, OptionSpec, PATH};
use crate::cli::output::{harmless, say_written, written};
use crate::cli::words::Words;
use crate::listing::tables_about;
use crate::model::AddsUp;
use crate::output::{self, Existing};
use crate::package::{self, DescribedFile, DescribedReference, DescribedSum, Description};
use crate::text::{Arg, Locale, say, say_with};

const WRITE: OptionSpec = OptionSpec::flag("write");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "describe",
    help: "help-describe",
    positionals: &[PATH],
    groups: &[&[WRITE, OUT, NO_CLOBBER]],
    read,
};

/// Where the descriptor goes.
enum Place {
    /// To standard output.
    Shown,
    /// To where it belongs, where there is none yet.
    Beside,
    /// To a file.
    File(PathBuf, Existing),
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let is_written = words.has(&WRITE);
    let place = match words.has(&OUT) {
        true => Place::File(words.out_file(package::DESCRIPTOR)?, words.existing()),
        false if is_written => Place::Beside,
        false => Place::Shown,
    };
    let path = PathBuf::from(words.positional(&PATH)?);
    Ok(Plain::command(false, move |locale, out, err| run(&path, &place, locale, out, err)))
}

fn run(path: &Path, place: &Place, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> Result<u8, Failure> {
    let made = package::describe(path).map_err(|error| Failure::usage(error.sentence(locale)))?;
    let (file, existing) = match place {
        Place::Shown => {
            // Standard error may be closed; the descriptor is what was asked for.
            let _ = summary(&made, locale, err);
            return written(out.write_all(made.text.as_bytes()), locale);
        }
        Place::Beside => (&made.place, Existing::Keep),
        Place::File(file, existing) => (file, *existing),
    };
    let beside = if path.is_dir() { path } else { path.parent().unwrap_or(path) };
    let sources = made.files.iter().map(|file| beside.join(&file.path)).chain([path.to_owned()]);
    output::keep_off(file, sources).map_err(|error| Failure::of_output(&error, locale))?;
    let file_written = output::write(file, made.text.as_bytes(), existing);
    let file_written = file_written.map_err(|error| Failure::of_output(&error, locale))?;
    let line = say_with(locale, "describe-written", [("path", file.display().to_string().into())]);
    written(
        summary(&made, locale, out).and_then(|()| say_written(&line, file, file_written, locale, [out, err])),
        locale,
    )
}

/// What was found, a line a table.
fn summary(made: &Description, locale: Locale, to: &mut dyn Write) -> std::io::Result<()> {
    let about = tables_about(&made.opened);
    for file in &made.files {
        let Some(table) = about.iter().find(|table| table.id == file.table) else { continue };
        let args = [
            ("path", Arg::from(file.path.as_str())),
            ("table", file.table.as_str().into()),
            ("rows", Arg::from(table.rows)),
            ("columns", Arg::from(table.columns.len())),
            ("odd", odd(file, locale).into()),
        ];
        writeln!(to, "{}", harmless(&say_with(locale, "describe-table", args)))?;
        for sum in made.sums.iter().filter(|sum| sum.table == file.table) {
            writeln!(to, "{}", harmless(&format!("  {}", reason(sum, locale))))?;
        }
        for reference in made.references.iter().filter(|it| it.table == file.table) {
            writeln!(to, "{}", harmless(&format!("  {}", refers(reference, locale))))?;
        }
    }
    if !made.left_aside.is_empty() {
        let names = made.left_aside.join(&say(locale, "list-separator"));
        writeln!(to, "{}", harmless(&say_with(locale, "describe-left-aside", [("names", names.into())])))?;
    }
    Ok(())
}

/// Why numbers of a column are not added up over everything.
fn reason(sum: &DescribedSum, locale: Locale) -> String {
    let args = [
        ("column", Arg::from(sum.columns.join(&say(locale, "list-separator")))),
        ("word", sum.word.as_str().into()),
        ("time", sum.time.as_deref().unwrap_or_default().into()),
    ];
    let key = if sum.adds_up == AddsUp::NotOverTime { "describe-stock" } else { "describe-never-added" };
    say_with(locale, key, args)
}

/// What a column refers to, and how that is seen.
fn refers(reference: &DescribedReference, locale: Locale) -> String {
    let args = [
        ("column", Arg::from(reference.column.as_str())),
        ("count", Arg::from(reference.values)),
        ("table", reference.to.as_str().into()),
        ("id", reference.id.as_str().into()),
    ];
    say_with(locale, "describe-reference", args)
}

/// What is out of the ordinary about how a file is written.
fn odd(file: &DescribedFile, locale: Locale) -> String {
    let mut odd = Vec::new();
    if file.encoding != "utf-8" {
        odd.push(file.encoding.clone());
    }
    let delimiter = match file.delimiter {
        ',' => None,
        '\t' => Some(say(locale, "describe-tab").into_owned()),
        other => Some(other.to_string()),
    };
    odd.extend(delimiter.map(|sign| say_with(locale, "describe-delimiter", [("sign", sign.into())])));
    if file.header_row > 1 {
        odd.push(say_with(locale, "describe-header-row", [("row", Arg::from(file.header_row.to_string()))]));
    }
    if file.has_own_names {
        let key = if file.header_row == 0 { "describe-no-header" } else { "describe-own-names" };
        odd.push(say(locale, key).into_owned());
    }
    if let Some(unit) = &file.unit {
        odd.push(say_with(locale, "describe-unit", [("unit", unit.as_str().into())]));
    }
    if file.notes > 0 {
        odd.push(say_with(locale, "describe-notes", [("count", Arg::from(file.notes))]));
    }
    odd.into_iter().map(|one| say_with(locale, "describe-odd", [("odd", one.into())])).collect()
}
