//! Points: one a project, between two axes of money, as large as its land.

use egui::{Align2, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use super::axes::{Placed, TICK_FONT};
use super::cells::{cut, width};
use super::fonts;
use super::ink::{Ink, mix};
use super::look::{Marker, looks};
use super::references::dashed;
use super::scale::ValueAxis;
use crate::figure::{Beside, Figure, Mark, MarkAt};

/// The radius of the project with the most land, and the least there is, so that a point is seen.
const LEAST: f32 = 2.5;
const MOST: f32 = 14.0;
/// A point is at least so large to the pointer.
const REACH: f32 = 9.0;
/// The ticks below the plot; the name of the axis stands below them.
const FOOT: f32 = 22.0;

/// So many of the largest are named.
const NAMED: usize = 5;
/// The line that says what sizes mean.
const KEY: f32 = 32.0;

/// A point on its way to the screen.
struct Point<'f> {
    at: MarkAt,
    mark: &'f Mark,
    across: f64,
    radius: f32,
}

/// Draws axes, grid and points into `rect`.
pub(super) fn scatter_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let points = points(figure);
    let widest = points.iter().map(|point| point.across).fold(0.0, f64::max);
    let (across, up) = axes(figure, widest, rect);
    let label_width = |(_, label): (f64, String)| width(ui, &label, fonts::regular(TICK_FONT));
    let left = up.ticks().into_iter().map(label_width).fold(0.0, f32::max) + 8.0;
    let name = cut(ui, &figure.across, fonts::regular(TICK_FONT), ink.weak, rect.width() - left - 8.0, 2);
    let bottom = rect.bottom() - key_height(figure);
    let frame = Rect::from_min_max(
        pos2((rect.left() + left).round(), rect.top() + 16.0),
        pos2(rect.right() - 8.0, (bottom - FOOT - name.size().y).round()),
    );
    key_ui(ui, figure, ink, Rect::from_min_max(pos2(rect.left(), bottom), rect.max));
    ui.painter().galley(pos2(frame.right() - name.size().x, frame.bottom() + FOOT), name, ink.weak);
    let x = |value: f64| frame.left() + (value / across.top) as f32 * frame.width();
    let y = |value: f64| frame.bottom() - (value / up.top) as f32 * frame.height();
    grid_ui(ui, ink, frame, (&across, &up), (&x, &y));
    let mut taken: Vec<Rect> = all_completed_ui(ui, figure, ink, frame, across.top.min(up.top), (&x, &y));
    let looks = looks(ink, figure);
    let mut circles = Vec::with_capacity(points.len());
    let mut marks = Vec::with_capacity(points.len());
    for point in &points {
        let look = &looks[point.at.series];
        let solid = look.solid;
        let center = pos2(x(point.across), y(point.mark.length.value));
        circles.push((center, point.radius));
        if look.marker != Marker::Circle {
            let fill = if point.mark.is_mostly_illustrative() { mix(solid, ink.paper, 0.82) } else { solid };
            look.point(ui.painter(), center, point.radius, fill);
        } else if point.mark.is_mostly_illustrative() {
            // Two discs, not a ring: thousands of discs cost next to nothing.
            ui.painter().circle_filled(center, point.radius + 0.6, solid);
            ui.painter().circle_filled(center, point.radius - 0.6, mix(solid, ink.paper, 0.82));
        } else {
            ui.painter().circle_filled(center, point.radius, mix(solid, ink.paper, 0.25));
        }
        let side = (point.radius * 2.0).max(REACH);
        marks.push((point.at, Rect::from_center_size(center, Vec2::splat(side))));
    }
    names_ui(ui, figure, ink, frame, &points, &circles, &mut taken);
    Placed::new(marks)
}

/// The least height with which a cloud can be read.
pub(super) fn min_height(figure: &Figure) -> f32 {
    160.0 + key_height(figure)
}

fn key_height(figure: &Figure) -> f32 {
    if figure.remarks.sizes.is_empty() { 0.0 } else { KEY }
}

/// What the size of a point means, with two to hold others against.
fn key_ui(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) {
    if figure.remarks.sizes.is_empty() {
        return;
    }
    let middle = rect.center().y + 2.0;
    let layout = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), fonts::regular(TICK_FONT), ink.weak);
    let mut x = rect.left();
    let write = |text: &str, x: &mut f32| {
        let galley = layout(text);
        let (width, at) = (galley.size().x, pos2(*x, middle - galley.size().y / 2.0));
        ui.painter().galley(at, galley, ink.weak);
        *x += width + 6.0;
    };
    write(&figure.remarks.size_name, &mut x);
    for (share, label) in &figure.remarks.sizes {
        let radius = radius(*share);
        ui.painter().circle_stroke(pos2(x + radius, middle), radius, Stroke::new(1.0, ink.weak));
        x += 2.0 * radius + 4.0;
        write(label, &mut x);
        x += 6.0;
    }
}

fn radius(size: f64) -> f32 {
    (MOST * (size.clamp(0.0, 1.0) as f32).sqrt()).max(LEAST)
}

/// The largest projects by name, where a name covers no point and no other name.
fn names_ui(
    ui: &Ui,
    figure: &Figure,
    ink: &Ink,
    frame: Rect,
    points: &[Point<'_>],
    circles: &[(Pos2, f32)],
    taken: &mut Vec<Rect>,
) {
    let mut order: Vec<usize> = (0..points.len()).filter(|at| !figure.series[points[*at].at.series].faded).collect();
    order.sort_by(|a, b| points[*b].across.total_cmp(&points[*a].across).then(points[*a].at.cmp(&points[*b].at)));
    let inside = Rect::from_min_max(frame.min + vec2(2.0, -14.0), frame.max + vec2(8.0, -2.0));
    for at in order.into_iter().take(NAMED) {
        let Some(heading) = points[at].mark.hover.first() else { continue };
        // The heading of a point ends with the name of its group.
        let is_grouped = !figure.series[points[at].at.series].keys.is_empty();
        let name = heading.rsplit_once(" · ").filter(|_| is_grouped).map_or(heading.as_str(), |(name, _)| name);
        let galley = cut(ui, name, fonts::regular(TICK_FONT), ink.text, frame.width() * 0.42, 2);
        let (center, radius) = circles[at];
        let free = |area: &Rect| {
            inside.contains_rect(*area)
                && circles.iter().all(|(center, radius)| area.distance_to_pos(*center) > radius + 1.0)
                && taken.iter().all(|other| !other.expand(2.0).intersects(*area))
        };
        let Some(area) = around(center, radius, galley.size()).into_iter().find(free) else { continue };
        if area.distance_to_pos(center) > radius + 10.0 {
            let to = area.clamp(center);
            let from = center + (to - center).normalized() * radius;
            ui.painter().line_segment([from, to], Stroke::new(0.75, ink.axis));
        }
        ui.painter().galley(area.min, galley, ink.text);
        taken.push(area);
    }
}

/// The places around a point, the nearest first.
fn around(center: Pos2, radius: f32, size: Vec2) -> Vec<Rect> {
    let mut places = Vec::new();
    for off in [3.0, 9.0, 18.0, 30.0, 44.0].map(|off| radius + off) {
        let place = |x: f32, y: f32| Rect::from_min_size(center + vec2(x, y), size);
        places.push(place(off, -size.y / 2.0));
        places.push(place(-size.x - off, -size.y / 2.0));
        for x in [-size.x / 2.0, 0.0, -size.x] {
            places.push(place(x, -size.y - off));
            places.push(place(x, off));
        }
    }
    places
}

/// All points that are shown: those that stand back first, then the large before the small, so that none hides another.
fn points(figure: &Figure) -> Vec<Point<'_>> {
    let point = |(at, mark): (MarkAt, &'_ Mark)| -> Option<(MarkAt, f64, f32)> {
        let Beside::Point { across, size } = &mark.beside else { return None };
        Some((at, across.value, radius(*size)))
    };
    let mut points: Vec<Point<'_>> = figure
        .marks()
        .filter_map(|(at, mark)| point((at, mark)).map(|(at, across, radius)| Point { at, mark, across, radius }))
        .collect();
    points.sort_by(|a, b| {
        let faded = |point: &Point<'_>| !figure.series[point.at.series].faded;
        faded(a).cmp(&faded(b)).then(b.radius.total_cmp(&a.radius)).then(a.at.cmp(&b.at))
    });
    points
}

/// A little room beyond the outermost points, so that none is cut.
fn axes(figure: &Figure, widest: f64, rect: Rect) -> (ValueAxis, ValueAxis) {
    let ticks = |length: f32, each: f32| f64::from((length / each).clamp(2.0, 8.0));
    let across = ValueAxis::new((0.0, widest), ticks(rect.width(), 90.0), false);
    let up = ValueAxis::new((0.0, figure.span().1), ticks(rect.height(), 56.0), false);
    (across, up)
}

/// Where a value stands along an axis.
type Place<'a> = &'a dyn Fn(f64) -> f32;

fn grid_ui(ui: &Ui, ink: &Ink, frame: Rect, (across, up): (&ValueAxis, &ValueAxis), (x, y): (Place<'_>, Place<'_>)) {
    let font = || fonts::regular(TICK_FONT);
    for (value, label) in up.ticks() {
        ui.painter().hline(frame.x_range(), y(value), Stroke::new(1.0, ink.grid));
        ui.painter().text(pos2(frame.left() - 6.0, y(value)), Align2::RIGHT_CENTER, label, font(), ink.weak);
    }
    let mut free_from = f32::NEG_INFINITY;
    for (value, label) in across.ticks() {
        ui.painter().vline(x(value), frame.y_range(), Stroke::new(1.0, ink.grid));
        let galley = ui.painter().layout_no_wrap(label, font(), ink.weak);
        let left = (x(value) - galley.size().x / 2.0).min(frame.right() + 8.0 - galley.size().x);
        if left >= free_from {
            free_from = left + galley.size().x + 6.0;
            ui.painter().galley(pos2(left, frame.bottom() + 4.0), galley, ink.weak);
        }
    }
    ui.painter().hline(frame.x_range(), frame.bottom(), Stroke::new(1.0, ink.axis));
    ui.painter().vline(frame.left(), frame.y_range(), Stroke::new(1.0, ink.axis));
}

/// The line on which as much is completed as was planned.
/// Where its label stands comes back.
fn all_completed_ui(
    ui: &Ui,
    figure: &Figure,
    ink: &Ink,
    frame: Rect,
    end: f64,
    (x, y): (Place<'_>, Place<'_>),
) -> Vec<Rect> {
    let tip = pos2(x(end), y(end));
    dashed(ui, [frame.left_bottom(), tip], Stroke::new(1.0, ink.axis));
    let Some(label) = &figure.target_label else { return Vec::new() };
    let galley = ui.painter().layout_no_wrap(label.clone(), fonts::regular(TICK_FONT), ink.weak);
    let at = pos2(
        (tip.x + 4.0).min(frame.right() - galley.size().x),
        (tip.y - galley.size().y - 1.0).max(frame.top() - 16.0),
    );
    let area = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, ink.weak);
    vec![area]
}
