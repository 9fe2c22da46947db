//! Bytes nobody would write, from those that somebody did: each target takes what a seeded mutator makes of its corpus.
//! The seed is always the same, so that what fails here fails everywhere; `ZONESCOPE_FUZZ_SECONDS=60` goes on from there
//! for so long with others. What fails is left in `target/fuzz`: put it into the corpus once it is mended.

#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "a test stops where it fails")]

mod mutate;
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use mutate::Mutator;
use targets::{TARGETS, Target};

/// So many inputs each target takes in every run of the tests.
const ROUNDS: u64 = 150;
/// No input takes longer, on however slow a machine.
const LONGEST: Duration = Duration::from_secs(20);

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus").join(name);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "{name} has a corpus");
    paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// Takes an input; where that fails, the input is kept.
fn take(name: &str, target: Target, input: &[u8], seed: u64) {
    let since = Instant::now();
    let failed = catch_unwind(AssertUnwindSafe(|| target(input))).is_err();
    if !failed && since.elapsed() < LONGEST {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fuzz");
    std::fs::create_dir_all(&folder).unwrap();
    let kept = folder.join(format!("{name}-{seed}"));
    std::fs::write(&kept, input).unwrap();
    panic!("{name} {} {}", if failed { "fails at" } else { "takes too long for" }, kept.display());
}

fn run(name: &str) {
    let (_, target) = TARGETS.into_iter().find(|(known, _)| *known == name).unwrap();
    let corpus = corpus(name);
    for (at, input) in corpus.iter().enumerate() {
        take(name, target, input, at as u64);
    }
    let mut mutator = Mutator::new(&corpus);
    for seed in 0..ROUNDS {
        take(name, target, &mutator.input(seed), seed);
    }
    let seconds = std::env::var("ZONESCOPE_FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(0);
    let until = Instant::now() + Duration::from_secs(seconds) / TARGETS.len() as u32;
    let first = std::env::var("ZONESCOPE_FUZZ_SEED").ok().and_then(|text| text.parse().ok()).unwrap_or(ROUNDS);
    let mut seed = first;
    while Instant::now() < until {
        take(name, target, &mutator.input(seed), seed);
        seed += 1;
    }
    eprintln!("{name}: {} inputs", ROUNDS + seed - first);
}

#[test]
fn packages_are_read_or_refused_whatever_bytes_they_are_made_of() {
    run("package");
}

#[test]
fn filters_are_understood_or_refused_whatever_is_typed() {
    run("filter");
}

#[test]
fn searches_find_what_they_find_whatever_is_typed() {
    run("search");
}

#[test]
fn documents_are_figures_or_say_why_not() {
    run("figure");
}

#[test]
fn settings_and_galleries_are_read_whatever_is_in_them() {
    run("settings");
}

#[test]
fn files_of_others_are_imported_or_refused_whatever_is_in_them() {
    run("import");
}
