//! The page of indicators (指标): groups one below the other, a line each series.

use egui::{Modifiers, Pos2, Rect, RichText, ScrollArea, Sense, Ui, vec2};

use super::line_ui::{Columns, ROW, heads_ui, line_ui, name_of};
use crate::app::core::command::Command;
use crate::app::core::context_menu::context_menu;
use crate::app::core::ids::View;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::detail::command::DetailCommand;
use crate::app::indicators::command::IndicatorsCommand;
use crate::app::indicators::offers::of_indicator;
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::focus::Group;
use crate::app::widgets::menu_keys::{asked_by_keys, below};
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::{IndicatorGroup, IndicatorLine};
use crate::text::{Arg, say, say_with};

/// The height of the heading of a group.
const HEADING: f32 = 32.0;
/// Lines further than this from what is in sight are not made.
const NEAR: f32 = 200.0;

/// Shows all groups.
pub(in crate::app) fn indicators_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Indicators);
    let groups = shown.answers.indicators.groups();
    if groups.is_empty() {
        if shown.session.dataset().observations().is_empty() {
            empty_ui(ui, &say(shown.locale, "overview-empty"), &say(shown.locale, "overview-empty-explain"), &[]);
        }
        return;
    }
    let count: usize = groups.iter().map(|group| group.lines.len()).sum();
    let explained = say_with(shown.locale, "indicators-explain", [("count", Arg::from(count))]);
    ui.label(RichText::new(explained).color(Ink::of(ui.visuals()).weak));
    let columns = Columns::of(groups, ui.available_width() - 12.0);
    heads_ui(ui, shown, &columns);
    let mut asked = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        ui.set_width(ui.available_width() - 12.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut page = Page { stops: Group::begin(ui, "indicators"), places: Vec::new(), asked: None };
        for group in groups {
            let is_folded = shown.session.indicators.folded.contains(&group.id);
            group_ui(ui, shown, group, is_folded, &mut page);
            if !is_folded {
                lines_ui(ui, shown, &group.lines, &columns, &mut page);
            }
        }
        asked = page.asked;
        page.stops.end_among(ui, &page.places);
    });
    menu_ui(ui, shown, asked);
}

/// Everything on the page that can be pressed is one stop of Tab.
struct Page {
    stops: Group,
    places: Vec<Rect>,
    /// The line whose menu was asked for.
    asked: Option<(usize, Pos2)>,
}

/// The heading of a group, which hides and shows its lines.
fn group_ui(ui: &mut Ui, shown: &Shown<'_>, group: &IndicatorGroup, is_folded: bool, page: &mut Page) {
    let ink = Ink::of(ui.visuals());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEADING), Sense::hover());
    let id = ui.scope_id().with(("group", &group.id));
    let response = ui.interact(rect, id, page.stops.sense(ui, id, Sense::click()));
    let words = say_with(
        shown.locale,
        "indicators-group",
        [("group", group.name.as_str().into()), ("count", Arg::from(group.lines.len()))],
    );
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, !is_folded, &words));
    page.places.push(rect);
    if response.gained_focus() {
        ui.scroll_to_rect(rect.expand(4.0), None);
    }
    if response.clicked() {
        page.stops.take(id);
        shown.send(Command::Indicators(IndicatorsCommand::Fold(group.id.clone())));
    }
    let is_raised = response.hovered() || response.has_focus();
    let color = if is_raised { ink.accent } else { ink.text };
    let corner = egui::pos2(rect.left() + 9.0, rect.center().y + 3.0);
    let openness = if is_folded { 0.0 } else { 1.0 };
    let icon = Rect::from_center_size(corner, vec2(9.0, 9.0));
    egui::collapsing_header::paint_default_icon(ui, openness, &response.with_new_rect(icon));
    let galley = ui.painter().layout_no_wrap(words, theme::section(), color);
    let at = egui::pos2(rect.left() + 22.0, rect.center().y + 3.0 - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}

fn lines_ui(ui: &mut Ui, shown: &Shown<'_>, lines: &[IndicatorLine], columns: &Columns, page: &mut Page) {
    let height = lines.len() as f32 * ROW;
    let (area, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let near = ui.clip_rect().expand(NEAR);
    for (at, line) in lines.iter().enumerate() {
        let row = Rect::from_min_size(area.min + vec2(0.0, at as f32 * ROW), vec2(area.width(), ROW));
        if !near.intersects(row) {
            continue;
        }
        let id = ui.scope_id().with(("line", line.observation));
        let response = ui.interact(row, id, page.stops.sense(ui, id, Sense::click()));
        let is_selected = shown.session.selected_observation() == Some(line.observation);
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_selected, name_of(line)));
        page.places.push(row);
        if response.gained_focus() {
            ui.scroll_to_rect(row.expand(4.0), None);
        }
        if response.double_clicked() {
            shown.send(Command::Indicators(IndicatorsCommand::Chart(line.observation)));
        } else if response.clicked() {
            page.stops.take(id);
            shown.send(Command::Detail(DetailCommand::Select(shown.session.observation_row(line.observation))));
        }
        if response.secondary_clicked() {
            page.asked = ui.input(|input| input.pointer.interact_pos()).map(|at| (line.observation, at));
        } else if response.has_focus() && asked_by_keys(ui.ctx()) {
            page.asked = Some((line.observation, below(response.rect)));
        }
        if line_ui(ui, shown, line, columns, row, &response, is_selected) {
            shown.send(Command::Indicators(IndicatorsCommand::Chart(line.observation)));
        }
    }
}

/// What can be done with the line that was asked about.
fn menu_ui(ui: &Ui, shown: &Shown<'_>, asked: Option<(usize, Pos2)>) {
    let now = shown.now();
    let groups = shown.answers.indicators.groups();
    let chosen = context_menu(ui, "indicators", asked, |observation: &usize| {
        let mut lines = groups.iter().flat_map(|group| &group.lines);
        match lines.find(|line| line.observation == *observation) {
            Some(line) => (line.name.clone(), of_indicator(now, line)),
            None => (String::new(), Vec::new()),
        }
    });
    if let Some(command) = chosen {
        shown.send(command);
    }
}
