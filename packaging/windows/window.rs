//! The same program for a double-click on Windows: it opens no console, and nobody sees what it prints.

#![cfg_attr(windows, windows_subsystem = "windows")]

#[path = "../../src/main.rs"]
mod program;

fn main() -> std::process::ExitCode {
    program::main()
}
