//! The page: head, headline figures, the chart by sector and year beside the stages, who waits beside places and what is to
//! be looked at, the published figures.

use egui::{Modifiers, Pos2, Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::blocks_ui::{GAP, HEADING, Pressed, ROW, block};
use super::lines_ui::{ToDo, places_ui, to_do_ui, waiting_ui};
use super::{head_ui::head_ui, headlines_ui::headlines_ui, ladder_ui::ladder_ui, published_ui::published_ui};
use crate::app::chart::command::ChartCommand;
use crate::app::core::command::Command;
use crate::app::core::context_menu::context_menu;
use crate::app::core::ids::View;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::live::command::LiveCommand;
use crate::app::overview::offers::of_card;
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::focus::Group;
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::{FigureEvent, FigureState, figure_ui};
use crate::listing::{Overview, observation};
use crate::text::{Arg, say, say_with};

/// The chart has so much of the width, in a window that is wide enough for two.
const CHART_SHARE: f32 = 0.6;
const TWO_COLUMNS: f32 = 860.0;
/// The height of chart and stages, and in a high window.
const CHART_HEIGHT: f32 = 292.0;
const CHART_HEIGHT_HIGH: f32 = 380.0;

/// Shows the books at a glance.
pub(in crate::app) fn overview_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let dataset = shown.session.dataset();
    if dataset.observations().is_empty() && (dataset.projects().is_empty() || !dataset.is_of_projects()) {
        return nothing_ui(ui, shown);
    }
    head_ui(ui, shown);
    // Answers about something else are not shown.
    let found = shown.answers.overview.found().filter(|_| shown.answers.is_about(shown.session));
    let Some(found) = found else { return };
    let mut asked = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        ui.set_width(ui.available_width() - 8.0);
        ui.spacing_mut().item_spacing.y = GAP;
        let mut pressed = Pressed { stops: Group::begin(ui, "cards"), places: Vec::new(), asked: None };
        headlines_ui(ui, shown, &found.headlines, &mut pressed);
        course_and_ladder_ui(ui, shown, found, &mut pressed);
        lists_ui(ui, shown, found, &mut pressed);
        if !found.groups.is_empty() {
            let key = if shown.session.filter.is_empty() { "overview-published" } else { "overview-published-all" };
            ui.label(RichText::new(say(shown.locale, key)).font(theme::section()));
            published_ui(ui, shown, &found.groups, &mut pressed);
        }
        asked = pressed.asked;
        pressed.stops.end_among(ui, &pressed.places);
    });
    menu_ui(ui, shown, asked);
}

fn nothing_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Overview);
    let say = |key| say(shown.locale, key);
    let buttons = [say("view-sectors"), say("view-projects")];
    let labels: Vec<&str> = buttons.iter().map(AsRef::as_ref).collect();
    match empty_ui(ui, &say("overview-empty"), &say("overview-empty-explain"), &labels) {
        Some(0) => shown.send(Command::Window(WindowCommand::ShowView(View::Sectors))),
        Some(_) => shown.send(Command::Window(WindowCommand::ShowView(View::Projects))),
        None => {}
    }
}

/// Rects beside one another with these shares of the width, or below one another in a narrow page.
fn beside(ui: &mut Ui, shares: &[f32], height: f32) -> Vec<Rect> {
    let width = ui.available_width();
    let is_wide = width >= TWO_COLUMNS;
    let room = width - GAP * (shares.len().saturating_sub(1)) as f32;
    let total: f32 = shares.iter().sum();
    let mut rects = Vec::new();
    if is_wide {
        let (area, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
        let mut left = area.left();
        for share in shares {
            let size = vec2(room * share / total, height);
            rects.push(Rect::from_min_size(egui::pos2(left, area.top()), size));
            left += size.x + GAP;
        }
    } else {
        rects.extend(shares.iter().map(|_| ui.allocate_exact_size(vec2(width, height), Sense::hover()).0));
    }
    rects
}

fn course_and_ladder_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Overview, pressed: &mut Pressed) {
    let figure = shown.answers.overview.figure().and_then(|figure| figure.as_ref().ok());
    let shares: Vec<f32> =
        [figure.map(|_| CHART_SHARE), found.ladder.as_ref().map(|_| 1.0 - CHART_SHARE)].into_iter().flatten().collect();
    if shares.is_empty() {
        return;
    }
    let height = if theme::is_low(ui.ctx()) { CHART_HEIGHT } else { CHART_HEIGHT_HIGH };
    let mut rects = beside(ui, &shares, height).into_iter();
    if let (Some(figure), Some(rect)) = (figure, figure.and_then(|_| rects.next())) {
        let builder = UiBuilder::new().max_rect(rect.shrink2(vec2(0.0, 2.0))).id_salt("chart of the overview");
        let response = figure_ui(&mut ui.new_child(builder), figure, &FigureState::default());
        let part = |at| figure.mark(at).map(|mark| mark.part.clone());
        let chosen = match response.event {
            Some(FigureEvent::Select(at) | FigureEvent::AddToSelection(at)) => part(at),
            _ => None,
        };
        if let Some(part) = chosen {
            shown.send(Command::Window(WindowCommand::ShowView(View::Sectors)));
            shown.send(Command::Chart(ChartCommand::SelectMarks(0, vec![part])));
        }
    }
    if let (Some(ladder), Some(rect)) = (&found.ladder, rects.next()) {
        let aside = say(shown.locale, "overview-stages-explain");
        let inner = block(ui, rect, &say(shown.locale, "overview-stages"), &aside);
        ladder_ui(ui, shown, ladder, inner, pressed);
    }
}

/// Who waits, places, what is to be looked at.
fn lists_ui(ui: &mut Ui, shown: &Shown<'_>, found: &Overview, pressed: &mut Pressed) {
    let to_do = to_do(shown);
    let waiting = found.waiting.as_ref();
    let shares: Vec<f32> =
        [waiting.map(|_| 0.44), (!found.places.is_empty()).then_some(0.28), (!to_do.is_empty()).then_some(0.28)]
            .into_iter()
            .flatten()
            .collect();
    if shares.is_empty() {
        return;
    }
    let rows = [waiting.map_or(0, |waiting| waiting.lines.len()), found.places.len().min(8), to_do.len()];
    let rows = rows.into_iter().max().unwrap_or(1).clamp(1, 8);
    let mut rects = beside(ui, &shares, HEADING + rows as f32 * ROW + 8.0).into_iter();
    if let (Some(waiting), Some(rect)) = (waiting, waiting.and_then(|_| rects.next())) {
        let inner = block(ui, rect, &waiting.title, &waiting.summary);
        waiting_ui(ui, shown, waiting, inner, pressed);
    }
    if let Some(rect) = rects.next_if_any(!found.places.is_empty()) {
        let inner = block(ui, rect, &say(shown.locale, "overview-places"), "");
        places_ui(ui, shown, &found.places, inner, pressed);
    }
    if let Some(rect) = rects.next_if_any(!to_do.is_empty()) {
        let inner = block(ui, rect, &say(shown.locale, "overview-to-do"), "");
        to_do_ui(ui, shown, &to_do, inner, pressed);
    }
}

/// The next one, where it is wanted.
trait NextIfAny: Iterator {
    fn next_if_any(&mut self, is_wanted: bool) -> Option<Self::Item>;
}

impl<I: Iterator> NextIfAny for I {
    fn next_if_any(&mut self, is_wanted: bool) -> Option<Self::Item> {
        if is_wanted { self.next() } else { None }
    }
}

/// What changed since the last reading, what does not agree, what is wrong.
fn to_do(shown: &Shown<'_>) -> Vec<ToDo> {
    let (locale, session) = (shown.locale, shown.session);
    let show = |view| Some(Command::Window(WindowCommand::ShowView(view)));
    let counted = |key, count: usize| say_with(locale, key, [("count", Arg::from(count))]);
    let mut lines = Vec::new();
    if let Some(differences) = &shown.state.live.differences {
        let text = differences.summary(locale).to_owned();
        lines.push(ToDo { text, command: Some(Command::Live(LiveCommand::ShowChanges)), is_urgent: true });
    } else {
        let text = say(locale, "overview-unchanged").into_owned();
        lines.push(ToDo { text, command: None, is_urgent: false });
    }
    if let Some(checked) = shown.answers.overview.checked().filter(|checked| checked.all > 0) {
        let open = checked.all - checked.differ - checked.agree;
        let counts = [("count", checked.all), ("differ", checked.differ), ("agree", checked.agree), ("open", open)];
        let text = say_with(locale, "overview-checks", counts.map(|(name, count)| (name, Arg::from(count))));
        lines.push(ToDo { text, command: show(View::Checks), is_urgent: checked.differ > 0 });
    }
    let findings = session.opened.findings.total();
    if findings > 0 {
        let text = counted("overview-findings", findings);
        lines.push(ToDo { text, command: show(View::Findings), is_urgent: session.dataset().errors() > 0 });
    }
    lines.push(ToDo {
        text: say(locale, "overview-to-sources").into_owned(),
        command: show(View::Sources),
        is_urgent: false,
    });
    lines.push(ToDo {
        text: say(locale, "overview-to-figures").into_owned(),
        command: show(View::Figures),
        is_urgent: false,
    });
    lines
}

/// What can be done with a published figure that was asked about.
fn menu_ui(ui: &Ui, shown: &Shown<'_>, asked: Option<(usize, Pos2)>) {
    let now = shown.now();
    let dataset = shown.session.dataset();
    let chosen = context_menu(ui, "cards", asked, |member: &usize| {
        if *member >= dataset.observations().len() {
            return (String::new(), Vec::new());
        }
        let card = observation(dataset, *member, shown.locale);
        let value = format!("{}{} {}", card.qualifier, card.value, card.unit);
        let words = format!("{} {value}\n{}", card.name, card.caption);
        (card.name, of_card(now, *member, &value, words))
    });
    if let Some(command) = chosen {
        shown.send(command);
    }
}
