//! What becomes of a file that stands where something is to be saved: somebody is asked, once for each file. Must not
//! know what is saved.

use std::path::{Path, PathBuf};

use crate::output::Existing;

/// What was asked and answered.
#[derive(Default)]
pub(crate) struct Overwriting {
    /// The file that is in the way.
    asked: Option<PathBuf>,
    /// Files that may be replaced: the answer, or that of the system's own dialog, which asks too.
    allowed: Vec<PathBuf>,
}

impl Overwriting {
    /// What is to become of a file that is there.
    pub(in crate::app) fn existing(&self, path: &Path) -> Existing {
        if self.allowed.iter().any(|allowed| allowed == path) { Existing::Replace } else { Existing::Keep }
    }

    /// A file is in the way.
    pub(in crate::app) fn ask(&mut self, path: PathBuf) {
        self.asked = Some(path);
    }

    /// A file may be replaced, once.
    pub(in crate::app) fn allow(&mut self, path: PathBuf) {
        self.asked = None;
        self.allowed.push(path);
    }

    /// What was to be saved is, or nobody wants to any more: the next time is another.
    pub(in crate::app) fn forget(&mut self) {
        *self = Self::default();
    }

    /// The file that is in the way of saving to this path.
    pub(in crate::app) fn asked_about(&self, path: &str) -> Option<&Path> {
        self.asked.as_deref().filter(|asked| *asked == Path::new(path))
    }
}
