//! Texts that a spreadsheet would take for formulas. Must not know how they get there.

use std::borrow::Cow;

/// What formulas begin with: the full-width signs too, which some spreadsheets read like the plain ones.
const BEGINNINGS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A text that a spreadsheet would take for a formula, and run, gets the apostrophe that says it is a text.
pub fn not_a_formula(text: &str) -> Cow<'_, str> {
    // Most texts begin with nothing of the kind: full-width signs do with EF.
    let may_be = matches!(text.as_bytes().first(), Some(b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\n' | 0xef));
    let is_formula = may_be && text.chars().nth(1).is_some() && text.starts_with(BEGINNINGS);
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}
