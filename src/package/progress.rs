//! The progress table. Must not know how projects were read.

use hashbrown::HashMap;

use super::cells::amount;
use super::dates::period;
use super::header::Spec;
use super::journal::{At, Journal};
use super::parents::Family;
use super::problem::Problem;
use super::projects::{ILLUSTRATIVE, ProjectsRead, basis};
use super::refs::{Target, dangling, reference};
use super::rows::Rows;
use super::units::AmountCells;
use crate::model::{Basis, Period, Progress, ProgressAmount, ProgressRow, ProjectIx, Source, Table};

pub(super) const PROGRESS: Spec = Spec {
    name: "progress",
    keys: &["project", "period"],
    required: &[],
    optional: &["planned", "completed", "funds_in_place", "basis", "source"],
    prefix: None,
    is_essential: false,
};

/// Reads all progress rows.
///
/// A row that does not give its basis has that of its project.
pub(super) fn progress(
    rows: &Rows,
    amounts: &[AmountCells; 3],
    read: &ProjectsRead,
    sources: &Table<Source>,
    journal: &mut Journal,
) -> Progress {
    let [project, when, basis_column, source] = ["project", "period", "basis", "source"].map(|name| rows.column(name));
    let sources = Target { name: "sources", table: sources };
    let mut progress = Progress::default();
    let mut places: HashMap<(ProjectIx, Period), At> = HashMap::new();
    rows.each(journal, |row, journal| {
        let cell = row.cell(&project);
        let found = read.find(cell.text);
        if cell.is_empty() {
            journal.cell(&cell, Problem::KeyMissing);
        } else if found.is_none() {
            dangling(&cell, "projects", "row", read.ids(), journal);
        }
        let when_cell = row.cell(&when);
        let (Some(period), Some(project)) = (period(&when_cell, journal), found) else {
            return;
        };
        if let Some(first) = places.get(&(project, period)) {
            journal.cell(&when_cell, Problem::ProgressDuplicate { first: journal.spot(*first) });
            return;
        }
        places.insert((project, period), row.at);
        let of_project = read.projects.basis(project);
        let source = row.cell(&source);
        let is_made_up = source.text == ILLUSTRATIVE || of_project == Basis::Illustrative;
        progress.push(&ProgressRow {
            project,
            period,
            amounts: ProgressAmount::ALL.map(|which| {
                let AmountCells { column, unit } = &amounts[which as usize];
                amount(&row.cell(column), *unit, journal)
            }),
            basis: basis(&row.cell(&basis_column), of_project, is_made_up, journal),
            source: reference(&source, &sources, journal),
        });
    });
    progress
}
