//! What a heat map, a table and a ranking have in common: a name that is cut to its room, a value with as many decimals
//! as fit, and the mark of a cell with illustrative parts. Must not know where any of them stands.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Rect, Ui, pos2, vec2};

use super::fonts;
use super::hatch::hatch;
use super::ink::Ink;
use super::line_breaks::laid_out;
use crate::figure::{Figure, Mark};
use crate::model::Decimal;
use crate::text::numbers;

/// The side of a hatched corner.
pub(super) const CORNER: f32 = 6.0;

/// The corner of a cell with anything illustrative in it is hatched.
pub(super) fn hatched_corner(ui: &Ui, ink: &Ink, area: Rect) {
    let corner = Rect::from_min_size(pos2(area.right() - CORNER, area.top()), vec2(CORNER, CORNER));
    hatch(ui.painter(), corner, ink.weak, ink.paper);
    ui.painter().rect_stroke(corner, 0.0, egui::Stroke::new(1.0, ink.weak), egui::StrokeKind::Inside);
}

/// A name in so many lines of a width; what does not fit ends in `…`.
pub(super) fn cut(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32, lines: usize) -> Arc<Galley> {
    let mut job = LayoutJob::simple(text.to_owned(), font, color, width);
    if lines == 1 {
        job.wrap = fonts::one_line(text, width);
    } else {
        job.wrap.max_rows = lines;
        job.wrap.overflow_character = fonts::one_line(text, width).overflow_character;
    }
    laid_out(ui.painter(), job)
}

/// How wide a text is in one line.
pub(super) fn width(ui: &Ui, text: &str, font: FontId) -> f32 {
    ui.painter().layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x
}

/// How wide the longest word is that must not be broken; Chinese breaks anywhere.
pub(super) fn widest_word(ui: &Ui, text: &str, font: &FontId) -> f32 {
    let words = text.split(|c: char| c.is_whitespace() || !c.is_ascii()).filter(|word| !word.is_empty());
    words.map(|word| width(ui, word, font.clone())).fold(0.0, f32::max)
}

/// What the names of all series have of a width: no more than the first share of it, and for the sake of a word that would
/// have to be broken no more than the second.
pub(super) fn name_room(ui: &Ui, figure: &Figure, font: &FontId, width: f32, shares: [f32; 2]) -> f32 {
    let shown = figure.series.iter().filter(|series| !series.hidden);
    let word = shown.map(|series| widest_word(ui, &series.label, font).ceil() + 1.0).fold(0.0, f32::max);
    let [usual, most] = shares.map(|share| width * share);
    if word <= most { word.max(usual) } else { usual }
}

/// A value with fewer decimals than the figure's, where it has to be. What is there is never written as 0.
pub(super) fn written(figure: &Figure, mark: &Mark, decimals: u32) -> String {
    if decimals == figure.decimals {
        return mark.length.label.clone();
    }
    let scaled = (mark.length.value * 10f64.powi(decimals as i32)).round() as i128;
    let decimal = |scaled| Decimal::new(scaled, decimals).map_or_else(String::new, numbers::decimal);
    match mark.length.value {
        value if scaled == 0 && value > 0.0 => format!("<{}", decimal(1)),
        value if scaled == 0 && value < 0.0 => format!(">{}", decimal(-1)),
        _ => decimal(scaled),
    }
}
