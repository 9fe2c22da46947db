//! Which column of a table is meant by a name that is not quite its own. Must not know rows.

use super::edit_distance::nearest;
use crate::schema::{ColumnSpec, TABLES, TableSpec};

/// What the column at a position, from 0, is called where nothing calls it anything, as the standard calls it.
pub(in crate::package) fn unnamed(position: usize) -> String {
    format!("field{}", position + 1)
}

/// The column whose name differs but in case, blanks, hyphens and what is not seen.
pub(in crate::package) fn alike(written: &str, spec: &TableSpec) -> Option<String> {
    let wanted = folded(written);
    let mut names = spec.names().filter(|name| folded(name) == wanted);
    if let Some(name) = names.next() {
        return Some(name.to_owned());
    }
    let spaced = written.trim_matches(is_unseen).to_lowercase().replace(' ', "_");
    (spec.begins_a_date(&spaced) && spaced != written).then_some(spaced)
}

/// A name without what is not seen, hyphens and capital letters.
pub(in crate::package) fn folded(name: &str) -> String {
    let is_kept = |c: &char| !is_unseen(*c) && !matches!(c, '_' | '-');
    name.chars().filter(is_kept).flat_map(char::to_lowercase).collect()
}

fn is_unseen(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '"' | '\'')
}

/// Whether some column is called so in Chinese.
pub(in crate::package) fn is_in_chinese(written: &str) -> bool {
    TABLES.iter().flat_map(|table| table.described()).any(|column| is_called(column, written))
}

fn is_called(column: &ColumnSpec, written: &str) -> bool {
    column.called.contains(&bare(written))
}

/// What stands in brackets is no part of a name: `总投资（万元）`.
fn bare(written: &str) -> &str {
    written.split(['(', '（', '/']).next().unwrap_or(written).trim()
}

/// Which of the columns that are not there may be meant by a name: only a hint.
pub(in crate::package) fn meant(written: &str, free: &[&'static str], spec: &TableSpec) -> Option<&'static str> {
    let is_free = |column: &&'static str| free.contains(column);
    let called = spec.described().filter(|column| is_called(column, written)).map(|column| column.id).find(is_free);
    called.or_else(|| nearest(&bare(written).to_lowercase(), free.iter().copied()))
}
