//! Figures side by side: one unit, one value axis, the same years, so that lengths can be compared across them.

use super::build::build;
use super::content::{Category, Figure};
use super::spec::FigureSpec;
use crate::model::Dataset;
use crate::query::{Key, QueryError, When};
use crate::text::Locale;
use crate::text::numbers::Scale;

/// Aligns the figures of these specifications; one that cannot be answered stays as it is.
pub fn align(figures: &mut [Result<Figure, QueryError>], asked: &[(&Dataset, &FigureSpec)], locale: Locale) {
    share_unit(figures, asked, locale);
    let known = || figures.iter().flatten().filter(|figure| figure.nothing.is_none());
    let span = known().map(Figure::span).fold((0.0_f64, 0.0_f64), |a, b| (a.0.min(b.0), a.1.max(b.1)));
    let times = shared_times(known());
    for figure in figures.iter_mut().flatten().filter(|figure| figure.nothing.is_none()) {
        figure.span_at_least = span;
        if !times.is_empty() && figure.is_by_time() {
            pad(figure, &times, locale, asked.first().map(|(dataset, _)| *dataset));
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

/// From the first to the last year of all figures by years, or to the last step of time where all have the same steps.
fn shared_times<'f>(figures: impl Iterator<Item = &'f Figure>) -> Vec<Key> {
    let keys: Vec<Key> = figures.filter(|figure| figure.is_by_time()).flat_map(Figure::times).collect();
    let Some(of) = keys.first().map(|key| key.dimension()) else { return Vec::new() };
    let (first, last) = (keys.iter().min().copied(), keys.iter().max().copied());
    match (first, last) {
        (Some(Key::Year(Some(first))), Some(Key::Year(Some(last)))) => {
            (first..=last).map(|year| Key::Year(Some(year))).collect()
        }
        (Some(Key::Step(step, When::In(first))), Some(Key::Step(_, When::In(last))))
            if keys.iter().all(|key| key.dimension() == of) =>
        {
            step.stretch(first, last).map(|first| Key::Step(step, When::In(first))).collect()
        }
        _ => Vec::new(),
    }
}

/// Adds what is missing at either end, as gaps.
fn pad(figure: &mut Figure, times: &[Key], locale: Locale, dataset: Option<&Dataset>) {
    let mine = figure.times();
    let (Some(from), Some(to), Some(dataset)) = (mine.first().copied(), mine.last().copied(), dataset) else { return };
    if times.first().map(|key| key.dimension()) != Some(from.dimension()) {
        return;
    }
    let category =
        |key: &Key| Category { keys: vec![*key], label: key.label(dataset, locale), follows: true, total: None };
    let before: Vec<Category> = times.iter().filter(|key| **key < from).map(category).collect();
    let after: Vec<Category> = times.iter().filter(|key| **key > to).map(category).collect();
    let end = mine.len();
    for series in &mut figure.series {
        series.marks.splice(end..end, after.iter().map(|_| None));
        series.marks.splice(0..0, before.iter().map(|_| None));
    }
    figure.categories.splice(end..end, after);
    figure.categories.splice(0..0, before);
    for at in 1..figure.categories.len() {
        figure.categories[at].follows = match (figure.categories[at - 1].key(), figure.categories[at].key()) {
            (Some(before), Some(after)) => after.follows(before, dataset),
            _ => false,
        };
    }
}

impl Figure {
    /// The years or steps of time along its category axis.
    fn times(&self) -> Vec<Key> {
        let is_point = |key: &Key| matches!(key, Key::Year(_) | Key::Step(..)) && !key.is_undated();
        self.categories.iter().filter_map(Category::key).filter(is_point).collect()
    }

    /// Whether its categories are points in time, what has none behind them, and each series has one mark for each.
    fn is_by_time(&self) -> bool {
        let count = self.categories.len();
        !self.kind.spec().keeps_its_years
            && self
                .categories
                .iter()
                .all(|category| matches!(category.keys.first(), Some(Key::Year(_) | Key::Step(..))))
            && count > 0
            && self.series.iter().all(|series| series.marks.len() == count)
    }
}
