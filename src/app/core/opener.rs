//! Shows a file or a folder in the program that the system has for it. Must not know what is in it.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

/// Opens a path, or says why not.
pub(crate) type Opener = Arc<dyn Fn(&Path) -> io::Result<()> + Send + Sync>;

/// Asks the system, and waits for its answer: off the window's thread.
pub(in crate::app) fn open(path: &Path) -> io::Result<()> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(target_os = "windows") {
        "explorer"
    } else {
        "xdg-open"
    };
    let quiet = |command: &mut Command| {
        command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()
    };
    let status = quiet(&mut Command::new(program))?;
    // The explorer of Windows says that it failed when it did not.
    if status.success() || cfg!(target_os = "windows") {
        Ok(())
    } else {
        Err(io::Error::other(format!("{program}: {status}")))
    }
}
