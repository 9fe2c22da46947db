//! The notes below a figure: whatever it leaves out is counted, and every number in them is counted from what is drawn.

use std::collections::BTreeSet;

use super::content::{Beside, Mark, Series};
use super::kind::{Below, Choice};
use super::kind_spec::{KindSpec, MadeUp};
use super::spec::FigureSpec;
use super::time::{Span, stepped_key, stretches, undated_key};
use crate::figure::body::Body;
use crate::figure::phrases;
use crate::figure::together::are_others;
use crate::figure::value_words;
use crate::listing::{latest_note, names, unmatched_totals};
use crate::model::{Dataset, How, Measure, ProjectIx, Statistic};
use crate::query::{
    CachedDataset, Cell, Dimension, Key, is_apart_by_parts, is_unweighted, kept_apart_by, mixed_currency, told_apart_by,
};
use crate::text::{Arg, Locale, lowercase, say, say_with, within};

/// How much of what is drawn is illustrative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Illustrative {
    None,
    Some,
    /// All amounts are; some of the projects behind them are published, without an amount.
    Amounts,
    /// All other numbers are: counts, rates, days.
    Numbers,
    All,
}

impl Illustrative {
    pub(super) fn of(body: &Body) -> Self {
        let drawn = || body.series.iter().filter(|series| !series.hidden).flat_map(|row| row.marks.iter().flatten());
        // A bar of no project is neither.
        let counted = || drawn().filter(|mark| mark.cell.count > 0 || mark.illustrative > 0.0);
        if counted().all(|mark| !mark.is_partly_illustrative()) && !body.besides.is_illustrative {
            Self::None
        } else if !counted().all(|mark| mark.is_wholly_illustrative()) || body.besides.has_published_amount {
            Self::Some
        } else if body.besides.has_published || counted().any(|mark| mark.has_published()) {
            if body.is_of_amounts() { Self::Amounts } else { Self::Numbers }
        } else {
            Self::All
        }
    }

    /// Whether any mark shows it.
    pub(super) fn is_marked(self, kind: &KindSpec, body: &Body) -> bool {
        let drawn = || body.series.iter().filter(|series| !series.hidden).flat_map(|row| row.marks.iter().flatten());
        // Of a plan without a bar nothing is hatched, nor of a bar of no length.
        let shows = |mark: &Mark| match kind.shows_made_up {
            MadeUp::Points => mark.is_mostly_illustrative(),
            MadeUp::Cells => mark.illustrative > 0.0,
            MadeUp::Lengths => mark.illustrative > 0.0 && mark.length.value != 0.0,
        };
        self != Self::None && drawn().any(shows)
    }

    /// What the note says of it; `some` where it is some of what is drawn.
    fn note(self, some: &'static str) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::All => Some("figure-note-all-illustrative"),
            Self::Amounts => Some("figure-note-amounts-illustrative"),
            Self::Numbers => Some("figure-note-numbers-illustrative"),
            Self::Some => Some(some),
        }
    }

    /// What the note says of it, and of plans that nothing shows to be so.
    fn sentences(self, of_kind: &'static str, kind: &KindSpec, body: &Body, locale: Locale) -> Vec<String> {
        let is_marked = self.is_marked(kind, body);
        let unmarked = match body.planned.is_some() {
            true => "figure-note-illustrative-plans",
            false if kind.shows_made_up == MadeUp::Points => "figure-note-illustrative-less",
            false => "figure-note-illustrative-unmarked",
        };
        let made_up = self.note(if is_marked { of_kind } else { unmarked });
        let plans = Some(unmarked).filter(|_| is_marked && self == Self::Some && has_made_up_plans(body));
        made_up.into_iter().chain(plans).map(|key| say(locale, key).into_owned()).collect()
    }

    /// What the summary says of it.
    pub(super) fn summary(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Some => Some("figure-summary-illustrative"),
            Self::Amounts => Some("figure-note-amounts-illustrative"),
            Self::Numbers => Some("figure-note-numbers-illustrative"),
            Self::All => Some("figure-note-all-illustrative"),
        }
    }
}

/// The sentences of the note.
pub(super) fn notes(
    spec: &FigureSpec,
    body: &Body,
    illustrative: Illustrative,
    span: &Span,
    dataset: &CachedDataset<'_>,
    locale: Locale,
) -> Vec<String> {
    let of_kind = body.illustrative.unwrap_or(spec.kind.spec().illustrative);
    let mut notes = illustrative.sentences(of_kind, spec.kind.spec(), body, locale);
    let divided = body.divided_by.as_ref().unwrap_or(&spec.query.by);
    // Of what is kept apart nothing is missing because there is no sum of all.
    let is_told = |per| told_apart_by(dataset, per, divided).is_some() && !is_apart_by_parts(dataset, body.measure);
    if !kept_apart_by(dataset, body.measure).is_some_and(is_told) {
        notes.extend(missing_sentences(dataset, spec, body, locale));
    }
    if divided.iter().any(|by| matches!(by, Dimension::Classes(_))) {
        notes.push(say(locale, "figure-note-classes").into_owned());
    }
    notes.extend(of_measure(dataset, body, divided, locale));
    notes.extend(nets(spec, body, dataset, locale));
    if dataset.has_dates() {
        notes.extend(undated(dataset, spec, body, span, locale));
    }
    notes.extend(empty_years(body, locale));
    notes.extend(left_out(dataset, body, locale));
    let passed_over = body.asked.iter().flat_map(|(query, part)| dataset.passed_over_of(query, part));
    let passed_over = passed_over.collect::<BTreeSet<ProjectIx>>().len();
    if has_several_kinds_of_years(body, span) {
        notes.push(say(locale, "figure-note-kinds-of-years").into_owned());
    }
    if passed_over > 0 {
        let key = stepped_key("figure-note-half-overlaps", &spec.query.by, locale);
        notes.push(say_with(locale, &key, [("count", Arg::from(passed_over))]));
    }
    // Means and their like come to nothing together.
    if let Some(several) = body.in_several.filter(|by| divided.contains(by) && body.measure.statistic().is_none()) {
        let said = |key: &str| match several {
            Dimension::List => say(locale, key).into_owned(),
            other => {
                let name = other.name(dataset, locale).into_owned();
                say_with(locale, &format!("{key}-of"), [("name", name.into())])
            }
        };
        notes.push(said("figure-note-lists"));
        notes.extend(body.side_by_side.then(|| said("figure-note-side-by-side")));
    }
    let hidden: Vec<&str> = body.series.iter().filter(|row| row.hidden).map(|row| row.label.as_str()).collect();
    if !hidden.is_empty() {
        let names = names(&hidden, locale);
        notes.push(say_with(locale, "figure-note-hidden", [("names", names.into())]));
    }
    if spec.choices.own_axes && spec.kind.uses(Choice::OwnAxes) && body.series.len() > 1 {
        notes.push(say(locale, "figure-note-own-axes").into_owned());
    }
    notes.extend(undivided(dataset, spec, body, locale));
    notes.extend(rounded(body, locale));
    notes.extend(Some(&body.sums).filter(|sums| !sums.is_empty() && body.reason.is_none()).cloned());
    notes.extend(fewer_alone(spec, body, locale));
    notes.extend(body.aside.iter().chain(&body.notes).cloned());
    notes.extend(unmatched_totals(dataset, locale));
    if dataset.errors() > 0 {
        notes.push(say_with(locale, "figure-note-errors", [("count", Arg::from(dataset.errors()))]));
    }
    notes
}

/// Whether any plan that is drawn is illustrative, which nothing about its line shows.
fn has_made_up_plans(body: &Body) -> bool {
    let mut drawn = body.series.iter().filter(|row| !row.hidden).flat_map(|row| row.marks.iter().flatten());
    drawn.any(|mark| matches!(mark.beside, Beside::Target { made_up, .. } if made_up > 0.0))
}

/// How many projects have no amount, or not what is needed for a statistic.
fn missing_sentences(dataset: &CachedDataset<'_>, spec: &FigureSpec, body: &Body, locale: Locale) -> Vec<String> {
    let mut notes = Vec::new();
    let is_money = |measure| dataset.currency_of(measure).is_none_or(|currency| !currency.is_unit());
    for (measure, cell) in missing(dataset, body) {
        let count = cell.missing;
        let args = [("count", Arg::from(count)), ("measure", Arg::from(phrases::measure_within(measure, locale)))];
        let pair = match measure.statistic().map(Statistic::how) {
            Some(How::Days) => "figure-note-missing-days",
            Some(How::Ratio) => "figure-note-missing-ratio",
            Some(How::Distinct) => "figure-note-missing-distinct",
            Some(_) => "figure-note-missing-statistic",
            None if spec.kind.uses(Choice::Pair) => "figure-note-missing-of",
            None if !is_money(measure) => "figure-note-missing-number",
            None => "figure-note-missing",
        };
        notes.extend((count > 0).then(|| say_with(locale, pair, args.clone())));
        let in_part = args.into_iter().chain([("count", Arg::from(cell.in_part))]).skip(1);
        notes.extend((cell.in_part > 0).then(|| say_with(locale, "figure-note-in-part", in_part)));
    }
    notes
}

/// How a measure is added up, where that is not over everything.
fn of_measure(dataset: &CachedDataset<'_>, body: &Body, divided: &[Dimension], locale: Locale) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(key) = latest_note(dataset, body.measure, divided) {
        let date = body.asked.first().and_then(|(query, _)| dataset.stock_date(query));
        notes.extend(date.map(|date| say_with(locale, key, [("date", Arg::from(date.to_string()))])));
    }
    if let Some(per) = kept_apart_by(dataset, body.measure) {
        let key = match (is_apart_by_parts(dataset, body.measure), told_apart_by(dataset, per, divided).is_some()) {
            // Each number stands for itself; a filter is in the subtitle.
            (true, _) => None,
            (false, true) => Some("figure-note-kept-apart"),
            (false, false) => Some("figure-note-one-currency"),
        };
        notes.extend(key.map(|key| say_with(locale, key, [("column", Arg::from(per.as_str()))])));
    }
    notes.extend(
        mixed_currency(dataset, body.measure)
            .map(|currency| say_with(locale, "figure-note-mixed-currencies", [("currency", currency.code().into())])),
    );
    if is_unweighted(dataset, body.measure) {
        notes.push(say(locale, "figure-note-unweighted").into_owned());
    }
    let qualified = body.asked.iter().map(|(query, _)| dataset.qualified(query)).max().unwrap_or(0);
    if qualified > 0 {
        notes.push(say_with(locale, "figure-note-qualified", [("count", Arg::from(qualified))]));
    }
    let in_doubt = body.asked.iter().map(|(query, _)| dataset.in_doubt(query)).max().unwrap_or(0);
    if in_doubt > 0 {
        notes.push(say_with(locale, "figure-note-in-doubt", [("count", Arg::from(in_doubt))]));
    }
    notes
}

/// That a stack with numbers below zero comes to what they leave of the others.
fn nets(spec: &FigureSpec, body: &Body, dataset: &CachedDataset<'_>, locale: Locale) -> Option<String> {
    let is_stack = spec.kind.spec().below == Below::Nets && !body.side_by_side && body.reason.is_none();
    let is_below = || body.asked.iter().any(|(query, _)| dataset.below_nothing(query).is_some());
    let mut drawn = body.series.iter().filter(|row| !row.hidden).flat_map(|row| row.marks.iter().flatten());
    let hangs = drawn.any(|mark| mark.length.value < 0.0);
    let key = if hangs { "figure-note-nets" } else { "figure-note-nets-within" };
    (is_stack && is_below()).then(|| say(locale, key).into_owned())
}

/// What has no year, or none of the steps of time, and whether it is drawn.
fn undated(dataset: &CachedDataset<'_>, spec: &FigureSpec, body: &Body, span: &Span, locale: Locale) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(body.without_year.as_ref().map(|cell| {
        let key = undated_key(&body.asked[0].0, "figure-note-no-year", "figure-note-no-period");
        say_with(locale, key, counted_args(body, cell, locale))
    }));
    notes.extend(body.without_step.as_ref().map(|cell| {
        let step = spec.query.by.iter().find(|by| by.step().is_some()).map_or("year", |by| by.text_id());
        let step = lowercase(&say(locale, &format!("dimension-{step}")), locale);
        let key = undated_key(&body.asked[0].0, "figure-note-no-step", "figure-note-besides-steps");
        say_with(locale, key, counted_args(body, cell, locale).into_iter().chain([("step", step.into())]))
    }));
    notes.extend(Some(&span.undated).filter(|cell| cell.count > 0).map(|cell| {
        let key = undated_key(&body.asked[0].0, "figure-note-with-undated", "figure-note-with-no-period");
        say_with(locale, key, counted_args(body, cell, locale))
    }));
    // Of all of them or of none: what is hidden is not counted here.
    let counts = [body.without_year.as_ref().map_or(0, |cell| cell.count), span.undated.count];
    let not_yet = body.asked.first().filter(|_| counts != [0, 0]);
    let not_yet = not_yet.and_then(|(query, _)| dataset.not_yet_reached(query));
    notes.extend(not_yet.filter(|found| counts.contains(&found.undated)).map(|found| {
        let stage = within(locale.name(&dataset.stages()[found.stage].name), locale);
        say_with(locale, "figure-note-not-yet", [("count", Arg::from(found.not_yet)), ("stage", stage.into())])
    }));
    notes
}

/// That digits of numbers that are drawn are not written.
fn rounded(body: &Body, locale: Locale) -> Option<String> {
    let marks = body.series.iter().filter(|row| !row.hidden).flat_map(|row| row.marks.iter().flatten());
    // What is a share or an index of it is written otherwise.
    let is_itself = |mark: &&Mark| mark.length.value == body.unit.position(mark.cell.sum);
    let decimals = body.unit.rounds(marks.filter(is_itself).map(|mark| mark.cell.sum))?;
    Some(say_with(locale, "figure-remark-rounded", [("decimals", Arg::from(decimals))]))
}

/// That fewer series stand alone than were asked for.
fn fewer_alone(spec: &FigureSpec, body: &Body, locale: Locale) -> Option<String> {
    let asked = spec.choices.top.filter(|_| spec.kind.uses(Choice::Top))?;
    let lines = || body.series.iter().map(|one| &one.keys).chain(body.categories.iter().map(|one| &one.keys));
    let has_rest = body.aside.is_some() || lines().any(|keys| are_others(keys));
    let of = lines().flatten().map(|key| key.dimension()).find(|by| !by.is_time())?;
    let alone = lines().filter(|keys| matches!(keys[..], [key] if key.dimension() == of)).count();
    let args = [("asked", Arg::from(asked)), ("alone", Arg::from(alone))];
    (has_rest && alone < asked).then(|| say_with(locale, "figure-note-fewer-alone", args))
}

/// The dimensions asked for that nothing in the figure is divided by. Years that are added up stand in the subtitle.
fn undivided(dataset: &Dataset, spec: &FigureSpec, body: &Body, locale: Locale) -> Option<String> {
    let divided = body.divided_by.as_ref()?;
    let mut marks = body.series.iter().flat_map(|row| row.marks.iter().flatten());
    // Each tile is one of them, or some together.
    let are_single = marks.any(|mark| !mark.part.keys_of(Dimension::Project).is_empty());
    let is_single = |by: &Dimension| are_single && *by == Dimension::Project;
    let is_undivided = |by: &&Dimension| !divided.contains(*by) && !by.is_time() && !is_single(by);
    let name = |by: &Dimension| lowercase(&by.name(dataset, locale), locale);
    let names: Vec<String> = spec.query.by.iter().filter(is_undivided).map(name).collect();
    let names = names.join(&say(locale, "list-separator"));
    (!names.is_empty()).then(|| say_with(locale, "figure-note-undivided", [("names", names.into())]))
}

/// The cells of which some projects are shown without the amount, or some of it, by amount.
fn missing(dataset: &CachedDataset<'_>, body: &Body) -> Vec<(Measure, Cell)> {
    let own = (body.measure != Measure::ProjectCount).then(|| (body.measure, body.counted(dataset)));
    own.into_iter().chain(body.also_missing).filter(|(_, cell)| cell.has_gaps()).collect()
}

/// How many, and what they come to.
fn counted_args(body: &Body, cell: &Cell, locale: Locale) -> [(&'static str, Arg); 3] {
    // Of a pair neither amount stands for both.
    let is_sum = body.measure != Measure::ProjectCount && body.measure.statistic().is_none();
    let is_counted = !is_sum || body.planned.is_some() || cell.is_unknown();
    let mut amount = value_words::cell_text(cell, body.measure, body.currency, body.unit, locale);
    if cell.missing > 0 {
        let args = [("amount", Arg::from(amount)), ("count", cell.missing.into())];
        amount = say_with(locale, "figure-amount-some-missing", args);
    }
    [
        ("count", Arg::from(cell.count)),
        ("amount", amount.into()),
        ("what", Arg::from(if is_counted { "count" } else { "amount" })),
    ]
}

/// A gap of all series says that it is none of the numbers, and whether there are projects which are not drawn.
fn empty_years(body: &Body, locale: Locale) -> Vec<String> {
    // A year without projects has 0 of them; of 0 there are no shares.
    if body.measure == Measure::ProjectCount && !body.has_shares || body.reason.is_some() {
        return Vec::new();
    }
    let is_shown = |year: &Key| body.categories.iter().any(|one| one.keys == [*year]);
    let all = [
        ("figure-note-empty-years", &body.left_empty.without),
        ("figure-note-undrawn-years", &body.left_empty.undrawn),
        ("figure-note-unknown-years", &body.left_empty.unknown),
        // Of steps of time alone.
        ("figure-note-unsure", &body.left_empty.unsure),
    ];
    let sentence = |(key, years): (&str, &Vec<Key>)| {
        let shown: Vec<Key> = years.iter().copied().filter(is_shown).collect();
        if let Some(step) = shown.first().and_then(|key| key.dimension().step()) {
            let step = lowercase(&say(locale, &format!("dimension-{}", step.text_id())), locale);
            let args = [("count", Arg::from(shown.len())), ("step", step.into())];
            return Some(say_with(locale, &format!("{key}-step"), args));
        }
        let years: Vec<i32> = shown.iter().filter_map(|key| key.year()).collect();
        let years = stretches(&years).join(&say(locale, "list-separator"));
        (!years.is_empty()).then(|| say_with(locale, key, [("years", years.into())]))
    };
    all.into_iter().filter_map(sentence).collect()
}

/// Whether years that begin with different months are beside each other, or in one sum.
fn has_several_kinds_of_years(body: &Body, span: &Span) -> bool {
    let categories = body.categories.iter().flat_map(|category| &category.keys);
    let series = body.series.iter().filter(|row| !row.hidden).flat_map(|row| &row.keys);
    let kind = |key: &Key| match key {
        Key::Year(Some(_)) => Some(1),
        Key::FiscalYear(first) => Some(first.month()),
        _ => None,
    };
    let kinds: BTreeSet<u32> = categories.chain(series).filter_map(kind).chain(span.kinds.iter().copied()).collect();
    kinds.len() > 1
}

/// How many records are not in what is shown because package projects and their parts, or periods that overlap, are not
/// counted twice.
fn left_out(dataset: &CachedDataset<'_>, body: &Body, locale: Locale) -> Option<String> {
    let all = body.asked.iter().flat_map(|(query, part)| dataset.left_out_of(query, part));
    let count = all.collect::<BTreeSet<ProjectIx>>().len();
    let is_once = dataset.counted_once().is_some();
    let key = if is_once { "figure-note-counted-once" } else { "figure-note-left-out" };
    (count > 0).then(|| say_with(locale, key, [("count", Arg::from(count))]))
}

/// Series of which there is nothing to draw leave the legend; their names come back.
pub(super) fn without_marks(series: &mut Vec<Series>) -> Vec<String> {
    let is_empty = |row: &Series| !row.hidden && row.marks.iter().all(Option::is_none);
    let names = series.iter().filter(|row| is_empty(row)).map(|row| row.label.clone()).collect();
    series.retain(|row| !is_empty(row));
    names
}
