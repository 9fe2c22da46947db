//! An open package and how it is looked at. Views read it; only `apply` writes it.

mod step;

use std::sync::Arc;

use crate::app::chart::panel::Other;
use crate::app::chart::state::{Chart, ChartState};
use crate::app::checks::state::CheckChoices;
use crate::app::core::ids::Pointed;
use crate::app::core::remap::{Moved, Remap, RowRemap};
use crate::app::core::row_id::{RowId, TableId};
use crate::app::core::undo::{UndoStack, marks_in};
use crate::app::detail::state::Pins;
use crate::app::facets::state::FacetChoices;
use crate::app::filter::state::FilterInput;
use crate::app::findings::state::FindingChoices;
use crate::app::gallery::state::KeptFigures;
use crate::app::history::state::Trail;
use crate::app::indicators::state::IndicatorChoices;
use crate::app::map::state::MapChoices;
use crate::app::records::state::ListState;
use crate::figure::{Choices, FigureSpec, MarkAt};
use crate::model::{Dataset, Index, ProjectIx};
use crate::package::Opened;
use crate::query::{Filter, Part, Search, table_name};

/// An open package and how it is looked at. A copy costs next to nothing.
#[derive(Clone)]
pub(crate) struct Session {
    /// The data and what was wrong with it.
    pub(crate) opened: Arc<Opened>,
    /// Tells this table of this reading from all others, so that nothing computed from another is shown.
    pub(crate) generation: u64,
    /// Tells this reading from all others, whichever of its tables is looked at.
    pub(crate) books: u64,
    /// The table that is looked at.
    pub(crate) table: TableId,
    /// Which projects.
    pub(crate) filter: Filter,
    /// What is being typed into the filter field.
    pub(crate) filter_input: FilterInput,
    /// The charts.
    pub(crate) chart: ChartState,
    /// The marks whose projects are listed below the chart; all of the chart when there are none.
    marks: Vec<Part>,
    /// Those that a step has chosen, until it is done.
    new_marks: Option<Vec<Part>>,
    /// Where the arrow keys stand.
    cursor: Option<MarkAt>,
    /// What is pointed at, so that the other charts show it too.
    pub(crate) pointed: Option<Pointed>,
    /// The lists of records.
    pub(crate) lists: ListState,
    /// What the detail pane shows.
    pub(crate) selection: Option<RowId>,
    /// The projects that are compared.
    pub(crate) pins: Pins,
    /// Which findings are looked at.
    pub(crate) findings: FindingChoices,
    /// How the checks are looked at.
    pub(crate) checks: CheckChoices,
    /// How the indicators are looked at.
    pub(crate) indicators: IndicatorChoices,
    /// How the facets are looked at.
    pub(crate) facets: FacetChoices,
    /// How the map is looked at.
    pub(crate) map: MapChoices,
    /// What was looked at before, and again after an undo.
    pub(crate) undo: UndoStack,
    /// The pages that were looked at, and what was selected there.
    pub(in crate::app) trail: Trail,
    /// The reading before this one, and where its projects are now.
    came_from: Option<(u64, Arc<Moved>)>,
    /// The figures that are kept.
    pub(crate) kept_figures: KeptFigures,
    /// How the other tables of the package were looked at when they were left.
    left: Vec<Arc<Session>>,
}

impl Session {
    /// A package as it is first shown.
    pub(crate) fn new(opened: Arc<Opened>, generation: u64) -> Self {
        let dataset = &opened.dataset;
        Self {
            generation,
            books: generation,
            table: TableId::named(table_name(dataset)),
            filter: Filter::default(),
            filter_input: FilterInput::default(),
            chart: ChartState::new(dataset),
            marks: Vec::new(),
            new_marks: None,
            cursor: None,
            pointed: None,
            lists: ListState::new(dataset),
            selection: None,
            pins: Pins::default(),
            findings: FindingChoices::default(),
            checks: CheckChoices::default(),
            indicators: IndicatorChoices::default(),
            facets: FacetChoices::default(),
            map: MapChoices::default(),
            undo: UndoStack::default(),
            trail: Trail::default(),
            came_from: None,
            kept_figures: KeptFigures::of(&opened),
            left: Vec::new(),
            opened,
        }
    }

    /// Another table of the same reading in the place of this one: as it was left, or else as it is first shown.
    pub(in crate::app) fn exchanged_for(mut self, fresh: Self) -> Self {
        let mut left = std::mem::take(&mut self.left);
        let at = left.iter().position(|other| other.table == fresh.table);
        let mut next = at.map_or(fresh, |at| Arc::unwrap_or_clone(left.swap_remove(at)));
        next.books = self.books;
        next.kept_figures = std::mem::replace(&mut self.kept_figures, KeptFigures::of(&next.opened));
        // The way that was come leads through all tables.
        next.trail = std::mem::take(&mut self.trail);
        left.push(Arc::new(self));
        next.left = left;
        next
    }

    /// How a fresh reading of the same package is looked at if this one is looked at as it is, by ids; what is gone is let
    /// go. Without what was looked at before: that is a matter for when it is shown.
    pub(crate) fn remapped(&self, fresh: Self, moved: Option<&Moved>) -> Self {
        let opened = fresh.opened.clone();
        let remap = self.remap_to(&opened, moved);
        let rows = RowRemap { old: (&self.opened, self.books), new: (&opened, fresh.books) };
        Self {
            filter: remap.filter(&self.filter),
            filter_input: self.filter_input.clone(),
            chart: self.chart.remapped(fresh.chart, &remap),
            marks: marks_in(&self.marks, self.chart.panels.get(self.chart.active), &remap),
            pointed: self.pointed.clone(),
            lists: self.lists.remapped(fresh.lists, &remap),
            selection: self.selection.and_then(|row| rows.row(row)),
            pins: self.pins.remapped(&remap),
            findings: self.findings.remapped(&rows),
            checks: self.checks.clone(),
            indicators: self.indicators.clone(),
            facets: self.facets.clone(),
            map: self.map.remapped(),
            kept_figures: self.kept_figures.remapped(&opened),
            trail: self.trail.remapped(&rows),
            ..fresh
        }
    }

    /// What was looked at before, for another reading of the same package.
    pub(crate) fn remap_undo(&mut self, before: &Self, moved: Option<Arc<Moved>>) {
        let opened = self.opened.clone();
        self.undo = before.undo.remapped(&self.look(), &before.remap_to(&opened, moved.as_deref()));
        self.came_from = moved.map(|moved| (before.generation, moved));
    }

    /// Takes over how the tables were looked at that are not in sight; `fresh` is each in this reading as it is first shown.
    pub(in crate::app) fn take_over_left(&mut self, before: &Self, mut fresh: impl FnMut(TableId) -> Option<Self>) {
        let remapped = |left: &Arc<Self>| {
            let mut new = left.remapped(Self { books: self.books, ..fresh(left.table)? }, None);
            new.remap_undo(left, None);
            Some(Arc::new(new))
        };
        self.left = before.left.iter().filter_map(remapped).collect();
    }

    /// Where the projects of another reading are now, if this one took its place.
    pub(crate) fn came_from(&self, reading: u64) -> Option<&Moved> {
        self.came_from.as_ref().filter(|(before, _)| *before == reading).map(|(_, moved)| &**moved)
    }

    fn remap_to<'d>(&'d self, opened: &'d Opened, moved: Option<&'d Moved>) -> Remap<'d> {
        let remap = Remap::between(self.dataset(), &opened.dataset);
        moved.map_or(remap, |moved| remap.with(moved))
    }

    /// The data.
    pub(crate) fn dataset(&self) -> &Dataset {
        &self.opened.dataset
    }

    /// The data of a panel.
    pub(crate) fn panel_data(&self, panel: usize) -> &Dataset {
        self.chart.other(panel).map_or(self.dataset(), |other| &other.opened.dataset)
    }

    /// Tells the data of a panel from any other.
    pub(crate) fn panel_generation(&self, panel: usize) -> u64 {
        self.chart.other(panel).map_or(self.generation, |other| other.generation)
    }

    /// The numbers of all sets of books that are looked at.
    pub(crate) fn open_books(&self) -> Vec<u64> {
        (0..self.chart.shown_panels()).map(|panel| self.panel_generation(panel)).chain([self.generation]).collect()
    }

    /// The specification of a panel's figure, or of the one chart.
    pub(crate) fn panel_spec(&self, panel: usize) -> FigureSpec {
        let Some(own) = self.chart.panels.get(panel) else { return self.chart.asked.spec(&self.filter) };
        // A title of somebody's own speaks of one chart, not of each of several.
        let choices = Choices { title: None, ..self.chart.asked.choices.clone() };
        let chart = Chart { choices, ..self.chart.asked.clone() };
        let Some(other) = &own.other else { return chart.spec(&self.filter.clone().and_all(&own.filter)) };
        // The window's filter speaks of the window's package; in another one its words are looked up anew.
        let remap = Remap::between(self.dataset(), &other.opened.dataset);
        chart.remapped(&remap).spec(&own.filter.clone().and_all(&remap.filter(&self.filter)))
    }

    /// The filter with the search of the projects view as one condition more.
    pub(crate) fn searched_filter(&self) -> Filter {
        Search::new(&self.lists.search).clause().into_iter().fold(self.filter.clone(), Filter::and)
    }

    /// Selects something; what is selected from anywhere is what is chosen on the lists.
    pub(crate) fn select(&mut self, selection: Option<RowId>) {
        self.selection = selection;
        if let Some(project) = self.selected_project() {
            self.lists.chosen.only(project);
        }
    }

    /// The record of the table that is looked at that is selected, if one is.
    pub(crate) fn selected_project(&self) -> Option<ProjectIx> {
        self.selection.filter(|row| self.is_in_sight(*row)).and_then(RowId::ix)
    }

    /// The published figure that is selected, if one is.
    pub(crate) fn selected_observation(&self) -> Option<usize> {
        let is_figure = |row: &RowId| row.table == TableId::OBSERVATIONS && self.is_in_sight(*row);
        self.selection.filter(is_figure).map(|row| row.row)
    }

    /// Whether the detail pane has something to show of what is selected: it may be of a package that is no longer open beside.
    pub(crate) fn has(&self, row: RowId) -> bool {
        self.is_in_sight(row) || self.record(row).is_some()
    }

    /// Whether a record is looked at in the pages of the table that is.
    pub(crate) fn is_in_sight(&self, row: RowId) -> bool {
        (row.books, row.table.page()) == (self.books, self.table)
    }

    /// The package of these books: the window's, or one beside it.
    pub(crate) fn package(&self, books: u64) -> Option<&Opened> {
        if books == self.books {
            return Some(&self.opened);
        }
        let mut others = self.chart.panels.iter().filter_map(|panel| panel.other.as_ref());
        others.find(|other| other.generation == books).map(|other| &*other.opened)
    }

    /// A record of any table of any package that is open, where the table has a list.
    pub(crate) fn record(&self, row: RowId) -> Option<(&Dataset, ProjectIx)> {
        let dataset = self.package(row.books)?.table(row.table.as_str())?;
        row.ix().filter(|ix| ix.to_usize() < dataset.projects().len()).map(|ix| (dataset, ix))
    }

    /// What a record is called in its table, where it is one that has a name there.
    pub(crate) fn record_id(&self, row: Option<RowId>) -> Option<&str> {
        row.and_then(|row| self.record(row)).map(|(dataset, ix)| dataset.projects().id(ix))
    }

    /// The record of this id in a table, as foreign keys call it.
    pub(crate) fn record_of_id(&self, books: u64, table: &str, id: &str) -> Option<RowId> {
        let row = self.package(books)?.table(table)?.project(id)?;
        Some(RowId::listed(books, TableId::named(table), row))
    }

    /// A record of what a panel shows.
    pub(crate) fn panel_row(&self, panel: usize, project: ProjectIx) -> RowId {
        let of =
            |other: &Other| RowId::listed(other.generation, TableId::named(table_name(&other.opened.dataset)), project);
        self.chart.other(panel).map_or_else(|| self.row_of(project), of)
    }

    /// A record of the table that is looked at.
    pub(crate) fn row_of(&self, project: ProjectIx) -> RowId {
        RowId::listed(self.books, self.table, project)
    }

    /// A published figure of these books.
    pub(crate) fn observation_row(&self, at: usize) -> RowId {
        RowId { books: self.books, table: TableId::OBSERVATIONS, row: at }
    }
}
