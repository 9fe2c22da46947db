//! What differs between two readings of a package, in words. Must not know how it was found.

use crate::listing::change_amounts::amounts_words;
use crate::model::{Dataset, FieldName, ProjectIx, Row};
use crate::query::{AmountChange, ChangedField, Changes, Column, FieldChange, YearBasis};
use crate::text::numbers::Scale;
use crate::text::{Arg, Locale, say, say_with};

use super::cell::{Cell, cell, column_title};
use super::change_progress::progress_words;
use super::links::table_cell;
use super::row_title::row_title;

/// How a project differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "plain")]
pub enum ChangeKind {
    Added,
    Removed,
    Amount,
    Other,
}

impl ChangeKind {
    /// For scripts; its text is `change-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Amount => "amount",
            Self::Other => "other",
        }
    }
}

/// A line of the list of what differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeLine {
    /// How.
    pub kind: ChangeKind,
    /// The project in the new reading, unless it is gone.
    pub project: Option<ProjectIx>,
    /// Its table, as foreign keys call it and as people do.
    pub table: Cell,
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What of it differs, for scripts and for people; empty when all of it came or went.
    pub what: Cell,
    /// What it was.
    pub from: Cell,
    /// What it is.
    pub to: Cell,
}

/// What differs, at most so many lines: what came, what went, amounts, everything else.
pub fn change_lines(old: &Dataset, new: &Dataset, changes: &Changes, most: usize, locale: Locale) -> Vec<ChangeLine> {
    let whole = |dataset: &Dataset, project: ProjectIx, kind, is_there: bool| ChangeLine {
        kind,
        project: is_there.then_some(project),
        table: table_cell(dataset, locale),
        id: dataset.projects().id(project).to_owned(),
        name: row_title(dataset, project, locale),
        what: Cell::Missing(String::new()),
        from: Cell::Missing(String::new()),
        to: Cell::Missing(String::new()),
    };
    let added = changes.added.iter().map(|project| whole(new, *project, ChangeKind::Added, true));
    let removed = changes.removed.iter().map(|project| whole(old, *project, ChangeKind::Removed, false));
    let amounts = changes.amounts.iter().map(|change| {
        let line = whole(new, change.project, ChangeKind::Amount, true);
        amount_line(line, old, new, change, locale)
    });
    let fields = changes.fields.iter().map(|change| {
        let line = whole(new, change.project, ChangeKind::Other, true);
        let (what, from, to) = field_words(old, new, change, locale);
        ChangeLine { what, from, to, ..line }
    });
    let column = |dataset: &Dataset, name: &FieldName, kind| {
        let title = column_title(dataset, Column::Field(*name), YearBasis::Period, Scale::One, locale);
        ChangeLine { what: named(name.as_str(), title), ..of_table(table_cell(dataset, locale), kind) }
    };
    let columns = changes.columns_added.iter().map(|name| column(new, name, ChangeKind::Added));
    let columns_gone = changes.columns_removed.iter().map(|name| column(old, name, ChangeKind::Removed));
    columns.chain(columns_gone).chain(added).chain(removed).chain(amounts).chain(fields).take(most).collect()
}

/// A line about a table, which no row is named in yet.
pub(super) fn of_table(table: Cell, kind: ChangeKind) -> ChangeLine {
    let none = || Cell::Missing(String::new());
    let (id, name) = (String::new(), String::new());
    ChangeLine { kind, project: None, table, id, name, what: none(), from: none(), to: none() }
}

/// How many projects differ in which way; or that none does.
pub fn change_summary(changes: &Changes, locale: Locale) -> String {
    let counts = changes.counts();
    let parts = [
        ("changes-columns-added", changes.columns_added.len()),
        ("changes-columns-removed", changes.columns_removed.len()),
        ("changes-added", counts.added),
        ("changes-removed", counts.removed),
        ("changes-amounts", counts.amounts),
        ("changes-others", counts.others),
    ];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts.map(|(key, count)| say_with(locale, key, [("count", Arg::from(count))])).collect();
    if parts.is_empty() { say(locale, "changes-none").into_owned() } else { parts.join(&say(locale, "changes-and")) }
}

pub(super) fn named(id: &str, title: String) -> Cell {
    Cell::Text { exact: id.to_owned(), shown: title }
}

fn amount_line(line: ChangeLine, old: &Dataset, new: &Dataset, change: &AmountChange, locale: Locale) -> ChangeLine {
    let AmountChange { which, from, to, .. } = *change;
    let [from, to] = amounts_words([(from, old.project_currency(which)), (to, new.project_currency(which))], locale);
    let what = named(which.column(), say(locale, &format!("measure-{}", which.column())).into_owned());
    ChangeLine { what, from, to, ..line }
}

/// What differs, what it was and what it is.
fn field_words(old: &Dataset, new: &Dataset, change: &FieldChange, locale: Locale) -> (Cell, Cell, Cell) {
    let FieldChange { project, before, field } = *change;
    let none = || Cell::Missing(say(locale, "value-none").into_owned());
    let cell_of = |dataset, project, column| cell(dataset, project, column, YearBasis::Period, Scale::One, locale);
    let title = |dataset, column| column_title(dataset, column, YearBasis::Period, Scale::One, locale);
    match field {
        ChangedField::Column(column) => {
            let column_before = match column {
                Column::Date(stage) => old.stages().find(new.stages()[stage].id()).map(Column::Date),
                column => Some(column),
            };
            let from = column_before.map_or_else(none, |column| cell_of(old, before, column));
            let to = cell_of(new, project, column);
            // Names and titles are not unique: where they read alike, ids say what differs.
            let by_id = |cell: Cell| match cell {
                Cell::Text { exact, .. } => Cell::Text { shown: exact.clone(), exact },
                cell => cell,
            };
            let (from, to) = if from.shown() == to.shown() { (by_id(from), by_id(to)) } else { (from, to) };
            (named(&column.id(new), title(new, column)), from, to)
        }
        ChangedField::DateGone(stage) => {
            let stage = Column::Date(stage);
            (named(&stage.id(old), title(old, stage)), cell_of(old, before, stage), none())
        }
        ChangedField::Position => {
            let (title, [from, to]) = (say(locale, "column-position").into_owned(), positions(old, new, change));
            (named("position", title), Cell::words(&from, locale), Cell::words(&to, locale))
        }
        ChangedField::Progress => {
            let title = named("progress", say(locale, "changes-progress").into_owned());
            let [from, to] = progress_words(old, new, change, locale);
            (title, from, to)
        }
    }
}

/// Where it was and is, to ten metres, or as exactly as it takes to see that they differ.
fn positions(old: &Dataset, new: &Dataset, change: &FieldChange) -> [String; 2] {
    let at = [old.projects().position(change.before), new.projects().position(change.project)];
    let short = at.map(|at| at.map_or_else(String::new, |at| format!("{:.4}, {:.4}", at.lon, at.lat)));
    if short[0] != short[1] {
        return short;
    }
    at.map(|at| at.map_or_else(String::new, |at| format!("{}, {}", at.lon, at.lat)))
}
