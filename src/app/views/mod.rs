//! One file a view. A view reads what it is shown and sends commands.

mod checks;
mod column_menus;
mod figures;
mod findings;
mod found_in;
mod overview;
mod project_table;
mod projects;
mod sectors;
mod sources;

use egui::{RichText, Ui};

pub(super) use sources::source_ui;

use super::state::View;
use super::widgets::empty_ui;
use super::{Command, Shown, theme};
use crate::text::say;

/// Shows the current view.
pub(super) fn view_ui(ui: &mut Ui, shown: &Shown<'_>) {
    match shown.state.view {
        View::Overview => overview::overview_ui(ui, shown),
        View::Sectors => sectors::sectors_ui(ui, shown),
        View::Figures => figures::figures_ui(ui, shown),
        View::Projects => projects::projects_ui(ui, shown),
        View::Sources => sources::sources_ui(ui, shown),
        View::Checks => checks::checks_ui(ui, shown),
        View::Findings => findings::findings_ui(ui, shown),
    }
}

/// The heading of a view.
fn title_ui(ui: &mut Ui, shown: &Shown<'_>, view: View) {
    let text = say(shown.locale, &format!("view-{}", view.id()));
    ui.label(RichText::new(text).font(theme::title()));
}

/// Books without projects: what would be here, how it gets there, and the way to other books.
fn no_projects_ui(ui: &mut Ui, shown: &Shown<'_>, explain: &str) {
    let locale = shown.locale;
    let open = say(locale, "open-package");
    if empty_ui(ui, &say(locale, "projects-empty"), &say(locale, explain), &[&open]).is_some() {
        shown.send(Command::ShowOpenDialog);
    }
}
