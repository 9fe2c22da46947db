//! A specification and a dataset → a [`Figure`]: picks the kind, and puts the words around what it makes.

use super::choices::Choices;
use super::content::Figure;
use super::kind::{Below, Choice, Kind};
use super::notes::{Illustrative, notes, without_marks};
use super::remarks::{Amounts, Keys, Remarks};
use super::sources::{source_line, used_sources};
use super::spec::FigureSpec;
use super::summary;
use super::time::Span;
use super::told_apart::tell_apart;
use super::unit::is_known;
use super::words;
use crate::figure::body::Body;
use crate::figure::nothing::{Nothing, Offer};
use crate::figure::phrases;
use crate::model::{Dataset, Measure};
use crate::query::series::SeriesTable;
use crate::query::{Cache, CachedDataset, Part, QueryError, apart_over, is_apart_by_parts, is_stock};
use crate::text::{Arg, Locale, say};

/// Looks the specification up in the dataset.
pub fn build(dataset: &Dataset, spec: &FigureSpec, locale: Locale) -> Result<Figure, QueryError> {
    build_from(&CachedDataset::new(dataset, Cache::default()), spec, locale)
}

/// The same, without asking again what was asked before.
pub fn build_from(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Figure, QueryError> {
    check_adds(dataset, spec, locale)?;
    check_sign(dataset, spec, locale)?;
    let body = (spec.kind.spec().body)(dataset, spec, locale)?;
    let mut figure = dress(dataset, spec, body, locale);
    tell_apart(dataset, &mut figure.series);
    Ok(figure)
}

/// What cannot be added up is shown by kinds that add nothing.
fn check_adds(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<(), QueryError> {
    let Some(key) = adds_wrongly(dataset, spec) else { return Ok(()) };
    let Some(kinds) = names_of(dataset, spec, locale) else { return Ok(()) };
    let args = vec![
        ("measure", Arg::Key(format!("measure-{}", spec.query.measure.id()))),
        ("kind", Arg::Key(format!("kind-{}", spec.kind.id()))),
        ("kinds", kinds),
    ];
    Err(QueryError::new(key, args))
}

/// What is said where a kind would add up what cannot be added up.
fn adds_wrongly(dataset: &Dataset, spec: &FigureSpec) -> Option<&'static str> {
    let (measure, query) = (spec.query.measure, &spec.query);
    let is_apart = || apart_over(dataset, measure, &query.by, query.filter.clauses()).is_some();
    match measure.statistic() {
        Some(_) if spec.kind.spec().adds_up => Some("figure-not-additive"),
        Some(_) if spec.kind.uses(Choice::Pair) => Some("figure-no-pair-of-statistic"),
        // Currencies would.
        None if spec.kind.spec().adds_up && is_apart() => {
            let of_parts = is_apart_by_parts(dataset, measure);
            Some(if of_parts { "figure-parts-kept-apart" } else { "figure-kept-apart" })
        }
        // Years would stand on one another.
        None if is_on_time(spec) && is_stock(dataset, measure) => Some(if SeriesTable::of(dataset).is_some() {
            "figure-series-not-over-time"
        } else {
            "figure-not-over-time"
        }),
        _ => None,
    }
}

/// Whether its parts are times.
fn is_on_time(spec: &FigureSpec) -> bool {
    let kind = spec.kind.spec();
    match spec.query.by[..] {
        [first, _] => kind.adds_up && first.is_time(),
        [only] => kind.is_one_whole && only.is_time(),
        _ => false,
    }
}

/// Of a whole from which something is taken there are no shares, and no area is below zero.
fn check_sign(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<(), QueryError> {
    let Some((key, column)) = is_below_nothing(dataset, spec) else { return Ok(()) };
    let Some(kinds) = names_of(dataset, spec, locale) else { return Ok(()) };
    let args =
        vec![("column", Arg::from(column)), ("kind", Arg::Key(format!("kind-{}", spec.kind.id()))), ("kinds", kinds)];
    Err(QueryError::new(key, args))
}

/// What is said where a kind cannot show what is below zero, and the column in which that is.
fn is_below_nothing(dataset: &CachedDataset<'_>, spec: &FigureSpec) -> Option<(&'static str, String)> {
    let key = match spec.kind.spec().below {
        Below::Refused if spec.kind.uses(Choice::Pair) => "figure-below-nothing-pair",
        Below::Refused => "figure-below-nothing",
        _ if spec.shows_shares() => "figure-below-nothing-shares",
        _ => return None,
    };
    dataset.below_nothing(&spec.query).map(|column| (key, column.to_owned()))
}

/// Whether another kind would draw something of what was asked.
fn would_draw(dataset: &CachedDataset<'_>, spec: &FigureSpec, kind: Kind, locale: Locale) -> bool {
    let spec = FigureSpec { kind, ..spec.clone() };
    let is_refused = adds_wrongly(dataset, &spec).is_some() || is_below_nothing(dataset, &spec).is_some();
    !is_refused && (kind.spec().body)(dataset, &spec, locale).is_ok_and(|body| body.is_drawn())
}

/// The kinds that draw what was asked, by the keys of their names; nothing where there is nothing to draw in any way, which says itself why.
fn names_of(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Option<Arg> {
    let mut kinds: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| would_draw(dataset, spec, *kind, locale)).collect();
    if kinds.is_empty() {
        let body = (spec.kind.spec().body)(dataset, spec, locale);
        kinds = body.is_ok_and(|body| body.is_drawn()).then_some(vec![Kind::Table])?;
    }
    Some(Arg::Keys(kinds.iter().map(|kind| format!("kind-{}", kind.id())).collect()))
}

/// Puts title, notes, sources and summary around a body.
fn dress(dataset: &CachedDataset<'_>, spec: &FigureSpec, mut body: Body, locale: Locale) -> Figure {
    without_marks(&mut body.series);
    let has_no_year = body.without_year.is_some_and(|cell| is_known(&cell, body.measure));
    let is_of_steps = body.without_step.is_some_and(|cell| is_known(&cell, body.measure));
    if body.reason.is_none() && !body.is_drawn() && has_no_year && !is_of_steps && !body.is_all_hidden() {
        let others_have = body.total.count > 0;
        let key = if others_have { "figure-nothing-no-year-known" } else { "figure-nothing-no-year" };
        body.reason = Some(say(locale, key).into_owned());
    }
    if body.reason.is_none() && !body.is_drawn() && !body.is_all_hidden() {
        body.reason = is_of_steps.then(|| say(locale, "figure-nothing-no-step").into_owned());
    }
    let title = spec.choices.title.clone().unwrap_or_else(|| words::title(dataset, spec, &body, locale));
    let (query, shown) = body.asked.first().cloned().unwrap_or_else(|| (spec.query.clone(), Part::whole()));
    let span = match &body.drawn_alone {
        _ if body.is_by_years() => Span::default(),
        Some(projects) => Span::of_projects(dataset, &body.asked, projects),
        None => Span::of_all(dataset, &body.asked),
    };
    let subtitle = words::subtitle(dataset, spec, &body, &span, locale);
    let illustrative = Illustrative::of(&body);
    let sources = used_sources(dataset, &body.asked);
    let nothing = (!body.is_drawn()).then(|| nothing(dataset, spec, &body, locale));
    // What knows no labels writes what it must.
    let labels = spec.choices.labels || !spec.kind.uses(Choice::Labels);
    let choices = Choices { labels, ..spec.choices.clone() };
    let drawn = body.drawn(spec.kind.spec().counts, dataset);
    let note = phrases::note(&notes(spec, &body, illustrative, &span, dataset, locale), locale);
    let summary = summary::summary([&title, &subtitle], spec, &body, illustrative.summary(), nothing.as_ref(), locale);
    let is_marked = illustrative.is_marked(spec.kind.spec(), &body);
    let sums = std::mem::take(&mut body.sums);
    let are_shares = body.has_shares || spec.shows_shares();
    let amounts = are_shares.then(|| Amounts {
        scale: (body.measure != Measure::ProjectCount).then(|| body.unit.scale()),
        decimals: body.unit.decimals(),
        name: body.amount_name,
    });
    let keys = Keys { sizes: body.sizes, sizeless: body.sizeless, densities: body.densities, sums, amounts };
    Figure {
        kind: spec.kind,
        query,
        shown,
        scale: body.unit.scale(),
        summary,
        note,
        source_line: source_line(dataset, &sources, locale),
        sources,
        illustrative_label: is_marked.then(|| say(locale, "figure-illustrative").into_owned()),
        title,
        subtitle,
        unit: body.unit_name,
        across: body.across,
        categories: body.categories,
        series: body.series,
        nests: body.nests,
        decimals: body.decimals,
        references: body.references,
        choices,
        remarks: Remarks::of(spec, keys, locale),
        side_by_side: body.side_by_side,
        drawn,
        target_label: body.target_label,
        span_at_least: (0.0, 0.0),
        nothing,
        document: spec.to_document(dataset),
        table: dataset.table().map(|table| table.id.clone()),
    }
}

/// Why there is nothing to draw, and which kinds would draw something.
fn nothing(dataset: &CachedDataset<'_>, spec: &FigureSpec, body: &Body, locale: Locale) -> Nothing {
    let sentence = body.reason.clone().unwrap_or_else(|| words::nothing(body, spec, locale));
    // Where there is no project at all, or no amount, no kind has more to show.
    let all = [Some(body.total), body.without_year, body.without_step];
    let has_values = body.reason.is_some() && all.iter().flatten().any(|cell| is_known(cell, body.measure));
    let others = Kind::ALL.into_iter().filter(|kind| kind.spec().is_offered_instead && *kind != spec.kind);
    let offer = |kind: Kind| Offer { kind, label: say(locale, &format!("kind-{}", kind.id())).into_owned() };
    let draws = |kind: &Kind| has_values && would_draw(dataset, spec, *kind, locale);
    Nothing { sentence, offers: others.filter(draws).map(offer).collect() }
}
