//! A specification and a dataset → a [`Figure`].

use super::content::{Category, Figure, Length, Mark, Series};
use super::palette::{color_of, sector_color};
use super::sources::source_line;
use super::spec::{FigureSpec, Kind};
use super::words;
use crate::model::{Dataset, Measure, Rgb, Sum};
use crate::query::{Answer, Cell, Dimension, Key, QueryError, Value, answer};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// Decimals of amounts in any unit.
const DECIMALS: u32 = 2;

/// Looks the specification up in the dataset.
pub fn build(dataset: &Dataset, spec: &FigureSpec, locale: Locale) -> Result<Figure, QueryError> {
    let answer = answer(dataset, &spec.query)?;
    let maker = Maker { dataset, spec, locale, unit: Unit::of(&answer, spec), answer: &answer };
    Ok(maker.figure())
}

/// How values become lengths and labels.
#[derive(Clone, Copy)]
enum Unit {
    Projects,
    Money(Scale),
}

impl Unit {
    fn of(answer: &Answer, spec: &FigureSpec) -> Self {
        if spec.query.measure == Measure::ProjectCount {
            return Self::Projects;
        }
        let largest = answer.cells().map(|(_, cell)| cell.sum).max().unwrap_or(Sum::ZERO);
        Self::Money(spec.scale.unwrap_or_else(|| Scale::fitting(largest)))
    }

    fn length(self, value: Value) -> Length {
        match (self, value) {
            (Self::Money(scale), Value::Amount(sum)) => {
                Length { value: scale.position(sum), label: numbers::sum(sum, scale, DECIMALS) }
            }
            (_, Value::Count(count)) => Length { value: f64::from(count), label: numbers::count(count as usize) },
            (Self::Projects, Value::Amount(sum)) => {
                Length { value: sum.to_f64(), label: numbers::sum(sum, Scale::One, 0) }
            }
        }
    }
}

/// How much of what is drawn is illustrative.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Illustrative {
    None,
    Some,
    All,
}

impl Illustrative {
    fn of(series: &[Series]) -> Self {
        let drawn = || series.iter().filter(|series| !series.hidden).flat_map(|series| series.marks.iter().flatten());
        if drawn().all(|mark| mark.illustrative <= 0.0) {
            Self::None
        } else if drawn().all(|mark| mark.illustrative >= mark.length.value) {
            Self::All
        } else {
            Self::Some
        }
    }
}

struct Maker<'a> {
    dataset: &'a Dataset,
    spec: &'a FigureSpec,
    locale: Locale,
    unit: Unit,
    answer: &'a Answer,
}

impl Maker<'_> {
    fn figure(&self) -> Figure {
        let category_dimension = self.answer.by.len() - 1;
        let category_keys = without_gaps(&self.answer.keys[category_dimension]);
        let mut series: Vec<Series> = if category_dimension == 0 {
            vec![self.series(None, 0, &category_keys)]
        } else {
            let keys = self.answer.keys[0].iter();
            keys.enumerate().map(|(position, key)| self.series(Some(*key), position, &category_keys)).collect()
        };
        // What has nothing to draw is told by the note on missing amounts, not by an empty place.
        series.retain(|series| series.hidden || series.marks.iter().any(Option::is_some));
        let mut categories: Vec<Category> =
            category_keys.iter().map(|key| self.category(*key, category_dimension)).collect();
        drop_empty_ends(&mut categories, &mut series);
        if self.spec.kind == Kind::Percent {
            fill_to_hundred(&mut categories, &mut series);
        }
        let drawn = series.iter().any(|series| !series.hidden && series.marks.iter().any(Option::is_some));
        let total = self.shown(None);
        let title = self.spec.title.clone().unwrap_or_else(|| words::title(self.spec, self.locale));
        let shown: Vec<Key> = categories.iter().map(|category| category.key).collect();
        let subtitle = words::subtitle(self.dataset, self.spec, &shown, self.locale);
        let illustrative = Illustrative::of(&series);
        Figure {
            kind: self.spec.kind,
            scale: self.money_scale(),
            unit: if self.spec.kind == Kind::Percent {
                say_with(self.locale, "figure-unit-percent", [("unit", self.unit_name().into())])
            } else {
                self.unit_name()
            },
            summary: words::summary(&title, &subtitle, &self.total_text(&total), &categories, self.locale),
            title,
            subtitle,
            categories,
            series,
            decimals: if matches!(self.unit, Unit::Projects) { 0 } else { DECIMALS },
            illustrative_label: (illustrative != Illustrative::None)
                .then(|| say(self.locale, "figure-illustrative").into_owned()),
            note: words::note(&self.notes(&total, illustrative), self.locale),
            source_line: source_line(self.dataset, &self.spec.query, &self.shown_keys(), self.locale),
            nothing: (!drawn).then(|| words::nothing(&self.answer.total, self.spec, self.locale)),
        }
    }

    fn series(&self, key: Option<Key>, position: usize, categories: &[Key]) -> Series {
        let color = match key {
            Some(Key::Sector(Some(sector)) | Key::Branch(Some(sector))) => sector_color(self.dataset, sector),
            Some(key) if key.is_none() => Rgb([0x7c, 0x86, 0x91]),
            _ => color_of(position),
        };
        let label = key.map_or_else(
            || say(self.locale, &format!("measure-{}", self.spec.query.measure.id())).into_owned(),
            |key| self.key_label(key),
        );
        let marks = categories
            .iter()
            .map(|category| {
                let keys: Vec<Key> = key.into_iter().chain([*category]).collect();
                self.answer.cell(&keys).and_then(|cell| self.mark(cell, &keys))
            })
            .collect();
        Series { key, label, color, hidden: key.is_some_and(|key| self.spec.hidden.contains(&key)), marks }
    }

    /// A sector or place with others below it stands here for its own projects only, and says so.
    fn key_label(&self, key: Key) -> String {
        let name = key.label(self.dataset, self.locale);
        let has_children = match key {
            Key::Sector(Some(ix)) => self.dataset.sector_tree().children(ix).next().is_some(),
            Key::Place(Some(ix)) => self.dataset.place_tree().children(ix).next().is_some(),
            _ => false,
        };
        if has_children { say_with(self.locale, "figure-own-only", [("name", name.into())]) } else { name }
    }

    /// A cell of which no amount is known is a gap, not a bar of no length.
    fn mark(&self, cell: &Cell, keys: &[Key]) -> Option<Mark> {
        let measure = self.spec.query.measure;
        if measure != Measure::ProjectCount && cell.missing == cell.count {
            return None;
        }
        let illustrative = match self.unit {
            Unit::Projects => f64::from(cell.illustrative_count),
            Unit::Money(scale) => scale.position(cell.illustrative_sum),
        };
        Some(Mark { length: self.unit.length(cell.value(measure)), illustrative, hover: self.hover(cell, keys) })
    }

    fn hover(&self, cell: &Cell, keys: &[Key]) -> Vec<String> {
        let locale = self.locale;
        let labels: Vec<String> = keys.iter().map(|key| self.key_label(*key)).collect();
        let mut lines = vec![labels.join(" · "), self.total_text(cell)];
        if let [_, category] = keys {
            let whole = self.shown(Some(*category));
            let parts = match self.unit {
                Unit::Projects => (Sum::from_fen(cell.count.into()), Sum::from_fen(whole.count.into())),
                Unit::Money(_) => (cell.sum, whole.sum),
            };
            if let Some(share) = numbers::percent(parts.0, parts.1) {
                let args = [("share", Arg::from(share)), ("of", Arg::from(category.label(self.dataset, locale)))];
                lines.push(say_with(locale, "figure-hover-share", args));
            }
        }
        if !matches!(self.unit, Unit::Projects) {
            lines.push(words::counted(cell.count, cell.missing, locale));
        }
        if cell.illustrative_count > 0 {
            let key = if cell.illustrative_count == cell.count {
                "figure-hover-all-illustrative"
            } else {
                "figure-hover-illustrative"
            };
            lines.push(say_with(locale, key, [("count", Arg::from(cell.illustrative_count))]));
        }
        lines
    }

    fn category(&self, key: Key, dimension: usize) -> Category {
        let whole = if dimension == 0 { self.answer.total_of(0, key) } else { self.shown(Some(key)) };
        let measure = self.spec.query.measure;
        let known = whole.count > 0 && (measure == Measure::ProjectCount || whole.missing < whole.count);
        Category { key, label: self.key_label(key), total: known.then(|| self.unit.length(whole.value(measure))) }
    }

    /// The keys of the series that are shown, where any is hidden; empty for all.
    fn shown_keys(&self) -> Vec<Key> {
        let [series, categories] = &self.answer.keys;
        if self.spec.hidden.is_empty() || categories.is_empty() {
            return Vec::new();
        }
        series.iter().copied().filter(|key| !self.spec.hidden.contains(key)).collect()
    }

    /// All of a category, or of the figure, as far as its series are shown.
    fn shown(&self, category: Option<Key>) -> Cell {
        if self.spec.hidden.is_empty() || self.answer.by.len() == 1 {
            return category.map_or(self.answer.total, |key| self.answer.total_of(1, key));
        }
        let mut total = Cell::default();
        for key in self.shown_keys() {
            match category {
                Some(category) => total.merge(&self.answer.cell(&[key, category]).copied().unwrap_or_default()),
                None => total.merge(&self.answer.total_of(0, key)),
            }
        }
        total
    }

    fn unit_name(&self) -> String {
        match (self.unit, self.answer.currency) {
            (Unit::Money(scale), Some(currency)) => scale.unit(currency, self.locale),
            _ => say(self.locale, "unit-projects").into_owned(),
        }
    }

    fn total_text(&self, cell: &Cell) -> String {
        words::value_text(cell, self.spec.query.measure, self.answer.currency, self.money_scale(), self.locale)
    }

    fn money_scale(&self) -> Scale {
        match self.unit {
            Unit::Money(scale) => scale,
            Unit::Projects => Scale::One,
        }
    }

    fn notes(&self, total: &Cell, illustrative: Illustrative) -> Vec<String> {
        let mut notes = Vec::new();
        let key = match (illustrative, self.spec.kind) {
            (Illustrative::None, _) => None,
            (Illustrative::All, _) => Some("figure-note-all-illustrative"),
            (Illustrative::Some, Kind::Stacked | Kind::Grouped | Kind::Percent) => Some("figure-note-illustrative"),
            (Illustrative::Some, Kind::Lines) => Some("figure-note-illustrative-lines"),
            (Illustrative::Some, Kind::HeatMap) => Some("figure-note-illustrative-cells"),
        };
        notes.extend(key.map(|key| say(self.locale, key).into_owned()));
        if self.spec.query.measure != Measure::ProjectCount && total.missing > 0 {
            notes.push(say_with(self.locale, "figure-note-missing", [("count", Arg::from(total.missing))]));
        }
        if self.answer.by.contains(&Dimension::List) {
            notes.push(say(self.locale, "figure-note-lists").into_owned());
        }
        if !self.spec.hidden.is_empty() {
            let names: Vec<String> = self.spec.hidden.iter().map(|key| self.key_label(*key)).collect();
            let names = names.join(&say(self.locale, "list-separator"));
            notes.push(say_with(self.locale, "figure-note-hidden", [("names", names.into())]));
        }
        notes
    }
}

/// Years between the first and the last that nothing happened in are gaps, not left out.
fn without_gaps(keys: &[Key]) -> Vec<Key> {
    let years: Vec<i32> = keys.iter().filter_map(|key| if let Key::Year(year) = key { *year } else { None }).collect();
    let (Some(first), Some(last)) = (years.iter().min(), years.iter().max()) else { return keys.to_vec() };
    let unknown = keys.iter().copied().filter(|key| *key == Key::Year(None));
    (*first..=*last).map(|year| Key::Year(Some(year))).chain(unknown).collect()
}

/// Categories at either end in which no amount is known only take room; between others they are gaps to be seen.
fn drop_empty_ends(categories: &mut Vec<Category>, series: &mut [Series]) {
    let is_empty = |at: usize| series.iter().all(|series| series.marks[at].is_none());
    let Some(first) = (0..categories.len()).find(|at| !is_empty(*at)) else { return };
    let Some(last) = (0..categories.len()).rfind(|at| !is_empty(*at)) else { return };
    categories.truncate(last + 1);
    categories.drain(..first);
    for series in series {
        series.marks.truncate(last + 1);
        series.marks.drain(..first);
    }
}

/// Every stack becomes 100 long; a mark is labelled with its share, the stack with what it came to.
fn fill_to_hundred(categories: &mut [Category], series: &mut [Series]) {
    for (at, category) in categories.iter_mut().enumerate() {
        let shown = || series.iter().filter(|series| !series.hidden);
        let whole: f64 = shown().filter_map(|series| series.marks[at].as_ref()).map(|mark| mark.length.value).sum();
        if let Some(total) = &mut category.total {
            total.value = 100.0;
        }
        for mark in series.iter_mut().filter_map(|series| series.marks[at].as_mut()) {
            let share = |length: f64| if whole > 0.0 { length / whole * 100.0 } else { 0.0 };
            let value = share(mark.length.value);
            mark.illustrative = share(mark.illustrative);
            mark.length = Length { value, label: format!("{value:.1}") };
        }
    }
}
