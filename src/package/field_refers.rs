//! What a column refers to that the program does not know: the rows of one of the small tables, as the package's foreign
//! keys say. Must not know cells.

use super::reference_tables::Around;
use super::standard::Schema;
use crate::model::{Categories, Kind, Name, Row, Table};
use crate::schema::TableSpec;

/// What a column refers to.
pub(super) struct Refers {
    /// The table, as findings call it.
    pub table: String,
    /// The ids and names of its rows.
    pub rows: Categories,
}

/// What a column refers to; nothing where that is no table that is known.
pub(super) fn refers(schema: &Schema, column: &str, known: Option<&TableSpec>, around: &Around<'_>) -> Option<Refers> {
    let key = schema.foreign_keys.iter().find(|key| key.fields == [column] && key.to == ["id"]);
    let described = known.and_then(|table| table.column(column)).filter(|column| column.kind == Kind::Reference);
    let to = key.map(|key| key.resource.as_str()).or(described.map(|column| column.of))?;
    let rows = match to {
        "sectors" => named(around.sectors, |sector| sector.name.clone()),
        "places" => named(around.places, |place| place.name.clone()),
        "stages" => named(around.stages, |stage| stage.name.clone()),
        "sources" => named(around.sources, |source| Name { zh: source.title.clone(), en: source.title_en.clone() }),
        _ => return None,
    };
    Some(Refers { table: to.to_owned(), rows })
}

fn named<T: Row>(table: &Table<T>, name: impl Fn(&T) -> Name) -> Categories {
    let rows = || table.iter().map(|(_, row)| row);
    Categories { ids: rows().map(|row| row.id().to_owned()).collect(), labels: rows().map(name).collect() }
}
