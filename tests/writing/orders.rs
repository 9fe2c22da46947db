//! Every writer in an order that chance gives, with faults between: each changes what it was told to write, or nothing, and
//! writes the same whatever came before.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failing::is_left;
use crate::{Ran, TINY, after, all_in, as_nobody, assert_is_chinese, mode, words, writers};

/// What else is written: whole folders, and what describes one.
const OTHERS: [(&str, &str); 6] = [
    ("zonescope", "pack PACKAGE --out FILE"),
    ("json", "describe HOME/loose --out FILE"),
    ("", "sample --projects 12 --seed 3 --out FILE"),
    ("", "import HOME/theirs.csv --out FILE"),
    ("json", "import HOME/theirs.csv --out FILE.d --save-recipe FILE"),
    ("csv", "list PACKAGE --where sector=ic --out FILE"),
];

const STEPS: usize = 70;

/// What stands in the way of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Nothing,
    Full,
    FolderClosed,
    FileClosed,
    FolderInTheWay,
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % count
    }
}

/// The folder with all that may not change.
fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(8, 1, &home.path().join("zone")).unwrap();
    fs::create_dir(home.path().join("loose")).unwrap();
    fs::write(home.path().join("loose/firms.csv"), "id,name,staff\na,甲,5\nb,乙,7\n").unwrap();
    let theirs = "项目名称,产业,总投资（万元）,签约时间\n甲项目,集成电路,100,2021-01\n乙项目,生物医药,250,2021-03\n";
    fs::write(home.path().join("theirs.csv"), theirs).unwrap();
    fs::create_dir(home.path().join("out")).unwrap();
    fs::write(home.path().join("out/notes.txt"), "mine").unwrap();
    mode(home.path(), 0o755);
    mode(&home.path().join("out"), 0o777);
    home
}

/// What differs between two moments.
fn changed<'a>(before: &'a BTreeMap<PathBuf, Vec<u8>>, now: &'a BTreeMap<PathBuf, Vec<u8>>) -> Vec<&'a Path> {
    let paths = before.keys().chain(now.keys().filter(|path| !before.contains_key(*path)));
    paths.filter(|path| before.get(*path) != now.get(*path)).map(PathBuf::as_path).collect()
}

/// Puts the fault there; what the shell does before the program comes back.
fn put(fault: Fault, out: &Path, file: &Path) -> &'static str {
    match fault {
        Fault::Full => return "ulimit -f 0",
        Fault::FolderClosed => mode(out, 0o555),
        Fault::FileClosed if file.is_file() => mode(file, 0o444),
        Fault::FileClosed if !file.exists() => {
            fs::write(file, "old").unwrap();
            mode(file, 0o444);
        }
        Fault::FolderInTheWay if !file.exists() => {
            fs::create_dir(file).unwrap();
            fs::write(file.join("theirs"), "theirs").unwrap();
        }
        Fault::FileClosed | Fault::FolderInTheWay | Fault::Nothing => {}
    }
    ":"
}

#[test]
fn in_whatever_order_each_writes_its_own_file_or_nothing() {
    let all: Vec<(&str, &str)> = writers().chain(OTHERS).collect();
    for seed in [1, 2] {
        let (mut dice, home) = (Dice(seed), home());
        let out = home.path().join("out");
        let mut first: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
        for step in 0..STEPS {
            let at = dice.below(all.len());
            let (ending, line) = all[at];
            let fault = [Fault::Nothing, Fault::Full, Fault::FolderClosed, Fault::FileClosed, Fault::FolderInTheWay]
                [dice.below(8).saturating_sub(3)];
            // Now and then what is there already.
            let file = out.join(format!("{}{}.{ending}", all[at].0, dice.below(4)));
            let before_command = put(fault, &out, &file);
            let before = all_in(home.path());
            let line = line.replace("HOME", &home.path().display().to_string());
            let line = line.replace("FILE.d", &format!("{}.d{step}", file.display()));
            let mut command = after(before_command, &words(&line, Path::new(TINY), &file));
            let ran: Ran = as_nobody(&mut command).output().unwrap().into();
            let told = format!("seed {seed}, step {step}: {line} to {} with {fault:?}: {}", file.display(), ran.err);
            mode(&out, 0o777);
            let now = all_in(home.path());
            let changes = changed(&before, &now);
            assert!(now.keys().all(|path| !is_left(path)), "{told}");
            if ran.code == Some(0) {
                let prefix = file.display().to_string();
                assert!(
                    changes.iter().all(|path| path.display().to_string().starts_with(&prefix)),
                    "{told} {changes:?}"
                );
                assert!(!matches!(fault, Fault::Full | Fault::FolderClosed), "{told}");
            } else {
                // Of two things to be written, the first is whole where the second fails.
                let is_first = |path: &&Path| {
                    line.contains(" --save-recipe ") && path.starts_with(format!("{}.d{step}", file.display()))
                };
                assert!(changes.iter().all(is_first), "{told} {changes:?}");
                assert_is_chinese(&ran.err);
                assert!(!ran.err.is_empty(), "{told}");
            }
            if ran.code == Some(0) && file.is_file() {
                let bytes = fs::read(&file).unwrap();
                // A package says when it was packed nowhere, and a recipe nothing of where it was written.
                assert!(*first.entry(at).or_insert_with(|| bytes.clone()) == bytes, "the same again: {told}");
            }
            if file.is_file() {
                mode(&file, 0o666);
            }
        }
        assert_eq!(first.len(), all.iter().filter(|(ending, _)| !ending.is_empty()).count(), "seed {seed}: each once");
    }
}
