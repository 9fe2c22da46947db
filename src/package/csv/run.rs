//! A run of plain records: unquoted, with just as many cells as the table has columns. They are cut first, and then read
//! column by column, which takes much less time than row by row. Must not know what a cell means.

use super::cell_bounds::{Bounds, Spot};
use crate::package::findings::place::{At, Column};
use crate::package::meaning::trim;

/// A run of plain records, and where the first one stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::package) struct Run<'r> {
    pub text: &'r str,
    pub bounds: &'r Bounds,
    pub first: At,
}

/// So many records at the most are looked at together: where their cells stand fits a processor's nearest memory.
pub(in crate::package) const MOST: usize = 256;
/// So many at the least.
const LEAST: usize = 8;
/// So many records at the most are passed by where they are odd one after the other.
const LONGEST_PAUSE: u32 = 63;

/// How long runs are tried, and how often: where many records are odd, cutting them for nothing takes time.
#[derive(Debug)]
pub(in crate::package) struct Pace {
    bounds: Bounds,
    most: usize,
    /// So many records come by themselves before a run is tried again.
    wait: u32,
    pause: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { bounds: Bounds::default(), most: MOST, wait: 0, pause: 0 }
    }
}

impl Pace {
    /// Whether a run should be tried now; asked before each record.
    #[inline]
    pub(in crate::package) fn is_due(&mut self) -> bool {
        let is_due = self.wait == 0;
        self.wait = self.wait.saturating_sub(1);
        is_due
    }

    /// Room for the next run, of records of so many cells.
    pub(in crate::package) fn begin(&mut self, width: usize) -> &mut Bounds {
        self.bounds.begin(width, self.most);
        &mut self.bounds
    }

    /// Notes how many of the run's records were taken, and says whether another run may follow it at once.
    pub(in crate::package) fn goes_on(&mut self, taken: usize) -> bool {
        let (cut, was_full) = (self.bounds.len(), self.bounds.is_full());
        if taken == cut && was_full {
            self.most = (self.most * 2).min(MOST);
            self.pause = 0;
            return true;
        }
        let was_worth_it = taken * 2 > cut;
        self.pause = if was_worth_it { 0 } else { (self.pause * 2 + 1).min(LONGEST_PAUSE) };
        self.wait = self.pause;
        // Odd ones often come at about the same distance.
        self.most = (taken + taken / 4).clamp(LEAST, MOST);
        false
    }
}

impl<'r> Run<'r> {
    /// How many records.
    pub(in crate::package) fn len(&self) -> usize {
        self.bounds.len()
    }

    /// Where a record stands.
    pub(in crate::package) fn at(&self, record: usize) -> At {
        At { line: self.bounds.lines()[record], row: self.first.row + record as u32, ..self.first }
    }

    /// The line of each record.
    pub(in crate::package) fn lines(&self) -> &'r [u32] {
        self.bounds.lines()
    }

    /// The text.
    pub(in crate::package) fn bytes(&self) -> &'r [u8] {
        self.text.as_bytes()
    }

    /// Where a column stands, unless the table does not have it or nothing stands in it anywhere in the run.
    #[inline]
    pub(in crate::package) fn filled(&self, column: &Column) -> Option<usize> {
        let position = column.position.filter(|position| *position < self.bounds.width())?;
        self.spots(position).any(|spot| !spot.is_empty()).then_some(position)
    }

    /// Where the cells of a column stand, surrounding blanks included.
    #[inline]
    pub(in crate::package) fn spots(&self, position: usize) -> impl ExactSizeIterator<Item = Spot> + Clone + use<'r> {
        self.bounds.spots(position)
    }

    /// The texts in a column, without surrounding blanks; `None` when nothing stands in it anywhere in the run.
    pub(in crate::package) fn texts(
        &self,
        column: &Column,
    ) -> Option<impl ExactSizeIterator<Item = &'r str> + Clone + use<'r>> {
        let run = *self;
        Some(self.spots(self.filled(column)?).map(move |spot| trim(run.slice(spot))))
    }

    /// What stands at a place.
    #[inline]
    pub(in crate::package) fn slice(&self, spot: Spot) -> &'r str {
        self.text.get(spot.start..spot.end).unwrap_or_default()
    }
}
