//! What a command is: its name, its help, its words as data, and how they are read. Must not know any of them.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;

use super::build_info::{VERSION, built_from};
use super::failure::Failure;
use super::options::{HELP, LOCALE, OptionSpec, Positional, Takes};
use super::output::written;
use super::picture_args::PictureArgs;
use super::words::Words;
use crate::export::Preset;
use crate::figure::{self, CHOICES, ChoiceSpec, Field, Kind, SWITCH};
use crate::model::{Called, Measure};
use crate::query::{Column, Dimension};
use crate::text::{Arg, Locale, say, say_with};

/// A command, as it stands in the table of all.
pub struct CommandSpec {
    /// As typed.
    pub name: &'static str,
    /// The key of its help.
    pub help: &'static str,
    /// The words without dashes, in their order.
    pub positionals: &'static [Positional],
    /// Its own options in groups; all commands have those of [`Self::options`] besides.
    pub(super) groups: &'static [&'static [OptionSpec]],
    /// Its words → what to do.
    pub(super) read: fn(&mut Words) -> Result<Command, Failure>,
}

impl CommandSpec {
    /// All its options.
    pub fn options(&self) -> impl Iterator<Item = &'static OptionSpec> {
        self.groups.iter().copied().flatten().chain([&LOCALE, &HELP])
    }

    /// Its help in a language: what an option can be, and lists of what there is, stand in it under the names of these.
    pub fn help_in(&self, locale: Locale) -> String {
        let of_options = self.options().filter_map(|option| match option.takes {
            Takes::Word { known, .. } => Some((option.name, Arg::from(known().join("|")))),
            Takes::Nothing | Takes::Text => None,
        });
        let lists = LISTS.into_iter().map(|(name, all)| (name, Arg::from(all().join(" "))));
        let choices = std::iter::once(("choices", Arg::from(choices(locale))));
        say_with(locale, self.help, of_options.chain(lists).chain(choices))
    }

    /// What its words ask for.
    pub(super) fn asked(
        &'static self,
        words: impl IntoIterator<Item = OsString>,
        locale: Locale,
    ) -> Result<Command, Failure> {
        let options: Vec<&OptionSpec> = self.options().collect();
        let mut words = Words::read(words, &options, locale)?;
        if words.has(&HELP) {
            return Ok(Plain::help(self));
        }
        // The language was seen to before; here only whether it is one.
        words.explicit_locale()?;
        let command = (self.read)(&mut words)?;
        words.no_more()?;
        Ok(command)
    }
}

/// All words of a kind.
type AllWords = fn() -> Vec<&'static str>;

/// What there is of which a help says all.
const LISTS: [(&str, AllWords); 5] = [
    ("kinds", || Kind::ALL.map(Kind::id).to_vec()),
    ("measures", || Measure::ALL.map(Measure::id).to_vec()),
    ("dimensions", || Dimension::ALL.map(Dimension::id).to_vec()),
    ("columns", Column::known_ids),
    ("presets", || Preset::ALL.map(Preset::id).to_vec()),
];

/// A line of a help is broken behind so many characters.
const LINE: usize = 100;

/// What can be chosen of how a figure shows an answer, as options; what it is asked, the help says itself.
fn choices(locale: Locale) -> String {
    let mut lines = vec![String::new()];
    for choice in CHOICES.iter().filter(|choice| !matches!(choice.field, Field::Asked(_))) {
        let option = format!("[--{} {}]", choice.flag, can_be(choice, locale));
        match lines.last_mut() {
            Some(line) if line.is_empty() => *line = option,
            Some(line) if line.chars().count() + option.chars().count() < LINE => *line += &format!(" {option}"),
            _ => lines.push(option),
        }
    }
    lines.join("\n    ")
}

/// What stands behind the option of a choice: its words, as they are typed in a language, or what is to be put there.
fn can_be(choice: &ChoiceSpec, locale: Locale) -> String {
    let typed = |word: &'static str| match choice.takes {
        figure::Takes::Word { also, .. } if !word.is_ascii() => {
            let en = also.iter().find(|(_, meant)| *meant == word).map_or("", |(said, _)| said);
            locale.name(Called { zh: word, en })
        }
        _ => word,
    };
    match (choice.takes, choice.field) {
        (figure::Takes::Switch, _) => SWITCH.join("|"),
        (figure::Takes::Word { known, .. }, _) => known().into_iter().map(typed).collect::<Vec<_>>().join("|"),
        (figure::Takes::Number, Field::Year(_)) => say(locale, "help-a-year").into_owned(),
        (figure::Takes::Number, _) => "N".to_owned(),
        (figure::Takes::Text | figure::Takes::Texts, _) => say(locale, "help-a-text").into_owned(),
    }
}

/// What somebody asked for on the command line, by who can do it.
pub enum Command {
    /// The window.
    Window {
        /// A package, or what was open last.
        path: Option<PathBuf>,
        /// The language of `--locale`, which goes before the one that the window remembers.
        locale: Option<Locale>,
    },
    /// The whole window drawn without a display.
    Picture(Box<PictureArgs>),
    /// What needs no window.
    Plain(Plain),
}

/// What writes to a terminal or a file.
pub struct Plain {
    /// Whether it writes CSV to standard output.
    pub(super) is_csv: bool,
    does: Does,
}

/// What it comes to.
enum Does {
    /// What the words of one command say; the exit code comes back.
    Run(Box<Run>),
    /// Something about all commands.
    OfAll(OfAll),
}

type OfAll = Box<dyn FnOnce(&[CommandSpec], Locale, &mut dyn Write) -> io::Result<()>>;

type Run = dyn FnOnce(Locale, &mut dyn Write, &mut dyn Write) -> Result<u8, Failure>;

impl Plain {
    /// To be done with what a command's words said.
    pub(super) fn command(
        is_csv: bool,
        run: impl FnOnce(Locale, &mut dyn Write, &mut dyn Write) -> Result<u8, Failure> + 'static,
    ) -> Command {
        Command::Plain(Self { is_csv, does: Does::Run(Box::new(run)) })
    }

    /// To be made from the table of all commands.
    pub(super) fn of_all(
        write: impl FnOnce(&[CommandSpec], Locale, &mut dyn Write) -> io::Result<()> + 'static,
    ) -> Command {
        Command::Plain(Self { is_csv: false, does: Does::OfAll(Box::new(write)) })
    }

    /// Does it; the exit code comes back.
    pub(super) fn carry_out(
        self,
        commands: &[CommandSpec],
        locale: Locale,
        out: &mut dyn Write,
        err: &mut dyn Write,
    ) -> Result<u8, Failure> {
        match self.does {
            Does::Run(run) => run(locale, out, err),
            Does::OfAll(write) => written(write(commands, locale, out), locale),
        }
    }

    /// `--help`, of one command or of all.
    pub(super) fn help(of: &'static CommandSpec) -> Command {
        Self::command(false, move |locale, out, _| written(writeln!(out, "{}", of.help_in(locale)), locale))
    }

    /// `--version`
    pub(super) fn version() -> Command {
        Self::command(false, |locale, out, _| {
            written(writeln!(out, "zonescope {VERSION}\n{}", built_from(locale)), locale)
        })
    }
}
