//! Where the groups of a treemap stand: rectangles with a band for a heading, some inside others, such that what is left
//! for tiles is on one scale. Must not know what stands in bands or tiles.

use egui::{Rect, pos2, vec2};

use super::squarify::{Arrangement, arranged};

/// The band above the tiles of a group.
const BAND: f32 = 20.0;
/// Between two groups, and between two that hold others.
const GAP: f32 = 3.0;
const NEST_GAP: f32 = 5.0;
/// A group lower or narrower than this has no band.
const BAND_MIN: egui::Vec2 = vec2(28.0, 34.0);
/// So often all is laid out anew, to make up for what bands take, unless it is right before.
const ROUNDS: usize = 40;
const NEAR: f64 = 0.004;
/// From this round on everything stays beside what it is beside: places may flip for ever where bands take more of one
/// arrangement than of another.
const SETTLED: usize = 12;

/// The place of a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group {
    pub(super) band: Option<Rect>,
    pub(super) tiles: Rect,
}

impl Group {
    fn of(outer: Rect, gap: f32, band_min: Option<egui::Vec2>) -> Self {
        let inner = outer.shrink((gap / 2.0).min(outer.width() / 4.0).min(outer.height() / 4.0));
        if band_min.is_none_or(|least| inner.width() < least.x || inner.height() < least.y) {
            return Self { band: None, tiles: inner };
        }
        let edge = inner.top() + BAND;
        Self {
            band: Some(Rect::from_min_max(inner.min, pos2(inner.right(), edge))),
            tiles: Rect::from_min_max(pos2(inner.left(), edge), inner.max),
        }
    }
}

/// Where everything stands: the groups, and what holds them.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    pub(super) groups: Vec<Group>,
    /// Nothing for what holds nothing.
    pub(super) nests: Vec<Option<Group>>,
}

/// A group by itself, or all that stand in one nest.
struct Room {
    nest: Option<usize>,
    groups: Vec<usize>,
    weight: f64,
    /// Whether it has a band: what was once too small for one goes without, for having and losing one by turns would come
    /// to no rest.
    is_banded: bool,
    arrangement: Arrangement,
}

/// Places for groups of these totals, each within one of `nests` nests or by itself, such that the tiles of all are on
/// one scale but for a few percent: bands and gaps take their room on top.
pub(super) fn places(totals: &[f64], within: &[Option<usize>], nests: usize, rect: Rect) -> Places {
    let whole: f64 = totals.iter().sum();
    let mut rooms = rooms(totals, within, nests);
    let mut weights = totals.to_vec();
    let mut banded = vec![true; totals.len()];
    let mut settled = Arrangement::default();
    let mut best = (f64::INFINITY, Places::default());
    // The outer gaps of the outermost groups lie outside.
    let rect = rect.expand(GAP / 2.0);
    for round in 0..ROUNDS {
        let of: Vec<f64> = rooms.iter().map(|room| room.weight).collect();
        let is_settled = round >= SETTLED;
        let (outer, arrangement) = arranged(&of, rect, is_settled.then_some(&settled));
        settled = arrangement;
        let nothing = Group { band: None, tiles: Rect::from_min_size(rect.min, egui::Vec2::ZERO) };
        let mut places = Places { groups: vec![nothing; totals.len()], nests: vec![None; nests] };
        let mut cells = vec![nothing.tiles; totals.len()];
        for (room, outer) in rooms.iter_mut().zip(&outer) {
            let inside = room.open(*outer, &mut places);
            let own: Vec<f64> = room.groups.iter().map(|at| weights[*at]).collect();
            let (rects, arrangement) = arranged(&own, inside, is_settled.then_some(&room.arrangement));
            room.arrangement = arrangement;
            for (at, cell) in room.groups.iter().zip(rects) {
                // Names in what has none itself would say nothing.
                let may_have_band = banded[*at] && (room.nest.is_none() || room.is_banded);
                let group = Group::of(cell, GAP, may_have_band.then_some(BAND_MIN));
                banded[*at] = group.band.is_some();
                (cells[*at], places.groups[*at]) = (cell, group);
            }
        }
        let inside: f64 = places.groups.iter().map(|group| area(group.tiles)).sum();
        let wanted = |at: usize| totals[at] / whole * inside;
        let drawn = || (0..totals.len()).filter(|at| totals[*at] > 0.0);
        let error = |at: usize| (area(places.groups[at].tiles) / wanted(at) - 1.0).abs();
        let error = drawn().map(error).fold(0.0, f64::max);
        // Smaller steps later: what swings comes to rest.
        let step = 1.0 / (1.0 + (round % SETTLED) as f64 / 8.0);
        let needed = |at: usize| wanted(at) + area(cells[at]) - area(places.groups[at].tiles);
        for (room, outer) in rooms.iter_mut().zip(&outer) {
            let taken: f64 = room.groups.iter().map(|at| area(cells[*at])).sum();
            let own: f64 = room.groups.iter().map(|at| needed(*at)).sum();
            let (now, needed) = (area(*outer), own + area(*outer) - taken);
            room.weight = (now + (needed - now) * step).max(0.0);
        }
        drawn().for_each(|at| weights[at] = area(cells[at]) + (needed(at) - area(cells[at])) * step);
        if error < best.0 {
            best = (error, places);
        }
        if best.0 < NEAR {
            break;
        }
    }
    best.1
}

/// Nests and groups by themselves, those of no total left out.
fn rooms(totals: &[f64], within: &[Option<usize>], nests: usize) -> Vec<Room> {
    let room = |nest: Option<usize>, groups: Vec<usize>| {
        let weight = groups.iter().map(|at| totals[*at]).sum();
        Room { nest, groups, weight, is_banded: true, arrangement: Arrangement::default() }
    };
    let drawn = || (0..totals.len()).filter(|at| totals[*at] > 0.0);
    let held = (0..nests).map(|nest| room(Some(nest), drawn().filter(|at| within[*at] == Some(nest)).collect()));
    let alone = drawn().filter(|at| within[*at].is_none()).map(|at| room(None, vec![at]));
    held.chain(alone).filter(|room| room.weight > 0.0).collect()
}

impl Room {
    /// What it has for its groups; a nest takes a band and a gap off that.
    fn open(&mut self, outer: Rect, places: &mut Places) -> Rect {
        let Some(nest) = self.nest else { return outer };
        let group = Group::of(outer, NEST_GAP, self.is_banded.then_some(BAND_MIN));
        self.is_banded = group.band.is_some();
        places.nests[nest] = Some(group);
        // The gaps of its outermost groups lie outside, as far as there is room.
        let more = (GAP / 2.0).min(NEST_GAP / 2.0);
        let tiles = group.tiles;
        Rect::from_min_max(pos2(tiles.left() - more, tiles.top()), tiles.max + vec2(more, more)).intersect(outer)
    }
}

fn area(rect: Rect) -> f64 {
    f64::from(rect.width()) * f64::from(rect.height())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn most_by_least(totals: &[f64], places: &Places) -> f64 {
        let scale = |at: usize| f64::from(places.groups[at].tiles.area()) / totals[at];
        let scales: Vec<f64> = (0..totals.len()).filter(|at| totals[*at] > 0.0).map(scale).collect();
        scales.iter().copied().fold(0.0, f64::max) / scales.iter().copied().fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn tiles_of_all_groups_are_on_nearly_one_scale_in_spite_of_their_bands() {
        for totals in [vec![1.0], vec![50.0, 30.0, 20.0], vec![249.0, 120.5, 80.0, 41.0, 40.0, 12.0, 3.0]] {
            for (width, height) in [(590.0, 300.0), (270.0, 300.0), (1260.0, 600.0)] {
                let rect = Rect::from_min_size(pos2(8.0, 60.0), vec2(width, height));
                let places = places(&totals, &vec![None; totals.len()], 0, rect);
                let found = most_by_least(&totals, &places);
                assert!(found < 1.08, "{totals:?} in {width}×{height}: {found}");
            }
        }
    }

    #[test]
    fn groups_inside_others_lie_inside_them_apart_and_on_one_scale() {
        let totals = [90.0, 60.0, 25.0, 80.0, 40.0, 0.0, 30.0, 9.0, 50.0];
        let within = [Some(0), Some(0), Some(0), Some(1), Some(1), Some(1), Some(2), None, None];
        for (width, height) in [(590.0, 300.0), (287.0, 330.0), (1260.0, 600.0)] {
            let rect = Rect::from_min_size(pos2(8.0, 60.0), vec2(width, height));
            let places = places(&totals, &within, 3, rect);
            assert!(most_by_least(&totals, &places) < 1.08, "{width}×{height}: {}", most_by_least(&totals, &places));
            for at in (0..totals.len()).filter(|at| totals[*at] > 0.0) {
                let tiles = places.groups[at].tiles;
                assert!(rect.expand(0.01).contains_rect(tiles));
                for (other, nest) in places.nests.iter().enumerate().filter_map(|(at, one)| Some((at, (*one)?))) {
                    let holds = nest.tiles.expand(GAP).contains_rect(tiles);
                    assert_eq!(holds, within[at] == Some(other), "{at} and nest {other}");
                    assert!(nest.band.is_none_or(|band| !band.shrink(0.01).intersects(tiles)));
                }
            }
        }
    }
}
