//! What differs between two readings of a package, table by table, in words. Must not know who shows it.

use crate::listing::change::{ChangeKind, ChangeLine, change_lines, change_summary, named, of_table};
use crate::listing::links::{table_cell, table_title};
use crate::model::Dataset;
use crate::package::Opened;
use crate::query::{self, AroundChange, AroundDifference, Changes, around_changes, table_name};
use crate::text::{Arg, Locale, say, say_with};

use super::cell::Cell;

/// What differs, table by table in the order of the new reading; then the tables that are gone.
pub struct PackageChanges<'o> {
    compared: Vec<(&'o Dataset, &'o Dataset, Changes)>,
    added: Vec<&'o Dataset>,
    removed: Vec<&'o Dataset>,
    /// What differs in the tables around the records.
    around: Vec<AroundChange>,
}

impl<'o> PackageChanges<'o> {
    /// Compares all tables.
    pub fn between(old: &'o Opened, new: &'o Opened) -> Self {
        let (before, now) = (old.tables(), new.tables());
        let named = |tables: &[&'o Dataset], name: &str| tables.iter().find(|table| table_name(table) == name).copied();
        let around = around_changes(&old.dataset, &new.dataset);
        let mut found = Self { compared: Vec::new(), added: Vec::new(), removed: Vec::new(), around };
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
            let columns = changes.columns_added.len() + changes.columns_removed.len();
            columns + changes.added.len() + changes.removed.len() + changes.amounts.len() + changes.fields.len()
        };
        let tables = self.added.len() + self.removed.len() + self.around.len();
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
        let around = self.around.iter().map(|change| around_line(change, locale));
        lines.extend(added.chain(removed).chain(around));
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
        let around = self.around.chunk_by(|one, other| one.table == other.table).map(|changes| {
            let said = say_with(locale, "changes-around", [("count", changes.len().into())]);
            let table = changes.first().map_or_else(String::new, |first| around_title(first.table, locale));
            say_with(locale, "changes-of-table", [("table", table.into()), ("changes", said.into())])
        });
        let parts: Vec<String> = differ.chain(added).chain(removed).chain(around).collect();
        if parts.is_empty() {
            return say(locale, "changes-none-at-all").into_owned();
        }
        parts.join(&say(locale, "changes-next-table"))
    }
}

/// What people call a table around the records.
fn around_title(table: &str, locale: Locale) -> String {
    say(locale, &format!("around-table-{table}")).into_owned()
}

fn around_line(change: &AroundChange, locale: Locale) -> ChangeLine {
    let table = named(change.table, around_title(change.table, locale));
    let words = |text: &str| Cell::words(text, locale);
    let line = |kind| ChangeLine {
        id: change.id.clone(),
        name: locale.name(&change.name).to_owned(),
        ..of_table(table.clone(), kind)
    };
    match &change.how {
        AroundDifference::Added => line(ChangeKind::Added),
        AroundDifference::Removed => line(ChangeKind::Removed),
        AroundDifference::Column { id, from, to } => {
            let what = named(id, say(locale, &format!("around-column-{id}")).into_owned());
            ChangeLine { what, from: words(from), to: words(to), ..line(ChangeKind::Other) }
        }
    }
}

/// That all of a table came or went.
fn whole_table(table: &Dataset, kind: ChangeKind, locale: Locale) -> ChangeLine {
    let what = named("table", say(locale, "changes-whole-table").into_owned());
    ChangeLine { name: table_title(table, locale), what, ..of_table(table_cell(table, locale), kind) }
}
