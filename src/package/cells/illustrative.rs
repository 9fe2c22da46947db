//! What is made up, which never passes for published. Must not know tables.

use crate::model::Basis;
use crate::package::findings::{Cell, Journal, Problem};

/// The id of the source of what is made up, and what says so in a name.
pub(in crate::package) const ILLUSTRATIVE: &str = "illustrative";
pub(in crate::package) const ILLUSTRATIVE_ZH: &str = "示意";

/// The basis a cell gives; `missing` when it is empty. What is made up never passes for published.
#[inline]
pub(in crate::package) fn basis(cell: &Cell<'_>, missing: Basis, is_made_up: bool, journal: &mut Journal) -> Basis {
    let basis = if cell.is_empty() { Some(missing) } else { Basis::parse(cell.text) };
    match basis {
        None => journal.cell(cell, Problem::BasisUnknown),
        Some(Basis::Published) if is_made_up => journal.cell(cell, Problem::IllustrativeAsPublished),
        Some(basis) => return basis,
    }
    Basis::Illustrative
}

/// Whether what stands in a column of bases says that a row is made up, in the words of a package or in those of people.
#[inline]
pub(in crate::package) fn says_illustrative(basis: &str) -> bool {
    basis.eq_ignore_ascii_case(ILLUSTRATIVE) || basis.starts_with(ILLUSTRATIVE_ZH)
}

/// Whether a name says that what it names is made up.
#[inline]
pub(in crate::package) fn looks_illustrative(name: &str) -> bool {
    name.contains(ILLUSTRATIVE_ZH)
        || name.as_bytes().windows(ILLUSTRATIVE.len()).any(|w| w.eq_ignore_ascii_case(ILLUSTRATIVE.as_bytes()))
}
