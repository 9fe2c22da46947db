//! `zonescope import`: stranger's files to a new package, with the account of every row.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::inspect::spans;
use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{DELIMITER, ENCODING, FILES, NO_CLOBBER, OUT, OptionSpec, SHEET, STRICT};
use crate::cli::output::{harmless, written};
use crate::cli::source_file::{opened, unit_shown, writing};
use crate::cli::words::Words;
use crate::import::{
    self, Change, ColumnNote, Imported, Package, ReadError, Recipe, Returned, SheetAccount, SourceFile, column_letters,
};
use crate::output::{self, Existing};
use crate::package::Severity;
use crate::regular_file;
use crate::text::{Arg, Locale, io_reason, io_reason_arg, say, say_with};

const RECIPE: OptionSpec = OptionSpec::text("recipe");
const SAVE_RECIPE: OptionSpec = OptionSpec::text("save-recipe");

pub(super) const COMMAND: CommandSpec = CommandSpec {
    name: "import",
    help: "help-import",
    positionals: &[FILES],
    groups: &[&[RECIPE, SAVE_RECIPE, SHEET, ENCODING, DELIMITER, OUT, NO_CLOBBER, STRICT]],
    read,
};

struct Args {
    paths: Vec<PathBuf>,
    sheets: Vec<String>,
    writing: import::Writing,
    recipe: Option<PathBuf>,
    save_recipe: Option<PathBuf>,
    existing: Existing,
    out: PathBuf,
    is_strict: bool,
}

fn read(words: &mut Words) -> Result<Command, Failure> {
    let mut paths = vec![PathBuf::from(words.positional(&FILES)?)];
    while let Some(path) = words.positional_if_any() {
        paths.push(PathBuf::from(path));
    }
    let args = Args {
        paths,
        sheets: words.all(&SHEET)?,
        writing: writing(words)?,
        recipe: words.last(&RECIPE)?.map(PathBuf::from),
        save_recipe: words.last(&SAVE_RECIPE)?.map(PathBuf::from),
        existing: words.existing(),
        out: words.out()?,
        is_strict: words.has(&STRICT),
    };
    Ok(Plain::command(false, move |locale, out, _| run(&args, locale, out)))
}

/// Exit code 1 with `--strict` where rows were set aside or cells could not be read.
fn run(args: &Args, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let files = args.paths.iter().map(|path| opened(path, &args.writing, &args.sheets, locale));
    let files: Vec<SourceFile> = files.collect::<Result<_, _>>()?;
    if let ([file], [path]) = (&files[..], &args.paths[..])
        && let Some(returned) = returned(file, path, locale)?
    {
        return put_back(&returned, args, locale, out);
    }
    let recipe = match &args.recipe {
        Some(path) => recipe_of(path, locale)?,
        None => import::propose(&files).0,
    };
    let imported = import::apply(&recipe, &files);
    if imported.tables.is_empty() {
        return Err(Failure::usage(say(locale, "import-nothing")));
    }
    let package = Package::of(&imported, &recipe);
    let opened = package.open().map_err(|error| Failure::failed(error.sentence(locale)))?;
    package.write(&args.out).map_err(|error| Failure::of_output(&error, locale))?;
    if let Some(path) = &args.save_recipe {
        let mut text = serde_json::to_string_pretty(&recipe).unwrap_or_default();
        text.push('\n');
        let saved = output::write(path, text.as_bytes(), args.existing);
        saved.map_err(|error| Failure::of_output(&error, locale))?;
    }
    let mut lines = account_lines(&imported, locale);
    let errors = opened.findings.count(Severity::Error);
    let warnings = opened.findings.count(Severity::Warning);
    let args_of_end = [
        ("path", Arg::from(args.out.display().to_string())),
        ("tables", Arg::from(imported.tables.len())),
        ("errors", Arg::from(errors)),
        ("warnings", Arg::from(warnings)),
    ];
    lines.push(say_with(locale, "import-written", args_of_end));
    written(lines.iter().try_for_each(|line| writeln!(out, "{}", harmless(line))), locale)?;
    let is_whole = imported.accounts.iter().all(|account| account.set_aside() == 0)
        && imported.notes.iter().all(|note| !note.kind.is_lost());
    Ok(u8::from(args.is_strict && !is_whole || errors > 0))
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
fn put_back(returned: &Returned, args: &Args, locale: Locale, out: &mut dyn Write) -> Result<u8, Failure> {
    let opened = returned.package.open().map_err(|error| Failure::failed(error.sentence(locale)))?;
    returned.package.write(&args.out).map_err(|error| Failure::of_output(&error, locale))?;
    let errors = opened.findings.count(Severity::Error);
    let args = [
        ("path", Arg::from(args.out.display().to_string())),
        ("tables", Arg::from(returned.tables)),
        ("errors", Arg::from(errors)),
        ("warnings", Arg::from(opened.findings.count(Severity::Warning))),
    ];
    let plainer =
        returned.plainer.iter().map(|file| say_with(locale, "book-plainer", [("file", file.as_str().into())]));
    let mut lines = plainer.chain([say_with(locale, "import-written", args)]);
    written(lines.try_for_each(|line| writeln!(out, "{}", harmless(&line))), locale)?;
    Ok(u8::from(errors > 0))
}

/// No recipe is larger.
const MOST_RECIPE: u64 = 1 << 24;

fn recipe_of(path: &Path, locale: Locale) -> Result<Recipe, Failure> {
    let shown = || ("path", Arg::from(path.display().to_string()));
    let bytes = regular_file::read(path, MOST_RECIPE).map_err(|error| {
        Failure::usage(say_with(
            locale,
            "import-recipe-unreadable",
            [shown(), ("reason", io_reason(locale, &error).into())],
        ))
    })?;
    let recipe: Recipe = serde_json::from_slice(&bytes).map_err(|error| {
        let (line, column) = (error.line().to_string(), error.column().to_string());
        let args = [shown(), ("line", line.into()), ("column", column.into())];
        Failure::usage(say_with(locale, "import-recipe-wrong", args))
    })?;
    match recipe.recipe {
        import::RECIPE_VERSION => Ok(recipe),
        other => {
            let args = [shown(), ("found", Arg::from(other.to_string()))];
            Err(Failure::usage(say_with(locale, "import-recipe-version", args)))
        }
    }
}

/// What became of every row, what the numbers add up to, what is odd.
fn account_lines(imported: &Imported, locale: Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for account in &imported.accounts {
        lines.push(account_line(account, locale));
        for (aside, rows) in &account.aside {
            let what = say(locale, &format!("import-aside-{}", aside.id())).into_owned();
            let args = [("what", Arg::from(what)), ("rows", spans(rows).into()), ("count", Arg::from(rows.len()))];
            lines.push(format!("  {}", say_with(locale, "import-aside", args)));
        }
        for sum in &account.sums {
            let args = [
                ("column", Arg::from(sum.column.as_str())),
                ("before", sum.before.as_str().into()),
                ("after", sum.after.as_str().into()),
                ("unit", unit_shown(&sum.unit, locale).into()),
                ("unit-is-said", if sum.unit.is_empty() { "no" } else { "yes" }.into()),
            ];
            let key = if sum.before == sum.after { "import-sum" } else { "import-sum-differs" };
            lines.push(format!("  {}", say_with(locale, key, args)));
        }
    }
    for change in &imported.changes {
        let (key, heading, kind) = match &change.change {
            Change::ColumnGone { heading } => ("import-column-gone", heading.as_str(), ""),
            Change::ColumnNew { heading, kind } => ("import-column-new", heading.as_str(), kind.as_str()),
            Change::PeriodNew { heading } => ("import-period-new", heading.as_str(), ""),
            Change::SheetGone => ("import-sheet-gone", "", ""),
            Change::SheetNew => ("import-sheet-new", "", ""),
        };
        let kind =
            if kind.is_empty() { String::new() } else { say(locale, &format!("column-kind-{kind}")).into_owned() };
        let args = [
            ("place", Arg::from(place(&change.file, &change.sheet))),
            ("heading", heading.into()),
            ("kind", kind.into()),
        ];
        lines.push(say_with(locale, key, args));
    }
    lines.extend(imported.notes.iter().map(|note| note_line(note, locale)));
    lines
}

fn place(file: &str, sheet: &str) -> String {
    if sheet.is_empty() { file.to_owned() } else { format!("{file} [{sheet}]") }
}

fn account_line(account: &SheetAccount, locale: Locale) -> String {
    let args = [
        ("place", Arg::from(place(&account.file, &account.sheet))),
        ("table", account.table.as_str().into()),
        ("rows", Arg::from(account.rows)),
        ("taken", Arg::from(account.rows_of_table)),
        ("written", Arg::from(account.rows_written)),
        ("aside", Arg::from(account.rows - account.rows_of_table)),
    ];
    say_with(locale, if account.table.is_empty() { "import-no-account" } else { "import-account" }, args)
}

fn note_line(note: &ColumnNote, locale: Locale) -> String {
    let (row, column, text) = note.noted.cells.first().cloned().unwrap_or_default();
    let args = [
        ("place", Arg::from(place(&note.file, &note.sheet))),
        ("cell", format!("{}{row}", column_letters(column)).into()),
        ("column", note.column.as_str().into()),
        ("text", text.into()),
        ("count", Arg::from(note.noted.count)),
    ];
    say_with(locale, &format!("import-note-{}", note.kind.id()), args)
}
