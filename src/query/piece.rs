//! A piece of what is typed, with where it stands in it.

use std::borrow::Cow;
use std::ops::Range;

use crate::query::error::FilterError;

/// A stretch of the text, without space around it.
#[derive(Clone, Copy)]
pub(super) struct Piece<'t> {
    pub(super) whole: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl<'t> Piece<'t> {
    pub(super) fn new(whole: &'t str, range: Range<usize>) -> Self {
        let text = &whole[range.clone()];
        let start = range.start + (text.len() - text.trim_start().len());
        Self { whole, start, end: start + text.trim().len() }
    }

    pub(super) fn text(self) -> &'t str {
        &self.whole[self.start..self.end]
    }

    /// A stretch as it stands, with the space around it.
    pub(super) fn wide(whole: &'t str, range: Range<usize>) -> Self {
        Self { whole, start: range.start, end: range.end }
    }

    /// Which bytes of the whole text it is.
    pub(super) fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Bytes of the whole text.
    pub(super) fn whole(self, range: Range<usize>) -> &'t str {
        &self.whole[range]
    }

    /// Another stretch of the same text, without space around it.
    pub(super) fn part(self, range: Range<usize>) -> Self {
        Self::new(self.whole, range)
    }

    pub(super) fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// What is wrong with this piece.
    pub(super) fn wrong(self, key: &'static str, args: super::error::Args) -> FilterError {
        FilterError { text: self.whole.to_owned(), at: self.start..self.end, key, args }
    }

    /// The pieces before and after a place in this piece, of which `width` bytes belong to neither.
    pub(super) fn cut(self, at: usize, width: usize) -> (Self, Self) {
        let at = self.start + at;
        (Self::new(self.whole, self.start..at), Self::new(self.whole, at + width..self.end))
    }

    /// Split where `separates` says so, except within quotes.
    pub(super) fn split(self, separates: impl Fn(char) -> bool) -> Result<Vec<Self>, FilterError> {
        let (mut pieces, mut start, mut quote) = (Vec::new(), self.start, None);
        for (at, c) in self.text().char_indices() {
            let at = self.start + at;
            if c == '"' {
                quote = if quote.is_none() { Some(at) } else { None };
            } else if quote.is_none() && separates(c) {
                pieces.push(Self::new(self.whole, start..at));
                start = at + c.len_utf8();
            }
        }
        if let Some(at) = quote {
            return Err(Self { start: at, ..self }.wrong("filter-quote-open", vec![]));
        }
        pieces.push(Self::new(self.whole, start..self.end));
        Ok(pieces)
    }

    /// The text without its quotes; a doubled quote stands for itself.
    pub(super) fn unquoted(self) -> Cow<'t, str> {
        let inner = self.text().strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        inner.map_or(Cow::Borrowed(self.text()), |inner| Cow::Owned(inner.replace("\"\"", "\"")))
    }
}

/// The ASCII sign that a full-width one stands for.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

pub(super) fn ends_clause(c: char) -> bool {
    matches!(narrow(c), ';' | '·' | '\n')
}

/// Whether a value with this sign in it must be quoted.
pub(super) fn is_special(c: char) -> bool {
    ends_clause(c) || matches!(narrow(c), ',' | '"')
}
