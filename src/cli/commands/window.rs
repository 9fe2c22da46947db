//! `zonescope` without a command: the window.

use crate::cli::command::{Command, CommandSpec};
use crate::cli::failure::Failure;
use crate::cli::options::Positional;
use crate::cli::words::Words;

/// What is done where no command is named.
pub(in crate::cli) const WINDOW: CommandSpec =
    CommandSpec { name: "", help: "help", positionals: &[Positional::optional("PATH")], groups: &[], read };

fn read(words: &mut Words) -> Result<Command, Failure> {
    let locale = words.explicit_locale()?;
    Ok(Command::Window { path: words.positional_if_any().map(Into::into), locale })
}
