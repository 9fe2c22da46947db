//! Investment by sector and year: the chart, its choices, and the projects behind a mark.

use egui::{Align, ComboBox, Frame, Layout, RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::projects::project_table_ui;
use crate::app::command::shortcut_text;
use crate::app::state::has_branches;
use crate::app::{Command, Shown};
use crate::draw::{FigureEvent, FigureState, Ink, figure_ui};
use crate::figure::{Figure, Kind, part_label, value_text};
use crate::listing::within_words;
use crate::model::Measure;
use crate::query::{Cell, Dimension, Query, YearBasis};
use crate::text::numbers::Scale;
use crate::text::{say, say_with};

/// Room for the line above the list, its heading and a few rows.
const LIST_MIN_HEIGHT: f32 = 200.0;

/// Shows the chart above the list of its projects.
pub(super) fn sectors_ui(ui: &mut Ui, shown: &Shown<'_>) {
    choices_ui(ui, shown);
    match shown.memo.figure() {
        Some(Ok(figure)) => {
            // Where legend and notes leave no room for chart and list, the page scrolls.
            let page = ui.available_height();
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let height_id = ui.scope_id().with("figure height");
                let needed: f32 = ui.data(|data| data.get_temp(height_id)).unwrap_or_default();
                let height = (page * 0.62).max(300.0).min(page).max(needed);
                let size = vec2(ui.available_width(), height);
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                let builder = UiBuilder::new().max_rect(rect).id_salt("chart");
                let (needed, event) = ui.scope_builder(builder, |ui| chart_ui(ui, shown, figure)).inner;
                ui.data_mut(|data| data.insert_temp(height_id, needed));
                if let Some(event) = event {
                    send(shown, figure, event);
                }
                let list = (page - height - 8.0).max(LIST_MIN_HEIGHT);
                ui.allocate_ui(vec2(ui.available_width(), list), |ui| drilled_ui(ui, shown, figure.scale));
            });
        }
        Some(Err(error)) => {
            ui.label(RichText::new(error.sentence(shown.locale)).color(Ink::of(ui.visuals()).red));
        }
        None => {}
    }
}

/// The height that the figure needs, and what somebody did to it.
fn chart_ui(ui: &mut Ui, shown: &Shown<'_>, figure: &Figure) -> (f32, Option<FigureEvent>) {
    let selected = shown.session.drill.iter().filter_map(|part| figure.find(part)).collect();
    let state = FigureState { selected, cursor: shown.session.chart.cursor, ..FigureState::default() };
    let response = Frame::NONE.inner_margin(4).show(ui, |ui| figure_ui(ui, figure, &state)).inner;
    (response.needed_height + 8.0, response.event)
}

fn send(shown: &Shown<'_>, figure: &Figure, event: FigureEvent) {
    let part = |at| figure.mark(at).map(|mark| mark.part.clone());
    match event {
        FigureEvent::ToggleSeries(position) => {
            if let Some(series) = figure.series.get(position) {
                shown.send(Command::ToggleSeries(series.keys.clone()));
            }
        }
        FigureEvent::Select(at) => shown.send(Command::SelectMarks(part(at).into_iter().collect())),
        FigureEvent::AddToSelection(at) => {
            let mut parts = shown.session.drill.clone();
            match part(at).map(|part| (parts.iter().position(|known| *known == part), part)) {
                Some((Some(known), _)) => drop(parts.remove(known)),
                Some((None, part)) => parts.push(part),
                None => {}
            }
            shown.send(Command::SelectMarks(parts));
        }
        FigureEvent::Deselect => shown.send(Command::SelectMarks(Vec::new())),
        FigureEvent::TakeKind(kind) => shown.send(Command::SetKind(kind)),
        FigureEvent::MoveCursor(at) => shown.send(Command::MoveCursor(at)),
    }
}

fn choices_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, chart) = (shown.locale, &shown.session.chart);
    ui.horizontal_wrapped(|ui| {
        let measure_name = |measure: Measure| say(locale, &format!("measure-{}", measure.id()));
        labelled_combo(ui, &say(locale, "choice-measure"), &measure_name(chart.measure), |ui| {
            for measure in Measure::ALL {
                if ui.selectable_label(measure == chart.measure, measure_name(measure).as_ref()).clicked() {
                    shown.send(Command::SetMeasure(measure));
                }
            }
        });
        let current = year_basis_name(shown, chart.year_of);
        labelled_combo(ui, &say(locale, "choice-year-of"), &current, |ui| {
            for basis in year_bases(shown) {
                if ui.selectable_label(basis == chart.year_of, year_basis_name(shown, basis)).clicked() {
                    shown.send(Command::SetYearBasis(basis));
                }
            }
        });
        if has_branches(shown.session.dataset()) {
            for dimension in [Dimension::Branch, Dimension::Sector] {
                let label = say(locale, &format!("choice-{}", dimension.id()));
                if ui.selectable_label(dimension == chart.by, label.as_ref()).clicked() {
                    shown.send(Command::SetDimension(dimension));
                }
            }
            ui.separator();
        }
        for kind in Kind::ALL {
            let label = say(locale, &format!("kind-{}", kind.id()));
            if ui.selectable_label(kind == chart.kind, label.as_ref()).clicked() {
                shown.send(Command::SetKind(kind));
            }
        }
        if !chart.hidden.is_empty() && ui.button(say(locale, "show-all-series").as_ref()).clicked() {
            shown.send(Command::ShowAllSeries);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let export = egui::Button::new(say(locale, "export-figure").as_ref())
                .shortcut_text(shortcut_text(ui.ctx(), &Command::ShowExport));
            if ui.add(export).clicked() {
                shown.send(Command::ShowExport);
            }
        });
    });
}

/// A combo box with its name before it, for the eye and for screen readers.
fn labelled_combo(ui: &mut Ui, name: &str, current: &str, content: impl FnOnce(&mut Ui)) {
    let label = ui.label(RichText::new(name).color(Ink::of(ui.visuals()).weak));
    let combo = ComboBox::from_id_salt(name).selected_text(current).show_ui(ui, content);
    combo.response.labelled_by(label.id);
}

fn year_basis_name(shown: &Shown<'_>, basis: YearBasis) -> String {
    match basis {
        YearBasis::Stage(stage) => {
            let name = shown.session.dataset().stages()[stage].name.prefer(shown.locale.is_english());
            say_with(shown.locale, "choice-year-of-stage", [("stage", within_words(name, shown.locale).into())])
        }
        YearBasis::Period => say(shown.locale, "choice-year-of-period").into_owned(),
    }
}

/// The year bases under which the chart's measure makes sense.
fn year_bases(shown: &Shown<'_>) -> Vec<YearBasis> {
    let dataset = shown.session.dataset();
    let stages = dataset.stages().iter().filter(|(_, stage)| stage.is_on_track()).map(|(ix, _)| YearBasis::Stage(ix));
    let works = |year_of: &YearBasis| Query { year_of: *year_of, ..shown.session.query() }.check().is_ok();
    stages.chain([YearBasis::Period]).filter(works).collect()
}

/// What is listed, its count and sum, and the list itself.
fn drilled_ui(ui: &mut Ui, shown: &Shown<'_>, scale: Scale) {
    let Some(drilled) = shown.memo.drilled() else { return };
    let (locale, session) = (shown.locale, shown.session);
    let dataset = session.dataset();
    ui.horizontal(|ui| {
        let marks: Vec<String> = session.drill.iter().map(|part| part_label(dataset, part, locale)).collect();
        let labels = if marks.is_empty() { say(locale, "all-in-chart").into_owned() } else { marks.join(" + ") };
        let cell = Cell {
            sum: drilled.sum,
            count: drilled.projects.len() as u32,
            missing: drilled.missing as u32,
            ..Cell::default()
        };
        let mut parts = vec![labels];
        parts.push(say_with(locale, "projects-counted", [("count", cell.count.into())]));
        let query = session.query();
        if let Some(currency) = query.currency(dataset) {
            parts.push(value_text(&cell, query.measure, Some(currency), scale, locale));
            if cell.missing > 0 && cell.missing < cell.count {
                parts.push(say_with(locale, "without-amount", [("count", cell.missing.into())]));
            }
        }
        ui.label(RichText::new(parts.join(" · ")).strong());
        if !session.drill.is_empty() && ui.button(say(locale, "back-to-all").as_ref()).clicked() {
            shown.send(Command::SelectMarks(Vec::new()));
        }
    });
    project_table_ui(ui, shown, "drilled", &drilled.projects);
}
