//! The program run as a person runs it, in an environment that says nothing but the language.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output};

/// What a run came to.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// The program with these words after its name, no display, and `home` for what it remembers.
pub(crate) fn command<S: AsRef<OsStr>>(words: &[S], language: &str, home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zonescope"));
    command.args(words).env_clear().env("LANG", language).env("HOME", home).env("XDG_CONFIG_HOME", home);
    command
}

/// Runs it on an English system.
pub(crate) fn run<S: AsRef<OsStr>>(words: &[S]) -> Ran {
    command(words, "en_GB.UTF-8", Path::new("/nowhere")).output().unwrap().into()
}

/// Runs it and splits the line at spaces; none of the words has one.
#[allow(dead_code, reason = "not all tests have words without blanks")]
pub(crate) fn run_line(line: &str) -> Ran {
    run(&line.split(' ').collect::<Vec<_>>())
}
