//! What a file looks like from outside: enough to see that somebody wrote to it. Must not know what stands in it.

use std::fs::Metadata;
use std::time::SystemTime;

/// Size and time of a file, as they were at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stamp {
    size: u64,
    modified: SystemTime,
}

impl Stamp {
    /// What the system says of a file, if it says when it was written.
    pub(super) fn of(metadata: &Metadata) -> Option<Self> {
        Some(Self { size: metadata.len(), modified: metadata.modified().ok()? })
    }
}
