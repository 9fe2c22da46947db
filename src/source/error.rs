//! Why a source gives nothing. Must not know what was to be read.

use std::io;

/// Why a source gives nothing.
#[derive(Debug)]
pub(crate) enum SourceError {
    /// There is something, but nothing that books can be read from.
    OfNoKind,
    /// A link leads out of it.
    IsLink,
    /// What the system says.
    Io(io::Error),
}

impl From<io::Error> for SourceError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}
