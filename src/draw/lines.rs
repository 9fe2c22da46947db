//! Lines: one a series, a point a category. A gap breaks the line. Points that are mostly illustrative are hollow.

use std::sync::Arc;

use egui::{Galley, Rect, Stroke, Ui, Vec2, pos2};
use egui_plot::{Line, LineStyle, PlotPoints, PlotTransform};

use super::axes::{Placed, TICK_FONT, axes_ui, label_height};
use super::fonts;
use super::ink::Ink;
use super::references;
use super::spread::{self, EndLabel, LEAD, LINE, Side, named};
use crate::figure::{Figure, Mark, MarkAt, Series};

const WIDTH: f32 = 2.0;
const POINT: f32 = 3.5;
/// More names than this beside the lines are a legend.
const NAMES: usize = 8;
/// Names take no more of the width than this.
const NAME_SHARE: f32 = 0.3;
/// What the labels of the value axis take of the width, at most nearly so.
const VALUES: f32 = 56.0;
/// In less than this a name says nothing.
const NARROWEST: f32 = 110.0;
/// How large a point is to the mouse.
const REACH: f32 = 14.0;

/// Draws axes, lines and points into `rect`.
pub(super) fn lines_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let lines: Vec<Line<'static>> = figure
        .series
        .iter()
        .enumerate()
        .filter(|(_, series)| !series.hidden)
        .flat_map(|(position, series)| {
            let (solid, _) = ink.series_of(series);
            runs(series).into_iter().enumerate().map(move |(run, (points, illustrative))| {
                let style = if illustrative { LineStyle::Dashed { length: 6.0 } } else { LineStyle::Solid };
                Line::new(String::new(), PlotPoints::from(points))
                    .id((position, run))
                    .stroke(Stroke::new(WIDTH, solid))
                    .style(style)
                    .allow_hover(false)
            })
        })
        .collect();
    let names = names(ui, figure, ink, rect);
    let plot = rect.with_max_x(rect.right() - names_room(&names, figure, rect.width()));
    let transform = axes_ui(ui, figure, ink, plot, |plot_ui| lines.into_iter().for_each(|line| plot_ui.line(line)));
    let mut marks = Vec::new();
    for (position, series) in figure.series.iter().enumerate().filter(|(_, series)| !series.hidden) {
        let (solid, _) = ink.series_of(series);
        for (category, mark) in series.marks.iter().enumerate() {
            let Some(mark) = mark else { continue };
            let x = transform.position_from_point_x(category as f64);
            let center = pos2(x, transform.position_from_point_y(mark.length.value));
            let fill = if mark.is_mostly_illustrative() { ink.paper } else { solid };
            ui.painter().circle(center, POINT, fill, Stroke::new(1.5, solid));
            let at = MarkAt { series: position, category };
            marks.push((at, Rect::from_center_size(center, Vec2::splat(REACH))));
        }
    }
    let points: Vec<Rect> = marks.iter().map(|(_, rect): &(MarkAt, Rect)| *rect).collect();
    if names.is_empty() {
        let taken = last_values_ui(ui, figure, ink, &transform);
        references::draw(ui, figure, ink, &transform, &points, taken);
    } else {
        names_ui(ui, figure, ink, &transform, names, &points);
    }
    Placed { marks }
}

/// Stretches between neighbouring known points, and whether both ends of a stretch are mostly illustrative.
fn runs(series: &Series) -> Vec<(Vec<[f64; 2]>, bool)> {
    let mut runs: Vec<(Vec<[f64; 2]>, bool)> = Vec::new();
    for (category, pair) in series.marks.windows(2).enumerate() {
        let [Some(from), Some(to)] = pair else { continue };
        let illustrative = [from, to].iter().all(|mark| mark.is_mostly_illustrative());
        let (start, end) = ([category as f64, from.length.value], [category as f64 + 1.0, to.length.value]);
        match runs.last_mut() {
            Some((points, same)) if *same == illustrative && points.last() == Some(&start) => points.push(end),
            _ => runs.push((vec![start, end], illustrative)),
        }
    }
    runs
}

/// The series that carry a label at their ends, with their last marks.
fn labelled(figure: &Figure) -> impl Iterator<Item = (&Series, usize, &Mark)> {
    let shown = figure.series.iter().filter(|series| figure.labels && !series.hidden && !series.faded);
    shown.filter_map(|series| {
        let category = series.marks.iter().rposition(Option::is_some)?;
        Some((series, category, series.marks[category].as_ref()?))
    })
}

/// Name and last value of each line, to stand beside the plot: none where there are too many, or no room for a name.
fn names(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Vec<Arc<Galley>> {
    let count = labelled(figure).count();
    let has_names = labelled(figure).all(|(series, ..)| !series.keys.is_empty());
    let most = rect.width() * NAME_SHARE;
    let is_low = rect.height() - label_height(ui, figure, rect.width()) < count as f32 * LINE + 24.0;
    if !has_names || !(1..=NAMES).contains(&count) || most < NARROWEST || is_low {
        return Vec::new();
    }
    labelled(figure).map(|(series, _, mark)| named(ui, &series.label, &mark.length.label, ink.text, most)).collect()
}

/// What the names take of the width beyond the half slot that is free behind the last points.
fn names_room(names: &[Arc<Galley>], figure: &Figure, width: f32) -> f32 {
    let widest = names.iter().map(|galley| galley.size().x).fold(0.0, f32::max);
    let half = 0.5 / figure.categories.len().max(1) as f32;
    if names.is_empty() { 0.0 } else { ((POINT + LEAD + widest - (width - VALUES) * half) / (1.0 - half)).max(0.0) }
}

/// The names in a column behind the last points, each led to the end of its line.
fn names_ui(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform, names: Vec<Arc<Galley>>, points: &[Rect]) {
    let label = |((series, category, mark), galley): ((&Series, usize, &Mark), Arc<Galley>)| {
        let point =
            pos2(transform.position_from_point_x(category as f64), transform.position_from_point_y(mark.length.value));
        EndLabel { point, galley, color: ink.series_of(series).1 }
    };
    let labels: Vec<EndLabel> = labelled(figure).zip(names).map(label).collect();
    let frame = transform.frame();
    let last = transform.position_from_point_x(figure.categories.len().saturating_sub(1) as f64);
    let places = spread::column(&labels, Side::Right, last + POINT + LEAD, (frame.top() - 8.0, frame.bottom() + 3.0));
    references::draw(ui, figure, ink, transform, points, places.clone());
    spread::draw(ui, ink, labels, Side::Right, &places, POINT);
}

/// The last value of each line, where there is room between the lines.
fn last_values_ui(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform) -> Vec<Rect> {
    let mut taken = Vec::new();
    for (series, category, mark) in labelled(figure) {
        let value = |other: &Series| other.marks.get(category).and_then(Option::as_ref).map(|mark| mark.length.value);
        let y = transform.position_from_point_y(mark.length.value);
        let crowded = figure
            .series
            .iter()
            .filter(|other| !other.hidden && !std::ptr::eq(*other, series))
            .filter_map(value)
            .any(|other| (transform.position_from_point_y(other) - y).abs() < TICK_FONT + 2.0);
        let galley = ui.painter().layout_no_wrap(mark.length.label.clone(), fonts::regular(TICK_FONT), ink.text);
        let x = transform.position_from_point_x(category as f64) + POINT + 4.0;
        let area = Rect::from_min_size(pos2(x, y - galley.size().y / 2.0), galley.size());
        if !crowded && area.right() <= transform.frame().right() {
            ui.painter().galley(area.min, galley, ink.text);
            taken.push(area);
        }
    }
    taken
}
