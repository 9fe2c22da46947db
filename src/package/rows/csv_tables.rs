//! From files of separated values to the rows of a table: where the names of its columns stand, and which of them each file
//! has. Must not know what the tables are about, nor where files are.

use super::described::Described;
use super::header::Header;
use super::own_header::{OwnHeader, is_header, name_alike, together};
use super::table_rows::{Chunk, Content, Rows};
use super::tables::{Raw, RawChunk, Stop, Tables};
use crate::package::csv::{CsvDialect, CsvRows, CsvText, Record, odd_csv};
use crate::package::descriptor::{Resource, Schema};
use crate::package::findings::{At, NOTHING_NEAR, Problem};
use crate::package::meaning::unnamed;
use crate::schema::TableSpec;

/// A file of a table, and the line on which the names of its columns stand, if they stand there again.
struct Headed {
    chunk: Chunk,
    header: Option<(Header, u32)>,
}

impl Tables<'_> {
    /// A table that is written as most are.
    pub(in crate::package) fn csv_table(
        &mut self,
        number: u16,
        resource: &Resource,
        spec: &TableSpec,
        described: Described,
        raw: Vec<RawChunk>,
    ) -> Result<Rows, Stop> {
        let at = At { file: raw.first().map_or(0, |chunk| chunk.file), ..At::resource(number) };
        let mut dialect = described.csv_dialect(at, resource, self.journal);
        let first = raw.first().map_or("", |chunk| if let Raw::Csv(text) = &chunk.raw { text.head() } else { "" });
        let (mut header, mut line) = csv_header(first, dialect);
        let has_header = described.dialect.has_header();
        if !has_header {
            (header, line) = (names_of(&described.schema, header.len(), spec), 0);
        } else if let Some((delimiter, found)) = other_delimiter(first, &header, dialect, spec) {
            let json = if found == "\t" { "\\t".to_owned() } else { found.clone() };
            self.journal.row(At { line, ..at }, Problem::DelimiterWrong { found, json });
            dialect.delimiter = delimiter;
            (header, line) = csv_header(first, dialect);
        }
        if has_header && let Some((row, near)) = header_below(first, &header, dialect, spec) {
            return Err((At { line: row, ..at }, Problem::HeaderBelow { row: row.to_string(), near }).into());
        }
        let headed = raw.into_iter().enumerate().filter_map(|(position, RawChunk { file, raw, is_damaged })| {
            let Raw::Csv(text) = raw else { return None };
            let own = Some(csv_header(text.head(), dialect)).filter(|_| has_header && position > 0);
            let own = own.filter(|(own, _)| is_header(own, &header, spec));
            let content = Content::Csv(text, dialect);
            Some(Headed { chunk: Chunk { file, content, is_damaged, own: None }, header: own })
        });
        let headed = headed.collect();
        self.headed_table(At { line, ..at }, spec, header, described, headed)
    }

    /// A table whose dialect is odd: all of it is read at once, record by record.
    pub(in crate::package) fn odd_csv_table(
        &mut self,
        number: u16,
        resource: &Resource,
        spec: &TableSpec,
        described: Described,
        raw: Vec<RawChunk>,
    ) -> Result<Rows, Stop> {
        let at = At { file: raw.first().map_or(0, |chunk| chunk.file), ..At::resource(number) };
        let dialect = described.csv_dialect(at, resource, self.journal);
        let (mut first, mut width): (Option<(Header, u32)>, usize) = (None, 0);
        let mut headed = Vec::new();
        for RawChunk { file, raw, is_damaged } in raw {
            let Raw::Csv(CsvText::Whole(text)) = raw else { continue };
            let mut odd = odd_csv(text.whole(), &described.dialect, dialect.delimiter, dialect.quote);
            let own = Header::new(odd.header.iter().map(String::as_str));
            let header = match &first {
                Some((first, _)) if is_header(&own, first, spec) => Some((own, odd.header_line)),
                Some(_) => {
                    // A further file need not begin with the names of the columns.
                    odd.put_back_header();
                    None
                }
                None => {
                    width = odd.records.first().map_or(0, Record::len);
                    first = Some((own, odd.header_line));
                    None
                }
            };
            let content = Content::Listed(odd.records, odd.lines);
            headed.push(Headed { chunk: Chunk { file, content, is_damaged, own: None }, header });
        }
        let (mut header, line) = first.unwrap_or_else(|| (Header::new([]), 0));
        if !described.dialect.has_header() {
            header = names_of(&described.schema, width, spec);
        }
        self.headed_table(At { line, ..at }, spec, header, described, headed)
    }

    /// A table of files of which some may have their columns in another order than the first: each is read by the names
    /// that it has itself.
    fn headed_table(
        &mut self,
        at: At,
        spec: &TableSpec,
        mut header: Header,
        described: Described,
        headed: Vec<Headed>,
    ) -> Result<Rows, Stop> {
        let differs = |headed: &Headed| headed.header.as_ref().is_some_and(|(own, _)| own.names() != header.names());
        if !headed.iter().any(differs) {
            let chunks = headed.into_iter().map(|headed| headed.chunk).collect();
            return self.table(at, spec, header, described, chunks);
        }
        self.look_at(&mut header, spec, &described, at, false)?;
        let mut own = Vec::new();
        for Headed { chunk, header: found } in &headed {
            own.push(match found {
                Some((found, line)) if found.written() != header.written() => {
                    let mut found = found.clone();
                    // Of another order the schema says nothing.
                    name_alike(&mut found, &header);
                    self.look_at(&mut found, spec, &described, At { file: chunk.file, line: *line, ..at }, true)?;
                    found
                }
                _ => header.clone(),
            });
        }
        let all = together(&own);
        let arranged = |(headed, own): (Headed, Header)| Chunk { own: Some(OwnHeader::new(own, &all)), ..headed.chunk };
        let chunks = headed.into_iter().zip(own).map(arranged).collect();
        Ok(self.declared(at, spec, all, described, chunks))
    }
}

/// The names of so many columns as the schema has them; those it does not name are numbered, where a table may have any.
fn names_of(schema: &Schema, width: usize, spec: &TableSpec) -> Header {
    let named = schema.fields.iter().map(|field| field.name.clone());
    let numbered = (schema.fields.len()..width).filter(|_| spec.takes_any).map(unnamed);
    let names: Vec<String> = named.chain(numbered).collect();
    Header::new(names.iter().map(String::as_str))
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

/// So many lines at the most stand above the names of columns.
const MOST_TITLES: usize = 20;

/// The line further down on which the names of the columns seem to stand, and which of them are meant by others, if the
/// first line holds none of them.
fn header_below(text: &str, header: &Header, dialect: CsvDialect, spec: &TableSpec) -> Option<(u32, String)> {
    let is_told = |header: &Header| spec.keys().all(|key| header.is_named_or_meant(key, spec));
    if is_told(header) || header.names().iter().any(|name| spec.knows(name)) {
        return None;
    }
    let mut rows = CsvRows::new(text, dialect, 1);
    let mut record = Record::of(text);
    for _ in 0..=MOST_TITLES {
        let found = rows.next(&mut record)?;
        let below = Header::new(record.iter());
        let filled = below.names().iter().filter(|name| !name.is_empty()).count();
        let told = below.count_named_or_meant(spec);
        if is_told(&below) && told >= 2 && told * 2 >= filled {
            let near = below.all_meant(spec);
            return Some((found.line, if near.is_empty() { NOTHING_NEAR.to_owned() } else { near }));
        }
    }
    None
}

/// The separator a file plainly uses, when it is not the declared one.
fn other_delimiter(text: &str, header: &Header, declared: CsvDialect, spec: &TableSpec) -> Option<(u8, String)> {
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
