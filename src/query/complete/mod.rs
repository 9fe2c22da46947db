//! What a filter that is being typed may go on with.

mod candidate;
mod completion;
mod guesses;

pub use candidate::Candidate;
pub use completion::{Completion, complete, wrong_so_far};
