//! Which keys stand for which commands, and how they are written.

use egui::os::OperatingSystem;
use egui::{Context, Key, KeyboardShortcut, ModifierNames, Modifiers};

use crate::app::core::command::Command;
use crate::app::core::ids::Step;
use crate::app::core::page_spec::PAGES;
use crate::app::detail::command::DetailCommand;
use crate::app::export::command::ExportCommand;
use crate::app::filter::command::FilterCommand;
use crate::app::gallery::command::GalleryCommand;
use crate::app::history::command::HistoryCommand;
use crate::app::import::command::ImportCommand;
use crate::app::open::command::OpenCommand;
use crate::app::palette::command::PaletteCommand;
use crate::app::records::command::RecordsCommand;
use crate::app::window::command::WindowCommand;

/// The keyboard shortcuts, and what they do. ⌘ on a Mac, Ctrl elsewhere. Of several for one command the first is the
/// one that menus show.
pub fn shortcuts() -> Vec<(KeyboardShortcut, Command)> {
    let with = |key, command| (KeyboardShortcut::new(Modifiers::COMMAND, key), command);
    let shifted = |key, command| (KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key), command);
    let plain = |key, command| (KeyboardShortcut::new(Modifiers::NONE, key), command);
    let views = PAGES.iter().map(|page| with(page.key, Command::Window(WindowCommand::ShowView(page.view))));
    let others = vec![
        with(Key::K, Command::Palette(PaletteCommand::Show)),
        plain(Key::F1, Command::Window(WindowCommand::ShowKeys)),
        plain(Key::Questionmark, Command::Window(WindowCommand::ShowKeys)),
        with(Key::I, Command::Import(ImportCommand::ShowOpen)),
        with(Key::O, Command::Open(OpenCommand::ShowDialog)),
        with(Key::R, Command::Open(OpenCommand::Reload)),
        plain(Key::F5, Command::Open(OpenCommand::Reload)),
        shifted(Key::S, Command::Records(RecordsCommand::ShowSave)),
        with(Key::S, Command::Gallery(GalleryCommand::Keep)),
        with(Key::E, Command::Export(ExportCommand::Show)),
        with(Key::D, Command::Window(WindowCommand::ToggleDetail)),
        (KeyboardShortcut::new(Modifiers::ALT, Key::ArrowDown), Command::Detail(DetailCommand::Step(Step::Next))),
        plain(Key::J, Command::Detail(DetailCommand::Step(Step::Next))),
        (KeyboardShortcut::new(Modifiers::ALT, Key::ArrowUp), Command::Detail(DetailCommand::Step(Step::Previous))),
        plain(Key::K, Command::Detail(DetailCommand::Step(Step::Previous))),
        with(Key::B, Command::Window(WindowCommand::ToggleFacets)),
        with(Key::F, Command::Records(RecordsCommand::FocusSearch)),
        with(Key::L, Command::Filter(FilterCommand::Focus)),
        plain(Key::Slash, Command::Filter(FilterCommand::Focus)),
        shifted(Key::L, Command::Filter(FilterCommand::Clear)),
        shifted(Key::Z, Command::History(HistoryCommand::Redo)),
        with(Key::Y, Command::History(HistoryCommand::Redo)),
        with(Key::Z, Command::History(HistoryCommand::Undo)),
        (KeyboardShortcut::new(Modifiers::ALT, Key::ArrowLeft), Command::History(HistoryCommand::Back)),
        (KeyboardShortcut::new(Modifiers::ALT, Key::ArrowRight), Command::History(HistoryCommand::Forward)),
    ];
    others.into_iter().chain(views).collect()
}

/// What a command of the pages is in what takes their place while spreadsheets are imported: its keys are the same.
pub(in crate::app) fn while_importing(command: &Command) -> Option<Command> {
    Some(Command::Import(match command {
        Command::History(HistoryCommand::Undo) => ImportCommand::Undo,
        Command::History(HistoryCommand::Redo) => ImportCommand::Redo,
        Command::Gallery(GalleryCommand::Keep) => ImportCommand::ShowSave,
        _ => return None,
    }))
}

/// The keys of a command.
pub(in crate::app) fn keys_of(command: &Command) -> impl Iterator<Item = KeyboardShortcut> {
    let is_it = move |known: &Command| known == command || while_importing(known).as_ref() == Some(command);
    shortcuts().into_iter().filter(move |(_, known)| is_it(known)).map(|(shortcut, _)| shortcut)
}

/// A shortcut as this system writes it.
pub(in crate::app) fn shortcut_text(context: &Context, shortcut: &KeyboardShortcut) -> String {
    match bare_character(shortcut) {
        Some(character) => character.to_owned(),
        None => with_modifiers(context, shortcut.modifiers, key_name(shortcut.logical_key)),
    }
}

/// A key, or a click, with what is held down for it.
pub(in crate::app) fn with_modifiers(context: &Context, modifiers: Modifiers, key: &str) -> String {
    let is_mac = context.os() == OperatingSystem::Mac;
    let names = if is_mac { ModifierNames::SYMBOLS } else { ModifierNames::NAMES };
    let held = names.format(&modifiers, is_mac);
    if held.is_empty() { key.to_owned() } else { format!("{held}{}{key}", names.concat) }
}

/// What stands on a key, the same wherever it is spoken of.
fn key_name(key: Key) -> &'static str {
    match key {
        Key::Escape => "Esc",
        Key::ArrowUp => "↑",
        Key::ArrowDown => "↓",
        Key::ArrowLeft => "←",
        Key::ArrowRight => "→",
        Key::Plus => "+",
        Key::Minus => "−",
        other => other.name(),
    }
}

/// The character that a key without Ctrl types, if it types one.
pub(in crate::app) fn bare_character(shortcut: &KeyboardShortcut) -> Option<&'static str> {
    match shortcut.logical_key {
        _ if shortcut.modifiers != Modifiers::NONE => None,
        Key::Slash => Some("/"),
        Key::Questionmark => Some("?"),
        Key::J => Some("j"),
        Key::K => Some("k"),
        _ => None,
    }
}
