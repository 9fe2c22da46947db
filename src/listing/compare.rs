//! A few projects side by side: a row a field, an amount row in one unit. Must not know how it is drawn.

use crate::model::{Dataset, Decimal, Elapsed, FieldUnit, Index, Kind, ProjectIx, StageIx, Sum};
use crate::query::{Column, YearBasis};
use crate::text::numbers::{self, Scale};
use crate::text::{Locale, say};

use super::cell::{Cell, cell, column_title};
use super::grid::{CellGrid, GridCell};
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
    /// As a table: a field a row, and what is missing in words.
    pub fn grid(&self, locale: Locale) -> CellGrid {
        let cell = |cell: &Cell| match cell {
            Cell::Missing(reason) => GridCell::Words(reason.clone()),
            known => GridCell::of(known),
        };
        let row = |row: &Compared| {
            std::iter::once(GridCell::Words(row.title.clone())).chain(row.cells.iter().map(cell)).collect()
        };
        let field = say(locale, "compare-field").into_owned();
        CellGrid {
            titles: std::iter::once(field).chain(self.names.iter().cloned()).collect(),
            rows: self.rows.iter().map(row).collect(),
            ..CellGrid::default()
        }
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

    /// What the records are and belong to; of what not every table has, only that of which one of them says something.
    fn facts(&self) -> Vec<Compared> {
        let dataset = self.dataset;
        let is_fact = |column: &Column| match column {
            Column::Sources | Column::Note => false,
            column if column.is_fact(dataset) => true,
            column => {
                let kind = column.kind(dataset);
                let is_other = matches!(kind, Kind::Date | Kind::Period | Kind::Longitude | Kind::Latitude)
                    || kind == Kind::Name && !matches!(column, Column::Field(_));
                !is_other && !self.is_money(*column)
            }
        };
        let columns = Column::all(dataset).into_iter().filter(is_fact);
        let rows = columns.map(|column| (column, self.of_column(column, Scale::One)));
        let is_said = |cell: &Cell| !matches!(cell, Cell::Missing(_));
        let is_told = |(column, row): &(Column, Compared)| column.is_fact(dataset) || row.cells.iter().any(is_said);
        under("detail-facts", rows.filter(is_told).map(|(_, row)| row).collect())
    }

    /// Whether money stands in a column.
    fn is_money(&self, column: Column) -> bool {
        match column {
            Column::Field(name) => {
                self.dataset.field(name).is_some_and(|field| matches!(field.unit, FieldUnit::Money(_)))
            }
            known => known.amount().is_some(),
        }
    }

    fn money(&self, column: Column, ix: ProjectIx) -> Option<Sum> {
        match column {
            Column::Field(name) => self.dataset.field(name)?.amount(ix.to_usize()),
            known => self.dataset.projects().amount(ix, known.amount()?).map(Sum::from),
        }
    }

    /// Each amount in the unit that suits the largest of them.
    fn amounts(&self) -> Vec<Compared> {
        let row = |column: Column| {
            let largest = self.projects.iter().filter_map(|ix| self.money(column, *ix)).max();
            let scale = Scale::fitting(largest.unwrap_or(Sum::ZERO), self.locale);
            let title = column_title(self.dataset, column, YearBasis::Period, scale, self.locale);
            self.row(title, true, |ix| match self.money(column, ix) {
                Some(sum) => {
                    let exact = scale.of(sum, 2 + scale.power()).to_string();
                    // Without the zeros at its end.
                    let exact = Decimal::parse(&exact).map_or(exact, |exact| exact.to_string());
                    Cell::Number { exact, shown: numbers::sum(sum, scale, 2) }
                }
                None => {
                    let unread = self.dataset.unread().of(&column.id(self.dataset), ix);
                    Cell::Missing(say(self.locale, unread.amount_key()).into_owned())
                }
            })
        };
        let is_given = |column: &Column| self.projects.iter().any(|ix| self.money(*column, *ix).is_some());
        let columns = Column::all(self.dataset).into_iter();
        let columns = columns.filter(|column| column.amount().is_some() || self.is_money(*column) && is_given(column));
        under("detail-amounts", columns.map(row).collect())
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
