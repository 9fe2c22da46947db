//! Points: one a project, between two axes of money, as large as its land; of very many the largest, and cells for the
//! others.

use egui::{Align2, Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use crate::draw::axes::{Placed, TICK_FONT};
use crate::draw::cells::{cut, width};
use crate::draw::ink::{Ink, mix};
use crate::draw::look::{Look, Marker, Sample, looks};
use crate::draw::mark_spec::{GOOD_SHAPE_BOTH_WAYS, Good, MarkSpec, Names, Veil};
use crate::draw::point_names::{self, Name, Obstacles};
use crate::draw::references::dashed;
use crate::draw::scale::ValueAxis;
use crate::draw::{density, fonts};
use crate::figure::{Beside, Figure, Mark, MarkAt};

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec {
    min_height,
    good: Good::Share(GOOD_SHAPE_BOTH_WAYS),
    sample: Sample::Point,
    unwritten,
    names: Names::Counted,
    has_category_axis: false,
    veil: Veil::Points,
    ..MarkSpec::new("scatter", scatter_ui)
};

/// The radius of the project with the most land, and the least there is, so that a point is seen.
const LEAST: f32 = 2.5;
const MOST: f32 = 14.0;
/// A point is at least so large to the pointer.
const REACH: f32 = 9.0;
/// The ticks below the plot; the name of the axis stands below them.
const FOOT: f32 = 22.0;
/// Between an axis and the points at 0.
const CLEAR: f32 = 1.5;

/// So many of the largest are named.
const NAMED: usize = 5;
/// The line that says what sizes mean.
const KEY: f32 = 32.0;

/// A point on its way to the screen.
struct Point<'f> {
    at: MarkAt,
    mark: &'f Mark,
    name: &'f str,
    across: f64,
    radius: f32,
}

/// Where all of it stands.
struct Layout<'f> {
    points: Vec<Point<'f>>,
    across: ValueAxis,
    up: ValueAxis,
    /// Inside the axes; the corner where both are 0 is a little inside of that.
    frame: Rect,
    origin: Pos2,
    /// The largest projects by name, as far as there is room.
    names: Vec<(String, Option<Name>)>,
    /// Where the line on which all is completed ends, and its label stands.
    tip: Pos2,
    label: Option<Rect>,
}

/// Draws axes, grid, cells and points into `rect`.
fn scatter_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let layout = layout(ui, figure, ink, rect);
    let name = axis_name(ui, figure, ink, rect);
    let bottom = rect.bottom() - keys_height(ui, figure, rect.width());
    let below = Rect::from_min_max(pos2(rect.left(), bottom), rect.max);
    density::key_ui(ui, figure, ink, below);
    key_ui(ui, figure, ink, below.with_min_y(bottom + density::key_height(ui, figure, rect.width())));
    let frame = layout.frame;
    ui.painter().galley(pos2(frame.right() - name.size().x, frame.bottom() + FOOT), name, ink.weak);
    grid_ui(ui, ink, &layout);
    let mut marks = Vec::new();
    for (at, mark) in figure.marks() {
        if let Some(cell) = layout.cell(mark) {
            density::cell_ui(ui, figure, ink, mark, cell);
            marks.push((at, cell));
        }
    }
    all_completed_ui(ui, figure, ink, &layout);
    let looks = looks(ink, figure, SPEC.sample);
    for point in &layout.points {
        let center = layout.center(point);
        point_ui(ui, ink, &looks[point.at.series], point, center);
        let side = (point.radius * 2.0).max(REACH);
        marks.push((point.at, Rect::from_center_size(center, Vec2::splat(side))));
    }
    let names: Vec<Option<Name>> = layout.names.into_iter().map(|(_, name)| name).collect();
    point_names::names_ui(ui, ink, &names);
    Placed::new(marks)
}

fn point_ui(ui: &Ui, ink: &Ink, look: &Look, point: &Point<'_>, center: Pos2) {
    let (solid, is_made_up) = (look.solid, point.mark.is_mostly_illustrative());
    if look.marker != Marker::Circle {
        look.point(ui.painter(), center, point.radius, if is_made_up { mix(solid, ink.paper, 0.82) } else { solid });
    } else if is_made_up {
        // Two discs, not a ring: thousands of discs cost next to nothing.
        ui.painter().circle_filled(center, point.radius + 0.6, solid);
        ui.painter().circle_filled(center, point.radius - 0.6, mix(solid, ink.paper, 0.82));
    } else {
        ui.painter().circle_filled(center, point.radius, mix(solid, ink.paper, 0.25));
    }
}

/// The largest projects whose names have no room, or are cut, when the figure is drawn into `rect`.
fn unwritten(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Vec<(String, f64)> {
    let names = layout(ui, figure, ink, rect).names;
    names.into_iter().filter(|(_, name)| name.is_none()).map(|(text, _)| (text, 0.0)).collect()
}

fn layout<'f>(ui: &Ui, figure: &'f Figure, ink: &Ink, rect: Rect) -> Layout<'f> {
    let points = points(figure);
    let (across, up) = axes(figure, &points, rect);
    let label_width = |(_, label): (f64, String)| width(ui, &label, fonts::regular(TICK_FONT));
    let left = up.ticks().into_iter().map(label_width).fold(0.0, f32::max) + 8.0;
    let name = axis_name(ui, figure, ink, rect);
    let bottom = rect.bottom() - keys_height(ui, figure, rect.width());
    let frame = Rect::from_min_max(
        pos2((rect.left() + left).round(), rect.top() + 16.0),
        pos2(rect.right() - 8.0, (bottom - FOOT - name.size().y).round()),
    );
    let origin = origin(&points, (&across, &up), frame);
    let mut layout = Layout { points, across, up, frame, origin, names: Vec::new(), tip: origin, label: None };
    let end = layout.across.top.min(layout.up.top);
    layout.tip = layout.place(end, end);
    layout.label = figure.target_label.as_ref().map(|label| {
        let size = ui.painter().layout_no_wrap(label.clone(), fonts::regular(TICK_FONT), ink.weak).size();
        let at = pos2(
            (layout.tip.x + 4.0).min(frame.right() - size.x),
            (layout.tip.y - size.y - 1.0).max(frame.top() - 16.0),
        );
        Rect::from_min_size(at, size)
    });
    layout.names = named(ui, figure, ink, &layout);
    layout
}

/// What stands along the horizontal axis.
fn axis_name(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) -> std::sync::Arc<egui::Galley> {
    cut(ui, &figure.across, fonts::regular(TICK_FONT), ink.weak, rect.width() * 0.86, 2)
}

/// The corner where both amounts are 0: so far inside the axes that no point covers them.
fn origin(points: &[Point<'_>], (across, up): (&ValueAxis, &ValueAxis), frame: Rect) -> Pos2 {
    let room = |value: f64, top: f64, radius: f32, length: f32| {
        let share = ((value / top) as f32).clamp(0.0, 0.9);
        (radius + CLEAR - share * length) / (1.0 - share)
    };
    let most = |of: &dyn Fn(&Point<'_>) -> f32| points.iter().map(of).fold(0.0, f32::max);
    let left = most(&|point| room(point.across, across.top, point.radius, frame.width()));
    let below = most(&|point| room(point.mark.length.value, up.top, point.radius, frame.height()));
    pos2(frame.left() + left.ceil(), frame.bottom() - below.ceil())
}

impl Layout<'_> {
    fn place(&self, across: f64, up: f64) -> Pos2 {
        let (width, height) = (self.frame.right() - self.origin.x, self.origin.y - self.frame.top());
        let share = |value: f64, axis: &ValueAxis| (value / axis.top) as f32;
        pos2(self.origin.x + share(across, &self.across) * width, self.origin.y - share(up, &self.up) * height)
    }

    fn center(&self, point: &Point<'_>) -> Pos2 {
        self.place(point.across, point.mark.length.value)
    }

    /// The place of a mark that is a cell.
    fn cell(&self, mark: &Mark) -> Option<Rect> {
        let Beside::Bin { across, up } = &mark.beside else { return None };
        Some(Rect::from_two_pos(self.place(across.0, up.0), self.place(across.1, up.1)))
    }
}

/// The least height with which a cloud can be read.
fn min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    160.0 + keys_height(ui, figure, width)
}

fn keys_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    density::key_height(ui, figure, width) + size_places(ui, figure, width).last().map_or(0.0, |last| last.y + KEY)
}

/// Where each part of the key of sizes begins, that of its name first, and where it ends, below one another where there is
/// no room; nothing without sizes.
fn size_places(ui: &Ui, figure: &Figure, room: f32) -> Vec<Vec2> {
    let remarks = &figure.remarks;
    if remarks.sizes.is_empty() {
        return Vec::new();
    }
    let width = |text: &str| width(ui, text, fonts::regular(TICK_FONT)) + 6.0;
    let circle = |(share, label): &(f64, String)| 2.0 * radius(*share) + 10.0 + width(label);
    let (mut at, mut places) = (Vec2::ZERO, Vec::new());
    for needed in [width(&remarks.size_name)].into_iter().chain(remarks.sizes.iter().map(circle)) {
        if at.x > 0.0 && at.x + needed - 12.0 > room {
            at = vec2(0.0, at.y + KEY);
        }
        places.push(at);
        at.x += needed;
    }
    places.push(at);
    places
}

/// Whether all that is to be said of sizes has room in the line of their key.
fn key_says_all(ui: &Ui, figure: &Figure, room: f32) -> bool {
    let needed = width(ui, &figure.remarks.sizeless, fonts::regular(TICK_FONT)) + 6.0;
    let end = size_places(ui, figure, room).last().copied().unwrap_or_default();
    figure.remarks.sizeless.is_empty() || end.y == 0.0 && end.x + needed <= room
}

/// What the size of a point means, with two to hold others against, at the top of `rect`.
fn key_ui(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) {
    let remarks = &figure.remarks;
    let places = size_places(ui, figure, rect.width());
    let middle = |at: Vec2| pos2(rect.left() + at.x, rect.top() + at.y + KEY / 2.0 + 2.0);
    let write = |text: &str, at: Pos2| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), fonts::regular(TICK_FONT), ink.weak);
        ui.painter().galley(at - vec2(0.0, galley.size().y / 2.0), galley, ink.weak);
    };
    let mut places = places.into_iter().map(middle);
    let Some(name) = places.next() else { return };
    write(&remarks.size_name, name);
    for ((share, label), at) in remarks.sizes.iter().zip(places.by_ref()) {
        let radius = radius(*share);
        ui.painter().circle_stroke(at + vec2(radius, 0.0), radius, Stroke::new(1.0, ink.weak));
        write(label, at + vec2(2.0 * radius + 4.0, 0.0));
    }
    if let Some(end) = places.next().filter(|_| key_says_all(ui, figure, rect.width())) {
        write(&remarks.sizeless, end);
    }
}

fn radius(size: f64) -> f32 {
    (MOST * (size.clamp(0.0, 1.0) as f32).sqrt()).max(LEAST)
}

/// The largest projects by name, each where it covers no data and no other name.
fn named(ui: &Ui, figure: &Figure, ink: &Ink, layout: &Layout<'_>) -> Vec<(String, Option<Name>)> {
    let points = &layout.points;
    let mut order: Vec<usize> = (0..points.len()).filter(|at| !figure.series[points[*at].at.series].faded).collect();
    order.sort_by(|a, b| points[*b].across.total_cmp(&points[*a].across).then(points[*a].at.cmp(&points[*b].at)));
    order.truncate(NAMED);
    let circle = |point: &Point<'_>| (layout.center(point), point.radius);
    let circles: Vec<(Pos2, f32)> = points.iter().map(circle).collect();
    let wanted: Vec<point_names::Wanted<'_>> = order.iter().map(|at| (points[*at].name, circles[*at])).collect();
    let cells = figure.marks().filter_map(|(_, mark)| layout.cell(mark));
    let frame = layout.frame;
    let obstacles = Obstacles {
        inside: Rect::from_min_max(frame.min + vec2(2.0, -14.0), frame.max + vec2(8.0, -2.0)),
        circles: &circles,
        areas: layout.label.into_iter().chain(cells).collect(),
        line: [layout.origin, layout.tip],
        leads: Vec::new(),
    };
    let found = point_names::names(ui, ink, &wanted, obstacles);
    wanted.iter().map(|(text, _)| (*text).to_owned()).zip(found).collect()
}

/// All points that are shown: those that stand back first, then the large before the small, so that none hides another.
fn points(figure: &Figure) -> Vec<Point<'_>> {
    let mut points: Vec<Point<'_>> = Vec::new();
    for (at, mark) in figure.marks() {
        if let Beside::Point { name, across, size } = &mark.beside {
            points.push(Point { at, mark, name, across: across.value, radius: radius(*size) });
        }
    }
    points.sort_by(|a, b| {
        let faded = |point: &Point<'_>| !figure.series[point.at.series].faded;
        faded(a).cmp(&faded(b)).then(b.radius.total_cmp(&a.radius)).then(a.at.cmp(&b.at))
    });
    points
}

/// Both axes, with a little room beyond the outermost points, so that none is cut.
fn axes(figure: &Figure, points: &[Point<'_>], rect: Rect) -> (ValueAxis, ValueAxis) {
    let ticks = |length: f32, each: f32| f64::from((length / each).clamp(2.0, 8.0));
    let bins = figure.marks().filter_map(|(_, mark)| match &mark.beside {
        Beside::Bin { across, .. } => Some(across.1),
        _ => None,
    });
    let widest = points.iter().map(|point| point.across).chain(bins).fold(0.0, f64::max);
    let across = ValueAxis::new((0.0, widest), ticks(rect.width(), 90.0), false);
    let up = ValueAxis::new((0.0, figure.span().1), ticks(rect.height(), 56.0), false);
    (across, up)
}

fn grid_ui(ui: &Ui, ink: &Ink, layout: &Layout<'_>) {
    let (frame, font) = (layout.frame, || fonts::regular(TICK_FONT));
    for (value, label) in layout.up.ticks() {
        let y = layout.place(0.0, value).y;
        ui.painter().hline(frame.x_range(), y, Stroke::new(1.0, ink.grid));
        ui.painter().text(pos2(frame.left() - 6.0, y), Align2::RIGHT_CENTER, label, font(), ink.weak);
    }
    let mut free_from = f32::NEG_INFINITY;
    for (value, label) in layout.across.ticks() {
        let x = layout.place(value, 0.0).x;
        ui.painter().vline(x, frame.y_range(), Stroke::new(1.0, ink.grid));
        let galley = ui.painter().layout_no_wrap(label, font(), ink.weak);
        let left = (x - galley.size().x / 2.0).min(frame.right() + 8.0 - galley.size().x);
        if left >= free_from {
            free_from = left + galley.size().x + 6.0;
            ui.painter().galley(pos2(left, frame.bottom() + 4.0), galley, ink.weak);
        }
    }
    ui.painter().hline(frame.x_range(), frame.bottom(), Stroke::new(1.0, ink.axis));
    ui.painter().vline(frame.left(), frame.y_range(), Stroke::new(1.0, ink.axis));
}

/// The line on which as much is completed as was planned, not through any name.
fn all_completed_ui(ui: &Ui, figure: &Figure, ink: &Ink, layout: &Layout<'_>) {
    let names = layout.names.iter().filter_map(|(_, name)| Some(name.as_ref()?.area.expand(2.0)));
    for ends in point_names::outside([layout.origin, layout.tip], names) {
        dashed(ui, ends, Stroke::new(1.0, ink.axis));
    }
    if let (Some(label), Some(area)) = (&figure.target_label, layout.label) {
        let galley = ui.painter().layout_no_wrap(label.clone(), fonts::regular(TICK_FONT), ink.weak);
        ui.painter().galley(area.min, galley, ink.weak);
    }
}
