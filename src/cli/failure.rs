//! Why a command did not do what was asked: a sentence and an exit code. Must not know any command.

use crate::output::OutputError;
use crate::text::{Locale, say_with};

/// Why a command did not do what was asked: a sentence, and the exit code.
#[derive(Debug)]
pub struct Failure {
    /// For a person, in the user's language.
    pub sentence: String,
    /// 1: it went wrong. 2: it was asked wrongly, or the package cannot be opened.
    pub code: u8,
}

/// The exit code where a figure has nothing to draw.
pub(super) const NOTHING: u8 = 3;

impl Failure {
    /// There is nothing to draw, so no file.
    pub(crate) fn nothing(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: NOTHING }
    }

    /// Asked wrongly.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: 2 }
    }

    /// A file that was not written: asked for wrongly, or it went wrong.
    pub fn of_output(error: &OutputError, locale: Locale) -> Self {
        let code = if error.is_refusal() { 2 } else { 1 };
        Self { sentence: error.sentence(locale), code }
    }

    /// Went wrong.
    pub fn failed(sentence: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), code: 1 }
    }

    /// A value that an option cannot take.
    pub(crate) fn wrong_value(option: &str, value: &str, locale: Locale) -> Self {
        Self::usage(say_with(locale, "cli-wrong-value", [("option", option.into()), ("value", value.into())]))
    }

    /// An option without its value.
    pub(super) fn missing_value(option: &str, locale: Locale) -> Self {
        Self::usage(say_with(locale, "cli-missing-value", [("option", option.into())]))
    }

    /// An option that must be given.
    pub(super) fn missing_option(option: &str, locale: Locale) -> Self {
        Self::usage(say_with(locale, "cli-missing-option", [("option", option.into())]))
    }

    /// A word that means nothing here.
    pub(super) fn unknown_word(word: &str, locale: Locale) -> Self {
        Self::usage(say_with(locale, "cli-unknown-word", [("word", word.into())]))
    }
}
