//! Pipes, terminals and other devices: they are written to as they are. Must not know files.

use std::fs::{File, FileType, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::OutputError;
use crate::output::written::Written;

/// Whether a path is neither a file nor a folder nor free: a pipe, a device, or what standard output goes to.
pub fn is_special(path: &Path) -> bool {
    let is_odd = |kind: FileType| !kind.is_file() && !kind.is_dir();
    path.metadata().is_ok_and(|metadata| is_odd(metadata.file_type())) || is_standard_output(path)
}

/// Whether a path is what standard output goes to: then nothing else may be said there.
pub fn is_standard_output(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let file = |metadata: std::fs::Metadata| (metadata.dev(), metadata.ino());
        let output = standard_output().and_then(|output| output.metadata()).map(file);
        output.is_ok_and(|output| path.metadata().is_ok_and(|metadata| file(metadata) == output))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

/// Refuses what nothing can be written to one byte after the other.
pub(super) fn check(path: &Path) -> Result<(), OutputError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let kind = path.metadata().map_err(|error| OutputError::System(path.to_owned(), error))?.file_type();
        if kind.is_block_device() || kind.is_socket() {
            return Err(OutputError::NotAFile(path.to_owned()));
        }
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Writes to it; a reader that goes away is no failure.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<Written, OutputError> {
    let written = open(path)?.write_all(bytes);
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(OutputError::System(path.to_owned(), error)),
        _ => Ok(Written::default()),
    }
}

#[cfg(unix)]
fn standard_output() -> std::io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(std::io::stdout().as_fd().try_clone_to_owned()?))
}

#[cfg(unix)]
fn open(path: &Path) -> Result<File, OutputError> {
    use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
    let failed = |error| OutputError::System(path.to_owned(), error);
    if is_standard_output(path) {
        return standard_output().map_err(failed);
    }
    if path.metadata().map_err(failed)?.file_type().is_fifo() {
        let flags = rustix::fs::OFlags::NONBLOCK.bits().cast_signed();
        let ask = || OpenOptions::new().write(true).custom_flags(flags).open(path);
        let reader = std::iter::repeat_with(ask).take(ASKED).find_map(|asked| {
            let is_unread =
                |error: &std::io::Error| error.raw_os_error() == Some(rustix::io::Errno::NXIO.raw_os_error());
            match asked {
                Err(error) if is_unread(&error) => {
                    std::thread::sleep(BETWEEN);
                    None
                }
                asked => Some(asked),
            }
        });
        let reader = reader.ok_or_else(|| OutputError::Unread(path.to_owned()))?;
        // While this one is open, the other end cannot be without a writer; it is the next one that waits for it.
        let _held = reader.map_err(failed)?;
        return OpenOptions::new().write(true).open(path).map_err(failed);
    }
    OpenOptions::new().write(true).open(path).map_err(failed)
}

/// Whoever reads from a pipe may be a little late.
#[cfg(unix)]
const ASKED: usize = 40;
#[cfg(unix)]
const BETWEEN: std::time::Duration = std::time::Duration::from_millis(50);

#[cfg(not(unix))]
fn open(path: &Path) -> Result<File, OutputError> {
    OpenOptions::new().write(true).open(path).map_err(|error| OutputError::System(path.to_owned(), error))
}
