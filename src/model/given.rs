//! Which columns of a zone's books have anything in them at all: found out once. Must not know what the columns mean.

use super::entities::StageIx;
use super::field::Field;
use super::measure::ProjectAmount;
use super::partial_date::PartialDate;
use super::period::USUAL_YEARS;
use super::progress::Progress;
use super::project::Projects;
use super::table::Index;

/// Which columns of projects have anything in them at all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given {
    /// One for each of [`ProjectAmount::ALL`].
    pub(super) amounts: [bool; 5],
    pub(super) places: bool,
    pub(super) stages: bool,
    /// With which months years of progress begin that are not the calendar's: bit 0 is January.
    pub(super) fiscal_years: u16,
    /// No date is of a year before this one.
    pub(super) first_year: i32,
}

impl Given {
    pub(super) fn of(projects: &Projects, fields: &[Field], progress: &Progress) -> Self {
        let rows = 0..projects.len();
        let amounts =
            ProjectAmount::ALL.map(|which| rows.clone().any(|row| projects.amounts(which).fen(row).is_some()));
        let places = rows.clone().any(|row| projects.places().get(row).is_some());
        let stages = rows.clone().any(|row| projects.stages().get(row).is_some());
        let fiscal = (0..progress.len()).filter_map(|row| progress.period(row).fiscal());
        let fiscal_years = fiscal.fold(0, |months, first| months | 1 << (first.month() - 1));
        let first_year = first_year(projects, fields);
        Self { amounts, places, stages, fiscal_years, first_year }
    }
}

/// The first year of [`USUAL_YEARS`], or of the earliest date, if that is before it.
fn first_year(projects: &Projects, fields: &[Field]) -> i32 {
    let of_stages = (0..projects.stage_count()).filter_map(StageIx::from_usize).map(|stage| projects.dates(stage));
    let columns = of_stages.chain(fields.iter().filter_map(Field::dates));
    // What has no date wraps round, and is later than all others.
    let earliest = columns.flat_map(|dates| dates.numbers()).map(|date| date.wrapping_sub(1)).min();
    let year = earliest.map_or(i32::MAX, |date| PartialDate::year_of(date.wrapping_add(1)) as i32);
    if year == 0 { *USUAL_YEARS.start() } else { year.min(*USUAL_YEARS.start()) }
}
