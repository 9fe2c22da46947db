//! What a figure is asked for besides its question: the same for the window, for documents, for the command line, for what is
//! looked up and for what is drawn. Must not know books, nor how a choice is said or written.

use crate::text::numbers::Scale;

/// How a question's answer is shown. A new choice is a field here, its usual value below, and a line in the table of a
/// document's choices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The order of the series.
    pub order: SeriesOrder,
    /// So many of the largest series stand alone, the others together; all when not given.
    pub top: Option<usize>,
    /// Shares of the category instead of values.
    pub share: bool,
    /// Whether values are written at the marks.
    pub labels: bool,
    /// The unit of amounts; the fitting one when not given.
    pub scale: Option<Scale>,
    /// The year that is 100, or from which a slope starts; the first one when not given.
    pub base_year: Option<i32>,
    /// The year to which a slope leads; the last one when not given.
    pub end_year: Option<i32>,
    /// Whether each panel of small multiples has an axis of its own.
    pub own_axes: bool,
    /// Whether it is printed in colours or in black and white.
    pub print: Print,
    /// Instead of the title made from the question.
    pub title: Option<String>,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            order: SeriesOrder::Package,
            top: None,
            share: false,
            labels: true,
            scale: None,
            base_year: None,
            end_year: None,
            own_axes: false,
            print: Print::Colour,
            title: None,
        }
    }
}

/// What a figure is printed with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
