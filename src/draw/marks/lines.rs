//! Lines: one a series, a point a category. A gap breaks the line, and so does a category that does not follow the one before
//! it. Points that are mostly illustrative are hollow.

use egui::{Pos2, Rect, Stroke, Ui, Vec2, pos2};
use egui_plot::{Line, LineStyle, PlotPoints};

use crate::draw::axes::{Axes, Pad, Placed, label_height};
use crate::draw::ink::Ink;
use crate::draw::line_ends::{self, Ends};
use crate::draw::look::{Look, Sample, looks};
use crate::draw::mark_spec::{MarkSpec, Veil, height_with_axes};
use crate::draw::references;
use crate::draw::stretches::{DASH, POINT, WIDTH};
use crate::figure::{Category, Figure, Mark, MarkAt, Series};

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec {
    min_height,
    sample: Sample::Line,
    veil: Veil::Line,
    has_crosshair: true,
    unwritten_ends,
    ..MarkSpec::new("lines", lines_ui)
};

/// How large a point is to the mouse.
const REACH: f32 = 14.0;

/// Where lines and points stand, and the labels at their ends.
struct Plot {
    axes: Axes,
    looks: Vec<Look>,
    marks: Vec<(MarkAt, Rect)>,
    ends: line_ends::Placed,
}

impl Plot {
    /// Into `rect`, below the key of the lines across it.
    fn new(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Self {
        let ends = Ends::new(ui, figure, ink, rect);
        let axes = Axes::new(ui, figure, rect.with_max_x(rect.right() - ends.room), Pad::default());
        let looks = looks(ink, figure, SPEC.sample);
        let (mut stretches, mut marks) = (Vec::new(), Vec::new());
        for position in shown(figure) {
            let series = &figure.series[position];
            for (points, _) in runs(series, &figure.categories) {
                let place = |(category, value): &(usize, f64)| pos2(axes.x(*category), axes.y(*value));
                let places: Vec<Pos2> = points.iter().map(place).collect();
                stretches.extend(places.windows(2).map(|pair| [pair[0], pair[1]]));
            }
            for (category, mark) in series.marks.iter().enumerate() {
                let Some(mark) = mark else { continue };
                let center = pos2(axes.x(category), axes.y(mark.length.value));
                let area = Rect::from_center_size(center, Vec2::splat(REACH));
                marks.push((MarkAt { series: position, category }, area));
            }
        }
        let points: Vec<Pos2> = marks.iter().map(|(_, area)| area.center()).collect();
        let ends = ends.place(figure, &axes, &looks, &points, &stretches);
        Self { axes, looks, marks, ends }
    }
}

fn shown(figure: &Figure) -> impl Iterator<Item = usize> + '_ {
    (0..figure.series.len()).filter(|at| !figure.series[*at].hidden)
}

/// The ends without a label in a plot so large.
fn unwritten_ends(ui: &Ui, figure: &Figure, ink: &Ink, size: Vec2) -> Vec<MarkAt> {
    let key = references::key_height(ui, figure, size.x);
    Plot::new(ui, figure, ink, Rect::from_min_size(pos2(0.0, key), size - Vec2::new(0.0, key))).ends.unwritten
}

/// Draws axes, lines and points into `rect`.
fn lines_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let rect = rect.with_min_y(rect.top() + references::key_ui(ui, figure, ink, rect));
    let Plot { axes, looks, marks, ends } = Plot::new(ui, figure, ink, rect);
    let mut lines = Vec::new();
    for position in shown(figure) {
        let runs = runs(&figure.series[position], &figure.categories);
        let line = |(run, stretch)| line((position, run), &looks[position], &axes, stretch);
        lines.extend(runs.into_iter().enumerate().map(line));
    }
    axes.plot_ui(ui, ink, |plot_ui| lines.into_iter().for_each(|line| plot_ui.line(line)));
    axes.labels_ui(ui, figure, ink);
    let point = |at: MarkAt, center: Pos2| {
        let is_hollow = figure.mark(at).is_some_and(Mark::is_mostly_illustrative);
        let look = &looks[at.series];
        look.point(ui.painter(), center, POINT, if is_hollow { ink.paper } else { look.solid });
    };
    marks.iter().for_each(|(at, area)| point(*at, area.center()));
    let taken: Vec<Rect> = ends.labels.iter().map(|label| label.area).collect();
    references::draw(ui, figure, ink, axes.frame.x_range(), |value| axes.y(value), &taken);
    let keys: Vec<(MarkAt, Pos2)> =
        ends.labels.iter().filter_map(|label| Some((label.key?, label.key_center()))).collect();
    line_ends::draw(ui, ink, ends.labels);
    keys.into_iter().for_each(|(at, center)| point(at, center));
    Placed { unwritten_ends: ends.unwritten, ..Placed::new(marks) }
}

/// The least height in which the last value of every line has room.
fn min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    height_with_axes(ui, figure, width, line_ends::height(figure) + label_height(ui, figure, width))
}

/// A run of a series as a line of the plot, dashed between two points that are mostly illustrative.
fn line(id: (usize, usize), look: &Look, axes: &Axes, (points, illustrative): Run) -> Line<'static> {
    let points: Vec<[f64; 2]> = points.into_iter().map(|(category, value)| [axes.place(category), value]).collect();
    let style = if illustrative { LineStyle::Dashed { length: DASH } } else { LineStyle::Solid };
    Line::new(String::new(), PlotPoints::from(points))
        .id(id)
        .stroke(Stroke::new(WIDTH, look.solid))
        .style(style)
        .allow_hover(false)
}

/// Neighbouring points by category and value, and whether they are mostly illustrative.
type Run = (Vec<(usize, f64)>, bool);

/// Stretches between neighbouring known points of which one follows the other, and whether both ends of a stretch are mostly
/// illustrative.
fn runs(series: &Series, categories: &[Category]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (category, pair) in series.marks.windows(2).enumerate() {
        let [Some(from), Some(to)] = pair else { continue };
        if !categories.get(category + 1).is_some_and(|to| to.follows) {
            continue;
        }
        let illustrative = [from, to].iter().all(|mark| mark.is_mostly_illustrative());
        let (start, end) = ((category, from.length.value), (category + 1, to.length.value));
        match runs.last_mut() {
            Some((points, same)) if *same == illustrative && points.last() == Some(&start) => points.push(end),
            _ => runs.push((vec![start, end], illustrative)),
        }
    }
    runs
}
