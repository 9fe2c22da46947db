//! The dialog that writes the open package as one file.

use egui::Ui;

use crate::app::core::command::{Command, Commands};
use crate::app::core::save_buttons::SaveTo;
use crate::app::core::workspace::State;
use crate::app::open::command::OpenCommand;

/// Shows it.
pub(super) fn pack_ui(ui: &mut Ui, path: &str, state: &State, commands: &Commands) {
    let asked = SaveTo {
        title: "pack-title",
        explain: "pack-explain",
        path,
        edit: |path| Command::Open(OpenCommand::EditPack(path)),
        save: Command::Open(OpenCommand::Pack),
        browse: Command::Open(OpenCommand::BrowsePack),
    };
    asked.ui(ui, state, commands);
}
