//! What can be done with the columns of the table in sight.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words};
use crate::app::sources::command::SourcesCommand;
use crate::query::table_name;

/// Adds them all.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let locale = list.now.state.locale;
    let nothing = !session.opened.taken_as.has(table_name(session.dataset()));
    list.add(Group::List, Command::Sources(SourcesCommand::CopyAsDescriptor), Words::Key("sources-copy-descriptor"))
        .refused(nothing, "sources-nothing-taken", locale);
}
