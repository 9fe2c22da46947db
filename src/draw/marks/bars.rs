//! Bars: grouped side by side, or stacked with the total on top. Between two segments there is always a little paper.

use egui::{Rect, Ui};

use crate::draw::axes::Placed;
use crate::draw::bar_labels;
use crate::draw::ink::Ink;
use crate::draw::look::{End, Look, looks};
use crate::draw::mark_spec::MarkSpec;
use crate::draw::references::{self};
use crate::draw::slots::{PAPER, Slot, pointed_rect, target};
use crate::figure::Figure;

/// What they are.
pub(super) static SPEC: MarkSpec = MarkSpec { counts_values: true, ..MarkSpec::new("bars", bars_ui) };

/// Draws axes, grid and bars into `rect`.
pub(super) fn bars_ui(ui: &mut Ui, figure: &Figure, ink: &Ink, rect: Rect) -> Placed {
    let rect = rect.with_min_y(rect.top() + references::key_ui(ui, figure, ink, rect));
    let labelled = bar_labels::Labelled::new(ui, figure, ink, rect);
    let axes = &labelled.axes;
    let looks = looks(ink, figure, SPEC.sample);
    axes.plot_ui(ui, ink, |_| ());
    for slot in &labelled.slots {
        segment_ui(ui, &looks[slot.at.series], slot);
    }
    axes.labels_ui(ui, figure, ink);
    labelled.slots.iter().filter_map(|slot| target(figure, axes, slot)).for_each(|target| target.draw(ui, ink, &looks));
    let taken: Vec<Rect> = labelled.labels.iter().map(|label| label.area).collect();
    references::draw(ui, figure, ink, axes.frame.x_range(), |value| axes.y(value), &taken);
    labelled.labels.iter().for_each(|label| label.draw(ui, ink));
    let marks = labelled
        .slots
        .iter()
        .filter(|slot| slot.length != 0.0 || !figure.is_stacked())
        .map(|slot| (slot.at, pointed_rect(figure, axes, slot)))
        .collect();
    Placed { has_totals: labelled.has_totals, unwritten_values: labelled.unwritten, ..Placed::new(marks) }
}

fn segment_ui(ui: &Ui, look: &Look, slot: &Slot) {
    if slot.length == 0.0 {
        return;
    }
    let mut area = slot.bar;
    let paper = if slot.is_inner { PAPER.min(area.height() / 3.0) } else { 0.0 };
    let share = (slot.illustrative / slot.length.abs()) as f32;
    if slot.length < 0.0 {
        area.max.y -= paper;
        look.bar(ui.painter(), area, share, End::Bottom);
    } else {
        area.min.y += paper;
        look.bar(ui.painter(), area, share, End::Top);
    }
}
