//! Bars: grouped side by side, or stacked with the total on top.

use egui::{Rect, Stroke, Ui, pos2};
use egui_plot::{Bar, BarChart, PlotPoint, PlotTransform};

use super::axes::{Placed, TICK_FONT, axes_ui};
use super::fonts;
use super::hatch::hatch;
use super::ink::Ink;
use super::references::{self, dashed};
use crate::figure::{Beside, Category, Figure, Kind, MarkAt};

/// Share of a category's slot that its bars take.
const STACK_WIDTH: f64 = 0.62;
const GROUP_WIDTH: f64 = 0.8;
/// Share of its place in a group that a bar takes: more air where the line of its plan is wider than the bar.
const BAR_SHARE: f64 = 0.94;
const PLAN_SHARE: f64 = 0.76;
/// How far the line of a plan stands out on either side, of the bar's width and in points.
const STAND_OUT: (f32, f32) = (0.12, 5.0);

/// A bar in the units of the plot: x in categories, y in the figure's unit.
struct Slot {
    at: MarkAt,
    center: f64,
    width: f64,
    /// What its label may take.
    room: f64,
    base: f64,
    length: f64,
    illustrative: f64,
}

/// Draws axes, grid and bars into `rect`.
pub(super) fn bars_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let slots = slots(figure, rect.width());
    let bars = charts(figure, ink, &slots);
    let transform =
        axes_ui(ui, figure, ink, rect, |plot_ui| bars.into_iter().for_each(|chart| plot_ui.bar_chart(chart)));
    draw_illustrative(ui, figure, ink, &transform, &slots);
    let targets = slots.iter().filter_map(|slot| target(figure, &transform, slot)).collect::<Vec<_>>();
    targets.iter().for_each(|target| target.draw(ui, ink));
    let labels = draw_labels(ui, figure, ink, &transform, &slots);
    let bars: Vec<Rect> =
        slots.iter().map(|slot| slot_rect(&transform, slot, slot.base, slot.base + slot.length)).collect();
    references::draw(ui, figure, ink, &transform, &bars, labels);
    let marks = slots
        .iter()
        .filter(|slot| slot.length != 0.0 || !figure.is_stacked())
        .map(|slot| (slot.at, pointed_rect(figure, &transform, slot)))
        .collect();
    Placed { marks }
}

/// No bar is wider than this: a single one would be a wall.
const WIDEST: f32 = 120.0;

fn slots(figure: &Figure, width: f32) -> Vec<Slot> {
    // The widest bar in categories, at least nearly so: the labels of the axis take a little of the width.
    let widest = f64::from(WIDEST / (width / figure.slots() as f32));
    let stack_width = STACK_WIDTH.min(widest);
    let shown: Vec<usize> = (0..figure.series.len()).filter(|position| !figure.series[*position].hidden).collect();
    let mut slots = Vec::new();
    for category in 0..figure.categories.len() {
        // What shrank hangs below 0, what grew stands above.
        let (mut below, mut above) = (0.0, 0.0);
        for (rank, series) in shown.iter().copied().enumerate() {
            let Some(mark) = &figure.series[series].marks[category] else { continue };
            let at = MarkAt { series, category };
            let (center, width, room) = if figure.is_stacked() {
                (figure.place(category), stack_width, stack_width)
            } else {
                let room = (GROUP_WIDTH / shown.len() as f64).min(widest);
                let left = figure.place(category) - room * shown.len() as f64 / 2.0;
                let share = if figure.kind == Kind::Plan { PLAN_SHARE } else { BAR_SHARE };
                // A label may be wider than a bar that stands alone.
                let label_room = if shown.len() == 1 { 0.98 } else { room };
                (left + (rank as f64 + 0.5) * room, room * share, label_room)
            };
            let length = mark.length.value;
            let stack = if length < 0.0 { &mut below } else { &mut above };
            let base = if figure.is_stacked() { *stack } else { 0.0 };
            *stack += length;
            let illustrative = mark.illustrative.min(length.abs());
            slots.push(Slot { at, center, width, room, base, length, illustrative });
        }
    }
    slots
}

/// Solid bars, series by series.
fn charts(figure: &Figure, ink: &Ink, slots: &[Slot]) -> Vec<BarChart> {
    let mut charts: Vec<BarChart> = Vec::new();
    for (position, series) in figure.series.iter().enumerate() {
        let (solid, _) = ink.series_of(series);
        let bars: Vec<Bar> = slots
            .iter()
            .filter(|slot| slot.at.series == position && slot.length.abs() > slot.illustrative)
            .map(|slot| {
                Bar::new(slot.center, slot.length - slot.illustrative * slot.length.signum())
                    .width(slot.width)
                    .base_offset(slot.base)
                    .fill(solid)
                    .stroke(Stroke::NONE)
            })
            .collect();
        if !bars.is_empty() {
            charts.push(BarChart::new(series.label.clone(), bars).id(position).allow_hover(false));
        }
    }
    charts
}

fn slot_rect(transform: &PlotTransform, slot: &Slot, from: f64, to: f64) -> Rect {
    let half = slot.width / 2.0;
    transform.rect_from_values(&PlotPoint::new(slot.center - half, from), &PlotPoint::new(slot.center + half, to))
}

/// Where a bar is pointed at: a bar of no length has a little of its own, one with a target reaches to it.
fn pointed_rect(figure: &Figure, transform: &PlotTransform, slot: &Slot) -> Rect {
    let bar = slot_rect(transform, slot, slot.base, slot.base + slot.length);
    let bar = match target(figure, transform, slot) {
        Some(target) => bar.union(target.reach()),
        None => bar,
    };
    if bar.height() > 0.0 { bar } else { bar.expand2(egui::vec2(0.0, 1.5)) }
}

/// What was planned, across a bar.
struct Target {
    bar: Rect,
    planned: f32,
    schedule: Option<f32>,
}

fn target(figure: &Figure, transform: &PlotTransform, slot: &Slot) -> Option<Target> {
    let Beside::Target { planned, schedule } = &figure.mark(slot.at)?.beside else { return None };
    Some(Target {
        bar: slot_rect(transform, slot, 0.0, slot.length),
        planned: transform.position_from_point_y(planned.value),
        schedule: schedule.map(|value| transform.position_from_point_y(value)),
    })
}

impl Target {
    /// A line across the bar where the plan is, a stem up to it, a dashed line where the schedule is.
    fn draw(&self, ui: &Ui, ink: &Ink) {
        let over = (self.bar.width() * STAND_OUT.0).min(STAND_OUT.1);
        let across = (self.bar.left() - over)..=(self.bar.right() + over);
        if self.planned < self.bar.top() {
            let stem = self.planned..=self.bar.top();
            ui.painter().vline(self.bar.center().x, stem, Stroke::new(1.0, ink.axis));
        }
        // Beside bars of a few points a thick line would be all that is seen.
        let thick = if self.bar.width() < 12.0 { 1.5 } else { 2.0 };
        ui.painter().hline(across.clone(), self.planned, Stroke::new(thick, ink.text));
        if let Some(y) = self.schedule {
            dashed(ui, [pos2(*across.start(), y), pos2(*across.end(), y)], Stroke::new(1.5, ink.accent));
        }
    }

    /// From the bar to the line.
    fn reach(&self) -> Rect {
        let ends = [self.planned, self.bar.bottom()];
        Rect::from_x_y_ranges(self.bar.x_range(), ends[0].min(ends[1])..=ends[0].max(ends[1]))
    }
}

fn draw_illustrative(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform, slots: &[Slot]) {
    for slot in slots.iter().filter(|slot| slot.illustrative > 0.0) {
        let (solid, light) = ink.series_of(&figure.series[slot.at.series]);
        let end = slot.base + slot.length;
        let start = end - slot.illustrative * slot.length.signum();
        hatch(ui.painter(), slot_rect(transform, slot, start, end), solid, light);
    }
}

/// Totals on stacks, values on single bars; a label that would touch its neighbour is left to the hover.
fn draw_labels(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform, slots: &[Slot]) -> Vec<Rect> {
    if !figure.labels {
        return Vec::new();
    }
    let mut labels = Labels { ui, ink, transform, placed: Vec::new() };
    if figure.is_stacked() {
        // As far as the bar next door.
        let room = 2.0 - STACK_WIDTH;
        let apart = figure.categories.iter().rposition(Category::is_undated);
        // What stands apart is labelled first, so that no other takes its place.
        let others = (0..figure.categories.len()).filter(|at| Some(*at) != apart);
        for position in apart.into_iter().chain(others) {
            if let Some(total) = &figure.categories[position].total {
                let room = if Some(position) == apart { f64::INFINITY } else { room };
                labels.place(figure.place(position), figure.stack(position).1, room, &total.label);
            }
        }
        return labels.placed;
    }
    let is_alone = figure.series.iter().filter(|series| !series.hidden).count() == 1;
    let is_apart = |slot: &&Slot| figure.categories[slot.at.category].is_undated();
    let (apart, others): (Vec<&Slot>, Vec<&Slot>) =
        slots.iter().filter(|slot| !figure.series[slot.at.series].faded).partition(is_apart);
    for slot in apart.into_iter().chain(others) {
        let Some(mark) = figure.mark(slot.at) else { continue };
        let (end, label) = match &mark.beside {
            // The rate stands over the plan and the bar; what was completed is in the hover.
            Beside::Target { planned, .. } => {
                let label = if planned.label.is_empty() { &mark.length.label } else { &planned.label };
                (planned.value.max(slot.length), label)
            }
            _ => (slot.length, &mark.length.label),
        };
        let room = if is_alone && is_apart(&slot) { f64::INFINITY } else { slot.room };
        labels.place(slot.center, end, room, label);
    }
    labels.placed
}

/// Labels that have found their place.
struct Labels<'a> {
    ui: &'a Ui,
    ink: &'a Ink,
    transform: &'a PlotTransform,
    placed: Vec<Rect>,
}

impl Labels<'_> {
    /// Writes a label beyond the end of a bar, where it has so much room and nothing stands there yet.
    fn place(&mut self, center: f64, value: f64, width: f64, label: &str) {
        let (ui, ink, transform) = (self.ui, self.ink, self.transform);
        let galley = ui.painter().layout_no_wrap(label.to_owned(), fonts::regular(TICK_FONT), ink.text);
        let room = match width.is_finite() {
            true => (transform.position_from_point_x(center + width) - transform.position_from_point_x(center)).abs(),
            false => f32::INFINITY,
        };
        let end = transform.position_from_point_y(value);
        let top = if value < 0.0 { end + 1.0 } else { end - galley.size().y - 1.0 };
        let mut left = transform.position_from_point_x(center) - galley.size().x / 2.0;
        if !width.is_finite() {
            left = left.min(transform.frame().right() - galley.size().x);
        }
        let area = Rect::from_min_size(pos2(left, top), galley.size());
        let is_free = self.placed.iter().all(|other| !other.expand(1.0).intersects(area));
        let frame = transform.frame();
        let is_inside = area.right() <= frame.right() + 2.0 && area.bottom() <= frame.bottom() + 14.0;
        if galley.size().x <= room - 2.0 && is_inside && is_free {
            // A grid line must not run through a number.
            ui.painter().rect_filled(area, 0.0, ink.paper);
            ui.painter().galley(area.min, galley, ink.text);
            self.placed.push(area);
        }
    }
}
