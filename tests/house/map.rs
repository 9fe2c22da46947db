//! The rooms of the house and who may know whom: the page at the top of `lib.rs` is drawn from this.

/// A room: a folder or a file under `src`.
pub(crate) struct Room {
    /// Its name.
    pub(crate) name: &'static str,
    /// What is in it, as `lib.rs` says it.
    pub(crate) what: &'static str,
    /// The rooms it may name.
    pub(crate) knows: &'static [&'static str],
}

/// All rooms, from the ground up: each knows only rooms above it in this list.
pub(crate) const ROOMS: [Room; 20] = [
    Room { name: "parallel", what: "work cut into pieces for all processors, put together in order", knows: &[] },
    Room {
        name: "regular_file",
        what: "files that are read whole: regular ones, no larger than they may be",
        knows: &[],
    },
    Room {
        name: "model",
        what: "what the books say, in types that cannot be wrong: exact amounts, periods, stages, projects as columns",
        knows: &["parallel"],
    },
    Room {
        name: "text",
        what: "the words of both languages, how numbers are written, how names are sorted",
        knows: &["model", "parallel"],
    },
    Room {
        name: "user_folders",
        what: "where what the program remembers is kept: beside it, or where the system has it",
        knows: &[],
    },
    Room { name: "schema", what: "what the tables of a package are, column by column", knows: &["model"] },
    Room {
        name: "output",
        what: "the only door for what is written: files appear whole or not at all, and never in a package",
        knows: &["text"],
    },
    Room {
        name: "source",
        what: "where books come from: a folder, one file with all of it, the program itself; their files as bytes",
        knows: &["output", "parallel", "regular_file"],
    },
    Room {
        name: "package",
        what: "a Data Package ⇄ the model, with findings for what is wrong",
        knows: &["model", "output", "parallel", "schema", "source", "text"],
    },
    Room {
        name: "import",
        what: "somebody else's spreadsheet → a package, without losing a cell",
        knows: &["model", "output", "package", "regular_file", "schema", "text"],
    },
    Room {
        name: "sample",
        what: "made-up books of any size, and the illustrative half of `data/shaoxing`",
        knows: &["output", "schema"],
    },
    Room {
        name: "query",
        what: "filter, group, add up, sort: the only code that touches every row",
        knows: &["model", "parallel", "schema", "text"],
    },
    Room {
        name: "listing",
        what: "records, conditions and units in words: the cells of a list, a project in full, a published figure",
        knows: &["model", "package", "query", "schema", "text"],
    },
    Room {
        name: "figure",
        what: "a question and its answer → a [`figure::Figure`]: series, colours, labels, notes, sources",
        knows: &["listing", "model", "query", "text"],
    },
    Room {
        name: "draw",
        what: "a `Figure` → egui, the same on screen and on paper",
        knows: &["figure", "model", "query", "text"],
    },
    Room {
        name: "export",
        what: "egui shapes → SVG → PNG and PDF; lists → CSV and XLSX",
        knows: &["draw", "figure", "listing", "output", "text"],
    },
    Room {
        name: "gallery",
        what: "figures kept under a name: documents in a folder beside the package",
        knows: &["export", "figure", "output", "regular_file", "source", "text"],
    },
    Room {
        name: "report",
        what: "a template of blocks with slots, filled in from books → DOCX, HTML, Markdown",
        knows: &["export", "figure", "gallery", "listing", "model", "package", "parallel", "query", "text"],
    },
    Room {
        name: "cli",
        what: "the commands that need no window",
        knows: &[
            "draw",
            "export",
            "figure",
            "gallery",
            "import",
            "listing",
            "model",
            "output",
            "package",
            "query",
            "regular_file",
            "report",
            "sample",
            "schema",
            "text",
        ],
    },
    Room {
        name: "app",
        what: "the window, behind the feature `window`",
        knows: &[
            "cli",
            "draw",
            "export",
            "figure",
            "gallery",
            "import",
            "listing",
            "model",
            "output",
            "package",
            "parallel",
            "query",
            "regular_file",
            "source",
            "text",
            "user_folders",
        ],
    },
];

/// Inside `app` these stand below all rooms, from the ground up, each knowing only those before it, and one above; the
/// rooms between name of one another only what can be commanded, and how another is looked at.
pub(crate) const BELOW: [&str; 2] = ["widgets", "core"];
/// The part of `app` that knows all rooms.
pub(crate) const ABOVE: &str = "shell";
/// What a room of `app` may name of another.
pub(crate) const OPEN_FILES: [&str; 2] = ["command", "state"];
/// What the core may name of rooms besides: where, what, and why. The worker, for one, knows none of them.
pub(crate) const CORE_DOORS: [(&str, &str, &str); 6] = [
    ("answers", "answers", "the answers that views show are one field a room"),
    ("done", "done", "what came of a task is one variant a room"),
    ("session", "chart::panel", "the session knows whose data each of several charts shows"),
    ("settings", "filter::kept_filters", "settings remember the filters that are kept"),
    ("settings", "records::columns", "and the columns of lists"),
    ("undo", "chart::panel", "undo brings back each of several charts"),
];
/// What a room may name of another besides, and why.
pub(crate) const DOORS: [(&str, &str, &str); 5] = [
    ("chart", "detail::lines", "the records of another package below its chart are links, as records in a record are"),
    ("chart", "filter::chips", "each of several charts has a filter of its own, shown like the window's"),
    ("chart", "filter::field", "and typed like the window's"),
    ("chart", "records::table", "the list below a chart is the list of the records' page"),
    ("detail", "sources::ui", "a record names its source as the page of sources does"),
];

/// What large rooms are made of, folders and files at their top, from the ground up: each knows only those before it.
pub(crate) const SUBROOMS: [(&str, &[&str]); 2] = [
    (
        "package",
        &[
            "findings",
            "meaning",
            "descriptor",
            "csv",
            "json",
            "opened",
            "own_folder",
            "rows",
            "cells",
            "stamps",
            "write",
            "columns",
            "tables",
            "read",
            "describe",
            "opening",
        ],
    ),
    (
        "query",
        &[
            "analysis", "bits", "cell", "error", "periods", "pick", "piece", "key", "measure", "column", "series",
            "filter", "search", "complete", "facets", "list", "fence", "cube", "compare",
        ],
    ),
];
/// So many files are in a folder of theirs at the most.
pub(crate) const MOST_FILES: usize = 25;

/// Files that are longer than [`MOST_LINES`], and why.
pub(crate) const LONG_FILES: [(&str, &str); 0] = [];
/// So long is a file at the most.
pub(crate) const MOST_LINES: usize = 400;
/// Functions that are longer than [`MOST_LINES_OF_A_FUNCTION`], and why.
pub(crate) const LONG_FUNCTIONS: [(&str, &str); 4] = [
    ("tests/load/totals.rs a_row_that_sums_others_is_set_aside", "a table of cases"),
    ("tests/query/books.rs random", "made-up books, a line a column"),
    ("tests/query/complete.rs fields_operators_and_values_are_offered_where_they_may_stand", "a table of cases"),
    ("tests/query/filters.rs filters_choose_projects", "a table of cases"),
];
/// So long is a function at the most.
pub(crate) const MOST_LINES_OF_A_FUNCTION: usize = 70;

/// Names that say nothing about what is inside, or only to whoever was there when they were given.
pub(crate) const EMPTY_NAMES: [&str; 14] = [
    "utils", "util", "helpers", "helper", "common", "misc", "shared", "stuff", "shelf", "sieve", "desk", "carry",
    "pieces", "cuts",
];

/// What stands in `lib.rs`.
pub(crate) fn drawn() -> String {
    let mut lines =
        vec!["//! | room | what is in it | whom it knows |".to_owned(), "//! | --- | --- | --- |".to_owned()];
    for room in ROOMS {
        // Without the window there are no such rooms, and nothing to link to.
        let is_of_window = ["app", "user_folders"].contains(&room.name);
        let name = if is_of_window { format!("`{}`", room.name) } else { format!("[`{}`]", room.name) };
        let knows: Vec<String> = room.knows.iter().map(|known| format!("`{known}`")).collect();
        let knows = if knows.is_empty() { "nobody".to_owned() } else { knows.join(", ") };
        lines.push(format!("//! | {name} | {} | {knows} |", room.what));
    }
    lines.join("\n")
}
