//! Published figures over time: the series of an indicator, their single periods (当期) and what runs from January (累计),
//! each beside the same months of the year before. Must not know words, figures, or any filter on time.
//!
//! Nothing is made up: a single period is taken from cumulative ones only where both were published on one basis; January
//! and February stay together where only both were published; what is not yet due is told apart from what is missing.

mod grain;
mod grown;
mod points;
mod row;
mod table;

pub use grain::Grain;
pub use grown::{Grown, GrowthOf, grown};
pub use points::{Found, Point, Reckoning, points};
pub use row::{Series, adds_up_over_time, all_series, series_of};
pub use table::{SeriesTable, series_table};
