//! What stands together in a figure as one: the others, which are too many or too small to stand alone; and what has no time.
//! Must not know how a figure is laid out.

use crate::query::Key;

/// Whether keys are the others, which stand together.
pub(super) fn are_others(keys: &[Key]) -> bool {
    keys.len() > 1 && !are_undated(keys)
}

/// Whether keys stand for what has no time, or none so exact: several of them stand together as one.
pub(super) fn are_undated(keys: &[Key]) -> bool {
    !keys.is_empty() && keys.iter().all(|key| key.is_undated())
}

/// Times one by one; what has none, or none so exact, stands together behind them.
pub(super) fn undated_together(keys: Vec<Key>) -> Vec<Vec<Key>> {
    let (undated, times): (Vec<Key>, Vec<Key>) = keys.into_iter().partition(|key| key.is_undated());
    singles(times).into_iter().chain(Some(undated).filter(|undated| !undated.is_empty())).collect()
}

/// Each by itself.
pub(super) fn singles(keys: Vec<Key>) -> Vec<Vec<Key>> {
    keys.into_iter().map(|key| vec![key]).collect()
}
