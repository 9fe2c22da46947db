//! What the descriptor says of the zone, its currency and its dates, with what stands in for what it does not say.
//! Must not know tables but the ladder.

use super::dates::date_problem;
use crate::model::{CURRENCY_CODES, Currency, Name, PartialDate, Stage, StageIx, Table, Zone};
use crate::package::descriptor::Descriptor;
use crate::package::findings::{At, Journal, NOTHING_NEAR, Problem};
use crate::package::meaning::nearest;

/// The zone; the package's own name stands in for what is missing.
pub(in crate::package) fn zone(descriptor: &Descriptor, journal: &mut Journal) -> Zone {
    let given = &descriptor.zonescope.zone;
    let first = |texts: [&String; 3]| texts.into_iter().find(|text| !text.is_empty()).cloned().unwrap_or_default();
    let mut or = |property: &str, given: &String, instead: String| {
        if !given.is_empty() {
            return given.clone();
        }
        if !descriptor.is_ours() {
            return instead;
        }
        let shown = if instead.is_empty() { NOTHING_NEAR } else { &instead };
        let problem = Problem::ZoneFieldMissing { instead: shown.to_owned() };
        journal.property(At::PACKAGE, property, "", problem);
        instead
    };
    let id = or("zonescope.zone.id", &given.id, first([&descriptor.name, &given.name_en, &given.name_zh]));
    let zh = or("zonescope.zone.name_zh", &given.name_zh, first([&descriptor.title, &given.name_en, &id]));
    for unknown in &descriptor.zonescope.unknown {
        let problem = Problem::PropertyUnknown { near: unknown.near.unwrap_or(NOTHING_NEAR).to_owned() };
        journal.property(At::PACKAGE, &unknown.path, &unknown.value, problem);
    }
    let fiscal_year_start = fiscal_year_start(descriptor, journal);
    Zone { fiscal_year_start, id, name: Name { zh, en: given.name_en.clone() }, level: given.level.clone() }
}

/// The month that fiscal years begin with; January is that of the calendar.
fn fiscal_year_start(descriptor: &Descriptor, journal: &mut Journal) -> Option<u32> {
    let given = descriptor.zonescope.fiscal_year_start.as_str();
    let month = given.parse().ok().filter(|month| (1..=12).contains(month));
    if month.is_none() && !given.is_empty() {
        journal.property(At::PACKAGE, "zonescope.fiscal_year_start", given, Problem::PropertyWrong);
    }
    month.filter(|month| *month > 1)
}

/// The currency sums are in; CNY unless the package says otherwise.
pub(in crate::package) fn currency(descriptor: &Descriptor, journal: &mut Journal) -> Currency {
    let given = descriptor.zonescope.currency.as_str();
    let instead = Currency::CNY.code().to_owned();
    let problem = match Currency::parse(given) {
        Some(currency) => return currency,
        None if given.is_empty() && !descriptor.is_ours() => return Currency::CNY,
        None if given.is_empty() => Problem::CurrencyMissing { instead },
        None => Problem::CurrencyUnknown { near: near_currency(given), instead },
    };
    journal.property(At::PACKAGE, "zonescope.currency", given, problem);
    Currency::CNY
}

/// The code that may be meant by one that there is not.
pub(in crate::package) fn near_currency(given: &str) -> String {
    nearest(&given.to_uppercase(), CURRENCY_CODES.iter().copied()).unwrap_or(NOTHING_NEAR).to_owned()
}

/// The day the books were closed.
pub(in crate::package) fn as_of(descriptor: &Descriptor, journal: &mut Journal) -> Option<PartialDate> {
    let given = descriptor.zonescope.as_of.as_str();
    let date = PartialDate::parse(given);
    if date.is_none() && (descriptor.is_ours() || !given.is_empty()) {
        let problem = if given.is_empty() { Problem::AsOfMissing } else { date_problem(given) };
        journal.property(At::PACKAGE, "zonescope.as_of", given, problem);
    }
    date
}

/// The stage whose date gives a project its year; the first rung unless the package says otherwise.
pub(in crate::package) fn year_of(
    descriptor: &Descriptor,
    stages: &Table<Stage>,
    journal: &mut Journal,
) -> Option<StageIx> {
    let given = descriptor.zonescope.year_of.as_str();
    if let Some(stage) = stages.find(given) {
        return Some(stage);
    }
    let first = stages.iter().next().filter(|(_, stage)| stage.is_on_track());
    if !given.is_empty() {
        let instead = first.map_or(NOTHING_NEAR, |(_, stage)| stage.id.as_str()).to_owned();
        journal.property(At::PACKAGE, "zonescope.year_of", given, Problem::YearOfUnknown { instead });
    }
    first.map(|(ix, _)| ix)
}
