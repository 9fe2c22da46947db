//! Parts of an open file, read on several threads at once. A path may meanwhile lead to another file; an open file
//! stays the one it was.

use std::fs::File;
use std::io::Result;

/// Fills `buffer` with what stands in the file from `at` on.
#[cfg(unix)]
pub(crate) fn read_exact_at(file: &File, buffer: &mut [u8], at: u64) -> Result<()> {
    crate::regular_file::fail_once()?;
    std::os::unix::fs::FileExt::read_exact_at(file, buffer, at)
}

/// Fills `buffer` with what stands in the file from `at` on.
#[cfg(windows)]
pub(crate) fn read_exact_at(file: &File, mut buffer: &mut [u8], mut at: u64) -> Result<()> {
    use std::io::ErrorKind;
    crate::regular_file::fail_once()?;
    while !buffer.is_empty() {
        match std::os::windows::fs::FileExt::seek_read(file, buffer, at) {
            Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
            Ok(read) => {
                buffer = &mut buffer[read..];
                at += read as u64;
            }
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Elsewhere files are read whole.
#[cfg(not(any(unix, windows)))]
pub(crate) fn read_exact_at(_: &File, _: &mut [u8], _: u64) -> Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}
