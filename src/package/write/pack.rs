//! A package as one file: its descriptor and all that this names, in a ZIP that is the same wherever it is made. Must not know
//! what stands in the tables.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind, Seek, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::output::{self, DESCRIPTOR, Existing, OutputError, Written};
use crate::package::descriptor::{Descriptor, Resource};
use crate::package::findings::OpenError;
use crate::package::rows::{Files, MOST_DESCRIPTOR, check_path, not_opened};
use crate::source::{Origin, Source, SourceError};
use crate::text::{Arg, Locale, io_reason, say_with};

/// A package that was written as one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packed {
    /// How many files are in it.
    pub files: usize,
    /// Whether another file is gone for it.
    pub written: Written,
}

/// Why a package was not written as one file.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// It cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A file of it cannot be read.
    #[error("{path}: {reason}")]
    Read {
        /// As the descriptor names it.
        path: String,
        /// What the system says.
        reason: std::io::Error,
    },
    /// The new file cannot be written.
    #[error(transparent)]
    Output(#[from] OutputError),
}

impl PackError {
    /// What failed, where and why.
    pub fn sentence(&self, locale: Locale) -> String {
        match self {
            Self::Open(error) => error.sentence(locale),
            Self::Output(error) => error.sentence(locale),
            Self::Read { path, reason } => {
                let args = [("path", Arg::from(path.as_str())), ("reason", io_reason(locale, reason).into())];
                say_with(locale, "pack-cannot-read", args)
            }
        }
    }
}

/// Writes the package at a path as one file.
pub fn pack(path: &Path, to: &Path, existing: Existing) -> Result<Packed, PackError> {
    pack_origin(&Origin::Path(path.to_owned()), to, existing)
}

/// Writes the package at an origin as one file.
pub fn pack_origin(origin: &Origin, to: &Path, existing: Existing) -> Result<Packed, PackError> {
    let source = origin.source().map_err(|error| not_opened(origin, error))?;
    let paths = paths(&*source)?;
    let written = output::write_package(to, existing, |sink| {
        let failed = |error| OutputError::System(to.to_owned(), error);
        zipped(&*source, &paths, sink, failed)
    })?;
    Ok(Packed { files: paths.len(), written })
}

/// What else goes with a package where it is there: what people say of it, and how it was imported.
const BESIDE: [&str; 7] = ["import.json", "README.md", "README.txt", "README", "LICENSE", "LICENSE.md", "LICENSE.txt"];
/// No file is larger.
const MOST: u64 = 1 << 32;

/// What goes into it: the descriptor first, then the others in their order.
fn paths(source: &dyn Source) -> Result<Vec<String>, OpenError> {
    let (bytes, shown) = Files::of(source).descriptor()?;
    let descriptor = Descriptor::parse(&bytes, &shown)?;
    let named = descriptor.resources.iter().flat_map(Resource::files).filter(|path| check_path(path).is_ok());
    let there = source.names("");
    let beside = BESIDE.into_iter().filter(|name| there.iter().any(|one| one == name));
    let mut paths: BTreeSet<String> = named.chain(beside).map(str::to_owned).collect();
    paths.remove(DESCRIPTOR);
    Ok(std::iter::once(DESCRIPTOR.to_owned()).chain(paths).collect())
}

/// The files of the package at a path, as they are packed.
pub(in crate::package) fn packed(path: &Path) -> Result<Vec<(String, Vec<u8>)>, PackError> {
    let origin = Origin::Path(path.to_owned());
    let source = origin.source().map_err(|error| not_opened(&origin, error))?;
    let read = |path: String| read(&*source, &path).map(|bytes| (path, bytes));
    paths(&*source)?.into_iter().map(read).collect()
}

fn read(source: &dyn Source, path: &str) -> Result<Vec<u8>, PackError> {
    let most = if path == DESCRIPTOR { MOST_DESCRIPTOR } else { MOST };
    source.read(path, most).map_err(|error| cannot_read(path, error))
}

/// Writes the files, without the times of this machine.
fn zipped(
    source: &dyn Source,
    paths: &[String],
    to: &mut (impl Write + Seek),
    failed: impl Fn(io::Error) -> OutputError,
) -> Result<(), PackError> {
    let mut zip = ZipWriter::new(to);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for path in paths {
        let bytes = read(source, path)?;
        let name = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect::<Vec<_>>().join("/");
        let is_large = bytes.len() as u64 >= u64::from(u32::MAX);
        zip.start_file(name, options.large_file(is_large)).map_err(io::Error::from).map_err(&failed)?;
        zip.write_all(&bytes).map_err(&failed)?;
    }
    zip.finish().map_err(io::Error::from).map_err(&failed)?;
    Ok(())
}

fn cannot_read(path: &str, error: SourceError) -> PackError {
    let reason = match error {
        SourceError::Io(error) => error,
        SourceError::OfNoKind | SourceError::IsLink => ErrorKind::InvalidInput.into(),
    };
    PackError::Read { path: path.to_owned(), reason }
}
