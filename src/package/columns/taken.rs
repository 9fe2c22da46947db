//! What a column is taken for, in words for all who say or use it. Must not know how that is seen.

use crate::model::{AddsUp, FieldUnit, Kind};
use crate::package::findings::Problem;
use crate::package::meaning::{DayOrMonth, NumberWriting, ShortDate, Verdict};

/// What a column is taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    pub kind: Kind,
    pub unit: FieldUnit,
    pub adds_up: AddsUp,
    /// What a few of its cells say instead of a value: `—`, `N/A`.
    pub missing: Vec<String>,
    /// How its values are written, where that is not as everywhere.
    pub writing: Writing,
    /// Why it is a text though much speaks for another kind, and the row where that is first seen.
    pub doubt: Option<(usize, Problem)>,
}

/// How the values of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    /// As everywhere.
    Usual,
    Numbers(Verdict, NumberWriting),
    /// As numbers of which each says what it is in.
    InUnits(Verdict, NumberWriting),
    /// As numbers of which some are not meant exactly.
    Qualified(NumberWriting),
    Dates(DayOrMonth),
    ShortDates(ShortDate),
}

impl Taken {
    /// Of a kind of which there is nothing more to say.
    pub(in crate::package) fn of(kind: Kind) -> Self {
        let (unit, adds_up, writing) = (FieldUnit::None, AddsUp::All, Writing::Usual);
        Self { kind, unit, adds_up, missing: Vec::new(), writing, doubt: None }
    }
}
