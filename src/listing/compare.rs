//! A few projects side by side: a row a field, an amount row in one unit. Must not know how it is drawn.

use crate::model::{Dataset, Decimal, Elapsed, ProjectIx, StageIx, Sum};
use crate::query::{Column, YearBasis};
use crate::text::numbers::{self, Scale};
use crate::text::{Locale, say};

use super::cell::{Cell, cell, column_title, list_names};
use super::formula::not_a_formula;
use super::row_title::row_title;
use super::timeline::elapsed_words;

/// A few projects side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The projects, left to right.
    pub projects: Vec<ProjectIx>,
    /// Their names.
    pub names: Vec<String>,
    /// What is compared, top to bottom.
    pub rows: Vec<Compared>,
}

/// One field of several projects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The key of the heading above it, where a new group begins.
    pub heading: Option<&'static str>,
    /// The field, with the unit of amounts.
    pub title: String,
    /// One a project.
    pub cells: Vec<Cell>,
    /// Whether they are not all the same.
    pub differs: bool,
    /// Whether they are numbers.
    pub is_number: bool,
}

/// Puts projects side by side.
pub fn comparison(dataset: &Dataset, projects: &[ProjectIx], locale: Locale) -> Comparison {
    let maker = Maker { dataset, projects, locale };
    let names = projects.iter().map(|ix| row_title(dataset, *ix, locale)).collect();
    let mut rows = maker.facts();
    rows.extend(maker.amounts());
    rows.extend(maker.dates());
    Comparison { projects: projects.to_vec(), names, rows }
}

impl Comparison {
    /// Tab-separated lines that paste into a sheet.
    pub fn to_tsv(&self, locale: Locale) -> String {
        let clean = |text: &str| not_a_formula(text).replace(['\t', '\n', '\r'], " ");
        let head = std::iter::once(say(locale, "compare-field").into_owned()).chain(self.names.iter().cloned());
        let mut lines = vec![head.map(|text| clean(&text)).collect::<Vec<_>>().join("\t")];
        for row in &self.rows {
            // Numbers as a sheet reads them: all digits, no thin spaces.
            let text = |cell: &Cell| match cell {
                Cell::Number { exact, .. } => exact.clone(),
                _ => clean(cell.shown()),
            };
            let cells = row.cells.iter().map(text);
            lines.push(std::iter::once(clean(&row.title)).chain(cells).collect::<Vec<_>>().join("\t"));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

struct Maker<'a> {
    dataset: &'a Dataset,
    projects: &'a [ProjectIx],
    locale: Locale,
}

impl Maker<'_> {
    fn row(&self, title: String, is_number: bool, of: impl Fn(ProjectIx) -> Cell) -> Compared {
        let cells: Vec<Cell> = self.projects.iter().map(|ix| of(*ix)).collect();
        let differs = cells.iter().any(|cell| *cell != cells[0]);
        Compared { heading: None, title, cells, differs, is_number }
    }

    fn of_column(&self, column: Column, scale: Scale) -> Compared {
        let title = column_title(self.dataset, column, YearBasis::Period, scale, self.locale);
        let is_number = column.kind(self.dataset).is_measured();
        self.row(title, is_number, |ix| cell(self.dataset, ix, column, YearBasis::Period, scale, self.locale))
    }

    fn facts(&self) -> Vec<Compared> {
        let columns =
            [Column::Id, Column::Sector, Column::Place, Column::Stage, Column::Basis, Column::Investor, Column::Land];
        let mut rows: Vec<Compared> = columns.into_iter().map(|column| self.of_column(column, Scale::One)).collect();
        let projects = self.dataset.projects();
        let lists = |ix| Cell::words(&list_names(self.dataset, projects.lists(ix), self.locale), self.locale);
        if self.projects.iter().any(|ix| !projects.lists(*ix).is_empty()) {
            rows.push(self.row(say(self.locale, "column-lists").into_owned(), false, lists));
        }
        let parent = |ix| {
            let name = projects.parent(ix).map_or("", |up| self.locale.name(projects.called(up)));
            Cell::words(name, self.locale)
        };
        if self.projects.iter().any(|ix| projects.parent(*ix).is_some()) {
            rows.push(self.row(say(self.locale, "column-parent").into_owned(), false, parent));
        }
        under("detail-facts", rows)
    }

    /// Each amount in the unit that suits the largest of them.
    fn amounts(&self) -> Vec<Compared> {
        let projects = self.dataset.projects();
        let row = |column: Column| {
            let which = column.amount()?;
            let largest = self.projects.iter().filter_map(|ix| projects.amount(*ix, which)).max();
            let scale = Scale::fitting(largest.map_or(Sum::ZERO, Sum::from), self.locale);
            let title = column_title(self.dataset, column, YearBasis::Period, scale, self.locale);
            Some(self.row(title, true, |ix| match projects.amount(ix, which).map(Sum::from) {
                Some(sum) => {
                    let exact = scale.of(sum, 2 + scale.power()).to_string();
                    // Without the zeros at its end.
                    let exact = Decimal::parse(&exact).map_or(exact, |exact| exact.to_string());
                    Cell::Number { exact, shown: numbers::sum(sum, scale, 2) }
                }
                None => Cell::Missing(say(self.locale, "value-unpublished").into_owned()),
            }))
        };
        under("detail-amounts", Column::all(self.dataset).into_iter().filter_map(row).collect())
    }

    /// The date of each stage that any of them reached, and the time from the first to the last rung.
    fn dates(&self) -> Vec<Compared> {
        let projects = self.dataset.projects();
        let is_dated = |stage: &StageIx| self.projects.iter().any(|ix| projects.date(*ix, *stage).is_some());
        let stages: Vec<StageIx> = self.dataset.stages().iter().map(|(ix, _)| ix).filter(is_dated).collect();
        let mut rows: Vec<Compared> =
            stages.iter().map(|stage| self.of_column(Column::Date(*stage), Scale::One)).collect();
        let rungs: Vec<StageIx> =
            stages.into_iter().filter(|stage| self.dataset.stages()[*stage].is_on_track()).collect();
        let time = |ix| {
            let mut dates = rungs.iter().filter_map(|stage| projects.date(ix, *stage));
            let first = dates.next();
            match first.zip(dates.next_back()).map(|(first, last)| Elapsed::between(first, last)) {
                Some(elapsed) if !elapsed.is_surely_backwards() => {
                    let words = elapsed_words(elapsed, self.locale);
                    Cell::Text { exact: words.clone(), shown: words }
                }
                _ => Cell::Missing(say(self.locale, "value-not-applicable").into_owned()),
            }
        };
        if rungs.len() > 1 {
            rows.push(self.row(say(self.locale, "compare-first-to-last").into_owned(), false, time));
        }
        under("detail-ladder", rows)
    }
}

fn under(heading: &'static str, mut rows: Vec<Compared>) -> Vec<Compared> {
    if let Some(first) = rows.first_mut() {
        first.heading = Some(heading);
    }
    rows
}
