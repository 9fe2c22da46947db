//! A stranger's file, opened: what it is by how it begins, whatever it is called, and its sheets. Must not know what any cell
//! means.

use std::io::ErrorKind;
use std::path::Path;

use super::arranged::arranged;
use super::encoding::{EncodingChoice, decode};
use super::error::ReadError;
use super::sheet::{Limits, Sheet};
use super::{dbase, delimited, geojson, json, open_document, shapefile, workbook, xls_size};
use crate::package::{other_kind, other_text};
use crate::regular_file;
use crate::text::io_reason_arg;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    /// Separated values.
    Csv,
    /// A workbook of Excel.
    Xlsx,
    /// One in binary form.
    Xlsb,
    /// One of Excel up to 2003.
    Xls,
    /// A spreadsheet of OpenDocument.
    Ods,
    /// Rows of JSON.
    Json,
    /// Features of a map.
    GeoJson,
    /// A table of dBASE.
    Dbf,
    /// Shapes of a map with such a table beside them.
    Shapefile,
}

impl FileFormat {
    /// As it is told.
    pub fn id(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Json => "json",
            Self::GeoJson => "geojson",
            Self::Dbf => "dbf",
            Self::Shapefile => "shapefile",
        }
    }
}

/// What somebody says of how a file is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    /// Its encoding.
    pub encoding: Option<String>,
    /// What separates its cells.
    pub delimiter: Option<char>,
}

/// A file.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name, without the folders.
    pub name: String,
    /// What it is.
    pub format: FileFormat,
    /// Of files of text, the encoding.
    pub encoding: Option<EncodingChoice>,
    /// Of separated values, what separates them.
    pub delimiter: Option<char>,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
}

/// No file is larger.
const MOST_MEGABYTES: u64 = 2048;

impl SourceFile {
    /// Opens a file.
    pub fn open(path: &Path, writing: &Writing) -> Result<Self, ReadError> {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let bytes = of_path(path)?;
        if shapefile::is_one(&bytes) {
            return Self::shapes(name, path, &bytes, writing);
        }
        match dbase::is_one(&bytes) {
            true => Self::read(&name, bytes, &of_table(path, writing)),
            false => Self::read(&name, bytes, writing),
        }
    }

    /// Shapes with what the table beside them says of each.
    fn shapes(name: String, path: &Path, shapes: &[u8], writing: &Writing) -> Result<Self, ReadError> {
        let endings = ["dbf", "DBF"].map(|ending| path.with_extension(ending));
        let table = endings.iter().find_map(|path| of_path(path).ok());
        let table = table.ok_or_else(|| ReadError::NoTableBeside { file: shown(&endings[0]) })?;
        let limits = Limits::of_file(table.len() + shapes.len());
        let mut file = Self::read(&name, table, &of_table(path, writing))?;
        let [sheet] = &file.sheets[..] else { return Ok(file) };
        file.sheets = vec![shapefile::with_points(sheet, shapes, &limits)?];
        Ok(Self { format: FileFormat::Shapefile, ..file })
    }

    /// Reads the bytes of a file of this name.
    pub fn read(name: &str, bytes: Vec<u8>, writing: &Writing) -> Result<Self, ReadError> {
        let file = Self::read_all(name, bytes, writing)?;
        file.sheets.iter().try_for_each(Sheet::check_filled)?;
        Ok(file)
    }

    fn read_all(name: &str, bytes: Vec<u8>, writing: &Writing) -> Result<Self, ReadError> {
        let limits = Limits::of_file(bytes.len());
        let file = Self {
            name: name.to_owned(),
            format: FileFormat::Csv,
            encoding: None,
            delimiter: None,
            sheets: Vec::new(),
        };
        let (format, sheets) = match other_kind(&bytes) {
            None if dbase::is_one(&bytes) => {
                let (sheet, encoding) = dbase::read(&bytes, writing.encoding.as_deref(), &limits)?;
                return Ok(Self { format: FileFormat::Dbf, encoding: Some(encoding), sheets: vec![sheet], ..file });
            }
            None => return file.text(bytes, writing, &limits),
            Some("xlsx") if has_name(&bytes, b"xl/workbook.bin") => {
                (FileFormat::Xlsb, workbook::read_xlsb(&bytes, &limits)?)
            }
            Some("xlsx") => (FileFormat::Xlsx, workbook::read_xlsx(&bytes, &limits)?),
            Some("ods") => (FileFormat::Ods, open_document::read(&bytes, &limits)?),
            Some("xls") if is_encrypted(&bytes) => return Err(ReadError::Encrypted),
            Some("xls") => {
                xls_size::check(&bytes)?;
                (FileFormat::Xls, workbook::read_xls(&bytes, &limits)?)
            }
            Some("zip") if has_name(&bytes, b"content.xml") => (FileFormat::Ods, open_document::read(&bytes, &limits)?),
            // What does not begin with the part that says what it is may be a workbook all the same.
            Some("zip") => match workbook::read_xlsx(&bytes, &limits) {
                Ok(sheets) => (FileFormat::Xlsx, sheets),
                Err(ReadError::Bomb) => return Err(ReadError::Bomb),
                Err(_) => return Err(ReadError::OtherKind { kind: "zip".to_owned() }),
            },
            Some(kind) => return Err(ReadError::OtherKind { kind: kind.to_owned() }),
        };
        Ok(Self { format, sheets: arranged(sheets, &limits)?, ..file })
    }

    fn text(mut self, bytes: Vec<u8>, writing: &Writing, limits: &Limits) -> Result<Self, ReadError> {
        let (text, encoding) = decode(bytes, writing.encoding.as_deref())?;
        let ending = self.name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
        let is_of_lines = matches!(ending.as_str(), "ndjson" | "jsonl");
        match other_text(&text) {
            Some("html") => return Err(ReadError::OtherKind { kind: "html".to_owned() }),
            Some(_) if let Some(sheet) = geojson::read(&text, limits) => {
                self.format = FileFormat::GeoJson;
                self.sheets = vec![sheet?];
            }
            Some(_) => {
                self.format = FileFormat::Json;
                self.sheets = match json::read(&text, is_of_lines, limits) {
                    // Objects a line are no JSON as a whole.
                    Err(ReadError::NotJson { .. }) if !is_of_lines && text.trim_start().starts_with('{') => {
                        vec![json::read(&text, true, limits)?]
                    }
                    read => vec![read?],
                };
            }
            None => {
                let (sheet, delimiter) = delimited::read(&text, writing.delimiter, limits)?;
                self.delimiter = Some(delimiter);
                self.sheets = arranged(vec![sheet], limits)?;
            }
        }
        self.encoding = Some(encoding);
        Ok(self)
    }
}

fn of_path(path: &Path) -> Result<Vec<u8>, ReadError> {
    regular_file::read(path, MOST_MEGABYTES << 20).map_err(|error| match error.kind() {
        ErrorKind::FileTooLarge => ReadError::FileTooLarge { most: MOST_MEGABYTES },
        _ => ReadError::Unreadable { reason: io_reason_arg(&error) },
    })
}

fn shown(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// How a table of a map is written: its encoding stands in a file beside it, if nobody says another one.
fn of_table(path: &Path, writing: &Writing) -> Writing {
    const MOST: u64 = 100;
    let said = ["cpg", "CPG"].iter().find_map(|ending| regular_file::read(&path.with_extension(ending), MOST).ok());
    let label = said.map(|bytes| String::from_utf8_lossy(&bytes).trim().to_owned());
    // Numbers are pages of Windows: 936 is GBK.
    let label = label.map(|label| match label.trim_start_matches("CP").trim_start_matches("cp").trim() {
        "936" => "gbk".to_owned(),
        "950" => "big5".to_owned(),
        "932" => "shift_jis".to_owned(),
        "949" => "euc-kr".to_owned(),
        "65001" => "utf-8".to_owned(),
        number if number.len() == 4 && number.starts_with("125") => ["windows", number].join("-"),
        _ => label,
    });
    let is_known = |label: &String| encoding_rs::Encoding::for_label(label.as_bytes()).is_some();
    Writing { encoding: writing.encoding.clone().or(label.filter(is_known)), ..writing.clone() }
}

/// Whether an archive has a part of this name.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    memchr::memmem::find(bytes, name).is_some()
}

/// Whether what looks like an old workbook is a new one that a password keeps.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &name).is_some()
}
