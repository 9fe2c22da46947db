//! What is computed from the state, computed once for each state it depends on. Must not know threads: the desk works
//! on one of these and hands out copies, which cost next to nothing.

use std::sync::{Arc, LazyLock};

use crate::app::core::caches::Caches;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::session::Session;
use crate::app::core::workspace::State;
use crate::app::detail::memo::DetailMemo;
use crate::app::facets::answers::{FacetAnswers, FacetInput};
use crate::app::gallery::thumbnails::Thumbnails;
use crate::app::records::totals::ListTotals;
use crate::figure::{self, Figure, FigureSpec};
use crate::model::{ProjectIx, Sum};
use crate::query::{
    self, Books, Column, Dimension, Filter, Key, Order, Part, Query, QueryError, Reconciliations, Search, YearBasis,
};
use crate::text::Locale;

/// So many projects are found for the palette.
const MOST_FOUND: usize = 20;

/// The answers the views show.
#[derive(Clone, Default)]
pub(crate) struct Memo {
    /// Which reading of which package they are about.
    generation: Option<u64>,
    panels: Vec<Slot<FigureInput, Result<Figure, QueryError>>>,
    figures: Slot<Vec<FigureInput>, Vec<Result<Figure, QueryError>>>,
    years: Slot<(u64, Query), Vec<i32>>,
    active: usize,
    list: Slot<ListInput, Arc<[ProjectIx]>>,
    filtered: Slot<(u64, Filter, YearBasis), usize>,
    drilled: Slot<DrillInput, Drilled>,
    checks: Slot<u64, Reconciliations>,
    found: Slot<(u64, Search), Vec<ProjectIx>>,
    facets: Slot<FacetInput, FacetAnswers>,
    thumbnails: Thumbnails,
    totals: ListTotals,
    detail: DetailMemo,
    /// How many answers were computed so far, for the test that nothing is computed twice.
    pub(crate) computed: usize,
}

#[derive(Clone, PartialEq)]
struct FigureInput {
    generation: u64,
    spec: FigureSpec,
    locale: Locale,
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
struct DrillInput {
    generation: u64,
    query: Query,
    parts: Vec<Part>,
    sort: Vec<(Column, Order)>,
}

/// The projects behind a mark, and what they come to.
pub(crate) struct Drilled {
    /// The marks; none for all that is in the chart.
    pub(crate) marks: Vec<Part>,
    /// Which reading of which package they are rows of.
    pub(crate) generation: u64,
    /// In the order of the list.
    pub(crate) projects: Arc<[ProjectIx]>,
    /// The sum of what each adds to the mark.
    pub(crate) sum: Sum,
    /// How many of them have no amount.
    pub(crate) missing: usize,
}

struct Slot<I, O>(Option<(I, Arc<O>)>);

impl<I: Clone, O> Clone for Slot<I, O> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<I, O> Default for Slot<I, O> {
    fn default() -> Self {
        Self(None)
    }
}

impl<I: PartialEq, O> Slot<I, O> {
    fn update(&mut self, input: I, computed: &mut usize, compute: impl FnOnce(&I) -> O) {
        if self.0.as_ref().is_none_or(|(known, _)| *known != input) {
            let output = compute(&input);
            self.0 = Some((input, Arc::new(output)));
            *computed += 1;
        }
    }

    fn get(&self) -> Option<&O> {
        self.0.as_ref().map(|(_, output)| &**output)
    }
}

impl Memo {
    /// Whether these are answers about what is open. Others name rows of other data.
    pub(crate) fn is_about(&self, session: &Session) -> bool {
        self.is_of(session.generation)
    }

    /// Whether these are answers about this reading of a package.
    pub(crate) fn is_of(&self, generation: u64) -> bool {
        self.generation == Some(generation)
    }

    /// Brings the answers that every view needs up to the session's state. The caches know which projects pass each
    /// condition, so that another one does not ask all of them again.
    pub(crate) fn update(&mut self, session: &Session, locale: Locale, caches: &mut Caches) {
        if !self.is_about(session) {
            *self = Self { computed: self.computed, generation: Some(session.generation), ..Self::default() };
        }
        self.update_figures(session, locale, caches);
        let dataset = session.dataset();
        let generation = session.generation;
        let computed = &mut self.computed;
        let year_of = session.chart.year_of;
        self.filtered.update((generation, session.filter.clone(), year_of), computed, |(_, filter, year_of)| {
            caches.of(generation).count(dataset, filter, *year_of)
        });
    }

    /// The list of the projects view.
    pub(crate) fn update_list(&mut self, session: &Session, caches: &mut Caches) {
        let (dataset, computed) = (session.dataset(), &mut self.computed);
        let (generation, year_of) = (session.generation, session.chart.year_of);
        let input = ListInput {
            generation,
            filter: session.filter.clone(),
            search: Search::new(&session.search),
            sort: session.sort.clone(),
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
    pub(crate) fn update_drilled(&mut self, session: &Session, caches: &mut Caches) {
        let computed = &mut self.computed;
        // Without a mark, everything in the chart is listed below it.
        let Some(Ok(figure)) = self.figures.get().and_then(|figures| figures.get(session.active)) else {
            self.drilled = Slot::default();
            return;
        };
        let parts = if session.drill.is_empty() { vec![figure.shown.clone()] } else { session.drill.clone() };
        let dataset = session.panel_data(session.active);
        let generation = session.panel_generation(session.active);
        let marks = session.drill.clone();
        let input = DrillInput { generation, query: figure.query.clone(), parts, sort: session.sort.clone() };
        self.drilled.update(input, computed, |input| {
            let cache = caches.of(generation);
            let behind = cache.contributions(dataset, &input.query, &input.parts);
            let sum = behind.iter().filter_map(|(_, sum)| *sum).sum();
            let missing = behind.iter().filter(|(_, sum)| sum.is_none()).count();
            let mut projects: Vec<ProjectIx> = behind.into_iter().map(|(project, _)| project).collect();
            cache.sort(dataset, &mut projects, &input.sort, input.query.year_of);
            Drilled { marks, generation, projects: projects.into(), sum, missing }
        });
    }

    /// Adds up a list, and what is chosen of it.
    pub(crate) fn update_totals(&mut self, session: &Session, which: WhichList) {
        let list = self.list_of(which);
        self.totals.update(session, &list, &mut self.computed);
    }

    /// What the shown list comes to.
    pub(crate) fn list_totals(&self) -> &ListTotals {
        &self.totals
    }

    /// The list below the chart, unless it is of another package beside the window's.
    fn drilled_here(&self) -> Option<&Drilled> {
        self.drilled().filter(|drilled| Some(drilled.generation) == self.generation)
    }

    /// One of the two lists.
    pub(crate) fn list_of(&self, which: WhichList) -> Arc<[ProjectIx]> {
        match which {
            WhichList::Projects => self.list(),
            WhichList::Drilled => self.drilled_here().map_or_else(Arc::default, |drilled| drilled.projects.clone()),
        }
    }

    /// Takes new answers over. What the detail pane shows is not among them: it is at hand at once.
    pub(crate) fn take_over(&mut self, answers: Self) {
        *self = Self { detail: std::mem::take(&mut self.detail), ..answers };
    }

    /// What the detail pane and the comparison show.
    pub(crate) fn update_detail(&mut self, state: &State, session: &Session) {
        let list = self.current_list(state, session);
        self.detail.update(state, session, list);
    }

    /// The list that a step to the next project goes along: the one in sight, or that of the projects view.
    fn current_list(&self, state: &State, session: &Session) -> Arc<[ProjectIx]> {
        // With the pane closed, a list that is not in sight may be one of long ago.
        let is_kept = state.detail_open || matches!(state.view, View::Projects | View::Sectors);
        if !self.is_about(session) || !is_kept {
            return Arc::default();
        }
        match self.drilled() {
            Some(drilled) if state.view == View::Sectors && drilled.generation == session.generation => {
                drilled.projects.clone()
            }
            _ => self.list(),
        }
    }

    /// What the detail pane and the comparison show.
    pub(crate) fn detail(&self) -> &DetailMemo {
        &self.detail
    }

    /// Looks for what is typed into the palette.
    pub(crate) fn update_found(&mut self, session: &Session, search: &Search, caches: &mut Caches) {
        let (dataset, generation) = (session.dataset(), session.generation);
        self.found.update((generation, search.clone()), &mut self.computed, |(_, search)| {
            if search.is_empty() {
                return Vec::new();
            }
            let year_of = session.chart.year_of;
            let mut found = caches.of(generation).search(dataset, &Filter::default(), year_of, search);
            found.truncate(MOST_FOUND);
            found
        });
    }

    /// The first of the projects that the palette looks for.
    pub(crate) fn found(&self) -> &[ProjectIx] {
        self.found.get().map_or(&[], Vec::as_slice)
    }

    /// Compares what was published with the records, once a package and only when somebody looks: it runs through the
    /// rows for every observation.
    pub(crate) fn update_checks(&mut self, session: &Session) {
        let dataset = session.dataset();
        self.checks.update(session.generation, &mut self.computed, |_| query::reconcile(dataset));
    }

    /// What the filter can be narrowed to.
    pub(crate) fn update_facets(&mut self, session: &Session, locale: Locale, caches: &mut Caches) {
        let input = FacetInput {
            generation: session.generation,
            filter: session.searched_filter(),
            year_of: session.chart.year_of,
            choices: session.facets.clone(),
            measure: session.chart.measure.kind(),
            locale,
        };
        let dataset = session.dataset();
        self.facets.update(input, &mut self.computed, |input| input.answers(dataset, caches.of(input.generation)));
    }

    /// What the filter can be narrowed to.
    pub(crate) fn facets(&self) -> &FacetAnswers {
        static NOTHING: LazyLock<FacetAnswers> = LazyLock::new(FacetAnswers::default);
        self.facets.get().unwrap_or(&NOTHING)
    }

    /// What was published beside the records; `None` before anybody looked.
    pub(crate) fn checks(&self) -> Option<&Reconciliations> {
        self.checks.get()
    }

    /// Makes the thumbnails that are in sight, some at a time; whether some are still missing comes back.
    pub(crate) fn update_thumbnails(&mut self, session: &Session, locale: Locale) -> bool {
        self.thumbnails.update(session, locale, &mut self.computed)
    }

    /// The thumbnails of the gallery.
    pub(crate) fn thumbnails(&self) -> &Thumbnails {
        &self.thumbnails
    }

    /// One figure a panel; each anew only when it changed, then all aligned.
    fn update_figures(&mut self, session: &Session, locale: Locale, caches: &mut Caches) {
        if !session.dataset().observations().is_empty() {
            self.update_checks(session);
        }
        let computed = &mut self.computed;
        let count = session.shown_panels();
        self.active = session.active.min(count - 1);
        self.panels.resize_with(count, Slot::default);
        let inputs: Vec<FigureInput> = (0..count)
            .map(|panel| FigureInput {
                generation: session.panel_generation(panel),
                spec: session.panel_spec(panel),
                locale,
            })
            .collect();
        for (panel, (slot, input)) in self.panels.iter_mut().zip(&inputs).enumerate() {
            let dataset = session.panel_data(panel);
            // What was published is known of the window's package only.
            let checks = self.checks.get().filter(|_| input.generation == session.generation);
            slot.update(input.clone(), computed, |input| {
                let known = std::mem::take(caches.of(input.generation));
                let books = Books::new(dataset, known);
                let mut figure = figure::build_from(&books, &input.spec, locale);
                *caches.of(input.generation) = books.into_cache();
                if let (Ok(figure), Some(checks)) = (&mut figure, checks) {
                    figure::add_published(figure, dataset, checks, locale);
                }
                figure
            });
        }
        let panels = &self.panels;
        self.figures.update(inputs, computed, |inputs| {
            let mut figures: Vec<_> = panels.iter().filter_map(Slot::get).cloned().collect();
            if figures.len() > 1 {
                let asked: Vec<_> =
                    inputs.iter().enumerate().map(|(at, input)| (session.panel_data(at), &input.spec)).collect();
                figure::align(&mut figures, &asked, locale);
            }
            figures
        });
        // The years to choose from are those without the choice of years.
        let chart = crate::app::chart::state::Chart { years: None, ..session.chart.clone() };
        let query = Query { by: vec![Dimension::Year], ..chart.query(&session.filter) };
        self.years.update((session.generation, query), computed, |(_, query)| {
            let answer = caches.of(session.generation).answer(session.dataset(), query);
            let keys = answer.map(|answer| answer.keys[0].clone()).unwrap_or_default();
            keys.into_iter().filter_map(|key| if let Key::Year(year) = key { year } else { None }).collect()
        });
    }

    /// The chart, or that of the panel that the list belongs to.
    pub(crate) fn figure(&self) -> Option<&Result<Figure, QueryError>> {
        self.figures().get(self.active)
    }

    /// The charts side by side.
    pub(crate) fn figures(&self) -> &[Result<Figure, QueryError>] {
        self.figures.get().map_or(&[], Vec::as_slice)
    }

    /// The years that can be chosen.
    pub(crate) fn years(&self) -> &[i32] {
        self.years.get().map_or(&[], Vec::as_slice)
    }

    /// The list of the projects view.
    pub(crate) fn list(&self) -> Arc<[ProjectIx]> {
        self.list.get().cloned().unwrap_or_default()
    }

    /// How many projects pass the filter.
    pub(crate) fn filtered(&self) -> usize {
        self.filtered.get().copied().unwrap_or(0)
    }

    /// The list below the chart.
    pub(crate) fn drilled(&self) -> Option<&Drilled> {
        self.drilled.get()
    }
}
