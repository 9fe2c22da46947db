//! The frame of every chart with a value axis: grid, ticks, category labels. Must not know which marks stand in it.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, Galley, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2};
use egui_plot::{GridMark, Plot, PlotBounds, PlotTransform, PlotUi};

use super::fonts;
use super::ink::Ink;
use super::scale::ValueAxis;
use crate::figure::{Category, Figure, MarkAt};
use crate::query::Key;

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
    let whole = figure.decimals == 0;
    let room = rect.height() - label_height(ui, figure, rect.width());
    let ticks = f64::from((room / 48.0).clamp(2.0, 6.0));
    let axis = ValueAxis::new(figure.span(), ticks, whole);
    let frame = plot_frame(ui, figure, &axis, rect);
    let (step, margin) = (axis.step, (axis.top - axis.bottom) * 1e-4);
    let lines: Vec<f64> = axis.ticks().into_iter().map(|(value, _)| value).filter(|value| *value != 0.0).collect();
    let (left, right) = (-0.5, figure.slots() - 0.5);
    let bounds = PlotBounds::from_min_max([left, axis.bottom], [right, axis.top + margin]);
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
        .map(|(_, label)| ui.painter().layout_no_wrap(label, fonts::regular(TICK_FONT), Color32::BLACK).size().x)
        .fold(0.0, f32::max);
    let slot = (rect.width() - widest - 8.0) / figure.slots() as f32;
    let label_height = category_labels(ui, figure, slot, Color32::BLACK).height();
    Rect::from_min_max(
        pos2((rect.left() + widest + 8.0).round(), rect.top() + 16.0),
        pos2(rect.right(), (rect.bottom() - label_height - 8.0).round()),
    )
}

/// What the labels under the categories take of a plot so wide.
pub(super) fn label_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let slot = (width - VALUE_LABELS) / figure.slots() as f32;
    category_labels(ui, figure, slot, Color32::BLACK).height()
}

fn draw_value_axis(ui: &Ui, ink: &Ink, axis: &ValueAxis, transform: &PlotTransform) {
    let frame = *transform.frame();
    for (value, label) in axis.ticks() {
        let at = pos2(frame.left() - 6.0, transform.position_from_point_y(value));
        ui.painter().text(at, Align2::RIGHT_CENTER, label, fonts::regular(TICK_FONT), ink.weak);
    }
    let zero = transform.position_from_point_y(0.0);
    ui.painter().hline(frame.x_range(), zero, Stroke::new(1.0, ink.axis));
}

/// The labels under the categories.
struct Labels {
    /// `None` where a year is left out because they stand too close.
    galleys: Vec<Option<Arc<Galley>>>,
    /// Whether they stand upright because their words are longer than a slot is wide.
    upright: bool,
}

impl Labels {
    fn height(&self) -> f32 {
        let extent = |galley: &Arc<Galley>| if self.upright { galley.size().x } else { galley.size().y };
        self.galleys.iter().flatten().map(extent).fold(14.0, f32::max)
    }
}

/// An upright label is no longer than this.
const UPRIGHT_MAX: f32 = 110.0;
/// What the labels of the value axis take, about.
const VALUE_LABELS: f32 = 40.0;
/// What has no year is always named, and has so much room for it.
const UNDATED: f32 = 66.0;
/// The narrowest slot that a year fits in.
const YEAR_SLOT: f32 = 34.0;

/// Names are wrapped to their slot, or stand upright where a word would have to be broken. Of labels that would still
/// touch only every second, third … is kept.
fn category_labels(ui: &Ui, figure: &Figure, slot: f32, color: Color32) -> Labels {
    let years =
        figure.categories.iter().any(|category| matches!(category.key(), Some(Key::Year(_) | Key::FiscalYear(_))));
    let least = if years { YEAR_SLOT } else { TICK_FONT * 1.5 };
    let every = if slot < least { (least / slot.max(0.1)).ceil() as usize } else { 1 };
    let font = || fonts::regular(TICK_FONT);
    let width = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font(), color).size().x;
    let breaks = |label: &str| label.split(' ').any(|word| word.is_ascii() && width(word) > slot - 4.0);
    let upright =
        !years && (slot < TICK_FONT * 1.5 || figure.categories.iter().any(|category| breaks(&category.label)));
    let galley = |category: &Category| {
        let label = &category.label;
        let room = slot * every as f32 - 4.0;
        let room = if category.is_undated() { room.max(UNDATED) } else { room };
        let mut job = LayoutJob::simple(label.to_owned(), font(), color, room);
        job.wrap.max_rows = 4;
        job.halign = egui::Align::Center;
        if upright {
            job = LayoutJob::simple_singleline(label.to_owned(), font(), color);
            job.wrap = TextWrapping::truncate_at_width(UPRIGHT_MAX);
        }
        ui.painter().layout_job(job)
    };
    let labels = figure.categories.iter().enumerate();
    let is_kept = |at: usize, category: &Category| at.is_multiple_of(every) || category.is_undated();
    let galleys = labels.map(|(at, category)| is_kept(at, category).then(|| galley(category))).collect();
    Labels { galleys, upright }
}

fn draw_categories(ui: &Ui, figure: &Figure, ink: &Ink, transform: &PlotTransform) {
    let frame = *transform.frame();
    let slot = frame.width() / figure.slots() as f32;
    let labels = category_labels(ui, figure, slot, ink.text);
    let mut free_from = f32::NEG_INFINITY;
    // Where only every second label stands it may be wider than its slot: the last moves in from the edge.
    let middle = |position: usize, galley: &Galley| {
        transform.position_from_point_x(figure.place(position)).min(frame.right() - galley.size().x / 2.0)
    };
    let undated = labels.galleys.iter().enumerate().find_map(|(at, galley)| {
        let galley = galley.as_ref().filter(|_| figure.categories[at].is_undated() && !labels.upright)?;
        Some((at, middle(at, galley) - galley.size().x / 2.0 - 4.0))
    });
    for (position, galley) in labels.galleys.into_iter().enumerate() {
        let Some(galley) = galley else { continue };
        if labels.upright {
            let middle = transform.position_from_point_x(figure.place(position));
            let foot = pos2(middle - galley.size().y / 2.0, frame.bottom() + 5.0 + galley.size().x);
            let text = TextShape::new(foot, galley, ink.text).with_angle(-std::f32::consts::FRAC_PI_2);
            ui.painter().add(text);
            continue;
        }
        let half = galley.size().x / 2.0;
        let middle = middle(position, &galley);
        // A year gives way to what has none, which stands apart and would be taken for a year.
        let gives_way = undated.is_some_and(|(at, left)| at != position && middle + half > left);
        if middle - half >= free_from && !gives_way {
            free_from = middle + half;
            ui.painter().galley(pos2(middle, frame.bottom() + 5.0), galley, ink.text);
        }
    }
}

/// A ring around a mark that is pointed at, focused or selected.
pub(super) fn ring(ui: &Ui, rect: Rect, stroke: Stroke) {
    ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Outside);
}
