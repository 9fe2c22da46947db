//! From degrees to metres on a plane that is right in the middle of what is shown. Must not know what is.

use crate::model::LonLat;
use crate::model::geo::metres_per_degree;

/// A plane: metres east and north of its middle. Far from it east and west are stretched, so what is measured is measured in
/// the middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    /// The middle.
    pub middle: LonLat,
    metres: [f64; 2],
}

/// West, south, east, north, in metres of a plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent(pub [f32; 4]);

impl Plane {
    /// That of some points; nothing where there is none.
    pub fn of(points: impl Iterator<Item = LonLat>) -> Option<Self> {
        let mut reach: Option<[f64; 4]> = None;
        for at in points {
            let [west, south, east, north] = reach.unwrap_or([at.lon, at.lat, at.lon, at.lat]);
            reach = Some([west.min(at.lon), south.min(at.lat), east.max(at.lon), north.max(at.lat)]);
        }
        let [west, south, east, north] = reach?;
        let middle = LonLat { lon: (west + east) / 2.0, lat: (south + north) / 2.0 };
        // Over half the world a degree is shown as it is at some latitude where people live.
        Some(Self { middle, metres: metres_per_degree(middle.lat.clamp(-60.0, 60.0)) })
    }

    /// Where a place is.
    pub fn at(&self, place: LonLat) -> [f32; 2] {
        let [east, north] = self.metres;
        [((place.lon - self.middle.lon) * east) as f32, ((place.lat - self.middle.lat) * north) as f32]
    }
}

impl Extent {
    /// What some points reach over; a hundred metres at least.
    pub fn of(points: impl Iterator<Item = [f32; 2]>) -> Self {
        let mut reach = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
        for [x, y] in points {
            reach = [reach[0].min(x), reach[1].min(y), reach[2].max(x), reach[3].max(y)];
        }
        let [west, south, east, north] = if reach[0].is_finite() { reach } else { [0.0; 4] };
        let grown = |low: f32, high: f32| {
            let lacking = (100.0 - (high - low)).max(0.0) / 2.0;
            (low - lacking, high + lacking)
        };
        let ((west, east), (south, north)) = (grown(west, east), grown(south, north));
        Self([west, south, east, north])
    }

    /// Its middle.
    pub fn middle(self) -> [f32; 2] {
        let [west, south, east, north] = self.0;
        [(west + east) / 2.0, (south + north) / 2.0]
    }

    /// How wide and how high it is.
    pub fn size(self) -> [f32; 2] {
        let [west, south, east, north] = self.0;
        [east - west, north - south]
    }
}
