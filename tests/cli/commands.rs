//! The table of commands: what it says of each is what its help says and what is understood.

use std::collections::BTreeSet;
use std::ffi::OsString;

use zonescope::cli::{COMMANDS, CommandSpec, Failure, OptionSpec, Takes, parse};
use zonescope::export::{FORMATS, Format, SHEET_FORMATS, SheetFormat};
use zonescope::figure::CHOICES;
use zonescope::text::{Locale, say};

use crate::program::{Ran, run};

/// Said once for all commands, in the help of the program.
const OF_ALL: [&str; 4] = ["locale", "help", "strict", "no-clobber"];

/// The options that a text names.
fn named_in(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !c.is_ascii_lowercase() && c != '-';
    text.split("--").skip(1).filter_map(|rest| rest.split(ends).next()).collect()
}

/// The endings that a text names: what stands behind a full stop without a blank.
fn named_endings(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !c.is_ascii_lowercase();
    text.split('.').skip(1).filter_map(|rest| rest.split(ends).next()).filter(|ending| !ending.is_empty()).collect()
}

fn refused(command: &CommandSpec, words: &[&str], locale: Locale) -> String {
    let words = [&[command.name], words].concat().into_iter().map(OsString::from);
    let Failure { sentence, code } = parse(words, locale).err().unwrap();
    assert_eq!(code, 2, "{}: {sentence}", command.name);
    sentence
}

#[test]
fn the_help_of_a_command_names_its_words_and_no_others() {
    for locale in Locale::ALL {
        let program = say(locale, "help");
        let query = COMMANDS.iter().find(|command| command.name == "query").unwrap();
        let measures = query.help_in(locale);
        for command in COMMANDS {
            let name = command.name;
            let help = command.help_in(locale);
            assert!(help.contains(&format!("zonescope {name} ")) && program.contains(&format!("zonescope {name} ")));
            let said = named_in(&help);
            let known: BTreeSet<&str> = command.options().map(|option| option.name).collect();
            assert_eq!(command.options().count(), known.len(), "{name} has an option twice");
            let strange: Vec<_> = said.difference(&known).collect();
            assert!(strange.is_empty(), "the help of {name} names {strange:?}, which it does not have");
            let secret: Vec<_> = known.difference(&said).filter(|option| !OF_ALL.contains(option)).collect();
            assert!(secret.is_empty(), "the help of {name} is silent on {secret:?}");
            for positional in command.positionals {
                // Each language has its own name for what is no command's own word.
                let is_named = locale == Locale::ZhCn || help.contains(positional.name);
                assert!(is_named, "{name}: {}", positional.name);
            }
            for OptionSpec { name: option, takes } in command.options() {
                let Takes::Word { known, also } = takes else { continue };
                // Measures are listed once.
                let help = if *option == "measure" { measures.as_str() } else { help.as_str() };
                for word in known() {
                    let mut ways = also.iter().filter(|(_, meant)| *meant == word).map(|(said, _)| *said);
                    let is_said = help.contains(word) || ways.any(|way| help.contains(way));
                    assert!(is_said, "the help of {name} does not say that --{option} can be {word}");
                }
            }
        }
        let program = named_in(&program);
        assert!(OF_ALL.iter().all(|option| program.contains(option)), "{program:?}");
    }
}

/// Options whose words are written into the help by hand, and why.
const BY_HAND: [(&str, &str); 1] = [("unit", "each language names its own units first, and not all that are taken")];

#[test]
fn no_list_of_what_an_option_can_be_is_written_into_the_help_by_hand() {
    for locale in Locale::ALL {
        for command in COMMANDS {
            let text = say(locale, command.help);
            for option in command.options().filter(|option| matches!(option.takes, Takes::Word { .. })) {
                let start = format!("--{} ", option.name);
                let said = text.split(start.as_str()).skip(1).filter_map(|rest| rest.split([' ', ']', '\n']).next());
                let is_by_hand =
                    |said: &str| said.contains('|') && !BY_HAND.iter().any(|(name, _)| *name == option.name);
                let wrong: Vec<&str> = said.filter(|said| is_by_hand(said)).collect();
                assert!(wrong.is_empty(), "{}: --{} {wrong:?}: say {{ ${} }}", command.help, option.name, option.name);
            }
            let help = command.help_in(locale);
            assert!(!help.contains('{') && !help.contains('$'), "nothing is left open: {help}");
        }
    }
}

#[test]
fn every_option_takes_what_the_table_says_and_help_is_given_beside_it() {
    for command in COMMANDS {
        let said = format!("{}\n", command.help_in(Locale::En));
        for option in command.options() {
            let long = format!("--{}", option.name);
            if option.takes_value() {
                let expected = format!("Option {long} lacks its value.");
                assert_eq!(refused(command, &[&long], Locale::En), expected, "{}", command.name);
            } else {
                let with_value = format!("{long}=x");
                let sentence = refused(command, &[&with_value], Locale::En);
                assert!(sentence.starts_with(&format!("{long} takes no value, ")), "{}: {sentence}", command.name);
            }
        }
        for words in [&[command.name, "--help"][..], &[command.name, "-h"], &["help", command.name]] {
            let Ran { code, out, err } = run(words);
            assert_eq!((code, &out, err.as_str()), (0, &said, ""), "{words:?}");
        }
    }
}

#[test]
fn a_mistyped_option_is_refused_and_the_nearest_is_named() {
    for command in COMMANDS {
        for option in command.options() {
            let last = option.name.chars().last().unwrap();
            let typed = format!("--{}{last}", option.name);
            let expected = format!(
                "“{typed}” is not understood. Is --{} meant? See --help for commands and options.",
                option.name
            );
            assert_eq!(refused(command, &[&typed], Locale::En), expected, "{}", command.name);
            let chinese = refused(command, &[&typed], Locale::ZhCn);
            assert!(chinese.contains(&format!("“{typed}”，是否指 --{}？", option.name)), "{chinese}");
        }
        let strange = refused(command, &["--quux"], Locale::En);
        assert_eq!(strange, "“--quux” is not understood. See --help for commands and options.", "{}", command.name);
    }
}

#[test]
fn whoever_wants_a_kind_of_file_that_is_none_is_told_all_there_are() {
    let [figures, sheets] =
        [FORMATS.map(Format::extension).to_vec(), SHEET_FORMATS.map(SheetFormat::extension).to_vec()];
    for locale in Locale::ALL {
        for (key, endings) in [("cli-figure-format", &figures), ("cli-list-format", &sheets)] {
            let sentence = say(locale, key);
            let said = named_endings(&sentence);
            assert_eq!(said, endings.iter().copied().collect(), "{sentence}");
        }
        for format in FORMATS {
            assert_ne!(say(locale, format.text()), format.text());
        }
        for format in SHEET_FORMATS {
            assert_ne!(say(locale, format.text()), format.text());
        }
    }
}

/// Options of `figure` that are no field of a document, and why.
const NOT_OF_A_DOCUMENT: [(&str, &[&str]); 4] = [
    (
        "which files are read, written, and what becomes of those that are there",
        &["spec", "save-spec", "font", "format", "svg-text", "out", "no-clobber", "allow-empty", "strict"],
    ),
    ("the room it is printed in, which is not what it says", &["preset", "width-mm", "height-mm", "text-pt", "dpi"]),
    ("whose rows it is of, as it is whose package", &["table"]),
    ("the same for all commands", &["locale", "help"]),
];

#[test]
fn every_choice_of_a_figure_is_an_option_and_every_other_option_has_a_reason() {
    let figure = COMMANDS.iter().find(|command| command.name == "figure").unwrap();
    let options: BTreeSet<&str> = figure.options().map(|option| option.name).collect();
    let choices = CHOICES.iter().map(|choice| choice.flag);
    let others = NOT_OF_A_DOCUMENT.iter().flat_map(|(_, options)| options.iter().copied());
    assert_eq!(options, choices.chain(others).collect());
    for (reason, others) in NOT_OF_A_DOCUMENT {
        for other in others {
            assert!(CHOICES.iter().all(|choice| choice.flag != *other), "{other} is a choice, not {reason}");
        }
    }
}
