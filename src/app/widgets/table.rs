//! A table of any number of rows of which only the visible ones are made.
//!
//! The scroll position is kept in `f64` rows, not in `f32` points: twenty million points of height are beyond what an
//! `f32` can tell apart, and rows would jump. Must not know what the rows are.

use std::ops::Range;

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align2, Color32, CursorIcon, EventFilter, FontId, Id, Key, Modifiers, Pos2, Rect, Response, Role, ScrollArea,
    Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::theme;
use crate::draw::{Ink, fonts};

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
    /// Whether a click on the heading sorts, and how it is sorted now: `Some(true)` is ascending.
    pub(crate) sort: Option<Option<bool>>,
}

/// What stands in a cell.
pub(crate) struct TableCell {
    /// The words.
    pub(crate) text: String,
    /// Whether they only say that something is missing; such words stand back.
    pub(crate) is_missing: bool,
    /// Whether they ask to be looked at.
    pub(crate) stands_out: bool,
    /// The bytes of them that were searched for.
    pub(crate) marks: Vec<Range<usize>>,
}

/// What somebody did to a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableEvent {
    /// Clicked a row, or moved to it with the keys.
    Select(usize),
    /// Double-clicked a row, or pressed Enter on it.
    Open(usize),
    /// Clicked the heading of a column.
    SortBy(usize),
}

/// A table about to be shown.
pub(crate) struct Table<'a> {
    /// Distinguishes it from other tables.
    pub(crate) salt: &'static str,
    /// What a screen reader calls it.
    pub(crate) name: &'a str,
    /// The columns, left to right.
    pub(crate) columns: &'a [TableColumn],
    /// How many rows.
    pub(crate) rows: usize,
    /// The selected row.
    pub(crate) selected: Option<usize>,
}

const HEADER: f32 = 28.0;
const PAD: f32 = 8.0;
const BAR: f32 = 10.0;

/// What a table keeps between frames.
#[derive(Clone, Debug, Default)]
struct Memory {
    /// The first visible row, with the part of it that is scrolled away.
    first: f64,
    /// As dragged, before they are stretched to the width of the table.
    widths: Vec<f32>,
    stretch: f32,
    rows: usize,
    selected: Option<usize>,
}

impl Table<'_> {
    /// What has the keyboard when it is with the rows of the table of this salt, shown in this place.
    pub(crate) fn rows_id(ui: &Ui, salt: &'static str) -> Id {
        ui.scope_id().with(salt).with("body")
    }

    /// Shows it in all the space there is. `cell(row, column)` writes a cell; it is asked for visible ones only.
    pub(crate) fn show(&self, ui: &mut Ui, cell: impl Fn(usize, usize) -> TableCell) -> Option<TableEvent> {
        let id = ui.scope_id().with(self.salt);
        let mut memory: Memory = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
        if memory.widths.len() != self.columns.len() {
            memory.widths = self.columns.iter().map(|column| column.width).collect();
        }
        let size = ui.available_size();
        let natural: f32 = memory.widths.iter().sum::<f32>() + BAR;
        // Room to spare goes to all columns alike, and a little room that lacks is taken from all.
        memory.stretch = ((size.x - BAR) / (natural - BAR)).max(0.74);
        let natural = (natural - BAR) * memory.stretch + BAR;
        let mut event = None;
        ScrollArea::horizontal().id_salt(self.salt).auto_shrink(false).show(ui, |ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(natural.max(size.x), size.y), Sense::hover());
            let header = Rect::from_min_size(rect.min, vec2(rect.width(), HEADER));
            let body = Rect::from_min_max(pos2(rect.left(), header.bottom()), rect.max);
            event = self.header_ui(ui, id, header, &mut memory);
            event = self.body_ui(ui, id, body, &mut memory, &cell).or(event);
        });
        ui.data_mut(|data| data.insert_temp(id, memory));
        event
    }

    fn header_ui(&self, ui: &mut Ui, id: Id, rect: Rect, memory: &mut Memory) -> Option<TableEvent> {
        let ink = Ink::of(ui.visuals());
        let mut event = None;
        let mut x = rect.left();
        for (position, column) in self.columns.iter().enumerate() {
            let width = memory.widths[position] * memory.stretch;
            let cell = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
            if let Some(sorted) = column.sort {
                let response = ui.interact(cell, id.with(("heading", position)), Sense::click());
                response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, ui.is_enabled(), &column.title));
                if response.hovered() || response.has_focus() {
                    ui.painter().rect_filled(cell.shrink(1.0), 4.0, ink.raised);
                }
                if response.clicked() {
                    event = Some(TableEvent::SortBy(position));
                }
                let mark = match sorted {
                    Some(true) => " ↑",
                    Some(false) => " ↓",
                    None => "",
                };
                let title = format!("{}{mark}", column.title);
                paint_cell(ui, cell, column.align, plain(&title, theme::note(), ink.weak));
            } else {
                paint_cell(ui, cell, column.align, plain(&column.title, theme::note(), ink.weak));
            }
            let grip = Rect::from_center_size(cell.right_center(), vec2(8.0, rect.height()));
            let drag = ui.interact(grip, id.with(("grip", position)), Sense::drag());
            if drag.hovered() || drag.dragged() {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
                ui.painter().vline(grip.center().x, grip.y_range(), Stroke::new(1.0, ink.axis));
            }
            memory.widths[position] =
                (memory.widths[position] + drag.drag_delta().x / memory.stretch).clamp(40.0, 900.0);
            x += width;
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, ink.axis));
        event
    }

    fn body_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        rect: Rect,
        memory: &mut Memory,
        cell: &impl Fn(usize, usize) -> TableCell,
    ) -> Option<TableEvent> {
        let visible = f64::from(rect.height() / theme::DENSE_ROW);
        let end = (self.rows as f64 - visible).max(0.0);
        if memory.rows != self.rows {
            // Another answer: start at its top.
            memory.first = 0.0;
            memory.rows = self.rows;
        }
        let response = ui.interact(rect, id.with("body"), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Table, ui.is_enabled(), self.name));
        let mut event = self.keyboard(ui, &response, visible);
        // A row that has come to be selected, or has moved, is brought into sight once.
        let reveal = match event {
            Some(TableEvent::Select(row)) => Some(row),
            _ if memory.selected != self.selected => self.selected,
            _ => None,
        };
        memory.selected = self.selected;
        if let Some(row) = reveal {
            let row = row as f64;
            memory.first = memory.first.min(row).max(row + 1.0 - visible.floor());
        }
        if response.contains_pointer() {
            let wheel = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
            memory.first -= f64::from(wheel / theme::DENSE_ROW);
        }
        memory.first = scroll_bar(ui, id, rect, memory.first.clamp(0.0, end), visible, self.rows);
        let range = memory.first as usize..((memory.first + visible).ceil() as usize).min(self.rows);
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            event = self.rows_ui(ui, id, rect, memory, range, cell).or(event);
        });
        if response.has_focus() {
            let stroke = Stroke::new(1.0, Ink::of(ui.visuals()).accent);
            ui.painter().rect_stroke(rect, 0.0, stroke, egui::StrokeKind::Inside);
        }
        if event.is_some() {
            response.request_focus();
        }
        event
    }

    fn rows_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        rect: Rect,
        memory: &Memory,
        range: Range<usize>,
        cell: &impl Fn(usize, usize) -> TableCell,
    ) -> Option<TableEvent> {
        let ink = Ink::of(ui.visuals());
        let mut event = None;
        for row in range {
            let y = rect.top() + ((row as f64 - memory.first) * f64::from(theme::DENSE_ROW)) as f32;
            let line = Rect::from_min_size(pos2(rect.left(), y), vec2(rect.width() - BAR, theme::DENSE_ROW));
            let response = ui.interact(line.intersect(rect), id.with(("row", row)), Sense::CLICK);
            let selected = self.selected == Some(row);
            let cells: Vec<TableCell> = (0..self.columns.len()).map(|column| cell(row, column)).collect();
            response.widget_info(|| {
                let texts: Vec<&str> = cells.iter().map(|cell| cell.text.as_str()).collect();
                WidgetInfo::selected(Role::Row, ui.is_enabled(), selected, texts.join(" "))
            });
            if selected {
                ui.painter().rect_filled(line, 0.0, theme::selected_ground(&ink));
            } else if response.hovered() {
                ui.painter().rect_filled(line, 0.0, ink.raised);
            }
            let mut x = line.left();
            for ((column, cell), width) in self.columns.iter().zip(&cells).zip(&memory.widths) {
                let width = width * memory.stretch;
                let area = Rect::from_min_size(pos2(x, y), vec2(width, theme::DENSE_ROW));
                let (font, color) = match cell {
                    TableCell { stands_out: true, .. } => (fonts::bold(13.0), ink.amber),
                    TableCell { is_missing: true, .. } => (fonts::regular(13.0), ink.weak),
                    _ => (fonts::regular(13.0), ink.text),
                };
                paint_cell(ui, area, column.align, marked(cell, font, color, &ink));
                x += width;
            }
            ui.painter().hline(line.x_range(), line.bottom() - 0.5, Stroke::new(1.0, ink.grid));
            if response.double_clicked() {
                event = Some(TableEvent::Open(row));
            } else if response.clicked() {
                event = Some(TableEvent::Select(row));
            }
        }
        event
    }

    /// Arrows, Page keys, Home and End move the selection while the table has the focus.
    fn keyboard(&self, ui: &Ui, response: &Response, visible: f64) -> Option<TableEvent> {
        if !response.has_focus() || self.rows == 0 {
            return None;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.rows - 1;
        let page = (visible as usize).max(1);
        let from = |step: fn(usize, usize) -> usize, by: usize| self.selected.map_or(0, |row| step(row, by).min(last));
        if let Some(row) = self.selected.filter(|_| pressed(Key::Enter)) {
            return Some(TableEvent::Open(row));
        }
        let row = if pressed(Key::ArrowDown) {
            from(usize::saturating_add, 1)
        } else if pressed(Key::ArrowUp) {
            from(usize::saturating_sub, 1)
        } else if pressed(Key::PageDown) {
            from(usize::saturating_add, page)
        } else if pressed(Key::PageUp) {
            from(usize::saturating_sub, page)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return None;
        };
        Some(TableEvent::Select(row))
    }
}

/// A scroll bar in rows; the new first row comes back.
fn scroll_bar(ui: &Ui, id: Id, rect: Rect, first: f64, visible: f64, rows: usize) -> f64 {
    let end = rows as f64 - visible;
    if end <= 0.0 {
        return 0.0;
    }
    let ink = Ink::of(ui.visuals());
    // The table may be wider than the window: the bar stays at the edge that can be seen.
    let right = rect.right().min(ui.clip_rect().right());
    let track = Rect::from_min_max(pos2(right - BAR, rect.top()), pos2(right, rect.bottom()));
    let thumb_height = (track.height() * (visible / rows as f64) as f32).max(28.0);
    let free = f64::from(track.height() - thumb_height);
    let response = ui.interact(track, id.with("bar"), Sense::drag());
    let mut first = first;
    if response.dragged() {
        first += f64::from(response.drag_delta().y) / free * end;
    }
    first = first.clamp(0.0, end);
    let top = track.top() + (first / end * free) as f32;
    let thumb = Rect::from_min_size(Pos2::new(track.left() + 2.0, top), vec2(BAR - 4.0, thumb_height));
    let color = if response.hovered() || response.dragged() { ink.axis } else { ink.grid };
    ui.painter().rect_filled(thumb, 3.0, color);
    first
}

fn plain(text: &str, font: FontId, color: Color32) -> LayoutJob {
    LayoutJob::simple_singleline(text.to_owned(), font, color)
}

/// The words of a cell; what was searched for is bold, so that it shows without colours too.
fn marked(cell: &TableCell, font: FontId, color: Color32, ink: &Ink) -> LayoutJob {
    if cell.marks.is_empty() {
        return plain(&cell.text, font, color);
    }
    let format = TextFormat { font_id: font, color, ..TextFormat::default() };
    let mark = TextFormat { font_id: fonts::bold(format.font_id.size), color: ink.accent, ..TextFormat::default() };
    let mut job = LayoutJob::default();
    let mut from = 0;
    for range in &cell.marks {
        job.append(cell.text.get(from..range.start).unwrap_or_default(), 0.0, format.clone());
        job.append(cell.text.get(range.clone()).unwrap_or_default(), 0.0, mark.clone());
        from = range.end;
    }
    job.append(cell.text.get(from..).unwrap_or_default(), 0.0, format);
    job
}

fn paint_cell(ui: &Ui, rect: Rect, align: Align, mut job: LayoutJob) {
    job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 2.0 * PAD);
    let galley = ui.painter().layout_job(job);
    let (anchor, at) = match align {
        Align::Left => (Align2::LEFT_CENTER, pos2(rect.left() + PAD, rect.center().y)),
        Align::Right => (Align2::RIGHT_CENTER, pos2(rect.right() - PAD, rect.center().y)),
    };
    let place = anchor.anchor_size(at, galley.size());
    ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())).galley(place.min, galley, Color32::PLACEHOLDER);
}
