//! The files of `zonescope figure`: which documents are read, and what the figures made of them are called.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::{fs, io};

use super::args::{FORMAT, FigureArgs};
use crate::cli::failure::Failure;
use crate::export::{Format, file_name};
use crate::figure::{FigureDocument, Record};
use crate::gallery::{self, GalleryError};
use crate::output::{self, OutputError};
use crate::package::Opened;
use crate::text::{Arg, Locale, io_reason, say_with};

/// A figure to be drawn.
pub(super) struct Job {
    /// The file that says what it shows; none when the command line does.
    pub(super) from: Option<PathBuf>,
    pub(super) document: FigureDocument,
    /// The numbers that it showed when it was written, where it comes from a picture or a workbook.
    pub(super) record: Option<Record>,
    /// What is written of it.
    pub(super) files: Vec<(PathBuf, Format)>,
}

impl Job {
    /// Whether any of its files is a picture, which has a size.
    pub(super) fn is_picture(&self) -> bool {
        self.files.iter().any(|(_, format)| format.is_picture())
    }
}

/// What is to be drawn, in the order given; the files of a folder by name.
pub(super) fn jobs(args: &FigureArgs, locale: Locale) -> Result<Vec<Job>, Failure> {
    if args.specs.is_empty() {
        let files = named_files(args, locale)?;
        return Ok(vec![Job { from: None, document: FigureDocument::default(), record: None, files }]);
    }
    let files = files(&args.specs, locale)?;
    let folder = args.outs.iter().find(|out| out.is_dir());
    let several = files.len() > 1 || args.specs.iter().any(|spec| spec.is_dir()) || folder.is_some();
    if args.save_spec.is_some() && files.len() > 1 {
        return Err(Failure::usage(say_with(locale, "cli-one-to-save", [("count", Arg::from(files.len()))])));
    }
    // Several figures go into one folder, which may be still to be made.
    let no_folder = args.outs.iter().find(|out| out.is_file() || args.outs.len() > 1);
    if let Some(no_folder) = no_folder.filter(|_| several) {
        let args = [("count", Arg::from(files.len())), path_arg(no_folder)];
        return Err(Failure::usage(say_with(locale, "cli-out-for-several", args)));
    }
    let mut taken = HashSet::new();
    let job = |file: PathBuf| {
        let (document, record) = read(&file, locale)?;
        let files = match (several, args.outs.first()) {
            (true, Some(folder)) => {
                let name = name(&file, &document, &mut taken);
                let formats = formats_asked(&args.formats, locale)?.into_iter();
                formats.map(|format| (folder.join(format!("{name}.{}", format.extension())), format)).collect()
            }
            _ => named_files(args, locale)?,
        };
        Ok(Job { from: Some(file), document, record, files })
    };
    files.into_iter().map(job).collect()
}

/// The files that are named one by one, each with the format that its name chooses.
fn named_files(args: &FigureArgs, locale: Locale) -> Result<Vec<(PathBuf, Format)>, Failure> {
    // A format may only confirm what a name says, and of several names not even that.
    let asked = args.formats.last().map(String::as_str);
    if let Some(asked) = asked.filter(|_| args.outs.len() > 1) {
        return Err(Failure::wrong_value(FORMAT.name, asked, locale));
    }
    let file = |out: &PathBuf| Ok((out.clone(), format_of(out, asked, locale)?));
    args.outs.iter().map(file).collect()
}

/// The folder that several figures go into.
pub(super) fn make_folder(jobs: &[Job], args: &FigureArgs, locale: Locale) -> Result<(), Failure> {
    let is_named = |(path, _): &(PathBuf, Format)| args.outs.contains(path);
    match args.outs.first().filter(|_| !jobs.iter().flat_map(|job| &job.files).all(is_named)) {
        Some(folder) => output::make_folder(folder).map_err(|error| Failure::of_output(&error, locale)),
        None => Ok(()),
    }
}

/// Refuses what must not be written, or not twice, before anything is.
pub(super) fn check_outputs(jobs: &[Job], args: &FigureArgs, opened: &Opened, locale: Locale) -> Result<(), Failure> {
    let outputs: Vec<&PathBuf> =
        jobs.iter().flat_map(|job| job.files.iter().map(|(path, _)| path)).chain(&args.save_spec).collect();
    for path in &outputs {
        let may_write = opened.keep_out(path).map_err(OutputError::from);
        let may_write = may_write.and_then(|()| output::check(path, args.existing));
        let sources = jobs.iter().filter_map(|job| job.from.clone()).collect::<Vec<_>>();
        let may_write = may_write.and_then(|()| output::keep_off(path, &sources));
        may_write.map_err(|error| Failure::of_output(&error, locale))?;
    }
    output::keep_apart(outputs.into_iter().map(PathBuf::as_path)).map_err(|error| Failure::of_output(&error, locale))
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

/// The formats that are named, each once, else the usual one.
fn formats_asked(options: &[String], locale: Locale) -> Result<Vec<Format>, Failure> {
    let mut formats: Vec<Format> = Vec::new();
    for option in options {
        let format = format_named(option, locale)?;
        if !formats.contains(&format) {
            formats.push(format);
        }
    }
    Ok(if formats.is_empty() { vec![Format::PNG] } else { formats })
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

fn read(file: &Path, locale: Locale) -> Result<(FigureDocument, Option<Record>), Failure> {
    gallery::read_with_record(file).map_err(|error| match error {
        GalleryError::Read(path, error) => cannot_read(&path, &error, locale),
        GalleryError::NotText => Failure::usage(say_with(locale, "cli-not-utf-8", [path_arg(file)])),
        other => Failure::usage(in_file(Some(file), other.sentence(locale), locale)),
    })
}

/// The document's name, else that of its file; numbered where another figure has it already.
fn name(file: &Path, document: &FigureDocument, taken: &mut HashSet<String>) -> String {
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
    name
}
