//! The cells of a grid that are in sight.

use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2};

use crate::app::widgets::grid::paint::{face, ground, words};
use crate::app::widgets::grid::parts::{GridEvent, GridPlace};
use crate::app::widgets::grid::spec::{Grid, Memory, Parts};
use crate::app::widgets::theme;
use crate::draw::Ink;

impl Grid<'_> {
    /// What has the keyboard.
    pub(super) fn body_response(&self, ui: &Ui, parts: &Parts) -> Response {
        let response = ui.interact(parts.cells, parts.id, Sense::click());
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(self.spoken.clone()),
            ..WidgetInfo::labeled(Role::Table, ui.is_enabled(), self.name)
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_row_count(self.rows);
            node.set_column_count(self.columns());
        });
        response
    }

    /// Shows the cells.
    pub(super) fn cells_ui(&self, ui: &mut Ui, parts: &Parts, memory: &Memory) -> Option<GridEvent> {
        let ink = Ink::of(ui.visuals());
        let painter = ui.painter().with_clip_rect(parts.cells.intersect(ui.clip_rect()));
        let columns = self.columns_in_sight(parts, memory);
        let right = columns
            .clone()
            .last()
            .map_or(parts.cells.left(), |column| self.rect_of(GridPlace::heading(column), parts, memory).right());
        let mut event = None;
        for row in self.rows_in_sight(parts, memory) {
            let line = self.rect_of(GridPlace::head(row), parts, memory);
            let line = Rect::from_x_y_ranges(parts.cells.left()..=right.min(parts.cells.right()), line.y_range());
            let response = ui.interact(line.intersect(parts.cells), parts.id.with(("row", row)), Sense::CLICK);
            if let Some(color) = ground(&ink, self.source.ground(row)) {
                painter.rect_filled(line, 0.0, color);
            }
            self.row_words(&response, ui, row, &columns);
            let under = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.hovered());
            for column in columns.clone() {
                let place = GridPlace::cell(row, column);
                let rect = self.rect_of(place, parts, memory);
                if self.source.is_marked(column) {
                    painter.rect_filled(rect, 0.0, theme::thinned(&ink, ink.accent, 0.12));
                }
                let cell = self.source.cell(row, column);
                let is_cut = words(&painter, rect, &cell.text, cell.is_right, face(&ink, cell.tone, 13.0));
                if under.is_some_and(|at| rect.contains(at)) {
                    event = clicked(&response, place, rect).or(event);
                    if is_cut {
                        response.clone().on_hover_text_at_pointer(cell.text.as_ref());
                    }
                }
                if self.at == place {
                    painter.rect_stroke(rect, 0.0, Stroke::new(2.0, ink.accent), StrokeKind::Inside);
                }
            }
            painter.hline(line.x_range(), line.bottom() - 0.5, Stroke::new(1.0, ink.grid));
        }
        for column in columns {
            let x = self.rect_of(GridPlace::heading(column), parts, memory).right() - 0.5;
            let rows = self.rows_in_sight(parts, memory);
            let bottom = self.rect_of(GridPlace::head(rows.end), parts, memory).top();
            painter.vline(x, parts.cells.top()..=bottom, Stroke::new(1.0, ink.grid));
        }
        event
    }

    /// What a screen reader says of a row: what it is, and what stands in sight of it.
    fn row_words(&self, response: &Response, ui: &Ui, row: usize, columns: &std::ops::Range<usize>) {
        response.widget_info(|| {
            let head = self.source.head(row).spoken;
            let cells = columns.clone().map(|column| self.source.cell(row, column).text.into_owned());
            let said: Vec<String> = std::iter::once(head).chain(cells).filter(|text| !text.is_empty()).collect();
            WidgetInfo::selected(Role::Row, ui.is_enabled(), self.at.row == Some(row), said.join(" "))
        });
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_row_index(row));
    }

    /// The edges, and that it has the focus.
    pub(super) fn frame_ui(&self, ui: &Ui, rect: Rect, parts: &Parts, response: &Response) {
        let ink = Ink::of(ui.visuals());
        let stroke = Stroke::new(1.0, if response.has_focus() { ink.accent } else { ink.grid });
        let inside = Rect::from_min_max(rect.min, pos2(parts.cells.right(), parts.cells.bottom()));
        ui.painter().rect_stroke(inside, 0.0, stroke, StrokeKind::Inside);
    }
}

fn clicked(response: &Response, place: GridPlace, rect: Rect) -> Option<GridEvent> {
    match () {
        () if response.double_clicked() || response.secondary_clicked() => Some(GridEvent::Open(place, rect)),
        () if response.clicked() => Some(GridEvent::Go(place)),
        () => None,
    }
}
