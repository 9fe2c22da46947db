//! What a grid is made of: places, cells, heads, and what somebody does. Must not know how it is drawn.

use std::borrow::Cow;

use egui::Rect;

/// Where somebody is in a grid: at a cell, at the heading of a column, at the head of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GridPlace {
    /// None for a heading.
    pub row: Option<usize>,
    /// None for the head of a row.
    pub column: Option<usize>,
}

impl GridPlace {
    /// A cell.
    pub fn cell(row: usize, column: usize) -> Self {
        Self { row: Some(row), column: Some(column) }
    }

    /// The heading of a column.
    pub fn heading(column: usize) -> Self {
        Self { row: None, column: Some(column) }
    }

    /// The head of a row.
    pub fn head(row: usize) -> Self {
        Self { row: Some(row), column: None }
    }
}

/// How words look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As all.
    #[default]
    Plain,
    /// They stand back.
    Weak,
    /// They stand out.
    Strong,
    /// Look here.
    Amber,
    /// They say what can be pressed, or is a heading.
    Accent,
}

/// What a row or a cell stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Paper.
    #[default]
    Paper,
    /// A step off the paper.
    Panel,
    /// Thinned accent.
    Accent,
    /// Thinned amber.
    Amber,
}

/// What stands in a cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct GridCell<'t> {
    /// The words.
    pub(crate) text: Cow<'t, str>,
    /// Numbers stand right.
    pub(crate) is_right: bool,
    /// How they look.
    pub(crate) tone: Tone,
}

/// The heading of a column, or the head of a row.
#[derive(Clone, Debug, Default)]
pub(crate) struct GridHead {
    /// Its lines; of the head of a row the number and what it is.
    pub(crate) lines: Vec<(String, Tone)>,
    /// What a screen reader says.
    pub(crate) spoken: String,
}

/// What a grid shows.
pub(crate) trait GridSource {
    /// The heading of a column.
    fn heading(&self, column: usize) -> GridHead;
    /// The head of a row.
    fn head(&self, row: usize) -> GridHead;
    /// A cell.
    fn cell(&self, row: usize, column: usize) -> GridCell<'_>;
    /// What a row stands on.
    fn ground(&self, row: usize) -> Ground;
    /// Whether a column is one that somebody looks at.
    fn is_marked(&self, column: usize) -> bool;
}

/// What somebody did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum GridEvent {
    /// Went to a place.
    Go(GridPlace),
    /// Wants to see what can be done there; where to show it.
    Open(GridPlace, Rect),
}
