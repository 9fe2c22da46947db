//! A point a project: what was planned for it along one axis, what was completed along the other, its land as size. Of
//! very many only the largest are points; the others are counted in cells.

use crate::figure::base_colors::color_of;
use crate::figure::body::Body;
use crate::figure::content::{Beside, Mark, Series};
use crate::figure::grid::{Grid, Line};
use crate::figure::kind::{Below, Choice, Native};
use crate::figure::kind_spec::{KindSpec, MadeUp};
use crate::figure::makers::pair::{half, without_plan};
use crate::figure::makers::point::{Point, is_one_to_a_project};
use crate::figure::makers::{density, hover};
use crate::figure::picture::Piece;
use crate::figure::same_names::Names;
use crate::figure::spec::{FigureSpec, Pair};
use crate::figure::unit::Unit;
use crate::model::{Dataset, Index, ProjectIx};
use crate::query::{Answer, CachedDataset, Cell, Dimension, Key, Part, Query, QueryError};
use crate::text::{Arg, Locale, numbers, say, say_with, shares};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Piece::Line(2, &[[3.0, 22.0], [29.0, 3.0]]),
        Piece::Dot(0, [9.0, 15.0, 2.5]),
        Piece::Dot(1, [15.0, 18.0, 2.5]),
        Piece::Dot(0, [18.0, 8.0, 3.5]),
        Piece::Dot(1, [25.0, 13.0, 2.5]),
        Piece::Dot(0, [26.0, 5.0, 2.0]),
    ],
    uses: &[Choice::Pair, Choice::Unit],
    colours_one_dimension: true,
    shows_made_up: MadeUp::Points,
    illustrative: "figure-note-illustrative-points",
    below: Below::Refused,
    native: Native::Points,
    ..KindSpec::new("scatter", "scatter", body)
};

/// More points than this are a cloud in which none can be told from another.
const MOST: usize = 5000;
/// So many of the largest stay points then.
const LARGEST: usize = 5;

/// One mark for each project of which both amounts are known, or for each cell of them.
fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    if let Some(body) = without_plan(dataset, spec, locale)? {
        return Ok(body);
    }
    let pair = Pair::of(spec.query.measure);
    let groups = spec.query.by.iter().copied().find(|by| is_one_to_a_project(*by, dataset));
    let of = |measure| {
        let by = groups.into_iter().chain([Dimension::Project]).collect();
        Query { by, ..half(dataset, spec, measure) }
    };
    let (planned, completed) = (dataset.answer(&of(pair.planned))?, dataset.answer(&of(pair.completed))?);
    let by = groups.map_or_else(|| vec![Dimension::Basis], |one| vec![one]);
    let grid = Grid::new(dataset, spec, Query { by, ..of(pair.completed) }, locale)?;
    let cells = planned.cells().chain(completed.cells()).map(|(_, cell)| cell);
    let unit = Unit::of(pair.completed, spec.choices.scale, cells, locale);
    let mut body = Body::of(&grid, unit);
    let shown = grid.shown_columns().filter(|_| groups.is_some()).unwrap_or_default();
    body.asked = vec![(of(pair.completed), shown.clone()), (of(pair.planned), shown)];
    body.target_label = Some(say(locale, "figure-all-completed").into_owned());
    body.across = axis_name(&grid, unit, pair.planned.id());
    body.unit_name = axis_name(&grid, unit, pair.completed.id());
    if planned.currency != completed.currency {
        body.reason = Some(say(locale, "figure-nothing-two-currencies").into_owned());
        return Ok(body);
    }
    let (points, left_out) = points(&grid, &planned, &completed);
    if points.is_empty() && planned.total.count + completed.total.count > 0 {
        body.reason = Some(say(locale, "figure-nothing-no-pairs").into_owned());
    }
    body.total = Cell::default();
    let mut plan = Cell::default();
    for point in &points {
        body.total.merge(&point.completed);
        plan.merge(&point.planned);
        body.besides.add(&point.planned, unit);
    }
    body.planned = Some((pair.planned, plan));
    let mut drawn: Vec<ProjectIx> = points.iter().map(|point| point.project).collect();
    drawn.sort_unstable();
    drawn.dedup();
    body.drawn_alone = Some(drawn);
    if left_out > 0 {
        body.notes.push(say_with(locale, "figure-note-no-pair", [("count", Arg::from(left_out))]));
    }
    let is_dense = points.len() > MOST;
    let cloud = Cloud { grid: &grid, unit, groups, pair };
    if is_dense {
        cloud.dense(points, &mut body)
    } else {
        cloud.single(points, &mut body)
    }
    // Groups that are not told apart are not drawn either.
    let divided = groups.into_iter().filter(|_| !is_dense);
    body.divided_by = Some(divided.chain([Dimension::Project]).collect());
    Ok(body)
}

/// All points, and what they are drawn with.
struct Cloud<'a> {
    grid: &'a Grid<'a>,
    unit: Unit,
    groups: Option<Dimension>,
    pair: Pair,
}

impl Cloud<'_> {
    /// Every project is a point, in the colour of its group.
    fn single(&self, mut points: Vec<Point>, body: &mut Body) {
        points.sort_unstable_by_key(by_size);
        let largest = self.size_key(&points, body);
        let called = self.called(&points);
        let point_mark = |point: &Point| Some(mark(self, point, &called, largest));
        if self.groups.is_none() {
            body.series = vec![self.all(points.iter().map(point_mark).collect())];
            return;
        }
        let of = |line: &Line| {
            let is_mine = |point: &&Point| point.group.is_some_and(|key| line.keys.binary_search(&key).is_ok());
            line.series(points.iter().filter(is_mine).map(point_mark).collect())
        };
        let all = self.grid.columns.iter().map(of);
        // Hidden groups stay in the legend.
        body.series = all.filter(|series| series.hidden || !series.marks.is_empty()).collect();
    }

    /// Only the largest are points; the others stand in cells, whatever their group.
    fn dense(&self, mut points: Vec<Point>, body: &mut Body) {
        points.select_nth_unstable_by_key(LARGEST, by_size);
        let (alone, others) = points.split_at_mut(LARGEST);
        alone.sort_unstable_by_key(by_size);
        others.sort_unstable_by_key(|point| point.project.to_usize());
        let largest = self.size_key(alone, body);
        let name = |measure: crate::model::Measure| axis_name(self.grid, self.unit, measure.id());
        let axes = density::Axes { planned: name(self.pair.planned), completed: name(self.pair.completed) };
        let bins = density::bins(self.grid, self.unit, &axes, others);
        body.densities = density::colours(&bins);
        body.illustrative = Some("figure-note-illustrative-bins");
        body.notes.push(density::note(&bins, alone.len(), self.grid.locale));
        let called = self.called(alone);
        let points = alone.iter().map(|point| Some(mark(self, point, &called, largest)));
        let marks = points.chain(bins.into_iter().map(Some)).collect();
        let hidden = self.grid.columns.iter().filter(|line| line.hidden && self.groups.is_some());
        body.series = [self.all(marks)].into_iter().chain(hidden.map(|line| line.series(Vec::new()))).collect();
    }

    /// The one series of points that are not told apart.
    fn all(&self, marks: Vec<Option<Mark>>) -> Series {
        let label = say(self.grid.locale, "dimension-project").into_owned();
        let color = color_of(0);
        Series { keys: Vec::new(), label, color, hidden: false, faded: false, total: None, within: None, marks }
    }

    /// What those of these points are called that share their name with another one.
    fn called(&self, points: &[Point]) -> Names {
        let keys = points.iter().map(|point| Key::Project(Some(point.project)));
        Names::of(self.grid.dataset, keys, self.grid.locale)
    }

    /// Puts what sizes mean into the figure; the largest land comes back.
    fn size_key(&self, points: &[Point], body: &mut Body) -> u32 {
        let lands = || points.iter().map(|point| land(self.grid.dataset, point));
        let largest = lands().flatten().max().unwrap_or(1);
        let any = lands().any(|land| land.is_some());
        body.sizes = sizes(largest, any, self.grid.locale);
        body.sizeless = if any { lands().filter(Option::is_none).count() } else { 0 };
        largest
    }
}

/// The largest plan first.
fn by_size(point: &Point) -> impl Ord + use<> {
    (std::cmp::Reverse(point.planned.sum), point.project.to_usize())
}

fn axis_name(grid: &Grid<'_>, unit: Unit, measure: &str) -> String {
    let args = [
        ("measure", Arg::Key(format!("measure-{measure}"))),
        ("unit", crate::figure::grid::unit_name(grid, unit).into()),
    ];
    say_with(grid.locale, "figure-axis-name", args)
}

/// The projects with both amounts, and how many have only one.
fn points(grid: &Grid<'_>, planned: &Answer, completed: &Answer) -> (Vec<Point>, usize) {
    let (mut points, mut left_out) = (Vec::new(), 0);
    let mut done = completed.cells().peekable();
    for (keys, plan) in planned.cells() {
        // Both are in the order of their keys.
        while done.next_if(|(other, _)| *other < keys).is_some() {}
        let done = done.next_if(|(other, _)| *other == keys).map(|(_, cell)| *cell).unwrap_or_default();
        let Some(Key::Project(Some(project))) = keys.last().copied() else { continue };
        let group = keys.first().copied().filter(|_| keys.len() > 1);
        if grid.spec.hidden.contains(&keys[0]) {
            continue;
        }
        if plan.is_unknown() || done.is_unknown() {
            left_out += 1;
            continue;
        }
        points.push(Point { group, project, planned: *plan, completed: done });
    }
    (points, left_out)
}

/// The sizes that a reader holds points against: a round area near the largest, and a quarter of it.
fn sizes(largest: u32, any: bool, locale: Locale) -> Vec<(f64, String)> {
    if !any {
        return Vec::new();
    }
    let power = 10f64.powi(f64::from(largest).log10().floor() as i32);
    let round = [5.0, 2.0, 1.0].into_iter().map(|times| times * power).find(|round| *round <= f64::from(largest));
    let round = round.unwrap_or(power);
    let size = |hundredths: f64| {
        let land = crate::model::Decimal::new(hundredths.round() as i128, 2).unwrap_or(crate::model::Decimal::ZERO);
        let land = numbers::plain(land.to_f64());
        (hundredths / f64::from(largest), say_with(locale, "filter-mu", [("land", land.into())]))
    };
    vec![size(round / 4.0), size(round)]
}

fn land(dataset: &Dataset, point: &Point) -> Option<u32> {
    dataset.projects().land_mu_hundredths(point.project)
}

fn mark(cloud: &Cloud<'_>, point: &Point, called: &Names, largest: u32) -> Mark {
    let (grid, unit) = (cloud.grid, cloud.unit);
    let (dataset, locale) = (grid.dataset, grid.locale);
    let own = || locale.name(dataset.projects().called(point.project));
    let name = called.get(Key::Project(Some(point.project))).unwrap_or_else(own).to_owned();
    let length = unit.length(point.completed.sum);
    let across = unit.length(point.planned.sum);
    let land = land(dataset, point);
    let rate = shares::percent(point.completed.sum, point.planned.sum);
    let args = |rate: String| {
        [
            ("rate", Arg::from(rate)),
            ("done", length.label.clone().into()),
            ("planned", across.label.clone().into()),
            ("unit", crate::figure::grid::unit_name(grid, unit).into()),
        ]
    };
    let mut hover = vec![match point.group {
        Some(group) => format!("{name} · {}", grid.key_label(group)),
        None => name.clone(),
    }];
    hover.extend(rate.map(|rate| say_with(locale, "figure-hover-rate", args(rate))));
    hover.extend(land.map(|land| {
        let text = numbers::decimal(crate::model::Decimal::new(land.into(), 2).unwrap_or(crate::model::Decimal::ZERO));
        say_with(locale, "filter-mu", [("land", text.into())])
    }));
    let made_up = [&point.completed, &point.planned].into_iter().find(|cell| cell.illustrative_count > 0);
    hover.extend(made_up.and_then(|cell| hover::illustrative(cell, locale)));
    let keys: Vec<Key> = point.group.into_iter().chain([Key::Project(Some(point.project))]).collect();
    Mark {
        illustrative: if made_up.is_some() { length.value } else { 0.0 },
        beside: Beside::Point { name, across: across.clone(), size: f64::from(land.unwrap_or(0)) / f64::from(largest) },
        length,
        part: Part::of(&keys),
        cell: point.completed,
        hover,
    }
}
