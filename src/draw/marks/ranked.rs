//! A ranking: bars lying on their side, a row a series, the longest on top, the value at its end.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Rect, Stroke, Ui, pos2, vec2};

use crate::draw::axes::{Placed, TICK_FONT};
use crate::draw::cells::{cut, name_room, widest_word, width};
use crate::draw::fonts;
use crate::draw::ink::Ink;
use crate::draw::look::{End, Look, looks};
use crate::draw::mark_spec::{Good, MarkSpec};
use crate::draw::references::{dashed, free};
use crate::draw::scale::ValueAxis;
use crate::figure::{Figure, Mark, MarkAt};

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec {
    min_height,
    good: Good::AsLow,
    has_category_axis: false,
    stands_above: true,
    fills: true,
    ..MarkSpec::new("ranked", ranked_ui)
};

/// Rows are never lower than this, so that names do not touch.
const ROW_MIN: f32 = 22.0;
/// Nor higher than this: what is left stays empty.
const ROW_MAX: f32 = 34.0;
/// Names take no more of the width than the first, and for the sake of a long word no more than the second.
const NAME_SHARES: [f32; 2] = [0.34, 0.45];
/// Between a name and its bar, and between a bar and its value.
const GAP: f32 = 6.0;
/// A name takes no more lines than this.
const LINES: usize = 8;
/// A line of reference labels, and the line of ticks.
const LINE: f32 = 18.0;
/// Bars shorter than this leave no room for values beside them: then the longest carry them inside.
const BARS_MIN: f32 = 60.0;
/// A mark is never narrower than this to the pointer.
const MARK_MIN: f32 = 2.0;

/// A row: its series, its name, how high it is at least.
struct Row {
    series: usize,
    name: Arc<Galley>,
    least: f32,
}

/// Draws names, bars and values into `rect`.
fn ranked_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let rows = rows(ui, figure, ink, rect.width());
    let names = rows.iter().map(|row| row.name.size().x).fold(0.0, f32::max);
    let foot = if figure.choices.labels { 0.0 } else { LINE };
    let head = reference_head(figure);
    let heights = heights(&rows, rect.height() - head - foot);
    let bottom = rect.top() + head + heights.iter().sum::<f32>();
    let frame = Rect::from_min_max(
        pos2((rect.left() + names + GAP).round(), rect.top() + head),
        pos2(rect.right(), bottom.min(rect.bottom() - foot)),
    );
    let scale = Scale::new(ui, figure, frame);
    let looks = looks(ink, figure, SPEC.sample);
    if !figure.choices.labels {
        grid_ui(ui, ink, frame, &scale);
    }
    let mut marks = Vec::new();
    let mut top = frame.top();
    let mut values = Vec::new();
    // Bars are equally thick, however many lines their names take.
    let thick = (heights.iter().copied().fold(ROW_MAX, f32::min) * 0.66).min(22.0);
    for (row, height) in rows.iter().zip(&heights) {
        let area = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + height));
        top += height;
        let name = pos2(frame.left() - GAP - row.name.rect.right(), area.center().y - row.name.size().y / 2.0);
        ui.painter().galley(name, Arc::clone(&row.name), ink.text);
        let at = MarkAt { series: row.series, category: 0 };
        let Some(mark) = figure.mark(at) else { continue };
        let bar = bar_ui(
            ui,
            &looks[row.series],
            mark,
            &scale,
            Rect::from_center_size(area.center(), vec2(area.width(), thick)),
        );
        marks.push((at, Rect::from_min_size(bar.min, vec2(bar.width().max(MARK_MIN), bar.height()))));
        values.push((at, bar));
    }
    ui.painter().vline(scale.x(0.0), frame.y_range(), Stroke::new(1.0, ink.axis));
    let values = values.into_iter().filter(|_| figure.choices.labels);
    let labels: Vec<Rect> = values.filter_map(|(at, bar)| value_ui(ui, figure, ink, &looks, frame, at, bar)).collect();
    references_ui(ui, figure, ink, frame, &scale, &labels);
    Placed::new(marks)
}

/// The least height in which every name can be read, unit and reference labels included.
fn min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let rows = rows(ui, figure, &Ink::LIGHT, width);
    let foot = if figure.choices.labels { 0.0 } else { LINE };
    rows.iter().map(|row| row.least).sum::<f32>() + reference_head(figure) + foot + 2.0 * GAP
}

/// What the labels of reference lines take above the rows: a line each, in case they stand close.
fn reference_head(figure: &Figure) -> f32 {
    figure.references.len() as f32 * LINE
}

/// The rows that have a mark, with their names in one line or two.
fn rows(ui: &Ui, figure: &Figure, ink: &Ink, width: f32) -> Vec<Row> {
    let room = name_room(ui, figure, &fonts::regular(TICK_FONT), width, NAME_SHARES);
    let drawn =
        (0..figure.series.len()).filter(|series| figure.mark(MarkAt { series: *series, category: 0 }).is_some());
    let row = |series: usize| {
        let of = &figure.series[series];
        let font = fonts::regular(TICK_FONT);
        let color = if of.faded { ink.weak } else { ink.text };
        // A word that would have to be broken is cut instead.
        let lines = if widest_word(ui, &of.label, &font) > room { 1 } else { LINES };
        let mut name = cut(ui, &of.label, font.clone(), color, room, lines);
        if name.rows.len() > 1 {
            let mut job = (*name.job).clone();
            job.halign = egui::Align::RIGHT;
            name = ui.painter().layout_job(job);
        }
        let least = if name.rows.len() > 1 { name.size().y + 3.0 } else { ROW_MIN };
        Row { series, name, least }
    };
    drawn.map(row).collect()
}

/// What is left over is shared out evenly, as far as no row becomes higher than it should.
fn heights(rows: &[Row], height: f32) -> Vec<f32> {
    let least: f32 = rows.iter().map(|row| row.least).sum();
    let more = ((height - least) / rows.len().max(1) as f32).max(0.0);
    rows.iter().map(|row| (row.least + more).min(row.least.max(ROW_MAX))).collect()
}

/// From values to places.
struct Scale {
    left: f32,
    width: f32,
    axis: ValueAxis,
    /// What stands at the left, and at the right.
    ends: (f64, f64),
}

impl Scale {
    /// With labels the longest bars leave room for the widest of them, unless too little were left of the bars.
    fn new(ui: &Ui, figure: &Figure, frame: Rect) -> Self {
        let ticks = f64::from((frame.width() / 100.0).clamp(2.0, 6.0));
        let axis = ValueAxis::new(figure.span(), ticks, figure.decimals == 0);
        let (mut left, mut width_left, mut ends) = (frame.left(), frame.width() - 12.0, (axis.bottom, axis.top));
        if figure.choices.labels {
            let room = |below: bool| {
                let marks = figure.marks().filter(|(_, mark)| (mark.length.value < 0.0) == below);
                marks.map(|(_, mark)| label_width(ui, mark) + GAP).fold(0.0, f32::max)
            };
            let (before, behind) = (room(true), room(false));
            left += before;
            width_left = frame.width() - before - behind;
            if width_left < BARS_MIN {
                (left, width_left) = (frame.left(), frame.width());
            }
            ends = figure.span();
        }
        if ends.0 >= ends.1 {
            ends = (0.0, 1.0);
        }
        Self { left, width: width_left.max(1.0), axis, ends }
    }

    fn x(&self, value: f64) -> f32 {
        self.left + self.width * ((value - self.ends.0) / (self.ends.1 - self.ends.0)) as f32
    }
}

fn label_width(ui: &Ui, mark: &Mark) -> f32 {
    width(ui, &mark.length.label, fonts::regular(TICK_FONT))
}

/// Light lines with their values below.
fn grid_ui(ui: &Ui, ink: &Ink, frame: Rect, scale: &Scale) {
    for (value, label) in scale.axis.ticks() {
        let x = scale.x(value);
        ui.painter().vline(x, frame.y_range(), Stroke::new(1.0, ink.grid));
        let at = pos2(x, frame.bottom() + 3.0);
        ui.painter().text(at, Align2::CENTER_TOP, label, fonts::regular(TICK_FONT), ink.weak);
    }
}

/// The bar from 0 to either side, its illustrative part hatched at its end.
fn bar_ui(ui: &Ui, look: &Look, mark: &Mark, scale: &Scale, lane: Rect) -> Rect {
    let length = mark.length.value;
    let (zero, end) = (scale.x(0.0), scale.x(length));
    let bar = Rect::from_x_y_ranges(egui::Rangef::new(zero.min(end), zero.max(end)), lane.y_range());
    if bar.width() > 0.0 {
        let away = if length < 0.0 { End::Left } else { End::Right };
        look.bar(ui.painter(), bar, (mark.illustrative / length.abs()) as f32, away);
    }
    bar
}

/// The value beyond the end of its bar, or inside it where nothing is left beyond; where it stands comes back.
fn value_ui(ui: &Ui, figure: &Figure, ink: &Ink, looks: &[Look], frame: Rect, at: MarkAt, bar: Rect) -> Option<Rect> {
    let mark = figure.mark(at)?;
    let series = &figure.series[at.series];
    let label = || mark.length.label.clone();
    let galley = ui.painter().layout_no_wrap(label(), fonts::regular(TICK_FONT), Color32::PLACEHOLDER);
    let size = galley.size();
    let is_below = mark.length.value < 0.0;
    let (before, behind) = (bar.left() - size.x - GAP * 0.7, bar.right() + GAP * 0.7);
    let mut x = if is_below { before } else { behind };
    let mut color = if series.faded { ink.weak } else { ink.text };
    if x + size.x > frame.right() || x < frame.left() {
        x = if is_below { bar.left() + GAP * 0.7 } else { bar.right() - size.x - GAP * 0.7 };
        let look = &looks[at.series];
        let ground = if mark.illustrative > 0.0 { look.ground } else { look.solid };
        color = ink.legible_on(ground);
        if mark.illustrative > 0.0 {
            // No hatching runs through a number.
            let area = Rect::from_min_size(pos2(x, bar.center().y - size.y / 2.0), size);
            let patch = Rect::from_center_size(area.center(), vec2(size.x + 4.0, (bar.height() - 2.0).min(size.y)));
            ui.painter().rect_filled(patch, 0.0, ground);
        }
    }
    let area = Rect::from_min_size(pos2(x, bar.center().y - size.y / 2.0), size);
    ui.painter().galley(area.min, galley, color);
    Some(area)
}

/// Upright dashed lines with their labels above the rows.
fn references_ui(ui: &Ui, figure: &Figure, ink: &Ink, frame: Rect, scale: &Scale, labels: &[Rect]) {
    let mut taken: Vec<Rect> = Vec::new();
    for line in &figure.references {
        let x = scale.x(line.value);
        let room = frame.right() - frame.left();
        let galley = cut(ui, &line.label, fonts::regular(TICK_FONT), ink.text, room, 1);
        let size = galley.size();
        let left = (x - size.x / 2.0).min(frame.right() - size.x).max(frame.left());
        let mut area = Rect::from_min_size(pos2(left, frame.top() - LINE), size);
        while taken.iter().any(|other| other.expand2(vec2(4.0, 0.0)).intersects(area)) {
            area = area.translate(vec2(0.0, -LINE));
        }
        let struck = labels.iter().filter(|label| label.x_range().expand(2.0).contains(x)).map(Rect::y_range);
        for [from, to] in free(frame.y_range(), struck) {
            dashed(ui, [pos2(x, from), pos2(x, to)], Stroke::new(1.25, ink.text));
        }
        ui.painter().galley(area.min, galley, ink.text);
        taken.push(area);
    }
}
