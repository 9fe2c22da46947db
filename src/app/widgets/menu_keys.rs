//! The keys that ask for the menu of what has the keyboard. Must not know what is in it.

use egui::{Context, Key, Modifiers, Pos2, Rect, vec2};

/// Whether somebody asks by the keys for the menu of what has the keyboard; nobody else then sees it.
pub(crate) fn asked_by_keys(context: &Context) -> bool {
    context.input_mut(|input| {
        input.consume_key(Modifiers::SHIFT, Key::F10) || input.consume_key(Modifiers::NONE, Key::Menu)
    })
}

/// Where the menu of something stands when the keys ask for it.
pub(crate) fn below(rect: Rect) -> Pos2 {
    rect.left_bottom() + vec2(8.0, 0.0)
}
