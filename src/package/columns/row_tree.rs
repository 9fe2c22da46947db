//! Which rows of a table lie below which: a column says so that refers to the table's own rows. Must not know what the table
//! is about.

use std::collections::HashMap;
use std::sync::Arc;

use super::field_refers::{Refers, key_of};
use crate::model::{Categories, CategoryIx, Index, TextColumn, Tree};
use crate::package::descriptor::{OwnRole, Schema};
use crate::package::findings::Column;
use crate::package::rows::tree_of;
use crate::schema::{TableSpec, is_parent};

/// Rows that would lie below themselves, each with the way round.
type Circles = Vec<(usize, String)>;

/// The rows of a table that lie below one another.
#[derive(Default)]
pub(in crate::package) struct OwnRows {
    /// Their ids and names, in their tree, and the column that says what they lie below; nothing where none does.
    pub below: Option<(Categories, usize)>,
    /// Those that lie below nothing for it.
    pub circles: Circles,
}

impl OwnRows {
    /// What a column refers to that says what rows lie below, where nothing else says to what it refers.
    pub(in crate::package) fn refers(&self, column: usize, table: &str) -> Option<Refers> {
        let (rows, _) = self.below.as_ref().filter(|(_, parent)| *parent == column)?;
        Some(Refers { table: table.to_owned(), rows: rows.clone() })
    }
}

/// The rows of the table `own` that are called by the column `id`.
pub(in crate::package) fn own_rows(
    own: &str,
    (schema, known): (&Schema, Option<&TableSpec>),
    columns: &[Column],
    texts: &[TextColumn],
    (id, rows): (Option<usize>, impl Fn() -> Categories),
) -> OwnRows {
    let Some(id) = id else { return OwnRows::default() };
    let is_key = |column: &Column| {
        let key = key_of(schema, &column.name, known);
        key.is_some_and(|(table, by)| (table.is_empty() || table == own) && by == columns[id].name)
    };
    let has_role = |column: &Column| {
        let role = schema.field(&column.name).and_then(|field| field.own.role);
        schema.parts == column.name || role == Some(OwnRole::Parent)
    };
    let is_said = |at: &usize| *at != id && (is_key(&columns[*at]) || has_role(&columns[*at]));
    let said: Vec<usize> = (0..columns.len()).filter(is_said).collect();
    // One that is called so comes before others that refer to rows beside it.
    let of_parts = said.iter().copied().find(|at| schema.parts == columns[*at].name);
    let of_said = said.iter().copied().find(|at| is_parent(&columns[*at].name)).or(said.first().copied());
    let of_said = of_parts.or(of_said);
    let is_called =
        |at: &usize| *at != id && is_parent(&columns[*at].name) && key_of(schema, &columns[*at].name, known).is_none();
    let called = (0..columns.len()).filter(is_called);
    let Some(parent) = of_said.or_else(|| { called }.find(|at| are_all_rows(&texts[*at], &rows()))) else {
        return OwnRows::default();
    };
    let rows = rows();
    let (tree, circles) = tree(&rows, &texts[parent]);
    OwnRows { below: Some((Categories { tree, ..rows }, parent)), circles }
}

/// Whether a column says something, and nothing but ids of rows.
fn are_all_rows(texts: &TextColumn, rows: &Categories) -> bool {
    let ids: std::collections::HashSet<&str> = rows.ids.iter().map(String::as_str).collect();
    let mut said = (0..texts.len()).map(|row| texts.get(row)).filter(|text| !text.is_empty()).peekable();
    said.peek().is_some() && said.all(|text| ids.contains(text))
}

/// The tree of rows, and those that are in none because the way up leads back to them.
fn tree(rows: &Categories, parents: &TextColumn) -> (Option<Arc<Tree<CategoryIx>>>, Circles) {
    let places: HashMap<&str, usize> = rows.ids.iter().map(String::as_str).zip(0..).collect();
    let parent = |row: usize| places.get(parents.get(row)).and_then(|at| CategoryIx::from_usize(*at));
    let mut above: Vec<Option<CategoryIx>> = (0..parents.len()).map(parent).collect();
    let on_circle = Tree::check(&above).err().unwrap_or_default();
    let circles = on_circle.iter().map(|row| (row.to_usize(), way_round(row.to_usize(), &above, rows))).collect();
    for row in on_circle {
        above[row.to_usize()] = None;
    }
    (tree_of(above), circles)
}

/// `a → b → a`
fn way_round(start: usize, above: &[Option<CategoryIx>], rows: &Categories) -> String {
    /// So many ids are spelled out.
    const MOST: usize = 8;
    let mut path = vec![rows.ids[start].as_str()];
    let mut at = start;
    while let Some(next) = above[at].map(Index::to_usize) {
        if path.len() == MOST && next != start {
            path.push("…");
            break;
        }
        path.push(&rows.ids[next]);
        if next == start {
            break;
        }
        at = next;
    }
    path.join(" → ")
}
