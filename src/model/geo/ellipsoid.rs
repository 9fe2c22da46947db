//! Lengths and areas on the ellipsoid of the Earth. Must not know what is measured.

use super::boundary::Polygon;
use crate::model::entities::LonLat;

/// The half axis of WGS-84 and GRS 80, and how flat the Earth is: the difference of the two is less than a millimetre.
pub(super) const AXIS: f64 = 6_378_137.0;
pub(super) const FLATTENING: f64 = 1.0 / 298.257_222_101;

fn eccentricity2() -> f64 {
    FLATTENING * (2.0 - FLATTENING)
}

/// How many metres a degree is at a latitude: to the east, and to the north.
pub fn metres_per_degree(lat: f64) -> [f64; 2] {
    let latitude = lat.to_radians();
    let round = 1.0 - eccentricity2() * latitude.sin().powi(2);
    let east = AXIS / round.sqrt() * latitude.cos();
    let north = AXIS * (1.0 - eccentricity2()) / (round * round.sqrt());
    [east.to_radians(), north.to_radians()]
}

/// What the area from the equator to a latitude is, in parts of that to the pole, but for a factor.
fn zone(sine: f64) -> f64 {
    let e = eccentricity2().sqrt();
    (1.0 - e * e) * (sine / (1.0 - (e * sine).powi(2)) + (e * sine).atanh() / e)
}

/// The square metres of polygons, less their holes. Each is reckoned on the sphere that has the same areas as the ellipsoid;
/// there its edges are great circles, which differ from those of the ellipsoid by nothing that counts.
pub fn area(polygons: &[Polygon]) -> f64 {
    let of_ring = |ring: &Vec<LonLat>| ring_area(ring).abs();
    let of = |polygon: &Polygon| {
        let holes: f64 = polygon.holes().iter().map(of_ring).sum();
        polygon.outline().map_or(0.0, of_ring) - holes
    };
    polygons.iter().map(of).sum::<f64>().max(0.0)
}

/// The square metres within a ring, below nothing where it goes round with the clock.
fn ring_area(ring: &[LonLat]) -> f64 {
    let pole = zone(1.0);
    let half = |at: &LonLat| ((zone(at.lat.to_radians().sin()) / pole).clamp(-1.0, 1.0).asin() / 2.0).tan();
    let Some(last) = ring.last() else { return 0.0 };
    let (mut before, mut sum) = ((last, half(last)), 0.0);
    for at in ring {
        let now = (at, half(at));
        let turn = ((before.0.lon - at.lon).to_radians() / 2.0).tan();
        sum += 2.0 * (turn * (before.1 + now.1)).atan2(1.0 + before.1 * now.1);
        before = now;
    }
    sum * AXIS * AXIS * pole / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(west: f64, south: f64, east: f64, north: f64) -> Vec<LonLat> {
        let corners = [(west, south), (east, south), (east, north), (west, north)];
        corners.map(|(lon, lat)| LonLat { lon, lat }).to_vec()
    }

    /// By GeographicLib.
    #[test]
    fn areas_are_those_of_geodesics() {
        for (ring, known) in [
            (square(120.5, 30.0, 120.7, 30.15), 320_634_289.389_8),
            (square(116.0, 39.0, 117.0, 40.0), 9_549_468_853.921_4),
        ] {
            let found = area(&[Polygon::new(vec![ring.clone()])]);
            assert!((found / known - 1.0).abs() < 1e-6, "{found} for {known}");
            let hole = square(ring[0].lon + 0.01, ring[0].lat + 0.01, ring[0].lon + 0.02, ring[0].lat + 0.02);
            let less = area(&[Polygon::new(vec![hole.clone()])]);
            let both = area(&[Polygon::new(vec![ring, hole])]);
            assert!((found - less - both).abs() < 1e-3, "{found} less {less} is {both}");
        }
    }
}
