//! Shows a grid. The scroll position is kept in `f64` rows, as that of a table
//! is. Must not know what it shows.

use egui::{Id, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use crate::app::widgets::bars::BAR;
use crate::app::widgets::grid::parts::{GridEvent, GridPlace};
use crate::app::widgets::grid::scroll;
use crate::app::widgets::grid::spec::{Grid, LINE, Memory, Parts, ROW};

impl Grid<'_> {
    /// How many columns there are.
    pub(super) fn columns(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// What has the keyboard when it is with the cells of the grid of this salt.
    pub(crate) fn body_id(salt: &str) -> Id {
        Id::unique(("grid", salt))
    }

    /// Shows it in all the space there is.
    pub(crate) fn show(&self, ui: &mut Ui) -> Option<GridEvent> {
        let id = Self::body_id(self.salt);
        let (rect, _) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
        let mut memory: Memory = ui.data_mut(|data| data.get_temp(id)).unwrap_or_default();
        if std::mem::replace(&mut memory.subject, self.subject) != self.subject {
            memory = Memory { subject: self.subject, ..Memory::default() };
        }
        let event = ui
            .scope_builder(UiBuilder::new().max_rect(rect), |ui| {
                ui.set_clip_rect(rect.intersect(ui.clip_rect()));
                self.parts_ui(ui, id, rect, &mut memory)
            })
            .inner;
        ui.data_mut(|data| data.insert_temp(id, memory));
        event
    }

    fn parts_ui(&self, ui: &mut Ui, id: Id, rect: Rect, memory: &mut Memory) -> Option<GridEvent> {
        let heading = self.lines as f32 * LINE + 6.0;
        let corner = rect.min + vec2(self.margin, heading);
        let end = pos2(rect.right() - BAR, rect.bottom() - BAR);
        let parts = Parts {
            id,
            top: Rect::from_min_max(pos2(corner.x, rect.top()), pos2(end.x, corner.y)),
            left: Rect::from_min_max(pos2(rect.left(), corner.y), pos2(corner.x, end.y)),
            cells: Rect::from_min_max(corner, end.max(corner)),
        };
        let response = self.body_response(ui, &parts);
        let by_keys = self.keyboard(ui, &response, &parts, memory);
        let at = match by_keys {
            Some(GridEvent::Go(at)) => at,
            _ => self.at,
        };
        if std::mem::replace(&mut memory.at, at) != at {
            self.reveal(at, &parts, memory);
        }
        scroll::scroll(self, ui, rect, &parts, memory);
        let by_pointer = self.cells_ui(ui, &parts, memory);
        let by_pointer = self.heads_ui(ui, &parts, memory).or(by_pointer);
        let by_pointer = self.headings_ui(ui, &parts, memory).or(by_pointer);
        self.frame_ui(ui, rect, &parts, &response);
        if by_pointer.is_some() {
            response.request_focus();
        }
        by_pointer.or(by_keys)
    }

    /// Scrolls a place into sight.
    fn reveal(&self, at: GridPlace, parts: &Parts, memory: &mut Memory) {
        if let Some(row) = at.row {
            let (row, visible) = (row as f64, f64::from(parts.cells.height() / ROW));
            memory.first = memory.first.min(row).max(row + 1.0 - visible.floor());
        }
        if let Some(column) = at.column.filter(|column| *column < self.columns()) {
            let (begin, end) = (self.edges[column], self.edges[column + 1]);
            memory.across = memory.across.max(end - parts.cells.width()).min(begin);
        }
    }

    /// Where a place is, as far as it is in sight.
    pub(super) fn rect_of(&self, at: GridPlace, parts: &Parts, memory: &Memory) -> Rect {
        let (top, bottom) = match at.row {
            Some(row) => {
                let top = parts.cells.top() + ((row as f64 - memory.first) * f64::from(ROW)) as f32;
                (top, top + ROW)
            }
            None => (parts.top.top(), parts.top.bottom()),
        };
        let (left, right) = match at.column.filter(|column| *column < self.columns()) {
            Some(column) => {
                let left = parts.cells.left() - memory.across;
                (left + self.edges[column], left + self.edges[column + 1])
            }
            None => (parts.left.left(), parts.left.right()),
        };
        Rect::from_min_max(pos2(left, top), pos2(right, bottom))
    }

    /// The columns in sight.
    pub(super) fn columns_in_sight(&self, parts: &Parts, memory: &Memory) -> std::ops::Range<usize> {
        let (from, to) = (memory.across, memory.across + parts.cells.width());
        let first = self.edges.partition_point(|edge| *edge <= from).saturating_sub(1);
        let end = self.edges.partition_point(|edge| *edge < to).min(self.columns());
        first..end.max(first)
    }

    /// The rows in sight.
    pub(super) fn rows_in_sight(&self, parts: &Parts, memory: &Memory) -> std::ops::Range<usize> {
        let visible = f64::from(parts.cells.height() / ROW);
        (memory.first as usize).min(self.rows)..((memory.first + visible).ceil() as usize).min(self.rows)
    }
}
