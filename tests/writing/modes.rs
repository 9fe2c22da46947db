//! Whose a file is and who may read it.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::Path;

use crate::{NOBODY, Ran, TINY, after, is_root, mode, run, words, writers};

#[test]
fn a_replaced_file_keeps_its_mode_and_owner_and_a_new_one_has_that_of_the_user() {
    let mode_of = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    for (ending, line) in writers() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(format!("a.{ending}"));
        let write = |umask: &str| {
            let ran: Ran =
                after(&format!("umask {umask}"), &words(line, Path::new(TINY), &file)).output().unwrap().into();
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{line}");
            ran.out
        };
        for (umask, expected) in [("077", 0o600), ("027", 0o640), ("022", 0o644), ("002", 0o664)] {
            assert!(!write(umask).contains("已被替换"), "{line}");
            assert_eq!(mode_of(&file), expected, "{line}, umask {umask}");
            fs::remove_file(&file).unwrap();
        }
        for before in [0o600, 0o640, 0o644, 0o666, 0o700] {
            fs::write(&file, "old").unwrap();
            mode(&file, before);
            if is_root() {
                chown(&file, Some(NOBODY), Some(NOBODY)).unwrap();
            }
            assert!(write("022").contains("原有的同名文件已被替换。"), "{line}");
            let new = file.metadata().unwrap();
            assert_eq!(mode_of(&file), before, "{line}");
            assert!(!is_root() || (new.uid(), new.gid()) == (NOBODY, NOBODY), "{line}");
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn a_link_stays_and_what_it_leads_to_is_replaced() {
    for (ending, line) in writers() {
        let folder = tempfile::tempdir().unwrap();
        let [file, link, dangling] =
            ["a", "link", "dangling"].map(|name| folder.path().join(format!("{name}.{ending}")));
        fs::write(&file, "old").unwrap();
        symlink(&file, &link).unwrap();
        symlink("new.file", &dangling).unwrap();
        for (path, leads_to) in [(&link, &file), (&dangling, &folder.path().join("new.file"))] {
            assert_eq!(run(&words(line, Path::new(TINY), path)).code, Some(0), "{line}");
            assert!(path.symlink_metadata().unwrap().is_symlink(), "{line}");
            assert!(fs::read(leads_to).unwrap() != b"old", "{line}");
        }
    }
}

#[test]
fn with_no_clobber_nothing_is_replaced() {
    for (ending, line) in writers() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(format!("a.{ending}"));
        let words: Vec<String> =
            words(line, Path::new(TINY), &file).into_iter().chain(["--no-clobber".to_owned()]).collect();
        assert_eq!(run(&words).code, Some(0), "{line}");
        fs::write(&file, "old").unwrap();
        let ran = run(&words);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{line}");
        assert_eq!(ran.err, format!("已经有 {}。请换一个文件名；要替换它，就去掉 --no-clobber。\n", file.display()));
        assert_eq!(fs::read(&file).unwrap(), b"old");
    }
}

#[test]
fn two_outputs_of_one_call_are_two_files() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("sub")).unwrap();
    symlink(folder.path().join("a.svg"), folder.path().join("link.json")).unwrap();
    let line = "figure PACKAGE --measure planned_total --by sector,year --out FILE --save-spec";
    for (spec, is_refused) in [
        ("a.svg", true),
        ("./a.svg", true),
        ("sub/../a.svg", true),
        ("A.SVG", true),
        ("link.json", true),
        ("a.json", false),
        ("sub/a.svg", false),
    ] {
        let mut words = words(line, Path::new(TINY), &folder.path().join("a.svg"));
        let at = words.iter().position(|word| word == "--save-spec").unwrap();
        words.insert(at + 1, format!("{}/{spec}", folder.path().display()));
        let ran = run(&words);
        assert_eq!(ran.code, Some(if is_refused { 2 } else { 0 }), "{spec}: {}", ran.err);
        assert_eq!(ran.err.contains("是同一个文件"), is_refused, "{}", ran.err);
        assert_eq!(folder.path().join("a.svg").exists(), !is_refused);
        let _ = fs::remove_file(folder.path().join("a.svg"));
    }
}
