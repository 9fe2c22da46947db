//! Progress read column by column, as far as nothing is odd about it: the rest is left to `progress`, which says what.
//! What both can read they read alike.

use super::progress_rows::ProgressReader;
use crate::model::{Basis, Period, Progress, ProgressFilling, ProjectIx, fast_date};
use crate::package::cells::{Even, ILLUSTRATIVE, amounts, references};
use crate::package::csv::{Run, Spot};

impl ProgressReader<'_> {
    /// Reads the records of a run that are in order, from the first one on; how many they are. `last` is the project of
    /// the row before, and then that of the last of them.
    pub(in crate::package) fn read_run(
        &self,
        run: &Run<'_>,
        progress: &mut Progress,
        last: &mut Option<ProjectIx>,
    ) -> usize {
        let before = progress.len();
        let mut even = Even::all(run);
        let mut filling = progress.filling();
        self.run_of_keys(run, &mut filling, last, &mut even);
        for (cells, into) in self.amounts.iter().zip(filling.amounts.iter_mut()) {
            amounts(run, cells, into, &mut even);
        }
        references(run, &self.source, &self.codes.sources, self.sources.table, filling.sources, &mut even);
        self.run_of_bases(run, before, &mut filling, &mut even);
        let count = even.count();
        progress.truncate(before + count);
        if let Some(row) = count.checked_sub(1) {
            *last = Some(progress.project(before + row));
        }
        count
    }

    fn run_of_keys(&self, run: &Run<'_>, filling: &mut ProgressFilling<'_>, last: &Option<ProjectIx>, even: &mut Even) {
        let (Some(ids), Some(periods)) = (run.texts(&self.project), run.filled(&self.period)) else {
            even.odd_if(0, true);
            return;
        };
        let mut last = *last;
        for (record, (id, period)) in ids.zip(run.spots(periods)).enumerate() {
            let (Some(project), Some(period)) = (self.find(id, last), period_at(run, period)) else {
                even.odd_if(record, true);
                break;
            };
            last = Some(project);
            filling.projects.push(project);
            filling.periods.push(period);
        }
    }

    /// Whether a row is published, which what is made up never is.
    fn run_of_bases(&self, run: &Run<'_>, before: usize, filling: &mut ProgressFilling<'_>, even: &mut Even) {
        let mut sources = run.texts(&self.source);
        let mut bases = run.filled(&self.basis).map(|position| run.spots(position));
        for record in 0..even.count() {
            let of_project = self.read.projects.basis(filling.projects[before + record]);
            let is_made_up = sources.as_mut().and_then(Iterator::next) == Some(ILLUSTRATIVE);
            let basis = self.codes.bases.basis(run, bases.as_mut().and_then(Iterator::next), of_project);
            let is_made_up = is_made_up || of_project == Basis::Illustrative;
            if basis.is_none() || basis == Some(Basis::Published) && is_made_up {
                even.odd_if(record, true);
                break;
            }
            filling.basis.extend(basis);
        }
    }
}

/// A period, most of which are years.
#[inline]
fn period_at(run: &Run<'_>, spot: Spot) -> Option<Period> {
    let year = fast_date(run.bytes(), spot.start, spot.end - spot.start).filter(|date| date.month().is_none());
    year.and_then(|date| Period::of_year(date.year())).or_else(|| Period::parse(run.slice(spot)))
}
