//! The sentences above a figure: title, subtitle; and why there is nothing to draw.

use super::spec::{FigureSpec, Pair};
use super::time::{Span, stepped_key, time_name, year_of};
use crate::figure::body::Body;
use crate::figure::gaps::period_of;
use crate::figure::phrases::measure_within;
use crate::listing::clause_label;
use crate::model::{Dataset, Measure};
use crate::query::series::SeriesTable;
use crate::query::{Clause, Dimension, Key, YearBasis};
use crate::text::{Arg, Locale, find, say, say_with, within};

/// Measure by dimensions, for example 按产业、年份的计划总投资; each kind may say it in its own way.
pub(super) fn title(dataset: &Dataset, spec: &FigureSpec, body: &Body, locale: Locale) -> String {
    let query = &spec.query;
    let measure = |measure: Measure| Arg::Key(format!("measure-{}", measure.id()));
    let names: Vec<String> = body
        .divided_by
        .clone()
        .unwrap_or_else(|| query.by.clone())
        .into_iter()
        .map(|dimension| within(&dimension.name(dataset, locale), locale))
        .collect();
    let outer = names.first().cloned().unwrap_or_default();
    let by = match names.as_slice() {
        [one, two] => {
            say_with(locale, "figure-two-dimensions", [("one", one.clone().into()), ("two", two.clone().into())])
        }
        names => names.concat(),
    };
    let pair = Pair::of(query.measure);
    let is_alone = matches!(query.by[..], [by] if by.is_time());
    let kind = spec.kind.spec();
    let (own, no_base) = (format!("figure-title-{}", kind.id), format!("figure-title-{}-no-base", kind.id));
    let is_there = |key: &&str| find(locale, key).is_some();
    let alone = kind.title_alone.map(|key| stepped_key(key, &query.by, locale));
    let stepped = stepped_key(&own, &query.by, locale);
    let share = spec.shows_shares().then_some("figure-title-percent");
    let key = share
        .or(kind.title_of_two.filter(|_| names.len() > 1))
        // Where there is no year to hold others against, none is named.
        .or(Some(no_base.as_str()).filter(|_| body.base.is_none()).filter(is_there))
        .or(alone.as_deref().filter(|_| is_alone))
        .or(Some(stepped.as_str()).filter(is_there))
        .unwrap_or("figure-title");
    let first = body.categories.first().and_then(|category| category.key());
    let base = body.base.as_ref().map(|base| time_name(first, base, locale)).unwrap_or_default();
    say_with(
        locale,
        key,
        [
            ("measure", measure(query.measure)),
            ("within", measure_within(query.measure, locale).into()),
            ("by", by.into()),
            ("first", outer.into()),
            ("second", names.get(1).cloned().unwrap_or_default().into()),
            ("planned", measure_within(pair.planned, locale).into()),
            ("completed", measure(pair.completed)),
            ("base", base.into()),
        ],
    )
}

/// Years of several kinds along the axis: from that which begins first to that which ends last.
fn from_first_to_last(body: &Body) -> Option<String> {
    let times = || body.categories.iter().filter_map(|one| Some((period_of(one.key()?)?, one.label.as_str())));
    let (_, first) = times().min_by_key(|(period, _)| (period.first(), period.last()))?;
    let (_, last) = times().max_by_key(|(period, _)| (period.last(), period.first()))?;
    Some(if first == last { first.to_owned() } else { format!("{first}–{last}") })
}

/// Zone, table, year basis, years, filter.
pub(super) fn subtitle(dataset: &Dataset, spec: &FigureSpec, body: &Body, span: &Span, locale: Locale) -> String {
    let mut parts = vec![locale.name(&dataset.zone().name).to_owned()];
    // What a number of records is a number of, and whose amounts they are.
    parts.extend(dataset.table().map(|table| locale.name(&table.name).to_owned()));
    let axes = body.categories.iter().map(|one| &one.keys).chain(body.series.iter().map(|one| &one.keys));
    let mut years: Vec<i32> = axes.filter_map(|keys| year_of(keys)).collect();
    // Of years of another kind their names are said.
    let is_of_calendar = body.year_names.is_empty();
    if !body.years.is_empty() && is_of_calendar {
        years.clone_from(&body.years);
    }
    years.sort_unstable();
    let on_axes = match years[..] {
        [first, .., last] if first != last => Some(format!("{first}–{last}")),
        [only, ..] => Some(only.to_string()),
        [] => None,
    };
    // Years of another kind, and shorter steps of time, have names of their own.
    let is_named = |key: &Key| matches!(key, Key::FiscalYear(_) | Key::Step(..)) && !key.is_undated();
    let fiscal = body.categories.iter().filter(|of| of.key().as_ref().is_some_and(is_named));
    let fiscal: Vec<&str> = match is_of_calendar {
        true => fiscal.map(|category| category.label.as_str()).collect(),
        false => body.year_names.iter().map(String::as_str).collect(),
    };
    let on_axes = match (on_axes, fiscal.first(), fiscal.last()) {
        (Some(_), Some(_), _) if is_of_calendar => from_first_to_last(body),
        (_, Some(first), Some(last)) if first != last => Some(format!("{first}–{last}")),
        (_, Some(only), _) => Some((*only).to_owned()),
        (on_axes, ..) => on_axes,
    };
    let is_on_axes = on_axes.is_some();
    let period = on_axes.or_else(|| span.text());
    let year_of = body.asked.first().map_or(spec.query.year_of, |(query, _)| query.year_of);
    let is_undated = dataset.has_dates() && span.years.is_none() && span.undated.count > 0;
    // Published series have no other date.
    let has_choice = SeriesTable::of(dataset).is_none();
    if has_choice && (period.is_some() || is_undated || spec.query.filter.asks_for_year()) {
        parts.push(year_basis(dataset, year_of, locale));
    }
    if is_undated {
        parts.push(Key::Year(None).label_by(dataset, year_of, locale));
    }
    parts.extend(period.clone());
    // The years on the axis have been named; a condition on years that says no more than the period, too.
    let says_more = |clause: &&Clause| match clause {
        Clause::Year(_) | Clause::Fiscal(_) => !is_on_axes && Some(clause_label(dataset, clause, locale)) != period,
        _ => true,
    };
    let clauses = spec.query.filter.clauses().iter().filter(says_more);
    parts.extend(clauses.map(|clause| clause_label(dataset, clause, locale)));
    parts.join(" · ")
}

/// 按签约年份, 按期间
fn year_basis(dataset: &Dataset, year_of: YearBasis, locale: Locale) -> String {
    match year_of {
        YearBasis::Stage(stage) => {
            let name = locale.name(&dataset.stages()[stage].name);
            say_with(locale, "year-of-stage", [("stage", within(name, locale).into())])
        }
        YearBasis::Field(name) => {
            let name = within(&Dimension::Field(name).name(dataset, locale), locale);
            say_with(locale, "year-of-stage", [("stage", name.into())])
        }
        YearBasis::Period => say(locale, "year-of-period").into_owned(),
    }
}

/// Why there is nothing to draw, and what to do.
pub(super) fn nothing(body: &Body, spec: &FigureSpec, locale: Locale) -> String {
    let key = match (body.is_all_hidden(), body.total.count == 0, spec.query.filter.is_empty()) {
        (true, ..) => "figure-nothing-shown",
        (_, true, true) => "figure-nothing-at-all",
        (_, true, false) => "figure-nothing-filtered",
        _ if body.measure.statistic().is_some() => "figure-nothing-computed",
        _ => "figure-nothing-published",
    };
    say(locale, key).into_owned()
}
