//! The package that an answer is drawn from: opened, with a word on standard error when there are errors in it, so that
//! nobody takes the sums of what was readable for those of all there is. Must not know what is asked of it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::failure::Failure;
use super::output;
use crate::listing::{of_table, series_tables};
use crate::model::Dataset;
use crate::package::{self, Opened};
use crate::query::series::SeriesTable;
use crate::query::table_name;
use crate::schema::PROJECTS;
use crate::text::{Arg, Locale, say_with};

/// A package as the command line names it.
#[derive(Debug)]
pub(super) struct Source {
    path: PathBuf,
    /// Whether nothing is answered from a package with errors.
    is_strict: bool,
    /// The table that is asked, if it is not that of the projects.
    table: Option<String>,
}

impl Source {
    /// The package at a path, with or without `--strict`.
    pub(super) fn new(path: PathBuf, is_strict: bool) -> Self {
        Self { path, is_strict, table: None }
    }

    /// The same, of which another table is asked.
    pub(super) fn of_table(self, table: Option<String>) -> Self {
        Self { table, ..self }
    }

    /// The same of the table that a record names, unless the command line does.
    pub(super) fn of_record(&self, table: Option<&str>) -> Self {
        let table = self.table.clone().or_else(|| table.map(str::to_owned));
        Self { path: self.path.clone(), is_strict: self.is_strict, table }
    }

    /// Whether nothing is answered where something is wrong.
    pub(super) fn is_strict(&self) -> bool {
        self.is_strict
    }

    /// Opens it and says how many errors there are in it; with `--strict` it is not answered from.
    pub(super) fn open(&self, locale: Locale, err: &mut dyn Write) -> Result<Opened, Failure> {
        let opened = self.opened(locale)?;
        say_errors(&opened, &self.path, self.is_strict, locale, err)?;
        Ok(opened)
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// Says how many errors there are in a package, if any; with `--strict` that is why nothing is made of it.
pub(crate) fn say_errors(
    opened: &Opened,
    path: &Path,
    is_strict: bool,
    locale: Locale,
    err: &mut dyn Write,
) -> Result<(), Failure> {
    let errors = opened.dataset.errors();
    if errors == 0 {
        return Ok(());
    }
    let key = if is_strict { "cli-package-errors-strict" } else { "cli-package-errors" };
    let path = path.display().to_string();
    let sentence = say_with(locale, key, [("count", Arg::from(errors)), ("path", path.into())]);
    if is_strict {
        return Err(Failure::failed(sentence));
    }
    // Standard error may be closed; there is nobody left to tell.
    let _ = writeln!(err, "{}", output::harmless(&sentence));
    Ok(())
}

impl Source {
    /// The package, with the table that is asked in the place of the projects.
    fn opened(&self, locale: Locale) -> Result<Opened, Failure> {
        let Some(table) = &self.table else { return open(&self.path, locale) };
        let opened = match table.as_str() {
            name if name == PROJECTS.name || SeriesTable::parse(name).is_some() => package::open(&self.path),
            name => package::open_table(&self.path, name),
        };
        let mut opened = opened.map_err(|error| Failure::usage(error.sentence(locale)))?;
        if table_name(&opened.dataset) == table {
            return Ok(opened);
        }
        let named = |other: &Arc<Dataset>| table_name(other) == table;
        if let Some(at) = opened.others.iter().position(named) {
            let errors = opened.dataset.errors();
            opened.dataset = Arc::unwrap_or_clone(opened.others.swap_remove(at)).with_errors(errors);
            return Ok(opened);
        }
        if let Some(of_series) = of_table(&opened, table) {
            return Ok(of_series);
        }
        let mut known: Vec<String> = opened.tables().into_iter().map(table_name).map(str::to_owned).collect();
        known.extend(series_tables(&opened).into_iter().map(|which| which.id().to_owned()));
        let known = known.join(", ");
        let args = [("table", Arg::from(table.as_str())), ("known", known.into())];
        Err(Failure::usage(say_with(locale, "cli-unknown-table", args)))
    }
}

/// Opens a package, or says why not with exit code 2.
pub(super) fn open(path: &Path, locale: Locale) -> Result<Opened, Failure> {
    package::open(path).map_err(|error| Failure::usage(error.sentence(locale)))
}
