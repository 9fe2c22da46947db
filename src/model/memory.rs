//! How much room columns are given before they are filled.

/// So many rows as there are in a column that stands for all others of its kind.
pub(super) fn times(rows: usize, factor: f64) -> usize {
    (rows as f64 * factor) as usize
}
