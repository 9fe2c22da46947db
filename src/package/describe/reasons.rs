//! Why numbers of a described table are not added up, or not over time. Must not know words of either language.

use super::above::Above;
use crate::model::{AddsUp, Dataset, Field, FieldUnit};
use crate::package::columns::stock_word;
use crate::schema::{is_rate_unit, rate_word};

/// Columns whose numbers are not added up over everything, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DescribedSum {
    /// The table.
    pub table: String,
    /// The columns, at least one.
    pub columns: Vec<String>,
    /// Over what they are added up.
    pub adds_up: AddsUp,
    /// What in their names, their unit or above the table says so.
    pub word: String,
    /// The column that says at which time a row was, if it matters.
    pub time: Option<String>,
}

/// Those of a table, above which something is said of its numbers.
pub(super) fn sums<'s>(dataset: &Dataset, said: impl Fn(&str) -> Option<&'s Above>) -> Vec<DescribedSum> {
    let Some(table) = dataset.table() else { return Vec::new() };
    let above = said(&table.id).and_then(|above| above.rate.as_deref());
    let is_meant = |field: &&Field| field.kind.is_measured() && field.adds_up != AddsUp::All;
    let mut all: Vec<DescribedSum> = Vec::new();
    for field in dataset.fields().iter().filter(is_meant) {
        let column = field.name.as_str().to_owned();
        let word = match own_word(field) {
            Some(word) => word,
            // What is said above is one reason for all.
            None if let Some(word) = above => {
                if let Some(same) = all.iter_mut().find(|sum| sum.word == word && sum.adds_up == field.adds_up) {
                    same.columns.push(column);
                    continue;
                }
                word
            }
            None => unit_word(field).unwrap_or(field.name.as_str()),
        };
        all.push(DescribedSum {
            table: table.id.clone(),
            columns: vec![column],
            adds_up: field.adds_up,
            word: word.to_owned(),
            time: table.time.clone().filter(|_| field.adds_up == AddsUp::NotOverTime),
        });
    }
    all
}

fn own_word(field: &Field) -> Option<&str> {
    match field.adds_up {
        AddsUp::NotOverTime => stock_word(field.name.as_str()),
        _ => rate_word(field.name.as_str()),
    }
}

fn unit_word(field: &Field) -> Option<&str> {
    match &field.unit {
        FieldUnit::Named(unit) if is_rate_unit(unit) => Some(unit.as_str()),
        _ => None,
    }
}
