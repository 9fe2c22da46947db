//! Carries out steps back and forth: of what is asked, and of what is looked at.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::core::workspace::Phase;
use crate::app::history::command::HistoryCommand;
use crate::app::history::trail::Stop;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn history(&mut self, command: HistoryCommand) {
        let view = self.state.view;
        let Phase::Open(session) = &mut self.state.phase else { return };
        let here = Stop { view, selection: session.selection };
        let stop = match command {
            HistoryCommand::Undo => {
                let now = session.look();
                return session.history.undo(now).into_iter().for_each(|look| session.show(look));
            }
            HistoryCommand::Redo => {
                let now = session.look();
                return session.history.redo(now).into_iter().for_each(|look| session.show(look));
            }
            HistoryCommand::Back => session.trail.back(here),
            HistoryCommand::Forward => session.trail.forward(here),
        };
        if let Some(stop) = stop {
            session.select(stop.selection);
            self.state.view = stop.view;
        }
    }

    /// What is looked at now.
    pub(in crate::app) fn stop(&self) -> Option<Stop> {
        self.session().map(|session| Stop { view: self.state.view, selection: session.selection })
    }

    /// Remembers what was looked at before something that led elsewhere.
    pub(in crate::app) fn note_stop(&mut self, before: Option<Stop>) {
        let now = self.stop();
        if let (Some(session), Some(before)) = (self.open(), before)
            && now != Some(before)
        {
            session.trail.leave(before);
        }
    }
}
