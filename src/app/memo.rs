//! What is computed from the state, computed once for each state it depends on.

use std::sync::Arc;

use super::state::Session;
use crate::figure::{self, Figure, FigureSpec};
use crate::model::{ProjectIx, Sum};
use crate::query::{self, Column, Filter, Order, Part, Query, QueryError, YearBasis};
use crate::text::Locale;

/// The answers the views show.
#[derive(Default)]
pub(crate) struct Memo {
    figure: Slot<FigureInput, Result<Figure, QueryError>>,
    list: Slot<ListInput, Arc<[ProjectIx]>>,
    filtered: Slot<(u64, Filter, YearBasis), usize>,
    drilled: Slot<DrillInput, Drilled>,
    /// How many answers were computed so far, for the test that nothing is computed twice.
    pub(crate) computed: usize,
}

#[derive(PartialEq)]
struct FigureInput {
    generation: u64,
    spec: FigureSpec,
    locale: Locale,
}

#[derive(PartialEq)]
struct ListInput {
    generation: u64,
    filter: Filter,
    sort: Vec<(Column, Order)>,
    year_of: YearBasis,
}

#[derive(PartialEq)]
struct DrillInput {
    generation: u64,
    query: Query,
    parts: Vec<Part>,
    sort: Vec<(Column, Order)>,
}

/// The projects behind a mark, and what they come to.
pub(crate) struct Drilled {
    /// In the order of the list.
    pub(crate) projects: Arc<[ProjectIx]>,
    /// The sum of what each adds to the mark.
    pub(crate) sum: Sum,
    /// How many of them have no amount.
    pub(crate) missing: usize,
}

struct Slot<I, O>(Option<(I, O)>);

impl<I, O> Default for Slot<I, O> {
    fn default() -> Self {
        Self(None)
    }
}

impl<I: PartialEq, O> Slot<I, O> {
    fn update(&mut self, input: I, computed: &mut usize, compute: impl FnOnce(&I) -> O) {
        if self.0.as_ref().is_none_or(|(known, _)| *known != input) {
            let output = compute(&input);
            self.0 = Some((input, output));
            *computed += 1;
        }
    }

    fn get(&self) -> Option<&O> {
        self.0.as_ref().map(|(_, output)| output)
    }
}

impl Memo {
    /// Brings every answer up to the session's state.
    pub(crate) fn update(&mut self, session: &Session, locale: Locale) {
        let dataset = session.dataset();
        let generation = session.generation;
        let computed = &mut self.computed;
        let input = FigureInput { generation, spec: session.spec(), locale };
        self.figure.update(input, computed, |input| figure::build(dataset, &input.spec, locale));
        let year_of = session.chart.year_of;
        self.filtered.update((generation, session.filter.clone(), year_of), computed, |(_, filter, year_of)| {
            query::select(dataset, filter, *year_of).len()
        });
        let input = ListInput { generation, filter: session.searched_filter(), sort: session.sort.clone(), year_of };
        self.list.update(input, computed, |input| {
            let mut projects = query::select(dataset, &input.filter, input.year_of);
            query::sort(dataset, &mut projects, &input.sort, input.year_of);
            projects.into()
        });
        // Without a mark, everything in the chart is listed below it.
        let Some(Ok(figure)) = self.figure.get() else { return };
        let parts = if session.drill.is_empty() { vec![figure.shown.clone()] } else { session.drill.clone() };
        let input = DrillInput { generation, query: figure.query.clone(), parts, sort: session.sort.clone() };
        self.drilled.update(input, computed, |input| {
            let behind = query::contributions(dataset, &input.query, &input.parts);
            let sum = behind.iter().filter_map(|(_, sum)| *sum).sum();
            let missing = behind.iter().filter(|(_, sum)| sum.is_none()).count();
            let mut projects: Vec<ProjectIx> = behind.into_iter().map(|(project, _)| project).collect();
            query::sort(dataset, &mut projects, &input.sort, input.query.year_of);
            Drilled { projects: projects.into(), sum, missing }
        });
    }

    /// The chart of the sectors view.
    pub(crate) fn figure(&self) -> Option<&Result<Figure, QueryError>> {
        self.figure.get()
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
