//! Rows in which numbers stand in columns where they may not belong, rows that are no records, rows that are left out: what is
//! counted, and what is said of them.

use zonescope::package::{Opened, open_table};
use zonescope::text::Locale;

use super::{Package, found, ids, name, planned, tiny};

const P: &str = "projects.csv";
const HEAD: &str = "id,name,sector,stage,basis,planned_total,completed_total,date_signed\n";

fn with_rows(rows: &str) -> Package {
    tiny().without("progress.csv").put(P, format!("{HEAD}a,甲,ic,signed,published,1,,2020\n{rows}"))
}

fn of_projects(opened: &Opened) -> Vec<String> {
    found(opened).into_iter().filter(|finding| finding.contains(P)).collect()
}

#[test]
fn a_number_of_which_the_column_cannot_be_known_is_in_no_sum() {
    for (row, code, expected) in [
        // Separators are lost in the middle.
        ("c,丙,ic,signed,published,2021\n", "row-shifted", None),
        ("c,丙,ic,signed,published,4,2021\n", "row-shifted", None),
        // One is too many.
        ("c,丙,又,ic,signed,published,4,,2021\n", "row-shifted", None),
        // Nothing but words can be lacking, or is too many.
        ("c,丙,ic,signed\n", "row-ragged", None),
        ("c,丙,ic,signed,published,4,,2021,又\n", "row-ragged", Some("400000000.00")),
    ] {
        let opened = with_rows(row).opened();
        let is_said = of_projects(&opened).iter().any(|one| one.starts_with(&format!("{code} projects.csv:3")));
        assert!(is_said, "{row}: {:?}", of_projects(&opened));
        assert_eq!((ids(&opened.dataset).len(), name(&opened.dataset, "c")), (2, "丙"), "{row}");
        let project = opened.dataset.project("c").unwrap();
        let amount = opened.dataset.projects().amounts(zonescope::model::ProjectAmount::PlannedTotal);
        let has_one = amount.fen(zonescope::model::Index::to_usize(project)).is_some();
        assert_eq!(has_one, expected.is_some(), "{row}");
        if let Some(expected) = expected {
            assert_eq!(planned(&opened.dataset, "c"), expected, "{row}");
        }
    }
    let opened = with_rows("c,丙,ic,signed,published,2021\n").opened();
    let sentence = opened.findings.iter().find(|one| one.code() == "row-shifted").unwrap().sentence(Locale::En);
    assert!(sentence.contains("“2021” belongs to planned_total cannot be known"), "{sentence}");
}

#[test]
fn in_a_table_that_nobody_described_numbers_do_not_move_either() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), "id,plan,done\na,1,2\nb,3,4\nc,50\n").unwrap();
    let descriptor = r#"{"name": "t", "resources": [{"name": "rows", "path": "t.csv"}]}"#;
    std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    let opened = open_table(folder.path(), "rows").unwrap();
    assert_eq!(found(&opened).last().map(String::as_str), Some("row-shifted t.csv:4, plan: 50"));
}

#[test]
fn a_number_that_fits_nowhere_else_stays_where_trailing_cells_are_dropped() {
    let of = |text: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("t.csv"), text).unwrap();
        let descriptor = r#"{"name": "t", "resources": [{"name": "rows", "path": "t.csv"}]}"#;
        std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
        let opened = open_table(folder.path(), "rows").unwrap();
        let said = found(&opened).into_iter().filter(|one| one.starts_with("row-")).collect::<Vec<_>>().join(" ");
        let numbers = opened.tables()[0].fields().iter().find_map(|field| field.numbers().cloned()).unwrap();
        let last = (0..numbers.as_slice().len()).rev().map(|row| numbers.get(row).map(|it| it.to_string())).next();
        (said, last.flatten())
    };
    let (kept, lost) = ("row-ragged t.csv:5", "row-shifted t.csv:5");
    for (text, said, last) in [
        ("编号,名称,数量,备注\na,甲,1,新建\nb,乙,3,续建\nd,丁,4,\nc,丙,50\n", kept.to_owned(), Some("50")),
        ("编号,数量,备注,状态\na,1,新建,在建\nb,3,续建,竣工\nd,4,,在建\nc,50\n", kept.to_owned(), Some("50")),
        // It may be the second number, or the note has numbers, too, or nobody knows what stands in the note.
        ("编号,名称,数量,备注,面积\na,甲,1,新,7\nb,乙,3,续,9\nd,丁,4,,2\nc,丙,50\n", format!("{lost}, 数量: 50"), None),
        ("编号,名称,数量,备注\na,甲,1,新建\nb,乙,3,77\nd,丁,4,\nc,丙,50\n", format!("{lost}, 数量: 50"), None),
        ("编号,名称,数量,备注\na,甲,1,\nb,乙,3,\nd,丁,4,\nc,丙,50\n", format!("{lost}, 数量: 50"), None),
    ] {
        assert_eq!(of(text), (said, last.map(str::to_owned)), "{text}");
    }
}

#[test]
fn a_tail_of_nuls_is_no_project() {
    let opened = with_rows(&format!("{}\n", "\0".repeat(4000))).opened();
    assert_eq!(of_projects(&opened), ["nul-bytes projects.csv:3"]);
    assert_eq!(ids(&opened.dataset), ["a"]);
    let sentence = opened.findings.iter().find(|one| one.code() == "nul-bytes").unwrap().sentence(Locale::En);
    assert!(sentence.starts_with("4000 NUL bytes"), "{sentence}");
}

#[test]
fn no_id_is_said_at_length() {
    for id in ["\u{1}".repeat(3000), "x".repeat(3000)] {
        let opened = with_rows(&format!("{id},,nowhere,signed,published,1,,2020\n")).opened();
        for finding in opened.findings.iter() {
            for locale in Locale::ALL {
                let sentence = finding.sentence(locale);
                assert!(sentence.chars().count() < 500, "{sentence}");
            }
        }
    }
}

#[test]
fn of_a_row_that_is_left_out_nothing_else_is_said() {
    let schema = r#""schema": {"uniqueKeys": [["name"]], "fields": [{"name": "id", "type": "string"},
        {"name": "name", "type": "string"}, {"name": "planned_total", "type": "number", "constraints": {"maximum": 5}},
        {"name": "date_signed", "type": "date", "format": "%d.%m.%Y"}]}"#;
    let package = tiny().without("progress.csv");
    let descriptor = std::fs::read_to_string(package.path("datapackage.json")).unwrap();
    let mut descriptor: serde_json::Value = serde_json::from_str(&descriptor).unwrap();
    let resources = descriptor["resources"].as_array_mut().unwrap();
    let projects = resources.iter_mut().find(|resource| resource["name"] == "projects").unwrap();
    let schema: serde_json::Value = serde_json::from_str(&format!("{{{schema}}}")).unwrap();
    projects["schema"] = schema["schema"].clone();
    let rows = "a,甲,ic,signed,published,1,05.03.2021\nb,乙,ic,signed,published,2,31.02.2021\n\
        a,乙,ic,signed,published,9,31.02.2021\n";
    let head = "id,name,sector,stage,basis,planned_total,date_signed\n";
    let opened = package.put("datapackage.json", descriptor.to_string()).put(P, format!("{head}{rows}")).opened();
    assert_eq!(
        of_projects(&opened),
        ["date-not-there projects.csv:3, date_signed: 31.02.2021", "id-duplicate projects.csv:4, id: a"]
    );
    let counted = |code: &str| opened.findings.groups().iter().any(|group| group.code == code);
    assert!(!counted("key-doubled") && !counted("rule-broken"), "they are not counted either");
}

#[test]
fn text_that_is_not_in_the_encoding_declared_is_read_as_what_it_is() {
    let package = tiny().without("progress.csv");
    let descriptor = std::fs::read_to_string(package.path("datapackage.json")).unwrap();
    let mut descriptor: serde_json::Value = serde_json::from_str(&descriptor).unwrap();
    let resources = descriptor["resources"].as_array_mut().unwrap();
    resources.iter_mut().find(|resource| resource["name"] == "projects").unwrap()["encoding"] = "gb18030".into();
    let rows = format!("{HEAD}a,晶圆制造,ic,signed,published,1,,2020\n");
    let opened = package.put("datapackage.json", descriptor.to_string()).put(P, rows).opened();
    assert_eq!(name(&opened.dataset, "a"), "晶圆制造");
    assert!(of_projects(&opened)[0].starts_with("encoding-is-utf8"), "{:?}", of_projects(&opened));
}

#[test]
fn totals_by_their_other_names_are_set_aside_where_they_are_sums() {
    for total in ["总数", "Σ", "∑", "合计"] {
        let opened =
            with_rows(&format!("b,乙,ic,signed,published,3,,2020\nt,{total},ic,signed,published,4,,2020\n")).opened();
        assert_eq!(of_projects(&opened), ["total-set-aside projects.csv:4, id: t"], "{total}");
    }
    let kept = with_rows("b,总数,ic,signed,published,3,,2020\n").opened();
    assert_eq!(ids(&kept.dataset), ["a", "b"]);
}
