//! The sentences of a figure: title, subtitle, summary, labels of filters.

use super::content::Category;
use super::spec::{FigureSpec, Kind};
use crate::model::{Currency, Dataset, Decimal, Measure, Sum};
use crate::query::{Cell, Clause, Key, Span, Test};
use crate::text::numbers::{self, Scale};
use crate::text::{Arg, Locale, say, say_with};

/// Measure by dimensions, for example 按产业、年份的计划总投资.
pub(super) fn title(spec: &FigureSpec, locale: Locale) -> String {
    let query = &spec.query;
    let names: Vec<String> =
        query.by.iter().map(|dimension| say(locale, &format!("dimension-{}", dimension.id())).into_owned()).collect();
    let measure = say(locale, &format!("measure-{}", query.measure.id())).into_owned();
    let by = match names.as_slice() {
        [one] => one.clone(),
        [one, two] => {
            say_with(locale, "figure-two-dimensions", [("one", one.clone().into()), ("two", two.clone().into())])
        }
        _ => String::new(),
    };
    let by = if locale.is_english() { by.to_lowercase() } else { by };
    let key = if spec.kind == Kind::Percent { "figure-title-share" } else { "figure-title" };
    let measure = if locale.is_english() && spec.kind == Kind::Percent { measure.to_lowercase() } else { measure };
    say_with(locale, key, [("measure", measure.into()), ("by", by.into())])
}

/// Year basis, years, filter.
pub(super) fn subtitle(dataset: &Dataset, spec: &FigureSpec, categories: &[Key], locale: Locale) -> String {
    let mut parts = vec![dataset.zone().name.prefer(locale.is_english()).to_owned()];
    let years: Vec<i32> =
        categories.iter().filter_map(|key| if let Key::Year(year) = key { *year } else { None }).collect();
    if !years.is_empty() || spec.query.filter.asks_for_year() {
        parts.push(match spec.year_stage(dataset) {
            Some(stage) => {
                let name = stage.name.prefer(locale.is_english());
                let name = if locale.is_english() { name.to_lowercase() } else { name.to_owned() };
                say_with(locale, "year-of-stage", [("stage", name.into())])
            }
            None => say(locale, "year-of-period").into_owned(),
        });
    }
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first != last => parts.push(format!("{first}–{last}")),
        (Some(only), _) => parts.push(only.to_string()),
        _ => {}
    }
    // The years on the axis have been named.
    let named = |clause: &&Clause| years.is_empty() || !matches!(clause, Clause::Year(_));
    parts.extend(spec.query.filter.clauses().iter().filter(named).map(|clause| clause_label(dataset, clause, locale)));
    parts.join(" · ")
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
        Clause::Year(test) => test_label(test, locale, |year| year.to_string(), &say(locale, "dimension-year"), false),
        Clause::Period(periods) => {
            let shown: Vec<String> = periods.iter().map(ToString::to_string).collect();
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
    }
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
        [("amount", numbers::sum(cell.sum, scale, 2).into()), ("unit", scale.unit(currency, locale).into())],
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
pub(super) fn nothing(total: &Cell, spec: &FigureSpec, locale: Locale) -> String {
    let key = if total.count == 0 && spec.query.filter.is_empty() {
        "figure-nothing-at-all"
    } else if total.count == 0 {
        "figure-nothing-filtered"
    } else if spec.hidden.is_empty() {
        "figure-nothing-published"
    } else {
        "figure-nothing-shown"
    };
    say(locale, key).into_owned()
}

/// The figure in a sentence or two, for screen readers and as alt text.
pub(super) fn summary(title: &str, subtitle: &str, total: &str, categories: &[Category], locale: Locale) -> String {
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
