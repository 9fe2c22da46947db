//! A tile a project within the tile of its group; the areas are the values.

use super::hover;
use crate::figure::build::Body;
use crate::figure::content::{Beside, Mark, Series};
use crate::figure::grid::{Grid, Line};
use crate::figure::spec::FigureSpec;
use crate::figure::unit::{Unit, is_known};
use crate::model::Sum;
use crate::query::{Answer, Books, Cell, Dimension, Key, Part, Query, QueryError};
use crate::text::{Arg, Locale, say, say_with};

/// So many tiles of a group stand alone; smaller ones stand together.
const ALONE: usize = 40;

/// One series a group, one mark a project or a heap of small ones.
pub(in crate::figure) fn body(dataset: &Books<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    let group = spec.query.by.first().copied().filter(|by| *by != Dimension::Project).unwrap_or(Dimension::Branch);
    let groups = Query { by: vec![group], ..spec.query.clone() };
    let grid = Grid::new(dataset, spec, groups, locale)?;
    let unit = Unit::of(grid.measure(), spec.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let query = Query { by: vec![group, Dimension::Project], ..spec.query.clone() };
    let projects = dataset.answer(&query)?;
    let mut body = Body::of(&grid, unit);
    body.series = grid.columns.iter().enumerate().map(|(at, line)| series(&grid, unit, at, line, &projects)).collect();
    body.leave_out_hidden(&grid);
    body.notes.extend(without_area(&grid, &body, unit, &projects));
    if counted(&body.series) > body.total.count {
        // A tile in each of its groups would make the areas say more than there is.
        body.reason = Some(say(locale, "figure-nothing-overlap").into_owned());
    }
    body.asked.iter_mut().for_each(|(asked, _)| *asked = query.clone());
    Ok(body)
}

/// How many projects the tiles of the groups shown stand for, one in several groups as often.
fn counted(series: &[Series]) -> u32 {
    let tiles = series.iter().filter(|one| !one.hidden).flat_map(|one| one.marks.iter().flatten());
    tiles.map(|tile| tile.cell.count).sum()
}

/// An amount of 0 has no tile.
fn without_area(grid: &Grid<'_>, body: &Body, unit: Unit, projects: &Answer) -> Option<String> {
    let is_shown = |key: &Key| body.series.iter().any(|series| !series.hidden && series.keys.contains(key));
    let is_zero = |cell: &Cell| is_known(cell, grid.measure()) && unit.amount(cell) == Sum::ZERO;
    let count = projects.cells().filter(|(keys, cell)| is_shown(&keys[0]) && is_zero(cell)).count();
    (count > 0).then(|| say_with(grid.locale, "figure-note-zero", [("count", Arg::from(count))]))
}

fn series(grid: &Grid<'_>, unit: Unit, at: usize, line: &Line, projects: &Answer) -> Series {
    let mut tiles: Vec<(Key, &Cell)> = projects
        .cells()
        .filter(|(keys, cell)| line.keys.binary_search(&keys[0]).is_ok() && is_known(cell, grid.measure()))
        .map(|(keys, cell)| (keys[1], cell))
        .filter(|(_, cell)| unit.amount(cell) > Sum::ZERO)
        .collect();
    tiles.sort_by_key(|(key, cell)| (std::cmp::Reverse(unit.amount(cell)), *key));
    let whole = grid.cell(0, at).copied().unwrap_or_default();
    let alone = if tiles.len() > ALONE { ALONE - 1 } else { tiles.len() };
    let (large, small) = tiles.split_at(alone);
    let tile = |tiles: &[(Key, &Cell)]| Some(mark(grid, unit, line, &whole, tiles));
    let mut marks: Vec<Option<Mark>> = large.iter().map(|one| tile(std::slice::from_ref(one))).collect();
    if !small.is_empty() {
        marks.push(tile(small));
    }
    Series { total: Some(unit.length(unit.amount(&whole))), ..line.series(marks) }
}

fn mark(grid: &Grid<'_>, unit: Unit, line: &Line, whole: &Cell, tiles: &[(Key, &Cell)]) -> Mark {
    let mut cell = Cell::default();
    tiles.iter().for_each(|(_, one)| cell.merge(one));
    let keys: Vec<Key> = tiles.iter().map(|(key, _)| *key).collect();
    let name = match keys.as_slice() {
        [one] => one.label(grid.dataset, grid.locale),
        several => say_with(grid.locale, "figure-rest", [("count", Arg::from(several.len()))]),
    };
    let share = hover::share(grid, unit, &cell, whole, &line.label);
    let heading = format!("{name} · {}", line.label);
    Mark {
        length: unit.length(unit.amount(&cell)),
        illustrative: unit.position(unit.illustrative(&cell)),
        part: Part::whole().with_any(&line.keys).with_any(&keys),
        cell,
        hover: hover::lines(grid, unit, heading, &cell, share.into_iter().collect()),
        beside: Beside::Tile { name },
    }
}
