//! What can be done with a row of a list of projects that is pointed at, and with what stands in it.

use crate::app::chart::command::ChartCommand;
use crate::app::core::command::Command;
use crate::app::core::offer::{Group, List, Now, Offer, Words};
use crate::app::core::offer_context::{add_filters, add_known};
use crate::app::core::session::Session;
use crate::app::detail::command::DetailCommand;
use crate::app::records::command::RecordsCommand;
use crate::app::window::command::WindowCommand;
use crate::model::{Kind, ProjectIx};
use crate::query::{Column, Key, Order, Stored, YearBasis};

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
    let mut list = List::new(now);
    let Some(session) = now.session() else { return Vec::new() };
    let (project, column, locale) = (pointed.project, pointed.column, now.state.locale);
    list.add(
        Group::Project,
        Command::Detail(DetailCommand::Select(session.row_of(project))),
        Words::Key("context-detail"),
    );
    list.add(Group::Project, Command::Chart(ChartCommand::ShowMarkOf(project)), Words::Key("show-mark"));
    let (command, key) = if session.pins.pinned.contains(&project) {
        (Command::Detail(DetailCommand::Unpin(project)), "compare-unpin")
    } else {
        (Command::Detail(DetailCommand::Pin(project)), "compare-pin")
    };
    list.add(Group::Project, command, Words::Key(key));
    for key in keys_of_cell(session, project, column) {
        add_filters(&mut list, session, key);
    }
    let cell = Command::Window(WindowCommand::CopyWords(pointed.cell.to_owned()));
    list.add(Group::List, cell, Words::Key("context-copy-cell")).refused(
        pointed.cell.is_empty(),
        "context-nothing",
        locale,
    );
    list.add(
        Group::List,
        Command::Window(WindowCommand::CopyWords(pointed.row.clone())),
        Words::Key("context-copy-row"),
    );
    for (order, key) in [(Order::Ascending, "list-sort-ascending"), (Order::Descending, "list-sort-descending")] {
        list.add(Group::List, Command::Records(RecordsCommand::SortAs(column, order)), Words::Key(key));
    }
    let is_last = now.state.settings.list_columns.shown(session.dataset()) == [column];
    list.add(Group::List, Command::Records(RecordsCommand::ToggleColumn(column)), Words::Key("list-hide-column"))
        .refused(is_last, "list-last-column", locale);
    add_known(&mut list, &[Command::Records(RecordsCommand::ShowSave)]);
    list.offers
}

/// What a cell says by name.
fn keys_of_cell(session: &Session, project: ProjectIx, column: Column) -> Vec<Key> {
    match Stored::of(session.dataset(), project, column, YearBasis::Period) {
        Stored::Key(key) if column.kind(session.dataset()) != Kind::Period && !key.is_none() => vec![key],
        Stored::Categories(_, members) => match column {
            Column::Field(name) => members.iter().map(|ix| Key::Field(name, Some(*ix))).collect(),
            _ => Vec::new(),
        },
        Stored::Lists(lists) => lists.iter().map(|list| Key::List(Some(*list))).collect(),
        _ => Vec::new(),
    }
}
