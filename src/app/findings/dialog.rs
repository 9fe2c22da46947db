//! The dialog that saves findings.

use egui::{RichText, Ui};

use super::{FindingsCommand, FindingsFile};
use crate::app::command::{Command, Commands};
use crate::app::dialogs::{is_entered, keep_button, path_field};
use crate::app::theme;
use crate::draw::Ink;
use crate::export::SheetFormat;
use crate::text::{Locale, say, say_with};

/// Shows it.
pub(in crate::app) fn save_ui(ui: &mut Ui, file: &FindingsFile, locale: Locale, commands: &Commands) {
    ui.label(RichText::new(say(locale, "findings-save-title")).font(theme::section()));
    ui.label(RichText::new(say(locale, "findings-save-explain")).color(Ink::of(ui.visuals()).weak));
    let mut new = file.clone();
    ui.horizontal(|ui| {
        for format in SheetFormat::ALL {
            let label = say(locale, &format!("list-format-{}", format.extension()));
            ui.selectable_value(&mut new.format, format, label.as_ref());
        }
    });
    let (response, _) = path_field(ui, &mut new.path, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    if new != *file {
        commands.send(Command::Findings(FindingsCommand::EditSave(new.clone())));
    }
    if file.taken {
        let text = say_with(locale, "findings-taken", [("path", file.path.as_str().into())]);
        ui.label(RichText::new(text).color(Ink::of(ui.visuals()).amber));
    }
    let labels = ["list-save", "figures-replace"].map(|key| say(locale, key));
    ui.horizontal(|ui| {
        let labels = [labels[0].as_ref(), labels[1].as_ref()];
        if let Some(replace) = keep_button(ui, &new.path, file.taken, labels, entered) {
            commands.send(Command::Findings(FindingsCommand::Save { replace }));
        }
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Findings(FindingsCommand::BrowseSave));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::CloseDialog);
        }
    });
}
