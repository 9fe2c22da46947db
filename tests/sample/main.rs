//! The illustrative data: reproducible, around what is published, and never mistaken for it.
//!
//! Files are read naively here, with integers and without the library's own reader or queries.
//! `ZONESCOPE_BLESS=1 cargo test --test sample` rewrites the illustrative rows of `data/shaoxing`.

#![expect(clippy::unwrap_used, reason = "helpers of tests, too, may say what they expect")]

#[path = "../common/plain_csv.rs"]
mod plain_csv;

mod books;
mod tables;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use plain_csv::{Row, rows, shaoxing};
use zonescope::sample::{SampleError, shaoxing_rows, write_package};

/// A decimal cell in hundredths; an empty one is `None`.
fn hundredths(cell: &str) -> Option<i64> {
    if cell.is_empty() {
        return None;
    }
    let (whole, part) = cell.split_once('.').unwrap_or((cell, ""));
    assert!(part.len() <= 2, "{cell}");
    Some(whole.parse::<i64>().unwrap() * 100 + format!("{part:0<2}").parse::<i64>().unwrap())
}

fn sum<'a>(rows: impl IntoIterator<Item = &'a Row>, column: &str) -> i64 {
    rows.into_iter().filter_map(|row| hundredths(&row[column])).sum()
}

fn is_on(row: &Row, list: &str) -> bool {
    row["lists"].split(';').any(|on| on == list)
}

fn is_illustrative(row: &Row) -> bool {
    row["basis"] == "illustrative"
}

fn illustrative() -> Vec<Row> {
    rows(&shaoxing(), "projects.csv").into_iter().filter(is_illustrative).collect()
}

/// The value of a published observation, in hundredths.
fn published(indicator: &str, sector: &str, stage: &str) -> i64 {
    let found: Vec<Row> = rows(&shaoxing(), "observations.csv")
        .into_iter()
        .filter(|row| row["indicator"] == indicator && row["sector"] == sector && row["stage"] == stage)
        .collect();
    assert_eq!(found.len(), 1, "{indicator} {sector} {stage}");
    assert_eq!(found[0]["period"], "2021");
    hundredths(&found[0]["value"]).unwrap()
}

/// Everything up to the first illustrative line.
fn published_lines(text: &str) -> String {
    text.split_inclusive('\n').take_while(|line| !line.starts_with("ill-")).collect()
}

#[test]
fn the_illustrative_rows_of_shaoxing_are_those_the_generator_makes() {
    let generated = shaoxing_rows().unwrap();
    for (table, rows) in generated {
        let path = shaoxing().join(table);
        let committed = fs::read_to_string(&path).unwrap();
        let expected = published_lines(&committed) + &rows;
        if std::env::var_os("ZONESCOPE_BLESS").is_some() {
            fs::write(&path, &expected).unwrap();
        } else {
            assert!(committed == expected, "{table} differs from what the generator makes");
        }
    }
}

#[test]
fn illustrative_projects_can_be_told_apart() {
    for row in rows(&shaoxing(), "projects.csv") {
        let id = &row["id"];
        let says_so = row["name"].contains("示意") && row["name_en"].contains("illustrative");
        assert_eq!(says_so, is_illustrative(&row), "{id}");
        assert_eq!(row["sources"] == "illustrative", is_illustrative(&row), "{id}");
        assert_eq!(id.starts_with("ill-"), is_illustrative(&row), "{id}");
        assert!(!is_illustrative(&row) || row["investor"].starts_with("示意"), "{id}");
    }
    let illustrative: BTreeSet<String> = illustrative().into_iter().map(|row| row["id"].clone()).collect();
    for row in rows(&shaoxing(), "progress.csv") {
        assert_eq!((row["basis"].as_str(), row["source"].as_str()), ("illustrative", "illustrative"));
        assert!(illustrative.contains(&row["project"]));
    }
}

#[test]
fn there_are_159_key_projects_and_337_planned_for_2021() {
    let projects: Vec<Row> =
        rows(&shaoxing(), "projects.csv").into_iter().filter(|row| is_on(row, "key-industry")).collect();
    assert_eq!(projects.len() as i64 * 100, published("key_industry_project_count", "", ""));
    assert!(projects.iter().all(|row| is_illustrative(row) && ("2016".."2022").contains(&&row["date_signed"][..4])));
    let progress = rows(&shaoxing(), "progress.csv");
    let of_2021: BTreeMap<&str, &Row> =
        progress.iter().filter(|row| row["period"] == "2021").map(|row| (row["project"].as_str(), row)).collect();
    assert_eq!(sum(of_2021.values().copied(), "planned"), published("key_industry_planned_period", "", ""));
    for project in &projects {
        let id = project["id"].as_str();
        let is_finished = ["completed", "in_production"].contains(&project["stage"].as_str());
        assert!(is_finished || of_2021.contains_key(id), "{id} has no plan for 2021");
        let earlier = progress.iter().filter(|row| row["project"] == id && row["period"].as_str() < "2021");
        let left = hundredths(&project["planned_total"]).map(|total| total - sum(earlier, "completed"));
        if let (Some(row), Some(left)) = (of_2021.get(id), left) {
            assert!(hundredths(&row["planned"]).unwrap() <= left, "{id}");
        }
    }
}

#[test]
fn signed_projects_of_10_yi_and_more_meet_what_is_published() {
    for (sector, count) in [("ic", 8), ("bio", 12)] {
        let signed: Vec<Row> = illustrative()
            .into_iter()
            .filter(|row| row["sector"] == sector || row["sector"].starts_with(&format!("{sector}-")))
            .filter(|row| row["date_signed"].starts_with("2021"))
            .collect();
        assert_eq!(signed.len(), count);
        assert_eq!(count as i64 * 100, published("signed_10yi_project_count", sector, "signed"));
        assert_eq!(sum(&signed, "planned_total"), published("signed_10yi_planned_total", sector, "signed"));
        for row in &signed {
            assert!(hundredths(&row["planned_total"]).unwrap() >= 1000);
            assert_eq!(row["stage"], "signed");
            assert!(hundredths(&row["contracted"]) <= hundredths(&row["planned_total"]));
        }
    }
    // The list holds as many as are published: those published by name, which have no amount, and illustrative ones.
    let all = rows(&shaoxing(), "projects.csv");
    for (sector, count) in [("ic", 8), ("bio", 12)] {
        let listed = all.iter().filter(|row| is_on(row, "signed-10yi") && row["sector"].starts_with(sector));
        assert_eq!(listed.count(), count, "{sector}");
    }
}

#[test]
fn the_lists_of_major_projects_meet_what_is_published() {
    let all = rows(&shaoxing(), "projects.csv");
    let provincial: Vec<&Row> = all.iter().filter(|row| is_on(row, "provincial-major-1")).collect();
    assert_eq!(provincial.len() as i64 * 100, published("provincial_major_project_count", "", ""));
    assert_eq!(sum(provincial.iter().copied(), "planned_total"), published("provincial_major_planned_total", "", ""));
    assert_eq!(sum(provincial.iter().copied(), "land_mu"), published("provincial_major_land", "", ""));
    let mayors: Vec<&Row> = all.iter().filter(|row| is_on(row, "mayors-2021")).collect();
    assert_eq!(mayors.len() as i64 * 100, published("mayors_project_count", "", ""));
    assert_eq!(sum(mayors.iter().copied(), "planned_total"), published("mayors_planned_total", "", ""));
    let started: Vec<&&Row> = mayors.iter().filter(|row| !row["date_started"].is_empty()).collect();
    assert_eq!(started.len() as i64 * 100, published("mayors_project_count", "", "started"));
    assert!(started.iter().all(|row| row["stage"] == "started" && row["date_started"].starts_with("2021")));
    for row in provincial.iter().chain(&mayors) {
        assert!(is_on(row, "key-industry"), "{}", row["id"]);
    }
}

#[test]
fn the_bonded_zone_meets_what_is_published() {
    let signed: Vec<Row> = illustrative().into_iter().filter(|row| row["place"] == "bonded-zone").collect();
    assert_eq!(signed.len() as i64 * 100, published("bonded_signed_project_count", "", "signed"));
    assert_eq!(sum(&signed, "planned_total"), published("bonded_signed_planned_total", "", "signed"));
    assert!(signed.iter().all(|row| row["date_signed"].starts_with("2021") && row["stage"] == "signed"));
}

#[test]
fn nothing_is_made_up_where_the_article_gives_only_a_total() {
    for row in illustrative() {
        assert!(row["sector"] != "infrastructure" && !is_on(&row, "gov-investment"), "{}", row["id"]);
        assert!(row["stage"] != "intended" && row["place"] != "city-water-street", "{}", row["id"]);
    }
}

#[test]
fn a_few_projects_of_shaoxing_are_as_untidy_as_real_ones() {
    let projects = illustrative();
    let count = |column: &str, value: &str| projects.iter().filter(|row| row[column] == value).count();
    assert_eq!((count("stage", "suspended"), count("stage", "withdrawn"), count("planned_total", "")), (3, 3, 5));
    let above = |row: &&Row| hundredths(&row["completed"]) > hundredths(&row["planned"]);
    let progress = rows(&shaoxing(), "progress.csv");
    let above = progress.iter().filter(above).count();
    assert!(above > 0 && above * 4 < progress.len(), "{above} of {}", progress.len());
}

/// The rungs in order, each with the dates before it.
fn assert_course(row: &Row, rungs: &[&str], last: &str) {
    let dates: Vec<&str> = rungs.iter().map(|rung| row[&format!("date_{rung}")].as_str()).collect();
    let reached = dates.iter().position(|date| date.is_empty()).unwrap_or(dates.len());
    let id = &row["id"];
    assert!(reached > 0 && dates[reached..].iter().all(|date| date.is_empty()), "{id}");
    // Text sorts as time does, and a coarser date before a finer one.
    assert!(dates[..reached].is_sorted() && dates[reached - 1] <= last, "{id}: {dates:?}");
    if !["suspended", "withdrawn"].contains(&row["stage"].as_str()) {
        assert_eq!(row["stage"], rungs[reached - 1], "{id}");
    }
}

const RUNGS: [&str; 6] = ["signed", "land_supplied", "started", "topped_out", "completed", "in_production"];

fn assert_consistent(projects: &[Row], progress: &[Row], last: &str) {
    for row in projects {
        assert_course(row, &RUNGS, last);
        let total = hundredths(&row["planned_total"]).unwrap_or(i64::MAX);
        assert!(hundredths(&row["completed_total"]).unwrap() <= total, "{}", row["id"]);
        assert!(hundredths(&row["funds_in_place"]).unwrap() <= total, "{}", row["id"]);
    }
    let mut completed: BTreeMap<&str, i64> = BTreeMap::new();
    let mut keys = BTreeSet::new();
    for row in progress {
        assert!(keys.insert((&row["project"], &row["period"])));
        assert!(row["period"].as_str() <= last);
        *completed.entry(&row["project"]).or_default() += hundredths(&row["completed"]).unwrap();
    }
    for row in projects {
        let periods = completed.get(row["id"].as_str()).copied().unwrap_or(0);
        assert!(periods <= hundredths(&row["completed_total"]).unwrap(), "{}", row["id"]);
    }
}

#[test]
fn stages_dates_and_amounts_agree() {
    assert_consistent(&illustrative(), &rows(&shaoxing(), "progress.csv"), "2021-12-31");
    let folder = tempfile::tempdir().unwrap();
    write_package(2000, 5, folder.path()).unwrap();
    let (projects, progress) = (rows(folder.path(), "projects.csv"), rows(folder.path(), "progress.csv"));
    assert_consistent(&projects, &progress, "2025-12-31");
}

#[test]
fn references_of_a_package_resolve_and_names_say_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let summary = write_package(500, 9, folder.path()).unwrap();
    let ids = |table: &str| -> BTreeSet<String> {
        rows(folder.path(), table).into_iter().map(|row| row["id"].clone()).collect()
    };
    let (sectors, places, stages, projects) =
        (ids("sectors.csv"), ids("places.csv"), ids("stages.csv"), ids("projects.csv"));
    assert_eq!((summary.projects, projects.len()), (500, 500));
    for row in rows(folder.path(), "projects.csv") {
        assert!(sectors.contains(&row["sector"]) && stages.contains(&row["stage"]));
        assert!(row["place"].is_empty() || places.contains(&row["place"]));
        assert!(row["name"].contains("示意") && row["investor"].contains("示意") && is_illustrative(&row));
        assert!(row["parent"].is_empty() || projects.contains(&row["parent"]));
    }
    let progress = rows(folder.path(), "progress.csv");
    assert_eq!(summary.progress, progress.len());
    assert!(progress.iter().all(|row| projects.contains(&row["project"])));
    assert!(progress.iter().any(|row| row["period"] == "2025-01/2025-09"));
    assert!(rows(folder.path(), "observations.csv").is_empty());
}

#[test]
fn some_projects_have_parts_that_come_to_less_than_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    write_package(4000, 3, folder.path()).unwrap();
    let projects = rows(folder.path(), "projects.csv");
    let mut parts: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in projects.iter().filter(|row| !row["parent"].is_empty()) {
        parts.entry(row["parent"].as_str()).or_default().push(row);
    }
    assert_eq!(parts.len(), 4000 / 200, "one in two hundred");
    for (whole, parts) in parts {
        let whole = projects.iter().find(|row| row["id"] == whole).unwrap();
        assert!((2..=3).contains(&parts.len()) && whole["parent"].is_empty());
        for column in
            ["contracted", "planned_total", "completed_total", "funds_in_place", "foreign_utilised", "land_mu"]
        {
            let all = hundredths(&whole[column]);
            let sum: i64 = parts.iter().filter_map(|row| hundredths(&row[column])).sum();
            assert!(all.is_none_or(|all| sum < all || sum == 0), "{} {column}: {all:?} {sum}", whole["id"]);
        }
        for part in parts {
            assert_eq!((&part["date_signed"], &part["place"]), (&whole["date_signed"], &whole["place"]));
        }
    }
}

#[test]
fn nothing_is_wrong_with_a_package() {
    let folder = tempfile::tempdir().unwrap();
    write_package(300, 2, folder.path()).unwrap();
    let opened = zonescope::package::open(folder.path()).unwrap();
    assert_eq!(opened.findings.as_slice(), []);
    assert_eq!(opened.dataset.projects().len(), 300);
    assert!(!opened.dataset.indicators().is_empty());
    assert!(opened.dataset.observations().is_empty(), "nothing is published about what is made up");
}

#[test]
fn the_same_arguments_give_the_same_bytes() {
    let read = |projects: usize, seed: u64| -> BTreeMap<String, Vec<u8>> {
        let folder = tempfile::tempdir().unwrap();
        write_package(projects, seed, folder.path()).unwrap();
        let files = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        files.map(|file| (file.file_name().unwrap().to_string_lossy().into(), fs::read(&file).unwrap())).collect()
    };
    let files = read(300, 4);
    assert_eq!(files.len(), 10);
    assert!(files == read(300, 4));
    assert!(files["projects.csv"] != read(300, 5)["projects.csv"]);
}

#[test]
fn a_package_of_no_projects_has_its_tables() {
    let folder = tempfile::tempdir().unwrap();
    let summary = write_package(0, 1, folder.path()).unwrap();
    assert_eq!((summary.projects, summary.progress), (0, 0));
    assert!(rows(folder.path(), "projects.csv").is_empty());
    assert!(summary.descriptor.is_file());
}

#[test]
fn beyond_fifty_thousand_projects_three_in_ten_have_a_progress_row() {
    let folder = tempfile::tempdir().unwrap();
    let summary = write_package(50_001, 1, folder.path()).unwrap();
    assert!((14_000..16_000).contains(&summary.progress), "{}", summary.progress);
}

#[test]
fn nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.txt");
    fs::write(&file, "mine").unwrap();
    assert!(matches!(write_package(5, 1, folder.path()), Err(SampleError::NotEmpty(_))));
    assert!(matches!(write_package(5, 1, &file), Err(SampleError::NotAFolder(_))));
    assert!(matches!(write_package(5, 1, &file.join("below")), Err(SampleError::Folder(_))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    write_package(5, 1, &folder.path().join("new/folder")).unwrap();
}
