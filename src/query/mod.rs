//! Questions to a zone's books: filter, group, add up, sort, search. The only code that touches every row.
//! Must not know files, egui, figures, or how a number is written.
//!
//! A query's answer never depends on the machine, on threads or on the order of a hash table. Different measures are
//! never added; of overlapping periods, lists and package projects nothing is counted twice.

mod answer;
mod ask;
mod bits;
mod cache;
mod cached_dataset;
mod candidate;
mod cell;
mod changes;
mod clause;
mod coder;
mod column;
mod complete;
mod condition;
mod counted;
mod dense;
mod error;
mod facet_counts;
mod facets;
mod field;
mod filter;
mod first;
mod gathered;
mod guesses;
mod headings;
mod key;
mod keyed_sort;
mod list;
mod lookup;
mod measure_words;
mod neighbours;
mod orders;
mod parse;
mod part;
mod periods;
mod pick;
mod piece;
mod proposed;
mod published;
mod question;
mod ranges;
mod reconcile;
mod record_filter;
mod records;
mod rollup;
mod schedule;
mod search;
mod statistic_units;
mod statistic_words;
mod statistics;
mod step;
mod step_rows;
mod stock;
mod stored;
mod subject;
mod tally;
mod totals;
mod values;
mod verdict;
mod year_basis;
mod year_of;

pub use answer::Answer;
pub use ask::{answer, cell_of, contributions, select, select_cell};
pub use cache::Cache;
pub use cached_dataset::CachedDataset;
pub use candidate::Candidate;
pub use cell::{Cell, Value};
pub use changes::{
    AmountChange, ChangeCounts, ChangedField, Changes, FieldChange, ProgressChange, ProgressField, changes,
    progress_changes,
};
pub use clause::{Clause, Fen, MuHundredths, Span, Test, amount_text};
pub use column::{Column, Order};
pub use complete::{Completion, complete, wrong_so_far};
pub(crate) use error::nearest;
pub use error::{Args, FilterError, QueryError};
pub use facet_counts::{KeyCounts, StretchCounts, YearCounts};
pub use field::{Field, Standing, Stretch};
pub use filter::Filter;
pub use key::{Dimension, Key, period_name};
pub use list::{parse_sort, sort};
pub use lookup::{has_period, key_in, parse_dimensions, parse_dimensions_of, parse_key, parse_year_basis};
pub use measure_words::{check_not_negative, parse_measure, parse_measure_of};
pub use neighbours::{Likeness, Neighbours, neighbours};
pub use parse::parse_amount;
pub use part::Part;
pub use proposed::main_amount;
pub use published::published_beside;
pub use question::Query;
pub use reconcile::{Check, NotCompared, Quantity, Reconciliation, Reconciliations, reconcile, records_of};
pub use rollup::{PartsTotal, parts_total};
pub use schedule::{ProgressEntry, Schedule, months_elapsed, points_ahead, progress_entries};
pub use search::Search;
pub use statistic_units::is_unweighted;
pub use step::{Step, When};
pub use stock::is_stock;
pub use stored::Stored;
pub use totals::{Adder, AmountTotal, LandTotal, Totals, totals};
pub use verdict::{Reason, Verdict};
pub use year_basis::{YearBasis, default_year_basis};
pub use year_of::year_of;
