//! Bands: one a series, on one another, from category to category. A gap breaks a band, and what is alone between two gaps
//! is a post. Between two bands there is always a little paper.

use std::sync::Arc;

use egui::{Color32, Galley, Painter, Pos2, Rangef, Rect, Shape, Stroke, Ui, pos2, vec2};

use crate::draw::axes::{Axes, Pad, Placed, TICK_FONT};
use crate::draw::hatch::{LINE, SPACING};
use crate::draw::ink::Ink;
use crate::draw::look::{Look, STRIPE, looks};
use crate::draw::mark_spec::{MarkSpec, Veil};
use crate::draw::stretches::POINT;
use crate::draw::{fonts, references};
use crate::figure::{Figure, MarkAt};

/// What they are.
pub(super) static SPEC: MarkSpec =
    MarkSpec { veil: Veil::No, has_crosshair: true, counts_values: true, ..MarkSpec::new("bands", bands_ui) };

/// The paper between two bands.
const PAPER: f32 = 1.0;
/// Half of a post.
const POST: f32 = 4.0;
/// Between the bands and a total above them.
const ABOVE: f32 = 2.0;
/// How far aside a total may stand, as a share of its width, and how many rows higher; the height of a row.
const SIDES: [f32; 7] = [0.0, -0.25, 0.25, -0.5, 0.5, -0.9, 0.9];
const MORE_ROWS: usize = 2;
const ROW: f32 = 16.0;
/// A band is never lower than this to the pointer.
const REACH: f32 = 3.0;

/// A known place of a band: from below to above, and where what is illustrative begins.
#[derive(Clone, Copy)]
struct Cut {
    x: f32,
    below: f32,
    above: f32,
    illustrative: f32,
    /// Whether a band leads to it from the category before.
    follows: bool,
}

/// Draws axes, grid, bands and totals into `rect`.
fn bands_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let rect = rect.with_min_y(rect.top() + references::key_ui(ui, figure, ink, rect));
    let (axes, totals) = with_totals(ui, figure, rect);
    axes.plot_ui(ui, ink, |_| ());
    let looks = looks(ink, figure, SPEC.sample);
    let bands = cuts(figure, &axes);
    for (series, cuts) in &bands {
        band_ui(ui, &looks[*series], cuts);
    }
    for (_, cuts) in &bands {
        edge_ui(ui, ink, cuts);
    }
    for (series, cuts) in &bands {
        lone_ui(ui, ink, &looks[*series], cuts);
    }
    axes.labels_ui(ui, figure, ink);
    let written = totals.len();
    let taken: Vec<Rect> = totals.iter().map(|total| total.area).collect();
    references::draw(ui, figure, ink, axes.frame.x_range(), |value| axes.y(value), &taken);
    totals.into_iter().for_each(|total| total.ui(ui, ink));
    let half = axes.slot() / 2.0;
    let mark = |series: usize, category: usize, cut: &Cut| {
        let height = Rangef::new(cut.above, cut.below.max(cut.above + REACH));
        (MarkAt { series, category }, Rect::from_x_y_ranges(cut.x - half..=cut.x + half, height))
    };
    let marks = bands.iter().flat_map(|(series, cuts)| {
        let known = cuts.iter().enumerate().filter_map(|(category, cut)| Some((category, cut.as_ref()?)));
        known.map(|(category, cut)| mark(*series, category, cut))
    });
    let promised =
        figure.categories.iter().filter(|category| figure.choices.labels && category.total.is_some()).count();
    Placed { unwritten_values: promised - written.min(promised), ..Placed::new(marks.collect()) }
}

/// A point on what is alone between two gaps, as on a line: a narrow post of little hardly shows.
fn lone_ui(ui: &Ui, ink: &Ink, look: &Look, cuts: &[Option<Cut>]) {
    let known = |at: Option<usize>| at.and_then(|at| cuts.get(at).copied().flatten());
    for (at, cut) in cuts.iter().enumerate() {
        let Some(cut) = cut.filter(|cut| cut.above < cut.below) else { continue };
        let has_before = cut.follows && known(at.checked_sub(1)).is_some();
        if !has_before && known(Some(at + 1)).is_none_or(|next| !next.follows) {
            let is_made_up = cut.illustrative - cut.above > (cut.below - cut.above) / 2.0;
            look.point(ui.painter(), pos2(cut.x, cut.above), POINT, if is_made_up { ink.paper } else { look.solid });
        }
    }
}

/// The series that are shown, each on those before it; nothing where it is not known.
fn cuts(figure: &Figure, axes: &Axes) -> Vec<(usize, Vec<Option<Cut>>)> {
    let mut reached = vec![0.0; figure.categories.len()];
    let shown = (0..figure.series.len()).filter(|series| !figure.series[*series].hidden);
    let of = |series: usize| {
        let cut = |(category, reached): (usize, &mut f64)| {
            let mark = figure.mark(MarkAt { series, category })?;
            let below = *reached;
            *reached += mark.length.value.max(0.0);
            let published = (*reached - mark.illustrative).max(below);
            let illustrative = axes.y(published);
            let follows = figure.categories[category].follows;
            Some(Cut { x: axes.x(category), below: axes.y(below), above: axes.y(*reached), illustrative, follows })
        };
        (series, reached.iter_mut().enumerate().map(cut).collect())
    };
    shown.map(of).collect()
}

/// The stretches of a band, what is published below what is illustrative.
fn band_ui(ui: &Ui, look: &Look, cuts: &[Option<Cut>]) {
    let published = stretches(cuts, |cut| (cut.illustrative, cut.below));
    let made_up = stretches(cuts, |cut| (cut.above, cut.illustrative));
    let painter = ui.painter();
    fill(painter, &published, look.solid);
    fill(painter, &made_up, look.ground);
    for stretch in &made_up {
        stretch.diagonals().for_each(|line| _ = painter.line_segment(line, Stroke::new(LINE, look.lines)));
    }
    let Some(color) = look.stripes else { return };
    for stretch in published.iter().chain(&made_up) {
        stretch.uprights(STRIPE).for_each(|line| _ = painter.line_segment(line, Stroke::new(1.0, color)));
    }
}

/// From one known place to the next; a post where there is none beside it.
fn stretches(cuts: &[Option<Cut>], of: fn(&Cut) -> (f32, f32)) -> Vec<Stretch> {
    let known = |at: Option<usize>| at.and_then(|at| cuts.get(at).copied().flatten());
    let stretch = |at: usize| {
        let cut = known(Some(at))?;
        let before = known(at.checked_sub(1)).filter(|_| cut.follows);
        match (before, known(Some(at + 1)).filter(|next| next.follows)) {
            (_, Some(next)) => Some(Stretch { x: Rangef::new(cut.x, next.x), left: of(&cut), right: of(&next) }),
            (None, None) => {
                Some(Stretch { x: Rangef::new(cut.x - POST, cut.x + POST), left: of(&cut), right: of(&cut) })
            }
            (Some(_), None) => None,
        }
    };
    (0..cuts.len()).filter_map(stretch).collect()
}

/// All stretches in one colour, without a seam where two of them meet.
fn fill(painter: &Painter, stretches: &[Stretch], color: Color32) {
    for Stretch { x, left, right } in stretches {
        let corners = [(x.min, left.0), (x.max, right.0), (x.max, right.1), (x.min, left.1)];
        let corners = corners.map(|(x, y)| pos2(x, y)).to_vec();
        painter.add(Shape::convex_polygon(corners, color, Stroke::NONE));
    }
    for pair in stretches.windows(2).filter(|pair| pair[0].x.max == pair[1].x.min) {
        let (x, (top, bottom)) = (pair[1].x.min, pair[1].left);
        painter.rect_filled(Rect::from_x_y_ranges(x - 0.5..=x + 0.5, top..=bottom), 0.0, color);
    }
}

/// A part of a band between two upright edges, each from above to below.
struct Stretch {
    x: Rangef,
    left: (f32, f32),
    right: (f32, f32),
}

impl Stretch {
    /// Lines rising to the right, cut to it, on the raster of all hatching.
    fn diagonals(&self) -> impl Iterator<Item = [Pos2; 2]> {
        let highest = self.left.0.min(self.right.0);
        let lowest = self.left.1.max(self.right.1);
        let first = ((self.x.min + highest) / SPACING).ceil() as i32;
        let last = ((self.x.max + lowest) / SPACING).floor() as i32;
        (first..=last).filter_map(move |step| {
            let sum = step as f32 * SPACING;
            let y = |x: f32| sum - x;
            // Below the upper edge and above the lower one: both are straight.
            let under = self.where_positive([y(self.x.min) - self.left.0, y(self.x.max) - self.right.0])?;
            let over = self.where_positive([self.left.1 - y(self.x.min), self.right.1 - y(self.x.max)])?;
            let (from, to) = (under.min.max(over.min), under.max.min(over.max));
            (from < to).then(|| [pos2(from, y(from)), pos2(to, y(to))])
        })
    }

    /// Upright lines, so far apart.
    fn uprights(&self, apart: f32) -> impl Iterator<Item = [Pos2; 2]> {
        let steps = (self.x.min / apart).ceil() as i32..=(self.x.max / apart).floor() as i32;
        steps.map(move |step| {
            let x = step as f32 * apart;
            let share = (x - self.x.min) / self.x.span().max(f32::MIN_POSITIVE);
            let y = |from: f32, to: f32| from + (to - from) * share;
            [pos2(x, y(self.left.0, self.right.0)), pos2(x, y(self.left.1, self.right.1))]
        })
    }

    /// Where what has these values at the edges is not below 0.
    fn where_positive(&self, [left, right]: [f32; 2]) -> Option<Rangef> {
        let zero = || self.x.min + self.x.span() * left / (left - right);
        match (left >= 0.0, right >= 0.0) {
            (true, true) => Some(self.x),
            (true, false) => Some(Rangef::new(self.x.min, zero())),
            (false, true) => Some(Rangef::new(zero(), self.x.max)),
            (false, false) => None,
        }
    }
}

/// Paper along the upper edge of a band.
fn edge_ui(ui: &Ui, ink: &Ink, cuts: &[Option<Cut>]) {
    let edge = |cut: &Cut| pos2(cut.x, cut.above);
    for pair in cuts.windows(2) {
        if let [Some(from), Some(to @ Cut { follows: true, .. })] = pair {
            let thick = PAPER.min((from.below - from.above).max(to.below - to.above) / 3.0);
            ui.painter().add(Shape::line_segment([edge(from), edge(to)], Stroke::new(thick, ink.paper)));
        }
    }
}

/// A total above the bands.
struct Total {
    area: Rect,
    galley: Arc<Galley>,
    /// From a total that stands higher or aside down to its point.
    lead: Option<[Pos2; 2]>,
}

impl Total {
    fn ui(self, ui: &Ui, ink: &Ink) {
        ui.painter().rect_filled(self.area, 0.0, ink.paper);
        if let Some(lead) = self.lead {
            ui.painter().line_segment(lead, Stroke::new(1.0, ink.axis));
        }
        ui.painter().galley(self.area.min, self.galley, ink.text);
    }
}

/// Axes with the totals in them, above which more room is left where it takes that for all that must be written.
fn with_totals(ui: &Ui, figure: &Figure, rect: Rect) -> (Axes, Vec<Total>) {
    let mut found = None;
    for rows in 0..=MORE_ROWS {
        let axes = Axes::new(ui, figure, rect, Pad { head: rows as f32 * ROW, foot: 0.0 });
        let (totals, all) = totals(ui, figure, &axes);
        if all {
            return (axes, totals);
        }
        found.get_or_insert((axes, totals));
    }
    found.unwrap_or_else(|| (Axes::new(ui, figure, rect, Pad::default()), Vec::new()))
}

/// The totals that have room above all bands, and whether those do that must: the last and the highest, which come first,
/// and the first. They find a place aside or higher where there is none above their point.
fn totals(ui: &Ui, figure: &Figure, axes: &Axes) -> (Vec<Total>, bool) {
    let mut found: Vec<Total> = Vec::new();
    let mut all = true;
    if !figure.choices.labels {
        return (found, all);
    }
    let outline: Vec<Pos2> =
        (0..figure.categories.len()).map(|category| pos2(axes.x(category), axes.y(figure.stack(category).1))).collect();
    let known = |at: &usize| figure.categories[*at].total.is_some();
    let ranked: Vec<usize> = figure.categories_by_rank().into_iter().filter(known).collect();
    let highest = ranked.iter().copied().reduce(|a, b| if outline[b].y < outline[a].y { b } else { a });
    let mut must: Vec<usize> = Vec::new();
    for at in ranked.first().copied().into_iter().chain(highest).chain(ranked.iter().min().copied()) {
        if !must.contains(&at) {
            must.push(at);
        }
    }
    for category in must.iter().copied().chain(ranked.iter().copied().filter(|at| !must.contains(at))) {
        let Some(total) = &figure.categories[category].total else { continue };
        let galley = ui.painter().layout_no_wrap(total.label.clone(), fonts::regular(TICK_FONT), Color32::PLACEHOLDER);
        let is_free = |place: &(Rect, Option<[Pos2; 2]>)| {
            let touches = |other: &Total| {
                other.area.expand2(vec2(3.0, 0.0)).intersects(place.0)
                    || place.1.is_some_and(|lead| other.area.intersects(Rect::from_two_pos(lead[0], lead[1])))
            };
            axes.label_room().contains_rect(place.0) && !found.iter().any(touches)
        };
        let is_must = must.contains(&category);
        let place = places(axes, &outline, category, galley.size(), is_must).find(is_free);
        if let Some((area, lead)) = place {
            found.push(Total { area, galley, lead });
        } else {
            all &= !is_must;
        }
    }
    (found, all)
}

/// Where a total may stand: above its point; one that must be written aside, too, or higher and led to it.
fn places<'a>(
    axes: &'a Axes,
    outline: &'a [Pos2],
    category: usize,
    size: egui::Vec2,
    is_must: bool,
) -> impl Iterator<Item = (Rect, Option<[Pos2; 2]>)> + 'a {
    let (point, room) = (outline[category], axes.label_room());
    let sides = if is_must { &SIDES[..] } else { &SIDES[..1] };
    let rows = if is_must { MORE_ROWS } else { 0 };
    let at = move |rise: f32, aside: f32| {
        let left = point.x + (aside - 0.5) * size.x;
        let left = left.clamp(room.left(), (room.right() - size.x).max(room.left()));
        let top = highest(outline, Rangef::new(left, left + size.x)) - ABOVE - size.y - rise;
        let area = Rect::from_min_size(pos2(left, top), size);
        let is_over = area.x_range().contains(point.x) && point.y - area.bottom() < ROW;
        let foot = pos2(point.x.clamp(area.left(), area.right()), area.bottom());
        (area, (!is_over).then_some([foot, point]))
    };
    (0..=rows).flat_map(move |row| sides.iter().map(move |aside| at(row as f32 * ROW, *aside)))
}

/// How far up an outline reaches in a stretch.
fn highest(outline: &[Pos2], stretch: Rangef) -> f32 {
    let inside = outline.iter().filter(|point| stretch.contains(point.x)).map(|point| point.y);
    let crossed = outline.windows(2).flat_map(|pair| {
        let at = move |x: f32| pair[0].y + (pair[1].y - pair[0].y) * (x - pair[0].x) / (pair[1].x - pair[0].x);
        let within = Rangef::new(pair[0].x, pair[1].x);
        [stretch.min, stretch.max].into_iter().filter(move |x| within.contains(*x)).map(at)
    });
    inside.chain(crossed).fold(f32::INFINITY, f32::min)
}
