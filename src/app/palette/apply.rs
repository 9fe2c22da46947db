//! Carries out what the palette and the keyboard ask for.

use crate::app::apply::Apply;
use crate::app::command::Command;
use crate::app::keys;
use crate::app::state::{Dialog, Phase, View};

impl Apply<'_> {
    /// Carries out one command of the palette or the keyboard.
    pub(in crate::app) fn palette(&mut self, command: Command) {
        match command {
            Command::ShowPalette => {
                self.read_shelf();
                self.state.dialog = Some(Dialog::Palette { typed: String::new(), chosen: 0 });
            }
            Command::EditPalette { typed, chosen } => {
                if let Some(Dialog::Palette { .. }) = self.state.dialog {
                    self.state.dialog = Some(Dialog::Palette { typed, chosen });
                }
            }
            Command::RunOffer { id, command } => {
                self.state.dialog = None;
                self.state.settings.remember_used(id);
                self.command(*command);
            }
            Command::ShowKeys => self.state.dialog = Some(Dialog::Keys),
            Command::FocusFilter if self.is_open() => keys::focus(self.context, keys::filter_field()),
            Command::FocusSearch if self.is_open() => {
                self.state.view = View::Projects;
                keys::focus(self.context, keys::search_field());
            }
            _ => {}
        }
    }

    fn is_open(&self) -> bool {
        matches!(self.state.phase, Phase::Open(_))
    }
}
