//! How many series and categories a figure takes before the rest of them stand together.

use crate::figure::spec::FigureSpec;

/// So many colours can be told apart.
pub(super) const MOST_COLOURS: usize = 8;

/// So many rows of a figure that names them still fit a page.
pub(super) const MOST_ROWS: usize = 60;

/// So many series somebody may ask for.
pub(super) const MOST_ASKED: usize = 200;

/// So many colours somebody may ask for: they repeat, in other shades.
pub(super) const MOST_COLOURS_ASKED: usize = 30;

/// So many categories stand along an axis.
pub(super) const MOST_CATEGORIES: usize = 60;

/// So many steps of time stand along an axis: the months of thirty years.
pub(super) const MOST_STEPS: usize = 372;

/// How many series of a figure stand alone, of so many. Where nobody said how many and colours tell them apart, one more
/// than there are colours is still itself: one alone does not stand for the others.
pub(super) fn most_series(spec: &FigureSpec, of: usize) -> usize {
    let is_told_by_name = spec.kind.names_its_series() && !spec.kind.spec().told_by_colour;
    match spec.choices.top {
        Some(top) => top.clamp(1, if is_told_by_name { MOST_ASKED } else { MOST_COLOURS_ASKED }),
        None if is_told_by_name => MOST_ROWS,
        None if of == MOST_COLOURS + 1 => of,
        None => MOST_COLOURS,
    }
}

/// How many stand alone where a figure has one dimension: of points they are its colours, of bars its categories.
pub(super) fn most_columns(spec: &FigureSpec, of: usize) -> usize {
    match spec.choices.top {
        _ if spec.kind.spec().colours_one_dimension || spec.kind.names_its_series() => most_series(spec, of),
        Some(top) => top.clamp(1, MOST_ASKED),
        None => MOST_CATEGORIES,
    }
}
