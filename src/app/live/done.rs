//! What came of looking at the files of the open package, and of reading them again.

use crate::app::core::reading::PackageRead;
use crate::package::OpenError;

/// What came of it.
pub(crate) enum LiveDone {
    /// The open package was read again, or not. The number tells which attempt.
    ReadAgain(u64, Result<PackageRead, OpenError>),
    /// The attempt came to nothing, which is a defect.
    Lost(u64),
    /// Somebody wrote to these files of it. The number tells for which reading.
    FilesChanged(u64, Vec<String>),
}

impl LiveDone {
    /// Which attempt to read it came of, if of one.
    pub(crate) fn attempt(&self) -> Option<u64> {
        match self {
            Self::ReadAgain(attempt, _) | Self::Lost(attempt) => Some(*attempt),
            Self::FilesChanged(..) => None,
        }
    }

    /// Of which looking at the files, if of one.
    pub(crate) fn watch(&self) -> Option<u64> {
        match self {
            Self::FilesChanged(watch, _) => Some(*watch),
            Self::ReadAgain(..) | Self::Lost(_) => None,
        }
    }
}
