//! Grouped sums: cells, margins, the total. Must not know filters or where records come from.

use std::ops::Range;

use super::dense;
use super::key::{Dimension, Key, date_code};
use super::records::{Plan, Record};
use super::tally::{Tallies, Tally};
use crate::model::{Currency, Dataset, DateColumn, Index, Measure, Projects, RefColumn, SectorIx, Sum};
use crate::parallel;

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

/// The records of one group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The exact sum; zero for a count.
    pub sum: Sum,
    /// How many projects.
    pub count: u32,
    /// How many of them have no amount.
    pub missing: u32,
    /// The part of the sum that is made up.
    pub illustrative_sum: Sum,
    /// How many of the projects are made up, or have made-up amounts.
    pub illustrative_count: u32,
}

/// What a mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Money.
    Amount(Sum),
    /// Projects.
    Count(u32),
}

impl Cell {
    /// The value of a measure.
    pub fn value(&self, measure: Measure) -> Value {
        if measure == Measure::ProjectCount { Value::Count(self.count) } else { Value::Amount(self.sum) }
    }

    /// Whether no project in it has an amount, so that the sum says nothing.
    pub fn is_unknown(&self) -> bool {
        self.missing == self.count
    }

    /// Adds another cell that has no record in common with this one.
    pub fn merge(&mut self, other: &Self) {
        self.sum += other.sum;
        self.count += other.count;
        self.missing += other.missing;
        self.illustrative_sum += other.illustrative_sum;
        self.illustrative_count += other.illustrative_count;
    }
}

impl Answer {
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

/// How to find the numbers of a record's keys in one dimension.
#[derive(Clone)]
pub(super) struct Coder<'a> {
    dimension: Dimension,
    projects: &'a Projects,
    size: u32,
    /// For each set of lists the numbers of its members.
    sets: Vec<Vec<u32>>,
    /// For each sector the number of the branch it is in.
    branches: Vec<u32>,
}

impl<'a> Coder<'a> {
    /// `opened` are the sectors that stand for themselves alone, with those below them apart.
    pub(super) fn new(dataset: &'a Dataset, dimension: Dimension, opened: &[SectorIx]) -> Self {
        let projects = dataset.projects();
        let size = dimension.size(dataset);
        let sets = match dimension {
            Dimension::List => projects.list_sets().sets(),
            _ => &[],
        };
        let numbers = |set: &[_]| set.iter().map(|list| Key::List(Some(*list)).code(size)).collect::<Vec<_>>();
        let sets = sets.iter().map(|set| if set.is_empty() { vec![size - 1] } else { numbers(set) }).collect();
        let branch = |(sector, _)| {
            if opened.is_empty() {
                return dataset.sector_tree().root(sector).to_usize() as u32;
            }
            let path = dataset.sector_tree().path(sector);
            path.iter().copied().find(|at| !opened.contains(at)).unwrap_or(sector).to_usize() as u32
        };
        let branches = match dimension {
            Dimension::Branch => dataset.sectors().iter().map(branch).chain([size - 1]).collect(),
            _ => Vec::new(),
        };
        Self { dimension, projects, size, sets, branches }
    }

    /// The number, for all dimensions but lists.
    fn code(&self, record: &Record) -> u32 {
        let row = record.project.to_usize();
        let none = self.size - 1;
        match self.dimension {
            Dimension::Sector => self.projects.sectors().code_or(row, none),
            Dimension::Branch => self.branches[self.projects.sectors().code_or(row, none) as usize],
            Dimension::Place => self.projects.places().code_or(row, none),
            Dimension::Stage => self.projects.stages().code_or(row, none),
            Dimension::Investor => self.projects.investors().codes().code_or(row, none),
            Dimension::Project => row as u32,
            Dimension::Year => record.year.min(none),
            Dimension::Basis => record.basis as u32,
            Dimension::List => none,
        }
    }

    /// How many numbers there are.
    pub(super) fn size(&self) -> u32 {
        self.size
    }

    /// The numbers of some rows, for all dimensions that do not vary within a project, where they are no more than
    /// [`dense::MOST_GROUPS`]; `dates` give years.
    pub(super) fn codes_of(&self, dates: Option<&DateColumn>, rows: &(impl Pick + ?Sized), codes: &mut [u16]) {
        fn refer<Ix: Index>(rows: &(impl Pick + ?Sized), codes: &mut [u16], column: &RefColumn<Ix>, none: u16) {
            // The position that stands for none is beyond all others, and has all bits.
            rows.pick(codes, column.as_slice(), |ix| (ix.to_usize() as u16).min(none));
        }
        let none = self.size as u16 - 1;
        let projects = self.projects;
        match self.dimension {
            Dimension::Sector => refer(rows, codes, projects.sectors(), none),
            Dimension::Branch => {
                refer(rows, codes, projects.sectors(), none);
                codes.iter_mut().for_each(|code| *code = self.branches[usize::from(*code)] as u16);
            }
            Dimension::Place => refer(rows, codes, projects.places(), none),
            Dimension::Stage => refer(rows, codes, projects.stages(), none),
            Dimension::Investor => refer(rows, codes, projects.investors().codes(), none),
            Dimension::Basis => rows.pick(codes, projects.bases(), |basis| *basis as u16),
            Dimension::Project => rows.name(codes),
            Dimension::Year => match dates {
                Some(dates) => rows.pick(codes, dates.numbers(), |date| (date_code(*date) as u16).min(none)),
                None => codes.fill(none),
            },
            Dimension::List => codes.fill(none),
        }
    }

    /// The numbers; `one` is room for a single one.
    fn codes<'s>(&'s self, record: &Record, one: &'s mut [u32; 1]) -> &'s [u32] {
        if self.dimension == Dimension::List {
            return &self.sets[self.projects.list_sets().code(record.project.to_usize())];
        }
        one[0] = self.code(record);
        one
    }

    /// Whether the record has any of the keys with these numbers, which are in order.
    pub(super) fn has_any(&self, record: &Record, numbers: &[u32]) -> bool {
        self.codes(record, &mut [0]).iter().any(|code| numbers.binary_search(code).is_ok())
    }

    /// Whether a project may have several keys; `repeats` says that it may have several records.
    fn varies(&self, repeats: bool) -> bool {
        match self.dimension {
            Dimension::List => true,
            Dimension::Year | Dimension::Basis => repeats,
            _ => false,
        }
    }
}

/// Some rows of a column.
pub(super) trait Pick {
    /// Fills in what `code` makes of each of them.
    fn pick<T>(&self, codes: &mut [u16], column: &[T], code: impl Fn(&T) -> u16);

    /// Fills in which they are.
    fn name(&self, codes: &mut [u16]);
}

impl Pick for Range<usize> {
    fn pick<T>(&self, codes: &mut [u16], column: &[T], code: impl Fn(&T) -> u16) {
        codes.iter_mut().zip(&column[self.clone()]).for_each(|(slot, value)| *slot = code(value));
    }

    fn name(&self, codes: &mut [u16]) {
        codes.iter_mut().zip(self.clone()).for_each(|(slot, row)| *slot = row as u16);
    }
}

impl Pick for [u32] {
    fn pick<T>(&self, codes: &mut [u16], column: &[T], code: impl Fn(&T) -> u16) {
        codes.iter_mut().zip(self).for_each(|(slot, row)| *slot = code(&column[*row as usize]));
    }

    fn name(&self, codes: &mut [u16]) {
        codes.iter_mut().zip(self).for_each(|(slot, row)| *slot = *row as u16);
    }
}

/// All tallies of a query.
///
/// A margin is the sum of its cells unless a project may stand in several of them, that is, unless the other dimension
/// varies within a project; then it is tallied beside them.
pub(super) struct Cube<'a> {
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
    pub(super) fn new(first: Coder<'a>, second: Option<Coder<'a>>, repeats: bool) -> Self {
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

    pub(super) fn add(&mut self, record: &Record) {
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
    pub(super) fn of(plan: &Plan<'_>, first: Coder<'a>, second: Option<Coder<'a>>, repeats: bool) -> Self {
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

    pub(super) fn finish(mut self, measure: Measure, currency: Option<Currency>) -> Answer {
        self.complete();
        let (width, total) = (self.width, self.total.cell);
        let key = |coder: &Coder<'_>, code: u64| coder.dimension.key(code as u32, coder.size);
        let first = |code: u64| key(&self.first, code);
        let second = |code: u64| self.second.as_ref().map_or_else(|| first(0), |coder| key(coder, code));
        let cells = self.cells.sorted().into_iter();
        let cells = cells.map(|(code, cell)| ([first(code / width), second(code % width)], cell)).collect();
        let [rows, columns] = self.margins.map(Tallies::sorted);
        let columns = if self.second.is_some() { columns } else { Vec::new() };
        Answer {
            measure,
            by: [Some(&self.first), self.second.as_ref()].into_iter().flatten().map(|coder| coder.dimension).collect(),
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
}
