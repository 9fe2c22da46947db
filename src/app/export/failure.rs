//! Why a figure was not written.

use crate::export::ExportError;
use crate::output::OutputError;

/// Why a figure was not written.
pub(crate) enum ExportFailure {
    /// It could not be drawn.
    Render(ExportError),
    /// It could not be saved, or must not.
    Output(OutputError),
}
