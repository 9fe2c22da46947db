//! The lists of projects and what they come to: worked out once for each state, and not sorted where nobody sees them.

use std::sync::Arc;

use crate::app::core::caches::Caches;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::question::{Question, Work};
use crate::app::core::session::Session;
use crate::app::core::slot::Slot;
use crate::app::records::state::MarkRecords;
use crate::app::records::totals::ListTotals;
use crate::figure::Figure;
use crate::model::ProjectIx;
use crate::query::{Column, Filter, Order, Part, Query, QueryError, Search, YearBasis};

/// What the lists show.
#[derive(Clone, Default)]
pub(in crate::app) struct RecordsAnswers {
    /// Which reading of the window's package they are about.
    about: Option<u64>,
    list: Slot<ListInput, Arc<[ProjectIx]>>,
    filtered: Slot<(u64, Filter, YearBasis), Filtered>,
    of_marks: Slot<MarksInput, MarkRecords>,
    totals: ListTotals,
}

/// What a filter comes to.
#[derive(Clone, Copy, Default)]
struct Filtered {
    count: usize,
    /// How many more may pass, for all that their dates say.
    in_doubt: usize,
}

#[derive(Clone, PartialEq)]
struct ListInput {
    generation: u64,
    filter: Filter,
    search: Search,
    sort: Vec<(Column, Order)>,
    year_of: YearBasis,
}

#[derive(Clone, PartialEq)]
struct MarksInput {
    generation: u64,
    query: Query,
    parts: Vec<Part>,
    sort: Vec<(Column, Order)>,
}

/// While nobody waits: so that the first keystroke of a search and the first list by name are as fast as the others.
pub(in crate::app) fn prepare(session: &Session, caches: &mut Caches) {
    let cache = caches.of(session.generation);
    cache.prepare_search(session.dataset());
    cache.prepare_sort(session.dataset());
}

impl RecordsAnswers {
    /// Brings everything up to a state; the figures are those of the charts side by side.
    pub(in crate::app) fn update(
        &mut self,
        question: &Question,
        figures: &[Result<Figure, QueryError>],
        work: &mut Work<'_>,
    ) {
        let session = &question.session;
        self.about = Some(session.generation);
        let year_of = session.chart.asked.year_of;
        self.filtered.update((session.generation, session.filter.clone(), year_of), work.computed, |asked| {
            let cache = work.caches.of(session.generation);
            let count = cache.count(session.dataset(), &asked.1, year_of);
            Filtered { count, in_doubt: cache.in_doubt(session.dataset(), &asked.1, year_of) }
        });
        let in_sight = WhichList::of_view(question.view);
        match in_sight {
            Some(WhichList::OfMarks) => self.update_of_marks(session, figures, work),
            Some(WhichList::Projects) => self.update_list(session, work),
            // Somebody may go along it from elsewhere, with a project in the detail pane.
            None if question.sides.detail.is_shown() && session.selected_project().is_some() => {
                self.update_list(session, work);
            }
            None => {}
        }
        if let Some(which) = in_sight {
            let list = self.list_of(which);
            self.totals.update(session, &list, work.computed);
        }
    }

    /// The list of the projects view.
    fn update_list(&mut self, session: &Session, work: &mut Work<'_>) {
        let (dataset, caches, computed) = (session.dataset(), &mut *work.caches, &mut *work.computed);
        let (generation, year_of) = (session.generation, session.chart.asked.year_of);
        let input = ListInput {
            generation,
            filter: session.filter.clone(),
            search: Search::new(&session.lists.search),
            sort: session.lists.sort.clone(),
            year_of,
        };
        self.list.update(input, computed, |input| {
            let cache = caches.of(generation);
            // The likeliest first, unless another order is asked for.
            if input.sort.is_empty() && !input.search.is_empty() {
                return cache.search(dataset, &input.filter, input.year_of, &input.search).into();
            }
            let filter = input.search.clause().into_iter().fold(input.filter.clone(), Filter::and);
            let mut projects = cache.select(dataset, &filter, input.year_of);
            cache.sort(dataset, &mut projects, &input.sort, input.year_of);
            projects.into()
        });
    }

    /// The list below the chart.
    fn update_of_marks(&mut self, session: &Session, figures: &[Result<Figure, QueryError>], work: &mut Work<'_>) {
        let (caches, computed) = (&mut *work.caches, &mut *work.computed);
        // Without a mark, everything in the chart is listed below it.
        let Some(Ok(figure)) = figures.get(session.chart.active) else {
            self.of_marks = Slot::default();
            return;
        };
        let parts = if session.marks().is_empty() { vec![figure.shown.clone()] } else { session.marks().to_vec() };
        let dataset = session.panel_data(session.chart.active);
        let generation = session.panel_generation(session.chart.active);
        let marks = session.marks().to_vec();
        let input = MarksInput { generation, query: figure.query.clone(), parts, sort: session.lists.sort.clone() };
        self.of_marks.update(input, computed, |input| {
            let cache = caches.of(generation);
            let behind = cache.contributions(dataset, &input.query, &input.parts);
            let sum = match input.query.measure.statistic() {
                Some(_) => cache.cell_of(dataset, &input.query, &input.parts).sum,
                None => behind.iter().filter_map(|(_, sum)| *sum).sum(),
            };
            let missing = behind.iter().filter(|(_, sum)| sum.is_none()).count();
            let mut projects: Vec<ProjectIx> = behind.into_iter().map(|(project, _)| project).collect();
            cache.sort(dataset, &mut projects, &input.sort, input.query.year_of);
            MarkRecords { marks, generation, projects: projects.into(), sum, missing }
        });
    }

    /// What the shown list comes to.
    pub(in crate::app) fn list_totals(&self) -> &ListTotals {
        &self.totals
    }

    /// The list below the chart, unless it is of another package beside the window's.
    fn of_marks_here(&self) -> Option<&MarkRecords> {
        self.of_marks().filter(|found| Some(found.generation) == self.about)
    }

    /// One of the two lists.
    pub(in crate::app) fn list_of(&self, which: WhichList) -> Arc<[ProjectIx]> {
        match which {
            WhichList::Projects => self.list(),
            WhichList::OfMarks => self.of_marks_here().map_or_else(Arc::default, |found| found.projects.clone()),
        }
    }

    /// The list below the chart.
    pub(in crate::app) fn of_marks(&self) -> Option<&MarkRecords> {
        self.of_marks.get()
    }

    /// The list of the projects view.
    pub(in crate::app) fn list(&self) -> Arc<[ProjectIx]> {
        self.list.get().cloned().unwrap_or_default()
    }

    /// How many projects pass the filter.
    pub(in crate::app) fn filtered(&self) -> usize {
        self.filtered.get().map_or(0, |filtered| filtered.count)
    }

    /// How many more may pass the filter, and are left out because their dates are not known well enough.
    pub(in crate::app) fn in_doubt(&self) -> usize {
        self.filtered.get().map_or(0, |filtered| filtered.in_doubt)
    }

    /// The list that a step to the next project goes along: the one in sight, or that of the projects view.
    pub(in crate::app) fn along(&self, view: View, generation: u64) -> Arc<[ProjectIx]> {
        match self.of_marks() {
            Some(found) if WhichList::of_view(view) == Some(WhichList::OfMarks) && found.generation == generation => {
                found.projects.clone()
            }
            _ => self.list(),
        }
    }
}
