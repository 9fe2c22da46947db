//! The keyboard: what the pressed keys stand for.

use egui::{Event, KeyboardShortcut, PointerButton, Ui};

use crate::app::chart::panel::Panel;
use crate::app::core::answers::Answers;
use crate::app::core::command::{Command, Commands};
use crate::app::core::fields::{filter_field, panel_field};
use crate::app::core::offer::Now;
use crate::app::core::shortcuts::{bare_character, shortcuts, while_importing};
use crate::app::core::workspace::{Phase, State};
use crate::app::history::command::HistoryCommand;
use crate::app::shell::offers::menus;

/// When keys are heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Turn {
    /// Before what is shown.
    Before,
    /// After it: what has the focus may have a meaning of its own for them, as a heading has for Alt+←.
    After,
}

impl Turn {
    fn of(command: &Command) -> Self {
        match command {
            Command::History(HistoryCommand::Back | HistoryCommand::Forward) => Self::After,
            _ => Self::Before,
        }
    }
}

/// Sends what the pressed keys stand for, as far as it is on offer.
/// In `turn` before what is shown has seen the keys, or after it.
pub(in crate::app) fn keyboard(ui: &Ui, state: &State, answers: &Answers, commands: &Commands, turn: Turn) {
    // A dialog has the keyboard to itself.
    if state.dialog.is_some() {
        return;
    }
    if turn == Turn::After {
        let is_pressed = |button| ui.input(|input| input.pointer.button_pressed(button));
        for (button, command) in
            [(PointerButton::Extra1, HistoryCommand::Back), (PointerButton::Extra2, HistoryCommand::Forward)]
        {
            if is_pressed(button) {
                commands.send(Command::History(command));
            }
        }
    }
    let mut bindings = shortcuts();
    // egui overlooks a Shift too many: Ctrl+Shift+L must be asked for before Ctrl+L.
    bindings.sort_by_key(|(shortcut, _)| !shortcut.modifiers.shift);
    for (shortcut, command) in bindings.into_iter().filter(|(_, command)| Turn::of(command) == turn) {
        // In a field in which something is typed they are about what is typed.
        if matches!(command, Command::History(HistoryCommand::Undo) | Command::History(HistoryCommand::Redo))
            && types_a_filter(ui, state)
        {
            continue;
        }
        if !pressed(ui, &shortcut) {
            continue;
        }
        let offers = menus(Now { state, answers, menus: &[] });
        // A key may mean one thing on pages and another in what takes their place; only one of them is on offer.
        let meant = while_importing(&command).filter(|_| state.import.is_some()).unwrap_or(command);
        if offers.iter().any(|offer| offer.command == meant && offer.refusal.is_none()) {
            commands.send(meant);
        }
    }
}

/// Whether the focus is in a field in which a filter is being typed. What was refused is typed, and undo is about the
/// window again.
fn types_a_filter(ui: &Ui, state: &State) -> bool {
    let Phase::Open(session) = &state.phase else { return false };
    let Some(focused) = ui.memory(|memory| memory.focused()) else { return false };
    let typed = |(panel, own): (usize, &Panel)| focused == panel_field(panel) && own.input.is_being_typed();
    focused == filter_field() && session.filter_input.is_being_typed()
        || session.chart.panels.iter().enumerate().any(typed)
}

/// Whether a shortcut was pressed, which nobody else then sees. A bare character is for the text field that has the
/// focus, if one has.
fn pressed(ui: &Ui, shortcut: &KeyboardShortcut) -> bool {
    let Some(character) = bare_character(shortcut) else {
        return ui.input_mut(|input| input.consume_shortcut(shortcut));
    };
    if ui.ctx().text_edit_focused() {
        return false;
    }
    ui.input_mut(|input| {
        let pressed = input.consume_shortcut(shortcut);
        if pressed {
            input.events.retain(|event| !matches!(event, Event::Text(text) if text == character));
        }
        pressed
    })
}
