//! What alternative texts, tables of numbers and refusals say where there is no number, or where all numbers are alike.

use zonescope::figure::{Kind, build};
use zonescope::listing::GridCell;
use zonescope::text::Locale;

use super::odd_books::book;
use super::questions::{question, spec};

#[test]
fn of_what_has_no_share_no_share_is_told() {
    // 2020 comes to nothing, of which there are no shares; in 2021 one amount is missing.
    let dataset = book("p,a,,,,5,,2019 q,b,,,,0,,2020 r,a,,,,3,,2021 s,b,,,,,,2021 t,b,,,,2,,2022 u,b,,,,1,,2019");
    for (kind, locale) in [Kind::Table, Kind::Percent].into_iter().flat_map(|kind| Locale::ALL.map(|it| (kind, it))) {
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        let figure = build(&dataset, &spec(query, kind).choosing(|it| it.share = true), locale).unwrap();
        let told = figure.summary.replace(['\u{202f}', '\u{a0}'], " ");
        for wrong in ["ublished %", "布 %", "  %", "( %", "（ %", "年  %"] {
            assert!(!told.contains(wrong), "{kind:?} {wrong}: {told}");
        }
    }
}

#[test]
fn what_is_missing_is_no_0_in_the_numbers_of_a_table() {
    let dataset = book("p,a,illustrative,,,5,,2019 q,a,illustrative,,,,,2020 r,b,,,,3,,2020 s,b,,,,0,,2021");
    let query = question(&dataset, "planned_total", "sector,year", "", "");
    let grid = build(&dataset, &spec(query, Kind::Table), Locale::En).unwrap().numbers(Locale::En);
    let row = |year: &str| {
        let mut rows = grid.rows.iter();
        rows.find(|row| matches!(&row[0], GridCell::Words(name) if name == year)).unwrap()
    };
    let column = |name: &str| grid.titles.iter().position(|title| title.starts_with(name)).unwrap();
    let (value, made_up) = (column("Alpha"), column("Alpha (not below): of that illustrative"));
    for at in [value, made_up] {
        assert_eq!(row("2020")[at], GridCell::Missing, "{:?}", grid.titles);
        assert_ne!(row("2019")[at], GridCell::Missing);
    }
    assert_ne!(row("2021")[column("Beta")], GridCell::Missing, "0 is a number");
}

#[test]
fn where_all_are_alike_none_is_the_largest() {
    let dataset = book("p,a,,,,5,,2019 q,b,,,,1,,2020 r,a,,,,3,,2021");
    let summary = |measure: &str, locale| {
        let query = question(&dataset, measure, "sector,year", "", "");
        build(&dataset, &spec(query, Kind::Treemap), locale).unwrap().summary
    };
    let zh = summary("project_count", Locale::ZhCn);
    assert!(zh.contains("共 3 个，各1 个项目。") || zh.contains("共 3 个，各 1 个项目。"), "{zh}");
    let en = summary("project_count", Locale::En);
    assert!(en.contains("3 in all, each 1 project.") && !en.contains("largest"), "{en}");
    assert!(summary("planned_total", Locale::En).contains("the largest"));
}
