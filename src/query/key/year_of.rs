//! The year of a project. Must not know filters or lists.

use super::dimension::Key;
use super::year_basis::YearBasis;
use crate::model::{Dataset, Index, Period, ProjectIx};

/// The year of a project: that of its stage date, or the last for which it has progress, of the calendar or, for want of
/// one, of another kind.
pub fn year_of(dataset: &Dataset, project: ProjectIx, basis: YearBasis) -> Option<Key> {
    let calendar = |year| Key::Year(Some(year));
    match basis {
        YearBasis::Stage(_) | YearBasis::Field(_) => basis.dates(dataset)?.year(project.to_usize()).map(calendar),
        YearBasis::Period => {
            let periods = || dataset.progress_of(project).map(|row| dataset.progress().period(row));
            let fiscal = || periods().filter_map(Period::fiscal).max().map(Key::FiscalYear);
            periods().filter_map(Period::year).max().map(calendar).or_else(fiscal)
        }
    }
}
