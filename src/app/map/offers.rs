//! What can be done with the map as a whole.

use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::offer::{Group, List, Words};
use crate::app::export::command::ExportCommand;
use crate::app::map::command::MapCommand;

/// Adds them where the map is looked at.
pub(in crate::app) fn add(list: &mut List<'_>) {
    let Some(session) = list.now.session().filter(|_| list.now.state.view == View::Map) else { return };
    let (locale, is_fitted) = (list.now.state.locale, session.map.look.is_none());
    let has_map = matches!(list.now.answers.map.map(), Some(Ok(_)));
    list.add(Group::Chart, Command::Map(MapCommand::Fit), Words::Key("map-fit")).refused(
        is_fitted,
        "map-is-fitted",
        locale,
    );
    list.add(Group::File, Command::Export(ExportCommand::ShowMap), Words::Key("map-save")).refused(
        !has_map,
        "map-nothing-to-save",
        locale,
    );
}
