//! The projects behind the marks: what is listed, its count and sum, the ways further in and back.

use egui::{Label, RichText, ScrollArea, Ui, vec2};

use crate::app::chart::command::ChartCommand;
use crate::app::core::actions_ui::{Action, actions_ui};
use crate::app::core::command::Command;
use crate::app::core::ids::WhichList;
use crate::app::core::shown::Shown;
use crate::app::detail::lines::{LINK_HEIGHT, record_link, weak};
use crate::app::records::state::MarkRecords;
use crate::app::records::table::{list_buttons, order_words, project_table_ui};
use crate::app::widgets::row::row_ui;
use crate::app::widgets::theme;
use crate::figure::{Figure, value_text};
use crate::listing::{self, part_label, row_title};
use crate::model::{Dataset, Measure, SectorIx};
use crate::query::{Cell, Column, Dimension, Key, Part, YearBasis};
use crate::text::numbers::Scale;
use crate::text::{Locale, say, say_with};

/// What can be done with the marks has so much of the row above the list; the rest of it goes into a menu.
const ACTIONS_SHARE: f32 = 0.42;

/// What is listed, its count and sum, and the list itself.
pub(in crate::app) fn mark_records_ui(ui: &mut Ui, shown: &Shown<'_>, scale: Scale) {
    let (locale, session) = (shown.locale, shown.session);
    let dataset = session.panel_data(session.chart.active);
    // Rows of another package than the one that is active by now mean nothing in it.
    let is_current = |found: &&MarkRecords| found.generation == session.panel_generation(session.chart.active);
    let Some(found) = shown.answers.records.of_marks().filter(is_current) else { return };
    let figure = shown.answers.chart.figure().and_then(|figure| figure.as_ref().ok());
    let mut parts = figure.map(|figure| listed_words(dataset, figure, found, scale, locale)).unwrap_or_default();
    parts.extend(order_words(shown));
    head_ui(ui, shown, &parts.join(" · "));
    if session.chart.panels.get(session.chart.active).is_some_and(|panel| panel.other.is_some()) {
        return other_list_ui(ui, shown, dataset, found, figure);
    }
    project_table_ui(ui, shown, WhichList::OfMarks, &found.projects);
}

/// The projects of another package than the window's: each leads to itself in the detail pane. The columns, the order and what
/// is chosen are of the window's package only.
fn other_list_ui(ui: &mut Ui, shown: &Shown<'_>, dataset: &Dataset, found: &MarkRecords, figure: Option<&Figure>) {
    let (session, locale) = (shown.session, shown.locale);
    let amount = figure.and_then(|figure| Column::parse(dataset, figure.query.measure.id()).ok());
    let scale = session.lists.scale.in_language(locale);
    weak(ui, &say(locale, "panel-other-list"));
    if let Some(column) = amount {
        weak(ui, &listing::column_title(dataset, column, YearBasis::Period, scale, locale));
    }
    let area = ScrollArea::vertical().auto_shrink(false);
    area.show_rows(ui, LINK_HEIGHT, found.projects.len(), |ui, visible| {
        for project in &found.projects[visible] {
            let value = amount.map_or(listing::Cell::Missing(String::new()), |column| {
                listing::cell(dataset, *project, column, YearBasis::Period, scale, locale)
            });
            let row = session.panel_row(session.chart.active, *project);
            record_link(ui, shown, row, &row_title(dataset, *project, locale), &value);
        }
    });
}

/// What is listed: the marks by name, or how much of it the figure draws; how many projects, and what they come to.
fn listed_words(dataset: &Dataset, figure: &Figure, found: &MarkRecords, scale: Scale, locale: Locale) -> Vec<String> {
    let query = &figure.query;
    let cell =
        Cell { sum: found.sum, count: found.projects.len() as u32, missing: found.missing as u32, ..Cell::default() };
    let marks: Vec<String> = found.marks.iter().map(|part| part_label(dataset, query, part, locale)).collect();
    let undrawn = figure.drawn.map(|drawn| cell.count.saturating_sub(drawn)).filter(|_| marks.is_empty());
    let labels = match undrawn {
        _ if !marks.is_empty() => marks.join(" + "),
        Some(_) => say(locale, "all-in-chart").into_owned(),
        None => say(locale, "behind-chart").into_owned(),
    };
    // What the list has beyond the marks is not said to be in the figure.
    let (undrawn, missing) = match undrawn {
        Some(undrawn) if undrawn > 0 => (undrawn, 0),
        _ => (0, cell.missing),
    };
    let count = cell.count - undrawn;
    let mut parts = vec![labels, say_with(locale, "projects-counted", [("count", count.into())])];
    let amount = query.currency(dataset).map(|unit| value_text(&cell, query.measure, Some(unit), scale, locale));
    // What all of the list comes to is what is drawn comes to only where the others have no amount.
    let is_of_drawn = undrawn <= found.missing as u32;
    parts.extend(amount.filter(|_| count > 0 && is_of_drawn));
    if undrawn > 0 {
        // The list holds them too: which they are is said as far as the records tell.
        let without = (found.missing as u32).min(undrawn);
        let why = match without {
            0 => "none",
            all if all == undrawn => "all",
            _ => "some",
        };
        let args = [("count", undrawn.into()), ("without", without.into()), ("why", why.into())];
        parts.push(say_with(locale, "not-in-chart", args));
    }
    if missing > 0 && missing < cell.count && query.measure != Measure::ProjectCount {
        parts.push(say_with(locale, "without-amount", [("count", missing.into())]));
    }
    parts
}

/// What is listed, cut off where the buttons are; those stay where they are whatever it says.
fn head_ui(ui: &mut Ui, shown: &Shown<'_>, head: &str) {
    let (session, locale) = (shown.session, shown.locale);
    let mut actions: Vec<Action> = Vec::new();
    if !session.marks().is_empty() {
        actions = further(shown);
        let back = Command::Chart(ChartCommand::SelectMarks(session.chart.active, Vec::new()));
        actions.push(Action { rank: 9, ..Action::new(say(locale, "back-to-all"), back) });
    }
    let has_own_list = session.panel_generation(session.chart.active) == session.generation;
    ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
    theme::lower(ui);
    let height = ui.spacing().interact_size.y;
    let most = ui.available_width() * ACTIONS_SHARE;
    let left = |ui: &mut Ui| {
        let text = RichText::new(head).strong();
        ui.add(Label::new(text).truncate());
    };
    row_ui(ui, height, left, |ui| {
        actions_ui(ui, shown, &actions, most, None);
        if has_own_list {
            list_buttons(ui, shown);
        }
    });
}

/// The ways on from the marks: compare them, open them, look at them by something else.
fn further(shown: &Shown<'_>) -> Vec<Action> {
    let mut actions = Vec::new();
    let (locale, session) = (shown.locale, shown.session);
    let (chart, dataset) = (&session.chart.asked, session.dataset());
    let keys = series_keys(session.marks(), chart.by);
    if keys.is_empty() || session.chart.panels.get(session.chart.active).is_some_and(|panel| panel.other.is_some()) {
        return actions;
    }
    if keys.iter().any(|key| !chart.pinned.contains(key)) {
        actions.push(Action {
            rank: 8,
            ..Action::new(say(locale, "pin"), Command::Chart(ChartCommand::Pin(keys.clone())))
        });
    }
    let [key] = keys[..] else { return actions };
    if let Some(sector) = openable(shown, key) {
        actions.push(Action {
            rank: 7,
            ..Action::new(say(locale, "open-sector"), Command::Chart(ChartCommand::ToggleOpened(sector)))
        });
    }
    if key.is_none() {
        return actions;
    }
    for by in [Dimension::Place, Dimension::Branch, Dimension::Stage] {
        let is_there = match by {
            Dimension::Place => !dataset.places().is_empty(),
            Dimension::Branch => !matches!(key, Key::Sector(_) | Key::Branch(_)),
            _ => true,
        };
        if by != chart.by && is_there {
            let name = say(locale, &format!("dimension-{}", by.text_id())).into_owned();
            let label = say_with(locale, "drill-by", [("by", name.into())]);
            actions.push(Action::new(label, Command::Chart(ChartCommand::DrillInto(key, by))));
        }
    }
    actions
}

/// The keys of the series that the marks belong to.
fn series_keys(parts: &[Part], by: Dimension) -> Vec<Key> {
    let mut keys: Vec<Key> = parts.iter().flat_map(|part| part.keys_of(by)).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// A branch whose children can stand in its place.
fn openable(shown: &Shown<'_>, key: Key) -> Option<SectorIx> {
    let Key::Branch(Some(sector)) = key else { return None };
    let chart = &shown.session.chart.asked;
    let has_children = shown.session.dataset().sector_tree().children(sector).next().is_some();
    (has_children && !chart.opened.contains(&sector)).then_some(sector)
}
