//! The dialogs on top of the window: open a package, export a figure; those about kept figures are next door.
//!
//! Each has a path field besides the system's file dialog, which not every Linux desktop has.

use egui::{Id, Modal, RichText, Ui};

use crate::app::core::answers::Answers;
use crate::app::core::command::{Command, Commands};
use crate::app::core::dialog_parts::focused_id;
use crate::app::core::fields;
use crate::app::core::offer::Now;
use crate::app::core::workspace::{Dialog, State};
use crate::app::detail::compare::compare_ui;
use crate::app::export::dialog::export_ui;
use crate::app::open::dialog::open_ui;
use crate::app::open::pack_dialog::pack_ui;
use crate::app::palette::state::PaletteInput;
use crate::app::shell::keys;
use crate::app::shell::offers::offers;
use crate::app::window::about;
use crate::app::window::command::WindowCommand;
use crate::app::{filter, gallery, import, live, palette, records, tables};
use crate::draw::Ink;

/// Shows the dialog that is open, if any.
pub(in crate::app) fn dialog_ui(ui: &Ui, state: &State, answers: &Answers, commands: &Commands) {
    let Some(dialog) = &state.dialog else {
        ui.data_mut(|data| data.remove_temp::<bool>(focused_id()));
        fields::give_focus_back(ui);
        return;
    };
    fields::note_focus(ui);
    if let Dialog::Palette(PaletteInput { typed, chosen }) = dialog {
        let now = Now { state, answers, menus: &[] };
        palette::ui::palette_ui(ui, now, &offers(now), typed, *chosen, commands);
        return;
    }
    if let Dialog::Changes = dialog {
        live::ui::changes_ui(ui, state, commands);
        return;
    }
    if let Dialog::Import(dialog) = dialog
        && import::dialog::placed_ui(ui, dialog, state, commands)
    {
        return;
    }
    if matches!(dialog, Dialog::Compare) {
        compare_ui(ui, state, answers, commands);
        return;
    }
    let response = Modal::new(Id::unique("dialog")).show(ui.ctx(), |ui| {
        ui.set_width(width(dialog).min(ui.ctx().content_rect().width() - 48.0));
        match dialog {
            Dialog::Open(path) => open_ui(ui, path, state.locale, commands),
            Dialog::Pack(path) => pack_ui(ui, path, state, commands),
            Dialog::Export(choices) => export_ui(ui, choices, state, answers, commands),
            Dialog::Figure(dialog) => gallery::dialog::figure_dialog_ui(ui, dialog, state.locale, commands),
            Dialog::SaveTable(file) => tables::dialog::save_ui(ui, file, state, commands),
            Dialog::Import(dialog) => import::dialog::dialog_ui(ui, dialog, state, commands),
            Dialog::Filter(dialog) => filter::dialog::dialog_ui(ui, dialog, state.locale, commands),
            Dialog::SaveList(choices) => records::dialog::save_ui(ui, choices, state, answers, commands),
            Dialog::Keys => keys::keys_ui(ui, Now { state, answers, menus: &[] }, commands),
            Dialog::About => about::about_ui(ui, state.locale, commands),
            Dialog::Palette(_) | Dialog::Compare | Dialog::Changes => {}
        }
        if state.dialog_says_errors() {
            error_ui(ui, state);
        }
    });
    if response.should_close() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

fn width(dialog: &Dialog) -> f32 {
    match dialog {
        Dialog::Keys => keys::HELP_WIDTH,
        Dialog::About => about::WIDTH,
        _ => 480.0,
    }
}

/// What went wrong, where the person looks who tried.
fn error_ui(ui: &mut Ui, state: &State) {
    if let Some(notice) = state.notice.as_ref().filter(|notice| notice.is_error) {
        ui.label(RichText::new(&notice.text).color(Ink::of(ui.visuals()).red));
    }
}
