//! What a table is made of: columns, cells, rows at the foot, and what somebody does to it. Must not know how it is drawn.

use std::ops::Range;

use egui::Pos2;

/// On which side a column's texts stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Align {
    /// For words.
    Left,
    /// For numbers.
    Right,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub(crate) struct TableColumn {
    /// The heading, unit included.
    pub(crate) title: String,
    /// In points, before anybody drags it.
    pub(crate) width: f32,
    /// Numbers stand right.
    pub(crate) align: Align,
    /// Words can be cut and show themselves; a number or a date that is cut is another one.
    pub(crate) is_whole: bool,
    /// Whether a click on the heading sorts, and how it is sorted now.
    pub(crate) sort: Option<SortMark>,
    /// Whether it is not shown for want of room: it is said of a row all the same.
    pub(crate) is_away: bool,
}

/// How a table is sorted by a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SortMark {
    /// Whether it is, and which way.
    pub(crate) ascending: Option<bool>,
    /// Its rank, where it is one of several.
    pub(crate) rank: Option<usize>,
}

/// What stands in a cell.
#[derive(Debug, Default)]
pub(crate) struct TableCell {
    /// The words.
    pub(crate) text: String,
    /// Whether they only say that something is missing; such words stand back.
    pub(crate) is_missing: bool,
    /// Whether they ask to be looked at.
    pub(crate) stands_out: bool,
    /// Whether they say that all is well.
    pub(crate) is_good: bool,
    /// The bytes of `text` that somebody looks for.
    pub(crate) highlights: Vec<Range<usize>>,
    /// What there is to know about it, if it stands back for a reason: for whoever points at it, and for who does not
    /// see it.
    pub(crate) aside: Option<Aside>,
}

/// Why a cell stands back.
#[derive(Debug)]
pub(crate) struct Aside {
    /// For whoever points at it.
    pub(crate) reason: String,
    /// The words of the cell with the reason, for who does not see it.
    pub(crate) spoken: String,
}

/// A row that stays at the foot while the others scroll.
pub(crate) struct FootRow {
    /// What the row is about; it may reach over columns that have nothing to say.
    pub(crate) label: String,
    /// For each column what it comes to, and what there is to say about that.
    pub(crate) cells: Vec<Option<(TableCell, String)>>,
}

/// How a row is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// This one alone.
    Only,
    /// This one too, or no longer.
    Toggle,
    /// All from the last one chosen to this one.
    To,
    /// The same beside those that are chosen already.
    AddTo,
    /// None: only the place where the keys stand moves.
    Keep,
}

/// What somebody did to a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TableEvent {
    /// Clicked a row, or moved to it with the keys.
    Pick(usize, Pick),
    /// Chose all rows.
    PickAll,
    /// Chose none.
    PickNone,
    /// Wants the chosen rows in the clipboard.
    Copy,
    /// Double-clicked a row, or pressed Enter on it.
    Open(usize),
    /// Asked what can be done with a row, and with the cell in this column; where to say it.
    Menu(usize, usize, Pos2),
    /// Clicked the heading of a column; `true` for one more beside those it is sorted by.
    SortBy(usize, bool),
    /// Moved a column to where another stands.
    Move(usize, usize),
    /// Changed a width: those of all columns now.
    Resize(Vec<f32>),
}

impl TableColumn {
    pub(crate) fn is_sorted(&self) -> bool {
        self.sort.is_some_and(|sort| sort.ascending.is_some())
    }
}
