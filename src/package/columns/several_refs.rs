//! Several references in a cell that has one as a rule: `ic;bio`, `["ic", "bio"]`. Must not know which table it is.

use crate::model::Row;
use crate::package::cells::{Target, reference};
use crate::package::findings::{Cell, Journal, Problem};

/// What stands between several ids.
const BETWEEN: [char; 6] = [';', '；', '、', ',', '，', '|'];

/// The row a cell refers to, as [`reference()`] finds it; of several the first, and all of them in `all`.
pub(in crate::package) fn references<T: Row>(
    cell: &Cell<'_>,
    to: &Target<'_, T>,
    all: &mut Vec<T::Ix>,
    journal: &mut Journal,
) -> Option<T::Ix> {
    all.clear();
    let is_one = |text: &str| !text.contains(BETWEEN) || text.is_empty();
    if is_one(cell.text) && !cell.text.starts_with('[') || to.table.find(cell.text).is_some() {
        return reference(cell, to, journal);
    }
    let Some(ids) = ids(cell.text) else { return reference(cell, to, journal) };
    for id in &ids {
        let found = reference(&Cell::new(cell.at, cell.column, id), to, journal);
        all.extend(found.filter(|found| !all.contains(found)));
    }
    if let [first, _, ..] = all[..] {
        journal.cell(cell, Problem::SeveralInCell { first: to.table[first].id().to_owned() });
    }
    all.first().copied()
}

/// The ids in a cell; nothing where it is an array that is none.
fn ids(text: &str) -> Option<Vec<String>> {
    if text.starts_with('[') {
        return serde_json::from_str(text).ok();
    }
    let ids = text.split(BETWEEN).map(str::trim).filter(|id| !id.is_empty());
    Some(ids.map(str::to_owned).collect())
}
