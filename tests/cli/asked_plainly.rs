//! What is asked for without saying how, and in the words of the books.

use std::fs;

use crate::program::{Ran, run_line};

#[test]
fn what_cannot_be_added_up_is_drawn_side_by_side_unless_a_kind_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("mean.svg");
    let line = |kind: &str| {
        format!("figure data/shaoxing --measure mean:planned_total --by branch{kind} --out {}", out.display())
    };
    let Ran { code, err, .. } = run_line(&line(""));
    assert_eq!(code, 0, "{err}");
    let svg = fs::read_to_string(&out).unwrap();
    assert!(svg.contains("grouped"), "the document in the file says what was drawn");
    assert_eq!(run_line(&line(" --kind stacked")).code, 2, "what is asked for is not put right in silence");
}

#[test]
fn how_many_there_are_has_no_decimals() {
    for measure in ["distinct:place", "days:signed:started"] {
        let out = run_line(&format!("query data/shaoxing --measure {measure} --by branch --format csv")).out;
        let values = out.lines().skip(1).filter_map(|line| line.split(',').nth(1)).filter(|value| !value.is_empty());
        let values: Vec<&str> = values.collect();
        assert!(!values.is_empty() && values.iter().all(|value| !value.ends_with(".00")), "{measure} {values:?}");
    }
}

#[test]
fn names_and_texts_are_counted_once_each() {
    let folder = tempfile::tempdir().unwrap();
    let rows: String =
        (0..50).map(|row| format!("k{},firm {},a long remark {}\n", row % 2, row % 7, row % 26)).collect();
    fs::write(folder.path().join("visits.csv"), format!("kind,name,remark\n{rows}")).unwrap();
    let path = folder.path().display();
    assert_eq!(run_line(&format!("describe {path} --write")).code, 0);
    for (column, of_first) in [("name", 7), ("remark", 13)] {
        let Ran { code, out, err } =
            run_line(&format!("query {path} --table visits --measure distinct:{column} --by kind --format csv"));
        assert_eq!(code, 0, "{err}");
        assert_eq!(out.lines().nth(1), Some(&*format!("k0,{of_first},25,0")), "{column}: {out}");
    }
    let refused = run_line(&format!("query {path} --table visits --measure distinct:nothing --by kind"));
    assert!(refused.code == 2 && !refused.err.contains("column:"), "{}", refused.err);
}

#[test]
fn classes_are_those_of_the_columns_of_the_table() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plots.csv"), "id,land,contracted\n1,3,5\n2,40,60\n3,500,7\n").unwrap();
    let path = folder.path().display();
    assert_eq!(run_line(&format!("describe {path} --write")).code, 0);
    for column in ["land", "contracted"] {
        let Ran { code, out, err } =
            run_line(&format!("query {path} --table plots --measure project_count --by classes:{column} --format csv"));
        assert_eq!(code, 0, "{err}");
        assert!(out.lines().count() > 2, "{out}");
    }
}
