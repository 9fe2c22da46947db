//! What a figure shows besides its data, and what somebody did to it.

use crate::figure::{Kind, MarkAt};

/// What somebody did to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureEvent {
    /// Pressed a legend entry.
    ToggleSeries(usize),
    /// Clicked a mark, or pressed Enter on it.
    Select(MarkAt),
    /// The same with Shift held.
    AddToSelection(MarkAt),
    /// Clicked beside all marks, or pressed Esc.
    Deselect,
    /// Moved the keyboard cursor.
    MoveCursor(MarkAt),
    /// Took a kind that was offered where there was nothing to draw.
    TakeKind(Kind),
}

/// What the figure shows besides its data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureState {
    /// The marks whose projects are listed.
    pub selected: Vec<MarkAt>,
    /// The mark the arrow keys stand on.
    pub cursor: Option<MarkAt>,
    /// The mark that is pointed at in another figure.
    pub pointed: Option<MarkAt>,
    /// The part of the window around it has the focus: the arrow keys are for this figure, and take it into it.
    pub takes_arrows: bool,
    /// Nothing reacts and hidden series are not mentioned: for export.
    pub paper: bool,
}
