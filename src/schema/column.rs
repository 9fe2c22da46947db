//! A column as it is described: once, for all who read, check, sort, show or compare it. Must not know
//! which tables there are.

use crate::model::Kind;

/// Whether a table must have a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Without it no row can be placed.
    Key,
    /// It should be there.
    Required,
    /// It may be there.
    Optional,
}

/// A column of a table that the program knows.
#[derive(Debug)]
pub struct ColumnSpec {
    /// As it stands over the column in files. Its text is `column-<id>`, or that of another column of this name.
    pub id: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Whether it must be there.
    pub need: Need,
    /// The table that it refers to; empty where it refers to none.
    pub of: &'static str,
    /// The unit of a quantity; empty where there is none.
    pub unit: &'static str,
    /// Whether its numbers have no decimals.
    pub is_whole: bool,
    /// What it is called in the spreadsheets of others, where one name says which is meant.
    pub called: &'static [&'static str],
}

impl ColumnSpec {
    /// An optional column.
    pub(super) const fn new(id: &'static str, kind: Kind) -> Self {
        Self { id, kind, need: Need::Optional, of: "", unit: "", is_whole: false, called: &[] }
    }

    pub(super) const fn key(self) -> Self {
        Self { need: Need::Key, ..self }
    }

    pub(super) const fn required(self) -> Self {
        Self { need: Need::Required, ..self }
    }

    pub(super) const fn of(self, table: &'static str) -> Self {
        Self { of: table, ..self }
    }

    pub(super) const fn unit(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    pub(super) const fn whole(self) -> Self {
        Self { is_whole: true, ..self }
    }

    pub(super) const fn called(self, names: &'static [&'static str]) -> Self {
        Self { called: names, ..self }
    }

    /// Whether a row cannot do without it.
    pub fn is_needed(&self) -> bool {
        matches!(self.need, Need::Key | Need::Required)
    }
}
