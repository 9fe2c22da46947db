//! The command line as scripts and people meet it: what it prints where, in which language, and its exit codes.

#![cfg_attr(feature = "window", expect(clippy::panic, reason = "a hanging window has to be said"))]
#![expect(clippy::unwrap_used, reason = "helpers of tests, too, may say what they expect")]

#[path = "../common/json_tables.rs"]
mod json_tables;
#[path = "../common/program.rs"]
mod program;

mod answers;
mod asked_plainly;
mod commands;
mod describe;
mod diff;
mod diff_of_tables;
mod errors_told;
mod figures;
mod ground;
mod lists;
mod old_figures;
mod refusals;
mod row_files;
mod said_as_it_is;
mod shells;
mod specs;
mod truths;
#[cfg(feature = "window")]
mod window;

use std::ffi::OsString;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;

use program::{Ran, command, run_line};
use zonescope::cli::{COMMANDS, Command, parse};
use zonescope::text::{Locale, say};

#[test]
fn every_command_has_help_with_an_example_in_both_languages() {
    for locale in Locale::ALL {
        let tag = locale.tag();
        let all = run_line(&format!("--help --locale {tag}"));
        for (name, help) in COMMANDS.iter().map(|command| (command.name, command.help_in(locale))) {
            assert!(all.out.contains(&format!("zonescope {name} ")), "{name} {tag}");
            let expected = format!("{help}\n");
            let example = locale.either("例：", "Example: ");
            assert!(expected.contains(&format!("{example}zonescope {name} ")), "{name} {tag}");
            for line in [format!("{name} --help --locale {tag}"), format!("help {name} --locale {tag}")] {
                let Ran { code, out, err } = run_line(&line);
                assert_eq!((code, out.as_str(), err.as_str()), (0, expected.as_str(), ""), "{line}");
            }
        }
    }
}

#[test]
fn every_option_that_help_names_is_understood() {
    for (name, help) in COMMANDS.iter().map(|command| (command.name, command.help_in(Locale::En))) {
        let options: Vec<&str> = help.split("--").skip(1).filter_map(|rest| rest.split([' ', ']']).next()).collect();
        assert!(!options.is_empty(), "{name}");
        for option in options {
            let Ran { code, err, .. } = run_line(&format!("{name} --{option}"));
            if ["allow-empty", "strict", "no-clobber", "write", "fiscal", "explain", "areas", "fill"].contains(&option)
            {
                // These take no value: what is missing is the package.
                assert!(code == 2 && !err.contains(option), "{name} --{option}: {err}");
                continue;
            }
            assert_eq!((code, err), (2, format!("Option --{option} lacks its value.\n")), "{name}");
        }
    }
}

#[test]
fn the_language_is_that_of_the_system_unless_the_command_says_otherwise() {
    let chinese = "缺少数据包的路径";
    let english = "The path of the package is missing";
    for (language, line, expected) in [
        ("en_GB.UTF-8", "check", english),
        ("zh_CN.UTF-8", "check", chinese),
        ("C", "check", chinese),
        ("en_GB.UTF-8", "check --locale zh-CN", chinese),
        ("zh_CN.UTF-8", "check --locale=en", english),
        ("zh_CN.UTF-8", "--locale en check", english),
        ("en_GB.UTF-8", "--locale=zh-CN check", chinese),
        ("zh_CN.UTF-8", "--locale en check x y", "“y” is not understood"),
        ("zh_CN.UTF-8", "--locale en chekc", "“chekc” is not understood"),
        // The last one counts.
        ("zh_CN.UTF-8", "--locale=zh-CN --locale en check", english),
        ("en_GB.UTF-8", "--locale en check --locale=zh-CN", chinese),
        ("en_GB.UTF-8", "--locale", "Option --locale lacks its value."),
        ("en_GB.UTF-8", "--locale fr check x", "--locale cannot be “fr”."),
        ("en_GB.UTF-8", "--locale=fr", "--locale cannot be “fr”."),
    ] {
        let words: Vec<&str> = line.split(' ').collect();
        let ran = Ran::from(command(&words, language, Path::new("/nowhere")).output().unwrap());
        assert_eq!(ran.code, 2, "{line}");
        assert!(ran.err.contains(expected), "{language} {line}: {}", ran.err);
        assert_eq!(ran.out, "", "errors go to standard error");
    }
}

#[test]
fn help_is_given_wherever_it_is_asked_for() {
    for line in ["--help", "-h", "help", "--locale en --help", "--locale=en -h", "tests/data/tiny --help", "--help me"]
    {
        let Ran { code, out, err } = run_line(line);
        assert_eq!((code, out, err.as_str()), (0, format!("{}\n", say(Locale::En, "help")), ""), "{line}");
    }
    for line in ["--locale zh-CN help check", "help --locale zh-CN check", "--locale=zh-CN check --help"] {
        let check = COMMANDS.iter().find(|command| command.name == "check").unwrap();
        assert_eq!(run_line(line).out, format!("{}\n", check.help_in(Locale::ZhCn)), "{line}");
    }
}

#[test]
fn the_window_is_told_only_the_language_that_was_asked_for() {
    for (line, expected, package) in [
        ("data/shaoxing", None, Some("data/shaoxing")),
        ("--locale en", Some(Locale::En), None),
        ("--locale=zh-CN data/shaoxing", Some(Locale::ZhCn), Some("data/shaoxing")),
        ("data/shaoxing --locale zh_CN.UTF-8", Some(Locale::ZhCn), Some("data/shaoxing")),
    ] {
        let command = parse(line.split(' ').map(OsString::from), Locale::En).unwrap();
        let Command::Window { path, locale } = command else { panic!("{line} is no window") };
        assert_eq!((path.as_deref(), locale), (package.map(Path::new), expected), "{line}");
    }
}

#[test]
fn the_version_is_that_of_the_package_and_says_what_it_was_built_from() {
    let target = format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS);
    let [english, chinese] =
        if cfg!(feature = "window") { ["with window", "，含窗口"] } else { ["without window", "不含窗口"] };
    for (line, feature) in
        [("--version", english), ("-V", english), ("--locale=en --version", english), ("--locale zh-CN -V", chinese)]
    {
        let out = run_line(line).out;
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!((lines[0], lines.len()), (format!("zonescope {}", env!("CARGO_PKG_VERSION")).as_str(), 2));
        assert!(lines[1].starts_with(&target) && lines[1].contains(feature), "{out}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(3000, 1, folder.path()).unwrap();
    for format in ["table", "csv", "json"] {
        let words = ["list", folder.path().to_str().unwrap(), "--columns", "all", "--format", format];
        let mut command = command(&words, "en", folder.path());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut out = child.stdout.take().unwrap();
        out.read_exact(&mut [0]).unwrap();
        drop(out);
        let ran = Ran::from(child.wait_with_output().unwrap());
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{format}");
    }
}

/// A short answer fits into the program's memory and fails only at the very end.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_said() {
    let folder = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(300, 1, folder.path()).unwrap();
    for package in ["tests/data/tiny", folder.path().to_str().unwrap()] {
        let full = std::fs::File::create("/dev/full").unwrap();
        let mut command = command(&["list", package], "zh_CN.UTF-8", folder.path());
        let ran = Ran::from(command.stdout(full).output().unwrap());
        assert_eq!((ran.code, ran.err.as_str()), (1, "写不出结果：磁盘空间不足。\n"), "{package}");
    }
}

#[test]
fn a_sample_is_written_once_and_never_over_something() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new/sample");
    let line = format!("sample --projects 30 --seed 7 --out {}", out.display());
    let Ran { code, out: said, err } = run_line(&line);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(said, format!("30 illustrative projects written to {}.\n", out.display()));
    assert!(run_line(&format!("check {}", out.display())).out.contains("30 projects; "));
    let before = std::fs::read(out.join("projects.csv")).unwrap();
    let again = run_line(&line.replace("--seed 7", "--seed 8"));
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert_eq!(again.err, format!("The folder {} is not empty. Name a new or an empty one.\n", out.display()));
    assert_eq!(std::fs::read(out.join("projects.csv")).unwrap(), before);
    let in_a_package = run_line(&format!("sample --out {}", out.join("new").display()));
    let expected = format!("is in the folder of the package {}", out.canonicalize().unwrap().display());
    assert_eq!((in_a_package.code, in_a_package.out.as_str()), (2, ""));
    assert!(in_a_package.err.contains(&expected) && !out.join("new").exists(), "{}", in_a_package.err);
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let at_a_file = run_line(&format!("sample --out {}", file.display()));
    assert_eq!(at_a_file.code, 2);
    assert!(at_a_file.err.contains("is not a folder"), "{}", at_a_file.err);
}

#[test]
fn a_sample_of_a_table_says_how_many_rows_it_has_and_is_a_table_like_others() {
    for (words, table, rows, said) in [
        ("--table enterprises --rows 40", "enterprises", 40, "40 illustrative rows written"),
        ("--table wide --rows 25 --columns 12 --projects 0", "wide", 25, "25 illustrative rows written"),
        ("--table instruments --projects 3", "instruments", 1000, "with 3 illustrative projects."),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("made");
        let made = run_line(&format!("sample {words} --seed 2 --out {}", out.display()));
        assert_eq!((made.code, made.err.as_str()), (0, ""), "{words}");
        assert!(made.out.contains(said), "{words}: {}", made.out);
        let listed = run_line(&format!("list {} --table {table} --format csv", out.display()));
        assert_eq!(listed.out.lines().count(), rows + 1, "{words}");
    }
}
