//! The columns of the table in sight, a line each: what stands in it, by whose word, and what it may be taken for instead.

use egui::{Button, Grid, Label, Popup, RichText, Role, Sense, Ui, WidgetInfo};

use crate::app::core::command::Command;
use crate::app::core::offer_ui::offer_button_brief;
use crate::app::core::session::Session;
use crate::app::core::shown::Shown;
use crate::app::sources::answers::ColumnShown;
use crate::app::sources::command::SourcesCommand;
use crate::app::tables::command::TablesCommand;
use crate::app::tables::state::WhatTable;
use crate::app::widgets::focus::Group;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::{kind_name, table_title};
use crate::model::{AddsUp, FieldUnit, Kind, Name};
use crate::package::Choice;
use crate::query::table_name;
use crate::text::{Arg, Locale, say, say_with, unit_word};

/// What a column may be taken for.
const KINDS: [Kind; 7] = [Kind::Text, Kind::Category, Kind::Set, Kind::Number, Kind::Date, Kind::Flag, Kind::Link];

/// Shows them.
pub(super) fn columns_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let Some(columns) = shown.answers.sources.columns() else { return };
    let (locale, session) = (shown.locale, shown.session);
    let weak = Ink::of(ui.visuals()).weak;
    let table = table_title(session.dataset(), locale);
    ui.horizontal(|ui| {
        ui.label(RichText::new(say_with(locale, "sources-columns", [("table", table.into())])).font(theme::section()));
        for command in [TablesCommand::Copy(WhatTable::Columns), TablesCommand::ShowSave(WhatTable::Columns)] {
            offer_button_brief(ui, shown, Command::Tables(command));
        }
    });
    ui.label(RichText::new(say(locale, "sources-columns-explain")).small().color(weak));
    if session.opened.taken_as.has(table_name(session.dataset())) {
        offer_button_brief(ui, shown, Command::Sources(SourcesCommand::CopyAsDescriptor));
    }
    let mut group = Group::begin(ui, "columns of the table");
    Grid::new("columns").num_columns(5).spacing([24.0, 4.0]).show(ui, |ui| {
        for key in ["sources-column", "sources-kind", "sources-unit", "sources-word", "sources-values"] {
            ui.label(RichText::new(say(locale, key)).small().color(weak));
        }
        ui.end_row();
        for column in columns {
            ui.label(called(&column.about.title, &column.about.id, locale));
            kind_ui(ui, shown, column, &mut group);
            ui.label(unit_word(&column.about.unit, locale));
            ui.label(RichText::new(by_whose_word(session, column, locale)).color(weak));
            ui.add(Label::new(RichText::new(said(column, locale)).color(weak)).truncate());
            ui.end_row();
        }
    });
    group.end(ui);
}

/// The name for people, and the one in the file where that is another.
fn called(title: &Name, id: &str, locale: Locale) -> String {
    let name = locale.name(title);
    if name == id || name.is_empty() { id.to_owned() } else { format!("{name} ({id})") }
}

/// What stands in it; a menu with what it may be taken for, where the program does not know better.
fn kind_ui(ui: &mut Ui, shown: &Shown<'_>, column: &ColumnShown, group: &mut Group) {
    let locale = shown.locale;
    let name = column.about.kind_name(locale);
    if !column.is_open {
        ui.label(name);
        return;
    }
    let sense = group.sense(ui, ui.next_auto_id(), Sense::click());
    let response = ui.add(Button::new(format!("{name} ▼")).sense(sense));
    let args = [("column", Arg::from(called(&column.about.title, &column.about.id, locale))), ("kind", name.into())];
    let spoken = say_with(locale, "sources-kind-spoken", args);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    Popup::menu(&response).show(|ui| menu_ui(ui, shown, column));
}

fn menu_ui(ui: &mut Ui, shown: &Shown<'_>, column: &ColumnShown) {
    let (locale, session) = (shown.locale, shown.session);
    let (table, id) = (table_name(session.dataset()), column.about.id.as_str());
    let chosen = session.opened.taken_as.of(table, id);
    let item = |ui: &mut Ui, is_now: bool, words: String, choice: Choice| {
        if ui.add(Button::selectable(is_now, words)).clicked() {
            let column = id.to_owned();
            shown.send(Command::Sources(SourcesCommand::TakeAs { column, choice }));
            ui.close();
        }
    };
    for kind in KINDS.into_iter().chain(with_unit(shown, id)) {
        let choice = Choice { kind: Some(kind), ..chosen };
        item(ui, column.about.kind == kind, kind_name(kind, locale), choice);
    }
    if column.about.kind.is_measured() {
        ui.separator();
        for adds_up in AddsUp::ALL {
            let words = say(locale, &format!("sources-adds-up-{}", adds_up.id())).into_owned();
            let choice = Choice { adds_up: Some(adds_up), ..chosen };
            item(ui, column.about.adds_up == adds_up, words, choice);
        }
    }
    if chosen != Choice::default() {
        ui.separator();
        item(ui, false, say(locale, "sources-as-read").into_owned(), Choice::default());
    }
}

/// Money or a quantity, where its numbers are in such a unit.
fn with_unit(shown: &Shown<'_>, id: &str) -> Option<Kind> {
    let fields = shown.session.dataset().fields();
    match fields.iter().find(|field| field.name.as_str() == id).map(|field| &field.unit)? {
        FieldUnit::Money(_) => Some(Kind::Amount),
        FieldUnit::Named(_) => Some(Kind::Quantity),
        FieldUnit::None => None,
    }
}

/// Who says so: somebody who chose it, the package, or the values themselves.
pub(super) fn by_whose_word(session: &Session, column: &ColumnShown, locale: Locale) -> String {
    let chosen = session.opened.taken_as.of(table_name(session.dataset()), &column.about.id);
    match (chosen == Choice::default(), column.about.is_declared, column.is_open) {
        (false, ..) => say(locale, "sources-chosen").into_owned(),
        (_, true, false) => say(locale, "sources-known").into_owned(),
        (_, true, true) | (_, false, _) => column.about.word(locale),
    }
}

/// What shows it: the first values, how many groups, how many rows say nothing.
pub(super) fn said(column: &ColumnShown, locale: Locale) -> String {
    let about = &column.about;
    let groups = about.groups.map(|count| say_with(locale, "tables-groups", [("count", count.into())]));
    let missing = (about.missing > 0).then(|| say_with(locale, "tables-missing", [("count", about.missing.into())]));
    let parts = [Some(column.values.clone()), groups, missing].into_iter().flatten();
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
