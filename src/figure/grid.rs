//! An answer laid out as rows and columns: ordered, the small ones put together, totals as far as rows are shown.
//! Every kind of figure but those of single projects is made of one. Must not know lengths or labels of values.

use super::content::{Mark, Series};
use super::palette::{REST, color_of, key_color};
use super::spec::{FigureSpec, SeriesOrder};
use super::unit::is_known;
use super::words;
use crate::model::{Measure, Month, Rgb, Sum};
use crate::query::{Answer, Books, Cell, Dimension, Key, Part, Query, QueryError};
use crate::text::{self, Arg, Locale, say, say_with};

/// An answer laid out.
pub(super) struct Grid<'a> {
    pub(super) dataset: &'a Books<'a>,
    pub(super) spec: &'a FigureSpec,
    pub(super) query: Query,
    pub(super) locale: Locale,
    pub(super) answer: Answer,
    pub(super) rows: Vec<Line>,
    pub(super) columns: Vec<Line>,
    cells: Vec<Vec<Option<Cell>>>,
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
            marks,
        }
    }
}

impl<'a> Grid<'a> {
    /// Looks `query` up and lays it out as `spec` asks for.
    pub(super) fn new(
        dataset: &'a Books<'a>,
        spec: &'a FigureSpec,
        query: Query,
        locale: Locale,
    ) -> Result<Self, QueryError> {
        Self::keeping(dataset, spec, query, locale, |_, _| false)
    }

    /// The same, with those rows and columns kept of which nothing is known but that `keeps` has something for: it is
    /// asked with the keys of a row and of a column.
    pub(super) fn keeping(
        dataset: &'a Books<'a>,
        spec: &'a FigureSpec,
        query: Query,
        locale: Locale,
        keeps: impl Fn(&[Key], &[Key]) -> bool,
    ) -> Result<Self, QueryError> {
        let answer = dataset.answer(&query)?;
        let mut grid =
            Self { dataset, spec, query, locale, answer, rows: Vec::new(), columns: Vec::new(), cells: Vec::new() };
        grid.lay_out();
        grid.drop_empty(keeps);
        grid.arrange();
        Ok(grid)
    }

    fn lay_out(&mut self) {
        let groups = |grid: &Self, dimension: usize| {
            let keys = &grid.answer.keys[dimension];
            let is_time = grid.answer.by[dimension] == Dimension::Year;
            if is_time {
                without_gaps(keys).into_iter().map(|key| vec![key]).collect()
            } else {
                grid.gathered(keys, dimension)
            }
        };
        let two = self.answer.by.len() == 2;
        let rows: Vec<Vec<Key>> = if two { groups(self, 0) } else { vec![Vec::new()] };
        let columns: Vec<Vec<Key>> = if two {
            let keys = &self.answer.keys[1];
            without_gaps(keys).into_iter().map(|key| vec![key]).collect()
        } else {
            groups(self, 0)
        };
        self.cells = rows.iter().map(|row| columns.iter().map(|column| self.look_up(row, column)).collect()).collect();
        self.rows = rows.into_iter().map(|keys| self.line(keys)).collect();
        self.columns = columns.into_iter().map(|keys| self.line(keys)).collect();
    }

    /// The keys one by one, but for those that are not among the largest: they stand together, last.
    fn gathered(&self, keys: &[Key], dimension: usize) -> Vec<Vec<Key>> {
        let Some(top) = self.spec.top.filter(|top| *top < keys.len()) else {
            return keys.iter().map(|key| vec![*key]).collect();
        };
        let weight = |key: Key| self.weight(&self.answer.total_of(dimension, key));
        let mut ranked = keys.to_vec();
        ranked.sort_by_key(|key| (std::cmp::Reverse(weight(*key)), *key));
        let (mut large, mut rest) = (ranked[..top.max(1)].to_vec(), ranked[top.max(1)..].to_vec());
        // What is looked at or switched off is never hidden among the others.
        let (named, others): (Vec<Key>, Vec<Key>) =
            rest.into_iter().partition(|key| self.spec.focus.contains(key) || self.spec.hidden.contains(key));
        (large, rest) = (large.into_iter().chain(named).collect(), others);
        large.sort_unstable();
        rest.sort_unstable();
        let groups = large.into_iter().map(|key| vec![key]);
        groups.chain(Some(rest).filter(|rest| !rest.is_empty())).collect()
    }

    /// What a group counts for when groups are put in order.
    fn weight(&self, cell: &Cell) -> Sum {
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
        if parts.iter().any(|keys| keys.len() > 1 && keys[0].dimension() == Dimension::List) {
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
            several => say_with(self.locale, "figure-rest", [("count", Arg::from(several.len()))]),
        };
        let among = |list: &[Key]| !keys.is_empty() && keys.iter().all(|key| list.contains(key));
        let hidden = among(&self.spec.hidden);
        let faded = !self.spec.focus.is_empty() && !keys.is_empty() && !among(&self.spec.focus);
        Line { hidden, faded, color, label, keys }
    }

    /// A sector or place with others below it stands here for its own projects only, and says so.
    pub(super) fn key_label(&self, key: Key) -> String {
        words::key_label(self.dataset, &self.query, key, self.locale)
    }

    pub(super) fn measure(&self) -> Measure {
        self.query.measure
    }

    /// The cell of a row and a column, if anything is known of it.
    pub(super) fn known(&self, row: usize, column: usize) -> Option<&Cell> {
        self.cell(row, column).filter(|cell| is_known(cell, self.measure()))
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

    /// All of a column, or of the whole figure, as far as its rows are shown.
    pub(super) fn total(&self, column: Option<usize>) -> Cell {
        if self.answer.by.len() == 1 {
            return column.map_or(self.answer.total, |at| self.cell(0, at).copied().unwrap_or_default());
        }
        let keys = column.map_or(&[][..], |column| self.columns[column].keys.as_slice());
        if !self.hides_some() {
            return keys.first().map_or(self.answer.total, |key| self.answer.total_of(1, *key));
        }
        if self.answer.by[0] == Dimension::List {
            let shown = self.shown_keys();
            let nothing = shown.is_empty();
            return if nothing { Cell::default() } else { self.dataset.cell_of(&self.query, &[part(&shown, keys)]) };
        }
        match column {
            Some(column) => self.rows_merged(column),
            None => {
                let mut total = Cell::default();
                self.shown().for_each(|row| total.merge(&self.row_total(row)));
                total
            }
        }
    }

    /// The keys of the rows that are shown, where any is hidden.
    pub(super) fn shown_keys(&self) -> Vec<Key> {
        self.shown().flat_map(|row| self.rows[row].keys.iter().copied()).collect()
    }

    /// What is drawn, as a part of the answer.
    pub(super) fn shown_part(&self) -> Part {
        if self.hides_some() { Part::whole().with_any(&self.shown_keys()) } else { Part::whole() }
    }

    fn rows_merged(&self, column: usize) -> Cell {
        let mut total = Cell::default();
        self.shown().filter_map(|row| self.cell(row, column)).for_each(|cell| total.merge(cell));
        total
    }

    /// All of a row, whatever the columns.
    pub(super) fn row_total(&self, row: usize) -> Cell {
        match self.rows[row].keys.as_slice() {
            [] => self.answer.total,
            [key] => self.answer.total_of(0, *key),
            [first, ..] if first.dimension() == Dimension::List => {
                self.dataset.cell_of(&self.query, &[part(&self.rows[row].keys, &[])])
            }
            several => {
                let mut total = Cell::default();
                several.iter().for_each(|key| total.merge(&self.answer.total_of(0, *key)));
                total
            }
        }
    }

    /// Rows of which nothing is known have nothing to draw: the note on missing amounts tells of them. Columns of which
    /// nothing is known only take room at either end; between others they are gaps to be seen.
    fn drop_empty(&mut self, keeps: impl Fn(&[Key], &[Key]) -> bool) {
        let has = |grid: &Self, row: usize, column: usize| {
            grid.known(row, column).is_some() || keeps(&grid.rows[row].keys, &grid.columns[column].keys)
        };
        let keep: Vec<bool> = (0..self.rows.len())
            .map(|row| self.rows[row].hidden || (0..self.columns.len()).any(|column| has(self, row, column)))
            .collect();
        let mut flags = keep.iter();
        self.rows.retain(|_| flags.next().copied().unwrap_or(true));
        let mut flags = keep.iter();
        self.cells.retain(|_| flags.next().copied().unwrap_or(true));
        let is_empty = |column: usize| (0..self.rows.len()).all(|row| !has(self, row, column));
        let Some(first) = (0..self.columns.len()).find(|column| !is_empty(*column)) else { return };
        let Some(last) = (0..self.columns.len()).rfind(|column| !is_empty(*column)) else { return };
        self.columns = self.columns[first..=last].to_vec();
        self.cells.iter_mut().for_each(|row| *row = row[first..=last].to_vec());
    }

    /// Puts rows, or the columns of a figure of one dimension, into the order asked for; the rest stays last.
    fn arrange(&mut self) {
        let lines = if self.answer.by.len() == 2 { &self.rows } else { &self.columns };
        let is_time = |line: &Line| matches!(line.keys.first(), Some(Key::Year(_) | Key::FiscalYear(_)));
        if self.spec.order == SeriesOrder::Package || lines.iter().any(is_time) {
            return;
        }
        let mut order: Vec<usize> = (0..lines.len()).collect();
        let is_rest = |at: usize| lines[at].keys.len() > 1;
        match self.spec.order {
            SeriesOrder::Name => order.sort_by(|a, b| {
                let by_name = || text::compare(&lines[*a].label, &lines[*b].label);
                is_rest(*a).cmp(&is_rest(*b)).then_with(by_name).then(a.cmp(b))
            }),
            _ => order.sort_by_key(|at| (is_rest(*at), std::cmp::Reverse(self.worth(*at)), *at)),
        }
        if self.answer.by.len() == 2 {
            self.rows = order.iter().map(|at| self.rows[*at].clone()).collect();
            self.cells = order.iter().map(|at| self.cells[*at].clone()).collect();
        } else {
            self.columns = order.iter().map(|at| self.columns[*at].clone()).collect();
            self.cells.iter_mut().for_each(|row| *row = order.iter().map(|at| row[*at]).collect());
        }
    }

    /// What a line is ordered by: its total, or what its last column has more than its first.
    fn worth(&self, at: usize) -> Sum {
        if self.answer.by.len() == 1 {
            return self.cell(0, at).map_or(Sum::ZERO, |cell| self.weight(cell));
        }
        let years: Vec<usize> =
            (0..self.columns.len()).filter(|column| self.columns[*column].keys != [Key::Year(None)]).collect();
        match (self.spec.order, years.first(), years.last()) {
            (SeriesOrder::Change, Some(first), Some(last)) => {
                let value = |column: usize| self.cell(at, column).map_or(Sum::ZERO, |cell| self.weight(cell));
                value(*last) - value(*first)
            }
            _ => self.weight(&self.row_total(at)),
        }
    }

    /// The years along the columns with their positions; what has no year is none. Years of several kinds are never
    /// held against one another: those of the calendar go before those that begin with another month.
    pub(super) fn years(&self) -> Vec<(usize, i32)> {
        let years = self.columns.iter().enumerate().filter_map(|(at, column)| match column.keys.as_slice() {
            [Key::Year(Some(year))] => Some((at, 1, *year)),
            [Key::FiscalYear(first)] => Some((at, first.month(), first.year())),
            _ => None,
        });
        let years: Vec<(usize, u32, i32)> = years.collect();
        let kind = years.first().map(|(_, kind, _)| *kind);
        years.into_iter().filter(|(_, of, _)| Some(*of) == kind).map(|(at, _, year)| (at, year)).collect()
    }
}

/// The part that a row and a column of these keys stand for.
pub(super) fn part(row: &[Key], column: &[Key]) -> Part {
    Part::whole().with_any(row).with_any(column)
}

/// Years between the first and the last that nothing happened in are gaps, not left out.
fn without_gaps(keys: &[Key]) -> Vec<Key> {
    let year = |key: &Key| match key {
        Key::Year(year) => year.map(|year| (1, year)),
        Key::FiscalYear(first) => Some((first.month(), first.year())),
        _ => None,
    };
    let known: Vec<(u32, i32)> = keys.iter().filter_map(year).collect();
    let mut kinds: Vec<u32> = known.iter().map(|(kind, _)| *kind).collect();
    kinds.dedup();
    if kinds.is_empty() {
        return keys.to_vec();
    }
    let all = kinds.into_iter().flat_map(|kind| {
        let years = known.iter().filter(|(of, _)| *of == kind).map(|(_, year)| *year);
        let (first, last) = (years.clone().min().unwrap_or(0), years.max().unwrap_or(-1));
        let key = move |year| match kind {
            1 => Some(Key::Year(Some(year))),
            month => Month::new(year, month).map(Key::FiscalYear),
        };
        (first..=last).filter_map(key)
    });
    let unknown = keys.iter().copied().filter(|key| *key == Key::Year(None));
    all.chain(unknown).collect()
}
