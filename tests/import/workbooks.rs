//! Workbooks: typed cells, formats, merged headings, hidden sheets, dates; spreadsheets of OpenDocument.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zip::write::SimpleFileOptions;
use zonescope::import::{CellKind, FileFormat};

use crate::books::{csv, errors, file, headings, imported, told};

/// A ZIP archive of these parts.
pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn projects() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("项目").unwrap();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 5, "2024年重点项目", &plain).unwrap();
    sheet.write(1, 5, "单位：万元").unwrap();
    sheet.merge_range(2, 0, 3, 0, "项目名称", &plain).unwrap();
    sheet.merge_range(2, 1, 3, 1, "开工日期", &plain).unwrap();
    sheet.merge_range(2, 2, 2, 3, "投资", &plain).unwrap();
    sheet.merge_range(2, 4, 3, 4, "进度", &plain).unwrap();
    sheet.merge_range(2, 5, 3, 5, "备注", &plain).unwrap();
    sheet.write(3, 2, "计划").unwrap();
    sheet.write(3, 3, "完成").unwrap();
    let (day, share) = (Format::new().set_num_format("yyyy-mm-dd"), Format::new().set_num_format("0.0%"));
    for (row, (name, planned, done)) in [("甲", 1200.5, 0.3), ("乙", 84.324_716_57, 0.125)].into_iter().enumerate() {
        let row = row as u32 + 4;
        sheet.write(row, 0, name).unwrap();
        let date = ExcelDateTime::from_ymd(2021, 3, 5 + row as u8).unwrap();
        sheet.write_datetime_with_format(row, 1, &date, &day).unwrap();
        sheet.write(row, 2, planned).unwrap();
        sheet.write(row, 3, 1).unwrap();
        sheet.write_with_format(row, 4, done, &share).unwrap();
    }
    sheet.write(6, 0, "合计").unwrap();
    sheet.write_formula(6, 2, rust_xlsxwriter::Formula::new("=SUM(C5:C6)").set_result("1284.82471657")).unwrap();
    let hidden = book.add_worksheet();
    hidden.set_name("旧").unwrap();
    hidden.write(0, 0, "a").unwrap();
    hidden.write(1, 0, 1).unwrap();
    hidden.set_hidden(true);
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_with_its_merged_headings_formats_and_dates() {
    let files = [file("任意名.dat", &projects())];
    assert_eq!(files[0].format, FileFormat::Xlsx, "whatever it is called");
    let sheet = &files[0].sheets[0];
    assert_eq!(told(sheet), "title 1-2; heading 3-4; data 5-6; total 7");
    assert_eq!(headings(sheet), "项目名称|开工日期|投资 计划|投资 完成|进度|备注");
    assert_eq!([sheet.is_hidden, files[0].sheets[1].is_hidden], [false, true]);
    let (recipe, imported) = imported(&files);
    let told: Vec<String> =
        recipe.tables[0].columns.iter().map(|it| format!("{} {} {}", it.name, it.kind, it.unit)).collect();
    assert_eq!(
        told,
        [
            "项目名称 name ",
            "开工日期 date ",
            "投资 计划 amount 万元",
            "投资 完成 amount 万元",
            "进度 number %",
            "备注 text "
        ]
    );
    assert_eq!(
        csv(&imported, &recipe, "xiangmu"),
        "项目名称,开工日期,投资 计划,投资 完成,进度,备注\n甲,2021-03-09,1200.5,1,30,\n乙,2021-03-10,84.32471657,1,12.5,\n"
    );
    assert_eq!(errors(&imported, &recipe), Vec::<String>::new());
    assert_eq!(imported.tables.len(), 1, "nothing becomes of what is hidden");
}

#[test]
fn days_are_counted_from_1904_where_a_workbook_says_so() {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = book.add_worksheet();
    sheet.write_with_format(0, 0, 44256 - 1462, &day).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut text).unwrap();
        if name == "xl/workbook.xml" {
            text = String::from_utf8(text).unwrap().replace("<workbookPr ", "<workbookPr date1904=\"1\" ").into_bytes();
        }
        parts.push((name, text));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let file = file("a.xlsx", &zipped(&parts));
    let cell = file.sheets[0].row(0).unwrap().cell(0).unwrap();
    assert_eq!((cell.text, cell.kind), ("2021-03-01", CellKind::Date));
}

const ODS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
<office:automatic-styles><style:style style:name="hid"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet>
<table:table table:name="项目"><table:table-column table:number-columns-repeated="16384"/>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>名称</text:p></table:table-cell><table:covered-table-cell/>
<table:table-cell office:value-type="string"><text:p>增速</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>开工</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>甲 &amp; 乙</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell><table:table-cell/>
<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p></table:table-cell>
<table:table-cell office:value-type="date" office:date-value="2021-03-05"><text:p>3月5日</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>丙<text:s text:c="2"/>丁</text:p></table:table-cell><table:table-cell/>
<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table>
<table:table table:name="旧" table:style-name="hid"><table:table-row><table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>"#;

#[test]
fn a_spreadsheet_of_open_document_is_read_as_it_streams_by() {
    let bytes =
        zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", ODS.as_bytes())]);
    let file = file("a.ods", &bytes);
    assert_eq!((file.format, file.sheets.len()), (FileFormat::Ods, 2));
    let sheet = &file.sheets[0];
    let rows: Vec<String> = sheet
        .rows()
        .map(|row| {
            let cells = row.cells().map(|cell| format!("{}{}", cell.column, cell.text)).collect::<Vec<_>>();
            format!("{}: {}", row.number(), cells.join(" "))
        })
        .collect();
    assert_eq!(rows, ["1: 0名称 2增速 3开工", "5: 0甲 & 乙 20.125 32021-03-05", "6: 0丙  丁 20.5", "7: 0丙  丁 20.5"]);
    assert_eq!([file.sheets[0].is_hidden, file.sheets[1].is_hidden], [false, true]);
}

#[test]
fn an_old_workbook_is_read_like_a_new_one() {
    let file = file("a.xls", include_bytes!("../data/import/merged.xls"));
    assert_eq!(file.format, FileFormat::Xls);
    assert_eq!(told(&file.sheets[0]), "title 1; heading 2-3; data 4-5; total 6");
    assert_eq!(headings(&file.sheets[0]), "名称|开工日期|投资（万元） 计划|投资（万元） 完成");
    let (recipe, imported) = imported(&[file]);
    assert_eq!(
        csv(&imported, &recipe, "xiangmu"),
        "名称,开工日期,投资（万元） 计划,投资（万元） 完成\n甲,2021-03-05,1200.5,1\n乙,2021-04-01,84.25,2\n"
    );
    assert_eq!(recipe.tables[0].columns[2].unit, "万元");
}
