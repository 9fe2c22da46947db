//! Rows on their way out of the window: to the clipboard or into a file.

use std::sync::Arc;

use crate::app::core::answers::Answers;
use crate::app::core::ids::WhichList;
use crate::app::core::session::Session;
use crate::app::core::settings::Settings;
use crate::export::{Notes, grid_text};
use crate::listing::{Extent, Sheet, clause_label, order_in_words, part_label, search_order};
use crate::model::ProjectIx;
use crate::package::Opened;
use crate::query::{Adder, Column, Order, YearBasis};
use crate::text::numbers::Scale;
use crate::text::{Locale, say};

/// More rows than this are a file's business: the text of a million is a hundred megabytes.
pub(in crate::app) const MOST_COPIED: usize = 100_000;

/// Some rows with the shown columns, independent of what the window does meanwhile.
pub(in crate::app) struct Extract {
    opened: Arc<Opened>,
    rows: Arc<[ProjectIx]>,
    columns: Vec<Column>,
    year_of: YearBasis,
    scale: Scale,
    locale: Locale,
    adder: Arc<Adder>,
}

impl Extract {
    /// Of what is shown now.
    pub(in crate::app) fn new(
        session: &Session,
        answers: &Answers,
        settings: &Settings,
        rows: Arc<[ProjectIx]>,
        locale: Locale,
    ) -> Self {
        let adder = answers.records.list_totals().adder().cloned();
        Self {
            adder: adder.unwrap_or_else(|| Arc::new(Adder::new(session.dataset()))),
            opened: session.opened.clone(),
            rows,
            columns: settings.list_columns.shown(session.dataset()),
            year_of: session.chart.asked.year_of,
            scale: session.lists.scale.in_language(locale),
            locale,
        }
    }

    /// The same with every column, those that are shown first.
    pub(in crate::app) fn of_all_columns(mut self) -> Self {
        let others = Column::all(&self.opened.dataset).into_iter().filter(|column| !self.columns.contains(column));
        let others: Vec<Column> = others.collect();
        self.columns.extend(others);
        self
    }

    /// How many rows.
    pub(in crate::app) fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The package they are from.
    pub(in crate::app) fn opened(&self) -> &Opened {
        &self.opened
    }

    /// As a spreadsheet takes them.
    pub(in crate::app) fn sheet(&self) -> Sheet<'_> {
        let (dataset, adder) = (&self.opened.dataset, self.adder.clone());
        Sheet::with_adder(dataset, &self.rows, &self.columns, self.year_of, self.scale, self.locale, adder)
    }

    /// As the clipboard takes them.
    pub(in crate::app) fn text(&self) -> String {
        grid_text(&self.sheet())
    }

    /// What a file says about them.
    pub(in crate::app) fn notes(
        &self,
        conditions: &str,
        sort: &[(Column, Order)],
        is_search: bool,
        extent: Extent,
    ) -> Notes {
        let order = match sort {
            [] if is_search => search_order(self.locale),
            sort => order_in_words(&self.opened.dataset, sort, self.year_of, self.locale),
        };
        Notes::of(&self.sheet().with_extent(extent), conditions, &order, self.locale)
    }
}

/// What decides which projects a list has, in words.
pub(in crate::app) fn conditions(session: &Session, answers: &Answers, which: WhichList, locale: Locale) -> String {
    let dataset = session.dataset();
    let asked = answers.chart.figure().and_then(|figure| figure.as_ref().ok()).map(|figure| &figure.query);
    let filter = match which {
        WhichList::Projects => session.searched_filter(),
        WhichList::OfMarks => asked.map(|query| query.filter.clone()).unwrap_or_default(),
    };
    let mut words: Vec<String> = filter.clauses().iter().map(|clause| clause_label(dataset, clause, locale)).collect();
    if let Some(query) = asked.filter(|_| which == WhichList::OfMarks && !session.marks().is_empty()) {
        let marks: Vec<String> = session.marks().iter().map(|part| part_label(dataset, query, part, locale)).collect();
        words.push(marks.join(" + "));
    }
    words.join(&say(locale, "list-separator"))
}
