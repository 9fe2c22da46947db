//! What pages are made of: their heading, and what stands where there is nothing to show.

use egui::{RichText, Ui};

use crate::app::core::command::Command;
use crate::app::core::ids::View;
use crate::app::core::shown::Shown;
use crate::app::open::command::OpenCommand;
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::theme;
use crate::text::say;

/// The heading of a view.
pub(in crate::app) fn title_ui(ui: &mut Ui, shown: &Shown<'_>, view: View) {
    title_of_ui(ui, &say(shown.locale, &format!("view-{}", view.id())));
}

/// The heading of a view that is called after what it shows.
pub(in crate::app) fn title_of_ui(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::title()));
}

/// Books without projects: what would be here, how it gets there, and the way to other books.
pub(in crate::app) fn no_projects_ui(ui: &mut Ui, shown: &Shown<'_>, explain: &str) {
    let locale = shown.locale;
    let open = say(locale, "open-package");
    if empty_ui(ui, &say(locale, "projects-empty"), &say(locale, explain), &[&open]).is_some() {
        shown.send(Command::Open(OpenCommand::ShowDialog));
    }
}
