//! What is done with spreadsheets as a whole, above them; and which of the parts below is in sight.

use egui::{Button, Label, RichText, Ui, vec2};

use crate::app::core::command::Command;
use crate::app::core::settings::ThemeChoice;
use crate::app::import::command::{Below, ImportCommand};
use crate::app::import::findings_ui::count_of_findings;
use crate::app::import::shown::ImportShown;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::WhatTable;
use crate::app::widgets::row::row_ui;
use crate::app::widgets::{focus, theme};
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;

/// Shows what is done with them.
pub(super) fn top_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    focus::pane_ui(ui, 0, &shown.say("pane-top"));
    theme::lower(ui);
    let height = ui.spacing().interact_size.y;
    let left = |ui: &mut Ui| {
        ui.label(RichText::new(shown.say("import-title")).font(theme::section()));
        let names: Vec<&str> = shown.mapping.files.iter().map(|file| file.name.as_str()).collect();
        let ink = Ink::of(ui.visuals());
        if !shown.mapping.is_settled() {
            ui.add(egui::Spinner::new().size(12.0));
        }
        ui.add(Label::new(RichText::new(names.join(" · ")).color(ink.weak)).truncate());
    };
    row_ui(ui, height, left, |ui| right_ui(ui, shown));
}

fn right_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    for command in
        [ImportCommand::Undo, ImportCommand::Redo, ImportCommand::ShowUseRecipe, ImportCommand::ShowSaveRecipe]
    {
        shown.button(ui, command, false);
    }
    shown.button(ui, ImportCommand::ShowSave, true);
    shown.button(ui, ImportCommand::Leave, false);
    ui.separator();
    let window = |command| Command::Window(command);
    let other = shown.locale.other();
    if let Some(offer) = shown.menus.iter().find(|it| it.command == window(WindowCommand::SetLocale(other)))
        && ui.button(&offer.label).clicked()
    {
        shown.commands.send(offer.command.clone());
    }
    let current = shown.say(&format!("theme-{}", shown.state.theme.id()));
    ui.menu_button((current.as_str(), RichText::new("▼").size(8.0)), |ui| {
        for choice in ThemeChoice::ALL {
            let label = shown.say(&format!("theme-{}", choice.id()));
            if ui.add(Button::selectable(shown.state.theme == choice, label)).clicked() {
                shown.commands.send(window(WindowCommand::SetTheme(choice)));
                ui.close();
            }
        }
    });
}

/// Shows which of the parts below is in sight.
pub(super) fn below_tabs_ui(ui: &mut Ui, shown: &ImportShown<'_>) {
    let mapping = shown.mapping;
    ui.horizontal(|ui| {
        theme::lower(ui);
        let mut group = focus::Group::begin(ui, "below");
        let mut places = Vec::new();
        for below in Below::ALL {
            let count = match below {
                Below::Account => None,
                Below::Findings => Some(count_of_findings(mapping)),
                Below::Spellings => Some(mapping.look().map_or(0, |look| look.spellings.len())),
                Below::Changes => Some(mapping.changes.len()).filter(|count| *count > 0),
            };
            if below == Below::Changes && count.is_none() {
                continue;
            }
            let name = shown.say(&format!("mapping-below-{}", below.id()));
            let label = count.map_or_else(|| name.clone(), |count| format!("{name} {count}"));
            let id = ui.next_auto_id();
            if mapping.below == below {
                group.prefer(id);
            }
            let button = Button::selectable(mapping.below == below, label).min_size(vec2(72.0, 0.0));
            let response = ui.add(button.sense(group.sense(ui, id, egui::Sense::click())));
            places.push(response.rect);
            if response.clicked() {
                group.take(id);
                shown.send(ImportCommand::ShowBelow(below));
            }
        }
        group.end_among(ui, &places);
        if mapping.below == Below::Account {
            ui.separator();
            for command in [TablesCommand::Copy(WhatTable::Account), TablesCommand::ShowSave(WhatTable::Account)] {
                shown.any_button(ui, Command::Tables(command), false);
            }
        }
    });
}
