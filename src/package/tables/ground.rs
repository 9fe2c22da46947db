//! All tables of a package on the ground that it describes. Must not know how boundaries are written.

use std::sync::Arc;

use super::boundaries::boundaries;
use super::positions::{declared, positioned, system_of_package};
use crate::model::Dataset;
use crate::model::geo::Ground;
use crate::package::descriptor::Descriptor;
use crate::package::findings::{At, Journal};
use crate::package::rows::Files;

/// Reads the boundaries, and puts each table among them.
pub(in crate::package) fn on_ground(
    files: &Files<'_>,
    descriptor: &Descriptor,
    dataset: Dataset,
    others: Vec<Arc<Dataset>>,
    journal: &mut Journal,
) -> (Dataset, Vec<Arc<Dataset>>) {
    let whole = system_of_package(descriptor, journal);
    let mut found = Vec::new();
    for (number, resource) in (1..).zip(&descriptor.resources).filter(|(_, resource)| resource.is_geojson()) {
        let place = (At::resource(number), "zonescope.crs");
        if let Some(system) = declared(&resource.crs, place, whole, journal).system {
            boundaries(files, (number, resource), system, &mut found, journal);
        }
    }
    let review_number = descriptor.zonescope.map_review.clone();
    let ground = Arc::new(Ground { boundaries: found, review_number });
    let mut place = |dataset| positioned(dataset, &ground, whole, descriptor, journal);
    let others = others.into_iter().map(|other| Arc::new(place(Arc::unwrap_or_clone(other)))).collect();
    (place(dataset), others)
}
