//! The menus about the columns of a list: which are shown, and what the heading of one can do.

use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Checkbox, PopupCloseBehavior, RichText, ScrollArea, Ui, vec2};

use crate::app::core::command::Command;
use crate::app::core::shown::Shown;
use crate::app::records::command::RecordsCommand;
use crate::app::records::room;
use crate::draw::Ink;
use crate::listing::column_title;
use crate::query::{Column, Order};
use crate::text::{say, say_with};

/// A list of more columns is scrolled, and not higher than this.
const MOST_WITHOUT_BAR: usize = 32;
const MENU_HEIGHT: f32 = 480.0;

/// The button that leads to all columns.
pub(in crate::app) fn columns_button(ui: &mut Ui, shown: &Shown<'_>) {
    let config = MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let label = say(shown.locale, "list-columns");
    MenuButton::new(label.as_ref()).config(config).ui(ui, |ui| columns_menu(ui, shown));
}

/// All columns, each shown or not, and the way back to what the program proposes.
fn columns_menu(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let (dataset, kept) = (session.dataset(), &shown.state.settings.list_columns);
    let visible = kept.shown(dataset);
    let all = Column::all(dataset);
    let checkbox = |ui: &mut Ui, column: Column| {
        let mut is_shown = visible.contains(&column);
        let is_last = visible == [column];
        let title =
            column_title(dataset, column, session.chart.asked.year_of, session.lists.scale.in_language(locale), locale);
        let response = ui.add_enabled(!is_last, Checkbox::new(&mut is_shown, title));
        if response.on_disabled_hover_text(say(locale, "list-last-column")).changed() {
            shown.send(Command::Records(RecordsCommand::ToggleColumn(column)));
        }
    };
    ui.spacing_mut().item_spacing = vec2(16.0, 2.0);
    // Side by side, so that all are in sight at once: who sees an even half of them looks for no others.
    let halves = |ui: &mut Ui| {
        ui.horizontal_top(|ui| {
            let (left, right) = all.split_at(all.len() / 2);
            for half in [left, right] {
                ui.vertical(|ui| half.iter().for_each(|column| checkbox(ui, *column)));
            }
        });
    };
    if all.len() > MOST_WITHOUT_BAR {
        ScrollArea::vertical().max_height(MENU_HEIGHT).show(ui, halves);
    } else {
        halves(ui);
    }
    let without = room::noted(ui);
    if !without.is_empty() {
        let year_of = session.chart.asked.year_of;
        let title =
            |column: &Column| column_title(dataset, *column, year_of, session.lists.scale.in_language(locale), locale);
        let names: Vec<String> = without.iter().map(title).collect();
        let names = names.join(&say(locale, "list-separator"));
        let sentence = say_with(locale, "list-columns-without-room", [("names", names.into())]);
        ui.label(RichText::new(sentence).small().color(Ink::of(ui.visuals()).weak));
    }
    ui.separator();
    let reset = Button::new(say(locale, "list-reset-columns").as_ref());
    if ui.add_enabled(!kept.is_untouched(), reset).clicked() {
        shown.send(Command::Records(RecordsCommand::ResetColumns));
        ui.close();
    }
}

/// What can be done with the column at a position among the shown ones.
pub(in crate::app) fn heading_menu(ui: &mut Ui, shown: &Shown<'_>, columns: &[Column], at: usize) {
    let Some(column) = columns.get(at).copied() else { return };
    let is_sorted = shown.session.lists.sort.iter().any(|(known, _)| *known == column);
    let last = columns.len() - 1;
    let list = Command::Records;
    let sort = |order| list(RecordsCommand::SortAs(column, order));
    let items = [
        ("list-sort-ascending", true, sort(Order::Ascending)),
        ("list-sort-descending", true, sort(Order::Descending)),
        ("list-sort-also", !shown.session.lists.sort.is_empty(), list(RecordsCommand::SortAlsoBy(column))),
        ("list-unsort", is_sorted, list(RecordsCommand::Unsort)),
        ("list-hide-column", last > 0, list(RecordsCommand::ToggleColumn(column))),
        ("list-move-left", at > 0, list(RecordsCommand::MoveColumn { from: at, to: at.saturating_sub(1) })),
        ("list-move-right", at < last, list(RecordsCommand::MoveColumn { from: at, to: at + 1 })),
    ];
    for (position, (key, is_possible, command)) in items.into_iter().enumerate() {
        if position == 4 {
            ui.separator();
        }
        if ui.add_enabled(is_possible, Button::new(say(shown.locale, key).as_ref())).clicked() {
            shown.send(command);
            ui.close();
        }
    }
    ui.separator();
    ui.menu_button(say(shown.locale, "list-columns").as_ref(), |ui| columns_menu(ui, shown));
}
