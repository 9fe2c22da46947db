//! What a second examiner found to be untrue in figures: each a kind, with books of its own.

use egui::vec2;
use zonescope::figure::{Figure, Kind, build};
use zonescope::listing::GridCell;
use zonescope::model::Dataset;
use zonescope::query;
use zonescope::text::Locale;

use super::drawing::draw;
use super::odd_books::{book, with_progress};
use super::questions::{question, spec};

fn made(dataset: &Dataset, (measure, by, basis): (&str, &str, &str), kind: Kind, locale: Locale) -> Figure {
    build(dataset, &spec(question(dataset, measure, by, basis, ""), kind), locale).unwrap()
}

fn labels(figure: &Figure, series: usize) -> Vec<&str> {
    let marks = figure.series[series].marks.iter();
    marks.map(|mark| mark.as_ref().map_or("–", |mark| mark.length.label.as_str())).collect()
}

fn categories(figure: &Figure) -> Vec<&str> {
    figure.categories.iter().map(|one| one.label.as_str()).collect()
}

#[test]
fn an_illustrative_plan_without_a_bar_is_said_and_nothing_is_promised_to_be_hatched() {
    let rows =
        "p,a,published,,,10,6,2020 q,b,illustrative,,,8,,2020 r,a,illustrative,,,10,,2021 s,b,published,,,4,4,2021";
    let dataset = book(rows);
    for locale in Locale::ALL {
        let figure = made(&dataset, ("planned_total", "branch,year", ""), Kind::Plan, locale);
        assert_eq!(figure.illustrative_label, None);
        assert!(
            figure.note.contains(locale.either("计划数含示意数据", "Plans include illustrative")),
            "{}",
            figure.note
        );
        assert!(!figure.note.contains(locale.either("斜线", "Hatched")), "{}", figure.note);
        let numbers = figure.numbers(locale);
        let name = locale.either("甲业：计划：其中示意", "Alpha: planned: of that illustrative");
        let at = numbers.titles.iter().position(|title| title.starts_with(name)).unwrap();
        let column: Vec<bool> = numbers.rows.iter().map(|row| row[at] != GridCell::rounded(0.0, 2)).collect();
        assert_eq!(column, [false, true]);
    }
}

#[test]
fn contributions_are_computed_from_all_of_what_they_are_held_against() {
    // Of the other sector nothing is known of 2021, and its 9 of 2020 are part of the base.
    let dataset = book("p,a,,,,1,,2020 q,b,,,,9,,2020 r,a,,,,2,,2021 s,b,,,,,,2021");
    let figure = made(&dataset, ("planned_total", "branch,year", ""), Kind::Contribution, Locale::ZhCn);
    assert!(figure.summary.contains("合计 12.00 亿元"), "{}", figure.summary);
}

#[test]
fn years_of_several_kinds_stand_by_when_they_begin_and_are_held_against_their_own_kind() {
    let progress = "p,2021-04/2022-03,2,3 q,2022-04/2023-03,2,4 q,2024-04/2025-03,2,5 r,2022,2,6";
    let dataset = with_progress("p,a,,,,3,,2021 q,b,,,,4,,2021 r,a,,,,5,,2021", progress);
    let ask = ("completed_period", "branch,year", "period");
    let bars = made(&dataset, ask, Kind::Stacked, Locale::En);
    assert_eq!(categories(&bars), ["2021/22", "2022", "2022/23", "2023/24", "2024/25"]);
    assert!(bars.subtitle.ends_with("2021/22–2024/25"), "{}", bars.subtitle);
    assert!(bars.summary.contains("2021/22–2024/25"), "{}", bars.summary);
    // 4 and 5 follow one another, whatever is known of years of the calendar before them.
    let progress = "p,2020-04/2021-03,4,4 p,2021-04/2022-03,6,5 q,2018,1,1 q,2019,2,2";
    let dataset = with_progress("p,a,,,,3,,2021 q,b,,,,4,,2021", progress);
    let growth = made(&dataset, ask, Kind::Growth, Locale::En);
    assert_eq!(categories(&growth), ["2019", "2021/22"]);
    let all: Vec<Vec<&str>> = (0..growth.series.len()).map(|at| labels(&growth, at)).collect();
    assert_eq!(all, [["–", "+25.0"], ["+100.0", "–"]]);
    assert!(growth.subtitle.ends_with("2018–2021/22"), "{}", growth.subtitle);
    // Each kind has one year only: there are several, and none to be held against another.
    let apart = with_progress("p,a,,,,3,,2021", "p,2020-04/2021-03,4,4 p,2018,1,1");
    let nothing = made(&apart, ask, Kind::Growth, Locale::ZhCn).nothing.unwrap();
    assert!(nothing.sentence.contains("起始月份不同"), "{}", nothing.sentence);
}

#[test]
fn a_series_without_any_amount_is_named() {
    let dataset = book("p,a,,,,1,,2020 q,b,,,,,,2020 r,a,,,,2,,2021 s,b,,,,,,2021");
    let table = made(&dataset, ("planned_total", "branch,year", ""), Kind::Table, Locale::ZhCn);
    assert!(table.series.iter().any(|series| series.label == "乙业"));
    for kind in [Kind::HeatMap, Kind::Growth, Kind::Index] {
        let figure = made(&dataset, ("planned_total", "branch,year", ""), kind, Locale::ZhCn);
        assert!(figure.note.contains("乙业未公布金额，未画出"), "{kind:?}: {}", figure.note);
    }
}

#[test]
fn a_column_that_there_is_is_not_said_to_be_missing_from_a_ratio() {
    let dataset = with_progress("p,a,,,,3,,2021", "p,2021,4,4");
    let error = query::parse_measure_of(&dataset, "ratio:completed_period/planned_period").unwrap_err();
    let said = error.sentence(Locale::ZhCn);
    assert!(said.contains("不能作比") && !said.contains("没有"), "{said}");
}

#[test]
fn a_year_of_nothing_is_called_a_year() {
    let dataset = book("p,a,,,,0,,2020 q,a,,,,2,,2021 r,b,,,,1,,2021");
    let figure = made(&dataset, ("planned_total", "branch,year", ""), Kind::Percent, Locale::ZhCn);
    assert!(figure.note.contains("2020 年合计为零"), "{}", figure.note);
}

#[test]
fn values_that_cells_and_panels_do_not_show_are_counted() {
    let rows: Vec<String> = (1990..2024).map(|year| format!("p{year},a,,,,{}.5,,{year}", 1000 + year)).collect();
    let dataset = book(&rows.join(" "));
    for kind in [Kind::HeatMap, Kind::Multiples] {
        let figure = made(&dataset, ("planned_total", "branch,year", ""), kind, Locale::ZhCn);
        let drawn = draw(&figure, vec2(590.0, 378.0), true);
        let texts: Vec<String> = drawn.texts().into_iter().map(|(text, _)| text.replace('\n', "")).collect();
        assert!(texts.iter().any(|text| text.contains("另有") && text.contains("未标出")), "{kind:?}: {texts:?}");
    }
}

#[test]
fn of_several_currencies_none_is_more_than_another() {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY",
        "as_of": "2021"}, "resources": [{"name": "deals", "path": "f.csv"}]}"#;
    let text = "编号,行业,币种,金额\na,甲,USD,900.5\nb,乙,CNY,3.25\nc,乙,USD,700.5\nd,甲,CNY,2.25\n";
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    let dataset = zonescope::package::open_embedded(&files).unwrap().dataset;
    for (kind, by) in
        [(Kind::Ranked, "币种"), (Kind::Grouped, "币种,行业"), (Kind::Grouped, "币种"), (Kind::HeatMap, "币种,行业")]
    {
        for locale in Locale::ALL {
            let measure = query::parse_measure_of(&dataset, "金额").unwrap();
            let by = query::parse_dimensions_of(&dataset, by).unwrap();
            let year_of = query::default_year_basis(&dataset, measure);
            let figure = build(&dataset, &spec(query::Query::new(measure, &by, year_of), kind), locale).unwrap();
            let said = format!("{} {}", figure.summary, figure.note);
            for word in ["最大", "最高", "最低", "argest", "ighest", "owest"] {
                assert!(!said.contains(word), "{kind:?}: {said}");
            }
            let names: Vec<&str> = match figure.series.len() {
                1 => categories(&figure),
                _ => figure.series.iter().map(|series| series.label.as_str()).collect(),
            };
            assert_eq!(names, ["CNY", "USD"], "{kind:?}: in the order of the books");
        }
    }
}
