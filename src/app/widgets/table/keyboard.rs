//! The keys of a table that has the focus: arrows, Page keys, Home and End, with Shift for a range, with Ctrl to move
//! without choosing; Space, Ctrl+A, Esc, copy and Enter.

use egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

use crate::app::widgets::table::parts::{Pick, TableEvent};
use crate::app::widgets::table::spec::Table;

/// The keys that mean something here.
const KEYS: [Key; 9] =
    [Key::ArrowDown, Key::ArrowUp, Key::PageDown, Key::PageUp, Key::Home, Key::End, Key::Enter, Key::Space, Key::A];

impl Table<'_> {
    pub(super) fn keyboard(&self, ui: &Ui, response: &Response, visible: f64) -> Option<TableEvent> {
        if !response.has_focus() || self.rows == 0 {
            return None;
        }
        // The first Esc lets go of the rows, the next one of the table.
        let holds = self.is_chosen.is_some() && self.chosen_count > 0;
        let filter = EventFilter { vertical_arrows: true, escape: holds, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        if self.is_chosen.is_some() {
            if take_copy(ui) {
                return Some(TableEvent::Copy);
            }
            if holds && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                return Some(TableEvent::PickNone);
            }
        }
        let (key, keys) = take_key(ui, |key, keys| means(key, keys, self.is_chosen.is_some()))?;
        match (key, self.selected) {
            (Key::Enter, row) => return row.map(TableEvent::Open),
            (Key::Space, row) => return row.map(|row| TableEvent::Pick(row, Pick::Toggle)),
            (Key::A, _) => return Some(TableEvent::PickAll),
            _ => {}
        }
        let row = self.row_after(key, (visible as usize).max(1));
        let pick = match (self.is_chosen.is_some(), keys.shift, keys.command) {
            (true, true, _) => Pick::To,
            (true, false, true) => Pick::Keep,
            _ => Pick::Only,
        };
        Some(TableEvent::Pick(row, pick))
    }

    /// Where a key leads.
    fn row_after(&self, key: Key, page: usize) -> usize {
        let last = self.rows - 1;
        let from = |step: fn(usize, usize) -> usize, by: usize| self.selected.map_or(0, |row| step(row, by).min(last));
        match key {
            Key::ArrowDown => from(usize::saturating_add, 1),
            Key::ArrowUp => from(usize::saturating_sub, 1),
            Key::PageDown => from(usize::saturating_add, page),
            Key::PageUp => from(usize::saturating_sub, page),
            Key::End => last,
            _ => 0,
        }
    }
}

/// Whether a key means something to the rows.
fn means(key: Key, keys: Modifiers, chooses: bool) -> bool {
    match key {
        Key::A => chooses && keys.command && !keys.shift && !keys.alt,
        Key::Space => chooses && !keys.alt,
        key => KEYS.contains(&key) && !keys.alt,
    }
}

/// The first key that was pressed of those that mean something, with what was held; nobody else then sees it.
pub(super) fn take_key(ui: &Ui, means: impl Fn(Key, Modifiers) -> bool) -> Option<(Key, Modifiers)> {
    ui.input_mut(|input| {
        let is_meant = |event: &Event| matches!(event, Event::Key { key, modifiers, pressed: true, .. } if means(*key, *modifiers));
        let found = input.events.iter().position(is_meant)?;
        match input.events.remove(found) {
            Event::Key { key, modifiers, .. } => Some((key, modifiers)),
            _ => None,
        }
    })
}

fn take_copy(ui: &Ui) -> bool {
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !matches!(event, Event::Copy));
        input.events.len() < before
    })
}
