//! The list of projects, and the table that the sectors view shows too.

use std::ops::Range;
use std::sync::Arc;

use egui::{Id, Key, Modifiers, Response, RichText, TextEdit, Ui};

use super::title_ui;
use crate::app::state::{Selection, View};
use crate::app::widgets::{Align, Table, TableCell, TableColumn, TableEvent, empty_ui};
use crate::app::{Command, Shown, keys};
use crate::draw::Ink;
use crate::listing::{Cell, cell, column_title};
use crate::model::ProjectIx;
use crate::query::{Column, Order, Search};
use crate::text::{Arg, say, say_with};

/// Tells the list from that below the chart.
const LIST: &str = "projects";

const COLUMNS: [(Column, f32, Align); 9] = [
    (Column::Id, 110.0, Align::Left),
    (Column::Name, 190.0, Align::Left),
    (Column::Sector, 110.0, Align::Left),
    (Column::Stage, 70.0, Align::Left),
    (Column::Place, 130.0, Align::Left),
    (Column::Basis, 76.0, Align::Left),
    (Column::Year, 78.0, Align::Right),
    (Column::PlannedTotal, 140.0, Align::Right),
    (Column::CompletedTotal, 150.0, Align::Right),
];

/// Shows the search field above the list.
pub(super) fn projects_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Projects);
    let list = shown.memo.list();
    let rows = Table::rows_id(ui, LIST);
    search_ui(ui, shown, list.len(), rows);
    let locale = shown.locale;
    if shown.session.dataset().projects().is_empty() {
        empty_ui(ui, &say(locale, "projects-empty"), &say(locale, "projects-empty-explain"), &[]);
    } else if list.is_empty() {
        let clear = say(locale, "filter-clear");
        if empty_ui(ui, &say(locale, "projects-none"), &say(locale, "projects-none-explain"), &[&clear]).is_some() {
            shown.send(Command::ClearFilter);
        }
    } else {
        project_table_ui(ui, shown, LIST, &list);
    }
}

fn search_ui(ui: &mut Ui, shown: &Shown<'_>, found: usize, rows: Id) {
    let locale = shown.locale;
    ui.horizontal(|ui| {
        let mut text = shown.session.search.clone();
        let edit = TextEdit::singleline(&mut text)
            .id(keys::search_field())
            .hint_text(say(locale, "search-hint").into_owned())
            .desired_width(280.0)
            .align(egui::Align2::LEFT_CENTER);
        let response = ui.add(edit);
        let name = say(locale, "search-name");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name.as_ref()));
        if response.changed() {
            shown.send(Command::Search(text));
        }
        keys_ui(ui, shown, &response, rows);
        let count = say_with(locale, "projects-counted", [("count", Arg::from(found))]);
        ui.label(RichText::new(count).color(Ink::of(ui.visuals()).weak));
    });
}

/// From the field the arrow leads into the list, and Escape finds everything again.
fn keys_ui(ui: &Ui, shown: &Shown<'_>, field: &Response, rows: Id) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let is_empty = shown.session.search.is_empty();
    if field.has_focus() && pressed(Key::ArrowDown) {
        let list = shown.memo.list();
        if let Some(project) = list.first() {
            shown.send(Command::Select(Selection::Project(*project)));
            ui.memory_mut(|memory| memory.request_focus(rows));
        }
    } else if field.lost_focus() && !is_empty && pressed(Key::Escape) {
        shown.send(Command::Search(String::new()));
        field.request_focus();
    }
}

/// A sortable table of projects; the selected one shows in the detail pane.
pub(super) fn project_table_ui(ui: &mut Ui, shown: &Shown<'_>, salt: &'static str, list: &Arc<[ProjectIx]>) {
    let (session, locale) = (shown.session, shown.locale);
    let (dataset, year_of, scale) = (session.dataset(), session.chart.year_of, session.list_scale);
    let columns: Vec<TableColumn> = COLUMNS
        .iter()
        .map(|(column, width, align)| TableColumn {
            title: column_title(dataset, *column, year_of, scale, locale),
            width: *width,
            align: *align,
            sort: Some(sorted(&session.sort, *column)),
        })
        .collect();
    let selected = match session.selection {
        Selection::Project(project) => list.iter().position(|ix| *ix == project),
        _ => None,
    };
    let search = Search::new(&session.search);
    let name = say(locale, "view-projects");
    let table = Table { salt, name: &name, columns: &columns, rows: list.len(), selected };
    let event = table.show(ui, |row, column| {
        let column = COLUMNS[column].0;
        let cell = cell(dataset, list[row], column, year_of, scale, locale);
        let text = cell.shown().to_owned();
        let marks = if salt == LIST { marks(&search, column, &text) } else { Vec::new() };
        TableCell { text, is_missing: matches!(cell, Cell::Missing(_)), stands_out: false, marks }
    });
    match event {
        Some(TableEvent::Select(row)) => {
            if let Some(project) = list.get(row) {
                shown.send(Command::Select(Selection::Project(*project)));
            }
        }
        Some(TableEvent::SortBy(column)) => shown.send(Command::SortBy(COLUMNS[column].0)),
        Some(TableEvent::Open(_)) | None => {}
    }
}

/// Where what is searched for stands in a cell.
fn marks(search: &Search, column: Column, text: &str) -> Vec<Range<usize>> {
    match column {
        Column::Name | Column::Investor => search.marks(text, true),
        Column::Id => search.marks(text, false),
        _ => Vec::new(),
    }
}

fn sorted(sort: &[(Column, Order)], column: Column) -> Option<bool> {
    sort.first().filter(|(known, _)| *known == column).map(|(_, order)| *order == Order::Ascending)
}
