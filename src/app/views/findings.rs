//! What is wrong with the package: where, why, and what to do.

use egui::text::LayoutJob;
use egui::{Modifiers, RichText, ScrollArea, Ui};

use super::title_ui;
use crate::app::state::View;
use crate::app::widgets::empty_ui;
use crate::app::{Command, Shown, keys, theme};
use crate::draw::{Ink, fonts};
use crate::model::ProjectIx;
use crate::package::{Finding, Severity};
use crate::text::{Arg, say, say_with};

const ROW: f32 = 64.0;

/// Shows counts above the list.
pub(super) fn findings_ui(ui: &mut Ui, shown: &Shown<'_>) {
    title_ui(ui, shown, View::Findings);
    let (locale, findings) = (shown.locale, &shown.session.opened.findings);
    if findings.is_empty() {
        empty_ui(ui, &say(locale, "findings-none"), &say(locale, "findings-none-explain"), &[]);
        return;
    }
    let counts = [
        ("errors", Arg::from(findings.count(Severity::Error))),
        ("warnings", Arg::from(findings.count(Severity::Warning))),
        ("notes", Arg::from(findings.count(Severity::Note))),
    ];
    ui.label(say_with(locale, "findings-counts", counts));
    if findings.as_slice().len() < findings.total() {
        let args = [("shown", Arg::from(findings.as_slice().len())), ("total", Arg::from(findings.total()))];
        ui.label(RichText::new(say_with(locale, "findings-shortened", args)).color(Ink::of(ui.visuals()).weak));
    }
    let mut order: Vec<&Finding> = match shown.session.findings_of {
        Some(project) => of_project_ui(ui, shown, project),
        None => findings.iter().collect(),
    };
    order.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, order.len(), |ui, rows| {
        keys::page_keys(ui, Modifiers::NONE);
        for finding in &order[rows] {
            finding_ui(ui, shown, finding);
        }
    });
}

/// The findings on one record, and the way back to all.
fn of_project_ui<'a>(ui: &mut Ui, shown: &Shown<'a>, project: ProjectIx) -> Vec<&'a Finding> {
    let (session, locale) = (shown.session, shown.locale);
    let projects = session.dataset().projects();
    let found: Vec<&Finding> = session.opened.findings.of_project(projects.id(project)).collect();
    ui.horizontal_wrapped(|ui| {
        let name = projects.prefer_name(project, locale.is_english());
        let args = [("name", Arg::from(name)), ("count", found.len().into())];
        ui.label(RichText::new(say_with(locale, "findings-of-project", args)).strong());
        if ui.button(say(locale, "findings-of-all").as_ref()).clicked() {
            shown.send(Command::ShowAllFindings);
        }
    });
    found
}

fn finding_ui(ui: &mut Ui, shown: &Shown<'_>, finding: &Finding) {
    let ink = Ink::of(ui.visuals());
    let locale = shown.locale;
    let color = match finding.severity {
        Severity::Error => ink.red,
        Severity::Warning => ink.amber,
        Severity::Note => ink.weak,
    };
    ui.allocate_ui(egui::vec2(ui.available_width(), ROW), |ui| {
        ui.set_min_height(ROW);
        ui.horizontal_top(|ui| {
            ui.set_min_height(ROW);
            let name = RichText::new(say(locale, finding.severity.key())).font(theme::note()).color(color);
            ui.allocate_ui_with_layout(egui::vec2(48.0, 18.0), egui::Layout::left_to_right(egui::Align::Min), |ui| {
                ui.set_min_width(48.0);
                ui.label(name);
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let value = finding.value.as_ref().map(|value| format!("  “{value}”")).unwrap_or_default();
                let place = format!("{}{value}", finding.place(locale));
                ui.label(RichText::new(place).font(theme::note()).color(ink.weak));
                let sentence = finding.sentence(locale);
                let mut job = LayoutJob::simple(sentence.clone(), fonts::regular(13.0), ink.text, ui.available_width());
                job.wrap.max_rows = 2;
                ui.label(job).on_hover_text(sentence.as_str());
            });
        });
    });
}
