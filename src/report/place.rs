//! Where something stands in a template, and what is wrong there. Must not know what templates are made of.

use crate::query::{Args, FilterError, QueryError};
use crate::text::{Arg, Locale, say_with};

/// A place in a template, both from 1; a column is a character.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character of it.
    pub column: usize,
}

/// What is wrong with a template, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// Where it begins.
    pub place: Place,
    /// The key of the sentence.
    pub key: &'static str,
    /// What it is filled in with.
    pub args: Args,
    /// A condition with a mark below what is wrong in it.
    pub shown: Option<String>,
}

impl TemplateError {
    pub(super) fn new(place: Place, key: &'static str, args: Args) -> Self {
        Self { place, key, args, shown: None }
    }

    pub(super) fn of_query(place: Place, error: QueryError) -> Self {
        Self::new(place, error.key, error.args)
    }

    pub(super) fn of_filter(place: Place, error: FilterError) -> Self {
        let shown = Some(error.caret());
        Self { shown, ..Self::new(place, error.key, error.args) }
    }

    /// File, line, column, why, and what to do.
    pub fn sentence(&self, file: &str, locale: Locale) -> String {
        let args = [
            ("file", Arg::from(file)),
            ("line", self.place.line.to_string().into()),
            ("column", self.place.column.to_string().into()),
            ("why", say_with(locale, self.key, self.args.iter().cloned()).into()),
        ];
        let sentence = say_with(locale, "report-at", args);
        match &self.shown {
            Some(shown) => format!("{sentence}\n{shown}"),
            None => sentence,
        }
    }
}
