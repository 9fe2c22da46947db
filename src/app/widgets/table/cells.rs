//! One cell of a table on its ground.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Painter, Rect, Ui, pos2};

use crate::app::widgets::table::parts::{Align, TableCell};
use crate::app::widgets::table::spec::{PAD, lines_in};
use crate::app::widgets::theme;
use crate::draw::{Ink, fonts};

/// Paints a cell of a row.
pub(super) fn paint_cell(painter: &Painter, ink: &Ink, rect: Rect, align: Align, cell: &TableCell) {
    let (font, color) = face(ink, cell);
    let job = job(ink, cell, font, color);
    match align {
        Align::Left => paint_text(painter, rect, align, job, color),
        Align::Right => paint_number(painter, rect, job, color),
    };
}

/// Paints what ends at the right, within what is in sight of its cell: a number that is cut by the edge of the page is
/// another number.
fn paint_number(painter: &Painter, rect: Rect, job: LayoutJob, color: Color32) -> f32 {
    // A row that is half in sight keeps its words at its middle.
    let seen = Rect::from_x_y_ranges(rect.intersect(painter.clip_rect()).x_range(), rect.y_range());
    if seen.x_range() == rect.x_range() {
        return paint_text(painter, rect, Align::Right, job, color);
    }
    let room = (seen.width() - 2.0 * PAD).max(0.0);
    let whole = painter.layout_job(job.clone());
    if whole.size().x <= room {
        return paint_text(painter, seen, Align::Right, job, color);
    }
    let font = job.sections.first().map(|section| section.format.font_id.clone()).unwrap_or_else(theme::note);
    let sign = painter.layout_no_wrap("…".to_owned(), font, color);
    let place = Align2::CENTER_CENTER.anchor_size(seen.center(), sign.size());
    if seen.width() >= sign.size().x {
        painter.galley(place.min, sign, color);
    }
    place.right()
}

/// Paints a heading, cut off where it is too long, with its mark behind it, which is never cut off.
pub(super) fn paint_title(painter: &Painter, rect: Rect, align: Align, title: &str, mark: &str, color: Color32) {
    let sign = painter.layout_no_wrap(mark.to_owned(), theme::note(), color);
    let room = Rect::from_min_max(rect.min, pos2(rect.right() - sign.size().x, rect.bottom()));
    let job = LayoutJob::simple_singleline(title.to_owned(), theme::note(), color);
    let end = paint_text(painter, room, align, job, color);
    painter.galley(pos2(end, rect.center().y - sign.size().y / 2.0), sign, color);
}

/// How wide a cell would like to be.
pub(super) fn natural_width(ui: &Ui, cell: &TableCell) -> f32 {
    let (font, color) = face(&Ink::of(ui.visuals()), cell);
    ui.painter().layout_no_wrap(cell.text.clone(), font, color).size().x + 2.0 * PAD
}

/// How wide a heading would like to be.
pub(super) fn natural_title_width(ui: &Ui, title: &str) -> f32 {
    ui.painter().layout_no_wrap(title.to_owned(), theme::note(), Color32::PLACEHOLDER).size().x + 2.0 * PAD
}

fn face(ink: &Ink, cell: &TableCell) -> (FontId, Color32) {
    match cell {
        TableCell { stands_out: true, .. } => (fonts::bold(13.0), ink.amber),
        TableCell { is_good: true, .. } => (fonts::bold(13.0), ink.green),
        TableCell { is_missing: true, .. } | TableCell { aside: Some(_), .. } => (fonts::regular(13.0), ink.weak),
        _ => (fonts::regular(13.0), ink.text),
    }
}

/// The text, with a ground of its own under what somebody looks for.
fn job(ink: &Ink, cell: &TableCell, font: FontId, color: Color32) -> LayoutJob {
    if cell.highlights.is_empty() {
        return LayoutJob::simple_singleline(cell.text.clone(), font, color);
    }
    let plain = TextFormat { font_id: font, color, ..TextFormat::default() };
    // Bold too, so that it shows without colours.
    let font_id = fonts::bold(plain.font_id.size);
    let found = TextFormat { font_id, background: theme::found_ground(ink), ..plain.clone() };
    let mut job = LayoutJob::default();
    let mut at = 0;
    for mark in &cell.highlights {
        let (Some(before), Some(inside)) = (cell.text.get(at..mark.start), cell.text.get(mark.clone())) else {
            continue;
        };
        job.append(before, 0.0, plain.clone());
        job.append(inside, 0.0, found.clone());
        at = mark.end;
    }
    job.append(cell.text.get(at..).unwrap_or_default(), 0.0, plain);
    job.break_on_newline = false;
    job
}

/// Where the text ends comes back.
fn paint_text(painter: &Painter, rect: Rect, align: Align, mut job: LayoutJob, color: Color32) -> f32 {
    job.wrap = fonts::one_line(&job.text, (rect.width() - 2.0 * PAD).max(0.0));
    job.wrap.max_rows = lines_in(rect.height());
    // Words are broken between words, where there is more than a line for them.
    job.wrap.break_anywhere &= job.wrap.max_rows == 1;
    let galley = painter.layout_job(job);
    let (anchor, at) = match align {
        Align::Left => (Align2::LEFT_CENTER, pos2(rect.left() + PAD, rect.center().y)),
        Align::Right => (Align2::RIGHT_CENTER, pos2(rect.right() - PAD, rect.center().y)),
    };
    let place = anchor.anchor_size(at, galley.size());
    painter.galley(place.min, galley, color);
    place.right()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for_has_a_ground_of_its_own_and_every_byte_is_kept() {
        let ink = Ink::LIGHT;
        for (text, highlights, expected) in [
            ("集成电路一期", vec![0..3, 3..12], vec![("集", true), ("成电路", true), ("一期", false)]),
            ("集成电路一期", vec![6..12, 12..15], vec![("集成", false), ("电路", true), ("一", true), ("期", false)]),
            ("abc", vec![], vec![("abc", false)]),
            // Marks that lie between the bytes of a character, or beyond the end, are left out.
            ("集成", vec![1..3, 3..60], vec![("集成", false)]),
        ] {
            let cell = TableCell { text: text.to_owned(), highlights, ..TableCell::default() };
            let job = job(&ink, &cell, fonts::regular(13.0), ink.text);
            let found: Vec<(&str, bool)> = job
                .sections
                .iter()
                .map(|section| {
                    let range = section.byte_range.start.0..section.byte_range.end.0;
                    (&job.text[range], section.format.background != Color32::TRANSPARENT)
                })
                .filter(|(text, _)| !text.is_empty())
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
