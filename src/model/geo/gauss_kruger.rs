//! The Gauss-Krüger planes of CGCS2000: zones of three and of six degrees, with and without the number of the zone before the
//! metres. By the series of Krüger, good to less than a millimetre within a zone. Must not know other systems.

use super::ellipsoid::{AXIS, FLATTENING};
use crate::model::entities::LonLat;

/// One of them, by its EPSG code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GaussKruger(u16);

/// Codes of planes that lie side by side: the first and the last of them, the first number or meridian, and how far apart the
/// meridians are.
struct Row {
    codes: [u16; 2],
    meridian: f64,
    step: f64,
    /// The number of the first zone, where the metres begin with it.
    zone: Option<u16>,
}

const ROWS: [Row; 4] = [
    Row { codes: [4491, 4501], meridian: 75.0, step: 6.0, zone: Some(13) },
    Row { codes: [4502, 4512], meridian: 75.0, step: 6.0, zone: None },
    Row { codes: [4513, 4533], meridian: 75.0, step: 3.0, zone: Some(25) },
    Row { codes: [4534, 4554], meridian: 75.0, step: 3.0, zone: None },
];

/// So far west of the meridian metres begin.
const FALSE_EAST: f64 = 500_000.0;
/// So many degrees from its meridian a point may be; farther away it is no point of the plane.
const REACH: f64 = 8.0;

impl GaussKruger {
    /// The plane of an EPSG code.
    pub fn of_code(code: u32) -> Option<Self> {
        let code = u16::try_from(code).ok()?;
        ROWS.iter().any(|row| (row.codes[0]..=row.codes[1]).contains(&code)).then_some(Self(code))
    }

    /// Its code.
    pub fn code(self) -> u16 {
        self.0
    }

    /// The meridian in its middle, and the metres that stand for it.
    fn origin(self) -> (f64, f64) {
        let row = ROWS.iter().find(|row| (row.codes[0]..=row.codes[1]).contains(&self.0)).unwrap_or(&ROWS[0]);
        let at = self.0 - row.codes[0];
        let zone = row.zone.map_or(0.0, |first| f64::from(first + at) * 1e6);
        (row.meridian + row.step * f64::from(at), FALSE_EAST + zone)
    }
}

/// The third flattening and the radius of the sphere that the meridian is rolled on.
fn sphere() -> (f64, f64) {
    let n = FLATTENING / (2.0 - FLATTENING);
    (n, AXIS / (1.0 + n) * (1.0 + n.powi(2) / 4.0 + n.powi(4) / 64.0))
}

/// The metres east and north of a place.
pub(super) fn to_plane(plane: GaussKruger, at: LonLat) -> (f64, f64) {
    let (meridian, east) = plane.origin();
    let (n, radius) = sphere();
    let (latitude, away) = (at.lat.to_radians(), (at.lon - meridian).to_radians());
    let e = (FLATTENING * (2.0 - FLATTENING)).sqrt();
    let t = (latitude.sin().atanh() - e * (e * latitude.sin()).atanh()).sinh();
    let (xi, eta) = (t.atan2(away.cos()), (away.sin() / (1.0 + t * t).sqrt()).atanh());
    let alpha = [
        n / 2.0 - 2.0 * n.powi(2) / 3.0 + 5.0 * n.powi(3) / 16.0,
        13.0 * n.powi(2) / 48.0 - 3.0 * n.powi(3) / 5.0,
        61.0 * n.powi(3) / 240.0,
    ];
    let (mut x, mut y) = (eta, xi);
    for (j, alpha) in (1..).map(|j| 2.0 * f64::from(j)).zip(alpha) {
        x += alpha * (j * xi).cos() * (j * eta).sinh();
        y += alpha * (j * xi).sin() * (j * eta).cosh();
    }
    (east + radius * x, radius * y)
}

/// The place of metres east and north; nothing for what is in no reach of the plane's meridian.
pub(super) fn from_plane(plane: GaussKruger, x: f64, y: f64) -> Option<LonLat> {
    let (meridian, east) = plane.origin();
    let (n, radius) = sphere();
    let (xi, eta) = (y / radius, (x - east) / radius);
    if !(eta.abs() < REACH.to_radians() && xi.abs() < std::f64::consts::FRAC_PI_2) {
        return None;
    }
    let beta = [
        n / 2.0 - 2.0 * n.powi(2) / 3.0 + 37.0 * n.powi(3) / 96.0,
        n.powi(2) / 48.0 + n.powi(3) / 15.0,
        17.0 * n.powi(3) / 480.0,
    ];
    let (mut up, mut along) = (xi, eta);
    for (j, beta) in (1..).map(|j| 2.0 * f64::from(j)).zip(beta) {
        up -= beta * (j * xi).sin() * (j * eta).cosh();
        along -= beta * (j * xi).cos() * (j * eta).sinh();
    }
    let conformal = (up.sin() / along.cosh()).asin();
    let delta = [
        2.0 * n - 2.0 * n.powi(2) / 3.0 - 2.0 * n.powi(3),
        7.0 * n.powi(2) / 3.0 - 8.0 * n.powi(3) / 5.0,
        56.0 * n.powi(3) / 15.0,
    ];
    let series = (1..).map(|j| 2.0 * f64::from(j)).zip(delta);
    let latitude = conformal + series.map(|(j, delta)| delta * (j * conformal).sin()).sum::<f64>();
    let lon = meridian + along.sinh().atan2(up.cos()).to_degrees();
    Some(LonLat { lon, lat: latitude.to_degrees() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By PROJ 9.
    #[test]
    fn metres_are_those_of_others() {
        for (code, lon, lat, east, north) in [
            (4528, 120.6, 30.05, 40_557_863.256_2, 3_325_807.759_1),
            (4549, 120.6, 30.05, 557_863.256_2, 3_325_807.759_1),
            (4549, 121.9, 29.0, 685_152.039_6, 3_210_758.007_7),
            (4510, 120.6, 30.05, 268_515.107_5, 3_328_084.705_0),
        ] {
            let plane = GaussKruger::of_code(code).unwrap();
            let (x, y) = to_plane(plane, LonLat { lon, lat });
            assert!((x - east).abs() < 0.001 && (y - north).abs() < 0.001, "{code}: {x} {y}");
        }
    }
}
