//! From a resource of the descriptor to the rows of a table. Must not know what the tables are about.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::checksum::Checks;
use super::declared::Declared;
use super::described::{Described, packed_with};
use super::files::Files;
use super::header::Header;
use super::header_schema::{check_fields, settle};
use super::keys::check_keys;
use super::referable::{Ahead, Referable};
use super::shifted::Holding;
use super::table_rows::{Chunk, Content, Rows};
use crate::package::csv::{CsvText, OnDisk, decode, other_kind, other_text};
use crate::package::descriptor::{Descriptor, Dialect, Resource, Schema};
use crate::package::findings::{At, Column, FileRead, Format, Journal, OpenError, Problem};
use crate::package::json::{self, JsonTable, Naming};
use crate::schema::TableSpec;

/// Everything that opening a table needs.
pub(in crate::package) struct Tables<'p> {
    pub files: &'p Files<'p>,
    pub descriptor: &'p Descriptor,
    pub journal: &'p mut Journal,
    /// Whether all files are read at once, also those of large tables.
    pub at_once: bool,
    /// What the columns of a table that the program does not know can refer to.
    pub referable: Option<&'p Referable<'p>>,
    pub ahead: &'p Ahead,
}

/// Something that stops a whole file or table from being read.
pub(in crate::package) struct Stop {
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
pub(in crate::package) enum Raw {
    Csv(CsvText),
    Json(JsonTable),
}

pub(in crate::package) struct RawChunk {
    pub file: u16,
    pub raw: Raw,
    pub is_damaged: bool,
}

impl Tables<'_> {
    /// Opens a table. `None` when the package has none, or when it cannot be used, which a finding says; for an
    /// essential table the latter is an error.
    pub(in crate::package) fn open(&mut self, spec: &TableSpec) -> Result<Option<Rows>, OpenError> {
        let Some((number, resource)) = self.descriptor.resource(spec.name) else {
            return Ok(None);
        };
        self.open_resource(number, resource, spec)
    }

    /// Opens a table that stands in this resource.
    pub(in crate::package) fn open_resource(
        &mut self,
        number: u16,
        resource: &Resource,
        spec: &TableSpec,
    ) -> Result<Option<Rows>, OpenError> {
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

    fn read(&mut self, number: u16, resource: &Resource, spec: &TableSpec) -> Result<Rows, Stop> {
        let at = At::resource(number);
        if let Some(compression) = packed_with(resource) {
            let path = resource.paths.first().map_or("", String::as_str);
            return Err(Stop::property(number, "path", path, Problem::Compressed { compression }));
        }
        let format =
            resource.format().map_err(|named| Stop::property(number, "format", &named, Problem::FormatUnknown))?;
        let described = Described::read(self.files, at, resource, spec, self.referable, self.ahead, self.journal);
        let given = given_names(&described);
        let naming = naming(&described, &given, spec);
        let mut checks = Checks::new(resource, at, self.journal);
        let mut chunks = Vec::new();
        match &resource.data {
            Some(data) if resource.paths.is_empty() => {
                let raw = self.inline(at, data, format, &described.dialect, naming)?;
                chunks.push(RawChunk { file: 0, raw, is_damaged: false });
            }
            _ if resource.paths.is_empty() => return Err((at, Problem::PathMissing).into()),
            _ => {}
        }
        let mut seen = HashSet::new();
        for path in &resource.paths {
            if !seen.insert(self.files.identity(path)) {
                self.journal.property(at, "path", path, Problem::PathTwice);
                continue;
            }
            let opening = Opening { number, resource, dialect: &described.dialect, format, path, naming };
            let chunk = match self.on_disk(&opening, spec) {
                Some((text, size)) => {
                    checks.add_file(&text, size);
                    let read = opening.file_read(size, "utf-8".to_owned());
                    let file = self.journal.start_file(number, read);
                    RawChunk { file, raw: Raw::Csv(CsvText::OnDisk(text)), is_damaged: false }
                }
                None => self.read_file(&opening, &mut checks)?,
            };
            let text = if let Raw::Csv(text) = &chunk.raw { text.head() } else { "" };
            if let Some(kind) = other_text(text) {
                return Err(of_other_kind(At { file: chunk.file, ..at }, kind));
            }
            chunks.push(chunk);
        }
        checks.finish(At { file: chunks.first().map_or(0, |chunk| chunk.file), ..at }, self.journal);
        let is_csv = chunks.iter().all(|chunk| matches!(chunk.raw, Raw::Csv(_)));
        let rows = match is_csv {
            true if described.dialect.is_odd() => self.odd_csv_table(number, resource, spec, described, chunks),
            true => self.csv_table(number, resource, spec, described, chunks),
            false => self.json_table(number, spec, described, chunks),
        }?;
        check_keys(spec, &rows, self.journal);
        Ok(rows)
    }

    /// A file that need not be in memory.
    fn on_disk(&self, opening: &Opening<'_>, spec: &TableSpec) -> Option<(OnDisk, u64)> {
        let Opening { resource, dialect, format, path, .. } = opening;
        let is_utf8 = resource.encoding.is_empty() || resource.encoding.eq_ignore_ascii_case("utf-8");
        if self.at_once || !spec.is_large || *format != Format::Csv || !is_utf8 || dialect.is_odd() {
            return None;
        }
        let (path, size) = self.files.on_disk(path)?;
        Some((OnDisk::open(path, usize::try_from(size).ok()?)?, size))
    }

    fn read_file(&mut self, opening: &Opening<'_>, checks: &mut Checks<'_>) -> Result<RawChunk, Stop> {
        let Opening { number, resource, path, .. } = *opening;
        let bytes = self.files.read(path).map_err(|problem| Stop::property(number, "path", path, problem))?;
        let size = bytes.len() as u64;
        checks.add(&bytes);
        if let Some(kind) = other_kind(&bytes) {
            let file = self.journal.start_file(number, opening.file_read(size, String::new()));
            return Err(of_other_kind(At { file, ..At::resource(number) }, kind));
        }
        let decoded = decode(bytes, &resource.encoding);
        let file = self.journal.start_file(number, opening.file_read(size, decoded.encoding));
        let at = At { file, ..At::resource(number) };
        if let Some(problem) = decoded.problem {
            self.journal.property(at, "encoding", &resource.encoding, problem);
        }
        if decoded.text.head().trim().is_empty() {
            return Err((at, Problem::FileEmpty).into());
        }
        let raw = match opening.format {
            Format::Csv => Raw::Csv(CsvText::Whole(decoded.text)),
            Format::Json => self.json(at, decoded.text.whole(), opening.dialect, opening.naming)?,
        };
        Ok(RawChunk { file, raw, is_damaged: decoded.is_damaged })
    }

    fn json_table(
        &mut self,
        number: u16,
        spec: &TableSpec,
        described: Described,
        raw: Vec<RawChunk>,
    ) -> Result<Rows, Stop> {
        let at = At { file: raw.first().map_or(0, |chunk| chunk.file), ..At::resource(number) };
        let mut names: Vec<String> = Vec::new();
        let (mut numbers, mut chunks, mut is_cut) = (HashMap::new(), Vec::new(), false);
        for RawChunk { file, raw, is_damaged } in raw {
            let Raw::Json(mut table) = raw else { continue };
            let first = names.is_empty();
            let place = |name: &String| match numbers.get(name) {
                // In one table two columns may have the same name.
                Some(known) if !first => Some(*known),
                _ if names.len() == json::MOST_COLUMNS => None,
                _ => {
                    let new = names.len() as u32;
                    names.push(name.clone());
                    numbers.entry(name.clone()).or_insert(new);
                    Some(new)
                }
            };
            let places: Vec<Option<u32>> = table.names.iter().map(place).collect();
            is_cut |= table.has_more_names || places.contains(&None);
            table.renumber(&places);
            chunks.push(Chunk { file, content: Content::Json(table), is_damaged, own: None });
        }
        let header = Header::new(names.iter().map(String::as_str)).cut_if(is_cut);
        if names.is_empty() {
            let (schema, declared) = (described.schema, Declared::default());
            return Ok(Rows { head: at, header, chunks, schema, declared, holding: Holding::default() });
        }
        self.table(at, spec, header, described, chunks)
    }

    /// The rows of a JSON text; what is wrong with single ones is reported.
    fn json(&mut self, at: At, text: &str, dialect: &Dialect, naming: Naming<'_>) -> Result<Raw, Stop> {
        let journal = &mut *self.journal;
        let table = json::parse(text, &dialect.property, naming, |bad| {
            let column = bad.column.map(|name| Column { name: name.trim().to_owned(), position: Some(0) });
            journal.add(At { line: bad.row, row: bad.row, ..at }, column.as_ref(), Some(bad.value), bad.problem);
        });
        Ok(Raw::Json(table.map_err(|(line, problem)| (At { line, ..at }, problem))?))
    }

    /// Rows that stand in the descriptor.
    fn inline(
        &mut self,
        at: At,
        data: &Value,
        format: Format,
        dialect: &Dialect,
        naming: Naming<'_>,
    ) -> Result<Raw, Stop> {
        match data {
            Value::String(text) if format == Format::Csv => Ok(Raw::Csv(CsvText::Whole(text.clone().into()))),
            data => self.json(at, &data.to_string(), dialect, naming),
        }
    }

    /// A table of which the records were found: with the columns that are meant, and what is declared about them.
    pub(in crate::package) fn table(
        &mut self,
        at: At,
        spec: &TableSpec,
        mut header: Header,
        described: Described,
        chunks: Vec<Chunk>,
    ) -> Result<Rows, Stop> {
        self.look_at(&mut header, spec, &described, at, false)?;
        Ok(self.declared(at, spec, header, described, chunks))
    }

    /// Gives columns the names that are meant, and says what is odd about them. In a further file of a table nothing is
    /// known of where they stand.
    pub(in crate::package) fn look_at(
        &mut self,
        header: &mut Header,
        spec: &TableSpec,
        described: &Described,
        at: At,
        is_further: bool,
    ) -> Result<(), Stop> {
        let none = Schema::default();
        let schema = if is_further { &none } else { &described.schema };
        settle(header, spec, (schema, described.dialect.minds_case), at, self.journal);
        header.check(spec, &described.schema, at, self.journal).map_err(|problem| (at, problem))?;
        check_fields(header, spec, &described.schema, at, self.journal);
        Ok(())
    }

    /// A table of which the columns were looked at.
    pub(in crate::package) fn declared(
        &mut self,
        at: At,
        spec: &TableSpec,
        header: Header,
        described: Described,
        chunks: Vec<Chunk>,
    ) -> Rows {
        let Described { dialect, schema } = described;
        let null = dialect.null_sequence.as_deref();
        let declared = Declared::new(spec, &header, &schema, null, At::resource(at.resource), self.journal);
        let holding = Holding::new(spec, &header, &schema);
        Rows { head: at, header, chunks, schema, declared, holding }
    }
}

/// A file of a table that is to be read.
#[derive(Clone, Copy)]
struct Opening<'r> {
    number: u16,
    resource: &'r Resource,
    dialect: &'r Dialect,
    format: Format,
    path: &'r str,
    naming: Naming<'r>,
}

impl Opening<'_> {
    fn file_read(&self, bytes: u64, encoding: String) -> FileRead {
        let (resource, path) = (self.resource.name.clone(), self.path.to_owned());
        FileRead { resource, path, rows: 0, bytes, encoding, format: self.format }
    }
}

/// The names that rows have by the descriptor, if it gives them.
fn given_names(described: &Described) -> Vec<String> {
    let Described { dialect, schema } = described;
    match (&dialect.item_keys[..], dialect.has_header()) {
        ([], false) => schema.fields.iter().map(|field| field.name.clone()).collect(),
        (keys, _) => keys.to_vec(),
    }
}

fn naming<'n>(described: &'n Described, given: &'n [String], spec: &'n TableSpec) -> Naming<'n> {
    let Described { dialect, schema } = described;
    let (is_closed, has_header) = (!dialect.item_keys.is_empty(), dialect.has_header());
    Naming { given, is_closed, has_header, table: Some(spec), schema: Some(schema) }
}

fn of_other_kind(at: At, kind: &str) -> Stop {
    (at, Problem::FileOfOtherKind { kind: kind.to_owned() }).into()
}
