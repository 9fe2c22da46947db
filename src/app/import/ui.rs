//! The page of spreadsheets: what is done above, the sheet at the left, the tables at the right, the account below. While
//! files are read it says how far that is; where one cannot be, why.

use std::sync::atomic::Ordering;
use std::time::Duration;

use egui::{CentralPanel, Frame, Key, Margin, Panel, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::Offer;
use crate::app::core::workspace::State;
use crate::app::import::account_ui::account_ui;
use crate::app::import::changes_ui::changes_ui;
use crate::app::import::command::{Below, ImportCommand};
use crate::app::import::findings_ui::findings_ui;
use crate::app::import::sheet_ui::sheet_ui;
use crate::app::import::shown::ImportShown;
use crate::app::import::spellings_ui::spellings_ui;
use crate::app::import::state::{Importing, Progress};
use crate::app::import::tables_ui::tables_ui;
use crate::app::import::toolbar_ui::{below_tabs_ui, top_ui};
use crate::app::widgets::empty::empty_ui;
use crate::app::widgets::focus;
use crate::draw::Ink;
use crate::text::{say, say_with};

/// Whoever looks at how far it is sees it so often.
const LOOKED_AT: Duration = Duration::from_millis(150);

/// Shows it.
pub(in crate::app) fn import_ui(ui: &mut Ui, state: &State, import: &Importing, menus: &[Offer], commands: &Commands) {
    let ink = Ink::of(ui.visuals());
    let bar = Frame::NONE.fill(ink.panel).inner_margin(Margin::symmetric(12, 4));
    let page = Frame::NONE.fill(ink.paper).inner_margin(Margin { bottom: 4, ..Margin::symmetric(8, 4) });
    let locale = state.locale;
    if let Some(progress) = &import.reading {
        CentralPanel::default().frame(page).show(ui, |ui| reading_ui(ui, state, import, progress, commands));
        return;
    }
    if let Some((path, error)) = &import.failed {
        CentralPanel::default().frame(page).show(ui, |ui| {
            let buttons = [say(locale, "import-sheets"), say(locale, "go-back")];
            let labels: Vec<&str> = buttons.iter().map(AsRef::as_ref).collect();
            let sentence = error.sentence(&path.display().to_string(), locale);
            let send = |command| commands.send(Command::Import(command));
            match empty_ui(ui, &say(locale, "import-failed"), &sentence, &labels) {
                Some(0) => send(ImportCommand::ShowOpen),
                Some(_) => send(ImportCommand::Cancel),
                None if state.dialog.is_none() && ui.input(|input| input.key_pressed(Key::Escape)) => {
                    send(ImportCommand::Cancel);
                }
                None => {}
            }
        });
        return;
    }
    let Some(mapping) = import.shown() else { return };
    let shown = ImportShown { state, mapping, locale, commands, menus };
    Panel::top("import top").frame(bar).show(ui, |ui| top_ui(ui, &shown));
    let height = ui.available_height();
    let below = Panel::bottom("import below").frame(page).resizable(true);
    below.default_size((height * 0.27).max(150.0)).size_range(96.0..=height * 0.7).show(ui, |ui| {
        focus::pane_ui(ui, 4, &say(locale, "mapping-pane-below"));
        below_tabs_ui(ui, &shown);
        match mapping.below {
            Below::Account => account_ui(ui, &shown),
            Below::Findings => findings_ui(ui, &shown),
            Below::Spellings => spellings_ui(ui, &shown),
            Below::Changes => changes_ui(ui, &shown),
        }
    });
    let width = ui.available_width();
    let left = Panel::left("import sheet").frame(page).resizable(true);
    left.default_size(width * 0.48).size_range(320.0..=(width - 320.0).max(320.0)).show(ui, |ui| {
        focus::pane_ui(ui, 1, &say(locale, "mapping-pane-sheet"));
        sheet_ui(ui, &shown);
    });
    CentralPanel::default().frame(page).show(ui, |ui| {
        focus::pane_ui(ui, 2, &say(locale, "mapping-pane-tables"));
        tables_ui(ui, &shown);
    });
}

fn reading_ui(ui: &mut Ui, state: &State, import: &Importing, progress: &Progress, commands: &Commands) {
    let locale = state.locale;
    let at = progress.file.load(Ordering::Relaxed);
    let sentence = match import.paths.get(at) {
        Some(path) => {
            let args = [
                ("path", path.display().to_string().into()),
                ("number", (at + 1).into()),
                ("count", import.paths.len().into()),
            ];
            say_with(locale, "import-reading", args)
        }
        None => say(locale, "import-understanding").into_owned(),
    };
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() * 0.3);
        ui.spinner();
    });
    ui.ctx().request_repaint_after(LOOKED_AT);
    let cancelled = empty_ui(ui, &say(locale, "import-title"), &sentence, &[&say(locale, "cancel")]).is_some();
    if cancelled || state.dialog.is_none() && ui.input(|input| input.key_pressed(Key::Escape)) {
        commands.send(Command::Import(ImportCommand::Cancel));
    }
}
