//! A slope: a line a series from one year to another, named and labelled at its ends.

use egui::{Align2, Rect, Stroke, Ui, Vec2, pos2};

use crate::draw::axes::{Placed, TICK_FONT};
use crate::draw::fonts;
use crate::draw::ink::Ink;
use crate::draw::look::{Look, Sample, looks};
use crate::draw::mark_spec::{MarkSpec, Veil};
use crate::draw::references::dashed;
use crate::draw::scale::ValueAxis;
use crate::draw::spread::{self, EndLabel, LEAD, LINE, Side, named};
use crate::figure::{Figure, Mark, MarkAt, Series};

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec {
    min_height,
    sample: Sample::Line,
    has_legend: |ui, figure, width| !names_its_lines(ui, figure, width),
    stands_above: true,
    veil: Veil::Line,
    ..MarkSpec::new("slope", slope_ui)
};

const HEAD: f32 = 22.0;
const POINT: f32 = 3.5;
const REACH: f32 = 16.0;
/// Names take no more of the width than this, so that something is left between the axes.
const NAME_SHARE: f32 = 0.42;
/// At the left end they have so much less.
const LEFT: f32 = 1.4;
/// At least so much of the width is between the axes.
const BETWEEN: f32 = 0.22;

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
fn slope_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let shown: Vec<(usize, &Series)> = figure.series.iter().enumerate().filter(|(_, series)| !series.hidden).collect();
    let widest = |labels: &[EndLabel]| labels.iter().map(|label| label.galley.size().x).fold(0.0, f32::max);
    let room = rect.width() * (1.0 - BETWEEN) - 2.0 * (LEAD + 4.0);
    let has_names = names_its_lines(ui, figure, rect.width());
    let at_left = labels(ui, figure, ink, &shown, 0, (rect.width() * NAME_SHARE / LEFT, has_names));
    let most = (room - widest(&at_left)).min(rect.width() * NAME_SHARE);
    let at_right = labels(ui, figure, ink, &shown, 1, (most, has_names));
    let axis = ValueAxis::new(figure.span(), 5.0, figure.decimals == 0);
    let left = rect.left() + widest(&at_left) + LEAD + 4.0;
    let right = rect.right() - widest(&at_right) - LEAD - 4.0;
    let area = Rect::from_min_max(
        pos2(left, rect.top() + HEAD),
        pos2(right.max(left + 40.0), rect.bottom() - LINE / 2.0 - 2.0),
    );
    let frame = Frame { rect: area, low: axis.bottom as f32, high: axis.top as f32 };
    for (end, category) in figure.categories.iter().enumerate().take(2) {
        let x = frame.x(end);
        ui.painter().vline(x, area.y_range(), Stroke::new(1.0, ink.axis));
        let anchor = pos2(x, area.top() - 6.0);
        ui.painter().text(anchor, Align2::CENTER_BOTTOM, &category.label, fonts::bold(TICK_FONT), ink.text);
    }
    if axis.bottom < 0.0 {
        ui.painter().hline(area.x_range(), frame.y(0.0), Stroke::new(1.0, ink.grid));
    }
    let mut placed = Placed::new(Vec::new());
    // What stands back is drawn first, so that it lies behind.
    let looks = looks(ink, figure, SPEC.sample);
    for faded in [true, false] {
        for (position, series) in shown.iter().filter(|(_, series)| series.faded == faded) {
            line_ui(ui, ink, &frame, (*position, series, &looks[*position]), &mut placed);
        }
    }
    placed.marks.sort_by_key(|(at, _)| *at);
    let stretch = (area.top() - LINE / 2.0, area.bottom() + LINE / 2.0);
    for (end, side, mut labels) in [(0, Side::Left, at_left), (1, Side::Right, at_right)] {
        labels.iter_mut().for_each(|label| label.point = pos2(frame.x(end), frame.y(f64::from(label.point.y))));
        let x = frame.x(end) + if side == Side::Left { -LEAD } else { LEAD };
        let places = spread::column(&labels, side, x, stretch);
        spread::draw(ui, ink, labels, side, &places, POINT);
    }
    placed
}

/// Whether the names of all lines have room in full beside their ends; else a legend has them.
fn names_its_lines(ui: &Ui, figure: &Figure, width: f32) -> bool {
    let most = width * NAME_SHARE;
    let shown = figure.series.iter().filter(|series| !series.hidden && !series.faded);
    let fits = |series: &Series| {
        // A line that has no right end is named at its left one.
        let (end, most) = if mark(series, 1).is_some() { (1, most) } else { (0, most / LEFT) };
        let value = mark(series, end).map_or("", |mark| mark.length.label.as_str());
        let value = if figure.choices.labels { value } else { "" };
        let text = if value.is_empty() { series.label.clone() } else { format!("{}  {value}", series.label) };
        crate::draw::cells::width(ui, &text, fonts::regular(TICK_FONT)) <= most
    };
    shown.into_iter().all(fits)
}

/// The least height in which the labels of one end do not touch.
fn min_height(_: &Ui, figure: &Figure, _: f32) -> f32 {
    let rows = figure.series.iter().filter(|series| !series.hidden && !series.faded).count();
    (rows as f32 * LINE + HEAD + 8.0).max(150.0)
}

/// Name and value at the right end, the value at the left; the name too where a line has no right end. Their points are
/// values yet.
fn labels(
    ui: &Ui,
    figure: &Figure,
    ink: &Ink,
    shown: &[(usize, &Series)],
    end: usize,
    (width, has_names): (f32, bool),
) -> Vec<EndLabel> {
    let mut labels = Vec::new();
    let looks = looks(ink, figure, SPEC.sample);
    for (position, series) in shown.iter().filter(|(_, series)| !series.faded) {
        let Some(mark) = mark(series, end) else { continue };
        let is_named = has_names && (end == 1 || self::mark(series, 1).is_none());
        let value = if figure.choices.labels { mark.length.label.as_str() } else { "" };
        let galley = match is_named {
            true => named(ui, &series.label, value, ink.text, width),
            false if figure.choices.labels => {
                ui.painter().layout_no_wrap(value.to_owned(), fonts::regular(TICK_FONT), ink.text)
            }
            false => continue,
        };
        let light = looks[*position].pale;
        labels.push(EndLabel { point: pos2(0.0, mark.length.value as f32), galley, color: light });
    }
    labels
}

fn mark(series: &Series, end: usize) -> Option<&Mark> {
    series.marks.get(end)?.as_ref()
}

fn line_ui(ui: &Ui, ink: &Ink, frame: &Frame, (position, series, look): (usize, &Series, &Look), placed: &mut Placed) {
    let solid = look.solid;
    let point = |end: usize| mark(series, end).map(|mark| (pos2(frame.x(end), frame.y(mark.length.value)), mark));
    if let (Some((from, first)), Some((to, last))) = (point(0), point(1)) {
        let stroke = Stroke::new(2.0, solid);
        if first.is_mostly_illustrative() && last.is_mostly_illustrative() {
            dashed(ui, [from, to], stroke);
        } else {
            ui.painter().line_segment([from, to], stroke);
        }
    }
    for end in [0, 1] {
        let Some((center, mark)) = point(end) else { continue };
        let fill = if mark.is_mostly_illustrative() { ink.paper } else { solid };
        look.point(ui.painter(), center, POINT, fill);
        let at = MarkAt { series: position, category: end };
        placed.marks.push((at, Rect::from_center_size(center, Vec2::splat(REACH))));
    }
}
