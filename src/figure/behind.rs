//! What the marks of a figure are computed from, where they are not the amounts themselves. Must not know how.

use crate::query::Cell;

/// What is behind the marks.
#[derive(Clone, Debug, Default)]
pub(super) enum Behind {
    /// All that the figure is about.
    #[default]
    All,
    /// What comes to this: the rest is left out.
    Drawn(Cell),
    /// Something of which no sum is to be had: of some records only a part.
    Part,
}

impl Behind {
    /// What it comes to, if `total` is what all comes to.
    pub(super) fn cell<'c>(&'c self, total: &'c Cell) -> Option<&'c Cell> {
        match self {
            Self::All => Some(total),
            Self::Drawn(cell) => Some(cell),
            Self::Part => None,
        }
    }
}
