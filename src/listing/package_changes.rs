//! What differs between two readings of a package, table by table, in words. Must not know who shows it.

use crate::listing::change::{ChangeKind, ChangeLine, change_lines, change_summary};
use crate::listing::links::{table_cell, table_title};
use crate::model::Dataset;
use crate::package::Opened;
use crate::query::{self, Changes, table_name};
use crate::text::{Arg, Locale, say, say_with};

use super::cell::Cell;

/// What differs, table by table in the order of the new reading; then the tables that are gone.
pub struct PackageChanges<'o> {
    compared: Vec<(&'o Dataset, &'o Dataset, Changes)>,
    added: Vec<&'o Dataset>,
    removed: Vec<&'o Dataset>,
}

impl<'o> PackageChanges<'o> {
    /// Compares all tables.
    pub fn between(old: &'o Opened, new: &'o Opened) -> Self {
        let (before, now) = (old.tables(), new.tables());
        let named = |tables: &[&'o Dataset], name: &str| tables.iter().find(|table| table_name(table) == name).copied();
        let mut found = Self { compared: Vec::new(), added: Vec::new(), removed: Vec::new() };
        for table in &now {
            match named(&before, table_name(table)) {
                Some(old) => found.compared.push((old, table, query::changes(old, table))),
                None => found.added.push(table),
            }
        }
        found.removed = before.into_iter().filter(|table| named(&now, table_name(table)).is_none()).collect();
        found
    }

    /// Whether the packages are the same.
    pub fn is_empty(&self) -> bool {
        self.total() == 0
    }

    /// How many lines there would be.
    pub fn total(&self) -> usize {
        let of_table = |changes: &Changes| {
            changes.added.len() + changes.removed.len() + changes.amounts.len() + changes.fields.len()
        };
        let tables = self.added.len() + self.removed.len();
        tables + self.compared.iter().map(|(.., changes)| of_table(changes)).sum::<usize>()
    }

    /// What differs, at most so many lines, table by table.
    pub fn lines(&self, most: usize, locale: Locale) -> Vec<ChangeLine> {
        let mut lines = Vec::new();
        for (old, new, changes) in &self.compared {
            let locale = locale.of_rows(new);
            lines.extend(change_lines(old, new, changes, most - lines.len(), locale));
        }
        let added = self.added.iter().map(|table| whole_table(table, ChangeKind::Added, locale));
        let removed = self.removed.iter().map(|table| whole_table(table, ChangeKind::Removed, locale));
        lines.extend(added.chain(removed));
        lines.truncate(most);
        lines
    }

    /// How many rows differ in which way; or that none does.
    pub fn summary(&self, locale: Locale) -> String {
        let of_table = |(_, new, changes): &(&Dataset, &Dataset, Changes)| {
            let said = change_summary(changes, locale.of_rows(new));
            let args = [("table", Arg::from(table_title(new, locale))), ("changes", said.clone().into())];
            if new.is_of_projects() { said } else { say_with(locale, "changes-of-table", args) }
        };
        let differ = self.compared.iter().filter(|(.., changes)| !changes.is_empty()).map(of_table);
        let table = |key, table: &&Dataset| say_with(locale, key, [("table", table_title(table, locale).into())]);
        let added = self.added.iter().map(|it| table("changes-table-added", it));
        let removed = self.removed.iter().map(|it| table("changes-table-removed", it));
        let parts: Vec<String> = differ.chain(added).chain(removed).collect();
        match (parts.is_empty(), self.compared.first()) {
            (false, _) => parts.join(&say(locale, "changes-next-table")),
            (true, Some((_, new, changes))) => change_summary(changes, locale.of_rows(new)),
            (true, None) => String::new(),
        }
    }
}

/// That all of a table came or went.
fn whole_table(table: &Dataset, kind: ChangeKind, locale: Locale) -> ChangeLine {
    ChangeLine {
        kind,
        project: None,
        table: table_cell(table, locale),
        id: String::new(),
        name: table_title(table, locale),
        what: Cell::Text { exact: "table".to_owned(), shown: say(locale, "changes-whole-table").into_owned() },
        from: Cell::Missing(String::new()),
        to: Cell::Missing(String::new()),
    }
}
