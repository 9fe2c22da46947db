//! A package as one workbook, and back: the same bytes, whatever stands in its tables; and what somebody changes in between
//! comes back changed.

use std::fs;
use std::path::{Path, PathBuf};

use zonescope::import::{ReadError, SourceFile, Writing, book, returned};
use zonescope::text::Locale;

use crate::program::run;

fn files(folder: &Path, of: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        match path.is_dir() {
            true => files(&path, of, into),
            false => {
                let name = path.strip_prefix(of).unwrap().to_str().unwrap().to_owned();
                into.push((name, fs::read(&path).unwrap()));
            }
        }
    }
}

/// What comes back of a folder, file by file; all that is in it but not named is not in the workbook.
fn assert_comes_back(folder: &Path) -> Vec<String> {
    let made = book(folder, Locale::ZhCn).unwrap();
    assert_eq!(made.bytes, book(folder, Locale::ZhCn).unwrap().bytes, "the same bytes");
    let mut back = returned(&made.bytes).unwrap();
    let mut before = Vec::new();
    files(folder, folder, &mut before);
    before.retain(|(name, _)| back.package.files.iter().any(|(other, _)| other == name));
    back.package.files.sort();
    assert_eq!(back.package.files.len(), before.len());
    for ((name, bytes), (_, other)) in before.iter().zip(&back.package.files) {
        assert!(bytes == other, "{name}: {:?}", String::from_utf8_lossy(other).chars().take(400).collect::<String>());
    }
    assert!(before.iter().any(|(name, _)| name == "datapackage.json"));
    made.kept
}

/// A package with one table of these bytes.
fn package(table: &[u8], fields: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let descriptor = format!(
        r#"{{"name": "a", "resources": [{{"name": "t", "title": "甲/乙:表", "path": "data/t.csv", "schema": {{"fields": [{fields}]}}}}]}}"#
    );
    fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
    fs::create_dir(folder.path().join("data")).unwrap();
    fs::write(folder.path().join("data/t.csv"), table).unwrap();
    folder
}

#[test]
fn whole_packages_come_back() {
    assert_comes_back(Path::new("data/shaoxing"));
    let bytes = book(Path::new("data/shaoxing"), Locale::ZhCn).unwrap().bytes;
    let source = SourceFile::read("a.xlsx", bytes, &Writing::default()).unwrap();
    let headings = source.sheets[1].row(0).unwrap().cells().take(4).map(|cell| cell.text.to_owned());
    assert_eq!(headings.collect::<Vec<_>>(), ["编号", "名称", "英文名称", "上级"]);
    for folder in ["tests/data/tiny", "tests/data/everything-and-nothing"] {
        let mut inner: Vec<PathBuf> = vec![PathBuf::from(folder)];
        inner.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()));
        for folder in inner.iter().filter(|folder| folder.join("datapackage.json").exists()) {
            assert_comes_back(folder);
        }
    }
}

#[test]
fn odd_cells_come_back_and_what_cells_cannot_hold_is_kept() {
    let long = format!("id,text\n1,{}\n", "长".repeat(40_000));
    for (table, is_kept) in [
        (&b"id,n\n007,12345678901234567890\n008,1.50\n"[..], false),
        (b"id,n\n2021-03-05,-0\n2021-3-5,1e5\n", false),
        (b"id,n\n1,0.1\n2,123456789012345678\n3,-2.5\n4,0.30000000000000004\n", false),
        ("id,备注\n1,\"第一行\n第二行\"\n2,\"a\r\nb\"\n3,\"  前后 \"\n".as_bytes(), false),
        (b"id,n\n1,\n2,\"\"\n", true),
        (b"id,n\r\n1,x\r\n2,=1+1\r\n3,+5\r\n4,'a\r\n5,TRUE\r\n", false),
        ("\u{feff}id;n\n1;\"a;b\"\n2;#N/A".as_bytes(), false),
        (b"id,n\n1,a\n,\n", true),
        (b"id,n\n1,_x000D_\n2,<b>&amp;\n3,\t\n4,\"\r\"\n", false),
        (b"id,id,\n1,2,3\n", true),
        (b"id\n\"\"\n1\n", true),
        (b"id,n\n1,\xff\xfe\n", true),
        (long.as_bytes(), true),
        (b"", false),
    ] {
        let folder = package(table, r#"{"name": "id", "type": "string"}, {"name": "n"}"#);
        let kept = assert_comes_back(folder.path());
        if is_kept {
            assert_eq!(kept, ["data/t.csv"], "{:?}", String::from_utf8_lossy(&table[..table.len().min(60)]));
        }
    }
}

#[test]
fn headings_say_what_and_in_which_unit_and_changes_come_back() {
    let fields = r#"{"name": "id", "type": "string"}, {"name": "v", "title": "产值", "unit": "亿元", "type": "number"}, {"name": "on", "type": "date"}"#;
    let folder = package("id,v,on\n007,12.5,2021-03-05\n008,3,\n".as_bytes(), fields);
    let file = folder.path().join("a.xlsx");
    let shown = |path: &Path| path.display().to_string();
    let made = run(&["workbook", &shown(folder.path()), "--out", &shown(&file)]);
    assert_eq!(made.code, 2, "never into a package: {}{}", made.out, made.err);
    let outside = tempfile::tempdir().unwrap();
    let file = outside.path().join("a.xlsx");
    let made = run(&["workbook", &shown(folder.path()), "--out", &shown(&file), "--locale", "zh-CN"]);
    assert_eq!((made.code, made.err.as_str()), (0, ""), "{}", made.out);
    let source = SourceFile::open(&file, &Writing::default()).unwrap();
    let names: Vec<&str> = source.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["说明", "甲 乙 表", "zonescope"]);
    let row = |at: usize| source.sheets[1].row(at).unwrap().cells().map(|cell| cell.text).collect::<Vec<_>>();
    assert_eq!(row(0), ["编号", "产值（亿元）", "on"]);
    assert_eq!((row(1), row(2)), (vec!["id", "v", "on"], vec!["007", "12.5", "2021-03-05"]));
    // Somebody changes a number.
    let changed = outside.path().join("b.xlsx");
    fs::write(&changed, replaced(&fs::read(&file).unwrap(), "<v>12.5</v>", "<v>13</v>")).unwrap();
    let back = outside.path().join("back");
    let made = run(&["import", &shown(&changed), "--out", &shown(&back)]);
    assert_eq!((made.code, made.err.as_str()), (0, ""), "{}", made.out);
    assert_eq!(fs::read_to_string(back.join("data/t.csv")).unwrap(), "id,v,on\n007,13,2021-03-05\n008,3,\n");
}

#[test]
fn a_page_that_was_kept_and_changed_is_written_plainly() {
    let folder = package(b"id,n\n1,\"a\"\n2,b\n", r#"{"name": "id"}, {"name": "n"}"#);
    let made = book(folder.path(), Locale::En).unwrap();
    assert_eq!(made.kept, ["data/t.csv"]);
    let changed = replaced(&made.bytes, "<v>1</v>", "<v>9</v>");
    let back = returned(&changed).unwrap();
    assert_eq!(back.plainer, ["data/t.csv"]);
    let table = &back.package.files.iter().find(|(name, _)| name == "data/t.csv").unwrap().1;
    assert!(table.starts_with(b"id,n\n9,"), "{:?}", String::from_utf8_lossy(table));
}

#[test]
fn a_workbook_that_leads_out_of_its_folder_is_refused() {
    let folder = package(b"id,n\n1,a\n", r#"{"name": "id"}, {"name": "n"}"#);
    let made = book(folder.path(), Locale::En).unwrap().bytes;
    for path in ["../../t.csv", "/etc/t.csv", "C:\\t.csv", "data//t.csv"] {
        let error = returned(&replaced(&made, "data/t.csv", path)).err();
        assert_eq!(error, Some(ReadError::BookPathLeaves { path: path.to_owned() }));
    }
    let error = returned(&replaced(&made, "zonescope workbook", "something else")).err();
    assert!(error.is_some(), "{error:?}");
    let error = returned(&replaced(&made, "甲 乙 表", "page")).err();
    assert!(error.is_none() || matches!(error, Some(ReadError::BookPageMissing { .. })), "{error:?}");
}

/// The workbook with a text of its parts replaced.
fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), Vec::new());
        std::io::Read::read_to_end(&mut part, &mut text).unwrap();
        let text = match String::from_utf8(text) {
            Ok(text) => text.replace(from, to).into_bytes(),
            Err(error) => error.into_bytes(),
        };
        parts.push((name, text));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    crate::workbooks::zipped(&parts)
}

#[test]
fn a_list_that_was_saved_comes_back_as_projects_without_an_error_in_either_language() {
    for language in ["en", "zh-CN"] {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        let (list, made) = (path("list.xlsx"), path("made"));
        let saved = run(&["list", "tests/data/tiny", "--out", &list, "--locale", language]);
        assert_eq!(saved.code, 0, "{}", saved.err);
        let imported = run(&["import", &list, "--out", &made, "--locale", language]);
        assert_eq!(imported.code, 0, "{language}: {}", imported.out);
        // What is a part of a package stands in a column that a list does not show at first.
        let of = |package: &str| {
            let words = ["query", package, "--measure", "planned_total", "--by", "basis", "--format", "csv"];
            let words = [&words[..], &["--where", "project!=p1"]].concat();
            let answer = run(&words).out;
            answer.lines().skip(1).map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(of(&made), of("tests/data/tiny"), "{language}");
    }
}
