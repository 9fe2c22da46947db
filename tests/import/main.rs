//! Other people's spreadsheets become packages without losing a cell.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod books;
mod commands;
mod hostile;
mod layouts;
mod recipes;
mod rows;
mod tables;
mod workbooks;

#[path = "../common/program.rs"]
mod program;
