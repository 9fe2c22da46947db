//! What differs between two readings of a package, and between what it says twice.

mod around;
mod changes;
mod of_tables;
mod published;
mod reconcile;
mod verdict;

pub use around::{AroundChange, AroundDifference, BOOKS, around_changes};
pub use changes::{
    AmountChange, ChangeCounts, ChangedField, Changes, FieldChange, ProgressChange, ProgressField, changes,
    progress_changes,
};
pub use of_tables::{reconcile_with, rows_of_table};
pub use published::published_beside;
pub use reconcile::{Check, NotCompared, OfRows, Quantity, Reconciliation, Reconciliations, reconcile, records_of};
pub use verdict::{Reason, Verdict};
