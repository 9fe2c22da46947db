//! The dialog that saves a list.

use std::time::Duration;

use egui::{Button, ProgressBar, RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, framed_ui, is_entered, path_field};
use crate::app::core::offer::Now;
use crate::app::core::save_buttons::{overwrite_question_ui, save_buttons_ui};
use crate::app::core::workspace::{Phase, State};
use crate::app::records::command::{RecordsCommand, SaveChoices};
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::export::SHEET_FORMATS;
use crate::query::Column;
use crate::text::{Locale, say, say_with};

/// Shows it.
pub(in crate::app) fn dialog_ui(ui: &Ui, choices: &SaveChoices, now: Now<'_>, commands: &Commands) {
    framed_ui(ui, WIDTH, now.state, commands, |ui| save_ui(ui, choices, now, commands));
}

fn save_ui(ui: &mut Ui, choices: &SaveChoices, now: Now<'_>, commands: &Commands) {
    let Now { state, answers, .. } = now;
    let locale = state.locale;
    ui.label(RichText::new(say(locale, "list-save-title")).font(theme::section()));
    let list = answers.records.list_of(choices.list);
    let picked = answers.records.list_totals().chosen(&list).map(|summed| summed.rows);
    let mut new = choices.clone();
    ui.label(RichText::new(say(locale, "list-save-explain")).color(Ink::of(ui.visuals()).weak));
    ui.horizontal(|ui| {
        let all = say_with(locale, "list-save-all", [("count", list.len().into())]);
        ui.selectable_value(&mut new.only_picked, false, all);
        if let Some(picked) = picked {
            let label = say_with(locale, "list-save-picked", [("count", picked.into())]);
            ui.selectable_value(&mut new.only_picked, true, label);
        }
    });
    columns_ui(ui, &mut new, state, locale);
    ui.horizontal(|ui| {
        for format in SHEET_FORMATS {
            let label = say(locale, format.text());
            ui.selectable_value(&mut new.format, format, label.as_ref());
        }
    });
    let (response, _) = path_field(ui, &mut new.path, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    let edit = |new| Command::Records(RecordsCommand::EditSave(new));
    if new != *choices {
        commands.send(edit(new.clone()));
    }
    progress_ui(ui, state, locale);
    overwrite_question_ui(ui, state, &new.path);
    ui.horizontal(|ui| {
        let ready = !new.path.trim().is_empty() && state.saving.is_none();
        let label = say(locale, "list-save");
        let edit_path = |path| edit(SaveChoices { path, ..new.clone() });
        let save = (edit_path, Command::Records(RecordsCommand::Save));
        save_buttons_ui(ui, state, &new.path, (label.as_ref(), entered, ready), save, commands);
        if ui.add_enabled(state.saving.is_none(), Button::new(say(locale, "browse").as_ref())).clicked() {
            commands.send(Command::Records(RecordsCommand::BrowseSave));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            // What is being written is called off; nothing of it is left.
            commands.send(Command::Records(RecordsCommand::CancelSave));
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}

/// The columns that are shown, or all that the table has.
fn columns_ui(ui: &mut Ui, new: &mut SaveChoices, state: &State, locale: Locale) {
    let Phase::Open(session) = &state.phase else { return };
    let dataset = session.dataset();
    let (shown, all) = (state.settings.list_columns.shown(dataset).len(), Column::all(dataset).len());
    if shown >= all {
        return;
    }
    ui.horizontal(|ui| {
        for (is_all, key, count) in [(false, "list-save-shown-columns", shown), (true, "list-save-all-columns", all)] {
            let label = say_with(locale, key, [("count", count.into())]);
            ui.selectable_value(&mut new.all_columns, is_all, label);
        }
    });
}

/// How far the writing is.
fn progress_ui(ui: &mut Ui, state: &State, locale: Locale) {
    let Some(saving) = &state.saving else { return };
    let rows = saving.progress.rows();
    let args = [("rows", rows.into()), ("all", saving.rows.into())];
    let text = say_with(locale, "list-saving", args);
    let bar = ProgressBar::new(rows as f32 / saving.rows.max(1) as f32).text(text.as_str());
    ui.add(bar).widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &text));
    ui.ctx().request_repaint_after(Duration::from_millis(100));
}
