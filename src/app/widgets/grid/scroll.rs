//! How a grid is scrolled: by the wheel and by bars.

use egui::{Rect, Ui, pos2};

use crate::app::widgets::bars::{self, BAR};
use crate::app::widgets::grid::spec::{Grid, Memory, Parts, ROW};

/// Moves rows and columns.
pub(super) fn scroll(grid: &Grid<'_>, ui: &mut Ui, rect: Rect, parts: &Parts, memory: &mut Memory) {
    if ui.rect_contains_pointer(rect) {
        let wheel = ui.input_mut(|input| std::mem::take(&mut input.smooth_scroll_delta));
        memory.first -= f64::from(wheel.y / ROW);
        memory.across -= wheel.x;
    }
    let visible = f64::from(parts.cells.height() / ROW);
    memory.first = memory.first.clamp(0.0, (grid.rows as f64 - visible).max(0.0));
    let width = grid.edges.last().copied().unwrap_or_default();
    let end = (width - parts.cells.width()).max(0.0);
    memory.across = memory.across.clamp(0.0, end);
    let track = Rect::from_min_max(parts.cells.right_top(), pos2(rect.right(), parts.cells.bottom()));
    let id = parts.id.with("bar");
    memory.first = bars::down(ui, id, track, (visible, grid.rows), memory.first, &mut memory.held[0]);
    if end > 0.0 {
        let track =
            Rect::from_min_max(pos2(parts.cells.left(), rect.bottom() - BAR), pos2(parts.cells.right(), rect.bottom()));
        let id = parts.id.with("bar across");
        memory.across = bars::across(ui, id, track, (parts.cells.width(), end), memory.across, &mut memory.held[1]);
    }
}
