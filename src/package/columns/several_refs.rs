//! Several references in a cell that has one as a rule: `ic;bio`, `["ic", "bio"]`. Must not know which table it is.

use std::collections::HashSet;

use super::category_codes::Coder;
use crate::model::{Categories, CategoryIx, FieldValues, Index, Row, SetColumn, TextColumn};
use crate::package::cells::{Target, reference};
use crate::package::findings::{Cell, Journal, Problem};
use crate::package::meaning::trim;

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

/// Whether some cells of a column refer to several rows: what stands between marks is one of them, and all of the cell is none.
pub(super) fn are_several(texts: &TextColumn, rows: &Categories) -> bool {
    // The first bytes of the marks, which hardly anything else begins with.
    let may_be = |byte: &u8| matches!(byte, b';' | b',' | b'|' | b'[' | 0xe3 | 0xef);
    if !texts.arena().as_bytes().iter().any(may_be) {
        return false;
    }
    let known: HashSet<&str> = rows.ids.iter().map(String::as_str).collect();
    let is_several = |text: &str| {
        (text.contains(BETWEEN) || text.starts_with('['))
            && !known.contains(text)
            && ids(text).is_some_and(|ids| ids.iter().any(|id| known.contains(id.as_str())))
    };
    (0..texts.len()).any(|row| is_several(texts.get(row)))
}

/// The rows that the cells of such a column refer to; `dangling` is told of ids that no row has.
pub(super) fn sets_of(texts: &TextColumn, rows: Categories, mut dangling: impl FnMut(usize, &str)) -> FieldValues {
    let mut coder = Coder::new(rows);
    let (mut sets, mut codes) = (SetColumn::default(), Vec::new());
    for row in 0..texts.len() {
        codes.clear();
        for id in ids_of(texts.get(row), |id| coder.knows(id)) {
            let code = coder.code_of(&id);
            if code >= coder.known {
                dangling(row, &id);
            }
            codes.extend(CategoryIx::from_usize(code));
        }
        sets.push_as_written(&codes);
    }
    let (categories, places) = coder.finish();
    sets.renumber(&places);
    FieldValues::Sets(categories, sets)
}

/// The ids in a cell of such a column; an id that has a mark in it is one.
fn ids_of(text: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let is_one = !text.contains(BETWEEN) && !text.starts_with('[') || is_known(text);
    let all = if is_one { None } else { ids(text) };
    let mut ids = all.unwrap_or_else(|| vec![text.to_owned()]);
    ids.retain(|id| !id.is_empty());
    ids
}

/// The names in a cell that are rows of no table, where there may be several: a comma may stand in one.
pub(in crate::package) fn named_together(text: &str) -> Option<Vec<String>> {
    let mut names: Vec<String> = match text.starts_with('[') {
        true => serde_json::from_str(text).ok()?,
        false => {
            text.contains([';', '；']).then(|| text.split([';', '；']).map(|name| trim(name).to_owned()).collect())?
        }
    };
    names.retain(|name| !name.is_empty());
    Some(names)
}

/// The ids in a cell; nothing where it is an array that is none.
fn ids(text: &str) -> Option<Vec<String>> {
    if text.starts_with('[') {
        return serde_json::from_str(text).ok();
    }
    let ids = text.split(BETWEEN).map(str::trim).filter(|id| !id.is_empty());
    Some(ids.map(str::to_owned).collect())
}
