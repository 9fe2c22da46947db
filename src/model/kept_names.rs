//! Names that are copied like numbers: each is kept once, for as long as the program runs. Must not know what is called so.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// Names of one sort. For those of which there are few: columns and tables of the packages that were opened.
pub struct KeptNames(Mutex<BTreeSet<&'static str>>);

impl KeptNames {
    /// None yet.
    pub const fn new() -> Self {
        Self(Mutex::new(BTreeSet::new()))
    }

    /// The one that reads so.
    pub fn keep(&self, name: &str) -> &'static str {
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = names.get(name) {
            return known;
        }
        let new: &'static str = Box::leak(name.into());
        names.insert(new);
        new
    }
}

impl Default for KeptNames {
    fn default() -> Self {
        Self::new()
    }
}
