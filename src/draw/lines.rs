//! Lines: one a series, a point a category. A gap breaks the line. Points that are mostly illustrative are hollow.

use egui::{Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2};

use super::axes::{Axes, Pad, Placed, label_height};
use super::ink::Ink;
use super::line_ends::{self, Ends};
use super::look::{Look, looks};
use super::references;
use crate::figure::{Figure, MarkAt, Series};

const WIDTH: f32 = 2.0;
pub(super) const POINT: f32 = 3.5;
/// How large a point is to the mouse.
const REACH: f32 = 14.0;
/// What a line is dashed with.
const DASH: f32 = 6.0;

/// A stretch between two neighbouring points.
pub(super) type Stretch = [Pos2; 2];

/// Draws axes, lines and points into `rect`.
pub(super) fn lines_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let rect = rect.with_min_y(rect.top() + references::key_ui(ui, figure, ink, rect));
    let ends = Ends::new(ui, figure, ink, rect);
    let axes = Axes::new(ui, figure, rect.with_max_x(rect.right() - ends.room), Pad::default());
    let looks = looks(ink, figure);
    let shown: Vec<usize> = (0..figure.series.len()).filter(|at| !figure.series[*at].hidden).collect();
    let place = |category: usize, value: f64| pos2(axes.x(category), axes.y(value));
    axes.grid_ui(ui, ink);
    let mut stretches = Vec::new();
    for position in &shown {
        line_ui(ui, &looks[*position], &figure.series[*position], place, &mut stretches);
    }
    axes.labels_ui(ui, figure, ink);
    let mut marks = Vec::new();
    for position in shown {
        let look = &looks[position];
        for (category, mark) in figure.series[position].marks.iter().enumerate() {
            let Some(mark) = mark else { continue };
            let center = place(category, mark.length.value);
            look.point(ui.painter(), center, POINT, if mark.is_mostly_illustrative() { ink.paper } else { look.solid });
            marks.push((MarkAt { series: position, category }, Rect::from_center_size(center, Vec2::splat(REACH))));
        }
    }
    let points: Vec<Pos2> = marks.iter().map(|(_, rect): &(MarkAt, Rect)| rect.center()).collect();
    let labels = ends.place(figure, &axes, &looks, &points, &stretches);
    let taken: Vec<Rect> = labels.iter().map(|label| label.area).collect();
    references::draw(ui, figure, ink, axes.frame.x_range(), |value| axes.y(value), &taken);
    line_ends::draw(ui, ink, labels);
    Placed::new(marks)
}

/// The least height in which the last value of every line has room.
pub(super) fn min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    line_ends::height(figure) + label_height(ui, figure, width)
}

/// The line of a series, dashed between two points that are mostly illustrative; where it runs is added.
fn line_ui(ui: &Ui, look: &Look, series: &Series, place: impl Fn(usize, f64) -> Pos2, stretches: &mut Vec<Stretch>) {
    let stroke = Stroke::new(WIDTH, look.solid);
    for (points, illustrative) in runs(series) {
        let points: Vec<Pos2> = points.into_iter().map(|(category, value)| place(category, value)).collect();
        stretches.extend(points.windows(2).map(|pair| [pair[0], pair[1]]));
        if illustrative {
            ui.painter().extend(Shape::dashed_line(&points, stroke, DASH, DASH * 0.6));
        } else {
            ui.painter().add(Shape::line(points, stroke));
        }
    }
}

/// Neighbouring points by category and value, and whether they are mostly illustrative.
type Run = (Vec<(usize, f64)>, bool);

/// Stretches between neighbouring known points, and whether both ends of a stretch are mostly illustrative.
fn runs(series: &Series) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (category, pair) in series.marks.windows(2).enumerate() {
        let [Some(from), Some(to)] = pair else { continue };
        let illustrative = [from, to].iter().all(|mark| mark.is_mostly_illustrative());
        let (start, end) = ((category, from.length.value), (category + 1, to.length.value));
        match runs.last_mut() {
            Some((points, same)) if *same == illustrative && points.last() == Some(&start) => points.push(end),
            _ => runs.push((vec![start, end], illustrative)),
        }
    }
    runs
}
