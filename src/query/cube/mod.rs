//! Records grouped and added up: a question and its answer.

pub(super) mod answer;
mod ask;
mod below_nothing;
mod cached_dataset;
mod coder;
mod dense;
mod field_totals;
mod gathered;
mod ladder;
mod not_yet;
mod of_both;
mod one_currency;
mod part;
mod qualified;
mod question;
mod records;
mod statistics;
mod step_rows;
mod stock;
mod stock_date;
mod tally;

pub use answer::Answer;
pub use ask::{answer, cell_of, contributions, select, select_cell};
pub use cached_dataset::CachedDataset;
pub use field_totals::{FieldAdder, FieldComesTo, FieldTotal};
pub use ladder::{Ladder, LadderRung, Waiting, Waits, ladder, signed_and_started, waiting};
pub use not_yet::not_yet_reached;
pub use of_both::{Gaps, LeftOut};
pub use one_currency::apart_over;
pub use part::Part;
pub use question::Query;
pub use stock::is_stock;
