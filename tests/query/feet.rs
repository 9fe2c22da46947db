//! What the numbers of any table come to over a list of its rows, against sums by hand.

use zonescope::model::{Dataset, Decimal, Index, ProjectIx};
use zonescope::package;
use zonescope::query::{FieldAdder, FieldComesTo};

use crate::books::firms;

fn table(fields: &str, rows: &str) -> Dataset {
    let descriptor = format!(
        r#"{{"name": "t", "resources": [{{"name": "firms", "path": "f.csv", "schema": {{"primaryKey": ["firm", "year"],
        "fields": [{{"name": "firm", "type": "string"}}, {{"name": "year", "type": "year"}}, {fields}]}}}}]}}"#
    );
    let files = [("datapackage.json", descriptor.as_bytes()), ("f.csv", rows.as_bytes())];
    package::open_embedded(&files).unwrap().dataset
}

fn of(dataset: &Dataset, rows: &[usize]) -> Vec<(FieldComesTo, u32, u32)> {
    let rows: Vec<ProjectIx> = rows.iter().filter_map(|row| ProjectIx::from_usize(*row)).collect();
    let totals = FieldAdder::new(dataset).totals(dataset, &rows);
    totals.into_iter().map(|total| (total.comes_to, total.count, total.missing)).collect()
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

#[test]
fn sums_are_exact_rates_have_a_mean_and_stocks_of_several_years_nothing() {
    let dataset = table(
        r#"{"name": "sales", "type": "number"}, {"name": "rate", "type": "number", "zonescope": {"sum": "never"}},
           {"name": "staff", "type": "integer", "zonescope": {"sum": "not_over_time"}}"#,
        "firm,year,sales,rate,staff\na,2020,0.125,10,100\na,2021,0.25,11,110\nb,2021,,12,7\n",
    );
    let sum = |text| FieldComesTo::Sum(decimal(text));
    for (rows, sales, rate, staff) in [
        (&[0, 1, 2][..], (sum("0.375"), 1), "11", FieldComesTo::SeveralTimes),
        (&[1, 2], (sum("0.25"), 1), "11.5", sum("117")),
        (&[0], (sum("0.125"), 0), "10", sum("100")),
        (&[2], (FieldComesTo::Nothing, 1), "12", sum("7")),
    ] {
        let found = of(&dataset, rows);
        let count = rows.len() as u32;
        let FieldComesTo::Mean(mean) = found[1].0 else { panic!("{found:?}") };
        assert_eq!((found[0].0, found[0].2), sales, "{rows:?}");
        assert_eq!(mean.to_f64(), decimal(rate).to_f64(), "{rows:?}");
        assert_eq!(found[2].0, staff, "{rows:?}");
        assert!(found.iter().all(|total| total.1 == count), "{rows:?}");
    }
}

#[test]
fn a_long_list_comes_to_the_same_on_all_processors() {
    let mut rows = "firm,year,sales\n".to_owned();
    let mut expected = 0i64;
    for at in 0..70_000i64 {
        let value = at * 7919 % 100_003 - 50_000;
        expected += value;
        rows.push_str(&format!(
            "f{at},2020,{}{}.{:03}\n",
            if value < 0 { "-" } else { "" },
            value.abs() / 1000,
            value.abs() % 1000
        ));
    }
    let dataset = table(r#"{"name": "sales", "type": "number"}"#, &rows);
    let all: Vec<usize> = (0..70_000).collect();
    let FieldComesTo::Sum(sum) = of(&dataset, &all)[0].0 else { panic!("no sum") };
    assert_eq!(sum.scaled_exactly(3), Some(i128::from(expected)));
}

#[test]
fn amounts_of_several_currencies_come_to_nothing_and_those_of_one_to_their_sum() {
    let dataset = firms("名称,合同金额,币种\n甲,10.00,CNY\n乙,20,CNY\n丙,5,USD\n丁,,EUR\n");
    let sums = |rows: &[usize]| of(&dataset, rows)[0].0;
    assert_eq!(sums(&[0, 1, 2]), FieldComesTo::SeveralCurrencies);
    assert_eq!(sums(&[0, 1]), FieldComesTo::Sum(decimal("30.00")));
    assert_eq!(sums(&[0, 1, 3]), sums(&[0, 1]), "what says no amount is of no currency");
}
