//! The rows at the foot of a table that stay while the others scroll: what the columns come to.

use egui::{Id, Rangef, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2};

use crate::app::widgets::table::cells::paint_cell;
use crate::app::widgets::table::lanes::Lanes;
use crate::app::widgets::table::parts::{Align, FootRow, TableCell};
use crate::app::widgets::table::spec::{PAD, Table};
use crate::app::widgets::theme;
use crate::draw::Ink;

impl Table<'_> {
    /// Shows them from `top` on.
    pub(super) fn foot_ui(&self, ui: &mut Ui, id: Id, top: f32, lanes: &Lanes) {
        let ink = Ink::of(ui.visuals());
        for (position, row) in self.foot.iter().enumerate() {
            let y = top + position as f32 * theme::DENSE_ROW;
            let line =
                Rect::from_min_max(pos2(lanes.left(), y), pos2(lanes.left() + lanes.view(), y + theme::DENSE_ROW));
            ui.painter().rect_filled(line, 0.0, ink.panel);
            ui.painter().hline(line.x_range(), line.top() + 0.5, Stroke::new(1.0, ink.axis));
            let response = ui.interact(line, id.with(("foot", position)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Row, true, self.foot_in_words(row)));
            self.foot_row_ui(ui, id.with(("foot", position)), line, lanes, row);
        }
    }

    fn foot_row_ui(&self, ui: &mut Ui, id: Id, line: Rect, lanes: &Lanes, row: &FootRow) {
        let ink = Ink::of(ui.visuals());
        let has = |column: usize| row.cells.get(column).is_some_and(Option::is_some);
        let scrolled = ui.painter().with_clip_rect(Rect::from_x_y_ranges(lanes.moving(), line.y_range()));
        let mut label_end = lanes.moving().max;
        for (column, span) in lanes.moving_in_sight() {
            let Some(Some((cell, about))) = row.cells.get(column) else { continue };
            label_end = label_end.min(span.min);
            let rect = Rect::from_x_y_ranges(span, line.y_range());
            paint_cell(&scrolled, &ink, rect, self.columns[column].align, cell);
            let seen = rect.intersect(Rect::from_x_y_ranges(lanes.moving(), line.y_range()));
            hover(ui, id, column, seen, about);
        }
        let first = lanes.span(0);
        if has(0)
            && let Some(Some((cell, about))) = row.cells.first()
        {
            let rect = Rect::from_x_y_ranges(first, line.y_range());
            paint_cell(ui.painter(), &ink, rect, self.columns[0].align, cell);
            hover(ui, id, 0, rect, about);
            return;
        }
        // The label has the first column, and what nobody else needs beside it.
        let end = label_end.max(first.max);
        let rect = Rect::from_x_y_ranges(Rangef::new(line.left(), end), line.y_range());
        let label = TableCell { text: row.label.clone(), ..TableCell::default() };
        paint_cell(ui.painter(), &ink, rect, Align::Left, &label);
        let galley_is_cut = end - line.left() < crate::app::widgets::table::cells::natural_width(ui, &label) + PAD;
        if galley_is_cut {
            hover(ui, id, usize::MAX, rect, &row.label);
        }
    }

    /// The label, then each heading with what its column comes to.
    fn foot_in_words(&self, row: &FootRow) -> String {
        let mut words = vec![row.label.clone()];
        for (column, cell) in self.columns.iter().zip(&row.cells) {
            if let Some((cell, about)) = cell {
                words.push(format!("{} {}", column.title, cell.text));
                words.extend((!about.is_empty()).then(|| about.clone()));
            }
        }
        words.join(" · ")
    }
}

fn hover(ui: &Ui, id: Id, column: usize, rect: Rect, about: &str) {
    if !about.is_empty() && rect.is_positive() {
        ui.interact(rect, id.with(column), Sense::hover()).on_hover_text(about);
    }
}
