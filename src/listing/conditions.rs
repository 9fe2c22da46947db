//! Conditions, keys and marks in words.

use crate::model::{Dataset, Decimal, FieldName, FieldUnit, Period, SectorIx, Sum};
use crate::query;
use crate::query::{Clause, Dimension, Key, NotYet, Part, Query, Test, not_yet_reached, period_name};
use crate::text::{Arg, Locale, numbers, say, say_with, within};

/// The name of a key as it is meant in a query: a sector that stands for its own projects alone says so, and one of
/// which only some of those below it are asked for goes by their names.
/// `not_yet` knows what has not come so far, see [`query::not_yet_reached()`].
pub fn key_label(
    dataset: &Dataset,
    query: &Query,
    key: Key,
    not_yet: impl FnOnce(&Query) -> Option<NotYet>,
    locale: Locale,
) -> String {
    let name = key.label_by(dataset, query.year_of, locale);
    let has_children = match key {
        Key::Sector(Some(ix)) => dataset.sector_tree().children(ix).next().is_some(),
        Key::Branch(Some(ix)) => query.opened.contains(&ix),
        Key::Place(Some(ix)) => dataset.place_tree().children(ix).next().is_some(),
        Key::Field(name, Some(ix)) => {
            let tree = dataset.field(name).and_then(|field| field.categories()?.tree.as_ref());
            tree.is_some_and(|tree| tree.children(ix).next().is_some())
        }
        _ => false,
    };
    match key {
        _ if has_children => say_with(locale, "figure-own-only", [("name", name.into())]),
        Key::Branch(Some(branch)) => part_of_branch(dataset, query, branch, name, locale),
        Key::Year(None) => not_yet(query).map_or(name, |found| undated(dataset, found, locale)),
        _ => name,
    }
}

/// What has no date of a stage, some of it because it has not come so far.
fn undated(dataset: &Dataset, found: NotYet, locale: Locale) -> String {
    let stage = within(locale.name(&dataset.stages()[found.stage].name), locale);
    say_with(locale, "no-year-yet", [("stage", stage.into())])
}

/// A branch of which a filter lets only a part through carries the name of that part, not its own.
pub(super) fn part_of_branch(
    dataset: &Dataset,
    query: &Query,
    branch: SectorIx,
    name: String,
    locale: Locale,
) -> String {
    let tree = dataset.sector_tree();
    let sector = |key: &Key| if let Key::Sector(ix) | Key::Branch(ix) = key { *ix } else { None };
    let mut name = name;
    for clause in query.filter.clauses() {
        let Clause::OneOf { dimension: Dimension::Sector | Dimension::Branch, keys, negated } = clause else {
            continue;
        };
        let asked: Vec<SectorIx> = keys.iter().filter_map(sector).collect();
        if asked.iter().any(|asked| tree.is_within(branch, *asked)) {
            continue;
        }
        let below = |asked: &&SectorIx| tree.is_within(**asked, branch);
        let names: Vec<&str> = asked.iter().filter(below).map(|ix| locale.name(&dataset.sectors()[*ix].name)).collect();
        let names = super::names::names(&names, locale);
        match (names.is_empty(), negated) {
            (true, _) => {}
            (false, false) => name = names,
            (false, true) => {
                name = say_with(locale, "figure-without", [("name", name.into()), ("names", names.into())]);
            }
        }
    }
    name
}

/// A key in a condition. Behind “not” it loses its capital, unless it is a proper name.
fn asked_label(dataset: &Dataset, key: Key, negated: bool, locale: Locale) -> String {
    let label = key.label(dataset, locale);
    let is_word = key.is_none() || matches!(key, Key::Basis(_) | Key::Stage(_));
    if negated && is_word { within(&label, locale) } else { label }
}

/// A condition as a person would say it, short enough for a chip.
pub fn clause_label(dataset: &Dataset, clause: &Clause, locale: Locale) -> String {
    let not = |negated: bool, text: String| {
        if negated { say_with(locale, "filter-not", [("what", text.into())]) } else { text }
    };
    match clause {
        Clause::OneOf { dimension, keys, negated } => {
            let labels: Vec<String> = keys.iter().map(|key| asked_label(dataset, *key, *negated, locale)).collect();
            let text = labels.join(&say(locale, "list-separator"));
            if matches!(dimension, Dimension::List | Dimension::Field(_)) {
                let name = dimension.name(dataset, locale);
                return not(*negated, format!("{name} {text}"));
            }
            not(*negated, text)
        }
        Clause::Year(test) => {
            // 2021 is a year by itself; “≥ 2021” might be anything.
            let is_plain = |span: &query::Span<i32>| matches!(span, query::Span::Only(_) | query::Span::Between(..));
            let named = !matches!(test, Test::AnyOf(all) | Test::NoneOf(all) if all.iter().all(is_plain));
            test_label(test, locale, |year| year.to_string(), &say(locale, "dimension-year"), named)
        }
        Clause::Fiscal(years) => {
            let shown: Vec<String> =
                years.iter().map(|first| period_name(dataset, Period::year_from(*first))).collect();
            shown.join(&say(locale, "list-separator"))
        }
        Clause::Period(periods) => {
            let shown: Vec<String> = periods.iter().map(|period| period_name(dataset, *period)).collect();
            let period = shown.join(&say(locale, "list-separator"));
            say_with(locale, "filter-period", [("period", period.into())])
        }
        Clause::Amount(which, test) => {
            let currency = dataset.project_currency(*which);
            let show = |fen: i64| numbers::shortest_sum(Sum::from_fen(fen.into()), currency, locale);
            test_label(test, locale, show, &say(locale, &format!("measure-{}", which.column())), true)
        }
        Clause::Land(test) => {
            let show = |hundredths: i64| {
                let land = Decimal::new(hundredths.into(), 2).map(|land| land.to_string()).unwrap_or_default();
                let land = Decimal::parse(&land).unwrap_or(Decimal::ZERO);
                say_with(locale, "filter-mu", [("land", numbers::decimal(land).into())])
            };
            test_label(test, locale, show, &say(locale, "filter-land"), true)
        }
        Clause::Date(stage, test) => {
            let name = locale.name(&dataset.stages()[*stage].name);
            let name = match test {
                Test::Given | Test::Missing => {
                    say_with(locale, "filter-date-of", [("stage", within(name, locale).into())])
                }
                _ => name.to_owned(),
            };
            test_label(test, locale, |date| date.to_string(), &name, true)
        }
        Clause::Number(name, test) => number_label(dataset, *name, test, locale),
        Clause::Day(name, test) => {
            test_label(test, locale, |date| date.to_string(), &Dimension::Field(*name).name(dataset, locale), true)
        }
        Clause::Words(name, words, negated) => {
            let title = Dimension::Field(*name).name(dataset, locale);
            not(*negated, format!("{title} “{}”", words.join(" ")))
        }
        Clause::Text { words, negated } => not(*negated, format!("“{}”", words.join(" "))),
        Clause::Search { words, negated } => {
            not(*negated, say_with(locale, "filter-search", [("words", words.join(" ").into())]))
        }
    }
}

/// A condition on the numbers of a column that the program knows nothing of.
fn number_label(dataset: &Dataset, name: FieldName, test: &Test<i64>, locale: Locale) -> String {
    let field = dataset.field(name);
    let title = Dimension::Field(name).name(dataset, locale);
    let decimals = field.and_then(|field| field.numbers()).map_or(0, |numbers| numbers.decimals());
    let show = |number: i64| match field.map(|field| &field.unit) {
        Some(FieldUnit::Money(unit)) => numbers::shortest_sum(Sum::new(number.into(), decimals), unit.currency, locale),
        _ => numbers::decimal(Decimal::new(number.into(), decimals).map_or(Decimal::ZERO, Decimal::shortest)),
    };
    test_label(test, locale, show, &title, true)
}

/// A part of an answer by the names of its keys: `集成电路 · 2021`.
pub fn part_label(dataset: &Dataset, query: &Query, part: &Part, locale: Locale) -> String {
    let name = |keys: &Vec<Key>| match keys.as_slice() {
        [key] => key_label(dataset, query, *key, |query| not_yet_reached(dataset, query), locale),
        // Projects that nothing else is said of are no rest of anything.
        several if part.keys().len() == 1 && several[0].dimension() == Dimension::Project => {
            say_with(locale, "projects-counted", [("count", Arg::from(several.len()))])
        }
        several => say_with(locale, "figure-rest", [("count", Arg::from(several.len()))]),
    };
    let names: Vec<String> = part.keys().iter().map(name).collect();
    if names.is_empty() { say(locale, "figure-total").into_owned() } else { names.join(" · ") }
}

/// A test in words; `named` puts the name of the field before it.
pub(super) fn test_label<T: Copy>(
    test: &Test<T>,
    locale: Locale,
    show: impl Fn(T) -> String,
    name: &str,
    named: bool,
) -> String {
    let span = |span: &query::Span<T>| match span {
        query::Span::Only(value) if named => format!("= {}", show(*value)),
        query::Span::Only(value) => show(*value),
        query::Span::From(value) => format!("≥ {}", show(*value)),
        query::Span::UpTo(value) => format!("≤ {}", show(*value)),
        query::Span::Between(low, high) => format!("{}–{}", show(*low), show(*high)),
    };
    let spans = |all: &[query::Span<T>]| all.iter().map(span).collect::<Vec<_>>().join(&say(locale, "list-separator"));
    let text = match test {
        Test::Given => return say_with(locale, "filter-given", [("name", name.into())]),
        Test::Missing => return say_with(locale, "filter-missing", [("name", within(name, locale).into())]),
        Test::Above(value) => format!("> {}", show(*value)),
        Test::Below(value) => format!("< {}", show(*value)),
        Test::AnyOf(all) => spans(all),
        Test::NoneOf(all) => say_with(locale, "filter-not", [("what", spans(all).into())]),
    };
    if named { format!("{name} {text}") } else { text }
}
