//! Files that were made to do harm, or are not what they seem: a clear error, at once, in little memory.

use std::time::{Duration, Instant};

use rust_xlsxwriter::Workbook;
use zonescope::import::{ReadError, SourceFile, Writing};
use zonescope::text::Locale;

use crate::workbooks::zipped;

#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

fn read(name: &str, bytes: Vec<u8>) -> Result<SourceFile, ReadError> {
    let begin = Instant::now();
    let result = SourceFile::read(name, bytes, &Writing::default());
    // In a program that is not optimised, beside other tests.
    assert!(begin.elapsed() < Duration::from_secs(30), "{name}: {:?}", begin.elapsed());
    result
}

const WORKBOOK: &[u8] = br#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELS: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const ROOT: &[u8] = br#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// A workbook with this sheet.
fn book(sheet: &str) -> Vec<u8> {
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", ROOT),
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELS),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

fn sheet(inside: &str) -> String {
    format!(r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{inside}</worksheet>"#)
}

#[test]
fn a_sheet_that_says_it_is_huge_and_one_far_cell_cost_nothing() {
    let declared = sheet(r#"<dimension ref="A1:XFD1048576"/><sheetData></sheetData>"#);
    let file = read("a.xlsx", book(&declared)).unwrap();
    assert_eq!(file.sheets[0].cell_count(), 0);
    let far = sheet(
        r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>"#,
    );
    MEMORY.reset_peak_usage();
    let file = read("a.xlsx", book(&far)).unwrap();
    assert_eq!(file.sheets[0].cell_count(), 2);
    assert!(zonescope::import::Layout::of(&file.sheets[0]).is_some());
    assert!(MEMORY.peak_usage_as_mb() < 400.0, "{}", MEMORY.peak_usage_as_mb());
}

#[test]
fn what_unpacks_to_far_more_than_it_is_is_told() {
    let rows = r#"<row><c t="inlineStr"><is><t>x</t></is></c></row>"#.repeat(6_000_000);
    let bytes = book(&sheet(&format!("<sheetData>{rows}</sheetData>")));
    drop(rows);
    assert_eq!(read("a.xlsx", bytes).err(), Some(ReadError::Bomb));
    let zeros = vec![b' '; 400 << 20];
    let ods = zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &zeros)]);
    drop(zeros);
    assert_eq!(read("a.ods", ods).err(), Some(ReadError::Bomb));
}

#[test]
fn a_cell_repeated_a_million_times_is_counted() {
    let row = r#"<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>"#;
    let content =
        format!("<office:document-content><table:table table:name=\"a\">{row}</table:table></office:document-content>");
    let ods =
        zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content.as_bytes())]);
    assert_eq!(read("a.ods", ods).err(), Some(ReadError::TooLarge));
}

#[test]
fn what_is_no_table_says_what_it_is() {
    let mut book_of_one = Workbook::new();
    book_of_one.add_worksheet().write(0, 0, "a").unwrap();
    let whole = book_of_one.save_to_buffer().unwrap();
    let encrypted: Vec<u8> = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
        .iter()
        .copied()
        .chain(vec![0; 600])
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let other = |kind: &str| ReadError::OtherKind { kind: kind.to_owned() };
    for (name, bytes, expected) in [
        ("a.xlsx", b"%PDF-1.7".to_vec(), Some(other("pdf"))),
        ("a.csv", b"<!DOCTYPE html><table>".to_vec(), Some(other("html"))),
        ("a.xls", encrypted, Some(ReadError::Encrypted)),
        ("a.xlsx", zipped(&[("inner.zip", &zipped(&[("a.csv", b"a,b")]))]), Some(other("zip"))),
        ("a.json", b"{\"a\": 1}".to_vec(), Some(ReadError::NoRows)),
        ("a.csv", b"a,".repeat(1_000_000), Some(ReadError::TooManyColumns { most: 16_384 })),
    ] {
        assert_eq!(read(name, bytes).err(), expected, "{name}");
    }
    for cut in [10, whole.len() / 2, whole.len() - 10] {
        let error = read("a.xlsx", whole[..cut].to_vec()).err().unwrap();
        assert!(matches!(error, ReadError::Damaged { .. } | ReadError::OtherKind { .. }), "{cut}: {error:?}");
        for locale in Locale::ALL {
            assert!(error.sentence("a.xlsx", locale).contains("a.xlsx"));
        }
    }
    for text in ["", "\n\n", "a"] {
        assert!(read("a.csv", text.as_bytes().to_vec()).is_ok(), "{text:?}");
    }
}

#[test]
fn entities_of_xml_are_not_put_in_their_places() {
    let lol = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>"#;
    let bytes =
        book(&format!("{lol}{}", sheet(r#"<sheetData><row r="1"><c r="A1" t="str"><v>&c;</v></c></row></sheetData>"#)));
    match read("a.xlsx", bytes) {
        Ok(file) => assert!(file.sheets[0].rows().flat_map(|row| row.cells()).all(|cell| cell.text.len() < 100)),
        Err(error) => assert!(matches!(error, ReadError::Damaged { .. }), "{error:?}"),
    }
}

#[test]
fn an_old_workbook_with_far_cells_is_measured_before_it_is_read() {
    let far = include_bytes!("../data/import/far.xls");
    MEMORY.reset_peak_usage();
    assert_eq!(read("a.xls", far.to_vec()).err(), Some(ReadError::TooLarge));
    assert!(read("a.xls", include_bytes!("../data/import/merged.xls").to_vec()).is_ok());
}

#[test]
fn maps_that_end_too_early_or_go_too_deep_are_told() {
    for (name, text) in [
        ("a.json", "[".repeat(100_000)),
        ("a.geojson", format!("{{\"type\":\"FeatureCollection\",\"features\":[{{\"geometry\":{}", "[".repeat(100_000))),
        ("b.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"geometry\":{\"type\":\"Point\"".to_owned()),
    ] {
        let error = read(name, text.into_bytes()).err();
        assert!(matches!(error, Some(ReadError::NotJson { .. } | ReadError::NoRows)), "{name}: {error:?}");
    }
}

/// What a reader says of a damaged file is English, and about its own inside.
#[test]
fn what_is_damaged_is_said_in_the_language_of_who_asks() {
    let broken = |sheet: &str| book(sheet);
    let mut cut = b"\x03\x79\x01\x01\x00\x28\x6b\xee\x41\x00\x0b\x00".to_vec();
    cut.resize(32, 0);
    cut.extend(b"NAME\0\0\0\0\0\0\0C\0\0\0\0\x0a");
    cut.resize(64, 0);
    cut.push(0x0d);
    let old: Vec<u8> = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".iter().copied().chain(vec![0; 600]).collect();
    for (name, bytes) in [
        ("a.xlsx", broken("<worksheet><sheetData><row r=\"1\"></cell>")),
        ("a.xlsx", broken("<!DOCTYPE>")),
        ("a.xls", old),
        ("a.dbf", cut),
    ] {
        let Err(error) = read(name, bytes) else { panic!("{name} is not damaged") };
        let said = error.sentence("", Locale::ZhCn);
        let foreign = said
            .split(|c: char| !c.is_ascii_alphabetic())
            .find(|word| !word.is_empty() && !["XLSX", "XLS", "DBF", "CSV"].contains(&word.to_uppercase().as_str()));
        assert_eq!(foreign, None, "{said}");
    }
}

#[test]
fn rows_that_share_no_column_are_no_table() {
    let rows = |count: usize, own: bool| {
        let row = |at: usize| format!("{{\"k{}\": {at}}}", if own { at } else { 0 });
        (0..count).map(row).collect::<Vec<_>>()
    };
    for (name, count, own, is_read) in [
        ("a.json", 4_000, true, false),
        ("a.ndjson", 4_000, true, false),
        ("a.json", 900, true, true),
        ("a.json", 4_000, false, true),
    ] {
        let rows = rows(count, own);
        let text = if name == "a.json" { format!("[{}]", rows.join(",")) } else { rows.join("\n") };
        let read = read(name, text.into_bytes());
        assert_eq!(read.is_ok(), is_read, "{name} {count} {own}");
        if let Err(error) = read {
            assert_eq!(error, ReadError::HardlyFilled { rows: count + 1, columns: count });
        }
    }
}
