//! A number with what stands around it. Must not know how it is found.

/// A number with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    pub number: String,
    /// A scale and a currency: `亿元`, `$ m`.
    pub unit: String,
}
