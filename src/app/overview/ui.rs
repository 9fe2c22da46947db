//! The published facts as cards, by group.

use egui::{
    Align2, Modifiers, Pos2, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::app::core::command::Command;
use crate::app::core::context_menu::{asked_by_keys, below, context_menu};
use crate::app::core::ids::View;
use crate::app::core::shown::Shown;
use crate::app::core::view_parts::title_ui;
use crate::app::detail::command::DetailCommand;
use crate::app::overview::offers::of_card;
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::focus::Group;
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::{Ink, fonts};
use crate::listing::observation;
use crate::text::find;

const CARD_WIDTH: f32 = 208.0;
const CARD_HEIGHT: f32 = 116.0;
const GAP: f32 = 12.0;

/// Shows all observations.
pub(in crate::app) fn overview_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Overview);
    let dataset = shown.session.dataset();
    if dataset.observations().is_empty() {
        let locale = shown.locale;
        let say = |key| crate::text::say(locale, key);
        let buttons = [say("view-sectors"), say("view-projects")];
        let labels: Vec<&str> = buttons.iter().map(AsRef::as_ref).collect();
        match empty_ui(ui, &say("overview-empty"), &say("overview-empty-explain"), &labels) {
            Some(0) => shown.send(Command::Window(WindowCommand::ShowView(View::Sectors))),
            Some(_) => shown.send(Command::Window(WindowCommand::ShowView(View::Projects))),
            None => {}
        }
        return;
    }
    let mut asked = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        let mut cards = Cards { stops: Group::begin(ui, "cards"), places: Vec::new(), asked: None };
        for (group, members) in groups(shown) {
            let id = if group.is_empty() { "other" } else { group.as_str() };
            let name = find(shown.locale, &format!("group-{id}")).unwrap_or(group);
            ui.add_space(4.0);
            ui.label(RichText::new(name).font(theme::section()));
            cards_ui(ui, shown, &members, &mut cards);
            ui.add_space(4.0);
        }
        asked = cards.asked;
        cards.stops.end_among(ui, &cards.places);
    });
    menu_ui(ui, shown, asked);
}

/// What can be done with a card that was asked about.
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

/// Groups in the order of the indicators table, with the positions of their observations.
fn groups(shown: &Shown<'_>) -> Vec<(String, Vec<usize>)> {
    let dataset = shown.session.dataset();
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (_, indicator) in dataset.indicators().iter() {
        if !groups.iter().any(|(group, _)| *group == indicator.group) {
            groups.push((indicator.group.clone(), Vec::new()));
        }
    }
    for (position, observed) in dataset.observations().iter().enumerate() {
        let group = &dataset.indicators()[observed.indicator].group;
        if let Some((_, members)) = groups.iter_mut().find(|(known, _)| known == group) {
            members.push(position);
        }
    }
    groups.retain(|(_, members)| !members.is_empty());
    groups
}

/// All cards are one stop of Tab.
struct Cards {
    stops: Group,
    places: Vec<Rect>,
    /// The one whose menu was asked for.
    asked: Option<(usize, Pos2)>,
}

fn cards_ui(ui: &mut Ui, shown: &Shown<'_>, members: &[usize], cards: &mut Cards) {
    let width = ui.available_width() - 8.0;
    let columns = (((width + GAP) / (CARD_WIDTH + GAP)) as usize).max(1);
    let card_width = (width - GAP * (columns - 1) as f32) / columns as f32;
    let rows = members.len().div_ceil(columns);
    let height = rows as f32 * (CARD_HEIGHT + GAP) - GAP;
    let (area, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    for (position, member) in members.iter().enumerate() {
        let (column, row) = (position % columns, position / columns);
        let corner = area.min + vec2(column as f32 * (card_width + GAP), row as f32 * (CARD_HEIGHT + GAP));
        let rect = Rect::from_min_size(corner, vec2(card_width, CARD_HEIGHT));
        let response = card_ui(ui, shown, *member, rect, &mut cards.stops);
        cards.places.push(rect);
        if response.secondary_clicked() {
            cards.asked = ui.input(|input| input.pointer.interact_pos()).map(|at| (*member, at));
        } else if response.has_focus() && asked_by_keys(ui.ctx()) {
            cards.asked = Some((*member, below(rect)));
        }
    }
}

fn card_ui(ui: &Ui, shown: &Shown<'_>, member: usize, rect: Rect, stops: &mut Group) -> Response {
    let ink = Ink::of(ui.visuals());
    let card = observation(shown.session.dataset(), member, shown.locale);
    let selected = shown.session.selected_observation() == Some(member);
    let id = ui.scope_id().with(("card", member));
    let response = ui.interact(rect, id, stops.sense(ui, id, Sense::click()));
    response.widget_info(|| {
        let label = format!("{} {}{} {}", card.name, card.qualifier, card.value, card.unit);
        WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, label)
    });
    // Tab reaches the cards that are out of sight too.
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() {
        stops.take(id);
        shown.send(Command::Detail(DetailCommand::Select(shown.session.observation_row(member))));
    }
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let ground = if selected { theme::selected_ground(&ink) } else { ink.panel };
    let line = if selected || response.has_focus() {
        ink.accent
    } else if response.hovered() {
        ink.axis
    } else {
        ink.grid
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, 6.0, ground, Stroke::new(1.0, line), StrokeKind::Inside);
    let inner = rect.shrink(12.0);
    let wrapped = |text: &str, font, color, rows| {
        let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, inner.width());
        job.wrap.max_rows = rows;
        painter.layout_job(job)
    };
    let name = wrapped(&card.name, theme::note(), ink.weak, 2);
    let mut is_cut = name.elided;
    painter.galley(inner.min, name, ink.weak);
    let base = inner.top() + 66.0;
    let mut x = inner.left();
    if !card.qualifier.is_empty() {
        let at = pos2(x, base);
        x = painter.text(at, Align2::LEFT_BOTTOM, &card.qualifier, fonts::regular(13.0), ink.text).right() + 4.0;
    }
    let unit = painter.layout_no_wrap(card.unit.clone(), fonts::regular(13.0), ink.text);
    // A number is never cut: it is set smaller until it fits beside its unit.
    let room = inner.right() - x - unit.size().x - 4.0;
    let sizes = if card.is_number { &[28.0, 22.0, 17.0, 13.0, 10.0][..] } else { &[20.0, 15.0, 12.0][..] };
    let set = |size: &f32| painter.layout_no_wrap(card.value.clone(), fonts::bold(*size), ink.text);
    let fitting = sizes.iter().map(set).find(|galley| galley.size().x <= room);
    let value = fitting.unwrap_or_else(|| set(&10.0));
    let baseline = base + if value.size().y > 34.0 { 6.0 } else { 2.0 };
    let right = x + value.size().x;
    painter.galley(pos2(x, baseline - value.size().y), value, ink.text);
    painter.galley(pos2(right + 4.0, base - unit.size().y), unit, ink.text);
    let caption = wrapped(&card.caption, theme::note(), if card.is_preliminary { ink.amber } else { ink.weak }, 1);
    is_cut |= caption.elided;
    painter.galley(pos2(inner.left(), inner.bottom() - caption.size().y), caption, ink.weak);
    if is_cut { response.on_hover_text(format!("{}\n{}", card.name, card.caption)) } else { response }
}
