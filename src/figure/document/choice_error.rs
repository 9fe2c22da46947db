//! What is wrong with what somebody chose.

use crate::query::{FilterError, QueryError};

/// Why what was said is none of what can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    /// The choice cannot be this.
    Value(String),
    /// The question makes no sense, or names something that the books do not have.
    Query(QueryError),
    /// A condition is none.
    Filter(FilterError),
}

impl From<QueryError> for ChoiceError {
    fn from(error: QueryError) -> Self {
        Self::Query(error)
    }
}
