//! Large input: a cell of 50 MB, many rows, many bad rows. How long it takes is seen in `tests/growth.rs` and the benches.

use std::fmt::Write as _;

use zonescope::package::{Findings, Severity};

use super::{found, ids, planned, tiny};

const P: &str = "projects.csv";
const HEADER: &str = "id,name,sector,place,stage,planned_total,contracted,date_signed,date_started,sources\n";

/// A million rows read in debug would take too long for a test; by hand, see the README of the benches.
const ROWS: usize = 200_000;

fn rows(count: usize, sector: &str) -> String {
    let mut text = String::from(HEADER);
    for row in 0..count {
        let _ = writeln!(
            text,
            "p{row:07},项目 {row},{sector},park,started,{}.5,12,2019-03-0{},2020,report",
            row % 977,
            row % 9 + 1
        );
    }
    text
}

#[test]
fn a_cell_of_50_mb_costs_no_more_than_itself() {
    let long = "长".repeat(50 << 20 >> 2);
    for (what, cell) in [("plain", long.clone()), ("quoted", format!("\"{}\"", long.replace("长长长长", "长\n长\"\"")))]
    {
        let opened = tiny().with(P, "二期, 分两批", "分两批").with(P, "\"分两批\"", &cell).opened();
        let place: Vec<_> = opened.findings.iter().map(|f| (f.code(), f.line, f.column.as_deref())).collect();
        assert_eq!(place, [("cell-too-long", Some(3), Some("note"))], "{what}");
        let value = opened.findings.as_slice()[0].value.as_deref().unwrap_or_default();
        assert!(value.chars().count() <= 81, "{what}");
        assert_eq!(planned(&opened.dataset, "p2"), "2500000000.00", "{what}");
        assert_eq!(ids(&opened.dataset).len(), 4, "{what}");
    }
    // An open quotation mark before 50 MB of rows.
    let package = tiny().with(P, "p1,晶圆", "p1,\"晶圆").and(P, &"p9,,ic\n".repeat(1000));
    let opened = package.opened();
    assert_eq!(found(&opened)[0], "quote-unbalanced projects.csv:2, name: \"晶圆一期");
    assert_eq!(ids(&opened.dataset).len(), 5);
}

#[test]
fn many_rows_are_read_each() {
    let package = tiny().put(P, rows(ROWS, "ic")).put("progress.csv", "project,period\n");
    let opened = package.opened();
    assert_eq!(found(&opened), [""; 0]);
    assert_eq!(opened.dataset.projects().len(), ROWS);
    assert_eq!(planned(&opened.dataset, "p0000976"), "97650000000.00");
}

#[test]
fn a_flood_of_bad_rows_is_counted_and_not_kept() {
    let opened = tiny().put(P, rows(ROWS / 2, "IC")).put("progress.csv", "project,period\n").opened();
    assert_eq!(opened.findings.count(Severity::Error), ROWS / 2);
    assert_eq!(opened.findings.as_slice().len(), Findings::KEPT);
    assert_eq!(opened.findings.groups()[0].count, ROWS / 2);
    assert_eq!(opened.dataset.projects().len(), ROWS / 2);
}
