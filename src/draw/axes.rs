//! The frame of every chart with a value axis: grid, ticks, category labels. Must not know which marks stand in it.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::text::LayoutJob;
use egui::{Align2, Color32, Galley, Rangef, Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2, vec2};
use egui_plot::{GridMark, Plot, PlotBounds, PlotTransform, PlotUi};

use super::fonts;
use super::ink::Ink;
use super::line_breaks::{laid_out, without_orphan};
use super::scale::ValueAxis;
use crate::figure::{Category, Figure, MarkAt};
use crate::query::Key;

/// Ticks, category labels and values.
pub(super) const TICK_FONT: f32 = 12.0;

/// Where each mark stands on the screen, for pointing at it.
pub(super) struct Placed {
    /// Series by series; bars of no length are left out.
    pub(super) marks: Vec<(MarkAt, Rect)>,
    /// Whether all totals that the unit speaks of are written.
    pub(super) has_totals: bool,
    /// The last points of lines that have no room for what they come to.
    pub(super) unwritten_ends: Vec<MarkAt>,
    /// How many values have no room to be written.
    pub(super) unwritten_values: usize,
}

impl Placed {
    /// Of a figure that promises no totals.
    pub(super) fn new(marks: Vec<(MarkAt, Rect)>) -> Self {
        Self { marks, has_totals: true, unwritten_ends: Vec::new(), unwritten_values: 0 }
    }

    /// The rectangle of a mark.
    pub(super) fn rect(&self, at: MarkAt) -> Option<Rect> {
        self.marks.iter().find(|(mark, _)| *mark == at).map(|(_, rect)| *rect)
    }
}

/// What labels need beyond the outermost marks, above and below.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pad {
    pub(super) head: f32,
    pub(super) foot: f32,
}

/// Above every frame there is room for a line of labels.
pub(super) const HEAD: f32 = 18.0;
/// A plot is never narrower nor lower.
const LEAST: f32 = 16.0;
/// Between two names of categories.
const APART_LABELS: f32 = 3.0;

/// From categories and values to places.
pub(super) struct Axes {
    /// The rectangle inside the axes.
    pub(super) frame: Rect,
    axis: ValueAxis,
    /// From places along the categories and values to points.
    transform: PlotTransform,
    /// The place of each category.
    places: Vec<f64>,
    pad: Pad,
    /// How long an upright label is at most.
    most_upright: f32,
}

impl Axes {
    /// Fits axes and labels into `rect`.
    pub(super) fn new(ui: &Ui, figure: &Figure, rect: Rect, pad: Pad) -> Self {
        let most = most_upright(rect.height() - pad.head - pad.foot);
        let about = (rect.width() - VALUE_LABELS) / figure.slots() as f32;
        let labels = category_labels(ui, figure, about, (Color32::BLACK, most)).height();
        let room = rect.height() - labels - pad.head - pad.foot;
        let ticks = f64::from((room / 48.0).clamp(2.0, 6.0));
        let axis = ValueAxis::new(figure.span(), ticks, figure.decimals == 0);
        let slots = figure.slots() as f32;
        let places = (0..figure.categories.len()).map(|category| figure.place(category)).collect();
        let label = |(_, label): (f64, String)| {
            ui.painter().layout_no_wrap(label, fonts::regular(TICK_FONT), Color32::BLACK).size().x
        };
        let widest = axis.ticks().into_iter().map(label).fold(0.0, f32::max);
        let slot = (rect.width() - widest - 8.0) / slots;
        let label_height = category_labels(ui, figure, slot, (Color32::BLACK, most)).height();
        let frame = Rect::from_min_max(
            pos2((rect.left() + widest + 8.0).round(), rect.top() + HEAD + pad.head),
            pos2(rect.right(), (rect.bottom() - label_height - 8.0 - pad.foot).round()),
        );
        // Whatever the labels take, a plot has a width and a height.
        let frame = Rect::from_min_max(frame.min, frame.max.max(frame.min + vec2(LEAST, LEAST)));
        let bounds = PlotBounds::from_min_max([-0.5, axis.bottom], [f64::from(slots) - 0.5, axis.top]);
        Self { frame, axis, transform: PlotTransform::new(frame, bounds, false), places, pad, most_upright: most }
    }

    /// How wide a category is.
    pub(super) fn slot(&self) -> f32 {
        self.transform.dpos_dvalue_x() as f32
    }

    /// The middle of a category.
    pub(super) fn x(&self, category: usize) -> f32 {
        self.transform.position_from_point_x(self.place(category))
    }

    /// Where a value stands.
    pub(super) fn y(&self, value: f64) -> f32 {
        self.transform.position_from_point_y(value)
    }

    /// The place of a category along the axis, which lines are given in.
    pub(super) fn place(&self, category: usize) -> f64 {
        self.places.get(category).copied().unwrap_or(category as f64)
    }

    /// Where labels of marks may stand.
    pub(super) fn label_room(&self) -> Rect {
        let (frame, pad) = (self.frame, self.pad);
        Rect::from_min_max(
            pos2(frame.left() - 4.0, frame.top() - HEAD - pad.head - 1.0),
            pos2(frame.right() + 6.0, frame.bottom() + pad.foot + 0.5),
        )
    }

    /// The grid, which lies behind everything, and on it what `items` adds to the plot.
    pub(super) fn plot_ui<'a>(&self, ui: &mut Ui, ink: &Ink, items: impl FnOnce(&mut PlotUi<'a>) + 'a) {
        let step = self.axis.step;
        let lines: Vec<f64> = self.axis.ticks().into_iter().map(|(value, _)| value).filter(|at| *at != 0.0).collect();
        // The uppermost line belongs to the plot.
        let (mut bounds, margin) = (*self.transform.bounds(), (self.axis.top - self.axis.bottom) * 1e-4);
        bounds.extend_with_y(self.axis.top + margin);
        let corner = (self.frame.left().to_bits(), self.frame.top().to_bits());
        let builder = UiBuilder::new().max_rect(self.frame).id_salt(("plot", corner));
        ui.scope_builder(builder, |ui| {
            Plot::new("plot")
                .width(self.frame.width())
                .height(self.frame.height())
                .show_axes(false)
                .show_grid([false, true])
                .grid_color(ink.grid)
                .grid_fade(0.0)
                .grid_spacing(Rangef::new(1.0, 2.0))
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
                });
        });
    }

    /// The base line and all labels of both axes.
    pub(super) fn labels_ui(&self, ui: &Ui, figure: &Figure, ink: &Ink) {
        for (value, label) in self.axis.ticks() {
            let at = pos2(self.frame.left() - 6.0, self.y(value));
            ui.painter().text(at, Align2::RIGHT_CENTER, label, fonts::regular(TICK_FONT), ink.weak);
        }
        ui.painter().hline(self.frame.x_range(), self.y(0.0), Stroke::new(1.0, ink.axis));
        self.categories_ui(ui, figure, ink);
    }

    /// The first, the last that has a year, what has none, and as many between them as have room.
    fn categories_ui(&self, ui: &Ui, figure: &Figure, ink: &Ink) {
        let frame = self.frame;
        let labels = category_labels(ui, figure, self.slot(), (ink.text, self.most_upright));
        let top = frame.bottom() + 5.0 + self.pad.foot;
        let mut taken: Vec<Rangef> = Vec::new();
        for category in figure.categories_by_rank() {
            let Some(galley) = labels.galleys.get(category).and_then(Option::as_ref) else { continue };
            let (size, middle) = (galley.size(), self.x(category));
            let wide = if labels.upright { size.y } else { size.x };
            let middle = if labels.upright { middle } else { middle.min(frame.right() + OVER - wide / 2.0) };
            let range = Rangef::new(middle - wide / 2.0, middle + wide / 2.0);
            let is_lower = labels.is_lower(category);
            let touches = |other: &Rangef| other.max > range.min - APART_LABELS && other.min < range.max + APART_LABELS;
            if !is_lower && taken.iter().any(touches) {
                continue;
            }
            let top = if is_lower { top + labels.first_height() } else { top };
            if !is_lower {
                taken.push(range);
            }
            if labels.upright {
                let foot = pos2(middle - size.y / 2.0, top + size.x);
                let text = TextShape::new(foot, Arc::clone(galley), ink.text).with_angle(-std::f32::consts::FRAC_PI_2);
                ui.painter().add(text);
            } else {
                ui.painter().galley(pos2(middle, top), Arc::clone(galley), ink.text);
            }
        }
    }
}

/// What the labels under the categories take of a plot so wide.
pub(super) fn label_height(ui: &Ui, figure: &Figure, width: f32) -> f32 {
    let slot = (width - VALUE_LABELS) / figure.slots() as f32;
    category_labels(ui, figure, slot, (Color32::BLACK, UPRIGHT_MAX)).height()
}

/// How long upright labels are at most below a plot that has so much with them: what leaves the plot enough, and never less
/// than a share. Names that are cut for it are in the note.
fn most_upright(height: f32) -> f32 {
    (height - HEAD - 8.0 - PLOT_LEAST).clamp((height * UPRIGHT_SHARE).clamp(0.0, UPRIGHT_MAX), UPRIGHT_MAX)
}

/// The labels under the categories.
struct Labels {
    /// `None` where one is left out because they stand too close.
    galleys: Vec<Option<Arc<Galley>>>,
    /// Whether they stand upright because their words are longer than a slot is wide.
    upright: bool,
    /// Whether the last, which has no year, stands below the others because it would touch the year before it.
    last_is_lower: bool,
}

impl Labels {
    fn height(&self) -> f32 {
        let last = self.galleys.last().and_then(Option::as_ref).filter(|_| self.last_is_lower);
        self.first_height() + last.map_or(0.0, |galley| galley.size().y)
    }

    /// Of those that stand side by side.
    fn first_height(&self) -> f32 {
        let extent = |galley: &Arc<Galley>| if self.upright { galley.size().x } else { galley.size().y };
        let count = self.galleys.len() - usize::from(self.last_is_lower);
        self.galleys.iter().take(count).flatten().map(extent).fold(14.0, f32::max)
    }

    fn is_lower(&self, category: usize) -> bool {
        self.last_is_lower && category + 1 == self.galleys.len()
    }
}

/// The name of a category takes no more lines than this.
const ROWS: usize = 6;
/// An upright label is no longer than this, in so many lines of this height where its slot is wide enough.
const UPRIGHT_MAX: f32 = 150.0;
/// It takes no more of a low plot than this share, or leaves the marks so much.
const UPRIGHT_SHARE: f32 = 0.3;
const PLOT_LEAST: f32 = 90.0;
const UPRIGHT_ROWS: usize = 3;
const UPRIGHT_LINE: f32 = 18.0;
/// What the labels of the value axis take, about.
const VALUE_LABELS: f32 = 40.0;
/// The narrowest slot that a year fits in.
const YEAR_SLOT: f32 = 34.0;

/// Between the names of two steps of time.
const STEP_GAP: f32 = 8.0;

/// So much may the last label stand out of the frame.
const OVER: f32 = 4.0;

/// Names are wrapped to their slot, or stand upright where a word would have to be broken. Of labels that would still
/// touch only every second, third … is kept, and always the last that has a year, and what has none.
fn category_labels(ui: &Ui, figure: &Figure, slot: f32, (color, most_upright): (Color32, f32)) -> Labels {
    let years = figure.categories.iter().any(|category| category.key().is_some_and(Key::is_time));
    let font = || fonts::regular(TICK_FONT);
    let width = |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font(), color).size().x;
    let is_step = |one: &&Category| one.key().is_some_and(|key| key.period().is_some());
    let steps = figure.categories.iter().filter(is_step).map(|one| width(&one.label) + STEP_GAP);
    let least = if years { steps.fold(YEAR_SLOT, f32::max) } else { TICK_FONT * 1.5 };
    let every = if slot < least { (least / slot.max(0.1)).ceil() as usize } else { 1 };
    let breaks = |label: &str| label.split(' ').any(|word| word.is_ascii() && width(word) > slot - 4.0);
    let upright =
        !years && (slot < TICK_FONT * 1.5 || figure.categories.iter().any(|category| breaks(&category.label)));
    let galley = |label: &str| {
        let mut job = LayoutJob::simple(label.to_owned(), font(), color, slot * every as f32 - 4.0);
        job.wrap.max_rows = ROWS;
        job.halign = egui::Align::Center;
        if upright {
            job = LayoutJob::simple(label.to_owned(), font(), color, most_upright);
            job.wrap.max_rows = ((slot * every as f32 / UPRIGHT_LINE).floor() as usize).clamp(1, UPRIGHT_ROWS);
            job.wrap.break_anywhere = job.wrap.max_rows == 1;
        }
        if upright { laid_out(ui.painter(), job) } else { without_orphan(ui.painter(), job) }
    };
    let last = figure.categories.len().saturating_sub(1);
    let is_apart = figure.last_dated() != Some(last);
    let is_kept = |at: usize| at.is_multiple_of(every) || at == last || Some(at) == figure.last_dated();
    let labels = figure.categories.iter().enumerate();
    let mut galleys: Vec<Option<Arc<Galley>>> =
        labels.map(|(at, category)| is_kept(at).then(|| galley(&category.label))).collect();
    let mut last_is_lower = false;
    if let [.., Some(year), Some(none)] = &mut galleys[..]
        && is_apart
        && !upright
    {
        // Where both stand, from the right of the frame.
        let left = (slot / 2.0 + none.size().x / 2.0).max(none.size().x - OVER);
        let between = slot * (figure.place(last) - figure.place(last - 1)) as f32;
        let right = slot / 2.0 + between - year.size().x / 2.0;
        last_is_lower = right < left + APART_LABELS;
        if last_is_lower {
            let mut job = LayoutJob::simple_singleline(none.text().to_owned(), font(), color);
            job.halign = egui::Align::Center;
            *none = ui.painter().layout_job(job);
        }
    }
    Labels { galleys, upright, last_is_lower }
}

/// A ring around a mark that is pointed at, focused or selected.
pub(super) fn ring(ui: &Ui, rect: Rect, stroke: Stroke) {
    ui.painter().rect_stroke(rect, 0.0, stroke, StrokeKind::Outside);
}
