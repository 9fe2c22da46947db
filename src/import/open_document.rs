//! Spreadsheets of OpenDocument (ODS) as sheets, read as they stream by: what is said to be repeated a million times costs
//! nothing where it is empty, and is counted where it is not. Must not know what any cell means.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::error::{Damage, ReadError};
use super::sheet::{Area, Cell, CellKind, Limits, Sheet};
use super::zipped::{self, damaged};

const KIND: &str = "ODS";
/// As many as any spreadsheet has.
const MOST_ROWS: u32 = 1 << 20;

/// The sheets of a spreadsheet.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, ReadError> {
    let mut archive = zipped::open(bytes, KIND)?;
    if let Ok(manifest) = zipped::part(&mut archive, "META-INF/manifest.xml", KIND)
        && memchr::memmem::find(&manifest, b"encryption-data").is_some()
    {
        return Err(ReadError::Encrypted);
    }
    let content = archive.by_name("content.xml").map_err(|_| damaged(KIND, Damage::Content))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    reader.config_mut().expand_empty_elements = true;
    let mut reading = Reading { reader, buffer: Vec::new(), limits, hidden_styles: HashSet::new(), style: None };
    reading.sheets()
}

struct Reading<'l, R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    limits: &'l Limits,
    /// Styles of sheets that nobody sees.
    hidden_styles: HashSet<String>,
    /// The style that is being described.
    style: Option<String>,
}

/// What happens next in the file, as far as it matters.
enum Step {
    Open(Element),
    Close(String),
    Text(String),
    End,
}

/// The beginning of an element: its name and attributes.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn of(start: &BytesStart<'_>) -> Self {
        let attributes = start.attributes().flatten().map(|attribute| {
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_or_else(|_| String::new(), |value| value.into_owned());
            (attribute.key.as_ref().to_owned(), value)
        });
        Self { name: start.name().as_ref().to_owned(), attributes: attributes.collect() }
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// How many times it is meant.
    fn times(&self, name: &str) -> u32 {
        self.get(name).and_then(|times| times.parse().ok()).unwrap_or(1).max(1)
    }
}

/// What stands in a cell.
#[derive(Default)]
struct Content {
    text: String,
    kind: CellKind,
    format: String,
    times: u32,
    rows: u32,
    columns: u32,
}

impl<R: BufRead> Reading<'_, R> {
    fn step(&mut self) -> Result<Step, ReadError> {
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer);
            return Ok(match event.map_err(|_| damaged(KIND, Damage::Content))? {
                Event::Start(start) => Step::Open(Element::of(&start)),
                Event::End(end) => Step::Close(end.name().as_ref().to_owned()),
                Event::Text(text) => Step::Text(text.xml10_content().into_owned()),
                Event::CData(text) => Step::Text(text.xml10_content().into_owned()),
                Event::GeneralRef(reference) => match reference.resolve_char_ref().ok().flatten() {
                    Some(character) => Step::Text(character.to_string()),
                    None => match &*reference.xml10_content() {
                        "amp" => Step::Text("&".to_owned()),
                        "lt" => Step::Text("<".to_owned()),
                        "gt" => Step::Text(">".to_owned()),
                        "quot" => Step::Text("\"".to_owned()),
                        "apos" => Step::Text("'".to_owned()),
                        _ => continue,
                    },
                },
                Event::Eof => Step::End,
                _ => continue,
            });
        }
    }

    fn sheets(&mut self) -> Result<Vec<Sheet>, ReadError> {
        let mut sheets = Vec::new();
        loop {
            match self.step()? {
                Step::Open(element) => match element.name.as_str() {
                    "style:style" => self.style = element.get("style:name").map(str::to_owned),
                    "style:table-properties" if element.get("table:display") == Some("false") => {
                        self.hidden_styles.extend(self.style.take());
                    }
                    "table:table" => sheets.push(self.sheet(&element)?),
                    _ => {}
                },
                Step::End => return Ok(sheets),
                Step::Close(_) | Step::Text(_) => {}
            }
        }
    }

    fn sheet(&mut self, element: &Element) -> Result<Sheet, ReadError> {
        let mut sheet = Sheet::new(element.get("table:name").unwrap_or_default());
        sheet.is_hidden = element.get("table:style-name").is_some_and(|style| self.hidden_styles.contains(style));
        let (mut row, mut depth, mut columns) = (0u32, 0u32, 0u16);
        loop {
            match self.step()? {
                Step::Open(element) if element.name == "table:table-row" => {
                    let times = element.times("table:number-rows-repeated");
                    if is_hidden(&element) {
                        sheet.hidden_rows.extend(row..row.saturating_add(times).min(row + MOST_HIDDEN));
                    }
                    self.row(&mut sheet, row, times)?;
                    row = row.saturating_add(times).min(MOST_ROWS);
                }
                Step::Open(element) if element.name == "table:table-column" => {
                    let times = element.times("table:number-columns-repeated").min(MOST_HIDDEN) as u16;
                    if is_hidden(&element) {
                        sheet.hidden_columns.extend(columns..columns.saturating_add(times));
                    }
                    columns = columns.saturating_add(times);
                }
                // A table in a cell of a chart, or whatever else is a table.
                Step::Open(element) if element.name == "table:table" => depth += 1,
                Step::Close(name) if name == "table:table" && depth == 0 => return Ok(sheet),
                Step::Close(name) if name == "table:table" => depth -= 1,
                Step::End => return Err(damaged(KIND, Damage::Content)),
                Step::Open(_) | Step::Close(_) | Step::Text(_) => {}
            }
        }
    }

    /// Reads the cells of a row, and adds it as many times as it is meant.
    fn row(&mut self, sheet: &mut Sheet, row: u32, times: u32) -> Result<(), ReadError> {
        let (mut cells, mut column) = (Vec::new(), 0u32);
        loop {
            match self.step()? {
                Step::Open(element) if element.name.ends_with("table-cell") => {
                    let content = self.cell(&element)?;
                    let here = column;
                    column = column.saturating_add(content.times);
                    if content.rows > 1 || content.columns > 1 {
                        sheet.merged.extend(area(row, here, &content));
                    }
                    if !content.text.is_empty() {
                        cells.push((here, content));
                    }
                }
                Step::Close(name) if name == "table:table-row" => break,
                Step::End => return Err(damaged(KIND, Damage::Content)),
                Step::Open(_) | Step::Close(_) | Step::Text(_) => {}
            }
        }
        for row in (row..row.saturating_add(times).min(MOST_ROWS)).take_while(|_| !cells.is_empty()) {
            for (column, content) in &cells {
                for column in *column..column.saturating_add(content.times) {
                    let too_many = || ReadError::TooManyColumns { most: self.limits.columns };
                    let column = u16::try_from(column).map_err(|_| too_many())?;
                    let Content { text, kind, format, .. } = content;
                    sheet.push(row, Cell { column, text, kind: *kind, format }, self.limits)?;
                }
            }
        }
        Ok(())
    }

    fn cell(&mut self, element: &Element) -> Result<Content, ReadError> {
        let said = self.said(&element.name)?;
        let get = |name: &str| element.get(name).unwrap_or_default();
        let is_error = get("calcext:value-type") == "error";
        let (text, kind) = match get("office:value-type") {
            "float" | "percentage" | "currency" => (get("office:value").to_owned(), CellKind::Number),
            "date" => (get("office:date-value").trim_end_matches("T00:00:00").to_owned(), CellKind::Date),
            "boolean" => (get("office:boolean-value").to_owned(), CellKind::Flag),
            _ => (said, CellKind::Text),
        };
        let format = match get("office:value-type") {
            "percentage" => "0%".to_owned(),
            "currency" => format!("[${}]", get("office:currency")),
            _ => String::new(),
        };
        Ok(Content {
            text: text.trim().to_owned(),
            kind: if is_error { CellKind::Error } else { kind },
            format,
            times: element.times("table:number-columns-repeated"),
            rows: element.times("table:number-rows-spanned"),
            columns: element.times("table:number-columns-spanned"),
        })
    }

    /// The text that is shown in a cell, up to its end; what is noted about it is none of it.
    fn said(&mut self, cell: &str) -> Result<String, ReadError> {
        let (mut text, mut notes, mut is_begun) = (String::new(), 0u32, false);
        loop {
            match self.step()? {
                Step::Open(element) => match element.name.as_str() {
                    "office:annotation" => notes += 1,
                    "text:p" if notes == 0 => {
                        if is_begun {
                            text.push('\n');
                        }
                        is_begun = true;
                    }
                    "text:s" if notes == 0 => {
                        (0..element.times("text:c").min(100)).for_each(|_| text.push(' '));
                    }
                    "text:tab" | "text:line-break" if notes == 0 => text.push(' '),
                    _ => {}
                },
                Step::Close(name) if name == "office:annotation" => notes = notes.saturating_sub(1),
                Step::Close(name) if name == cell => return Ok(text),
                Step::Text(said) if notes == 0 && is_begun => text.push_str(&said),
                Step::End => return Err(damaged(KIND, Damage::Content)),
                Step::Close(_) | Step::Text(_) => {}
            }
        }
    }
}

/// No more rows or columns are told to be hidden at once.
const MOST_HIDDEN: u32 = 1 << 14;

/// Whether people do not see a row or a column.
fn is_hidden(element: &Element) -> bool {
    matches!(element.get("table:visibility"), Some("collapse" | "filter"))
}

fn area(row: u32, column: u32, content: &Content) -> Option<Area> {
    let (left, right) = (column, column.checked_add(content.columns - 1)?);
    Some(Area {
        top: row,
        bottom: row.checked_add(content.rows - 1)?,
        left: u16::try_from(left).ok()?,
        right: u16::try_from(right).ok()?,
    })
}
