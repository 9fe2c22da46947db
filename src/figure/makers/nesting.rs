//! What stands inside what in a treemap: keys of one dimension below others of it, or those of a second dimension in
//! those of the first. Must not know areas or words of tiles.

use std::collections::{BTreeMap, BTreeSet};

use crate::figure::grid::Grid;
use crate::figure::makers::point::is_one_to_a_project;
use crate::figure::makers::tile::Tile;
use crate::model::{Index, MeasureKind, PlaceIx, SectorIx, Sum};
use crate::query::{Clause, Dimension, Key, Query, QueryError, YearBasis};

/// The projects in the groups of two dimensions.
pub(in crate::figure) struct Inner {
    /// The second one.
    pub(in crate::figure) by: Dimension,
    pub(in crate::figure) projects: Vec<Tile>,
}

impl Inner {
    /// Nothing where a project may have several keys of both: which of them go together nobody has asked.
    pub(in crate::figure) fn of(grid: &Grid<'_>, outer: Dimension, by: Dimension) -> Result<Option<Self>, QueryError> {
        let (outer_is_one, inner_is_one) = (is_one(grid, outer), is_one(grid, by));
        if !outer_is_one && !inner_is_one {
            return Ok(None);
        }
        // The cells of the dimension of which a project may have several keys, with the one key of the other.
        let (several, one) = if inner_is_one { (outer, by) } else { (by, outer) };
        let mut key_of = vec![None; grid.dataset.projects().len()];
        for tile in of_one(grid, one)? {
            if let Some(slot) = row(tile.project).and_then(|row| key_of.get_mut(row)) {
                *slot = Some(tile.outer);
            }
        }
        let pair = |tile: Tile| {
            let other = key_of.get(row(tile.project)?).copied().flatten()?;
            let (outer, inner) = if inner_is_one { (tile.outer, other) } else { (other, tile.outer) };
            Some(Tile { outer, inner: Some(inner), ..tile })
        };
        Ok(Some(Self { by, projects: of_one(grid, several)?.into_iter().filter_map(pair).collect() }))
    }
}

/// The projects in the groups of one dimension.
pub(in crate::figure) fn of_one(grid: &Grid<'_>, by: Dimension) -> Result<Vec<Tile>, QueryError> {
    let answer = grid.dataset.answer(&Query { by: vec![by, Dimension::Project], ..grid.query.clone() })?;
    let tile = |(keys, cell): (&[Key], &_)| Tile { outer: keys[0], inner: None, project: keys[1], cell: *cell };
    Ok(answer.cells().map(tile).collect())
}

fn row(project: Key) -> Option<usize> {
    if let Key::Project(Some(project)) = project { Some(project.to_usize()) } else { None }
}

/// Whether a project has one key of a dimension in what is asked.
fn is_one(grid: &Grid<'_>, by: Dimension) -> bool {
    let is_of_rows = grid.query.year_of == YearBasis::Period || matches!(grid.measure().kind(), MeasureKind::Period(_));
    is_one_to_a_project(by, grid.dataset) || !by.is_of_several(grid.dataset) && !is_of_rows
}

/// The keys of the second dimension among tiles, the largest first, and those beyond `most` together, last.
pub(in crate::figure) fn inner_groups(tiles: &[Tile], most: usize, amount: impl Fn(&Tile) -> Sum) -> Vec<Vec<Key>> {
    let mut sums: BTreeMap<Key, Sum> = BTreeMap::new();
    for tile in tiles {
        if let Some(inner) = tile.inner {
            *sums.entry(inner).or_insert(Sum::ZERO) += amount(tile);
        }
    }
    let mut keys: Vec<(Key, Sum)> = sums.into_iter().collect();
    keys.sort_by_key(|(key, sum)| (std::cmp::Reverse(*sum), *key));
    let keys: Vec<Key> = keys.into_iter().map(|(key, _)| key).collect();
    // One more than these is still itself.
    let alone = if keys.len() > most + 1 { most } else { keys.len() };
    let mut rest = keys[alone..].to_vec();
    rest.sort_unstable();
    let single = keys[..alone].iter().map(|key| vec![*key]);
    single.chain(Some(rest).filter(|rest| !rest.is_empty())).collect()
}

/// The lines of a grid that stand inside others.
#[derive(Default)]
pub(in crate::figure) struct Roots {
    pub(in crate::figure) nests: Vec<RootNest>,
}

/// A key with all that lies below it.
pub(in crate::figure) struct RootNest {
    pub(in crate::figure) label: String,
    pub(in crate::figure) lines: Vec<usize>,
}

/// The lines by the root that they lie below, where that has more to hold than itself.
pub(in crate::figure) fn roots(grid: &Grid<'_>) -> Roots {
    let mut by_root: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    // Some of what lies below them stands elsewhere, with others: what is left of it does not go by their name.
    let mut torn: BTreeSet<Key> = BTreeSet::new();
    for (at, line) in grid.columns.iter().enumerate() {
        let mut roots: Vec<Option<Key>> = line.keys.iter().map(|key| Some(*path(grid, *key)?.first()?)).collect();
        roots.dedup();
        if let [Some(root)] = roots[..] {
            by_root.entry(root).or_default().push(at);
        } else {
            torn.extend(roots.into_iter().flatten());
        }
    }
    let is_itself = |root: &Key, lines: &[usize]| matches!(lines, [only] if grid.columns[*only].keys == [*root]);
    let nest = |(root, lines): (Key, Vec<usize>)| {
        let is_shown = lines.iter().any(|at| !grid.columns[*at].hidden);
        let label = root.label(grid.dataset, grid.locale);
        let is_whole = !torn.contains(&root) && !is_filtered(grid, root);
        (is_shown && !is_itself(&root, &lines) && is_whole).then_some(RootNest { label, lines })
    };
    Roots { nests: by_root.into_iter().filter_map(nest).collect() }
}

/// Whether a filter lets only some of what lies below a key through: they do not go by its name then.
fn is_filtered(grid: &Grid<'_>, root: Key) -> bool {
    let is_below = |key: &Key| {
        let path = path(grid, as_of(*key, root)).unwrap_or_default();
        path.first() == Some(&root)
    };
    grid.query.filter.clauses().iter().any(|clause| match clause {
        Clause::OneOf { keys, negated: true, .. } => keys.iter().any(is_below),
        Clause::OneOf { keys, .. } => keys.iter().any(is_below) && !keys.iter().any(|key| as_of(*key, root) == root),
        _ => false,
    })
}

/// A sector as a branch, or a branch as a sector, like another key.
fn as_of(key: Key, other: Key) -> Key {
    match (key, other) {
        (Key::Branch(ix), Key::Sector(_)) => Key::Sector(ix),
        (Key::Sector(ix), Key::Branch(_)) => Key::Branch(ix),
        (key, _) => key,
    }
}

impl Roots {
    pub(in crate::figure) fn nest_of(&self, line: usize) -> Option<usize> {
        self.nests.iter().position(|nest| nest.lines.contains(&line))
    }

    /// The name of a line, behind the names of all that it lies below but the root, which stands above it.
    pub(in crate::figure) fn label(&self, grid: &Grid<'_>, line: usize) -> String {
        let of = &grid.columns[line];
        let [key] = of.keys[..] else { return of.label.clone() };
        let path = path(grid, key).unwrap_or_default();
        let between = path.get(1..path.len().saturating_sub(1)).unwrap_or_default();
        let names = between.iter().map(|key| key.label(grid.dataset, grid.locale));
        names.chain([of.label.clone()]).collect::<Vec<_>>().join(" › ")
    }
}

/// From the root down to a key, both included; nothing where keys of its dimension do not lie below one another.
fn path(grid: &Grid<'_>, key: Key) -> Option<Vec<Key>> {
    let dataset = grid.dataset;
    let sectors = |ix: SectorIx| dataset.sector_tree().path(ix).into_iter();
    let places = |ix: PlaceIx| dataset.place_tree().path(ix).into_iter();
    match key {
        Key::Sector(Some(ix)) => Some(sectors(ix).map(|ix| Key::Sector(Some(ix))).collect()),
        Key::Branch(Some(ix)) => Some(sectors(ix).map(|ix| Key::Branch(Some(ix))).collect()),
        Key::Place(Some(ix)) => Some(places(ix).map(|ix| Key::Place(Some(ix))).collect()),
        Key::Field(name, Some(ix)) => {
            let categories = dataset.field(name)?.categories().filter(|categories| categories.tree.is_some())?;
            Some(categories.path(ix).into_iter().map(|ix| Key::Field(name, Some(ix))).collect())
        }
        _ => None,
    }
}
