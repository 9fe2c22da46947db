//! `zonescope man`: the manual as a page for `man`, made from the helps of all commands.

use crate::cli::build_info::VERSION;
use crate::cli::command::{Command, CommandSpec, Plain};
use crate::cli::failure::Failure;
use crate::cli::words::Words;
use crate::text::{Locale, say};

pub(super) const COMMAND: CommandSpec =
    CommandSpec { name: "man", help: "help-man", positionals: &[], groups: &[], read };

fn read(_: &mut Words) -> Result<Command, Failure> {
    Ok(Plain::of_all(|commands, locale, out| out.write_all(page(commands, locale).as_bytes())))
}

/// The page, in roff.
fn page(commands: &[CommandSpec], locale: Locale) -> String {
    let program = say(locale, "help");
    let mut page = format!(".TH ZONESCOPE 1 \"\" \"Zonescope {VERSION}\"\n");
    let heading = |key: &str| format!(".SH {}\n", escaped(&say(locale, key)));
    page += &heading("man-name");
    page += &format!("zonescope \\- {}\n", escaped(&say(locale, "man-what")));
    page += &heading("man-description");
    page += &lines(&program);
    page += &heading("man-commands");
    for command in commands {
        page += &format!(".SS {}\n{}", escaped(command.name), lines(&command.help_in(locale)));
    }
    page += &heading("man-files");
    page += &lines(&say(locale, "man-files-text"));
    page
}

/// Lines as they stand, bold where a command is written out; only those that are too long are broken.
fn lines(text: &str) -> String {
    let mut page = ".ad l\n".to_owned();
    for line in text.lines() {
        let plain = escaped(line);
        page += &match line {
            "" => ".PP\n".to_owned(),
            _ if line.starts_with("zonescope ") => format!("\\fB{plain}\\fR\n.br\n"),
            _ => format!("{plain}\n.br\n"),
        };
    }
    page
}

/// A text without anything that roff would take for its own.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) { format!("\\&{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_taken_for_an_order_of_roff() {
        for (text, expected) in
            [("plain", "plain"), (".SH x", "\\&.SH x"), ("'x", "\\&'x"), ("a\\b", "a\\eb"), ("--out", "\\-\\-out")]
        {
            assert_eq!(escaped(text), expected);
        }
    }
}
