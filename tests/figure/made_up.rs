//! What is illustrative shows as that where it is, however a mark comes of it; and notes of two years, sets and shares are true
//! of what is drawn.

use zonescope::figure::{Figure, Kind, build};
use zonescope::model::Dataset;
use zonescope::query::{Query, default_year_basis, parse_dimensions_of, parse_measure_of};
use zonescope::text::Locale;

use super::odd_books::book;
use super::questions::{question, spec};

fn made(dataset: &Dataset, measure: &str, by: &str, kind: Kind) -> Figure {
    build(dataset, &spec(question(dataset, measure, by, "", ""), kind), Locale::ZhCn).unwrap()
}

/// Of each mark whether most of it is illustrative, year by year.
fn hollow(figure: &Figure) -> Vec<bool> {
    figure.marks().map(|(_, mark)| mark.is_mostly_illustrative()).collect()
}

#[test]
fn a_point_that_stands_on_a_made_up_amount_is_hollow_however_large_the_published_one_beside_it() {
    let dataset = book("p,a,published,,,10,,2019 q,a,illustrative,,,2,,2020 r,a,illustrative,,,4,,2021");
    let index = made(&dataset, "planned_total", "sector,year", Kind::Index);
    assert_eq!(hollow(&index), [false, true, true]);
    assert!(index.note.contains("空心点以示意数据为主"), "{}", index.note);
    let on_made_up = book("p,a,illustrative,,,10,,2019 q,a,published,,,2,,2020");
    assert_eq!(hollow(&made(&on_made_up, "planned_total", "sector,year", Kind::Index)), [true, true], "its base is");
}

#[test]
fn a_statistic_is_as_made_up_as_the_numbers_it_is_made_of() {
    let dataset = book(
        "p1,a,published,,,1,1,2019 p2,a,illustrative,,,100,50,2019 p3,a,published,,,1,1,2020 p4,a,published,,,1,1,2020 \
         p5,a,illustrative,,,10,5,2020 p6,a,published,,,7,,2021",
    );
    for (measure, expected) in [
        ("most:planned_total", [true, true, false]),
        ("least:planned_total", [false, false, false]),
        ("mean:planned_total", [true, true, false]),
        ("median:planned_total", [false, false, false]),
        ("ratio:completed_total/planned_total", [true, true, false]),
    ] {
        let lines = made(&dataset, measure, "sector,year", Kind::Lines);
        assert_eq!(hollow(&lines), expected[..lines.marks().count()], "{measure}");
        for kind in [Kind::Ranked, Kind::Grouped] {
            let bars = made(&dataset, measure, "sector,year", kind);
            let said = format!("{}{}", bars.note, bars.summary);
            // The greatest is the amount of one project, which is made up.
            let is_of_one = measure.starts_with("most");
            assert!(
                is_of_one || !said.contains("均为示意数据") && !said.contains("全部为示意"),
                "{measure} {kind:?}: {said}"
            );
        }
    }
    let all = book("p1,a,illustrative,,,1,1,2019 p2,a,illustrative,,,3,1,2020");
    let said = made(&all, "mean:planned_total", "sector,year", Kind::Ranked).note;
    assert!(said.contains("全部为示意数据"), "{said}");
}

#[test]
fn a_series_with_one_of_two_years_is_named() {
    let dataset = book("p,a,,,,10,,2015 q,a,,,,2,,2020 r,b,,,,31,,2020");
    let figure = made(&dataset, "planned_total", "sector,year", Kind::Slope);
    assert!(figure.note.contains("乙业只有其中一年有数值，画作单点。"), "{}", figure.note);
    assert!(!figure.note.contains("甲业"), "{}", figure.note);
}

#[test]
fn bars_of_a_set_that_stand_alone_say_that_they_have_projects_in_common() {
    let dataset = book("p,a,,L1;L2,,5,1,2020 q,a,,L1,,7,2,2021");
    let note = "一个项目可在多个清单，各清单之和可大于合计。";
    for kind in [Kind::Grouped, Kind::Stacked, Kind::Percent, Kind::HeatMap, Kind::Ranked, Kind::Table] {
        for by in ["list", "year,list", "list,year"] {
            let figure = made(&dataset, "planned_total", by, kind);
            // A ranking is of one dimension.
            let is_divided = kind != Kind::Ranked || by != "year,list";
            assert!(
                !is_divided || figure.nothing.is_some() || figure.note.contains(note),
                "{kind:?} by {by}: {}",
                figure.note
            );
        }
    }
    let one = made(&book("p,a,,L1,,5,1,2020"), "planned_total", "list", Kind::Grouped);
    assert!(!one.note.contains(note), "{}", one.note);
}

#[test]
fn the_highest_and_lowest_of_a_table_of_shares_are_those_of_what_is_written() {
    let dataset = book("p,a,,,,1,1,2019 q,b,,,,1,2,2019 r,a,,,,90,2,2020 s,b,,,,10,2,2020");
    let spec = spec(question(&dataset, "planned_total", "sector,year", "", ""), Kind::Table);
    let figure = build(&dataset, &spec.choosing(|it| it.share = true), Locale::ZhCn).unwrap();
    let (_, ends) = figure.summary.split_once("最高：甲业").unwrap();
    let (highest, lowest) = ends.split_once("最低：乙业 · 2020").unwrap();
    assert!(highest.contains("90.0") && lowest.starts_with("（10.0"), "{}", figure.summary);
}

#[test]
fn digits_that_nobody_reads_beside_millions_are_rounded_and_the_note_says_so() {
    let decimals = |rows: &str| {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("t.csv"), format!("name,fuel,capacity_mw\n{rows}")).unwrap();
        let made = zonescope::package::describe(folder.path()).unwrap();
        let table = made.opened.tables().into_iter().find(|table| !table.fields().is_empty()).unwrap();
        let measure = parse_measure_of(table, "capacity_mw").unwrap();
        let by = parse_dimensions_of(table, "fuel").unwrap();
        let query = Query::new(measure, &by, default_year_basis(table, measure));
        let figure = build(table, &spec(query, Kind::Grouped), Locale::En).unwrap();
        let labels: Vec<String> = figure.marks().map(|(_, mark)| mark.length.label.clone()).collect();
        (labels.join(" "), figure.note.contains("Numbers are rounded to whole ones."))
    };
    assert_eq!(
        decimals("a,coal,195519.9996\nb,coal,4000.5\nc,gas,147.067149\nd,gas,2\n"),
        ("199\u{2009}520 149".to_owned(), true)
    );
    assert_eq!(decimals("a,coal,1.25\nb,gas,2.5\nc,gas,3\nd,coal,4\n"), ("5.25 5.50".to_owned(), false));
}

#[test]
fn shares_of_numbers_that_are_rounded_are_not_said_to_be_whole_ones() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "name,fuel,kind,capacity_mw\na,coal,x,195519.9996\nb,coal,y,4000.5\nc,gas,x,147.067149\nd,gas,y,2\n";
    std::fs::write(folder.path().join("t.csv"), rows).unwrap();
    let made = zonescope::package::describe(folder.path()).unwrap();
    let table = made.opened.tables().into_iter().find(|table| !table.fields().is_empty()).unwrap();
    let measure = parse_measure_of(table, "capacity_mw").unwrap();
    let by = parse_dimensions_of(table, "fuel,kind").unwrap();
    let query = Query::new(measure, &by, default_year_basis(table, measure));
    for (kind, is_rounded) in [(Kind::Percent, false), (Kind::Stacked, true)] {
        let figure = build(table, &spec(query.clone(), kind), Locale::En).unwrap();
        assert_eq!(figure.note.contains("Numbers are rounded to whole ones."), is_rounded, "{kind:?}: {}", figure.note);
    }
}

#[test]
fn sums_over_projects_of_several_currencies_say_so_and_counts_do_not() {
    let folder = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir("tests/data/tiny").unwrap().map(|file| file.unwrap().path()) {
        std::fs::copy(&file, folder.path().join(file.file_name().unwrap())).unwrap();
    }
    let projects = std::fs::read_to_string(folder.path().join("projects.csv")).unwrap();
    let cell = |row: usize| ["currency", "USD"].get(row).copied().unwrap_or("CNY");
    let rows = projects.lines().enumerate().map(|(row, line)| format!("{line},{}\n", cell(row)));
    std::fs::write(folder.path().join("projects.csv"), rows.collect::<String>()).unwrap();
    let mixed = zonescope::package::open(folder.path()).unwrap().dataset;
    let note = "有的项目注明了别的币种，金额仍一律按 CNY 相加。";
    let of = |dataset: &Dataset, measure| made(dataset, measure, "sector,year", Kind::Grouped).note.contains(note);
    assert!(of(&mixed, "planned_total") && of(&mixed, "mean:planned_total") && !of(&mixed, "project_count"));
    let own = zonescope::package::open(std::path::Path::new("tests/data/tiny")).unwrap().dataset;
    assert!(!of(&own, "planned_total"));
}

#[test]
fn a_mean_of_which_next_to_nothing_is_made_up_says_that_some_is() {
    let dataset = book("p,a,published,,,90000,,2019 q,a,illustrative,,,1,,2019 r,a,published,,,5,,2020");
    for kind in [Kind::Lines, Kind::Ranked] {
        let note = made(&dataset, "mean:planned_total", "sector,year", kind).note;
        assert!(note.contains("示意"), "{kind:?}: {note}");
    }
}
