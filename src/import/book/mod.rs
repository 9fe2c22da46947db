//! A package as one workbook, and back without loss: a page a table with headings for people, a page that says what is in
//! them, and a last one with what a workbook has no word for. Must not know windows.
//!
//! How a table is written as separated values is in `style`, how other files stand in the last page in `kept`; `form` has what
//! both ways share, `out` writes and `back` reads. What does not come back byte by byte from its page is kept beside it as it
//! is, and counts as long as nobody changes the page.

mod back;
mod error;
mod form;
mod kept;
mod out;
mod style;

pub use back::{Returned, returned};
pub use error::BookError;
pub use out::{Book, book};
