//! From a resource of the descriptor to the rows of a table. Must not know what the tables are about.

use super::blocks::{CsvText, OnDisk};
use super::csv_rows::{CsvDialect, CsvRows};
use super::descriptor::{Descriptor, Format, Resource};
use super::encoding::decode;
use super::files::Files;
use super::header::{Header, Spec};
use super::journal::{At, Column, Journal};
use super::json_rows;
use super::problem::Problem;
use super::record::Record;
use super::rows::{Chunk, Content, Rows};
use super::{FileRead, OpenError};

/// Everything that opening a table needs.
pub(super) struct Tables<'p> {
    pub files: &'p Files<'p>,
    pub descriptor: &'p Descriptor,
    pub journal: &'p mut Journal,
    /// Whether all files are read at once, also those of large tables.
    pub at_once: bool,
}

/// Something that stops a whole file or table from being read.
struct Stop {
    at: At,
    column: Option<Column>,
    value: Option<String>,
    problem: Box<Problem>,
}

impl From<(At, Problem)> for Stop {
    fn from((at, problem): (At, Problem)) -> Self {
        Self { at, column: None, value: None, problem: Box::new(problem) }
    }
}

impl Stop {
    /// What the descriptor says of a resource under `property` does not do.
    fn property(resource: u16, property: &str, value: &str, problem: Problem) -> Self {
        let column = Some(Column { name: property.to_owned(), position: None });
        Self { at: At::resource(resource), column, value: Some(value.to_owned()), problem: Box::new(problem) }
    }
}

/// A file on its way to becoming a [`Chunk`].
enum Raw {
    Csv(CsvText),
    Json(Vec<serde_json::Value>),
}

struct RawChunk {
    file: u16,
    raw: Raw,
    is_damaged: bool,
}

impl Tables<'_> {
    /// Opens a table. `None` when the package has none, or when it cannot be used, which a finding says; for an
    /// essential table the latter is an error.
    pub(super) fn open(&mut self, spec: &Spec) -> Result<Option<Rows>, OpenError> {
        let Some((number, resource)) = self.descriptor.resource(spec.name) else {
            return Ok(None);
        };
        match self.read(number, resource, spec) {
            Ok(rows) => Ok(Some(rows)),
            Err(Stop { at, column, value, problem }) if spec.is_essential => {
                let finding = self.journal.finding(at, column.as_ref(), value.as_deref(), *problem);
                Err(OpenError::UnusableTable(Box::new(finding)))
            }
            Err(Stop { at, column, value, problem }) => {
                self.journal.add(at, column.as_ref(), value.as_deref(), *problem);
                Ok(None)
            }
        }
    }

    fn read(&mut self, number: u16, resource: &Resource, spec: &Spec) -> Result<Rows, Stop> {
        let at = At::resource(number);
        if resource.is_described_elsewhere() {
            self.journal.row(at, Problem::SchemaElsewhere);
        }
        let format =
            resource.format().map_err(|named| Stop::property(number, "format", &named, Problem::FormatUnknown))?;
        let mut chunks = Vec::new();
        if let Some(data) = resource.data.clone().filter(|_| resource.path.as_slice().is_empty()) {
            let rows = json_rows::rows_of(data).map_err(|problem| (at, problem))?;
            chunks.push(RawChunk { file: 0, raw: Raw::Json(rows), is_damaged: false });
        } else if resource.path.as_slice().is_empty() {
            return Err((at, Problem::PathMissing).into());
        }
        for path in resource.path.as_slice() {
            let chunk = match self.on_disk(resource, spec, format, path) {
                Some((text, size)) => {
                    let read = file_read(resource, path, size, "utf-8".to_owned(), format);
                    let file = self.journal.start_file(number, read);
                    RawChunk { file, raw: Raw::Csv(CsvText::OnDisk(text)), is_damaged: false }
                }
                None => self.read_file(number, resource, format, path)?,
            };
            chunks.push(chunk);
        }
        match format {
            Format::Csv if resource.data.is_none() || !resource.path.as_slice().is_empty() => {
                self.csv_table(number, resource, spec, chunks)
            }
            _ => self.json_table(number, spec, chunks),
        }
    }

    /// A file that need not be in memory.
    fn on_disk(&self, resource: &Resource, spec: &Spec, format: Format, path: &str) -> Option<(OnDisk, u64)> {
        let is_utf8 = resource.encoding.is_empty() || resource.encoding.eq_ignore_ascii_case("utf-8");
        if self.at_once || !spec.is_large || format != Format::Csv || !is_utf8 {
            return None;
        }
        let (path, size) = self.files.on_disk(path)?;
        Some((OnDisk::open(path, usize::try_from(size).ok()?)?, size))
    }

    fn read_file(&mut self, number: u16, resource: &Resource, format: Format, path: &str) -> Result<RawChunk, Stop> {
        let bytes = self.files.read(path).map_err(|problem| Stop::property(number, "path", path, problem))?;
        let size = bytes.len() as u64;
        let decoded = decode(bytes, &resource.encoding);
        let read = file_read(resource, path, size, decoded.encoding, format);
        let file = self.journal.start_file(number, read);
        let at = At { file, ..At::resource(number) };
        if let Some(problem) = decoded.problem {
            let column = Column { name: "encoding".to_owned(), position: None };
            let value = Some(resource.encoding.as_str()).filter(|label| !label.is_empty());
            self.journal.add(at, Some(&column), value, problem);
        }
        if decoded.text.head().trim().is_empty() {
            return Err((at, Problem::FileEmpty).into());
        }
        let raw = match format {
            Format::Csv => Raw::Csv(CsvText::Whole(decoded.text)),
            Format::Json => {
                let rows =
                    json_rows::parse(decoded.text.whole()).map_err(|(line, problem)| (At { line, ..at }, problem))?;
                Raw::Json(rows)
            }
        };
        Ok(RawChunk { file, raw, is_damaged: decoded.is_damaged })
    }

    fn csv_table(&mut self, number: u16, resource: &Resource, spec: &Spec, raw: Vec<RawChunk>) -> Result<Rows, Stop> {
        let at = At { file: raw.first().map_or(0, |chunk| chunk.file), ..At::resource(number) };
        let mut dialect = self.dialect(at, resource);
        let first = raw.first().map_or("", |chunk| if let Raw::Csv(text) = &chunk.raw { text.head() } else { "" });
        let (mut header, mut line) = csv_header(first, dialect);
        if let Some((delimiter, found)) = other_delimiter(first, &header, dialect, spec) {
            let json = if found == "\t" { "\\t".to_owned() } else { found.clone() };
            self.journal.row(At { line, ..at }, Problem::DelimiterWrong { found, json });
            dialect.delimiter = delimiter;
            (header, line) = csv_header(first, dialect);
        }
        let at = At { line, ..at };
        header.check(spec, at, self.journal).map_err(|problem| (at, problem))?;
        let chunks = raw.into_iter().filter_map(|RawChunk { file, raw, is_damaged }| match raw {
            Raw::Csv(text) => Some(Chunk { file, content: Content::Csv(text, dialect), is_damaged }),
            Raw::Json(_) => None,
        });
        Ok(Rows { head: at, header, chunks: chunks.collect() })
    }

    fn json_table(&mut self, number: u16, spec: &Spec, raw: Vec<RawChunk>) -> Result<Rows, Stop> {
        let at = At { file: raw.first().map_or(0, |chunk| chunk.file), ..At::resource(number) };
        let mut names: Vec<String> = Vec::new();
        for chunk in &raw {
            if let Raw::Json(rows) = &chunk.raw {
                let new = json_rows::names(rows);
                names.extend(new.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
            }
        }
        let header = Header::new(names.iter().map(String::as_str));
        if !names.is_empty() {
            header.check(spec, at, self.journal).map_err(|problem| (at, problem))?;
        }
        let mut chunks = Vec::new();
        for RawChunk { file, raw, is_damaged } in raw {
            let Raw::Json(rows) = raw else { continue };
            let (records, bad) = json_rows::records(rows, &names);
            for bad in bad {
                let at = At { resource: number, file, line: bad.row, row: bad.row };
                let column = bad.column.map(|name| header.column(name.trim()));
                self.journal.add(at, column.as_ref(), Some(&bad.value), bad.problem);
            }
            chunks.push(Chunk { file, content: Content::Json(records), is_damaged });
        }
        Ok(Rows { head: at, header, chunks })
    }

    /// The dialect a resource declares, with what the standard has as its defaults.
    fn dialect(&mut self, at: At, resource: &Resource) -> CsvDialect {
        let mut one_byte = |property: &str, declared: &str, instead: u8| match declared.as_bytes() {
            [] => instead,
            [byte] => *byte,
            _ => {
                let problem = Problem::DialectUnusable { instead: char::from(instead).to_string() };
                self.journal.property(At { file: 0, ..at }, property, declared, problem);
                instead
            }
        };
        CsvDialect {
            delimiter: one_byte("dialect.delimiter", resource.delimiter(), b','),
            quote: one_byte("dialect.quoteChar", resource.quote(), b'"'),
        }
    }
}

fn file_read(resource: &Resource, path: &str, bytes: u64, encoding: String, format: Format) -> FileRead {
    FileRead { resource: resource.name.clone(), path: path.to_owned(), rows: 0, bytes, encoding, format }
}

/// The first line that is not blank, as a header, and its number.
fn csv_header(text: &str, dialect: CsvDialect) -> (Header, u32) {
    let mut rows = CsvRows::new(text, dialect, 1);
    let mut record = Record::of(text);
    while let Some(found) = rows.next(&mut record) {
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            return (Header::new(record.iter()), found.line);
        }
    }
    (Header::new([]), 1)
}

/// The separator a file plainly uses, when it is not the declared one.
fn other_delimiter(text: &str, header: &Header, declared: CsvDialect, spec: &Spec) -> Option<(u8, String)> {
    let known = |header: &Header| header.names().iter().filter(|name| spec.knows(name)).count();
    if known(header) > 1 {
        return None;
    }
    let others = [b',', b';', b'\t', b'|'].into_iter().filter(|other| *other != declared.delimiter);
    let best =
        others.max_by_key(|delimiter| known(&csv_header(text, CsvDialect { delimiter: *delimiter, ..declared }).0))?;
    let found = csv_header(text, CsvDialect { delimiter: best, ..declared }).0;
    (known(&found) > 1).then(|| (best, char::from(best).to_string()))
}
