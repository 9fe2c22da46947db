//! Records of one and the same name in a figure: each is told from the others by what differs, its sector, its place, or else
//! its id. Must not know which kinds there are.

use std::collections::{BTreeMap, BTreeSet};

use super::body::Body;
use super::content::{Beside, Mark};
use crate::model::{Dataset, ProjectIx};
use crate::query::{Dimension, Key};
use crate::text::{Arg, Locale, say_with};

/// What stands between the parts of a heading.
const BETWEEN: &str = " · ";

/// Gives those that are called alike names that differ, wherever the figure has them.
pub(super) fn qualify(dataset: &Dataset, body: &mut Body, locale: Locale) {
    let names = qualified(dataset, &named(body), locale);
    if names.is_empty() {
        return;
    }
    let old = |ix: &ProjectIx| locale.name(dataset.projects().called(*ix));
    let of_keys = |keys: &[Key]| record(keys).and_then(|ix| names.get(&ix).map(|name| (ix, name.clone())));
    for category in &mut body.categories {
        if let Some((_, name)) = of_keys(&category.keys) {
            category.label = name;
        }
    }
    for series in &mut body.series {
        if let Some((_, name)) = of_keys(&series.keys) {
            series.label = name;
        }
        for mark in series.marks.iter_mut().flatten() {
            let Some((ix, new)) = of_keys(mark.part.keys_of(Dimension::Project)) else { continue };
            if let Some(heading) = mark.hover.first_mut() {
                let part = |part: &str| if part == old(&ix) { new.clone() } else { part.to_owned() };
                *heading = heading.split(BETWEEN).map(part).collect::<Vec<_>>().join(BETWEEN);
            }
            if let Beside::Tile { name } | Beside::Point { name, .. } = &mut mark.beside {
                name.clone_from(&new);
            }
        }
    }
}

/// The record that keys stand for, if they are one.
fn record(keys: &[Key]) -> Option<ProjectIx> {
    if let [Key::Project(ix)] = keys { *ix } else { None }
}

/// The records that the figure has by name.
fn named(body: &Body) -> BTreeSet<ProjectIx> {
    let marks = body.series.iter().flat_map(|series| series.marks.iter().flatten());
    let of_mark = |mark: &Mark| record(mark.part.keys_of(Dimension::Project));
    let lines = body.series.iter().map(|one| &one.keys).chain(body.categories.iter().map(|one| &one.keys));
    marks.filter_map(of_mark).chain(lines.filter_map(|keys| record(keys))).collect()
}

/// The new names of those that share one.
fn qualified(dataset: &Dataset, named: &BTreeSet<ProjectIx>, locale: Locale) -> BTreeMap<ProjectIx, String> {
    let projects = dataset.projects();
    let mut alike: BTreeMap<&str, Vec<ProjectIx>> = BTreeMap::new();
    named.iter().for_each(|ix| alike.entry(locale.name(projects.called(*ix))).or_default().push(*ix));
    let mut names = BTreeMap::new();
    for (name, group) in alike.into_iter().filter(|(_, group)| group.len() > 1) {
        let sectors: Option<Vec<&str>> =
            group.iter().map(|ix| Some(locale.name(&dataset.sectors()[projects.sector(*ix)?].name))).collect();
        let places: Option<Vec<&str>> =
            group.iter().map(|ix| Some(locale.name(&dataset.places()[projects.place(*ix)?].name))).collect();
        let differ = |by: &Vec<&str>| by.iter().collect::<BTreeSet<_>>().len() == by.len();
        let ids = || group.iter().map(|ix| projects.id(*ix)).collect();
        let by: Vec<&str> = [sectors, places].into_iter().flatten().find(differ).unwrap_or_else(ids);
        for (ix, by) in group.iter().zip(by) {
            let args = [("name", Arg::from(name)), ("by", by.into())];
            names.insert(*ix, say_with(locale, "name-qualified", args));
        }
    }
    names
}
