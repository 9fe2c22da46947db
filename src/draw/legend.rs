//! The legend: one chip a series, above the plot, never over data. One stop of Tab, with the arrows inside.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, EventFilter, Galley, Id, Key, Modifiers, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::fonts;
use super::ink::Ink;
use super::look::{Sample, looks};
use super::marks::marks_of;
use crate::figure::{Figure, Series};

const GAP: f32 = 5.0;
const BETWEEN: f32 = 16.0;
const ROW: f32 = 20.0;
/// Where room is short: the height of a row, what is between two chips, and what a name keeps at least where it is cut.
const ROW_TIGHT: f32 = 17.0;
const BETWEEN_TIGHT: f32 = 12.0;
const NAME_LEAST: f32 = 88.0;
/// The number of the entry for the mark of what was planned, which is no series.
const TARGET: usize = usize::MAX;

/// The legend, laid out to a width.
pub(super) struct Legend {
    chips: Vec<Chip>,
    sample: Sample,
    /// What it takes.
    pub(super) size: Vec2,
}

struct Chip {
    /// The series, or `None` for the pattern.
    series: Option<usize>,
    color: Color32,
    galley: Arc<Galley>,
    /// Relative to the legend's corner.
    rect: Rect,
}

/// What somebody did with the legend.
#[derive(Default)]
pub(super) struct Touched {
    /// The series whose chip was pressed.
    pub(super) pressed: Option<usize>,
    /// The one whose chip is pointed at.
    pub(super) pointed: Option<usize>,
    /// The one whose menu was asked for, and where.
    pub(super) asked: Option<(usize, Pos2)>,
}

impl Legend {
    /// Arranges the chips in rows; `names` says whether series are among them at all. On paper hidden series are left out.
    pub(super) fn new(painter: &Painter, figure: &Figure, ink: &Ink, width: f32, paper: bool, names: bool) -> Self {
        let sample = marks_of(figure).sample;
        let before = sample.width() + GAP;
        let mut chips = Vec::new();
        let mut at = pos2(0.0, 0.0);
        let mut height = 0.0;
        for (series, label, color) in entries(figure, ink, paper, names) {
            // A name wider than the figure takes several lines, and then the row to itself.
            let galley = painter.layout(label.to_owned(), fonts::regular(12.0), color, width - before);
            let needed = vec2(before + galley.size().x, galley.size().y.max(ROW));
            if at.x > 0.0 && at.x + needed.x > width {
                at = pos2(0.0, height);
            }
            chips.push(Chip { series, color, galley, rect: Rect::from_min_size(at, needed) });
            at.x += needed.x + BETWEEN;
            height = f32::max(height, at.y + needed.y);
        }
        Self { chips, sample, size: vec2(width, height) }
    }

    /// The same with its rows and chips closer together.
    pub(super) fn tight(self) -> Self {
        let (width, mut height, mut at) = (self.size.x, 0.0, pos2(0.0, 0.0));
        let place = |chip: Chip| {
            let needed = vec2(chip.rect.width(), chip.galley.size().y.max(ROW_TIGHT));
            if at.x > 0.0 && at.x + needed.x > width {
                at = pos2(0.0, height);
            }
            let rect = Rect::from_min_size(at, needed);
            at.x += needed.x + BETWEEN_TIGHT;
            height = f32::max(height, rect.bottom());
            Chip { rect, ..chip }
        };
        let chips = self.chips.into_iter().map(place).collect();
        Self { chips, sample: self.sample, size: vec2(width, height) }
    }

    /// What is left of the last row, where there is one.
    pub(super) fn left_over(&self) -> Option<Rect> {
        let last = self.chips.last()?;
        let left = last.rect.right() + BETWEEN_TIGHT;
        (left < self.size.x).then(|| Rect::from_x_y_ranges(left..=self.size.x, last.rect.y_range()))
    }

    /// The same in one row on the screen, the longest names cut where they must be; in rows where little would be left
    /// of them.
    pub(super) fn in_one_row(self, painter: &Painter) -> Self {
        let (width, count) = (self.size.x, self.chips.len() as f32);
        if self.size.y <= ROW || self.chips.is_empty() {
            return self;
        }
        let before = self.sample.width() + GAP;
        let room = width - count * before - (count - 1.0) * BETWEEN_TIGHT;
        let most = longest(room, self.chips.iter().map(|chip| chip.galley.size().x).collect());
        if most < NAME_LEAST {
            return self;
        }
        let mut chips = Vec::new();
        let mut at = pos2(0.0, 0.0);
        for Chip { series, color, galley, .. } in self.chips {
            let mut job = LayoutJob::simple_singleline(galley.text().to_owned(), fonts::regular(12.0), color);
            job.wrap = fonts::one_line(&job.text, most);
            let galley = painter.layout_job(job);
            let needed = vec2(before + galley.size().x, ROW);
            chips.push(Chip { series, color, galley, rect: Rect::from_min_size(at, needed) });
            at.x += needed.x + BETWEEN_TIGHT;
        }
        Self { chips, sample: self.sample, size: vec2(width, ROW) }
    }

    /// Draws the chips; what somebody did with them comes back.
    pub(super) fn show(&self, ui: &mut Ui, figure: &Figure, ink: &Ink, corner: Pos2, paper: bool) -> Touched {
        let mut touched = Touched::default();
        let mut stops = Stops::begin(ui);
        let looks = looks(ink, figure, self.sample);
        for chip in &self.chips {
            let rect = chip.rect.translate(corner.to_vec2());
            let swatch = Rect::from_min_size(rect.min, vec2(self.sample.width(), rect.height()));
            match chip.series {
                None => self.sample.illustrative_ui(ui.painter(), ink, swatch),
                Some(TARGET) => {
                    ui.painter().hline(swatch.x_range(), swatch.center().y, Stroke::new(2.0, ink.text));
                }
                Some(position) => {
                    let series = &figure.series[position];
                    if series.hidden {
                        self.sample.hidden_ui(ui.painter(), ink, swatch);
                    } else {
                        self.sample.series_ui(ui.painter(), ink, &looks[position], series, swatch);
                    }
                    if !paper {
                        let is_cut = chip.galley.elided;
                        let response = chip_ui(ui, rect, position, series, ink, &mut stops);
                        touched.hear(ui, position, &response, series.hidden);
                        if is_cut {
                            response.on_hover_text(series.label.as_str());
                        }
                    }
                }
            }
            let text = pos2(swatch.right() + GAP, rect.center().y - chip.galley.size().y / 2.0);
            ui.painter().galley(text, Arc::clone(&chip.galley), ink.text);
        }
        stops.end(ui);
        touched
    }
}

/// What stands in the legend: the series, or what is none; its name and colour.
fn entries<'a>(figure: &'a Figure, ink: &Ink, paper: bool, names: bool) -> Vec<(Option<usize>, &'a str, Color32)> {
    let mut entries: Vec<(Option<usize>, &str, Color32)> = figure
        .series
        .iter()
        .enumerate()
        .filter(|(_, series)| names && !(series.keys.is_empty() || paper && series.hidden))
        .map(|(position, series)| {
            (Some(position), series.label.as_str(), if series.hidden { ink.weak } else { ink.text })
        })
        .collect();
    let target = figure.target_label.iter().filter(|_| marks_of(figure).has_target);
    entries.extend(target.map(|label| (Some(TARGET), label.as_str(), ink.text)));
    entries.extend(figure.illustrative_label.iter().map(|label| (None, label.as_str(), ink.text)));
    entries
}

/// How long a name may be so that all of them have room: those that are shorter leave theirs to the others.
fn longest(mut room: f32, mut widths: Vec<f32>) -> f32 {
    widths.sort_by(f32::total_cmp);
    let count = widths.len();
    for (at, width) in widths.into_iter().enumerate() {
        let share = room / (count - at) as f32;
        if width > share {
            return share.floor();
        }
        room -= width;
    }
    f32::INFINITY
}

impl Touched {
    fn hear(&mut self, ui: &Ui, position: usize, response: &Response, is_hidden: bool) {
        if response.clicked() {
            self.pressed = Some(position);
        }
        if response.hovered() && !is_hidden {
            self.pointed = Some(position);
        }
        if response.secondary_clicked() {
            let at = ui.input(|input| input.pointer.interact_pos());
            self.asked = Some((position, at.unwrap_or(response.rect.left_bottom())));
        } else if response.has_focus()
            && ui.input_mut(|input| {
                input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu)
            })
        {
            self.asked = Some((position, response.rect.left_bottom()));
        }
    }
}

/// The chips are one stop of Tab: the arrows go from one to the next.
struct Stops {
    id: Id,
    stop: Option<Id>,
    chips: Vec<Id>,
}

impl Stops {
    fn begin(ui: &Ui) -> Self {
        let id = ui.scope_id().with("legend stop");
        Self { id, stop: ui.data(|data| data.get_temp(id)), chips: Vec::new() }
    }

    /// What a chip reacts to; Tab leads to one of them.
    fn sense(&mut self, ui: &Ui, chip: Id) -> Sense {
        self.chips.push(chip);
        let is_stop = *self.stop.get_or_insert(chip) == chip || ui.memory(|memory| memory.has_focus(chip));
        if is_stop { Sense::click() } else { Sense::CLICK }
    }

    fn end(self, ui: &Ui) {
        let focused = ui.memory(|memory| memory.focused());
        let at = focused.and_then(|focused| self.chips.iter().position(|chip| *chip == focused));
        let known = self.stop.filter(|stop| self.chips.contains(stop));
        let mut stop = known.or(self.chips.first().copied());
        if let Some(at) = at {
            let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, tab: false, escape: false };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.chips[at], filter));
            let last = self.chips.len() - 1;
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let to = match () {
                () if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) => (at + 1).min(last),
                () if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) => at.saturating_sub(1),
                () if pressed(Key::Home) => 0,
                () if pressed(Key::End) => last,
                () => at,
            };
            if to != at {
                ui.memory_mut(|memory| memory.request_focus(self.chips[to]));
            }
            stop = Some(self.chips[to]);
        }
        if let Some(stop) = stop {
            ui.data_mut(|data| data.insert_temp(self.id, stop));
        }
    }
}

fn chip_ui(ui: &Ui, rect: Rect, position: usize, series: &Series, ink: &Ink, stops: &mut Stops) -> Response {
    let id = ui.scope_id().with(("legend", position));
    let response = ui.interact(rect.expand2(vec2(4.0, 2.0)), id, stops.sense(ui, id));
    response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), !series.hidden, series.label.as_str()));
    if response.hovered() || response.has_focus() {
        let stroke = Stroke::new(1.0, if response.has_focus() { ink.accent } else { ink.grid });
        ui.painter().rect_stroke(rect.expand2(vec2(4.0, 1.0)), 4.0, stroke, StrokeKind::Outside);
    }
    response
}
