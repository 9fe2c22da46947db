//! Which rows that are called totals are the sums of others, by one rule for every table: of all others, of those since an
//! earlier total or up to a later one, or of those of their group. Whatever sounds like a total and sums nothing is summed by
//! the others. Must not know what rows are.

use super::total_names::Called;

/// A row that is called a total, or perhaps one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::package) struct NamedTotal {
    pub row: usize,
    pub called: Called,
}

/// The rows of a table, of which some may be the sums of others.
pub(in crate::package) trait SummedRows {
    /// The sums of some rows.
    type Sums: Clone;

    /// How many rows there are.
    fn count(&self) -> usize;
    /// Those of no rows.
    fn nothing(&self) -> Self::Sums;
    /// Adds a row.
    fn add(&self, sums: &mut Self::Sums, row: usize);
    /// Adds what others come to.
    fn join(&self, sums: &mut Self::Sums, others: &Self::Sums);
    /// Whether a row is these sums, which are to be of so many rows at least.
    fn is(&self, row: usize, sums: &Self::Sums, least: usize) -> bool;
    /// By how many things rows may be of one group.
    fn groupings(&self) -> usize;
    /// Whether a row is of the group of a total by one of them.
    fn is_of_group(&self, total: usize, row: usize, grouping: usize) -> bool;
}

/// For how many named rows together groups are looked through.
const MOST_LOOKS: usize = 20_000_000;
/// A total is of the rows since one of so many earlier totals.
const STEPS: usize = 24;

/// Which of the rows that are `named` totals, in their order, are the sums of others; what is a part of one of these is
/// added up with them or not.
pub(in crate::package) fn sums_of_rows<T: SummedRows>(table: &T, named: &[NamedTotal], parts: &[usize]) -> Vec<bool> {
    let without = sums_without(&Without { table, parts }, named);
    if parts.is_empty() || without.iter().all(|is_sum| *is_sum) {
        return without;
    }
    let with = sums_without(table, named);
    without.into_iter().zip(with).map(|(without, with)| without || with).collect()
}

/// Rows of which some are parts of others, and add nothing.
struct Without<'t, T> {
    table: &'t T,
    parts: &'t [usize],
}

impl<T: SummedRows> SummedRows for Without<'_, T> {
    type Sums = T::Sums;

    fn count(&self) -> usize {
        self.table.count()
    }

    fn nothing(&self) -> T::Sums {
        self.table.nothing()
    }

    fn add(&self, sums: &mut T::Sums, row: usize) {
        if self.parts.binary_search(&row).is_err() {
            self.table.add(sums, row);
        }
    }

    fn join(&self, sums: &mut T::Sums, others: &T::Sums) {
        self.table.join(sums, others);
    }

    fn is(&self, row: usize, sums: &T::Sums, least: usize) -> bool {
        self.table.is(row, sums, least)
    }

    fn groupings(&self) -> usize {
        self.table.groupings()
    }

    fn is_of_group(&self, total: usize, row: usize, grouping: usize) -> bool {
        self.table.is_of_group(total, row, grouping)
    }
}

fn sums_without(table: &impl SummedRows, named: &[NamedTotal]) -> Vec<bool> {
    let mut are_sums = vec![false; named.len()];
    // What only sounds like a total is a record first, and then what says that it is one of something.
    let mut as_totals: Vec<usize> = (0..named.len()).collect();
    for record in [Called::Perhaps, Called::TotalOf, Called::Total] {
        let rows: Vec<usize> = as_totals.iter().map(|at| named[*at].row).collect();
        let found = summed(table, &rows, |at| named[as_totals[at]].called, |at| are_sums[as_totals[at]]);
        for (at, is_sum) in as_totals.iter().zip(found) {
            are_sums[*at] |= is_sum;
        }
        let before = as_totals.len();
        as_totals.retain(|at| are_sums[*at] || named[*at].called < record);
        if as_totals.len() == before && record != Called::Perhaps {
            break;
        }
    }
    are_sums
}

/// Which of these rows are sums of those that are not among them.
fn summed<T: SummedRows>(
    table: &T,
    rows: &[usize],
    called: impl Fn(usize) -> Called,
    is_known: impl Fn(usize) -> bool,
) -> Vec<bool> {
    let (mut all, mut stretches) = (table.nothing(), vec![table.nothing()]);
    let mut next = rows.iter().peekable();
    for row in 0..table.count() {
        if next.next_if(|total| **total == row).is_some() {
            stretches.push(table.nothing());
            continue;
        }
        table.add(&mut all, row);
        if let Some(stretch) = stretches.last_mut() {
            table.add(stretch, row);
        }
    }
    let has_room = rows.len().saturating_mul(table.count()) <= MOST_LOOKS;
    let is_sum = |at: usize| {
        let row = rows[at];
        let least = if called(at) == Called::Perhaps { 2 } else { 1 };
        let adds_up = |stretches: &mut dyn Iterator<Item = &T::Sums>| {
            let mut sums = table.nothing();
            stretches.take(STEPS).any(|stretch| {
                table.join(&mut sums, stretch);
                table.is(row, &sums, least)
            })
        };
        let of_group = |grouping: usize| {
            let mut sums = table.nothing();
            let others = (0..table.count()).filter(|other| rows.binary_search(other).is_err());
            others.filter(|other| table.is_of_group(row, *other, grouping)).for_each(|it| table.add(&mut sums, it));
            table.is(row, &sums, least)
        };
        is_known(at)
            || table.is(row, &all, least)
            || adds_up(&mut stretches[..=at].iter().rev())
            || adds_up(&mut stretches[at + 1..].iter())
            || has_room && (0..table.groupings()).any(of_group)
    };
    (0..rows.len()).map(is_sum).collect()
}
