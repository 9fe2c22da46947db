//! The words of a slot, `value: planned_total where sector=ic year=2021 unit 亿元`, told apart. Must not know what they mean in
//! any books.

use super::place::{Place, TemplateError};
use super::template::Braces;
use crate::figure::CHOICES;
use crate::query::nearest;
use crate::text::Arg;

/// What a slot can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AskKind {
    Value,
    Change,
    Turn,
    Share,
    Completion,
    Schedule,
    Largest,
    Figure,
    Table,
    Records,
    Indicators,
    Caption,
    See,
}

/// A kind of slot: its word, and the words that may stand in it.
struct KindSpec(AskKind, &'static str, &'static [&'static str]);

const KINDS: [KindSpec; 13] = [
    KindSpec(AskKind::Value, "value", &["where", "year-of", "from", "basis", "unit", "decimals", BARE]),
    KindSpec(AskKind::Change, "change", &["where", "against", "year-of", "from", "basis", "unit", "decimals"]),
    KindSpec(AskKind::Turn, "turn", &["where", "against", "year-of", "from", "basis", "since"]),
    KindSpec(AskKind::Share, "share", &["where", "of", "year-of", "from", "decimals"]),
    KindSpec(AskKind::Completion, "completion", &["where", "of", "year-of", "from", "basis", "decimals"]),
    KindSpec(AskKind::Schedule, "schedule", &["where", "of", "year-of", "from", "basis", "decimals"]),
    KindSpec(AskKind::Largest, "largest", &["where", "of", "year-of", "from", "unit", "decimals"]),
    KindSpec(AskKind::Figure, "figure", &["from", NAME]),
    KindSpec(AskKind::Table, "table", &["from", NAME]),
    KindSpec(AskKind::Records, "records", &["where", "sort", "top", "year-of", "from", "unit", NAME]),
    KindSpec(AskKind::Indicators, "indicators", &["where", NAME]),
    KindSpec(AskKind::Caption, "caption", &[]),
    KindSpec(AskKind::See, "see", &[]),
];

/// The number without its unit: the only word with nothing behind it.
pub(super) const BARE: &str = "bare";
/// The name by which the text refers to what is shown.
pub(super) const NAME: &str = "as";
/// What stands before a published indicator.
const PUBLISHED: &str = "published";

/// What a slot asks for.
#[derive(Clone, Debug)]
pub(super) struct Ask {
    pub(super) kind: AskKind,
    /// What stands before its other words: a measure, an indicator, a name.
    pub(super) what: String,
    said: Vec<(&'static str, String)>,
    pub(super) place: Place,
    /// All of it, as it stands there with parameters filled in.
    pub(super) text: String,
}

impl Ask {
    /// Reads what stands in braces with its parameters filled in; nothing where that is no slot but a parameter.
    pub(super) fn parse(braces: &Braces, filled: &str) -> Result<Option<Self>, TemplateError> {
        // A parameter in the words of a slot may have a colon in it; a parameter alone has none.
        if !braces.inside.contains([':', '：']) {
            return Ok(None);
        }
        let Some((word, rest)) = filled.split_once([':', '：']) else { return Ok(None) };
        let word = word.trim();
        let Some(KindSpec(kind, _, words)) = KINDS.iter().find(|kind| kind.1 == word) else {
            return Err(unknown(word, braces.place));
        };
        let ask =
            Self { kind: *kind, what: String::new(), said: Vec::new(), place: braces.place, text: filled.to_owned() };
        if *kind == AskKind::Caption {
            return Ok(Some(Self { what: unquoted(rest).to_owned(), ..ask }));
        }
        ask.with(rest, &allowed(*kind, words)).map(Some)
    }

    fn with(mut self, rest: &str, words: &[&'static str]) -> Result<Self, TemplateError> {
        let mut word: Option<&'static str> = None;
        let mut from = 0;
        let tokens = tokens(rest);
        for (start, end) in &tokens {
            let Some(next) = words.iter().find(|word| **word == &rest[*start..*end]) else { continue };
            self.keep(word, &rest[from..*start])?;
            (word, from) = (Some(*next), *end);
        }
        self.keep(word, &rest[from..])?;
        if self.what.is_empty() {
            return Err(TemplateError::new(self.place, "report-slot-empty", vec![("slot", self.text.as_str().into())]));
        }
        Ok(self)
    }

    fn keep(&mut self, word: Option<&'static str>, text: &str) -> Result<(), TemplateError> {
        let text = text.trim();
        match word {
            None => self.what = unquoted(text).to_owned(),
            Some(BARE) if !text.is_empty() => return Err(self.wrong_word(text)),
            Some(word) if text.is_empty() && word != BARE => {
                let args = vec![("word", Arg::from(word))];
                return Err(TemplateError::new(self.place, "report-word-empty", args));
            }
            Some(word) => self.said.push((word, text.to_owned())),
        }
        Ok(())
    }

    /// What was said behind a word; of several the last.
    pub(super) fn said(&self, word: &str) -> Option<&str> {
        self.said.iter().rev().find(|(known, _)| *known == word).map(|(_, text)| unquoted(text))
    }

    /// All that was said behind a word.
    pub(super) fn all(&self, word: &str) -> Vec<String> {
        let mine = self.said.iter().filter(|(known, _)| *known == word);
        mine.map(|(_, text)| unquoted(text).to_owned()).collect()
    }

    /// The words that were said.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.said.iter().map(|(word, _)| *word)
    }

    /// The conditions behind a word, as filters take them.
    pub(super) fn conditions(&self, word: &str) -> Vec<String> {
        let mine = self.said.iter().filter(|(known, _)| *known == word);
        mine.map(|(_, text)| separated(text)).collect()
    }

    /// The names of what the text refers to.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.what.split([',', '，', '、']).map(str::trim).filter(|name| !name.is_empty())
    }

    /// A whole number behind a word.
    pub(super) fn number(&self, word: &'static str) -> Result<Option<u32>, TemplateError> {
        const MOST: u32 = 9;
        let Some(said) = self.said(word) else { return Ok(None) };
        let number = said.parse().ok().filter(|number| word != "decimals" || *number <= MOST);
        number.map(Some).ok_or_else(|| self.wrong_value(word, said))
    }

    /// The indicator that is asked for, if one is.
    pub(super) fn indicator(&self) -> Option<&str> {
        let (first, rest) = self.what.split_once(char::is_whitespace)?;
        (first == PUBLISHED).then(|| rest.trim())
    }

    pub(super) fn wrong_value(&self, word: &str, value: &str) -> TemplateError {
        let args = vec![("word", Arg::from(word)), ("value", value.into())];
        TemplateError::new(self.place, "report-word-value", args)
    }

    fn wrong_word(&self, text: &str) -> TemplateError {
        let args = vec![("word", Arg::from(text)), ("slot", self.text.as_str().into())];
        TemplateError::new(self.place, "report-word-strange", args)
    }

    /// A word that must be said.
    pub(super) fn needed(&self, word: &'static str) -> Result<&str, TemplateError> {
        self.said(word).ok_or_else(|| self.missing(word))
    }

    pub(super) fn missing(&self, word: &str) -> TemplateError {
        let args = vec![("word", Arg::from(word)), ("slot", self.text.as_str().into())];
        TemplateError::new(self.place, "report-word-missing", args)
    }
}

/// What may be said of a figure may be said of its table too.
fn allowed(kind: AskKind, own: &[&'static str]) -> Vec<&'static str> {
    let is_chart = matches!(kind, AskKind::Figure | AskKind::Table);
    let choices = CHOICES.iter().map(|choice| choice.flag).filter(|flag| is_chart && *flag != "measure");
    own.iter().copied().chain(choices).collect()
}

fn unknown(word: &str, place: Place) -> TemplateError {
    let known: Vec<&str> = KINDS.iter().map(|kind| kind.1).collect();
    let mut args = vec![("word", Arg::from(word))];
    match nearest(word, known.iter().copied()) {
        Some(nearest) => {
            args.push(("nearest", Arg::from(nearest)));
            TemplateError::new(place, "report-kind-nearest", args)
        }
        None => {
            args.push(("known", Arg::from(known.join(", "))));
            TemplateError::new(place, "report-kind-known", args)
        }
    }
}

/// Where the words of a text begin and end; what is quoted is one word with what it touches.
fn tokens(text: &str) -> Vec<(usize, usize)> {
    let (mut found, mut start, mut is_quoted) = (Vec::new(), None, false);
    for (at, sign) in text.char_indices() {
        if sign == '"' {
            is_quoted = !is_quoted;
        }
        if sign.is_whitespace() && !is_quoted {
            found.extend(start.take().map(|start| (start, at)));
        } else {
            start = start.or(Some(at));
        }
    }
    found.extend(start.map(|start| (start, text.len())));
    found
}

/// Without the quotes around all of it.
fn unquoted(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(text)
}

fn is_operator(sign: char) -> bool {
    matches!(sign, '=' | '<' | '>' | '~' | '!' | '≥' | '≤' | '≠' | '＝' | '＜' | '＞' | '～' | '！')
}

/// Conditions that follow one another with a blank, `sector=ic year=2021`, as filters separate them. Places stay the same.
fn separated(text: &str) -> String {
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map(|(start, end)| &text[*start..*end]);
    let begins = |at: usize| {
        let own = word(at).is_some_and(|word| !word.starts_with(is_operator) && word.contains(is_operator));
        own || word(at + 1).is_some_and(|next| next.starts_with(is_operator))
    };
    let goes_on = |before: &str| before.ends_with(|sign| is_operator(sign) || ",，;；·".contains(sign));
    let mut separated = text.to_owned();
    for at in (1..tokens.len()).rev() {
        if begins(at) && !word(at - 1).is_some_and(goes_on) {
            let (start, end) = (tokens[at - 1].1, tokens[at].0);
            let width = text[start..].chars().next().map_or(1, char::len_utf8).min(end - start);
            separated.replace_range(start..start + width, &format!(";{}", " ".repeat(width - 1)));
        }
    }
    separated
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(text: &str) -> Result<Ask, TemplateError> {
        let braces = Braces { inside: text.to_owned(), place: Place { line: 3, column: 7 } };
        Ask::parse(&braces, text).map(Option::unwrap)
    }

    #[test]
    fn conditions_that_follow_one_another_are_told_apart() {
        for (text, expected) in [
            ("sector=ic year=2021", "sector=ic;year=2021"),
            ("sector=ic; year=2021", "sector=ic; year=2021"),
            ("planned_total >= 10亿 year = 2021", "planned_total >= 10亿;year = 2021"),
            ("text~一期 厂房 year=2021", "text~一期 厂房;year=2021"),
            ("sector=ic, bio stage!=suspended", "sector=ic, bio;stage!=suspended"),
            ("name~\"a b=c\" year=2021", "name~\"a b=c\";year=2021"),
            ("year=2021", "year=2021"),
        ] {
            assert_eq!(separated(text), expected);
        }
    }

    #[test]
    fn the_words_of_a_slot_are_told_apart() {
        let found = ask("value: planned_total where sector=ic where year=2021 unit 亿元 decimals 1 bare").unwrap();
        assert_eq!((found.kind, found.what.as_str()), (AskKind::Value, "planned_total"));
        assert_eq!(found.conditions("where"), ["sector=ic", "year=2021"]);
        assert_eq!((found.said("unit"), found.number("decimals")), (Some("亿元"), Ok(Some(1))));
        let found = ask("figure: planned_total by sector,year kind stacked title \"按 产业\"").unwrap();
        assert_eq!((found.said("by"), found.said("title")), (Some("sector,year"), Some("按 产业")));
        let found = ask("value: published key_count where period=2021").unwrap();
        assert_eq!(found.indicator(), Some("key_count"));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        for (text, key) in [
            ("valu: planned_total", "report-kind-nearest"),
            ("quux: planned_total", "report-kind-known"),
            ("value:", "report-slot-empty"),
            ("value: planned_total where", "report-word-empty"),
            ("value: planned_total bare minimum", "report-word-strange"),
        ] {
            let error = ask(text).unwrap_err();
            assert_eq!((error.key, error.place), (key, Place { line: 3, column: 7 }), "{text}");
        }
        assert_eq!(ask("value: a decimals 12").unwrap().number("decimals").unwrap_err().key, "report-word-value");
    }
}
