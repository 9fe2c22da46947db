//! What was drilled down into, as a row of links. Must not know how a step changes the chart.

use egui::{RichText, Ui};

use crate::app::chart::command::ChartCommand;
use crate::app::core::command::Command;
use crate::app::core::shown::Shown;
use crate::draw::Ink;
use crate::text::{say, say_with};

/// What was drilled into, from the outside in; each step leads back to where it was taken.
pub(in crate::app) fn drill_down_ui(ui: &mut Ui, shown: &Shown<'_>) {
    let (locale, session) = (shown.locale, shown.session);
    let (chart, dataset) = (&session.chart.asked, session.dataset());
    if chart.drill_down.is_empty() && chart.opened.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(first) = chart.drill_down.first() {
            let by = say(locale, &format!("dimension-{}", first.by.text_id()));
            let all = say_with(locale, "trail-all", [("by", by.into_owned().into())]);
            if ui.button(all).clicked() {
                shown.send(Command::Chart(ChartCommand::DrillUp(0)));
            }
        }
        for (depth, step) in chart.drill_down.iter().enumerate() {
            ui.label(RichText::new("›").color(Ink::of(ui.visuals()).weak));
            let name = step.key.label(dataset, locale);
            if depth + 1 == chart.drill_down.len() {
                let by = say(locale, &format!("dimension-{}", chart.by.text_id()));
                let here = say_with(locale, "trail-here", [("name", name.into()), ("by", by.into_owned().into())]);
                ui.label(RichText::new(here).strong());
            } else if ui.button(name).clicked() {
                shown.send(Command::Chart(ChartCommand::DrillUp(depth + 1)));
            }
        }
        for sector in &chart.opened {
            let name = locale.name(&dataset.sectors()[*sector].name);
            if ui.button(say_with(locale, "close-sector", [("name", name.into())])).clicked() {
                shown.send(Command::Chart(ChartCommand::ToggleOpened(*sector)));
            }
        }
    });
}
