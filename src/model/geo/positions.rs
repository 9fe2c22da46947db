//! The positions of the rows of a table, reckoned in one system. Must not know tables.

use super::ground::TableSystem;
use crate::model::entities::LonLat;

/// What a position is one of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Which {
    /// The row itself.
    #[default]
    Own,
    /// The address under which it is registered (注册地).
    Registered,
    /// The address at which it works (经营地).
    Operating,
}

impl Which {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Own, Self::Registered, Self::Operating];

    /// As written in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Registered => "registered",
            Self::Operating => "operating",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|which| which.id() == id)
    }
}

/// Positions, one a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Positions {
    /// Of what.
    pub which: Which,
    /// The columns of longitude and latitude, or of metres east and north.
    pub columns: [String; 2],
    /// The system they are given in, unless a row says another.
    pub system: TableSystem,
    /// Where the rows are; nothing where they do not say so, or in no system that is known.
    pub points: Vec<Option<LonLat>>,
}

impl Positions {
    /// How many rows are anywhere.
    pub fn known(&self) -> usize {
        self.points.iter().flatten().count()
    }
}
