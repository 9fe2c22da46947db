//! Where the bars of a category stand, and which of them is pointed at.

use egui::{Rangef, Rect, Stroke, Ui, pos2};

use crate::draw::axes::Axes;

use crate::draw::ink::Ink;
use crate::draw::look::Look;
use crate::draw::references::dashed;
use crate::figure::{Beside, Figure, Mark, MarkAt};

/// A bar: where it stands, and what of it is illustrative.
pub(super) struct Slot {
    pub(super) at: MarkAt,
    /// From its base to its end, however long.
    pub(super) bar: Rect,
    /// What its label may take of the width.
    pub(super) room: f32,
    pub(super) length: f64,
    pub(super) illustrative: f64,
    /// Whether another segment of the stack lies beyond its end.
    pub(super) is_inner: bool,
}

/// Where a bar is pointed at: a bar of no length has a little of its own, one with a target reaches to it.
pub(super) fn pointed_rect(figure: &Figure, axes: &Axes, slot: &Slot) -> Rect {
    let bar = match target(figure, axes, slot) {
        Some(target) => slot.bar.union(target.reach()),
        None => slot.bar,
    };
    if bar.height() > 0.0 { bar } else { bar.expand2(egui::vec2(0.0, 1.5)) }
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

/// Share of a category's slot that its bars take.
pub(super) const STACK_WIDTH: f32 = 0.62;

/// No bar is wider than this: a single one would be a wall.
pub(super) const WIDEST: f32 = 120.0;

/// The middle of a bar in its group, its width, and the room of its label.
pub(super) fn group_place(figure: &Figure, axes: &Axes, category: usize, rank: usize, shown: usize) -> (f32, f32, f32) {
    let slot = axes.slot();
    let room = (GROUP_WIDTH * slot / shown as f32).min(WIDEST);
    let left = axes.x(category) - room * shown as f32 / 2.0;
    let share = if figure.target_label.is_some() { PLAN_SHARE } else { BAR_SHARE };
    let width = (room * share).min(room - PAPER).max(room * 0.5);
    // A label may be wider than a bar that stands alone, as far as its neighbours leave it room.
    let label_room = if shown == 1 { f32::MAX } else { room };
    (left + (rank as f32 + 0.5) * room, width, label_room)
}

pub(super) fn target(figure: &Figure, axes: &Axes, slot: &Slot) -> Option<Target> {
    let Beside::Target { planned, schedule, .. } = &figure.mark(slot.at)?.beside else { return None };
    let is_alone = figure.series.get(slot.at.series).is_none_or(|series| series.keys.is_empty());
    Some(Target {
        at: slot.at,
        bar: slot.bar,
        planned: axes.y(planned.value),
        schedule: schedule.map(|value| axes.y(value)),
        stands_alone: !is_alone && figure.mark(slot.at).is_some_and(Mark::is_unpublished),
    })
}

/// What was planned, across a bar.
pub(super) struct Target {
    at: MarkAt,
    bar: Rect,
    planned: f32,
    schedule: Option<f32>,
    /// Without any bar that has the colour of its series.
    stands_alone: bool,
}

/// The line of a plan that stands alone: the colour of its series, and the line itself on it.
const ALONE: f32 = 5.0;
const CORE: f32 = 1.5;
/// The line of a schedule.
const SCHEDULE: f32 = 1.5;

impl Target {
    /// A line across the bar where the plan is, as the legend has it, on a broad one in the colour of its series where it has
    /// no bar; a thin stem up to it, which is nothing that was done; a dashed line where the schedule is.
    pub(super) fn draw(&self, ui: &Ui, ink: &Ink, looks: &[Look]) {
        let across = self.across();
        if self.planned < self.bar.top() {
            let stem = self.planned..=self.bar.top();
            ui.painter().vline(self.bar.center().x, stem, Stroke::new(1.0, ink.axis));
        }
        let thick = match looks.get(self.at.series).filter(|_| self.stands_alone) {
            Some(look) => {
                ui.painter().hline(across, self.planned, Stroke::new(self.thickness(), look.solid));
                CORE
            }
            None => self.thickness(),
        };
        ui.painter().hline(across, self.planned, Stroke::new(thick, ink.text));
        if let Some(y) = self.schedule {
            dashed(ui, [pos2(across.min, y), pos2(across.max, y)], Stroke::new(SCHEDULE, ink.accent));
        }
    }

    /// Where its lines lie, which no label may cover.
    pub(super) fn lines(&self) -> impl Iterator<Item = Rect> + use<> {
        let plan = (self.planned, self.thickness());
        let across = self.across();
        let line = move |(y, thick): (f32, f32)| Rect::from_x_y_ranges(across, y - thick / 2.0..=y + thick / 2.0);
        [plan].into_iter().chain(self.schedule.map(|y| (y, SCHEDULE))).map(line)
    }

    fn across(&self) -> Rangef {
        let over = (self.bar.width() * STAND_OUT.0).min(STAND_OUT.1);
        self.bar.x_range().expand(over)
    }

    /// Beside bars of a few points a thick line would be all that is seen.
    fn thickness(&self) -> f32 {
        match self.stands_alone {
            true => ALONE,
            false if self.bar.width() < 12.0 => 1.5,
            false => 2.0,
        }
    }

    /// From the bar to the line.
    pub(super) fn reach(&self) -> Rect {
        let ends = [self.planned, self.bar.bottom()];
        Rect::from_x_y_ranges(self.bar.x_range(), ends[0].min(ends[1])..=ends[0].max(ends[1]))
    }
}

/// Share of its place in a group that a bar takes: more air where the line of its plan is wider than the bar.
pub(super) const BAR_SHARE: f32 = 0.94;

pub(super) const GROUP_WIDTH: f32 = 0.8;

/// The paper between two segments: 0.75 pt, and of a thin segment no more than a third.
pub(super) const PAPER: f32 = 1.0;

pub(super) const PLAN_SHARE: f32 = 0.76;

/// How far the line of a plan stands out on either side, of the bar's width and in points.
pub(super) const STAND_OUT: (f32, f32) = (0.12, 5.0);
