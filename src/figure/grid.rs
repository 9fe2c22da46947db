//! An answer laid out as rows and columns: ordered, the small ones put together, totals as far as rows are shown.
//! Every kind of figure but those of single projects is made of one. Must not know lengths or labels of values.

use std::collections::HashSet;

use super::content::{Mark, Series};
use super::held::Held;
use super::palette::key_color;
use super::same_names::Names;
use super::spec::FigureSpec;
use super::unit::{NO_PROJECT, is_known};
use crate::figure::base_colors::{REST, color_of};
use crate::figure::gaps::{check_steps, without_gaps, years_alone};
use crate::figure::limits;
use crate::figure::together::{are_undated, singles, undated_label, undated_together};
use crate::figure::unit::Unit;
use crate::listing::key_label;
use crate::model::{Measure, Rgb, Sum};
use crate::query::{Answer, CachedDataset, Cell, Dimension, Key, Part, Query, QueryError, YearBasis};
use crate::text::{Arg, Locale, say, say_with};

/// An answer laid out.
pub(super) struct Grid<'a> {
    pub(super) dataset: &'a CachedDataset<'a>,
    pub(super) spec: &'a FigureSpec,
    pub(super) query: Query,
    pub(super) locale: Locale,
    pub(super) answer: Answer,
    pub(super) rows: Vec<Line>,
    pub(super) columns: Vec<Line>,
    pub(super) cells: Vec<Vec<Option<Cell>>>,
    /// The years of the answer where what has none has no place: along a time axis. Else nothing.
    pub(super) timed: Option<Vec<Key>>,
    /// What stands together and would dwarf all that stands alone: which they are, and what they come to.
    pub(super) aside: Option<(Vec<Key>, Cell)>,
    /// What records are called that share their name with another one.
    pub(super) called: Names,
    /// Whether some of its numbers are below zero: then there are no shares of what they come to.
    pub(super) is_below: bool,
    /// The names of the rows that have records and no amount, and are left out.
    pub(super) unknown: Vec<String>,
    /// What of it cannot be held against anything.
    pub(super) held: Held,
}

/// A row or a column.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// None where there is only one dimension, several where the rest stands together.
    pub(super) keys: Vec<Key>,
    pub(super) label: String,
    pub(super) color: Rgb,
    pub(super) hidden: bool,
    pub(super) faded: bool,
}

impl Line {
    /// A series of this line.
    pub(super) fn series(&self, marks: Vec<Option<Mark>>) -> Series {
        Series {
            keys: self.keys.clone(),
            label: self.label.clone(),
            color: self.color,
            hidden: self.hidden,
            faded: self.faded,
            total: None,
            within: None,
            marks,
        }
    }
}

impl<'a> Grid<'a> {
    /// Looks `query` up and lays it out as `spec` asks for.
    pub(super) fn new(
        dataset: &'a CachedDataset<'a>,
        spec: &'a FigureSpec,
        query: Query,
        locale: Locale,
    ) -> Result<Self, QueryError> {
        Self::keeping(dataset, spec, query, locale, |_, _| false)
    }

    /// The same, with those rows and columns kept of which nothing is known but that `keeps` has something for: it is
    /// asked with the keys of a row and of a column.
    pub(super) fn keeping(
        dataset: &'a CachedDataset<'a>,
        spec: &'a FigureSpec,
        query: Query,
        locale: Locale,
        keeps: impl Fn(&[Key], &[Key]) -> bool,
    ) -> Result<Self, QueryError> {
        let answer = dataset.answer(&query)?;
        let (rows, columns, cells) = (Vec::new(), Vec::new(), Vec::new());
        let (called, held, aside, unknown) = (Names::default(), Held::default(), None, Vec::new());
        check_steps(&answer)?;
        let timed = years_alone(spec, &answer);
        let is_below = dataset.below_nothing(&query).is_some();
        let mut grid = Self {
            dataset,
            spec,
            query,
            locale,
            answer,
            rows,
            columns,
            cells,
            timed,
            aside,
            called,
            is_below,
            held,
            unknown,
        };
        grid.lay_out(&keeps);
        grid.drop_empty(&keeps);
        grid.arrange();
        grid.put_aside();
        Ok(grid)
    }

    fn lay_out(&mut self, keeps: &dyn Fn(&[Key], &[Key]) -> bool) {
        let two = self.answer.by.len() == 2;
        let along = self.along();
        let has = |row: &[Key], column: &[Key]| {
            let has_place = self.spec.kind.spec().has_unknown;
            let found = self.look_up(row, column);
            found.is_some_and(|cell| has_place || is_known(&cell, self.measure())) || keeps(row, column)
        };
        let columns: Vec<Vec<Key>> = match (&self.timed, two || self.answer.by[0].is_time()) {
            (Some(timed), _) => singles(without_gaps(timed)),
            (None, true) if self.answer.by.last().is_some_and(|by| by.is_time()) => {
                undated_together(without_gaps(along))
            }
            (None, true) => self.gathered(along, 1, |_| limits::MOST_CATEGORIES, |_| true),
            (None, false) => self.gathered(along, 0, |of| limits::most_columns(self.spec, of), |key| has(&[], &[key])),
        };
        let rows: Vec<Vec<Key>> = match self.answer.by[..] {
            [first, _] if first.is_time() => singles(without_gaps(&self.answer.keys[0])),
            [_, _] => {
                let most = |of: usize| limits::most_series(self.spec, of);
                let is_drawn = |key: Key| columns.iter().any(|column| has(&[key], column));
                self.gathered(&self.answer.keys[0], 0, most, is_drawn)
            }
            _ => vec![Vec::new()],
        };
        self.cells = rows.iter().map(|row| columns.iter().map(|column| self.look_up(row, column)).collect()).collect();
        let alone = rows.iter().chain(&columns).filter_map(|keys| if let [key] = keys[..] { Some(key) } else { None });
        self.called = Names::of(self.dataset, alone, self.locale);
        self.rows = rows.into_iter().map(|keys| self.line(keys)).collect();
        self.columns = columns.into_iter().map(|keys| self.line(keys)).collect();
    }

    fn along_by(&self) -> Dimension {
        self.answer.by[self.answer.by.len() - 1]
    }

    pub(super) fn columns_are_times(&self) -> bool {
        self.along_by().is_time()
    }

    /// The keys of the answer that stand along the columns.
    pub(super) fn along(&self) -> &[Key] {
        &self.answer.keys[self.answer.by.len() - 1]
    }

    /// What a group counts for when groups are put in order.
    pub(super) fn weight(&self, cell: &Cell) -> Sum {
        if self.measure() == Measure::ProjectCount { Sum::from_fen(cell.count.into()) } else { cell.sum }
    }

    fn look_up(&self, row: &[Key], column: &[Key]) -> Option<Cell> {
        let found = match (row, column) {
            ([row], [column]) => self.answer.cell(&[*row, *column]).copied(),
            ([], [key]) | ([key], []) => self.answer.cell(&[*key]).copied(),
            _ => Some(self.together(row, column)),
        };
        found.filter(|cell| cell.count > 0)
    }

    /// A cell of several keys. On two of several lists a project would be counted twice, so those are looked up anew.
    fn together(&self, row: &[Key], column: &[Key]) -> Cell {
        let parts = if row.is_empty() { vec![column] } else { vec![row, column] };
        if parts.iter().any(|keys| keys.len() > 1 && !self.adds_over(keys[0].dimension())) {
            return self.dataset.cell_of(&self.query, &[part(row, column)]);
        }
        let mut total = Cell::default();
        for one in parts[0] {
            match parts.get(1) {
                Some(others) => {
                    for other in *others {
                        total.merge(&self.answer.cell(&[*one, *other]).copied().unwrap_or_default());
                    }
                }
                None => total.merge(&self.answer.cell(&[*one]).copied().unwrap_or_default()),
            }
        }
        total
    }

    fn line(&self, keys: Vec<Key>) -> Line {
        let color = match keys.as_slice() {
            [] => color_of(0),
            [key] => key_color(self.dataset, *key),
            _ => REST,
        };
        let label = match keys.as_slice() {
            [] => say(self.locale, &format!("measure-{}", self.measure().id())).into_owned(),
            [key] => self.key_label(*key),
            _ if are_undated(&keys) => say(self.locale, &undated_label(&keys)).into_owned(),
            several => say_with(self.locale, "figure-rest", [("count", Arg::from(several.len()))]),
        };
        let among = |list: &[Key]| !keys.is_empty() && keys.iter().all(|key| list.contains(key));
        let hidden = among(&self.spec.hidden);
        let faded = !self.spec.focus.is_empty() && !keys.is_empty() && !among(&self.spec.focus);
        Line { hidden, faded, color, label, keys }
    }

    /// A sector or place with others below it stands here for its own projects only, and says so.
    pub(super) fn key_label(&self, key: Key) -> String {
        let own = || {
            let not_yet = |query: &Query| self.dataset.not_yet_reached(query);
            key_label(self.dataset, &self.query, key, not_yet, self.locale)
        };
        self.called.get(key).map_or_else(own, str::to_owned)
    }

    pub(super) fn measure(&self) -> Measure {
        self.query.measure
    }

    /// The cell of a row and a column, if anything is known of it. A year without projects has no amount, and no
    /// project: 0 of them.
    pub(super) fn known(&self, row: usize, column: usize) -> Option<&Cell> {
        match self.cell(row, column) {
            Some(cell) => Some(cell).filter(|cell| is_known(cell, self.measure())),
            None => self.counts_years().then_some(&NO_PROJECT),
        }
    }

    /// Whether it says how many projects there are year by year.
    pub(super) fn counts_years(&self) -> bool {
        self.measure() == Measure::ProjectCount && self.answer.by.iter().any(|by| by.is_time())
    }

    /// The cell of a row and a column, if it has any project.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cells.get(row)?.get(column)?.as_ref()
    }

    /// The part of the answer that a row and a column stand for.
    pub(super) fn part(&self, row: usize, column: usize) -> Part {
        part(&self.rows[row].keys, &self.columns[column].keys)
    }

    /// The rows that are shown.
    pub(super) fn shown(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.rows.len()).filter(|row| !self.rows[*row].hidden)
    }

    pub(super) fn hides_some(&self) -> bool {
        self.rows.iter().any(|row| row.hidden)
    }

    /// All of a column, or of the whole figure, as far as its rows and columns are shown.
    pub(super) fn total(&self, column: Option<usize>) -> Cell {
        if self.answer.by.len() == 1 {
            return column.map_or_else(|| self.margin(&[]), |at| self.cell(0, at).copied().unwrap_or_default());
        }
        match column {
            Some(column) => self.total_of(&self.columns[column].keys),
            None if self.hides_some() => self.shown_margin(),
            None => self.margin(&[]),
        }
    }

    /// All of the shown rows in columns of these keys.
    pub(super) fn total_of(&self, keys: &[Key]) -> Cell {
        match keys {
            [key] if !self.hides_some() => self.answer.total_of(1, *key),
            [_] if self.adds_over(self.answer.by[0]) => {
                let key = &keys[0];
                self.merged(self.shown_keys().iter().map(|row| self.answer.cell(&[*row, *key]).copied()))
            }
            _ => self.of_shown(keys),
        }
    }

    fn merged(&self, cells: impl Iterator<Item = Option<Cell>>) -> Cell {
        cells.flatten().fold(Cell::default(), |mut total, cell| {
            total.merge(&cell);
            total
        })
    }

    /// All of what is shown where some is hidden; a project on two of the lists shown counts once.
    fn shown_margin(&self) -> Cell {
        if !self.adds_over(self.answer.by[0]) {
            return self.of_shown(self.timed.as_deref().unwrap_or_default());
        }
        self.merged(self.shown_keys().iter().map(|key| Some(self.margin(&[*key]))))
    }

    /// What the shown rows come to in columns of these keys; of no keys, in all.
    pub(super) fn of_shown(&self, columns: &[Key]) -> Cell {
        let shown = self.shown_keys();
        if shown.is_empty() || self.timed.as_ref().is_some_and(Vec::is_empty) {
            return Cell::default();
        }
        self.dataset.cell_of(&self.query, &[part(&shown, columns)])
    }

    /// All of a row, whatever the column; of no row, everything. On a time axis, all that has a year.
    fn margin(&self, row: &[Key]) -> Cell {
        let Some(timed) = &self.timed else { return self.row_margin(row) };
        if self.query.year_of == YearBasis::Period || row.len() > 1 || !self.adds_over(self.along_by()) {
            // A project may have several years there, and counts once.
            let is_empty = timed.is_empty();
            return if is_empty { Cell::default() } else { self.dataset.cell_of(&self.query, &[part(row, timed)]) };
        }
        self.merged(timed.iter().map(|year| match row {
            [key] => self.answer.cell(&[*key, *year]).copied(),
            _ => Some(self.answer.total_of(self.answer.by.len() - 1, *year)),
        }))
    }

    /// The keys of all that is not hidden, whether or not there is anything of it to draw.
    pub(super) fn shown_keys(&self) -> Vec<Key> {
        let hidden: HashSet<Key> = self.rows.iter().filter(|row| row.hidden).flat_map(|row| row.keys.clone()).collect();
        self.answer.keys[0].iter().copied().filter(|key| !hidden.contains(key)).collect()
    }

    /// What is drawn, as a part of the answer.
    pub(super) fn shown_part(&self) -> Part {
        let rows = if self.hides_some() { self.shown_keys() } else { Vec::new() };
        let skips = self.timed.as_deref().filter(|timed| timed.len() < self.along().len());
        part(&rows, skips.unwrap_or_default())
    }

    /// Where columns are the series and some are hidden: the part of the answer that is not.
    pub(super) fn shown_columns(&self) -> Option<Part> {
        let hidden: HashSet<Key> =
            self.columns.iter().filter(|column| column.hidden).flat_map(|column| column.keys.clone()).collect();
        let shown = || self.answer.keys[0].iter().copied().filter(|key| !hidden.contains(key));
        (!hidden.is_empty()).then(|| Part::whole().with_any(&shown().collect::<Vec<_>>()))
    }

    /// All of a row, whatever the columns.
    pub(super) fn row_total(&self, row: usize) -> Cell {
        self.margin(&self.rows[row].keys)
    }

    fn row_margin(&self, row: &[Key]) -> Cell {
        match row {
            [] => self.answer.total,
            [key] => self.answer.total_of(0, *key),
            [first, ..] if !self.adds_over(first.dimension()) => self.dataset.cell_of(&self.query, &[part(row, &[])]),
            several => {
                let mut total = Cell::default();
                several.iter().for_each(|key| total.merge(&self.answer.total_of(0, *key)));
                total
            }
        }
    }
}

/// The part that a row and a column of these keys stand for.
pub(super) fn part(row: &[Key], column: &[Key]) -> Part {
    Part::whole().with_any(row).with_any(column)
}

/// The name of the unit that the grid's values are written in.
pub(super) fn unit_name(grid: &Grid<'_>, unit: Unit) -> String {
    match (unit, grid.answer.currency) {
        (Unit::Money(scale), Some(currency)) => scale.unit(currency, grid.locale),
        (Unit::Whole | Unit::Fine(_), Some(currency)) => crate::text::numbers::Scale::One.unit(currency, grid.locale),
        _ => say(grid.locale, "unit-projects").into_owned(),
    }
}
