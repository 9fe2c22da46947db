//! Figures kept under a name: one JSON a figure, in a folder beside the package. Must not know windows.
//!
//! The figures of `zones/shaoxing` are in `zones/shaoxing-figures`, where that folder is or can be made; else, and for
//! the bundled package, in a folder of the user's data. Never in the package itself, to which nothing writes.
//! Folders are only made when there is something to keep.

mod error;
mod folder;
mod own_folders;

pub use folder::{Entry, Gallery, Taken, carries_figure, entry, is_picture, read, read_with_record};

pub use error::GalleryError;
pub use own_folders::package_of;
