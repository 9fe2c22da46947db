//! References from one table to another, ids that must be unique, and lists. Must not know what the tables are about.

use std::sync::Arc;

use hashbrown::HashMap;

use crate::model::{Index, List, ListIx, NotAdded, Row as TableRow, Table};
use crate::package::findings::{At, Cell, Journal, NOTHING_NEAR, Problem};
use crate::package::meaning::nearest;
use crate::text;

/// What separates the members of a cell, and what is often typed in its place.
const SEPARATORS: [char; 2] = [';', '；'];
/// What stands between several, too, where all of it is no id.
const OTHERS: [char; 4] = ['、', ',', '，', '|'];

/// The row a cell refers to; `None` for an empty cell and, with a finding, for an unknown id.
#[inline]
pub(in crate::package) fn reference<T: TableRow>(
    cell: &Cell<'_>,
    to: &Target<'_, T>,
    journal: &mut Journal,
) -> Option<T::Ix> {
    if cell.is_empty() {
        return None;
    }
    let found = to.table.find(cell.text);
    if found.is_none() {
        dangling(cell, to.name, "cell", to.table.iter().map(|(_, row)| row.id()), journal);
    }
    found
}

/// A table that cells refer to, and its name in findings.
#[derive(Debug)]
pub(in crate::package) struct Target<'t, T> {
    pub name: &'static str,
    pub table: &'t Table<T>,
}

/// Reports an id that is in no row; `outcome` is `cell` or `row`, whichever is missing for it.
#[cold]
pub(in crate::package) fn dangling<'i>(
    cell: &Cell<'_>,
    table: &str,
    outcome: &str,
    ids: impl Iterator<Item = &'i str>,
    journal: &mut Journal,
) {
    // Looking for a near id takes longer than all the rest: not where nobody will read it.
    let near = if journal.suggests_now(Problem::DANGLING, cell) { nearest(cell.text, ids) } else { None };
    journal.unknown_id(
        cell,
        Problem::DanglingReference {
            table: table.to_owned(),
            near: near.unwrap_or(NOTHING_NEAR).to_owned(),
            outcome: outcome.to_owned(),
        },
    );
}

impl<T: TableRow> Target<'_, T> {
    /// The nearest id when it is this table that is asked for one.
    pub(in crate::package) fn near(&self, table: &str, id: &str) -> Option<&str> {
        if table == self.name { nearest(id, self.table.iter().map(|(_, row)| row.id())) } else { None }
    }
}

/// The members of a `;`-separated cell. What else may stand between several does so unless it `is_one` id with it.
pub(in crate::package) fn members<'c, F: Fn(&str) -> bool>(
    cell: &Cell<'c>,
    is_one: F,
    journal: &mut Journal,
) -> impl Iterator<Item = Cell<'c>> + use<'c, F> {
    let Cell { at, column, text, .. } = *cell;
    let is_several = move |member: &str| member.contains(OTHERS) && !is_one(member.trim());
    let other = || {
        let several = text.split(SEPARATORS).find(|member| is_several(member))?;
        several.chars().find(|c| OTHERS.contains(c))
    };
    if text.contains(SEPARATORS[1]) {
        journal.cell(cell, Problem::SeparatorFullWidth);
    } else if let Some(separator) = other() {
        journal.cell(cell, Problem::SeparatorOther { separator: separator.to_string() });
    }
    let apart = move |member: &'c str| {
        let others: &[char] = if is_several(member) { &OTHERS } else { &[] };
        member.split(others)
    };
    text.split(SEPARATORS)
        .flat_map(apart)
        .map(str::trim)
        .filter(|member| !member.is_empty())
        .map(move |text| Cell::new(at, column, text))
}

/// Small tables while they are being read: rows are added with their ids checked.
#[derive(Debug)]
pub(in crate::package) struct Growing<T> {
    table: Table<T>,
    places: HashMap<String, At>,
}

impl<T: TableRow> Growing<T> {
    pub(in crate::package) fn new() -> Self {
        Self { table: Table::default(), places: HashMap::new() }
    }

    /// Adds a row whose id stands in `cell`; what cannot be added is reported.
    pub(in crate::package) fn push(&mut self, cell: &Cell<'_>, row: T, journal: &mut Journal) -> Option<T::Ix> {
        if cell.is_empty() {
            journal.cell(cell, Problem::KeyMissing);
            return None;
        }
        let problem = match self.table.push(row) {
            Ok(ix) => {
                self.places.insert(cell.text.to_owned(), cell.at);
                return Some(ix);
            }
            Err(NotAdded::DuplicateId(_)) => {
                let first = self.places.get(cell.text).map_or_else(String::new, |at| journal.spot(*at));
                Problem::IdDuplicate { first }
            }
            Err(NotAdded::Full(_)) => Problem::TableFull { limit: self.table.len() },
        };
        journal.cell(cell, problem);
        None
    }

    pub(in crate::package) fn finish(self) -> Table<T> {
        self.table
    }
}

/// Lists need no table: they are what the `lists` columns name. Numbered as they are met; in the end they stand as in the
/// table of lists, where there is one, and others behind, sorted by id.
#[derive(Clone, Debug, Default)]
pub(in crate::package) struct ListNames {
    names: Vec<String>,
    numbers: HashMap<String, ListIx>,
    /// The ids in the table of lists that hold what stands between several elsewhere.
    whole: Arc<[String]>,
}

impl ListNames {
    /// None yet, beside a table of lists.
    pub(in crate::package) fn beside(named: Option<&Table<List>>) -> Self {
        let ids = named.into_iter().flat_map(Table::iter).map(|(_, list)| list.id.clone());
        Self { whole: ids.filter(|id| id.contains(OTHERS)).collect(), ..Self::default() }
    }

    /// Puts the lists a cell names into `lists`.
    pub(in crate::package) fn read(&mut self, cell: &Cell<'_>, lists: &mut Vec<ListIx>, journal: &mut Journal) {
        lists.clear();
        if cell.is_empty() {
            return;
        }
        let whole = Arc::clone(&self.whole);
        for member in members(cell, |text| whole.iter().any(|id| id == text), journal) {
            match self.number(member.text) {
                Some(list) => lists.push(list),
                None => journal.cell(&member, Problem::TableFull { limit: self.names.len() }),
            }
        }
    }

    fn number(&mut self, name: &str) -> Option<ListIx> {
        if let Some(known) = self.numbers.get(name) {
            return Some(*known);
        }
        let new = ListIx::from_usize(self.names.len())?;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), new);
        Some(new)
    }

    /// Numbers the lists of a piece that was read apart: `numbers[theirs]` is ours. `None` when there are too many.
    pub(in crate::package) fn add(&mut self, piece: &Self) -> Option<Vec<ListIx>> {
        piece.names.iter().map(|name| self.number(name)).collect()
    }

    /// Whether a new name would be refused.
    pub(in crate::package) fn is_full(&self) -> bool {
        ListIx::from_usize(self.names.len()).is_none()
    }

    /// The ids that were met, in that order.
    pub(in crate::package) fn met(&self) -> &[String] {
        &self.names
    }

    /// All lists, those of the table first, and for each list as it was numbered its place among them. Of more than can
    /// be numbered those of the table that no project is on are left out.
    pub(in crate::package) fn finish(self, named: Table<List>) -> (Table<List>, Vec<ListIx>) {
        let mut unnamed: Vec<String> = self.names.iter().filter(|id| named.find(id).is_none()).cloned().collect();
        unnamed.sort_by(|a, b| text::compare_strictly(a, b));
        let mut table = named;
        if ListIx::from_usize(table.len() + unnamed.len()).is_none() {
            let mut used = Table::default();
            for (_, list) in table.iter().filter(|(_, list)| self.numbers.contains_key(&list.id)) {
                let _ = used.push(list.clone());
            }
            table = used;
        }
        for id in unnamed {
            // Ids are distinct and as many as an index can number, so none is refused.
            let _ = table.push(List::unnamed(id));
        }
        let places = self.names.iter().filter_map(|name| table.find(name)).collect();
        (table, places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::package::findings::Column;

    #[test]
    fn near_ids_are_looked_for_only_where_the_finding_is_kept() {
        use std::cell::Cell as Counter;

        use crate::package::findings::{Findings, Passed};

        let (looks, column) = (Counter::new(0), Column { name: "project".into(), position: Some(0) });
        let ids = || {
            looks.set(looks.get() + 1);
            ["p1", "p2"].into_iter()
        };
        let mut journal = Journal::new(["progress"].into_iter());
        let mut pieces = journal.apart();
        for _ in 0..5 {
            let mut piece = journal.apart();
            for row in 1..=Findings::KEPT as u32 {
                let at = At { resource: 1, file: 0, line: row, row };
                let near = lazily(&ids);
                dangling(&Cell::new(at, &column, "P2"), "projects", "row", near, &mut piece);
            }
            pieces.append(piece, Passed::default());
        }
        let mut unheard = Journal::unheard();
        let at = At { resource: 1, file: 0, line: 1, row: 1 };
        dangling(&Cell::new(at, &column, "P2"), "projects", "row", lazily(&ids), &mut unheard);
        assert!(!unheard.is_empty());
        assert_eq!(looks.get(), 0, "not in the pieces, of which most is not kept, nor where nobody reads it");
        journal.append(pieces, Passed::default());
        journal.suggest(|table, id| {
            assert_eq!((table, id), ("projects", "P2"));
            nearest(id, ids())
        });
        assert_eq!(looks.get(), Findings::KEPT);
        let (_, findings) = journal.finish();
        let is_suggested =
            |problem: &Problem| matches!(problem, Problem::DanglingReference { near, .. } if near == "p2");
        assert!(findings.iter().all(|finding| is_suggested(&finding.problem)));
        assert_eq!(findings.as_slice().len(), Findings::KEPT);
    }

    /// Ids that are only asked for when the first one is.
    fn lazily<'i, I: Iterator<Item = &'i str> + 'i>(ids: &'i impl Fn() -> I) -> impl Iterator<Item = &'i str> {
        std::iter::once(ids).flat_map(|ids| ids())
    }

    #[test]
    fn lists_are_sorted_whenever_they_were_met() {
        let mut names = ListNames::default();
        let met: Vec<_> = ["b", "a", "b", "c"].iter().filter_map(|name| names.number(name)).collect();
        let (table, places) = names.finish(Table::default());
        let ids: Vec<&str> = met.iter().map(|ix| table[places[ix.to_usize()]].id.as_str()).collect();
        assert_eq!(ids, ["b", "a", "b", "c"]);
        assert_eq!(table.iter().map(|(_, list)| list.id.as_str()).collect::<Vec<_>>(), ["a", "b", "c"]);
    }

    #[test]
    fn lists_of_the_table_stand_as_it_has_them_and_others_behind() {
        let mut names = ListNames::default();
        let met: Vec<_> = ["b", "a", "c"].iter().filter_map(|name| names.number(name)).collect();
        let mut named = Table::default();
        for id in ["c", "unused"] {
            named.push(List::unnamed(id.to_owned())).unwrap();
        }
        let (table, places) = names.finish(named);
        assert_eq!(table.iter().map(|(_, list)| list.id.as_str()).collect::<Vec<_>>(), ["c", "unused", "a", "b"]);
        let ids: Vec<&str> = met.iter().map(|ix| table[places[ix.to_usize()]].id.as_str()).collect();
        assert_eq!(ids, ["b", "a", "c"]);
    }
}
