//! Carries out what is done with the palette.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::dialog::Dialog;
use crate::app::gallery::command::GalleryCommand;
use crate::app::palette::command::PaletteCommand;
use crate::app::palette::state::PaletteInput;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn palette(&mut self, command: PaletteCommand) {
        match command {
            PaletteCommand::Show => {
                // What is kept is offered too.
                self.then(Command::Gallery(GalleryCommand::Read));
                self.state.dialog = Some(Dialog::Palette(PaletteInput::default()));
            }
            PaletteCommand::Edit { typed, chosen } => {
                if let Some(Dialog::Palette(_)) = self.state.dialog {
                    self.state.dialog = Some(Dialog::Palette(PaletteInput { typed, chosen }));
                }
            }
        }
    }
}
