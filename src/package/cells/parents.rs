//! Who is whose parent: resolved when all rows are known, so that a parent may come later in the file, and freed of
//! cycles. Must not know which table it is.

use super::refs::{Target, dangling};
use crate::model::{Index, Row as TableRow, Tree};
use crate::package::findings::{At, Cell, Column, Journal, Passed, Problem};

/// A table whose rows refer to one another.
pub(in crate::package) trait Family {
    /// The position type of its rows.
    type Ix: Index;
    /// What findings call it.
    fn name(&self) -> &'static str;
    /// The row with this id.
    fn find(&self, id: &str) -> Option<Self::Ix>;
    /// The same, where it is likely to be near another row.
    fn find_near(&self, id: &str, _: Self::Ix) -> Option<Self::Ix> {
        self.find(id)
    }
    /// The id of a row.
    fn id(&self, row: Self::Ix) -> &str;
    /// All ids, in package order.
    fn ids(&self) -> impl Iterator<Item = &str>;
}

impl<T: TableRow> Family for Target<'_, T> {
    type Ix = T::Ix;
    fn name(&self) -> &'static str {
        self.name
    }
    fn find(&self, id: &str) -> Option<T::Ix> {
        self.table.find(id)
    }
    fn id(&self, row: T::Ix) -> &str {
        self.table[row].id()
    }
    fn ids(&self) -> impl Iterator<Item = &str> {
        self.table.iter().map(|(_, row)| row.id())
    }
}

/// The parent cells of a table, to be resolved in the end.
#[derive(Debug)]
pub(in crate::package) struct Parents<Ix> {
    column: Column,
    cells: Vec<(Ix, At, Box<str>)>,
}

/// How many ids of a cycle a finding spells out.
const SPELLED_OUT: usize = 8;

impl<Ix: Index> Parents<Ix> {
    /// For the cells of `column`.
    pub(in crate::package) fn new(column: Column) -> Self {
        Self { column, cells: Vec::new() }
    }

    /// Remembers the parent cell of a row. Rows come in ascending order.
    pub(in crate::package) fn push(&mut self, child: Ix, cell: &Cell<'_>) {
        if !cell.is_empty() {
            self.cells.push((child, cell.at, cell.text.into()));
        }
    }

    /// Takes all of a piece that was read apart: `base` rows of the table stand before it, and so much of its file.
    pub(in crate::package) fn append(&mut self, piece: &mut Self, base: usize, before: Passed) {
        self.cells.extend(piece.cells.drain(..).filter_map(|(child, at, text)| {
            let (line, row) = (at.line.saturating_add(before.lines), at.row.saturating_add(before.rows));
            Some((Ix::from_usize(base + child.to_usize())?, At { line, row, ..at }, text))
        }));
    }

    /// Whether a row has one.
    pub(in crate::package) fn has(&self, child: Ix) -> bool {
        self.cells.binary_search_by_key(&child.to_usize(), |(row, ..)| row.to_usize()).is_ok()
    }

    /// Whether one of them names this id.
    pub(in crate::package) fn name(&self, id: &str) -> bool {
        self.cells.iter().any(|(_, _, text)| &**text == id)
    }

    /// Forgets all of them.
    pub(in crate::package) fn clear(&mut self) {
        self.cells.clear();
    }

    /// The parent of each row that has one, without any that lies on a cycle.
    pub(in crate::package) fn resolve(self, family: &impl Family<Ix = Ix>, journal: &mut Journal) -> Vec<(Ix, Ix)> {
        let mut found = Vec::with_capacity(self.cells.len());
        for (child, at, text) in &self.cells {
            let cell = Cell::new(*at, &self.column, text);
            match family.find_near(text, *child) {
                Some(parent) => found.push((*child, parent)),
                None => {
                    dangling(&cell, family.name(), "cell", family.ids(), journal);
                    journal.about(*at, family.id(*child));
                }
            }
        }
        let is_child = |row: &Ix| found.binary_search_by_key(row, |(child, _)| *child).is_ok();
        if !found.iter().any(|(_, parent)| is_child(parent)) {
            return found;
        }
        let Err(on_cycle) = Tree::check(&dense(&found)) else {
            return found;
        };
        for row in &on_cycle {
            if let Ok(position) = self.cells.binary_search_by_key(row, |(child, ..)| *child) {
                let (_, at, text) = &self.cells[position];
                let path = spelled_out(*row, &found, family);
                journal.cell(&Cell::new(*at, &self.column, text), Problem::Cycle { path });
                journal.about(*at, family.id(*row));
            }
        }
        found.retain(|(child, _)| on_cycle.binary_search(child).is_err());
        found
    }
}

/// `found` as a column, as long as it need be.
fn dense<Ix: Index>(found: &[(Ix, Ix)]) -> Vec<Option<Ix>> {
    let rows = found.iter().flat_map(|(child, parent)| [*child, *parent]).max().map_or(0, |last| last.to_usize() + 1);
    let mut parents = vec![None; rows];
    for (child, parent) in found {
        parents[child.to_usize()] = Some(*parent);
    }
    parents
}

/// `a → b → a`
fn spelled_out<Ix: Index>(start: Ix, found: &[(Ix, Ix)], family: &impl Family<Ix = Ix>) -> String {
    let parent = |row: Ix| found.binary_search_by_key(&row, |(child, _)| *child).ok().map(|at| found[at].1);
    let mut path = vec![family.id(start)];
    let mut at = start;
    while let Some(next) = parent(at) {
        if path.len() == SPELLED_OUT && next != start {
            path.push("…");
            break;
        }
        path.push(family.id(next));
        if next == start {
            break;
        }
        at = next;
    }
    path.join(" → ")
}
