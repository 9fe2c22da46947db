//! The files of `zonescope figure`: which documents are read, and what the figures made of them are called.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::args::{FORMAT, FigureArgs};
use crate::cli::failure::Failure;
use crate::export::{Format, file_name};
use crate::figure::FigureDocument;
use crate::gallery::{self, GalleryError};
use crate::output::{self, OutputError};
use crate::package::Opened;
use crate::text::{Arg, Locale, io_reason, say_with};

/// A figure to be drawn.
pub(super) struct Job {
    /// The file that says what it shows; none when the command line does.
    pub(super) from: Option<PathBuf>,
    pub(super) document: FigureDocument,
    pub(super) out: PathBuf,
    pub(super) format: Format,
}

/// What is to be drawn, in the order given; the files of a folder by name.
pub(super) fn jobs(args: &FigureArgs, locale: Locale) -> Result<Vec<Job>, Failure> {
    if args.specs.is_empty() {
        let format = format_of(&args.out, args.format.as_deref(), locale)?;
        return Ok(vec![Job { from: None, document: FigureDocument::default(), out: args.out.clone(), format }]);
    }
    let files = files(&args.specs, locale)?;
    let several = files.len() > 1 || args.specs.iter().any(|spec| spec.is_dir()) || args.out.is_dir();
    if args.save_spec.is_some() && files.len() > 1 {
        return Err(Failure::usage(say_with(locale, "cli-one-to-save", [("count", Arg::from(files.len()))])));
    }
    if several && args.out.is_file() {
        let args = [("count", Arg::from(files.len())), path_arg(&args.out)];
        return Err(Failure::usage(say_with(locale, "cli-out-for-several", args)));
    }
    let format = match several {
        true => format_asked(args.format.as_deref(), locale)?,
        false => format_of(&args.out, args.format.as_deref(), locale)?,
    };
    let mut taken = HashSet::new();
    let job = |file: PathBuf| {
        let document = read(&file, locale)?;
        let out = match several {
            true => args.out.join(name(&file, &document, format, &mut taken)),
            false => args.out.clone(),
        };
        Ok(Job { from: Some(file), document, out, format })
    };
    files.into_iter().map(job).collect()
}

/// The folder that several figures go into.
pub(super) fn make_folder(jobs: &[Job], args: &FigureArgs, locale: Locale) -> Result<(), Failure> {
    if jobs.iter().all(|job| job.out == args.out) {
        return Ok(());
    }
    output::make_folder(&args.out).map_err(|error| Failure::of_output(&error, locale))
}

/// Refuses what must not be written, or not twice, before anything is.
pub(super) fn check_outputs(jobs: &[Job], args: &FigureArgs, opened: &Opened, locale: Locale) -> Result<(), Failure> {
    let outputs = || jobs.iter().map(|job| &job.out).chain(&args.save_spec);
    for path in outputs() {
        let may_write = opened.keep_out(path).map_err(OutputError::from);
        let may_write = may_write.and_then(|()| output::check(path, args.existing));
        may_write.map_err(|error| Failure::of_output(&error, locale))?;
    }
    let twice = args
        .save_spec
        .iter()
        .find(|spec| !output::is_special(spec) && jobs.iter().any(|job| output::are_one(&job.out, spec)));
    twice.map_or(Ok(()), |spec| Err(Failure::usage(say_with(locale, "cli-outputs-are-one", [path_arg(spec)]))))
}

/// A sentence about what a file says.
pub(super) fn in_file(file: Option<&Path>, why: String, locale: Locale) -> String {
    match file {
        Some(file) => say_with(locale, "cli-document-in-file", [path_arg(file), ("why", why.into())]),
        None => why,
    }
}

fn path_arg(path: &Path) -> (&'static str, Arg) {
    ("path", path.display().to_string().into())
}

/// The format that the ending of the name chooses, which an option may only confirm.
fn format_of(out: &Path, option: Option<&str>, locale: Locale) -> Result<Format, Failure> {
    let extension = out.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if Format::from_extension(extension).is_none() && output::is_special(out) {
        // A pipe is called as it happens to be.
        return format_asked(option, locale);
    }
    let format = Format::from_extension(extension)
        .ok_or_else(|| Failure::usage(say_with(locale, "cli-figure-format", [("extension", extension.into())])))?;
    match option {
        Some(option) if format_named(option, locale)? != format => {
            Err(Failure::wrong_value(FORMAT.name, option, locale))
        }
        _ => Ok(format),
    }
}

/// The format that an option names, else the usual one.
fn format_asked(option: Option<&str>, locale: Locale) -> Result<Format, Failure> {
    option.map_or(Ok(Format::PNG), |option| format_named(option, locale))
}

fn format_named(option: &str, locale: Locale) -> Result<Format, Failure> {
    Format::from_extension(option).ok_or_else(|| Failure::wrong_value(FORMAT.name, option, locale))
}

/// The files among what was given, and those in the folders given.
fn files(specs: &[PathBuf], locale: Locale) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for spec in specs {
        if !spec.is_dir() {
            files.push(spec.clone());
            continue;
        }
        let entries = fs::read_dir(spec).and_then(Iterator::collect::<io::Result<Vec<_>>>);
        let entries = entries.map_err(|error| cannot_read(spec, &error, locale))?;
        let is_document = |path: &PathBuf| {
            let hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
            !hidden && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) && path.is_file()
        };
        let mut found: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).filter(is_document).collect();
        if found.is_empty() {
            return Err(Failure::usage(say_with(locale, "cli-no-documents", [path_arg(spec)])));
        }
        found.sort();
        files.append(&mut found);
    }
    Ok(files)
}

fn cannot_read(path: &Path, error: &io::Error, locale: Locale) -> Failure {
    let args = [path_arg(path), ("reason", io_reason(locale, error).into())];
    Failure::usage(say_with(locale, "cli-cannot-read-file", args))
}

fn read(file: &Path, locale: Locale) -> Result<FigureDocument, Failure> {
    gallery::read(file).map_err(|error| match error {
        GalleryError::Read(path, error) => cannot_read(&path, &error, locale),
        GalleryError::NotText => Failure::usage(say_with(locale, "cli-not-utf-8", [path_arg(file)])),
        other => Failure::usage(in_file(Some(file), other.sentence(locale), locale)),
    })
}

/// The document's name, else that of its file; numbered where another figure has it already.
fn name(file: &Path, document: &FigureDocument, format: Format, taken: &mut HashSet<String>) -> String {
    let stem = || file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let named = document.name.clone().filter(|name| !name.trim().is_empty());
    let plain = file_name(&named.unwrap_or_else(stem));
    let mut name = plain.clone();
    let mut number = 1;
    // Some systems take capitals and small letters for the same.
    while !taken.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{plain}-{number}");
    }
    format!("{name}.{}", format.extension())
}
