//! The dialog that exports a figure.

use egui::{RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, framed_ui, is_entered, path_field};
use crate::app::core::offer::Now;
use crate::app::core::save_buttons::{overwrite_question_ui, save_buttons_ui};
use crate::app::export::command::ExportCommand;
use crate::app::export::size;
use crate::app::export::state::ExportChoices;
use crate::app::widgets::choice::{Choice, ChoiceItem};
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::export::{FORMATS, FigureSize, Preset};
use crate::figure::Print;
use crate::text::{Locale, say, say_with};

/// Shows it.
pub(in crate::app) fn dialog_ui(ui: &Ui, choices: &ExportChoices, now: Now<'_>, commands: &Commands) {
    framed_ui(ui, WIDTH, now.state, commands, |ui| export_ui(ui, choices, now, commands));
}

fn export_ui(ui: &mut Ui, choices: &ExportChoices, now: Now<'_>, commands: &Commands) {
    let Now { state, answers, .. } = now;
    let locale = state.locale;
    ui.label(RichText::new(say(locale, "export-title")).font(theme::section()));
    if let Some(Ok(figure)) = answers.chart.figure() {
        ui.label(RichText::new(&figure.title).color(Ink::of(ui.visuals()).weak));
    }
    let mut new = choices.clone();
    let usual = choices.preset.size();
    let size = match answers.chart.figure() {
        Some(Ok(figure)) => size::promised(ui, figure, choices, locale),
        _ => usual,
    };
    choices_ui(ui, &mut new, size, locale);
    if size.height_mm > usual.height_mm && choices.format.is_picture() {
        let args = [("height", format!("{:.1}", size.height_mm).into()), ("usual", usual.height_mm.to_string().into())];
        ui.label(RichText::new(say_with(locale, "export-size-higher", args)).color(Ink::of(ui.visuals()).weak));
    }
    let (response, _) = path_field(ui, &mut new.path, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    let edit = |new| Command::Export(ExportCommand::Edit(new));
    if new != *choices {
        commands.send(edit(new.clone()));
    }
    overwrite_question_ui(ui, state, &new.path);
    ui.horizontal(|ui| {
        let label = say(locale, "export");
        let button = (label.as_ref(), entered, !new.path.trim().is_empty());
        let edit_path = |path| edit(ExportChoices { path, ..new.clone() });
        let save = (edit_path, Command::Export(ExportCommand::Write));
        save_buttons_ui(ui, state, &new.path, button, save, commands);
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Export(ExportCommand::Browse));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}

/// Size, kind of file, print; `size` is that which the figure has in the preset that is chosen.
fn choices_ui(ui: &mut Ui, new: &mut ExportChoices, size: FigureSize, locale: Locale) {
    egui::Grid::new("export").num_columns(2).spacing([12.0, 8.0]).show(ui, |ui| {
        let name = say(locale, "export-preset");
        ui.label(name.as_ref());
        let items: Vec<ChoiceItem> = Preset::ALL
            .iter()
            .map(|preset| {
                // Only of the one that is chosen it is known how high the figure becomes in it.
                let is_chosen = *preset == new.preset;
                let label = if is_chosen { preset_label(*preset, size, locale) } else { preset_name(*preset, locale) };
                ChoiceItem { label, refusal: None }
            })
            .collect();
        let current = Preset::ALL.iter().position(|preset| *preset == new.preset);
        let choice =
            Choice { salt: "preset", name: &name, items: &items, current, width: 380.0, pictures: None, hint: None };
        // Numbers have no size.
        let chosen = ui.add_enabled_ui(new.format.is_picture(), |ui| choice.show(ui)).inner;
        if let Some(preset) = chosen.and_then(|at| Preset::ALL.get(at)) {
            new.preset = *preset;
        }
        ui.end_row();
        ui.label(say(locale, "export-format"));
        ui.horizontal(|ui| {
            for format in FORMATS {
                let label = say(locale, format.text());
                ui.selectable_value(&mut new.format, format, label.as_ref());
            }
        });
        ui.end_row();
        ui.label(say(locale, "export-print"));
        ui.horizontal(|ui| {
            for print in Print::ALL {
                let label = say(locale, &format!("print-{}", print.id()));
                ui.selectable_value(&mut new.print, print, label.as_ref());
            }
        });
        ui.end_row();
    });
}

/// What a preset is called, with the size that the figure will have.
fn preset_label(preset: Preset, size: FigureSize, locale: Locale) -> String {
    let [width, height] = size.pixels();
    say_with(
        locale,
        "preset-label",
        [
            ("name", say(locale, &format!("preset-{}", preset.id())).into_owned().into()),
            ("width", format!("{:.0}", size.width_mm).into()),
            ("pixels", format!("{width} × {height}").into()),
        ],
    )
}

/// What a preset is called, before anybody knows how high a figure becomes in it.
fn preset_name(preset: Preset, locale: Locale) -> String {
    let name = say(locale, &format!("preset-{}", preset.id())).into_owned();
    let width = format!("{:.0}", preset.size().width_mm);
    say_with(locale, "preset-name", [("name", name.into()), ("width", width.into())])
}
