//! What can be done about files that change while they are open.

use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Words};
use crate::app::live::command::LiveCommand;
use crate::app::live::state::Standing;

/// Adds them all.
pub(in crate::app) fn add(list: &mut List<'_>) {
    if list.now.session().is_none() {
        return;
    }
    let state = list.now.state;
    let nothing = state.live.differences.is_none();
    let show = Command::Live(LiveCommand::ShowChanges);
    list.add(Group::File, show, Words::Key("show-changes")).refused(nothing, "no-changes", state.locale);
    let by_itself = state.settings.reload_by_itself;
    let toggle = Command::Live(LiveCommand::ToggleReloading);
    list.add(Group::File, toggle, Words::Key("reload-by-itself")).current(by_itself);
    if !matches!(state.live.standing, Standing::Quiet) {
        list.add(Group::File, Command::Live(LiveCommand::Dismiss), Words::Key("dismiss-live"));
    }
}
