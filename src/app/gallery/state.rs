//! The named figures of the open package as the window knows them: the files as they were last read; and what the dialog
//! about a figure knows that is kept, or is to be. Must not know how they are shown.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::figure::{FigureDocument, FigureSpec};
use crate::gallery::{Entry, Gallery, GalleryError, entry};
use crate::package::Opened;
use crate::user_folders;

/// Where figures are kept, and what was there the last time somebody looked.
#[derive(Clone)]
pub(crate) struct KeptFigures {
    /// The folder beside the package, or that of the user.
    pub(crate) gallery: Gallery,
    /// What is shown: the files that were opened from elsewhere, then the figures that are kept.
    pub(crate) entries: Arc<Vec<Entry>>,
    /// Why the folder could not be read.
    pub(crate) error: Option<Arc<GalleryError>>,
    /// Files from elsewhere that are shown, but not kept.
    pub(crate) guests: Vec<PathBuf>,
    /// Which entries are in sight: only they are drawn.
    pub(crate) in_sight: Range<usize>,
}

impl KeptFigures {
    /// Those of a package; nothing is read yet.
    pub(crate) fn of(opened: &Opened) -> Self {
        let gallery = Gallery::of(&opened.origin, &opened.dataset.zone().id, user_folders::figures().as_deref());
        Self { gallery, entries: Arc::default(), error: None, guests: Vec::new(), in_sight: 0..0 }
    }

    /// The same in another reading of the package, as long as the figures are kept in the same place.
    pub(crate) fn remapped(&self, opened: &Opened) -> Self {
        let new = Self::of(opened);
        if new.gallery == self.gallery { self.clone() } else { Self { guests: self.guests.clone(), ..new } }
    }

    /// Reads the files anew: small ones, and only when somebody comes to look or has changed one.
    pub(crate) fn read(&mut self) {
        let (kept, error) = match self.gallery.list() {
            Ok(entries) => (entries, None),
            Err(error) => (Vec::new(), Some(Arc::new(error))),
        };
        self.guests.retain(|guest| guest.exists() && !kept.iter().any(|entry| entry.path == *guest));
        let guests = self.guests.iter().cloned().map(entry);
        self.entries = Arc::new(guests.chain(kept).collect());
        self.error = error;
    }

    /// Shows a file from elsewhere among the figures.
    pub(crate) fn add_guest(&mut self, path: &Path) {
        let known = self.entries.iter().any(|entry| entry.path == path);
        if !known {
            self.guests.push(path.to_owned());
            self.read();
        }
    }

    /// Whether an entry is only shown, not kept.
    pub(crate) fn is_guest(&self, path: &Path) -> bool {
        self.guests.iter().any(|guest| guest == path)
    }

    /// The entry of a file.
    pub(crate) fn find(&self, path: &Path) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.path == path)
    }
}

/// Whether the window's chart can show a figure as it is: its charts are always by something and year.
pub(crate) fn fits_the_chart(spec: &FigureSpec) -> bool {
    matches!(spec.query.by[..], [first, last] if !first.is_time() && last.is_time())
}

/// A dialog about a figure that is kept, or is to be.
#[derive(Clone)]
pub(crate) struct FigureDialog {
    /// What is to be done.
    pub(crate) task: FigureTask,
    /// What is typed: a name or a path.
    pub(crate) typed: String,
    /// Whether there is something of that name already, so that the next step replaces it.
    pub(crate) taken: bool,
}

/// What a dialog about a figure does.
#[derive(Clone)]
pub(crate) enum FigureTask {
    /// Keep it in the gallery.
    Keep(Box<FigureDocument>),
    /// Give the figure in this file another name.
    Rename(PathBuf),
    /// Delete the figure in this file.
    Delete(PathBuf),
    /// Write it to a file.
    SaveFile(Box<FigureDocument>),
    /// Open one from a file.
    OpenFile,
}
