//! What was published, line by line: worked out once for each reading, while the page is open.

use crate::app::core::ids::View;
use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::listing::{IndicatorGroup, Published, indicator_groups, published_books};
use crate::text::Locale;

/// What the page shows.
#[derive(Clone, Default)]
pub(in crate::app) struct IndicatorsAnswers {
    published: Slot<u64, Published>,
    groups: Slot<(u64, Locale), Vec<IndicatorGroup>>,
}

impl IndicatorsAnswers {
    /// Puts the published figures into lines, while somebody sees them.
    pub(in crate::app) fn update(&mut self, question: &Question, work: &mut Work<'_>) {
        if question.view != View::Indicators {
            return;
        }
        let (generation, opened) = (question.session.generation, &question.session.opened);
        let Some(books) = published_books(opened) else { return };
        self.published.update(generation, work.computed, |_| Published::of(books));
        let published = self.published.get();
        self.groups.update((generation, question.locale), work.computed, |(_, locale)| {
            published.map(|published| indicator_groups(opened, published, *locale)).unwrap_or_default()
        });
    }

    /// The lines by group; nothing before they were made.
    pub(in crate::app) fn groups(&self) -> &[IndicatorGroup] {
        self.groups.get().map_or(&[], Vec::as_slice)
    }
}
