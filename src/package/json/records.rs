//! Rows of JSON for those who read what is no package: nothing is declared of them, and all their properties are columns.
//! Must not know files.

use super::cell::Naming;
use super::table::{JsonTable, parse};
use crate::package::findings::{NOTHING_NEAR, Problem};

/// Rows of a JSON text.
pub(crate) struct JsonRows(JsonTable);

/// Why there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoJsonRows {
    /// It is no JSON.
    Broken { line: usize, column: usize },
    /// It is, but has no array of rows.
    NotRows,
}

impl JsonRows {
    /// Those of an array, or of the first array that a property of an object holds.
    pub(crate) fn read(text: &str) -> Result<Self, NoJsonRows> {
        let naming = Naming { has_header: true, ..Naming::default() };
        let read = |property: &str| parse(text, property, naming, |_| {});
        let table = match read("") {
            Err((_, Problem::JsonNotRows { near })) if near != NOTHING_NEAR => read(&near),
            other => other,
        };
        table.map(Self).map_err(|(line, problem)| match problem {
            Problem::JsonBroken { at } => NoJsonRows::Broken { line: line as usize, column: at as usize },
            Problem::JsonCutOff => NoJsonRows::Broken { line: line as usize, column: 0 },
            _ => NoJsonRows::NotRows,
        })
    }

    /// All properties the rows have, in the order they are first met.
    pub(crate) fn names(&self) -> &[String] {
        &self.0.names
    }

    /// The cells of each row with their columns; of what is no row none.
    pub(crate) fn each(&self) -> impl Iterator<Item = Vec<(usize, &str)>> {
        self.0.each().map(|cells| cells.map_or_else(Vec::new, Iterator::collect))
    }
}
