//! What passes each condition, remembered, and what a filter can still be narrowed to.

mod cache;
mod counts;
mod in_doubt;
mod narrowed;

pub use cache::Cache;
pub use counts::{KeyCounts, NotYet, StretchCounts, YearCounts};
