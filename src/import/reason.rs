//! Why a column is taken for what it is. Must not know columns.

/// Why a column is taken for what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// All values look so.
    Values,
    /// Its heading says so, and its values may be.
    Heading,
    /// The format of its cells says so.
    Format,
    /// Its heading names the unit.
    HeadingUnit,
    /// A row of units names the unit.
    UnitRow,
    /// A line above the table names the unit.
    UnitLine,
    /// Most values name their unit.
    ValueUnits,
    /// Nothing but that they are words.
    Words,
    /// It could be read in two ways, of which the usual one was taken.
    Ambiguous,
    /// There is nothing in it.
    Empty,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Values,
        Self::Heading,
        Self::Format,
        Self::HeadingUnit,
        Self::UnitRow,
        Self::UnitLine,
        Self::ValueUnits,
        Self::Words,
        Self::Ambiguous,
        Self::Empty,
    ];

    /// As it is written; its text is `inspect-reason-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Values => "values",
            Self::Heading => "heading",
            Self::Format => "format",
            Self::HeadingUnit => "heading-unit",
            Self::UnitRow => "unit-row",
            Self::UnitLine => "unit-line",
            Self::ValueUnits => "value-units",
            Self::Words => "words",
            Self::Ambiguous => "ambiguous",
            Self::Empty => "empty",
        }
    }
}
