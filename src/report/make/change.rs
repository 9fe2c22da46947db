//! Words by rule: 增长、下降、持平 of two values, 加快、回落 of two rates. A change of less than the dead band is none.

use super::asked::{Asked, Back, Found, filter, needs_time};
use super::books::Table;
use super::value::{DECIMALS, formula, gap, why_unknown_of, without_number};
use super::written::{Style, percent, size};
use crate::listing::Said;
use crate::model::Decimal;
use crate::query::Cell;
use crate::query::analysis::{self, Growth, Word};
use crate::report::ask::Ask;
use crate::report::document::Slot;
use crate::report::place::TemplateError;
use crate::text::{Arg, Locale, say, say_with};

/// A change of less than half a tenth of a percent is none, in hundredths.
const BAND: i128 = 5;

/// `change: planned_total where year=2021 against year=2020`: 增长 12.3 %
pub(super) fn change(ask: &Ask, table: &Table<'_>) -> Result<Slot, TemplateError> {
    let now = Asked::of(table, ask)?;
    let before = match ask.said("against") {
        Some(_) => now.against(&filter(table, ask, &ask.conditions("against"))?),
        None => now.back(Back::Year).ok_or_else(|| needs_time(ask))?,
    };
    let (now_found, before_found) = (now.found(ask)?, before.found(ask)?);
    let slot = now.slot(&[&now_found, &before_found]);
    let Some((value, base)) = now_found.number().zip(before_found.number()) else {
        return Ok(gap(slot, why_unknown_of(&[&now_found, &before_found], table.locale), table.locale));
    };
    if let Some(why) = now.unfinished() {
        return Ok(gap(slot, why, table.locale));
    }
    let decimals = ask.number("decimals")?.unwrap_or(DECIMALS);
    let growth = analysis::growth(value, base, decimals);
    let written = |difference: Decimal| difference_in_words(&now_found, difference, ask, table);
    change_of(slot, &growth, decimals, table.locale, written)
}

/// Growth as a slot says it; where there is no percent, the difference.
pub(super) fn change_of(
    slot: Slot,
    growth: &Growth,
    decimals: u32,
    locale: Locale,
    difference: impl Fn(Decimal) -> Result<String, TemplateError>,
) -> Result<Slot, TemplateError> {
    let explained = formula(Word::SamePeriod, locale);
    match (growth.percent, growth.difference) {
        (Ok(rate), _) => {
            let text = in_words(rate, decimals, locale);
            Ok(Slot { value: text, exact: rate.to_string(), explained, ..slot })
        }
        (Err(none), Ok(less_or_more)) => {
            let why = say(locale, &format!("analysis-none-{}", none.id()));
            let explained = format!("{explained}; {why}");
            let key = match less_or_more.mantissa().signum() {
                1 => "report-change-more",
                -1 => "report-change-less",
                _ => "report-change-level",
            };
            let value = say_with(locale, key, [("value", Arg::from(difference(size(less_or_more))?))]);
            Ok(Slot { value, exact: less_or_more.to_string(), explained, ..slot })
        }
        (Err(none), Err(_)) => Ok(without_number(slot, none, locale)),
    }
}

/// 增长 12.3 %, 下降 3.2 %, 持平
pub(super) fn in_words(rate: Decimal, decimals: u32, locale: Locale) -> String {
    let is_level = rate.rounded(4).scaled_exactly(4).is_some_and(|rate| rate.abs() < BAND * 100);
    let key = match rate.mantissa().signum() {
        1 if !is_level => "report-change-up",
        -1 if !is_level => "report-change-down",
        _ => "report-change-level",
    };
    say_with(locale, key, [("value", Arg::from(percent(size(rate).rounded(decimals))))])
}

fn difference_in_words(
    found: &Found,
    difference: Decimal,
    ask: &Ask,
    table: &Table<'_>,
) -> Result<String, TemplateError> {
    let style = Style::of(ask, table)?;
    let count = u32::try_from(difference.rounded(0).mantissa()).unwrap_or(u32::MAX);
    let sum = crate::model::Sum::new(difference.mantissa(), difference.scale());
    let cell = Cell { sum, count: count.max(1), ..Cell::default() };
    Ok(style.cell(&cell, found.query.measure, found.query.currency(table.dataset), table.locale))
}

/// `turn: planned_total where year=2021 against year=2020`: 增幅加快 1.2 个百分点
pub(super) fn turn(ask: &Ask, table: &Table<'_>) -> Result<Slot, TemplateError> {
    let now = Asked::of(table, ask)?;
    let before = match ask.said("against") {
        Some(_) => now.against(&filter(table, ask, &ask.conditions("against"))?),
        None => now.back(Back::Step).ok_or_else(|| needs_time(ask))?,
    };
    let bases = [now.back(Back::Year), before.back(Back::Year)];
    let [Some(now_base), Some(before_base)] = bases else { return Err(needs_time(ask)) };
    let found = [now.found(ask)?, now_base.found(ask)?, before.found(ask)?, before_base.found(ask)?];
    let all: Vec<&Found> = found.iter().collect();
    let slot = now.slot(&all);
    let unfinished = now.unfinished();
    let numbers: Option<Vec<Decimal>> = found.iter().map(Found::number).collect();
    let Some([now, now_base, before, before_base]) = numbers.as_deref().and_then(|all| all.first_chunk::<4>()) else {
        return Ok(gap(slot, why_unknown_of(&all, table.locale), table.locale));
    };
    if let Some(why) = unfinished {
        return Ok(gap(slot, why, table.locale));
    }
    let rates = [(now, now_base), (before, before_base)].map(|(value, base)| analysis::growth(*value, *base, DECIMALS));
    let [now, before] = rates.map(|growth| growth.percent);
    let change = match now.and_then(|now| before.and_then(|before| analysis::growth_change(now, before))) {
        Ok(change) => change,
        Err(none) => return Ok(without_number(slot, none, table.locale)),
    };
    Ok(turn_of(slot, &change, ask, table.locale))
}

/// A change of growth as a slot says it.
pub(super) fn turn_of(slot: Slot, change: &analysis::GrowthChange, ask: &Ask, locale: Locale) -> Slot {
    let said = Said::turn(change, ask.said("since").unwrap_or_default(), locale);
    Slot { value: said.text, exact: change.points.to_string(), explained: formula(Word::Change, locale), ..slot }
}
