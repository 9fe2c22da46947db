//! The dialog that exports a figure.

use std::path::Path;

use egui::{RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::{WIDTH, framed_ui, is_entered, path_field};
use crate::app::core::offer::Now;
use crate::app::core::save_buttons::{overwrite_question_ui, save_buttons_ui};
use crate::app::export::answers::ROOM;
use crate::app::export::command::ExportCommand;
use crate::app::export::preview_ui::preview_ui;
use crate::app::export::size;
use crate::app::export::state::{ExportChoices, Exported};
use crate::app::widgets::choice::{Choice, ChoiceItem};
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::export::{FORMATS, FigureSize, Preset};
use crate::figure::{Figure, Print};
use crate::text::{Locale, say, say_with};

/// As wide as the preview and the choices beside it need.
const BESIDE: f32 = 456.0;
/// Where the window is narrower than this, there is no room for the preview beside the choices.
const NARROW: f32 = ROOM[0] + BESIDE + 80.0;

/// Shows it.
pub(in crate::app) fn dialog_ui(ui: &Ui, choices: &ExportChoices, now: Now<'_>, commands: &Commands) {
    // What the map looks like is in sight behind the dialog.
    let is_narrow = ui.ctx().content_rect().width() < NARROW || choices.of == Exported::Map;
    let width = if is_narrow { WIDTH } else { ROOM[0] + BESIDE + 16.0 };
    framed_ui(ui, width, now.state, commands, |ui| export_ui(ui, choices, now, commands, is_narrow));
}

fn export_ui(ui: &mut Ui, choices: &ExportChoices, now: Now<'_>, commands: &Commands, is_narrow: bool) {
    let Now { state, answers, .. } = now;
    let locale = state.locale;
    ui.label(RichText::new(say(locale, "export-title")).font(theme::section()));
    let is_chart = choices.of == Exported::Chart;
    let figure = answers.chart.figure().filter(|_| is_chart).and_then(|figure| figure.as_ref().ok());
    let map = answers.map.map().filter(|_| !is_chart).and_then(|map| map.as_ref().ok());
    if let Some(title) = figure.map(|figure| &figure.title).or(map.map(|map| &map.title)) {
        ui.label(RichText::new(title).color(Ink::of(ui.visuals()).weak));
    }
    let mut new = choices.clone();
    if is_narrow {
        return beside_ui(ui, choices, new, (now, figure), commands);
    }
    ui.horizontal_top(|ui| {
        if let Some(figure) = figure {
            ui.vertical(|ui| {
                ui.set_width(ROOM[0] + 2.0);
                preview_ui(ui, answers.export.preview(), figure, &mut new, locale);
            });
            ui.add_space(12.0);
        }
        ui.vertical(|ui| beside_ui(ui, choices, new, (now, figure), commands));
    });
}

/// What is chosen beside the preview.
fn beside_ui(
    ui: &mut Ui,
    choices: &ExportChoices,
    mut new: ExportChoices,
    (now, figure): (Now<'_>, Option<&Figure>),
    commands: &Commands,
) {
    let state = now.state;
    let locale = state.locale;
    let usual = match choices.of {
        Exported::Chart => choices.preset.size(),
        Exported::Map => choices.preset.map_size(),
    };
    let size = figure.map_or(usual, |figure| size::promised(ui, figure, choices, locale));
    choices_ui(ui, &mut new, size, locale);
    if size.height_mm > usual.height_mm && choices.has_picture() {
        let args = [("height", format!("{:.1}", size.height_mm).into()), ("usual", usual.height_mm.to_string().into())];
        ui.label(RichText::new(say_with(locale, "export-size-higher", args)).color(Ink::of(ui.visuals()).weak));
    }
    let (response, _) = path_field(ui, &mut new.path, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    let edit = |new| Command::Export(ExportCommand::Edit(new));
    if new != *choices {
        commands.send(edit(new.clone()));
    }
    // The file that is in the way may be one of those beside the first.
    let paths = new.files().into_iter().map(|(path, _)| path.display().to_string());
    let in_the_way = paths.into_iter().find(|path| state.overwriting.asked_about(path).is_some());
    let in_the_way = in_the_way.unwrap_or_else(|| new.path.clone());
    overwrite_question_ui(ui, state, &in_the_way);
    ui.horizontal(|ui| {
        let label = say(locale, "export");
        let button = (label.as_ref(), entered, !new.path.trim().is_empty());
        let edit_path = |path: String| {
            let path = Path::new(&path).with_extension(new.format.extension()).display().to_string();
            edit(ExportChoices { path, ..new.clone() })
        };
        let save = (edit_path, Command::Export(ExportCommand::Write));
        save_buttons_ui(ui, state, &in_the_way, button, save, commands);
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::Export(ExportCommand::Browse));
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::Window(WindowCommand::CloseDialog));
        }
    });
}

/// Size, kinds of file, print; `size` is that which the figure has in the preset that is chosen.
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
        let chosen = ui.add_enabled_ui(new.has_picture(), |ui| choice.show(ui)).inner;
        if let Some(preset) = chosen.and_then(|at| Preset::ALL.get(at)) {
            new.preset = *preset;
        }
        ui.end_row();
        ui.label(say(locale, "export-format"));
        ui.horizontal(|ui| {
            for format in FORMATS.into_iter().filter(|format| new.of.can_be(*format)) {
                let label = say(locale, format.text());
                ui.selectable_value(&mut new.format, format, label.as_ref());
            }
        });
        ui.end_row();
        also_ui(ui, new, locale);
        ui.end_row();
        // A map has no patterns to tell its colours apart by.
        if new.of == Exported::Chart {
            ui.label(say(locale, "export-print"));
            ui.horizontal(|ui| {
                for print in Print::ALL {
                    let label = say(locale, &format!("print-{}", print.id()));
                    ui.selectable_value(&mut new.print, print, label.as_ref());
                }
            });
            ui.end_row();
        }
    });
}

/// Other kinds of file that are written beside it, named by their endings.
fn also_ui(ui: &mut Ui, new: &mut ExportChoices, locale: Locale) {
    ui.label(say(locale, "export-also"));
    ui.horizontal(|ui| {
        let others = FORMATS.into_iter().filter(|format| *format != new.format && new.of.can_be(*format));
        for format in others {
            let mut is_wanted = new.also.contains(&format);
            if ui.checkbox(&mut is_wanted, format!(".{}", format.extension())).changed() {
                new.also.retain(|other| *other != format);
                new.also.extend(is_wanted.then_some(format));
            }
        }
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
