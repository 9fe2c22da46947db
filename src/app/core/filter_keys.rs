//! What a filter can ask for by name. Must not know how it is asked.

use crate::app::core::answers::Answers;
use crate::model::{Basis, Dataset};
use crate::query::{Dimension, Key};

/// What a filter can ask for by name, dimension by dimension, in the order of the package.
pub(in crate::app) fn filter_keys(dataset: &Dataset, answers: &Answers) -> Vec<(Dimension, Vec<Key>)> {
    let years = match answers.chart.figure() {
        Some(Ok(figure)) => figure.categories.iter().filter_map(|category| category.key()).collect(),
        _ => Vec::new(),
    };
    vec![
        (Dimension::Sector, dataset.sectors().iter().map(|(ix, _)| Key::Sector(Some(ix))).collect()),
        (Dimension::Place, dataset.places().iter().map(|(ix, _)| Key::Place(Some(ix))).collect()),
        (Dimension::Stage, dataset.stages().iter().map(|(ix, _)| Key::Stage(Some(ix))).collect()),
        (Dimension::Basis, Basis::ALL.into_iter().map(Key::Basis).collect()),
        (Dimension::List, dataset.lists().iter().map(|(ix, _)| Key::List(Some(ix))).collect()),
        (Dimension::Year, years.into_iter().filter(|key| matches!(key, Key::Year(Some(_)))).collect()),
    ]
}
