//! The keyboard: which keys do what, the list of them, and where the focus goes when a dialog closes.

use egui::text::{CCursor, CCursorRange};
use egui::widgets::text_edit::TextEditState;
use egui::{Context, Event, Grid, Id, Key, KeyboardShortcut, Modifiers, RichText, ScrollArea, Ui, vec2};

use super::command::{Command, Commands, shortcuts};
use super::memo::Memo;
use super::offers::{Group, Now, menus};
use super::session::Panel;
use super::state::{Phase, State};
use super::theme;
use crate::draw::Ink;
use crate::text::say;

/// The field for conditions in the top bar.
pub(super) fn filter_field() -> Id {
    Id::unique("filter field")
}

/// The field for conditions of one of the charts side by side.
pub(super) fn panel_field(panel: usize) -> Id {
    Id::unique(("panel filter field", panel))
}

/// The search field of the projects view.
pub(super) fn search_field() -> Id {
    Id::unique("search field")
}

/// Sends what the pressed keys stand for, as far as it is on offer.
pub(super) fn keyboard(ui: &Ui, state: &State, memo: &Memo, commands: &Commands) {
    // A dialog has the keyboard to itself.
    if state.dialog.is_some() {
        return;
    }
    let mut bindings = shortcuts();
    // egui overlooks a Shift too many: Ctrl+Shift+L must be asked for before Ctrl+L.
    bindings.sort_by_key(|(shortcut, _)| !shortcut.modifiers.shift);
    for (shortcut, command) in bindings {
        // In a field in which something is typed they are about what is typed.
        if matches!(command, Command::Undo | Command::Redo) && types_a_filter(ui, state) {
            continue;
        }
        if !pressed(ui, &shortcut) {
            continue;
        }
        let offers = menus(Now { state, memo });
        if offers.iter().any(|offer| offer.command == command && offer.refusal.is_none()) {
            commands.send(command);
        }
    }
}

/// Whether the focus is in a field in which a filter is being typed. What was refused is typed, and undo is about the
/// window again.
fn types_a_filter(ui: &Ui, state: &State) -> bool {
    let Phase::Open(session) = &state.phase else { return false };
    let Some(focused) = ui.memory(|memory| memory.focused()) else { return false };
    let typed =
        |(panel, own): (usize, &Panel)| focused == panel_field(panel) && !own.input.is_empty() && own.error.is_none();
    let types_here = !session.filter_input.is_empty() && session.filter_error.is_none();
    focused == filter_field() && types_here || session.panels.iter().enumerate().any(typed)
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

/// Where the focus was before a dialog opened.
#[derive(Clone, Copy, Default)]
struct FocusBefore(Option<Id>);

fn focus_before() -> Id {
    Id::unique("focus before the dialog")
}

/// Called while a dialog shows: remembers what had the focus when it opened.
pub(super) fn note_focus(ui: &Ui) {
    let focused = ui.memory(|memory| memory.focused());
    ui.data_mut(|data| *data.get_temp_mut_or_insert_with(focus_before(), || FocusBefore(focused)));
}

/// Called while no dialog shows: gives the focus back, once.
pub(super) fn give_focus_back(ui: &Ui) {
    let before = ui.data_mut(|data| data.remove_temp::<FocusBefore>(focus_before()));
    if let Some(FocusBefore(Some(id))) = before {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Gives the focus to a field; from a dialog it does not go back to where it was.
pub(super) fn focus(context: &Context, field: Id) {
    context.data_mut(|data| data.remove_temp::<FocusBefore>(focus_before()));
    context.memory_mut(|memory| memory.request_focus(field));
}

/// Gives the focus to a text field, the cursor behind what stands in it.
pub(super) fn focus_at_end(context: &Context, field: Id, text: &str) {
    let mut state = TextEditState::load(context, field).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(context, field);
    focus(context, field);
}

/// The keys that are no commands: what they are, and what they do, in the texts `keys-<id>-key` and `keys-<id>`.
const MOVING: [&str; 7] = ["tab", "arrows", "enter", "escape", "page", "pane", "zoom"];
/// The same of the lists.
const OF_LISTS: [&str; 7] = ["rows", "range", "walk", "all", "copy", "sort", "column"];

/// The list of keys: every offer that has one, and how to move about.
pub(super) fn keys_ui(ui: &mut Ui, now: Now<'_>, commands: &Commands) {
    let locale = now.state.locale;
    ui.label(RichText::new(say(locale, "keys-title")).font(theme::section()));
    let offers = menus(now);
    let height = (ui.ctx().content_rect().height() - 180.0).max(160.0);
    ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        page_keys(ui, Modifiers::NONE);
        ui.spacing_mut().interact_size.y = 20.0;
        Grid::new("keys").num_columns(2).spacing([24.0, 4.0]).min_col_width(132.0).show(ui, |ui| {
            for group in Group::ALL {
                let rows: Vec<(String, &str)> = offers
                    .iter()
                    .filter(|offer| offer.group == group)
                    .map(|offer| (keys_of(ui, &offer.command), offer.label.as_str()))
                    .filter(|(keys, _)| !keys.is_empty())
                    .collect();
                if !rows.is_empty() {
                    rows_ui(ui, &group.label(locale), &rows);
                }
            }
            for (heading, ids) in [("keys-moving", MOVING), ("keys-lists", OF_LISTS)] {
                let words = ids.map(|id| {
                    let words = |key: String| say(locale, &key).into_owned();
                    (words(format!("keys-{id}-key")), words(format!("keys-{id}")))
                });
                let rows: Vec<(String, &str)> =
                    words.iter().map(|(keys, label)| (keys.clone(), label.as_str())).collect();
                rows_ui(ui, &say(locale, heading), &rows);
            }
        });
    });
    let close = ui.button(say(locale, "keys-close").as_ref());
    if ui.memory(|memory| memory.focused().is_none()) {
        close.request_focus();
    }
    if close.clicked() {
        commands.send(Command::CloseDialog);
    }
}

fn rows_ui(ui: &mut Ui, heading: &str, rows: &[(String, &str)]) {
    let ink = Ink::of(ui.visuals());
    ui.label(RichText::new(heading).font(theme::note()).color(ink.weak));
    ui.end_row();
    for (keys, label) in rows {
        ui.label(keys);
        ui.label(*label);
        ui.end_row();
    }
}

/// All keys of a command as this system writes them.
fn keys_of(ui: &Ui, command: &Command) -> String {
    let own = shortcuts().into_iter().filter(|(_, known)| known == command);
    own.map(|(shortcut, _)| shortcut_text(ui.ctx(), &shortcut)).collect::<Vec<_>>().join("  ")
}

/// A shortcut as this system writes it.
pub(super) fn shortcut_text(context: &Context, shortcut: &KeyboardShortcut) -> String {
    match bare_character(shortcut) {
        Some(character) => character.to_owned(),
        None => context.format_shortcut(shortcut),
    }
}

/// The character that a key without Ctrl types, if it types one.
fn bare_character(shortcut: &KeyboardShortcut) -> Option<&'static str> {
    match shortcut.logical_key {
        _ if shortcut.modifiers != Modifiers::NONE => None,
        Key::Slash => Some("/"),
        Key::Questionmark => Some("?"),
        Key::J => Some("j"),
        Key::K => Some("k"),
        _ => None,
    }
}

/// Called inside a scroll area whose content nothing in it makes scroll: the Page keys, with Shift for the detail pane.
pub(super) fn page_keys(ui: &Ui, modifiers: Modifiers) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    let page = ui.clip_rect().height() * 0.9;
    for (key, delta) in [(Key::PageDown, -page), (Key::PageUp, page)] {
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            ui.scroll_with_delta(vec2(0.0, delta));
        }
    }
}
