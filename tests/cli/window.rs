//! The window's own commands on a machine that has no display.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::answers::changed;
use crate::program::{Ran, command, run};
use zonescope::cli::COMMANDS;

/// Runs the window, which must end by itself.
fn window(words: &[&str], language: &str) -> Ran {
    let home = tempfile::tempdir().unwrap();
    let mut command = command(words, language, home.path());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > Duration::from_secs(30) {
            child.kill().unwrap();
            panic!("{words:?} hangs without a display");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    child.wait_with_output().unwrap().into()
}

#[test]
fn without_a_display_the_window_names_the_commands_that_need_none() {
    for (language, words, expected) in [
        ("en_GB.UTF-8", &[][..], "The window cannot be opened"),
        ("en_GB.UTF-8", &["data/shaoxing"], "The window cannot be opened"),
        ("zh_CN.UTF-8", &["data/shaoxing/datapackage.json"], "窗口"),
        ("zh_CN.UTF-8", &["--locale", "en"], "The window cannot be opened"),
    ] {
        let ran = window(words, language);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{words:?}");
        assert!(ran.err.contains(expected), "{}", ran.err);
        assert!(COMMANDS.iter().all(|command| ran.err.contains(command.name)), "{}", ran.err);
    }
}

fn picture(out: &Path, words: &[&str]) -> Ran {
    run(&[&["picture", "tests/data/tiny", "--view", "overview", "--out", out.to_str().unwrap()], words].concat())
}

#[test]
fn a_picture_has_the_size_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("window.png");
    for (words, size) in [
        (&["--size", "640x400"][..], (640, 400)),
        (&["--size", "640x400", "--table", "projects"], (640, 400)),
        (&["--size", "901x777", "--theme", "dark", "--scale", "1.5", "--select", "p1"], (901, 777)),
    ] {
        let _ = fs::remove_file(&out);
        let ran = picture(&out, words);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{words:?}");
        assert_eq!(ran.out, format!("Written to {}.\n", out.display()));
        let decoder = png::Decoder::new(std::io::Cursor::new(fs::read(&out).unwrap()));
        let reader = decoder.read_info().unwrap();
        assert_eq!(reader.info().size(), size);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_picture_of_names_with_strange_characters_comes_out() {
    let folder = changed("projects.csv", "晶圆一期", "晶圆\u{fffe}一\u{1b}[31m期\u{ffff}");
    let outside = tempfile::tempdir().unwrap();
    let out = outside.path().join("window.png");
    for view in ["overview", "projects", "sectors"] {
        let paths = [folder.path(), &out].map(|path| path.to_str().unwrap());
        let words = ["picture", paths[0], "--view", view, "--select", "p1", "--size", "640x400", "--out", paths[1]];
        let ran = run(&words);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{view}");
        assert!(fs::read(&out).unwrap().starts_with(b"\x89PNG"), "{view}");
        fs::remove_file(&out).unwrap();
    }
}

#[test]
fn a_picture_that_cannot_be_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("window.png");
    for (words, expected) in [
        (["--view", "nowhere"], "--view cannot be “nowhere”"),
        (["--size", "10x10"], "--size cannot be “10x10”"),
        (["--size", "1600"], "--size cannot be “1600”"),
        (["--size", "99999x99999"], "--size cannot be"),
        (["--theme", "pink"], "--theme cannot be “pink”"),
        (["--scale", "nan"], "--scale cannot be “NaN”"),
        (["--select", "nope"], "No project has the id “nope”"),
        (["--where", "sector=icc"], "sector=icc\n       ^^^"),
    ] {
        let ran = picture(&out, &words);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{words:?}");
        assert!(ran.err.contains(expected), "{}", ran.err);
    }
    for name in ["p.jpg", "p.svg", "p", ".png", "p.png.txt"] {
        let out = folder.path().join(name);
        let ran = picture(&out, &[]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{name}");
        let extension = out.extension().unwrap_or_default().display();
        assert_eq!(ran.err, format!("Cannot write a “.{extension}” file. Use a name that ends in .png.\n"));
    }
    for out in ["tests/data/tiny/window.png", "tests/data/tiny/new/../window.png"] {
        let ran = picture(Path::new(out), &[]);
        let expected = "is in the folder of the package tests/data/tiny, where nothing is ever written";
        assert!(ran.code == 2 && ran.err.contains(expected), "{}", ran.err);
        assert!(!Path::new(out).exists());
    }
    let ran = picture(folder.path(), &[]);
    assert!(ran.code == 2 && ran.err.contains(" is a folder. "), "{}", ran.err);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
