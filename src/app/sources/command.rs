//! What can be done with what was read.

use crate::package::Choice;

/// Something that can be done with the columns of the table in sight.
#[derive(Clone, Debug, PartialEq)]
pub enum SourcesCommand {
    /// Takes a column for something, from now on and whenever this package is opened.
    TakeAs {
        /// The column, as the file has it.
        column: String,
        /// What for.
        choice: Choice,
    },
    /// Copies what was chosen as a descriptor would say it.
    CopyAsDescriptor,
}
