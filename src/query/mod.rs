//! Questions to a zone's books: filter, group, add up, sort, search. The only code that touches every row.
//! Must not know files, egui, figures, or how a number is written.
//!
//! A query's answer never depends on the machine, on threads or on the order of a hash table. Different measures are
//! never added; of overlapping periods, lists and package projects nothing is counted twice.

pub mod analysis;
mod bits;
mod cell;
mod column;
mod compare;
mod complete;
mod cube;
mod error;
mod facets;
pub mod fence;
mod filter;
mod key;
mod list;
mod measure;
mod periods;
mod pick;
mod piece;
mod search;
pub mod series;

pub use cell::{Cell, Value};
pub use column::{Column, Order, Stored, main_amount};
pub use compare::{
    AmountChange, AroundChange, AroundDifference, BOOKS, ChangeCounts, ChangedField, Changes, Check, FieldChange,
    NotCompared, OfRows, ProgressChange, ProgressField, Quantity, Reason, Reconciliation, Reconciliations, Verdict,
    around_changes, changes, progress_changes, published_beside, reconcile, reconcile_with, records_of, rows_of_table,
};
pub use complete::{Candidate, Completion, complete, wrong_so_far};
pub use cube::{
    Answer, CachedDataset, FieldAdder, FieldComesTo, FieldTotal, Gaps, Ladder, LadderRung, LeftOut, Part, Query,
    Waiting, Waits, answer, apart_over, cell_of, contributions, is_stock, ladder, not_yet_reached, select, select_cell,
    signed_and_started, waiting,
};
pub(crate) use error::nearest;
pub use error::{Args, FilterError, QueryError};
pub use facets::{Cache, KeyCounts, NotYet, StretchCounts, YearCounts};
pub use filter::{
    Clause, Field, Filter, MuHundredths, Span, Standing, Stretch, Test, asked_groups, example_filter, named_keys,
    parse_amount,
};
pub use key::{
    Class, ClassesOf, Dimension, Fen, Key, Step, When, YearBasis, amount_text, default_year_basis, has_period, key_in,
    parse_dimensions, parse_dimensions_of, parse_key, parse_year_basis, period_name, year_basis_of_words, year_of,
};
pub use list::{
    Adder, AmountTotal, LandTotal, Likeness, Neighbours, PROJECTS, PartsTotal, Referring, Totals, neighbours,
    parse_sort, parts_total, referred, referring, sort, table_name, totals,
};
pub use measure::{
    ProgressEntry, Schedule, is_apart_by_parts, is_unweighted, kept_apart_by, mixed_currency, months_elapsed,
    parse_measure, parse_measure_of, points_ahead, progress_entries, told_apart_by,
};
pub use search::Search;
