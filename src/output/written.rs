//! What becomes of a file that is there already, and what was done with it.

use crate::text::{Locale, say};

/// What becomes of a file that is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Existing {
    /// The new one takes its place.
    #[default]
    Replace,
    /// It stays, and nothing is written.
    Keep,
}

/// What writing came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Whether there was a file of that name before.
    pub has_replaced: bool,
}

impl Written {
    /// What is said of a file that was written; that another is gone for it, too.
    pub fn said(self, lines: &str, locale: Locale) -> String {
        if !self.has_replaced {
            return lines.to_owned();
        }
        let (first, rest) = lines.split_at(lines.find('\n').unwrap_or(lines.len()));
        let space = locale.either("", " ");
        format!("{first}{space}{}{rest}", say(locale, "file-replaced"))
    }
}
