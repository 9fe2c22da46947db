//! A slope: a line a series from one year to another, named and labelled at its ends.

use std::sync::Arc;

use egui::{Align2, Galley, Rect, Stroke, Ui, Vec2, pos2};

use super::axes::{Placed, TICK_FONT};
use super::cells::cut;
use super::fonts;
use super::ink::Ink;
use super::references::dashed;
use super::scale::ValueAxis;
use super::spread::apart;
use crate::figure::{Figure, Mark, MarkAt, Series};

const LINE: f32 = 16.0;
const HEAD: f32 = 22.0;
const POINT: f32 = 3.5;
const REACH: f32 = 16.0;
/// From a point to its label.
const LEAD: f32 = 14.0;
/// Names take no more of the width than this.
const NAME_SHARE: f32 = 0.32;

/// A label at one end of a line.
struct Label {
    y: f32,
    galley: Arc<Galley>,
}

/// The two axes, and how values become heights.
struct Frame {
    rect: Rect,
    low: f32,
    high: f32,
}

impl Frame {
    fn y(&self, value: f64) -> f32 {
        let share = (value as f32 - self.low) / (self.high - self.low).max(f32::MIN_POSITIVE);
        self.rect.bottom() - share * self.rect.height()
    }

    fn x(&self, end: usize) -> f32 {
        if end == 0 { self.rect.left() } else { self.rect.right() }
    }
}

/// Draws both axes, the lines and their labels into `rect`.
pub(super) fn slope_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let shown: Vec<(usize, &Series)> = figure.series.iter().enumerate().filter(|(_, series)| !series.hidden).collect();
    let labels = [0, 1].map(|end| labels(ui, figure, ink, &shown, end, rect.width() * NAME_SHARE));
    let widest = |labels: &[Label]| labels.iter().map(|label| label.galley.size().x).fold(0.0, f32::max);
    let axis = ValueAxis::new(figure.span(), 5.0, figure.decimals == 0);
    let left = rect.left() + widest(&labels[0]) + LEAD + 4.0;
    let right = rect.right() - widest(&labels[1]) - LEAD - 4.0;
    let area = Rect::from_min_max(pos2(left, rect.top() + HEAD), pos2(right.max(left + 40.0), rect.bottom() - 6.0));
    let frame = Frame { rect: area, low: axis.bottom as f32, high: axis.top as f32 };
    for (end, category) in figure.categories.iter().enumerate().take(2) {
        let x = frame.x(end);
        ui.painter().vline(x, area.y_range(), Stroke::new(1.0, ink.axis));
        let anchor = pos2(x, area.top() - 6.0);
        ui.painter().text(anchor, Align2::CENTER_BOTTOM, &category.label, fonts::bold(TICK_FONT), ink.text);
    }
    let mut placed = Placed { marks: Vec::new() };
    // What stands back is drawn first, so that it lies behind.
    for faded in [true, false] {
        for (position, series) in shown.iter().filter(|(_, series)| series.faded == faded) {
            line_ui(ui, ink, &frame, *position, series, &mut placed);
        }
    }
    placed.marks.sort_by_key(|(at, _)| *at);
    for (end, labels) in labels.into_iter().enumerate() {
        labels_ui(ui, ink, &frame, end, labels);
    }
    placed
}

/// The least height in which the labels of one end do not touch.
pub(super) fn min_height(figure: &Figure) -> f32 {
    let rows = figure.series.iter().filter(|series| !series.hidden && !series.faded).count();
    (rows as f32 * LINE + HEAD + 8.0).max(150.0)
}

/// Name and value at the right end, the value at the left; the name too where a line has no right end.
fn labels(ui: &Ui, figure: &Figure, ink: &Ink, shown: &[(usize, &Series)], end: usize, width: f32) -> Vec<Label> {
    let named = shown.iter().filter(|(_, series)| !series.faded);
    let mut labels = Vec::new();
    for (_, series) in named {
        let Some(mark) = mark(series, end) else { continue };
        let is_named = end == 1 || mark_at(series, 1).is_none();
        let text = match (is_named, figure.labels) {
            (true, true) => format!("{}  {}", series.label, mark.length.label),
            (true, false) => series.label.clone(),
            (false, true) => mark.length.label.clone(),
            (false, false) => continue,
        };
        let galley = cut(ui, &text, fonts::regular(TICK_FONT), ink.text, width.max(60.0), 1);
        labels.push(Label { y: mark.length.value as f32, galley });
    }
    labels
}

fn mark(series: &Series, end: usize) -> Option<&Mark> {
    series.marks.get(end)?.as_ref()
}

fn mark_at(series: &Series, end: usize) -> Option<()> {
    mark(series, end).map(|_| ())
}

fn line_ui(ui: &Ui, ink: &Ink, frame: &Frame, position: usize, series: &Series, placed: &mut Placed) {
    let (solid, _) = ink.series_of(series);
    let point = |end: usize| mark(series, end).map(|mark| (pos2(frame.x(end), frame.y(mark.length.value)), mark));
    let is_hollow = |mark: &Mark| mark.cell.illustrative_count * 2 > mark.cell.count;
    if let (Some((from, first)), Some((to, last))) = (point(0), point(1)) {
        let stroke = Stroke::new(2.0, solid);
        if is_hollow(first) && is_hollow(last) {
            dashed(ui, [from, to], stroke);
        } else {
            ui.painter().line_segment([from, to], stroke);
        }
    }
    for end in [0, 1] {
        let Some((center, mark)) = point(end) else { continue };
        let fill = if is_hollow(mark) { ink.paper } else { solid };
        ui.painter().circle(center, POINT, fill, Stroke::new(1.5, solid));
        let at = MarkAt { series: position, category: end };
        placed.marks.push((at, Rect::from_center_size(center, Vec2::splat(REACH))));
    }
}

/// Labels beside one axis, moved apart, each led to its point.
fn labels_ui(ui: &Ui, ink: &Ink, frame: &Frame, end: usize, labels: Vec<Label>) {
    let middles: Vec<f32> = labels.iter().map(|label| frame.y(f64::from(label.y))).collect();
    let tops = apart(&middles, LINE, (frame.rect.top() - LINE / 2.0, frame.rect.bottom() + LINE / 2.0));
    let side = if end == 0 { -1.0 } else { 1.0 };
    for ((label, middle), top) in labels.into_iter().zip(middles).zip(tops) {
        let y = top + LINE / 2.0;
        let near = frame.x(end) + side * (POINT + 2.0);
        let far = frame.x(end) + side * (LEAD - 2.0);
        ui.painter().line_segment([pos2(near, middle), pos2(far, y)], Stroke::new(1.0, ink.grid));
        let x = frame.x(end) + side * LEAD - if end == 0 { label.galley.size().x } else { 0.0 };
        ui.painter().galley(pos2(x, y - label.galley.size().y / 2.0), label.galley, ink.text);
    }
}
