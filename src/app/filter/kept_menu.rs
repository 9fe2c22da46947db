//! The menu of filters that are kept under a name. Must not know how they are kept.

use egui::{Button, RichText, Ui};

use crate::app::core::command::Command;
use crate::app::core::offer_ui::offer_button;
use crate::app::core::shown::Shown;
use crate::app::filter::command::FilterCommand;
use crate::draw::Ink;
use crate::query::Filter;
use crate::text::{say, say_with};

/// Shows the button that opens it.
pub(in crate::app) fn menu_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let locale = shown.locale;
    let face = (say(locale, "kept-filters"), RichText::new("▼").size(8.0));
    ui.menu_button((face.0.as_ref(), face.1), |ui| {
        let dataset = shown.session.dataset();
        let kept = shown.state.settings.filters.of(&dataset.zone().id);
        if kept.is_empty() {
            ui.label(RichText::new(say(locale, "kept-filters-none")).color(Ink::of(ui.visuals()).weak));
        }
        for filter in kept {
            let broken = Filter::parse(dataset, &[&filter.text]).err();
            let color = if broken.is_some() { Ink::of(ui.visuals()).amber } else { Ink::of(ui.visuals()).text };
            let button = ui.add(Button::new(RichText::new(&filter.name).color(color)));
            let about = match broken {
                Some(error) => say_with(
                    locale,
                    "kept-filter-gone",
                    [("name", filter.name.as_str().into()), ("reason", error.sentence(locale).into())],
                ),
                None => filter.text.clone(),
            };
            if button.on_hover_text(about).clicked() {
                shown.send(Command::Filter(FilterCommand::Use(filter.name.clone())));
                ui.close();
            }
        }
        ui.separator();
        offer_button(ui, shown, Command::Filter(FilterCommand::AskToKeep));
        if !kept.is_empty() {
            let names = || kept.iter().map(|filter| filter.name.clone());
            each_ui(ui, shown, "kept-filter-rename", names().map(FilterCommand::AskToRename));
            each_ui(ui, shown, "kept-filter-delete", names().map(FilterCommand::AskToDelete));
        }
    });
}

fn each_ui(ui: &mut Ui, shown: &Shown<'_>, key: &str, commands: impl Iterator<Item = FilterCommand>) {
    ui.menu_button(say(shown.locale, key).as_ref(), |ui| {
        for command in commands {
            let (FilterCommand::AskToRename(name) | FilterCommand::AskToDelete(name)) = &command else { continue };
            if ui.button(name).clicked() {
                shown.send(Command::Filter(command));
                ui.close();
            }
        }
    });
}
