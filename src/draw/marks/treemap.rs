//! A treemap: a tile a mark within the tile of its series, as large as its value, and series within what holds them. The
//! name and the total of each stand in a band above its tiles. Must not know how groups find their places.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Ui, pos2, vec2};

use crate::draw::axes::{Placed, TICK_FONT};
use crate::draw::cells::{cut, widest_word, width};
use crate::draw::fonts;
use crate::draw::hatch::hatch;
use crate::draw::ink::{Ink, mix};
use crate::draw::look::{Look, looks};
use crate::draw::mark_spec::{GOOD_SHAPE_BOTH_WAYS, Good, MarkSpec, Names};
use crate::draw::nested::{Group, Places, places};
use crate::draw::squarify::squarify;
use crate::figure::{Beside, Figure, Length, Mark, MarkAt, Series};

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec {
    min_height: |_, _, _| MIN_HEIGHT,
    good: Good::Share(GOOD_SHAPE_BOTH_WAYS),
    unwritten,
    names: Names::Groups,
    has_category_axis: false,
    stands_above: true,
    fills: true,
    ..MarkSpec::new("treemap", treemap_ui)
};

/// The least height, unit included, in which the larger tiles can be read.
const MIN_HEIGHT: f32 = 180.0;
/// The line below the band of a series, and below that of what holds several.
const RULE: f32 = 3.0;
const NEST_RULE: f32 = 1.0;
const TILE_GAP: f32 = 1.0;
/// From the edge of a tile to its words.
const PAD: f32 = 4.0;
/// How strong the lines of what is illustrative are: there are words on them.
const PALE: f32 = 0.22;
/// What the beginning of a name needs.
const BEGINNING: f32 = 30.0;
/// A name takes no more lines than this: one a word of a project in English.
const LINES: usize = 4;

/// Draws all tiles into `rect`.
fn treemap_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let values: Vec<Vec<f64>> = figure.series.iter().map(values).collect();
    let places = places_of(figure, &values, rect);
    let looks = looks(ink, figure, SPEC.sample);
    // Names stay where no values are to be written.
    let labels = figure.choices.labels;
    for (nest, group) in figure.nests.iter().zip(&places.nests) {
        let Some(band) = group.and_then(|group| group.band) else { continue };
        let rule = Rect::from_min_max(
            pos2(band.left(), band.bottom() - RULE),
            pos2(band.right(), band.bottom() - RULE + NEST_RULE),
        );
        ui.painter().rect_filled(rule, 0.0, ink.axis);
        heading_ui(ui, ink, band, &nest.label, Some(&nest.total).filter(|_| labels));
    }
    let mut marks = Vec::new();
    for (series, group) in places.groups.iter().enumerate().filter(|(_, group)| group.tiles.area() > 0.0) {
        let of = &figure.series[series];
        if let Some(band) = group.band {
            // All headings are of one colour, that of words; a line below has that of the series.
            let rule = Rect::from_min_max(pos2(band.left(), band.bottom() - RULE), band.max);
            looks[series].fill(ui.painter(), rule);
            heading_ui(ui, ink, band, &of.label, of.total.as_ref().filter(|_| labels));
        }
        for (category, tile) in squarify(&values[series], group.tiles).into_iter().enumerate() {
            let at = MarkAt { series, category };
            let Some(mark) = figure.mark(at).filter(|_| values[series][category] > 0.0) else { continue };
            tile_ui(ui, ink, &looks[series], (mark, labels), tile);
            marks.push((at, tile));
        }
    }
    Placed::new(marks)
}

fn places_of(figure: &Figure, values: &[Vec<f64>], rect: Rect) -> Places {
    let totals: Vec<f64> = values.iter().map(|values| values.iter().sum()).collect();
    let within: Vec<Option<usize>> = figure.series.iter().map(|series| series.within).collect();
    places(&totals, &within, figure.nests.len(), rect)
}

/// The values of a series that is shown; gaps take no room.
fn values(series: &Series) -> Vec<f64> {
    let value = |mark: &Option<Mark>| mark.as_ref().map_or(0.0, |mark| mark.length.value.max(0.0));
    let shown = if series.hidden { &[][..] } else { series.marks.as_slice() };
    shown.iter().map(value).collect()
}

/// The groups whose names do not stand in the figure in full when it is drawn into `rect`, each with what it comes to: with
/// the name of what holds it, which is a group itself.
fn unwritten(ui: &Ui, figure: &Figure, _: &Ink, rect: Rect) -> Vec<(String, f64)> {
    let values: Vec<Vec<f64>> = figure.series.iter().map(values).collect();
    let places = places_of(figure, &values, rect);
    let is_written = |group: &Group, label: &str| {
        group.band.is_some_and(|band| width(ui, label, fonts::bold(TICK_FONT)) <= band.width() - 2.0 * PAD)
    };
    let worth = |at: usize| values[at].iter().sum::<f64>();
    let is_drawn = |at: &usize| places.groups[*at].tiles.area() > 0.0;
    let has_name = |at: usize| {
        let group = &places.groups[at];
        let label = &figure.series[at].label;
        is_written(group, label) || is_told_by_its_tile(ui, figure, at, &values[at], group)
    };
    let mut found: Vec<(String, f64)> = Vec::new();
    for at in (0..figure.series.len()).filter(is_drawn).filter(|at| !has_name(*at)) {
        let series = &figure.series[at];
        let nest = series.within.and_then(|nest| figure.nests.get(nest));
        let label = nest.map_or_else(|| series.label.clone(), |nest| format!("{} › {}", nest.label, series.label));
        found.push((label, worth(at)));
    }
    for (at, nest) in figure.nests.iter().enumerate() {
        let inside = || (0..figure.series.len()).filter(is_drawn).filter(|it| figure.series[*it].within == Some(at));
        let is_unwritten = places.nests[at].is_some_and(|group| !is_written(&group, &nest.label));
        // One group in it that has its name, and only that, is all there is to it.
        if is_unwritten && !(inside().count() == 1 && inside().all(has_name)) {
            found.push((nest.label.clone(), inside().map(worth).sum()));
        }
    }
    found
}

/// Whether a group without a band is one tile on which its name stands in full.
fn is_told_by_its_tile(ui: &Ui, figure: &Figure, series: usize, values: &[f64], group: &Group) -> bool {
    let mut tiles = squarify(values, group.tiles).into_iter().enumerate().filter(|(at, _)| values[*at] > 0.0);
    let (Some((category, tile)), None) = (tiles.next(), tiles.next()) else { return false };
    let Some(mark) = figure.mark(MarkAt { series, category }) else { return false };
    let is_named = |name: &str| name == figure.series[series].label;
    matches!(&mark.beside, Beside::Tile { name } if is_named(name))
        && words(ui, mark, figure.choices.labels, Color32::PLACEHOLDER, room(tile))
            .first()
            .is_some_and(|name| !name.elided)
}

/// The room that words have on a tile.
fn room(tile: Rect) -> egui::Vec2 {
    tile.shrink(gap(tile)).size() - vec2(2.0 * PAD, 2.0 * PAD - 2.0)
}

fn gap(tile: Rect) -> f32 {
    (TILE_GAP / 2.0).min(tile.width() / 4.0).min(tile.height() / 4.0)
}

/// The name of a group, and its total where both have room.
fn heading_ui(ui: &Ui, ink: &Ink, band: Rect, label: &str, total: Option<&Length>) {
    let color = ink.text;
    let room = band.width() - 2.0 * PAD;
    let layout = |text: &str, font| ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let name = cut(ui, label, fonts::bold(TICK_FONT), color, room, 1);
    let total = total.map(|total| layout(&total.label, fonts::regular(TICK_FONT)));
    let total = total.filter(|total| name.size().x + 2.0 * PAD + total.size().x <= room);
    let y = |galley: &Arc<Galley>| (band.top() + band.bottom() - RULE - galley.size().y) / 2.0;
    ui.painter().galley(pos2(band.left() + PAD, y(&name)), name, color);
    if let Some(total) = total {
        ui.painter().galley(pos2(band.right() - PAD - total.size().x, y(&total)), total, color);
    }
}

/// A tile: its illustrative part hatched so palely that words can stand on it.
fn tile_ui(ui: &Ui, ink: &Ink, look: &Look, (mark, has_value): (&Mark, bool), tile: Rect) {
    let area = tile.shrink(gap(tile));
    let share = (mark.illustrative / mark.length.value).clamp(0.0, 1.0) as f32;
    let edge = area.right() - area.width() * share;
    if share < 1.0 {
        look.fill(ui.painter(), Rect::from_min_max(area.min, pos2(edge, area.bottom())));
    }
    if share > 0.0 {
        let pattern = Rect::from_min_max(pos2(edge, area.top()), area.max);
        hatch(ui.painter(), pattern, mix(look.ground, look.lines, PALE), look.ground);
    }
    // What is illustrative has no stripes of its own here: its group is told by its heading.
    let is_striped = look.stripes.is_some() && share < 1.0;
    let color = if is_striped { ink.text } else { ink.legible_on(if share < 1.0 { look.solid } else { look.ground }) };
    let mut at = area.min + vec2(PAD, PAD - 1.0);
    for line in words(ui, mark, has_value, color, room(tile)) {
        let height = line.size().y;
        if is_striped {
            // No words can be read on stripes.
            let ground = Rect::from_min_size(at, line.size()).expand2(vec2(2.0, 0.0));
            ui.painter().rect_filled(ground.intersect(area), 0.0, ink.paper);
        }
        ui.painter().galley(at, line, color);
        at.y += height;
    }
}

/// The name and the value, or the name alone, in as many lines as there is room for; a name that is longer ends in `…`.
/// Nothing where not even its beginning has room.
fn words(ui: &Ui, mark: &Mark, has_value: bool, color: Color32, room: egui::Vec2) -> Vec<Arc<Galley>> {
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
    let has_room = has_value && value.size().x <= room.x && alone.size().y + line <= room.y;
    if alone.size().y > room.y {
        return Vec::new();
    }
    if has_room { vec![alone, value] } else { vec![alone] }
}
