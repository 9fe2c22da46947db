//! What becomes of a file that stands where something is to be saved: somebody is asked, once for each file. Must not
//! know what is saved.

use std::path::{Path, PathBuf};

use egui::{Button, RichText, Ui};

use super::command::{Command, Commands};
use super::places::free_beside;
use super::state::State;
use crate::draw::Ink;
use crate::output::Existing;
use crate::text::{say, say_with};

/// What was asked and answered.
#[derive(Default)]
pub(crate) struct Overwriting {
    /// The file that is in the way.
    asked: Option<PathBuf>,
    /// A file that may be replaced: the answer, or that of the system's own dialog, which asks too.
    allowed: Option<PathBuf>,
}

impl Overwriting {
    /// What is to become of a file that is there.
    pub(super) fn existing(&self, path: &Path) -> Existing {
        if self.allowed.as_deref() == Some(path) { Existing::Replace } else { Existing::Keep }
    }

    /// A file is in the way.
    pub(super) fn ask(&mut self, path: PathBuf) {
        *self = Self { asked: Some(path), allowed: None };
    }

    /// A file may be replaced.
    pub(super) fn allow(&mut self, path: PathBuf) {
        *self = Self { asked: None, allowed: Some(path) };
    }

    /// The file that is in the way of saving to this path.
    pub(super) fn asked_about(&self, path: &str) -> Option<&Path> {
        self.asked.as_deref().filter(|asked| *asked == Path::new(path))
    }
}

/// The button that saves; where a file is in the way, the question, a button that replaces it and one that saves beside
/// it. `entered` is whether Enter was pressed in the field, which saves, but never over something.
pub(super) fn save_buttons_ui(
    ui: &mut Ui,
    state: &State,
    path: &str,
    (label, entered, ready): (&str, bool, bool),
    save: Command,
    commands: &Commands,
) {
    let locale = state.locale;
    let Some(file) = state.overwriting.asked_about(path) else {
        if ui.add_enabled(ready, Button::new(label)).clicked() || (ready && entered) {
            commands.send(save);
        }
        return;
    };
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    ui.vertical(|ui| {
        let question = say_with(locale, "overwrite-question", [("name", name(file).into())]);
        ui.label(RichText::new(question).color(Ink::of(ui.visuals()).amber));
        ui.horizontal(|ui| {
            let beside = free_beside(file);
            if ui.add_enabled(ready, Button::new(say(locale, "overwrite-replace").as_ref())).clicked() {
                commands.send(Command::SaveOver);
            }
            let label = say_with(locale, "overwrite-beside", [("name", name(&beside).into())]);
            if ui.add_enabled(ready, Button::new(label)).clicked() {
                commands.send(Command::SaveBeside(beside));
            }
        });
    });
}
