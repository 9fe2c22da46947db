//! Slots of one number, or of two of which one is held against the other: value, share, completion, schedule, the largest.

use super::asked::{Asked, Found, measure, needs_time};
use super::books::Table;
use super::remarks::remarks;
use super::written::{Style, percent, size, unpublished};
use crate::model::{Decimal, Measure, MeasureKind};
use crate::query::analysis::{self, NoNumber, Word};
use crate::query::{self, Key, Query};
use crate::report::ask::Ask;
use crate::report::document::Slot;
use crate::report::place::TemplateError;
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// Decimals of rates and points unless said otherwise.
pub(super) const DECIMALS: u32 = 1;

/// `value: planned_total where year=2021`
pub(super) fn value(ask: &Ask, table: &Table<'_>) -> Result<Slot, TemplateError> {
    let asked = Asked::of(table, ask)?;
    let style = Style::of(ask, table)?;
    let found = asked.found(ask)?;
    let slot = asked.slot(&[&found]);
    Ok(match found.counted() {
        Some(number) => {
            let value = with_doubt(style.written(&found, table), &found, table.locale);
            Slot { value, exact: number.to_string(), explained: remarks(table, &found), ..slot }
        }
        None => gap(slot, why_unknown(&found, table.locale), table.locale),
    })
}

/// What was found, and how many more records may belong to it: a reader would take the one for all.
fn with_doubt(value: String, found: &Found, locale: Locale) -> String {
    if found.in_doubt == 0 {
        return value;
    }
    let args = [("value", Arg::from(value)), ("count", Arg::from(found.in_doubt))];
    say_with(locale, "report-value-in-doubt", args)
}

/// `share: planned_total where sector=ic year=2021 of year=2021`
pub(super) fn share(ask: &Ask, table: &Table<'_>) -> Result<Slot, TemplateError> {
    let part = Asked::of(table, ask)?;
    let whole = Asked::about(table, ask, &ask.what, &ask.conditions("of"))?;
    let (part_found, whole_found) = (part.found(ask)?, whole.found(ask)?);
    let slot = part.slot(&[&part_found, &whole_found]);
    let decimals = ask.number("decimals")?.unwrap_or(DECIMALS);
    let rate = |part, whole| analysis::share(part, whole, decimals);
    Ok(of_two([&part_found, &whole_found], slot, table, rate, Word::Share))
}

/// `completion: completed_period of planned_period where year=2021`
pub(super) fn completion(ask: &Ask, table: &Table<'_>) -> Result<Slot, TemplateError> {
    let (done, target, _) = done_and_planned(ask, table)?;
    let (done_found, target_found) = (done.found(ask)?, target.found(ask)?);
    let slot = done.slot(&[&done_found, &target_found]);
    let decimals = ask.number("decimals")?.unwrap_or(DECIMALS);
    let rate = |done, target| analysis::completion(done, target, decimals);
    Ok(of_two([&done_found, &target_found], slot, table, rate, Word::Completion))
}

/// `schedule: completed_period of planned_period where year=2021`: 快于序时 5.9 个百分点
pub(super) fn schedule(ask: &Ask, table: &Table<'_>) -> Result<Slot, TemplateError> {
    let (done, target, months) = done_and_planned(ask, table)?;
    let months = months.ok_or_else(|| needs_time(ask))?;
    let (done_found, target_found) = (done.found(ask)?, target.found(ask)?);
    let slot = done.slot(&[&done_found, &target_found]);
    let decimals = ask.number("decimals")?.unwrap_or(DECIMALS);
    let locale = table.locale;
    Ok(match done_found.number().zip(target_found.number()) {
        Some((done, target)) => schedule_of(slot, done, target, months, decimals, locale),
        None => gap(slot, why_unknown_of(&[&done_found, &target_found], locale), locale),
    })
}

/// 快于序时 5.9 个百分点
pub(super) fn schedule_of(
    slot: Slot,
    done: Decimal,
    target: Decimal,
    months: u32,
    decimals: u32,
    locale: Locale,
) -> Slot {
    let slot = Slot { explained: formula(Word::Schedule, locale), ..slot };
    match analysis::schedule_points(done, target, months, decimals) {
        Ok(points) => {
            let key = match points.mantissa().signum() {
                1 => "analysis-schedule-up",
                -1 => "analysis-schedule-down",
                _ => "analysis-schedule-level",
            };
            let args = [("value", Arg::from(numbers::decimal(size(points))))];
            Slot { value: say_with(locale, key, args), exact: points.to_string(), ..slot }
        }
        Err(none) => without_number(slot, none, locale),
    }
}

/// So much of a target, in percent.
pub(super) fn completion_of(slot: Slot, done: Decimal, target: Decimal, decimals: u32, locale: Locale) -> Slot {
    let slot = Slot { explained: formula(Word::Completion, locale), ..slot };
    match analysis::completion(done, target, decimals) {
        Ok(rate) => Slot { value: percent(rate), exact: rate.to_string(), ..slot },
        Err(none) => without_number(slot, none, locale),
    }
}

/// What was done, what was planned for it, and how many months of the year had passed: what a year's plan is held against is
/// the plan of the whole year.
fn done_and_planned<'t, 'a>(
    ask: &Ask,
    table: &'t Table<'a>,
) -> Result<(Asked<'t, 'a>, Asked<'t, 'a>, Option<u32>), TemplateError> {
    let mut conditions = ask.conditions("where");
    let word = ask.needed("of")?;
    let own = |asked: &Asked<'_, '_>| matches!(asked.query.measure.kind(), MeasureKind::Lifetime(_));
    if own(&Asked::of(table, ask)?) && own(&Asked::about(table, ask, word, &conditions)?) {
        // A rate is of the projects of which both are known, as that of a figure is.
        conditions.extend([format!("{}>=0", ask.what), format!("{word}>=0")]);
    }
    let done = Asked::about(table, ask, &ask.what, &conditions)?;
    let target = Asked::about(table, ask, word, &conditions)?;
    let months = done.months();
    let is_of_period = matches!(target.query.measure.kind(), MeasureKind::Period(_));
    let target = match months {
        Some((year, _)) if is_of_period => target.of_year(year),
        _ => target,
    };
    Ok((done, target, months.map(|(_, months)| months)))
}

/// `largest: 3 sector of planned_total where year=2021`
pub(super) fn largest(ask: &Ask, table: &Table<'_>) -> Result<Slot, TemplateError> {
    let locale = table.locale;
    let (number, by) = ask.what.split_once(char::is_whitespace).unwrap_or((&ask.what, ""));
    let most: usize = number.parse().map_err(|_| ask.wrong_value("largest", number))?;
    let of_query = |error| TemplateError::of_query(ask.place, error);
    let by = query::parse_dimensions_of(table.dataset, by.trim()).map_err(of_query)?;
    let asked = Asked::about(table, ask, ask.needed("of")?, &ask.conditions("where"))?;
    let query = Query { by: by.into_iter().take(1).collect(), ..asked.query.clone() };
    let style = Style::of(ask, table)?;
    let answer = table.data.answer(&query).map_err(of_query)?;
    let known = |cell: &query::Cell| query.measure == Measure::ProjectCount || !cell.is_unknown();
    let mut found: Vec<(Key, query::Cell)> = answer.cells().map(|(keys, cell)| (keys[0], *cell)).collect();
    found.retain(|(key, cell)| !key.is_none() && known(cell));
    let size = |cell: &query::Cell| match cell.value(query.measure) {
        query::Value::Count(count) => crate::model::Sum::from_fen(i128::from(count) * 100),
        query::Value::Amount(sum) => sum,
    };
    found.sort_by_key(|(_, cell)| std::cmp::Reverse(size(cell)));
    found.truncate(most);
    let all = asked.found(ask)?;
    let slot = asked.slot(&[&all]);
    let slot = Slot { query: super::asked::in_words(table, &query), ..slot };
    let Some((_, first)) = found.first() else {
        return Ok(gap(slot, why_unknown(&all, locale), locale));
    };
    // They are compared, so all are in the unit of the largest.
    let style = Style { scale: style.scale.or_else(|| Some(Scale::fitting(first.sum, locale))), ..style };
    let each = found.iter().map(|(key, cell)| {
        let value = style.cell(cell, query.measure, answer.currency, locale);
        let args = [("name", Arg::from(key.label(table.dataset, locale))), ("value", value.into())];
        say_with(locale, "report-largest-one", args)
    });
    let value = with_doubt(each.collect::<Vec<_>>().join(&say(locale, "list-separator")), &all, locale);
    let is_illustrative = found.iter().any(|(_, cell)| cell.illustrative_count > 0);
    Ok(Slot { value, is_illustrative, ..slot })
}

/// A rate of two numbers, in percent.
fn of_two(
    [one, other]: [&Found; 2],
    slot: Slot,
    table: &Table<'_>,
    rate: impl Fn(Decimal, Decimal) -> Result<Decimal, NoNumber>,
    word: Word,
) -> Slot {
    let locale = table.locale;
    let Some((number, base)) = one.number().zip(other.number()) else {
        return gap(slot, why_unknown_of(&[one, other], locale), locale);
    };
    let slot = Slot { explained: formula(word, locale), ..slot };
    match rate(number, base) {
        Ok(rate) => Slot { value: percent(rate), exact: rate.to_string(), ..slot },
        Err(none) => without_number(slot, none, locale),
    }
}

/// How a word is worked out.
pub(super) fn formula(word: Word, locale: Locale) -> String {
    say(locale, &format!("analysis-{}-formula", word.id())).into_owned()
}

/// A slot that has no value.
pub(super) fn gap(slot: Slot, why: String, locale: Locale) -> Slot {
    Slot { value: unpublished(locale), gap: Some(why), is_illustrative: false, ..slot }
}

/// A slot of which there is no number, for a reason.
pub(super) fn without_number(slot: Slot, none: NoNumber, locale: Locale) -> Slot {
    let why = say(locale, &format!("analysis-none-{}", none.id())).into_owned();
    Slot { value: "—".to_owned(), gap: Some(why), ..slot }
}

pub(super) fn why_unknown_of(found: &[&Found], locale: Locale) -> String {
    let unknown = found.iter().find(|one| one.number().is_none());
    unknown.map(|one| why_unknown(one, locale)).unwrap_or_default()
}

/// Why nothing is known: there are no records, or none of them has the amount.
pub(super) fn why_unknown(found: &Found, locale: Locale) -> String {
    if let Some(why) = &found.uncovered {
        return why.clone();
    }
    if found.counted().is_some() && found.in_doubt > 0 {
        return say_with(locale, "report-gap-in-doubt", [("count", Arg::from(found.in_doubt))]);
    }
    match found.cell.count {
        0 => say(locale, "report-gap-none").into_owned(),
        count => say_with(locale, "report-gap-missing", [("count", Arg::from(count))]),
    }
}

/// The measure of a slot, for whoever only needs that.
pub(super) fn measure_of(ask: &Ask, table: &Table<'_>) -> Result<Measure, TemplateError> {
    measure(table, &ask.what, ask)
}
