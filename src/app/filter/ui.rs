//! The filter in the top bar: a menu of what can be asked for, the field to type in, the filters that are kept, and the
//! conditions as chips. It is one row: chips come last, so that nothing moves under the hand when one more comes.

use egui::Ui;

use crate::app::core::command::Command;
use crate::app::core::fields;
use crate::app::core::filter_keys::filter_keys;
use crate::app::core::ids::{Owner, WhichList};
use crate::app::core::shown::Shown;
use crate::app::filter::command::FilterCommand;
use crate::app::filter::field::{FieldEvent, FilterField};
use crate::app::filter::{chips, kept_menu};
use crate::app::window::command::WindowCommand;
use crate::query::{Clause, Dimension, Field, Key, Span, Test, example_filter};
use crate::text::{say, say_with};

/// Shows it all in one row.
pub(in crate::app) fn filter_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    if WhichList::is_in(shown.state.view) {
        let is_shown = shown.state.facets_show(ui.ctx().content_rect().width());
        let toggle = ui.selectable_label(is_shown, say(locale, "facets-panel").as_ref());
        if toggle.on_hover_text(say(locale, "facets-explain")).clicked() {
            shown.send(Command::Window(WindowCommand::ToggleFacets));
        }
    }
    ui.menu_button(say(locale, "filter-add").as_ref(), |ui| add_filter_menu(ui, shown));
    let name = say(locale, "filter-name");
    let example = example_filter(session.dataset()).unwrap_or_default();
    let hint = say_with(locale, "filter-hint", [("example", example.into())]);
    let counts_show = shown.state.facets_show(ui.ctx().content_rect().width());
    let count = |key| if counts_show { count_of(shown, key) } else { None };
    let field = FilterField {
        id: fields::filter_field(),
        text: &session.filter_input.text,
        error: session.filter_input.error.as_ref(),
        dataset: session.dataset(),
        generation: session.generation,
        count: &count,
        locale,
        name: &name,
        hint: &hint,
        is_covered: shown.state.dialog.is_some(),
        width: (ui.available_width() * 0.36).clamp(90.0, 240.0),
    };
    let (response, events) = field.show(ui);
    if !response.has_focus() {
        response.on_hover_text(say(locale, "filter-help"));
    }
    for event in events {
        shown.send(match event {
            FieldEvent::Edit(text) => Command::Filter(FilterCommand::Type(text)),
            FieldEvent::Apply => Command::Filter(FilterCommand::Apply),
            FieldEvent::Dismiss => Command::Filter(FilterCommand::Dismiss(Owner::Window)),
        });
    }
    kept_menu::menu_ui(ui, shown);
    chips::chips_ui(ui, shown);
}

/// How many projects a key would leave, as the facets beside it say. Where its field is asked about already the facets
/// say what another choice would leave, but what is typed is asked for besides.
fn count_of(shown: &Shown<'_>, key: Key) -> Option<u32> {
    let is_asked = shown.session.filter.asks_about(Field::Of(key.dimension()));
    if is_asked { None } else { shown.answers.facets.shown().count(key) }
}

fn add_filter_menu(ui: &mut Ui, shown: &Shown<'_>) {
    let dataset = shown.session.dataset();
    for (dimension, keys) in filter_keys(dataset, shown.answers) {
        if keys.is_empty() {
            continue;
        }
        ui.menu_button(dimension.name(dataset, shown.locale).as_ref(), |ui| {
            let bar = egui::scroll_area::ScrollBarVisibility::AlwaysVisible;
            egui::ScrollArea::vertical().max_height(520.0).scroll_bar_visibility(bar).show(ui, |ui| {
                if dimension == Dimension::Year {
                    recent_years_button(ui, shown, &keys);
                }
                for key in keys {
                    let depth = match key {
                        Key::Sector(Some(ix)) => dataset.sector_tree().path(ix).len() - 1,
                        Key::Place(Some(ix)) => dataset.place_tree().path(ix).len() - 1,
                        Key::Field(name, Some(ix)) => {
                            let categories = dataset.field(name).and_then(|field| field.categories());
                            categories.map_or(0, |categories| categories.path(ix).len() - 1)
                        }
                        _ => 0,
                    };
                    let label = format!("{}{}", "\u{3000}".repeat(depth), key.label(dataset, shown.locale));
                    if ui.button(label).clicked() {
                        shown.send(Command::Filter(FilterCommand::Add(Clause::only(key))));
                        ui.close();
                    }
                }
            });
        });
    }
}

fn recent_years_button(ui: &mut Ui, shown: &Shown<'_>, keys: &[Key]) {
    let years: Vec<i32> = keys.iter().filter_map(|key| if let Key::Year(year) = key { *year } else { None }).collect();
    if let [.., first, _, last] = years[..]
        && ui.button(format!("{first}–{last}")).clicked()
    {
        shown.send(Command::Filter(FilterCommand::Add(Clause::Year(Test::AnyOf(vec![Span::Between(first, last)])))));
        ui.close();
    }
}
