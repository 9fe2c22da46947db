//! At which times the rows of a table are, by its columns of dates: what gives them their years, and what is a stock over them.
//! Must not know what the table is about.

use crate::model::{AddsUp, DateColumn, Field, FieldValues, Name, Projects, Stage, Table, TableTitle, all_differ};
use crate::package::columns::{NamedBy, is_time, stock_word};
use crate::text::{Locale, say};

/// Dates are to a row what those of its stages are to a project: each is a stage that is on no ladder, and gives rows their
/// year. A table without any has one that no row has reached.
pub(super) fn dates_apart(projects: &mut Projects, fields: Vec<Field>) -> (Table<Stage>, Vec<Field>) {
    let (mut stages, mut dates, mut others) = (Table::default(), Vec::new(), Vec::new());
    for field in fields {
        let Field { name, title, values: FieldValues::Dates(_), .. } = &field else {
            others.push(field);
            continue;
        };
        let stage = Stage { id: name.as_str().to_owned(), name: title.clone(), order: None };
        match (stages.push(stage), field.values) {
            (Ok(_), FieldValues::Dates(column)) => dates.push(column),
            (_, values) => others.push(Field { values, ..field }),
        }
    }
    if dates.is_empty() {
        let [zh, en] = Locale::ALL.map(|locale| say(locale, "column-kind-date").into_owned());
        let mut none = DateColumn::default();
        none.extend((0..projects.len()).map(|_| None));
        if stages.push(Stage { id: TableTitle::NO_DATES.to_owned(), name: Name { zh, en }, order: None }).is_ok() {
            dates.push(none);
        }
    }
    projects.set_dates(dates);
    (stages, others)
}

/// Whether rows are of the same things at several times, and not each of another.
pub(super) fn come_again(projects: &Projects, named: NamedBy) -> bool {
    let [names, ..] = projects.searched();
    match (named.name, named.id) {
        (Some(_), _) => !all_differ(names),
        (None, Some(_)) => false,
        (None, None) => true,
    }
}

/// What is called a stock is one, unless the package says something else of it.
pub(super) fn as_stock(field: Field) -> Field {
    let is_stock = !field.is_declared
        && field.adds_up == AddsUp::All
        && field.kind.is_measured()
        && stock_word(field.name.as_str()).is_some();
    if is_stock { Field { adds_up: AddsUp::NotOverTime, ..field } } else { field }
}

/// The date column that is said to be it, is a part of the key, or is called so.
pub(super) fn time_of(key: &[String], said: Option<&str>, stages: &Table<Stage>) -> Option<String> {
    let ids = || stages.iter().map(|(_, stage)| stage.id.as_str());
    let in_key = || ids().find(|id| key.len() > 1 && key.iter().any(|column| column == id));
    let of_role = said.and_then(|said| ids().find(|id| *id == said));
    of_role.or_else(in_key).or_else(|| ids().find(|id| is_time(id))).map(str::to_owned)
}
