//! The words of a monthly analysis as numbers: growth against the same period, its change, shares, pulls, targets and paces.
//! Pure: what goes in are the numbers of the series before any filter on time. Must not know books, periods or languages.
//!
//! All is exact: fractions of whole numbers, rounded once, at the end. Where a number would say something untrue (growth on
//! a base that is nothing or below it) there is none, with the reason; the difference can be said all the same.

mod change;
mod fraction;
mod growth;
mod part;
mod target;
mod word;

pub use change::{GrowthChange, Turn, growth_change};
pub use growth::{Growth, against, growth, two_year_average};
pub use part::{base_share, contribution, pull, share};
pub use target::{completion, full_year, needed_a_month, schedule_points, schedule_points_of};
pub use word::{NoNumber, Word};
