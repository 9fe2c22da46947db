//! What is wrong with a document: where, what stands there, why, and what to do. Must not know how it is read.

use crate::query::{Args, FilterError, QueryError, nearest};
use crate::text::{Arg, Locale, say_with};

/// Why a document is not a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentError {
    /// The JSON pointer (RFC 6901) of what is wrong; empty for the whole.
    pub pointer: String,
    /// What stands there, as JSON, shortened; empty where the place says it all.
    pub value: String,
    /// The key of the sentence.
    pub key: &'static str,
    /// What it is filled in with.
    pub args: Args,
}

/// So many signs of a value are shown.
const SHOWN: usize = 60;

impl DocumentError {
    pub(super) fn new(key: &'static str, args: Args) -> Self {
        Self { pointer: String::new(), value: String::new(), key, args }
    }

    /// The same, of this place, where this stands.
    pub(super) fn at(self, pointer: impl Into<String>, value: &str) -> Self {
        let mut shown: String = value.chars().take(SHOWN).collect();
        if shown.len() < value.len() {
            shown.push('…');
        }
        Self { pointer: pointer.into(), value: shown, ..self }
    }

    /// Why, without the place.
    pub fn reason(&self, locale: Locale) -> String {
        say_with(locale, self.key, self.args.iter().cloned())
    }

    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        let why = self.reason(locale);
        if self.pointer.is_empty() {
            return why;
        }
        let mut args = vec![("pointer", Arg::from(self.pointer.as_str())), ("why", Arg::from(why))];
        if self.value.is_empty() {
            return say_with(locale, "document-at", args);
        }
        args.push(("value", Arg::from(self.value.as_str())));
        say_with(locale, "document-at-value", args)
    }
}

impl From<QueryError> for DocumentError {
    fn from(error: QueryError) -> Self {
        Self::new(error.key, error.args)
    }
}

impl From<FilterError> for DocumentError {
    fn from(error: FilterError) -> Self {
        Self::new(error.key, error.args)
    }
}

/// A word that is none of the known ones: with the nearest, else with all.
pub(super) fn unknown_word(word: &str, known: &[&str]) -> DocumentError {
    match nearest(word, known.iter().copied()) {
        Some(nearest) => DocumentError::new("document-word-nearest", vec![("nearest", Arg::from(nearest))]),
        None => DocumentError::new("document-word-known", vec![("known", Arg::from(known.join(", ")))]),
    }
}

/// A field that the format does not have.
pub(super) fn unknown_field(name: &str, known: &[&str]) -> DocumentError {
    let mut args = vec![("field", Arg::from(name))];
    match nearest(name, known.iter().copied()) {
        Some(nearest) => {
            args.push(("nearest", Arg::from(nearest)));
            DocumentError::new("document-field-nearest", args)
        }
        None => {
            args.push(("known", Arg::from(known.join(", "))));
            DocumentError::new("document-field-known", args)
        }
    }
}

/// A step of a JSON pointer.
pub(super) fn step(name: &str) -> String {
    format!("/{}", name.replace('~', "~0").replace('/', "~1"))
}
