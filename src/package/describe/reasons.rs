//! Why numbers of a described table are not added up, or not over time. Must not know words of either language.

use crate::model::{AddsUp, Dataset, Field, FieldUnit};
use crate::package::columns::{is_rate_unit, rate_word, stock_word};

/// A column whose numbers are not added up over everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedSum {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// Over what they are added up.
    pub adds_up: AddsUp,
    /// What in its name or its unit says so.
    pub word: String,
    /// The column that says at which time a row was, if it matters.
    pub time: Option<String>,
}

/// Those of a table.
pub(super) fn sums(dataset: &Dataset) -> Vec<DescribedSum> {
    let Some(table) = dataset.table() else { return Vec::new() };
    let is_meant = |field: &&Field| field.kind.is_measured() && field.adds_up != AddsUp::All;
    let described = |field: &Field| DescribedSum {
        table: table.id.clone(),
        column: field.name.as_str().to_owned(),
        adds_up: field.adds_up,
        word: word(field).to_owned(),
        time: table.time.clone().filter(|_| field.adds_up == AddsUp::NotOverTime),
    };
    dataset.fields().iter().filter(is_meant).map(described).collect()
}

fn word(field: &Field) -> &str {
    let name = field.name.as_str();
    let unit = match &field.unit {
        FieldUnit::Named(unit) if is_rate_unit(unit) => Some(unit.as_str()),
        _ => None,
    };
    let word = match field.adds_up {
        AddsUp::NotOverTime => stock_word(name),
        _ => rate_word(name),
    };
    word.or(unit).unwrap_or(name)
}
