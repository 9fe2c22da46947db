//! Zonescope (园镜) opens a development zone's books: its investment projects, its published figures, and where each
//! number came from. This page is the map of the house.
//!
//! ```text
//! disk ─ package ─▶ model ─ query ─▶ answer ─ figure ─▶ Figure ─ draw ─▶ shapes ┬▶ window (app)
//!        sample ──▶ disk                                                        └▶ export: SVG ─▶ PNG, PDF
//! ```
//!
//! | room | what is in it | whom it knows |
//! | --- | --- | --- |
//! | [`model`] | what the books say, in types that cannot be wrong: exact amounts, periods, stages, projects as columns | nobody |
//! | [`package`] | a Data Package on disk ⇄ the model, with findings for what is wrong | `model` |
//! | [`sample`] | made-up books of any size, and the illustrative half of `data/shaoxing` | `output` |
//! | [`query`] | filter, group, add up, sort: the only code that touches every row | `model` |
//! | [`figure`] | a question and its answer → a [`figure::Figure`]: series, colours, labels, notes, sources | `query` |
//! | [`draw`] | a `Figure` → egui, the same on screen and on paper | `figure` |
//! | [`export`] | egui shapes → SVG → PNG and PDF; lists → CSV and XLSX | `draw`, `listing` |
//! | [`gallery`] | figures kept under a name: documents in a folder beside the package | `figure`, `export` |
//! | [`listing`] | records in words: the cells of a list, a project in full, a published figure | `query` |
//! | [`text`] | the words of both languages, and how numbers are written | `model` for its numbers |
//! | [`output`] | the only door for what is written: files appear whole or not at all, and never in a package | `text` |
//! | [`parallel`] | work cut into pieces for all processors, put together in order | nobody |
//! | [`regular_file`] | files that are read whole: regular ones, no larger than they may be | nobody |
//! | [`cli`] | the commands that need no window | all of the above |
//! | `app` | the window, behind the feature `window` | all of the above |
//!
//! # What holds everywhere
//!
//! * A [`model::Dataset`] has unique ids, references that resolve, and trees without cycles; it is read-only.
//! * Amounts are integers of fen (分). Sums are exact and do not depend on grouping, order or threads.
//! * Measures of investment are different quantities. No code adds one to another.
//! * Missing is never 0: a cell says how many of its records have no amount, and a mark without any is a gap.
//! * What is illustrative says so wherever it appears, in exported figures too.
//! * `query` and `figure` do no I/O. Nothing ever writes to a package; files appear whole or not at all.
//! * No view holds `&mut` state: views read and send commands, `app::apply` writes.
//! * The screen and the export call the same [`draw::figure_ui`].
//! * No sentence that a person reads stands in a `.rs` file: they are in `assets/texts`, in both languages.
//! * Nothing unsorted (a hash table's order) reaches a screen or a file: the same input gives the same bytes.

#[cfg(feature = "window")]
pub mod app;
pub mod cli;
pub mod draw;
pub mod export;
pub mod figure;
pub mod gallery;
pub mod listing;
pub mod model;
pub mod output;
pub mod package;
pub mod parallel;
pub mod query;
pub mod regular_file;
pub mod sample;
pub mod text;
