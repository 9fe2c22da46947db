//! A record of any table in full: the bar above it, and its parts in order.

use egui::{Align, Button, Layout, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::chart::command::ChartCommand;
use crate::app::core::actions_ui::text_width;
use crate::app::core::command::Command;
use crate::app::core::ids::Step;
use crate::app::core::offer_ui::offer_button_brief;
use crate::app::core::row_id::RowId;
use crate::app::core::shortcuts::shortcut_text;
use crate::app::core::shown::Shown;
use crate::app::detail::command::DetailCommand;
use crate::app::detail::lines::{amounts_ui, fields_ui, heading, weak};
use crate::app::detail::{findings, ladder, links, neighbours, parts, progress};
use crate::app::sources::ui::source_ui;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::listing::row_title;
use crate::model::{Basis, ProjectIx};
use crate::text::{Arg, say, say_with};

/// The width of the cross that lets a project go.
const CROSS: f32 = 24.0;

/// Along the list, copy, compare; below it the projects that are compared, as tabs.
pub(in crate::app) fn bar_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let Some(project) = shown.session.selected_project() else {
        tabs_ui(ui, shown);
        return;
    };
    let pinned = shown.session.pins.pinned.contains(&project);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        brief_ui(ui, shown, Command::Detail(DetailCommand::Step(Step::Previous)), "↑");
        brief_ui(ui, shown, Command::Detail(DetailCommand::Step(Step::Next)), "↓");
        ui.label(RichText::new(position(shown)).font(theme::note()).color(Ink::of(ui.visuals()).weak));
        let pin = if pinned {
            Command::Detail(DetailCommand::Unpin(project))
        } else {
            Command::Detail(DetailCommand::Pin(project))
        };
        offer_button_brief(ui, shown, pin);
        brief_ui(ui, shown, Command::Detail(DetailCommand::Copy), &say(shown.locale, "detail-copy-brief"));
    });
    tabs_ui(ui, shown);
    ui.separator();
}

/// `第 12 / 159 个`
fn position(shown: &Shown<'_>) -> String {
    let (at, count) = shown.answers.detail.position();
    match at {
        Some(at) => {
            let args = [("position", Arg::from(at + 1)), ("count", count.into())];
            say_with(shown.locale, "detail-position", args)
        }
        None => say(shown.locale, "detail-not-in-list").into_owned(),
    }
}

/// A button with a short face, its name and key on hovering.
fn brief_ui(ui: &mut Ui, shown: &Shown<'_>, command: Command, face: &str) {
    let Some(offer) = shown.offer(&command) else { return };
    let is_enabled = offer.refusal.is_none();
    let response = ui.add_enabled(is_enabled, Button::new(face).min_size(vec2(28.0, 28.0)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, is_enabled, &offer.label));
    let key = offer.shortcut().map(|shortcut| shortcut_text(ui.ctx(), &shortcut)).unwrap_or_default();
    if response.on_hover_text(format!("{}  {key}", offer.label)).clicked() {
        shown.send(command);
    }
}

/// The projects at hand for the comparison: a click shows one, the cross lets it go.
fn tabs_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (session, locale) = (shown.session, shown.locale);
    let pinned = &session.pins.pinned;
    if pinned.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for project in pinned {
            let name = row_title(session.dataset(), *project, locale);
            tab_ui(ui, shown, *project, &name);
        }
        if pinned.len() > 1 {
            offer_button_brief(ui, shown, Command::Detail(DetailCommand::Compare(pinned.clone())));
        }
    });
}

/// A tab and its cross, which go to another line together only.
fn tab_ui(ui: &mut Ui, shown: &Shown<'_>, project: ProjectIx, name: &str) {
    let row = shown.session.row_of(project);
    let face = shortened(name);
    let padding = ui.spacing().button_padding.x;
    let width = text_width(ui, &face) + 2.0 * padding + CROSS;
    let height = ui.spacing().interact_size.y;
    ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(width);
        ui.spacing_mut().item_spacing.x = 0.0;
        let tab = Button::selectable(shown.session.selection == Some(row), face);
        if ui.add(tab).on_hover_text(name).clicked() {
            shown.send(Command::Detail(DetailCommand::Select(row)));
        }
        ui.spacing_mut().button_padding.x = 4.0;
        let remove = ui.add(Button::new("×").frame(false).min_size(vec2(CROSS, 24.0)));
        let label = say_with(shown.locale, "compare-remove", [("name", name.into())]);
        remove.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
        if remove.on_hover_text(&label).clicked() {
            shown.send(Command::Detail(DetailCommand::Unpin(project)));
        }
    });
}

/// A name with its middle left out where it is long: projects of one kind differ at the end.
fn shortened(name: &str) -> String {
    let (most, count) = (if name.is_ascii() { 20 } else { 11 }, name.chars().count());
    if count <= most {
        return name.to_owned();
    }
    let head = name.chars().take(most / 2);
    head.chain(['…']).chain(name.chars().skip(count - most / 2)).collect()
}

/// Everything known about a record.
pub(in crate::app) fn record_ui(ui: &mut Ui, shown: &Shown<'_>, row: RowId) {
    let session = shown.session;
    let Some((dataset, project)) = session.record(row) else { return };
    let Some(page) = shown.answers.detail.page() else { return };
    let (detail, locale) = (&page.detail, shown.locale);
    let ink = Ink::of(ui.visuals());
    ui.add(egui::Label::new(RichText::new(&detail.name).font(theme::section())).wrap());
    if !detail.place_path.is_empty() {
        ui.label(RichText::new(detail.place_path.join(" › ")).small().color(ink.weak));
    }
    if detail.basis == Basis::Illustrative {
        ui.label(RichText::new(say(locale, "detail-illustrative")).small().color(ink.amber));
    }
    if row.books != session.books {
        let zone = locale.name(&dataset.zone().name);
        weak(ui, &say_with(locale, "detail-of-package", [("zone", zone.into())]));
    }
    parts::parent_ui(ui, shown, row, detail);
    if session.is_in_sight(row) && ui.button(say(locale, "show-mark").as_ref()).clicked() {
        shown.send(Command::Chart(ChartCommand::ShowMarkOf(project)));
    }
    findings::findings_ui(ui, shown, row, page);
    if dataset.is_of_projects() || detail.timeline.rungs.iter().any(|rung| rung.reached) {
        heading(ui, shown, "detail-ladder");
        ladder::ladder_ui(ui, shown, &detail.timeline);
    }
    if !detail.amounts.is_empty() {
        heading(ui, shown, "detail-amounts");
        amounts_ui(ui, locale, &detail.amounts);
    }
    heading(ui, shown, "detail-facts");
    fields_ui(ui, shown, row.books, &detail.facts);
    if let Some(table) = &detail.progress {
        heading(ui, shown, "detail-progress");
        progress::progress_ui(ui, shown, table);
    }
    if let Some(parts) = &detail.parts {
        parts::parts_ui(ui, shown, row, parts);
    }
    links::referring_ui(ui, shown, row, &detail.referring);
    neighbours::neighbours_ui(ui, shown, row, &page.neighbours);
    if dataset.is_of_projects() || !detail.sources.is_empty() {
        heading(ui, shown, "detail-sources");
    }
    if detail.sources.is_empty() && dataset.is_of_projects() {
        ui.label(RichText::new(say(locale, "value-none")).color(ink.weak));
    }
    for source in &detail.sources {
        source_ui(ui, &dataset.sources()[*source], shown.locale);
    }
    if !detail.note.is_empty() {
        heading(ui, shown, "column-note");
        ui.add(egui::Label::new(&detail.note).wrap());
    }
}
