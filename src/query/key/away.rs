//! Columns one step away by what people call them. Must not know filters.

use super::dimension::Dimension;
use crate::model::{Dataset, Field, Hop};
use crate::schema::SECTORS;

/// Those that people choose among others.
pub(in crate::query) fn offered(dataset: &Dataset) -> impl Iterator<Item = Dimension> + '_ {
    dataset.hops().iter().filter(|hop| hop.is_offered).map(|hop| Dimension::Field(hop.name))
}

/// The column one step away that is called so. A branch is the top of the only column that refers to sectors.
pub(in crate::query) fn field_called<'d>(dataset: &'d Dataset, word: &str) -> Option<&'d Field> {
    let hops = || dataset.hops().iter();
    let called = |hop: &&Hop| hop.name.as_str() == word || hop.name.id() == word;
    let is_names = || dataset.table().and_then(|title| title.names.as_ref()).is_some_and(|names| names.id == word);
    let names = || hops().find(|hop| is_names() && hop.name.as_str().strip_suffix(".name") == Some(word));
    let titled = |hop: &&Hop| hop.title.zh == word || hop.title.en == word;
    let found = hops().find(called).or_else(names).or_else(|| hops().find(titled)).map(|hop| hop.name);
    found.and_then(|name| dataset.field(name)).or_else(|| branch(dataset, word))
}

fn branch<'d>(dataset: &'d Dataset, word: &str) -> Option<&'d Field> {
    if dataset.is_of_projects() || word != Dimension::Branch.id() {
        return None;
    }
    let mut to_sectors = dataset.fields().iter().filter(|field| field.refers_to.as_deref() == Some(SECTORS.name));
    let only = to_sectors.next().filter(|_| to_sectors.next().is_none())?;
    let top = format!("{}.1", only.name.as_str());
    let top = dataset.hops().iter().find(|hop| hop.name.as_str() == top);
    top.map_or(Some(only), |top| dataset.field(top.name))
}
