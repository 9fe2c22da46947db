//! `zonescope import`: stranger's files to a new package, with the account of every row.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::inspect::spans;
use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{DELIMITER, ENCODING, FILES, NO_CLOBBER, OUT, OptionSpec, SHEET, STRICT};
use crate::cli::output::{harmless, written};
use crate::cli::source_file::{opened, writing};
use crate::cli::words::Words;
use crate::import::{self, Change, ColumnNote, Imported, Package, Recipe, SheetAccount, SourceFile, column_letters};
use crate::output::{self, Existing};
use crate::package::Severity;
use crate::text::{Arg, Locale, say, say_with};

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
        let saved = output::write(path, recipe.text().as_bytes(), args.existing);
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

fn recipe_of(path: &Path, locale: Locale) -> Result<Recipe, Failure> {
    Recipe::open(path).map_err(|error| Failure::usage(error.sentence(path, locale)))
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
                ("unit", sum.unit.as_str().into()),
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
