//! A course of values as a small line beside its last value. Must not know what they are of.

use egui::{Color32, Pos2, Rect, Stroke, Ui, pos2};

/// A course as a line: gaps stay gaps, the last value has a dot. Of fewer than two values there is none.
pub(in crate::app) fn course_ui(ui: &Ui, rect: Rect, values: &[Option<f64>], color: Color32) {
    let known = || values.iter().flatten().copied();
    let (least, most) =
        known().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| (least.min(value), most.max(value)));
    if known().count() < 2 || rect.width() < 24.0 {
        return;
    }
    // From nothing, as bars are: a small rise looks small.
    let least = least.min(0.0);
    let span = if most > least { most - least } else { 1.0 };
    let step = rect.width() / (values.len() - 1).max(1) as f32;
    let at = |place: usize, value: f64| {
        pos2(rect.left() + step * place as f32, rect.bottom() - ((value - least) / span) as f32 * rect.height())
    };
    let mut run: Vec<Pos2> = Vec::new();
    let flush = |run: &mut Vec<Pos2>| {
        match run[..] {
            [] => {}
            [one] => drop(ui.painter().circle_filled(one, 1.5, color)),
            _ => drop(ui.painter().line(run.clone(), Stroke::new(1.5, color))),
        }
        run.clear();
    };
    for (place, value) in values.iter().enumerate() {
        match value {
            Some(value) => run.push(at(place, *value)),
            None => flush(&mut run),
        }
    }
    flush(&mut run);
    if let Some((place, value)) = values.iter().enumerate().rev().find_map(|(place, value)| Some((place, (*value)?))) {
        ui.painter().circle_filled(at(place, value), 2.5, color);
    }
}
