//! What is measured, by what people call it, and what of it may be added up.

mod kept_apart;
mod measure_words;
mod schedule;
pub(super) mod statistic_units;
pub(super) mod statistic_words;

pub(in crate::query) use kept_apart::Mixed;
pub use kept_apart::{is_apart_by_parts, kept_apart_by, mixed_currency, told_apart_by};
pub(in crate::query) use measure_words::check_measure;
pub use measure_words::{parse_measure, parse_measure_of};
pub use schedule::{ProgressEntry, Schedule, months_elapsed, points_ahead, progress_entries};
pub use statistic_units::is_unweighted;
pub(in crate::query) use statistic_units::{dates_of, is_share};
