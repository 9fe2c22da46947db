//! Figures side by side: one unit, one value axis, the same years, so that lengths can be compared across them.

use super::build::build;
use super::content::{Category, Figure};
use super::spec::FigureSpec;
use crate::model::Dataset;
use crate::query::{Key, QueryError};
use crate::text::Locale;
use crate::text::numbers::Scale;

/// Aligns the figures of these specifications; one that cannot be answered stays as it is.
pub fn align(figures: &mut [Result<Figure, QueryError>], asked: &[(&Dataset, &FigureSpec)], locale: Locale) {
    share_unit(figures, asked, locale);
    let known = || figures.iter().flatten().filter(|figure| figure.nothing.is_none());
    let span = known().map(Figure::span).fold((0.0_f64, 0.0_f64), |a, b| (a.0.min(b.0), a.1.max(b.1)));
    let years = shared_years(known());
    for figure in figures.iter_mut().flatten().filter(|figure| figure.nothing.is_none()) {
        figure.span_at_least = span;
        if let Some((first, last)) = years.filter(|_| figure.is_by_years()) {
            pad(figure, first, last);
        }
    }
}

/// All in the unit that fits the largest of them.
fn share_unit(figures: &mut [Result<Figure, QueryError>], asked: &[(&Dataset, &FigureSpec)], locale: Locale) {
    let power = |figure: &Figure| figure.scale.power();
    let largest: Option<Scale> = figures
        .iter()
        .flatten()
        .filter(|figure| figure.nothing.is_none())
        .map(|figure| figure.scale)
        .max_by_key(|scale| scale.power());
    let Some(scale) = largest else { return };
    for (figure, (dataset, spec)) in figures.iter_mut().zip(asked) {
        if figure.as_ref().is_ok_and(|figure| power(figure) != scale.power()) && spec.choices.scale.is_none() {
            *figure = build(dataset, &spec.choosing(|it| it.scale = Some(scale)), locale);
        }
    }
}

/// From the first year of all figures by years to the last.
fn shared_years<'f>(figures: impl Iterator<Item = &'f Figure>) -> Option<(i32, i32)> {
    let years: Vec<i32> = figures.filter(|figure| figure.is_by_years()).flat_map(Figure::years).collect();
    Some((*years.iter().min()?, *years.iter().max()?))
}

/// Adds the years that are missing at either end, as gaps.
fn pad(figure: &mut Figure, first: i32, last: i32) {
    let mine = figure.years();
    let (Some(from), Some(to)) = (mine.first().copied(), mine.last().copied()) else { return };
    let category = |year: i32| Category { keys: vec![Key::Year(Some(year))], label: year.to_string(), total: None };
    let (before, after) = ((first..from).collect::<Vec<_>>(), (to + 1..=last).collect::<Vec<_>>());
    let end = mine.len();
    figure.categories.splice(end..end, after.iter().map(|year| category(*year)));
    figure.categories.splice(0..0, before.iter().map(|year| category(*year)));
    for series in &mut figure.series {
        series.marks.splice(end..end, after.iter().map(|_| None));
        series.marks.splice(0..0, before.iter().map(|_| None));
    }
}

impl Figure {
    /// The years along its category axis.
    fn years(&self) -> Vec<i32> {
        let year = |category: &Category| if let Some(Key::Year(year)) = category.key() { year } else { None };
        self.categories.iter().filter_map(year).collect()
    }

    /// Whether its categories are years and each series has one mark for each.
    fn is_by_years(&self) -> bool {
        let count = self.categories.len();
        !self.kind.spec().keeps_its_years
            && self.categories.iter().all(|category| matches!(category.key(), Some(Key::Year(_))))
            && count > 0
            && self.series.iter().all(|series| series.marks.len() == count)
    }
}
