//! What can be done with the findings, and with one that is pointed at.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Now, Offer, Words};
use crate::app::core::offer_context::add_known;
use crate::app::detail::command::DetailCommand;
use crate::app::findings::command::FindingsCommand;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::WhatTable;
use crate::app::window::command::WindowCommand;
use crate::package::Finding;

/// What can be done with a finding: `words` is all that it says.
pub(in crate::app) fn of_finding(now: Now<'_>, finding: &Finding, words: String) -> Vec<Offer> {
    let mut list = List::new(now);
    let Some(session) = now.session() else { return Vec::new() };
    if let Some(row) = finding.record().and_then(|(table, id)| session.record_of_id(session.books, table, id)) {
        list.add(Group::Project, Command::Detail(DetailCommand::Select(row)), Words::Key("context-detail"));
        list.add(Group::Project, Command::Findings(FindingsCommand::ShowOf(row)), Words::Key("context-findings-of"));
    }
    list.add(Group::List, Command::Window(WindowCommand::CopyWords(words)), Words::Key("context-copy-all"));
    let value = Command::Window(WindowCommand::CopyWords(finding.value.clone().unwrap_or_default()));
    list.add(Group::List, value, Words::Key("context-copy-value")).refused(
        finding.value.is_none(),
        "context-nothing",
        now.state.locale,
    );
    let only = FindingsCommand::OnlyTable(Some(finding.resource.clone()));
    if !finding.resource.is_empty() {
        list.add(Group::List, Command::Findings(only), Words::Key("context-findings-table"));
    }
    add_known(
        &mut list,
        &[
            Command::Tables(TablesCommand::Copy(WhatTable::Findings)),
            Command::Tables(TablesCommand::ShowSave(WhatTable::Findings)),
        ],
    );
    list.offers
}
