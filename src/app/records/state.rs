//! A list that is being written, and the projects behind a mark.

use std::sync::Arc;

use crate::export::SheetProgress;
use crate::model::{ProjectIx, Sum};
use crate::query::Part;

/// A list that is being written.
pub(in crate::app) struct Saving {
    /// How many rows it has.
    pub(in crate::app) rows: usize,
    /// How far it is, and the way to call it off.
    pub(in crate::app) progress: Arc<SheetProgress>,
}

/// The projects behind a mark, and what they come to.
pub(in crate::app) struct Drilled {
    /// The marks; none for all that is in the chart.
    pub(in crate::app) marks: Vec<Part>,
    /// Which reading of which package they are rows of.
    pub(in crate::app) generation: u64,
    /// In the order of the list.
    pub(in crate::app) projects: Arc<[ProjectIx]>,
    /// The sum of what each adds to the mark.
    pub(in crate::app) sum: Sum,
    /// How many of them have no amount.
    pub(in crate::app) missing: usize,
}
