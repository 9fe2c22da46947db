//! What `query` prints equals a computation from the CSV files in exact integers, cell by cell.
//!
//! Nothing here uses the library's model or its queries: the files are read naively, the command line is the only door.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::plain_csv::{Row, rows, shaoxing};
use zonescope::cli::{self, Command};
use zonescope::text::Locale;

/// The tables of a package that a query can ask for.
struct Tables {
    folder: PathBuf,
    sectors: Vec<Row>,
    places: Vec<Row>,
    projects: Vec<Row>,
    progress: Vec<Row>,
    /// Table and column → the power of ten that makes its main unit of money (元, USD) of one.
    powers: BTreeMap<(String, String), u32>,
}

impl Tables {
    fn read(folder: &Path) -> Self {
        let descriptor: serde_json::Value =
            serde_json::from_slice(&fs::read(folder.join("datapackage.json")).unwrap()).unwrap();
        let mut powers = BTreeMap::new();
        for resource in descriptor["resources"].as_array().unwrap() {
            for field in resource["schema"]["fields"].as_array().unwrap() {
                let power = match field["unit"].as_str() {
                    Some("元") => 0,
                    Some("万元" | "万美元") => 4,
                    Some("亿元") => 8,
                    _ => continue,
                };
                let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
                powers.insert((word(&resource["name"]), word(&field["name"])), power);
            }
        }
        let tables = Self {
            folder: folder.to_owned(),
            sectors: rows(folder, "sectors.csv"),
            places: rows(folder, "places.csv"),
            projects: rows(folder, "projects.csv"),
            progress: rows(folder, "progress.csv"),
            powers,
        };
        // What is computed here knows parts of package projects but no parts of parts, and no overlapping periods;
        // neither package has them.
        let parts: BTreeSet<&String> =
            tables.projects.iter().filter(|row| !row["parent"].is_empty()).map(|row| &row["id"]).collect();
        assert!(tables.projects.iter().all(|row| !parts.contains(&row["parent"])));
        let mut years = BTreeSet::new();
        assert!(tables.progress.iter().all(|row| years.insert((&row["project"], &row["period"][..4]))));
        tables
    }

    /// Hundredths of the main unit, exactly.
    fn fen(&self, table: &str, column: &str, cell: &str) -> Option<i128> {
        if cell.is_empty() {
            return None;
        }
        let digits = self.powers[&(table.to_owned(), column.to_owned())] as usize + 2;
        let (whole, part) = cell.split_once('.').unwrap_or((cell, ""));
        assert!(part.len() <= digits, "{column} {cell}");
        Some(format!("{whole}{part:0<digits$}").parse().unwrap())
    }

    /// Whether `id` is `ancestor` or below it.
    fn is_within(table: &[Row], id: &str, ancestor: &str) -> bool {
        let mut at = id;
        while !at.is_empty() && at != ancestor {
            at = &table.iter().find(|row| row["id"] == at).unwrap()["parent"];
        }
        at == ancestor && !id.is_empty()
    }

    fn branch<'t>(&'t self, sector: &'t str) -> &'t str {
        let above = self.sectors.iter().find(|row| row["id"] == sector).map_or("", |row| row["parent"].as_str());
        if above.is_empty() { sector } else { self.branch(above) }
    }
}

/// One amount, or none, of one project in one year.
struct Entry<'t> {
    project: &'t Row,
    year: &'t str,
    basis: &'t str,
    fen: Option<i128>,
}

/// The projects that are not counted beside others: a package project beside its parts, or where it alone has the amount
/// all its parts.
fn left_out(tables: &Tables, has: impl Fn(&str) -> bool) -> BTreeSet<&str> {
    let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in tables.projects.iter().filter(|row| !row["parent"].is_empty()) {
        parts.entry(&row["parent"]).or_default().push(&row["id"]);
    }
    let out = parts
        .into_iter()
        .flat_map(|(whole, parts)| if has(whole) && !parts.iter().any(|part| has(part)) { parts } else { vec![whole] });
    out.collect()
}

/// Everything a measure has, with the year of a stage date, or of the period where `year_of` says so.
fn entries<'t>(tables: &'t Tables, measure: &str, year_of: &str) -> Vec<Entry<'t>> {
    if year_of != "period" {
        let entry = |project: &'t Row| {
            let date = project[&format!("date_{year_of}")].as_str();
            let fen = match measure {
                "project_count" => Some(0),
                column => tables.fen("projects", column, &project[column]),
            };
            Entry { project, year: date.get(..4).unwrap_or_default(), basis: &project["basis"], fen }
        };
        let known: BTreeSet<&str> = match measure {
            "project_count" => BTreeSet::new(),
            column => tables.projects.iter().filter(|row| !row[column].is_empty()).map(|row| &*row["id"]).collect(),
        };
        let out = left_out(tables, |id| known.contains(id));
        return tables.projects.iter().filter(|row| !out.contains(&*row["id"])).map(entry).collect();
    }
    let column = match measure {
        "planned_period" => "planned",
        "completed_period" => "completed",
        other => other,
    };
    let projects: BTreeMap<&str, &Row> = tables.projects.iter().map(|row| (row["id"].as_str(), row)).collect();
    let entry = |row: &'t Row| {
        let project = projects[row["project"].as_str()];
        let is_illustrative = row["basis"] == "illustrative" || project["basis"] == "illustrative";
        Entry {
            project,
            year: &row["period"][..4],
            basis: if is_illustrative { "illustrative" } else { "published" },
            fen: tables.fen("progress", column, &row[column]),
        }
    };
    let known: BTreeSet<&str> =
        tables.progress.iter().filter(|row| !row[column].is_empty()).map(|row| &*row["project"]).collect();
    let out = left_out(tables, |id| known.contains(id));
    tables.progress.iter().filter(|row| !out.contains(&*row["project"])).map(entry).collect()
}

/// Value, count, missing, as printed.
type Cells = BTreeMap<Vec<String>, [String; 3]>;

/// A filter, and the same written as a condition.
type Condition = (&'static str, fn(&Tables, &Entry<'_>) -> bool);

fn planned(tables: &Tables, entry: &Entry<'_>) -> Option<i128> {
    tables.fen("projects", "planned_total", &entry.project["planned_total"])
}

const YI: i128 = 10_000_000_000;

/// For both packages: they share the sectors ic and bio.
const CONDITIONS: [Condition; 8] = [
    ("", |_, _| true),
    ("sector=bio", |tables, entry| Tables::is_within(&tables.sectors, &entry.project["sector"], "bio")),
    ("year=2019..2021", |_, entry| ("2019"..="2021").contains(&entry.year)),
    ("planned_total>=10亿", |tables, entry| planned(tables, entry).is_some_and(|fen| fen >= 10 * YI)),
    ("basis=illustrative", |_, entry| entry.basis == "illustrative"),
    ("text~示意 项目", |_, entry| ["示意", "项目"].iter().all(|word| entry.project["name"].contains(word))),
    ("sector!=ic; stage!=completed,suspended; year>2017", |tables, entry| {
        let stage = entry.project["stage"].as_str();
        !Tables::is_within(&tables.sectors, &entry.project["sector"], "ic")
            && stage != "completed"
            && stage != "suspended"
            && entry.year > "2017"
    }),
    ("planned_total<1.5亿; year=", |tables, entry| {
        planned(tables, entry).is_some_and(|fen| fen * 2 < 3 * YI) && entry.year.is_empty()
    }),
];

/// The ids of a project in one dimension; a project on no list is on the list without a name.
fn ids<'t>(tables: &'t Tables, entry: &Entry<'t>, dimension: &str) -> Vec<&'t str> {
    match dimension {
        "year" => vec![entry.year],
        "basis" => vec![entry.basis],
        "list" => entry.project["lists"].split(';').collect(),
        "branch" => vec![tables.branch(&entry.project["sector"])],
        column => vec![&entry.project[column]],
    }
}

fn computed(tables: &Tables, measure: &str, by: &str, entries: &[&Entry<'_>]) -> Cells {
    #[derive(Default)]
    struct Tally<'t> {
        fen: i128,
        projects: BTreeSet<&'t str>,
        known: BTreeSet<&'t str>,
    }
    let dimensions: Vec<&str> = by.split(',').collect();
    let mut tallies: BTreeMap<Vec<String>, Tally<'_>> = BTreeMap::new();
    for entry in entries {
        let mut tuples = vec![Vec::new()];
        for dimension in &dimensions {
            let ids = ids(tables, entry, dimension);
            let longer = |tuple: &Vec<String>| -> Vec<Vec<String>> {
                ids.iter().map(|id| [tuple.as_slice(), &[(*id).to_owned()]].concat()).collect()
            };
            tuples = tuples.iter().flat_map(longer).collect();
        }
        for tuple in tuples {
            let tally = tallies.entry(tuple).or_default();
            tally.fen += entry.fen.unwrap_or_default();
            tally.projects.insert(&entry.project["id"]);
            if entry.fen.is_some() {
                tally.known.insert(&entry.project["id"]);
            }
        }
    }
    let printed = |tally: Tally<'_>| {
        let count = tally.projects.len();
        let value = match measure {
            "project_count" => count.to_string(),
            // No amount known at all is nothing, not zero.
            _ if tally.known.is_empty() => String::new(),
            _ => format!("{}.{:02}", tally.fen / 100, tally.fen % 100),
        };
        [value, count.to_string(), (count - tally.known.len()).to_string()]
    };
    tallies.into_iter().map(|(keys, tally)| (keys, printed(tally))).collect()
}

/// The cells that the command prints, in its order.
fn printed(folder: &Path, measure: &str, by: &str, year_of: &str, filter: &str) -> Vec<(Vec<String>, [String; 3])> {
    let words = ["query", "--measure", measure, "--by", by, "--year-of", year_of, "--where", filter, "--format", "csv"];
    let words = words.into_iter().map(OsString::from).chain([folder.as_os_str().to_owned()]);
    let Command::Plain(command) = cli::parse(words, Locale::En).unwrap() else { unreachable!("query is plain") };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = cli::run(command, Locale::En, &mut out, &mut err);
    // What lists come to together may be more than the whole; that is said, and nothing else.
    let lists = "A project can be on several lists, so the lists may add up to more than the total.\n";
    let said = String::from_utf8(err).unwrap();
    assert!(
        code == 0 && (said.is_empty() || by.contains("list") && said == lists),
        "{measure} by {by} where {filter}: {said}"
    );
    let mut reader = csv::Reader::from_reader(out.as_slice());
    assert_eq!(reader.headers().unwrap().iter().collect::<Vec<_>>().join(","), format!("{by},value,count,missing"));
    let cells = reader.records().map(|record| {
        let mut keys: Vec<String> = record.unwrap().iter().map(str::to_owned).collect();
        let numbers = keys.split_off(keys.len() - 3).try_into().unwrap();
        (keys, numbers)
    });
    cells.collect()
}

/// Asks and computes, compares, and says how many cells there were.
fn compare(tables: &Tables, measure: &str, by: &str, year_of: &str, conditions: &[Condition]) -> usize {
    let all = entries(tables, measure, year_of);
    let mut cells = 0;
    for (filter, holds) in conditions {
        let kept: Vec<&Entry<'_>> = all.iter().filter(|entry| holds(tables, entry)).collect();
        let found = printed(&tables.folder, measure, by, year_of, filter);
        let count = found.len();
        let found: Cells = found.into_iter().collect();
        assert_eq!(found.len(), count, "a cell is printed once");
        let expected = computed(tables, measure, by, &kept);
        assert_eq!(found, expected, "{measure} by {by}, year of {year_of}, where {filter}");
        cells += count;
    }
    cells
}

const LIFETIME: [&str; 6] =
    ["contracted", "planned_total", "completed_total", "funds_in_place", "foreign_utilised", "project_count"];
const GROUPINGS: [(&str, &str); 8] = [
    ("sector,year", "signed"),
    ("sector,year", "started"),
    ("place,stage", "signed"),
    ("basis", "signed"),
    ("list", "signed"),
    ("investor", "started"),
    ("branch,list", "started"),
    ("list,place", "signed"),
];
const PERIOD: [&str; 3] = ["planned_period", "completed_period", "funds_in_place"];

#[test]
fn every_lifetime_measure_of_shaoxing_is_what_its_files_say() {
    let tables = Tables::read(&shaoxing());
    for measure in LIFETIME {
        for (by, year_of) in GROUPINGS {
            assert!(compare(&tables, measure, by, year_of, &CONDITIONS) > 0);
        }
    }
}

#[test]
fn every_period_measure_of_shaoxing_is_what_its_files_say() {
    let tables = Tables::read(&shaoxing());
    for measure in PERIOD {
        for by in ["sector,year", "branch", "basis,year", "list,year"] {
            assert!(compare(&tables, measure, by, "period", &CONDITIONS) > 0);
        }
    }
}

fn sample() -> (tempfile::TempDir, Tables) {
    let folder = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(20_000, 7, folder.path()).unwrap();
    let tables = Tables::read(folder.path());
    assert_eq!(tables.projects.len(), 20_000);
    (folder, tables)
}

#[test]
fn every_lifetime_measure_of_twenty_thousand_projects_is_what_their_files_say() {
    let (_folder, tables) = sample();
    let mut cells = 0;
    for (turn, measure) in LIFETIME.into_iter().enumerate() {
        // Every query opens the package anew, which takes its time: each grouping and each filter meets some measures.
        for number in [turn, turn + 2] {
            let (by, year_of) = GROUPINGS[number % 6];
            cells += compare(&tables, measure, by, year_of, &[CONDITIONS[(turn * 3 + number) % CONDITIONS.len()]]);
        }
    }
    assert!(cells > 1000, "{cells}");
}

#[test]
fn every_period_measure_of_twenty_thousand_projects_is_what_their_files_say() {
    let (_folder, tables) = sample();
    let cumulative = tables.progress.iter().filter(|row| row["period"] == "2025-01/2025-09").count();
    assert!(cumulative > 1000, "some projects of 2025 are known only to September: {cumulative}");
    for (turn, measure) in PERIOD.into_iter().enumerate() {
        assert!(compare(&tables, measure, "sector,year", "period", &[CONDITIONS[0], CONDITIONS[turn + 1]]) > 100);
    }
}

#[test]
fn cells_come_in_the_order_of_the_tables_and_years_with_none_last() {
    let tables = Tables::read(&shaoxing());
    let place = |table: &[Row], id: &str| table.iter().position(|row| row["id"] == id).unwrap_or(table.len());
    let order = |year: &str| if year.is_empty() { u32::MAX } else { year.parse().unwrap() };
    let by_sector = printed(&tables.folder, "planned_total", "sector,year", "started", "");
    let keys = by_sector.iter().map(|(keys, _)| (place(&tables.sectors, &keys[0]), order(&keys[1])));
    let keys: Vec<_> = keys.collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
    assert!(keys.iter().any(|(_, year)| *year == u32::MAX), "some were not started");
    let by_place = printed(&tables.folder, "planned_total", "place", "signed", "");
    let keys: Vec<_> = by_place.iter().map(|(keys, _)| place(&tables.places, &keys[0])).collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:?}");
}
