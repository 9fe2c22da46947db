//! Places on the ground: coordinates in the systems they are given in, boundaries with holes, and which point lies in
//! which. Must not know files, tables or maps.

mod bands;
mod boundary;
mod crossing;
mod ellipsoid;
mod gauss_kruger;
mod ground;
mod locator;
mod names;
mod offset;
mod positions;
mod system;

pub use boundary::{Boundary, Polygon};
pub use crossing::{Crossing, crossing};
pub use ellipsoid::{area, metres_per_degree};
pub use ground::{Ground, TableSystem};
pub use locator::{Locator, Side, TOLERANCE_M};
pub(in crate::model) use names::names_systems;
pub use names::{latitude_of, longitude_of};
pub use positions::{Positions, Which};
pub use system::System;
