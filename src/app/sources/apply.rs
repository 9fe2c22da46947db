//! Carries out what somebody takes columns for: it is remembered for the package, which is read again with it.

#![deny(clippy::wildcard_enum_match_arm)]

use std::sync::Arc;

use crate::app::core::apply::{Apply, problem};
use crate::app::core::command::Command;
use crate::app::live::command::LiveCommand;
use crate::app::sources::command::SourcesCommand;
use crate::listing::of_table;
use crate::package::{self, Choice};
use crate::query::table_name;
use crate::source::Origin;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn sources(&mut self, command: SourcesCommand) {
        match command {
            SourcesCommand::TakeAs { column, choice } => self.take_as(&column, choice),
            SourcesCommand::CopyAsDescriptor => self.copy_as_descriptor(),
        }
    }

    fn take_as(&mut self, column: &str, choice: Choice) {
        let Some(session) = self.session() else { return };
        let (origin, table) = (session.opened.origin.clone(), table_name(session.dataset()).to_owned());
        self.state.settings.taken_as_mut(&origin).choose(&table, column, choice);
        if origin == Origin::Bundled {
            let opened = package::open_as(&origin, &self.state.settings.taken_as(&origin));
            return match opened.map(|opened| of_table(&opened, &table).unwrap_or(opened)) {
                Ok(opened) => self.show_package(Arc::new(opened)),
                Err(error) => self.state.notice = Some(problem(error.sentence(self.state.locale))),
            };
        }
        self.then(Command::Live(LiveCommand::ReadAgain));
    }

    fn copy_as_descriptor(&mut self) {
        let Some(session) = self.session() else { return };
        let chosen = session.opened.taken_as.as_descriptor(table_name(session.dataset()));
        if let Some(text) = chosen {
            self.context.copy_text(text);
            self.tell("sources-copied");
        }
    }
}
