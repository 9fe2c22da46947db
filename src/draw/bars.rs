//! Bars: grouped side by side, or stacked with the total on top. Between two segments there is always a little paper.

use egui::{Rect, Stroke, Ui, pos2};

use super::axes::{Axes, Placed};
use super::bar_labels;
use super::ink::Ink;
use super::look::{End, Look, looks};
use super::references::{self, dashed};
use crate::figure::{Beside, Figure, Kind, MarkAt};

/// Share of a category's slot that its bars take.
const STACK_WIDTH: f32 = 0.62;
const GROUP_WIDTH: f32 = 0.8;
/// Share of its place in a group that a bar takes: more air where the line of its plan is wider than the bar.
const BAR_SHARE: f32 = 0.94;
const PLAN_SHARE: f32 = 0.76;
/// How far the line of a plan stands out on either side, of the bar's width and in points.
const STAND_OUT: (f32, f32) = (0.12, 5.0);
/// No bar is wider than this: a single one would be a wall.
const WIDEST: f32 = 120.0;
/// The paper between two segments: 0.75 pt, and of a thin segment no more than a third.
const PAPER: f32 = 1.0;

/// A bar: where it stands, and what of it is illustrative.
pub(super) struct Slot {
    pub(super) at: MarkAt,
    /// From its base to its end, however long.
    pub(super) bar: Rect,
    /// What its label may take of the width.
    pub(super) room: f32,
    pub(super) length: f64,
    illustrative: f64,
    /// Whether another segment of the stack lies beyond its end.
    is_inner: bool,
}

/// Draws axes, grid and bars into `rect`.
pub(super) fn bars_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let rect = rect.with_min_y(rect.top() + references::key_ui(ui, figure, ink, rect));
    let labelled = bar_labels::Labelled::new(ui, figure, ink, rect);
    let axes = &labelled.axes;
    let looks = looks(ink, figure);
    axes.plot_ui(ui, ink, |_| ());
    for slot in &labelled.slots {
        segment_ui(ui, &looks[slot.at.series], slot);
    }
    axes.labels_ui(ui, figure, ink);
    labelled.slots.iter().filter_map(|slot| target(figure, axes, slot)).for_each(|target| target.draw(ui, ink));
    let taken: Vec<Rect> = labelled.labels.iter().map(|label| label.area).collect();
    references::draw(ui, figure, ink, axes.frame.x_range(), |value| axes.y(value), &taken);
    labelled.labels.iter().for_each(|label| label.draw(ui, ink));
    let marks = labelled
        .slots
        .iter()
        .filter(|slot| slot.length != 0.0 || !figure.is_stacked())
        .map(|slot| (slot.at, pointed_rect(figure, axes, slot)))
        .collect();
    Placed { marks, has_totals: labelled.has_totals }
}

/// Where all bars stand.
pub(super) fn slots(figure: &Figure, axes: &Axes) -> Vec<Slot> {
    let shown: Vec<usize> = (0..figure.series.len()).filter(|position| !figure.series[*position].hidden).collect();
    let slot = axes.slot();
    let mut slots: Vec<Slot> = Vec::new();
    for category in 0..figure.categories.len() {
        // What shrank hangs below 0, what grew stands above.
        let (mut below, mut above) = ((0.0, None), (0.0, None));
        for (rank, series) in shown.iter().copied().enumerate() {
            let at = MarkAt { series, category };
            let Some(mark) = figure.mark(at) else { continue };
            let (center, width, room) = if figure.is_stacked() {
                (axes.x(category), (STACK_WIDTH * slot).min(WIDEST), (2.0 - STACK_WIDTH) * slot)
            } else {
                group_place(figure, axes, category, rank, shown.len())
            };
            let length = mark.length.value;
            let stack = if length < 0.0 { &mut below } else { &mut above };
            let base = if figure.is_stacked() { stack.0 } else { 0.0 };
            stack.0 += length;
            if figure.is_stacked() && length != 0.0 {
                let before = stack.1.replace(slots.len());
                if let Some(before) = before.and_then(|before: usize| slots.get_mut(before)) {
                    before.is_inner = true;
                }
            }
            let ends = [axes.y(base), axes.y(base + length)];
            let x = center - width / 2.0..=center + width / 2.0;
            let bar = Rect::from_x_y_ranges(x, ends[0].min(ends[1])..=ends[0].max(ends[1]));
            let illustrative = mark.illustrative.min(length.abs());
            slots.push(Slot { at, bar, room, length, illustrative, is_inner: false });
        }
    }
    slots
}

/// The middle of a bar in its group, its width, and the room of its label.
fn group_place(figure: &Figure, axes: &Axes, category: usize, rank: usize, shown: usize) -> (f32, f32, f32) {
    let slot = axes.slot();
    let room = (GROUP_WIDTH * slot / shown as f32).min(WIDEST);
    let left = axes.x(category) - room * shown as f32 / 2.0;
    let share = if figure.kind == Kind::Plan { PLAN_SHARE } else { BAR_SHARE };
    let width = (room * share).min(room - PAPER).max(room * 0.5);
    // A label may be wider than a bar that stands alone, as far as its neighbours leave it room.
    let label_room = if shown == 1 { f32::MAX } else { room };
    (left + (rank as f32 + 0.5) * room, width, label_room)
}

fn segment_ui(ui: &Ui, look: &Look, slot: &Slot) {
    if slot.length == 0.0 {
        return;
    }
    let mut area = slot.bar;
    let paper = if slot.is_inner { PAPER.min(area.height() / 3.0) } else { 0.0 };
    let share = (slot.illustrative / slot.length.abs()) as f32;
    if slot.length < 0.0 {
        area.max.y -= paper;
        look.bar(ui.painter(), area, share, End::Bottom);
    } else {
        area.min.y += paper;
        look.bar(ui.painter(), area, share, End::Top);
    }
}

/// Where a bar is pointed at: a bar of no length has a little of its own, one with a target reaches to it.
pub(super) fn pointed_rect(figure: &Figure, axes: &Axes, slot: &Slot) -> Rect {
    let bar = match target(figure, axes, slot) {
        Some(target) => slot.bar.union(target.reach()),
        None => slot.bar,
    };
    if bar.height() > 0.0 { bar } else { bar.expand2(egui::vec2(0.0, 1.5)) }
}

/// What was planned, across a bar.
struct Target {
    bar: Rect,
    planned: f32,
    schedule: Option<f32>,
}

fn target(figure: &Figure, axes: &Axes, slot: &Slot) -> Option<Target> {
    let Beside::Target { planned, schedule } = &figure.mark(slot.at)?.beside else { return None };
    Some(Target { bar: slot.bar, planned: axes.y(planned.value), schedule: schedule.map(|value| axes.y(value)) })
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
