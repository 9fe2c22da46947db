//! Grouped sums: cells, margins, the total. Must not know filters or where records come from.

use std::collections::HashMap;

use super::key::{Dimension, Key};
use super::records::Record;
use crate::model::{Basis, Currency, Dataset, Index, Measure, Projects, Sum};

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

    fn merge(&mut self, other: &Self) {
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
pub(super) struct Coder<'a> {
    dimension: Dimension,
    projects: &'a Projects,
    size: u32,
    /// For each set of lists the numbers of its members.
    sets: Vec<Vec<u32>>,
}

impl<'a> Coder<'a> {
    pub(super) fn new(dataset: &'a Dataset, dimension: Dimension) -> Self {
        let projects = dataset.projects();
        let size = dimension.size(dataset);
        let sets = match dimension {
            Dimension::List => projects.list_sets().sets(),
            _ => &[],
        };
        let numbers = |set: &[_]| set.iter().map(|list| Key::List(Some(*list)).code(size)).collect::<Vec<_>>();
        let sets = sets.iter().map(|set| if set.is_empty() { vec![size - 1] } else { numbers(set) }).collect();
        Self { dimension, projects, size, sets }
    }

    /// The numbers; `one` is room for a single one.
    pub(super) fn codes<'s>(&'s self, record: &Record, one: &'s mut [u32; 1]) -> &'s [u32] {
        let row = record.project.to_usize();
        let none = self.size - 1;
        one[0] = match self.dimension {
            Dimension::Sector => self.projects.sectors().code_or(row, none),
            Dimension::Place => self.projects.places().code_or(row, none),
            Dimension::Stage => self.projects.stages().code_or(row, none),
            Dimension::Investor => self.projects.investors().codes().code_or(row, none),
            Dimension::Year => record.year,
            Dimension::Basis => record.basis as u32,
            Dimension::List => return &self.sets[self.projects.list_sets().code(row)],
        };
        one
    }

    /// Whether the record has this key.
    pub(super) fn has(&self, record: &Record, key: Key) -> bool {
        self.codes(record, &mut [0]).contains(&key.code(self.size))
    }

    fn can_overlap(&self) -> bool {
        self.dimension == Dimension::List
    }
}

/// A cell while it grows. A project's records come one after the other, so the last project is enough to count each once.
#[derive(Clone, Copy, Default)]
struct Tally {
    cell: Cell,
    /// The number of the last project plus one; 0 for none.
    last: u32,
    last_is_known: bool,
    last_is_illustrative: bool,
}

impl Tally {
    fn add(&mut self, record: &Record) {
        let project = record.project.to_usize() as u32 + 1;
        let is_known = record.fen.is_some();
        let is_illustrative = record.basis == Basis::Illustrative;
        if self.last != project {
            self.last = project;
            (self.last_is_known, self.last_is_illustrative) = (is_known, is_illustrative);
            self.cell.count += 1;
            self.cell.missing += u32::from(!is_known);
            self.cell.illustrative_count += u32::from(is_illustrative);
        } else {
            if is_known && !self.last_is_known {
                self.cell.missing -= 1;
                self.last_is_known = true;
            }
            if is_illustrative && !self.last_is_illustrative {
                self.cell.illustrative_count += 1;
                self.last_is_illustrative = true;
            }
        }
        let sum = Sum::from_fen(record.fen.unwrap_or_default().into());
        self.cell.sum += sum;
        if is_illustrative {
            self.cell.illustrative_sum += sum;
        }
    }
}

/// Tallies by number, in the order they were first met.
struct Tallies {
    slots: Slots,
    met: Vec<(u64, Tally)>,
}

enum Slots {
    /// Indexed by number.
    Dense(Vec<u32>),
    /// Where that would be too large.
    Sparse(HashMap<u64, u32>),
}

const EMPTY: u32 = u32::MAX;
/// 16 MB of slots at most.
const DENSE: u64 = 1 << 22;

impl Tallies {
    fn new(size: u64) -> Self {
        let slots =
            if size <= DENSE { Slots::Dense(vec![EMPTY; size as usize]) } else { Slots::Sparse(HashMap::new()) };
        Self { slots, met: Vec::new() }
    }

    fn at(&mut self, code: u64) -> &mut Tally {
        let slot = match &mut self.slots {
            Slots::Dense(slots) => &mut slots[code as usize],
            Slots::Sparse(slots) => slots.entry(code).or_insert(EMPTY),
        };
        if *slot == EMPTY {
            *slot = self.met.len() as u32;
            self.met.push((code, Tally::default()));
        }
        &mut self.met[*slot as usize].1
    }

    /// The cells by ascending number.
    fn sorted(self) -> Vec<(u64, Cell)> {
        let mut cells: Vec<(u64, Cell)> = self.met.into_iter().map(|(code, tally)| (code, tally.cell)).collect();
        cells.sort_unstable_by_key(|(code, _)| *code);
        cells
    }
}

/// All tallies of a query.
pub(super) struct Cube<'a> {
    first: Coder<'a>,
    second: Option<Coder<'a>>,
    /// Whether a project may stand in several cells, so that margins are not the sums of their cells.
    overlaps: bool,
    cells: Tallies,
    margins: [Tallies; 2],
    total: Tally,
}

impl<'a> Cube<'a> {
    /// `repeats` says that a project may have several records.
    pub(super) fn new(first: Coder<'a>, second: Option<Coder<'a>>, repeats: bool) -> Self {
        let sizes = [u64::from(first.size), second.as_ref().map_or(1, |coder| u64::from(coder.size))];
        let overlaps = repeats || first.can_overlap() || second.as_ref().is_some_and(Coder::can_overlap);
        Self {
            first,
            second,
            overlaps,
            cells: Tallies::new(sizes[0] * sizes[1]),
            margins: sizes.map(Tallies::new),
            total: Tally::default(),
        }
    }

    pub(super) fn add(&mut self, record: &Record) {
        let (mut one, mut other) = ([0], [0]);
        let rows = self.first.codes(record, &mut one);
        let (columns, width) = match &self.second {
            Some(coder) => (coder.codes(record, &mut other), u64::from(coder.size)),
            None => (&[0][..], 1),
        };
        for row in rows {
            for column in columns {
                self.cells.at(u64::from(*row) * width + u64::from(*column)).add(record);
            }
        }
        if self.overlaps {
            rows.iter().for_each(|row| self.margins[0].at(u64::from(*row)).add(record));
            columns.iter().for_each(|column| self.margins[1].at(u64::from(*column)).add(record));
            self.total.add(record);
        }
    }

    pub(super) fn finish(mut self, measure: Measure, currency: Option<Currency>) -> Answer {
        let width = self.second.as_ref().map_or(1, |coder| u64::from(coder.size));
        let cells = self.cells.sorted();
        if !self.overlaps {
            for (code, cell) in &cells {
                self.margins[0].at(code / width).cell.merge(cell);
                self.margins[1].at(code % width).cell.merge(cell);
                self.total.cell.merge(cell);
            }
        }
        let key = |coder: &Coder<'_>, code: u64| coder.dimension.key(code as u32, coder.size);
        let first = |code: u64| key(&self.first, code);
        let second = |code: u64| self.second.as_ref().map_or_else(|| first(0), |coder| key(coder, code));
        let cells = cells.into_iter().map(|(code, cell)| ([first(code / width), second(code % width)], cell)).collect();
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
            total: self.total.cell,
            cells,
            margins: [rows, columns].map(|cells| cells.into_iter().map(|(_, cell)| cell).collect()),
        }
    }
}
