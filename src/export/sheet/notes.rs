//! What a reader of a file must know beside its rows. Must not know how it is written.

use crate::listing::Sheet;
use crate::text::{Locale, say};

/// The names of the sheets, and what the second one says.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    pub(super) sheet_names: [String; 2],
    pub(super) lines: Vec<(String, String)>,
    /// When the books were closed: the day the file says it was made, so that the same list gives the same bytes.
    pub(super) as_of: Option<(u16, u8, u8)>,
}

impl Notes {
    /// Those of a list; `conditions` and `order` are the filter and the sorting in words.
    pub fn of(sheet: &Sheet<'_>, conditions: &str, order: &str, locale: Locale) -> Self {
        Self {
            sheet_names: ["sheet-list", "sheet-about"].map(|key| say(locale, key).into_owned()),
            lines: sheet.notes(conditions, order),
            as_of: sheet.as_of(),
        }
    }
}
