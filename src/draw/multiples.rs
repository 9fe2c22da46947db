//! Small multiples: a panel a series, each with its bars, all on one scale unless asked otherwise.

use egui::{Align2, Rect, Stroke, Ui, pos2, vec2};

use super::axes::{Placed, TICK_FONT};
use super::cells::{cut, width};
use super::fonts;
use super::hatch::hatch;
use super::ink::Ink;
use super::references::dashed;
use super::scale::ValueAxis;
use crate::figure::{Figure, Mark, MarkAt, Series};

const HEAD: f32 = 20.0;
const FOOT: f32 = 18.0;
const GAP: f32 = 14.0;
/// A panel is no narrower and no lower than this.
const LEAST: egui::Vec2 = vec2(118.0, 96.0);
/// A label needs so much above its bar.
const LABEL: f32 = 13.0;

/// How panels are laid out.
struct Plan {
    columns: usize,
    rows: usize,
    size: egui::Vec2,
}

impl Plan {
    fn new(panels: usize, width: f32, height: f32) -> Self {
        let most = ((width + GAP) / (LEAST.x + GAP)).floor().max(1.0) as usize;
        // As square as the room is, with panels wider than high.
        let wanted = (panels as f32 * width / (height.max(1.0) * 1.5)).sqrt().ceil().max(1.0) as usize;
        let columns = wanted.clamp(1, most).min(panels.max(1));
        let rows = panels.div_ceil(columns).max(1);
        let across = (width - GAP * (columns - 1) as f32) / columns as f32;
        let down = (height - GAP * (rows - 1) as f32) / rows as f32;
        Self { columns, rows, size: vec2(across, down.max(LEAST.y)) }
    }
}

/// Draws a panel for each series that is shown into `rect`.
pub(super) fn multiples_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let shown: Vec<(usize, &Series)> = figure.series.iter().enumerate().filter(|(_, series)| !series.hidden).collect();
    let plan = Plan::new(shown.len(), rect.width(), rect.height());
    let shared = ValueAxis::new(figure.span(), ticks(plan.size.y), figure.decimals == 0);
    let mut placed = Placed { marks: Vec::new() };
    for (place, (position, series)) in shown.iter().enumerate() {
        let (column, row) = (place % plan.columns, place / plan.columns);
        let corner = rect.min + vec2(column as f32 * (plan.size.x + GAP), row as f32 * (plan.size.y + GAP));
        let area = Rect::from_min_size(corner, plan.size);
        let own = own_axis(figure, series, plan.size.y);
        let axis = if figure.own_axes { &own } else { &shared };
        panel_ui(ui, figure, ink, area, *position, axis, &mut placed);
    }
    placed
}

/// The least height for all panels at this width.
pub(super) fn min_height(figure: &Figure, width: f32) -> f32 {
    let panels = figure.series.iter().filter(|series| !series.hidden).count();
    let plan = Plan::new(panels, width, width * 0.6);
    plan.rows as f32 * (LEAST.y + GAP) + 8.0
}

fn ticks(height: f32) -> f64 {
    f64::from(((height - HEAD - FOOT) / 30.0).clamp(1.0, 4.0))
}

fn own_axis(figure: &Figure, series: &Series, height: f32) -> ValueAxis {
    let values = series.marks.iter().flatten().map(|mark| mark.length.value);
    let lines = figure.references.iter().map(|line| line.value);
    let span = values.chain(lines).fold((0.0_f64, 0.0_f64), |span, value| (span.0.min(value), span.1.max(value)));
    ValueAxis::new(span, ticks(height), figure.decimals == 0)
}

fn panel_ui(ui: &Ui, figure: &Figure, ink: &Ink, area: Rect, position: usize, axis: &ValueAxis, placed: &mut Placed) {
    let series = &figure.series[position];
    let font = || fonts::regular(TICK_FONT);
    let color = if series.faded { ink.weak } else { ink.text };
    let title = cut(ui, &series.label, fonts::bold(TICK_FONT), color, area.width(), 1);
    ui.painter().galley(area.min, title, color);
    let labels = axis.ticks();
    let left = labels.iter().map(|(_, label)| width(ui, label, font())).fold(0.0, f32::max) + 6.0;
    let frame = Rect::from_min_max(
        pos2(area.left() + left, area.top() + HEAD + LABEL),
        pos2(area.right(), area.bottom() - FOOT),
    );
    let y = |value: f64| frame.bottom() - ((value - axis.bottom) / (axis.top - axis.bottom)) as f32 * frame.height();
    for (value, label) in labels {
        let line = if value == 0.0 { ink.axis } else { ink.grid };
        ui.painter().hline(frame.x_range(), y(value), Stroke::new(1.0, line));
        ui.painter().text(pos2(frame.left() - 4.0, y(value)), Align2::RIGHT_CENTER, label, font(), ink.weak);
    }
    bars_ui(ui, figure, ink, frame, position, &y, placed);
    for line in &figure.references {
        dashed(ui, [pos2(frame.left(), y(line.value)), pos2(frame.right(), y(line.value))], Stroke::new(1.0, ink.text));
    }
    categories_ui(ui, figure, ink, frame);
}

fn bars_ui(
    ui: &Ui,
    figure: &Figure,
    ink: &Ink,
    frame: Rect,
    position: usize,
    y: &dyn Fn(f64) -> f32,
    placed: &mut Placed,
) {
    let series = &figure.series[position];
    let slot = frame.width() / figure.categories.len().max(1) as f32;
    let half = (slot * 0.36).min(24.0);
    let marks = || series.marks.iter().enumerate().filter_map(|(at, mark)| Some((at, mark.as_ref()?)));
    let fits = |mark: &Mark| width(ui, &mark.length.label, fonts::regular(TICK_FONT)) <= slot - 2.0;
    // Values on all bars or on none: a few would look like a choice.
    let all_labels = figure.labels && !series.faded && marks().all(|(_, mark)| fits(mark));
    for (category, mark) in marks() {
        let middle = frame.left() + (category as f32 + 0.5) * slot;
        let (zero, end) = (y(0.0), y(mark.length.value));
        let bar = Rect::from_x_y_ranges(middle - half..=middle + half, zero.min(end)..=zero.max(end));
        bar_ui(ui, ink, series, mark, bar);
        let label = &mark.length.label;
        if all_labels {
            let (anchor, at) = if mark.length.value < 0.0 {
                (Align2::CENTER_TOP, pos2(middle, end + 1.0))
            } else {
                (Align2::CENTER_BOTTOM, pos2(middle, end - 1.0))
            };
            let galley = ui.painter().layout_no_wrap(label.clone(), fonts::regular(TICK_FONT), ink.text);
            let place = anchor.anchor_size(at, galley.size());
            ui.painter().rect_filled(place, 0.0, ink.paper);
            ui.painter().galley(place.min, galley, ink.text);
        }
        placed.marks.push((MarkAt { series: position, category }, bar));
    }
}

/// A bar, its illustrative part hatched.
fn bar_ui(ui: &Ui, ink: &Ink, series: &Series, mark: &Mark, bar: Rect) {
    let (solid, light) = ink.series_of(series);
    let share = (mark.illustrative / mark.length.value.abs().max(f64::MIN_POSITIVE)).clamp(0.0, 1.0) as f32;
    ui.painter().rect_filled(bar, 0.0, solid);
    if share > 0.0 {
        let height = bar.height() * share;
        let upper = Rect::from_min_size(bar.min, vec2(bar.width(), height));
        let lower = upper.translate(vec2(0.0, bar.height() - height));
        hatch(ui.painter(), if mark.length.value < 0.0 { lower } else { upper }, solid, light);
    }
}

/// Every category where they fit, else the first and the last.
fn categories_ui(ui: &Ui, figure: &Figure, ink: &Ink, frame: Rect) {
    let slot = frame.width() / figure.categories.len().max(1) as f32;
    let font = || fonts::regular(TICK_FONT);
    let fits = figure.categories.iter().all(|category| width(ui, &category.label, font()) <= slot - 4.0);
    let last = figure.categories.len().saturating_sub(1);
    let mut free_from = f32::NEG_INFINITY;
    for (at, category) in figure.categories.iter().enumerate().filter(|(at, _)| fits || *at == 0 || *at == last) {
        let galley = cut(ui, &category.label, font(), ink.text, frame.width() * 0.5, 1);
        let middle = frame.left() + (at as f32 + 0.5) * slot;
        let left =
            (middle - galley.size().x / 2.0).clamp(frame.left(), (frame.right() - galley.size().x).max(frame.left()));
        if left >= free_from {
            free_from = left + galley.size().x + 4.0;
            ui.painter().galley(pos2(left, frame.bottom() + 3.0), galley, ink.text);
        }
    }
}
