//! What is written from a package: one file with all of it, a descriptor. Never into the package itself.

mod contents;
mod draft;
mod pack;

pub(crate) use contents::{Contents, ContentsField, ContentsTable, contents};
pub(crate) use draft::{ConstraintsDraft, FieldDraft, OwnDraft, PackageDraft, ResourceDraft, SchemaDraft, SourceDraft};
pub use pack::{PackError, Packed, pack, pack_origin};
