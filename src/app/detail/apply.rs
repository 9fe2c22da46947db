//! Carries out the commands of the detail pane: select, step through the list, copy, compare, list neighbours and records.

#![deny(clippy::wildcard_enum_match_arm)]

use crate::app::core::apply::Apply;
use crate::app::core::command::Command;
use crate::app::core::dialog::Dialog;
use crate::app::core::ids::{Step, View};
use crate::app::core::row_id::{RowId, TableId};
use crate::app::core::session::Session;
use crate::app::detail::command::DetailCommand;
use crate::app::detail::state::DetailDialog;
use crate::app::detail::state::MOST_COMPARED;
use crate::app::open::command::OpenCommand;
use crate::model::ProjectIx;
use crate::query::{Filter, records_of, rows_of_table};
use crate::text::Arg;

impl Apply<'_> {
    /// Carries one command out.
    pub(in crate::app) fn detail(&mut self, command: DetailCommand) {
        match command {
            DetailCommand::Select(row) => self.select(row),
            DetailCommand::Step(step) => {
                let Some(session) = self.session() else { return };
                if let Some(project) = self.answers.detail.beside(step == Step::Next, session.generation) {
                    self.then(Command::Detail(DetailCommand::Select(session.row_of(project))));
                }
            }
            DetailCommand::Copy => {
                if let Some(text) = self.answers.detail.text() {
                    self.context.copy_text(text);
                    self.tell("detail-copied");
                }
            }
            DetailCommand::Compare(projects) => self.compare(&projects),
            DetailCommand::Pin(project) => {
                let fits = self.open().is_none_or(|session| session.pins.pin(project));
                self.say_whether_all_fit(fits);
            }
            DetailCommand::Unpin(project) => self.unpin(project),
            DetailCommand::UnpinAll => {
                if let Some(session) = self.open() {
                    session.pins.pinned.clear();
                }
            }
            DetailCommand::ShowReferring { table, filter } => self.show_referring(table, filter),
            DetailCommand::ShowNeighbours(filter) => self.show_neighbours(filter),
            DetailCommand::ShowRecords(observation) => self.show_records(observation),
        }
    }

    /// Side by side, from the second on.
    fn compare(&mut self, projects: &[ProjectIx]) {
        let Some(session) = self.open() else { return };
        let fits = session.pins.compare(projects);
        if session.pins.compared.len() < 2 {
            return self.complain("compare-too-few", []);
        }
        self.state.dialog = Some(Dialog::Detail(DetailDialog::Compare));
        self.say_whether_all_fit(fits);
    }

    fn unpin(&mut self, project: ProjectIx) {
        let Some(session) = self.open() else { return };
        session.pins.unpin(project);
        if session.pins.compared.len() < 2 && matches!(self.state.dialog, Some(Dialog::Detail(DetailDialog::Compare))) {
            self.state.dialog = None;
        }
    }

    fn say_whether_all_fit(&mut self, fits: bool) {
        if !fits {
            self.complain("compare-too-many", [("count", Arg::from(MOST_COMPARED))]);
        }
    }

    /// Whether a table of the package is the one in sight; what is to be done in it comes after it was put there, unless the
    /// package has no such table.
    fn is_in_sight(&mut self, table: TableId, then: DetailCommand) -> bool {
        let Some(session) = self.session() else { return false };
        if session.table == table {
            return true;
        }
        if session.opened.table(table.as_str()).is_some() {
            self.then(Command::Open(OpenCommand::Table(table)));
            self.then(Command::Detail(then));
        }
        false
    }

    /// Shows a record of any table, which comes in sight first; one of a package beside the window's is shown as things are.
    /// One of another reading is another record.
    fn select(&mut self, row: RowId) {
        let Some(session) = self.session() else { return };
        let is_shown = if row.books == session.books {
            self.is_in_sight(row.table.page(), DetailCommand::Select(row))
        } else {
            session.record(row).is_some()
        };
        if let Some(session) = self.open().filter(|_| is_shown) {
            session.select(Some(row));
            self.state.panes.is_detail_open = true;
        }
    }

    /// Lists the rows of any table that refer to a record.
    fn show_referring(&mut self, table: TableId, filter: Filter) {
        if self.is_in_sight(table, DetailCommand::ShowReferring { table, filter: filter.clone() }) {
            self.show_neighbours(filter);
        }
    }

    /// Lists exactly these.
    fn show_neighbours(&mut self, filter: Filter) {
        self.state.view = View::Projects;
        let Some(session) = self.open() else { return };
        session.step(None, |session| {
            session.filter = filter;
            session.lists.search.clear();
        });
    }

    /// Leads to the records behind a published figure: where it is a total of them, below the chart, with their number
    /// and sum; else in the list of projects.
    fn show_records(&mut self, observation: RowId) {
        let Some(session) = self.open().filter(|session| session.is_in_sight(observation)) else { return };
        if let Some((table, filter)) = rows_of_table(session.dataset(), &session.opened.tables(), observation.row) {
            let table = TableId::named(&table);
            return self.then(Command::Detail(DetailCommand::ShowReferring { table, filter }));
        }
        let mut view = View::Projects;
        session.step(None, |session| view = show_records(session, observation.row));
        self.state.view = view;
    }
}

/// Sets the session to the records an observation is about; where they are listed comes back.
fn show_records(session: &mut Session, observation: usize) -> View {
    let Some(observed) = session.dataset().observations().get(observation) else { return View::Projects };
    let (meant, year_of, filter) = records_of(session.dataset(), observed);
    session.filter = filter;
    session.lists.search.clear();
    session.chart.panels.clear();
    session.choose_marks(0, Vec::new());
    session.chart.asked.hidden.clear();
    session.chart.asked.drill_down.clear();
    session.chart.asked.years = None;
    let Some(meant) = meant else { return View::Projects };
    session.chart.asked.measure = meant.measure;
    session.chart.asked.year_of = year_of;
    if session.chart.asked.query(&session.filter).check().is_ok() { View::Sectors } else { View::Projects }
}
