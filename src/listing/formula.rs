//! Texts that a spreadsheet would take for formulas. Must not know how they get there.

use std::borrow::Cow;

/// A text that a spreadsheet would take for a formula, and run, gets the apostrophe that says it is a text.
pub fn not_a_formula(text: &str) -> Cow<'_, str> {
    let is_formula = text.len() > 1 && text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}
