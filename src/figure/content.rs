//! A figure, ready to be drawn: every number, word and colour in it is decided.

pub use crate::figure::beside::{Beside, Length};
use crate::figure::nothing::Nothing;
use crate::model::{Rgb, SourceIx};
use crate::query::{Cell, Key, Part, Query};
use crate::text::numbers::Scale;

use super::choices::Choices;
use super::document::FigureDocument;
use super::kind::Kind;
use super::remarks::Remarks;
use super::together::are_undated;

/// A figure, ready to be drawn. The drawing adds nothing but positions.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// How the marks are drawn.
    pub kind: Kind,
    /// The question whose answer the marks are parts of.
    pub query: Query,
    /// The part of the answer that is shown: all of it unless series are hidden.
    pub shown: Part,
    /// What is shown: measure by dimensions.
    pub title: String,
    /// Period, year basis, filter.
    pub subtitle: String,
    /// The unit of amounts.
    pub scale: Scale,
    /// The unit of the value axis, for example 亿元.
    pub unit: String,
    /// What stands along the other axis, where that has a unit too, or above the shares of a table; empty else.
    pub across: String,
    /// The positions along the category axis, left to right.
    pub categories: Vec<Category>,
    /// The series in legend and stacking order, hidden ones included.
    pub series: Vec<Series>,
    /// What several series stand inside of, see [`Series::within`].
    pub nests: Vec<Nest>,
    /// Decimals of the labels.
    pub decimals: u32,
    /// Lines to hold the marks against.
    pub references: Vec<ReferenceLine>,
    /// How it is shown; values are written at the marks, too, where the kind leaves no choice.
    pub choices: Choices,
    /// What the drawing says of itself, as far as its room makes it true.
    pub remarks: Remarks,
    /// Series that have projects in common stand side by side, though the kind would stack them.
    pub side_by_side: bool,
    /// How many projects are behind the marks, where each mark is what projects come to.
    pub drawn: Option<u32>,
    /// The legend's word for the pattern, where any part is illustrative.
    pub illustrative_label: Option<String>,
    /// The legend's word for the mark of what was planned, where there is one.
    pub target_label: Option<String>,
    /// What a reader must know: illustrative parts, records without amount, missing characters. Empty for nothing.
    pub note: String,
    /// The documents that the numbers come from.
    pub sources: Vec<SourceIx>,
    /// Where the numbers come from, and the day the books were closed.
    pub source_line: String,
    /// The value axis reaches at least so far down and up: that of the figures beside it.
    pub span_at_least: (f64, f64),
    /// Why there is nothing to draw, and what to do.
    pub nothing: Option<Nothing>,
    /// The figure in one or two sentences, for screen readers and alt text.
    pub summary: String,
    /// What it was asked to be, as a document.
    pub document: FigureDocument,
    /// The table of the package whose records it is of, where these are not its projects.
    pub table: Option<String>,
}

/// A position along the category axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Category {
    /// What it stands for: several keys where the rest stands together, none for a total.
    pub keys: Vec<Key>,
    /// Its label.
    pub label: String,
    /// Whether it follows the one before it, so that a line may lead from that to this.
    pub follows: bool,
    /// The sum over the series shown, and its label; `None` where nothing is known.
    pub total: Option<Length>,
}

/// A series: one colour, one legend entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it stands for: several keys where the rest stands together, none when the figure has only one dimension
    /// and for totals.
    pub keys: Vec<Key>,
    /// Its name.
    pub label: String,
    /// Its colour, the same everywhere.
    pub color: Rgb,
    /// Switched off in the legend: listed, not drawn, not part of the totals.
    pub hidden: bool,
    /// Stands back in grey, because others are looked at.
    pub faded: bool,
    /// All of it, where its marks stand inside it.
    pub total: Option<Length>,
    /// What it stands inside of itself: a position in [`Figure::nests`].
    pub within: Option<usize>,
    /// One for each category, or one a project; `None` is a gap, which is not 0.
    pub marks: Vec<Option<Mark>>,
}

/// What several series stand inside of: a sector around those below it, or a key of the first dimension around those of
/// the second.
#[derive(Clone, Debug, PartialEq)]
pub struct Nest {
    /// Its name.
    pub label: String,
    /// All of it.
    pub total: Length,
}

/// One bar, point, tile or cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The whole length.
    pub length: Length,
    /// How much of it is illustrative, in the figure's unit; never below 0.
    pub illustrative: f64,
    /// The part of the answer that it stands for.
    pub part: Part,
    /// What that part comes to: exactly so many projects, exactly this sum.
    pub cell: Cell,
    /// What hovering says: a heading, then lines.
    pub hover: Vec<String>,
    /// What its kind shows besides the length.
    pub beside: Beside,
}

/// A line to hold the marks against.
#[derive(Clone, Debug, PartialEq)]
pub struct ReferenceLine {
    /// In the figure's unit.
    pub value: f64,
    /// What it is, with its value.
    pub label: String,
}

/// Which mark of a figure: positions in [`Figure::series`] and in the series' marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MarkAt {
    /// Position in [`Figure::series`].
    pub series: usize,
    /// Position in [`Series::marks`]; of most kinds also in [`Figure::categories`].
    pub category: usize,
}

impl Mark {
    /// Whether it is there for what stands beside it only: of its own length nothing is published.
    pub fn is_unpublished(&self) -> bool {
        self.length.value == 0.0 && self.cell.missing == self.cell.count && matches!(self.beside, Beside::Target { .. })
    }

    /// Whether any of it is illustrative.
    pub fn is_partly_illustrative(&self) -> bool {
        self.illustrative > 0.0 || (self.length.value == 0.0 && self.cell.illustrative_count > 0)
    }

    /// Whether nothing of its length is published.
    pub fn is_wholly_illustrative(&self) -> bool {
        let length = self.length.value.abs();
        // Lengths of shares are divided, and end with the last digit of a division.
        if length == 0.0 { !self.has_published() } else { self.illustrative >= length * (1.0 - 1e-12) }
    }

    /// Whether any project behind it is published, with an amount or without.
    pub fn has_published(&self) -> bool {
        self.cell.illustrative_count < self.cell.count
    }

    /// Whether most of it is illustrative; of no length, whether any of it is.
    pub fn is_mostly_illustrative(&self) -> bool {
        let length = self.length.value.abs();
        self.illustrative * 2.0 > length || (length == 0.0 && self.cell.illustrative_count > 0)
    }
}

impl Series {
    /// What it stands for, if that is one key.
    pub fn key(&self) -> Option<Key> {
        only(&self.keys)
    }
}

/// The gap before what has no year, in slots: as many more as there are narrow ones.
const APART: f64 = 0.6;
const APART_OF_ALL: f64 = 0.04;

impl Category {
    /// Whether it stands for what has no year.
    pub fn is_undated(&self) -> bool {
        are_undated(&self.keys)
    }

    /// What it stands for, if that is one key.
    pub fn key(&self) -> Option<Key> {
        only(&self.keys)
    }
}

fn only(keys: &[Key]) -> Option<Key> {
    if let [key] = keys { Some(*key) } else { None }
}

impl Figure {
    /// The same with other choices, as far as they are a matter of drawing.
    pub fn choosing(&self, change: impl FnOnce(&mut Choices)) -> Self {
        let mut other = self.clone();
        change(&mut other.choices);
        other
    }

    /// The mark at a position, if there is one and its series is shown.
    pub fn mark(&self, at: MarkAt) -> Option<&Mark> {
        let series = self.series.get(at.series).filter(|series| !series.hidden)?;
        series.marks.get(at.category)?.as_ref()
    }

    /// All marks that are shown, series by series.
    pub fn marks(&self) -> impl Iterator<Item = (MarkAt, &Mark)> {
        let shown = self.series.iter().enumerate().filter(|(_, series)| !series.hidden);
        shown.flat_map(|(position, series)| {
            let marks = series.marks.iter().enumerate();
            marks.filter_map(move |(category, mark)| Some((MarkAt { series: position, category }, mark.as_ref()?)))
        })
    }

    /// The mark that stands for a part of the answer.
    pub fn find(&self, part: &Part) -> Option<MarkAt> {
        self.marks().find(|(_, mark)| mark.part == *part).map(|(at, _)| at)
    }

    /// The mark with these names, for figures whose keys mean something else.
    pub fn find_named(&self, series: &str, category: &str) -> Option<MarkAt> {
        let has = |at: &MarkAt| {
            let named = self.categories.get(at.category).is_some_and(|one| one.label == category);
            named && self.series[at.series].label == series
        };
        self.marks().map(|(at, _)| at).find(has)
    }

    /// The mark that a cell with these keys is part of.
    pub fn find_cell(&self, keys: &[Key]) -> Option<MarkAt> {
        let has = |part: &Part| {
            let named = |key: &Key| part.keys_of(key.dimension());
            !part.keys().is_empty()
                && part.keys().iter().flatten().any(|key| keys.iter().any(|one| one.dimension() == key.dimension()))
                && keys.iter().all(|key| named(key).is_empty() || named(key).contains(key))
        };
        self.marks().find(|(_, mark)| has(&mark.part)).map(|(at, _)| at)
    }

    /// Every text that is drawn, for changing it.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let own = [
            &mut self.title,
            &mut self.subtitle,
            &mut self.unit,
            &mut self.across,
            &mut self.note,
            &mut self.source_line,
        ];
        let categories = self.categories.iter_mut().map(|category| &mut category.label);
        let series = self.series.iter_mut().flat_map(|series| {
            let names = series.marks.iter_mut().flatten().filter_map(|mark| match &mut mark.beside {
                Beside::Tile { name } | Beside::Point { name, .. } => Some(name),
                _ => None,
            });
            std::iter::once(&mut series.label).chain(names)
        });
        let nests = self.nests.iter_mut().map(|nest| &mut nest.label);
        let lines = self.references.iter_mut().map(|line| &mut line.label);
        own.into_iter()
            .chain(categories)
            .chain(series)
            .chain(nests)
            .chain(lines)
            .chain(&mut self.target_label)
            .chain(self.nothing.iter_mut().map(|nothing| &mut nothing.sentence))
    }

    /// The least and the greatest place on the value axis that anything is drawn at; 0 is always among them, but for
    /// an index, which has its own zero at 100.
    pub fn span(&self) -> (f64, f64) {
        let mut span = self.span_at_least;
        let mut reach = |value: f64| span = (span.0.min(value), span.1.max(value));
        if self.is_stacked() {
            for category in 0..self.categories.len() {
                let (below, above) = self.stack(category);
                reach(below);
                reach(above);
            }
        }
        for (_, mark) in self.marks() {
            match &mark.beside {
                Beside::Bin { up, .. } => reach(up.1),
                Beside::Target { planned, schedule, .. } => {
                    reach(mark.length.value);
                    reach(planned.value);
                    reach(schedule.unwrap_or_default());
                }
                _ => reach(mark.length.value),
            }
        }
        self.references.iter().for_each(|line| reach(line.value));
        span
    }

    /// Whether its marks stand on one another.
    pub fn is_stacked(&self) -> bool {
        self.kind.is_stacked() && !self.side_by_side
    }

    /// Where a category stands along the axis, in slots from the first: what has no year stands apart, behind a gap.
    pub fn place(&self, category: usize) -> f64 {
        let first = self.categories.first().is_some_and(Category::is_undated);
        let is_apart = !first && self.categories.get(category).is_some_and(Category::is_undated);
        category as f64 + if is_apart { APART.max(category as f64 * APART_OF_ALL) } else { 0.0 }
    }

    /// The last category along the axis but for what has no year; the last of all where there is nothing else.
    pub fn last_dated(&self) -> Option<usize> {
        let last = self.categories.len().checked_sub(1)?;
        Some(self.categories.iter().rposition(|category| !category.is_undated()).unwrap_or(last))
    }

    /// The categories as they matter to a reader where not all have room: what has no year, the last, the first, and
    /// then the others in their order.
    pub fn categories_by_rank(&self) -> Vec<usize> {
        let count = self.categories.len();
        let last = count.checked_sub(1);
        let dated = self.last_dated().filter(|dated| Some(*dated) != last);
        let others = (0..count).filter(|at| Some(*at) != last && Some(*at) != dated);
        last.into_iter().chain(dated).chain(others).collect()
    }

    /// How many slots the categories take along the axis.
    pub fn slots(&self) -> f64 {
        self.categories.len().checked_sub(1).map_or(1.0, |last| self.place(last) + 1.0)
    }

    /// How far down and up the stack of a category reaches.
    pub fn stack(&self, category: usize) -> (f64, f64) {
        let shown = self.series.iter().filter(|series| !series.hidden);
        let lengths = shown.filter_map(|series| Some(series.marks.get(category)?.as_ref()?.length.value));
        lengths.fold((0.0, 0.0), |(below, above), value| (below + value.min(0.0), above + value.max(0.0)))
    }
}
