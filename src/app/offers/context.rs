//! What can be done with one thing that is pointed at: a mark of a chart, a row of a list and a cell in it. The same
//! commands, names and reasons as in menus, buttons and palette; only what needs the thing itself is added.

use super::{Group, List, Now, Offer, Words, chart, menus, with_name};
use crate::app::command::{Command, GalleryCommand};
use crate::app::findings::FindingsCommand;
use crate::app::list::ListCommand;
use crate::app::session::Session;
use crate::app::state::Selection;
use crate::figure::{Mark, Series};
use crate::model::ProjectIx;
use crate::package::Finding;
use crate::query::{Clause, Column, Dimension, Key, Order, records_of};
use crate::text::Locale;

/// What can be done with a mark of a chart, and with the chart.
pub(in crate::app) fn of_mark(now: Now<'_>, panel: usize, mark: Option<&Mark>) -> Vec<Offer> {
    let mut list = List { now, offers: Vec::new() };
    if let (Some(session), Some(mark)) = (now.session(), mark) {
        let locale = now.state.locale;
        let here = Command::SelectMarks(panel, vec![mark.part.clone()]);
        list.add(Group::Series, here, Words::Key("context-list"));
        // The keys of another package are none of this one.
        if session.panel_generation(panel) == session.generation {
            if let [key] = mark.part.keys_of(session.chart.by) {
                chart::of_key(&mut list, session, *key);
                filters(&mut list, session, *key);
            }
            if let [key] = mark.part.keys_of(Dimension::Year) {
                filters(&mut list, session, *key);
            }
        }
        let value = Command::CopyWords(mark.length.label.clone());
        list.add(Group::Series, value, Words::Key("context-copy-value")).refused(
            mark.length.label.is_empty(),
            "context-nothing",
            locale,
        );
        let all = Command::CopyWords(mark.hover.join("\n"));
        list.add(Group::Series, all, Words::Key("context-copy-mark"));
    }
    known(&mut list, &[Command::ShowExport, Command::Gallery(GalleryCommand::Keep), Command::Undo]);
    list.offers
}

/// What can be done with a series that is pointed at in the legend.
pub(in crate::app) fn of_series(now: Now<'_>, panel: usize, series: &Series) -> Vec<Offer> {
    let mut list = List { now, offers: Vec::new() };
    let Some(session) = now.session().filter(|session| session.panel_generation(panel) == session.generation) else {
        return Vec::new();
    };
    match series.key().filter(|key| key.dimension() == session.chart.by) {
        Some(key) => {
            chart::of_key(&mut list, session, key);
            filters(&mut list, session, key);
        }
        None => {
            let text = if series.hidden { "series-show" } else { "series-hide" };
            let say = |locale| with_name(locale, text, series.label.clone());
            let words = Words::Said { id: "series-rest".to_owned(), say: &say };
            list.add(Group::Series, Command::ToggleSeries(series.keys.clone()), words);
        }
    }
    known(&mut list, &[Command::ShowAllSeries]);
    list.offers
}

/// What can be done with a published figure on its card: `words` is what stands there.
pub(in crate::app) fn of_card(now: Now<'_>, observation: usize, value: &str, words: String) -> Vec<Offer> {
    let mut list = List { now, offers: Vec::new() };
    let Some(session) = now.session() else { return Vec::new() };
    let select = Command::Select(Selection::Observation(observation));
    list.add(Group::Project, select, Words::Key("context-detail"));
    let dataset = session.dataset();
    let has_records = dataset.observations().get(observation).is_some_and(|observed| {
        let (meant, _, filter) = records_of(dataset, observed);
        meant.is_some() || !filter.is_empty()
    });
    if has_records {
        list.add(Group::Project, Command::ShowRecords(observation), Words::Key("detail-records"));
    }
    list.add(Group::List, Command::CopyWords(value.to_owned()), Words::Key("context-copy-value"));
    list.add(Group::List, Command::CopyWords(words), Words::Key("context-copy-all"));
    list.offers
}

/// What can be done with a finding: `words` is all that it says.
pub(in crate::app) fn of_finding(now: Now<'_>, finding: &Finding, words: String) -> Vec<Offer> {
    let mut list = List { now, offers: Vec::new() };
    let Some(session) = now.session() else { return Vec::new() };
    let is_of_project = matches!(finding.resource.as_str(), "projects" | "progress");
    let project = finding.subject.as_ref().filter(|_| is_of_project);
    if let Some(project) = project.and_then(|id| session.dataset().projects().find(id)) {
        list.add(Group::Project, Command::Select(Selection::Project(project)), Words::Key("context-detail"));
        list.add(Group::Project, Command::ShowFindings(project), Words::Key("context-findings-of"));
    }
    list.add(Group::List, Command::CopyWords(words), Words::Key("context-copy-all"));
    let value = Command::CopyWords(finding.value.clone().unwrap_or_default());
    list.add(Group::List, value, Words::Key("context-copy-value")).refused(
        finding.value.is_none(),
        "context-nothing",
        now.state.locale,
    );
    let only = FindingsCommand::OnlyTable(Some(finding.resource.clone()));
    if !finding.resource.is_empty() {
        list.add(Group::List, Command::Findings(only), Words::Key("context-findings-table"));
    }
    known(&mut list, &[Command::Findings(FindingsCommand::Copy), Command::Findings(FindingsCommand::ShowSave)]);
    list.offers
}

/// A cell of a list of projects.
pub(in crate::app) struct Pointed<'a> {
    /// Whose row.
    pub(in crate::app) project: ProjectIx,
    /// In which column.
    pub(in crate::app) column: Column,
    /// What stands in the cell.
    pub(in crate::app) cell: &'a str,
    /// What stands in the row, a tab between two cells.
    pub(in crate::app) row: String,
}

/// What can be done with a row of a list of projects, and with what stands in it.
pub(in crate::app) fn of_row(now: Now<'_>, pointed: &Pointed<'_>) -> Vec<Offer> {
    let mut list = List { now, offers: Vec::new() };
    let Some(session) = now.session() else { return Vec::new() };
    let (project, column, locale) = (pointed.project, pointed.column, now.state.locale);
    list.add(Group::Project, Command::Select(Selection::Project(project)), Words::Key("context-detail"));
    list.add(Group::Project, Command::ShowMarkOf(project), Words::Key("show-mark"));
    let (command, key) = if session.pins.pinned.contains(&project) {
        (Command::UnpinProject(project), "compare-unpin")
    } else {
        (Command::PinProject(project), "compare-pin")
    };
    list.add(Group::Project, command, Words::Key(key));
    for key in keys_of_cell(session, project, column) {
        filters(&mut list, session, key);
    }
    let cell = Command::CopyWords(pointed.cell.to_owned());
    list.add(Group::List, cell, Words::Key("context-copy-cell")).refused(
        pointed.cell.is_empty(),
        "context-nothing",
        locale,
    );
    list.add(Group::List, Command::CopyWords(pointed.row.clone()), Words::Key("context-copy-row"));
    for (order, key) in [(Order::Ascending, "list-sort-ascending"), (Order::Descending, "list-sort-descending")] {
        list.add(Group::List, Command::List(ListCommand::SortAs(column, order)), Words::Key(key));
    }
    let is_last = now.state.settings.list_columns.shown(session.dataset()) == [column];
    list.add(Group::List, Command::List(ListCommand::ToggleColumn(column)), Words::Key("list-hide-column")).refused(
        is_last,
        "list-last-column",
        locale,
    );
    known(&mut list, &[Command::List(ListCommand::ShowSave)]);
    list.offers
}

/// What can be done with a row of the table of checks: `records` is the published figure whose records can be listed.
pub(in crate::app) fn of_check(now: Now<'_>, records: Option<usize>, cell: &str, row: String) -> Vec<Offer> {
    let mut list = List { now, offers: Vec::new() };
    if let Some(observation) = records {
        list.add(Group::Project, Command::ShowRecords(observation), Words::Key("detail-records"));
    }
    list.add(Group::List, Command::CopyWords(cell.to_owned()), Words::Key("context-copy-cell"));
    list.add(Group::List, Command::CopyWords(row), Words::Key("context-copy-row"));
    list.offers
}

/// What a cell says by name.
fn keys_of_cell(session: &Session, project: ProjectIx, column: Column) -> Vec<Key> {
    let projects = session.dataset().projects();
    let key = match column {
        Column::Sector => Key::Sector(projects.sector(project)),
        Column::Place => Key::Place(projects.place(project)),
        Column::Stage => Key::Stage(projects.stage(project)),
        Column::Basis => Key::Basis(projects.basis(project)),
        Column::Investor => Key::Investor(projects.investor_ix(project)),
        Column::Lists => return projects.lists(project).iter().map(|list| Key::List(Some(*list))).collect(),
        _ => return Vec::new(),
    };
    if key.is_none() { Vec::new() } else { vec![key] }
}

/// Filtering to what has this key, and leaving it out.
fn filters(list: &mut List<'_>, session: &Session, key: Key) {
    let dataset = session.dataset();
    let name = |locale: Locale| key.label(dataset, locale);
    let only = Clause::only(key);
    let id = only.to_text(dataset);
    let words = Words::Said { id, say: &|locale| with_name(locale, "context-only", name(locale)) };
    list.add(Group::Filter, Command::AddClause(only.clone()), words);
    if let Clause::OneOf { dimension, keys, .. } = only {
        let without = Clause::OneOf { dimension, keys, negated: true };
        let id = without.to_text(dataset);
        let words = Words::Said { id, say: &|locale| with_name(locale, "context-without", name(locale)) };
        list.add(Group::Filter, Command::AddClause(without), words);
    }
}

/// What menus and buttons offer anyway.
fn known(list: &mut List<'_>, commands: &[Command]) {
    let all = menus(list.now);
    let of = |command: &Command| all.iter().find(|offer| offer.command == *command).cloned();
    list.offers.extend(commands.iter().filter_map(of));
}
