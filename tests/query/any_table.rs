//! Random tables of random kinds and random questions, held against sums that are worked out from the text of the file by
//! other means, on one thread and on several.

use std::collections::BTreeMap;

use zonescope::model::{Dataset, Measure};
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;

use crate::books::firms;

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A row as it stands in the file.
struct Row {
    group: Option<&'static str>,
    tags: Vec<&'static str>,
    /// In hundredths.
    value: Option<i64>,
    year: Option<i32>,
}

const GROUPS: [&str; 4] = ["民营", "外资", "国有", "集体"];
const TAGS: [&str; 3] = ["高新", "规上", "专精特新"];

fn rows(dice: &mut Dice) -> Vec<Row> {
    let row = |dice: &mut Dice| {
        let tags = TAGS.into_iter().filter(|_| dice.below(3) == 0).collect();
        Row {
            group: Some(GROUPS[dice.below(4)]).filter(|_| dice.below(8) > 0),
            tags,
            value: Some(dice.below(2_000_000) as i64 - 300_000).filter(|_| dice.below(6) > 0),
            year: Some(2000 + dice.below(9) as i32).filter(|_| dice.below(5) > 0),
        }
    };
    // A row of nothing is no record.
    let is_filled =
        |row: &Row| row.group.is_some() || !row.tags.is_empty() || row.value.is_some() || row.year.is_some();
    (0..200 + dice.below(3000)).map(|_| row(dice)).filter(is_filled).collect()
}

fn csv(rows: &[Row]) -> String {
    let mut text = "性质,标签,营收,成立年份\n".to_owned();
    for row in rows {
        let value = row.value.map_or_else(String::new, |value| {
            format!("{}{}.{:02}", if value < 0 { "-" } else { "" }, value.abs() / 100, value.abs() % 100)
        });
        let year = row.year.map_or_else(String::new, |year| year.to_string());
        text.push_str(&format!("{},{},{value},{year}\n", row.group.unwrap_or_default(), row.tags.join(";")));
    }
    text
}

/// Count, rows without a value, and the sum in hundredths, by the names of the groups.
type Groups = BTreeMap<Vec<String>, (u32, u32, i128)>;

fn answered(dataset: &Dataset, by: &str, measure: &str, filter: &str) -> Groups {
    let by = parse_dimensions_of(dataset, by).unwrap();
    let measure = parse_measure_of(dataset, measure).unwrap();
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    let query = Query::new(measure, &by, default_year_basis(dataset, measure)).filtered(filter);
    let answer = Cache::default().answer(dataset, &query).unwrap();
    let cells = answer.cells().map(|(keys, cell)| {
        let keys = keys.iter().map(|key| key.id(dataset)).collect();
        let counts = if measure == Measure::ProjectCount { 0 } else { cell.missing };
        (keys, (cell.count, counts, if measure == Measure::ProjectCount { 0 } else { cell.sum.fen() }))
    });
    cells.collect()
}

fn naive(rows: &[Row], keys: impl Fn(&Row) -> Vec<Vec<String>>, passes: impl Fn(&Row) -> bool) -> Groups {
    let mut groups = Groups::new();
    for row in rows.iter().filter(|row| passes(row)) {
        for key in keys(row) {
            let group = groups.entry(key).or_default();
            group.0 += 1;
            group.1 += u32::from(row.value.is_none());
            group.2 += i128::from(row.value.unwrap_or(0));
        }
    }
    groups
}

fn year(row: &Row) -> String {
    row.year.map(|year| year.to_string()).unwrap_or_default()
}

fn group(row: &Row) -> String {
    row.group.unwrap_or_default().to_owned()
}

fn tags(row: &Row) -> Vec<String> {
    if row.tags.is_empty() { vec![String::new()] } else { row.tags.iter().map(|tag| (*tag).to_owned()).collect() }
}

#[test]
fn any_table_answers_as_its_text_does() {
    for seed in 0..12 {
        let rows = rows(&mut Dice(seed));
        let text = csv(&rows);
        for threads in [1, 8] {
            with_share(Share { threads, least_divisor: 1 << 12 }, || {
                let dataset = firms(&text);
                assert_eq!(dataset.projects().len(), rows.len());
                let all = |_: &Row| true;
                let by_group = naive(&rows, |row| vec![vec![group(row)]], all);
                assert_eq!(answered(&dataset, "性质", "营收", ""), by_group, "{seed}");
                let by_tag = naive(&rows, |row| tags(row).into_iter().map(|tag| vec![tag]).collect(), all);
                assert_eq!(answered(&dataset, "标签", "营收", ""), by_tag, "{seed}");
                let both = naive(&rows, |row| vec![vec![group(row), year(row)]], all);
                assert_eq!(answered(&dataset, "性质,year", "营收", ""), both, "{seed}");
                let few = |row: &Row| row.value.is_some_and(|value| value >= 500_000) && row.group != Some("外资");
                let found = naive(&rows, |row| vec![vec![group(row)]], few);
                assert_eq!(answered(&dataset, "性质", "营收", "营收>=5000; 性质!=外资"), found, "{seed}");
                let tagged =
                    |row: &Row| row.tags.iter().any(|tag| ["高新", "规上"].contains(tag)) && row.year >= Some(2003);
                let found = naive(&rows, |row| vec![vec![group(row)]], tagged);
                assert_eq!(answered(&dataset, "性质", "营收", "标签=高新,规上; year>=2003"), found, "{seed}");
            });
        }
    }
}

#[test]
fn what_must_not_be_added_or_grouped_is_refused_with_the_reason() {
    let dataset = firms(
        "名称,地址,增速（%）,营收,增长率\n甲公司,越城区迪荡街道一路一号,1.5,10,3\n乙公司,越城区二环北路二号楼,2,20,4\n",
    );
    let measure = |text: &str| parse_measure_of(&dataset, text).map(Measure::id).map_err(|error| error.key);
    assert_eq!(measure("营收"), Ok("column:营收"));
    assert_eq!(measure("增速（%）"), Err("query-never-added"));
    assert_eq!(measure("增长率"), Err("query-never-added"));
    assert_eq!(measure("地址"), Err("query-no-numbers"));
    let by = |text: &str| parse_dimensions_of(&dataset, text).map(|by| by.len()).map_err(|error| error.key);
    assert_eq!(by("增长率"), Err("query-no-groups"));
    let refused = |dataset: &Dataset, text: &str| {
        parse_dimensions_of(dataset, text).unwrap_err().sentence(zonescope::text::Locale::En)
    };
    let places = firms("名称,纬度,营收\n甲公司,30.1,10\n乙公司,29.9,20\n");
    assert!(refused(&places, "营收").ends_with("or by classes of its numbers: classes:营收."));
    assert!(refused(&places, "纬度").ends_with("sets or flags."), "{}", refused(&places, "纬度"));
    assert_eq!(by("classes:地址"), Err("query-unknown-classes"));
    assert!(Dimension::parse("column:nothing").is_some() && by("column:nothing").is_err());
}

#[test]
fn numbers_fall_into_a_few_round_classes_and_every_row_into_one() {
    for seed in 20..26 {
        let rows = rows(&mut Dice(seed));
        let text = csv(&rows);
        let threads = if seed % 2 == 0 { 1 } else { 8 };
        with_share(Share { threads, least_divisor: 1 << 12 }, || {
            let dataset = firms(&text);
            let by = parse_dimensions_of(&dataset, "classes:营收").unwrap();
            assert_eq!(parse_dimensions(by[0].id()).unwrap(), by);
            let measure = parse_measure_of(&dataset, "营收").unwrap();
            let query = Query::new(measure, &by, default_year_basis(&dataset, measure));
            let answer = Cache::default().answer(&dataset, &query).unwrap();
            assert!((2..=9).contains(&answer.cells().count()), "{}", answer.cells().count());
            for (keys, cell) in answer.cells() {
                // `100..500`: from one bound on and below the other.
                let id = keys[0].id(&dataset);
                let bound = |text: &str| text.parse::<i64>().ok().map(|bound| bound * 100);
                let ends = id.split_once("..").map(|(from, below)| (bound(from), bound(below)));
                let is_in = |value: Option<i64>| match (ends, value) {
                    (None, value) => value.is_none(),
                    (Some((from, below)), Some(value)) => {
                        from.is_none_or(|from| value >= from) && below.is_none_or(|below| value < below)
                    }
                    _ => false,
                };
                let mine = || rows.iter().filter(|row| is_in(row.value));
                let sum: i128 = mine().filter_map(|row| row.value).map(i128::from).sum();
                assert_eq!((cell.count as usize, cell.sum.fen()), (mine().count(), sum), "{id}");
                let filter = Clause::only_of(&dataset, keys[0], query.year_of).unwrap().to_text(&dataset);
                let filter = Filter::parse(&dataset, &[filter]).unwrap();
                assert_eq!(select(&dataset, &filter, query.year_of), select_cell(&dataset, &query, keys), "{id}");
                assert_eq!(parse_key(&dataset, by[0], &id).ok(), Some(keys[0]), "{id}");
            }
            let all: u32 = answer.cells().map(|(_, cell)| cell.count).sum();
            assert_eq!(all as usize, rows.len());
        });
    }
}

#[test]
fn texts_are_grouped_and_found_where_somebody_asks_for_them() {
    let mut text = "名称,地址,营收\n".to_owned();
    let addresses = ["越城区迪荡街道一路一号", "越城区二环北路二号楼", "", "滨海新区三路"];
    for row in 0..40 {
        text.push_str(&format!("公司{row},{}{},{row}\n", addresses[row % 4], if row % 8 == 1 { "附楼" } else { "" }));
    }
    let dataset = firms(&text);
    let found = answered(&dataset, "地址", "营收", "");
    assert_eq!(found.len(), 5);
    let of = |name: &str| found[&vec![name.to_owned()]];
    assert_eq!(of("滨海新区三路"), (10, 0, (0..10).map(|at| (at * 4 + 3) * 100).sum::<i128>()));
    assert_eq!(of("").0, 10);
    let some = answered(&dataset, "地址", "营收", "地址=滨海新区三路,越城区二环北路二号楼附楼");
    assert_eq!(some.values().map(|(count, ..)| *count).sum::<u32>(), 15);
    let others = answered(&dataset, "地址", "营收", "地址!=滨海新区三路; 地址!=");
    assert_eq!(others.values().map(|(count, ..)| *count).sum::<u32>(), 20);
}

#[test]
fn a_column_called_project_is_what_the_table_says_and_not_its_rows() {
    let dataset = firms("名称,project,营收\n甲,一期,1\n乙,一期,2\n丙,二期,4\n");
    let found = answered(&dataset, "project", "营收", "");
    let of = |name: &str| found[&vec![name.to_owned()]];
    assert_eq!((found.len(), of("一期"), of("二期")), (2, (2, 0, 300), (1, 0, 400)));
    assert_eq!(answered(&dataset, "project", "营收", "project=二期").len(), 1);
    let rows = firms("名称,期次,营收\n甲,一期,1\n乙,一期,2\n");
    assert_eq!(answered(&rows, "project", "营收", "").len(), 2, "without one it is the rows");
}
