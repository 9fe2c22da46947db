//! Values, counts and notes in words, whatever figure they stand in.

use crate::figure::unit::Unit;
use crate::model::{Currency, Measure};
use crate::query::Cell;
use crate::text::numbers::Scale;
use crate::text::{Arg, Locale, find, numbers, say, say_with, within};

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

/// How many projects, and how many of them have no amount.
pub(super) fn counted(count: u32, missing: u32, locale: Locale) -> String {
    let projects = say_with(locale, "projects-counted", [("count", Arg::from(count))]);
    if missing == 0 {
        return projects;
    }
    say_with(locale, "figure-hover-missing", [("projects", projects.into()), ("count", Arg::from(missing))])
}

/// Sentences as the one note below a figure; empty for none.
pub fn note(sentences: &[String], locale: Locale) -> String {
    if sentences.is_empty() {
        return String::new();
    }
    let notes = sentences.join(&say(locale, "note-separator"));
    say_with(locale, "figure-notes", [("notes", notes.into())])
}

/// A measure inside a phrase: “total planned investment”, “the number of projects”.
pub(super) fn measure_within(measure: Measure, locale: Locale) -> String {
    let own = find(locale, &format!("measure-within-{}", measure.id()));
    own.unwrap_or_else(|| within(&say(locale, &format!("measure-{}", measure.id())), locale))
}
