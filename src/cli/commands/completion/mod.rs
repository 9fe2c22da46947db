//! `zonescope completion`: what a shell needs to complete words of the command line, made from the table of commands.

mod bash;
mod fish;
mod zsh;

use std::io::{self, Write};

use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::options::{OptionSpec, Positional, Takes};
use crate::cli::words::Words;
use crate::text::{Locale, say, say_with};

const SHELL: Positional = Positional::required("SHELL", "cli-missing-shell");

pub(super) const COMMAND: CommandSpec =
    CommandSpec { name: "completion", help: "help-completion", positionals: &[SHELL], groups: &[], read };

/// Writes the script of a shell.
type Script = fn(&[CommandSpec], Locale) -> String;

/// The shells, by their names.
const SHELLS: [(&str, Script); 3] = [("bash", bash::script), ("zsh", zsh::script), ("fish", fish::script)];

fn read(words: &mut Words) -> Result<Command, Failure> {
    let word = words.positional(&SHELL)?;
    let shell = words.text(word)?;
    let known = SHELLS.iter().find(|(name, _)| *name == shell);
    let unknown = || Failure::usage(say_with(words.locale, "cli-unknown-shell", [("shell", shell.as_str().into())]));
    let (_, script) = known.ok_or_else(unknown)?;
    Ok(Plain::of_all(|commands, locale, out| write(*script, commands, locale, out)))
}

fn write(script: Script, commands: &[CommandSpec], locale: Locale, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(script(commands, locale).as_bytes())
}

/// What a command does, in a few words: as the help of the program has it beside its name.
fn summary(command: &CommandSpec, locale: Locale) -> String {
    let help = say(locale, "help");
    let start = format!("zonescope {} ", command.name);
    let line = help.lines().find_map(|line| line.strip_prefix(&start)).unwrap_or_default();
    line.rsplit("  ").next().unwrap_or_default().trim().to_owned()
}

/// The words that an option can be, where there are few.
fn words_of(option: &OptionSpec) -> Vec<&'static str> {
    match option.takes {
        Takes::Word { known, .. } => known(),
        Takes::Text if option.name == "locale" => Locale::ALL.map(Locale::tag).to_vec(),
        Takes::Text | Takes::Nothing => Vec::new(),
    }
}

/// The words that stand where a command has one of a few without dashes.
fn first_words(command: &CommandSpec) -> Vec<&'static str> {
    if command.positionals.iter().any(|word| word.name == SHELL.name) {
        SHELLS.map(|(name, _)| name).to_vec()
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::COMMANDS;

    #[test]
    fn every_command_is_summed_up_in_both_languages() {
        for locale in Locale::ALL {
            for command in COMMANDS {
                let said = summary(command, locale);
                assert!(!said.is_empty() && !said.contains('…') && said.len() < 80, "{}: {said}", command.name);
            }
        }
    }
}
