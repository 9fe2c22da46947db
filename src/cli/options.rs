//! The words of commands as data: options, and words without dashes; those that several commands have stand here. Must not
//! know what commands do with them.

use super::format::Format;

/// An option of the command line.
#[derive(Clone, Copy, Debug)]
pub struct OptionSpec {
    /// Without the dashes.
    pub name: &'static str,
    /// What stands behind it.
    pub takes: Takes,
}

/// What stands behind an option.
#[derive(Clone, Copy, Debug)]
pub enum Takes {
    /// Nothing.
    Nothing,
    /// One of these words, or another way to say one.
    Word {
        /// As the help says them.
        known: fn() -> Vec<&'static str>,
        /// Another way to say it, and what it stands for.
        also: &'static [(&'static str, &'static str)],
    },
    /// Any text; what will do is said in the help.
    Text,
}

impl OptionSpec {
    /// One that takes no value.
    pub(super) const fn flag(name: &'static str) -> Self {
        Self { name, takes: Takes::Nothing }
    }

    /// One that takes a text.
    pub(super) const fn text(name: &'static str) -> Self {
        Self { name, takes: Takes::Text }
    }

    /// One that takes one of a few words.
    pub(super) const fn word(name: &'static str, known: fn() -> Vec<&'static str>) -> Self {
        Self { name, takes: Takes::Word { known, also: &[] } }
    }

    /// Whether a value stands behind it.
    pub fn takes_value(&self) -> bool {
        !matches!(self.takes, Takes::Nothing)
    }
}

/// A word without dashes.
#[derive(Clone, Copy, Debug)]
pub struct Positional {
    /// As the English help calls it.
    pub name: &'static str,
    /// The key of what is said when it is missing; it may be missing where there is none.
    pub missing: Option<&'static str>,
}

impl Positional {
    /// One that must be there.
    pub(super) const fn required(name: &'static str, missing: &'static str) -> Self {
        Self { name, missing: Some(missing) }
    }

    /// One that need not be there.
    pub(super) const fn optional(name: &'static str) -> Self {
        Self { name, missing: None }
    }
}

/// The package.
pub(super) const PATH: Positional = Positional::required("PATH", MISSING_PATH);
/// A file of somebody else.
pub(super) const FILE: Positional = Positional::required("FILE", "cli-missing-file");
/// Several of them.
pub(super) const FILES: Positional = Positional::required("FILE…", "cli-missing-file");
/// What is said where a package is missing.
pub(super) const MISSING_PATH: &str = "cli-missing-path";

/// The language; every command has it.
pub(super) const LOCALE: OptionSpec = OptionSpec::text("locale");
/// Help; every command has it.
pub(super) const HELP: OptionSpec = OptionSpec::flag("help");
/// Answers nothing from a package with errors.
pub(super) const STRICT: OptionSpec = OptionSpec::flag("strict");
/// Writes nothing where a file is already.
pub(super) const NO_CLOBBER: OptionSpec = OptionSpec::flag("no-clobber");
/// The file or the folder to write.
pub(super) const OUT: OptionSpec = OptionSpec::text("out");
/// What to leave out; several hold together.
pub(super) const WHERE: OptionSpec = OptionSpec::text("where");
/// Where years come from.
pub(super) const YEAR_OF: OptionSpec = OptionSpec::text("year-of");
/// Words to look for.
pub(super) const SEARCH: OptionSpec = OptionSpec::text("search");
/// Columns of a list.
pub(super) const COLUMNS: OptionSpec = OptionSpec::text("columns");
/// The table that is asked, where it is not that of the projects.
pub(super) const TABLE: OptionSpec = OptionSpec::text("table");
/// The sheet of a workbook.
pub(super) const SHEET: OptionSpec = OptionSpec::text("sheet");
/// The encoding of a file of text.
pub(super) const ENCODING: OptionSpec = OptionSpec::text("encoding");
/// What separates the cells of a file of text.
pub(super) const DELIMITER: OptionSpec = OptionSpec::text("delimiter");
/// How lines are written.
pub(super) const FORMAT_OF_LINES: OptionSpec = OptionSpec::word("format", || Format::OF_LINES.map(Format::id).to_vec());
/// How rows are written.
pub(super) const FORMAT_OF_ROWS: OptionSpec = OptionSpec::word("format", || Format::OF_ROWS.map(Format::id).to_vec());
