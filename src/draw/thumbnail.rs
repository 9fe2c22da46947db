//! A figure at the size of a card: its marks and axes, and nothing that reacts or would be too small to read.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::fonts;
use super::ink::Ink;
use super::line_breaks::wrapped;
use super::marks::marks_of;
use crate::figure::Figure;

/// Draws the marks of `figure` into `rect`; what does not fit is cut off.
pub fn thumbnail_ui(ui: &mut Ui, figure: &Figure, rect: Rect) {
    let ink = Ink::of_figure(ui.visuals(), figure);
    let builder = UiBuilder::new().max_rect(rect).id_salt("thumbnail");
    let mut inside = ui.new_child(builder);
    inside.shrink_clip_rect(rect);
    if let Some(nothing) = &figure.nothing {
        let font = fonts::regular(12.0);
        let galley = wrapped(inside.painter(), &nothing.sentence, font, ink.weak, rect.width());
        let corner = rect.center() - galley.size() / 2.0;
        inside.painter().galley(corner.max(rect.min), galley, ink.weak);
        return;
    }
    let marks = marks_of(figure);
    // Above its axis a plot keeps room for values, which are not written here.
    let above = if marks.fills { 0.0 } else { 6.0 };
    let plot = Rect::from_min_max(rect.min - vec2(0.0, above), rect.max);
    (marks.ui)(&mut inside, figure, &ink, plot);
}
