//! What differs between two readings of a package, and between what it says twice.

mod around;
mod changes;
mod published;
mod reconcile;
mod verdict;

pub use around::{AroundChange, AroundDifference, BOOKS, around_changes};
pub use changes::{
    AmountChange, ChangeCounts, ChangedField, Changes, FieldChange, ProgressChange, ProgressField, changes,
    progress_changes,
};
pub use published::published_beside;
pub use reconcile::{Check, NotCompared, Quantity, Reconciliation, Reconciliations, reconcile, records_of};
pub use verdict::{Reason, Verdict};
