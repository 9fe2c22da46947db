//! Rows under what they belong to: parts under their package projects, progress under its projects. Must not know what is
//! made of them.

use super::progress::Progress;
use super::project::{ProjectIx, Projects};
use super::table::Index;

/// Projects with parts, and these.
pub(super) fn packages(projects: &Projects) -> Vec<(ProjectIx, Vec<ProjectIx>)> {
    let mut pairs: Vec<(ProjectIx, ProjectIx)> =
        projects.iter().filter_map(|ix| projects.parent(ix).map(|parent| (parent, ix))).collect();
    pairs.sort_unstable();
    let of_one = pairs.chunk_by(|(whole, _), (next, _)| whole == next);
    of_one.filter_map(|pairs| Some((pairs.first()?.0, pairs.iter().map(|(_, part)| *part).collect()))).collect()
}

/// Where the rows of each project begin among all progress rows in the order of projects, and these rows;
/// nothing where one is of no project.
pub(super) fn group_progress(progress: &Progress, projects: usize) -> Option<(Vec<u32>, Vec<u32>)> {
    let mut starts = vec![0u32; projects + 1];
    for row in 0..progress.len() {
        let at = progress.project(row).to_usize();
        *starts.get_mut(at + 1)? += 1;
    }
    for at in 0..projects {
        starts[at + 1] += starts[at];
    }
    // As a rule rows come project by project.
    if (0..progress.len()).map(|row| progress.project(row)).is_sorted() {
        return Some((starts, (0..progress.len() as u32).collect()));
    }
    let mut next = starts.clone();
    let mut rows = vec![0u32; progress.len()];
    for row in 0..progress.len() {
        let slot = &mut next[progress.project(row).to_usize()];
        rows[*slot as usize] = row as u32;
        *slot += 1;
    }
    Some((starts, rows))
}
