//! What records are grouped by, and the keys of the groups. Must not know filters or sums.

pub(super) mod away;
mod called;
mod classes;
mod clause_text;
mod dimension;
mod dimensions;
mod in_books;
pub(super) mod lookup;
pub(super) mod loose;
mod names_in;
mod ordinal;
mod step;
mod time_names;
mod year_basis;
mod year_of;
mod years_there;

pub(in crate::query) use called::measure_called;
pub use called::year_basis_of_words;
pub(in crate::query) use classes::{Bounds, Classed};
pub use classes::{Class, ClassesOf};
pub use clause_text::{Fen, amount_text};
pub(in crate::query) use clause_text::{money_text, shortest};
pub(in crate::query) use dimension::{CALENDAR_YEARS, NO_YEAR, date_code, period_code, year_code};
pub use dimension::{Dimension, Key};
pub(in crate::query) use in_books::check_in;
pub(in crate::query) use lookup::{dimension_of, field_named, known_keys};
pub use lookup::{has_period, key_in, parse_dimensions, parse_dimensions_of, parse_key, parse_year_basis};
pub(in crate::query) use names_in::names_in;
pub(in crate::query) use step::Numbered;
pub use step::{Step, When};
pub use time_names::period_name;
pub use year_basis::{YearBasis, default_year_basis};
pub use year_of::year_of;
pub(in crate::query) use years_there::YearsThere;
