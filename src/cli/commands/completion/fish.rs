//! Completion for fish. Must not know any command.

use super::{first_words, summary, words_of};
use crate::cli::command::CommandSpec;
use crate::text::Locale;

/// The script, with what commands do in the user's language.
pub(super) fn script(commands: &[CommandSpec], locale: Locale) -> String {
    let mut script = String::new();
    for command in commands {
        let (name, said) = (command.name, quoted(&summary(command, locale)));
        script += &format!("complete -c zonescope -n __fish_use_subcommand -a {name} -d '{said}'\n");
        let when = format!("complete -c zonescope -n '__fish_seen_subcommand_from {name}'");
        let words = first_words(command).join(" ");
        if !words.is_empty() {
            script += &format!("{when} -f -a '{words}'\n");
        }
        for option in command.options() {
            script += &match (option.takes_value(), words_of(option).join(" ")) {
                (false, _) => format!("{when} -l {}\n", option.name),
                (true, words) if words.is_empty() => format!("{when} -l {} -r\n", option.name),
                (true, words) => format!("{when} -l {} -x -a '{words}'\n", option.name),
            };
        }
    }
    script
        + "complete -c zonescope -n __fish_use_subcommand -l help\ncomplete -c zonescope -n __fish_use_subcommand -l version\n"
}

/// Within single quotation marks.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\'', "\\'")
}
