//! Completion for zsh. Must not know any command.

use super::{first_words, summary, words_of};
use crate::cli::command::CommandSpec;
use crate::text::Locale;

/// The script, with what commands do in the user's language.
pub(super) fn script(commands: &[CommandSpec], locale: Locale) -> String {
    let mut names = String::new();
    let mut cases = String::new();
    for command in commands {
        let name = command.name;
        names += &format!("    '{name}:{}'\n", quoted(&summary(command, locale)));
        cases += &format!("    {name}) _arguments -S");
        for option in command.options() {
            cases += &match (option.takes_value(), words_of(option).join(" ")) {
                (false, _) => format!(" '--{}'", option.name),
                (true, words) if words.is_empty() => format!(" '*--{}=:{}:_files'", option.name, option.name),
                (true, words) => format!(" '--{}=:{}:({words})'", option.name, option.name),
            };
        }
        let words = first_words(command).join(" ");
        cases +=
            &if words.is_empty() { " '*:file:_files' ;;\n".to_owned() } else { format!(" '1:shell:({words})' ;;\n") };
    }
    format!(
        "#compdef zonescope
_zonescope() {{
  local -a commands
  commands=(
{names}  )
  if (( CURRENT == 2 )); then
    _describe -t commands zonescope commands
    _files
    return
  fi
  shift words
  (( CURRENT-- ))
  case \"$words[1]\" in
{cases}    *) _files ;;
  esac
}}
if [ \"$funcstack[1]\" = _zonescope ]; then _zonescope \"$@\"; else compdef _zonescope zonescope; fi
"
    )
}

/// Within single quotation marks, in a list that a colon divides.
fn quoted(text: &str) -> String {
    text.replace('\'', "'\\''").replace(':', "\\:")
}
