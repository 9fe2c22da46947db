//! What differs between two readings as a table. Must not know who shows or saves it.

use super::change::ChangeLine;
use super::grid::{CellGrid, GridCell};
use crate::text::{Locale, say};

/// The columns; the heading of each is the text `change-column-<id>`.
pub const CHANGE_COLUMNS: [&str; 7] = ["kind", "id", "name", "what", "from", "to", "table"];

/// These lines, one a row.
pub fn changes_grid(lines: &[ChangeLine], summary: &str, locale: Locale) -> CellGrid {
    let words = |text: &str| if text.is_empty() { GridCell::Missing } else { GridCell::Words(text.to_owned()) };
    let row = |line: &ChangeLine| {
        vec![
            GridCell::Words(say(locale, &format!("change-{}", line.kind.id())).into_owned()),
            words(&line.id),
            words(&line.name),
            GridCell::of(&line.what),
            GridCell::of(&line.from),
            GridCell::of(&line.to),
            GridCell::of(&line.table),
        ]
    };
    CellGrid {
        name: say(locale, "changes-name").into_owned(),
        titles: CHANGE_COLUMNS.map(|id| say(locale, &format!("change-column-{id}")).into_owned()).to_vec(),
        rows: lines.iter().map(row).collect(),
        notes: vec![summary.to_owned()],
    }
}
