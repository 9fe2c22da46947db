//! A specification and a dataset → a [`Figure`]: picks the kind, and puts the words around what it makes.

use std::collections::BTreeSet;

use super::content::{Category, Figure, Nothing, Offer, ReferenceLine, Series};
use super::grid::Grid;
use super::kind::Kind;
use super::kinds::{amounts, change, plan, points, ranked, table, tiles};
use super::sources::{source_line, used_sources};
use super::spec::FigureSpec;
use super::unit::Unit;
use super::words;
use crate::model::{Dataset, Measure, ProjectIx};
use crate::query::{Books, Cache, Cell, Dimension, Key, Part, Query, QueryError};
use crate::text::{Arg, Locale, say, say_with};

/// Looks the specification up in the dataset.
pub fn build(dataset: &Dataset, spec: &FigureSpec, locale: Locale) -> Result<Figure, QueryError> {
    build_from(&Books::new(dataset, Cache::default()), spec, locale)
}

/// The same, without asking again what was asked before.
pub fn build_from(dataset: &Books<'_>, spec: &FigureSpec, locale: Locale) -> Result<Figure, QueryError> {
    let body = match spec.kind {
        Kind::Stacked | Kind::Grouped | Kind::Percent | Kind::Lines | Kind::HeatMap | Kind::Multiples => {
            amounts::body(dataset, spec, locale)?
        }
        Kind::Index | Kind::Growth | Kind::Contribution | Kind::Slope => change::body(dataset, spec, locale)?,
        Kind::Ranked => ranked::body(dataset, spec, locale)?,
        Kind::Plan => plan::body(dataset, spec, locale)?,
        Kind::Scatter => points::body(dataset, spec, locale)?,
        Kind::Treemap => tiles::body(dataset, spec, locale)?,
        Kind::Table => table::body(dataset, spec, locale)?,
    };
    Ok(dress(dataset, spec, body, locale))
}

/// What a kind makes of an answer, before the words are put around it.
pub(super) struct Body {
    /// What its values are written in.
    pub(super) unit: Unit,
    /// The name of the unit on the axis.
    pub(super) unit_name: String,
    /// What stands along the other axis.
    pub(super) across: String,
    pub(super) decimals: u32,
    pub(super) categories: Vec<Category>,
    pub(super) series: Vec<Series>,
    pub(super) references: Vec<ReferenceLine>,
    pub(super) target_label: Option<String>,
    /// What a reader must know of this kind.
    pub(super) notes: Vec<String>,
    /// Why this kind has nothing to draw of what there is.
    pub(super) reason: Option<String>,
    /// All that is shown.
    pub(super) total: Cell,
    /// What was asked, and which part of the answer is shown.
    pub(super) asked: Vec<(Query, Part)>,
    /// The years that the figure is about, where they are not those of its categories.
    pub(super) years: Vec<i32>,
}

impl Body {
    /// One made of a grid, with nothing in it yet.
    pub(super) fn of(grid: &Grid<'_>, unit: Unit) -> Self {
        Self {
            unit,
            unit_name: unit_name(grid, unit),
            across: String::new(),
            decimals: unit.decimals(),
            categories: Vec::new(),
            series: Vec::new(),
            references: Vec::new(),
            target_label: None,
            notes: Vec::new(),
            reason: None,
            total: grid.total(None),
            asked: vec![(grid.query.clone(), grid.shown_part())],
            years: Vec::new(),
        }
    }

    /// Where columns of a grid are the series: what is hidden of them is no part of the total.
    pub(super) fn leave_out_hidden(&mut self, grid: &Grid<'_>) {
        let shown = grid.columns.iter().filter(|column| !column.hidden);
        let keys: Vec<Key> = shown.flat_map(|column| column.keys.iter().copied()).collect();
        if grid.columns.iter().all(|column| !column.hidden) {
            return;
        }
        let part = Part::whole().with_any(&keys);
        self.total = match keys.is_empty() {
            true => Cell::default(),
            false => grid.dataset.cell_of(&grid.query, std::slice::from_ref(&part)),
        };
        self.asked = vec![(grid.query.clone(), part)];
    }

    fn is_drawn(&self) -> bool {
        self.reason.is_none()
            && self.series.iter().any(|series| !series.hidden && series.marks.iter().any(Option::is_some))
    }
}

/// The name of the unit that the grid's values are written in.
pub(super) fn unit_name(grid: &Grid<'_>, unit: Unit) -> String {
    match (unit, grid.answer.currency) {
        (Unit::Money(scale), Some(currency)) => scale.unit(currency, grid.locale),
        _ => say(grid.locale, "unit-projects").into_owned(),
    }
}

/// How much of what is drawn is illustrative.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Illustrative {
    None,
    Some,
    All,
}

impl Illustrative {
    fn of(series: &[Series]) -> Self {
        let drawn = || series.iter().filter(|series| !series.hidden).flat_map(|series| series.marks.iter().flatten());
        if drawn().all(|mark| mark.illustrative <= 0.0) {
            Self::None
        } else if drawn().all(|mark| mark.illustrative >= mark.length.value.abs()) {
            Self::All
        } else {
            Self::Some
        }
    }

    fn note(self, kind: Kind) -> Option<&'static str> {
        match (self, kind) {
            (Self::None, _) => None,
            (Self::All, _) => Some("figure-note-all-illustrative"),
            (Self::Some, Kind::Lines | Kind::Index | Kind::Slope | Kind::Scatter) => {
                Some("figure-note-illustrative-lines")
            }
            (Self::Some, Kind::HeatMap | Kind::Table) => Some("figure-note-illustrative-cells"),
            (Self::Some, _) => Some("figure-note-illustrative"),
        }
    }
}

/// Puts title, notes, sources and summary around a body.
fn dress(dataset: &Books<'_>, spec: &FigureSpec, body: Body, locale: Locale) -> Figure {
    let title = spec.title.clone().unwrap_or_else(|| words::title(spec, &body, locale));
    let subtitle = words::subtitle(dataset, spec, &body, locale);
    let illustrative = Illustrative::of(&body.series);
    let total =
        words::value_text(&body.total, spec.query.measure, spec.query.currency(dataset), body.unit.scale(), locale);
    let sources = used_sources(dataset, &body.asked);
    let nothing = (!body.is_drawn()).then(|| nothing(spec, &body, locale));
    let (query, shown) = body.asked.first().cloned().unwrap_or_else(|| (spec.query.clone(), Part::whole()));
    Figure {
        kind: spec.kind,
        query,
        shown,
        scale: body.unit.scale(),
        summary: words::summary(&title, &subtitle, &total, &body, locale),
        note: words::note(&notes(spec, &body, illustrative, dataset, locale), locale),
        source_line: source_line(dataset, &sources, locale),
        sources,
        illustrative_label: (illustrative != Illustrative::None)
            .then(|| say(locale, "figure-illustrative").into_owned()),
        title,
        subtitle,
        unit: body.unit_name,
        across: body.across,
        categories: body.categories,
        series: body.series,
        decimals: body.decimals,
        labels: spec.labels || !spec.kind.uses(super::kind::Choice::Labels),
        references: body.references,
        own_axes: spec.own_axes,
        target_label: body.target_label,
        span_at_least: (0.0, 0.0),
        nothing,
    }
}

/// Why there is nothing to draw, and which kinds would draw something.
fn nothing(spec: &FigureSpec, body: &Body, locale: Locale) -> Nothing {
    let sentence = body.reason.clone().unwrap_or_else(|| words::nothing(body, spec, locale));
    // Where there is no project at all, or no amount, no kind has more to show.
    let has_values = body.reason.is_some() && super::unit::is_known(&body.total, spec.query.measure);
    let kinds = [Kind::Grouped, Kind::Ranked, Kind::Table].into_iter().filter(|kind| has_values && *kind != spec.kind);
    let offer = |kind: Kind| Offer { kind, label: say(locale, &format!("kind-{}", kind.id())).into_owned() };
    Nothing { sentence, offers: kinds.map(offer).collect() }
}

/// How many projects are not in what is shown because package projects and their parts are not counted twice.
fn left_out(dataset: &Books<'_>, body: &Body) -> usize {
    let all = body.asked.iter().flat_map(|(query, part)| dataset.left_out_of(query, part));
    all.collect::<BTreeSet<ProjectIx>>().len()
}

fn notes(
    spec: &FigureSpec,
    body: &Body,
    illustrative: Illustrative,
    dataset: &Books<'_>,
    locale: Locale,
) -> Vec<String> {
    let mut notes: Vec<String> =
        illustrative.note(spec.kind).map(|key| say(locale, key).into_owned()).into_iter().collect();
    let counts = spec.query.measure == Measure::ProjectCount && !spec.kind.takes_a_pair();
    if !counts && body.total.missing > 0 {
        notes.push(say_with(locale, "figure-note-missing", [("count", Arg::from(body.total.missing))]));
    }
    let left_out = left_out(dataset, body);
    if left_out > 0 {
        notes.push(say_with(locale, "figure-note-left-out", [("count", Arg::from(left_out))]));
    }
    if spec.query.by.contains(&Dimension::List) && body.series.len() > 1 {
        notes.push(say(locale, "figure-note-lists").into_owned());
    }
    let hidden: Vec<Key> = spec.hidden.clone();
    if !hidden.is_empty() {
        let names: Vec<String> =
            hidden.iter().map(|key| words::key_label(dataset, &spec.query, *key, locale)).collect();
        let names = names.join(&say(locale, "list-separator"));
        notes.push(say_with(locale, "figure-note-hidden", [("names", names.into())]));
    }
    notes.extend(body.notes.iter().cloned());
    if dataset.errors() > 0 {
        notes.push(say_with(locale, "figure-note-errors", [("count", Arg::from(dataset.errors()))]));
    }
    notes
}
