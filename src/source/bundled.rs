//! The Shaoxing package inside the program, for those who open it without one of their own.

use super::memory::Memory;

macro_rules! shaoxing {
    ($($file:literal),+ $(,)?) => {
        &[$(($file, include_bytes!(concat!("../../data/shaoxing/", $file)))),+]
    };
}

/// `data/shaoxing`, as it was when the program was built.
pub(super) const SHAOXING: Memory<'static> = Memory(shaoxing![
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
    "enterprises.csv",
    "enterprise_years.csv",
    "platforms.csv",
    "instruments.csv",
    "leads.csv",
    "lead_events.csv",
    "milestones.csv",
    "plans.csv",
    "reforms.csv",
    "talent_counts.csv",
    "drugs.csv",
    "targets.csv",
]);
