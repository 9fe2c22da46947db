//! What is half written: it goes when the program is told to end, and what an earlier run left goes with the next one.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Everything half written begins with this and ends with [`ENDING`].
const BEGINNING: &str = ".zonescope-";
const ENDING: &str = ".tmp";
/// Names are told apart by so many characters.
const RANDOM: usize = 6;
/// File systems take 255 bytes.
const LONGEST: usize = 120;

static PENDING: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Something half written. While it lives, a signal removes it.
pub(super) struct Pending(PathBuf);

impl Drop for Pending {
    fn drop(&mut self) {
        all().retain(|path| *path != self.0);
    }
}

fn all() -> MutexGuard<'static, Vec<PathBuf>> {
    PENDING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes something for `name` in a folder, known as half written from its first moment on.
pub(super) fn begin<T>(
    folder: &Path,
    name: &OsStr,
    make: impl FnOnce(&tempfile::Builder<'_, '_>) -> io::Result<T>,
    path_of: impl FnOnce(&T) -> &Path,
) -> io::Result<(T, Pending)> {
    sweep(folder, name);
    let beginning = beginning(name);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&beginning).suffix(ENDING).rand_bytes(RANDOM);
    let mut all = all();
    let made = make(&builder).map_err(without_path)?;
    let path = path_of(&made).to_owned();
    all.push(path.clone());
    Ok((made, Pending(path)))
}

/// Does what gives something half written its name: a signal comes before it or after it.
pub(super) fn end<T>(pending: Pending, rename: impl FnOnce() -> T) -> T {
    let guard = all();
    let done = rename();
    drop(guard);
    drop(pending);
    done
}

/// What the system said, where that is still known, without the name of the temporary file, which means nothing to anybody.
pub(super) fn without_path(error: io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

fn beginning(name: &OsStr) -> String {
    let name = name.to_string_lossy();
    let end = (0..=name.len().min(LONGEST)).rev().find(|end| name.is_char_boundary(*end)).unwrap_or(0);
    format!("{BEGINNING}{}-", &name[..end])
}

/// Removes what runs that were killed left of the same output. Who still writes holds a lock on it.
pub(super) fn sweep(folder: &Path, name: &OsStr) {
    let beginning = beginning(name);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let middle = name.to_str().and_then(|name| name.strip_prefix(&beginning)?.strip_suffix(ENDING));
        let is_left = middle.is_some_and(|middle| middle.len() == RANDOM && !middle.contains('.'));
        let path = entry.path();
        if is_left && File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            remove(&path);
        }
    }
}

/// Nothing can be done where it does not go.
pub(super) fn remove(path: &Path) {
    let is_folder = path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
    let _ = if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
}

/// Removes what another thread may still be writing: a folder into which a file came meanwhile is not empty. Once it is
/// gone nothing can come into it.
#[cfg(unix)]
fn remove_while_written(path: &Path) {
    const TRIES: usize = 1000;
    for _ in 0..TRIES {
        remove(path);
        if path.symlink_metadata().is_err() {
            return;
        }
    }
}

/// From now on Ctrl+C, SIGTERM and a terminal that is closed (SIGHUP, unless whoever started the program lets it go on
/// without one, as `nohup` does) remove what is half written before they end the program, and a file that outgrows
/// what the system allows is an error like others. For the program, not for those who use it as a library.
pub fn clean_up_on_signals() {
    #[cfg(unix)]
    {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
        // Where these cannot be had, everything else still works.
        let _ = signal_hook::flag::register(SIGXFSZ, std::sync::Arc::default());
        let ending = [SIGINT, SIGTERM].into_iter().chain(Some(SIGHUP).filter(|signal| !is_ignored(*signal)));
        let Ok(mut signals) = signal_hook::iterator::Signals::new(ending) else { return };
        let wait = move || {
            if let Some(signal) = signals.forever().next() {
                // Never unlocked: nothing new is begun or renamed.
                let pending = all();
                pending.iter().for_each(|path| remove_while_written(path));
                let _ = signal_hook::low_level::emulate_default_handler(signal);
            }
        };
        let _ = std::thread::Builder::new().name("signals".to_owned()).spawn(wait);
    }
}

/// Whether a signal is one that this program was started to ignore; of systems that do not say so, none is.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    ignored.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
}
