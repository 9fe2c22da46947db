//! Which columns a table should have, and which it has. Must not know rows, nor how a file is written.

use std::collections::HashSet;

use crate::package::csv::Record;
use crate::package::descriptor::Schema;
use crate::package::findings::{At, Column, Journal, NOTHING_NEAR, Problem};
use crate::package::json::MOST_COLUMNS;
use crate::package::meaning::column_names::meant;
use crate::package::meaning::month_or_years;
use crate::schema::TableSpec;

/// The names of a table's columns, in the order of its cells.
#[derive(Clone, Debug)]
pub(in crate::package) struct Header {
    names: Vec<String>,
    /// As they stand in the file, where some are meant to be others.
    written: Option<Vec<String>>,
    /// Whether there are more columns, which are left aside.
    is_cut: bool,
}

impl Header {
    pub(in crate::package) fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names = names.into_iter();
        let first = names.by_ref().take(MOST_COLUMNS).map(|name| name.trim().to_owned()).collect();
        Self { names: first, written: None, is_cut: names.next().is_some() }
    }

    /// The same, of a table with more columns than are read.
    pub(in crate::package) fn cut_if(self, is_cut: bool) -> Self {
        Self { is_cut: self.is_cut || is_cut, ..self }
    }

    /// Whether a record of so many cells has as many as there are columns.
    pub(in crate::package) fn fits(&self, cells: usize) -> bool {
        cells == self.len() || self.is_cut && cells > self.len()
    }

    pub(in crate::package) fn len(&self) -> usize {
        self.names.len()
    }

    pub(in crate::package) fn names(&self) -> &[String] {
        &self.names
    }

    /// Gives a column the name that is meant.
    pub(in crate::package) fn rename(&mut self, position: usize, name: &str) {
        self.written.get_or_insert_with(|| self.names.clone());
        if let Some(known) = self.names.get_mut(position) {
            name.clone_into(known);
        }
    }

    /// What stands over a column in the file.
    pub(in crate::package) fn written_at(&self, position: usize) -> &str {
        self.written().get(position).map_or("", String::as_str)
    }

    /// What stands over the columns in the file.
    pub(in crate::package) fn written(&self) -> &[String] {
        self.written.as_ref().unwrap_or(&self.names)
    }

    /// Whether some columns have other names than in the file.
    pub(in crate::package) fn is_renamed(&self) -> bool {
        self.written.is_some()
    }

    /// The column of this name; the first when there are two.
    pub(in crate::package) fn column(&self, name: &str) -> Column {
        Column { name: name.to_owned(), position: self.names.iter().position(|known| known == name) }
    }

    /// The column at a position, even past the last.
    pub(in crate::package) fn at(&self, position: usize) -> Column {
        let name = self.names.get(position).cloned().unwrap_or_default();
        Column { name, position: Some(position) }
    }

    /// Whether a record is this header once more.
    pub(in crate::package) fn is_repeated_by(&self, record: &Record<'_>) -> bool {
        let same = |(name, cell): (&String, &str)| name == cell.trim();
        self.fits(record.len()) && self.written().iter().zip(record.iter()).all(same)
    }

    /// Reports what is odd about the columns. `Err` when a key column is missing, so that no row can be placed.
    pub(in crate::package) fn check(
        &self,
        spec: &TableSpec,
        schema: &Schema,
        at: At,
        journal: &mut Journal,
    ) -> Result<(), Problem> {
        if self.is_cut {
            journal.row(at, Problem::ColumnsTooMany { limit: MOST_COLUMNS });
        }
        let mut seen = HashSet::new();
        let free = self.free(spec);
        for (position, name) in self.names.iter().enumerate() {
            let is_new = seen.insert(name.as_str());
            let problem = if name.is_empty() {
                Problem::ColumnUnnamed { position: position + 1 }
            } else if !is_new {
                Problem::ColumnTwice
            } else if let Some((first, last)) = month_or_years(name).filter(|_| !spec.knows(name)) {
                Problem::ColumnPeriod { first, last }
            } else if !spec.knows(name) {
                match meant(name, &free, spec) {
                    // It is a column like others, and where it is declared nothing else is meant.
                    _ if spec.takes_any && schema.field(name).is_some() => continue,
                    None if spec.takes_any => continue,
                    Some(near) if spec.takes_any => Problem::ColumnMaybeMeant { near: near.to_owned() },
                    near => Problem::ColumnUnknown { near: near.unwrap_or(NOTHING_NEAR).to_owned() },
                }
            } else {
                continue;
            };
            journal.add(at, Some(&self.at(position)), None, problem);
        }
        for name in spec.required().filter(|name| !self.column(name).exists()) {
            journal.add(at, Some(&self.column(name)), None, Problem::ColumnMissing { near: self.near(&[name], spec) });
        }
        let missing: Vec<&str> = spec.keys().filter(|name| !self.column(name).exists()).collect();
        if missing.is_empty() {
            return Ok(());
        }
        Err(Problem::KeyColumnMissing { columns: missing.join(", "), near: self.near(&missing, spec) })
    }

    /// The columns that the table may have and this one has not.
    fn free(&self, spec: &TableSpec) -> Vec<&'static str> {
        let known: HashSet<&str> = self.names.iter().map(String::as_str).collect();
        spec.names_and_dates().filter(|column| !known.contains(column)).collect()
    }

    /// Which columns may be meant to be those that are missing: `编号 → id`.
    fn near(&self, missing: &[&str], spec: &TableSpec) -> String {
        let guesses = self.guesses(spec).into_iter().filter(|(_, meant)| missing.contains(meant));
        let guesses: Vec<String> = guesses.map(|(name, meant)| format!("{name} → {meant}")).collect();
        if guesses.is_empty() { NOTHING_NEAR.to_owned() } else { guesses.join(", ") }
    }

    /// Which column may be meant by each name that is not quite one.
    fn guesses(&self, spec: &TableSpec) -> Vec<(&str, &'static str)> {
        let free = self.free(spec);
        let unknown = self.names.iter().filter(|name| !name.is_empty() && !spec.knows(name));
        unknown.filter_map(|name| Some((name.as_str(), meant(name, &free, spec)?))).collect()
    }

    /// Whether a column is there, or may be meant.
    pub(in crate::package) fn is_named_or_meant(&self, name: &str, spec: &TableSpec) -> bool {
        self.column(name).exists() || self.guesses(spec).iter().any(|(_, meant)| *meant == name)
    }

    /// How many columns are there, or may be meant.
    pub(in crate::package) fn count_named_or_meant(&self, spec: &TableSpec) -> usize {
        let meant: HashSet<&str> = self.guesses(spec).into_iter().map(|(_, meant)| meant).collect();
        self.names.iter().filter(|name| spec.knows(name)).count() + meant.len()
    }

    /// All that may be meant: `编号 → id, 名称 → name`.
    pub(in crate::package) fn all_meant(&self, spec: &TableSpec) -> String {
        let guesses = self.guesses(spec);
        guesses.iter().map(|(name, meant)| format!("{name} → {meant}")).collect::<Vec<_>>().join(", ")
    }
}
