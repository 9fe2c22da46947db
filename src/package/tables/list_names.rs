//! Whether lists have names: a reader of a figure cannot tell what `key-industry` is. Must not know where lists are read.

use crate::model::{List, Table};
use crate::package::findings::{At, Column, Findings, Journal, NOTHING_NEAR, Problem};
use crate::package::meaning::nearest;

/// So many ids are said in one finding; the others are counted.
const NAMED: usize = 5;

/// Reports lists without a name. Where there is a table of lists, one that is not in it may be a slip of the pen; where
/// there is none, one finding says which ids would be shown. An id in Chinese says by itself what it is.
pub(in crate::package) fn check(ids: &[String], named: Option<&Table<List>>, at: At, journal: &mut Journal) {
    let column = Column { name: "lists".to_owned(), position: None };
    if let Some(named) = named {
        for (before, id) in ids.iter().filter(|id| named.find(id).is_none()).enumerate() {
            // Findings beyond those that are kept are counted only.
            let others = named.iter().map(|(_, list)| list.id.as_str()).take_while(|_| before < Findings::KEPT);
            let near = nearest(id, others).unwrap_or(NOTHING_NEAR).to_owned();
            journal.add(at, Some(&column), Some(id), Problem::ListUnknown { near });
        }
        return;
    }
    let mut plain: Vec<&str> = ids.iter().map(String::as_str).filter(|id| id.is_ascii()).collect();
    plain.sort_unstable();
    if !plain.is_empty() {
        let (count, shown) = (plain.len(), plain[..plain.len().min(NAMED)].join(", "));
        journal.add(at, Some(&column), None, Problem::ListsUnnamed { lists: shown, count });
    }
}
