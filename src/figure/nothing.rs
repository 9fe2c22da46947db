//! Why a figure has nothing to draw, and kinds that would show something.

use crate::figure::kind::Kind;

/// Why there is nothing to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct Nothing {
    /// The reason, and what to do.
    pub sentence: String,
    /// Kinds that would show something.
    pub offers: Vec<Offer>,
}

/// A kind that would show something of the same data.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The kind.
    pub kind: Kind,
    /// Its name.
    pub label: String,
}
