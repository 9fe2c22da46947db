//! What there is to say of the tables of a package and their columns. Must not know where it ends up.

use crate::model::{AddsUp, Dataset, Field, FieldUnit, FieldValues, Index, Kind, Name};
use crate::package::Opened;
use crate::query::{Column, Stored, YearBasis};
use crate::schema::{PROJECTS, table_name};
use crate::text::numbers::Scale;
use crate::text::{Locale, say};

use super::cell::{bare, column_title};

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableAbout {
    /// The resource it stands in.
    pub id: String,
    /// What people call it.
    pub title: Name,
    /// How many rows were read.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<ColumnAbout>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnAbout {
    /// What stands over it.
    pub id: String,
    /// What people call it.
    pub title: Name,
    /// What stands in it.
    pub kind: Kind,
    /// What its numbers are in; empty where nothing is said.
    pub unit: String,
    /// How many groups rows fall into by it.
    pub groups: Option<usize>,
    /// Over what its numbers may be added up.
    pub adds_up: AddsUp,
    /// Whether the package or the program says what it is; if not, its values did.
    pub is_declared: bool,
    /// Whether the program knows it by its name, whoever declares it.
    pub is_known: bool,
    /// How many rows say nothing.
    pub missing: usize,
}

impl ColumnAbout {
    /// What stands in it, in words.
    pub fn kind_name(&self, locale: Locale) -> String {
        kind_name(self.kind, locale)
    }

    /// Who says so: the program, the package, or the values themselves.
    pub fn word(&self, locale: Locale) -> String {
        let key = match (self.is_known, self.is_declared) {
            (true, _) => "sources-known",
            (false, true) => "tables-declared",
            (false, false) => "tables-guessed",
        };
        say(locale, key).into_owned()
    }
}

/// What a kind of column is called.
pub fn kind_name(kind: Kind, locale: Locale) -> String {
    say(locale, &format!("column-kind-{}", kind.id())).into_owned()
}

/// The tables of a package: projects, then those that the program does not know.
pub fn tables_about(opened: &Opened) -> Vec<TableAbout> {
    let others = opened.others.iter().map(|dataset| about(dataset));
    std::iter::once(about(&opened.dataset)).chain(others).collect()
}

/// The tables that were read with those: what they refer to, and what goes with projects. Each with how many rows it has.
pub fn tables_around(opened: &Opened) -> Vec<(&str, usize)> {
    let is_asked = |name: &str| opened.tables().into_iter().any(|dataset| table_name(dataset) == name);
    let mut around: Vec<(&str, usize)> = Vec::new();
    for file in opened.files.iter().filter(|file| !is_asked(&file.resource)) {
        match around.iter_mut().find(|(table, _)| *table == file.resource) {
            // A table may be in several files.
            Some((_, rows)) => *rows += file.rows,
            None => around.push((&file.resource, file.rows)),
        }
    }
    around
}

fn about(dataset: &Dataset) -> TableAbout {
    let rows = dataset.projects().len();
    let [zh, en] = Locale::ALL.map(|locale| say(locale, "table-projects").into_owned());
    let (id, title) = match dataset.table() {
        Some(table) => (table.id.clone(), table.name.clone()),
        None => (PROJECTS.name.to_owned(), Name { zh, en }),
    };
    let columns = columns_about(dataset).into_iter().map(|(_, about)| about);
    TableAbout { id, title, rows, columns: columns.collect() }
}

/// What there is to say of the columns of a table: those that projects may have and none has aside.
pub fn columns_about(dataset: &Dataset) -> Vec<(Column, ColumnAbout)> {
    let rows = dataset.projects().len();
    // What rows are only numbered by stands in no column, nor does a name where they have none.
    let is_made_up = |column: &Column| {
        !dataset.is_of_projects() && [Column::Id, Column::Name].contains(column) && column.naming(dataset).is_none()
    };
    let columns = Column::all(dataset).into_iter().filter(|column| *column != Column::Year && !is_made_up(column));
    let about = columns.map(|column| (column, column_about(dataset, column)));
    // What a table has of its own it has, with values or without.
    let is_own = |column: &Column| match column {
        Column::Date(_) => !dataset.is_of_projects(),
        column => matches!(column, Column::Field(_)),
    };
    about.filter(|(column, about)| is_own(column) || about.missing < rows.max(1)).collect()
}

/// How many groups there are rows of: a column that refers to a table need not have a row for each of that.
fn met(field: &Field, rows: usize) -> usize {
    let mut is_met = vec![false; field.groups().unwrap_or_default()];
    for row in 0..rows {
        match &field.values {
            FieldValues::Categories(_, codes) => {
                codes.get(row).into_iter().for_each(|category| is_met[category.to_usize()] = true);
            }
            FieldValues::Sets(_, sets) => sets.get(row).iter().for_each(|category| is_met[category.to_usize()] = true),
            FieldValues::Texts(_) | FieldValues::Numbers(_) | FieldValues::Dates(_) => {}
        }
    }
    is_met.into_iter().filter(|is_met| *is_met).count()
}

fn column_about(dataset: &Dataset, column: Column) -> ColumnAbout {
    let rows = dataset.projects().len();
    if let Column::Field(name) = column
        && let Some(field) = dataset.field(name)
    {
        return ColumnAbout {
            id: name.as_str().to_owned(),
            title: field.title.clone(),
            kind: field.kind,
            unit: match &field.unit {
                FieldUnit::None => String::new(),
                FieldUnit::Money(unit) => unit.currency.code().to_owned(),
                FieldUnit::Named(unit) => unit.clone(),
            },
            groups: field.groups().map(|_| met(field, rows)),
            adds_up: field.adds_up,
            is_declared: field.is_declared,
            is_known: false,
            missing: field.missing(rows),
        };
    }
    let is_missing = |ix: &_| match Stored::of(dataset, *ix, column, YearBasis::Period) {
        Stored::Missing => true,
        Stored::Key(key) => key.is_none(),
        _ => false,
    };
    let id = column.id(dataset).into_owned();
    let described = PROJECTS.column(&id);
    let unit = column.amount().map(|which| dataset.project_currency(which).code().to_owned());
    let heading = |locale| {
        let heading = column_title(dataset, column, YearBasis::Period, Scale::One, locale);
        bare(&heading).to_owned()
    };
    let title = column.naming(dataset).map(|naming| naming.title.clone()).unwrap_or_else(|| match column {
        Column::Date(stage) if !dataset.is_of_projects() => dataset.stages()[stage].name.clone(),
        _ => {
            let [zh, en] = Locale::ALL.map(heading);
            Name { zh, en }
        }
    });
    let id = column.naming(dataset).map_or(id, |naming| naming.id.clone());
    ColumnAbout {
        title,
        kind: column.kind(dataset),
        unit: unit.unwrap_or_else(|| described.map_or("", |described| described.unit).to_owned()),
        groups: None,
        adds_up: AddsUp::All,
        is_declared: dataset.table().is_none_or(|table| table.declared.contains(&id)),
        is_known: dataset.is_of_projects(),
        missing: dataset.projects().iter().filter(is_missing).count(),
        id,
    }
}
