//! A map (示意图): records as points or circles, boundaries as areas, coloured by what lies within. Must not know windows, nor
//! how anything is drawn.
//!
//! Nothing but what the package itself has is on it: no tiles, no network, no grid of degrees. It is a sketch unless the package
//! says under which number a map of it was reviewed.

mod areas;
mod build;
mod plane;
mod points;

pub use areas::{MapArea, MapClass};
pub use build::{MapFigure, MapSpec, NoMap, map};
pub use plane::{Extent, Plane};
pub use points::{MapPoint, MapSize};
