//! What a row is called by people: its name, or what it is of and when where it has none. Must not know where it is shown.

use crate::model::{Dataset, Index, Kind, ProjectIx, ShownIn, TableTitle};
use crate::text::Locale;

/// So many of its columns say what a row without a name is of.
const SAID: usize = 2;

/// The name of a row; of one that is only numbered what its first columns refer to, and the time that the table goes by.
pub fn row_title(dataset: &Dataset, row: ProjectIx, locale: Locale) -> String {
    let projects = dataset.projects();
    let name = locale.name(projects.called(row));
    let is_numbered = |table: &TableTitle| table.ids.is_none() && table.names.is_none();
    let Some(table) = dataset.table().filter(|table| is_numbered(table)) else { return name.to_owned() };
    let says_it = |kind: Kind| matches!(kind, Kind::Reference | Kind::Category | Kind::Name);
    // What is not in lists says nothing that is not said there.
    let of = dataset.fields().iter().filter(|field| says_it(field.kind) && field.shown_in == ShownIn::List);
    let label = |field: &crate::model::Field| {
        let category = field.category(row.to_usize())?;
        Some(locale.name(field.categories()?.called(category)).to_owned())
    };
    let time = table.time.as_deref().and_then(|time| dataset.stages().find(time));
    let date = time.and_then(|stage| projects.dates(stage).get(row.to_usize())).map(|date| date.to_string());
    let references = of.clone().filter(|field| field.kind == Kind::Reference).filter_map(label).take(1);
    let mut parts: Vec<String> = references.collect();
    if parts.is_empty() {
        parts = of.filter_map(label).take(SAID).collect();
    }
    parts.extend(date);
    if parts.is_empty() { name.to_owned() } else { parts.join(" · ") }
}
