//! What came of what was done beside the window's thread: of each room its own. Must not know what becomes of it.

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
