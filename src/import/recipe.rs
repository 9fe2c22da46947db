//! A recipe: what becomes of each sheet and each column, as JSON that is made once, changed by hand where that is needed, and
//! applied to next month's file. Must not know how any of it is found or done.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::dates::When;
use super::periods::of_heading;
use super::row_marks::RowMark;
use crate::model::{Kind, Period};

/// The version that is written.
pub const VERSION: u32 = 1;

/// What becomes of some files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    /// The version of its form.
    pub recipe: u32,
    /// What the package is called.
    pub title: String,
    /// The currency amounts are in of which nothing says another.
    pub currency: String,
    /// The tables, one a sheet that has one.
    pub tables: Vec<TablePlan>,
}

impl Recipe {
    /// The same where years are meant by what may be months.
    #[must_use]
    pub fn with_fiscal_years(mut self) -> Self {
        let columns = self.tables.iter_mut().flat_map(|plan| &mut plan.columns);
        for column in columns.filter(|column| column.dates == "month-or-years") {
            column.take_dates("fiscal");
        }
        self
    }

    /// The same where years of two calendar years begin with this month: published figures are of such years only if they
    /// say so.
    #[must_use]
    pub fn with_fiscal_start(self, month: u32) -> Self {
        let mut recipe = self.with_fiscal_years();
        let plans = recipe.tables.iter_mut().filter(|plan| plan.becomes == Becomes::Observations);
        for column in plans.flat_map(|plan| &mut plan.columns) {
            if let Some(period) = Period::parse_fiscal(&column.period, month) {
                column.period = period.to_string();
                column.dates.clear();
            }
        }
        recipe
    }
}

/// What becomes of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TablePlan {
    /// The name of the file it was made for.
    pub file: String,
    /// The sheet; empty in files that have only one.
    pub sheet: String,
    /// How the file is written, where that was found or said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub encoding: String,
    /// What separates its cells.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub delimiter: String,
    /// What it becomes.
    pub becomes: Becomes,
    /// The name of the table.
    pub name: String,
    /// What people call it.
    pub title: String,
    /// What is said of single rows.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowMark>,
    /// What its values are of, where the table is one of a published series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<IndicatorPlan>,
    /// Its columns.
    pub columns: Vec<ColumnPlan>,
}

/// What a sheet becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Becomes {
    /// A table as it is, a row a row.
    #[default]
    Table,
    /// A table with a row for each period of a row.
    Long,
    /// The projects of a zone, with their sectors, stages and places.
    Projects,
    /// Published figures: indicators, and a value for each place and period.
    Observations,
    /// Nothing.
    Nothing,
}

impl Becomes {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Table, Self::Long, Self::Projects, Self::Observations, Self::Nothing];

    /// As it is written; its text is `inspect-becomes-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Long => "long",
            Self::Projects => "projects",
            Self::Observations => "observations",
            Self::Nothing => "nothing",
        }
    }
}

/// A published series.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndicatorPlan {
    /// What it is called.
    pub name: String,
    /// What its values are in.
    pub unit: String,
}

/// What becomes of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ColumnPlan {
    /// Where it stood: `A`.
    pub column: String,
    /// Its heading, by which it is found again.
    pub heading: String,
    /// The column it becomes.
    pub name: String,
    /// What stands in it: a kind of column, or `leave-out`.
    pub kind: String,
    /// The column of projects that it is, where the table becomes those.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// What its numbers are in.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Over what they add up, if not over everything.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub sum: String,
    /// The point of its numbers, if that is no point.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub decimal: String,
    /// What stands between groups of their digits.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// How its dates are written: `day` or `month` for what comes first, `serial` for the numbers of days of a spreadsheet,
    /// `point` for months as 2022.4 (with `october` where 2022.1 may be October), `republic` for years of the Republic,
    /// `fiscal` for years as 2011-12, `month-or-years` where that is not known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub dates: String,
    /// What stands for a missing value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// What texts are written as instead: one of several spellings.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub replace: BTreeMap<String, String>,
    /// The column of a set that it is a member of, where its cells only say whether.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub set: String,
    /// The period its values are of, where it is one of several: `2021`, `2021-09`; `2008/09` for a year of two calendar years.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub period: String,
}

impl TablePlan {
    /// Whether its values are of years of two calendar years of which nobody says with which month they begin.
    pub(super) fn has_open_years(&self) -> bool {
        let mut columns = self.columns.iter().filter(|column| !column.is_left_out() && !column.period.is_empty());
        columns.any(|column| Period::parse(&column.period).is_none())
    }
}

impl ColumnPlan {
    /// Its values are of this period.
    pub(super) fn take_period(&mut self, period: When) {
        self.period = period.to_string();
        // What its cells say of dates, if they are any, is another question.
        if self.is_measured() {
            period.way().clone_into(&mut self.dates);
        }
    }

    /// Takes its dates for written in this way: those in its cells, or the one in its heading.
    pub fn take_dates(&mut self, dates: &str) {
        dates.clone_into(&mut self.dates);
        if self.period.is_empty() {
            // Years of two calendar years are no dates.
            let kind = if dates == "fiscal" { Kind::Period } else { Kind::Date };
            kind.id().clone_into(&mut self.kind);
            return;
        }
        let Some(of) = of_heading(std::slice::from_ref(&self.heading)) else { return };
        self.period = match of.period {
            When::MonthOrYears(_, first) if dates == "fiscal" => When::Years(first).to_string(),
            other => other.to_string(),
        };
    }

    /// Whether its numbers may be added up.
    pub(super) fn is_measured(&self) -> bool {
        Kind::parse(&self.kind).is_some_and(Kind::is_measured)
    }

    /// Whether nothing becomes of it.
    pub(super) fn is_left_out(&self) -> bool {
        self.kind == LEAVE_OUT
    }
}

/// The kind of a column that is left out.
pub const LEAVE_OUT: &str = "leave-out";
