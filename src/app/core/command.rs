//! Everything a user can do, as values: a variant a room, whose own commands stand in the room. Views send them; the rooms'
//! `apply` carries them out after the frame. Must not know what they do.

use std::cell::RefCell;

use crate::app::chart::command::ChartCommand;
use crate::app::checks::command::ChecksCommand;
use crate::app::core::ids::Owner;
use crate::app::detail::command::DetailCommand;
use crate::app::export::command::ExportCommand;
use crate::app::facets::command::FacetCommand;
use crate::app::filter::command::FilterCommand;
use crate::app::findings::command::FindingsCommand;
use crate::app::gallery::command::GalleryCommand;
use crate::app::history::command::HistoryCommand;
use crate::app::import::command::ImportCommand;
use crate::app::indicators::command::IndicatorsCommand;
use crate::app::live::command::LiveCommand;
use crate::app::map::command::MapCommand;
use crate::app::open::command::OpenCommand;
use crate::app::palette::command::PaletteCommand;
use crate::app::records::command::RecordsCommand;
use crate::app::sources::command::SourcesCommand;
use crate::app::tables::command::TablesCommand;
use crate::app::window::command::WindowCommand;
use crate::query::Clause;

/// Something a user can do.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the rooms of the window")]
pub enum Command {
    Chart(ChartCommand),
    Checks(ChecksCommand),
    Detail(DetailCommand),
    Export(ExportCommand),
    Facet(FacetCommand),
    Filter(FilterCommand),
    Findings(FindingsCommand),
    Gallery(GalleryCommand),
    History(HistoryCommand),
    Import(ImportCommand),
    Indicators(IndicatorsCommand),
    Live(LiveCommand),
    Map(MapCommand),
    Open(OpenCommand),
    Palette(PaletteCommand),
    Records(RecordsCommand),
    Sources(SourcesCommand),
    Tables(TablesCommand),
    Window(WindowCommand),
    /// What was offered under an id, which is remembered, and chosen from a list.
    Offered {
        id: String,
        command: Box<Command>,
    },
}

impl Owner {
    /// What removes a condition.
    pub(in crate::app) fn remove(self, clause: &Clause) -> Command {
        match self {
            Self::Window => Command::Filter(FilterCommand::Remove(clause.clone())),
            Self::Panel(panel) => Command::Chart(ChartCommand::RemovePanelClause(panel, clause.clone())),
        }
    }
}

/// What was asked for in this frame.
#[derive(Default)]
pub(crate) struct Commands(RefCell<Vec<Command>>);

impl Commands {
    /// Asks for something.
    pub(crate) fn send(&self, command: Command) {
        self.0.borrow_mut().push(command);
    }

    /// Takes everything asked for.
    pub(crate) fn take(&self) -> Vec<Command> {
        self.0.take()
    }
}
