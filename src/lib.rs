//! Zonescope (园镜) opens a development zone's books: its investment projects, its published figures, and where each
//! number came from. This page is the map of the house.
//!
//! ```text
//! disk ─ source ─ package ─▶ model ─ query ─▶ answer ─ figure ─▶ Figure ─ draw ─▶ shapes ┬▶ window (app)
//!        sample ──▶ disk                     └ listing ─▶ words, grids ─ export ─▶ CSV, XLSX  └▶ export: SVG ─▶ PNG, PDF
//! ```
//!
//! | room | what is in it | whom it knows |
//! | --- | --- | --- |
//! | [`parallel`] | work cut into pieces for all processors, put together in order | nobody |
//! | [`regular_file`] | files that are read whole: regular ones, no larger than they may be | nobody |
//! | [`model`] | what the books say, in types that cannot be wrong: exact amounts, periods, stages, projects as columns | `parallel` |
//! | [`text`] | the words of both languages, how numbers are written, how names are sorted | `model`, `parallel` |
//! | `user_folders` | where what the program remembers is kept: beside it, or where the system has it | nobody |
//! | [`schema`] | what the tables of a package are, column by column | `model` |
//! | [`output`] | the only door for what is written: files appear whole or not at all, and never in a package | `text` |
//! | [`source`] | where books come from: a folder, one file with all of it, the program itself; their files as bytes | `output`, `parallel`, `regular_file` |
//! | [`package`] | a Data Package ⇄ the model, with findings for what is wrong | `model`, `output`, `parallel`, `schema`, `source`, `text` |
//! | [`import`] | somebody else's spreadsheet → a package, without losing a cell | `model`, `output`, `package`, `regular_file`, `schema`, `text` |
//! | [`sample`] | made-up books of any size, and the illustrative half of `data/shaoxing` | `output`, `schema` |
//! | [`query`] | filter, group, add up, sort: the only code that touches every row | `model`, `parallel`, `schema`, `text` |
//! | [`listing`] | records, conditions and units in words: the cells of a list, a project in full, a published figure | `model`, `package`, `query`, `schema`, `text` |
//! | [`figure`] | a question and its answer → a [`figure::Figure`]: series, colours, labels, notes, sources | `listing`, `model`, `query`, `text` |
//! | [`draw`] | a `Figure` → egui, the same on screen and on paper | `figure`, `model`, `query`, `text` |
//! | [`export`] | egui shapes → SVG → PNG and PDF; lists → CSV and XLSX | `draw`, `figure`, `listing`, `output`, `text` |
//! | [`gallery`] | figures kept under a name: documents in a folder beside the package | `export`, `figure`, `output`, `regular_file`, `source`, `text` |
//! | [`report`] | a template of blocks with slots, filled in from books → DOCX, HTML, Markdown | `export`, `figure`, `gallery`, `listing`, `model`, `package`, `parallel`, `query`, `text` |
//! | [`cli`] | the commands that need no window | `draw`, `export`, `figure`, `gallery`, `import`, `listing`, `model`, `output`, `package`, `query`, `regular_file`, `report`, `sample`, `schema`, `text` |
//! | `app` | the window, behind the feature `window` | `cli`, `draw`, `export`, `figure`, `gallery`, `import`, `listing`, `model`, `output`, `package`, `parallel`, `query`, `regular_file`, `source`, `text`, `user_folders` |
//!
//! # What holds everywhere
//!
//! * A [`model::Dataset`] has unique ids, references that resolve, and trees without cycles; it is read-only.
//! * Amounts are integers of fen (分). Sums are exact and do not depend on grouping, order or threads.
//! * Measures of investment are different quantities. No code adds one to another.
//! * Missing is never 0: a cell says how many of its records have no amount, and a mark without any is a gap.
//! * What is illustrative says so wherever it appears, in exported figures too.
//! * Every number of a report is a slot; what has no value says so.
//! * `query` and `figure` do no I/O. Nothing ever writes to a package; files appear whole or not at all.
//! * No view holds `&mut` state: views read and send commands; the `apply` of each room carries its own out, and only
//!   `Session::step` lets go of marks and titles and notes what undo goes back to.
//! * The screen and the export call the same [`draw::figure_ui`].
//! * No sentence that a person reads stands in a `.rs` file: they are in `assets/texts`, in both languages.
//! * Nothing unsorted (a hash table's order) reaches a screen or a file: the same input gives the same bytes.

#![forbid(unsafe_code)]

#[cfg(feature = "window")]
pub mod app;
pub mod cli;
pub mod draw;
pub mod export;
pub mod figure;
pub mod gallery;
pub mod import;
pub mod listing;
pub mod model;
pub mod output;
pub mod package;
pub mod parallel;
pub mod query;
pub mod regular_file;
pub mod report;
pub mod sample;
pub mod schema;
pub mod source;
pub mod text;
#[cfg(feature = "window")]
pub mod user_folders;
