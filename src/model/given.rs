//! Which columns of a zone's books have anything in them at all: found out once. Must not know what the columns mean.

use super::measure::ProjectAmount;
use super::progress::Progress;
use super::project::Projects;

/// Which columns of projects have anything in them at all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given {
    /// One for each of [`ProjectAmount::ALL`].
    pub(super) amounts: [bool; 5],
    pub(super) places: bool,
    pub(super) stages: bool,
    /// With which months years of progress begin that are not the calendar's: bit 0 is January.
    pub(super) fiscal_years: u16,
}

impl Given {
    pub(super) fn of(projects: &Projects, progress: &Progress) -> Self {
        let rows = 0..projects.len();
        let amounts =
            ProjectAmount::ALL.map(|which| rows.clone().any(|row| projects.amounts(which).fen(row).is_some()));
        let places = rows.clone().any(|row| projects.places().get(row).is_some());
        let stages = rows.clone().any(|row| projects.stages().get(row).is_some());
        let fiscal = (0..progress.len()).filter_map(|row| progress.period(row).fiscal());
        let fiscal_years = fiscal.fold(0, |months, first| months | 1 << (first.month() - 1));
        Self { amounts, places, stages, fiscal_years }
    }
}
