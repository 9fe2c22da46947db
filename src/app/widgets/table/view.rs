//! A table of any number of rows of which only the visible ones are made.
//!
//! The scroll position is kept in `f64` rows, not in `f32` points: twenty million points of height are beyond what an
//! `f32` can tell apart, and rows would jump. The first column stays in sight when the others are scrolled sideways.
//! Must not know what the rows are, nor keep more than how they are looked at: what is selected, sorted, shown and how
//! wide comes from outside, and what somebody did comes back as a [`TableEvent`].

use std::ops::Range;

use egui::{Id, Rect, Ui, pos2, vec2};

use crate::app::widgets::table::cells::natural_title_width;
use crate::app::widgets::table::lanes::{Lanes, TIGHTEST, Widths};
use crate::app::widgets::table::parts::{TableCell, TableColumn, TableEvent};
use crate::app::widgets::table::scroll;
use crate::app::widgets::table::spec::{Arranged, BAR, HEADER, Memory, Table};
use crate::app::widgets::theme;
use crate::draw::Ink;

/// What the heading of a column needs, and its numbers.
fn least_width(ui: &Ui, column: &TableColumn) -> f32 {
    if column.is_away {
        return 0.0;
    }
    let heading = natural_title_width(ui, &format!("{}{}", column.title, column.mark()));
    heading.max(if column.is_whole { column.width } else { 0.0 })
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
            is_chosen: None,
            chosen_count: 0,
            subject: selected.map(|row| row as u64),
            answer: rows as u64,
            reading: None,
            arranged: None,
            lines: 1,
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
        let natural: Vec<f32> =
            self.columns.iter().map(|column| if column.is_away { 0.0 } else { column.width }).collect();
        let least: Vec<f32> = self.columns.iter().map(|column| least_width(ui, column)).collect();
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
        edges_ui(ui, rect.with_max_y(foot_top + foot_height), &lanes);
        if let Some(column) = done.fit {
            let width = self.fitting(ui, column, body, memory, cell);
            event = self.resized(lanes.with_width(column, width), true, memory).or(event);
        }
        if let Some(across) = done.reveal {
            memory.across = across;
        }
        done.event.or(event)
    }

    /// How wide the columns are together where they are pressed as far as they can be.
    pub(in crate::app) fn tightest<'a>(ui: &Ui, columns: impl Iterator<Item = &'a TableColumn>) -> f32 {
        let shown = columns.filter(|column| !column.is_away);
        shown.map(|column| least_width(ui, column).max(column.width * TIGHTEST)).sum::<f32>() + BAR
    }

    /// Somebody has changed a width; `is_done` when nothing is dragged any more.
    pub(super) fn resized(&self, widths: Vec<f32>, is_done: bool, memory: &mut Memory) -> Option<TableEvent> {
        let is_reported = is_done && self.arranged.is_some();
        memory.widths = (!is_reported).then(|| widths.clone());
        is_reported.then_some(TableEvent::Resize(widths))
    }

    /// The rows in sight.
    pub(super) fn in_sight(&self, body: Rect, memory: &Memory) -> Range<usize> {
        let visible = f64::from(body.height() / self.row_height());
        memory.first as usize..((memory.first + visible).ceil() as usize).min(self.rows)
    }
}

/// How wide the fading edge is.
const FADE: f32 = 24.0;
/// In so many steps.
const STEPS: u8 = 12;

/// Columns that go on beyond an edge fade towards it, so that what is cut there is not taken for a whole.
fn edges_ui(ui: &Ui, rect: Rect, lanes: &Lanes) {
    let paper = Ink::of(ui.visuals()).paper;
    let moving = lanes.moving();
    let fade = |clear: f32, covered: f32| {
        for step in 0..STEPS {
            let x = |at: u8| clear + (covered - clear) * f32::from(at) / f32::from(STEPS);
            let (from, to) = (x(step), x(step + 1));
            let strip = Rect::from_x_y_ranges(from.min(to)..=from.max(to), rect.y_range());
            ui.painter().rect_filled(strip, 0.0, paper.gamma_multiply(f32::from(step + 1) / f32::from(STEPS)));
        }
    };
    if lanes.across() < lanes.end() - 0.5 {
        fade(moving.max - FADE, moving.max);
    }
    if lanes.across() > 0.5 {
        fade(moving.min + FADE, moving.min);
    }
}
