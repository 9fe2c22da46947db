//! A condition that these books can answer, to show how conditions are written. Must not know words.

use super::clause::Clause;
use super::subject::field_id;
use super::typed::Filter;
use crate::model::{CategoryIx, Dataset, Field, Index};
use crate::query::key::Key;

/// One by year where rows have any; else by the first column that rows fall into groups by, else by that of numbers. Nothing
/// where there is none to ask by.
pub fn example_filter(dataset: &Dataset) -> Option<String> {
    if dataset.has_dates() {
        return Some("year>=2020".to_owned());
    }
    let grouped = |field: &&Field| field.groups().is_some_and(|groups| groups > 1);
    let by_group = || {
        let field = dataset.fields().iter().find(grouped)?;
        let key = Key::Field(field.name, Some(CategoryIx::from_usize(0)?));
        Some(Filter::default().and(Clause::only(key)).to_text(dataset))
    };
    let by_number = || {
        let field = dataset.fields().iter().find(|field| field.numbers().is_some() && field.kind.is_measured())?;
        Some(format!("{}>=100", field_id(dataset, field.name)))
    };
    by_group().or_else(by_number)
}
