//! What stands together in a figure as one: the others, which are too many or too small to stand alone; and what has no time.
//! Must not know how a figure is laid out.

use crate::query::{Key, Step, When};

/// Whether keys are the others, which stand together.
pub(super) fn are_others(keys: &[Key]) -> bool {
    keys.len() > 1 && !are_undated(keys)
}

/// Whether keys stand for what has no time, or none so exact: several of them stand together as one.
pub(super) fn are_undated(keys: &[Key]) -> bool {
    !keys.is_empty() && keys.iter().all(|key| key.is_undated())
}

/// The key of what those are called together.
pub(super) fn undated_label(keys: &[Key]) -> String {
    let step = keys.first().and_then(|key| key.dimension().step()).map_or("fiscal", Step::text_id);
    let is_besides = keys.iter().any(|key| matches!(key, Key::Step(_, When::Besides(_))));
    format!("step-{step}-{}-all", if is_besides { "besides" } else { "unknown" })
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
