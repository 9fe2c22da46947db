//! What is written stays whole whatever happens: every writer with every fault, killed at any moment, and kept out of
//! every package. The program runs as a process of its own, as it does for people.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "helpers of tests, too, may say what they expect")]

mod failing;
mod killed;
mod modes;
mod orders;
mod packages;
mod pipes;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The package that everything is written from.
const TINY: &str = "tests/data/tiny";
/// Somebody who may do nothing here.
const NOBODY: u32 = 65_534;

/// The commands that write a file, each with the ending of that.
const WRITERS: [(&str, &str); 7] = [
    ("csv", "list PACKAGE --columns all --out FILE"),
    ("xlsx", "list PACKAGE --columns all --out FILE"),
    ("png", "figure PACKAGE --measure planned_total --by sector,year --dpi 96 --out FILE"),
    ("svg", "figure PACKAGE --measure planned_total --by sector,year --out FILE"),
    ("pdf", "figure PACKAGE --measure planned_total --by sector,year --out FILE"),
    ("json", "figure PACKAGE --measure planned_total --by sector,year --out /dev/null --save-spec FILE"),
    ("png", "picture PACKAGE --size 640x480 --out FILE"),
];

/// All that can be had in this build.
fn writers() -> impl Iterator<Item = (&'static str, &'static str)> {
    WRITERS.into_iter().filter(|(_, line)| cfg!(feature = "window") || !line.starts_with("picture"))
}

/// What a run came to.
struct Ran {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

/// The words of a writer for a package and a file.
fn words(line: &str, package: &Path, file: &Path) -> Vec<String> {
    let word = |word: &str| match word {
        "PACKAGE" => package.display().to_string(),
        "FILE" => file.display().to_string(),
        word => word.to_owned(),
    };
    line.split(' ').map(word).chain(["--locale".to_owned(), "zh-CN".to_owned()]).collect()
}

/// The program, in a shell that does `before` first.
fn after(before: &str, words: &[String]) -> Command {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &format!("{before}; exec \"$@\""), "sh", env!("CARGO_BIN_EXE_zonescope")]).args(words);
    command.env_clear().env("LANG", "zh_CN.UTF-8").env("HOME", "/nowhere").env("PATH", "/usr/bin:/bin");
    command
}

fn run(words: &[String]) -> Ran {
    after(":", words).output().unwrap().into()
}

/// Makes a command one of somebody without rights, where we can.
fn as_nobody(command: &mut Command) -> &mut Command {
    if is_root() { command.uid(NOBODY).gid(NOBODY) } else { command }
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    tempfile::tempfile().unwrap().metadata().unwrap().uid() == 0
}

/// All files below a folder with their bytes, links as what they point to.
fn all_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let metadata = path.symlink_metadata().unwrap();
        if metadata.is_dir() {
            found.insert(path.clone(), b"folder".to_vec());
            found.extend(all_in(&path));
        } else if metadata.is_symlink() {
            found.insert(path.clone(), fs::read_link(&path).unwrap().into_os_string().into_encoded_bytes());
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// Opens a folder to everybody, or closes it.
fn mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// What a person reads has no words of a library in it.
fn assert_is_chinese(err: &str) {
    for english in ["os error", "error:", "panicked", "denied", "No such", "File too large", "directory"] {
        assert!(!err.contains(english), "{err}");
    }
}
