//! What the views of spreadsheets may see. They read, and send commands.

use egui::{Button, RichText, Ui};

use crate::app::core::command::{Command, Commands};
use crate::app::core::offer::Offer;
use crate::app::core::offer_ui::tell;
use crate::app::core::workspace::State;
use crate::app::import::command::ImportCommand;
use crate::app::import::state::Mapping;
use crate::draw::Ink;
use crate::import::{Sheet, SourceFile};
use crate::text::{Arg, Locale, say, say_with};

/// What they may see.
#[derive(Clone, Copy)]
pub(super) struct ImportShown<'a> {
    pub(super) state: &'a State,
    pub(super) mapping: &'a Mapping,
    pub(super) locale: Locale,
    pub(super) commands: &'a Commands,
    pub(super) menus: &'a [Offer],
}

impl<'a> ImportShown<'a> {
    /// Asks for something.
    pub(super) fn send(&self, command: ImportCommand) {
        self.commands.send(Command::Import(command));
    }

    /// A text.
    pub(super) fn say(&self, key: &str) -> String {
        say(self.locale, key).into_owned()
    }

    /// A text with what it speaks of.
    pub(super) fn say_with<const N: usize>(&self, key: &str, args: [(&str, Arg); N]) -> String {
        say_with(self.locale, key, args)
    }

    /// A sheet with its file.
    pub(super) fn sheet(&self, at: usize) -> Option<(&'a SourceFile, &'a Sheet)> {
        let look = self.mapping.sheets.get(at)?;
        let file = self.mapping.files.get(look.file)?;
        Some((file, file.sheets.get(look.sheet)?))
    }

    /// How a sheet is called: by its own name, and by its file's where there are several of them.
    pub(super) fn sheet_name(&self, at: usize) -> String {
        let Some((file, sheet)) = self.sheet(at) else { return String::new() };
        match (self.mapping.files.len(), sheet.name.as_str()) {
            (_, "") => file.name.clone(),
            (1, name) => name.to_owned(),
            (_, name) => format!("{} · {name}", file.name),
        }
    }

    /// A button for what is on offer; nothing when it is not.
    pub(super) fn button(&self, ui: &mut Ui, command: ImportCommand, is_primary: bool) {
        self.any_button(ui, Command::Import(command), is_primary);
    }

    /// The same for what another room does.
    pub(super) fn any_button(&self, ui: &mut Ui, command: Command, is_primary: bool) {
        let Some(offer) = self.menus.iter().find(|offer| offer.command == command) else { return };
        let ink = Ink::of(ui.visuals());
        let button = match is_primary && offer.refusal.is_none() {
            true => Button::new(RichText::new(&offer.label).color(ink.paper)).fill(ink.accent),
            false => Button::new(&offer.label),
        };
        let response = ui.add_enabled(offer.refusal.is_none(), button);
        let response = match (&offer.refusal, tell(ui, offer)) {
            (Some(reason), _) => response.on_disabled_hover_text(reason),
            (None, Some(key)) => response.on_hover_text(key),
            (None, None) => response,
        };
        if response.clicked() {
            self.commands.send(command);
        }
    }
}
