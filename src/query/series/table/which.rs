//! The tables of series, and what they are called. Must not know what is in them.

use crate::model::{Dataset, Indicator};

/// Which of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesTable {
    /// What is known of whole years.
    Years,
    /// Months, quarters and halves, each by itself (当期).
    Single,
    /// What runs from January (累计).
    Cumulative,
}

impl SeriesTable {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Years, Self::Single, Self::Cumulative];

    /// Its column of what a row is about.
    pub const SUBJECT: &str = "subject";
    /// Its columns that say of when a row is, beside its date.
    pub const TIMES: [&str; 2] = ["period", "months"];

    /// What it is called among the tables of a package; its text is `table-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Years => "series",
            Self::Single => "series_single",
            Self::Cumulative => "series_cumulative",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.id() == id)
    }

    /// What that of a single indicator is called: `series:gdp`.
    pub fn id_of(self, indicator: &Indicator) -> String {
        format!("{}:{}", self.id(), indicator.id)
    }

    /// Which of these tables books are; none where they are those of a package.
    pub fn of(dataset: &Dataset) -> Option<Self> {
        let title = dataset.table().filter(|title| title.number == NUMBER)?;
        Self::parse(title.id.split_once(':').map_or(title.id.as_str(), |(which, _)| which))
    }
}

/// Where it stands among the resources of a package: behind all of them.
pub(super) const NUMBER: u16 = u16::MAX;

/// The column of the date of a row.
pub(super) const DATE: &str = "date";
