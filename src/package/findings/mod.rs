//! What is wrong with a package, where, and what to do: problems, findings, and the journal that all readers write into.

mod as_found;
mod collected;
mod error;
mod file_read;
mod journal;
mod passed;
pub(super) mod place;
mod problem;
mod severity;

pub(in crate::package) use as_found::as_found;
pub use collected::{Finding, FindingGroup, FindingReport, Findings};
pub use error::OpenError;
pub use file_read::{FileRead, Format};
pub(in crate::package) use journal::{At, Cell, Column, Journal};
pub(in crate::package) use passed::Passed;
pub(in crate::package) use problem::NOTHING_NEAR;
pub use problem::Problem;
pub use severity::Severity;
