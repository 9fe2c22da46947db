//! The small tables that projects point into, read from the CSV files beside this code.

/// What a project needs to know of a row it points to.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) name_zh: String,
    pub(super) name_en: String,
    /// Whether no other row is below it.
    pub(super) is_leaf: bool,
}

/// The rows of a table with the columns `id`, `name_zh`, `name_en` and, perhaps, `parent`; parents come first.
pub(super) fn read(table: &str) -> csv::Result<Vec<Entry>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let parent_column = reader.headers()?.iter().position(|name| name == "parent");
    let mut entries: Vec<Entry> = Vec::new();
    for record in reader.records() {
        let record = record?;
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let parent = parent_column.and_then(|column| entries.iter().position(|entry| entry.id == cell(column)));
        if let Some(parent) = parent {
            entries[parent].is_leaf = false;
        }
        entries.push(Entry {
            id: cell(0).to_owned(),
            name_zh: cell(1).to_owned(),
            name_en: cell(2).to_owned(),
            is_leaf: true,
        });
    }
    Ok(entries)
}
