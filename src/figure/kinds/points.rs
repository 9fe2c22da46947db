//! A point a project: what was planned for it along one axis, what was completed along the other, its land as size.

use super::hover;
use super::plan::half;
use crate::figure::build::Body;
use crate::figure::content::{Beside, Mark, Series};
use crate::figure::grid::Grid;
use crate::figure::spec::{FigureSpec, Pair};
use crate::figure::unit::Unit;
use crate::model::{Dataset, Index, ProjectIx};
use crate::query::{Answer, Books, Cell, Dimension, Key, Part, Query, QueryError};
use crate::text::numbers;
use crate::text::{Arg, Locale, say, say_with};

/// More points than this are a cloud that nobody can read; the largest are drawn.
const MOST: usize = 3000;

/// One mark for each project of which both amounts are known.
pub(in crate::figure) fn body(dataset: &Books<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    let pair = Pair::of(spec.query.measure);
    let groups = spec.query.by.iter().copied().find(|by| is_one_to_a_project(*by));
    let of = |measure| {
        let by = groups.into_iter().chain([Dimension::Project]).collect();
        Query { by, ..half(dataset, spec, measure) }
    };
    let (planned, completed) = (dataset.answer(&of(pair.planned))?, dataset.answer(&of(pair.completed))?);
    let by = groups.map_or_else(|| vec![Dimension::Basis], |one| vec![one]);
    let grid = Grid::new(dataset, spec, Query { by, ..of(pair.completed) }, locale)?;
    let cells = planned.cells().chain(completed.cells()).map(|(_, cell)| cell);
    let unit = Unit::of(pair.completed, spec.scale, cells, locale);
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
    let drawn = points.len().min(MOST);
    let largest = points[..drawn].iter().filter_map(|point| land(dataset, point)).max().unwrap_or(1);
    body.series = series(&grid, unit, groups.is_some(), &points[..drawn], largest);
    body.sizes = sizes(largest, points[..drawn].iter().any(|point| land(dataset, point).is_some()), locale);
    if drawn == 0 {
        body.reason = Some(say(locale, "figure-nothing-no-pairs").into_owned());
    }
    body.total = Cell::default();
    let mut plan = Cell::default();
    for point in &points[..drawn] {
        body.total.merge(&point.completed);
        plan.merge(&point.planned);
        body.besides.add(&point.planned, unit);
    }
    body.planned = Some((pair.planned, plan));
    for (key, count) in [("figure-note-no-pair", left_out), ("figure-note-small-points", points.len() - drawn)] {
        if count > 0 {
            body.notes.push(say_with(locale, key, [("count", Arg::from(count))]));
        }
    }
    Ok(body)
}

/// Whether a project has one key of a dimension, which also does not change from year to year.
fn is_one_to_a_project(dimension: Dimension) -> bool {
    use Dimension::{Branch, Investor, Place, Sector, Stage};
    matches!(dimension, Sector | Branch | Place | Stage | Investor)
}

fn axis_name(grid: &Grid<'_>, unit: Unit, measure: &str) -> String {
    let args = [
        ("measure", Arg::Key(format!("measure-{measure}"))),
        ("unit", crate::figure::build::unit_name(grid, unit).into()),
    ];
    say_with(grid.locale, "figure-axis-name", args)
}

struct Point {
    keys: Vec<Key>,
    project: ProjectIx,
    planned: Cell,
    completed: Cell,
}

/// The projects with both amounts, the largest plan first, and how many have only one.
fn points(grid: &Grid<'_>, planned: &Answer, completed: &Answer) -> (Vec<Point>, usize) {
    let (mut points, mut left_out) = (Vec::new(), 0);
    for (keys, plan) in planned.cells() {
        let Some(Key::Project(Some(project))) = keys.last().copied() else { continue };
        if grid.spec.hidden.contains(&keys[0]) {
            continue;
        }
        let done = completed.cell(keys).copied().unwrap_or_default();
        if plan.is_unknown() || done.is_unknown() {
            left_out += 1;
            continue;
        }
        points.push(Point { keys: keys.to_vec(), project, planned: *plan, completed: done });
    }
    points.sort_by_key(|point| (std::cmp::Reverse(point.planned.sum), point.project.to_usize()));
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

/// The points by the groups of the grid; hidden groups stay in the legend.
fn series(grid: &Grid<'_>, unit: Unit, grouped: bool, points: &[Point], largest: u32) -> Vec<Series> {
    let mark = |point: &Point| Some(mark(grid, unit, point, largest));
    if !grouped {
        let label = say(grid.locale, "dimension-project").into_owned();
        let color = crate::figure::palette::color_of(0);
        let marks = points.iter().map(mark).collect();
        return vec![Series { keys: Vec::new(), label, color, hidden: false, faded: false, total: None, marks }];
    }
    let of = |line: &crate::figure::grid::Line| {
        let mine =
            points.iter().filter(|point| point.keys.first().is_some_and(|key| line.keys.binary_search(key).is_ok()));
        line.series(mine.map(mark).collect())
    };
    let all = grid.columns.iter().map(of);
    all.filter(|series| series.hidden || !series.marks.is_empty()).collect()
}

fn mark(grid: &Grid<'_>, unit: Unit, point: &Point, largest: u32) -> Mark {
    let (dataset, locale) = (grid.dataset, grid.locale);
    let name = dataset.projects().prefer_name(point.project, locale.is_english()).to_owned();
    let mut heading = name;
    if let [group, _] = point.keys[..] {
        heading = format!("{heading} · {}", grid.key_label(group));
    }
    let length = unit.length(point.completed.sum);
    let across = unit.length(point.planned.sum);
    let land = land(dataset, point);
    let rate = numbers::percent(point.completed.sum, point.planned.sum);
    let args = |rate: String| {
        [
            ("rate", Arg::from(rate)),
            ("done", length.label.clone().into()),
            ("planned", across.label.clone().into()),
            ("unit", crate::figure::build::unit_name(grid, unit).into()),
        ]
    };
    let mut hover = vec![heading];
    hover.extend(rate.map(|rate| say_with(locale, "figure-hover-rate", args(rate))));
    hover.extend(land.map(|land| {
        let text = numbers::decimal(crate::model::Decimal::new(land.into(), 2).unwrap_or(crate::model::Decimal::ZERO));
        say_with(locale, "filter-mu", [("land", text.into())])
    }));
    let made_up = [&point.completed, &point.planned].into_iter().find(|cell| cell.illustrative_count > 0);
    hover.extend(made_up.and_then(|cell| hover::illustrative(cell, locale)));
    Mark {
        illustrative: if made_up.is_some() { length.value } else { 0.0 },
        beside: Beside::Point { across: across.clone(), size: f64::from(land.unwrap_or(0)) / f64::from(largest) },
        length,
        part: Part::of(&point.keys),
        cell: point.completed,
        hover,
    }
}
