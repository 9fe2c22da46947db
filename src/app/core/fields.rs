//! The fields that somebody types in, by their ids, and where the keyboard goes to and comes back to. Must not know what is typed.

use egui::text::{CCursor, CCursorRange};
use egui::widgets::text_edit::TextEditState;
use egui::{Context, Id, Ui};

/// The field for conditions in the top bar.
pub(in crate::app) fn filter_field() -> Id {
    Id::unique("filter field")
}

/// The field for conditions of one of the charts side by side.
pub(in crate::app) fn panel_field(panel: usize) -> Id {
    Id::unique(("panel filter field", panel))
}

/// The search field of the projects view.
pub(in crate::app) fn search_field() -> Id {
    Id::unique("search field")
}

/// Where the focus was before a dialog opened.
#[derive(Clone, Copy, Default)]
struct FocusBefore(Option<Id>);

fn focus_before() -> Id {
    Id::unique("focus before the dialog")
}

/// Called while a dialog shows: remembers what had the focus when it opened.
pub(in crate::app) fn note_focus(ui: &Ui) {
    let focused = ui.memory(|memory| memory.focused());
    ui.data_mut(|data| *data.get_temp_mut_or_insert_with(focus_before(), || FocusBefore(focused)));
}

/// Called while no dialog shows: gives the focus back, once.
pub(in crate::app) fn give_focus_back(ui: &Ui) {
    let before = ui.data_mut(|data| data.remove_temp::<FocusBefore>(focus_before()));
    if let Some(FocusBefore(Some(id))) = before {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// Gives the focus to a field; from a dialog it does not go back to where it was.
pub(in crate::app) fn focus(context: &Context, field: Id) {
    context.data_mut(|data| data.remove_temp::<FocusBefore>(focus_before()));
    context.memory_mut(|memory| memory.request_focus(field));
}

/// Gives the focus to a text field, the cursor behind what stands in it.
pub(in crate::app) fn focus_at_end(context: &Context, field: Id, text: &str) {
    let mut state = TextEditState::load(context, field).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    state.store(context, field);
    focus(context, field);
}
