//! A figure, ready to be drawn: every number, word and colour in it is decided.

use crate::model::Rgb;
use crate::query::Key;
use crate::text::numbers::Scale;

use super::spec::Kind;

/// A figure, ready to be drawn. The drawing adds nothing but positions.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// How the marks are drawn.
    pub kind: Kind,
    /// What is shown: measure by dimensions.
    pub title: String,
    /// Period, year basis, filter.
    pub subtitle: String,
    /// The unit of amounts.
    pub scale: Scale,
    /// The unit of the value axis, for example 亿元.
    pub unit: String,
    /// The positions along the category axis, left to right.
    pub categories: Vec<Category>,
    /// The series in legend and stacking order, hidden ones included.
    pub series: Vec<Series>,
    /// Decimals of the labels.
    pub decimals: u32,
    /// The legend's word for the pattern, where any part is illustrative.
    pub illustrative_label: Option<String>,
    /// What a reader must know: illustrative parts, records without amount, missing characters. Empty for nothing.
    pub note: String,
    /// Where the numbers come from, and the day the books were closed.
    pub source_line: String,
    /// Why there is nothing to draw, and what to do.
    pub nothing: Option<String>,
    /// The figure in one or two sentences, for screen readers and alt text.
    pub summary: String,
}

/// A position along the category axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// What it stands for.
    pub key: Key,
    /// Its label.
    pub label: String,
    /// The sum over the series shown, and its label; `None` where nothing is known.
    pub total: Option<Length>,
}

/// A series: one colour, one legend entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it stands for; `None` when the figure has only one dimension.
    pub key: Option<Key>,
    /// Its name.
    pub label: String,
    /// Its colour, the same everywhere.
    pub color: Rgb,
    /// Switched off in the legend: listed, not drawn, not part of the totals.
    pub hidden: bool,
    /// One for each category; `None` is a gap, which is not 0.
    pub marks: Vec<Option<Mark>>,
}

/// A length along the value axis and how it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Length {
    /// In the figure's unit.
    pub value: f64,
    /// Written with the figure's decimals.
    pub label: String,
}

/// One bar, point or cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The whole length.
    pub length: Length,
    /// How much of it is illustrative, in the figure's unit.
    pub illustrative: f64,
    /// What hovering says: a heading, then lines.
    pub hover: Vec<String>,
}

/// Which mark of a figure: positions in [`Figure::series`] and [`Figure::categories`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MarkAt {
    /// Position in [`Figure::series`].
    pub series: usize,
    /// Position in [`Figure::categories`].
    pub category: usize,
}

impl Figure {
    /// The mark at a position, if there is one and its series is shown.
    pub fn mark(&self, at: MarkAt) -> Option<&Mark> {
        let series = self.series.get(at.series).filter(|series| !series.hidden)?;
        series.marks.get(at.category)?.as_ref()
    }

    /// The keys behind a mark, in the order of the query's dimensions.
    pub fn keys(&self, at: MarkAt) -> Option<Vec<Key>> {
        let series = self.series.get(at.series)?;
        let category = self.categories.get(at.category)?;
        Some(series.key.into_iter().chain([category.key]).collect())
    }

    /// The position whose keys these are.
    pub fn find(&self, keys: &[Key]) -> Option<MarkAt> {
        let (category_key, series_key) = keys.split_last()?;
        let series = self.series.iter().position(|series| series.key.as_ref() == series_key.first())?;
        let category = self.categories.iter().position(|category| category.key == *category_key)?;
        Some(MarkAt { series, category })
    }

    /// Every text that is drawn, for changing it.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let own = [&mut self.title, &mut self.subtitle, &mut self.unit, &mut self.note, &mut self.source_line];
        let labels = self.series.iter_mut().map(|series| &mut series.label);
        let categories = self.categories.iter_mut().map(|category| &mut category.label);
        own.into_iter().chain(labels).chain(categories).chain(&mut self.nothing)
    }

    /// The longest bar: of a stack the whole stack, of grouped bars the longest single one.
    pub fn longest(&self) -> f64 {
        let lengths = |category: usize| {
            let shown = self.series.iter().filter(|series| !series.hidden);
            shown.filter_map(move |series| series.marks.get(category)?.as_ref()).map(|mark| mark.length.value)
        };
        let bars = (0..self.categories.len()).map(|category| match self.kind {
            kind if kind.is_stacked() => lengths(category).sum(),
            _ => lengths(category).fold(0.0, f64::max),
        });
        bars.fold(0.0, f64::max)
    }
}
