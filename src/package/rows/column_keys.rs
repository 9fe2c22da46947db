//! Keys that a package declares of a table that is nothing but columns: which rows have the values of an earlier one.
//! Must not know what the columns hold.

use hashbrown::HashMap;

use crate::model::TextColumn;
use crate::package::descriptor::Schema;
use crate::package::findings::{At, Column, Journal, Problem};

/// Reports the rows of which a declared key stands in an earlier row; `unique` is a column that is known to have none.
pub(in crate::package) fn check_column_keys(
    schema: &Schema,
    columns: &[Column],
    texts: &[TextColumn],
    unique: Option<usize>,
    at: impl Fn(usize) -> At,
    journal: &mut Journal,
) {
    let mut checked: Vec<Vec<usize>> = Vec::new();
    for names in schema.keys() {
        let position = |name: &String| columns.iter().position(|column| column.name == *name);
        let Some(places) = names.iter().map(position).collect::<Option<Vec<usize>>>() else { continue };
        if places.is_empty() || checked.contains(&places) || unique.is_some_and(|unique| places.contains(&unique)) {
            continue;
        }
        for (first, row) in doubles(&places, texts) {
            let value = places.iter().map(|place| texts[*place].get(row)).collect::<Vec<_>>().join(", ");
            let problem = Problem::KeyDoubled { key: names.join(", "), first: journal.spot(at(first)) };
            journal.add(at(row), Some(&columns[places[0]]), Some(&value), problem);
        }
        checked.push(places);
    }
}

/// The rows whose values, none of them missing, stand in an earlier row, each with the first such.
pub(in crate::package) fn doubles(places: &[usize], texts: &[TextColumn]) -> Vec<(usize, usize)> {
    let rows = texts[places[0]].len();
    let mut doubles = Vec::new();
    if let [only] = places {
        let mut first: HashMap<&str, usize> = HashMap::with_capacity(rows);
        for (row, text) in (0..rows).map(|row| (row, texts[*only].get(row))).filter(|(_, text)| !text.is_empty()) {
            let known = *first.entry(text).or_insert(row);
            doubles.extend((known != row).then_some((known, row)));
        }
        return doubles;
    }
    let mut first: HashMap<Vec<&str>, usize> = HashMap::with_capacity(rows);
    for row in 0..rows {
        let values: Vec<&str> = places.iter().map(|place| texts[*place].get(row)).collect();
        if values.iter().any(|value| value.is_empty()) {
            continue;
        }
        let known = *first.entry(values).or_insert(row);
        doubles.extend((known != row).then_some((known, row)));
    }
    doubles
}
