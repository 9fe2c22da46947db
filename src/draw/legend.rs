//! The legend: one chip a series, above the plot, never over data.

use egui::{
    Color32, FontId, Galley, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

use super::fonts;
use super::hatch::hatch;
use super::ink::Ink;
use super::look::{self, looks};
use crate::figure::{Figure, Kind};

const SWATCH: f32 = 11.0;
const GAP: f32 = 5.0;
const BETWEEN: f32 = 16.0;
const ROW: f32 = 20.0;
/// The number of the entry for the mark of what was planned, which is no series.
const TARGET: usize = usize::MAX;

/// The legend, laid out to a width.
pub(super) struct Legend {
    chips: Vec<Chip>,
    /// What it takes.
    pub(super) size: Vec2,
}

struct Chip {
    /// The series, or `None` for the pattern.
    series: Option<usize>,
    galley: Arc<Galley>,
    /// Relative to the legend's corner.
    rect: Rect,
}

impl Legend {
    /// Arranges the chips in rows; `names` says whether series are among them at all. On paper hidden series are left out.
    pub(super) fn new(painter: &Painter, figure: &Figure, ink: &Ink, width: f32, paper: bool, names: bool) -> Self {
        let font: FontId = fonts::regular(12.0);
        let mut entries: Vec<(Option<usize>, &str, Color32)> = figure
            .series
            .iter()
            .enumerate()
            .filter(|(_, series)| names && !(series.keys.is_empty() || paper && series.hidden))
            .map(|(position, series)| {
                (Some(position), series.label.as_str(), if series.hidden { ink.weak } else { ink.text })
            })
            .collect();
        let target = figure.target_label.iter().filter(|_| figure.kind == Kind::Plan);
        entries.extend(target.map(|label| (Some(TARGET), label.as_str(), ink.text)));
        entries.extend(figure.illustrative_label.iter().map(|label| (None, label.as_str(), ink.text)));
        let mut chips = Vec::new();
        let mut at = pos2(0.0, 0.0);
        let mut height = 0.0;
        for (series, label, color) in entries {
            // A name wider than the figure takes several lines, and then the row to itself.
            let galley = painter.layout(label.to_owned(), font.clone(), color, width - SWATCH - GAP);
            let needed = vec2(SWATCH + GAP + galley.size().x, galley.size().y.max(ROW));
            if at.x > 0.0 && at.x + needed.x > width {
                at = pos2(0.0, height);
            }
            chips.push(Chip { series, galley, rect: Rect::from_min_size(at, needed) });
            at.x += needed.x + BETWEEN;
            height = f32::max(height, at.y + needed.y);
        }
        Self { chips, size: vec2(width, height) }
    }

    /// Draws the chips; the series whose chip was pressed, and the one whose chip is pointed at, come back.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        figure: &Figure,
        ink: &Ink,
        corner: egui::Pos2,
        paper: bool,
    ) -> (Option<usize>, Option<usize>) {
        let (mut pressed, mut pointed) = (None, None);
        let looks = looks(ink, figure);
        let is_line = matches!(figure.kind, Kind::Lines | Kind::Index | Kind::Slope | Kind::Scatter);
        for chip in &self.chips {
            let rect = chip.rect.translate(corner.to_vec2());
            let swatch = Rect::from_center_size(pos2(rect.left() + SWATCH / 2.0, rect.center().y), Vec2::splat(SWATCH));
            match chip.series {
                None if is_line => {
                    let ends = [swatch.left_center(), swatch.right_center()];
                    ui.painter().line_segment(ends, Stroke::new(1.5, ink.weak));
                    ui.painter().circle(swatch.center(), 3.5, ink.paper, Stroke::new(1.5, ink.weak));
                }
                None => hatch(ui.painter(), swatch, ink.weak, ink.paper),
                Some(TARGET) => {
                    ui.painter().hline(swatch.x_range(), swatch.center().y, Stroke::new(2.0, ink.text));
                }
                Some(position) => {
                    let series = &figure.series[position];
                    if series.hidden {
                        ui.painter().rect_stroke(swatch, 2.0, Stroke::new(1.0, ink.axis), StrokeKind::Inside);
                    } else {
                        look::swatch(ui.painter(), &looks[position], swatch, is_line);
                    }
                    if !paper {
                        let chip = chip_ui(ui, rect, position, &series.label, series.hidden, ink);
                        pressed = if chip.clicked() { Some(position) } else { pressed };
                        pointed = if chip.hovered() && !series.hidden { Some(position) } else { pointed };
                    }
                }
            }
            let text = pos2(swatch.right() + GAP, rect.center().y - chip.galley.size().y / 2.0);
            ui.painter().galley(text, Arc::clone(&chip.galley), ink.text);
        }
        (pressed, pointed)
    }
}

fn chip_ui(ui: &Ui, rect: Rect, position: usize, label: &str, hidden: bool, ink: &Ink) -> Response {
    let id = ui.scope_id().with(("legend", position));
    let response = ui.interact(rect.expand2(vec2(4.0, 2.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), !hidden, label));
    if response.hovered() || response.has_focus() {
        let stroke = Stroke::new(1.0, if response.has_focus() { ink.accent } else { ink.grid });
        ui.painter().rect_stroke(rect.expand2(vec2(4.0, 1.0)), 4.0, stroke, StrokeKind::Outside);
    }
    response
}
