//! The keyboard: which keys do what, the list of them, and where the focus goes when a dialog closes.

use egui::text::{CCursor, CCursorRange};
use egui::widgets::text_edit::TextEditState;
use egui::{Context, Event, Id, Key, KeyboardShortcut, Label, Modifiers, RichText, ScrollArea, Ui, vec2};

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
const MOVING: [&str; 8] = ["tab", "parts", "arrows", "enter", "escape", "page", "pane", "zoom"];
/// The same of the lists.
const OF_LISTS: [&str; 7] = ["rows", "range", "walk", "all", "copy", "sort", "column"];

/// What belongs together in the list of keys: a heading, and the keys with what they do.
type Section = (String, Vec<(String, String)>);

/// As wide as the columns of keys, and how wide one of them and its keys are.
pub(super) const HELP_WIDTH: f32 = 1260.0;
const COLUMN: f32 = 400.0;
const KEYS: f32 = 196.0;

/// The list of keys: every offer that has one, and how to move about. In columns as far as there is room, so that all
/// are in sight.
pub(super) fn keys_ui(ui: &mut Ui, now: Now<'_>, commands: &Commands) {
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
        commands.send(Command::CloseDialog);
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
    let moving = [("keys-moving", &MOVING[..]), ("keys-lists", &OF_LISTS[..])].map(|(heading, ids)| {
        let rows = ids.iter().map(|id| (words(format!("keys-{id}-key")), words(format!("keys-{id}"))));
        (words(heading.to_owned()), rows.collect())
    });
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
