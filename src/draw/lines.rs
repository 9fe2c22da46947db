//! Lines: one a series, a point a category. A gap breaks the line. Points that are mostly illustrative are hollow.

use egui::{Rect, Stroke, Ui, Vec2, pos2};
use egui_plot::{Line, LineStyle, PlotPoints};

use super::axes::{Placed, TICK_FONT, axes_ui};
use super::fonts;
use super::ink::Ink;
use super::references;
use crate::figure::{Figure, MarkAt, Series};

const WIDTH: f32 = 2.0;
const POINT: f32 = 3.5;
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
    let transform = axes_ui(ui, figure, ink, rect, |plot_ui| lines.into_iter().for_each(|line| plot_ui.line(line)));
    let (mut marks, mut labels) = (Vec::new(), Vec::new());
    for (position, series) in figure.series.iter().enumerate().filter(|(_, series)| !series.hidden) {
        let (solid, _) = ink.series_of(series);
        for (category, mark) in series.marks.iter().enumerate() {
            let Some(mark) = mark else { continue };
            let x = transform.position_from_point_x(category as f64);
            let center = pos2(x, transform.position_from_point_y(mark.length.value));
            let hollow = mark.illustrative * 2.0 > mark.length.value;
            let fill = if hollow { ink.paper } else { solid };
            ui.painter().circle(center, POINT, fill, Stroke::new(1.5, solid));
            let at = MarkAt { series: position, category };
            marks.push((at, Rect::from_center_size(center, Vec2::splat(REACH))));
        }
        if figure.labels && !series.faded {
            labels.extend(label_last(ui, figure, ink, series, &transform));
        }
    }
    let points: Vec<Rect> = marks.iter().map(|(_, rect): &(MarkAt, Rect)| *rect).collect();
    references::draw(ui, figure, ink, &transform, &points, labels);
    Placed { marks }
}

/// Stretches between neighbouring known points, and whether both ends of a stretch are mostly illustrative.
fn runs(series: &Series) -> Vec<(Vec<[f64; 2]>, bool)> {
    let mut runs: Vec<(Vec<[f64; 2]>, bool)> = Vec::new();
    for (category, pair) in series.marks.windows(2).enumerate() {
        let [Some(from), Some(to)] = pair else { continue };
        let illustrative = [from, to].iter().all(|mark| mark.illustrative * 2.0 > mark.length.value);
        let (start, end) = ([category as f64, from.length.value], [category as f64 + 1.0, to.length.value]);
        match runs.last_mut() {
            Some((points, same)) if *same == illustrative && points.last() == Some(&start) => points.push(end),
            _ => runs.push((vec![start, end], illustrative)),
        }
    }
    runs
}

/// The last value of a line, where there is room between the lines; the room it took comes back.
fn label_last(
    ui: &Ui,
    figure: &Figure,
    ink: &Ink,
    series: &Series,
    transform: &egui_plot::PlotTransform,
) -> Option<Rect> {
    let category = series.marks.iter().rposition(Option::is_some)?;
    let mark = series.marks[category].as_ref()?;
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
    if crowded || x + galley.size().x > transform.frame().right() {
        return None;
    }
    let area = Rect::from_min_size(pos2(x, y - galley.size().y / 2.0), galley.size());
    ui.painter().galley(area.min, galley, ink.text);
    Some(area)
}
