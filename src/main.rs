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
    let (mut out, mut err) = (standard_output(), io::stderr());
    let code = match cli::parse(words, locale) {
        Ok(Command::Plain(command)) => cli::run(command, locale, &mut out, &mut err),
        Ok(Command::Window { path, locale: explicit }) => window(path, explicit, locale, &mut err),
        Ok(Command::Picture(args)) => picture(&args, &mut out, &mut err),
        Err(failure) => cli::complain(&failure, &mut err),
    };
    ExitCode::from(code)
}

/// Whether standard output was closed when the program was started (`>&-`). Before `main` Rust opens `/dev/null` in its place,
/// which nobody can tell from the `/dev/null` that somebody asked for: it has to be looked at earlier.
mod closed {
    use std::io;
    #[cfg(target_os = "linux")]
    use std::sync::atomic::{AtomicBool, Ordering};

    /// Takes nothing.
    pub(super) struct Closed;

    impl io::Write for Closed {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if bytes.is_empty() { Ok(0) } else { Err(io::ErrorKind::WriteZero.into()) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[cfg(target_os = "linux")]
    static WAS_CLOSED: AtomicBool = AtomicBool::new(false);

    #[cfg(target_os = "linux")]
    extern "C" fn look() {
        let is_closed = rustix::fs::fcntl_getfl(rustix::stdio::stdout()).is_err();
        WAS_CLOSED.store(is_closed, Ordering::Relaxed);
    }

    /// Called by the loader before `main`.
    // Safe because it asks the system for one flag and stores it: nothing of the library's runtime is used.
    #[cfg(target_os = "linux")]
    #[expect(unsafe_code, reason = "no safe way leads to what was there before main")]
    #[unsafe(link_section = ".init_array")]
    #[used]
    static LOOK: extern "C" fn() = look;

    #[cfg(target_os = "linux")]
    pub(super) fn was_closed() -> bool {
        WAS_CLOSED.load(Ordering::Relaxed)
    }

    #[cfg(not(target_os = "linux"))]
    pub(super) fn was_closed() -> bool {
        false
    }
}

/// Where words go. One that was closed when the program was started takes none, so that what is asked for is not lost in
/// silence.
fn standard_output() -> Box<dyn Write> {
    if closed::was_closed() { Box::new(closed::Closed) } else { Box::new(io::BufWriter::new(io::stdout().lock())) }
}

#[cfg(feature = "window")]
fn window(path: Option<PathBuf>, explicit: Option<Locale>, locale: Locale, err: &mut dyn Write) -> u8 {
    zonescope::app::run(path, explicit, locale, err)
}

#[cfg(feature = "window")]
fn picture(args: &cli::PictureArgs, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    cli::report(zonescope::app::picture(args, err), args, out, err)
}

#[cfg(not(feature = "window"))]
fn window(_: Option<PathBuf>, _: Option<Locale>, locale: Locale, err: &mut dyn Write) -> u8 {
    cli::no_window(locale, err)
}

#[cfg(not(feature = "window"))]
fn picture(args: &cli::PictureArgs, _: &mut dyn Write, err: &mut dyn Write) -> u8 {
    cli::no_window(args.locale, err)
}
