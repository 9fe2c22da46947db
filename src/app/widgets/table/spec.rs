//! A table about to be shown, and what it keeps between frames.

use egui::Ui;

use crate::app::widgets::bars;
use crate::app::widgets::table::parts::{FootRow, TableColumn};
use crate::app::widgets::table::reading::{Reading, Seen};
use crate::app::widgets::theme;

pub(super) const HEADER: f32 = 24.0;
pub(crate) const PAD: f32 = 8.0;
pub(crate) const BAR: f32 = bars::BAR;

/// A table about to be shown.
pub(crate) struct Table<'a> {
    /// Distinguishes it from other tables.
    pub(crate) salt: &'static str,
    /// What a screen reader calls it.
    pub(crate) name: &'a str,
    /// What a screen reader says of where one is.
    pub(crate) spoken: String,
    /// The columns, left to right.
    pub(crate) columns: &'a [TableColumn],
    /// How many rows.
    pub(crate) rows: usize,
    /// The row where the keys stand.
    pub(crate) selected: Option<usize>,
    /// Whether a row is chosen, where several can be.
    pub(crate) is_chosen: Option<&'a dyn Fn(usize) -> bool>,
    /// How many are.
    pub(crate) chosen_count: usize,
    /// What is selected, whatever row it is in: another one is brought into sight, one that has only moved is not.
    pub(crate) subject: Option<u64>,
    /// Tells this answer from others: another one is shown from its top.
    pub(crate) answer: u64,
    /// For rows that are read again now and then.
    pub(crate) reading: Option<Reading<'a>>,
    /// Whether somebody else keeps the widths and the order of columns; else they cannot be moved, and widths last as
    /// long as the window. With it, whether the widths are to be kept as they are, or stretched to the table.
    pub(crate) arranged: Option<Arranged<'a>>,
    /// How many lines the words of a row may take.
    pub(crate) lines: usize,
    /// What stays at the foot.
    pub(crate) foot: &'a [FootRow],
}

/// A further line of words makes a row so much higher.
const LINE: f32 = 19.0;

impl Table<'_> {
    /// How high a row is.
    pub(super) fn row_height(&self) -> f32 {
        theme::DENSE_ROW + self.lines.saturating_sub(1) as f32 * LINE
    }
}

/// How many lines of words a row of this height has room for.
pub(super) fn lines_in(height: f32) -> usize {
    1 + ((height - theme::DENSE_ROW) / LINE).round().max(0.0) as usize
}

/// What somebody else keeps of a table's columns.
pub(crate) struct Arranged<'a> {
    /// Whether the widths are somebody's choice, and not to be stretched.
    pub(crate) is_exact: bool,
    /// What a heading can do, for whoever points at it.
    pub(crate) hint: &'a str,
    /// The menu of a heading.
    pub(crate) menu: &'a dyn Fn(&mut Ui, usize),
}

/// What a table keeps between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    /// The first visible row, with the part of it that is scrolled away.
    pub(super) first: f64,
    /// How far the columns are scrolled sideways, in points.
    pub(super) across: f32,
    /// As dragged; kept only while dragging where somebody else keeps them.
    pub(super) widths: Option<Vec<f32>>,
    /// Where on a bar's thumb somebody holds it.
    pub(super) held: Option<f32>,
    pub(super) answer: u64,
    pub(super) subject: Option<u64>,
    pub(super) seen: Seen,
    pub(super) sorted: Option<usize>,
    /// The last one in which it was shown.
    pub(super) frame: u64,
}
