//! Investment by sector and year: the chart or charts, their choices, and the projects behind a mark.

use egui::{Frame, Margin, Pos2, Rangef, Rect, RichText, ScrollArea, Ui, UiBuilder, vec2};

use crate::app::chart::command::ChartCommand;
use crate::app::chart::offers_of_mark::{of_mark, of_series};
use crate::app::chart::{choices_ui, compare_ui, drill_down_ui, mark_records_ui, toolbar_ui};
use crate::app::core::command::Command;
use crate::app::core::context_menu::context_menu;
use crate::app::core::ids::Pointed;
use crate::app::core::remap::Remap;
use crate::app::core::shown::Shown;
use crate::app::core::sides::{CHOICES, Sides, Stands};
use crate::app::core::view_parts::no_projects_ui;
use crate::app::widgets::over::over_ui;
use crate::app::widgets::splitter::{SPLITTER, Split, Splitter};
use crate::app::widgets::{focus, theme};
use crate::app::window::command::WindowCommand;
use crate::draw::{FigureEvent, FigureState, Ink, figure_ui};
use crate::figure::{Figure, MarkAt};
use crate::query::{Key, Part};
use crate::text::say;

/// The list is proposed so much of the page.
const LIST_SHARE: f32 = 0.36;
/// But room for its heading and eight rows, and no more than so much of a low page.
const LIST_ROOM: f32 = 242.0;
const LIST_MOST_SHARE: f32 = 0.45;
/// Neither list nor chart is made lower.
const LIST_LEAST: f32 = 112.0;
const CHART_LEAST: f32 = 160.0;
/// Two charts side by side are no narrower than this; else they stand below one another.
const PANEL_MIN_WIDTH: f32 = 380.0;
const PANEL_GAP: f32 = 16.0;
/// Where F6 leads to the charts.
const CHART: u8 = 4;
/// Below one another they are no lower.
const ROW_MIN_HEIGHT: f32 = 260.0;

/// Shows the chart above the list of its projects. The list stays where it is whatever comes or goes above it.
pub(in crate::app) fn sectors_ui(ui: &mut Ui, shown: &Shown<'_>) {
    if theme::is_low(ui.ctx()) {
        ui.spacing_mut().item_spacing.y = 4.0;
    }
    if shown.session.dataset().projects().is_empty() && shown.session.chart.panels.is_empty() {
        return no_projects_ui(ui, shown, "sectors-empty-explain");
    }
    toolbar_ui::toolbar_ui(ui, shown);
    let whole = ui.available_rect_before_wrap();
    let height = whole.height();
    let proposed = (height * LIST_SHARE).max(LIST_ROOM).min(height * LIST_MOST_SHARE);
    let name = say(shown.locale, "list-height");
    let splitter = Splitter {
        salt: "chart and list",
        name: &name,
        whole,
        below: shown.state.settings.list_share.map_or(proposed, |share| share * height),
        range: Rangef::new(LIST_LEAST, (height - CHART_LEAST - SPLITTER).max(LIST_LEAST)),
    };
    let below = splitter.below(ui);
    let mut above = whole;
    above.set_bottom(whole.bottom() - below - SPLITTER);
    ui.scope_builder(UiBuilder::new().max_rect(above).id_salt("charts"), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(above.expand2(vec2(16.0, 0.0))));
        focus::pane_ui(ui, CHART, &say(shown.locale, "pane-chart"));
        above_ui(ui, shown);
    });
    if let Some(split) = splitter.show(ui) {
        shown.send(Command::Window(WindowCommand::ShareWithList(match split {
            Split::At(below) => Some(below / height.max(1.0)),
            Split::AsProposed => None,
        })));
    }
    let list = Rect::from_min_max(whole.left_bottom() - vec2(0.0, below), whole.max);
    ui.scope_builder(UiBuilder::new().max_rect(list).id_salt("list"), |ui| {
        focus::pane_ui(ui, 5, &say(shown.locale, "pane-list"));
        let scale = shown.answers.chart.figure().and_then(|figure| figure.as_ref().ok()).map(|figure| figure.scale);
        mark_records_ui::mark_records_ui(
            ui,
            shown,
            scale.unwrap_or(shown.session.lists.scale.in_language(shown.locale)),
        );
    });
}

/// What is compared and drilled into, the choices, the chart.
fn above_ui(ui: &mut Ui, shown: &Shown<'_>) {
    compare_ui::tray_ui(ui, shown);
    drill_down_ui::drill_down_ui(ui, shown);
    let mut area = ui.available_rect_before_wrap();
    let sides = Sides::of(shown.state, ui.ctx().content_rect().width());
    if sides.choices.is_shown() {
        let mut column = area;
        column.set_left(area.right() - CHOICES);
        if sides.choices == Stands::Beside {
            area.set_right(column.left());
        }
        choices_ui(ui, shown, column, sides.choices);
    }
    ui.scope_builder(UiBuilder::new().max_rect(area).id_salt("figures"), |ui| {
        // Where legend and marks need more than there is, the charts scroll; the list stays.
        let page = ui.available_height();
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            charts_ui(ui, shown, page);
            focus::into_view(ui);
        });
    });
}

/// The choices, beside the chart or over it.
fn choices_ui(ui: &mut Ui, shown: &Shown<'_>, column: Rect, stands: Stands) {
    let scrolled = |ui: &mut Ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            choices_ui::column_ui(ui, shown);
            focus::into_view(ui);
        });
    };
    if stands == Stands::Over {
        return over_ui(ui.ctx(), "choices over", column, Margin::same(12), scrolled);
    }
    let line = egui::Stroke::new(1.0, Ink::of(ui.visuals()).grid);
    ui.painter().vline(column.left() + 4.0, column.y_range(), line);
    let inner = column.with_min_x(column.left() + 16.0);
    ui.scope_builder(UiBuilder::new().max_rect(inner).id_salt("choices"), scrolled);
}

/// The chart, or the charts side by side.
fn charts_ui(ui: &mut Ui, shown: &Shown<'_>, page: f32) {
    let figures = shown.answers.chart.figures();
    let columns = match figures.len() {
        0 | 1 => 1,
        count => (ui.available_width() / PANEL_MIN_WIDTH).floor().clamp(1.0, count.min(2) as f32) as usize,
    };
    let rows = figures.len().div_ceil(columns);
    ui.spacing_mut().item_spacing.y = 8.0;
    let least = (page - 8.0 * (rows.max(1) - 1) as f32) / rows.max(1) as f32;
    let least = if rows > 1 { least.max(ROW_MIN_HEIGHT) } else { least };
    for row in 0..rows {
        let width = (ui.available_width() - PANEL_GAP * (columns - 1) as f32) / columns as f32;
        let members = row * columns..((row + 1) * columns).min(figures.len());
        let height_id = ui.scope_id().with(("figure height", row));
        let needed: f32 = ui.data(|data| data.get_temp(height_id)).unwrap_or_default();
        let height = least.max(needed);
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
}

/// One chart with what is its own above it; the height that it needs comes back.
fn panel_ui(ui: &mut Ui, shown: &Shown<'_>, panel: usize) -> f32 {
    let top = ui.cursor().top();
    compare_ui::panel_head_ui(ui, shown, panel);
    let head = ui.cursor().top() - top;
    match shown.answers.chart.figures().get(panel) {
        Some(Ok(figure)) => {
            let response = Frame::NONE
                .inner_margin(Margin::symmetric(4, 0))
                .show(ui, |ui| {
                    let takes_arrows = focus::pane_takes_arrows(ui, CHART);
                    figure_ui(ui, figure, &state(shown, figure, panel, takes_arrows))
                })
                .inner;
            point(shown, figure, panel, response.hovered);
            menu_ui(ui, shown, figure, panel, response.menu);
            series_menu_ui(ui, shown, figure, panel, response.series_menu);
            if let Some(event) = response.event {
                send(shown, figure, panel, event);
            }
            head + response.needed_height
        }
        Some(Err(error)) => {
            ui.label(RichText::new(error.sentence(shown.locale)).color(Ink::of(ui.visuals()).red));
            0.0
        }
        None => 0.0,
    }
}

/// What can be done with the mark that was pointed at with the other button, or with the chart.
fn menu_ui(ui: &Ui, shown: &Shown<'_>, figure: &Figure, panel: usize, opened: Option<(Option<MarkAt>, Pos2)>) {
    let now = shown.now();
    let chosen = context_menu(ui, "chart", opened, |at: &Option<MarkAt>| {
        let mark = at.and_then(|at| figure.mark(at));
        let heading = mark.and_then(|mark| mark.hover.first().cloned()).unwrap_or_else(|| figure.title.clone());
        (heading, of_mark(now, panel, mark))
    });
    if let Some(command) = chosen {
        shown.send(command);
    }
}

/// The same with an entry of its legend.
fn series_menu_ui(ui: &Ui, shown: &Shown<'_>, figure: &Figure, panel: usize, opened: Option<(usize, Pos2)>) {
    let now = shown.now();
    let chosen = context_menu(ui, "legend", opened, |at: &usize| match figure.series.get(*at) {
        Some(series) => (series.label.clone(), of_series(now, panel, series)),
        None => (String::new(), Vec::new()),
    });
    if let Some(command) = chosen {
        shown.send(command);
    }
}

/// What is selected and pointed at, as far as it is this chart's.
fn state(shown: &Shown<'_>, figure: &Figure, panel: usize, takes_arrows: bool) -> FigureState {
    let session = shown.session;
    let is_active = panel == session.chart.active.min(session.chart.shown_panels() - 1);
    let mine = |parts: &[Part]| parts.iter().filter_map(|part| figure.find(part)).collect();
    let pointed = session.pointed.as_ref().filter(|pointed| pointed.panel != panel);
    FigureState {
        selected: if is_active { mine(session.marks()) } else { Vec::new() },
        cursor: session.cursor().filter(|_| is_active),
        pointed: pointed.and_then(|pointed| figure.find_named(&pointed.series, &pointed.category)),
        takes_arrows: takes_arrows && is_active,
        paper: false,
    }
}

/// Charts side by side show what is pointed at in any of them.
fn point(shown: &Shown<'_>, figure: &Figure, panel: usize, hovered: Option<MarkAt>) {
    if shown.session.chart.shown_panels() < 2 {
        return;
    }
    let pointed = hovered.and_then(|at| {
        let (series, category) = (&figure.series[at.series].label, &figure.categories.get(at.category)?.label);
        Some(Pointed { panel, series: series.clone(), category: category.clone() })
    });
    let known = &shown.session.pointed;
    let was_mine = known.as_ref().is_some_and(|known| known.panel == panel);
    if pointed != *known && (pointed.is_some() || was_mine) {
        shown.send(Command::Chart(ChartCommand::PointAt(pointed)));
    }
}

fn send(shown: &Shown<'_>, figure: &Figure, panel: usize, event: FigureEvent) {
    let part = |at| figure.mark(at).map(|mark| mark.part.clone());
    match event {
        FigureEvent::ToggleSeries(position) => {
            if let Some(series) = figure.series.get(position) {
                shown.send(Command::Chart(ChartCommand::ToggleSeries(own_keys(shown, panel, &series.keys))));
            }
        }
        FigureEvent::Select(at) => {
            shown.send(Command::Chart(ChartCommand::SelectMarks(panel, part(at).into_iter().collect())))
        }
        FigureEvent::AddToSelection(at) => {
            let active = panel == shown.session.chart.active;
            let mut parts = if active { shown.session.marks().to_vec() } else { Vec::new() };
            match part(at).map(|part| (parts.iter().position(|known| *known == part), part)) {
                Some((Some(known), _)) => drop(parts.remove(known)),
                Some((None, part)) => parts.push(part),
                None => {}
            }
            shown.send(Command::Chart(ChartCommand::SelectMarks(panel, parts)));
        }
        FigureEvent::Deselect => shown.send(Command::Chart(ChartCommand::SelectMarks(panel, Vec::new()))),
        FigureEvent::MoveCursor(at) => {
            shown.send(Command::Chart(ChartCommand::ActivatePanel(panel)));
            shown.send(Command::Chart(ChartCommand::MoveCursor(at)));
        }
        FigureEvent::TakeKind(kind) => shown.send(Command::Chart(ChartCommand::SetKind(kind))),
    }
}

/// The keys that mean the same in the window's package; those of a panel's own package that it does not have are gone.
fn own_keys(shown: &Shown<'_>, panel: usize, keys: &[Key]) -> Vec<Key> {
    let (session, there) = (shown.session, shown.session.panel_data(panel));
    if session.panel_generation(panel) == session.generation {
        return keys.to_vec();
    }
    Remap::between(there, session.dataset()).keys(keys)
}
