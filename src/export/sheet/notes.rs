//! What a reader of a file must know beside its rows. Must not know how it is written.

use crate::listing::{CellGrid, Sheet};
use crate::text::{Locale, say};

/// The names of the pages, and what the second one says.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    /// What the file is about.
    pub(super) title: String,
    pub(super) page_names: [String; 2],
    /// Names and values; lines by themselves have no name.
    pub(super) lines: Vec<(String, String)>,
    /// When the books were closed: the day the file says it was made, so that the same list gives the same bytes.
    pub(super) as_of: Option<(u16, u8, u8)>,
}

impl Notes {
    /// Those of a list; `conditions` and `order` are the filter and the sorting in words.
    pub fn of(sheet: &Sheet<'_>, conditions: &str, order: &str, locale: Locale) -> Self {
        let lines = sheet.notes(conditions, order);
        Self {
            title: lines.first().map(|(_, value)| value.clone()).unwrap_or_default(),
            page_names: ["sheet-list", "sheet-about"].map(|key| say(locale, key).into_owned()),
            lines,
            as_of: sheet.as_of(),
        }
    }

    /// Those of a table: its name above them, where there are any.
    pub fn of_cells(grid: &CellGrid, locale: Locale) -> Self {
        let name = Some(&grid.name).filter(|_| !grid.notes.is_empty());
        Self {
            title: grid.name.clone(),
            page_names: [page_name(&grid.name), say(locale, "sheet-about").into_owned()],
            lines: name.into_iter().chain(&grid.notes).map(|line| (String::new(), line.clone())).collect(),
            as_of: None,
        }
    }
}

/// What a spreadsheet takes as the name of a page: 31 characters, none of those that mean something to it.
fn page_name(name: &str) -> String {
    let plain = name.chars().map(|c| if "[]:*?/\\".contains(c) { ' ' } else { c });
    let plain: String = plain.take(31).collect();
    plain.trim_matches(['\'', ' ']).to_owned()
}
