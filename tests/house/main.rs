//! The house stays easy to see: who knows whom, how long files and functions are, what they are called.

#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod doors;
mod keys;
mod map;
mod source;
mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use map::{ABOVE, BELOW, CORE_DOORS, DOORS, EMPTY_NAMES, LONG_FILES, LONG_FUNCTIONS, OPEN_FILES, ROOMS, SUBROOMS};
use source::{Module, Source, rust_files};

fn room(module: &Module) -> &str {
    module.first().map_or("lib", String::as_str)
}

fn written(module: &Module) -> String {
    module.join("::")
}

#[test]
fn every_room_stands_on_the_map_and_knows_only_rooms_below_it() {
    let source = Source::read();
    let found: BTreeSet<&str> = source.0.keys().map(room).filter(|room| *room != "lib").collect();
    let known: BTreeSet<&str> = ROOMS.iter().map(|room| room.name).collect();
    assert_eq!(found, known);
    for (at, room) in ROOMS.iter().enumerate() {
        for other in room.knows {
            assert!(ROOMS[..at].iter().any(|below| below.name == *other), "{} knows {other} above it", room.name);
        }
    }
}

#[test]
fn no_room_names_what_it_must_not_know() {
    let source = Source::read();
    let mut wrong = Vec::new();
    let mut used: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for module in source.0.keys() {
        let Some(own) = ROOMS.iter().find(|one| one.name == room(module)) else { continue };
        for named in source.named_by(module) {
            let other = room(&named).to_owned();
            if other == own.name {
                continue;
            }
            if !own.knows.contains(&other.as_str()) {
                wrong.push(format!("{} names {}", written(module), written(&named)));
            }
            used.entry(own.name).or_default().insert(other);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for own in ROOMS {
        let used = used.remove(own.name).unwrap_or_default();
        let idle: Vec<_> = own.knows.iter().filter(|known| !used.contains(**known)).collect();
        assert!(idle.is_empty(), "{} need not know {idle:?}", own.name);
    }
}

#[test]
fn a_room_of_the_window_names_of_another_only_what_can_be_commanded_and_how_it_is_looked_at() {
    let source = Source::read();
    let mut wrong = Vec::new();
    let (mut used, mut core_doors_used) = (BTreeSet::new(), BTreeSet::new());
    for module in source.0.keys() {
        let [app, own, ..] = module.as_slice() else { continue };
        if app != "app" || own == ABOVE {
            continue;
        }
        for named in source.named_by(module) {
            let [app, other, file @ ..] = named.as_slice() else { continue };
            if app != "app" || other == own {
                continue;
            }
            let below = |name: &str| BELOW.iter().position(|below| *below == name);
            if let Some(at) = below(other)
                && below(own).is_none_or(|own| at < own)
            {
                continue;
            }
            let file = file.join("::");
            let target = format!("{other}::{file}");
            let door = DOORS.iter().position(|(from, to, _)| from == own && *to == target);
            used.extend(door);
            let core_door = CORE_DOORS.iter().position(|(from, to, _)| {
                own == "core" && module.get(2).is_some_and(|it| it == from) && (*to == target || *to == file)
            });
            core_doors_used.extend(core_door);
            let is_right = own != "widgets"
                && other != ABOVE
                && (OPEN_FILES.contains(&file.as_str()) || door.is_some() || core_door.is_some());
            if !is_right {
                wrong.push(format!("{} names {}", written(module), written(&named)));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(used.len(), DOORS.len(), "every door is used: {used:?}");
    assert_eq!(core_doors_used.len(), CORE_DOORS.len(), "every door is used: {core_doors_used:?}");
}

#[test]
fn parts_of_a_large_room_know_only_those_below_them() {
    let source = Source::read();
    for (name, parts) in SUBROOMS {
        let part = |module: &Module| match module.as_slice() {
            [room, part, ..] if room == name => Some(part.clone()),
            _ => None,
        };
        let found: BTreeSet<String> = source.0.keys().filter_map(part).collect();
        assert_eq!(found, parts.iter().map(|part| (*part).to_owned()).collect(), "{name}");
        let height = |part: &String| parts.iter().position(|known| known == part);
        let mut wrong = Vec::new();
        for module in source.0.keys().filter(|module| part(module).is_some()) {
            for named in source.named_by(module).iter().filter(|named| part(named).is_some()) {
                if part(named).as_ref().and_then(height) > part(module).as_ref().and_then(height) {
                    wrong.push(format!("{} names {}", written(module), written(named)));
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
        let mut files: BTreeMap<String, usize> = BTreeMap::new();
        for path in rust_files(&Path::new("src").join(name)) {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            *files.entry(folder.to_owned()).or_default() += 1;
        }
        files.retain(|_, number| *number > map::MOST_FILES);
        assert!(files.is_empty(), "{files:?}");
    }
}

#[test]
fn files_of_a_room_do_not_go_round_in_circles() {
    let source = Source::read();
    let graph: BTreeMap<&Module, BTreeSet<Module>> =
        source.0.keys().map(|module| (module, source.named_by(module))).collect();
    let circles: Vec<Vec<String>> = circles(&graph);
    assert!(circles.is_empty(), "{circles:#?}");
}

/// The files that reach themselves, group by group.
fn circles(graph: &BTreeMap<&Module, BTreeSet<Module>>) -> Vec<Vec<String>> {
    let reach = |from: &Module| {
        let mut seen: BTreeSet<&Module> = BTreeSet::new();
        let mut next: Vec<&Module> = graph[from].iter().collect();
        while let Some(module) = next.pop() {
            if seen.insert(module) {
                next.extend(graph.get(module).into_iter().flatten());
            }
        }
        seen.into_iter().cloned().collect::<BTreeSet<Module>>()
    };
    let reached: BTreeMap<&Module, BTreeSet<Module>> = graph.keys().map(|module| (*module, reach(module))).collect();
    let mut found: Vec<Vec<String>> = Vec::new();
    for (module, own) in &reached {
        let name = written(module);
        if !own.contains(*module) || found.iter().any(|group| group.contains(&name)) {
            continue;
        }
        let group = own.iter().filter(|other| reached[other].contains(*module));
        found.push(group.map(written).collect());
    }
    found
}

#[test]
fn files_and_functions_are_short_and_have_names_that_say_something() {
    let mut wrong = Vec::new();
    let mut excused = BTreeSet::new();
    let roots = ["src", "tests", "benches"];
    for path in roots.iter().flat_map(|root| rust_files(Path::new(root))) {
        let text = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        if lines.len() > map::MOST_LINES {
            match LONG_FILES.iter().find(|(known, _)| *known == path) {
                Some((known, _)) => drop(excused.insert(*known)),
                None => wrong.push(format!("{path}: {} lines", lines.len())),
            }
        }
        for (name, length) in functions(&lines) {
            if length > map::MOST_LINES_OF_A_FUNCTION {
                let id = format!("{path} {name}");
                match LONG_FUNCTIONS.iter().find(|(known, _)| *known == id) {
                    Some((known, _)) => drop(excused.insert(*known)),
                    None => wrong.push(format!("{id}: {length} lines")),
                }
            }
        }
        let parts = path.trim_end_matches(".rs").split('/');
        // What several tests share has that name in Cargo's own book.
        let is_empty = |part: &&str| EMPTY_NAMES.contains(part) && path.starts_with("src");
        wrong.extend(parts.filter(is_empty).map(|part| format!("{path}: {part} says nothing")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(excused.len(), LONG_FILES.len() + LONG_FUNCTIONS.len(), "what is no longer long needs no excuse");
}

/// The functions of a file with how many lines they have: from the `fn` to the brace below it.
fn functions(lines: &[&str]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let margin = line.len() - line.trim_start().len();
        let Some((before, after)) = line.split_once("fn ") else { continue };
        let is_function = before.split_whitespace().all(|word| {
            word.starts_with("pub")
                || matches!(word, "const" | "async" | "unsafe" | "in" | "crate::app)")
                || word.ends_with(')')
        });
        if !is_function || line.trim_end().ends_with(';') {
            continue;
        }
        let end = format!("{}}}", " ".repeat(margin));
        let length = lines[at..].iter().position(|line| **line == *end).map_or(0, |length| length + 1);
        let name: String = after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        found.push((name, length));
    }
    found
}

#[test]
fn the_map_in_the_library_is_this_one() {
    let text = std::fs::read_to_string("src/lib.rs").unwrap();
    assert!(text.contains(&map::drawn()), "lib.rs should say:\n{}", map::drawn());
}

#[test]
fn what_carries_commands_out_forgets_none() {
    let source = Source::read();
    let mut rooms = BTreeSet::new();
    for (module, file) in &source.0 {
        let [app, room, name] = module.as_slice() else { continue };
        if app == "app" && name == "apply" && room != "core" {
            assert!(
                file.text.contains("#![deny(clippy::wildcard_enum_match_arm)]"),
                "{} may forget a command",
                file.path
            );
            rooms.insert(room.clone());
        }
    }
    let commanded: BTreeSet<String> = source
        .0
        .keys()
        .filter_map(|module| match module.as_slice() {
            [app, room, name] if app == "app" && name == "command" && room != "core" => Some(room.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(rooms, commanded, "a room that has commands carries them out");
}

/// What `Session::step` does for whoever changes what is asked: nobody does it by hand, and forgets a part. That nobody else
/// lets go of marks or takes the arrow keys from theirs the compiler sees to.
const DONE_BY_STEP: [(&str, &str); 2] =
    [("choices.title = None", "lets go of a title"), ("undo.note", "notes what was looked at before")];
/// Where it does it, and where what was noted is brought back.
const STEPS: &str = "src/app/core/session/step.rs";

#[test]
fn only_a_step_lets_go_of_marks_and_titles_and_notes_what_was_looked_at() {
    let source = Source::read();
    let mut wrong = Vec::new();
    let mut found = BTreeSet::new();
    for file in source.0.values().filter(|file| file.path.starts_with("src/app/")) {
        for (at, line) in source::without_tests(&file.text).lines().enumerate() {
            for (written, what) in DONE_BY_STEP.iter().filter(|(written, _)| line.contains(written)) {
                found.insert(*written);
                if file.path != STEPS {
                    wrong.push(format!("{}:{} {what}", file.path, at + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(found.len() == DONE_BY_STEP.len(), "the words of the code are these: {found:?}");
}

#[test]
fn whoever_tells_commands_apart_forgets_none() {
    let source = Source::read();
    for file in source.0.values().filter(|file| file.path.starts_with("src/app/")) {
        let is_apply = file.text.contains("impl Apply<'_>");
        let tells_apart = is_apply && ["match command {", "match done {"].iter().any(|it| file.text.contains(it));
        let is_named = file.text.contains("#![deny(clippy::wildcard_enum_match_arm)]");
        assert!(is_named || !tells_apart, "{} may forget a command, or what came of one", file.path);
    }
}
