//! Means, medians, the least and the most, different values, ratios and days between dates of random tables, held against what
//! is worked out from the text of the file by other means, on one thread and on several.

use std::collections::{BTreeMap, BTreeSet};

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::{Dataset, Measure, Sum};
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;
use zonescope::text::Locale;

use crate::books::firms;

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A row as it stands in the file; dates are days since the first of 2020, of which the last digits may be unknown.
struct Row {
    group: Option<&'static str>,
    tags: Vec<&'static str>,
    /// In thousandths.
    value: Option<i64>,
    people: Option<i64>,
    from: String,
    to: String,
}

const GROUPS: [&str; 4] = ["民营", "外资", "国有", "集体"];
const TAGS: [&str; 3] = ["高新", "规上", "专精特新"];

fn date(dice: &mut Dice) -> String {
    let (year, month, day) = (2018 + dice.below(4), 1 + dice.below(12), 1 + dice.below(28));
    match dice.below(8) {
        0 => String::new(),
        1 => year.to_string(),
        2 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn rows(dice: &mut Dice) -> Vec<Row> {
    let row = |dice: &mut Dice| Row {
        tags: TAGS.into_iter().filter(|_| dice.below(3) == 0).collect(),
        group: Some(GROUPS[dice.below(4)]).filter(|_| dice.below(8) > 0),
        value: Some(dice.below(900_000) as i64).filter(|_| dice.below(6) > 0),
        people: Some(dice.below(400) as i64).filter(|_| dice.below(5) > 0),
        from: date(dice),
        to: date(dice),
    };
    (0..60 + dice.below(1500)).map(|_| row(dice)).collect()
}

fn csv(rows: &[Row]) -> String {
    let mut text = "性质,标签,产量,人数,签约日期,投产日期\n".to_owned();
    for row in rows {
        let value = row.value.map_or_else(String::new, |value| format!("{}.{:03}", value / 1000, value % 1000));
        let people = row.people.map_or_else(String::new, |people| people.to_string());
        let group = row.group.unwrap_or_default();
        text.push_str(&format!("{group},{},{value},{people},{},{}\n", row.tags.join(";"), row.from, row.to));
    }
    text
}

/// Count, rows that say nothing, and the statistic if there is one, in units of the last decimal of its column.
type Found = (u32, u32, Option<Sum>);

/// `number ÷ parts` in whole numbers, halves away from 0.
fn divided(number: i128, parts: i128) -> i128 {
    let (whole, rest) = (number / parts, number % parts);
    whole + if rest.abs() * 2 >= parts.abs() { number.signum() * parts.signum() } else { 0 }
}

fn median(mut numbers: Vec<i128>) -> (i128, i128) {
    numbers.sort_unstable();
    let half = numbers.len() / 2;
    if numbers.len() % 2 == 1 { (numbers[half], 1) } else { (numbers[half - 1] + numbers[half], 2) }
}

/// Days since the first of March of the year 0, in the way of the calendar's own rules.
fn day(date: &str) -> Option<i128> {
    let parts: Vec<i128> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts[..] else { return None };
    let is_leap = |year: i128| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let lengths = [31, if is_leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let years: i128 = (2000..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    Some(years + lengths[..month as usize - 1].iter().sum::<i128>() + day)
}

fn naive(measure: &str, rows: &[&Row]) -> Found {
    let values = || rows.iter().filter_map(|row| row.value.map(i128::from));
    let people = || rows.iter().filter_map(|row| row.people.map(i128::from));
    // The one column has three decimals, the other none.
    let decimals = if measure.contains("产量") { 3 } else { 2 };
    let (known, found) = match measure {
        "mean:产量" => (values().count(), Some((values().sum::<i128>(), values().count() as i128))),
        "least:产量" => (values().count(), values().min().map(|least| (least, 1))),
        "median:产量" => {
            let (middle, parts) = if values().count() > 0 { median(values().collect()) } else { (0, 1) };
            (values().count(), Some((middle, parts)))
        }
        "mean:人数" => (people().count(), Some((people().sum::<i128>() * 100, people().count() as i128))),
        "most:人数" => (people().count(), people().max().map(|most| (most * 100, 1))),
        "ratio:产量/人数" => {
            let both: Vec<(i128, i128)> =
                rows.iter().filter_map(|row| Some((row.value?.into(), row.people?.into()))).collect();
            let (one, other): (Vec<i128>, Vec<i128>) = both.iter().copied().unzip();
            let over = other.iter().sum::<i128>();
            // Neither has a unit, so that it is said in percent.
            let known = if over == 0 { 0 } else { both.len() };
            (known, Some((one.iter().sum::<i128>() * 100, over)))
        }
        "distinct:性质" => {
            let groups: BTreeSet<&str> = rows.iter().filter_map(|row| row.group).collect();
            (rows.iter().filter(|row| row.group.is_some()).count(), Some((groups.len() as i128 * 100, 1)))
        }
        "distinct:标签" => {
            let tags: BTreeSet<&&str> = rows.iter().flat_map(|row| &row.tags).collect();
            (rows.iter().filter(|row| !row.tags.is_empty()).count(), Some((tags.len() as i128 * 100, 1)))
        }
        "days:签约日期:投产日期" => {
            let days: Vec<i128> = rows.iter().filter_map(|row| Some(day(&row.to)? - day(&row.from)?)).collect();
            let count = days.len();
            let (middle, parts) = if count > 0 { median(days) } else { (0, 1) };
            (count, Some((middle * 100, parts)))
        }
        other => unreachable!("{other}"),
    };
    let found = found.filter(|_| known > 0).map(|(number, parts)| Sum::new(divided(number, parts), decimals));
    (rows.len() as u32, (rows.len() - known) as u32, found)
}

const MEASURES: [&str; 9] = [
    "mean:产量",
    "least:产量",
    "median:产量",
    "mean:人数",
    "most:人数",
    "ratio:产量/人数",
    "distinct:性质",
    "distinct:标签",
    "days:签约日期:投产日期",
];

fn tags(row: &Row) -> Vec<String> {
    if row.tags.is_empty() { vec![String::new()] } else { row.tags.iter().map(|tag| (*tag).to_owned()).collect() }
}

fn found(cell: &Cell) -> Found {
    (cell.count, cell.missing, (!cell.is_unknown()).then_some(cell.sum))
}

/// Keys of a row in one dimension, as its text has them.
fn keys(row: &Row, by: &str) -> Vec<String> {
    match by {
        "性质" => vec![row.group.unwrap_or_default().to_owned()],
        "标签" => tags(row),
        "quarter" => {
            let parts: Vec<&str> = row.from.split('-').collect();
            let quarter = |month: &str| (month.parse::<u32>().unwrap() - 1) / 3 + 1;
            vec![match parts[..] {
                [year, month, ..] => format!("{year}-Q{}", quarter(month)),
                _ => row.from.clone(),
            }]
        }
        other => unreachable!("{other}"),
    }
}

#[test]
fn statistics_of_groups_margins_and_the_whole_are_those_of_their_records() {
    for seed in 0..4 {
        let rows = rows(&mut Dice(seed));
        let text = csv(&rows);
        let threads = if seed % 2 == 0 { 1 } else { 8 };
        with_share(Share { threads, least_divisor: 1 << 12 }, || {
            let dataset = firms(&text);
            for (turn, name) in MEASURES.into_iter().enumerate() {
                let measure = parse_measure_of(&dataset, name).unwrap();
                assert_eq!(Measure::parse(measure.id()), Some(measure));
                for by in [["性质", "标签"], ["标签", "quarter"], ["quarter", "性质"]] {
                    let few = (turn + seed as usize).is_multiple_of(2);
                    let filter = if few { "人数>=100" } else { "" };
                    let passes = |row: &&Row| !few || row.people >= Some(100);
                    let kept: Vec<&Row> = rows.iter().filter(passes).collect();
                    compare(&dataset, measure, name, by, filter, &kept);
                }
            }
        });
    }
}

fn compare(dataset: &Dataset, measure: Measure, name: &str, by: [&str; 2], filter: &str, rows: &[&Row]) {
    let dimensions = parse_dimensions_of(dataset, &by.join(",")).unwrap();
    let year_of = parse_year_basis(dataset, "签约日期", measure).unwrap();
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    let query = Query::new(measure, &dimensions, year_of).filtered(filter);
    let answer = Cache::default().answer(dataset, &query).unwrap();
    let mut cells: BTreeMap<[String; 2], Vec<&Row>> = BTreeMap::new();
    let mut margins: [BTreeMap<String, Vec<&Row>>; 2] = Default::default();
    for row in rows {
        let of = [keys(row, by[0]), keys(row, by[1])];
        for one in &of[0] {
            for other in &of[1] {
                cells.entry([one.clone(), other.clone()]).or_default().push(row);
            }
        }
        for (margin, keys) in margins.iter_mut().zip(of) {
            keys.into_iter().for_each(|key| margin.entry(key).or_default().push(row));
        }
    }
    assert_eq!(found(&answer.total), naive(name, rows), "{name}");
    assert_eq!(answer.cells().count(), cells.len());
    for (keys, cell) in answer.cells() {
        let [one, other] = [keys[0].id(dataset), keys[1].id(dataset)];
        assert_eq!(found(cell), naive(name, &cells[&[one.clone(), other.clone()]]), "{name} {one} {other}");
        let part = Part::of(keys);
        assert_eq!(cell_of(dataset, &query, std::slice::from_ref(&part)), *cell);
        let behind = contributions(dataset, &query, &[part]);
        let missing = behind.iter().filter(|(_, said)| said.is_none()).count();
        let is_ratio_of_nothing = cell.is_unknown() && name.starts_with("ratio");
        assert_eq!(behind.len(), cell.count as usize);
        assert!(is_ratio_of_nothing || missing == cell.missing as usize, "{name}");
    }
    for (position, margin) in margins.iter().enumerate() {
        for key in &answer.keys[position] {
            assert_eq!(found(&answer.total_of(position, *key)), naive(name, &margin[&key.id(dataset)]), "{name}");
        }
    }
}

#[test]
fn what_cannot_be_added_up_is_refused_where_parts_are_added_and_shown_elsewhere() {
    let mut dice = Dice(7);
    let dataset = firms(&csv(&rows(&mut dice)));
    let by = parse_dimensions_of(&dataset, "性质,year").unwrap();
    for name in ["mean:人数", "median:人数", "distinct:标签", "ratio:产量/人数"] {
        let measure = parse_measure_of(&dataset, name).unwrap();
        let query = Query::new(measure, &by, parse_year_basis(&dataset, "签约日期", measure).unwrap());
        for kind in Kind::ALL {
            let figure = build(&dataset, &FigureSpec::new(kind, query.clone()), Locale::ZhCn);
            let refused =
                ["stacked", "area", "percent", "contribution", "treemap", "plan", "scatter"].contains(&kind.id());
            assert_eq!(figure.is_err(), refused, "{name} {}", kind.id());
            if let Err(error) = figure {
                let sentence = error.sentence(Locale::ZhCn);
                assert!(sentence.contains("分组") && sentence.contains("表格"), "{sentence}");
            }
        }
    }
}

#[test]
fn what_there_is_no_statistic_of_is_said_with_what_there_is() {
    let dataset = firms(&csv(&rows(&mut Dice(1))));
    for (text, key) in [
        ("mean:性质", "query-unknown-statistic"),
        ("ratio:人数/地址", "query-unknown-statistic"),
        ("days:签约日期:人数", "query-unknown-statistic"),
        ("distinct:人数", "query-unknown-statistic"),
        ("distinct:签约日期", "query-unknown-statistic"),
        ("distinct:year", "query-unknown-statistic"),
        ("mean:planned_total", "query-unknown-statistic"),
    ] {
        let error = parse_measure_of(&dataset, text).unwrap_err();
        assert_eq!(error.key, key, "{text}");
    }
    let sentence = parse_measure_of(&dataset, "mean:人").unwrap_err().sentence(Locale::En);
    assert!(sentence.contains("人数") && sentence.contains("mean:"), "{sentence}");
}
