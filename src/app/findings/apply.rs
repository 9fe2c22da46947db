//! Carries out what somebody does with the findings.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::core::ids::View;
use crate::app::core::workspace::Phase;
use crate::app::findings::command::FindingsCommand;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn findings(&mut self, command: FindingsCommand) {
        let Phase::Open(session) = &mut self.state.phase else { return };
        let choices = &mut session.findings;
        match command {
            FindingsCommand::ShowOf(row) if row.books != session.generation => {}
            FindingsCommand::ShowOf(row) => {
                session.findings_of = Some(row);
                self.state.view = View::Findings;
            }
            FindingsCommand::ShowAll => {
                session.findings_of = None;
                self.state.view = View::Findings;
            }
            FindingsCommand::OnlySeverity(severity) => choices.severity = severity,
            FindingsCommand::OnlyTable(table) => choices.table = table,
            FindingsCommand::Words(words) => choices.words = words,
            FindingsCommand::Turn(code) => {
                if !choices.turned.remove(code) {
                    choices.turned.insert(code);
                }
            }
        }
    }
}
