//! What a double-click on Windows starts: the program beside it, without the console that it would open by itself. So the
//! installer has the program once, and both are one version.

#![cfg_attr(windows, windows_subsystem = "windows")]

use std::env;
use std::process::{Command, ExitCode};

/// `CREATE_NO_WINDOW` of the Windows API: a console that nobody sees.
#[cfg(windows)]
const NO_CONSOLE: u32 = 0x0800_0000;

fn main() -> ExitCode {
    let Ok(own) = env::current_exe() else { return ExitCode::FAILURE };
    let mut program = Command::new(own.with_file_name(if cfg!(windows) { "zonescope.exe" } else { "zonescope" }));
    program.args(env::args_os().skip(1));
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut program, NO_CONSOLE);
    match program.spawn() {
        Ok(_) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
