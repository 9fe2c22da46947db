//! Where books come from: the program itself, a folder on disk, a file with all of one in it. Must not know what stands in the files, nor what is wrong
//! with them, and never writes.
//!
//! An [`Origin`] is what is remembered of open books; a `Source` is what is read from it. Another kind of source is a file
//! here with its `impl Source`, and a line in `origin`.

mod bundled;
mod error;
mod files;
mod folder;
mod memory;
mod origin;
mod positioned;
mod stamp;
mod with_descriptor;
mod zipped;

pub(crate) use error::SourceError;
pub(crate) use files::Source;
pub(crate) use memory::Memory;
pub use origin::Origin;
pub(crate) use positioned::read_exact_at;
pub(crate) use stamp::Stamp;
pub(crate) use with_descriptor::WithDescriptor;
