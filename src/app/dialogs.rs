//! The dialogs on top of the window: open a package, export a figure; those about kept figures are next door.
//!
//! Each has a path field besides the system's file dialog, which not every Linux desktop has.

use egui::{Button, Id, Key, Modal, Response, RichText, TextEdit, Ui};

use super::command::{Command, Commands};
use super::export_size;
use super::memo::Memo;
use super::offers::Now;
use super::overwriting::save_buttons_ui;
use super::state::{Dialog, ExportChoices, State};
use super::widgets::{Choice, ChoiceItem};
use super::{detail, filter_bar, findings, gallery_dialogs, keys, list, live_ui, palette, theme};
use crate::draw::Ink;
use crate::export::{FigureSize, Format, Preset};
use crate::figure::Print;
use crate::text::{Locale, say, say_with};

/// Shows the dialog that is open, if any.
pub(super) fn dialog_ui(ui: &Ui, state: &State, memo: &Memo, commands: &Commands) {
    let Some(dialog) = &state.dialog else {
        ui.data_mut(|data| data.remove_temp::<bool>(focused_id()));
        keys::give_focus_back(ui);
        return;
    };
    keys::note_focus(ui);
    if let Dialog::Palette { typed, chosen } = dialog {
        palette::palette_ui(ui, Now { state, memo }, typed, *chosen, commands);
        return;
    }
    if let Dialog::Changes = dialog {
        live_ui::changes_ui(ui, state, commands);
        return;
    }
    if matches!(dialog, Dialog::Compare) {
        detail::compare_ui(ui, state, memo, commands);
        return;
    }
    let response = Modal::new(Id::unique("dialog")).show(ui.ctx(), |ui| {
        let width = if matches!(dialog, Dialog::Keys) { keys::HELP_WIDTH } else { 480.0 };
        ui.set_width(width.min(ui.ctx().content_rect().width() - 48.0));
        match dialog {
            Dialog::Open(path) => {
                open_ui(ui, path, state.locale, commands);
                error_ui(ui, state);
            }
            Dialog::Export(choices) => {
                export_ui(ui, choices, Now { state, memo }, commands);
                error_ui(ui, state);
            }
            Dialog::Figure(dialog) => {
                gallery_dialogs::figure_dialog_ui(ui, dialog, state.locale, commands);
                error_ui(ui, state);
            }
            Dialog::SaveFindings(file) => {
                findings::save_ui(ui, file, state.locale, commands);
                error_ui(ui, state);
            }
            Dialog::Filter(dialog) => filter_bar::dialog_ui(ui, dialog, state.locale, commands),
            Dialog::SaveList(choices) => {
                list::save_ui(ui, choices, state, memo, commands);
                error_ui(ui, state);
            }
            Dialog::Keys => keys::keys_ui(ui, Now { state, memo }, commands),
            Dialog::Palette { .. } | Dialog::Compare | Dialog::Changes => {}
        }
    });
    if response.should_close() {
        commands.send(Command::CloseDialog);
    }
}

/// What went wrong, where the person looks who tried.
fn error_ui(ui: &mut Ui, state: &State) {
    if let Some(notice) = state.notice.as_ref().filter(|notice| notice.is_error) {
        ui.label(RichText::new(&notice.text).color(Ink::of(ui.visuals()).red));
    }
}

fn open_ui(ui: &mut Ui, path: &str, locale: Locale, commands: &Commands) {
    ui.label(RichText::new(say(locale, "open-title")).font(theme::section()));
    ui.label(RichText::new(say(locale, "open-explain")).color(Ink::of(ui.visuals()).weak));
    let mut typed = path.to_owned();
    let label = say(locale, "open-path");
    let (response, _) = path_field(ui, &mut typed, &label);
    if response.changed() {
        commands.send(Command::EditOpenPath(typed.clone()));
    }
    let entered = is_entered(ui, &response);
    ui.horizontal(|ui| {
        let ready = !typed.trim().is_empty();
        let open = ui.add_enabled(ready, Button::new(say(locale, "open").as_ref()));
        if open.clicked() || (ready && entered) {
            commands.send(Command::OpenPackage(typed.trim().into()));
        }
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::BrowsePackage);
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::CloseDialog);
        }
    });
}

/// Remembers that the field of the dialog that is open was given the keyboard.
fn focused_id() -> Id {
    Id::unique("dialog field was focused")
}

/// A labelled text field over the whole width, which has the keyboard when the dialog opens; whether it just opened
/// comes back too.
pub(super) fn path_field(ui: &mut Ui, text: &mut String, label: &str) -> (Response, bool) {
    let name = ui.label(label);
    let edit = TextEdit::singleline(text).desired_width(f32::INFINITY);
    let response = ui.add(edit).labelled_by(name.id);
    let known: bool = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default(focused_id()), true));
    if !known {
        response.request_focus();
    }
    (response, !known)
}

/// Whether Enter was pressed in the field: on a button it means the button. The field keeps the keyboard.
pub(super) fn is_entered(ui: &Ui, field: &Response) -> bool {
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if entered {
        field.request_focus();
    }
    entered
}

/// The button that keeps something under a name or a path; whether what has it already is to be replaced comes back.
/// `entered` is whether Enter was pressed in the field. Where the name is taken, only the button replaces: Enter, pressed
/// twice, does not.
pub(super) fn keep_button(
    ui: &mut Ui,
    typed: &str,
    taken: bool,
    [keep, replace]: [&str; 2],
    entered: bool,
) -> Option<bool> {
    if taken {
        return ui.button(replace).clicked().then_some(true);
    }
    let ready = !typed.trim().is_empty();
    (ui.add_enabled(ready, Button::new(keep)).clicked() || (ready && entered)).then_some(false)
}

/// The button that deletes, and the one that does not, which has the keyboard first; whether it is to be deleted.
pub(super) fn delete_buttons_ui(ui: &mut Ui, label: &str, locale: Locale, commands: &Commands) -> bool {
    let row = ui.horizontal(|ui| {
        let is_confirmed = ui.button(label).clicked();
        let cancel = ui.button(say(locale, "cancel").as_ref());
        if ui.memory(|memory| memory.focused().is_none()) {
            cancel.request_focus();
        }
        if cancel.clicked() {
            commands.send(Command::CloseDialog);
        }
        is_confirmed
    });
    row.inner
}

fn export_ui(ui: &mut Ui, choices: &ExportChoices, Now { state, memo }: Now<'_>, commands: &Commands) {
    let locale = state.locale;
    ui.label(RichText::new(say(locale, "export-title")).font(theme::section()));
    if let Some(Ok(figure)) = memo.figure() {
        ui.label(RichText::new(&figure.title).color(Ink::of(ui.visuals()).weak));
    }
    let mut new = choices.clone();
    let usual = choices.preset.size();
    let size = match memo.figure() {
        Some(Ok(figure)) => export_size::promised(ui, figure, choices, locale),
        _ => usual,
    };
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
            Choice { salt: "preset", name: &name, items: &items, current, width: 280.0, pictures: None, hint: None };
        if let Some(preset) = choice.show(ui).and_then(|at| Preset::ALL.get(at)) {
            new.preset = *preset;
        }
        ui.end_row();
        ui.label(say(locale, "export-format"));
        ui.horizontal(|ui| {
            for format in Format::ALL {
                let label = say(locale, &format!("format-{}", format.extension()));
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
    if size.height_mm > usual.height_mm {
        let args = [("height", format!("{:.1}", size.height_mm).into()), ("usual", usual.height_mm.to_string().into())];
        ui.label(RichText::new(say_with(locale, "export-size-higher", args)).color(Ink::of(ui.visuals()).weak));
    }
    let (response, _) = path_field(ui, &mut new.path, &say(locale, "export-path"));
    let entered = is_entered(ui, &response);
    if new != *choices {
        commands.send(Command::EditExport(new.clone()));
    }
    ui.horizontal(|ui| {
        let label = say(locale, "export");
        let button = (label.as_ref(), entered, !new.path.trim().is_empty());
        save_buttons_ui(ui, state, &new.path, button, Command::ExportFigure, commands);
        if ui.button(say(locale, "browse").as_ref()).clicked() {
            commands.send(Command::BrowseExport);
        }
        if ui.button(say(locale, "cancel").as_ref()).clicked() {
            commands.send(Command::CloseDialog);
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
