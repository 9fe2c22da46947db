//! What may be meant by what is typed.

use std::borrow::Cow;

use crate::query::key::Key;
use crate::query::piece::narrow;

/// Something that may stand at the cursor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Candidate {
    /// What is written.
    pub inserted: String,
    /// Its name.
    pub label: String,
    /// Another name of it: the id of what is written by name, and the other way round.
    pub aside: String,
    /// The characters of the label that were typed.
    pub places: Vec<usize>,
    /// What it is a value of, if that is counted.
    pub key: Option<Key>,
}

/// What of a text is typed so far, for whoever needs no candidates.
pub(in crate::query) fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| narrow(c) == c) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(narrow).collect())
    }
}

pub(in crate::query) fn aside(label: &str, id: String) -> String {
    if label == id { String::new() } else { id }
}
