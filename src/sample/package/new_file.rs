//! A file that appears under its name when it is whole.

use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::SampleError;

/// A file being written under a temporary name; dropped before [`NewFile::keep`], it is gone.
pub(super) struct NewFile {
    path: PathBuf,
    writer: BufWriter<NamedTempFile>,
}

impl NewFile {
    pub(super) fn create(folder: &Path, name: &str) -> Result<Self, SampleError> {
        let path = folder.join(name);
        match tempfile::Builder::new().prefix(".zonescope-").tempfile_in(folder) {
            Ok(file) => Ok(Self { path, writer: BufWriter::with_capacity(1 << 18, file) }),
            Err(source) => Err(SampleError::Io { path, source }),
        }
    }

    /// A whole file at once; returns its path.
    pub(super) fn write(folder: &Path, name: &str, text: &str) -> Result<PathBuf, SampleError> {
        let mut file = Self::create(folder, name)?;
        file.writer.write_all(text.as_bytes()).map_err(|source| SampleError::Io { path: file.path.clone(), source })?;
        file.keep()
    }

    /// Gives the file its name; never in the place of another one.
    pub(super) fn keep(self) -> Result<PathBuf, SampleError> {
        let Self { path, writer } = self;
        match rename(writer, &path) {
            Ok(()) => Ok(path),
            Err(source) => Err(SampleError::Io { path, source }),
        }
    }
}

fn rename(writer: BufWriter<NamedTempFile>, path: &Path) -> io::Result<()> {
    let file = writer.into_inner().map_err(io::IntoInnerError::into_error)?;
    #[cfg(unix)]
    {
        // A temporary file is private; a package is for everyone who may read its folder.
        use std::os::unix::fs::PermissionsExt;
        file.as_file().set_permissions(std::fs::Permissions::from_mode(0o644))?;
    }
    file.persist_noclobber(path).map(drop).map_err(|error| error.error)
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}
