//! Carries out what is done with the map.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::detail::command::DetailCommand;
use crate::app::map::command::MapCommand;
use crate::figure::map::MapSpec;
use crate::model::ProjectIx;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn map(&mut self, command: MapCommand) {
        let Some(session) = self.open() else { return };
        let choices = &mut session.map;
        match command {
            MapCommand::Look(look) => choices.look = Some(look),
            MapCommand::Fit => choices.look = None,
            MapCommand::SizeBy(size) => choices.spec = MapSpec { size, ..choices.spec.clone() },
            MapCommand::Fill(fill) => choices.spec.fill = fill,
            MapCommand::Position(which) => choices.spec.which = Some(which),
            MapCommand::Pick(records) => self.pick(&records),
        }
    }

    /// Selects one of the records at a place: the first, or the one behind that which is selected.
    fn pick(&mut self, records: &[ProjectIx]) {
        let Some(session) = self.session() else { return };
        let selected = session.selected_project().and_then(|ix| records.iter().position(|other| *other == ix));
        let next = selected.map_or(0, |at| (at + 1) % records.len().max(1));
        if let Some(ix) = records.get(next) {
            self.then(Command::Detail(DetailCommand::Select(session.row_of(*ix))));
        }
    }
}
