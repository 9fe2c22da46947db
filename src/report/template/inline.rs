//! The text of a block → words, strong words, and what stands in braces. Must not know what that asks for.

use super::lines::Lines;
use crate::report::place::{Place, TemplateError};

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) enum Piece {
    /// Words.
    Words { text: String, is_bold: bool },
    /// What is to be filled in.
    Slot { braces: Braces, is_bold: bool },
}

/// What stands between braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::report) struct Braces {
    /// As it stands there, braces within it and all.
    pub(in crate::report) inside: String,
    pub(in crate::report) place: Place,
}

const OPEN: &str = "{{";
const CLOSE: &str = "}}";
const BOLD: &str = "**";

/// The pieces of a text.
pub(super) fn pieces(lines: &Lines<'_>) -> Result<Vec<Piece>, TemplateError> {
    let text = lines.text.as_str();
    let (mut found, mut words) = (Vec::new(), String::new());
    let mut bold: Option<usize> = None;
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let rest = &text[at..];
        if rest.starts_with(OPEN) {
            let end = end_of_braces(rest).ok_or_else(|| unclosed(lines.place(at)))?;
            keep(&mut found, &mut words, bold.is_some());
            let inside = rest[OPEN.len()..end].trim().replace('\n', " ");
            let braces = Braces { inside, place: lines.place(at) };
            found.push(Piece::Slot { braces, is_bold: bold.is_some() });
            at += end + CLOSE.len();
        } else if rest.starts_with(BOLD) {
            keep(&mut found, &mut words, bold.is_some());
            bold = if bold.is_some() { None } else { Some(at) };
            at += BOLD.len();
        } else if let Some(escaped) = escaped(rest) {
            words.push(escaped);
            at += 2;
        } else if sign == '\n' {
            let before = words.chars().last().or_else(|| last_of(&found));
            words.push_str(between(before, rest[1..].chars().next()));
            at += 1;
        } else {
            words.push(sign);
            at += sign.len_utf8();
        }
    }
    if let Some(at) = bold {
        return Err(TemplateError::new(lines.place(at), "report-bold-open", vec![]));
    }
    keep(&mut found, &mut words, false);
    Ok(found)
}

fn unclosed(place: Place) -> TemplateError {
    TemplateError::new(place, "report-braces-open", vec![])
}

/// Where the braces end that a text begins with, others within them closed.
pub(in crate::report) fn end_of_braces(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if rest.starts_with(OPEN) {
            depth += 1;
            at += OPEN.len();
        } else if rest.starts_with(CLOSE) {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return Some(at);
            }
            at += CLOSE.len();
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    None
}

/// The sign that stands for itself behind a backslash.
fn escaped(text: &str) -> Option<char> {
    text.strip_prefix('\\')?.chars().next().filter(char::is_ascii_punctuation)
}

fn keep(found: &mut Vec<Piece>, words: &mut String, is_bold: bool) {
    if !words.is_empty() {
        found.push(Piece::Words { text: std::mem::take(words), is_bold });
    }
}

fn last_of(found: &[Piece]) -> Option<char> {
    match found.last()? {
        Piece::Words { text, .. } => text.chars().last(),
        // What is filled in ends like the words around it.
        Piece::Slot { .. } => None,
    }
}

/// What stands for the end of a line: Chinese runs on without a blank.
fn between(before: Option<char>, after: Option<char>) -> &'static str {
    let is_han = |c: Option<char>| c.is_none_or(|c| c == '{' || u32::from(c) >= 0x2e80);
    if is_han(before) && is_han(after) && (before.is_some() || after.is_some_and(|c| c != '{')) { "" } else { " " }
}
