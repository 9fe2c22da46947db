//! Cells in which something stands that could not be read: they are missing, and not for want of being published. Must not know
//! why they could not.

use std::collections::BTreeMap;

use super::ProjectIx;

/// Whether something stands in a cell that is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// Nothing does.
    No,
    /// Something does, and it could not be read.
    Yes,
    /// Not all that was wrong with its column was kept.
    Perhaps,
}

impl Unread {
    /// The text that stands for the missing value of an amount.
    pub fn amount_key(self) -> &'static str {
        match self {
            Self::No => "value-unpublished",
            Self::Yes => "value-unread",
            Self::Perhaps => "value-perhaps-unread",
        }
    }
}

/// Those of a table, by column.
#[derive(Clone, Debug, Default)]
pub struct UnreadCells {
    columns: BTreeMap<String, Vec<ProjectIx>>,
    /// Whether there may be more of them in these columns.
    is_cut: bool,
}

impl UnreadCells {
    /// Of these columns and rows; `is_cut` where not all are known.
    pub fn new(cells: impl Iterator<Item = (String, Option<ProjectIx>)>, is_cut: bool) -> Self {
        let mut all = Self { columns: BTreeMap::new(), is_cut };
        for (column, row) in cells {
            let rows = all.columns.entry(column).or_default();
            match row {
                Some(row) => rows.push(row),
                None => all.is_cut = true,
            }
        }
        all.columns.values_mut().for_each(|rows| rows.sort_unstable());
        all
    }

    /// Whether something stands in a cell that is missing.
    pub fn of(&self, column: &str, row: ProjectIx) -> Unread {
        match self.columns.get(column) {
            Some(rows) if rows.binary_search(&row).is_ok() => Unread::Yes,
            Some(_) if self.is_cut => Unread::Perhaps,
            _ => Unread::No,
        }
    }

    /// Whether something stands in any cell of a column that is missing: of sums nobody knows of which.
    pub fn of_any(&self, column: &str) -> Unread {
        if self.columns.contains_key(column) { Unread::Perhaps } else { Unread::No }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Index;

    #[test]
    fn a_cell_is_unread_for_sure_only_where_it_is_known_to_be() {
        let row = |at| ProjectIx::from_usize(at).unwrap();
        let cells = |is_cut| UnreadCells::new([("a".to_owned(), Some(row(2)))].into_iter(), is_cut);
        for (is_cut, column, at, expected) in [
            (false, "a", 2, Unread::Yes),
            (false, "a", 1, Unread::No),
            (false, "b", 2, Unread::No),
            (true, "a", 1, Unread::Perhaps),
            (true, "b", 1, Unread::No),
        ] {
            assert_eq!(cells(is_cut).of(column, row(at)), expected, "{column} {at}");
        }
        assert_eq!((cells(false).of_any("a"), cells(false).of_any("b")), (Unread::Perhaps, Unread::No));
    }
}
