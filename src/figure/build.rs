//! A specification and a dataset → a [`Figure`]: picks the kind, and puts the words around what it makes.

use super::content::{Category, Figure, Nest, ReferenceLine, Series};
use super::grid::Grid;
use super::kind::Kind;
use super::kinds::{amounts, change, plan, points, ranked, table, tiles};
use super::notes::{Besides, Illustrative, notes, without_marks};
use super::remarks::Remarks;
use super::sources::{source_line, used_sources};
use super::spec::FigureSpec;
use super::time::Span;
use super::told_apart::tell_apart;
use super::unit::{Unit, is_known};
use super::words;
use crate::figure::nothing::{Nothing, Offer};
use crate::model::{Currency, Dataset, Measure};
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
    let mut figure = dress(dataset, spec, body, locale);
    tell_apart(dataset, &mut figure.series);
    Ok(figure)
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
    /// What sizes mean, where marks differ in size: shares of the largest area.
    pub(super) sizes: Vec<(f64, String)>,
    /// How many marks have no size of their own then.
    pub(super) sizeless: usize,
    /// What the colours of a cloud of points mean: from how many on, with the words for it.
    pub(super) densities: Vec<(u32, String)>,
    /// What several series stand inside of.
    pub(super) nests: Vec<Nest>,
    /// The dimensions that its marks are divided by, where these are not all that were asked for.
    pub(super) divided_by: Option<Vec<Dimension>>,
    /// Whether the smaller ones together are in the total and not among the marks.
    has_aside: bool,
    /// The year that others are held against.
    pub(super) base: Option<i32>,
    /// What its total is a total of.
    pub(super) measure: Measure,
    /// And what it is in.
    pub(super) currency: Option<Currency>,
    /// The other measure of a pair with its total.
    pub(super) planned: Option<(Measure, Cell)>,
    /// What has no year, where that has no place in the figure.
    pub(super) without_year: Option<Cell>,
    /// The years along the categories in which there is no project.
    pub(super) empty_years: Vec<i32>,
    /// Series that have projects in common and stand side by side for that.
    pub(super) side_by_side: bool,
    /// What is behind the marks besides their own cells.
    pub(super) besides: Besides,
}

impl Body {
    /// One made of a grid, with nothing in it yet.
    pub(super) fn of(grid: &Grid<'_>, unit: Unit) -> Self {
        let aside = grid.aside.as_ref().map(|(count, cell)| {
            let currency = grid.answer.currency;
            let value = words::value_text(cell, grid.measure(), currency, unit.scale(), grid.locale);
            let args = [("count", Arg::from(*count)), ("value", value.into())];
            say_with(grid.locale, "figure-note-aside", args)
        });
        Self {
            unit,
            unit_name: unit_name(grid, unit),
            across: String::new(),
            decimals: unit.decimals(),
            categories: Vec::new(),
            series: Vec::new(),
            references: Vec::new(),
            target_label: None,
            notes: aside.into_iter().collect(),
            reason: None,
            total: grid.total(None),
            asked: vec![(grid.query.clone(), grid.shown_part())],
            years: Vec::new(),
            sizes: Vec::new(),
            sizeless: 0,
            densities: Vec::new(),
            nests: Vec::new(),
            divided_by: None,
            has_aside: grid.aside.is_some(),
            base: None,
            measure: grid.measure(),
            currency: grid.answer.currency,
            planned: None,
            without_year: grid.without_year(),
            empty_years: grid.years_without_projects(),
            side_by_side: false,
            besides: Besides::default(),
        }
    }

    /// Where columns of a grid are the series: what is hidden of them is no part of the total.
    pub(super) fn leave_out_hidden(&mut self, grid: &Grid<'_>) {
        let Some(part) = grid.shown_columns() else { return };
        self.total = match part.keys().is_empty() {
            true => Cell::default(),
            false => grid.dataset.cell_of(&grid.query, std::slice::from_ref(&part)),
        };
        self.asked = vec![(grid.query.clone(), part)];
    }

    /// How many projects are behind the marks.
    fn drawn(&self, kind: Kind) -> Option<u32> {
        let missing = if self.measure == Measure::ProjectCount { 0 } else { self.total.missing };
        match kind {
            Kind::Plan | Kind::Index | Kind::Growth | Kind::Contribution | Kind::Slope => None,
            // What is put aside is part of the total and has no mark.
            _ if self.has_aside => None,
            _ if !self.is_drawn() => Some(0),
            Kind::Treemap => {
                let tiles = self.series.iter().filter(|one| !one.hidden).flat_map(|one| one.marks.iter().flatten());
                let mut projects: Vec<Key> =
                    tiles.flat_map(|tile| tile.part.keys_of(Dimension::Project)).copied().collect();
                projects.sort_unstable();
                projects.dedup();
                Some(projects.len() as u32)
            }
            _ => Some(self.total.count - missing),
        }
    }

    /// Whether years stand along its axis, or are its series, or it says itself which it is about.
    fn is_by_years(&self) -> bool {
        let is_year = |keys: &[Key]| matches!(keys, [Key::Year(_)]);
        !self.years.is_empty()
            || self.categories.iter().any(|one| is_year(&one.keys))
            || self.series.iter().any(|one| is_year(&one.keys))
    }

    pub(super) fn is_all_hidden(&self) -> bool {
        !self.series.is_empty() && self.series.iter().all(|series| series.hidden)
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

/// Puts title, notes, sources and summary around a body.
fn dress(dataset: &Books<'_>, spec: &FigureSpec, mut body: Body, locale: Locale) -> Figure {
    without_marks(&mut body.series);
    let has_no_year = body.without_year.is_some_and(|cell| is_known(&cell, body.measure));
    if !body.is_drawn() && has_no_year && !body.is_all_hidden() {
        body.reason = Some(say(locale, "figure-nothing-no-year").into_owned());
    }
    let body = body;
    let title = spec.title.clone().unwrap_or_else(|| words::title(spec, &body, locale));
    let (query, shown) = body.asked.first().cloned().unwrap_or_else(|| (spec.query.clone(), Part::whole()));
    let span = if body.is_by_years() { Span::default() } else { Span::of_all(dataset, &body.asked) };
    let subtitle = words::subtitle(dataset, spec, &body, &span, locale);
    let illustrative = Illustrative::of(&body);
    let sources = used_sources(dataset, &body.asked);
    let nothing = (!body.is_drawn()).then(|| nothing(spec, &body, locale));
    let drawn = body.drawn(spec.kind);
    Figure {
        kind: spec.kind,
        query,
        shown,
        scale: body.unit.scale(),
        summary: words::summary([&title, &subtitle], spec, &body, illustrative.summary(), nothing.as_ref(), locale),
        note: words::note(&notes(spec, &body, illustrative, &span, dataset, locale), locale),
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
        nests: body.nests,
        decimals: body.decimals,
        labels: spec.labels || !spec.kind.uses(super::kind::Choice::Labels),
        references: body.references,
        own_axes: spec.own_axes,
        print: spec.print,
        remarks: Remarks::of(spec, body.sizes, body.sizeless, body.densities, locale),
        side_by_side: body.side_by_side,
        drawn,
        target_label: body.target_label,
        span_at_least: (0.0, 0.0),
        nothing,
    }
}

/// Why there is nothing to draw, and which kinds would draw something.
fn nothing(spec: &FigureSpec, body: &Body, locale: Locale) -> Nothing {
    let sentence = body.reason.clone().unwrap_or_else(|| words::nothing(body, spec, locale));
    // Where there is no project at all, or no amount, no kind has more to show.
    let all = [Some(body.total), body.without_year];
    let has_values = body.reason.is_some() && all.iter().flatten().any(|cell| is_known(cell, body.measure));
    let kinds = [Kind::Grouped, Kind::Ranked, Kind::Table].into_iter().filter(|kind| has_values && *kind != spec.kind);
    let offer = |kind: Kind| Offer { kind, label: say(locale, &format!("kind-{}", kind.id())).into_owned() };
    Nothing { sentence, offers: kinds.map(offer).collect() }
}
