//! Other people's spreadsheets become packages without losing a cell.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a test stops where it fails, and says what it left out")]

mod books;
mod commands;
mod hostile;
mod layouts;
mod maps;
mod periods;
mod recipes;
mod round_trip;
mod rows;
mod tables;
mod understanding;
mod updates;
mod workbooks;
mod xlsb;

#[path = "../common/program.rs"]
mod program;
