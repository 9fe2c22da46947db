//! Pipes and devices are written to, or refused, but never replaced.

use std::fs;
use std::os::unix::fs::FileTypeExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Ran, TINY, after, assert_is_chinese, run, words, writers};

#[test]
fn a_pipe_gets_the_bytes_and_stays_a_pipe() {
    for (ending, line) in writers() {
        let folder = tempfile::tempdir().unwrap();
        let [file, pipe] = ["file", "pipe"].map(|name| folder.path().join(format!("{name}.{ending}")));
        assert_eq!(run(&words(line, Path::new(TINY), &file)).code, Some(0));
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = Command::new("cat").arg(&pipe).stdout(Stdio::piped()).spawn().unwrap();
        let ran = run(&words(line, Path::new(TINY), &pipe));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{line}");
        assert!(reader.wait_with_output().unwrap().stdout == fs::read(&file).unwrap(), "{line}");
        assert!(pipe.symlink_metadata().unwrap().file_type().is_fifo(), "{line}");
        if ending == "csv" {
            let ran = run(&words(line, Path::new(TINY), &pipe));
            assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""), "nobody reads");
            assert!(ran.err.starts_with("没有程序在读管道 ") && pipe.exists(), "{}", ran.err);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }
}

#[test]
fn standard_output_gets_the_file_and_nothing_else() {
    for (ending, line) in writers() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(format!("file.{ending}"));
        assert_eq!(run(&words(line, Path::new(TINY), &file)).code, Some(0));
        let expected = fs::read(&file).unwrap();
        let format = match ending {
            "svg" | "pdf" => vec!["--format".to_owned(), ending.to_owned()],
            "xlsx" => continue,
            _ => Vec::new(),
        };
        let words = [words(line, Path::new(TINY), Path::new("/dev/stdout")), format].concat();
        let piped = after(":", &words).output().unwrap();
        let told = String::from_utf8_lossy(&piped.stderr).into_owned();
        assert_eq!(piped.status.code(), Some(0), "{line}: {told}");
        assert!(piped.stdout == expected && told.contains("/dev/stdout"), "{line}: {told}");
        let redirected = fs::File::create(folder.path().join("redirected")).unwrap();
        assert!(after(":", &words).stdout(redirected).status().unwrap().success());
        assert!(fs::read(folder.path().join("redirected")).unwrap() == expected, "{line}");
    }
}

/// Linux tells what was closed from what was sent to nobody on purpose.
#[cfg(target_os = "linux")]
#[test]
fn closed_standard_output_is_an_error_and_one_sent_to_nobody_is_not() {
    for line in [
        "tables",
        "query --measure project_count --by sector",
        "list",
        "list --columns all --format csv",
        "check",
        "show",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let line = match line.split_once(' ') {
            Some((command, rest)) => format!("{command} PACKAGE {rest}"),
            None if line == "show" => "show PACKAGE p1".to_owned(),
            None => format!("{line} PACKAGE"),
        };
        let words = words(&line, Path::new(TINY), folder.path());
        let closed = Ran::from(after("exec >&-", &words).output().unwrap());
        assert_eq!(closed.code, Some(1), "{line}: {}", closed.err);
        assert!(closed.err.contains("写不出结果：接收的一端已关闭"), "{line}: {}", closed.err);
        let usual = run(&words).err;
        assert!(!usual.contains("写不出"), "{line}: {usual}");
        for to in ["exec >/dev/null", "exec 1<>/dev/null", "exec <&- >/dev/null"] {
            let sent = Ran::from(after(to, &words).output().unwrap());
            assert_eq!((sent.code, sent.err.as_str()), (Some(0), usual.as_str()), "{line} {to}");
        }
    }
    let file = tempfile::tempdir().unwrap();
    let figure = words(
        "figure PACKAGE --measure project_count --by sector --out FILE",
        Path::new(TINY),
        &file.path().join("a.svg"),
    );
    let ran = Ran::from(after("exec >&-", &figure).output().unwrap());
    assert_eq!(ran.code, Some(1), "the line that names the file was lost: {}", ran.err);
    assert!(file.path().join("a.svg").exists());
}

#[test]
fn devices_stay_what_they_are() {
    for (_, line) in writers() {
        for (device, code) in [("/dev/null", 0), ("/dev/full", 1)] {
            let ran = run(&words(line, Path::new(TINY), Path::new(device)));
            assert_eq!(ran.code, Some(code), "{line} {device}: {}", ran.err);
            assert!(code == 0 || ran.err.contains("/dev/full：磁盘空间不足"), "{}", ran.err);
            assert_is_chinese(&ran.err);
            assert!(Path::new(device).metadata().unwrap().file_type().is_char_device());
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("a.csv");
    let _bound = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let ran = run(&words("list PACKAGE --columns all --out FILE", Path::new(TINY), &socket));
    assert!(ran.code == Some(2) && ran.err.contains("是磁盘或套接字"), "{}", ran.err);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(3000, 1, &folder.path().join("zone")).unwrap();
    let words = words("list PACKAGE --columns all --out FILE", &folder.path().join("zone"), Path::new("/dev/stdout"));
    let mut child = after(":", &words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ran = Ran::from(child.wait_with_output().unwrap());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_is_chinese(&ran.err);
}
