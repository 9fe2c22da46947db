//! An answer with what it was worked out from, so that it is worked out once. Must not know what it is.

use std::sync::Arc;

/// An answer, once there is one. A copy costs next to nothing.
pub(in crate::app) struct Slot<I, O>(Option<(I, Arc<O>)>);

impl<I: Clone, O> Clone for Slot<I, O> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<I, O> Default for Slot<I, O> {
    fn default() -> Self {
        Self(None)
    }
}

impl<I: PartialEq, O> Slot<I, O> {
    /// Works it out, unless it is known for this input.
    pub(in crate::app) fn update(&mut self, input: I, computed: &mut usize, compute: impl FnOnce(&I) -> O) {
        if self.0.as_ref().is_none_or(|(known, _)| *known != input) {
            let output = compute(&input);
            self.0 = Some((input, Arc::new(output)));
            *computed += 1;
        }
    }

    /// What was worked out last.
    pub(in crate::app) fn get(&self) -> Option<&O> {
        self.0.as_ref().map(|(_, output)| &**output)
    }
}
