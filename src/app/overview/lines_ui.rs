//! Blocks of rows: who waits, places, what is to be looked at.

use egui::{Rect, Ui, pos2, vec2};

use super::blocks_ui::{Pressed, ROW, line, pressable, put, put_right, row_ground};
use crate::app::core::command::Command;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::{PlaceLine, WaitingLines};
use crate::query::{Clause, Key};
use crate::text::{Arg, numbers, say, say_with};

/// The rows of a block, one below the other.
fn rows(rect: Rect, count: usize) -> impl Iterator<Item = Rect> {
    let row =
        move |at: usize| Rect::from_min_size(pos2(rect.left(), rect.top() + at as f32 * ROW), vec2(rect.width(), ROW));
    (0..count).map(row).filter(move |row| row.bottom() <= rect.bottom() + 1.0)
}

/// The longest waits first.
pub(super) fn waiting_ui(ui: &Ui, shown: &Shown<'_>, waiting: &WaitingLines, rect: Rect, pressed: &mut Pressed) {
    let ink = Ink::of(ui.visuals());
    if waiting.lines.is_empty() {
        let nobody = say(shown.locale, "overview-nobody-waits");
        put(ui, line(ui, &nobody, theme::note(), ink.weak, rect.width()), rect.left(), rect.top() + 12.0, ink.weak);
        return;
    }
    for (row, waits) in rows(rect, waiting.lines.len()).zip(&waiting.lines) {
        let words = format!("{} · {} · {}", waits.name, waits.waited, waits.amount);
        let target = shown.session.row_of(waits.project);
        let is_selected = shown.session.selection == Some(target);
        let id = ui.scope_id().with(("waits", waits.project));
        let response = pressable(ui, row, id, is_selected, &words, pressed);
        if response.clicked() {
            shown.send(Command::Detail(DetailCommand::Select(target)));
        }
        row_ground(ui, row, &response, is_selected);
        let middle = row.center().y;
        let waited = line(ui, &waits.waited, theme::note(), ink.text, 150.0);
        let left = put_right(ui, waited, row.right(), middle, ink.text).min(row.right() - 76.0);
        let amount = line(ui, &waits.amount, theme::note(), ink.weak, 110.0);
        let mut left = put_right(ui, amount, left - 12.0, middle, ink.weak);
        if waits.is_illustrative {
            let mark = say(shown.locale, "overview-illustrative");
            left = put_right(ui, line(ui, &mark, theme::note(), ink.amber, 80.0), left - 10.0, middle, ink.amber);
        }
        let name = line(ui, &waits.name, egui::FontId::proportional(13.0), ink.text, left - row.left() - 10.0);
        put(ui, name, row.left(), middle, ink.text);
        response.on_hover_text(words);
    }
}

/// Places with the largest amounts first.
pub(super) fn places_ui(ui: &Ui, shown: &Shown<'_>, places: &[PlaceLine], rect: Rect, pressed: &mut Pressed) {
    let ink = Ink::of(ui.visuals());
    for (row, place) in rows(rect, places.len()).zip(places) {
        let counted = say_with(shown.locale, "projects-counted", [("count", Arg::from(place.count))]);
        let words = format!("{} · {counted} · {}", place.name, place.amount);
        let id = ui.scope_id().with(("place", place.place));
        let response = pressable(ui, row, id, false, &words, pressed);
        if response.clicked() {
            let filter = shown.session.filter.clone().and(Clause::only(Key::Place(Some(place.place))));
            shown.send(Command::Detail(DetailCommand::ShowNeighbours(filter)));
        }
        row_ground(ui, row, &response, false);
        let bar = Rect::from_min_size(
            pos2(row.left(), row.bottom() - 4.0),
            vec2((row.width() * place.share).max(if place.share > 0.0 { 1.0 } else { 0.0 }), 2.0),
        );
        ui.painter().rect_filled(bar, 1.0, ink.accent.gamma_multiply(0.6));
        let middle = row.center().y - 1.0;
        let amount = line(ui, &place.amount, theme::note(), ink.text, 110.0);
        let left = put_right(ui, amount, row.right(), middle, ink.text).min(row.right() - 70.0);
        let count = line(ui, &numbers::count(place.count as usize), theme::note(), ink.weak, 60.0);
        let left = put_right(ui, count, left - 10.0, middle, ink.weak);
        put(ui, line(ui, &place.name, theme::note(), ink.text, left - row.left() - 8.0), row.left(), middle, ink.text);
        response.on_hover_text(words);
    }
}

/// Something to be looked at, and where.
pub(super) struct ToDo {
    pub(super) text: String,
    /// Nothing where it leads nowhere.
    pub(super) command: Option<Command>,
    pub(super) is_urgent: bool,
}

/// What is to be looked at.
pub(super) fn to_do_ui(ui: &Ui, shown: &Shown<'_>, lines: &[ToDo], rect: Rect, pressed: &mut Pressed) {
    let ink = Ink::of(ui.visuals());
    for (at, (row, to_do)) in rows(rect, lines.len()).zip(lines).enumerate() {
        let color = if to_do.is_urgent { ink.amber } else { ink.text };
        let galley = line(ui, &to_do.text, theme::note(), color, row.width() - 14.0);
        let is_cut = galley.elided;
        match &to_do.command {
            Some(command) => {
                let id = ui.scope_id().with(("to do", at));
                let response = pressable(ui, row, id, false, &to_do.text, pressed);
                if response.clicked() {
                    shown.send(command.clone());
                }
                row_ground(ui, row, &response, false);
                put_right(ui, line(ui, "›", theme::note(), ink.weak, 12.0), row.right(), row.center().y, ink.weak);
                if is_cut {
                    response.on_hover_text(&to_do.text);
                }
            }
            None => {
                let id = ui.scope_id().with(("to do", at));
                let response = ui.interact(row, id, egui::Sense::hover());
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &to_do.text));
            }
        }
        put(ui, galley, row.left(), row.center().y, color);
    }
}
