//! A heat map: a row a series, a column a category, the value in the cell. The darker, the more.

use std::sync::Arc;

use egui::{Align2, Color32, Galley, Rangef, Rect, Stroke, Ui, pos2, vec2};

use crate::draw::axes::{Placed, TICK_FONT};
use crate::draw::cells::{self, cut, hatched_corner, widest_word, written};
use crate::draw::fonts;
use crate::draw::ink::Ink;
use crate::draw::mark_spec::{Good, MarkSpec};
use crate::draw::shades::{full, full_below, ground};
use crate::figure::{Category, Figure, Mark, MarkAt, Print, Series};

/// What they are.
pub(super) static SPEC: MarkSpec =
    MarkSpec { min_height, good: Good::AsLow, rounded, fills: true, ..MarkSpec::new("heat", heat_ui) };

/// Rows are never lower than this, so that their names and values can be read.
const ROW_MIN: f32 = 20.0;
/// Values stand in rows that are no lower.
const VALUE_MIN: f32 = 15.0;
/// The name of a row takes no more lines than this.
const LINES: usize = 8;
/// Names take no more of the width than the first, and for the sake of a long word no more than the second.
const NAME_SHARES: [f32; 2] = [0.36, 0.45];
/// The name of a column takes no more lines than this.
const COLUMN_LINES: usize = 3;
/// A value that is not there.
const GAP_SIGN: &str = "–";
/// The room that the name of what has no year has.
const UNDATED: f32 = 110.0;
/// The narrowest column that has a name of its own: a year fits.
const COLUMN_MIN: f32 = 40.0;

/// The colours of the key.
const STEPS: usize = 6;
/// Between the names of two columns.
const BETWEEN: f32 = 6.0;

/// Draws row names, column names and cells into `rect`.
fn heat_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let shown: Vec<usize> = (0..figure.series.len()).filter(|at| !figure.series[*at].hidden).collect();
    let names = names(ui, figure, ink, rect.width());
    let left = left(&names);
    let head = columns(ui, figure, ink, (rect.width() - left) / figure.slots() as f32).height();
    let grid = Rect::from_min_max(rect.min + vec2(left, head + 12.0), rect.max);
    let cell = vec2(
        grid.width() / figure.slots() as f32,
        (grid.height() / shown.len().max(1) as f32).min(row_height(&names).max(44.0)),
    );
    columns_ui(ui, figure, ink, grid, cell.x);
    let longest = furthest(figure);
    let decimals = fitting_decimals(ui, figure, cell.x - 6.0).filter(|_| cell.y >= VALUE_MIN);
    key_ui(ui, figure, ink, rect);
    let undated = undated_decimals(ui, figure, cell);
    let (mut marks, mut unwritten) = (Vec::new(), 0);
    for (row, (series, galley)) in shown.into_iter().zip(names).enumerate() {
        let middle = grid.top() + (row as f32 + 0.5) * cell.y;
        ui.painter().galley(pos2(rect.left(), middle - galley.size().y / 2.0), galley, ink.text);
        for category in 0..figure.categories.len() {
            let corner = grid.min + vec2(figure.place(category) as f32 * cell.x, row as f32 * cell.y);
            let area = Rect::from_min_size(corner, cell).shrink(1.0);
            let at = MarkAt { series, category };
            match figure.mark(at) {
                None => {
                    ui.painter().rect_stroke(area, 0.0, Stroke::new(1.0, ink.grid), egui::StrokeKind::Inside);
                    if decimals.is_some() {
                        ui.painter().text(
                            area.center(),
                            Align2::CENTER_CENTER,
                            GAP_SIGN,
                            fonts::regular(TICK_FONT),
                            ink.weak,
                        );
                    }
                }
                Some(mark) => {
                    let share = if longest > 0.0 { (mark.length.value / longest) as f32 } else { 0.0 };
                    let own = undated.filter(|_| figure.categories[category].is_undated());
                    let decimals = decimals.or(own).filter(|_| figure.choices.labels);
                    unwritten += usize::from(figure.choices.labels && decimals.is_none());
                    let label = decimals.map(|decimals| written(figure, mark, decimals)).unwrap_or_default();
                    cell_ui(ui, ink, area, shade(ink, figure, share), label, mark.illustrative > 0.0);
                    frame_ui(ui, figure, ink, area, share);
                    marks.push((at, area));
                }
            }
        }
    }
    Placed { unwritten_values: unwritten, ..Placed::new(marks) }
}

/// The names of the rows, in as many lines as they need.
fn names(ui: &Ui, figure: &Figure, ink: &Ink, width: f32) -> Vec<Arc<Galley>> {
    let font = || fonts::regular(TICK_FONT);
    let room = cells::name_room(ui, figure, &font(), width, NAME_SHARES);
    let name = |series: &Series| {
        let font = font();
        // A word that would have to be broken is cut instead.
        let lines = if widest_word(ui, &series.label, &font) > room { 1 } else { LINES };
        cut(ui, &series.label, font, ink.text, room, lines)
    };
    figure.series.iter().filter(|series| !series.hidden).map(name).collect()
}

fn left(names: &[Arc<Galley>]) -> f32 {
    names.iter().map(|galley| galley.size().x).fold(0.0, f32::max) + 10.0
}

fn row_height(names: &[Arc<Galley>]) -> f32 {
    names.iter().map(|galley| galley.size().y + 3.0).fold(ROW_MIN, f32::max)
}

/// The least height of all rows, with their head and the key above it.
fn min_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let names = names(ui, figure, &Ink::LIGHT, width);
    let head = columns(ui, figure, &Ink::LIGHT, (width - left(&names)) / figure.slots() as f32).height();
    row_height(&names) * names.len() as f32 + head + 24.0
}

/// The decimals that numbers are rounded to where they have fewer than the figure's.
fn rounded(ui: &Ui, figure: &Figure, width: f32) -> Option<u32> {
    if !figure.choices.labels {
        return None;
    }
    let left = left(&names(ui, figure, &Ink::LIGHT, width));
    let cell = (width - left) / figure.slots() as f32;
    fitting_decimals(ui, figure, cell - 6.0).filter(|decimals| *decimals < figure.decimals)
}

/// The names of the columns, each with its column.
struct Columns {
    names: Vec<(usize, Arc<Galley>)>,
    /// Whether what has no year, which is first here, stands above the others because it would touch the year before it.
    first_is_higher: bool,
}

impl Columns {
    fn height(&self) -> f32 {
        let first = self.names.first().filter(|_| self.first_is_higher);
        self.lower_height() + first.map_or(0.0, |(_, galley)| galley.size().y)
    }

    /// Of those side by side.
    fn lower_height(&self) -> f32 {
        let names = self.names.iter().skip(usize::from(self.first_is_higher));
        names.map(|(_, galley)| galley.size().y).fold(16.0, f32::max)
    }
}

/// In as many lines as they need in their columns; of very narrow ones only every second, third … is named.
fn columns(ui: &Ui, figure: &Figure, ink: &Ink, width: f32) -> Columns {
    let least = COLUMN_MIN.max(widest_year(ui, figure) + BETWEEN);
    let every = (least / width.max(0.1)).ceil().max(1.0) as usize;
    // The first and the last have their names always, and what has no year.
    let always = if figure.categories.last().is_some_and(Category::is_undated) { 3 } else { 2 };
    let ranked = figure.categories_by_rank().into_iter().enumerate();
    let kept = ranked.filter(|(rank, column)| *rank < always || column.is_multiple_of(every)).map(|(_, column)| column);
    let name = |column: usize| {
        let category: &Category = &figure.categories[column];
        // What has no year is always named in full.
        let room = if category.is_undated() { UNDATED } else { 0.0 };
        let room = (width * every as f32 - 6.0).max(room);
        let font = fonts::regular(TICK_FONT);
        let lines = if widest_word(ui, &category.label, &font) > room { 1 } else { COLUMN_LINES };
        (column, cut(ui, &category.label, font, ink.text, room, lines))
    };
    let names: Vec<(usize, Arc<Galley>)> = kept.map(name).collect();
    let mut first_is_higher = false;
    if let [(last, none), (dated, year), ..] = &names[..]
        && figure.categories[*last].is_undated()
    {
        // Where both stand, from the right of the grid.
        let left = none.size().x.max(width / 2.0 + none.size().x / 2.0);
        let between = width * (figure.place(*last) - figure.place(*dated)) as f32;
        first_is_higher = width / 2.0 + between - year.size().x / 2.0 < left + 2.0;
    }
    Columns { names, first_is_higher }
}

/// What the name of a year takes of the width: it is never cut.
fn widest_year(ui: &Ui, figure: &Figure) -> f32 {
    let is_year = |one: &&Category| one.key().is_some_and(|key| key.is_time() && !key.is_undated());
    let names = figure.categories.iter().filter(is_year);
    let width = |one: &Category| widest_word(ui, &one.label, &fonts::regular(TICK_FONT));
    names.map(width).fold(0.0, f32::max)
}

fn columns_ui(ui: &Ui, figure: &Figure, ink: &Ink, grid: Rect, width: f32) {
    let mut taken: Vec<Rangef> = Vec::new();
    let columns = columns(ui, figure, ink, width);
    let higher = grid.top() - 4.0 - columns.lower_height();
    for (rank, (column, galley)) in columns.names.into_iter().enumerate() {
        let middle = grid.left() + (figure.place(column) as f32 + 0.5) * width;
        let left = (middle - galley.size().x / 2.0).min(grid.right() - galley.size().x).max(grid.left());
        let range = Rangef::new(left, left + galley.size().x);
        if rank == 0 && columns.first_is_higher {
            ui.painter().galley(pos2(left, higher - galley.size().y), galley, ink.text);
        } else if taken.iter().all(|other| other.max + BETWEEN < range.min || range.max + BETWEEN < other.min) {
            taken.push(range);
            ui.painter().galley(pos2(left, grid.top() - 4.0 - galley.size().y), galley, ink.text);
        }
    }
}

/// How far the largest value, or the one furthest below zero, is from it.
fn furthest(figure: &Figure) -> f64 {
    let (low, high) = figure.span();
    high.max(-low)
}

/// The colour of a share of the furthest value, on either side of zero.
fn shade(ink: &Ink, figure: &Figure, share: f32) -> Color32 {
    let full = if share < 0.0 { full_below(ink, figure) } else { full(ink, figure) };
    ground(ink, full, share.abs())
}

/// What is below zero has a frame where it has no colour of its own.
fn frame_ui(ui: &Ui, figure: &Figure, ink: &Ink, area: Rect, share: f32) {
    if share < 0.0 && figure.choices.print == Print::Grey {
        ui.painter().rect_stroke(area.shrink(0.5), 0.0, Stroke::new(1.5, ink.text), egui::StrokeKind::Inside);
    }
}

/// A part of the key, from the left: a word or a colour.
enum Key {
    Word(Arc<Galley>),
    Swatch(f32),
}

/// What the colours mean, beside the unit: from the value furthest below zero to the largest, with 0 in its place, each in the
/// colour that its cells have.
fn key_ui(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) {
    const SWATCH: egui::Vec2 = vec2(16.0, 10.0);
    const BESIDE: f32 = 6.0;
    let marks = figure.series.iter().filter(|series| !series.hidden).flat_map(|series| series.marks.iter().flatten());
    let by_value = |a: &&Mark, b: &&Mark| a.length.value.total_cmp(&b.length.value);
    let (Some(smallest), Some(largest)) = (marks.clone().min_by(by_value), marks.max_by(by_value)) else { return };
    let layout = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), fonts::regular(TICK_FONT), ink.weak);
    let word = |text: &str| Key::Word(layout(text));
    let furthest = furthest(figure).max(f64::MIN_POSITIVE);
    let [below, above] = [smallest, largest].map(|mark| (mark.length.value / furthest) as f32);
    let parts: Vec<Key> = match (below < 0.0, above > 0.0) {
        (true, true) => {
            let left = (STEPS as f32 * below / (below - above)).round().clamp(1.0, STEPS as f32 - 1.0) as usize;
            let down = (0..left).map(|step| Key::Swatch(below * (left - step) as f32 / left as f32));
            let up = (1..=STEPS - left).map(|step| Key::Swatch(above * step as f32 / (STEPS - left) as f32));
            let first = [word(&smallest.length.label)].into_iter().chain(down).chain([word("0")]);
            first.chain(up).chain([word(&largest.length.label)]).collect()
        }
        (is_below, _) => {
            let (from, to) = if is_below { (below, 0.0) } else { (0.0, above) };
            let share = |step: usize| from + (to - from) * step as f32 / (STEPS - 1) as f32;
            let [first, last] =
                if is_below { [&smallest.length.label, "0"] } else { ["0", largest.length.label.as_str()] };
            [word(first)]
                .into_iter()
                .chain((0..STEPS).map(|step| Key::Swatch(share(step))))
                .chain([word(last)])
                .collect()
        }
    };
    // The unit stands at the left; where there is little room between them the steps are narrower.
    let unit = cells::width(ui, &figure.unit, fonts::regular(12.0));
    let of_words = |part: &Key| if let Key::Word(word) = part { word.size().x + BESIDE } else { 0.0 };
    let words: f32 = parts.iter().map(of_words).sum();
    let swatch = SWATCH.x.min((rect.width() - unit - words - 8.0) / STEPS as f32).max(3.0);
    let middle = rect.top() - 1.0;
    let mut x = rect.right();
    for part in parts.iter().rev() {
        match part {
            Key::Word(word) => {
                let gap = if x < rect.right() { BESIDE } else { 0.0 };
                x -= gap + word.size().x;
                ui.painter().galley(pos2(x, middle - word.size().y / 2.0), Arc::clone(word), ink.weak);
                x -= BESIDE;
            }
            Key::Swatch(share) => {
                x -= swatch;
                let area = Rect::from_min_size(pos2(x, middle - SWATCH.y / 2.0), vec2(swatch, SWATCH.y));
                ui.painter().rect_filled(area, 0.0, shade(ink, figure, *share));
                frame_ui(ui, figure, ink, area, *share);
            }
        }
    }
}

/// The most decimals with which every value fits its cell; `None` where no number of them does: then no cell is
/// labelled, rather than a few.
fn fitting_decimals(ui: &Ui, figure: &Figure, width: f32) -> Option<u32> {
    let marks =
        || figure.series.iter().filter(|series| !series.hidden).flat_map(|series| series.marks.iter().flatten());
    let fits = |decimals: &u32| {
        let layout = |mark: &Mark| {
            let text = written(figure, mark, *decimals);
            ui.painter().layout_no_wrap(text, fonts::regular(TICK_FONT), Color32::PLACEHOLDER).size().x
        };
        marks().all(|mark| layout(mark) <= width)
    };
    (0..=figure.decimals).rev().find(fits)
}

/// The decimals with which what has no year fits its cells, which has its numbers also where no other has.
fn undated_decimals(ui: &Ui, figure: &Figure, cell: egui::Vec2) -> Option<u32> {
    let shown = || figure.series.iter().filter(|series| !series.hidden);
    let last = figure.categories.len().checked_sub(1).filter(|at| figure.categories[*at].is_undated())?;
    let marks = || shown().filter_map(|series| series.marks.get(last)?.as_ref());
    let width = |text: String| cells::width(ui, &text, fonts::regular(TICK_FONT));
    let fits = |decimals: &u32| marks().all(|mark| width(written(figure, mark, *decimals)) <= cell.x - 1.0);
    (0..=figure.decimals).rev().find(fits).filter(|_| cell.y >= VALUE_MIN)
}

/// One hue from the paper to the accent. The corner of a cell with anything illustrative in it is hatched.
fn cell_ui(ui: &Ui, ink: &Ink, area: Rect, ground: Color32, label: String, illustrative: bool) {
    ui.painter().rect_filled(area, 0.0, ground);
    if illustrative {
        hatched_corner(ui, ink, area);
    }
    let galley = ui.painter().layout_no_wrap(label, fonts::regular(TICK_FONT), Color32::PLACEHOLDER);
    let at = area.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink.legible_on(ground));
}
