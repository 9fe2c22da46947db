//! The systems that coordinates are given in, and the way from each to the one that is reckoned in. Must not know who
//! declares one.

use super::gauss_kruger::{GaussKruger, from_plane, to_plane};
use super::offset::{bd09_from_gcj02, gcj02_from_bd09, gcj02_from_wgs84, wgs84_from_gcj02};
use crate::model::entities::LonLat;

/// A system of coordinates. What is reckoned with is [`System::Wgs84`]; CGCS2000 differs from it by decimetres, far less
/// than anything here asks, so both are taken as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum System {
    /// WGS-84, of satellites.
    #[default]
    Wgs84,
    /// CGCS2000, of China's land and planning data.
    Cgcs2000,
    /// GCJ-02 (国测局坐标), of Amap, Tencent and most web forms: some hundred metres beside the former.
    Gcj02,
    /// BD-09, of Baidu: as far again beside GCJ-02.
    Bd09,
    /// CGCS2000 on a Gauss-Krüger plane, in metres.
    Plane(GaussKruger),
}

impl System {
    /// Those of degrees, in the order in which they are offered.
    pub const OF_DEGREES: [Self; 4] = [Self::Wgs84, Self::Cgcs2000, Self::Gcj02, Self::Bd09];

    /// As it is declared; an EPSG code for a plane, with or without the letters before it.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text.trim().to_lowercase().chars().filter(|c| !matches!(c, '-' | '_' | ' ')).collect();
        let code = plain.strip_prefix("epsg:").or_else(|| plain.strip_prefix("urn:ogc:def:crs:epsg::"));
        match (plain.as_str(), code.unwrap_or(&plain).parse::<u32>()) {
            ("wgs84" | "crs84" | "urn:ogc:def:crs:ogc:1.3:crs84", _) | (_, Ok(4326)) => Some(Self::Wgs84),
            ("cgcs2000" | "2000国家大地坐标系", _) | (_, Ok(4490)) => Some(Self::Cgcs2000),
            ("gcj02" | "火星坐标", _) => Some(Self::Gcj02),
            ("bd09" | "bd09ll" | "百度坐标", _) => Some(Self::Bd09),
            (_, Ok(code)) => GaussKruger::of_code(code).map(Self::Plane),
            _ => None,
        }
    }

    /// As [`Self::parse`] reads it.
    pub fn id(self) -> String {
        match self {
            Self::Wgs84 => "wgs84".to_owned(),
            Self::Cgcs2000 => "cgcs2000".to_owned(),
            Self::Gcj02 => "gcj02".to_owned(),
            Self::Bd09 => "bd09".to_owned(),
            Self::Plane(plane) => format!("epsg:{}", plane.code()),
        }
    }

    /// What people call it, in every language.
    pub fn name(self) -> String {
        match self {
            Self::Wgs84 => "WGS-84".to_owned(),
            Self::Cgcs2000 => "CGCS2000".to_owned(),
            Self::Gcj02 => "GCJ-02".to_owned(),
            Self::Bd09 => "BD-09".to_owned(),
            Self::Plane(plane) => format!("EPSG:{}", plane.code()),
        }
    }

    /// Where a point of this system is; nothing for what is on no map.
    pub fn located(self, x: f64, y: f64) -> Option<LonLat> {
        let given = LonLat { lon: x, lat: y };
        if let Self::Plane(plane) = self {
            return from_plane(plane, x, y).filter(is_on_earth);
        }
        let given = Some(given).filter(is_on_earth)?;
        Some(match self {
            Self::Wgs84 | Self::Cgcs2000 | Self::Plane(_) => given,
            Self::Gcj02 => wgs84_from_gcj02(given),
            Self::Bd09 => wgs84_from_gcj02(gcj02_from_bd09(given)),
        })
    }

    /// The inverse of [`Self::located`]: what is written for a place in this system.
    pub fn written(self, at: LonLat) -> (f64, f64) {
        let degrees = match self {
            Self::Wgs84 | Self::Cgcs2000 => at,
            Self::Gcj02 => gcj02_from_wgs84(at),
            Self::Bd09 => bd09_from_gcj02(gcj02_from_wgs84(at)),
            Self::Plane(plane) => return to_plane(plane, at),
        };
        (degrees.lon, degrees.lat)
    }
}

fn is_on_earth(at: &LonLat) -> bool {
    at.lon.abs() <= 180.0 && at.lat.abs() <= 90.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(a: LonLat, b: LonLat) -> f64 {
        let [east, north] = super::super::metres_per_degree(a.lat);
        ((a.lon - b.lon) * east).hypot((a.lat - b.lat) * north)
    }

    /// Those that others published: domain-3, sources S10 and S11.
    #[test]
    fn known_points_come_out_as_others_have_them() {
        let (lon, lat) = System::Gcj02.written(LonLat { lon: 118.0, lat: 32.0 });
        assert!((lon - 118.005_431_013_838_46).abs() < 1e-11, "{lon}");
        assert!((lat - 31.997_964_381_055_795).abs() < 1e-11, "{lat}");
        let (lon, lat) = System::Gcj02.written(LonLat { lon: 116.42079, lat: 39.90105 });
        assert!((lon - 116.42703).abs() < 1e-5 && (lat - 39.90245).abs() < 1e-5, "{lon} {lat}");
    }

    #[test]
    fn a_wrong_system_moves_a_place_in_shaoxing_by_half_a_kilometre_or_more() {
        let place = LonLat { lon: 120.60, lat: 30.05 };
        let taken = |system: System| {
            let (lon, lat) = system.written(place);
            LonLat { lon, lat }
        };
        let [gcj, bd] = [System::Gcj02, System::Bd09].map(taken);
        let found = [distance(place, gcj), distance(gcj, bd), distance(place, bd)].map(f64::round);
        for (found, known) in found.into_iter().zip([490.0, 939.0, 1091.0]) {
            assert!((found - known).abs() <= 3.0, "{found} for {known}");
        }
    }

    #[test]
    fn the_way_there_and_back_ends_where_it_began() {
        let systems = ["wgs84", "CGCS2000", "GCJ-02", "bd09", "EPSG:4528", "4549", "epsg:4510", "EPSG:4500"];
        for system in systems.map(System::parse) {
            let system = system.unwrap();
            assert_eq!(System::parse(&system.id()), Some(system));
            for (lon, lat) in [(120.6, 30.05), (120.01, 29.2), (121.3, 31.4)] {
                let (x, y) = system.written(LonLat { lon, lat });
                let back = system.located(x, y).unwrap();
                assert!(distance(back, LonLat { lon, lat }) < 0.001, "{} {back:?}", system.id());
            }
        }
        // Abroad nothing is moved.
        assert_eq!(System::Gcj02.written(LonLat { lon: 2.35, lat: 48.85 }), (2.35, 48.85));
    }

    #[test]
    fn what_is_no_system_or_no_place_is_none() {
        for unknown in ["", "beijing54", "EPSG:2437", "EPSG:4555", "xian80", "local"] {
            assert_eq!(System::parse(unknown), None, "{unknown}");
        }
        assert_eq!(System::Wgs84.located(120.0, 91.0), None);
        assert_eq!(System::Wgs84.located(f64::NAN, 1.0), None);
        assert_eq!(System::parse("EPSG:4528").unwrap().located(120.6, 30.05), None, "degrees are no metres of a zone");
    }
}
