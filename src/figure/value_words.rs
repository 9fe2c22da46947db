//! Values in words, with their unit. Must not know what they stand in.

use super::unit::Unit;
use crate::model::{Currency, Measure};
use crate::query::Cell;
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// A value with its unit: `249.00 亿元`, `12 个项目`, or 未公布 where no amount is known.
pub fn value_text(cell: &Cell, measure: Measure, currency: Option<Currency>, scale: Scale, locale: Locale) -> String {
    let unit = match scale {
        Scale::One => Unit::of(measure, Some(scale), std::iter::once(cell), locale),
        scale => Unit::Money(scale),
    };
    cell_text(cell, measure, currency, unit, locale)
}

/// The same in the unit of a figure, with as many decimals as its marks have.
pub(super) fn cell_text(
    cell: &Cell,
    measure: Measure,
    currency: Option<Currency>,
    unit: Unit,
    locale: Locale,
) -> String {
    let Some(currency) = currency.filter(|_| measure != Measure::ProjectCount) else {
        return say_with(locale, "projects-counted", [("count", Arg::from(cell.count))]);
    };
    if cell.count > 0 && cell.missing == cell.count {
        return say(locale, "value-unpublished").into_owned();
    }
    numbers::with_unit(unit.length(cell.sum).label, unit.scale().behind(currency, locale), locale)
}
