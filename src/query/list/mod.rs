//! Records in order, what they come to, and what refers to them.

pub(super) mod first;
mod keyed_sort;
mod neighbours;
mod referring;
mod rollup;
mod sorting;
mod totals;

pub use neighbours::{Likeness, Neighbours, neighbours};
pub use referring::{PROJECTS, Referring, referred, referring, table_name};
pub use rollup::{PartsTotal, parts_total};
pub use sorting::{parse_sort, sort};
pub use totals::{Adder, AmountTotal, LandTotal, Totals, totals};
