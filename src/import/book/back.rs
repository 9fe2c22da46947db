//! A workbook of a package, read again: the files that it was made of, with what somebody changed in its pages since. Must not
//! know how a workbook is written.

use serde::Deserialize;

use super::form::{FIRST_ROW, KeptFile, MARK, NAMES_ROW, PAGE, TablePage, VERSION, fitting, is_form};
use super::kept;
use crate::import::error::ReadError;
use crate::import::file::{FileFormat, SourceFile};
use crate::import::sheet::{Limits, Row, Sheet};
use crate::import::workbook;
use crate::import::writing::Package;

/// What came back.
#[derive(Debug)]
pub struct Returned {
    /// The package, ready to be written.
    pub package: Package,
    /// How many tables are in it.
    pub tables: usize,
    /// Files that are written more plainly than they were, because their pages were changed.
    pub plainer: Vec<String>,
}

impl SourceFile {
    /// Whether it is the workbook of a package.
    pub fn is_of_package(&self) -> bool {
        self.format == FileFormat::Xlsx && self.sheets.iter().any(|sheet| sheet.name == PAGE && is_form(sheet))
    }
}

/// The package that a workbook was made of.
pub fn returned(bytes: &[u8]) -> Result<Returned, ReadError> {
    let sheets = workbook::read_exact(bytes, &Limits::of_file(bytes.len()))?;
    let page = sheets.iter().find(|sheet| sheet.name == PAGE).ok_or_else(|| missing(PAGE))?;
    let mut back = Back { sheets: &sheets, files: Vec::new(), tables: Vec::new() };
    back.read(page)?;
    back.finish()
}

fn missing(sheet: &str) -> ReadError {
    ReadError::BookPageMissing { sheet: sheet.to_owned() }
}

struct Back<'s> {
    sheets: &'s [Sheet],
    files: Vec<(String, Vec<u8>)>,
    tables: Vec<(String, TablePage)>,
}

impl Back<'_> {
    /// Reads the last page.
    fn read(&mut self, page: &Sheet) -> Result<(), ReadError> {
        let first = page.row(0).ok_or_else(|| missing(PAGE))?;
        if first.text(1) != VERSION || !is_form(page) {
            return Err(ReadError::BookOtherVersion { mark: MARK.to_owned(), found: first.text(1).to_owned() });
        }
        let mut at = 1;
        while let Some(row) = page.row(at) {
            at += 1;
            let path = checked(row.text(1))?;
            match row.text(0) {
                "table" => self.tables.push((path, parsed(row.text(2))?)),
                "file" => {
                    let about: KeptFile = parsed(row.text(2))?;
                    // Empty lines are rows without cells.
                    let mut lines = vec![""; about.rows.min(super::form::MOST_ROWS) as usize];
                    while let Some(line) = page.row(at).filter(|line| line.number() <= row.number() + about.rows) {
                        if let Some(own) = lines.get_mut((line.number() - row.number() - 1) as usize) {
                            *own = line.cell(2).map_or("", |cell| cell.text);
                        }
                        at += 1;
                    }
                    let bytes = kept::bytes(&about, &lines).ok_or_else(|| missing(PAGE))?;
                    self.files.push((path, bytes));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The files, those of the tables as their pages say.
    fn finish(mut self) -> Result<Returned, ReadError> {
        let (mut plainer, count) = (Vec::new(), self.tables.len());
        for (path, table) in std::mem::take(&mut self.tables) {
            let sheet =
                self.sheets.iter().find(|sheet| sheet.name == table.sheet).ok_or_else(|| missing(&table.sheet))?;
            let kept = self.files.iter_mut().find(|(name, _)| *name == path);
            match kept {
                Some((_, bytes)) if table.kept && is_same(sheet, &table, bytes) => {}
                Some((_, bytes)) => {
                    *bytes = of_page(sheet, &table);
                    plainer.push(path);
                }
                None => self.files.push((path, of_page(sheet, &table))),
            }
        }
        // The descriptor comes last, so that a folder without it is not finished.
        let first = 1.min(self.files.len());
        self.files.rotate_left(first);
        Ok(Returned { package: Package { files: self.files }, tables: count, plainer })
    }
}

fn parsed<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|_| missing(PAGE))
}

/// A path below the folder of a package.
fn checked(path: &str) -> Result<String, ReadError> {
    let is_part = |part: &str| !part.is_empty() && part != ".." && part != ".";
    let is_odd = path.contains(['\\', ':', '\0']) || path.starts_with('~');
    match !is_odd && path.split('/').all(is_part) {
        true => Ok(path.to_owned()),
        false => Err(ReadError::BookPathLeaves { path: path.to_owned() }),
    }
}

/// How many columns a page has: as many as its names.
fn width(sheet: &Sheet) -> u16 {
    let names = sheet.rows().find(|row| row.number() == NAMES_ROW + 1);
    names.and_then(|row| row.cells().next_back()).map_or(0, |cell| cell.column + 1)
}

fn cells(row: Row<'_>, width: u16) -> Vec<&str> {
    (0..width).map(|column| row.cell(column).map_or("", |cell| cell.text)).collect()
}

/// The rows of a page that are a table's: the names of the columns, and all filled ones below.
fn records(sheet: &Sheet, width: u16) -> impl Iterator<Item = Vec<&str>> {
    let rows = sheet.rows().filter(|row| row.number() == NAMES_ROW + 1 || row.number() > FIRST_ROW);
    rows.map(move |row| cells(row, width)).filter(|record| record.iter().any(|text| !text.is_empty()))
}

fn of_page(sheet: &Sheet, table: &TablePage) -> Vec<u8> {
    table.style.written(records(sheet, width(sheet)))
}

/// Whether nobody changed the page of a file that is kept beside it.
fn is_same(sheet: &Sheet, table: &TablePage, bytes: &[u8]) -> bool {
    let mut rows = records(sheet, width(sheet).max(table.columns));
    let mut reader = table.style.reader(bytes);
    let mut record = csv::ByteRecord::new();
    let plain = |text: &str| text.trim().replace("\r\n", "\n").replace('\r', "\n");
    while reader.read_byte_record(&mut record).unwrap_or(false) {
        let own: Vec<String> = record.iter().map(|text| plain(&fitting(&String::from_utf8_lossy(text)))).collect();
        if own.iter().all(String::is_empty) {
            continue;
        }
        let Some(row) = rows.next() else { return false };
        let length = own.len().max(row.len());
        let says = |at: usize| row.get(at).map_or(String::new(), |text| plain(text));
        if (0..length).any(|at| says(at) != own.get(at).map_or("", String::as_str)) {
            return false;
        }
    }
    rows.next().is_none()
}
