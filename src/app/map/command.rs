//! What can be done with the map.

use crate::draw::map::MapLook;
use crate::model::ProjectIx;
use crate::model::geo::Which;

/// Something that can be done with the map.
#[derive(Clone, Debug, PartialEq)]
pub enum MapCommand {
    /// Looks at it so.
    Look(MapLook),
    /// Shows all of it.
    Fit,
    /// Makes circles of these numbers, or points.
    SizeBy(Option<String>),
    /// Colours boundaries by what lies within, or no longer.
    Fill(bool),
    /// Shows another of the positions that records have.
    Position(Which),
    /// Selects the record of a mark; of several at one place the next one.
    Pick(Vec<ProjectIx>),
}
