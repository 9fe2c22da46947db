//! Carries out what is done with the checks.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::checks::command::ChecksCommand;
use crate::app::core::apply::Apply;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn checks(&mut self, command: ChecksCommand) {
        let Some(session) = self.open() else { return };
        match command {
            ChecksCommand::SortBy(column) => {
                session.checks.sort = match session.checks.sort {
                    Some((known, true)) if known == column => Some((column, false)),
                    Some((known, false)) if known == column => None,
                    _ => Some((column, true)),
                };
            }
        }
    }
}
