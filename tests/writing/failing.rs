//! Every write fails once.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::{Ran, TINY, after, all_in, as_nobody, assert_is_chinese, mode, run, words, writers};

/// What stands in the way, told by the words of the reason.
const FAULTS: [(&str, &str); 8] = [
    ("the file grows too large", "文件太大"),
    ("a folder that may not be written to", "没有权限"),
    ("a file that may not be written to", "没有权限"),
    ("a folder of that name", "文件夹"),
    ("no folder", "没有这个文件或文件夹"),
    ("a file instead of a folder", "路径中有一段不是文件夹"),
    ("links that lead round in a circle", "链接绕成了圈"),
    ("a name that is too long", "系统不接受这个文件名"),
];

#[test]
fn whatever_fails_the_file_is_as_it_was_and_the_reason_is_said() {
    for (ending, line) in writers() {
        for (fault, reason) in FAULTS {
            let folder = tempfile::tempdir().unwrap();
            mode(folder.path(), 0o777);
            let mut file = folder.path().join(format!("图 1.{ending}"));
            let mut before = ":";
            match fault {
                "the file grows too large" => {
                    fs::write(&file, "old").unwrap();
                    mode(&file, 0o666);
                    before = if ending == "json" { "ulimit -f 0" } else { "ulimit -f 1" };
                }
                "a folder that may not be written to" => mode(folder.path(), 0o555),
                "a file that may not be written to" => {
                    fs::write(&file, "old").unwrap();
                    mode(&file, 0o444);
                }
                "a folder of that name" => fs::create_dir(&file).unwrap(),
                "no folder" => file = folder.path().join("missing").join(file.file_name().unwrap()),
                "a file instead of a folder" => {
                    fs::write(folder.path().join("taken"), "old").unwrap();
                    file = folder.path().join("taken").join(file.file_name().unwrap());
                }
                "links that lead round in a circle" => {
                    symlink(&file, folder.path().join("other")).unwrap();
                    symlink(folder.path().join("other"), &file).unwrap();
                }
                _ => file = folder.path().join("长".repeat(200)).with_extension(ending),
            }
            let old = all_in(folder.path());
            if fault == "the file grows too large" && words_fit(ending, line) {
                continue;
            }
            let ran: Ran = as_nobody(&mut after(before, &words(line, Path::new(TINY), &file))).output().unwrap().into();
            let told = format!("{line}, {fault}: {}", ran.err);
            assert!(matches!(ran.code, Some(1 | 2)), "{:?} {told}", ran.code);
            assert_eq!(ran.out.lines().filter(|line| line.contains(&file.display().to_string())).count(), 0, "{told}");
            assert!(ran.err.contains(&file.display().to_string()) && ran.err.contains(reason), "{told}");
            assert_eq!(ran.err.lines().count(), 1, "once: {told}");
            assert_is_chinese(&ran.err);
            mode(folder.path(), 0o777);
            assert!(all_in(folder.path()) == old, "{told}");
        }
    }
}

/// The list of the tiny package fits into what else would be too little.
fn words_fit(ending: &str, line: &str) -> bool {
    let file = tempfile::Builder::new().suffix(&format!(".{ending}")).tempfile().unwrap();
    assert_eq!(run(&words(line, Path::new(TINY), file.path())).code, Some(0));
    let limit = if ending == "json" { 0 } else { 512 };
    file.path().metadata().unwrap().len() <= limit
}

#[test]
fn a_workbook_needs_no_room_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(3000, 7, &folder.path().join("zone")).unwrap();
    let file = folder.path().join("list.xlsx");
    let list = words("list PACKAGE --columns all --out FILE", &folder.path().join("zone"), &file);
    let mut plain = fs::read("/dev/null").unwrap();
    for tmpdir in ["", "/nowhere", "/dev/null", "/proc"] {
        let ran: Ran = after(":", &list).env("TMPDIR", tmpdir).output().unwrap().into();
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "TMPDIR={tmpdir}");
        let bytes = fs::read(&file).unwrap();
        assert!(plain.is_empty() || plain == bytes);
        plain = bytes;
    }
    // A disk that is full somewhere in the middle of the rows.
    let ran: Ran = after("ulimit -f 64", &list).output().unwrap().into();
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("list.xlsx：文件太大"), "{}", ran.err);
    assert!(fs::read(&file).unwrap() == plain && all_in(folder.path()).keys().all(|path| !is_left(path)));
}

pub(crate) fn is_left(path: &Path) -> bool {
    path.file_name().unwrap().to_string_lossy().starts_with(".zonescope-")
}

#[test]
fn a_sample_is_whole_or_not_there_and_a_second_try_works() {
    let home = tempfile::tempdir().unwrap();
    mode(home.path(), 0o777);
    let sample = |out: &Path, projects: usize| {
        let words = format!("sample --projects {projects} --seed 1 --out {} --locale zh-CN", out.display());
        words.split(' ').map(str::to_owned).collect::<Vec<_>>()
    };
    fs::create_dir(home.path().join("empty")).unwrap();
    mode(&home.path().join("empty"), 0o777);
    for place in ["new", "deep/er/new", "empty"] {
        let out = home.path().join(place);
        let before = all_in(home.path());
        let ran: Ran = as_nobody(&mut after("ulimit -f 64", &sample(&out, 3000))).output().unwrap().into();
        assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "{place}");
        let expected = format!("写不了 {}：文件太大", out.join("pro").display());
        assert!(ran.err.starts_with(&expected[..expected.len() - "：文件太大".len()]), "{}", ran.err);
        assert_is_chinese(&ran.err);
        assert!(all_in(home.path()) == before, "{place}: {:?}", all_in(home.path()).keys());
        let ran: Ran = as_nobody(&mut after(":", &sample(&out, 20))).output().unwrap().into();
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{place}");
        assert_eq!(run(&["check".to_owned(), out.display().to_string()]).code, Some(0));
        assert!(all_in(home.path()).keys().all(|path| !is_left(path)));
    }
    let file = home.path().join("file");
    fs::write(&file, "old").unwrap();
    for out in [file.clone(), file.join("below"), home.path().join("new"), home.path().join("new/in it")] {
        let before = all_in(home.path());
        let words = sample(Path::new("OUT"), 20);
        let words: Vec<String> =
            words.into_iter().map(|word| if word == "OUT" { out.display().to_string() } else { word }).collect();
        let ran = run(&words);
        assert!(matches!(ran.code, Some(1 | 2)) && ran.err.contains(&out.display().to_string()), "{}", ran.err);
        assert_is_chinese(&ran.err);
        assert!(all_in(home.path()) == before);
    }
}

/// Only who may mount has a disk that is really full.
#[test]
fn a_disk_that_is_full_is_said_and_nothing_is_left_on_it() {
    let folder = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(2000, 7, &folder.path().join("zone")).unwrap();
    fs::create_dir(folder.path().join("disk")).unwrap();
    let script = format!(
        "mount -t tmpfs -o size=32k tmpfs disk 2>/dev/null || exit 77; echo old >disk/a.xlsx; echo old >disk/a.csv
         for file in a.xlsx a.csv new.xlsx sample; do
             case $file in sample) {0} sample --projects 3000 --out disk/s/t;; *) {0} list zone --out disk/$file;; esac
             echo code=$?
         done; ls -A disk; cat disk/a.*",
        env!("CARGO_BIN_EXE_zonescope")
    );
    let mut command = std::process::Command::new("unshare");
    let Ok(output) = command.args(["-m", "sh", "-c", &script]).env("LANG", "en").current_dir(folder.path()).output()
    else {
        return;
    };
    let ran = Ran::from(output);
    if matches!(ran.code, Some(0)) {
        let expected = "code=1\ncode=1\ncode=1\ncode=1\na.csv\na.xlsx\nold\nold\n";
        assert_eq!(ran.out, expected, "{}", ran.err);
        assert_eq!(ran.err.matches("the disk is full").count(), 4, "{}", ran.err);
    }
}
