//! What came of what was done beside the window's thread: of each room its own. Must not know what becomes of it.

#![deny(clippy::wildcard_enum_match_arm)]

use std::path::PathBuf;

use crate::app::export::done::ExportDone;
use crate::app::gallery::done::GalleryDone;
use crate::app::import::done::ImportDone;
use crate::app::live::done::LiveDone;
use crate::app::open::done::OpenDone;
use crate::app::records::done::RecordsDone;
use crate::app::tables::done::TablesDone;

/// What came of a task.
pub(crate) enum Done {
    /// Of choosing and reading packages.
    Open(OpenDone),
    /// Of files that change while they are open.
    Live(LiveDone),
    /// Of writing a figure.
    Export(ExportDone),
    /// Of spreadsheets of somebody else.
    Import(ImportDone),
    /// Of the figures that are kept.
    Gallery(GalleryDone),
    /// Of copying and saving a list.
    Records(RecordsDone),
    /// Of saving a table.
    Tables(TablesDone),
    /// The system did not open a file or folder.
    NotOpened(PathBuf, std::io::Error),
    /// The system has no dialog for files.
    NoFileDialog,
    /// A task for which nobody waits ended without a result, which is a defect, or could not begin.
    Lost,
}

impl Done {
    /// The attempt to read the open package that it came of, if of one.
    pub(in crate::app) fn attempt(&self) -> Option<u64> {
        match self {
            Self::Open(done) => done.attempt(),
            Self::Live(done) => done.attempt(),
            Self::Export(_) | Self::Import(_) | Self::Gallery(_) | Self::Records(_) | Self::Tables(_) => None,
            Self::NotOpened(..) | Self::NoFileDialog | Self::Lost => None,
        }
    }

    /// The looking at its files that it came of, if of one.
    pub(in crate::app) fn watch(&self) -> Option<u64> {
        match self {
            Self::Live(done) => done.watch(),
            Self::Open(_) | Self::Export(_) | Self::Import(_) | Self::Gallery(_) | Self::Records(_) => None,
            Self::Tables(_) | Self::NotOpened(..) | Self::NoFileDialog | Self::Lost => None,
        }
    }
}
