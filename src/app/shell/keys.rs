//! The keyboard: which keys do what, the list of them, and where the focus goes when a dialog closes.

use egui::{Event, Key, KeyboardShortcut, Label, Modifiers, PointerButton, RichText, ScrollArea, Ui};

use crate::app::chart::panel::Panel;
use crate::app::core::answers::Answers;
use crate::app::core::command::{Command, Commands};
use crate::app::core::fields::{filter_field, panel_field};
use crate::app::core::offer::{Group, Now};
use crate::app::core::shortcuts::{self, bare_character, shortcut_text, shortcuts, while_importing, with_modifiers};
use crate::app::core::workspace::{Phase, State};
use crate::app::history::command::HistoryCommand;
use crate::app::shell::offers::menus;
use crate::app::widgets::page_keys::page_keys;
use crate::app::widgets::theme;
use crate::app::window::command::WindowCommand;
use crate::draw::Ink;
use crate::text::say;

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

/// Keys with what is held down for them.
type Pressed = &'static [(Modifiers, Key)];
const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const ALT: Modifiers = Modifiers::ALT;
const COMMAND: Modifiers = Modifiers::COMMAND;

/// The keys that are no commands, and what they do in the texts `keys-<id>`.
const MOVING: [(&str, Pressed); 8] = [
    ("tab", &[(NONE, Key::Tab), (SHIFT, Key::Tab)]),
    ("parts", &[(NONE, Key::F6), (SHIFT, Key::F6)]),
    ("arrows", &[(NONE, Key::ArrowLeft), (NONE, Key::ArrowRight), (NONE, Key::ArrowUp), (NONE, Key::ArrowDown)]),
    ("enter", &[(NONE, Key::Enter), (NONE, Key::Space)]),
    ("escape", &[(NONE, Key::Escape)]),
    ("page", &[(NONE, Key::PageUp), (NONE, Key::PageDown), (NONE, Key::Home), (NONE, Key::End)]),
    ("pane", &[(SHIFT, Key::PageUp), (SHIFT, Key::PageDown)]),
    ("zoom", &[(COMMAND, Key::Plus), (COMMAND, Key::Minus), (COMMAND, Key::Num0)]),
];
/// The same of the lists, behind the clicks of [`ROWS`].
const OF_LISTS: [(&str, Pressed); 6] = [
    ("range", &[(SHIFT, Key::ArrowUp), (SHIFT, Key::ArrowDown)]),
    ("walk", &[(COMMAND, Key::ArrowUp), (COMMAND, Key::ArrowDown)]),
    ("all", &[(COMMAND, Key::A), (NONE, Key::Escape)]),
    ("copy", &[(COMMAND, Key::C)]),
    ("sort", &[(NONE, Key::Enter), (SHIFT, Key::Enter)]),
    ("column", &[(ALT, Key::ArrowLeft), (ALT, Key::ArrowRight)]),
];
/// Clicks on rows.
const ROWS: &str = "rows";

/// What belongs together in the list of keys: a heading, and the keys with what they do.
type Section = (String, Vec<(String, String)>);

/// As wide as the columns of keys, and how wide one of them and its keys are.
pub(in crate::app) const HELP_WIDTH: f32 = 1260.0;
const COLUMN: f32 = 400.0;
const KEYS: f32 = 196.0;

/// The list of keys: every offer that has one, and how to move about. In columns as far as there is room, so that all
/// are in sight.
pub(in crate::app) fn keys_ui(ui: &mut Ui, now: Now<'_>, commands: &Commands) {
    let locale = now.state.locale;
    ui.label(RichText::new(say(locale, "keys-title")).font(theme::section()));
    let sections = sections(ui, now);
    let height = (ui.ctx().content_rect().height() - 132.0).max(160.0);
    // No lower than there is room: how high a dialog was before it was filled says nothing.
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).auto_shrink([false, true]);
    area.show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, 3);
        let mut rest = sections.as_slice();
        ui.columns(columns, |columns| {
            let count = columns.len();
            for (at, column) in columns.iter_mut().enumerate() {
                let (own, others) = rest.split_at(share(rest, count - at));
                rest = others;
                column_ui(column, own);
            }
        });
    });
    let close = ui.button(say(locale, "keys-close").as_ref());
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        commands.send(Command::Window(WindowCommand::CloseDialog));
    }
}

fn sections(ui: &Ui, now: Now<'_>) -> Vec<Section> {
    let locale = now.state.locale;
    let offers = menus(now);
    let of_group = |group: Group| {
        let offers = offers.iter().filter(|offer| offer.group == group);
        let rows = offers.map(|offer| (keys_of(ui, &offer.command), offer.label.clone()));
        (group.label(locale), rows.filter(|(keys, _)| !keys.is_empty()).collect())
    };
    let words = |key: String| say(locale, &key).into_owned();
    let text = |(modifiers, key): &(Modifiers, Key)| shortcut_text(ui.ctx(), &KeyboardShortcut::new(*modifiers, *key));
    let row = |(id, pressed): &(&str, Pressed)| {
        let keys: Vec<String> = pressed.iter().map(text).collect();
        (keys.join(BETWEEN), words(format!("keys-{id}")))
    };
    let click = say(locale, "keys-click");
    let clicks = [SHIFT, COMMAND].map(|held| with_modifiers(ui.ctx(), held, &click)).join(BETWEEN);
    let rows = (clicks, words(format!("keys-{ROWS}")));
    let moving = [
        (words("keys-moving".to_owned()), MOVING.iter().map(row).collect()),
        (words("keys-lists".to_owned()), std::iter::once(rows).chain(OF_LISTS.iter().map(row)).collect()),
    ];
    let sections = Group::ALL.into_iter().map(of_group).chain(moving);
    sections.filter(|(_, rows): &Section| !rows.is_empty()).collect()
}

/// How many of the sections the first of so many columns has, so that they are about as long.
fn share(sections: &[Section], columns: usize) -> usize {
    let lines = |sections: &[Section]| sections.iter().map(|(_, rows)| rows.len() + 1).sum::<usize>();
    let fair = lines(sections) / columns.max(1);
    let away = |at: &usize| lines(&sections[..*at]).abs_diff(fair);
    if columns <= 1 { sections.len() } else { (0..=sections.len()).min_by_key(away).unwrap_or(0) }
}

fn column_ui(ui: &mut Ui, sections: &[Section]) {
    let ink = Ink::of(ui.visuals());
    ui.spacing_mut().item_spacing.y = 2.0;
    for (heading, rows) in sections {
        ui.label(RichText::new(heading).font(theme::note()).color(ink.weak));
        for (keys, label) in rows {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().interact_size.y = 18.0;
                ui.scope(|ui| {
                    ui.set_width(KEYS);
                    ui.label(keys);
                });
                ui.add(Label::new(label).wrap());
            });
        }
        ui.add_space(4.0);
    }
}

/// What stands between keys that do the same.
const BETWEEN: &str = "  ";

/// All keys of a command as this system writes them.
fn keys_of(ui: &Ui, command: &Command) -> String {
    let own = shortcuts::keys_of(command);
    own.map(|shortcut| shortcut_text(ui.ctx(), &shortcut)).collect::<Vec<_>>().join(BETWEEN)
}
