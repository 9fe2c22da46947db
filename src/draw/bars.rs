//! Bars: grouped side by side, or stacked with the total on top.

use egui::{Align2, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2};
use egui_plot::{Bar, BarChart, GridMark, Plot, PlotBounds, PlotPoint, PlotTransform};

use super::fonts;
use super::hatch::hatch;
use super::ink::Ink;
use super::scale::ValueAxis;
use crate::figure::{Figure, Kind, MarkAt};

/// Share of a category's slot that its bars take.
const STACK_WIDTH: f64 = 0.62;
const GROUP_WIDTH: f64 = 0.8;
const TICK_FONT: f32 = 12.0;

/// A bar in the units of the plot: x in categories, y in the figure's unit.
struct Slot {
    at: MarkAt,
    center: f64,
    width: f64,
    base: f64,
    length: f64,
    illustrative: f64,
}

/// Where each mark stands on the screen, for pointing at it.
pub(super) struct Placed {
    /// Series by series; bars of no length are left out.
    pub(super) marks: Vec<(MarkAt, Rect)>,
}

impl Placed {
    /// The rectangle of a mark.
    pub(super) fn rect(&self, at: MarkAt) -> Option<Rect> {
        self.marks.iter().find(|(mark, _)| *mark == at).map(|(_, rect)| *rect)
    }
}

/// Draws axes, grid and bars into `rect`.
pub(super) fn bars_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let whole = figure.decimals == 0;
    let axis = ValueAxis::new(figure.longest(), f64::from((rect.height() / 48.0).clamp(2.0, 6.0)), whole);
    let frame = plot_frame(ui, figure, &axis, rect);
    let slots = slots(figure);
    let transform = plot_ui(ui, figure, ink, &axis, frame, &slots);
    draw_illustrative(ui, figure, ink, &transform, &slots);
    draw_value_axis(ui, ink, &axis, &transform);
    draw_categories(ui, figure, ink, &transform);
    draw_labels(ui, figure, ink, &transform, &slots);
    let marks = slots
        .iter()
        .filter(|slot| slot.length > 0.0)
        .map(|slot| (slot.at, slot_rect(&transform, slot, slot.base, slot.base + slot.length)))
        .collect();
    Placed { marks }
}

/// The rectangle inside the axes.
fn plot_frame(ui: &Ui, figure: &Figure, axis: &ValueAxis, rect: Rect) -> Rect {
    let widest = axis
        .ticks()
        .into_iter()
        .map(|(_, label)| ui.painter().layout_no_wrap(label, fonts::regular(TICK_FONT), egui::Color32::BLACK).size().x)
        .fold(0.0, f32::max);
    let slot = (rect.width() - widest - 8.0) / figure.categories.len().max(1) as f32;
    let label_height = category_labels(ui, figure, slot, egui::Color32::BLACK)
        .iter()
        .flatten()
        .map(|galley| galley.size().y)
        .fold(14.0, f32::max);
    Rect::from_min_max(
        pos2((rect.left() + widest + 8.0).round(), rect.top() + 16.0),
        pos2(rect.right(), (rect.bottom() - label_height - 8.0).round()),
    )
}

fn slots(figure: &Figure) -> Vec<Slot> {
    let shown: Vec<usize> = (0..figure.series.len()).filter(|position| !figure.series[*position].hidden).collect();
    let mut slots = Vec::new();
    for category in 0..figure.categories.len() {
        let mut base = 0.0;
        for (rank, series) in shown.iter().copied().enumerate() {
            let Some(mark) = &figure.series[series].marks[category] else { continue };
            let at = MarkAt { series, category };
            let (center, width) = match figure.kind {
                Kind::Stacked => (category as f64, STACK_WIDTH),
                Kind::Grouped => {
                    let width = GROUP_WIDTH / shown.len() as f64;
                    (category as f64 - GROUP_WIDTH / 2.0 + (rank as f64 + 0.5) * width, width * 0.94)
                }
            };
            let length = mark.length.value;
            slots.push(Slot { at, center, width, base, length, illustrative: mark.illustrative.min(length) });
            if figure.kind == Kind::Stacked {
                base += length;
            }
        }
    }
    slots
}

/// Grid and solid bars; the transform comes back for everything drawn on top.
fn plot_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, axis: &ValueAxis, frame: Rect, slots: &[Slot]) -> PlotTransform {
    let (step, top) = (axis.step, axis.top);
    let ticks: Vec<f64> = axis.ticks().into_iter().skip(1).map(|(value, _)| value).collect();
    let bounds = PlotBounds::from_min_max([-0.5, 0.0], [figure.categories.len() as f64 - 0.5, top * 1.0001]);
    let mut charts: Vec<BarChart> = Vec::new();
    for (position, series) in figure.series.iter().enumerate() {
        let (solid, _) = ink.series(series.color);
        let bars: Vec<Bar> = slots
            .iter()
            .filter(|slot| slot.at.series == position && slot.length > slot.illustrative)
            .map(|slot| {
                Bar::new(slot.center, slot.length - slot.illustrative)
                    .width(slot.width)
                    .base_offset(slot.base)
                    .fill(solid)
                    .stroke(Stroke::NONE)
            })
            .collect();
        if !bars.is_empty() {
            charts.push(BarChart::new(series.label.clone(), bars).id(position).allow_hover(false));
        }
    }
    let builder = UiBuilder::new().max_rect(frame).id_salt("plot");
    let shown = ui.scope_builder(builder, |ui| {
        Plot::new("bars")
            .width(frame.width())
            .height(frame.height())
            .show_axes(false)
            .show_grid([false, true])
            .grid_color(ink.grid)
            .grid_fade(0.0)
            .grid_spacing(egui::Rangef::new(1.0, 2.0))
            .y_grid_spacer(move |_| ticks.iter().map(|value| GridMark { value: *value, step_size: step }).collect())
            .show_background(false)
            .show_crosshair(false)
            .show_x(false)
            .show_y(false)
            .allow_drag(false)
            .allow_zoom(false)
            .allow_scroll(false)
            .allow_boxed_zoom(false)
            .allow_double_click_reset(false)
            .allow_axis_zoom_drag(false)
            .sense(egui::Sense::hover())
            .show(ui, |plot_ui| {
                plot_ui.set_plot_bounds(bounds);
                for chart in charts {
                    plot_ui.bar_chart(chart);
                }
            })
            .transform
    });
    // The plot settles its transform a pass late; ours is the one that was asked for.
    PlotTransform::new(*shown.inner.frame(), bounds, false)
}

fn slot_rect(transform: &PlotTransform, slot: &Slot, from: f64, to: f64) -> Rect {
    let half = slot.width / 2.0;
    transform.rect_from_values(&PlotPoint::new(slot.center - half, from), &PlotPoint::new(slot.center + half, to))
}

fn draw_illustrative(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform, slots: &[Slot]) {
    for slot in slots.iter().filter(|slot| slot.illustrative > 0.0) {
        let (solid, light) = ink.series(figure.series[slot.at.series].color);
        let end = slot.base + slot.length;
        hatch(ui.painter(), slot_rect(transform, slot, end - slot.illustrative, end), solid, light);
    }
}

fn draw_value_axis(ui: &Ui, ink: &Ink, axis: &ValueAxis, transform: &PlotTransform) {
    let frame = *transform.frame();
    for (value, label) in axis.ticks() {
        let at = pos2(frame.left() - 6.0, transform.position_from_point_y(value));
        ui.painter().text(at, Align2::RIGHT_CENTER, label, fonts::regular(TICK_FONT), ink.weak);
    }
    ui.painter().line_segment([frame.left_bottom(), frame.right_bottom()], Stroke::new(1.0, ink.axis));
}

type Labels = Vec<Option<std::sync::Arc<egui::Galley>>>;

/// The labels under the categories, wrapped to their slot; of too many only every second, third … is kept.
fn category_labels(ui: &Ui, figure: &Figure, slot: f32, color: egui::Color32) -> Labels {
    let widest_word = if slot < 34.0 { (34.0 / slot.max(1.0)).ceil() as usize } else { 1 };
    figure
        .categories
        .iter()
        .enumerate()
        .map(|(position, category)| {
            if !position.is_multiple_of(widest_word) {
                return None;
            }
            let mut job = egui::text::LayoutJob::simple(
                category.label.clone(),
                fonts::regular(TICK_FONT),
                color,
                slot * widest_word as f32 - 4.0,
            );
            job.wrap.max_rows = 3;
            job.halign = egui::Align::Center;
            Some(ui.painter().layout_job(job))
        })
        .collect()
}

fn draw_categories(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform) {
    let frame = *transform.frame();
    let slot = frame.width() / figure.categories.len().max(1) as f32;
    let mut free_from = f32::NEG_INFINITY;
    for (position, galley) in category_labels(ui, figure, slot, ink.text).into_iter().enumerate() {
        let Some(galley) = galley else { continue };
        // Where only every second label stands it may be wider than its slot: the last moves in from the edge.
        let half = galley.size().x / 2.0;
        let middle = transform.position_from_point_x(position as f64).min(frame.right() - half);
        if middle - half >= free_from {
            free_from = middle + half;
            ui.painter().galley(pos2(middle, frame.bottom() + 5.0), galley, ink.text);
        }
    }
}

/// Totals on stacks, values on single bars; a label that would touch its neighbour is left to the hover.
fn draw_labels(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform, slots: &[Slot]) {
    let place = |center: f64, value: f64, width: f64, label: &str| {
        let galley = ui.painter().layout_no_wrap(label.to_owned(), fonts::regular(TICK_FONT), ink.text);
        let slot = (transform.position_from_point_x(center + width) - transform.position_from_point_x(center)).abs();
        if galley.size().x <= slot - 2.0 {
            let top = transform.position_from_point_y(value) - galley.size().y - 1.0;
            let left = transform.position_from_point_x(center) - galley.size().x / 2.0;
            // A grid line must not run through a number.
            ui.painter().rect_filled(Rect::from_min_size(pos2(left, top), galley.size()), 0.0, ink.paper);
            ui.painter().galley(pos2(left, top), galley, ink.text);
        }
    };
    match figure.kind {
        Kind::Stacked => {
            for (position, category) in figure.categories.iter().enumerate() {
                if let Some(total) = &category.total {
                    place(position as f64, total.value, 1.0, &total.label);
                }
            }
        }
        Kind::Grouped => {
            for slot in slots {
                if let Some(mark) = figure.mark(slot.at) {
                    place(slot.center, slot.length, slot.width / 0.94, &mark.length.label);
                }
            }
        }
    }
}

/// A ring around a mark that is pointed at, focused or selected.
pub(super) fn ring(ui: &Ui, rect: Rect, stroke: Stroke) {
    ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Outside);
}
