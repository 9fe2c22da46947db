//! What is there at a time is added up over everything but time: random tables held against sums worked out by other means.

use std::collections::{BTreeMap, BTreeSet};

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::package;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;
use zonescope::text::Locale;

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A group, when, and how many.
type Row = (&'static str, String, Option<i128>);

const GROUPS: [&str; 3] = ["越城", "滨海", "袍江"];

fn rows(dice: &mut Dice) -> Vec<Row> {
    let row = |dice: &mut Dice| {
        let month = [3, 6, 12][dice.below(3)];
        let people = (dice.below(6) > 0).then(|| dice.below(900) as i128);
        (GROUPS[dice.below(3)], format!("{}-{month:02}", 2018 + dice.below(4)), people)
    };
    (0..3 + dice.below(120)).map(|_| row(dice)).collect()
}

fn table(rows: &[Row]) -> Dataset {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
        "resources": [{"name": "sectors", "path": "s.csv"}, {"name": "stages", "path": "g.csv"},
        {"name": "projects", "path": "p.csv"},
        {"name": "firms", "path": "f.csv", "schema": {"fields": [
            {"name": "片区", "type": "string", "zonescope": {"kind": "category"}},
            {"name": "年份", "type": "yearmonth"},
            {"name": "人数", "type": "integer", "unit": "人", "zonescope": {"sum": "not_over_time"}}]}}]}"#;
    let mut text = "片区,年份,人数\n".to_owned();
    for (group, date, people) in rows {
        text.push_str(&format!("{group},{date},{}\n", people.map_or_else(String::new, |people| people.to_string())));
    }
    let files: [(&str, &[u8]); 5] = [
        ("datapackage.json", descriptor.as_bytes()),
        ("s.csv", "id,name_zh\na,甲\n".as_bytes()),
        ("g.csv", "id,name_zh,order,kind\nsigned,签约,1,on_track\n".as_bytes()),
        ("p.csv", "id,name,sector\np,甲,a\n".as_bytes()),
        ("f.csv", text.as_bytes()),
    ];
    (*package::open_embedded(&files).unwrap().others[0]).clone()
}

/// The sum of those of a group, or of all, at the last date of a time at which anything is known.
fn naive(rows: &[Row], group: Option<&str>, is_then: impl Fn(&str) -> bool) -> Option<i128> {
    let then = || rows.iter().filter(|(_, date, _)| is_then(date));
    let last = then().filter(|(.., people)| people.is_some()).map(|(_, date, _)| date).max()?;
    let mine = || then().filter(|(of, date, _)| date == last && group.is_none_or(|group| group == *of));
    mine().any(|(.., people)| people.is_some()).then(|| mine().filter_map(|(.., people)| *people).sum::<i128>() * 100)
}

fn sum(cell: &Cell) -> Option<i128> {
    (!cell.is_unknown()).then(|| cell.sum.fen())
}

#[test]
fn a_stock_is_added_up_over_groups_and_of_several_times_the_last_holds() {
    for seed in 0..10 {
        let rows = rows(&mut Dice(seed));
        let threads = if seed % 2 == 0 { 1 } else { 8 };
        with_share(Share { threads, least_divisor: 1 << 12 }, || {
            let dataset = table(&rows);
            let measure = parse_measure_of(&dataset, "人数").unwrap();
            assert!(is_stock(&dataset, measure));
            let ask = |by: &str| {
                let by = parse_dimensions_of(&dataset, by).unwrap();
                let query = Query::new(measure, &by, default_year_basis(&dataset, measure));
                (answer(&dataset, &query).unwrap(), query)
            };
            let years: BTreeSet<&str> = rows.iter().map(|(_, date, _)| &date[..4]).collect();
            let (both, query) = ask("片区,year");
            let mut cells = BTreeMap::new();
            for group in GROUPS {
                for year in &years {
                    cells.insert((group, *year), naive(&rows, Some(group), |date| date.starts_with(year)));
                }
            }
            for (keys, cell) in both.cells() {
                let [group, year] = [keys[0].id(&dataset), keys[1].id(&dataset)];
                assert_eq!(sum(cell), cells[&(group.as_str(), year.as_str())], "{seed} {group} {year}");
                let behind = contributions(&dataset, &query, &[Part::of(keys)]);
                let behind: i128 = behind.iter().filter_map(|(_, sum)| *sum).map(|sum| sum.fen()).sum();
                assert_eq!(behind, cell.sum.fen());
            }
            for key in &both.keys[1] {
                let year = key.id(&dataset);
                assert_eq!(sum(&both.total_of(1, *key)), naive(&rows, None, |date| date.starts_with(&year)));
            }
            for (answer, position) in [(&both, 0), (&ask("片区").0, 0)] {
                for key in &answer.keys[position] {
                    let expected = naive(&rows, Some(&key.id(&dataset)), |_| true);
                    assert_eq!(sum(&answer.total_of(position, *key)), expected, "{seed}");
                }
                assert_eq!(sum(&answer.total), naive(&rows, None, |_| true));
            }
        });
    }
}

#[test]
fn times_are_not_put_on_one_another() {
    let dataset = table(&rows(&mut Dice(3)));
    let measure = parse_measure_of(&dataset, "人数").unwrap();
    let figure = |by: &str| {
        let by = parse_dimensions_of(&dataset, by).unwrap();
        let query = Query::new(measure, &by, default_year_basis(&dataset, measure));
        build(&dataset, &FigureSpec::new(Kind::Stacked, query), Locale::ZhCn)
    };
    let error = figure("year,片区").unwrap_err();
    assert_eq!(error.key, "figure-not-over-time");
    assert!(error.sentence(Locale::ZhCn).contains("折线"), "{}", error.sentence(Locale::ZhCn));
    let stacked = figure("片区,year").unwrap();
    assert!(stacked.note.contains("存量"), "{}", stacked.note);
}

#[test]
fn a_time_with_records_and_no_number_is_a_gap_that_is_said_to_be_missing() {
    let row = |date: &str, people: Option<i128>| ("越城", date.to_owned(), people);
    let rows = [row("2018-12", None), row("2019-06", Some(5)), row("2019-12", None), row("2020-12", None)];
    let rows: Vec<Row> = rows.into_iter().chain([row("2022-03", Some(7)), row("2022-12", Some(9))]).collect();
    let dataset = table(&rows);
    let measure = parse_measure_of(&dataset, "人数").unwrap();
    let of = |by: &str, locale| {
        let by = parse_dimensions_of(&dataset, by).unwrap();
        let query = Query::new(measure, &by, default_year_basis(&dataset, measure));
        let figure = build(&dataset, &FigureSpec::new(Kind::Grouped, query.clone()), locale).unwrap();
        (answer(&dataset, &query).unwrap(), figure)
    };
    let (answer, figure) = of("year", Locale::ZhCn);
    let found: Vec<_> = answer.cells().map(|(_, cell)| (cell.count, sum(cell).map(|fen| fen / 100))).collect();
    assert_eq!(found, [(1, None), (1, Some(5)), (1, None), (1, Some(9))], "of 2019 the last date that has a number");
    let years: Vec<_> = figure.categories.iter().map(|year| year.label.as_str()).collect();
    assert_eq!(years, ["2018", "2019", "2020", "2021", "2022"]);
    let is_drawn: Vec<bool> = figure.series[0].marks.iter().map(Option::is_some).collect();
    assert_eq!(is_drawn, [false, true, false, false, true]);
    assert!(figure.note.contains("2018、2020 年有记录但数值缺失，留空"), "{}", figure.note);
    assert!(figure.note.contains("2021 年没有项目，留空"), "{}", figure.note);
    assert!(figure.note.contains("各期合计只计最近一期（2022-12）"), "{}", figure.note);
    let (_, alone) = of("片区", Locale::En);
    assert!(alone.note.contains("only the last numbers count, those of 2022-12"), "{}", alone.note);
}
