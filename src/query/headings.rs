//! Package projects (打包项目): which projects are no records of a measure, so that nothing is counted twice.
//! Must not know filters: the rule reads the books alone, so a filter never moves money from a part to its heading.

use crate::model::{Dataset, Index, ProjectIx};

/// For each project whether it is left out, or `None` when the books know no package projects.
///
/// A project with parts is a heading. Going down from each:
/// - some project below it has the measure: the heading is left out, its parts are records, with or without amount;
/// - none below has it, but the heading itself has: the heading is the record, and all below it is left out;
/// - nobody has it: the heading is left out, its parts are records without amount.
pub(super) fn left_out(dataset: &Dataset, has: impl Fn(ProjectIx) -> bool) -> Option<Vec<bool>> {
    if !dataset.has_package_projects() {
        return None;
    }
    let projects = dataset.projects();
    let mut is_heading = vec![false; projects.len()];
    let mut has_below = vec![false; projects.len()];
    for ix in projects.iter() {
        let mut above = projects.parent(ix);
        if let Some(parent) = above {
            is_heading[parent.to_usize()] = true;
        }
        if above.is_none() || !has(ix) {
            continue;
        }
        // Whoever is already marked has marked all above.
        while let Some(at) = above.filter(|at| !has_below[at.to_usize()]) {
            has_below[at.to_usize()] = true;
            above = projects.parent(at);
        }
    }
    let mut left_out = is_heading.clone();
    for ix in projects.iter() {
        let at = ix.to_usize();
        if is_heading[at] && !has_below[at] && has(ix) {
            left_out[at] = false;
            leave_out_below(dataset, ix, &mut left_out);
        }
    }
    Some(left_out)
}

/// Each project is reached at most once: no heading below one that counts has an amount of its own.
fn leave_out_below(dataset: &Dataset, heading: ProjectIx, left_out: &mut [bool]) {
    let mut open = vec![heading];
    while let Some(at) = open.pop() {
        for part in dataset.parts_of(at) {
            left_out[part.to_usize()] = true;
            open.push(*part);
        }
    }
}
