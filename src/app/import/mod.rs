//! Other people's spreadsheets in the window: the sheet as it is, the tables it becomes, and every change of how it becomes
//! them, until it is saved as a package.

pub(in crate::app) mod account_table;
mod account_ui;
pub(in crate::app) mod apply;
mod changes_ui;
mod column_dialog;
pub(in crate::app) mod command;
pub(in crate::app) mod dialog;
pub(in crate::app) mod done;
mod findings_ui;
mod going;
mod links;
mod looks;
mod mapping;
pub(in crate::app) mod offers;
mod row_dialog;
mod saving;
mod sheet_ui;
mod shown;
mod spellings_ui;
pub(in crate::app) mod state;
mod tables_ui;
pub(in crate::app) mod tasks;
mod toolbar_ui;
pub(in crate::app) mod ui;
mod words;
