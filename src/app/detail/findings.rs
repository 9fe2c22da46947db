//! What is wrong with the record of a project.

use egui::{RichText, Ui};

use crate::app::core::command::Command;
use crate::app::core::row_id::RowId;
use crate::app::core::shown::Shown;
use crate::app::detail::answers::Page;
use crate::app::detail::lines::{heading_text, weak};
use crate::app::findings::command::FindingsCommand;
use crate::app::widgets::theme;
use crate::draw::Ink;
use crate::package::Severity;
use crate::text::{Arg, say, say_with};

/// Each finding with its place, and the way to the view that has them all.
pub(in crate::app) fn findings_ui(ui: &mut Ui, shown: &Shown<'_>, row: RowId, page: &Page) {
    if page.findings.is_empty() && !page.are_findings_cut {
        return;
    }
    let locale = shown.locale;
    let ink = Ink::of(ui.visuals());
    if !page.findings.is_empty() {
        heading_text(ui, &say_with(locale, "detail-findings", [("count", Arg::from(page.findings.len()))]));
    }
    for finding in &page.findings {
        let color = match finding.severity {
            Severity::Error => ink.red,
            Severity::Warning => ink.amber,
            Severity::Note => ink.weak,
        };
        let place = format!("{} · {}", say(locale, finding.severity.key()), finding.place);
        ui.label(RichText::new(place).font(theme::note()).color(color));
        ui.add(egui::Label::new(&finding.sentence).wrap());
    }
    if page.are_findings_cut {
        weak(ui, &say(locale, "detail-findings-cut"));
    }
    let is_own = row.books == shown.session.books;
    if is_own && !page.findings.is_empty() && ui.link(say(locale, "detail-findings-show").as_ref()).clicked() {
        shown.send(Command::Findings(FindingsCommand::ShowOf(row)));
    }
}
