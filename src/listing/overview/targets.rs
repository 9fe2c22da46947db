//! Targets of indicators, as the table of targets has them.

use std::collections::BTreeMap;

use crate::listing::cell::cell;
use crate::model::{AmountUnit, Dataset, Decimal, FieldUnit, Indicator, Measure, Period};
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
        let money = match target {
            Column::Field(name) => table.field(name).and_then(|field| match field.unit {
                FieldUnit::Money(money) => Some(money),
                FieldUnit::None | FieldUnit::Named(_) => None,
            }),
            _ => None,
        };
        let mut found = BTreeMap::new();
        for row in table.projects().iter() {
            let exact = |column| cell(table, row, column, YearBasis::Period, Scale::One, locale).exact().to_owned();
            let Ok(value) = Decimal::parse(&exact(target)) else { continue };
            // Amounts of one currency are kept in that, whatever stood beside each.
            let unit = match money {
                Some(money) => money.currency.code().to_owned(),
                None => unit.map(exact).unwrap_or_default(),
            };
            let target =
                Target { value, unit, is_illustrative: basis.is_some_and(|basis| exact(basis) == "illustrative") };
            found.entry((exact(indicator), exact(period))).or_insert(target);
        }
        Self(found)
    }

    /// The target of an indicator for a year, and whether it is made up. A plan is no target of itself.
    pub(super) fn of_year(&self, indicator: &Indicator, year: i32) -> Option<(Decimal, bool)> {
        let is_plan = indicator.in_records.is_some_and(|meant| meant.measure == Measure::PlannedPeriod);
        let year = Period::of_year(year)?.to_string();
        let target = self.0.get(&(indicator.id.clone(), year)).filter(|_| !is_plan)?;
        let value = match target.unit.is_empty() || target.unit == indicator.unit {
            true => target.value,
            false => in_unit(target.value, &target.unit, &indicator.unit)?,
        };
        Some((value, target.is_illustrative))
    }
}

/// An amount in another unit of its currency; nothing of what is no money, or of another.
fn in_unit(value: Decimal, from: &str, to: &str) -> Option<Decimal> {
    let (from, to) = (AmountUnit::parse(from)?, AmountUnit::parse(to)?);
    let whole = value.scaled_exactly(value.scale() + from.power).filter(|_| from.currency == to.currency)?;
    Decimal::new(whole, value.scale() + to.power).map(Decimal::shortest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_held_against_values_in_another_unit_of_its_currency() {
        for (value, from, to, expected) in [
            ("101500000000", "CNY", "亿元", Some("1015")),
            ("1015", "亿元", "万元", Some("10150000")),
            ("3.5", "万元", "元", Some("35000")),
            ("5", "USD", "亿元", None),
            ("5", "个", "亿元", None),
        ] {
            let found = in_unit(Decimal::parse(value).unwrap(), from, to).map(|value| value.to_string());
            assert_eq!(found.as_deref(), expected, "{value} {from} in {to}");
        }
    }
}
