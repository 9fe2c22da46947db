//! The frame of every chart with a value axis: grid, ticks, category labels. Must not know which marks stand in it.

use egui::{Align2, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2};
use egui_plot::{GridMark, Plot, PlotBounds, PlotTransform, PlotUi};

use super::fonts;
use super::ink::Ink;
use super::scale::ValueAxis;
use crate::figure::{Figure, Kind, MarkAt};

/// Ticks, category labels and values.
pub(super) const TICK_FONT: f32 = 12.0;

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

/// Draws grid, axes and labels into `rect`, and between grid and labels what `items` adds to the plot. The transform
/// from values to points comes back for everything drawn on top: x in categories, y in the figure's unit.
pub(super) fn axes_ui<'a>(
    ui: &mut Ui,
    figure: &Figure,
    ink: &Ink,
    rect: Rect,
    items: impl FnOnce(&mut PlotUi<'a>) + 'a,
) -> PlotTransform {
    let whole = figure.decimals == 0 && figure.kind != Kind::Percent;
    let ticks = f64::from((rect.height() / 48.0).clamp(2.0, 6.0));
    let axis = ValueAxis::new(figure.longest(), ticks, whole);
    let frame = plot_frame(ui, figure, &axis, rect);
    let (step, top) = (axis.step, axis.top);
    let lines: Vec<f64> = axis.ticks().into_iter().skip(1).map(|(value, _)| value).collect();
    let bounds = PlotBounds::from_min_max([-0.5, 0.0], [figure.categories.len() as f64 - 0.5, top * 1.0001]);
    let builder = UiBuilder::new().max_rect(frame).id_salt("plot");
    let shown = ui.scope_builder(builder, |ui| {
        Plot::new("plot")
            .width(frame.width())
            .height(frame.height())
            .show_axes(false)
            .show_grid([false, true])
            .grid_color(ink.grid)
            .grid_fade(0.0)
            .grid_spacing(egui::Rangef::new(1.0, 2.0))
            .y_grid_spacer(move |_| lines.iter().map(|value| GridMark { value: *value, step_size: step }).collect())
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
            .show(ui, move |plot_ui| {
                plot_ui.set_plot_bounds(bounds);
                items(plot_ui);
            })
            .transform
    });
    // The plot settles its transform a pass late; ours is the one that was asked for.
    let transform = PlotTransform::new(*shown.inner.frame(), bounds, false);
    draw_value_axis(ui, ink, &axis, &transform);
    draw_categories(ui, figure, ink, &transform);
    transform
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

/// A ring around a mark that is pointed at, focused or selected.
pub(super) fn ring(ui: &Ui, rect: Rect, stroke: Stroke) {
    ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Outside);
}
