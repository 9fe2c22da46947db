//! A folder of figures that are kept under a name.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::export::{Format, carried_record, file_name};
use crate::figure::{FigureDocument, Record, RecordError};
use crate::gallery::error::GalleryError;
use crate::output::{Existing, InPackage, OutputError};
use crate::{output, regular_file, text};

/// The named figures of one package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gallery {
    /// Where they may be, the best place first.
    pub(super) folders: Vec<PathBuf>,
    /// The package, which is never written to.
    pub(super) package: Option<PathBuf>,
}

impl Gallery {
    /// All figures, by name. What cannot be read is listed with its reason.
    pub fn list(&self) -> Result<Vec<Entry>, GalleryError> {
        let mut entries = Vec::new();
        for folder in &self.folders {
            let wrong = |error| GalleryError::Read(folder.clone(), error);
            let files = match fs::read_dir(folder) {
                Ok(files) => files,
                Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => continue,
                Err(error) => return Err(wrong(error)),
            };
            for file in files {
                let path = file.map_err(wrong)?.path();
                if is_figure(&path) {
                    entries.push(entry(path));
                }
            }
        }
        entries.sort_by(|a, b| text::compare(&a.name, &b.name).then_with(|| a.path.cmp(&b.path)));
        Ok(entries)
    }

    /// Keeps a figure under a name; its file comes back.
    pub fn save(&self, name: &str, document: &FigureDocument, taken: Taken) -> Result<PathBuf, GalleryError> {
        let name = name.trim();
        if name.is_empty() {
            return Err(GalleryError::NoName);
        }
        let text = FigureDocument { name: Some(name.to_owned()), ..document.clone() }.to_json();
        if let Some(old) = self.find(name)? {
            return match taken {
                Taken::Refuse => Err(GalleryError::NameTaken(name.to_owned())),
                Taken::Replace => self.write(&old, &text).map(|()| old),
            };
        }
        self.save_new(name, &text)
    }

    /// Gives a figure another name, and its file too.
    pub fn rename(&self, path: &Path, name: &str, taken: Taken) -> Result<PathBuf, GalleryError> {
        self.check_mine(path)?;
        let document = read(path)?;
        if self.find(name.trim())?.as_deref() == Some(path) {
            // The same file by another spelling of its name.
            return self.save(name, &document, Taken::Replace);
        }
        let new = self.save(name, &document, taken)?;
        remove(path)?;
        Ok(new)
    }

    /// Deletes a figure for good.
    pub fn delete(&self, path: &Path) -> Result<(), GalleryError> {
        self.check_mine(path)?;
        remove(path)
    }

    /// The figure that has a name, or whose file does.
    fn find(&self, name: &str) -> Result<Option<PathBuf>, GalleryError> {
        let file = file_name(name).to_lowercase();
        let has_file = |path: &Path| path.file_stem().is_some_and(|stem| stem.to_string_lossy().to_lowercase() == file);
        let entries = self.list()?;
        let named = entries.iter().find(|entry| entry.name == name);
        Ok(named.or_else(|| entries.iter().find(|entry| has_file(&entry.path))).map(|entry| entry.path.clone()))
    }

    /// Writes into the first folder that lets itself be written to.
    fn save_new(&self, name: &str, text: &str) -> Result<PathBuf, GalleryError> {
        let mut failure = GalleryError::NoFolder;
        for folder in &self.folders {
            let path = folder.join(format!("{}.json", file_name(name)));
            let made = self.make(folder).map_err(|error| of_file(error, &path));
            match made.and_then(|()| output::write(&path, text.as_bytes(), Existing::Keep)) {
                Ok(_) => return Ok(path),
                Err(OutputError::Taken(_)) => return Err(GalleryError::NameTaken(name.to_owned())),
                Err(error) => failure = GalleryError::Output(error),
            }
        }
        Err(failure)
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), GalleryError> {
        let folder = path.parent().unwrap_or(Path::new("."));
        let made = self.make(folder).map_err(|error| of_file(error, path));
        let written = made.and_then(|()| output::write(path, text.as_bytes(), Existing::Replace));
        written.map(drop).map_err(GalleryError::Output)
    }

    /// Makes a folder, unless it leads into this package or any other.
    fn make(&self, folder: &Path) -> Result<(), OutputError> {
        let real_path = output::resolved_path(folder);
        if let Some(package) = self.package.as_deref()
            && real_path
                .is_some_and(|real_path| real_path.starts_with(package.canonicalize().as_deref().unwrap_or(package)))
        {
            return Err(InPackage::below(folder, package).into());
        }
        // The folder itself may be a package of another name.
        output::keep_out_of_packages(&folder.join("figure.json"))?;
        output::make_folder(folder)
    }

    /// Only figures of this gallery are touched, whatever path comes in.
    fn check_mine(&self, path: &Path) -> Result<(), GalleryError> {
        let is_mine = path.parent().is_some_and(|folder| self.folders.iter().any(|mine| mine == folder));
        if is_mine && is_figure(path) { Ok(()) } else { Err(GalleryError::NotInGallery(path.to_owned())) }
    }
}

/// A figure of the gallery.
#[derive(Debug)]
pub struct Entry {
    /// What the document says it is called, else the name of its file.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// What it says, or what is wrong with it.
    pub document: Result<FigureDocument, GalleryError>,
    /// What a picture or a workbook carries besides: the numbers it showed.
    pub record: Option<Record>,
}

/// What to do where a figure has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Say so, and leave it as it is.
    Refuse,
    /// Replace it: somebody was asked.
    Replace,
}

/// Names the file that was to be written where its folder could not be made.
pub(super) fn of_file(error: OutputError, path: &Path) -> OutputError {
    match error {
        OutputError::System(_, error) => OutputError::System(path.to_owned(), error),
        other => other,
    }
}

pub(super) fn remove(path: &Path) -> Result<(), GalleryError> {
    output::remove_file(path).map_err(|error| match error {
        OutputError::System(path, error) => GalleryError::Delete(path, error),
        other => GalleryError::Output(other),
    })
}

pub(super) fn is_figure(path: &Path) -> bool {
    let hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    !hidden && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json")) && path.is_file()
}

/// What is in a file, of the gallery or not.
pub fn entry(path: PathBuf) -> Entry {
    let (document, record) = match read_with_record(&path) {
        Ok((document, record)) => (Ok(document), record),
        Err(error) => (Err(error), None),
    };
    let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let named = document.as_ref().ok().and_then(|document| document.name.clone());
    Entry { name: named.filter(|name| !name.trim().is_empty()).unwrap_or_else(stem), document, record, path }
}

/// No document is larger than so many bytes.
pub(super) const MOST: u64 = 1 << 24;

/// And no picture or workbook that carries one.
const MOST_OF_A_PICTURE: u64 = 1 << 27;

/// Reads the document in a file, of the gallery or not.
pub fn read(path: &Path) -> Result<FigureDocument, GalleryError> {
    read_with_record(path).map(|(document, _)| document)
}

/// The same with all that a picture or a workbook carries, where the file is one that was made of a figure.
pub fn read_with_record(path: &Path) -> Result<(FigureDocument, Option<Record>), GalleryError> {
    let may_carry = is_picture(path);
    let most = if may_carry { MOST_OF_A_PICTURE } else { MOST };
    let bytes = regular_file::read(path, most).map_err(|error| GalleryError::Read(path.to_owned(), error))?;
    if may_carry {
        let record = carried_record(&bytes).ok_or(RecordError::Damaged);
        let record = record.and_then(|text| Record::parse(&text)).map_err(GalleryError::Record)?;
        return Ok((record.document.clone(), Some(record)));
    }
    let text = String::from_utf8(bytes).map_err(|_| GalleryError::NotText)?;
    Ok((FigureDocument::parse(&text).map_err(GalleryError::Document)?, None))
}

/// Whether a path is called like a file made of a figure that carries it.
pub fn is_picture(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.and_then(Format::from_extension).is_some_and(Format::carries_record)
}

/// Whether a file is a picture or a workbook that was made of a figure. None of these is as large as what people import.
pub fn carries_figure(path: &Path) -> bool {
    if path.metadata().is_ok_and(|metadata| metadata.len() > MOST) {
        return false;
    }
    let is_none =
        |error: &GalleryError| matches!(error, GalleryError::Read(..) | GalleryError::Record(RecordError::Damaged));
    is_picture(path) && read_with_record(path).as_ref().err().is_none_or(|error| !is_none(error))
}
