//! Completion for bash. Must not know any command.

use super::{first_words, words_of};
use crate::cli::command::CommandSpec;
use crate::text::Locale;

/// The script; bash shows no explanations, so it is the same in every language.
pub(super) fn script(commands: &[CommandSpec], _: Locale) -> String {
    let names: Vec<&str> = commands.iter().map(|command| command.name).collect();
    let mut values = String::new();
    let mut options = String::new();
    for command in commands {
        let name = command.name;
        for option in command.options().filter(|option| option.takes_value()) {
            let words = words_of(option);
            if !words.is_empty() {
                let words = words.join(" ");
                values += &format!(
                    "    {name},--{}) COMPREPLY=($(compgen -W '{words}' -- \"$cur\")); return ;;\n",
                    option.name
                );
            }
        }
        let flags: Vec<String> = command.options().map(|option| format!("--{}", option.name)).collect();
        options +=
            &format!("    {name}) options='{}'; words='{}' ;;\n", flags.join(" "), first_words(command).join(" "));
    }
    format!(
        "_zonescope() {{
  local cur=\"${{COMP_WORDS[COMP_CWORD]}}\" prev=\"${{COMP_WORDS[COMP_CWORD-1]}}\" command=\"${{COMP_WORDS[1]}}\"
  local options='--locale --help --version' words=''
  COMPREPLY=()
  if [ \"$COMP_CWORD\" = 1 ]; then command=; words='{names}'; fi
  case \"$command,$prev\" in
{values}  esac
  case \"$command\" in
{options}  esac
  case \"$cur\" in
    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$cur\")) ;;
    *) COMPREPLY=($(compgen -W \"$words\" -- \"$cur\")); compopt -o default 2>/dev/null ;;
  esac
}}
complete -o bashdefault -o default -F _zonescope zonescope
",
        names = names.join(" "),
    )
}
