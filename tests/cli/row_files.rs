//! `--out` of what answers in rows: the same rows as a file.

use crate::program::run;

const TINY: &str = "tests/data/tiny";

/// The first page of a workbook, a line a row.
fn page(path: &std::path::Path) -> Vec<Vec<String>> {
    use calamine::Reader;
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).unwrap();
    let page = book.worksheet_range_at(0).unwrap().unwrap();
    page.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn every_answer_in_rows_is_written_as_a_file_too_with_the_numbers_it_prints() {
    let folder = tempfile::tempdir().unwrap();
    let other = folder.path().join("other");
    zonescope::sample::write_package(3, 1, &other).unwrap();
    let other = other.display().to_string();
    let query = ["query", TINY, "--measure", "planned_total", "--by", "sector,year"];
    let bundled = "data/shaoxing";
    let series = ["query", bundled, "--table", "observations", "--indicator", "key_industry_planned_period"];
    let (reconcile, diff) = (["reconcile", bundled], ["diff", TINY, &other]);
    for words in [&query[..], &series, &reconcile, &diff] {
        let json = run(&[words, &["--format", "json"]].concat());
        let rows: Vec<serde_json::Value> = serde_json::from_str(&json.out).unwrap_or_else(|_| panic!("{}", json.err));
        assert!(!rows.is_empty(), "{words:?}");
        let numbers = |row: &serde_json::Value| -> Vec<f64> {
            row.as_object().unwrap().values().filter_map(serde_json::Value::as_f64).collect()
        };
        let (csv, xlsx) = (folder.path().join("rows.csv"), folder.path().join("rows.xlsx"));
        for path in [&csv, &xlsx] {
            let file = path.display().to_string();
            let ran = run(&[words, &["--out", &file]].concat());
            assert_eq!(ran.code, json.code, "{words:?}: {}", ran.err);
            assert!(ran.out.contains(&format!("{file} is written: {} row", rows.len())), "{}", ran.out);
            let before = std::fs::read(path).unwrap();
            let kept = run(&[words, &["--out", &file, "--no-clobber"]].concat());
            assert!(kept.code == 2 && std::fs::read(path).unwrap() == before, "{words:?}: kept");
        }
        let lines = page(&xlsx);
        assert_eq!(lines.len(), rows.len() + 1, "{words:?}");
        assert_eq!(std::fs::read_to_string(&csv).unwrap().lines().count(), rows.len() + 1, "{words:?}");
        for (line, row) in lines.iter().skip(1).zip(&rows) {
            for number in numbers(row) {
                let has = line.iter().any(|cell| cell.parse() == Ok(number));
                assert!(has, "{words:?}: {number} is not in {line:?}");
            }
        }
        let own = run(&[words, &["--out", &format!("{TINY}/x.csv")]].concat());
        assert!(own.code == 2 && own.err.contains("where nothing is ever written"), "{words:?}: {}", own.err);
    }
}

#[test]
fn findings_and_columns_are_written_as_files_a_row_each_with_the_exit_code_they_have() {
    let folder = tempfile::tempdir().unwrap();
    let bad = folder.path().join("bad");
    zonescope::sample::write_package(5, 1, &bad).unwrap();
    let rows = std::fs::read_to_string(bad.join("projects.csv")).unwrap();
    let empty = ",".repeat(rows.lines().next().unwrap().matches(',').count());
    std::fs::write(bad.join("projects.csv"), format!("{rows}nameless{empty}\n")).unwrap();
    let bad = bad.display().to_string();
    for (command, key) in [("check", "findings"), ("tables", "columns")] {
        let json: serde_json::Value = serde_json::from_str(&run(&[command, &bad, "--format", "json"]).out).unwrap();
        let count = match json.as_array() {
            Some(tables) => tables.iter().map(|table| table[key].as_array().unwrap().len()).sum(),
            None => json[key].as_array().unwrap().len(),
        };
        assert!(count > 0, "{command}");
        for name in ["rows.csv", "rows.xlsx"] {
            let path = folder.path().join(name);
            let file = path.display().to_string();
            let ran = run(&[command, &bad, "--out", &file]);
            assert_eq!(ran.code, run(&[command, &bad]).code, "{}", ran.err);
            assert!(ran.out.contains(&format!("{count} row")), "{}", ran.out);
        }
        assert_eq!(page(&folder.path().join("rows.xlsx")).len(), count + 1, "{command}");
        assert_eq!(run(&[command, &bad, "--out", &format!("{bad}/x.csv")]).code, 2, "never into the package");
    }
}
