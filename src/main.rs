//! Arguments → the window, or one command.

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use zonescope::cli::{self, Command};
use zonescope::text::Locale;

fn main() -> ExitCode {
    zonescope::output::clean_up_on_signals();
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let locale = cli::locale_of(&words, Locale::of_system());
    let (mut out, mut err) = (io::BufWriter::new(io::stdout().lock()), io::stderr());
    let code = match cli::parse(words, locale) {
        Ok(Command::Plain(command)) => cli::run(command, locale, &mut out, &mut err),
        Ok(Command::Window { path, locale: explicit }) => window(path, explicit, locale, &mut err),
        Ok(Command::Picture(args)) => picture(&args, &mut out, &mut err),
        Err(failure) => cli::complain(&failure, &mut err),
    };
    ExitCode::from(code)
}

#[cfg(feature = "window")]
fn window(path: Option<PathBuf>, explicit: Option<Locale>, locale: Locale, err: &mut dyn Write) -> u8 {
    zonescope::app::run(path, explicit, locale, err)
}

#[cfg(feature = "window")]
fn picture(args: &cli::PictureArgs, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    cli::report(zonescope::app::picture(args), args, out, err)
}

#[cfg(not(feature = "window"))]
fn window(_: Option<PathBuf>, _: Option<Locale>, locale: Locale, err: &mut dyn Write) -> u8 {
    cli::no_window(locale, err)
}

#[cfg(not(feature = "window"))]
fn picture(args: &cli::PictureArgs, _: &mut dyn Write, err: &mut dyn Write) -> u8 {
    cli::no_window(args.locale, err)
}
