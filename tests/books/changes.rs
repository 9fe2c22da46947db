//! What differs between two packages, held against a comparison of their files cell by cell.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use zonescope::listing::change_lines;
use zonescope::model::{Dataset, ProjectAmount};
use zonescope::package;
use zonescope::parallel::{Share, with_share};
use zonescope::query::{ChangedField, Changes, changes};
use zonescope::text::Locale;

use crate::json_tables::tables_as_json;

/// Numbers that look random and are the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

type Rows = Vec<Vec<String>>;

fn read(path: &Path) -> Rows {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).unwrap();
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn write(path: &Path, rows: &Rows) {
    let mut writer = csv::Writer::from_path(path).unwrap();
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.flush().unwrap();
}

/// Columns of which a cell is changed into what another row has there, or into this.
const CHANGED: [(&str, &str); 13] = [
    ("name", "改名"),
    ("name_en", "Renamed"),
    ("sector", ""),
    ("place", ""),
    ("stage", ""),
    ("investor", "新投资方"),
    ("lists", ""),
    ("land_mu", "7.5"),
    ("contracted", "12345.6"),
    ("planned_total", ""),
    ("completed_total", "0"),
    ("date_signed", "2018-02"),
    ("note", "附注, \"带引号\""),
];

/// Another order, rows gone, rows added, cells changed.
fn changed(dice: &mut Dice, old: &Rows) -> Rows {
    let header = old[0].clone();
    let mut rows: Rows = old[1..].to_vec();
    for _ in 0..dice.below(30) {
        rows.remove(dice.below(rows.len()));
    }
    for _ in 0..dice.below(200) {
        let (column, value) = CHANGED[dice.below(CHANGED.len())];
        let at = header.iter().position(|name| name == column).unwrap();
        let other = rows[dice.below(rows.len())][at].clone();
        let row = dice.below(rows.len());
        rows[row][at] = if value.is_empty() || dice.below(3) == 0 { other } else { value.to_owned() };
    }
    for number in 0..dice.below(30) {
        let mut row = rows[dice.below(rows.len())].clone();
        row[0] = format!("new-{number}");
        rows.insert(dice.below(rows.len()), row);
    }
    for _ in 0..dice.below(50) {
        let (from, to) = (dice.below(rows.len()), dice.below(rows.len()));
        rows.swap(from, to);
    }
    rows.insert(0, header);
    rows
}

/// Id and column of each cell that differs; `+` and `-` for whole rows.
fn cell_by_cell(old: &Rows, new: &Rows) -> BTreeSet<(String, String)> {
    let by_id = |rows: &Rows| rows[1..].iter().map(|row| (row[0].clone(), row.clone())).collect::<BTreeMap<_, _>>();
    let (before, after) = (by_id(old), by_id(new));
    let mut found = BTreeSet::new();
    for (id, row) in &after {
        match before.get(id) {
            None => drop(found.insert((id.clone(), "+".to_owned()))),
            Some(was) => {
                // A part of what is gone is a part of nothing.
                let is_gone = |column: &str, cell: &str| column == "parent" && !after.contains_key(cell);
                let is = old[0].iter().zip(row).map(|(column, is)| if is_gone(column, is) { "" } else { is.as_str() });
                let differ = old[0].iter().zip(was.iter().zip(is)).filter(|(_, (was, is))| was != is);
                found.extend(differ.map(|(column, _)| (id.clone(), column.clone())));
            }
        }
    }
    found.extend(before.keys().filter(|id| !after.contains_key(*id)).map(|id| (id.clone(), "-".to_owned())));
    found
}

fn named(old: &Dataset, new: &Dataset, changes: &Changes) -> BTreeSet<(String, String)> {
    let id = |project| new.projects().id(project).to_owned();
    let mut found = BTreeSet::new();
    found.extend(changes.added.iter().map(|project| (id(*project), "+".to_owned())));
    found.extend(changes.removed.iter().map(|project| (old.projects().id(*project).to_owned(), "-".to_owned())));
    found.extend(changes.amounts.iter().map(|change| (id(change.project), change.which.column().to_owned())));
    found.extend(changes.fields.iter().map(|change| {
        let column = match change.field {
            ChangedField::Column(column) => column.id(new).into_owned(),
            ChangedField::DateGone(stage) => format!("date_{}", old.stages()[stage].id),
            ChangedField::Position => "position".to_owned(),
            ChangedField::Progress => "progress".to_owned(),
        };
        (id(change.project), column)
    }));
    found
}

#[test]
fn what_differs_is_what_differs_cell_by_cell() {
    let folder = tempfile::tempdir().unwrap();
    let old_path = folder.path().join("old");
    zonescope::sample::write_package(400, 5, &old_path).unwrap();
    let old_rows = read(&old_path.join("projects.csv"));
    let old = package::open(&old_path).unwrap().dataset;
    assert!(changes(&old, &old).is_empty());
    for seed in 0..25 {
        let mut dice = Dice(seed);
        let new_path = folder.path().join(seed.to_string());
        zonescope::sample::write_package(400, 5, &new_path).unwrap();
        let new_rows = changed(&mut dice, &old_rows);
        write(&new_path.join("projects.csv"), &new_rows);
        for table in ["sectors.csv", "places.csv", "stages.csv"] {
            // Rows that others refer to have other numbers, and mean the same.
            let mut rows = read(&new_path.join(table));
            rows[1..].reverse();
            write(&new_path.join(table), &rows);
        }
        let new = package::open(&new_path).unwrap().dataset;
        let expected = cell_by_cell(&old_rows, &new_rows);
        let found: Vec<Changes> = [1, 8]
            .map(|threads| with_share(Share { threads, least_divisor: usize::MAX }, || changes(&old, &new)))
            .into();
        assert_eq!(found[0], found[1], "seed {seed}: whatever the number of threads");
        // Rows of progress of projects that are gone are left out with them; no other differs.
        assert_eq!(named(&old, &new, &found[0]), expected, "seed {seed}");
        let counts = found[0].counts();
        let differ: BTreeSet<&String> = expected.iter().map(|(id, _)| id).collect();
        assert_eq!(counts.added + counts.removed + counts.amounts + counts.others, differ.len(), "seed {seed}");
    }
}

#[test]
fn tables_as_json_differ_as_those_as_csv_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    for name in ["old", "new", "old-json", "new-json"] {
        zonescope::sample::write_package(400, 5, &path(name)).unwrap();
    }
    let old_rows = read(&path("old").join("projects.csv"));
    let mut dice = Dice(7);
    let new_rows = changed(&mut dice, &old_rows);
    for name in ["new", "new-json"] {
        write(&path(name).join("projects.csv"), &new_rows);
    }
    for name in ["old-json", "new-json"] {
        tables_as_json(&path(name));
        assert!(!path(name).join("projects.csv").exists());
    }
    let expected = cell_by_cell(&old_rows, &new_rows);
    let kinds: BTreeSet<bool> = expected.iter().map(|(_, column)| column == "planned_total").collect();
    let whole: BTreeSet<&str> = expected.iter().map(|(_, column)| column.as_str()).collect();
    assert!(whole.contains("+") && whole.contains("-") && kinds.len() == 2, "rows added, removed, amounts changed");
    let dataset = |name: &str| package::open(&path(name)).unwrap().dataset;
    for (old, new) in [("old-json", "new-json"), ("old", "new-json"), ("old-json", "new")] {
        let (was, is) = (dataset(old), dataset(new));
        assert_eq!(named(&was, &is, &changes(&was, &is)), expected, "{old} and {new}");
    }
    let (csv, json) = (dataset("new"), dataset("new-json"));
    assert!(changes(&csv, &json).is_empty(), "the same books in other files");
}

#[test]
fn rows_of_progress_and_amounts_are_compared_too() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new] = ["old", "new"].map(|name| folder.path().join(name));
    for path in [&old, &new] {
        zonescope::sample::write_package(50, 5, path).unwrap();
    }
    let mut rows = read(&new.join("progress.csv"));
    let (changed, removed) = (rows[1][0].clone(), rows[rows.len() - 1][0].clone());
    rows[1][3] = "98765".to_owned();
    rows.pop();
    write(&new.join("progress.csv"), &rows);
    let [old, new] = [old, new].map(|path| package::open(&path).unwrap().dataset);
    let expected = BTreeSet::from([changed, removed].map(|id| (id, "progress".to_owned())));
    assert_eq!(named(&old, &new, &changes(&old, &new)), expected);
    let from_to = changes(&new, &old);
    assert!(from_to.amounts.is_empty() && from_to.fields.len() == 2);
    assert_eq!(ProjectAmount::ALL.len(), 5, "every amount is compared");
}

/// A small package; in some files something else stands in place of a text.
fn small(changed: &[(&str, &str, &str)]) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir("tests/data/everything-and-nothing").unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let mut text = std::fs::read_to_string(entry.path()).unwrap();
        for (_, from, to) in changed.iter().filter(|(file, ..)| *file == name) {
            assert_eq!(text.matches(from).count(), 1, "{from}");
            text = text.replace(from, to);
        }
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    package::open(folder.path()).unwrap().dataset
}

/// Project, what differs, what it was and is, as people read it.
fn lines(old: &Dataset, new: &Dataset) -> Vec<[String; 4]> {
    let lines = change_lines(old, new, &changes(old, new), usize::MAX, Locale::ZhCn);
    let texts = |cell: &zonescope::listing::Cell| cell.shown().to_owned();
    lines.into_iter().map(|line| [line.id, texts(&line.what), texts(&line.from), texts(&line.to)]).collect()
}

#[test]
fn rows_of_progress_in_another_order_are_the_same() {
    let old = small(&[]);
    // Both rows for 2020 of one project stand as they stood.
    let moved = "full,2021,20,,,published,report\nfull,2019,8,7.5,,published,report\n";
    let new = small(&[
        ("progress.csv", "full,2019,8,7.5,,published,report\n", ""),
        ("progress.csv", "full,2021,20,,,published,report\n", moved),
    ]);
    assert!(changes(&old, &new).is_empty(), "{:?}", lines(&old, &new));
}

#[test]
fn what_differs_in_a_row_of_progress_is_named_and_looks_different() {
    let old = small(&[]);
    let of = |project: &str, from: &str, to: &str| [project, "进度", from, to].map(str::to_owned);
    for (from, to, expected) in [
        (
            "full,2019,8,7.5,,pub",
            "full,2019,8,7.50001,,pub",
            of("full", "2019：完成 7.50000 亿元", "2019：完成 7.50001 亿元"),
        ),
        ("8,7.5,,published,", "8,7.5,,illustrative,", of("full", "2019：数据性质 公布", "2019：数据性质 示意")),
        ("8,7.5,,published,report", "8,7.5,,published,", of("full", "2019：来源 report", "2019：来源 未填")),
        (
            "full,2019,8,7.5,",
            "full,2019,,8,",
            of("full", "2019：计划 8.00 亿元 / 完成 7.50 亿元", "2019：计划 未公布 / 完成 8.00 亿元"),
        ),
        ("part-a,2021-Q4,3,,,published,report\n", "", of("part-a", "2021-Q4：计划 3.00 亿元", "未填")),
    ] {
        let new = small(&[("progress.csv", from, to)]);
        assert_eq!(lines(&old, &new), [expected]);
    }
}

#[test]
fn every_row_of_progress_that_differs_is_told() {
    let new = small(&[
        ("progress.csv", "full,2019,8,7.5,", "full,2019,8,7.6,"),
        ("progress.csv", "full,2021,20,,,published,report\n", ""),
    ]);
    let found = lines(&small(&[]), &new);
    let [[id, _, from, to]] = &found[..] else { panic!("{found:?}") };
    assert_eq!(id, "full");
    assert_eq!(from, "2019：完成 7.50 亿元；2021：计划 20.00 亿元");
    assert_eq!(to, "2019：完成 7.60 亿元");
}

#[test]
fn another_currency_is_another_amount_of_progress() {
    let unit = |unit: &str| {
        format!("\"name\": \"completed\",\n            \"type\": \"number\",\n            \"unit\": \"{unit}\"")
    };
    let new = small(&[("datapackage.json", &unit("亿元"), &unit("亿美元"))]);
    let found = lines(&small(&[]), &new);
    assert!(
        found.contains(&["odd", "进度", "2021：完成 1.00 亿元", "2021：完成 1.00 亿美元"].map(str::to_owned)),
        "{found:?}"
    );
}

#[test]
fn the_dates_of_a_stage_that_is_gone_are_told() {
    let new = small(&[("stages.csv", "topped,结顶,Topped out,4,on_track\n", "")]);
    assert_eq!(lines(&small(&[]), &new), [["full", "结顶日期", "2021-06-30", "未填"].map(str::to_owned)]);
}

#[test]
fn amounts_that_differ_far_behind_the_point_look_different() {
    let old = small(&[]);
    for (to, shown) in [("52.50001", "52.50001 亿元"), ("52.504", "52.504 亿元"), ("52.51", "52.51 亿元")] {
        let new = small(&[("projects.csv", ",50,52.5,", &format!(",50,{to},"))]);
        let from = format!("52.5{} 亿元", "0".repeat(to.len() - 4));
        assert_eq!(lines(&old, &new), [["full", "计划总投资", &from, shown].map(str::to_owned)]);
    }
}
