//! What hovering a mark says.

use crate::figure::grid::Grid;
use crate::figure::phrases;
use crate::figure::unit::{Unit, is_known};
use crate::figure::value_words;
use crate::query::Cell;
use crate::text::{Arg, Locale, say_with, shares};

/// A heading, the value, how many projects, how much of it is illustrative.
pub(in crate::figure) fn lines(
    grid: &Grid<'_>,
    unit: Unit,
    heading: String,
    cell: &Cell,
    own: Vec<String>,
) -> Vec<String> {
    let mut lines = vec![heading, value(grid, unit, cell)];
    lines.extend(own);
    if unit != Unit::Projects {
        lines.push(phrases::counted(cell.count, cell.missing, grid.locale));
        let in_part = Some(cell.in_part).filter(|count| *count > 0);
        lines.extend(in_part.map(|count| say_with(grid.locale, "figure-hover-in-part", [("count", count.into())])));
    }
    lines.extend(illustrative(cell, grid.locale));
    lines
}

/// A cell's value with its unit.
pub(in crate::figure) fn value(grid: &Grid<'_>, unit: Unit, cell: &Cell) -> String {
    value_words::cell_text(cell, grid.measure(), grid.answer.currency, unit, grid.locale)
}

/// The share of a whole that goes by a name.
pub(in crate::figure) fn share(grid: &Grid<'_>, unit: Unit, cell: &Cell, whole: &Cell, name: &str) -> Option<String> {
    if grid.measure().statistic().is_some() || grid.is_below {
        return None;
    }
    if [cell, whole].into_iter().any(|cell| cell.count > 0 && !is_known(cell, grid.measure())) {
        return None;
    }
    let share = shares::percent(unit.amount(cell), unit.amount(whole))?;
    Some(say_with(grid.locale, "figure-hover-share", [("share", Arg::from(share)), ("of", Arg::from(name))]))
}

/// How much of a cell is made up.
pub(in crate::figure) fn illustrative(cell: &Cell, locale: Locale) -> Option<String> {
    let key = match cell.illustrative_count {
        0 => return None,
        all if all == cell.count => "figure-hover-all-illustrative",
        _ => "figure-hover-illustrative",
    };
    Some(say_with(locale, key, [("count", Arg::from(cell.illustrative_count))]))
}
