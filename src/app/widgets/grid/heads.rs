//! The headings of a grid and the heads of its rows: a click shows what can be done.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::widgets::grid::paint::{face, words};
use crate::app::widgets::grid::parts::{GridEvent, GridPlace};
use crate::app::widgets::grid::spec::{Grid, LINE, Memory, PAD, Parts, number_width};
use crate::app::widgets::theme;
use crate::draw::Ink;

impl Grid<'_> {
    /// Shows the headings.
    pub(super) fn headings_ui(&self, ui: &mut Ui, parts: &Parts, memory: &Memory) -> Option<GridEvent> {
        let ink = Ink::of(ui.visuals());
        let band = Rect::from_min_max(pos2(parts.left.left(), parts.top.top()), parts.top.max);
        ui.painter().rect_filled(band, 0.0, ink.panel);
        let painter = ui.painter().with_clip_rect(parts.top.intersect(ui.clip_rect()));
        let mut event = None;
        for column in self.columns_in_sight(parts, memory) {
            let place = GridPlace::heading(column);
            let rect = self.rect_of(place, parts, memory);
            let response = ui.interact(rect.intersect(parts.top), parts.id.with(("heading", column)), Sense::CLICK);
            let head = self.source.heading(column);
            let is_marked = self.source.is_marked(column);
            response.widget_info(|| WidgetInfo::selected(Role::ColumnHeader, ui.is_enabled(), is_marked, &head.spoken));
            if is_marked {
                painter.rect_filled(rect, 0.0, theme::thinned(&ink, ink.accent, 0.22));
            } else if response.hovered() {
                painter.rect_filled(rect, 0.0, ink.raised);
            }
            let mut is_cut = false;
            for (at, (line, tone)) in head.lines.iter().enumerate() {
                let top = rect.top() + 3.0 + at as f32 * LINE;
                let line_rect = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), LINE));
                let size = if at == 0 { 13.0 } else { 12.0 };
                is_cut |= words(&painter, line_rect, line, false, face(&ink, *tone, size));
            }
            painter.vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, ink.grid));
            if self.at == place {
                painter.rect_stroke(rect, 0.0, Stroke::new(2.0, ink.accent), StrokeKind::Inside);
            }
            if response.clicked() || response.secondary_clicked() {
                event = Some(GridEvent::Open(place, rect));
            } else if is_cut {
                response.on_hover_text(&head.spoken);
            }
        }
        ui.painter().hline(band.x_range(), band.bottom() - 0.5, Stroke::new(1.0, ink.axis));
        event
    }

    /// Shows the heads of the rows.
    pub(super) fn heads_ui(&self, ui: &mut Ui, parts: &Parts, memory: &Memory) -> Option<GridEvent> {
        let ink = Ink::of(ui.visuals());
        ui.painter().rect_filled(parts.left, 0.0, ink.panel);
        let painter = ui.painter().with_clip_rect(parts.left.intersect(ui.clip_rect()));
        let mut event = None;
        for row in self.rows_in_sight(parts, memory) {
            let place = GridPlace::head(row);
            let rect = self.rect_of(place, parts, memory);
            let response = ui.interact(rect.intersect(parts.left), parts.id.with(("head", row)), Sense::CLICK);
            let head = self.source.head(row);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RowHeader, ui.is_enabled(), self.at.row == Some(row), &head.spoken)
            });
            if response.hovered() {
                painter.rect_filled(rect, 0.0, ink.raised);
            }
            let number = Rect::from_min_max(rect.min, pos2(rect.left() + number_width(self.rows), rect.bottom()));
            let rest = rect.with_min_x(number.right() - PAD);
            for ((line, tone), (place, is_right)) in head.lines.iter().zip([(number, true), (rest, false)]) {
                words(&painter, place, line, is_right, face(&ink, *tone, 12.0));
            }
            painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, ink.grid));
            if self.at == place {
                painter.rect_stroke(rect, 0.0, Stroke::new(2.0, ink.accent), StrokeKind::Inside);
            }
            if response.clicked() || response.secondary_clicked() {
                event = Some(GridEvent::Open(place, rect));
            }
        }
        ui.painter().vline(parts.left.right() - 0.5, parts.left.y_range(), Stroke::new(1.0, ink.axis));
        event
    }
}
