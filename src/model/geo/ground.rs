//! What a package says of the ground: its boundaries, the systems of its coordinates, and whether its maps were reviewed.
//! Must not know who shows them.

use super::boundary::Boundary;
use super::system::System;

/// What all tables of a package have in common of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ground {
    /// The boundaries, in package order.
    pub boundaries: Vec<Boundary>,
    /// The number under which a map of it was reviewed (审图号); empty where there is none, and then maps are sketches.
    pub review_number: String,
}

/// The system of the coordinates of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableSystem {
    /// Which; nothing where one is declared that nobody understands.
    pub system: Option<System>,
    /// Whether anybody said so.
    pub is_declared: bool,
}

impl TableSystem {
    /// What is taken where nobody says anything.
    pub const UNDECLARED: Self = Self { system: Some(System::Wgs84), is_declared: false };
}

impl Default for TableSystem {
    fn default() -> Self {
        Self::UNDECLARED
    }
}
