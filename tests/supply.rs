//! What the program is made of: licences and sources of all crates, held to `deny.toml`, which `cargo deny` reads, too.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use std::process::Command;

use serde_json::Value;

/// The texts in quotation marks between `start` and `end` in `deny.toml`.
fn listed(start: &str, end: &str) -> Vec<String> {
    let text = std::fs::read_to_string("deny.toml").unwrap();
    let plain: String = text.lines().filter(|line| !line.trim_start().starts_with('#')).collect::<Vec<_>>().join("\n");
    let rest = plain.split_once(start).unwrap_or_else(|| panic!("{start} stands in deny.toml")).1;
    let list = rest.split_once(end).unwrap().0;
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The crates of Cargo.lock for all systems, or for this one where others cannot be had without a network.
fn crates() -> Vec<Value> {
    let metadata = |more: &[&str]| {
        let cargo =
            Command::new(env!("CARGO")).args(["metadata", "--format-version", "1", "--locked"]).args(more).output();
        cargo
            .ok()
            .filter(|made| made.status.success())
            .and_then(|made| serde_json::from_slice::<Value>(&made.stdout).ok())
    };
    let host = Command::new("rustc").arg("-vV").output().unwrap();
    let host = String::from_utf8(host.stdout).unwrap();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let found = metadata(&["--offline"]).or_else(|| metadata(&[]));
    let found = found.or_else(|| metadata(&["--offline", "--filter-platform", host])).unwrap();
    found["packages"].as_array().unwrap().clone()
}

/// Whether an SPDX expression can be met with licences that are allowed: `A OR B`, `A AND (B OR C)`, `A/B`.
fn is_met(expression: &str, is_allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (is_met, rest) = any(&words, is_allowed);
    is_met && rest.is_empty()
}

fn any<'w>(words: &'w [&'w str], is_allowed: &dyn Fn(&str) -> bool) -> (bool, &'w [&'w str]) {
    let (mut is_met, mut rest) = all(words, is_allowed);
    while let ["OR", more @ ..] = rest {
        let (other, behind) = all(more, is_allowed);
        (is_met, rest) = (is_met | other, behind);
    }
    (is_met, rest)
}

fn all<'w>(words: &'w [&'w str], is_allowed: &dyn Fn(&str) -> bool) -> (bool, &'w [&'w str]) {
    let (mut is_met, mut rest) = one(words, is_allowed);
    while let ["AND", more @ ..] = rest {
        let (other, behind) = one(more, is_allowed);
        (is_met, rest) = (is_met & other, behind);
    }
    (is_met, rest)
}

fn one<'w>(words: &'w [&'w str], is_allowed: &dyn Fn(&str) -> bool) -> (bool, &'w [&'w str]) {
    match words {
        ["(", inside @ ..] => match any(inside, is_allowed) {
            (is_met, [")", rest @ ..]) => (is_met, rest),
            (_, rest) => (false, rest),
        },
        [licence, "WITH", exception, rest @ ..] => (is_allowed(&format!("{licence} WITH {exception}")), rest),
        [licence, rest @ ..] => (is_allowed(licence), rest),
        [] => (false, words),
    }
}

#[test]
fn every_crate_has_a_licence_that_is_allowed() {
    let allowed = listed("\nallow = [", "]");
    let excepted = listed("exceptions = [", "}]");
    let [name, licence] = excepted.as_slice() else { panic!("one exception, with one licence: {excepted:?}") };
    assert!(allowed.iter().any(|known| known == "MIT"));
    let crates = crates();
    assert!(crates.len() > 200, "{} crates", crates.len());
    for package in &crates {
        let expression = package["license"].as_str().unwrap_or_default();
        let is_excepted = |word: &str| package["name"] == name.as_str() && word == licence;
        let is_allowed = |word: &str| allowed.iter().any(|known| known == word) || is_excepted(word);
        assert!(is_met(expression, &is_allowed), "{} {}: {expression:?}", package["name"], package["version"]);
    }
}

#[test]
fn every_crate_is_from_crates_io_with_a_checksum() {
    let registries = listed("allow-registry = [", "]");
    let lock = std::fs::read_to_string("Cargo.lock").unwrap();
    let mut own = 0;
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = "));
        let Some(source) = value("source") else {
            own += 1;
            continue;
        };
        let source = source.trim_matches('"');
        let is_known = registries.iter().any(|registry| source == format!("registry+{registry}"));
        assert!(is_known && value("checksum").is_some(), "{:?} is from {source}", value("name"));
    }
    assert_eq!(own, 1, "only this program is from here");
}

/// What was made for this program.
const OWN: [&str; 7] = [
    "NOTICES.md",
    "figure.schema.json",
    "notices.txt",
    "picture.png",
    "fonts/OFL.txt",
    "fonts/README.md",
    "fonts/subset.py",
];

#[test]
fn whatever_is_bundled_has_its_notice_and_its_licence_beside_it() {
    let notices = std::fs::read_to_string("assets/NOTICES.md").unwrap();
    let mut open = vec![std::path::PathBuf::from("assets")];
    let mut named = 0;
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix("assets").unwrap().to_str().unwrap().replace('\\', "/");
            if path.is_dir() {
                open.push(path);
            } else if !OWN.contains(&name.as_str())
                && !["texts/", "icon/", "reports/"].iter().any(|own| name.starts_with(own))
            {
                assert!(notices.contains(&format!("`{name}`")), "{name} is in assets/NOTICES.md");
                named += 1;
            }
        }
    }
    assert_eq!(named, 6);
    let links = notices.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    for link in links.filter(|link| !link.starts_with("https:")) {
        assert!(std::path::Path::new("assets").join(link).is_file(), "{link}");
    }
}

#[test]
fn licences_are_read_as_spdx_says() {
    let is_allowed = |word: &str| ["A", "B", "A WITH X"].contains(&word);
    for (expression, met) in [
        ("A", true),
        ("C", false),
        ("C OR A", true),
        ("C/A", true),
        ("A AND B", true),
        ("A AND C", false),
        ("A AND C OR B", true),
        ("(A OR C) AND B", true),
        ("(C OR D) AND B", false),
        ("C AND (A OR B)", false),
        ("A WITH X", true),
        ("A WITH Y", false),
        ("A B", false),
        ("(A", false),
        ("", false),
    ] {
        assert_eq!(is_met(expression, &is_allowed), met, "{expression}");
    }
}
