//! What the detail pane shows, put into words once for each project, and the comparison once for each choice of projects.

use std::sync::Arc;

use crate::app::core::row_id::RowId;
use crate::app::core::session::Session;
use crate::app::core::workspace::State;
use crate::listing::{
    Comparison, Detail, NeighbourGroup, comparison, detail, neighbour_groups, record_lines, referring_groups,
};
use crate::model::ProjectIx;
use crate::package::Severity;
use crate::text::{Arg, Locale, say_with};

/// What the detail pane and the comparison show.
#[derive(Clone, Default)]
pub(in crate::app) struct DetailAnswers {
    page: Option<((RowId, Locale), Arc<Page>)>,
    comparison: Option<(ComparedInput, Arc<Comparison>)>,
    /// The list that a step goes along, and where the selected project is in it.
    place: Option<Place>,
    /// How many pages and comparisons were put into words so far.
    computed: usize,
}

/// Which records, in which language.
type ComparedInput = (Vec<RowId>, Locale);

/// Everything about one project.
pub(in crate::app) struct Page {
    pub(in crate::app) detail: Detail,
    pub(in crate::app) neighbours: Vec<NeighbourGroup>,
    pub(in crate::app) findings: Vec<FindingLine>,
    /// Whether there may be more findings than were kept.
    pub(in crate::app) are_findings_cut: bool,
    /// The whole record as plain text.
    pub(in crate::app) text: String,
}

/// Something that is wrong with the record.
pub(in crate::app) struct FindingLine {
    pub(in crate::app) severity: Severity,
    pub(in crate::app) place: String,
    pub(in crate::app) sentence: String,
}

#[derive(Clone)]
struct Place {
    generation: u64,
    list: Arc<[ProjectIx]>,
    selected: Option<ProjectIx>,
    at: Option<usize>,
}

impl DetailAnswers {
    /// Brings everything up to the state.
    pub(in crate::app) fn update(&mut self, state: &State, session: &Session, list: Arc<[ProjectIx]>) {
        let selected = session.selected_project();
        let generation = session.generation;
        let is_known = |place: &Place| {
            Arc::ptr_eq(&place.list, &list) && (place.selected, place.generation) == (selected, generation)
        };
        if !self.place.as_ref().is_some_and(is_known) {
            let at = selected.and_then(|selected| list.iter().position(|project| *project == selected));
            self.place = Some(Place { generation, list, selected, at });
        }
        let locale = state.locale;
        let shown = session.selection.filter(|row| state.panes.is_detail_open && session.record(*row).is_some());
        match shown.map(|row| (row, locale)) {
            None => self.page = None,
            Some(input) if self.page.as_ref().is_none_or(|(known, _)| *known != input) => {
                self.page = Page::of(session, input.0, locale).map(|page| (input, Arc::new(page)));
                self.computed += 1;
            }
            Some(_) => {}
        }
        let compared = &session.pins.compared;
        let compared = if compared.len() > 1 { compared } else { &session.pins.pinned };
        let input = (compared.iter().map(|project| session.row_of(*project)).collect(), locale);
        if compared.len() < 2 {
            self.comparison = None;
        } else if self.comparison.as_ref().is_none_or(|(known, _)| *known != input) {
            let made = comparison(session.dataset(), compared, locale);
            self.comparison = Some((input, Arc::new(made)));
            self.computed += 1;
        }
    }

    /// How many pages and comparisons were put into words so far.
    pub(in crate::app) fn computed(&self) -> usize {
        self.computed
    }

    /// Everything about the selected record, while the pane is open.
    pub(in crate::app) fn page(&self) -> Option<&Page> {
        self.page.as_ref().map(|(_, page)| &**page)
    }

    /// The records side by side, those last compared or those at hand.
    pub(in crate::app) fn comparison(&self) -> Option<(&[RowId], &Comparison)> {
        self.comparison.as_ref().map(|((rows, _), comparison)| (rows.as_slice(), &**comparison))
    }

    /// The whole record as plain text.
    pub(in crate::app) fn text(&self) -> Option<String> {
        self.page().map(|page| page.text.clone())
    }

    /// Where the selected project is in the list, from 0, and how many there are.
    pub(in crate::app) fn position(&self) -> (Option<usize>, usize) {
        self.place.as_ref().map_or((None, 0), |place| (place.at, place.list.len()))
    }

    /// The row of the selected project in a list, if that is the list in sight.
    pub(in crate::app) fn row_in(&self, list: &Arc<[ProjectIx]>) -> Option<usize> {
        self.place.as_ref().filter(|place| Arc::ptr_eq(&place.list, list)).and_then(|place| place.at)
    }

    /// The project after the selected one in the list, or the one before; the first or the last where it is not in it.
    /// `generation` is the reading of the books that is open: rows of another one mean nothing in it.
    pub(in crate::app) fn beside(&self, next: bool, generation: u64) -> Option<ProjectIx> {
        let place = self.place.as_ref().filter(|place| place.generation == generation)?;
        let at = match (place.at, next) {
            (Some(at), true) => at.checked_add(1),
            (Some(at), false) => at.checked_sub(1),
            (None, true) => Some(0),
            (None, false) => place.list.len().checked_sub(1),
        };
        place.list.get(at?).copied()
    }
}

impl Page {
    fn of(session: &Session, row: RowId, locale: Locale) -> Option<Self> {
        let ((dataset, project), opened) = (session.record(row)?, session.package(row.books)?);
        let (found, locale) = (&opened.findings, locale.of_rows(dataset));
        let referring = referring_groups(&opened.tables(), dataset, project, locale);
        let detail = Detail { referring, ..detail(dataset, project, locale) };
        let neighbours = neighbour_groups(dataset, project, locale);
        let findings: Vec<FindingLine> = found
            .of_record(row.table.as_str(), &detail.id)
            .map(|finding| FindingLine {
                severity: finding.severity,
                place: finding.place(locale),
                sentence: finding.sentence(locale),
            })
            .collect();
        let said: Vec<(String, String)> =
            findings.iter().map(|finding| (finding.place.clone(), finding.sentence.clone())).collect();
        let lines = record_lines(dataset, &detail, &neighbours, &said, locale);
        let line = |line: crate::listing::Line| {
            let args = [("title", Arg::from(line.title)), ("value", line.value.into())];
            say_with(locale, "detail-line", args)
        };
        let text = std::iter::once(detail.name.clone()).chain(lines.into_iter().map(line));
        let text = text.map(|line| line + "\n").collect();
        Some(Self { detail, neighbours, findings, are_findings_cut: found.are_cut(), text })
    }
}
