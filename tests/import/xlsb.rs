//! Workbooks in binary form, put together record by record: nothing but Excel writes them.

use zonescope::import::{CellKind, FileFormat, ReadError, SourceFile, Writing};

use crate::books::{csv, file, headings, imported, told};
use crate::workbooks::zipped;

/// A part of such a workbook.
#[derive(Default)]
struct Part(Vec<u8>);

impl Part {
    /// Adds a record: its number and its length in sevens of bits, then what it holds.
    fn record(mut self, number: u16, held: &[&[u8]]) -> Self {
        let held = held.concat();
        match number {
            0..0x80 => self.0.push(number as u8),
            _ => self.0.extend([number as u8 & 0x7f | 0x80, (number >> 7) as u8]),
        }
        let mut left = held.len();
        while left >= 0x80 {
            self.0.push(left as u8 & 0x7f | 0x80);
            left >>= 7;
        }
        self.0.push(left as u8);
        self.0.extend(held);
        self
    }

    fn row(self, row: u32) -> Self {
        self.record(0x00, &[&row.to_le_bytes(), &[0; 9]])
    }

    /// A cell: its column, its style, what is in it.
    fn cell(self, number: u16, column: u32, style: u32, held: &[u8]) -> Self {
        self.record(number, &[&column.to_le_bytes(), &style.to_le_bytes(), held])
    }

    fn number(self, column: u32, style: u32, number: f64) -> Self {
        self.cell(0x05, column, style, &number.to_le_bytes())
    }

    fn shared(self, column: u32, at: u32) -> Self {
        self.cell(0x07, column, 0, &at.to_le_bytes())
    }
}

fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    (units.len() as u32).to_le_bytes().into_iter().chain(units.into_iter().flat_map(u16::to_le_bytes)).collect()
}

fn sheet_of_book(state: u32, id: u32, name: &str) -> Vec<u8> {
    [state.to_le_bytes().as_slice(), &id.to_le_bytes(), &wide(&format!("rId{id}")), &wide(name)].concat()
}

const RELS: &[u8] = br#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.bin"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.bin"/></Relationships>"#;

fn book(strings: &[&str]) -> Vec<u8> {
    let workbook = Part::default()
        .record(0x83, &[])
        .record(0x99, &[&[0; 12]])
        .record(0x8f, &[])
        .record(0x9c, &[&sheet_of_book(0, 1, "项目")])
        .record(0x9c, &[&sheet_of_book(1, 2, "旧")])
        .record(0x90, &[])
        .record(0x84, &[]);
    let count = (strings.len() as u32).to_le_bytes();
    let mut shared = Part::default().record(0x9f, &[&count, &count]);
    for text in strings {
        shared = shared.record(0x13, &[&[0], &wide(text)]);
    }
    // Two styles, of which the second one shows days.
    let styles = Part::default()
        .record(0x269, &[&2u32.to_le_bytes()])
        .record(0x2f, &[&[0; 16]])
        .record(0x2f, &[&[0, 0, 14, 0], &[0; 12]]);
    let begin = || Part::default().record(0x81, &[]).record(0x94, &[&[0; 16]]).record(0x91, &[]);
    let sheet = begin()
        .row(0)
        .shared(0, 0)
        .shared(1, 1)
        .shared(2, 2)
        .row(1)
        .shared(0, 3)
        .number(1, 0, 1200.5)
        .number(2, 1, 44_256.0)
        .row(2)
        .cell(0x06, 0, 0, &wide("乙"))
        // A whole number in thirty bits, and an error.
        .cell(0x02, 1, 0, &(84i32 << 2 | 2).to_le_bytes())
        .cell(0x03, 2, 0, &[0x2a])
        .record(0x92, &[])
        .record(0x82, &[]);
    let old = begin().row(0).number(0, 0, 1.0).record(0x92, &[]).record(0x82, &[]);
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &workbook.0),
        ("xl/_rels/workbook.bin.rels", RELS),
        ("xl/sharedStrings.bin", &shared.0),
        ("xl/styles.bin", &styles.0),
        ("xl/worksheets/sheet1.bin", &sheet.0),
        ("xl/worksheets/sheet2.bin", &old.0),
    ])
}

#[test]
fn a_workbook_in_binary_form_is_read_like_any_other() {
    let file = file("a.xlsb", &book(&["名称", "总投资（万元）", "开工日期", "甲"]));
    assert_eq!((file.format, file.sheets.len()), (FileFormat::Xlsb, 2));
    assert_eq!([file.sheets[0].is_hidden, file.sheets[1].is_hidden], [false, true]);
    assert_eq!(told(&file.sheets[0]), "heading 1; data 2-3");
    assert_eq!(headings(&file.sheets[0]), "名称|总投资（万元）|开工日期");
    let kinds: Vec<CellKind> = file.sheets[0].rows().flat_map(|row| row.cells()).map(|cell| cell.kind).collect();
    let (text, number) = (CellKind::Text, CellKind::Number);
    assert_eq!(kinds, [text, text, text, text, number, CellKind::Date, text, number, CellKind::Error]);
    let (recipe, imported) = imported(&[file]);
    assert_eq!(csv(&imported, &recipe, "xiangmu"), "名称,总投资（万元）,开工日期\n甲,1200.5,2021-03-01\n乙,84,#N/A\n");
}

#[test]
fn one_that_names_what_it_has_not_is_damaged() {
    let read = |bytes: Vec<u8>| SourceFile::read("a.xlsb", bytes, &Writing::default());
    let error = read(book(&["名称"])).err();
    assert!(matches!(error, Some(ReadError::Damaged { .. })), "{error:?}");
}
