//! A file of a package that is being made: nobody sees it before all are whole.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::sample::package::error::SampleError;

/// A file being written.
pub(super) struct NewFile {
    path: PathBuf,
    writer: BufWriter<File>,
}

impl NewFile {
    pub(super) fn create(folder: &Path, name: &str) -> Result<Self, SampleError> {
        let path = folder.join(name);
        match File::create_new(&path) {
            Ok(file) => Ok(Self { path, writer: BufWriter::with_capacity(1 << 18, file) }),
            Err(source) => Err(SampleError::Io { path, source }),
        }
    }

    /// A whole file at once.
    pub(super) fn write(folder: &Path, name: &str, text: &str) -> Result<(), SampleError> {
        let mut file = Self::create(folder, name)?;
        file.writer.write_all(text.as_bytes()).map_err(|source| SampleError::Io { path: file.path.clone(), source })?;
        file.finish()
    }

    /// Brings the file to the disk.
    pub(super) fn finish(self) -> Result<(), SampleError> {
        let Self { path, writer } = self;
        let file = writer.into_inner().map_err(io::IntoInnerError::into_error);
        file.and_then(|file| file.sync_all()).map_err(|source| SampleError::Io { path, source })
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}
