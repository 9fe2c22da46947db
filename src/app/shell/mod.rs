//! The window around the pages, and what knows every room: the frame, the dialogs, the keyboard, the hand-out of commands.

pub(in crate::app) mod answers;
pub(in crate::app) mod app;
pub(in crate::app) mod beginning;
pub(in crate::app) mod dialogs;
pub(in crate::app) mod dispatch;
pub(in crate::app) mod frame;
pub(in crate::app) mod keys;
pub(in crate::app) mod nav;
pub(in crate::app) mod notice_ui;
pub(in crate::app) mod offers;
pub(in crate::app) mod picture;
pub(in crate::app) mod tables;
pub(in crate::app) mod views;
pub(in crate::app) mod window;
