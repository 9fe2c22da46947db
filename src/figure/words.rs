//! The sentences of a figure: title, subtitle, summary, labels of filters.

use super::build::Body;
use super::kind::Kind;
use super::spec::{FigureSpec, Pair};
use crate::model::{Currency, Dataset, Decimal, Measure, Sum};
use crate::query::{Cell, Clause, Key, Part, Query, Span, Test, YearBasis, period_name};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, find, say, say_with};

/// Measure by dimensions, for example 按产业、年份的计划总投资; each kind may say it in its own way.
pub(super) fn title(spec: &FigureSpec, body: &Body, locale: Locale) -> String {
    let query = &spec.query;
    let within = |text: String| if locale.is_english() { text.to_lowercase() } else { text };
    let measure = |measure: Measure| say(locale, &format!("measure-{}", measure.id())).into_owned();
    let names: Vec<String> =
        query.by.iter().map(|dimension| say(locale, &format!("dimension-{}", dimension.id())).into_owned()).collect();
    let first = within(names.first().cloned().unwrap_or_default());
    let by = match names.as_slice() {
        [one, two] => {
            say_with(locale, "figure-two-dimensions", [("one", one.clone().into()), ("two", two.clone().into())])
        }
        names => names.concat(),
    };
    let pair = Pair::of(query.measure);
    let base = spec.base_year.or(body.years.first().copied());
    let own = format!("figure-title-{}", spec.kind.id());
    let key = match spec.kind {
        _ if spec.shows_shares() => "figure-title-percent",
        _ if find(locale, &own).is_some() => own.as_str(),
        _ => "figure-title",
    };
    let is_inside = key != "figure-title" && !matches!(spec.kind, Kind::Ranked | Kind::Treemap);
    say_with(
        locale,
        key,
        [
            ("measure", if is_inside { within(measure(query.measure)) } else { measure(query.measure) }.into()),
            ("by", within(by).into()),
            ("first", first.into()),
            ("planned", within(measure(pair.planned)).into()),
            ("completed", measure(pair.completed).into()),
            ("base", base.map(|year| year.to_string()).unwrap_or_default().into()),
        ],
    )
}

/// Zone, year basis, years, filter.
pub(super) fn subtitle(dataset: &Dataset, spec: &FigureSpec, body: &Body, locale: Locale) -> String {
    let mut parts = vec![dataset.zone().name.prefer(locale.is_english()).to_owned()];
    let on_axis = body.categories.iter().flat_map(|category| &category.keys);
    let mut years: Vec<i32> = on_axis.filter_map(|key| if let Key::Year(year) = key { *year } else { None }).collect();
    // Years of another kind have names of their own.
    let fiscal = body.categories.iter().filter(|of| matches!(of.key(), Some(Key::FiscalYear(_))));
    let fiscal: Vec<&str> = fiscal.map(|category| category.label.as_str()).collect();
    if !body.years.is_empty() && fiscal.is_empty() {
        years.clone_from(&body.years);
    }
    let year_of = body.asked.first().map_or(spec.query.year_of, |(query, _)| query.year_of);
    if !years.is_empty() || spec.query.filter.asks_for_year() {
        parts.push(year_basis(dataset, year_of, locale));
    }
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => parts.push(format!("{first}–{last}")),
        (Some(only), _) => parts.push(only.to_string()),
        _ => {}
    }
    match (fiscal.first(), fiscal.last()) {
        (Some(first), Some(last)) if first != last => parts.push(format!("{first}–{last}")),
        (Some(only), _) => parts.push((*only).to_owned()),
        _ => {}
    }
    // The years on the axis have been named.
    let named = |clause: &&Clause| years.is_empty() || !matches!(clause, Clause::Year(_));
    parts.extend(spec.query.filter.clauses().iter().filter(named).map(|clause| clause_label(dataset, clause, locale)));
    parts.join(" · ")
}

/// 按签约年份, 按期间
fn year_basis(dataset: &Dataset, year_of: YearBasis, locale: Locale) -> String {
    match year_of {
        YearBasis::Stage(stage) => {
            let name = dataset.stages()[stage].name.prefer(locale.is_english());
            let name = if locale.is_english() { name.to_lowercase() } else { name.to_owned() };
            say_with(locale, "year-of-stage", [("stage", name.into())])
        }
        YearBasis::Period => say(locale, "year-of-period").into_owned(),
    }
}

/// The name of a series that is not drawn; a sector that stands for its own projects alone says so.
pub(super) fn key_label(dataset: &Dataset, query: &Query, key: Key, locale: Locale) -> String {
    let name = key.label(dataset, locale);
    let has_children = match key {
        Key::Sector(Some(ix)) => dataset.sector_tree().children(ix).next().is_some(),
        Key::Branch(Some(ix)) => query.opened.contains(&ix),
        Key::Place(Some(ix)) => dataset.place_tree().children(ix).next().is_some(),
        _ => false,
    };
    if has_children { say_with(locale, "figure-own-only", [("name", name.into())]) } else { name }
}

/// A condition as a person would say it, short enough for a chip.
pub fn clause_label(dataset: &Dataset, clause: &Clause, locale: Locale) -> String {
    let not = |negated: bool, text: String| {
        if negated { say_with(locale, "filter-not", [("what", text.into())]) } else { text }
    };
    match clause {
        Clause::OneOf { dimension, keys, negated } => {
            let labels: Vec<String> = keys.iter().map(|key| key.label(dataset, locale)).collect();
            let text = labels.join(&say(locale, "list-separator"));
            if *dimension == crate::query::Dimension::List {
                let name = say(locale, "dimension-list").into_owned();
                return not(*negated, format!("{name} {text}"));
            }
            not(*negated, text)
        }
        Clause::Year(test) => {
            // 2021 is a year by itself; “≥ 2021” might be anything.
            let is_plain = |span: &Span<i32>| matches!(span, Span::Only(_) | Span::Between(..));
            let named = !matches!(test, Test::AnyOf(all) | Test::NoneOf(all) if all.iter().all(is_plain));
            test_label(test, locale, |year| year.to_string(), &say(locale, "dimension-year"), named)
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
            let name = dataset.stages()[*stage].name.prefer(locale.is_english());
            test_label(test, locale, |date| date.to_string(), name, true)
        }
        Clause::Text { words, negated } => not(*negated, format!("“{}”", words.join(" "))),
        Clause::Search { words, negated } => {
            not(*negated, say_with(locale, "filter-search", [("words", words.join(" ").into())]))
        }
    }
}

/// A part of an answer by the names of its keys: `集成电路 · 2021`.
pub fn part_label(dataset: &Dataset, part: &Part, locale: Locale) -> String {
    let name = |keys: &Vec<Key>| match keys.as_slice() {
        [key] => key.label(dataset, locale),
        several => say_with(locale, "figure-rest", [("count", Arg::from(several.len()))]),
    };
    let names: Vec<String> = part.keys().iter().map(name).collect();
    if names.is_empty() { say(locale, "figure-total").into_owned() } else { names.join(" · ") }
}

/// A test in words; `named` puts the name of the field before it.
fn test_label<T: Copy>(test: &Test<T>, locale: Locale, show: impl Fn(T) -> String, name: &str, named: bool) -> String {
    let span = |span: &Span<T>| match span {
        Span::Only(value) if named => format!("= {}", show(*value)),
        Span::Only(value) => show(*value),
        Span::From(value) => format!("≥ {}", show(*value)),
        Span::UpTo(value) => format!("≤ {}", show(*value)),
        Span::Between(low, high) => format!("{}–{}", show(*low), show(*high)),
    };
    let spans = |all: &[Span<T>]| all.iter().map(span).collect::<Vec<_>>().join(&say(locale, "list-separator"));
    let text = match test {
        Test::Given => return say_with(locale, "filter-given", [("name", name.into())]),
        Test::Missing => return say_with(locale, "filter-missing", [("name", name.into())]),
        Test::Above(value) => format!("> {}", show(*value)),
        Test::Below(value) => format!("< {}", show(*value)),
        Test::AnyOf(all) => spans(all),
        Test::NoneOf(all) => say_with(locale, "filter-not", [("what", spans(all).into())]),
    };
    if named { format!("{name} {text}") } else { text }
}

/// A value with its unit: `249.00 亿元`, `12 个项目`, or 未公布 where no amount is known.
pub fn value_text(cell: &Cell, measure: Measure, currency: Option<Currency>, scale: Scale, locale: Locale) -> String {
    let Some(currency) = currency.filter(|_| measure != Measure::ProjectCount) else {
        return say_with(locale, "projects-counted", [("count", Arg::from(cell.count))]);
    };
    if cell.count > 0 && cell.missing == cell.count {
        return say(locale, "value-unpublished").into_owned();
    }
    say_with(
        locale,
        "amount-with-unit",
        [("amount", numbers::sum(cell.sum, scale, 2).into()), ("unit", scale.behind(currency, locale).into())],
    )
}

/// How many projects, and how many of them have no amount.
pub(super) fn counted(count: u32, missing: u32, locale: Locale) -> String {
    let projects = say_with(locale, "projects-counted", [("count", Arg::from(count))]);
    if missing == 0 {
        return projects;
    }
    say_with(locale, "figure-hover-missing", [("projects", projects.into()), ("count", Arg::from(missing))])
}

/// Sentences as the one note below a figure; empty for none.
pub fn note(sentences: &[String], locale: Locale) -> String {
    if sentences.is_empty() {
        return String::new();
    }
    let notes = sentences.join(&say(locale, "note-separator"));
    say_with(locale, "figure-notes", [("notes", notes.into())])
}

/// Why there is nothing to draw, and what to do.
pub(super) fn nothing(body: &Body, spec: &FigureSpec, locale: Locale) -> String {
    let all_hidden = !body.series.is_empty() && body.series.iter().all(|series| series.hidden);
    let key = match (all_hidden, body.total.count == 0, spec.query.filter.is_empty()) {
        (true, ..) => "figure-nothing-shown",
        (_, true, true) => "figure-nothing-at-all",
        (_, true, false) => "figure-nothing-filtered",
        _ => "figure-nothing-published",
    };
    say(locale, key).into_owned()
}

/// The figure in a sentence or two, for screen readers and as alt text.
pub(super) fn summary(title: &str, subtitle: &str, total: &str, body: &Body, locale: Locale) -> String {
    let categories = &body.categories;
    let head = say_with(
        locale,
        "figure-summary",
        [("title", title.into()), ("subtitle", subtitle.into()), ("total", total.into())],
    );
    let largest = categories
        .iter()
        .filter_map(|category| category.total.as_ref().map(|total| (category, total)))
        .max_by(|a, b| a.1.value.total_cmp(&b.1.value));
    match largest {
        Some((category, total)) if categories.len() > 1 => {
            let tail = say_with(
                locale,
                "figure-summary-largest",
                [("category", category.label.as_str().into()), ("value", total.label.as_str().into())],
            );
            format!("{head}{tail}")
        }
        _ => head,
    }
}
