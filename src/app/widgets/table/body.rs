//! The rows of a table that are in sight.

use egui::{Id, Modifiers, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::widgets::menu_keys::{asked_by_keys, below};
use crate::app::widgets::table::cells::{natural_title_width, natural_width, paint_cell};
use crate::app::widgets::table::lanes::Lanes;
use crate::app::widgets::table::parts::{Pick, TableCell, TableEvent};
use crate::app::widgets::table::scroll;
use crate::app::widgets::table::spec::{Memory, Table};
use crate::app::widgets::theme;
use crate::draw::Ink;

fn spoken(cell: TableCell) -> String {
    cell.aside.map_or(cell.text, |aside| aside.spoken)
}

/// Shows the cell under the pointer in full if it is cut, and says why it stands back, if it does.
fn pointed_at(ui: &Ui, row: Response, lanes: &Lanes, cell: &dyn Fn(usize) -> TableCell) -> Response {
    if !row.hovered() {
        return row;
    }
    let at = ui.input(|input| input.pointer.hover_pos()).and_then(|at| lanes.column_at(at.x));
    let Some(column) = at else { return row };
    let cell = cell(column);
    let mut words = Vec::new();
    if natural_width(ui, &cell) > lanes.width(column) + 0.5 {
        words.push(cell.text.clone());
    }
    words.extend(cell.aside.map(|aside| aside.reason));
    if words.is_empty() { row } else { row.on_hover_text_at_pointer(words.join("\n")) }
}

/// A row in sight.
struct Line {
    row: usize,
    rect: Rect,
}

impl Table<'_> {
    /// Shows rows, scrolls them, and hears the keys.
    pub(super) fn body_ui(
        &self,
        ui: &mut Ui,
        id: Id,
        rect: Rect,
        lanes: &Lanes,
        memory: &mut Memory,
        cell: &dyn Fn(usize, usize) -> TableCell,
    ) -> Option<TableEvent> {
        let visible = f64::from(rect.height() / self.row_height());
        let end = (self.rows as f64 - visible).max(0.0);
        if std::mem::replace(&mut memory.answer, self.answer) != self.answer {
            memory.first = 0.0;
        }
        // Whoever is at the top sees what comes there.
        if let Some(reading) = self.reading.as_ref().filter(|_| memory.first > 0.0) {
            memory.first += memory.seen.shift(reading) as f64;
        }
        let response = ui.interact(rect, id.with("body"), Sense::click());
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(self.spoken.clone()),
            ..WidgetInfo::labeled(Role::Table, ui.is_enabled(), self.name)
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_count(self.rows);
            node.set_column_count(self.columns.len());
        });
        let mut event = self.keyboard(ui, &response, visible);
        let asked = self.selected.filter(|_| response.has_focus() && asked_by_keys(ui.ctx()));
        // What has come to be selected is brought into sight once.
        let reveal = match event {
            Some(TableEvent::Pick(row, _)) => Some(row),
            _ if memory.subject != self.subject => self.selected,
            _ => None,
        };
        memory.subject = self.subject;
        if let Some(row) = reveal {
            let row = row as f64;
            memory.first = memory.first.min(row).max(row + 1.0 - visible.floor());
        }
        if response.contains_pointer() {
            let wheel = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta.y));
            memory.first -= f64::from(wheel / self.row_height());
        }
        memory.first = memory.first.clamp(0.0, end);
        memory.first = scroll::down(ui, id, rect, visible, self.rows, memory);
        if let Some(reading) = &self.reading {
            memory.seen.note(reading, self.in_sight(rect, memory));
        }
        event = self.rows_ui(ui, id, rect, lanes, memory, cell).or(event);
        if let Some(row) = asked {
            let y = rect.top() + ((row as f64 - memory.first) * f64::from(self.row_height())) as f32;
            let line = Rect::from_min_size(pos2(rect.left(), y), vec2(lanes.view(), self.row_height()));
            event = Some(TableEvent::Menu(row, 0, below(line.intersect(rect))));
        }
        if response.has_focus() {
            let stroke = Stroke::new(1.0, Ink::of(ui.visuals()).accent);
            ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Inside);
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
        lanes: &Lanes,
        memory: &Memory,
        cell: &dyn Fn(usize, usize) -> TableCell,
    ) -> Option<TableEvent> {
        let seen = Rect::from_min_size(rect.min, vec2(lanes.view(), rect.height()));
        let painter = ui.painter().with_clip_rect(seen.intersect(ui.clip_rect()));
        let lines: Vec<Line> = self.lines(ui, seen, memory);
        let mut event = None;
        for line in &lines {
            let response = ui.interact(line.rect.intersect(seen), id.with(("row", line.row)), Sense::CLICK);
            self.row_ground(ui, &painter, line, &response, cell);
            let response = pointed_at(ui, response, lanes, &|column| cell(line.row, column));
            if response.secondary_clicked()
                && let Some(at) = ui.input(|input| input.pointer.interact_pos())
            {
                event = Some(TableEvent::Menu(line.row, lanes.column_at(at.x).unwrap_or(0), at));
            } else if response.double_clicked() {
                event = Some(TableEvent::Open(line.row));
            } else if response.clicked() {
                event = Some(TableEvent::Pick(line.row, self.pick(ui.input(|input| input.modifiers))));
            }
        }
        self.paint_cells(ui, &painter, seen, lanes, &lines, cell);
        event
    }

    /// Where the rows in sight lie: on whole pixels, all the same distance apart wherever the table is scrolled to.
    fn lines(&self, ui: &Ui, seen: Rect, memory: &Memory) -> Vec<Line> {
        let pixels = ui.pixels_per_point();
        let range = self.in_sight(seen, memory);
        let hidden = (memory.first - range.start as f64) * f64::from(self.row_height());
        let top = ((f64::from(seen.top()) - hidden) * f64::from(pixels)).round() as f32 / pixels;
        let line = |(position, row)| {
            let y = top + position as f32 * self.row_height();
            Line { row, rect: Rect::from_min_size(pos2(seen.left(), y), vec2(seen.width(), self.row_height())) }
        };
        range.enumerate().map(line).collect()
    }

    /// What somebody who clicks with these keys wants.
    fn pick(&self, keys: Modifiers) -> Pick {
        match (self.is_chosen.is_some(), keys.command, keys.shift) {
            (true, true, true) => Pick::AddTo,
            (true, false, true) => Pick::To,
            (true, true, false) => Pick::Toggle,
            _ => Pick::Only,
        }
    }

    /// What a row says of itself, and the ground it stands on.
    fn row_ground(
        &self,
        ui: &Ui,
        painter: &Painter,
        line: &Line,
        response: &Response,
        cell: &dyn Fn(usize, usize) -> TableCell,
    ) {
        let (row, ink) = (line.row, Ink::of(ui.visuals()));
        let is_cursor = self.selected == Some(row);
        let is_chosen = self.is_chosen.map_or(is_cursor, |is_chosen| is_chosen(row));
        response.widget_info(|| {
            // All columns, also those that are out of sight sideways.
            let texts: Vec<String> = (0..self.columns.len()).map(|column| spoken(cell(row, column))).collect();
            WidgetInfo::selected(Role::Row, ui.is_enabled(), is_chosen, texts.join(" "))
        });
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_row_index(row));
        if is_chosen {
            painter.rect_filled(line.rect, 0.0, theme::selected_ground(&ink));
        } else if response.hovered() {
            painter.rect_filled(line.rect, 0.0, ink.raised);
        }
        if is_cursor && self.is_chosen.is_some() {
            let edge = Rect::from_min_size(line.rect.min, vec2(3.0, line.rect.height()));
            painter.rect_filled(edge, 0.0, ink.accent);
        }
    }

    /// Column by column under two clips, so that all cells are drawn in a few meshes.
    fn paint_cells(
        &self,
        ui: &Ui,
        painter: &Painter,
        seen: Rect,
        lanes: &Lanes,
        lines: &[Line],
        cell: &dyn Fn(usize, usize) -> TableCell,
    ) {
        let ink = Ink::of(ui.visuals());
        for line in lines {
            painter.hline(seen.left()..=lanes.right(), line.rect.bottom() - 0.5, Stroke::new(1.0, ink.grid));
        }
        let moving = painter.with_clip_rect(Rect::from_x_y_ranges(lanes.moving(), seen.y_range()));
        for (column, span) in lanes.moving_in_sight() {
            for line in lines {
                let area = Rect::from_x_y_ranges(span, line.rect.y_range());
                paint_cell(&moving, &ink, area, self.columns[column].align, &cell(line.row, column));
            }
        }
        if lanes.is_sticky(0) {
            for line in lines {
                let area = Rect::from_x_y_ranges(lanes.span(0), line.rect.y_range());
                paint_cell(painter, &ink, area, self.columns[0].align, &cell(line.row, 0));
            }
            if lanes.across() > 0.0 {
                painter.vline(lanes.span(0).max - 0.5, seen.y_range(), Stroke::new(1.0, ink.axis));
            }
        }
    }

    /// How wide a column must be for its heading and what is in sight of it.
    pub(super) fn fitting(
        &self,
        ui: &Ui,
        column: usize,
        body: Rect,
        memory: &Memory,
        cell: &dyn Fn(usize, usize) -> TableCell,
    ) -> f32 {
        let cells = self.in_sight(body, memory).map(|row| natural_width(ui, &cell(row, column)));
        let title = format!("{}{}", self.columns[column].title, self.columns[column].mark());
        cells.fold(natural_title_width(ui, &title), f32::max).ceil()
    }
}
