//! The columns of the table in sight: what they are taken for, and why. Must not know how they are shown.

use crate::app::core::ids::View;
use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::listing::{Cell, ColumnAbout, cell, columns_about};
use crate::model::{Dataset, Index, ProjectIx};
use crate::query::Column;
use crate::text::numbers::Scale;
use crate::text::{Locale, say};

/// So many rows are looked at for values that show what stands in a column.
const LOOKED_AT: usize = 200;
/// So many of them are shown.
const SHOWN: usize = 3;

/// A column with what shows what stands in it.
pub(in crate::app) struct ColumnShown {
    pub(in crate::app) about: ColumnAbout,
    /// The first values that differ.
    pub(in crate::app) values: String,
    /// Whether it is one that somebody may take for something else: the program knows nothing of it.
    pub(in crate::app) is_open: bool,
}

/// The columns, once they were looked at.
#[derive(Clone, Default)]
pub(in crate::app) struct SourcesAnswers(Slot<(u64, Locale), Vec<ColumnShown>>);

impl SourcesAnswers {
    /// Looks at them, while the page is open.
    pub(in crate::app) fn update(&mut self, question: &Question, work: &mut Work<'_>) {
        if question.view == View::Sources {
            let (session, locale) = (&question.session, question.locale);
            let dataset = session.dataset();
            self.0.update((session.generation, locale), work.computed, |_| columns(dataset, locale));
        }
    }

    /// The columns of the table in sight; `None` before anybody looked.
    pub(in crate::app) fn columns(&self) -> Option<&[ColumnShown]> {
        self.0.get().map(Vec::as_slice)
    }
}

fn columns(dataset: &Dataset, locale: Locale) -> Vec<ColumnShown> {
    let shown = |(column, about): (Column, ColumnAbout)| ColumnShown {
        values: values(dataset, column, locale),
        is_open: match column {
            Column::Field(name) => dataset.field(name).is_some_and(|field| field.refers_to.is_none()),
            Column::Date(_) => !dataset.is_of_projects(),
            _ => false,
        },
        about,
    };
    columns_about(dataset).into_iter().map(shown).collect()
}

fn values(dataset: &Dataset, column: Column, locale: Locale) -> String {
    let mut found: Vec<String> = Vec::new();
    for row in (0..dataset.projects().len().min(LOOKED_AT)).filter_map(ProjectIx::from_usize) {
        let year_of = crate::query::YearBasis::Period;
        let value = match cell(dataset, row, column, year_of, Scale::One, locale) {
            Cell::Missing(_) => continue,
            known => known.shown().to_owned(),
        };
        if !found.contains(&value) {
            found.push(value);
        }
        if found.len() == SHOWN {
            break;
        }
    }
    found.join(&say(locale, "list-separator"))
}
