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
        match command {
            FindingsCommand::ShowOf(row) => {
                if session.record(row).is_some() {
                    session.findings.of = Some(row);
                    self.state.view = View::Findings;
                }
            }
            FindingsCommand::ShowAll => {
                session.findings.of = None;
                self.state.view = View::Findings;
            }
            FindingsCommand::OnlySeverity(severity) => session.findings.severity = severity,
            FindingsCommand::OnlyTable(table) => session.findings.table = table,
            FindingsCommand::Words(words) => session.findings.words = words,
            FindingsCommand::Turn(code) => {
                if !session.findings.turned.remove(code) {
                    session.findings.turned.insert(code);
                }
            }
        }
    }
}
