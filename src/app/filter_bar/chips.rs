//! A condition as a chip: its text puts it back into the field, the cross removes it, its menu turns it round.

use egui::{Button, Key, Role, Ui, WidgetInfo};

use crate::app::command::{Command, FilterCommand, Owner};
use crate::app::{Commands, Shown};
use crate::figure::clause_label;
use crate::model::Dataset;
use crate::query::Clause;
use crate::text::{say, say_with};

/// Shows the chip of a condition of somebody's filter. With the keyboard: Enter edits, Delete removes, `!` turns round.
pub(in crate::app) fn chip_ui(ui: &mut Ui, shown: &Shown<'_>, owner: Owner, dataset: &Dataset, clause: &Clause) {
    let (locale, commands): (_, &Commands) = (shown.locale, shown.commands);
    let label = clause_label(dataset, clause, locale);
    let remove = || commands.send(owner.remove(clause));
    let of = |command: fn(Owner, Clause) -> FilterCommand| Command::Filter(command(owner, clause.clone()));
    ui.spacing_mut().item_spacing.x = 1.0;
    let chip = ui.add(Button::new(label.as_str()).selected(true)).on_hover_text(say(locale, "chip-edit"));
    if chip.clicked() {
        commands.send(of(FilterCommand::Edit));
    }
    if chip.has_focus() {
        if ui.input(|input| input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace)) {
            remove();
        }
        if clause.negated().is_some() && ui.input(|input| input.key_pressed(Key::Exclamationmark)) {
            commands.send(of(FilterCommand::Negate));
        }
    }
    chip.context_menu(|ui| {
        if let Some(other) = clause.negated() {
            let name = clause_label(dataset, &other, locale);
            if ui.button(say_with(locale, "chip-negate", [("what", name.into())])).clicked() {
                commands.send(of(FilterCommand::Negate));
                ui.close();
            }
        }
        if ui.button(say(locale, "chip-edit").as_ref()).clicked() {
            commands.send(of(FilterCommand::Edit));
            ui.close();
        }
        if ui.button(say(locale, "filter-remove").as_ref()).clicked() {
            remove();
            ui.close();
        }
    });
    // The space after a button is settled when it is placed.
    ui.spacing_mut().item_spacing.x = 6.0;
    let padding = std::mem::replace(&mut ui.spacing_mut().button_padding.x, 6.0);
    let cross = ui.add(Button::new("×").selected(true)).on_hover_text(say(locale, "filter-remove"));
    let name = say_with(locale, "chip-remove", [("what", label.into())]);
    cross.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if cross.clicked() {
        remove();
    }
    ui.spacing_mut().button_padding.x = padding;
}
