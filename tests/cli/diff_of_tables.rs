//! `zonescope diff` says what differs in every table, not only among projects.

use std::fs;
use std::path::Path;

use zonescope::query::BOOKS;

use crate::diff::{copy_with, diff};
use crate::program::Ran;

#[test]
fn what_differs_around_the_projects_is_told_table_by_table() {
    for (file, from, into, expected) in [
        (
            "observations.csv",
            "249.5,",
            "250.5,",
            "other,signed_total 2021 ic signed 市重点,Signed investment,value,249.5,250.5,observations",
        ),
        ("observations.csv", "12.5,,report", "13.5,,report", "yoy_pct,12.5,13.5,observations"),
        (
            "observations.csv",
            "rank,2020,,park,,,,,,,,2,report,第二名\n",
            "",
            "removed,rank 2020 park,Rank,,,,observations",
        ),
        ("indicators.csv", "签约总投资", "签约投资", "name_zh,签约总投资,签约投资,indicators"),
        ("sectors.csv", ",39,#1f77b4", ",40,#1f77b4", "gbt4754,39,40,sectors"),
        ("sectors.csv", ",39,#1f77b4", ",39,#1f77b5", "color,#1f77b4,#1f77b5,sectors"),
        ("places.csv", "120.6", "120.7", "lon,120.6,120.7,places"),
        ("sources.csv", "管委会", "统计局", "publisher,管委会,统计局,sources"),
        ("stages.csv", "竣工", "投产", "name_zh,竣工,投产,stages"),
        ("datapackage.json", "2021-12-31", "2022-12-31", "as_of,2021-12-31,2022-12-31,datapackage"),
        ("datapackage.json", "小开发区\"", "大开发区\"", "name_zh,小开发区,大开发区,datapackage"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let [old, new] = ["old", "new"].map(|name| folder.path().join(name));
        copy_with(&old, file, &[]);
        copy_with(&new, file, &[(from, into)]);
        let Ran { code, out, .. } = diff(&old, &new, &["--format", "csv"]);
        assert_eq!(code, 1, "{file}: {from}");
        assert!(out.lines().any(|line| line.ends_with(expected)), "{expected}: {out}");
        let table = file.split('.').next().unwrap();
        let said = diff(&old, &new, &[]).out;
        let title = if table == BOOKS { "Package".to_owned() } else { table[..1].to_uppercase() + &table[1..] };
        assert!(said.starts_with(&format!("{title}: 1 difference\n")), "{said}");
        assert_eq!(diff(&new, &new, &[]).out, "No differences\n");
    }
}

/// A package with one table that nobody has heard of.
fn of_one_table(folder: &Path, rows: &str) {
    fs::create_dir(folder).unwrap();
    fs::write(folder.join("firms.csv"), rows).unwrap();
    let descriptor = r#"{"name": "a", "resources": [{"name": "firms", "path": "firms.csv"}]}"#;
    fs::write(folder.join("datapackage.json"), descriptor).unwrap();
}

#[test]
fn a_column_that_came_or_went_is_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let [old, new] = ["old", "new"].map(|name| folder.path().join(name));
    of_one_table(&old, "id,jobs,area\na,1,x\nb,2,y\nc,3,z\n");
    of_one_table(&new, "id,jobs,tax\na,1,10\nb,2,20\nc,4,30\n");
    let Ran { code, out, .. } = diff(&old, &new, &["--format", "csv"]);
    assert_eq!(code, 1);
    let lines: Vec<&str> = out.lines().skip(1).collect();
    let [added, removed, other] = lines[..] else { panic!("{out}") };
    assert!(added.starts_with("added,") && added.contains(",tax,"), "{added}");
    assert!(removed.starts_with("removed,") && removed.contains(",area,"), "{removed}");
    assert!(other.starts_with("other,c,") && other.contains(",jobs,3,4,"), "{other}");
    let said = diff(&old, &new, &[]).out;
    assert!(said.contains("1 column added, 1 column removed"), "{said}");
}
