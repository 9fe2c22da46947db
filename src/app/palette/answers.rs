//! The first of the projects that what is typed into the palette finds.

use crate::app::core::dialog::Dialog;
use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::model::ProjectIx;
use crate::query::{Filter, Search};

/// Where there are more projects than this, only those are offered that what is typed finds.
pub(in crate::app) const MOST_PROJECTS: usize = 2000;
/// So many projects are found.
const MOST_FOUND: usize = 20;

/// What the palette finds.
#[derive(Clone, Default)]
pub(in crate::app) struct PaletteAnswers(Slot<(u64, Search), Vec<ProjectIx>>);

impl PaletteAnswers {
    /// Looks for what is typed.
    pub(in crate::app) fn update(&mut self, question: &Question, work: &mut Work<'_>) {
        let session = &question.session;
        let (dataset, generation) = (session.dataset(), session.generation);
        let looked_for = match &question.dialog {
            Some(Dialog::Palette(input)) if dataset.projects().len() > MOST_PROJECTS => Search::new(&input.typed),
            _ => Search::default(),
        };
        self.0.update((generation, looked_for), work.computed, |(_, search)| {
            if search.is_empty() {
                return Vec::new();
            }
            let cache = work.caches.of(generation);
            let mut found = cache.search(dataset, &Filter::default(), session.chart.asked.year_of, search);
            found.truncate(MOST_FOUND);
            found
        });
    }

    /// The first of the projects.
    pub(in crate::app) fn found(&self) -> &[ProjectIx] {
        self.0.get().map_or(&[], Vec::as_slice)
    }
}
