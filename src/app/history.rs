//! Undo and redo over filters and choices. Must not know what the choices mean.

use std::sync::Arc;

use super::chart::Chart;
use super::session::Panel;
use crate::query::{Filter, Part};

/// So many steps are remembered.
const MOST: usize = 200;

/// What undo brings back: which projects, and how they are looked at.
#[derive(Clone, PartialEq)]
pub(crate) struct Look {
    pub(crate) filter: Filter,
    pub(crate) chart: Chart,
    pub(crate) panels: Vec<Panel>,
    pub(crate) drill: Vec<Part>,
}

/// What was looked at before, and again after an undo. A copy costs next to nothing.
#[derive(Clone, Default)]
pub(crate) struct History {
    past: Vec<Arc<Look>>,
    future: Vec<Arc<Look>>,
}

impl History {
    /// Notes what was looked at before a change.
    pub(crate) fn note(&mut self, before: Look) {
        self.past.push(Arc::new(before));
        if self.past.len() > MOST {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// What was looked at before `now`.
    pub(crate) fn undo(&mut self, now: Look) -> Option<Look> {
        let before = self.past.pop()?;
        self.future.push(Arc::new(now));
        Some(Arc::unwrap_or_clone(before))
    }

    /// What was looked at after `now`, before it was undone.
    pub(crate) fn redo(&mut self, now: Look) -> Option<Look> {
        let after = self.future.pop()?;
        self.past.push(Arc::new(now));
        Some(Arc::unwrap_or_clone(after))
    }

    /// Whether there is anything to undo.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to redo.
    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
