//! A treemap: a tile a mark within the tile of its series, as large as its value. The name and the total of a series
//! stand in a band above its tiles.

use egui::{Color32, Galley, Rect, Ui, pos2, vec2};
use std::sync::Arc;

use super::axes::{Placed, TICK_FONT};
use super::cells::{cut, widest_word};
use super::fonts;
use super::hatch::hatch;
use super::ink::{Ink, mix};
use super::look::{Look, looks};
use super::squarify::squarify;
use crate::figure::{Beside, Figure, Mark, MarkAt, Series};

/// The least height, unit included, in which the larger tiles can be read.
pub(super) const MIN_HEIGHT: f32 = 180.0;
/// The band above the tiles of a series.
const BAND: f32 = 20.0;
/// The line below it.
const RULE: f32 = 3.0;
/// Between two series, and between two tiles.
const GAP: f32 = 3.0;
const TILE_GAP: f32 = 1.0;
/// A series lower or narrower than this has no band.
const BAND_MIN: egui::Vec2 = vec2(28.0, 34.0);
/// From the edge of a tile to its words.
const PAD: f32 = 4.0;
/// How strong the lines of what is illustrative are: there are words on them.
const PALE: f32 = 0.22;
/// What the beginning of a name needs.
const BEGINNING: f32 = 30.0;
/// A name takes no more lines than this: one a word of a project in English.
const LINES: usize = 4;
/// So often the tiles of the series are laid out anew, to make up for what their bands take.
const ROUNDS: usize = 40;

/// Draws all tiles into `rect`.
pub(super) fn treemap_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let values: Vec<Vec<f64>> = figure.series.iter().map(values).collect();
    let totals: Vec<f64> = values.iter().map(|values| values.iter().sum()).collect();
    let groups = groups(&totals, rect);
    let looks = looks(ink, figure);
    let mut marks = Vec::new();
    for (series, group) in groups.into_iter().enumerate().filter(|(series, _)| totals[*series] > 0.0) {
        let of = &figure.series[series];
        band_ui(ui, ink, of, &looks[series], &group);
        for (category, tile) in squarify(&values[series], group.tiles).into_iter().enumerate() {
            let at = MarkAt { series, category };
            let Some(mark) = figure.mark(at).filter(|_| values[series][category] > 0.0) else { continue };
            tile_ui(ui, ink, &looks[series], mark, tile);
            marks.push((at, tile));
        }
    }
    Placed::new(marks)
}

/// The values of a series that is shown; gaps take no room.
fn values(series: &Series) -> Vec<f64> {
    let value = |mark: &Option<Mark>| mark.as_ref().map_or(0.0, |mark| mark.length.value.max(0.0));
    let shown = if series.hidden { &[][..] } else { series.marks.as_slice() };
    shown.iter().map(value).collect()
}

/// The place of a series.
#[derive(Clone, Copy, Debug)]
struct Group {
    band: Option<Rect>,
    tiles: Rect,
}

impl Group {
    fn of(outer: Rect, may_have_band: bool) -> Self {
        let inner = outer.shrink((GAP / 2.0).min(outer.width() / 4.0).min(outer.height() / 4.0));
        if !may_have_band || inner.width() < BAND_MIN.x || inner.height() < BAND_MIN.y {
            return Self { band: None, tiles: inner };
        }
        let edge = inner.top() + BAND;
        Self {
            band: Some(Rect::from_min_max(inner.min, pos2(inner.right(), edge))),
            tiles: Rect::from_min_max(pos2(inner.left(), edge), inner.max),
        }
    }
}

/// A place a series, such that the tiles of all series are on one scale but for a few percent: bands and gaps take
/// their room on top.
fn groups(totals: &[f64], rect: Rect) -> Vec<Group> {
    let whole: f64 = totals.iter().sum();
    let mut weights = totals.to_vec();
    let mut banded = vec![true; totals.len()];
    let mut best = (f64::INFINITY, Vec::new());
    // The outer gaps of the outermost series lie outside.
    let rect = rect.expand(GAP / 2.0);
    for round in 0..ROUNDS {
        let outer = squarify(&weights, rect);
        let groups: Vec<Group> = outer.iter().zip(&banded).map(|(outer, banded)| Group::of(*outer, *banded)).collect();
        // What was once too small for a band goes without: having and losing one by turns would come to no rest.
        banded.iter_mut().zip(&groups).for_each(|(banded, group)| *banded = group.band.is_some());
        let area = |rect: Rect| f64::from(rect.width()) * f64::from(rect.height());
        let inside: f64 = groups.iter().map(|group| area(group.tiles)).sum();
        let wanted = |at: usize| totals[at] / whole * inside;
        let drawn = || (0..totals.len()).filter(|at| totals[*at] > 0.0);
        let error = drawn().map(|at| (area(groups[at].tiles) / wanted(at) - 1.0).abs()).fold(0.0, f64::max);
        if error < best.0 {
            best = (error, groups.clone());
        }
        // Smaller steps later: a series whose place flips does not flip for ever.
        let step = 1.0 / (1.0 + round as f64 / 8.0);
        for at in drawn() {
            let needed = wanted(at) + area(outer[at]) - area(groups[at].tiles);
            let now = area(outer[at]);
            weights[at] = now + (needed - now) * step;
        }
    }
    best.1
}

/// The name of a series, and its total where both have room.
fn band_ui(ui: &Ui, ink: &Ink, series: &Series, look: &Look, group: &Group) {
    let Some(band) = group.band else { return };
    // All headings are of one colour, that of words; a line below has that of the series.
    let rule = Rect::from_min_max(pos2(band.left(), band.bottom() - RULE), band.max);
    look.fill(ui.painter(), rule);
    let color = ink.text;
    let room = band.width() - 2.0 * PAD;
    let layout = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let name = cut(ui, &series.label, fonts::bold(TICK_FONT), color, room, 1);
    let total = series.total.as_ref().map(|total| layout(&total.label, fonts::regular(TICK_FONT)));
    let total = total.filter(|total| name.size().x + 2.0 * PAD + total.size().x <= room);
    let y = |galley: &Arc<Galley>| (band.top() + rule.top() - galley.size().y) / 2.0;
    ui.painter().galley(pos2(band.left() + PAD, y(&name)), name, color);
    if let Some(total) = total {
        ui.painter().galley(pos2(band.right() - PAD - total.size().x, y(&total)), total, color);
    }
}

/// A tile: its illustrative part hatched so palely that words can stand on it.
fn tile_ui(ui: &Ui, ink: &Ink, look: &Look, mark: &Mark, tile: Rect) {
    let gap = (TILE_GAP / 2.0).min(tile.width() / 4.0).min(tile.height() / 4.0);
    let area = tile.shrink(gap);
    let share = (mark.illustrative / mark.length.value).clamp(0.0, 1.0) as f32;
    let edge = area.right() - area.width() * share;
    if share < 1.0 {
        look.fill(ui.painter(), Rect::from_min_max(area.min, pos2(edge, area.bottom())));
    }
    if share > 0.0 {
        let pattern = Rect::from_min_max(pos2(edge, area.top()), area.max);
        hatch(ui.painter(), pattern, mix(look.ground, look.lines, PALE), look.ground);
    }
    let color = ink.legible_on(if share < 1.0 { look.solid } else { look.ground });
    let mut at = area.min + vec2(PAD, PAD - 1.0);
    for line in words(ui, mark, color, area.size() - vec2(2.0 * PAD, 2.0 * PAD - 2.0)) {
        let height = line.size().y;
        ui.painter().galley(at, line, color);
        at.y += height;
    }
}

/// The name and the value, or the name alone, in as many lines as there is room for; a name that is longer ends in `…`.
/// Nothing where not even its beginning has room.
fn words(ui: &Ui, mark: &Mark, color: Color32, room: egui::Vec2) -> Vec<Arc<Galley>> {
    let Beside::Tile { name } = &mark.beside else { return Vec::new() };
    let font = || fonts::regular(TICK_FONT);
    let value = ui.painter().layout_no_wrap(mark.length.label.clone(), font(), color);
    let line = value.size().y;
    let lines = (room.y / line).floor() as usize;
    if lines == 0 || room.x < BEGINNING {
        return Vec::new();
    }
    let of = |lines: usize| {
        // A word that would have to be broken is cut instead.
        let lines = if widest_word(ui, name, &font()) > room.x { 1 } else { lines.min(LINES) };
        cut(ui, name, font(), color, room.x, lines)
    };
    let alone = of(lines);
    let has_room = value.size().x <= room.x && alone.size().y + line <= room.y;
    if alone.size().y > room.y {
        return Vec::new();
    }
    if has_room { vec![alone, value] } else { vec![alone] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_of_all_series_are_on_nearly_one_scale_in_spite_of_their_bands() {
        for totals in [vec![1.0], vec![50.0, 30.0, 20.0], vec![249.0, 120.5, 80.0, 41.0, 40.0, 12.0, 3.0]] {
            for (width, height) in [(590.0, 300.0), (270.0, 300.0), (1260.0, 600.0)] {
                let groups = groups(&totals, Rect::from_min_size(pos2(8.0, 60.0), vec2(width, height)));
                let scale = |at: usize| f64::from(groups[at].tiles.area()) / totals[at];
                let scales: Vec<f64> = (0..totals.len()).map(scale).collect();
                let least = scales.iter().copied().fold(f64::INFINITY, f64::min);
                let most = scales.iter().copied().fold(0.0, f64::max);
                assert!(most / least < 1.08, "{totals:?} in {width}×{height}: {scales:?}");
            }
        }
    }
}
