//! The texts of the interface: the same keys in both languages, none that nothing says, none that is said but not there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::source::{rust_files, without_tests};

/// Texts whose keys are put together elsewhere than in one string, and where.
const PUT_TOGETHER: [(&str, &str); 2] = [
    ("finding-", "of the code of a problem, in src/package"),
    ("elapsed-", "of what time is counted in, in src/listing/timeline.rs"),
];

fn keys(language: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(Path::new("assets/texts").join(language)).unwrap() {
        for line in fs::read_to_string(entry.unwrap().path()).unwrap().lines() {
            if let Some((key, _)) = line.split_once(" =")
                && key.starts_with(|c: char| c.is_ascii_lowercase() || c == '-')
                && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
            {
                found.insert(key.to_owned());
            }
        }
    }
    found
}

/// The keys that other texts speak of: `{ measure-land }`, `{ -zone }`.
fn referred() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir("assets/texts/zh-CN").unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        for part in text.split('{').skip(1) {
            let name = part.trim_start().split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next();
            found.extend(name.filter(|name| !name.is_empty()).map(str::to_owned));
        }
    }
    found
}

/// What stands between quotation marks in the source.
fn strings(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inside: Option<String> = None;
    let mut is_escaped = false;
    for c in text.chars() {
        match (&mut inside, c) {
            (Some(own), _) if is_escaped => {
                own.push(c);
                is_escaped = false;
            }
            (Some(_), '\\') => is_escaped = true,
            (Some(_), '"') => found.extend(inside.take()),
            // A string over several lines is no key.
            (Some(_), '\n') => inside = None,
            (Some(own), _) => own.push(c),
            (None, '"') => inside = Some(String::new()),
            (None, _) => {}
        }
    }
    found
}

/// Whether a key is one that `kind-{}` or `keys-{id}-key` makes. What begins with anything makes nothing.
fn is_made_by(pattern: &str, key: &str) -> bool {
    let Some((before, rest)) = pattern.split_once('{') else { return false };
    let Some((_, after)) = rest.split_once('}') else { return false };
    let is_text = before.len() > 2 && before.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    is_text && key.strip_prefix(before).is_some_and(|rest| after.contains('{') || rest.ends_with(after))
}

#[test]
fn every_text_is_there_in_both_languages() {
    let [chinese, english] = ["zh-CN", "en"].map(keys);
    let only_one: Vec<_> = chinese.symmetric_difference(&english).collect();
    assert!(only_one.is_empty(), "{only_one:?}");
    assert!(chinese.len() > 1000, "they are read: {}", chinese.len());
}

#[test]
fn no_text_is_said_by_nobody() {
    let all: BTreeSet<String> =
        rust_files(Path::new("src")).iter().flat_map(|path| strings(&fs::read_to_string(path).unwrap())).collect();
    let patterns: Vec<&String> = all.iter().filter(|string| string.contains('{')).collect();
    let referred = referred();
    let is_said = |key: &&String| {
        all.contains(*key)
            || referred.contains(key.trim_start_matches('-'))
            || referred.contains(*key)
            || PUT_TOGETHER.iter().any(|(begin, _)| key.starts_with(begin))
            || patterns.iter().any(|pattern| is_made_by(pattern, key))
    };
    let keys = keys("zh-CN");
    let idle: Vec<&String> = keys.iter().filter(|key| !is_said(key)).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

#[test]
fn nothing_is_said_that_is_not_there() {
    let keys = keys("zh-CN");
    let mut missing = Vec::new();
    for path in rust_files(Path::new("src")) {
        let text = fs::read_to_string(&path).unwrap();
        for opening in ["say(", "say_with(", "Words::Key(", "complain(", ".tell("] {
            for (at, _) in text.match_indices(opening) {
                let rest = &text[at + opening.len()..];
                let end = rest.find(['(', ')', ';']).unwrap_or(rest.len());
                let Some(key) = strings(&rest[..end]).into_iter().next() else { continue };
                let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
                    && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if is_key && !keys.contains(&key) {
                    missing.push(format!("{path}: {key}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Where something that is no sentence is not the same in both languages, and what.
const NOT_THE_SAME: [(&str, &str); 5] = [
    ("src/app/records/columns.rs", "English words are wider"),
    ("src/output/written.rs", "the blank between two sentences"),
    ("src/package/same_names.rs", "the names of each language are told apart by themselves"),
    ("src/query/complete.rs", "ids are of Latin letters: whoever reads English is offered them"),
    ("src/query/guesses.rs", "the units that people count in"),
];

#[test]
fn only_the_texts_know_which_language_is_which() {
    let mut wrong = Vec::new();
    let mut excused = BTreeSet::new();
    for path in rust_files(Path::new("src")).into_iter().filter(|path| !path.starts_with("src/text/")) {
        let text = fs::read_to_string(&path).unwrap();
        let text = without_tests(&text);
        if text.contains("Locale::En") || text.contains("Locale::ZhCn") || text.contains("is_english") {
            wrong.push(format!("{path} asks which language it is: Locale::name, or say by a key"));
        }
        if text.contains(".either(") {
            match NOT_THE_SAME.iter().find(|(known, _)| *known == path) {
                Some((known, _)) => drop(excused.insert(*known)),
                None => wrong.push(format!("{path} has something for either language: say it by a key")),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(excused.len(), NOT_THE_SAME.len(), "what is the same needs no excuse: {excused:?}");
}
