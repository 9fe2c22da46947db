//! What a list of projects comes to, column by column. Must not know which column is shown, and adds no column to
//! another.

use crate::model::{Basis, Dataset, Index, ProjectAmount, ProjectIx, Sum};
use crate::parallel;
use crate::query::bits::Bits;
use crate::query::column::Column;
use crate::query::filter::headings;

/// What a list of projects comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many projects, package projects (打包项目) not counted beside their parts.
    pub count: u32,
    /// How many of those listed are illustrative, package projects too.
    pub illustrative: u32,
    /// One for each of [`ProjectAmount::ALL`].
    pub amounts: [AmountTotal; 5],
    /// The land.
    pub land: LandTotal,
}

/// The sum of one amount over a list of projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AmountTotal {
    /// The exact sum.
    pub sum: Sum,
    /// How many projects are records of this amount: all but those left out as package projects or their parts.
    pub count: u32,
    /// How many of them have no amount.
    pub missing: u32,
}

/// The land of a list of projects.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LandTotal {
    /// In hundredths of a 亩.
    pub mu_hundredths: u64,
    /// How many projects are records of land, as in [`AmountTotal`].
    pub count: u32,
    /// How many of them say nothing of their land.
    pub missing: u32,
}

impl Totals {
    /// The total of one amount.
    pub fn of(&self, which: ProjectAmount) -> AmountTotal {
        self.amounts[which as usize]
    }

    /// How many of the projects of a column are in its sum; `None` where nothing is added up.
    pub fn counted(&self, column: Column) -> Option<u32> {
        match column {
            Column::Land => Some(self.land.count),
            column => Some(self.of(column.amount()?).count),
        }
    }

    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.illustrative += other.illustrative;
        for (mine, theirs) in self.amounts.iter_mut().zip(&other.amounts) {
            mine.sum += theirs.sum;
            mine.count += theirs.count;
            mine.missing += theirs.missing;
        }
        self.land.mu_hundredths += other.land.mu_hundredths;
        self.land.count += other.land.count;
        self.land.missing += other.land.missing;
    }
}

/// Which projects of a set of books are no records of what, found out once: whether a package project counts or its
/// parts do is read from the books, not from what happens to be on a list. The totals of the projects behind a mark are
/// those of the mark.
#[derive(Clone, Debug, Default)]
pub struct Adder {
    left_out: Option<LeftOut>,
}

#[derive(Clone, Debug)]
struct LeftOut {
    of_count: Bits,
    of_amounts: Vec<Bits>,
    of_land: Bits,
}

/// Less is not worth a thread.
const LEAST_PIECE: usize = 1 << 14;

impl Adder {
    /// Reads the books.
    pub fn new(dataset: &Dataset) -> Self {
        let table = dataset.projects();
        let found = || {
            let of_amount = |which| {
                let column = table.amounts(which);
                headings::left_out(dataset, |ix| column.fen(ix.to_usize()).is_some())
            };
            let of_amounts = ProjectAmount::ALL.into_iter().map(of_amount).collect::<Option<_>>()?;
            Some(LeftOut {
                of_count: headings::left_out(dataset, |_| false)?,
                of_amounts,
                of_land: headings::left_out(dataset, |ix| table.land_mu_hundredths(ix).is_some())?,
            })
        };
        Self { left_out: found() }
    }

    /// Whether what a project says in a column is in the sums of that column; yes where nothing is added up.
    pub fn counts(&self, project: ProjectIx, column: Column) -> bool {
        let Some(left_out) = &self.left_out else { return true };
        let out = match (column, column.amount()) {
            (_, Some(which)) => &left_out.of_amounts[which as usize],
            (Column::Land, _) => &left_out.of_land,
            _ => return true,
        };
        !out.has(project.to_usize())
    }

    /// Counts and sums of a list of projects of these books.
    pub fn totals(&self, dataset: &Dataset, projects: &[ProjectIx]) -> Totals {
        let pieces = parallel::ranges(projects.len(), LEAST_PIECE);
        let parts = parallel::map(pieces, |piece| self.of_piece(dataset, &projects[piece]));
        parts.iter().fold(Totals::default(), |mut all, part| {
            all.add(part);
            all
        })
    }

    fn of_piece(&self, dataset: &Dataset, projects: &[ProjectIx]) -> Totals {
        let table = dataset.projects();
        let left_out = self.left_out.as_ref();
        let counts = |out: Option<&Bits>, ix: ProjectIx| out.is_none_or(|out| !out.has(ix.to_usize()));
        let of_count = left_out.map(|out| &out.of_count);
        let count = projects.iter().filter(|ix| counts(of_count, **ix)).count() as u32;
        let is_made_up = |ix: &&ProjectIx| table.basis(**ix) == Basis::Illustrative;
        let illustrative = projects.iter().filter(is_made_up).count() as u32;
        let mut totals = Totals { count, illustrative, ..Totals::default() };
        for which in ProjectAmount::ALL {
            let column = table.amounts(which);
            let out = left_out.map(|out| &out.of_amounts[which as usize]);
            let total = &mut totals.amounts[which as usize];
            let mut sum = 0i128;
            for ix in projects.iter().filter(|ix| counts(out, **ix)) {
                let fen = column.fen(ix.to_usize());
                total.count += 1;
                total.missing += u32::from(fen.is_none());
                sum += i128::from(fen.unwrap_or(0));
            }
            total.sum = Sum::from_fen(sum);
        }
        let of_land = left_out.map(|out| &out.of_land);
        for ix in projects.iter().filter(|ix| counts(of_land, **ix)) {
            totals.land.count += 1;
            match table.land_mu_hundredths(*ix) {
                Some(land) => totals.land.mu_hundredths += u64::from(land),
                None => totals.land.missing += 1,
            }
        }
        totals
    }
}

/// Counts and sums of one list; for several lists of the same books an [`Adder`] is kept.
pub fn totals(dataset: &Dataset, projects: &[ProjectIx]) -> Totals {
    Adder::new(dataset).totals(dataset, projects)
}
