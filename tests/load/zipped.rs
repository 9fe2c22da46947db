//! A package in one file: read in place, never beyond itself, and the same wherever it is made.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;
use zonescope::output::Existing;
use zonescope::package::{OpenError, Stamps, open, pack_origin};
use zonescope::source::Origin;
use zonescope::text::Locale;

use super::{found, ids};

const TINY: &str = "tests/data/tiny";

fn origin(path: &Path) -> Origin {
    Origin::Path(path.to_owned())
}

/// A ZIP of these files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn written(bytes: &[u8]) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("区.zonescope");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn tiny(folder: &str) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(TINY)
        .unwrap()
        .flatten()
        .map(|entry| (format!("{folder}{}", entry.file_name().to_string_lossy()), fs::read(entry.path()).unwrap()))
        .collect();
    files.sort();
    files
}

fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    zip(&files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect::<Vec<_>>())
}

#[test]
fn a_packed_package_is_read_as_its_folder_is() {
    let folder = tempfile::tempdir().unwrap();
    for (from, name) in [(TINY, "tiny.zonescope"), ("data/shaoxing", "绍兴.zonescope")] {
        let file = folder.path().join(name);
        pack_origin(&origin(Path::new(from)), &file, Existing::Keep).unwrap();
        let (there, here) = (open(Path::new(from)).unwrap(), open(&file).unwrap());
        assert_eq!(ids(&here.dataset), ids(&there.dataset));
        assert_eq!(found(&here), found(&there));
        assert_eq!(here.others.len(), there.others.len());
        let rows = |opened: &zonescope::package::Opened| {
            opened.files.iter().map(|file| (file.path.clone(), file.rows, file.bytes)).collect::<Vec<_>>()
        };
        assert_eq!(rows(&here), rows(&there));
        assert!(
            fs::read_dir(folder.path()).unwrap().all(|entry| entry.unwrap().path().is_file()),
            "nothing is unpacked"
        );
        let again = folder.path().join("again.zonescope");
        pack_origin(&origin(&file), &again, Existing::Replace).unwrap();
        assert!(fs::read(&again).unwrap() == fs::read(&file).unwrap(), "the same bytes, packed from one file, too");
    }
    let bundled = folder.path().join("bundled.zonescope");
    pack_origin(&Origin::Bundled, &bundled, Existing::Keep).unwrap();
    assert_eq!(ids(&open(&bundled).unwrap().dataset).len(), 179);
    assert!(pack_origin(&Origin::Bundled, &bundled, Existing::Keep).is_err(), "nothing is replaced without being told");
}

#[test]
fn the_folder_of_a_package_may_have_been_zipped_as_a_whole() {
    let (_folder, path) = written(&zipped(&tiny("绍兴/tiny/")));
    assert_eq!(ids(&open(&path).unwrap().dataset), ids(&open(Path::new(TINY)).unwrap().dataset));
}

#[test]
fn what_leads_out_of_it_is_no_file_of_it() {
    for outside in ["../secret.csv", "/etc/secret.csv", "a\\..\\..\\secret.csv"] {
        let descriptor = format!(
            r#"{{"resources": [{{"name": "a", "path": "a.csv"}}, {{"name": "b", "path": {}}}]}}"#,
            serde_json::Value::from(outside)
        );
        let (_folder, path) = written(&zip(&[
            ("datapackage.json", descriptor.as_bytes()),
            ("a.csv", b"x\n1\n"),
            (outside, b"x\n1\n2\n"),
        ]));
        let opened = open(&path).unwrap();
        assert_eq!(opened.tables().len(), 1, "{outside}");
        assert!(found(&opened).iter().any(|said| said.starts_with("path-leaves-package")), "{:?}", found(&opened));
    }
}

#[test]
fn what_is_packed_smaller_than_any_table_is_not_unpacked() {
    let bomb = vec![b'\n'; 64 << 20];
    let descriptor = br#"{"resources": [{"name": "a", "path": "a.csv"}, {"name": "b", "path": "b.csv"}]}"#;
    let bytes = zip(&[("datapackage.json", descriptor), ("a.csv", b"x\n1\n"), ("b.csv", &bomb)]);
    assert!(bytes.len() < 1 << 20);
    let (_folder, path) = written(&bytes);
    let opened = open(&path).unwrap();
    assert_eq!(opened.tables().len(), 1);
    assert!(found(&opened).iter().any(|said| said.starts_with("file-unreadable")), "{:?}", found(&opened));
}

#[test]
fn what_is_damaged_in_it_says_so() {
    let rows: String = (0..400).map(|row| format!("{row},{}\n", row * 7919 % 1000)).collect();
    let descriptor = br#"{"resources": [{"name": "a", "path": "a.csv"}, {"name": "b", "path": "b.csv"}]}"#;
    let mut bytes = zip(&[("datapackage.json", descriptor), ("a.csv", b"x\n1\n"), ("b.csv", rows.as_bytes())]);
    let name = bytes.windows(5).position(|window| window == b"b.csv").unwrap();
    bytes[name + 200..name + 230].iter_mut().for_each(|byte| *byte ^= 0x5a);
    let (_folder, path) = written(&bytes);
    let opened = open(&path).unwrap();
    assert_eq!(opened.tables().len(), 1, "the rest is read");
    let finding = opened.findings.iter().find(|finding| finding.code() == "file-unreadable").unwrap();
    assert!(finding.sentence(Locale::En).contains("what is packed is damaged"), "{}", finding.sentence(Locale::En));
}

#[test]
fn what_is_no_package_says_so() {
    for bytes in [
        zip(&[("a.csv", b"x\n1\n")]),
        b"PK\x03\x04".to_vec(),
        zipped(&tiny(""))[..300].to_vec(),
        b"id,name\n".to_vec(),
        Vec::new(),
    ] {
        let (_folder, path) = written(&bytes);
        assert!(matches!(open(&path), Err(OpenError::NotAPackage { .. })), "{} bytes", bytes.len());
    }
}

#[test]
fn nothing_but_another_package_takes_its_place() {
    let (_folder, path) = written(&zipped(&tiny("")));
    let before = fs::read(&path).unwrap();
    assert!(zonescope::output::write(&path, b"list", Existing::Replace).is_err());
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(pack_origin(&Origin::Bundled, &path, Existing::Replace).unwrap().written.has_replaced);
    let inside = Path::new(TINY).join("own.zonescope");
    assert!(
        pack_origin(&Origin::Bundled, &inside, Existing::Keep).is_err() && !inside.exists(),
        "nor is it put into one"
    );
}

#[test]
fn it_is_seen_when_somebody_writes_another_one() {
    let (_folder, path) = written(&zipped(&tiny("")));
    let stamps = Stamps::of(&origin(&path));
    assert_eq!(stamps.again(), stamps);
    pack_origin(&Origin::Bundled, &path, Existing::Replace).unwrap();
    assert!(!stamps.differing(&stamps.again()).is_empty());
}
