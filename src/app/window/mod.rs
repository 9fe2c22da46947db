//! What is about the window itself: page, language, theme, panes, messages.

pub(in crate::app) mod about;
pub(in crate::app) mod apply;
pub(in crate::app) mod command;
pub(in crate::app) mod offers;
