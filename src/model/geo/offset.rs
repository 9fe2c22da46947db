//! The offsets of GCJ-02 and BD-09: smooth functions of the place that keep every point within a kilometre or so of where it
//! is. The way back is found by going there again and again, until a tenth of a millimetre. Must not know other systems.

use std::f64::consts::PI;

use crate::model::entities::LonLat;

/// The ellipsoid that the offset of GCJ-02 is reckoned on (Krassovsky 1940).
const AXIS: f64 = 6_378_245.0;
const ECCENTRICITY2: f64 = 0.006_693_421_622_965_943;
/// The turns of BD-09.
const BAIDU: f64 = PI * 3000.0 / 180.0;
/// A tenth of a millimetre in degrees, and so many steps at the most on the way there.
const CLOSE: f64 = 1e-9;
const MOST_STEPS: usize = 30;

/// Outside nothing is moved.
fn is_moved(at: LonLat) -> bool {
    (72.004..=137.8347).contains(&at.lon) && (0.8293..=55.8271).contains(&at.lat)
}

fn waves(x: f64) -> f64 {
    (20.0 * (6.0 * x * PI).sin() + 20.0 * (2.0 * x * PI).sin()) * 2.0 / 3.0
}

/// GCJ-02 of a place.
pub(super) fn gcj02_from_wgs84(at: LonLat) -> LonLat {
    if !is_moved(at) {
        return at;
    }
    let (x, y) = (at.lon - 105.0, at.lat - 35.0);
    let root = x.abs().sqrt();
    let north = -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * root
        + waves(x)
        + (20.0 * (y * PI).sin() + 40.0 * (y / 3.0 * PI).sin()) * 2.0 / 3.0
        + (160.0 * (y / 12.0 * PI).sin() + 320.0 * (y * PI / 30.0).sin()) * 2.0 / 3.0;
    let east = 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * root
        + waves(x)
        + (20.0 * (x * PI).sin() + 40.0 * (x / 3.0 * PI).sin()) * 2.0 / 3.0
        + (150.0 * (x / 12.0 * PI).sin() + 300.0 * (x / 30.0 * PI).sin()) * 2.0 / 3.0;
    let latitude = at.lat.to_radians();
    let magic = 1.0 - ECCENTRICITY2 * latitude.sin().powi(2);
    let meridian = AXIS * (1.0 - ECCENTRICITY2) / (magic * magic.sqrt()) * PI / 180.0;
    let parallel = AXIS / magic.sqrt() * latitude.cos() * PI / 180.0;
    LonLat { lon: at.lon + east / parallel, lat: at.lat + north / meridian }
}

/// The place of GCJ-02.
pub(super) fn wgs84_from_gcj02(at: LonLat) -> LonLat {
    back(at, gcj02_from_wgs84)
}

/// BD-09 of GCJ-02.
pub(super) fn bd09_from_gcj02(at: LonLat) -> LonLat {
    if !is_moved(at) {
        return at;
    }
    let radius = at.lon.hypot(at.lat) + 0.000_02 * (at.lat * BAIDU).sin();
    let turn = at.lat.atan2(at.lon) + 0.000_003 * (at.lon * BAIDU).cos();
    LonLat { lon: radius * turn.cos() + 0.0065, lat: radius * turn.sin() + 0.006 }
}

/// GCJ-02 of BD-09.
pub(super) fn gcj02_from_bd09(at: LonLat) -> LonLat {
    back(at, bd09_from_gcj02)
}

/// What leads to this point. Each step is as far off as the function is from a mere shift, a thousandth.
fn back(at: LonLat, there: impl Fn(LonLat) -> LonLat) -> LonLat {
    let mut guess = at;
    for _ in 0..MOST_STEPS {
        let reached = there(guess);
        let (east, north) = (at.lon - reached.lon, at.lat - reached.lat);
        guess = LonLat { lon: guess.lon + east, lat: guess.lat + north };
        if east.abs() < CLOSE && north.abs() < CLOSE {
            break;
        }
    }
    guess
}
