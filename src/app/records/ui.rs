//! The list of projects.

use egui::{Id, Key, Label, Modifiers, Response, RichText, TextEdit, Ui};

use crate::app::core::command::Command;
use crate::app::core::fields;
use crate::app::core::ids::{View, WhichList};
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::{no_projects_ui, title_of_ui, title_ui};
use crate::app::detail::command::DetailCommand;
use crate::app::filter::command::FilterCommand;
use crate::app::records::command::RecordsCommand;
use crate::app::records::table::{list_buttons, order_words, project_table_ui, rows_id};
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::row::row_ui;
use crate::draw::Ink;
use crate::text::{Arg, say, say_with};

/// Shows the search field above the list.
pub(in crate::app) fn projects_ui(ui: &mut Ui, shown: &Shown<'_>) {
    match shown.session.dataset().table() {
        Some(table) => title_of_ui(ui, shown.locale.name(&table.name)),
        None => title_ui(ui, shown, View::Projects),
    }
    let list = shown.answers.records.list();
    let rows = rows_id(ui, WhichList::Projects);
    search_ui(ui, shown, list.len(), rows);
    let locale = shown.locale;
    if shown.session.dataset().projects().is_empty() {
        no_projects_ui(ui, shown, "projects-empty-explain");
    } else if list.is_empty() {
        let clear = say(locale, "filter-clear");
        if empty_ui(ui, &say(locale, "projects-none"), &say(locale, "projects-none-explain"), &[&clear]).is_some() {
            shown.send(Command::Filter(FilterCommand::Clear));
        }
    } else {
        project_table_ui(ui, shown, WhichList::Projects, &list);
    }
}

fn search_ui(ui: &mut Ui, shown: &Shown<'_>, found: usize, rows: Id) {
    let locale = shown.locale;
    let left = |ui: &mut Ui| {
        let mut text = shown.session.lists.search.clone();
        let edit = TextEdit::singleline(&mut text)
            .id(fields::search_field())
            .hint_text(say(locale, "search-hint").into_owned())
            .desired_width(280.0)
            .align(egui::Align2::LEFT_CENTER);
        let response = ui.add(edit);
        let name = say(locale, "search-name");
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name.as_ref()));
        if response.changed() {
            shown.send(Command::Records(RecordsCommand::Search(text)));
        }
        keys_ui(ui, shown, &response, rows);
        let count = say_with(locale, "projects-counted", [("count", Arg::from(found))]);
        let weak = |text: String| RichText::new(text).color(Ink::of(ui.visuals()).weak);
        let (count, order) = (weak(count), order_words(shown).map(weak));
        ui.add(Label::new(count).extend());
        if let Some(order) = order {
            ui.add(Label::new(order).truncate());
        }
    };
    row_ui(ui, ui.spacing().interact_size.y, left, |ui| list_buttons(ui, shown));
}

/// From the field the arrow leads into the list, and Escape finds everything again.
fn keys_ui(ui: &Ui, shown: &Shown<'_>, field: &Response, rows: Id) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let is_empty = shown.session.lists.search.is_empty();
    if field.has_focus() && pressed(Key::ArrowDown) {
        let list = shown.answers.records.list();
        if let Some(project) = list.first() {
            shown.send(Command::Detail(DetailCommand::Select(shown.session.row_of(*project))));
            ui.memory_mut(|memory| memory.request_focus(rows));
        }
    } else if field.lost_focus() && !is_empty && pressed(Key::Escape) {
        shown.send(Command::Records(RecordsCommand::Search(String::new())));
        field.request_focus();
    }
}
