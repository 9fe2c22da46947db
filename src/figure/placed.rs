//! A mark of a figure with the names of where it stands, as the summary tells of it. Must not know words.

use super::content::{Beside, Category, Mark, Series};
use super::together::are_others;
use crate::query::{Dimension, Key};

/// A mark with the names of where it stands.
pub(super) type Placed<'a> = (&'a Series, Option<&'a Category>, &'a Mark);

/// Whether what is written of a mark is a number: of 0 there is no share, and what is not published is none.
pub(super) fn has_number(mark: &Mark) -> bool {
    mark.length.label.contains(|c: char| c.is_ascii_digit())
}

/// What a mark is as long as.
pub(super) fn size((.., mark): &Placed<'_>) -> f64 {
    mark.length.value
}

/// Whether a mark is that of one thing, and not of several that stand together.
pub(super) fn is_single(placed: &Placed<'_>) -> bool {
    stands_for(placed) < 2
}

/// How many things a mark is of: of what stands together each.
pub(super) fn stands_for((series, category, mark): &Placed<'_>) -> usize {
    match &mark.beside {
        Beside::Tile { .. } => mark.part.keys_of(Dimension::Project).len().max(1),
        Beside::Bin { .. } => mark.cell.count as usize,
        Beside::Point { .. } => 1,
        _ => {
            let of = |keys: &[Key]| if are_others(keys) { keys.len() } else { 1 };
            of(&series.keys) * category.map_or(1, |category| of(&category.keys))
        }
    }
}

/// Whether a category is a point in time.
pub(super) fn is_in_time(category: &Category) -> bool {
    matches!(category.keys[..], [key] if key.dimension().is_time() && !key.is_undated())
}
