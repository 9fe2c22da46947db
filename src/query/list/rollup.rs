//! What the parts of one package project (打包项目) come to, nothing counted twice: the rule of [`headings`](crate::query::filter::headings)
//! for the projects below one heading, without looking at all others.

use crate::model::{Dataset, ProjectAmount, ProjectIx, Sum};

/// What the parts of a package project come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PartsTotal {
    /// The exact sum.
    pub sum: Sum,
    /// How many projects are counted.
    pub count: usize,
    /// How many of them have no amount.
    pub missing: usize,
}

/// One amount of everything below a package project; its own is not in it.
pub fn parts_total(dataset: &Dataset, heading: ProjectIx, which: ProjectAmount) -> PartsTotal {
    let amounts = dataset.projects().amounts(which);
    let mut total = PartsTotal::default();
    for project in counted_below(dataset, heading, which) {
        total.count += 1;
        match amounts.get(crate::model::Index::to_usize(project)) {
            Some(amount) => total.sum += Sum::from(amount),
            None => total.missing += 1,
        }
    }
    total
}

/// The projects below a heading that count: a heading among them counts where it has the amount and none below it has.
fn counted_below(dataset: &Dataset, heading: ProjectIx, which: ProjectAmount) -> Vec<ProjectIx> {
    let projects = dataset.projects();
    // All below, each after the heading it is below.
    let mut below: Vec<ProjectIx> = dataset.parts_of(heading).to_vec();
    let mut at = 0;
    while let Some(project) = below.get(at) {
        below.extend(dataset.parts_of(*project));
        at += 1;
    }
    let has = |project: ProjectIx| projects.amount(project, which).is_some();
    let mut has_below: std::collections::HashSet<ProjectIx> = std::collections::HashSet::new();
    let mut has_above = has_below.clone();
    for project in below.iter().rev() {
        if let Some(parent) = projects.parent(*project).filter(|_| has(*project) || has_below.contains(project)) {
            has_below.insert(parent);
        }
    }
    let mut counted = Vec::new();
    for project in below {
        let is_covered = projects.parent(project).is_some_and(|parent| has_above.contains(&parent));
        let is_heading = !dataset.parts_of(project).is_empty();
        let counts = !is_covered && (!is_heading || has(project) && !has_below.contains(&project));
        if is_covered || is_heading && counts {
            has_above.insert(project);
        }
        if counts {
            counted.push(project);
        }
    }
    counted
}
