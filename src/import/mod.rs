//! Somebody else's spreadsheet to a package, without losing a cell. Must not know windows, queries or figures, and writes
//! only through `output`.
//!
//! Bytes become sheets of cells with their places (`file`; `encoding`, `delimited`, `json`, `geojson`, `workbook`, `xls_size`,
//! `open_document`, `dbase`, `shapefile`,
//! `zipped`, `unwound`, `hidden`; `sheet`, `arranged`). In a sheet the table is found (`layout`, `heading`, `totals`, `aside`, `row_marks`, `cell_look`): every row of the sheet is in
//! one place of it. Each column is understood by its heading and its values (`column_kind`, `column_dates`, `missing_marks`, `reason`, `unit_words`, `numbers`, `prose`, `written_amount`, `dates`, `periods`, `spellings`), and
//! all of it together is proposed as a [`Recipe`] (`proposal`, `readings`; `recipe_file`, `becoming`). A recipe, proposed or from last month, is applied
//! (`applying`, `flag_sets`, `matching`, `fitting`, `taking`, `column_reading`, `rare_texts`, `long_table`, `projects_table` with `roles` and `stage_ladder`,
//! `observed`, `entities`) and comes to tables with their account (`out_table`,
//! `account`), which are written as a package (`writing`). Each of these knows only those before it. A package as one workbook,
//! and back without loss, is `book`; one that is there, by next month's files, is `update`.
//!
//! How numbers and dates are written by people is known in `package`, which reads them too: here is only what a package
//! never has.

mod account;
mod applying;
mod arranged;
mod aside;
mod becoming;
mod book;
mod cell_look;
mod column_dates;
mod column_kind;
mod column_reading;
mod dates;
mod dbase;
mod delimited;
mod encoding;
mod entities;
mod error;
mod exact_sum;
mod file;
mod fitting;
mod flag_sets;
mod geojson;
mod heading;
mod hidden;
mod json;
mod layout;
mod long_table;
mod matching;
mod missing_marks;
mod numbers;
mod observed;
mod open_document;
mod out_table;
mod period_totals;
mod periods;
mod projects_table;
mod proposal;
mod prose;
mod rare_texts;
mod readings;
mod reason;
mod recipe;
mod recipe_file;
mod roles;
mod row_marks;
mod shapefile;
mod sheet;
mod spellings;
mod spread;
mod stage_ladder;
mod taking;
mod totals;
mod unit_words;
mod unwound;
mod update;
mod workbook;
mod writing;
mod written_amount;
mod xls_size;
mod zipped;

pub use account::{Change, ColumnNote, ColumnSum, NoteKind, Noted, ShapeChange, SheetAccount, place};
pub use applying::apply;
pub use aside::Aside;
pub use book::{Book, BookError, Returned, book, returned};
pub use encoding::{Alternative, EncodingChoice, Evidence};
pub use error::ReadError;
pub use file::{FileFormat, SourceFile, Writing};
pub use fitting::fitted;
pub use heading::HeadedColumn;
pub use layout::Layout;
pub use out_table::{OutColumn, OutTable, RowsOrigin};
pub use proposal::{Inspected, Why, propose, proposed_anew};
pub use reason::Reason;
pub use recipe::{Becomes, ColumnPlan, IndicatorPlan, LEAVE_OUT, Recipe, TablePlan, VERSION as RECIPE_VERSION};
pub use recipe_file::RecipeError;
pub use roles::{kind_of_role, may_have_role, project_roles, roles};
pub use row_marks::{RowIs, RowMark};
pub use sheet::{Area, Cell, CellKind, Limits, Row, Sheet, column_letters, column_of_letters};
pub use spellings::Spellings;
pub use taking::Imported;
pub use update::{Update, recipe_of, update};
pub use writing::{Package, RECORD};
