//! The books at a glance, with the chart by sector and year: worked out once for each state, while the page is open.

use crate::app::chart::state::Chart;
use crate::app::core::ids::View;
use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::figure::{self, Figure};
use crate::listing::{Overview, Published, overview, verdict_id};
use crate::query::{CachedDataset, Filter, QueryError, Reconciliations};
use crate::text::Locale;

/// What the page shows.
#[derive(Clone, Default)]
pub(in crate::app) struct OverviewAnswers {
    published: Slot<u64, Published>,
    checked: Slot<u64, Checked>,
    overview: Slot<(u64, Filter, Locale), Overview>,
    figure: Slot<(u64, Filter, Locale), Option<Result<Figure, QueryError>>>,
}

/// What came of holding published figures against the records.
#[derive(Clone, Copy)]
pub(super) struct Checked {
    pub(super) all: usize,
    pub(super) agree: usize,
    pub(super) differ: usize,
}

impl Checked {
    fn of(checks: &Reconciliations) -> Self {
        let with = |verdict: &str| checks.checks.iter().filter(|check| verdict_id(check) == verdict).count();
        Self { all: checks.checks.len(), agree: with("agrees"), differ: with("differs") }
    }
}

impl OverviewAnswers {
    /// Looks the books over, while somebody sees it.
    pub(in crate::app) fn update(
        &mut self,
        question: &Question,
        checks: Option<&Reconciliations>,
        work: &mut Work<'_>,
    ) {
        if question.view != View::Overview {
            return;
        }
        let session = &question.session;
        let (generation, dataset) = (session.generation, session.dataset());
        let input = (generation, session.filter.clone(), question.locale);
        self.published.update(generation, work.computed, |_| Published::of(dataset));
        if let Some(checks) = checks {
            self.checked.update(generation, work.computed, |_| Checked::of(checks));
        }
        let published = self.published.get();
        self.overview.update(input.clone(), work.computed, |(_, filter, locale)| {
            let looked = |published| overview(&session.opened, published, filter, work.caches.of(generation), *locale);
            published.map(looked).unwrap_or_default()
        });
        self.figure.update(input, work.computed, |(_, filter, locale)| {
            if dataset.projects().is_empty() || !dataset.is_of_projects() {
                return None;
            }
            let cached = CachedDataset::new(dataset, std::mem::take(work.caches.of(generation)));
            let mut figure = figure::build_from(&cached, &Chart::new(dataset).spec(filter), *locale);
            // What a mark leads to has all its words; here title, unit and notes have the lines.
            if let Ok(figure) = &mut figure {
                figure.source_line.clear();
                figure.subtitle.clear();
            }
            *work.caches.of(generation) = cached.into_cache();
            Some(figure)
        });
    }

    /// The books at a glance; `None` before they were looked over.
    pub(in crate::app) fn found(&self) -> Option<&Overview> {
        self.overview.get()
    }

    /// What came of the checks; nothing before they were made.
    pub(super) fn checked(&self) -> Option<Checked> {
        self.checked.get().copied()
    }

    /// The chart by sector and year; `None` where there are no projects, too.
    pub(in crate::app) fn figure(&self) -> Option<&Result<Figure, QueryError>> {
        self.figure.get()?.as_ref()
    }
}
