//! The texts of the interface: the same keys in both languages, none that nothing says, none that is said but not there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::keys::{FAMILIES, Family, NO_KEYS};
use crate::source::{rust_files, without_tests};

/// What a key may have behind it where that says the same of steps of time, or of one thing more.
const BEHIND: [&str; 2] = ["-step", "-of"];

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

/// A string that keys are made of, without the names of its variables: `keys-{}-key`. What has no words of its own is none.
fn as_pattern(string: &str) -> Option<String> {
    let mut parts = string.split('{');
    let mut pattern = parts.next()?.to_owned();
    for part in parts {
        let (variable, rest) = part.split_once('}')?;
        let is_name = variable.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        pattern += if is_name { "{}" } else { return None };
        pattern += rest;
    }
    let words = pattern.split("{}");
    let is_of_words = words.clone().all(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
    let is_joined = pattern.match_indices("{}").all(|(at, _)| {
        (at == 0 || pattern[..at].ends_with('-'))
            && (pattern[at + 2..].is_empty() || pattern[at + 2..].starts_with('-'))
    });
    let starts_with_words = pattern.split('-').next().is_some_and(|word| word.len() > 1 && word != "{}");
    (pattern.contains("{}") && is_of_words && is_joined && starts_with_words).then_some(pattern)
}

/// Every string of the source.
fn all_strings() -> BTreeSet<String> {
    let text = |path: &String| fs::read_to_string(path).unwrap();
    rust_files(Path::new("src")).iter().flat_map(|path| strings(without_tests(&text(path)))).collect()
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
    let all = all_strings();
    let made: BTreeSet<String> = FAMILIES.iter().flat_map(Family::keys).collect();
    let referred = referred();
    let is_said = |key: &str| {
        all.contains(key)
            || referred.contains(key.trim_start_matches('-'))
            || referred.contains(key)
            || made.contains(key)
            // Of a problem its code stands in the table of problems.
            || key.strip_prefix("finding-").is_some_and(|code| all.contains(code))
    };
    let is_said_so = |key: &str| is_said(key) || BEHIND.iter().any(|end| key.strip_suffix(end).is_some_and(is_said));
    let keys = keys("zh-CN");
    let idle: Vec<&String> = keys.iter().filter(|key| !is_said_so(key)).collect();
    assert!(idle.is_empty(), "nobody says {idle:?}");
}

#[test]
fn every_pattern_of_keys_is_known_with_all_its_words_and_each_has_a_text() {
    let found: BTreeSet<String> = all_strings().iter().filter_map(|string| as_pattern(string)).collect();
    let known: BTreeSet<&str> = FAMILIES.iter().map(|family| family.pattern).collect();
    let strange: Vec<&String> = found
        .iter()
        .filter(|pattern| !known.contains(pattern.as_str()) && !NO_KEYS.contains(&pattern.as_str()))
        .collect();
    assert!(strange.is_empty(), "{strange:?} make keys: say in keys.rs of which words");
    let is_open = |pattern: &str| pattern.starts_with("{}") || pattern == "unit-behind-{}";
    let gone: Vec<_> = known.iter().filter(|pattern| !found.contains(**pattern) && !is_open(pattern)).collect();
    assert!(gone.is_empty(), "nothing makes keys of {gone:?}");
    for language in ["zh-CN", "en"] {
        let keys = keys(language);
        let missing: Vec<String> =
            FAMILIES.iter().filter(|it| it.is_whole).flat_map(Family::keys).filter(|key| !keys.contains(key)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
    }
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
const NOT_THE_SAME: [(&str, &str); 6] = [
    ("src/app/records/columns.rs", "English words are wider"),
    ("src/output/written.rs", "the blank between two sentences"),
    ("src/package/cells/same_names.rs", "the names of each language are told apart by themselves"),
    ("src/query/complete/completion.rs", "ids are of Latin letters: whoever reads English is offered them"),
    ("src/query/complete/guesses.rs", "the units that people count in"),
    ("src/report/write/docx/styles.rs", "documents in each language have sizes, fonts and indents of their own"),
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

/// Files in which sentences stand that no text is made of, and what they are.
const NO_TEXTS: [(&str, &str); 3] = [
    ("src/figure/document/choices.rs", "the JSON Schema of figures describes itself in English, as the code does"),
    ("src/sample/shaoxing/innovation.rs", "the books have names in both languages"),
    ("src/sample/shaoxing/mod.rs", "what the books quote of their illustrative half"),
];

/// Whether these are words in their order, and neither a name nor a pattern.
fn is_sentence(string: &str) -> bool {
    let words: Vec<&str> = string.split(' ').collect();
    let is_word = |word: &&&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    let is_said = string.starts_with(|c: char| c.is_ascii_uppercase()) && words.iter().filter(is_word).count() >= 3;
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    is_said || string.contains(['，', '。', '；']) && string.chars().filter(|c| is_han(*c)).count() >= 6
}

#[test]
fn no_sentence_that_a_person_reads_stands_in_the_source() {
    let mut wrong = Vec::new();
    let mut excused = BTreeSet::new();
    for path in rust_files(Path::new("src")) {
        let text = fs::read_to_string(&path).unwrap();
        // Comments, and why a lint does not hold somewhere, are for whoever reads the code.
        let is_code = |line: &&str| !line.trim_start().starts_with("//") && !line.contains("reason = ");
        let lines = without_tests(&text).lines().filter(is_code);
        let said: Vec<String> = lines.flat_map(strings).filter(|string| is_sentence(string)).collect();
        match NO_TEXTS.iter().find(|(known, _)| *known == path) {
            Some((known, _)) if !said.is_empty() => drop(excused.insert(*known)),
            _ => wrong.extend(said.into_iter().map(|said| format!("{path}: {said}"))),
        }
    }
    assert!(wrong.is_empty(), "say it by a key: {wrong:#?}");
    assert_eq!(excused.len(), NO_TEXTS.len(), "what says nothing needs no excuse: {excused:?}");
}
