//! What is on top of the window: of each room that has dialogs its own. Must not know what is in them.

use crate::app::detail::state::DetailDialog;
use crate::app::export::state::ExportChoices;
use crate::app::filter::state::FilterDialog;
use crate::app::gallery::state::FigureDialog;
use crate::app::import::state::ImportDialog;
use crate::app::live::state::LiveDialog;
use crate::app::open::state::OpenDialog;
use crate::app::palette::state::PaletteInput;
use crate::app::records::command::SaveChoices;
use crate::app::tables::state::TableFile;
use crate::app::window::state::WindowDialog;

/// A dialog on top of the window.
#[derive(Clone)]
pub(crate) enum Dialog {
    /// Projects side by side.
    Detail(DetailDialog),
    /// Export the current figure.
    Export(ExportChoices),
    /// Keep, rename or delete a filter.
    Filter(FilterDialog),
    /// Keep, rename, delete, save or open a figure.
    Gallery(FigureDialog),
    /// About spreadsheets of somebody else.
    Import(ImportDialog),
    /// What differs between two readings.
    Live(LiveDialog),
    /// Open a package, or write the open one as one file.
    Open(OpenDialog),
    /// Everything that can be done, to be found by typing.
    Palette(PaletteInput),
    /// Save a list of projects.
    Records(SaveChoices),
    /// Save a table.
    Tables(TableFile),
    /// The keys, and what this program is.
    Window(WindowDialog),
}

impl Dialog {
    /// Whether it says itself what went wrong in it: then nobody else does.
    pub(crate) fn says_errors(&self) -> bool {
        match self {
            Self::Export(_) | Self::Gallery(_) | Self::Open(_) | Self::Records(_) | Self::Tables(_) => true,
            Self::Import(dialog) => dialog.says_errors(),
            Self::Detail(_) | Self::Filter(_) | Self::Live(_) | Self::Palette(_) | Self::Window(_) => false,
        }
    }
}
