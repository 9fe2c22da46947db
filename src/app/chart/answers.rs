//! The figures of the charts side by side, and the years that can be chosen: worked out once for each state.

use crate::app::chart::state::Chart;
use crate::app::core::question::{Question, Work};
use crate::app::core::session::Session;
use crate::app::core::slot::Slot;
use crate::figure::{self, Figure, FigureSpec};
use crate::query::{CachedDataset, Dimension, Key, Query, QueryError, Reconciliations};
use crate::text::Locale;

/// What the charts show.
#[derive(Clone, Default)]
pub(in crate::app) struct ChartAnswers {
    panels: Vec<Slot<FigureInput, Result<Figure, QueryError>>>,
    figures: Slot<Vec<FigureInput>, Vec<Result<Figure, QueryError>>>,
    years: Slot<(u64, Query), Vec<i32>>,
    active: usize,
}

#[derive(Clone, PartialEq)]
struct FigureInput {
    generation: u64,
    spec: FigureSpec,
    locale: Locale,
}

impl ChartAnswers {
    /// One figure a panel; each anew only when it changed, then all aligned.
    pub(in crate::app) fn update(
        &mut self,
        question: &Question,
        checks: Option<&Reconciliations>,
        work: &mut Work<'_>,
    ) {
        let (session, locale) = (&question.session, question.locale);
        let (caches, computed) = (&mut *work.caches, &mut *work.computed);
        let count = session.chart.shown_panels();
        self.active = session.chart.active.min(count - 1);
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
            let checks = checks.filter(|_| input.generation == session.generation);
            slot.update(input.clone(), computed, |input| {
                let known = std::mem::take(caches.of(input.generation));
                let cached = CachedDataset::new(dataset, known);
                let mut figure = figure::build_from(&cached, &input.spec, locale);
                *caches.of(input.generation) = cached.into_cache();
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
        self.update_years(session, work);
    }

    fn update_years(&mut self, session: &Session, work: &mut Work<'_>) {
        let (caches, computed) = (&mut *work.caches, &mut *work.computed);
        // The years to choose from are those without the choice of years.
        let chart = Chart { years: None, ..session.chart.asked.clone() };
        let query = Query { by: vec![Dimension::Year], ..chart.query(&session.filter) };
        self.years.update((session.generation, query), computed, |(_, query)| {
            let answer = caches.of(session.generation).answer(session.dataset(), query);
            let keys = answer.map(|answer| answer.keys[0].clone()).unwrap_or_default();
            keys.into_iter().filter_map(|key| if let Key::Year(year) = key { year } else { None }).collect()
        });
    }

    /// The chart, or that of the panel that the list belongs to.
    pub(in crate::app) fn figure(&self) -> Option<&Result<Figure, QueryError>> {
        self.figures().get(self.active)
    }

    /// The charts side by side.
    pub(in crate::app) fn figures(&self) -> &[Result<Figure, QueryError>] {
        self.figures.get().map_or(&[], Vec::as_slice)
    }

    /// Whether it is known that there are none.
    pub(super) fn has_no_years(&self) -> bool {
        self.years.get().is_some_and(Vec::is_empty)
    }

    /// The years that can be chosen.
    pub(in crate::app) fn years(&self) -> &[i32] {
        self.years.get().map_or(&[], Vec::as_slice)
    }
}
