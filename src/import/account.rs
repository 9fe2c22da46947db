//! What an import comes to: how many rows came in and went where, what the numbers of each column add up to before and after,
//! what could not be read. Must not know how any of it is done.

use serde::Serialize;

use super::aside::Aside;
use crate::text::{Arg, Locale, say, say_with};

/// What is odd about a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// No number can be read from it in one way.
    NoNumber,
    /// No date can be.
    NoDate,
    /// It goes from one number to another, and there is no room for both.
    Range,
    /// It goes from one number to another, of which the lower one is taken.
    FromTo,
    /// Its number is not meant exactly.
    NotExact,
    /// It is the amount in a sentence.
    InProse,
    /// It is the first of several dates.
    FirstOf,
    /// It is a month, or a year of two calendar years.
    MonthOrYears,
    /// It is a year of two calendar years, of which nobody says with which month it begins.
    YearsOfTwo,
    /// It is what the periods of its row add up to, and would stand beside each of them.
    TotalOfPeriods,
    /// It is called so, and is not what they add up to.
    TotalDiffers,
}

impl NoteKind {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::NoNumber,
        Self::NoDate,
        Self::Range,
        Self::FromTo,
        Self::NotExact,
        Self::InProse,
        Self::FirstOf,
        Self::MonthOrYears,
        Self::YearsOfTwo,
        Self::TotalOfPeriods,
        Self::TotalDiffers,
    ];

    /// Its text is `import-note-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoNumber => "no-number",
            Self::NoDate => "no-date",
            Self::Range => "range",
            Self::FromTo => "from-to",
            Self::NotExact => "not-exact",
            Self::InProse => "in-prose",
            Self::FirstOf => "first-of",
            Self::MonthOrYears => "month-or-years",
            Self::YearsOfTwo => "years-of-two",
            Self::TotalOfPeriods => "total-of-periods",
            Self::TotalDiffers => "total-differs",
        }
    }

    /// Whether the value is missing for it.
    pub fn is_lost(self) -> bool {
        matches!(self, Self::NoNumber | Self::NoDate | Self::Range)
    }
}

/// Cells about which the same is odd.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// How many.
    pub count: usize,
    /// The first ones: row from 1, column from 0, and what they say.
    pub cells: Vec<(u32, u16, String)>,
}

/// What is odd about a column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnNote {
    /// The file.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The table.
    pub table: String,
    /// Its column.
    pub column: String,
    /// What is odd.
    pub kind: NoteKind,
    /// Where.
    pub noted: Noted,
}

/// What a sheet came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetAccount {
    /// The file.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// The table it became; empty for none.
    pub table: String,
    /// Rows of the sheet that have cells.
    pub rows: usize,
    /// Those of them that are the table's.
    pub rows_of_table: usize,
    /// What became of the others: what they are, and their numbers from 1.
    pub aside: Vec<(Aside, Vec<u32>)>,
    /// How many shapes of a map are not in the table.
    pub shapes_left: usize,
    /// How many of those people do not see in the file.
    pub hidden_rows: usize,
    /// Rows of the table that came of them.
    pub rows_written: usize,
    /// What the numbers of each column add up to.
    pub sums: Vec<ColumnSum>,
}

/// What the numbers of a column add up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnSum {
    /// The column.
    pub column: String,
    /// As they stand in the file, in the unit of the column.
    pub before: String,
    /// As they were written.
    pub after: String,
    /// What they are in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

impl SheetAccount {
    /// Whether every row is somewhere.
    pub fn is_complete(&self) -> bool {
        self.rows == self.rows_of_table + self.aside.iter().map(|(_, rows)| rows.len()).sum::<usize>()
    }

    /// How many rows between heading and notes are none of the table's.
    pub fn set_aside(&self) -> usize {
        let is_meant = |aside: &Aside| {
            matches!(aside, Aside::Total | Aside::Part | Aside::Section | Aside::HeadingAgain | Aside::Chosen)
        };
        self.aside.iter().filter(|(aside, _)| is_meant(aside)).map(|(_, rows)| rows.len()).sum()
    }
}

/// How a file is not as the recipe knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShapeChange {
    /// The file.
    pub file: String,
    /// The sheet.
    pub sheet: String,
    /// What changed.
    pub change: Change,
}

/// A sheet, as it is spoken of: a file that has but one goes by its name.
pub fn place(file: &str, sheet: &str) -> String {
    if sheet.is_empty() { file.to_owned() } else { format!("{file} [{sheet}]") }
}

impl ShapeChange {
    /// As said to a person.
    pub fn sentence(&self, locale: Locale) -> String {
        let (key, heading, kind) = match &self.change {
            Change::ColumnGone { heading } => ("import-column-gone", heading.as_str(), ""),
            Change::ColumnNew { heading, kind } => ("import-column-new", heading.as_str(), kind.as_str()),
            Change::PeriodNew { heading } => ("import-period-new", heading.as_str(), ""),
            Change::SheetGone => ("import-sheet-gone", "", ""),
            Change::SheetNew => ("import-sheet-new", "", ""),
        };
        let kind =
            if kind.is_empty() { String::new() } else { say(locale, &format!("column-kind-{kind}")).into_owned() };
        let place = Arg::from(place(&self.file, &self.sheet));
        say_with(locale, key, [("place", place), ("heading", heading.into()), ("kind", kind.into())])
    }
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A column is not there any more.
    ColumnGone {
        /// Its heading.
        heading: String,
    },
    /// There is one more, which is taken for what it looks like.
    ColumnNew {
        /// Its heading.
        heading: String,
        /// What it is taken for.
        kind: String,
    },
    /// There is a column of one more period, which is taken as the others are.
    PeriodNew {
        /// Its heading.
        heading: String,
    },
    /// The sheet is not there.
    SheetGone,
    /// There is one more sheet, of which nothing becomes.
    SheetNew,
}
