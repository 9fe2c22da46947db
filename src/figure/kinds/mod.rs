//! What each kind of figure makes of an answer: marks with their lengths, labels, hovers and parts. One file a family.
//! Must not know title, notes that hold for all kinds, or drawing.

pub(super) mod amounts;
pub(super) mod change;
mod density;
mod hover;
mod nesting;
pub(super) mod plan;
mod point;
pub(super) mod points;
pub(super) mod ranked;
pub(super) mod table;
mod tile;
pub(super) mod tiles;
