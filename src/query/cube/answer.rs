//! Grouped sums: cells, margins, the total. Must not know filters or where records come from.

use crate::query::cell::Cell;
use crate::query::cube::coder::Coder;

use super::dense;
use super::records::{Plan, Record};
use super::tally::{Tallies, Tally};
use crate::model::{Currency, Measure, Sum};
use crate::parallel;
use crate::query::key::{Dimension, Key};

/// So many projects are worth a thread where their records are looked at one by one.
const LEAST_ROWS: usize = 1 << 12;

/// What a query found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The measure asked for.
    pub measure: Measure,
    /// What it is grouped by.
    pub by: Vec<Dimension>,
    /// What the sums are in; `None` for a count.
    pub currency: Option<Currency>,
    /// The keys that occur, for each dimension, in order. The second is empty when there is one dimension.
    pub keys: [Vec<Key>; 2],
    /// All records, each project once.
    pub total: Cell,
    cells: Vec<([Key; 2], Cell)>,
    margins: [Vec<Cell>; 2],
}

impl Answer {
    /// One of groups by number, in order, with what they come to along either dimension and in all.
    pub(in crate::query) fn new(
        measure: Measure,
        currency: Option<Currency>,
        coders: [Option<&Coder<'_>>; 2],
        cells: Vec<(u64, Cell)>,
        margins: [Vec<(u64, Cell)>; 2],
        total: Cell,
    ) -> Self {
        let [one, other] = coders;
        let width = other.map_or(1, |coder| u64::from(coder.size));
        let first = |code: u64| one.map_or(Key::Project(None), |coder| coder.key(code as u32));
        let second = |code: u64| other.map_or_else(|| first(0), |coder| coder.key(code as u32));
        let cells = cells.into_iter();
        let cells = cells.map(|(code, cell)| ([first(code / width), second(code % width)], cell)).collect();
        let [rows, columns] = margins;
        let columns = if other.is_some() { columns } else { Vec::new() };
        Self {
            measure,
            by: coders.into_iter().flatten().map(|coder| coder.dimension).collect(),
            currency,
            keys: [
                rows.iter().map(|(code, _)| first(*code)).collect(),
                columns.iter().map(|(code, _)| second(*code)).collect(),
            ],
            total,
            cells,
            margins: [rows, columns].map(|cells| cells.into_iter().map(|(_, cell)| cell).collect()),
        }
    }

    /// The same without the sums over several keys of a dimension.
    pub(in crate::query) fn without_sums_over(mut self, position: usize) -> Self {
        if self.keys[position].len() > 1 {
            self.total = self.total.without_sum();
        }
        if self.by.len() > 1 {
            let other = 1 - position;
            for (key, margin) in self.keys[other].iter().zip(&mut self.margins[other]) {
                if self.cells.iter().filter(|(keys, _)| keys[other] == *key).count() > 1 {
                    *margin = margin.without_sum();
                }
            }
        }
        self
    }

    /// The same, where what is not told apart by time is made anew.
    pub(in crate::query) fn over_time(mut self, mut cell: impl FnMut(&[Key]) -> Cell) -> Self {
        for position in 0..self.by.len() {
            if !self.by[position].is_time() {
                self.margins[position] = self.keys[position].iter().map(|key| cell(&[*key])).collect();
            }
        }
        self.total = cell(&[]);
        self
    }

    /// The groups that have records, by the first key, then the second.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = (&[Key], &Cell)> {
        self.cells.iter().map(|(keys, cell)| (&keys[..self.by.len()], cell))
    }

    /// The group with these keys, one for each dimension, if it has records.
    pub fn cell(&self, keys: &[Key]) -> Option<&Cell> {
        let found = self.cells.binary_search_by(|(mine, _)| mine[..self.by.len()].cmp(keys)).ok()?;
        Some(&self.cells[found].1)
    }

    /// All records with this key in this dimension (0 or 1), each project once, whatever the other dimension.
    pub fn total_of(&self, dimension: usize, key: Key) -> Cell {
        let found = self.keys.get(dimension).and_then(|keys| keys.binary_search(&key).ok());
        found.map(|at| self.margins[dimension][at]).unwrap_or_default()
    }
}

/// All tallies of a query.
///
/// A margin is the sum of its cells unless a project may stand in several of them, that is, unless the other dimension
/// varies within a project; then it is tallied beside them.
pub(in crate::query) struct Cube<'a> {
    first: Coder<'a>,
    second: Option<Coder<'a>>,
    /// How many numbers the second dimension has.
    width: u64,
    repeats: bool,
    varies: [bool; 2],
    cells: Tallies,
    margins: [Tallies; 2],
    total: Tally,
}

impl<'a> Cube<'a> {
    /// `repeats` says that a project may have several records.
    pub(in crate::query) fn new(first: Coder<'a>, second: Option<Coder<'a>>, repeats: bool) -> Self {
        let width = second.as_ref().map_or(1, |coder| u64::from(coder.size));
        let height = u64::from(first.size);
        let varies = [first.varies(repeats), second.as_ref().is_some_and(|coder| coder.varies(repeats))];
        Self {
            first,
            second,
            width,
            repeats,
            varies,
            cells: Tallies::new(height * width),
            margins: [Tallies::new(height), Tallies::new(width)],
            total: Tally::default(),
        }
    }

    pub(in crate::query) fn add(&mut self, record: &Record) {
        if self.repeats || self.varies != [false, false] {
            return self.add_varying(record);
        }
        let row = u64::from(self.first.code(record));
        let column = self.second.as_ref().map_or(0, |coder| coder.code(record));
        self.cells.at(row * self.width + u64::from(column)).add_single(record);
    }

    fn add_varying(&mut self, record: &Record) {
        let (mut one, mut other) = ([0], [0]);
        let rows = self.first.codes(record, &mut one);
        let columns = self.second.as_ref().map_or(&[0][..], |coder| coder.codes(record, &mut other));
        for row in rows {
            for column in columns {
                self.cells.at(u64::from(*row) * self.width + u64::from(*column)).add(record);
            }
        }
        if self.varies[1] {
            rows.iter().for_each(|row| self.margins[0].at(u64::from(*row)).add(record));
        }
        if self.varies[0] {
            columns.iter().for_each(|column| self.margins[1].at(u64::from(*column)).add(record));
        }
        if self.varies == [true, true] {
            self.total.add(record);
        }
    }

    /// Adds up all records of a plan, on all processors where there are not too many groups for that.
    pub(in crate::query) fn of(plan: &Plan<'_>, first: Coder<'a>, second: Option<Coder<'a>>, repeats: bool) -> Self {
        let mut cube = Self::new(first.clone(), second.clone(), repeats);
        let size = u64::from(cube.first.size) * cube.width;
        if size > dense::MOST_GROUPS {
            plan.each(|record| cube.add(&record));
        } else if repeats || cube.varies != [false, false] || plan.has_large_amounts() {
            let parts = parallel::map(plan.passed().stretches(LEAST_ROWS), |rows| {
                let mut part = Cube::new(first.clone(), second.clone(), repeats);
                plan.each_in(rows, |record| part.add(&record));
                part
            });
            parts.iter().for_each(|part| cube.merge(part));
        } else {
            for (code, cell) in dense::cells(plan, &cube.first, cube.second.as_ref(), size) {
                cube.cells.at(code).cell = cell;
            }
        }
        cube
    }

    /// Adds what another one tallied of other projects.
    fn merge(&mut self, other: &Self) {
        let [rows, columns] = &mut self.margins;
        let pairs = [(&mut self.cells, &other.cells), (rows, &other.margins[0]), (columns, &other.margins[1])];
        for (mine, theirs) in pairs {
            theirs.met.iter().for_each(|(code, tally)| mine.at(*code).cell.merge(&tally.cell));
        }
        self.total.cell.merge(&other.total.cell);
    }

    /// Fills in the margins and the total that are sums of their cells.
    fn complete(&mut self) {
        let [rows, columns] = &mut self.margins;
        for (code, tally) in &self.cells.met {
            if !self.varies[1] {
                rows.at(code / self.width).cell.merge(&tally.cell);
            }
            if !self.varies[0] {
                columns.at(code % self.width).cell.merge(&tally.cell);
            }
        }
        let parts = match self.varies {
            [true, true] => return,
            [false, _] => rows,
            [true, false] => columns,
        };
        parts.met.iter().for_each(|(_, tally)| self.total.cell.merge(&tally.cell));
    }

    pub(in crate::query) fn finish(
        mut self,
        measure: Measure,
        currency: Option<Currency>,
        sum: impl Fn(i128) -> Sum + Copy,
    ) -> Answer {
        self.complete();
        let sorted = |tallies: Tallies| {
            tallies.sorted().into_iter().map(|(code, cell)| (code, cell.summed(sum))).collect::<Vec<_>>()
        };
        let margins = self.margins.map(sorted);
        let coders = [Some(&self.first), self.second.as_ref()];
        Answer::new(measure, currency, coders, sorted(self.cells), margins, self.total.cell.summed(sum))
    }
}
