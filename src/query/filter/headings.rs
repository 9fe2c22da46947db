//! Package projects (打包项目): which projects are no records of a measure, so that nothing is counted twice.
//! Must not know filters: the rule reads the books alone, so a filter never moves money from a part to its heading.

use crate::model::{Dataset, Index, ProjectIx};
use crate::query::bits::Bits;

/// The projects that are left out, or `None` when the books know no package projects.
///
/// A project with parts is a heading. Going down from each:
/// - some project below it has the measure: the heading is left out, its parts are records, with or without amount;
/// - none below has it, but the heading itself has: the heading is the record, and all below it is left out;
/// - nobody has it: the heading is left out, its parts are records without amount.
pub(in crate::query) fn left_out(dataset: &Dataset, has: impl Fn(ProjectIx) -> bool) -> Option<Bits> {
    let packages = dataset.packages();
    if packages.is_empty() {
        return None;
    }
    let place = |heading: ProjectIx| packages.binary_search_by_key(&heading, |(known, _)| *known).ok();
    let mut has_below = vec![false; packages.len()];
    for (first, (_, parts)) in packages.iter().enumerate() {
        if !parts.iter().any(|part| has(*part)) {
            continue;
        }
        // Whoever is already marked has marked all above.
        let mut above = Some(first);
        while let Some(at) = above.filter(|at| !has_below[*at]) {
            has_below[at] = true;
            above = dataset.projects().parent(packages[at].0).and_then(place);
        }
    }
    let mut out = Vec::new();
    for ((heading, _), has_below) in packages.iter().zip(has_below) {
        if !has_below && has(*heading) {
            add_below(dataset, *heading, &mut out);
        } else {
            out.push(heading.to_usize());
        }
    }
    Some(Bits::of_rows(dataset.projects().len(), out.into_iter()))
}

/// Each project is reached at most once: no heading below one that counts has an amount of its own.
fn add_below(dataset: &Dataset, heading: ProjectIx, out: &mut Vec<usize>) {
    let mut open = vec![heading];
    while let Some(at) = open.pop() {
        let parts = dataset.parts_of(at);
        out.extend(parts.iter().map(|part| part.to_usize()));
        open.extend(parts);
    }
}
