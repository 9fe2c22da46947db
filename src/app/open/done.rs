//! What came of choosing and reading packages.

use std::path::PathBuf;
use std::sync::Arc;

use crate::app::core::reading::PackageRead;
use crate::package::{OpenError, Opened, PackError, Packed};

/// What came of choosing and reading packages.
pub(crate) enum OpenDone {
    /// A package was chosen in the system's dialog.
    Chosen(PathBuf),
    /// It was read, or not. The number tells which attempt.
    Opened(u64, PathBuf, Result<PackageRead, OpenError>),
    /// The attempt came to nothing, which is a defect.
    Lost(u64),
    /// A package for one of the charts side by side was chosen.
    BesideChosen(usize, PathBuf),
    /// It was read, or not.
    OpenedBeside(usize, Result<Arc<Opened>, OpenError>),
    /// Where to write the open package as one file was chosen.
    PackPathChosen(PathBuf),
    /// It was written, or not.
    Packed(PathBuf, Result<Packed, PackError>),
}

impl OpenDone {
    /// The attempt it is of; that of a package beside the open one is no attempt.
    pub(crate) fn attempt(&self) -> Option<u64> {
        match self {
            Self::Opened(attempt, ..) | Self::Lost(attempt) => Some(*attempt),
            Self::Chosen(_)
            | Self::BesideChosen(..)
            | Self::OpenedBeside(..)
            | Self::PackPathChosen(_)
            | Self::Packed(..) => None,
        }
    }
}
