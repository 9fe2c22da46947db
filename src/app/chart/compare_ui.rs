//! The tray of what is compared, and the head of each of several charts side by side.

use egui::{Button, RichText, Ui};

use crate::app::chart::command::ChartCommand;
use crate::app::chart::panel::MOST_PANELS;
use crate::app::core::command::Command;
use crate::app::core::fields;
use crate::app::core::ids::Owner;
use crate::app::core::shown::Shown;
use crate::app::filter::chips::chip_ui;
use crate::app::filter::command::FilterCommand;
use crate::app::filter::field::{FieldEvent, FilterField};
use crate::app::open::command::OpenCommand;
use crate::app::widgets::row::right_aligned;
use crate::draw::Ink;
use crate::text::{say, say_with};

/// What is pinned, one chip each; nothing when nothing is.
pub(in crate::app) fn tray_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let pinned = &session.chart.asked.pinned;
    if pinned.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(say(locale, "compared")).color(Ink::of(ui.visuals()).weak));
        for key in pinned {
            let label = key.label(session.dataset(), locale);
            let chip = ui.add(Button::new(format!("{label}  ×")).selected(true));
            if chip.on_hover_text(say(locale, "unpin")).clicked() {
                shown.send(Command::Chart(ChartCommand::Unpin(vec![*key])));
            }
        }
        if session.chart.panels.is_empty()
            && pinned.len() > 1
            && ui.button(say(locale, "pinned-apart").as_ref()).clicked()
        {
            shown.send(Command::Chart(ChartCommand::SplitPanels));
        }
        if ui.button(say(locale, "unpin-all").as_ref()).clicked() {
            shown.send(Command::Chart(ChartCommand::Unpin(pinned.clone())));
        }
    });
}

/// A chart's own conditions and its own package; nothing above the one chart.
pub(in crate::app) fn panel_head_ui(ui: &mut Ui, shown: &Shown<'_>, panel: usize) {
    let (locale, session) = (shown.locale, shown.session);
    let Some(own) = session.chart.panels.get(panel) else { return };
    let data = session.panel_data(panel);
    ui.horizontal(|ui| {
        let mark = if session.chart.active == panel { "●" } else { "○" };
        let zone = locale.name(&data.zone().name);
        let name = say_with(locale, "panel-name", [("number", (panel + 1).into()), ("zone", zone.into())]);
        let head = ui.selectable_label(session.chart.active == panel, format!("{mark} {name}"));
        let other = own.other.as_ref().and_then(|other| other.opened.origin.path());
        let path = other.map(|path| path.display().to_string()).unwrap_or_default();
        if head.on_hover_text(say(locale, "panel-activate")).on_hover_text(path).clicked() {
            shown.send(Command::Chart(ChartCommand::ActivatePanel(panel)));
        }
        for clause in own.filter.clauses() {
            chip_ui(ui, shown, Owner::Panel(panel), data, clause);
        }
        right_aligned(ui, |ui| {
            if ui.button("×").on_hover_text(say(locale, "panel-close")).clicked() {
                shown.send(Command::Chart(ChartCommand::ClosePanel(panel)));
            }
            if panel + 1 == session.chart.panels.len()
                && session.chart.panels.len() < MOST_PANELS
                && ui.button("＋").on_hover_text(say(locale, "panel-add")).clicked()
            {
                shown.send(Command::Chart(ChartCommand::AddPanel));
            }
            package_menu(ui, shown, panel);
            filter_field(ui, shown, panel);
        });
    });
}

/// Another package in this chart: one opened before, or one from the disk.
fn package_menu(ui: &mut Ui, shown: &Shown<'_>, panel: usize) {
    let locale = shown.locale;
    ui.menu_button(say(locale, "panel-package").as_ref(), |ui| {
        for path in &shown.state.settings.recent {
            if ui.button(path.display().to_string()).clicked() {
                shown.send(Command::Open(OpenCommand::Beside(panel, path.clone())));
                ui.close();
            }
        }
        if ui.button(say(locale, "open-package").as_ref()).clicked() {
            shown.send(Command::Open(OpenCommand::BrowseBeside(panel)));
            ui.close();
        }
    });
}

fn filter_field(ui: &mut Ui, shown: &Shown<'_>, panel: usize) {
    let locale = shown.locale;
    let Some(own) = shown.session.chart.panels.get(panel) else { return };
    let name = say_with(locale, "panel-filter-name", [("number", (panel + 1).into())]);
    let field = FilterField {
        id: fields::panel_field(panel),
        text: &own.input.text,
        error: own.input.error.as_ref(),
        dataset: shown.session.panel_data(panel),
        generation: shown.session.panel_generation(panel),
        count: &|_| None,
        locale,
        name: &name,
        hint: &say(locale, "panel-filter-hint"),
        is_covered: shown.state.dialog.is_some(),
        width: 120.0_f32.min(ui.available_width()),
    };
    for event in field.show(ui).1 {
        shown.send(match event {
            FieldEvent::Edit(text) => Command::Chart(ChartCommand::EditPanelFilter(panel, text)),
            FieldEvent::Apply => Command::Chart(ChartCommand::ApplyPanelFilter(panel)),
            FieldEvent::Dismiss => Command::Filter(FilterCommand::Dismiss(Owner::Panel(panel))),
        });
    }
}
