//! The doors of the window: what its rooms hand up is a variant a room, and what stands between them names none.

use std::collections::BTreeSet;

use crate::source::{Source, without_tests};

/// What rooms hand up, by the file of the core in which it is gathered.
const GATHERED: [&str; 3] = ["command", "dialog", "done"];
/// What stands between rooms, and is told by none of them.
const BETWEEN: [&str; 5] = ["answers_gate", "caches", "question", "tasks", "worker"];

/// The room from which a file takes what it calls so: `use crate::app::export::state::ExportChoices;`.
fn room_of<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    let mut uses = text.lines().filter_map(|line| line.strip_prefix("use crate::app::")?.strip_suffix(';'));
    let path = uses.find(|path| path.rsplit("::").next() == Some(name))?;
    path.split("::").next().filter(|room| *room != "core")
}

#[test]
fn what_rooms_hand_up_is_one_variant_a_room() {
    let source = Source::read();
    for file in GATHERED {
        let module = ["app", "core", file].map(str::to_owned).to_vec();
        let text = without_tests(&source.0[&module].text);
        let mut seen = BTreeSet::new();
        for line in text.lines().filter(|line| line.starts_with("    ") && line.ends_with("),")) {
            let Some((variant, of)) = line.trim().trim_end_matches("),").split_once('(') else { continue };
            let Some(room) = room_of(text, of) else { continue };
            assert!(room.starts_with(&variant.to_lowercase()), "{file}: {variant} is of {room}");
            assert!(seen.insert(room), "{file}: {room} has more than one variant");
        }
        assert!(seen.len() > 3, "{file} is read: {seen:?}");
        let taken = text.lines().filter_map(|line| line.strip_prefix("use crate::app::")?.split("::").next());
        let taken: BTreeSet<&str> = taken.filter(|room| *room != "core").collect();
        assert_eq!(seen, taken, "{file}: what is taken of a room is its variant");
    }
}

#[test]
fn what_stands_between_rooms_names_none_of_them() {
    let source = Source::read();
    for file in BETWEEN {
        let module = ["app", "core", file].map(str::to_owned).to_vec();
        for named in source.named_by(&module) {
            let [app, room, ..] = named.as_slice() else { continue };
            assert!(app != "app" || room == "core", "core::{file} names {}", named.join("::"));
        }
    }
}
