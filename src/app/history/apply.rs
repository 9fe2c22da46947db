//! Carries out steps back and forth.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::history::command::HistoryCommand;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn history(&mut self, command: HistoryCommand) {
        let Some(session) = self.open() else { return };
        let now = session.look();
        let look = match command {
            HistoryCommand::Undo => session.history.undo(now),
            HistoryCommand::Redo => session.history.redo(now),
        };
        if let Some(look) = look {
            session.show(look);
        }
    }
}
