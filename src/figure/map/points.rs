//! The records of a map. Must not know boundaries.

use crate::model::ProjectIx;
use crate::model::geo::Side;

/// A record, or the records of a place together.
#[derive(Clone, Debug, PartialEq)]
pub struct MapPoint {
    /// Which; several stand at a place that has no positions of its own.
    pub records: Vec<ProjectIx>,
    /// Where, in metres of the plane.
    pub at: [f32; 2],
    /// Its share of the largest, by which the area of its circle goes; nothing where it says no number.
    pub share: Option<f32>,
    /// Its number in words.
    pub value: String,
    /// On which side of the fence; nothing where there is none.
    pub side: Option<Side>,
    /// Whether it is made up.
    pub is_illustrative: bool,
}

/// A circle of the legend.
#[derive(Clone, Debug, PartialEq)]
pub struct MapSize {
    /// Its share of the largest.
    pub share: f32,
    /// What it stands for.
    pub label: String,
}
