//! How many records a filter may keep out because their dates are not known well enough for it. Must not know words.

use super::Cache;
use crate::model::Dataset;
use crate::query::bits::Bits;
use crate::query::filter::condition::possible;
use crate::query::{Clause, Filter, YearBasis};

impl Cache {
    /// How many projects may pass a filter for all that their dates say, and do not: whoever asks for the first half of a
    /// year does not get what is only known to be of that year.
    pub fn in_doubt(&mut self, dataset: &Dataset, filter: &Filter, year_of: YearBasis) -> usize {
        let is_of_date = |clause: &&Clause| match clause {
            Clause::Date(..) | Clause::Day(..) => true,
            Clause::Fiscal(_) => year_of != YearBasis::Period,
            _ => false,
        };
        let (dates, others): (Vec<&Clause>, Vec<&Clause>) = filter.clauses().iter().partition(is_of_date);
        let mut may_pass = dates.into_iter().filter_map(|clause| possible(dataset, clause, year_of));
        let Some(mut possible) = may_pass.next() else { return 0 };
        may_pass.for_each(|more| possible.keep(&more));
        let others = others.into_iter().cloned().fold(Filter::default(), Filter::and);
        possible.keep(&self.passing(dataset, &others, year_of));
        let does_not_pass: Bits = self.passing(dataset, filter, year_of).same().others();
        possible.keep(&does_not_pass);
        possible.count()
    }
}
