//! A row of the progress table. Must not know any other row.

use super::projects::ProjectsRead;
use crate::model::{Basis, Period, ProgressAmount, ProgressRow, ProjectIx, Source, SourceIx, Table};
use crate::package::cells::{AmountCells, ILLUSTRATIVE, Target, amount, basis, reference};
use crate::package::findings::{Column, Journal};
use crate::package::meaning::{Called, called};
use crate::package::rows::{Codes, Row};

/// Which cell is where, and what they refer to.
pub(in crate::package) struct ProgressReader<'t> {
    pub project: Column,
    pub period: Column,
    pub basis: Column,
    pub source: Column,
    pub amounts: &'t [AmountCells; 3],
    pub read: &'t ProjectsRead,
    pub sources: Target<'t, Source>,
    pub codes: ProgressCodes,
}

impl ProgressReader<'_> {
    /// The project with this id: as a rule that of the row before, or one of the next.
    #[inline]
    pub(in crate::package) fn find(&self, id: &str, last: Option<ProjectIx>) -> Option<ProjectIx> {
        let projects = &self.read.projects;
        last.map_or_else(|| projects.find(id), |last| projects.find_from(id, last))
    }

    /// The name of a row that is no project but the sum of others, by its id in the table of projects or by what it is
    /// called here.
    pub(in crate::package) fn total<'i>(&'i self, id: &'i str) -> Option<&'i str> {
        self.read.total(id).or_else(|| Some(id).filter(|id| called(id) == Some(Called::Total)))
    }

    /// One row, of which the keys are known.
    #[inline]
    pub(in crate::package) fn read_row(
        &self,
        row: &Row<'_>,
        project: ProjectIx,
        period: Period,
        journal: &mut Journal,
    ) -> ProgressRow {
        let of_project = self.read.projects.basis(project);
        let source = row.cell(&self.source);
        let is_made_up = source.text == ILLUSTRATIVE || of_project == Basis::Illustrative;
        ProgressRow {
            project,
            period,
            amounts: ProgressAmount::ALL.map(|which| {
                let AmountCells { column, unit } = &self.amounts[which as usize];
                amount(&row.cell(column), *unit, journal)
            }),
            basis: basis(&row.cell(&self.basis), of_project, is_made_up, journal),
            source: reference(&source, &self.sources, journal),
        }
    }
}

/// What the cells of progress refer to, projects aside.
#[derive(Debug)]
pub(in crate::package) struct ProgressCodes {
    pub sources: Codes<SourceIx>,
    pub bases: Codes<Basis>,
}

impl ProgressCodes {
    pub(in crate::package) fn new(sources: &Table<Source>) -> Self {
        Self { sources: Codes::of(sources), bases: Codes::of_bases() }
    }
}
