//! The map, worked out once for each state.

use crate::app::core::ids::View;
use crate::app::core::question::{Question, Work};
use crate::app::core::slot::Slot;
use crate::figure::map::{MapFigure, MapSpec, NoMap, map};
use crate::query::fence::addable_columns;
use crate::query::{Filter, YearBasis};
use crate::text::Locale;

/// What a map is asked for: of which reading, which records, by which years, how, and in which language.
type Asked = (u64, Filter, YearBasis, MapSpec, Locale);

/// What the map shows.
#[derive(Clone, Default)]
pub(in crate::app) struct MapAnswers {
    map: Slot<Asked, Result<MapFigure, NoMap>>,
    columns: Slot<u64, Vec<String>>,
}

impl MapAnswers {
    /// Draws it up, where somebody looks at it: of the records that pass the filter.
    pub(in crate::app) fn update(&mut self, question: &Question, work: &mut Work<'_>) {
        if question.view != View::Map {
            return;
        }
        let session = &question.session;
        let (dataset, year_of) = (session.dataset(), session.chart.asked.year_of);
        let tables = session.opened.tables();
        self.columns.update(session.generation, work.computed, |_| addable_columns(dataset, &tables));
        let locale = question.locale.of_rows(dataset);
        let asked = (session.generation, session.filter.clone(), year_of, session.map.spec.clone(), locale);
        let caches = &mut *work.caches;
        self.map.update(asked, work.computed, |(generation, filter, year_of, spec, locale)| {
            let rows = caches.of(*generation).select(dataset, filter, *year_of);
            map(dataset, &tables, spec, &rows, *locale)
        });
    }

    /// The map, once it was drawn up.
    pub(in crate::app) fn map(&self) -> Option<&Result<MapFigure, NoMap>> {
        self.map.get()
    }

    /// What circles may stand for.
    pub(in crate::app) fn columns(&self) -> &[String] {
        self.columns.get().map_or(&[], Vec::as_slice)
    }
}
