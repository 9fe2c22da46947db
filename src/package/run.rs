//! A run of plain records: unquoted, with just as many cells as the table has columns. They are cut first, and then read
//! column by column, which takes much less time than row by row. Must not know what a cell means.

use super::cell_bounds::{Bounds, Spot};
use super::place::{At, Column};
use super::trim::trim;

/// A run of plain records, and where the first one stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run<'r> {
    pub text: &'r str,
    pub bounds: &'r Bounds,
    pub first: At,
}

/// So many records at the most are looked at together: where their cells stand fits a processor's nearest memory.
pub(super) const MOST: usize = 256;
/// So many at the least.
const LEAST: usize = 8;
/// So many records at the most are passed by where they are odd one after the other.
const LONGEST_PAUSE: u32 = 63;

/// How long runs are tried, and how often: where many records are odd, cutting them for nothing takes time.
#[derive(Debug)]
pub(super) struct Pace {
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
    pub(super) fn is_due(&mut self) -> bool {
        let is_due = self.wait == 0;
        self.wait = self.wait.saturating_sub(1);
        is_due
    }

    /// Room for the next run, of records of so many cells.
    pub(super) fn begin(&mut self, width: usize) -> &mut Bounds {
        self.bounds.begin(width, self.most);
        &mut self.bounds
    }

    /// Notes how many of the run's records were taken, and says whether another run may follow it at once.
    pub(super) fn goes_on(&mut self, taken: usize) -> bool {
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
    pub(super) fn len(&self) -> usize {
        self.bounds.len()
    }

    /// Where a record stands.
    pub(super) fn at(&self, record: usize) -> At {
        At { line: self.bounds.lines()[record], row: self.first.row + record as u32, ..self.first }
    }

    /// The line of each record.
    pub(super) fn lines(&self) -> &'r [u32] {
        self.bounds.lines()
    }

    /// The text.
    pub(super) fn bytes(&self) -> &'r [u8] {
        self.text.as_bytes()
    }

    /// Where a column stands, unless the table does not have it or nothing stands in it anywhere in the run.
    #[inline]
    pub(super) fn filled(&self, column: &Column) -> Option<usize> {
        let position = column.position.filter(|position| *position < self.bounds.width())?;
        self.spots(position).any(|spot| !spot.is_empty()).then_some(position)
    }

    /// Where the cells of a column stand, surrounding blanks included.
    #[inline]
    pub(super) fn spots(&self, position: usize) -> impl ExactSizeIterator<Item = Spot> + Clone + use<'r> {
        self.bounds.spots(position)
    }

    /// The texts in a column, without surrounding blanks; `None` when nothing stands in it anywhere in the run.
    pub(super) fn texts(&self, column: &Column) -> Option<impl ExactSizeIterator<Item = &'r str> + Clone + use<'r>> {
        let run = *self;
        Some(self.spots(self.filled(column)?).map(move |spot| trim(run.slice(spot))))
    }

    /// What stands at a place.
    #[inline]
    pub(super) fn slice(&self, spot: Spot) -> &'r str {
        self.text.get(spot.start..spot.end).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::blocks::CsvText;
    use crate::package::csv_dialect::CsvDialect;
    use crate::package::declared::Declared;
    use crate::package::header::Header;
    use crate::package::journal::Journal;
    use crate::package::rows::{Chunk, Content, Row, Rows, Visitor};
    use crate::package::standard::Schema;

    /// Takes what does not begin with `x`, and counts.
    #[derive(Default)]
    struct Counting {
        looked_at: usize,
        in_runs: usize,
        alone: usize,
    }

    impl Visitor for Counting {
        fn run(&mut self, run: &Run<'_>) -> usize {
            self.looked_at += run.len();
            let taken = run.spots(0).take_while(|spot| !run.slice(*spot).starts_with('x')).count();
            self.in_runs += taken;
            taken
        }

        fn row(&mut self, _: &Row<'_>, _: &mut Journal) {
            self.alone += 1;
        }
    }

    fn counted(odd_in: usize) -> Counting {
        let rows = (0..10_000).map(|row| if row % odd_in == odd_in - 1 { "x,1\n" } else { "a,1\n" });
        let text = format!("id,name\n{}", rows.collect::<String>());
        let content = Content::Csv(CsvText::Whole(text.into()), CsvDialect { delimiter: b',', quote: b'"' });
        let chunk = Chunk { file: 1, content, is_damaged: false, own: None };
        let header = Header::new(["id", "name"]);
        let (schema, declared) = (Schema::default(), Declared::default());
        let rows = Rows { head: At::resource(1), header, chunks: vec![chunk], schema, declared };
        let mut counting = Counting::default();
        let mut journal = Journal::new(["projects"].into_iter());
        for piece in rows.pieces() {
            assert!(piece.each(&mut Vec::new(), &mut journal, &mut counting).is_ok());
        }
        assert_eq!(counting.in_runs + counting.alone, 10_000, "each once");
        counting
    }

    #[test]
    fn what_is_plain_comes_in_runs() {
        let all = counted(20_000);
        assert_eq!((all.in_runs, all.alone), (10_000, 0));
        let most = counted(100);
        assert!(most.in_runs > 9_800 && most.looked_at < 14_000, "{} of {}", most.in_runs, most.looked_at);
    }

    #[test]
    fn where_many_are_odd_few_are_cut_for_nothing() {
        for odd_in in [1, 2, 3, 4] {
            let many = counted(odd_in);
            assert!(many.looked_at - many.in_runs < 10_000, "one in {odd_in}: {} looked at", many.looked_at);
        }
        assert!(counted(1).looked_at < 4_000 && counted(2).looked_at < 6_000);
    }
}
