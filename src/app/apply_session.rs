//! Carries out what only touches the open package: the filter, the search, the order of lists, what is selected.

use super::apply_facets;
use super::command::Command;
use super::session::Session;
use super::state::{Selection, View};
use crate::query::{Column, Filter, Order, records_of};

/// Sets the session to the records an observation is about, and says where they are listed: where it is a total of
/// them, below the chart, with their number and sum; else in the list of projects.
pub(super) fn show_records(session: &mut Session, observation: usize) -> View {
    let Some(observed) = session.dataset().observations().get(observation) else { return View::Projects };
    let (meant, year_of, filter) = records_of(session.dataset(), observed);
    session.filter = filter;
    session.search.clear();
    session.drill.clear();
    session.panels.clear();
    session.cursor = None;
    session.chart.hidden.clear();
    session.chart.scope.clear();
    session.chart.years = None;
    let Some(meant) = meant else { return View::Projects };
    session.chart.measure = meant.measure;
    session.chart.year_of = year_of;
    if session.chart.query(&session.filter).check().is_ok() { View::Sectors } else { View::Projects }
}

pub(super) fn apply(session: &mut Session, command: Command) {
    match command {
        Command::Search(text) => session.search = text,
        Command::SortBy(column) => sort_by(&mut session.sort, column),
        Command::Select(selection) => select(session, selection),
        Command::Facet(command) => apply_facets::apply(session, command),
        other => apply_to_filter(session, other),
    }
}

/// What is selected from anywhere is what is chosen on the lists.
pub(super) fn select(session: &mut Session, selection: Selection) {
    session.selection = selection;
    if let Selection::Project(project) = selection {
        session.marked.only(project);
    }
}

fn apply_to_filter(session: &mut Session, command: Command) {
    match command {
        Command::EditFilter(text) => {
            session.filter_input = text;
            session.filter_error = None;
        }
        Command::ApplyFilter => match Filter::parse(session.dataset(), &[session.filter_input.as_str()]) {
            Ok(more) => {
                session.filter = std::mem::take(&mut session.filter).and_all(&more);
                session.filter_input.clear();
                session.filter_error = None;
                session.drill.clear();
            }
            Err(error) => session.filter_error = Some(error),
        },
        Command::AddClause(clause) => {
            session.filter = std::mem::take(&mut session.filter).widened(clause);
            session.drill.clear();
        }
        Command::RemoveClause(clause) => {
            session.filter = std::mem::take(&mut session.filter).without(&clause);
            session.drill.clear();
        }
        Command::ClearFilter => {
            session.filter = Filter::default();
            session.search.clear();
            session.filter_error = None;
            session.drill.clear();
        }
        _ => {}
    }
}

/// Ascending, then descending, then the package's own order.
fn sort_by(sort: &mut Vec<(Column, Order)>, column: Column) {
    *sort = match sort.first() {
        Some((known, Order::Ascending)) if *known == column => vec![(column, Order::Descending)],
        Some((known, Order::Descending)) if *known == column => Vec::new(),
        _ => vec![(column, Order::Ascending)],
    };
}

/// Selects the project with this id, for a picture of the window.
pub(super) fn select_by_id(session: &mut Session, id: &str) -> bool {
    let found = session.dataset().project(id);
    if let Some(project) = found {
        select(session, Selection::Project(project));
    }
    found.is_some()
}
