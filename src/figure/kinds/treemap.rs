//! A tile a project within the tile of its group, and this within that of what it belongs to; the areas are the values.
//!
//! What two dimensions are asked for by stands one inside the other. Of one whose keys lie below others (产业, 平台) those
//! of one root stand inside it.

use crate::figure::body::Body;
use crate::figure::content::{Beside, Mark, Nest, Series};
use crate::figure::grid::{Grid, Line};
use crate::figure::in_several::refusal;
use crate::figure::kind::{Below, Choice, Counts};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::hover;
use crate::figure::makers::nesting::{self, Inner};
use crate::figure::makers::tile::Tile;
use crate::figure::picture::Piece::Block;
use crate::figure::same_names::Names;
use crate::figure::spec::FigureSpec;
use crate::figure::unit::{Unit, is_known};
use crate::model::Sum;
use crate::query::{CachedDataset, Cell, Dimension, Key, Part, Query, QueryError};
use crate::text::{Arg, Locale, say, say_with};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Block(0, [3.0, 3.0, 17.0, 22.0]),
        Block(1, [18.0, 3.0, 29.0, 13.0]),
        Block(2, [18.0, 14.0, 23.0, 22.0]),
        Block(1, [24.0, 14.0, 29.0, 22.0]),
    ],
    uses: &[Choice::Measure, Choice::Top, Choice::Labels, Choice::Unit],
    names_its_series: true,
    adds_up: true,
    is_one_whole: true,
    below: Below::Refused,
    counts: Counts::Marks,
    title_of_two: Some("figure-title-treemap-two"),
    ..KindSpec::new("treemap", "treemap", body)
};

/// So many tiles of a group stand alone; smaller ones stand together.
const ALONE: usize = 40;
/// So many groups of the second dimension stand inside one of the first; smaller ones stand together.
const MOST_INNER: usize = 12;

/// One series a group, one mark a project or a heap of small ones.
fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    let asked: Vec<Dimension> = spec.query.by.iter().copied().filter(|by| *by != Dimension::Project).collect();
    let outer = asked.first().copied().unwrap_or(Dimension::Branch);
    let query = Query { by: vec![outer], ..spec.query.clone() };
    let grid = Grid::new(dataset, spec, query, locale)?;
    let unit = Unit::of(grid.measure(), spec.choices.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    // Years are added up, as the subtitle says.
    let second = asked.get(1).copied().filter(|by| !by.is_time());
    let inner = second.map(|second| Inner::of(&grid, outer, second)).transpose()?.flatten();
    let projects = match &inner {
        Some(inner) => inner.projects.clone(),
        None => nesting::of_one(&grid, outer)?,
    };
    let mut body = Body::of(&grid, unit);
    let mut tiles = Tiles { grid: &grid, unit, called: Names::default() };
    let by_line = tiles.by_line(&projects);
    let alone = by_line.iter().flat_map(|tiles| tiles.iter().take(ALONE)).map(|tile| tile.project);
    tiles.called = Names::of(dataset, alone, locale);
    match &inner {
        Some(_) => tiles.nested(by_line, &mut body),
        None => tiles.plain(by_line, &mut body),
    }
    body.leave_out_hidden(&grid);
    body.divided_by = Some([Some(outer), inner.map(|inner| inner.by)].into_iter().flatten().collect());
    body.notes.extend(tiles.without_area(&body, &projects));
    if tiles.amount_of_all(&body) > unit.amount(&body.total) {
        // A tile in each of its groups would make the areas say more than there is.
        let several = body.divided_by.iter().flatten().copied().find(|by| by.is_of_several(dataset));
        body.reason = Some(refusal(several.or(Some(outer)), dataset, locale));
    }
    if is_known(&body.total, grid.measure()) && unit.amount(&body.total) == Sum::ZERO {
        body.reason = Some(say(locale, "figure-nothing-zero").into_owned());
    }
    let by = vec![outer, Dimension::Project];
    body.asked.iter_mut().for_each(|(asked, _)| *asked = Query { by: by.clone(), ..grid.query.clone() });
    Ok(body)
}

struct Tiles<'a> {
    grid: &'a Grid<'a>,
    unit: Unit,
    /// What projects are called that share their name with another one.
    called: Names,
}

impl Tiles<'_> {
    /// What has an area, line by line, the largest first.
    fn by_line(&self, projects: &[Tile]) -> Vec<Vec<Tile>> {
        let (grid, unit) = (self.grid, self.unit);
        let mut lines: Vec<(Key, usize)> = grid
            .columns
            .iter()
            .enumerate()
            .flat_map(|(at, line)| line.keys.iter().map(move |key| (*key, at)))
            .collect();
        lines.sort_unstable();
        let mut found = vec![Vec::new(); grid.columns.len()];
        let has_area = |tile: &&Tile| is_known(&tile.cell, grid.measure()) && unit.amount(&tile.cell) > Sum::ZERO;
        for tile in projects.iter().filter(has_area) {
            if let Ok(at) = lines.binary_search_by_key(&tile.outer, |(key, _)| *key) {
                found[lines[at].1].push(*tile);
            }
        }
        let largest_first = |tile: &Tile| (std::cmp::Reverse(unit.amount(&tile.cell)), tile.project);
        found.iter_mut().for_each(|tiles| tiles.sort_by_key(largest_first));
        found
    }

    /// One dimension: a series a line, within the root that it lies below.
    fn plain(&self, by_line: Vec<Vec<Tile>>, body: &mut Body) {
        let grid = self.grid;
        let roots = nesting::roots(grid);
        body.nests = roots
            .nests
            .iter()
            .map(|nest| {
                let shown = nest.lines.iter().filter(|at| !grid.columns[**at].hidden);
                let total = shown.filter_map(|at| grid.cell(0, *at)).map(|cell| self.unit.amount(cell)).sum();
                Nest { label: nest.label.clone(), total: self.unit.length(total) }
            })
            .collect();
        for (at, tiles) in by_line.into_iter().enumerate() {
            let line = Line { label: roots.label(grid, at), ..grid.columns[at].clone() };
            let whole = grid.cell(0, at).copied().unwrap_or_default();
            let alone = if tiles.len() > ALONE { ALONE - 1 } else { tiles.len() };
            let group = Group { line: &line, inner: &[], label: &line.label, whole: &whole, nest: roots.nest_of(at) };
            body.series.push(self.series(&group, &tiles[..alone], &tiles[alone..]));
        }
    }

    /// Two dimensions: a nest a line, in it a series a key of the second dimension.
    fn nested(&self, by_line: Vec<Vec<Tile>>, body: &mut Body) {
        for (at, tiles) in by_line.into_iter().enumerate() {
            let line = &self.grid.columns[at];
            let whole = self.grid.cell(0, at).copied().unwrap_or_default();
            if line.hidden || tiles.is_empty() {
                let group = Group { line, inner: &[], label: &line.label, whole: &whole, nest: None };
                body.series.push(self.series(&group, &tiles, &[]));
                continue;
            }
            let nest = body.nests.len();
            body.nests.push(Nest { label: line.label.clone(), total: self.unit.length(self.unit.amount(&whole)) });
            let alone = if tiles.len() > ALONE { ALONE - 1 } else { tiles.len() };
            for inner in nesting::inner_groups(&tiles, MOST_INNER, |tile| self.unit.amount(&tile.cell)) {
                let is_mine = |tile: &&Tile| tile.inner.is_some_and(|key| inner.binary_search(&key).is_ok());
                let large: Vec<Tile> = tiles[..alone].iter().filter(is_mine).copied().collect();
                let small: Vec<Tile> = tiles[alone..].iter().filter(is_mine).copied().collect();
                let whole = merged(large.iter().chain(&small));
                let label = match inner.as_slice() {
                    [one] => self.grid.key_label(*one),
                    several => say_with(self.grid.locale, "figure-rest", [("count", Arg::from(several.len()))]),
                };
                let group = Group { line, inner: &inner, label: &label, whole: &whole, nest: Some(nest) };
                body.series.push(self.series(&group, &large, &small));
            }
        }
    }

    /// The large ones a tile each, the small ones one together.
    fn series(&self, group: &Group<'_>, large: &[Tile], small: &[Tile]) -> Series {
        let mut marks: Vec<Option<Mark>> =
            large.iter().map(|one| Some(self.mark(group, std::slice::from_ref(one)))).collect();
        if !small.is_empty() {
            marks.push(Some(self.mark(group, small)));
        }
        let total = Some(self.unit.length(self.unit.amount(group.whole)));
        Series { total, within: group.nest, label: group.label.to_owned(), ..group.line.series(marks) }
    }

    fn mark(&self, group: &Group<'_>, tiles: &[Tile]) -> Mark {
        let (grid, unit) = (self.grid, self.unit);
        let cell = merged(tiles.iter());
        let keys: Vec<Key> = tiles.iter().map(|tile| tile.project).collect();
        let name = match keys.as_slice() {
            [one] => {
                let own = || one.label(grid.dataset, grid.locale);
                self.called.get(*one).map_or_else(own, str::to_owned)
            }
            several => say_with(grid.locale, "figure-rest", [("count", Arg::from(several.len()))]),
        };
        let share = hover::share(grid, unit, &cell, group.whole, group.label);
        let mut heading = format!("{name} · {}", group.line.label);
        if !group.inner.is_empty() {
            heading = format!("{heading} · {}", group.label);
        }
        Mark {
            length: unit.length(unit.amount(&cell)),
            illustrative: unit.position(unit.illustrative(&cell)),
            part: Part::whole().with_any(&group.line.keys).with_any(group.inner).with_any(&keys),
            cell,
            hover: hover::lines(grid, unit, heading, &cell, share.into_iter().collect()),
            beside: Beside::Tile { name },
        }
    }

    /// What all tiles that are shown come to.
    fn amount_of_all(&self, body: &Body) -> Sum {
        let tiles = body.series.iter().filter(|one| !one.hidden).flat_map(|one| one.marks.iter().flatten());
        tiles.map(|tile| self.unit.amount(&tile.cell)).sum()
    }

    /// An amount of 0 has no tile.
    fn without_area(&self, body: &Body, projects: &[Tile]) -> Option<String> {
        let mut shown: Vec<Key> =
            body.series.iter().filter(|series| !series.hidden).flat_map(|series| series.keys.clone()).collect();
        shown.sort_unstable();
        let is_zero = |cell: &Cell| is_known(cell, self.grid.measure()) && self.unit.amount(cell) == Sum::ZERO;
        let count =
            projects.iter().filter(|tile| shown.binary_search(&tile.outer).is_ok() && is_zero(&tile.cell)).count();
        (count > 0).then(|| say_with(self.grid.locale, "figure-note-zero", [("count", Arg::from(count))]))
    }
}

/// What some tiles have in common.
struct Group<'a> {
    line: &'a Line,
    /// The keys of the second dimension, where there is one.
    inner: &'a [Key],
    label: &'a str,
    whole: &'a Cell,
    nest: Option<usize>,
}

fn merged<'t>(tiles: impl Iterator<Item = &'t Tile>) -> Cell {
    let mut cell = Cell::default();
    tiles.for_each(|tile| cell.merge(&tile.cell));
    cell
}
