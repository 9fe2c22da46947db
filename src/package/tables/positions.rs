//! In which system the coordinates of a table are given, and whether that can be. Must not know boundaries' files, nor maps.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::boundaries::known_systems;
use crate::model::Dataset;
use crate::model::geo::{Ground, Locator, Positions, Side, System, TableSystem};
use crate::package::descriptor::Descriptor;
use crate::package::findings::{At, Journal, Problem};
use crate::schema::table_name;

/// So large a share of the points of a table lies within the boundaries, or the system is looked at.
const MOST_INSIDE: f64 = 0.5;
/// Another system is named where so many more lie within by it.
const TIMES_MORE: usize = 2;
/// Fewer points say nothing.
const FEWEST: usize = 5;

/// The system of the boundaries and tables that say nothing themselves.
pub(super) fn system_of_package(descriptor: &Descriptor, journal: &mut Journal) -> TableSystem {
    declared(&descriptor.zonescope.crs, (At::PACKAGE, "zonescope.crs"), TableSystem::UNDECLARED, journal)
}

/// What is declared, else what holds for the whole.
pub(super) fn declared(
    written: &str,
    (at, property): (At, &str),
    whole: TableSystem,
    journal: &mut Journal,
) -> TableSystem {
    if written.is_empty() {
        return whole;
    }
    let system = System::parse(written);
    if system.is_none() {
        journal.property(at, property, written, Problem::SystemUnknown { known: known_systems() });
    }
    TableSystem { system, is_declared: true }
}

/// The same table on the ground of its package; what cannot be right with its coordinates is said.
pub(super) fn positioned(
    dataset: Dataset,
    ground: &Arc<Ground>,
    whole: TableSystem,
    descriptor: &Descriptor,
    journal: &mut Journal,
) -> Dataset {
    let resource = descriptor.resource(table_name(&dataset));
    let (at, written) = resource.map_or((At::PACKAGE, ""), |(number, it)| (At::resource(number), &*it.crs));
    let system = declared(written, (at, "zonescope.crs"), whole, journal);
    let dataset = dataset.on_ground(Arc::clone(ground), system);
    say_unknown_systems(&dataset, at, journal);
    if ground.boundaries.is_empty() || !dataset.may_have_positions() || system.system.is_none() {
        return dataset;
    }
    let is_by_row = dataset.system_column().is_some();
    if !system.is_declared && !is_by_row && !dataset.positions().is_empty() {
        journal.row(at, Problem::SystemUndeclared { instead: System::Wgs84.name() });
    }
    if !is_by_row {
        say_elsewhere(&dataset, at, journal);
    }
    dataset
}

/// The words of a column of systems that nobody understands.
fn say_unknown_systems(dataset: &Dataset, at: At, journal: &mut Journal) {
    let Some(field) = dataset.system_column() else { return };
    let written: BTreeSet<&str> = (0..dataset.projects().len()).filter_map(|row| dataset.written_system(row)).collect();
    for word in written.into_iter().filter(|word| System::parse(word).is_none()) {
        journal.property(at, field.name.as_str(), word, Problem::SystemUnknown { known: known_systems() });
    }
}

/// Says where most points lie outside as declared, and within by another system.
fn say_elsewhere(dataset: &Dataset, at: At, journal: &mut Journal) {
    let locator = Locator::of(&dataset.ground().boundaries, 0.0);
    let inside = |positions: &Positions| {
        positions.points.iter().flatten().filter(|point| locator.side(**point) != Side::Out).count()
    };
    let declared = dataset.table_system().system.unwrap_or_default();
    for positions in dataset.positions() {
        let (count, found) = (positions.known(), inside(positions));
        if count < FEWEST || found as f64 > count as f64 * MOST_INSIDE {
            continue;
        }
        let others = System::OF_DEGREES.into_iter().filter(|system| {
            // The two are one.
            *system != declared
                && *system != System::Cgcs2000
                && !(declared == System::Cgcs2000 && *system == System::Wgs84)
        });
        let within = |system: System| {
            let others = dataset.positions_in(system);
            let same = others.iter().find(|other| other.which == positions.which);
            (same.map_or(0, inside), system)
        };
        let best = others.map(within).max_by_key(|(inside, _)| *inside);
        let Some((other_inside, other)) = best.filter(|(inside, _)| *inside > found.max(1) * TIMES_MORE) else {
            continue;
        };
        let problem = Problem::PositionsElsewhere {
            other: other.name(),
            other_inside,
            count,
            declared: declared.name(),
            inside: found,
        };
        journal.property(at, &positions.columns.join(", "), "", problem);
    }
}
