//! What columns of coordinates are called. Must not know what stands in them.

use super::positions::Which;

/// What the two columns of a position are called, in small letters; around it stands of what it is one.
const LONGITUDES: [&str; 5] = ["longitude", "lon", "lng", "long", "经度"];
const LATITUDES: [&str; 3] = ["latitude", "lat", "纬度"];
/// What stands around it.
const REGISTERED: [&str; 4] = ["registered", "reg", "注册地", "注册"];
const OPERATING: [&str; 6] = ["operating", "op", "经营地", "经营", "生产经营地", "办公地"];
/// The column that says the system row by row.
const SYSTEMS: [&str; 3] = ["crs", "坐标系", "坐标系统"];

/// What stands around one of some words in the name of a column.
fn around(name: &str, words: &[&str]) -> Option<Which> {
    let is_sign = |c: char| matches!(c, '_' | '-' | ' ' | '.');
    let name = name.trim().to_lowercase();
    words.iter().find_map(|word| {
        let rest = name.strip_suffix(word)?;
        // `balloon` is no longitude of anything.
        let is_apart = rest.is_empty() || rest.ends_with(is_sign) || !word.is_ascii();
        which_of(rest.trim_end_matches(is_sign)).filter(|_| is_apart)
    })
}

fn which_of(around: &str) -> Option<Which> {
    match around {
        "" => Some(Which::Own),
        it if REGISTERED.contains(&it) => Some(Which::Registered),
        it if OPERATING.contains(&it) => Some(Which::Operating),
        _ => None,
    }
}

/// Of what a column called so is the longitude.
pub fn longitude_of(name: &str) -> Option<Which> {
    around(name, &LONGITUDES)
}

/// Of what a column called so is the latitude.
pub fn latitude_of(name: &str) -> Option<Which> {
    around(name, &LATITUDES)
}

/// Whether a column called so says the system of coordinates.
pub(in crate::model) fn names_systems(name: &str) -> bool {
    SYSTEMS.contains(&name.trim().to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_positions_are_told_by_what_they_are_called() {
        for (name, expected) in [
            ("lon", Some(Which::Own)),
            ("经度", Some(Which::Own)),
            ("reg_lon", Some(Which::Registered)),
            ("注册地经度", Some(Which::Registered)),
            ("op_lng", Some(Which::Operating)),
            ("Operating Longitude", Some(Which::Operating)),
            ("balloon", None),
            ("warehouse_lon", None),
        ] {
            assert_eq!(longitude_of(name), expected, "{name}");
        }
        assert_eq!(latitude_of("reg_lat"), Some(Which::Registered));
    }
}
