//! What conditions can ask for by name: the groups that a field of the filter has. Must not know what is typed, nor how
//! it is shown.

use super::subject::Subject;
use crate::model::{Basis, CategoryIx, Dataset, Field, Index, InvestorIx, Row, Table, Tree};
use crate::query::key::{Dimension, Key, away};

/// The groups that conditions ask for by name, those asked for most often first; a branch is a sector to them.
pub fn asked_groups(dataset: &Dataset) -> Vec<Dimension> {
    let of = |subject: Subject| match subject {
        Subject::Named(Dimension::Branch) => None,
        Subject::Named(dimension) => Some(dimension),
        Subject::Year => Some(Dimension::Year),
        _ => None,
    };
    // What is one step away is asked for by whoever names it.
    let away: Vec<Dimension> = away::offered(dataset).collect();
    Subject::all(dataset).into_iter().filter_map(of).filter(|group| !away.contains(group)).collect()
}

/// The keys of a group that stand in these books, in their order; none of time, of classes and of rows.
pub fn named_keys(dataset: &Dataset, dimension: Dimension) -> Vec<Key> {
    match dimension {
        Dimension::Sector => all(dataset.sectors()).map(|ix| Key::Sector(Some(ix))).collect(),
        Dimension::Branch => tops(dataset.sectors(), dataset.sector_tree()).map(|ix| Key::Sector(Some(ix))).collect(),
        Dimension::Place => all(dataset.places()).map(|ix| Key::Place(Some(ix))).collect(),
        Dimension::Stage => all(dataset.stages()).map(|ix| Key::Stage(Some(ix))).collect(),
        Dimension::List => all(dataset.lists()).map(|ix| Key::List(Some(ix))).collect(),
        Dimension::Basis => Basis::ALL.into_iter().map(Key::Basis).collect(),
        Dimension::Investor => {
            let count = dataset.projects().investors().texts().len();
            (0..count).map(|at| Key::Investor(InvestorIx::from_usize(at))).collect()
        }
        Dimension::Field(name) => {
            let groups = dataset.field(name).and_then(Field::groups).unwrap_or(0);
            (0..groups).filter_map(CategoryIx::from_usize).map(|ix| Key::Field(name, Some(ix))).collect()
        }
        Dimension::Year | Dimension::Step(_) | Dimension::Classes(_) | Dimension::Project => Vec::new(),
    }
}

fn all<T: Row>(table: &Table<T>) -> impl Iterator<Item = T::Ix> + '_ {
    table.iter().map(|(ix, _)| ix)
}

/// The tops of a tree: a filter asks for them as for any other row.
fn tops<'d, T: Row>(table: &'d Table<T>, tree: &'d Tree<T::Ix>) -> impl Iterator<Item = T::Ix> + 'd {
    all(table).filter(|ix| tree.parent(*ix).is_none())
}
