//! Sums and means of numbers of any number of decimals and of any size, held against what is worked out from their digits,
//! on one thread and on several: not a digit is lost.

use std::collections::BTreeMap;

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::{Dataset, Sum};
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;
use zonescope::text::Locale;

use crate::books::firms;

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 20) % end
    }
}

/// The table of some rows under a heading with what its numbers are in.
fn table(heading: &str, rows: &[(String, String)]) -> Dataset {
    let lines: String = rows.iter().map(|(group, value)| format!("{group},{value}\n")).collect();
    let text = format!("组,{heading}\n{lines}");
    firms(&text)
}

/// What groups come to by the digits of their rows: the sum, and how many there are.
fn naive(rows: &[(String, String)], decimals: u32) -> BTreeMap<String, (i128, i128)> {
    let mut groups: BTreeMap<String, (i128, i128)> = BTreeMap::new();
    for (group, value) in rows {
        let (sum, count) = groups.entry(group.clone()).or_default();
        let (whole, part) = value.split_once('.').unwrap_or((value, ""));
        let digits: i128 = format!("{whole}{part}").parse().unwrap();
        *sum += digits * 10i128.pow(decimals - part.len() as u32);
        *count += 1;
    }
    groups
}

fn query(dataset: &Dataset, measure: &str) -> Query {
    let measure = parse_measure_of(dataset, measure).unwrap();
    let by = parse_dimensions_of(dataset, "组").unwrap();
    Query::new(measure, &by, default_year_basis(dataset, measure))
}

fn compare(dataset: &Dataset, column: &str, rows: &[(String, String)], decimals: u32) {
    let expected = naive(rows, decimals);
    let query_of_sums = query(dataset, column);
    let answer = answer(dataset, &query_of_sums).unwrap();
    let found: BTreeMap<String, Sum> = answer.cells().map(|(keys, cell)| (keys[0].id(dataset), cell.sum)).collect();
    let sums: BTreeMap<String, Sum> =
        expected.iter().map(|(group, (sum, _))| (group.clone(), Sum::new(*sum, decimals))).collect();
    assert_eq!(found, sums, "{column} {decimals}");
    assert_eq!(answer.total.sum, sums.values().copied().sum());
    for (keys, cell) in answer.cells() {
        let part = [Part::of(keys)];
        let behind: Sum = contributions(dataset, &query_of_sums, &part).into_iter().filter_map(|(_, sum)| sum).sum();
        assert_eq!((behind, cell_of(dataset, &query_of_sums, &part)), (cell.sum, *cell));
    }
    // A mean is rounded once, at the column's own decimals, halves away from nothing.
    let means = query(dataset, &format!("mean:{column}"));
    for (keys, cell) in Cache::default().answer(dataset, &means).unwrap().cells() {
        let (sum, count) = expected[&keys[0].id(dataset)];
        let (sum, kept) = if decimals < 2 { (sum * 10i128.pow(2 - decimals), 2) } else { (sum, decimals) };
        let (whole, rest) = (sum / count, sum % count);
        let rounded = whole + if rest.abs() * 2 >= count { sum.signum() } else { 0 };
        if rounded != 0 {
            assert_eq!(cell.sum, Sum::new(rounded, kept), "{column} {decimals}");
        }
    }
}

#[test]
fn sums_have_as_many_decimals_as_their_column() {
    for decimals in 0..=9 {
        let mut dice = Dice(u64::from(decimals) + 1);
        let size = 10u64.pow(1 + dice.below(9) as u32);
        let row = |dice: &mut Dice| {
            let digits = dice.below(size);
            let (one, part) = (10u64.pow(decimals), decimals as usize);
            let sign = if dice.below(4) == 0 { "-" } else { "" };
            let fraction = if part == 0 { String::new() } else { format!(".{:0part$}", digits % one) };
            // The first has them all.
            (format!("组{}", dice.below(4)), format!("{sign}{}{fraction}", digits / one))
        };
        let mut rows: Vec<(String, String)> = (0..1500).map(|_| row(&mut dice)).collect();
        rows.push((
            "组0".to_owned(),
            if decimals == 0 { "1".to_owned() } else { format!("0.{:0>1$}", 1, decimals as usize) },
        ));
        for threads in [1, 8] {
            with_share(Share { threads, least_divisor: 1 << 8 }, || {
                compare(&table("数值", &rows), "数值", &rows, decimals);
            });
        }
    }
}

#[test]
fn amounts_of_small_currencies_come_to_more_than_a_word_holds() {
    let mut dice = Dice(5);
    let rows: Vec<(String, String)> = (0..900)
        .map(|_| (format!("组{}", dice.below(3)), (80_000_000_000_000_000 + dice.below(1 << 40)).to_string()))
        .collect();
    for threads in [1, 8] {
        with_share(Share { threads, least_divisor: 1 << 8 }, || {
            compare(&table("投资（IDR）", &rows), "投资（IDR）", &rows, 2);
        });
    }
}

#[test]
fn numbers_less_than_one_hundredth_are_drawn_with_their_decimals() {
    let rows: Vec<(String, String)> = (1..40).map(|at| (format!("组{}", at % 3), format!("0.000{at:02}"))).collect();
    let dataset = table("排放（t）", &rows);
    let query = query(&dataset, "排放（t）");
    let figure = build(&dataset, &FigureSpec::new(Kind::parse("grouped").unwrap(), query), Locale::ZhCn).unwrap();
    let labels: Vec<String> =
        figure.series.iter().flat_map(|series| &series.marks).flatten().map(|mark| mark.length.label.clone()).collect();
    assert_eq!(labels, ["0.00273", "0.00247", "0.00260"].map(str::to_owned));
}
