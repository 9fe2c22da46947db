//! A gate before the work of a thread, which a test closes to see what the window does while answers are on their way.
//! Must not know what the work is.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Stands open unless somebody holds it closed.
#[derive(Clone, Default)]
pub(in crate::app) struct AnswersGate(Arc<(Mutex<usize>, Condvar)>);

impl AnswersGate {
    /// Goes through, once it is open.
    pub(in crate::app) fn pass(&self) {
        let (holders, opened) = &*self.0;
        let mut held = holders.lock().unwrap_or_else(PoisonError::into_inner);
        while *held > 0 {
            held = opened.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Closes it for as long as what comes back lives.
    pub(in crate::app) fn hold(&self) -> Held {
        *self.0.0.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Held(self.clone())
    }
}

/// While it lives, no answers are worked out.
#[must_use = "answers are only held up while it lives"]
pub struct Held(AnswersGate);

impl Drop for Held {
    fn drop(&mut self) {
        let (holders, opened) = &*self.0.0;
        *holders.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        opened.notify_all();
    }
}
