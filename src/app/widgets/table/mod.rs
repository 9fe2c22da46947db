//! A table of any number of rows of which only the visible ones are made.
//!
//! The scroll position is kept in `f64` rows, not in `f32` points: twenty million points of height are beyond what an
//! `f32` can tell apart, and rows would jump. The first column stays in sight when the others are scrolled sideways.
//! Must not know what the rows are, nor keep more than how they are looked at: what is selected, sorted, shown and how
//! wide comes from outside, and what somebody did comes back as a [`TableEvent`].

mod body;
mod cells;
mod foot;
mod header;
mod keyboard;
mod lanes;
mod reading;
mod scroll;

use std::ops::Range;

use egui::{Id, Pos2, Rect, Ui, pos2, vec2};

use crate::app::theme;
use cells::natural_title_width;
use lanes::{Lanes, Widths};
pub(crate) use reading::Reading;
use reading::Seen;

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
    /// Whether a click on the heading sorts, and how it is sorted now.
    pub(crate) sort: Option<SortMark>,
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
    pub(crate) marks: Vec<Range<usize>>,
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
    pub(crate) marked: Option<&'a dyn Fn(usize) -> bool>,
    /// How many are.
    pub(crate) chosen: usize,
    /// What is selected, whatever row it is in: another one is brought into sight, one that has only moved is not.
    pub(crate) subject: Option<u64>,
    /// Tells this answer from others: another one is shown from its top.
    pub(crate) answer: u64,
    /// For rows that are read again now and then.
    pub(crate) reading: Option<Reading<'a>>,
    /// Whether somebody else keeps the widths and the order of columns; else they cannot be moved, and widths last as
    /// long as the window. With it, whether the widths are to be kept as they are, or stretched to the table.
    pub(crate) arranged: Option<Arranged<'a>>,
    /// What stays at the foot.
    pub(crate) foot: &'a [FootRow],
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

const HEADER: f32 = 24.0;
const PAD: f32 = 8.0;
const BAR: f32 = 10.0;

/// What a table keeps between frames.
#[derive(Clone, Debug, Default)]
struct Memory {
    /// The first visible row, with the part of it that is scrolled away.
    first: f64,
    /// How far the columns are scrolled sideways, in points.
    across: f32,
    /// As dragged; kept only while dragging where somebody else keeps them.
    widths: Option<Vec<f32>>,
    /// Where on a bar's thumb somebody holds it.
    held: Option<f32>,
    answer: u64,
    subject: Option<u64>,
    seen: Seen,
    sorted: Option<usize>,
    /// The last one in which it was shown.
    frame: u64,
}

impl TableColumn {
    fn is_sorted(&self) -> bool {
        self.sort.is_some_and(|sort| sort.ascending.is_some())
    }
}

impl Table<'_> {
    /// A table of rows of which one can be chosen.
    pub(crate) fn new<'a>(
        salt: &'static str,
        name: &'a str,
        columns: &'a [TableColumn],
        rows: usize,
        selected: Option<usize>,
    ) -> Table<'a> {
        Table {
            salt,
            name,
            spoken: String::new(),
            columns,
            rows,
            selected,
            marked: None,
            chosen: 0,
            subject: selected.map(|row| row as u64),
            answer: rows as u64,
            reading: None,
            arranged: None,
            foot: &[],
        }
    }

    /// What has the keyboard when it is with the rows of the table of this salt, shown in this place.
    pub(crate) fn rows_id(ui: &Ui, salt: &'static str) -> Id {
        ui.scope_id().with(salt).with("body")
    }

    /// Shows it in all the space there is. `cell(row, column)` writes a cell; it is asked for visible ones only.
    pub(crate) fn show(&self, ui: &mut Ui, cell: impl Fn(usize, usize) -> TableCell) -> Option<TableEvent> {
        let id = ui.scope_id().with(self.salt);
        let mut memory: Memory = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
        if memory.widths.as_ref().is_some_and(|widths| widths.len() != self.columns.len()) {
            memory.widths = None;
        }
        let (rect, _) = ui.allocate_exact_size(ui.available_size(), egui::Sense::hover());
        let event = ui
            .scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
                ui.set_clip_rect(rect.intersect(ui.clip_rect()));
                self.parts_ui(ui, id, rect, &mut memory, &cell)
            })
            .inner;
        ui.data_mut(|data| data.insert_temp(id, memory));
        event
    }

    fn parts_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        rect: Rect,
        memory: &mut Memory,
        cell: &dyn Fn(usize, usize) -> TableCell,
    ) -> Option<TableEvent> {
        let natural: Vec<f32> = self.columns.iter().map(|column| column.width).collect();
        let heading = |column: &TableColumn| natural_title_width(ui, &format!("{}{}", column.title, column.mark()));
        // Words can be cut and show themselves; a number that is cut is another number.
        let least = |column: &TableColumn| {
            let content = if matches!(column.align, Align::Right) { column.width } else { 0.0 };
            heading(column).max(content)
        };
        let least: Vec<f32> = self.columns.iter().map(least).collect();
        let widths = match (&memory.widths, &self.arranged) {
            (Some(widths), _) => Widths::Exact(widths),
            (None, Some(Arranged { is_exact: true, .. })) => Widths::Exact(&natural),
            _ => Widths::Stretched { natural: &natural, least: &least },
        };
        let mut lanes = Lanes::new(widths, rect, memory.across);
        let foot_height = self.foot.len() as f32 * theme::DENSE_ROW;
        let bar_height = if lanes.is_scrolled() { BAR } else { 0.0 };
        let foot_top = rect.bottom() - bar_height - foot_height;
        let header = Rect::from_min_size(rect.min, vec2(rect.width(), HEADER));
        let body = Rect::from_min_max(header.left_bottom(), pos2(rect.right(), foot_top));
        let sorted = self.columns.iter().enumerate().filter(|(_, column)| column.is_sorted());
        let sorted = sorted.max_by_key(|(_, column)| column.sort.and_then(|sort| sort.rank)).map(|(at, _)| at);
        // The heading that a list has come to be sorted by is brought into sight once, if that was done before its eyes.
        let frame = ui.ctx().cumulative_frame_nr();
        let was_shown = std::mem::replace(&mut memory.frame, frame) + 1 >= frame;
        if std::mem::replace(&mut memory.sorted, sorted) != sorted
            && was_shown
            && let Some(column) = sorted
        {
            lanes.scroll_to(lanes.revealing(column));
        }
        memory.across = scroll::across(ui, id, rect, &lanes, memory);
        lanes.scroll_to(memory.across);
        let mut event = self.body_ui(ui, id, body, &lanes, memory, cell);
        self.foot_ui(ui, id, foot_top, &lanes);
        let done = self.header_ui(ui, id, header, &lanes, memory);
        if let Some(column) = done.fit {
            let width = self.fitting(ui, column, body, memory, cell);
            event = self.resized(lanes.with_width(column, width), true, memory).or(event);
        }
        if let Some(across) = done.reveal {
            memory.across = across;
        }
        done.event.or(event)
    }

    /// Somebody has changed a width; `is_done` when nothing is dragged any more.
    fn resized(&self, widths: Vec<f32>, is_done: bool, memory: &mut Memory) -> Option<TableEvent> {
        let is_reported = is_done && self.arranged.is_some();
        memory.widths = (!is_reported).then(|| widths.clone());
        is_reported.then_some(TableEvent::Resize(widths))
    }

    /// The rows in sight.
    fn in_sight(&self, body: Rect, memory: &Memory) -> Range<usize> {
        let visible = f64::from(body.height() / theme::DENSE_ROW);
        memory.first as usize..((memory.first + visible).ceil() as usize).min(self.rows)
    }
}
