//! The package that an answer is drawn from: opened, with a word on standard error when there are errors in it, so that
//! nobody takes the sums of what was readable for those of all there is. Must not know what is asked of it.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::output;
use crate::package::{self, Opened};
use crate::text::{Arg, Locale, say_with};

/// A package as the command line names it.
#[derive(Debug)]
pub(super) struct Source {
    path: PathBuf,
    /// Whether nothing is answered from a package with errors.
    is_strict: bool,
}

impl Source {
    /// The package at a path, with or without `--strict`.
    pub(super) fn new(path: PathBuf, is_strict: bool) -> Self {
        Self { path, is_strict }
    }

    /// Opens it and says how many errors there are in it; with `--strict` it is not answered from.
    pub(super) fn open(&self, locale: Locale, err: &mut dyn Write) -> Result<Opened, Failure> {
        let opened = open(&self.path, locale)?;
        let errors = opened.dataset.errors();
        if errors == 0 {
            return Ok(opened);
        }
        let key = if self.is_strict { "cli-package-errors-strict" } else { "cli-package-errors" };
        let path = self.path.display().to_string();
        let sentence = say_with(locale, key, [("count", Arg::from(errors)), ("path", path.into())]);
        if self.is_strict {
            return Err(Failure::failed(sentence));
        }
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{}", output::harmless(&sentence));
        Ok(opened)
    }
}

/// Opens a package, or says why not with exit code 2.
pub(super) fn open(path: &Path, locale: Locale) -> Result<Opened, Failure> {
    package::open(path).map_err(|error| Failure::usage(error.sentence(locale)))
}
