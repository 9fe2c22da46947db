//! Whether groups follow one another (有序), so that the way from one to the next means something: years, rungs, classes.
//! Must not know how anything is drawn.

use super::dimension::{Dimension, Key};
use crate::model::{Dataset, FieldValues};

impl Dimension {
    /// Whether its groups follow one another; sectors and places only stand in some order.
    pub fn is_ordinal(self, dataset: &Dataset) -> bool {
        match self {
            Self::Year | Self::Step(_) | Self::Stage | Self::Classes(_) => true,
            Self::Field(name) => dataset.field(name).is_some_and(|field| match &field.values {
                FieldValues::Categories(categories, _) => categories.is_ordinal(),
                _ => false,
            }),
            Self::Sector | Self::Branch | Self::Place | Self::Basis | Self::List | Self::Investor | Self::Project => {
                false
            }
        }
    }
}

impl Key {
    /// Whether it comes after another group of the same ordinal dimension. What is not known, and years that begin with
    /// another month, follow nothing, nor does what left the way (停缓建、退库) follow the rungs.
    pub fn follows(self, before: Self, dataset: &Dataset) -> bool {
        let is_of_one_kind = match (before, self) {
            (Self::FiscalYear(before), Self::FiscalYear(after)) => before.month() == after.month(),
            (Self::FiscalYear(_), _) | (_, Self::FiscalYear(_)) => false,
            (Self::Stage(Some(before)), Self::Stage(Some(after))) => {
                [before, after].iter().all(|stage| dataset.stages()[*stage].is_on_track())
            }
            _ => before.dimension() == self.dimension(),
        };
        let is_known = |key: Self| !key.is_none() && !key.is_undated();
        is_of_one_kind && is_known(before) && is_known(self) && before < self
    }
}
