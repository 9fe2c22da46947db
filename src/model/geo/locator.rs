//! Which side of a boundary a point lies on. Must not know whose point it is.

use super::bands::Bands;
use super::boundary::{Boundary, Polygon};
use super::ellipsoid::metres_per_degree;
use crate::model::entities::LonLat;

/// So many metres from an edge nobody can tell on which side of it an address is.
pub const TOLERANCE_M: f64 = 30.0;

/// Where a point lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// Within, and not near an edge.
    In,
    /// Outside, and not near an edge.
    Out,
    /// So near an edge that nobody can tell.
    Border,
    /// Nobody knows where the point is.
    Unknown,
}

impl Side {
    /// All, in the order of the columns they make.
    pub const ALL: [Self; 4] = [Self::In, Self::Out, Self::Border, Self::Unknown];

    /// As written in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Border => "border",
            Self::Unknown => "unknown",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.id() == id)
    }
}

/// Polygons made ready for many points.
#[derive(Clone, Debug)]
pub struct Locator {
    parts: Vec<Part>,
    tolerance: f64,
}

#[derive(Clone, Debug)]
struct Part {
    /// West, south, east, north of what may be near it.
    reach: [f64; 4],
    /// From longitude and latitude to longitude and latitude.
    edges: Vec<[f64; 4]>,
    bands: Bands,
}

impl Locator {
    /// Of the land of some boundaries together: what lies in one of them lies in it. So many metres from an edge a point is on
    /// the border.
    pub fn of<'b>(boundaries: impl IntoIterator<Item = &'b Boundary>, tolerance_m: f64) -> Self {
        let polygons = boundaries.into_iter().flat_map(|boundary| &boundary.polygons);
        let tolerance = tolerance_m.max(0.0);
        Self { parts: polygons.filter_map(|polygon| Part::of(polygon, tolerance)).collect(), tolerance }
    }

    /// Where a point lies. One on the common edge of two of the polygons is on the border like any other.
    pub fn side(&self, at: LonLat) -> Side {
        let metres = metres_per_degree(at.lat);
        let mut is_in = false;
        for part in self.parts.iter().filter(|part| part.reaches(at)) {
            match part.side(at, metres, self.tolerance) {
                Side::Border => return Side::Border,
                Side::In => is_in = true,
                Side::Out | Side::Unknown => {}
            }
        }
        if is_in { Side::In } else { Side::Out }
    }
}

impl Part {
    fn of(polygon: &Polygon, tolerance: f64) -> Option<Self> {
        let edges: Vec<[f64; 4]> = polygon.edges().map(|[from, to]| [from.lon, from.lat, to.lon, to.lat]).collect();
        let first = edges.first()?;
        let mut reach = [first[0], first[1], first[0], first[1]];
        for [lon, lat, ..] in &edges {
            reach = [reach[0].min(*lon), reach[1].min(*lat), reach[2].max(*lon), reach[3].max(*lat)];
        }
        let farthest = reach[1].abs().max(reach[3].abs()).min(89.0);
        let [east, _] = metres_per_degree(farthest);
        // A degree to the north is nowhere shorter than at the equator.
        let pad = [tolerance / east, tolerance / metres_per_degree(0.0)[1]];
        let reaches: Vec<[f64; 2]> = edges.iter().map(|edge| [edge[1].min(edge[3]), edge[1].max(edge[3])]).collect();
        let bands = Bands::new(&reaches, pad[1]);
        let reach = [reach[0] - pad[0], reach[1] - pad[1], reach[2] + pad[0], reach[3] + pad[1]];
        Some(Self { reach, edges, bands })
    }

    fn reaches(&self, at: LonLat) -> bool {
        let [west, south, east, north] = self.reach;
        at.lon >= west && at.lon <= east && at.lat >= south && at.lat <= north
    }

    fn side(&self, at: LonLat, [east, north]: [f64; 2], tolerance: f64) -> Side {
        let mut is_in = false;
        for edge in self.bands.at(at.lat) {
            let [lon, lat, to_lon, to_lat] = self.edges[*edge as usize];
            // Counting edges to the east: an even number of them is outside, holes and all.
            if (lat > at.lat) != (to_lat > at.lat) && at.lon < lon + (at.lat - lat) / (to_lat - lat) * (to_lon - lon) {
                is_in = !is_in;
            }
            let (x, y) = ((lon - at.lon) * east, (lat - at.lat) * north);
            let (along, up) = ((to_lon - lon) * east, (to_lat - lat) * north);
            let length = along * along + up * up;
            let share = if length > 0.0 { (-(x * along + y * up) / length).clamp(0.0, 1.0) } else { 0.0 };
            if (x + share * along).hypot(y + share * up) <= tolerance {
                return Side::Border;
            }
        }
        if is_in { Side::In } else { Side::Out }
    }
}
