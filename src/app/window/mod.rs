//! What is about the window itself: page, language, theme, panes, messages.

mod about;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod dialog;
mod key_list;
pub(in crate::app) mod offers;
pub(in crate::app) mod state;
