//! How far a long writing is, and the way to call it off, shared between two threads.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::export::sheet::error::SheetError;

/// Of one writing.
#[derive(Debug, Default)]
pub struct SheetProgress {
    rows: AtomicUsize,
    is_cancelled: AtomicBool,
}

impl SheetProgress {
    /// Calls it off.
    pub fn cancel(&self) {
        self.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// How many rows are written.
    pub fn rows(&self) -> usize {
        self.rows.load(Ordering::Relaxed)
    }

    /// One more row; an error once it was called off.
    pub(super) fn step(&self) -> Result<(), SheetError> {
        self.rows.fetch_add(1, Ordering::Relaxed);
        if self.is_cancelled.load(Ordering::Relaxed) { Err(SheetError::Cancelled) } else { Ok(()) }
    }
}
