//! The numbers of a figure as a table: those of its marks, no more and no less, in every kind and both languages.

use zonescope::figure::{Figure, Kind, build};
use zonescope::listing::{CellGrid, GridCell};
use zonescope::text::Locale;

use super::questions::{question, shaoxing, spec};

/// The numbers in a table, as a spreadsheet reads them, in order of size.
fn numbers(grid: &CellGrid) -> Vec<f64> {
    let cells = grid.rows.iter().flatten();
    let mut found: Vec<f64> = cells
        .filter_map(|cell| match cell {
            GridCell::Number { exact, .. } => Some(exact.parse::<f64>().unwrap()),
            GridCell::Missing | GridCell::Words(_) | GridCell::Count(_) => None,
        })
        .collect();
    found.sort_by(f64::total_cmp);
    found
}

/// The lengths of the marks that are drawn. What is said not to be published is no number.
fn lengths(figure: &Figure) -> Vec<f64> {
    let shown = figure.series.iter().filter(|series| !series.hidden);
    let is_missing = |label: &str| ["未公布", "Not published"].contains(&label);
    let marks = shown.flat_map(|series| series.marks.iter().flatten());
    marks.filter(|mark| !is_missing(&mark.length.label)).map(|mark| mark.length.value).collect()
}

#[test]
fn every_number_that_is_drawn_stands_in_the_table_in_every_kind_and_language() {
    let dataset = shaoxing();
    let mut seen = 0;
    for by in ["branch,year", "place,stage"] {
        for kind in Kind::ALL {
            for locale in Locale::ALL {
                let name = format!("{} by {by}, {}", kind.id(), locale.tag());
                let Ok(figure) = build(&dataset, &spec(question(&dataset, "planned_total", by, "", ""), kind), locale)
                else {
                    continue;
                };
                if figure.nothing.is_some() {
                    continue;
                }
                let grid = figure.numbers(locale);
                assert!(grid.rows.iter().all(|row| row.len() == grid.titles.len()), "{name}: ragged");
                assert!(grid.titles.iter().all(|title| !title.is_empty()), "{name}: {:?}", grid.titles);
                assert!(grid.notes.contains(&figure.source_line) && grid.notes.contains(&figure.note), "{name}");
                let mut found = numbers(&grid);
                for length in lengths(&figure) {
                    let at = found.iter().position(|number| (number - length).abs() <= 1e-8 + length.abs() * 1e-9);
                    let at = at.unwrap_or_else(|| panic!("{name}: {length} is drawn, but is not in the table"));
                    found.remove(at);
                    seen += 1;
                }
                let is_made_up = figure.marks().any(|(_, mark)| mark.is_partly_illustrative());
                let says = |words: &str| grid.titles.iter().any(|title| title.contains(words));
                assert!(!is_made_up || says("示意") || says("llustrative"), "{name}: {:?}", grid.titles);
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

#[test]
fn categories_are_rows_and_series_columns_with_the_total_that_the_books_give() {
    let dataset = shaoxing();
    let query = question(&dataset, "planned_total", "branch,year", "", "");
    let figure = build(&dataset, &spec(query, Kind::Stacked), Locale::ZhCn).unwrap();
    let grid = figure.numbers(Locale::ZhCn);
    assert_eq!(grid.titles.first().map(String::as_str), Some("分类"));
    assert_eq!(grid.titles.last().map(String::as_str), Some("合计（亿元）"));
    assert_eq!(grid.rows.len(), figure.categories.len());
    // Added up from projects.csv, where they stand in 亿元 and no project is a package of others.
    let rows = super::plain_csv::rows(&super::plain_csv::shaoxing(), "projects.csv");
    assert!(rows.iter().all(|row| row["parent"].is_empty()));
    let given = rows.iter().map(|row| row["planned_total"].as_str()).filter(|amount| !amount.is_empty());
    let expected: f64 = given.map(|amount| amount.parse::<f64>().unwrap()).sum();
    let number = |cell: &GridCell| match cell {
        GridCell::Number { exact, .. } => exact.parse::<f64>().unwrap(),
        _ => 0.0,
    };
    let totals: f64 = grid.rows.iter().map(|row| row.last().map_or(0.0, number)).sum();
    assert!((totals - expected).abs() < 1e-6, "{totals} and {expected}");
}

#[test]
fn what_is_illustrative_of_a_number_below_zero_is_below_zero() {
    let mut figure = build(
        &shaoxing(),
        &spec(question(&shaoxing(), "planned_total", "branch,year", "", ""), Kind::Stacked),
        Locale::En,
    )
    .unwrap();
    let mark = figure.series[0].marks[0].as_mut().unwrap();
    (mark.length.value, mark.illustrative) = (-2.5, 1.5);
    let grid = figure.numbers(Locale::En);
    let cells: Vec<&GridCell> = grid.rows[0][1..3].iter().collect();
    let exact = |cell: &GridCell| match cell {
        GridCell::Number { exact, .. } => exact.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(cells.into_iter().map(exact).collect::<Vec<_>>(), ["-2.5", "-1.5"]);
}

#[test]
fn shares_stand_beside_the_amounts_behind_them() {
    let dataset = shaoxing();
    for (kind, by) in [(Kind::Percent, "branch,year"), (Kind::Grouped, "branch,year"), (Kind::Percent, "branch")] {
        let mut spec = spec(question(&dataset, "planned_total", by, "", ""), kind);
        spec.choices.share = kind != Kind::Percent;
        let figure = build(&dataset, &spec, Locale::ZhCn).unwrap();
        let grid = figure.numbers(Locale::ZhCn);
        let (mut pairs, mut shares) = (0, 0);
        for (at, title) in grid.titles.iter().enumerate() {
            let Some(name) = title.strip_suffix("（%）").filter(|name| !name.contains("示意")) else { continue };
            shares += 1;
            let amounts = grid.titles.iter().position(|other| *other == format!("{name}（亿元）"));
            let amounts = amounts.unwrap_or_else(|| panic!("{}: no amounts of {name}: {:?}", kind.id(), grid.titles));
            for row in &grid.rows {
                let is_number = |cell: &GridCell| matches!(cell, GridCell::Number { .. });
                assert_eq!(is_number(&row[at]), is_number(&row[amounts]), "{name}");
                pairs += 1;
            }
        }
        assert!(shares > 0 && pairs > 5, "{}: {:?}", kind.id(), grid.titles);
        let ic = figure.series.iter().find(|series| series.label == "集成电路").unwrap_or(&figure.series[0]);
        let own: Vec<f64> = ic.marks.iter().flatten().map(|mark| mark.cell.sum.to_f64() / 1e8).collect();
        let numbers = numbers(&grid);
        assert!(own.iter().all(|amount| numbers.iter().any(|number| (number - amount).abs() < 1e-6)), "{own:?}");
    }
}
