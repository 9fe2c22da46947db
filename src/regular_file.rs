//! Files that are read as a whole: nothing but regular ones, and no larger than they may be. A pipe to which nobody
//! writes would keep the reader waiting for ever, a device may never end. Must not know what is in them.

use std::fs::{File, Metadata};
use std::io::{Error, ErrorKind, Read, Result};
use std::path::Path;
use std::sync::Mutex;

/// Opens a regular file.
pub(crate) fn open(path: &Path) -> Result<(File, Metadata)> {
    fail_once()?;
    // Before it is opened: opening a pipe waits, too.
    regular(&path.metadata()?)?;
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    regular(&metadata)?;
    Ok((file, metadata))
}

fn regular(metadata: &Metadata) -> Result<()> {
    match metadata.file_type() {
        kind if kind.is_file() => Ok(()),
        kind if kind.is_dir() => Err(ErrorKind::IsADirectory.into()),
        _ => Err(ErrorKind::Unsupported.into()),
    }
}

/// All of a regular file of at most so many bytes. Who finds it shorter than it said it was is told.
pub(crate) fn read(path: &Path, most: u64) -> Result<Vec<u8>> {
    let (file, metadata) = open(path)?;
    if metadata.len() > most {
        return Err(ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    fail_once()?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    match bytes.len() as u64 {
        read if read > most => Err(ErrorKind::FileTooLarge.into()),
        read if read < metadata.len() => Err(ErrorKind::UnexpectedEof.into()),
        _ => Ok(bytes),
    }
}

/// The text of a regular file of at most so many bytes.
#[cfg(feature = "window")]
pub(crate) fn read_text(path: &Path, most: u64) -> Result<String> {
    String::from_utf8(read(path, most)?).map_err(|_| ErrorKind::InvalidData.into())
}

/// Which of the next looks at a file fails, if any does, and how.
static FAULT: Mutex<Option<(usize, ErrorKind)>> = Mutex::new(None);

/// Runs something while the look at a file that comes `after` so many others fails once, whatever thread looks. Says
/// whether it came to that: so that tests can let each look fail in turn. One at a time.
pub fn with_failing_read<R>(after: usize, kind: ErrorKind, run: impl FnOnce() -> R) -> (R, bool) {
    let set = |fault| FAULT.lock().map(|mut known| std::mem::replace(&mut *known, fault)).ok().flatten();
    set(Some((after, kind)));
    let result = run();
    (result, set(None).is_none())
}

/// Called at each look at a file.
pub(crate) fn fail_once() -> Result<()> {
    let Ok(mut fault) = FAULT.lock() else { return Ok(()) };
    match *fault {
        None => Ok(()),
        Some((0, kind)) => {
            *fault = None;
            Err(Error::from(kind))
        }
        Some((left, kind)) => {
            *fault = Some((left - 1, kind));
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_regular_files_of_a_size_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        std::fs::write(&file, "four").unwrap();
        let kind = |path: &Path, most| read(path, most).map_err(|error| error.kind());
        assert_eq!(kind(&file, 4), Ok(b"four".to_vec()));
        assert_eq!(kind(&file, 3), Err(ErrorKind::FileTooLarge));
        assert_eq!(kind(folder.path(), 9), Err(ErrorKind::IsADirectory));
        assert_eq!(kind(&folder.path().join("b"), 9), Err(ErrorKind::NotFound));
        #[cfg(unix)]
        {
            assert_eq!(kind(Path::new("/dev/zero"), 9), Err(ErrorKind::Unsupported));
            let pipe = folder.path().join("pipe");
            assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
            assert_eq!(kind(&pipe, 9), Err(ErrorKind::Unsupported), "without waiting for a writer");
            std::os::unix::fs::symlink(&pipe, folder.path().join("link")).unwrap();
            assert_eq!(kind(&folder.path().join("link"), 9), Err(ErrorKind::Unsupported));
        }
    }
}
