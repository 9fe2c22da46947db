//! Counts, measures and notes in words, whatever figure they stand in.

use crate::model::Measure;
use crate::text::{Arg, Locale, find, say, say_with, within};

/// How many projects, and how many of them have no amount.
pub(super) fn counted(count: u32, missing: u32, locale: Locale) -> String {
    let projects = say_with(locale, "projects-counted", [("count", Arg::from(count))]);
    if missing == 0 {
        return projects;
    }
    say_with(locale, "figure-hover-missing", [("projects", projects.into()), ("count", Arg::from(missing))])
}

/// Sentences as the one note below a figure; empty for none.
pub fn note(sentences: &[String], locale: Locale) -> String {
    if sentences.is_empty() {
        return String::new();
    }
    let notes = sentences.join(&say(locale, "note-separator"));
    say_with(locale, "figure-notes", [("notes", notes.into())])
}

/// A measure inside a phrase: “total planned investment”, “the number of projects”.
pub(super) fn measure_within(measure: Measure, locale: Locale) -> String {
    let own = find(locale, &format!("measure-within-{}", measure.id()));
    own.unwrap_or_else(|| within(&say(locale, &format!("measure-{}", measure.id())), locale))
}
