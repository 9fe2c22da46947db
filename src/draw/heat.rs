//! A heat map: a row a series, a column a category, the value in the cell. The darker, the more.

use egui::{Align2, Color32, Rect, Stroke, Ui, pos2, vec2};

use super::axes::{Placed, TICK_FONT};
use super::cells::{cut, hatched_corner, written};
use super::fonts;
use super::ink::{Ink, mix};
use crate::figure::{Category, Figure, Mark, MarkAt};

/// Rows are never lower than this, so that their names and values can be read.
pub(super) const ROW_MIN: f32 = 20.0;
const HEAD: f32 = 22.0;
/// A value that is not there.
const GAP_SIGN: &str = "–";
/// The room that the name of what has no year has.
const UNDATED: f32 = 110.0;
/// The narrowest column that has a name of its own: a year fits.
const COLUMN_MIN: f32 = 40.0;

/// Draws row names, column names and cells into `rect`.
pub(super) fn heat_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let shown: Vec<usize> = (0..figure.series.len()).filter(|at| !figure.series[*at].hidden).collect();
    let font = || fonts::regular(TICK_FONT);
    let name = |at: usize| cut(ui, &figure.series[at].label, font(), ink.text, rect.width() * 0.3, 1);
    let names = shown.iter().map(|at| name(*at)).collect::<Vec<_>>();
    let left = names.iter().map(|galley| galley.size().x).fold(0.0, f32::max) + 10.0;
    let grid = Rect::from_min_max(rect.min + vec2(left, HEAD + 6.0), rect.max);
    let cell = vec2(grid.width() / figure.slots() as f32, (grid.height() / shown.len().max(1) as f32).min(44.0));
    columns_ui(ui, figure, ink, grid, cell.x);
    let longest = figure.span().1;
    let decimals = fitting_decimals(ui, figure, cell.x - 6.0);
    if decimals.is_none() {
        key_ui(ui, figure, ink, rect);
    }
    let mut marks = Vec::new();
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
                        ui.painter().text(area.center(), Align2::CENTER_CENTER, GAP_SIGN, font(), ink.weak);
                    }
                }
                Some(mark) => {
                    let share = if longest > 0.0 { (mark.length.value / longest) as f32 } else { 0.0 };
                    let label = decimals.map(|decimals| written(figure, mark, decimals)).unwrap_or_default();
                    cell_ui(ui, ink, area, share, label, mark.illustrative > 0.0);
                    marks.push((at, area));
                }
            }
        }
    }
    Placed { marks }
}

/// The names of the columns, cut to what a column has; of very narrow ones only every second, third … is named.
fn columns_ui(ui: &Ui, figure: &Figure, ink: &Ink, grid: Rect, width: f32) {
    let mut free_from = f32::NEG_INFINITY;
    let every = (COLUMN_MIN / width.max(0.1)).ceil().max(1.0) as usize;
    let place = |column: usize, category: &Category| {
        // What has no year is always named in full.
        let room = if category.is_undated() { UNDATED } else { 0.0 };
        let room = (width * every as f32 - 6.0).max(room);
        let galley = cut(ui, &category.label, fonts::regular(TICK_FONT), ink.text, room, 1);
        let middle = grid.left() + (figure.place(column) as f32 + 0.5) * width;
        let left = (middle - galley.size().x / 2.0).min(grid.right() - galley.size().x).max(grid.left());
        (galley, left)
    };
    let columns = || figure.categories.iter().enumerate();
    let apart = columns().find(|(_, category)| category.is_undated()).map(|(at, category)| place(at, category).1);
    for (column, category) in columns().filter(|(at, one)| at.is_multiple_of(every) || one.is_undated()) {
        let (galley, left) = place(column, category);
        let gives_way = apart.is_some_and(|apart| !category.is_undated() && left + galley.size().x + 2.0 > apart);
        if left >= free_from && !gives_way {
            free_from = left + galley.size().x + 2.0;
            ui.painter().galley(pos2(left, grid.top() - 4.0 - galley.size().y), galley, ink.text);
        }
    }
}

/// The colour of a share of the largest value. A root spreads the many small ones; 0 still differs from a gap.
fn ground(ink: &Ink, share: f32) -> Color32 {
    mix(ink.paper, ink.accent, 0.06 + 0.84 * share.clamp(0.0, 1.0).sqrt())
}

/// What the colours mean, beside the unit: only where the cells do not say it themselves.
fn key_ui(ui: &Ui, figure: &Figure, ink: &Ink, rect: Rect) {
    const STEPS: usize = 6;
    const SWATCH: egui::Vec2 = vec2(16.0, 10.0);
    let marks = figure.series.iter().filter(|series| !series.hidden).flat_map(|series| series.marks.iter().flatten());
    let Some(largest) = marks.max_by(|a, b| a.length.value.total_cmp(&b.length.value)) else { return };
    let layout = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), fonts::regular(TICK_FONT), ink.weak);
    let (least, most) = (layout("0"), layout(&largest.length.label));
    let middle = rect.top() - 1.0;
    let mut x = rect.right() - most.size().x;
    ui.painter().galley(pos2(x, middle - most.size().y / 2.0), most, ink.weak);
    for step in (0..STEPS).rev() {
        x -= SWATCH.x + if step + 1 == STEPS { 6.0 } else { 0.0 };
        let area = Rect::from_min_size(pos2(x, middle - SWATCH.y / 2.0), SWATCH);
        ui.painter().rect_filled(area, 0.0, ground(ink, step as f32 / (STEPS - 1) as f32));
    }
    ui.painter().galley(pos2(x - 6.0 - least.size().x, middle - least.size().y / 2.0), least, ink.weak);
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

/// One hue from the paper to the accent. The corner of a cell with anything illustrative in it is hatched.
fn cell_ui(ui: &Ui, ink: &Ink, area: Rect, share: f32, label: String, illustrative: bool) {
    let ground = ground(ink, share);
    ui.painter().rect_filled(area, 0.0, ground);
    if illustrative {
        hatched_corner(ui, ink, area);
    }
    let galley = ui.painter().layout_no_wrap(label, fonts::regular(TICK_FONT), Color32::PLACEHOLDER);
    let at = area.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, ink.legible_on(ground));
}
