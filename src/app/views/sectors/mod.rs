//! Investment by sector and year: the chart or charts, their choices, and the projects behind a mark.

mod choices;
mod compare;
mod drilled;

use egui::{Align, Frame, Layout, Panel, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::carry::Carry;
use crate::app::session::Pointed;
use crate::app::{Command, Shown};
use crate::draw::{FigureEvent, FigureState, Ink, figure_ui};
use crate::figure::{Figure, MarkAt};
use crate::query::{Key, Part};

/// Room for the line above the list, its heading and a few rows.
const LIST_MIN_HEIGHT: f32 = 200.0;
/// The choices beside the chart.
const CHOICES_WIDTH: f32 = 176.0;
/// Two charts side by side are no narrower than this; else they stand below one another.
const PANEL_MIN_WIDTH: f32 = 380.0;
const PANEL_GAP: f32 = 16.0;

/// Shows the chart above the list of its projects.
pub(super) fn sectors_ui(ui: &mut Ui, shown: &Shown<'_>) {
    choices::bar_ui(ui, shown);
    compare::tray_ui(ui, shown);
    drilled::trail_ui(ui, shown);
    if shown.state.choices_open {
        let ground = Frame::NONE.inner_margin(egui::Margin { left: 12, ..egui::Margin::ZERO });
        Panel::right("choices").exact_size(CHOICES_WIDTH).resizable(false).frame(ground).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| choices::column_ui(ui, shown));
        });
    }
    // Where legend and notes leave no room for chart and list, the page scrolls.
    let page = ui.available_height();
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let height = charts_ui(ui, shown, page);
        let list = (page - height - 8.0).max(LIST_MIN_HEIGHT);
        let scale = shown.memo.figure().and_then(|figure| figure.as_ref().ok()).map(|figure| figure.scale);
        ui.allocate_ui(vec2(ui.available_width(), list), |ui| {
            drilled::drilled_ui(ui, shown, scale.unwrap_or(shown.session.list_scale.in_language(shown.locale)));
        });
    });
}

/// The chart, or the charts side by side; the height they took comes back.
fn charts_ui(ui: &mut Ui, shown: &Shown<'_>, page: f32) -> f32 {
    let figures = shown.memo.figures();
    let top = ui.cursor().top();
    let columns = match figures.len() {
        0 | 1 => 1,
        count => (ui.available_width() / PANEL_MIN_WIDTH).floor().clamp(1.0, count.min(2) as f32) as usize,
    };
    let rows = figures.len().div_ceil(columns);
    let least = if rows > 1 { page * 0.45 } else { page * 0.62 };
    for row in 0..rows {
        let width = (ui.available_width() - PANEL_GAP * (columns - 1) as f32) / columns as f32;
        let members = row * columns..((row + 1) * columns).min(figures.len());
        let height_id = ui.scope_id().with(("figure height", row));
        let needed: f32 = ui.data(|data| data.get_temp(height_id)).unwrap_or_default();
        let height = least.max(300.0).min(page).max(needed);
        let mut wanted = 0.0_f32;
        let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
        for (column, panel) in members.enumerate() {
            let left = line.min + vec2(column as f32 * (width + PANEL_GAP), 0.0);
            let rect = Rect::from_min_size(left, vec2(width, height));
            let builder = UiBuilder::new().max_rect(rect).id_salt(("chart", panel));
            wanted = wanted.max(panel_ui(&mut ui.new_child(builder), shown, panel));
        }
        ui.data_mut(|data| data.insert_temp(height_id, wanted));
    }
    ui.cursor().top() - top
}

/// One chart with what is its own above it; the height that it needs comes back.
fn panel_ui(ui: &mut Ui, shown: &Shown<'_>, panel: usize) -> f32 {
    let top = ui.cursor().top();
    compare::panel_head_ui(ui, shown, panel);
    let head = ui.cursor().top() - top;
    match shown.memo.figures().get(panel) {
        Some(Ok(figure)) => {
            let response =
                Frame::NONE.inner_margin(4).show(ui, |ui| figure_ui(ui, figure, &state(shown, figure, panel))).inner;
            point(shown, figure, panel, response.hovered);
            if let Some(event) = response.event {
                send(shown, figure, panel, event);
            }
            head + response.needed_height + 8.0
        }
        Some(Err(error)) => {
            ui.label(RichText::new(error.sentence(shown.locale)).color(Ink::of(ui.visuals()).red));
            0.0
        }
        None => 0.0,
    }
}

/// What is selected and pointed at, as far as it is this chart's.
fn state(shown: &Shown<'_>, figure: &Figure, panel: usize) -> FigureState {
    let session = shown.session;
    let is_active = panel == session.active.min(session.shown_panels() - 1);
    let mine = |parts: &[Part]| parts.iter().filter_map(|part| figure.find(part)).collect();
    let pointed = session.pointed.as_ref().filter(|pointed| pointed.panel != panel);
    FigureState {
        selected: if is_active { mine(&session.drill) } else { Vec::new() },
        cursor: session.cursor.filter(|_| is_active),
        pointed: pointed.and_then(|pointed| figure.find_named(&pointed.series, &pointed.category)),
        paper: false,
    }
}

/// Charts side by side show what is pointed at in any of them.
fn point(shown: &Shown<'_>, figure: &Figure, panel: usize, hovered: Option<MarkAt>) {
    if shown.session.shown_panels() < 2 {
        return;
    }
    let pointed = hovered.and_then(|at| {
        let (series, category) = (&figure.series[at.series].label, &figure.categories.get(at.category)?.label);
        Some(Pointed { panel, series: series.clone(), category: category.clone() })
    });
    let known = &shown.session.pointed;
    let was_mine = known.as_ref().is_some_and(|known| known.panel == panel);
    if pointed != *known && (pointed.is_some() || was_mine) {
        shown.send(Command::PointAt(pointed));
    }
}

fn send(shown: &Shown<'_>, figure: &Figure, panel: usize, event: FigureEvent) {
    let part = |at| figure.mark(at).map(|mark| mark.part.clone());
    match event {
        FigureEvent::ToggleSeries(position) => {
            if let Some(series) = figure.series.get(position) {
                shown.send(Command::ToggleSeries(own_keys(shown, panel, &series.keys)));
            }
        }
        FigureEvent::Select(at) => shown.send(Command::SelectMarks(panel, part(at).into_iter().collect())),
        FigureEvent::AddToSelection(at) => {
            let active = panel == shown.session.active;
            let mut parts = if active { shown.session.drill.clone() } else { Vec::new() };
            match part(at).map(|part| (parts.iter().position(|known| *known == part), part)) {
                Some((Some(known), _)) => drop(parts.remove(known)),
                Some((None, part)) => parts.push(part),
                None => {}
            }
            shown.send(Command::SelectMarks(panel, parts));
        }
        FigureEvent::Deselect => shown.send(Command::SelectMarks(panel, Vec::new())),
        FigureEvent::MoveCursor(at) => {
            shown.send(Command::ActivatePanel(panel));
            shown.send(Command::MoveCursor(at));
        }
        FigureEvent::TakeKind(kind) => shown.send(Command::SetKind(kind)),
    }
}

/// The keys that mean the same in the window's package; those of a panel's own package that it does not have are gone.
fn own_keys(shown: &Shown<'_>, panel: usize, keys: &[Key]) -> Vec<Key> {
    let (session, there) = (shown.session, shown.session.panel_data(panel));
    if session.panel_generation(panel) == session.generation {
        return keys.to_vec();
    }
    Carry::between(there, session.dataset()).keys(keys)
}

/// A row of controls that ends at the right edge.
fn right_aligned(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::right_to_left(Align::Center), content);
}
