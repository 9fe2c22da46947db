//! The Shaoxing package inside the program, for those who open it without one of their own.

use super::error::OpenError;
use super::opened::Opened;
use super::opening::open_embedded;

macro_rules! shaoxing {
    ($($file:literal),+ $(,)?) => {
        &[$(($file, include_bytes!(concat!("../../data/shaoxing/", $file)))),+]
    };
}

/// `data/shaoxing`, as it was when the program was built.
const SHAOXING: &[(&str, &[u8])] = shaoxing![
    "datapackage.json",
    "sectors.csv",
    "places.csv",
    "stages.csv",
    "sources.csv",
    "lists.csv",
    "projects.csv",
    "progress.csv",
    "indicators.csv",
    "observations.csv",
];

/// Opens the bundled package.
pub fn open_bundled() -> Result<Opened, OpenError> {
    open_embedded(SHAOXING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_package_has_no_findings() {
        let opened = open_bundled().unwrap();
        let places: Vec<String> =
            opened.findings.iter().map(|finding| finding.place(crate::text::Locale::En)).collect();
        assert!(places.is_empty(), "{places:?}");
    }
}
