//! Keys that a package declares of its own: columns whose values together stand in one row only. Those that each table
//! has anyhow are checked by whoever reads it. Must not know tables.

use hashbrown::HashMap;

use super::table_rows::{Row, Rows};
use crate::package::findings::{At, Column, Journal, Problem};
use crate::schema::TableSpec;

/// Reports the rows of which a declared key stands in an earlier row.
pub(in crate::package) fn check_keys(spec: &TableSpec, rows: &Rows, journal: &mut Journal) {
    let mut keys: Vec<(Vec<String>, Vec<Column>)> = Vec::new();
    say_missing(rows, journal);
    if spec.keys().next().is_none() {
        // Of a table that is nothing but columns this is seen from them.
        return;
    }
    for names in rows.schema.keys().filter(|names| !is_implied(spec, names)) {
        let columns: Vec<Column> = names.iter().map(|name| rows.column(name)).collect();
        if columns.iter().all(Column::exists) && !keys.iter().any(|(known, _)| *known == names) {
            keys.push((names, columns));
        }
    }
    if keys.is_empty() {
        return;
    }
    let mut first: Vec<HashMap<Vec<Box<str>>, At>> = vec![HashMap::new(); keys.len()];
    let mut doubles = Vec::new();
    rows.each_unheard(|row: &Row<'_>| {
        for (key, (first, (_, columns))) in first.iter_mut().zip(&keys).enumerate() {
            let values: Vec<Box<str>> = columns.iter().map(|column| row.text(column).into()).collect();
            if values.iter().any(|value| value.is_empty()) {
                continue;
            }
            match first.get(&values) {
                Some(first) => doubles.push((key, row.at, *first, values.join(", "))),
                None => {
                    first.insert(values, row.at);
                }
            }
        }
    });
    for (key, at, first, value) in doubles {
        let (names, columns) = &keys[key];
        let first = journal.spot(first);
        journal.add(at, columns.first(), Some(&value), Problem::KeyDoubled { key: names.join(", "), first });
    }
}

/// Says which columns keys are of that are not there.
fn say_missing(rows: &Rows, journal: &mut Journal) {
    let schema = &rows.schema;
    let unique = schema.unique_keys.iter().flatten();
    let foreign = schema.foreign_keys.iter().flat_map(|key| &key.fields);
    let named = [
        ("schema.primaryKey", schema.primary_key.iter().collect::<Vec<_>>()),
        ("schema.uniqueKeys", unique.collect()),
        ("schema.foreignKeys", foreign.collect()),
    ];
    let label = Some(&schema.label).filter(|label| !label.is_empty());
    let parts = Some(&schema.parts).filter(|parts| !parts.is_empty());
    let order = Some(&schema.order).filter(|order| !order.is_empty());
    let own = [("zonescope.label", label), ("zonescope.parts", parts), ("zonescope.order", order)];
    let own = own.map(|(property, column)| (property, column.into_iter().collect::<Vec<_>>()));
    for (property, names) in named.into_iter().chain(own) {
        for name in names.into_iter().filter(|name| !rows.column(name).exists()) {
            journal.property(At::resource(rows.head.resource), property, name, Problem::KeyColumnUnknown);
        }
    }
}

/// Whether no row of such a table can double another one in these columns anyhow.
fn is_implied(spec: &TableSpec, names: &[String]) -> bool {
    names.len() >= spec.keys().count() && spec.keys().all(|key| names.iter().any(|name| name == key))
        // An indicator has many observations for a period.
        && spec.keys().next() != Some("indicator")
}
