//! Carries out steps back and forth: of what is asked, and of what is looked at.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::workspace::Phase;
use crate::app::history::command::HistoryCommand;
use crate::app::history::state::Stop;
use crate::app::open::command::OpenCommand;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn history(&mut self, command: HistoryCommand) {
        let here = self.stop();
        let Phase::Open(session) = &mut self.state.phase else { return };
        let stop = match command {
            HistoryCommand::Undo => {
                let now = session.look();
                return session.undo.undo(now).into_iter().for_each(|look| session.show(look));
            }
            HistoryCommand::Redo => {
                let now = session.look();
                return session.undo.redo(now).into_iter().for_each(|look| session.show(look));
            }
            HistoryCommand::Back => here.and_then(|here| session.trail.back(here)),
            HistoryCommand::Forward => here.and_then(|here| session.trail.forward(here)),
            HistoryCommand::Return(stop) => Some(stop),
        };
        if let Some(stop) = stop {
            self.return_to(stop);
        }
    }

    /// Shows what was looked at once, after its table was put in sight.
    fn return_to(&mut self, stop: Stop) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        if session.table != stop.table {
            if session.opened.table(stop.table.as_str()).is_some() {
                self.then(Command::Open(OpenCommand::Table(stop.table)));
                self.then(Command::History(HistoryCommand::Return(stop)));
            }
            return;
        }
        // Rows of another reading are other records, and a package beside may be closed.
        session.select(stop.selection.filter(|row| session.has(*row)));
        self.state.view = stop.view;
    }

    /// What is looked at now.
    pub(in crate::app) fn stop(&self) -> Option<Stop> {
        self.session().map(|session| Stop { table: session.table, view: self.state.view, selection: session.selection })
    }

    /// Remembers what was looked at before something that led elsewhere.
    pub(in crate::app) fn note_stop(&mut self, before: Option<Stop>) {
        let now = self.stop();
        if let (Some(session), Some(before)) = (self.open(), before)
            && now.as_ref() != Some(&before)
        {
            session.trail.leave(before);
        }
    }
}
