//! Killed at any moment: what is there is old or new, never between, and the next run tidies up.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::failing::is_left;
use crate::{after, all_in, run, words, writers};

/// As random as a test may be: the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

fn signal(child: &Child, signal: &str) {
    let pid = child.id().to_string();
    assert!(Command::new("kill").args([signal, &pid]).stderr(Stdio::null()).status().is_ok());
}

/// Waits until something half written is there, or the program is done.
fn wait_for_half(folder: &Path, child: &mut Child) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(20) && child.try_wait().unwrap().is_none() {
        if fs::read_dir(folder).unwrap().flatten().any(|entry| is_left(&entry.path())) {
            return true;
        }
    }
    false
}

fn spawned(words: &[String]) -> Child {
    after(":", words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn what_is_half_written_goes_with_ctrl_c_sigterm_and_the_terminal_and_after_kill_9_with_the_next_run() {
    let home = tempfile::tempdir().unwrap();
    let zone = home.path().join("zone");
    zonescope::sample::write_package(20_000, 1, &zone).unwrap();
    for (name, line) in [
        ("list.xlsx", "list PACKAGE --columns all --out FILE"),
        ("list.csv", "list PACKAGE --columns all --out FILE"),
        ("sample", "sample --projects 30000 --out FILE"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        let words = words(line, &zone, &file);
        let mut halves = 0;
        for (kill, leaves) in [("-INT", 0), ("-TERM", 0), ("-HUP", 0), ("-KILL", 1)] {
            let mut child = spawned(&words);
            let is_half = wait_for_half(folder.path(), &mut child);
            signal(&child, kill);
            let status = child.wait().unwrap();
            halves += usize::from(is_half && !status.success());
            let left = fs::read_dir(folder.path()).unwrap().flatten().filter(|entry| is_left(&entry.path())).count();
            assert!(left <= leaves, "{name} {kill}: {left} left");
            let _ = fs::remove_file(&file);
            let _ = fs::remove_dir_all(&file);
        }
        assert!(halves > 0, "{name}: nothing was ever half written");
        assert_eq!(run(&words).code, Some(0), "{name}");
        assert!(all_in(folder.path()).keys().all(|path| !is_left(path)), "{name}: the next run tidies up");
    }
}

#[test]
fn who_is_told_to_outlive_the_terminal_does() {
    let home = tempfile::tempdir().unwrap();
    let zone = home.path().join("zone");
    zonescope::sample::write_package(20_000, 1, &zone).unwrap();
    let file = home.path().join("list.csv");
    let words = words("list PACKAGE --columns all --out FILE", &zone, &file);
    let mut child = after("trap '' HUP", &words).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    wait_for_half(home.path(), &mut child);
    signal(&child, "-HUP");
    assert!(child.wait().unwrap().success());
    assert!(file.exists());
}

#[test]
fn what_somebody_else_is_still_writing_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let zone = folder.path().join("zone");
    zonescope::sample::write_package(20_000, 1, &zone).unwrap();
    let file = folder.path().join("list.csv");
    let words = words("list PACKAGE --columns all --out FILE", &zone, &file);
    // On a quick machine one may be done before it is looked at.
    let stopped = || {
        let mut slow = spawned(&words);
        let is_half = wait_for_half(folder.path(), &mut slow);
        signal(&slow, "-STOP");
        let is_still = is_half && fs::read_dir(folder.path()).unwrap().flatten().any(|entry| is_left(&entry.path()));
        if is_still {
            return Some(slow);
        }
        signal(&slow, "-CONT");
        slow.wait().unwrap();
        None
    };
    let mut slow = (0..20).find_map(|_| stopped()).expect("one is half written");
    assert_eq!(run(&words).code, Some(0));
    signal(&slow, "-CONT");
    assert!(slow.wait().unwrap().success(), "its file was not taken away");
}

#[test]
fn killed_at_any_moment_a_file_is_the_old_or_the_new_one() {
    let mut dice = Dice(7);
    let home = tempfile::tempdir().unwrap();
    let zone = home.path().join("zone");
    zonescope::sample::write_package(400, 1, &zone).unwrap();
    for (ending, line) in writers() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(format!("a.{ending}"));
        let words = words(line, &zone, &file);
        let begun = Instant::now();
        assert_eq!(run(&words).code, Some(0));
        let whole = begun.elapsed().as_micros() as u64;
        let new = fs::read(&file).unwrap();
        for _ in 0..4 {
            fs::write(&file, "old").unwrap();
            let mut child = spawned(&words);
            std::thread::sleep(Duration::from_micros(dice.below(whole * 5 / 4)));
            signal(&child, "-KILL");
            child.wait().unwrap();
            let bytes = fs::read(&file).unwrap();
            assert!(bytes == b"old" || bytes == new, "{line}");
            assert!(fs::read_dir(folder.path()).unwrap().count() <= 2, "{line}");
        }
        assert_eq!(run(&words).code, Some(0));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "{line}: the next run tidies up");
    }
}

/// What the window writes: settings with the kept filters, and figures in the gallery. Started by the test below.
#[cfg(feature = "window")]
#[test]
#[ignore = "a process that another test starts and kills"]
fn a_process_that_writes_what_the_window_writes() {
    use zonescope::app::Settings;
    use zonescope::gallery::{Gallery, Taken};
    use zonescope::source::Origin;
    let Some(folder) = std::env::var_os("ZONESCOPE_KILLED").map(PathBuf::from) else { return };
    let gallery = Gallery::of(&Origin::Bundled, "zone", Some(&folder.join("user")));
    let document = zonescope::figure::FigureDocument::default();
    for number in 0_u32.. {
        let mut settings = Settings::default();
        settings.filters.keep("zone", format!("筛选 {number}"), "sector=ic".repeat(200));
        settings.save(&folder.join("settings.json")).unwrap();
        gallery.save("a", &document, Taken::Replace).unwrap();
        let _ = gallery.save(&format!("b{}", number % 5), &document, Taken::Refuse);
        let _ = gallery.rename(&folder.join("user/zone/a.json"), "c", Taken::Replace);
    }
}

#[cfg(feature = "window")]
#[test]
fn killed_at_any_moment_settings_filters_and_gallery_are_whole() {
    use zonescope::app::Settings;
    let mut dice = Dice(11);
    let folder = tempfile::tempdir().unwrap();
    for round in 0..12 {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--ignored", "a_process_that_writes_what_the_window_writes"]).stdout(Stdio::null());
        let mut child = command.env("ZONESCOPE_KILLED", folder.path()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(20_000 + dice.below(60_000)));
        signal(&child, if round % 2 == 0 { "-KILL" } else { "-TERM" });
        child.wait().unwrap();
        let path = folder.path().join("settings.json");
        if path.exists() {
            let loaded = Settings::load(&path);
            assert_eq!((loaded.damaged, loaded.is_lost), (None, false));
            assert_eq!(loaded.settings.filters.of("zone").len(), 1);
        }
        let files: BTreeMap<PathBuf, Vec<u8>> = all_in(folder.path());
        for figure in files.keys().filter(|path| path.extension().is_some_and(|ending| ending == "json")) {
            if figure.parent() != Some(folder.path()) {
                assert!(zonescope::gallery::read(figure).is_ok(), "{}", figure.display());
            }
        }
        assert!(
            files.keys().filter(|path| is_left(path)).count() <= 4,
            "not more with every round: {:?}",
            files.keys()
        );
    }
}
