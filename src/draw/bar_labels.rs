//! The numbers on bars: totals on stacks, values on single bars. All of them lie, or all stand upright where they are
//! wider than their bars; none covers a bar or another number. Must not know how bars are drawn.

use std::collections::VecDeque;
use std::sync::Arc;

use egui::epaint::TextShape;
use egui::{Galley, Rect, Stroke, Ui, pos2};

use super::axes::{Axes, HEAD, Pad, TICK_FONT};
use super::fonts;
use super::ink::Ink;
use crate::draw::slots::{Slot, pointed_rect, slots, target};
use crate::figure::{Beside, Figure, Length, Mark, MarkAt};

/// Numbers stand upright only where so much is left for the bars.
const BARS_MIN: f32 = 90.0;
/// In place of words where these have no room.
const GAP_SIGN: &str = "–";
/// From one height to the next where a number has to stand higher.
const RISE: f32 = 1.0;
/// What the line of the highest plan takes above its value.
const LINE: f32 = 2.0;
/// Bars of which the middles are nearer than this are one.
const NEXT: f32 = 0.01;
/// How far aside it may stand, as a share of its width: its bar stays below it.
const SIDES: [f32; 5] = [0.0, -0.25, 0.25, -0.4, 0.4];

/// A number that has found its place.
pub(super) struct Label {
    pub(super) area: Rect,
    galley: Arc<Galley>,
    upright: bool,
    /// From a number that had to stand higher down to its bar.
    lead: Option<Rect>,
    /// Whether it says that there is none.
    is_gap: bool,
    /// Where its bar is.
    center: f32,
}

impl Label {
    /// On paper ground, so that no grid line runs through it.
    pub(super) fn draw(&self, ui: &Ui, ink: &Ink) {
        ui.painter().rect_filled(self.area, 0.0, ink.paper);
        if let Some(lead) = self.lead {
            ui.painter().vline(lead.center().x, lead.y_range(), Stroke::new(1.0, ink.axis));
        }
        if self.upright {
            let text = TextShape::new(self.area.left_bottom(), Arc::clone(&self.galley), ink.text);
            ui.painter().add(text.with_angle(-std::f32::consts::FRAC_PI_2));
        } else {
            ui.painter().galley(self.area.min, Arc::clone(&self.galley), ink.text);
        }
    }
}

/// A number on its way to its place.
#[derive(Clone)]
struct Wanted {
    category: usize,
    center: f32,
    end: f32,
    /// How far its bar reaches from 0.
    height: f32,
    is_below: bool,
    room: f32,
    galley: Arc<Galley>,
    /// Whether it says that there is no number.
    is_gap: bool,
}

/// Axes, bars and numbers that fit one another.
pub(super) struct Labelled {
    pub(super) axes: Axes,
    pub(super) slots: Vec<Slot>,
    pub(super) labels: Vec<Label>,
    /// Whether every stack has its total.
    pub(super) has_totals: bool,
    /// How many numbers find no place.
    pub(super) unwritten: usize,
}

impl Labelled {
    /// Lying numbers where all of them fit, else upright ones where those do, else as many lying ones as fit, the last
    /// first; but of totals that the unit promises all or none.
    pub(super) fn new(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Self {
        let (lying, all) = Self::with(ui, figure, ink, rect, false, pad(ui, figure, false));
        if all {
            return lying;
        }
        let (upright, all) = Self::with(ui, figure, ink, rect, true, pad(ui, figure, true));
        if all && upright.axes.frame.height() >= BARS_MIN {
            return upright;
        }
        if figure.remarks.bare_unit.is_empty() && !lying.labels.is_empty() {
            return Self { has_totals: false, ..lying };
        }
        // Where no number is written none needs room.
        let (bare, _) = Self::with(ui, figure, ink, rect, false, Pad::default());
        let unwritten = bare.unwritten + bare.labels.iter().filter(|label| !label.is_gap).count();
        Self { labels: Vec::new(), has_totals: false, unwritten, ..bare }
    }

    fn with(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect, upright: bool, pad: Pad) -> (Self, bool) {
        let axes = Axes::new(ui, figure, rect, pad);
        let slots = slots(figure, &axes);
        let wanted = wanted(ui, figure, ink, &axes, &slots);
        let count = wanted.len();
        let numbers = wanted.iter().filter(|label| !label.is_gap).count();
        let labels = place(&wanted, figure, &axes, &slots, upright);
        let all = labels.len() == count;
        let unwritten = numbers - labels.iter().filter(|label| !label.is_gap).count();
        let has_totals = figure.choices.labels && all;
        (Self { axes, slots, labels, has_totals, unwritten }, all)
    }
}

/// Numbers below bars must not reach the names of the categories, upright ones not what stands above the plot.
fn pad(ui: &Ui, figure: &Figure, upright: bool) -> Pad {
    let hangs = figure.choices.labels
        && match figure.is_stacked() {
            true => (0..figure.categories.len()).any(|category| hangs(figure, category)),
            false => figure.marks().any(|(_, mark)| mark.length.value < 0.0),
        };
    let line = if figure.target_label.is_some() { LINE } else { 0.0 };
    if !upright {
        return Pad { head: line, foot: if hangs { HEAD } else { 0.0 } };
    }
    let width = |text: &str| super::cells::width(ui, text, fonts::regular(TICK_FONT));
    let totals = (0..figure.categories.len()).filter_map(|category| on_stack(figure, category));
    let longest = match figure.is_stacked() {
        true => totals.map(|total| width(&total.label)).fold(0.0, f32::max),
        false => texts(figure).map(|(_, text)| width(text)).fold(0.0, f32::max),
    };
    Pad { head: (longest + 2.0 - HEAD).max(0.0) + line, foot: if hangs { longest + 2.0 } else { 0.0 } }
}

/// Whether a stack stands below the axis only, and what it comes to below that.
fn hangs(figure: &Figure, category: usize) -> bool {
    let (below, above) = figure.stack(category);
    below < 0.0 && above == 0.0 && on_stack(figure, category).is_some()
}

/// What is written at a stack: its total; where no stack has one, the value of a bar that is alone in its stack.
fn on_stack(figure: &Figure, category: usize) -> Option<&Length> {
    if figure.categories.iter().any(|one| one.total.is_some()) {
        return figure.categories.get(category)?.total.as_ref();
    }
    let marks = (0..figure.series.len()).filter_map(|series| figure.mark(MarkAt { series, category }));
    let mut marks = marks.filter(|mark| mark.length.value != 0.0 && !mark.is_unpublished());
    let only = marks.next()?;
    marks.next().is_none().then_some(&only.length)
}

/// What is written at each single bar, and how far up it stands.
fn texts(figure: &Figure) -> impl Iterator<Item = (f64, &str)> {
    let rated = has_rates(figure);
    figure.marks().map(move |(_, mark)| text(mark, rated))
}

/// Whether what is written are rates of completion.
fn has_rates(figure: &Figure) -> bool {
    let is_rated = |mark: &Mark| matches!(&mark.beside, Beside::Target { planned, .. } if !planned.label.is_empty());
    figure.marks().any(|(_, mark)| is_rated(mark))
}

fn text(mark: &Mark, rated: bool) -> (f64, &str) {
    // Among rates an amount would be taken for one.
    let own = if rated && !mark.is_unpublished() { GAP_SIGN } else { &mark.length.label };
    match &mark.beside {
        // The rate stands over the plan and the bar; what was completed is in the hover.
        Beside::Target { planned, .. } => {
            let label = if planned.label.is_empty() { own } else { &planned.label };
            (planned.value.max(mark.length.value), label)
        }
        _ => (mark.length.value, own),
    }
}

fn wanted(ui: &Ui, figure: &Figure, ink: &Ink, axes: &Axes, slots: &[Slot]) -> Vec<Wanted> {
    if !figure.choices.labels {
        return Vec::new();
    }
    let galley = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), fonts::regular(TICK_FONT), ink.text);
    if figure.is_stacked() {
        let total = |category: usize| {
            let label = galley(&on_stack(figure, category)?.label);
            let is_below = hangs(figure, category);
            let (below, above) = figure.stack(category);
            let end = axes.y(if is_below { below } else { above });
            // As wide as what stands beside it leaves it.
            let center = axes.x(category);
            Some(Wanted { category, center, end, height: 0.0, is_below, room: f32::MAX, galley: label, is_gap: false })
        };
        return (0..figure.categories.len()).filter_map(total).collect();
    }
    // Words that are wider than their bars would push out one another, and in one language more than in the other.
    let is_wide = |slot: &Slot| {
        let mark = figure.mark(slot.at).filter(|mark| mark.is_unpublished());
        mark.is_some_and(|mark| galley(&mark.length.label).size().x > slot.room.min(axes.slot()) - 2.0)
    };
    let are_short = slots.iter().any(is_wide);
    let rated = has_rates(figure);
    let value = |slot: &Slot| {
        let mark = figure.mark(slot.at).filter(|_| !figure.series[slot.at.series].faded)?;
        let (end, label) = text(mark, rated);
        let label = if are_short && mark.is_unpublished() { GAP_SIGN } else { label };
        let is_gap = mark.is_unpublished() || label == GAP_SIGN;
        let center = slot.bar.center().x;
        let (category, room, galley) = (slot.at.category, slot.room, galley(label));
        let (end, is_below) = (axes.y(end), end < 0.0);
        // Over the line of the plan, not on it.
        let lines = target(figure, axes, slot).into_iter().flat_map(|target| target.lines());
        let end = lines.map(|line| line.top()).fold(end, f32::min);
        Some(Wanted { category, center, end, height: (axes.y(0.0) - end).abs(), is_below, room, galley, is_gap })
    };
    slots.iter().filter_map(value).collect()
}

/// Those that have room: over no bar, and over no number before them. Those of the last year, of what has none and of the
/// first come first, and find a place aside or higher where there is none at their bars. Of bars in groups those of what
/// has no year do, and then the longest come first: a number may stand over its lower neighbours.
fn place(wanted: &[Wanted], figure: &Figure, axes: &Axes, slots: &[Slot], upright: bool) -> Vec<Label> {
    let (last, dated) = (figure.categories.len().checked_sub(1), figure.last_dated());
    let undated: Vec<f32> =
        wanted.iter().filter(|label| last != dated && Some(label.category) == last).map(|label| label.center).collect();
    let is_grouped = wanted.iter().any(|label| label.room < f32::MAX);
    let without = |labels: &[Label]| -> Vec<f32> {
        let is_written = |center: &f32| labels.iter().any(|label| (label.center - center).abs() < NEXT);
        undated.iter().copied().filter(|center| !is_written(center)).collect()
    };
    let mut found = place_with(wanted, figure, (axes, slots), upright, None);
    // A low bar of what has no year is always labelled, too: its higher neighbours make way for it.
    for center in if is_grouped && !upright { without(&found) } else { Vec::new() } {
        let others = place_with(wanted, figure, (axes, slots), upright, Some(center));
        if without(&others).len() < without(&found).len() {
            found = others;
        }
    }
    found
}

/// The same; where one is given, those beside its bar stand aside of it.
fn place_with(
    wanted: &[Wanted],
    figure: &Figure,
    (axes, slots): (&Axes, &[Slot]),
    upright: bool,
    way: Option<f32>,
) -> Vec<Label> {
    let bars = bars(figure, axes, slots);
    let room = axes.label_room();
    let mut labels: Vec<Label> = Vec::new();
    let mut has_longest = vec![false; figure.categories.len()];
    let ends = [figure.categories.len().checked_sub(1), figure.last_dated(), Some(0)];
    let is_grouped = wanted.iter().any(|label| label.room < f32::MAX);
    let undated = ends[0].filter(|_| ends[0] != ends[1]);
    let mut waiting = in_turn(wanted.to_vec(), is_grouped, undated, ends);
    // What has no year has hardly any room beside the last year: it takes what is at its bar, or waits for the other,
    // which leaves it what is above.
    let (mut has_waited, mut column) = (ends[0] == ends[1], None);
    while let Some(label) = waiting.pop_front() {
        let lying = label.galley.size();
        let wide = if upright { lying.y } else { lying.x };
        // Wider than its bar stands only what is said of the longest of a group, and of a bar of no length, which comes last and
        // takes what room is left.
        let is_longest = !std::mem::replace(&mut has_longest[label.category], true);
        let may_be_wide = !upright && (is_longest || label.height == 0.0 || Some(label.category) == undated);
        if wide > label.room - if upright { 0.0 } else { 2.0 } && !may_be_wide {
            continue;
        }
        let reach = (wide * 1.5 / axes.slot()).ceil() as usize + 1;
        let near = label.category.saturating_sub(reach)..(label.category + reach + 1).min(bars.len());
        let near: Vec<Rect> = bars[near].iter().flatten().copied().collect();
        let free = |Place { area, lead, .. }: &Place| {
            let is_on = |other: &Rect| other.intersects(*area) || lead.is_some_and(|lead| other.intersects(lead));
            let touches = |other: &Label| is_on(&other.area.expand(0.9)) || other.lead.is_some_and(|lead| is_on(&lead));
            room.contains_rect(*area) && !near.iter().any(|bar| bar.intersects(*area)) && !labels.iter().any(touches)
        };
        let way = way.filter(|way| (way - label.center).abs() > NEXT);
        let way = way.map(|x| Rect::from_x_y_ranges(x - 1.5..=x + 1.5, room.y_range()));
        let leaves = |place: &Place| column.iter().chain(&way).all(|column: &Rect| !column.intersects(place.area));
        let is_end = if is_grouped { Some(label.category) == undated } else { ends.contains(&Some(label.category)) };
        let must = is_end && !upright;
        let waits = must && !is_grouped && !has_waited && Some(label.category) == ends[0];
        let all = || match must {
            true if waits => at_end(&label, room),
            true => everywhere(&label, room),
            false if is_grouped && !upright => {
                SIDES[..3].iter().map(|aside| off(&label, room, false, 0.0, *aside)).collect()
            }
            false => vec![off(&label, room, upright, 0.0, 0.0)],
        };
        let found = all().into_iter().find(|place| leaves(place) && free(place));
        let found = found.or_else(|| all().into_iter().find(free));
        column = None;
        match found {
            Some(Place { area, lead, upright }) => {
                let (galley, is_gap, center) = (label.galley, label.is_gap, label.center);
                labels.push(Label { area, galley, upright, lead, is_gap, center });
            }
            None if waits => {
                has_waited = true;
                let above = room.top().min(label.end)..=label.end;
                column = Some(Rect::from_x_y_ranges(label.center - 1.0..=label.center + 1.0, above));
                waiting.insert(1.min(waiting.len()), label);
            }
            None => {}
        }
    }
    labels
}

/// What no number may cover, by the categories: bars and the lines of plans.
fn bars(figure: &Figure, axes: &Axes, slots: &[Slot]) -> Vec<Vec<Rect>> {
    let mut bars: Vec<Vec<Rect>> = vec![Vec::new(); figure.categories.len()];
    for slot in slots.iter().filter(|slot| slot.bar.height() > 0.0 || figure.target_label.is_some()) {
        let of = &mut bars[slot.at.category];
        of.push(pointed_rect(figure, axes, slot).shrink(0.25));
        of.extend(target(figure, axes, slot).into_iter().flat_map(|target| target.lines()));
    }
    bars
}

/// One after another: in groups the longest first, before them what has no year; else what stands at the ends first.
fn in_turn(
    mut wanted: Vec<Wanted>,
    is_grouped: bool,
    undated: Option<usize>,
    ends: [Option<usize>; 3],
) -> VecDeque<Wanted> {
    if is_grouped {
        wanted.sort_by(|a, b| b.height.total_cmp(&a.height));
        wanted.sort_by_key(|label| Some(label.category) != undated);
    } else {
        wanted.sort_by_key(|label| ends.iter().position(|end| *end == Some(label.category)).unwrap_or(ends.len()));
    }
    wanted.into()
}

/// Where a number may stand, with what leads to it.
struct Place {
    area: Rect,
    lead: Option<Rect>,
    upright: bool,
}

/// Lying or upright at the end of its bar, in the middle or aside.
fn at_end(label: &Wanted, room: Rect) -> Vec<Place> {
    let sides = |upright| SIDES.map(|aside| off(label, room, upright, 0.0, aside));
    [false, true].into_iter().flat_map(sides).collect()
}

/// Off that end by so much, and aside by that share of its width. At the ends of the plot a number moves in.
fn off(label: &Wanted, room: Rect, upright: bool, rise: f32, aside: f32) -> Place {
    let size = if upright { label.galley.size().yx() } else { label.galley.size() };
    let away = if label.is_below { 1.0 } else { -1.0 };
    let middle = label.end + away * (1.0 + rise + size.y / 2.0);
    let left = label.center + (aside - 0.5) * size.x;
    let left = left.min(room.right() - size.x).max(room.left());
    let area = Rect::from_min_size(pos2(left, middle - size.y / 2.0), size);
    let near = if label.is_below { area.top() } else { area.bottom() };
    let lead = Rect::from_two_pos(pos2(label.center - 0.5, near), pos2(label.center + 0.5, label.end + away));
    Place { area, lead: (rise > 0.0).then_some(lead), upright }
}

/// The nearest first: at the end of its bar, then higher and led to it.
fn everywhere(label: &Wanted, room: Rect) -> Vec<Place> {
    let rises = (1..=(room.height() / RISE) as usize).map(|rise| rise as f32 * RISE);
    let heights = rises.flat_map(|rise| [(rise, false), (rise, true)]);
    let higher = heights.flat_map(|(rise, upright)| SIDES.map(|aside| off(label, room, upright, rise, aside)));
    at_end(label, room).into_iter().chain(higher).collect()
}
