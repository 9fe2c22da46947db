//! What a figure should show, before it is looked up.

use crate::model::{Measure, MeasureKind, Sum};
use crate::query::{Key, Query};
use crate::text::numbers::Scale;

use super::kind::{Choice, Kind};

/// What a figure should show.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureSpec {
    /// How the marks are drawn.
    pub kind: Kind,
    /// What is counted, by what, of which projects. The first dimension gives the series, the second the categories.
    pub query: Query,
    /// The unit of amounts; the fitting one when not given.
    pub scale: Option<Scale>,
    /// Series that are listed but not drawn.
    pub hidden: Vec<Key>,
    /// Series that are looked at: the others stand back in grey. Empty for all.
    pub focus: Vec<Key>,
    /// The order of the series.
    pub order: SeriesOrder,
    /// So many of the largest series stand alone, the others together; all when not given.
    pub top: Option<usize>,
    /// Shares of the category instead of values.
    pub share: bool,
    /// Whether values are written at the marks.
    pub labels: bool,
    /// Lines to hold the marks against.
    pub references: Vec<Reference>,
    /// The year that is 100, or from which a slope starts; the first one when not given.
    pub base_year: Option<i32>,
    /// The year to which a slope leads; the last one when not given.
    pub end_year: Option<i32>,
    /// Whether each panel of small multiples has an axis of its own.
    pub own_axes: bool,
    /// Whether it is printed in colours or in black and white.
    pub print: Print,
    /// Instead of the title made from the query.
    pub title: Option<String>,
}

/// What a figure is printed with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Print {
    /// Every series has its colour.
    #[default]
    Colour,
    /// 黑白: series from dark to light, with patterns where that does not do.
    Grey,
}

impl Print {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Colour, Self::Grey];

    /// As written on the command line and in documents.
    pub fn id(self) -> &'static str {
        match self {
            Self::Colour => "colour",
            Self::Grey => "grey",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|print| print.id() == id)
    }
}

/// The order of the series.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeriesOrder {
    /// As in the package's tables.
    #[default]
    Package,
    /// The largest first.
    Total,
    /// What grew most first: the last category less the first.
    Change,
    /// By name.
    Name,
}

impl SeriesOrder {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Package, Self::Total, Self::Change, Self::Name];

    /// As written in files and on the command line; its name is the text `order-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Total => "total",
            Self::Change => "change",
            Self::Name => "name",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.id() == id)
    }
}

/// A line to hold the marks against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// The mean of what is drawn.
    Average,
    /// An amount that was aimed at, or a number of projects in hundredths, as the measure has it.
    Target(Sum),
    /// 序时进度: the plan of the year that the books were closed in, as far as its months had passed.
    Schedule,
}

impl FigureSpec {
    /// A figure of a question with no choice made.
    pub fn new(kind: Kind, query: Query) -> Self {
        Self {
            kind,
            query,
            scale: None,
            hidden: Vec::new(),
            focus: Vec::new(),
            order: SeriesOrder::default(),
            top: None,
            share: false,
            labels: true,
            references: Vec::new(),
            base_year: None,
            end_year: None,
            own_axes: false,
            print: Print::Colour,
            title: None,
        }
    }

    /// Whether values are shown as shares of their category.
    pub fn shows_shares(&self) -> bool {
        self.share && self.kind.uses(Choice::Share)
    }
}

/// What was planned and what was completed: of a period, or over the projects' life. They are never added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What was planned.
    pub planned: Measure,
    /// What was completed.
    pub completed: Measure,
}

impl Pair {
    /// Both, the one over the projects' life first.
    pub const ALL: [Self; 2] = [
        Self { planned: Measure::PlannedTotal, completed: Measure::CompletedTotal },
        Self { planned: Measure::PlannedPeriod, completed: Measure::CompletedPeriod },
    ];

    /// The pair that a measure belongs to: that of the period for what has one.
    pub fn of(measure: Measure) -> Self {
        Self::ALL[usize::from(matches!(measure.kind(), MeasureKind::Period(_)))]
    }
}
