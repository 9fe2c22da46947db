//! A column as it is described: once, for all who read, check, sort, show or compare it. Must not know
//! which tables there are.

use crate::model::{AddsUp, Kind};

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
    /// Over what its numbers may be added up.
    pub adds_up: AddsUp,
    /// Whether its numbers may be below nothing.
    pub is_signed: bool,
    /// All words that may stand in it; empty where any may.
    pub words: &'static [&'static str],
    /// What it is called in the spreadsheets of others, where one name says which is meant.
    pub called: &'static [&'static str],
    /// What else may be over it in the spreadsheets of others, in small letters: a proposal, which a person confirms.
    pub may_be_called: &'static [&'static str],
    /// What it is called in questions, where that is not its id.
    pub short: &'static str,
    /// Whether a cell may name several, as an exception.
    pub may_be_several: bool,
    /// Whether conditions may be on it.
    pub is_asked: bool,
    /// Whether it stands behind the numbers and dates in a list.
    pub is_behind: bool,
    /// Whether it is read, kept and asked for as a column is that nobody has described: its line here and its texts are all
    /// that it takes.
    pub is_further: bool,
    /// Where the facet of it stands among the others, from the top; none for one that has none of its own.
    pub facet: Option<u8>,
}

impl ColumnSpec {
    /// An optional column.
    pub(super) const fn new(id: &'static str, kind: Kind) -> Self {
        Self {
            id,
            kind,
            need: Need::Optional,
            of: "",
            unit: "",
            is_whole: false,
            adds_up: AddsUp::All,
            is_signed: false,
            words: &[],
            called: &[],
            may_be_called: &[],
            short: "",
            may_be_several: false,
            is_asked: true,
            is_behind: false,
            is_further: false,
            facet: None,
        }
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

    pub(super) const fn signed(self) -> Self {
        Self { is_signed: true, ..self }
    }

    pub(super) const fn never_added(self) -> Self {
        Self { adds_up: AddsUp::Never, ..self }
    }

    pub(super) const fn words(self, words: &'static [&'static str]) -> Self {
        Self { words, ..self }
    }

    pub(super) const fn called(self, names: &'static [&'static str]) -> Self {
        Self { called: names, ..self }
    }

    pub(super) const fn perhaps(self, names: &'static [&'static str]) -> Self {
        Self { may_be_called: names, ..self }
    }

    pub(super) const fn short(self, short: &'static str) -> Self {
        Self { short, ..self }
    }

    pub(super) const fn or_several(self) -> Self {
        Self { may_be_several: true, ..self }
    }

    pub(super) const fn not_asked(self) -> Self {
        Self { is_asked: false, ..self }
    }

    pub(super) const fn facet(self, place: u8) -> Self {
        Self { facet: Some(place), ..self }
    }

    pub(super) const fn behind(self) -> Self {
        Self { is_behind: true, ..self }
    }

    pub(super) const fn further(self) -> Self {
        Self { is_further: true, is_behind: true, ..self }
    }

    /// Whether a row cannot do without it.
    pub fn is_needed(&self) -> bool {
        matches!(self.need, Need::Key | Need::Required)
    }

    /// What it is called in questions: filters, groups, the columns of a list.
    pub fn word(&self) -> &'static str {
        if self.short.is_empty() { self.id } else { self.short }
    }

    /// Whether a word in a question means it.
    pub fn is_meant(&self, word: &str) -> bool {
        word == self.id || !word.is_empty() && word == self.short
    }

    /// The least number that may stand in it, where there is one.
    pub fn least(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Longitude => Some("-180"),
            Kind::Latitude => Some("-90"),
            kind => (kind.is_measured() && !self.is_signed).then_some("0"),
        }
    }

    /// The greatest number that may stand in it, where there is one.
    pub fn most(&self) -> Option<&'static str> {
        match self.kind {
            Kind::Longitude => Some("180"),
            Kind::Latitude => Some("90"),
            _ => None,
        }
    }
}
