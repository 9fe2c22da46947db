//! `zonescope import`: stranger's files to a new package, or in the place of one that is there, with the account of every row.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::diff;
use super::import_account::account_lines;
use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{DELIMITER, ENCODING, FILES, NO_CLOBBER, OUT, OptionSpec, SHEET, STRICT};
use crate::cli::output::{harmless, written};
use crate::cli::source_file::{opened, writing};
use crate::cli::words::Words;
use crate::import::{self, Imported, Package, ReadError, Recipe, Returned, SourceFile};
use crate::listing::PackageChanges;
use crate::output::{self, Existing, OutputError};
use crate::package::{self, Opened, Severity};
use crate::regular_file;
use crate::text::{Arg, Locale, io_reason_arg, say, say_with};

const RECIPE: OptionSpec = OptionSpec::text("recipe");
const SAVE_RECIPE: OptionSpec = OptionSpec::text("save-recipe");
const INTO: OptionSpec = OptionSpec::text("into");
const WRITE: OptionSpec = OptionSpec::flag("write");
const READING: OptionSpec = OptionSpec::text("reading");
const FISCAL: OptionSpec = OptionSpec::flag("fiscal");
const FISCAL_START: OptionSpec = OptionSpec::text("fiscal-start");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "import",
    help: "help-import",
    positionals: &[FILES],
    groups: &[&[
        RECIPE,
        SAVE_RECIPE,
        SHEET,
        ENCODING,
        DELIMITER,
        FISCAL,
        FISCAL_START,
        READING,
        OUT,
        INTO,
        WRITE,
        NO_CLOBBER,
        STRICT,
    ]],
    read,
};

struct Args {
    paths: Vec<PathBuf>,
    sheets: Vec<String>,
    writing: import::Writing,
    recipe: Option<PathBuf>,
    save_recipe: Option<PathBuf>,
    existing: Existing,
    to: To,
    /// Whether years are meant by what may be months.
    is_fiscal: bool,
    /// The month that they begin with, if somebody says so.
    fiscal_start: Option<u32>,
    is_strict: bool,
    /// The year that is meant where the files say how things stood in several.
    reading: Option<String>,
}

/// Where what came of the files goes.
enum To {
    /// A new package.
    New(PathBuf),
    /// In the place of one that is there, if that is written and not only shown.
    Into(PathBuf, bool),
}

/// A month by its number.
struct FirstMonth(u32);

impl FromStr for FirstMonth {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        text.parse().ok().filter(|month| (1..=12).contains(month)).map(Self).ok_or(())
    }
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let mut paths = vec![PathBuf::from(words.positional(&FILES)?)];
    while let Some(path) = words.positional_if_any() {
        paths.push(PathBuf::from(path));
    }
    let to = match words.last(&INTO)? {
        Some(path) => To::Into(PathBuf::from(path), words.has(&WRITE)),
        None => To::New(words.out()?),
    };
    let args = Args {
        paths,
        sheets: words.all(&SHEET)?,
        writing: writing(words)?,
        recipe: words.last(&RECIPE)?.map(PathBuf::from),
        save_recipe: words.last(&SAVE_RECIPE)?.map(PathBuf::from),
        existing: words.existing(),
        to,
        is_fiscal: words.has(&FISCAL),
        fiscal_start: words.parsed::<FirstMonth>(&FISCAL_START)?.map(|FirstMonth(month)| month),
        reading: words.last(&READING)?,
        is_strict: words.has(&STRICT),
    };
    Ok(Plain::command(false, move |locale, out, _| run(&args, locale, out)))
}

/// Exit code 1 with `--strict` where rows were set aside or cells could not be read.
fn run(args: &Args, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    check_outputs(args).map_err(|error| Failure::of_output(&error, locale))?;
    let files = args.paths.iter().map(|path| opened(path, &args.writing, &args.sheets, locale));
    let files: Vec<SourceFile> = files.collect::<Result<_, _>>()?;
    if let ([file], [path], To::New(folder)) = (&files[..], &args.paths[..], &args.to)
        && let Some(returned) = returned(file, path, locale)?
    {
        return put_back(&returned, folder, locale, out);
    }
    let recipe = match (&args.recipe, &args.to) {
        (Some(path), _) => recipe_of(path, locale)?,
        (None, To::Into(folder, _)) => import::recipe_of(folder).ok_or_else(|| no_recipe(folder, locale))?,
        (None, To::New(_)) => import::propose(&files).0,
    };
    let recipe = match args.fiscal_start {
        Some(month) => recipe.with_fiscal_start(month),
        None if args.is_fiscal => recipe.with_fiscal_years(),
        None => recipe,
    };
    let recipe = match &args.reading {
        Some(year) if recipe.readings().contains(year) => recipe.reading_of(year),
        Some(year) => {
            let known = recipe.readings().join(", ");
            let args = [("year", Arg::from(year.as_str())), ("known", known.into())];
            return Err(Failure::usage(say_with(locale, "import-no-reading", args)));
        }
        None => recipe,
    };
    let mut imported = import::apply(&recipe, &files);
    // They take as much room as what came of them.
    drop(files);
    if imported.tables.is_empty() {
        return Err(Failure::usage(say(locale, "import-nothing")));
    }
    let mut lines = account_lines(&imported, locale);
    let errors = match &args.to {
        To::New(folder) => write_new(&mut imported, folder, &mut lines, locale)?,
        To::Into(folder, is_written) => write_into(&imported, folder, *is_written, &mut lines, locale)?,
    };
    if let Some(path) = &args.save_recipe {
        let saved = output::write(path, imported.recipe.text().as_bytes(), args.existing);
        saved.map_err(|error| Failure::of_output(&error, locale))?;
    }
    written(lines.iter().try_for_each(|line| writeln!(out, "{}", harmless(line))), locale)?;
    let is_whole = imported.accounts.iter().all(|account| account.set_aside() == 0)
        && imported.notes.iter().all(|note| !note.kind.is_lost());
    Ok(u8::from(args.is_strict && !is_whole || errors > 0))
}

/// Refuses what must not be written before anything is.
fn check_outputs(args: &Args) -> Result<(), OutputError> {
    if let Some(saved) = &args.save_recipe {
        output::keep_off(saved, args.paths.iter().chain(&args.recipe))?;
        let (To::New(folder) | To::Into(folder, _)) = &args.to;
        output::keep_beside(saved, folder)?;
        output::check(saved, args.existing)?;
    }
    match &args.to {
        To::New(folder) => output::check_folder(folder),
        To::Into(..) => Ok(()),
    }
}

/// Writes a new package; how many errors it has comes back.
fn write_new(
    imported: &mut Imported,
    folder: &Path,
    lines: &mut Vec<String>,
    locale: Locale,
) -> Result<usize, Failure> {
    let package = Package::of(imported, &imported.recipe);
    // Each of these takes as much room as the files: one goes before the next one comes.
    let tables = std::mem::take(&mut imported.tables).len();
    package.write(folder).map_err(|error| Failure::of_output(&error, locale))?;
    drop(package);
    let opened = package::open(folder).map_err(|error| Failure::failed(error.sentence(locale)))?;
    lines.push(written_line(folder, tables, &opened, locale));
    Ok(opened.findings.count(Severity::Error))
}

/// Shows what a package would become, and writes it if that is asked for.
fn write_into(
    imported: &Imported,
    folder: &Path,
    is_written: bool,
    lines: &mut Vec<String>,
    locale: Locale,
) -> Result<usize, Failure> {
    let before = package::open(folder).map_err(|error| Failure::usage(error.sentence(locale)))?;
    let update = import::update(folder, imported).map_err(|error| Failure::failed(error.sentence(locale)))?;
    let now = update.package().open().map_err(|error| Failure::failed(error.sentence(locale)))?;
    lines.extend(diff::change_lines(&PackageChanges::between(&before, &now), locale));
    let errors = now.findings.count(Severity::Error);
    if !is_written {
        lines.push(say_with(locale, "import-not-written", [("errors", Arg::from(errors))]));
        return Ok(errors);
    }
    let old = update.write().map_err(|error| Failure::of_output(&error, locale))?;
    lines.push(written_line(folder, imported.tables.len(), &now, locale));
    lines.push(say_with(locale, "import-old-version", [("path", Arg::from(old.display().to_string()))]));
    Ok(errors)
}

fn no_recipe(folder: &Path, locale: Locale) -> Failure {
    Failure::usage(say_with(locale, "import-no-recipe", [("path", Arg::from(folder.display().to_string()))]))
}

fn written_line(folder: &Path, tables: usize, opened: &Opened, locale: Locale) -> String {
    let args = [
        ("path", Arg::from(folder.display().to_string())),
        ("tables", Arg::from(tables)),
        ("errors", Arg::from(opened.findings.count(Severity::Error))),
        ("warnings", Arg::from(opened.findings.count(Severity::Warning))),
    ];
    say_with(locale, "import-written", args)
}

/// The package that a workbook was made of, if it was.
fn returned(file: &SourceFile, path: &Path, locale: Locale) -> Result<Option<Returned>, Failure> {
    let failure = |error: ReadError| Failure::usage(error.sentence(&path.display().to_string(), locale));
    if !file.is_of_package() {
        return Ok(None);
    }
    let bytes = regular_file::read(path, u64::MAX)
        .map_err(|error| failure(ReadError::Unreadable { reason: io_reason_arg(&error) }))?;
    import::returned(&bytes).map(Some).map_err(failure)
}

/// Writes such a package.
fn put_back(returned: &Returned, folder: &Path, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let opened = returned.package.open().map_err(|error| Failure::failed(error.sentence(locale)))?;
    returned.package.write(folder).map_err(|error| Failure::of_output(&error, locale))?;
    let line = written_line(folder, returned.tables, &opened, locale);
    let plainer =
        returned.plainer.iter().map(|file| say_with(locale, "book-plainer", [("file", file.as_str().into())]));
    let mut lines = plainer.chain([line]);
    written(lines.try_for_each(|line| writeln!(out, "{}", harmless(&line))), locale)?;
    Ok(u8::from(opened.findings.count(Severity::Error) > 0))
}

fn recipe_of(path: &Path, locale: Locale) -> Result<Recipe, Failure> {
    Recipe::open(path).map_err(|error| Failure::usage(error.sentence(path, locale)))
}
