//! Carries out what is done with the map.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::{Apply, problem};
use crate::app::core::command::Command;
use crate::app::core::paths::{export_folder, free_path_with};
use crate::app::core::workspace::Notice;
use crate::app::detail::command::DetailCommand;
use crate::app::map::command::MapCommand;
use crate::export::{FigureSize, Format, Preset, SvgText, render_map};
use crate::figure::map::MapSpec;
use crate::listing::row_title;
use crate::model::ProjectIx;
use crate::output::{self, Existing, OutputError};
use crate::text::say_with;

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
            MapCommand::Save => self.save_map(),
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

    /// Writes what is drawn up, all of it, as large as a page is wide.
    fn save_map(&mut self) {
        if !self.is_current {
            return self.complain("figure-not-current", []);
        }
        let (Some(session), Some(Ok(figure))) = (self.session(), self.answers.map.map()) else { return };
        let locale = self.state.locale;
        let width = Preset::default().room().size;
        let size = FigureSize { height_mm: width.width_mm * 0.75, ..width };
        let path = free_path_with(&export_folder(&self.state.settings), &figure.title, Format::PNG.extension());
        let name = |ix| row_title(session.dataset(), ix, locale).to_string();
        let notice = match render_map(figure, (size, Format::PNG, SvgText::Outlines), &name, &[]) {
            Err(error) => problem(error.sentence(locale)),
            Ok(rendered) => {
                let may_write = session.opened.keep_out(&path).map_err(OutputError::from);
                match may_write.and_then(|()| output::write(&path, &rendered.bytes, Existing::Keep)) {
                    Err(error) => problem(error.sentence(locale)),
                    Ok(file) => {
                        let line = say_with(locale, "map-saved", [("path", path.display().to_string().into())]);
                        Notice { text: file.said(&line, locale), is_error: false, path: Some(path) }
                    }
                }
            }
        };
        self.state.notice = Some(notice);
    }
}
