//! What was found out about books when they were read. Must not know findings, nor books.

use std::sync::{Arc, OnceLock};

use super::counted_once::CountedOnce;
use super::geo::{Ground, Positions, TableSystem};
use super::unread::UnreadCells;

/// What is to be said of all that is shown of some books.
#[derive(Clone, Debug, Default)]
pub(super) struct AsRead {
    pub(super) errors: usize,
    pub(super) mixes_currencies: bool,
    pub(super) unmatched_totals: UnmatchedTotals,
    pub(super) counted_once: Option<Arc<CountedOnce>>,
    pub(super) unread: Arc<UnreadCells>,
    pub(super) ground: Arc<Ground>,
    pub(super) system: TableSystem,
    /// Where rows are, once somebody asked.
    pub(super) positions: Arc<OnceLock<Vec<Positions>>>,
}

/// How many rows are called totals that are not the sum of the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnmatchedTotals {
    /// Those that do not count, because they are called nothing else.
    pub set_aside: usize,
    /// Those that count.
    pub kept: usize,
}
