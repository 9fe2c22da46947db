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
