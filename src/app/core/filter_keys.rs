//! What a filter can ask for by name. Must not know how it is asked.

use crate::app::core::answers::Answers;
use crate::model::Dataset;
use crate::query::{Dimension, Key, asked_groups, named_keys};

/// What a filter can ask for by name, dimension by dimension, in the order of the package.
pub(in crate::app) fn filter_keys(dataset: &Dataset, answers: &Answers) -> Vec<(Dimension, Vec<Key>)> {
    let years = || match answers.chart.figure() {
        Some(Ok(figure)) => figure.categories.iter().filter_map(|category| category.key()).collect(),
        _ => Vec::new(),
    };
    let keys = |dimension: Dimension| match dimension {
        Dimension::Year => years().into_iter().filter(|key| matches!(key, Key::Year(Some(_)))).collect(),
        dimension => named_keys(dataset, dimension),
    };
    // Of investors there are too many to choose from: they are typed.
    let groups = asked_groups(dataset).into_iter().filter(|dimension| *dimension != Dimension::Investor);
    groups.map(|dimension| (dimension, keys(dimension))).filter(|(_, keys)| !keys.is_empty()).collect()
}
