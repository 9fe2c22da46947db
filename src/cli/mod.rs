//! The commands that need no window. Must not know egui or the window.
//!
//! The words are read into a [`Command`] by the one of [`COMMANDS`] that they name; [`run`] carries it out: opens the
//! package, asks the other rooms and writes to `out`. What went wrong goes to `err`, once, in the user's language.
//!
//! A new command is a file in `commands` with its `COMMAND`, a line in the table there, and the text of its help.

mod build_info;
mod command;
mod commands;
mod csv_lines;
mod failure;
mod format;
mod ids;
mod options;
mod output;
mod own_fonts;
mod picture_args;
mod rows_to;
mod source;
mod source_file;
mod view;
mod words;

use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal, Write};
use std::path::Path;

pub use build_info::{NOTICES, VERSION, built_from};
pub use command::{Command, CommandSpec, Plain};
pub use commands::COMMANDS;
use commands::WINDOW;
pub use failure::Failure;
#[cfg(feature = "window")]
pub(crate) use ids::with_ids;
pub use options::{OptionSpec, Positional, Takes};
use output::written;
pub use picture_args::PictureArgs;
#[cfg(feature = "window")]
pub(crate) use source::say_errors;
pub use view::View;
pub use words::locale_of;

use crate::output::Written;
use crate::text::{Locale, say};

/// Reads the words after the program's name.
pub fn parse(words: impl IntoIterator<Item = OsString>, locale: Locale) -> Result<Command, Failure> {
    let words: Vec<OsString> = words.into_iter().collect();
    let (languages, words) = words.split_at(words::leading_locales(&words));
    let known = |word: &OsString| COMMANDS.iter().find(|command| *word == *command.name);
    let window = || WINDOW.asked(languages.iter().chain(words).cloned(), locale);
    let Some(first) = words.first() else { return window() };
    match first.to_str() {
        Some("--help" | "-h" | "help") => Ok(Plain::help(words[1..].iter().find_map(known).unwrap_or(&WINDOW))),
        Some("--version" | "-V") => Ok(Plain::version()),
        _ => match known(first) {
            Some(command) => command.asked(languages.iter().chain(&words[1..]).cloned(), locale),
            None if is_mistyped(first) => Err(Failure::unknown_word(&first.to_string_lossy(), locale)),
            None => window(),
        },
    }
}

/// A mistyped command is not a path that somebody forgot to make.
fn is_mistyped(word: &OsStr) -> bool {
    let path = Path::new(word);
    !word.as_encoded_bytes().starts_with(b"-") && path.components().count() <= 1 && !path.exists()
}

/// Carries a command out. The exit code is that of the issue: 0, 1 or 2.
pub fn run(command: Plain, locale: Locale, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let (mut harmless, err) = (output::Harmless::new(out), &mut output::Harmless::new(err));
    // CSV is a file, even where it has no name: a script gets what the books say, unless it goes to a screen.
    let is_file = command.is_csv && !io::stdout().is_terminal();
    let out: &mut dyn Write = if is_file { harmless.inner() } else { &mut harmless };
    let done = command.carry_out(COMMANDS, locale, out, err);
    match done.and_then(|code| written(out.flush(), locale).map(|_| code)) {
        Ok(code) => code,
        Err(failure) => complain(&failure, err),
    }
}

/// Says what a picture was written to, or why not; the exit code comes back.
pub fn report(
    result: Result<(String, Written), Failure>,
    args: &PictureArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let said = result.and_then(|(line, file)| {
        let said = output::say_written(&line, &args.out, file, args.locale, [&mut *out, &mut *err]);
        written(said.and_then(|()| out.flush()), args.locale)
    });
    match said {
        Ok(code) => code,
        Err(failure) => complain(&failure, err),
    }
}

/// Says why not; the exit code comes back.
pub fn complain(failure: &Failure, err: &mut dyn Write) -> u8 {
    for line in failure.sentence.split('\n') {
        // Standard error may be closed; there is nobody left to tell.
        let _ = writeln!(err, "{}", output::harmless(line));
    }
    failure.code
}

/// Says that this program was built without its window.
pub fn no_window(locale: Locale, err: &mut dyn Write) -> u8 {
    let _ = writeln!(err, "{}", say(locale, "cli-no-window-feature"));
    1
}
