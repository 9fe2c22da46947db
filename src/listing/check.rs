//! A reconciliation in words: the cells of the table of checks. Must not know whether a window or a file shows them.

use super::cell::Cell;
use super::links::{table_cell, table_title};
use super::observation::{ShownUnit, observation};
use crate::model::{AmountUnit, Dataset, Decimal};
use crate::query::{Check, Clause, NotCompared, Quantity, Reason, Reconciliation, Verdict};
use crate::text::{Locale, numbers, say, say_with};

/// A column of the table of checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "their headings are in checks.ftl")]
pub enum CheckColumn {
    Indicator,
    Period,
    Scope,
    Measure,
    YearOf,
    Unit,
    Qualifier,
    Published,
    Computed,
    Difference,
    Percent,
    PublishedCount,
    Count,
    Missing,
    Illustrative,
    Verdict,
    /// Whose rows are compared.
    Table,
}

impl CheckColumn {
    /// All, in the order of the command line's table.
    pub const ALL: [Self; 17] = [
        Self::Indicator,
        Self::Period,
        Self::Scope,
        Self::Measure,
        Self::YearOf,
        Self::Unit,
        Self::Qualifier,
        Self::Published,
        Self::Computed,
        Self::Difference,
        Self::Percent,
        Self::PublishedCount,
        Self::Count,
        Self::Missing,
        Self::Illustrative,
        Self::Verdict,
        Self::Table,
    ];

    /// As written in files; its heading is the text `check-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Indicator => "indicator",
            Self::Period => "period",
            Self::Table => "table",
            Self::Scope => "where",
            Self::Measure => "measure",
            Self::YearOf => "year_of",
            Self::Unit => "unit",
            Self::Qualifier => "qualifier",
            Self::Published => "published",
            Self::Computed => "computed",
            Self::Difference => "difference",
            Self::Percent => "percent",
            Self::PublishedCount => "published_count",
            Self::Count => "count",
            Self::Missing => "missing",
            Self::Illustrative => "illustrative",
            Self::Verdict => "verdict",
        }
    }
}

/// The word of a verdict in files; its sentence is the text `verdict-<word>`.
pub fn verdict_id(check: &Check) -> &'static str {
    match check.outcome.as_ref().map(|made| made.verdict) {
        Ok(Verdict::Agrees) => "agrees",
        Ok(Verdict::Differs) => "differs",
        Ok(Verdict::CannotTell(Reason::NoRecords)) => "no_records",
        Ok(Verdict::CannotTell(Reason::OnlyIllustrative)) => "only_illustrative",
        Ok(Verdict::CannotTell(Reason::PartlyIllustrative)) => "partly_illustrative",
        Ok(Verdict::CannotTell(Reason::AmountsMissing)) => "amounts_missing",
        Ok(Verdict::CannotTell(Reason::PeriodsMissing)) => "periods_missing",
        Ok(Verdict::CannotTell(Reason::DatesMissing)) => "dates_missing",
        Err(NotCompared::NoValue) => "no_value",
        Err(NotCompared::OtherUnit) => "other_unit",
        Err(NotCompared::OtherCurrency(_)) => "other_currency",
        Err(NotCompared::NoPeriod) => "no_period",
        Err(NotCompared::NoTable) => "no_table",
        Err(NotCompared::NoMeasure) => "no_measure",
        Err(NotCompared::NoDates) => "no_dates",
        Err(NotCompared::NoFilter) => "no_filter",
        Err(NotCompared::NoColumn) => "no_column",
    }
}

/// One cell: numbers in the unit of the indicator, exact for a file and rounded for a person.
pub fn check_cell(dataset: &Dataset, check: &Check, column: CheckColumn, locale: Locale) -> Cell {
    let observed = &dataset.observations()[check.observation];
    let indicator = &dataset.indicators()[observed.indicator];
    let words = |exact: &str, shown: &str| Cell::Text { exact: exact.to_owned(), shown: shown.to_owned() };
    match column {
        CheckColumn::Indicator => words(&indicator.id, locale.name(&indicator.name)),
        CheckColumn::Period => words(&observed.period.to_string(), &observed.period.to_string()),
        CheckColumn::Unit => words(
            &indicator.unit,
            &ShownUnit::of(&indicator.unit, observed.value, locale).name(&indicator.unit, locale),
        ),
        CheckColumn::Qualifier => {
            let shown = observation(dataset, check.observation, locale).qualifier;
            if shown.is_empty() { Cell::Missing(String::new()) } else { words(observed.qualifier.id(), &shown) }
        }
        CheckColumn::Table => match (&indicator.of_table, &check.outcome) {
            (None, _) => table_cell(dataset, locale),
            (Some(_), Ok(Reconciliation { of_rows: Some(of), .. })) => table_cell(&of.0, locale),
            (Some(of), _) => words(&of.table, &of.table),
        },
        CheckColumn::Published => published(dataset, check, locale),
        CheckColumn::PublishedCount => observed.count.map_or_else(|| not_given(locale), whole),
        CheckColumn::Verdict => {
            let id = verdict_id(check);
            words(id, &say(locale, &format!("verdict-{id}")))
        }
        column => match &check.outcome {
            Ok(made) => made_cell(dataset, made, column, locale),
            Err(_) => not_given(locale),
        },
    }
}

fn made_cell(dataset: &Dataset, made: &Reconciliation, column: CheckColumn, locale: Locale) -> Cell {
    let cell = &made.computed;
    let of = made.of_rows.as_ref().map_or(dataset, |of| &of.0);
    match column {
        CheckColumn::Scope => Cell::Text { exact: made.query.filter.to_text(of), shown: scope(of, made, locale) },
        CheckColumn::Measure => {
            let id = made.query.measure.id();
            Cell::Text { exact: id.to_owned(), shown: say(locale, &format!("measure-{id}")).into_owned() }
        }
        CheckColumn::YearOf => {
            let id = made.query.year_of.id(of);
            Cell::Text { exact: id.to_owned(), shown: id.to_owned() }
        }
        CheckColumn::Computed if made.is_without_records() => not_given(locale),
        CheckColumn::Computed if made.is_without_amount() => {
            Cell::Missing(say(locale, "value-unpublished").into_owned())
        }
        CheckColumn::Computed => number(dataset, made, made.computed_quantity(), false, locale),
        CheckColumn::Difference => {
            made.difference().map_or_else(|| not_given(locale), |by| number(dataset, made, by, true, locale))
        }
        CheckColumn::Percent => match made.percent() {
            Some(percent) => Cell::Number { exact: percent.to_string(), shown: signed(percent) },
            None => not_given(locale),
        },
        CheckColumn::Count => whole(cell.count),
        CheckColumn::Missing if made.published.is_some_and(|published| matches!(published, Quantity::Count(_))) => {
            Cell::Missing(say(locale, "check-not-applicable").into_owned())
        }
        CheckColumn::Missing => whole(cell.missing),
        CheckColumn::Illustrative => whole(cell.illustrative_count),
        _ => not_given(locale),
    }
}

/// Which records, as the chips of the filter say it; the period has a column of its own.
fn scope(dataset: &Dataset, made: &Reconciliation, locale: Locale) -> String {
    let own = |clause: &&Clause| !matches!(clause, Clause::Year(_) | Clause::Fiscal(_) | Clause::Period(_));
    let clauses = made.query.filter.clauses().iter().filter(own);
    let labels: Vec<String> = clauses.map(|clause| super::conditions::clause_label(dataset, clause, locale)).collect();
    let locale = locale.of_rows(dataset);
    let said = if labels.is_empty() { say(locale, "check-all-records").into_owned() } else { labels.join(" · ") };
    if made.of_rows.is_some() { format!("{} · {said}", table_title(dataset, locale)) } else { said }
}

fn published(dataset: &Dataset, check: &Check, locale: Locale) -> Cell {
    let observed = &dataset.observations()[check.observation];
    let Some(value) = observed.value else { return Cell::Missing(say(locale, "value-unpublished").into_owned()) };
    let words = observation(dataset, check.observation, locale);
    let shown = if words.qualifier.is_empty() { words.value } else { format!("{} {}", words.qualifier, words.value) };
    Cell::Number { exact: value.to_string(), shown }
}

/// A quantity in the unit of its indicator: for a person with as many decimals as were published, at least two of an
/// amount.
fn number(dataset: &Dataset, made: &Reconciliation, quantity: Quantity, is_difference: bool, locale: Locale) -> Cell {
    let observed = &dataset.observations()[made.observation];
    let indicator = &dataset.indicators()[observed.indicator];
    let unit = ShownUnit::of(&indicator.unit, observed.value, locale);
    let (exact, decimals) = match quantity {
        Quantity::Count(count) => (Decimal::new(count.into(), 0), 0),
        Quantity::Amount(sum) => {
            let power = AmountUnit::parse(&indicator.unit).map_or(0, |unit| unit.power);
            let published = observed.value.map_or(0, Decimal::scale).max(indicator.least_decimals);
            (Decimal::new(sum.fen(), power + 2), published.max(2))
        }
    };
    let exact = exact.unwrap_or(Decimal::ZERO);
    let shown = unit.number(exact, decimals);
    let shown = if is_difference { signed(shown) } else { numbers::decimal(shown) };
    // Without the zeros that a unit of 亿 leaves behind.
    let exact = Decimal::parse(&exact.to_string()).unwrap_or(exact);
    Cell::Number { exact: exact.to_string(), shown }
}

/// With its sign, also when it is more.
fn signed(value: Decimal) -> String {
    if value.mantissa() > 0 { format!("+{}", numbers::decimal(value)) } else { numbers::decimal(value) }
}

fn whole(count: u32) -> Cell {
    Cell::Number { exact: count.to_string(), shown: numbers::count(count as usize) }
}

fn not_given(locale: Locale) -> Cell {
    Cell::Missing(say(locale, "check-nothing").into_owned())
}

/// The sentence that explains a verdict in full.
pub fn verdict_sentence(check: &Check, locale: Locale) -> String {
    let (undated, made_up) =
        check.outcome.as_ref().map_or((0, 0), |made| (made.undated, made.computed.illustrative_count));
    let in_part = check.outcome.as_ref().map_or(0, |made| made.in_part);
    let missing = check.outcome.as_ref().map_or(0, |made| made.computed.missing);
    let of_rows = check.outcome.as_ref().ok().and_then(|made| made.of_rows.as_ref());
    let locale = of_rows.map_or(locale, |of| locale.of_rows(&of.0));
    let args = [
        ("undated", undated.into()),
        ("illustrative", made_up.into()),
        ("missing", missing.into()),
        ("in_part", in_part.into()),
    ];
    say_with(locale, &format!("verdict-{}-explain", verdict_id(check)), args)
}
