//! Targets of indicators, as the table of targets has them.

use std::collections::BTreeMap;

use crate::listing::cell::cell;
use crate::model::{Dataset, Decimal, Indicator, Measure, Period};
use crate::package::Opened;
use crate::query::{Column, YearBasis, table_name};
use crate::text::Locale;
use crate::text::numbers::Scale;

/// What was aimed at.
#[derive(Clone, Debug, Default)]
pub(super) struct Targets(BTreeMap<(String, String), Target>);

#[derive(Clone, Debug)]
struct Target {
    value: Decimal,
    unit: String,
    is_illustrative: bool,
}

/// The table they stand in.
const TABLE: &str = "targets";

impl Targets {
    /// Those of a package; none where it has no such table.
    pub(super) fn of(opened: &Opened, locale: Locale) -> Self {
        let table = opened.others.iter().find(|table| table_name(table) == TABLE);
        table.map_or_else(Self::default, |table| Self::of_table(table, locale))
    }

    fn of_table(table: &Dataset, locale: Locale) -> Self {
        let column = |name: &str| Column::parse(table, name).ok();
        let columns = [column("indicator"), column("period"), column("target"), column("unit"), column("basis")];
        let [Some(indicator), Some(period), Some(target), unit, basis] = columns else { return Self::default() };
        let mut found = BTreeMap::new();
        for row in table.projects().iter() {
            let exact = |column| cell(table, row, column, YearBasis::Period, Scale::One, locale).exact().to_owned();
            let Ok(value) = Decimal::parse(&exact(target)) else { continue };
            let target = Target {
                value,
                unit: unit.map(exact).unwrap_or_default(),
                is_illustrative: basis.is_some_and(|basis| exact(basis) == "illustrative"),
            };
            found.entry((exact(indicator), exact(period))).or_insert(target);
        }
        Self(found)
    }

    /// The target of an indicator for a year, and whether it is made up. A plan is no target of itself.
    pub(super) fn of_year(&self, indicator: &Indicator, year: i32) -> Option<(Decimal, bool)> {
        let is_plan = indicator.in_records.is_some_and(|meant| meant.measure == Measure::PlannedPeriod);
        let year = Period::of_year(year)?.to_string();
        let target = self.0.get(&(indicator.id.clone(), year)).filter(|_| !is_plan)?;
        let is_same_unit = target.unit.is_empty() || target.unit == indicator.unit;
        is_same_unit.then_some((target.value, target.is_illustrative))
    }
}
