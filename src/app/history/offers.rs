//! Steps back and forth, as far as there are any.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words};
use crate::app::history::command::HistoryCommand;

/// Of what is looked at.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session() else { return };
    let locale = list.now.state.locale;
    for (command, key, refused) in [
        (HistoryCommand::Back, "go-back-to", !session.trail.has_past()),
        (HistoryCommand::Forward, "go-forward-to", !session.trail.has_future()),
    ] {
        list.add(Group::GoTo, Command::History(command), Words::Key(key)).refused(refused, "nowhere-to-go", locale);
    }
}
