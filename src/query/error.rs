//! What is wrong with a filter or a query: a key, its arguments and the place. Must not know either's grammar.

use std::ops::Range;

use crate::text::numbers::columns_wide;
use crate::text::{Arg, Locale, say, say_with};

/// The arguments of a sentence, by name.
pub type Args = Vec<(&'static str, Arg)>;

/// Why a query cannot be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    /// The key of the sentence.
    pub key: &'static str,
    /// What it is filled in with.
    pub args: Args,
}

impl QueryError {
    pub(crate) fn new(key: &'static str, args: Args) -> Self {
        Self { key, args }
    }

    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        say_with(locale, self.key, self.args.iter().cloned())
    }

    /// The same where things that have texts under `<of>-<id>` are asked for by their ids: those stand in place of the texts.
    pub fn sentence_with_ids(&self, of: &str, locale: Locale) -> String {
        let id = |key: &str| key.strip_prefix(of).and_then(|rest| rest.strip_prefix('-')).map(str::to_owned);
        let arg = |arg: &Arg| match arg {
            Arg::Key(key) => id(key).map_or_else(|| arg.clone(), Arg::Text),
            Arg::Keys(keys) => match keys.iter().map(|key| id(key)).collect::<Option<Vec<String>>>() {
                Some(ids) => Arg::Text(ids.join(&say(locale, "list-separator"))),
                None => arg.clone(),
            },
            Arg::Text(_) | Arg::Count(_) | Arg::Both { .. } => arg.clone(),
        };
        say_with(locale, self.key, self.args.iter().map(|(name, value)| (*name, arg(value))))
    }
}

/// Why a text is not a filter, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterError {
    /// The text as it was given.
    pub text: String,
    /// The bytes of the text that are wrong; empty where something is missing.
    pub at: Range<usize>,
    /// The key of the sentence.
    pub key: &'static str,
    /// What it is filled in with.
    pub args: Args,
}

impl FilterError {
    /// What is wrong and what to do.
    pub fn sentence(&self, locale: Locale) -> String {
        say_with(locale, self.key, self.args.iter().cloned())
    }

    /// Two lines for a terminal: the text, and carets under the place.
    pub fn caret(&self) -> String {
        let shown: String = self.text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let before = columns_wide(self.text.get(..self.at.start).unwrap_or_default());
        let under = columns_wide(self.text.get(self.at.clone()).unwrap_or_default()).max(1);
        format!("{shown}\n{}{}", " ".repeat(before), "^".repeat(under))
    }

    /// The sentence with the two lines of [`Self::caret`] below it.
    pub fn report(&self, locale: Locale) -> String {
        format!("{}\n{}", self.sentence(locale), self.caret())
    }
}

/// The three ways to say that a word is unknown: plainly, with the nearest known one, with all known ones.
pub(super) struct Unknown {
    pub(super) plain: &'static str,
    pub(super) nearest: &'static str,
    pub(super) known: &'static str,
}

/// Up to so many known words are listed.
pub(in crate::query) const LISTED: usize = 32;

impl Unknown {
    /// `known` are the ids; `others` are further spellings that may have been meant.
    pub(super) fn explain(&self, word: &str, known: &[&str], others: &[&str]) -> (&'static str, Args) {
        let mut args = vec![("value", Arg::from(word))];
        if let Some(nearest) = nearest(word, known.iter().chain(others).copied()) {
            args.push(("nearest", Arg::from(nearest)));
            return (self.nearest, args);
        }
        if known.is_empty() || known.len() > LISTED {
            return (self.plain, args);
        }
        args.push(("known", Arg::from(known.join(", "))));
        (self.known, args)
    }
}

/// What something with an id is called, if it is called anything.
pub(super) type Named<'a> = &'a dyn Fn(&str, Locale) -> Option<String>;

impl Unknown {
    /// The same for what has names beside ids: people are told both.
    pub(super) fn explain_named(
        &self,
        word: &str,
        known: &[&str],
        others: &[&str],
        named: Named<'_>,
    ) -> (&'static str, Args) {
        let (key, args) = self.explain(word, known, others);
        let one = |id: &str, locale: Locale| match named(id, locale).filter(|name| name.to_lowercase() != id) {
            Some(name) => say_with(locale, "query-named", [("name", name.into()), ("id", id.into())]),
            None => id.to_owned(),
        };
        let all = |locale: Locale| {
            let each: Vec<String> = known.iter().map(|id| one(id, locale)).collect();
            each.join(&say(locale, "query-named-and"))
        };
        let told = |(what, arg): (&'static str, Arg)| match (what, &arg) {
            ("nearest", Arg::Text(id)) => (what, Arg::both(|locale| one(id, locale))),
            ("known", _) => (what, Arg::both(all)),
            _ => (what, arg),
        };
        (key, args.into_iter().map(told).collect())
    }
}

/// The candidate that looks most like `word`, if one does; of equals the first.
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().collect();
    if word.is_empty() {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let letters: Vec<char> = candidate.to_lowercase().chars().collect();
        let begins = word.len() >= 2 && letters.starts_with(&word);
        let far = if begins { 1 } else { distance(&word, &letters) };
        let allowed = (word.len().max(letters.len()) / 3).max(1);
        let shares_something = word.iter().any(|letter| letters.contains(letter));
        if far <= allowed && shares_something && best.is_none_or(|(least, _)| far < least) {
            best = Some((far, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Levenshtein's distance.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(left != right);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_or_none() {
        let known = ["ic", "bio", "equipment", "集成电路", "planned_total", "planned_period"];
        for (word, expected) in [
            ("icc", Some("ic")),
            ("BIO", Some("bio")),
            ("equipmnt", Some("equipment")),
            ("集成", Some("集成电路")),
            ("planed_total", Some("planned_total")),
            ("xy", None),
            ("zzzzzz", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, known.into_iter()), expected, "{word}");
        }
    }

    #[test]
    fn chinese_takes_two_columns() {
        for (text, width) in [("ic", 2), ("集成", 4), ("＝，", 4), ("a·b", 3)] {
            assert_eq!(columns_wide(text), width, "{text}");
        }
    }
}
