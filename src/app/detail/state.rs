//! The projects that are put side by side. Must not know how they are shown.

use crate::app::core::remap::Remap;
use crate::model::ProjectIx;

/// So many projects stand side by side at the most.
pub(crate) const MOST_COMPARED: usize = 4;

/// The projects that are put side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pins {
    /// Those kept at hand, in the order in which they were added.
    pub(crate) pinned: Vec<ProjectIx>,
    /// Those that the comparison shows.
    pub(crate) compared: Vec<ProjectIx>,
}

impl Pins {
    /// Keeps one more at hand; whether there was room for it.
    pub(crate) fn pin(&mut self, project: ProjectIx) -> bool {
        if self.pinned.contains(&project) {
            return true;
        }
        let has_room = self.pinned.len() < MOST_COMPARED;
        if has_room {
            self.pinned.push(project);
        }
        has_room
    }

    /// Lets one go, out of the comparison too.
    pub(crate) fn unpin(&mut self, project: ProjectIx) {
        self.pinned.retain(|other| *other != project);
        self.compared.retain(|other| *other != project);
    }

    /// Compares these, each once; whether all of them fit.
    pub(crate) fn compare(&mut self, projects: &[ProjectIx]) -> bool {
        self.compared.clear();
        for project in projects {
            if !self.compared.contains(project) {
                self.compared.push(*project);
            }
        }
        let fit = self.compared.len() <= MOST_COMPARED;
        self.compared.truncate(MOST_COMPARED);
        fit
    }

    /// The same projects in another reading of the package; what is gone is let go.
    pub(crate) fn remapped(&self, remap: &Remap<'_>) -> Self {
        let remapped = |projects: &[ProjectIx]| projects.iter().filter_map(|project| remap.project(*project)).collect();
        Self { pinned: remapped(&self.pinned), compared: remapped(&self.compared) }
    }
}

/// A dialog about records.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum DetailDialog {
    /// Those of [`Pins::compared`] side by side.
    Compare,
}
