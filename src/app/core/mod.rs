//! What all rooms of the window stand on: commands, the workspace and the open session, answers and the worker that finds
//! them, tasks, offers. Must not know how any page is shown.

pub(in crate::app) mod actions_ui;
pub(in crate::app) mod answers;
pub(in crate::app) mod answers_gate;
pub(in crate::app) mod apply;
pub(in crate::app) mod caches;
pub(in crate::app) mod command;
pub(in crate::app) mod context_menu;
pub(in crate::app) mod dialog_parts;
pub(in crate::app) mod fields;
pub(in crate::app) mod filter_keys;
pub(in crate::app) mod history;
pub(in crate::app) mod ids;
pub(in crate::app) mod offer;
pub(in crate::app) mod offer_context;
pub(in crate::app) mod offer_ui;
pub(in crate::app) mod opener;
pub(in crate::app) mod overwriting;
pub(in crate::app) mod panel;
pub(in crate::app) mod paths;
pub(in crate::app) mod question;
pub(in crate::app) mod remap;
pub(in crate::app) mod row_id;
pub(in crate::app) mod save_buttons;
pub(in crate::app) mod session;
pub(in crate::app) mod settings;
pub(in crate::app) mod shortcuts;
pub(in crate::app) mod shown;
pub(in crate::app) mod sides;
pub(in crate::app) mod slot;
pub(in crate::app) mod system_dialogs;
pub(in crate::app) mod table_spec;
pub(in crate::app) mod tasks;
pub(in crate::app) mod view_parts;
pub(in crate::app) mod worker;
pub(in crate::app) mod workspace;
