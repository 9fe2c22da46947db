//! Files, tables and columns that are not called what they should be, and files that are something else: each gets the
//! hint that helps.

use zonescope::text::Locale;

use super::{Package, found, ids, planned, tiny};

const P: &str = "projects.csv";
const D: &str = "datapackage.json";

fn text(file: &str) -> String {
    std::fs::read_to_string(super::tiny_folder().join(file)).unwrap()
}

/// The sentences of the only finding, or of why it was not opened.
fn said(package: &Package) -> [String; 2] {
    match package.open() {
        Ok(opened) => {
            let [finding, ..] = opened.findings.as_slice() else { panic!("nothing was found") };
            Locale::ALL.map(|locale| finding.sentence(locale))
        }
        Err(error) => Locale::ALL.map(|locale| error.sentence(locale)),
    }
}

#[test]
fn columns_that_differ_in_case_and_blanks_are_read_and_said() {
    for (from, to, column) in [
        ("id,name,", "ID,name,", "id"),
        ("id,name,", "\u{feff}\u{feff}id,name,", "id"),
        ("planned_total,", "Planned Total,", "planned_total"),
        ("date_signed", "Date_Signed", "date_signed"),
        ("name_en", "name-en", "name_en"),
    ] {
        let opened = tiny().with(P, from, to).opened();
        assert_eq!(found(&opened), [format!("column-meant projects.csv:1, {column}")], "{to}");
        assert_eq!((ids(&opened.dataset).len(), planned(&opened.dataset, "p2").as_str()), (4, "2500000000.00"), "{to}");
    }
    // The header once more, as it is written.
    let opened = tiny()
        .with(P, "id,name,", "ID,name,")
        .and(P, &text(P).lines().next().unwrap().replace("id,name", "ID,name"))
        .opened();
    assert_eq!(found(&opened), ["column-meant projects.csv:1, id", "header-repeated projects.csv:6"]);
}

#[test]
fn chinese_names_of_columns_get_a_hint_and_the_order_of_the_schema_is_followed() {
    let [zh, en] = said(&tiny().with(P, "id,name,name_en,sector", "编号,名称,name_en,产业"));
    assert!(en.contains("no column id") && en.contains("编号 → id"), "{en}");
    assert!(zh.contains("没有 id 列") && zh.contains("编号 → id"), "{zh}");
    let opened = tiny().with("sectors.csv", "name_zh", "名称").opened();
    assert!(found(&opened).contains(&"column-missing sectors.csv:1, name_zh".to_owned()));
    let sentence = opened.findings.as_slice()[0].sentence(Locale::En);
    assert!(sentence.contains("Is name_zh meant?"), "{sentence}");

    let fields =
        r#""path": "sectors.csv", "schema": {"fields": [{"name": "id"}, {"name": "name_zh"}, {"name": "name_en"}]}"#;
    let opened = tiny()
        .put("sectors.csv", "编号,名称,name_en\nic,集成电路,IC\nbio,生物医药,Bio\n")
        .with(D, r#""path": "sectors.csv""#, fields)
        .opened();
    assert_eq!(
        found(&opened)[..2],
        ["column-by-position sectors.csv:1, id", "column-by-position sectors.csv:1, name_zh"]
    );
    assert_eq!(
        opened.dataset.sectors().find("bio").map(|ix| opened.dataset.sectors()[ix].name.zh.as_str()),
        Some("生物医药")
    );
}

#[test]
fn files_of_another_name_are_suggested() {
    for (there, written, near) in [
        ("progress.CSV", "progress.csv", "progress.CSV"),
        ("Progress.csv", "progress.csv", "Progress.csv"),
        ("progres.csv", "progress.csv", "progres.csv"),
    ] {
        let package = tiny().without("progress.csv").put(there, text("progress.csv"));
        let opened = package.opened();
        if opened.findings.is_empty() {
            continue; // A disk on which both are one name.
        }
        assert_eq!(found(&opened), [format!("file-missing datapackage.json, path: {written}")]);
        let sentence = opened.findings.as_slice()[0].sentence(Locale::En);
        assert!(sentence.contains(&format!("Is “{near}” meant?")), "{sentence}");
    }
    let [_, en] = said(&tiny().without("progress.csv"));
    assert!(en.contains("Add it, or correct the path"), "{en}");
    let [zh, en] = said(&tiny().with(D, r#""name": "projects""#, r#""name": "Project""#));
    assert!(
        en.contains("Is “Project” meant? Then name that resource projects") && zh.contains("是否应为“Project”"),
        "{en}"
    );
    let [zh, _] = said(&tiny().with(D, r#""name": "progress""#, r#""name": "进度""#));
    assert!(zh.contains("是否应为 progress"), "{zh}");
}

#[test]
fn a_file_that_is_no_table_of_text_says_what_it_is() {
    let utf16: Vec<u8> = text("progress.csv").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, code, hint) in [
        (&b"PK\x03\x04\x14\0\x06\0[Content_Types].xml"[..], "file-of-other-kind", "Excel workbook (XLSX)"),
        (b"PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "file-of-other-kind", "(ODS)"),
        (b"PK\x03\x04progress.csv", "file-of-other-kind", "ZIP archive"),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0", "file-of-other-kind", "(XLS)"),
        (b"%PDF-1.7\n", "file-of-other-kind", "PDF document"),
        (b"\x1F\x8B\x08\0", "file-of-other-kind", "of the kind gzip"),
        (b"<!DOCTYPE html>\n<html>", "file-of-other-kind", "a web page"),
        (b"[{\"project\": \"p1\"}]", "file-of-other-kind", "\"format\": \"json\""),
        (&utf16, "encoding-undeclared", "\"encoding\": \"utf-16le\""),
    ] {
        let opened = tiny().put("progress.csv", bytes).opened();
        let [finding] = opened.findings.as_slice() else { panic!("{:?}", found(&opened)) };
        assert_eq!((finding.code(), finding.file.as_str()), (code, "progress.csv"), "{hint}");
        let sentence = finding.sentence(Locale::En);
        assert!(sentence.contains(hint), "{sentence}");
        assert!(!finding.sentence(Locale::ZhCn).contains("{$"));
    }
}

#[test]
fn a_wrong_resource_costs_itself_and_nothing_else() {
    for (from, to, code) in [
        (
            r#"{"name": "progress", "path": "progress.csv""#,
            r#"7, {"name": "progress", "path": "progress.csv""#,
            "resource-no-object",
        ),
        (r#""path": "progress.csv""#, r#""path": {"a": 1}"#, "property-wrong"),
        (r#""path": "progress.csv""#, r#""path": [1, {"b": 2}]"#, "property-wrong"),
        (r#""path": "places.csv", "format": "csv""#, r#""path": "places.csv", "format": ["csv"]"#, "property-wrong"),
        (r#""path": "places.csv", "format": "csv""#, r#""path": "places.csv", "schema": 5"#, "property-wrong"),
    ] {
        let opened = tiny().with(D, from, to).opened();
        assert!(opened.findings.iter().any(|finding| finding.code() == code), "{to}: {:?}", found(&opened));
        assert_eq!((ids(&opened.dataset).len(), planned(&opened.dataset, "p2").as_str()), (4, "2500000000.00"), "{to}");
    }
}

#[test]
fn a_unit_in_a_heading_that_is_not_the_declared_one_keeps_the_column_out() {
    let projects = |heading: &str| format!("id,name,{heading},sector\na,甲,5,ic\n");
    for (heading, unit, amount, expected) in [
        ("总投资（万元）", r#""unit": "亿元""#, "", "unit-headed-otherwise projects.csv:1, planned_total: 亿元"),
        ("总投资(单位：万元)", r#""unit": "亿元""#, "", "unit-headed-otherwise projects.csv:1, planned_total: 亿元"),
        ("总投资（亿元）", r#""unit": "亿元""#, "500000000.00", ""),
        ("总投资（含预备费）", r#""unit": "亿元""#, "500000000.00", ""),
        ("总投资（万元）", r#""title": "总投资""#, "50000.00", "unit-missing datapackage.json, planned_total"),
    ] {
        let opened = tiny()
            .put("progress.csv", "project,period,planned\n")
            .put("projects.csv", projects(heading))
            .with(
                D,
                r#""planned_total", "type": "number", "unit": "亿元""#,
                &format!(r#""planned_total", "type": "number", {unit}"#),
            )
            .opened();
        let found = found(&opened);
        let found: Vec<&str> =
            found.iter().map(String::as_str).filter(|found| !found.starts_with("column-by-position")).collect();
        assert_eq!(planned(&opened.dataset, "a"), amount, "{heading} {unit}");
        assert_eq!(found.join("; "), expected, "{heading} {unit}");
    }
}

#[test]
fn entries_of_resources_that_are_none_are_said_once_with_their_place() {
    let before = r#"{"name": "progress", "path": "progress.csv""#;
    for (entry, expected) in [
        ("7", "resource-no-object datapackage.json, resources[5]: 7"),
        ("null", "resource-no-object datapackage.json, resources[5]: null"),
        (r#""projects.csv""#, r#"resource-no-object datapackage.json, resources[5]: "projects.csv""#),
        ("[]", "resource-no-object datapackage.json, resources[5]: []"),
        (r#"{"path": "places.csv"}"#, "resource-nameless datapackage.json, resources[5].name"),
        (r#"{"name": ["a"]}"#, r#"resource-nameless datapackage.json, resources[5].name: ["a"]"#),
    ] {
        let opened = tiny().with(D, before, &format!("{entry}, {before}")).opened();
        assert_eq!(found(&opened), [expected], "{entry}");
        assert_eq!(opened.dataset.progress().len(), 3, "{entry}");
        let sentence = opened.findings.as_slice()[0].sentence(Locale::En);
        assert!(sentence.contains("resources[5]"), "{sentence}");
    }
}

#[test]
fn a_title_above_the_names_of_the_columns_is_told_from_them() {
    let title = "2024年项目汇总表,,,,\n单位：亿元,,,,\n";
    let chinese = format!("{title}编号,名称,产业,总投资,备注\na,甲,ic,5,\n");
    let [zh, en] = said(&tiny().put(P, &chinese));
    assert!(en.contains("projects.csv:3") && en.contains(r#""headerRows": [3]"#), "{en}");
    assert!(en.contains("编号 → id, 名称 → name, 产业 → sector, 总投资 → planned_total, 备注 → note"), "{en}");
    assert!(zh.contains("第 3 行") && zh.contains(r#""headerRows": [3]"#), "{zh}");
    let [_, en] = said(&tiny().put(P, format!("{title}{}", text(P))));
    assert!(en.contains("projects.csv:3") && !en.contains("→"), "{en}");
    // What it says to do does it.
    let opened = tiny()
        .put(P, format!("{title}{}", text(P)))
        .with(D, r#""name": "projects","#, r#""name": "projects", "dialect": {"headerRows": [3]},"#)
        .opened();
    assert_eq!((found(&opened), ids(&opened.dataset).len()), (vec![], 4));
    // A table of another kind has no such line.
    let [_, en] = said(&tiny().put(P, "甲,乙\nic,集成电路\n"));
    assert!(en.contains("no column id") && !en.contains("headerRows"), "{en}");
    // In a table that is not needed it costs that.
    let opened = tiny().put("progress.csv", format!("进度表,,\n{}", text("progress.csv"))).opened();
    assert_eq!(found(&opened), ["header-below progress.csv:2"]);
}
