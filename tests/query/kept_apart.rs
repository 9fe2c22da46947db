//! Amounts of which each row says its own currency: sums by currency are those of the rows' digits, and no number is made of
//! several currencies.

use std::collections::BTreeMap;

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::{Dataset, Measure, Sum};
use zonescope::package::{self, Opened};
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;
use zonescope::text::Locale;

fn opened(schema: &str, text: &str) -> Opened {
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY",
        "as_of": "2021"}}, "resources": [{{"name": "deals", "path": "f.csv"{schema}}}]}}"#
    );
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap()
}

struct Row {
    sector: &'static str,
    currency: &'static str,
    /// In hundredths.
    value: i64,
}

fn rows(seed: u64) -> Vec<Row> {
    let mut state = seed;
    let mut below = move |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % end
    };
    let row = |_| Row {
        sector: ["电子", "医药", "轻工"][below(3)],
        currency: ["CNY", "USD", "EUR"][below(3)],
        value: below(5_000_000) as i64,
    };
    (0..900).map(row).collect()
}

fn csv(rows: &[Row]) -> String {
    let line = |(at, row): (usize, &Row)| {
        format!("d{at},{},{},{}.{:02}\n", row.sector, row.currency, row.value / 100, row.value % 100)
    };
    let lines: String = rows.iter().enumerate().map(line).collect();
    format!("编号,行业,币种,合同金额\n{lines}")
}

fn query(dataset: &Dataset, measure: &str, by: &str, filter: &str) -> Query {
    let measure = parse_measure_of(dataset, measure).unwrap();
    let by = parse_dimensions_of(dataset, by).unwrap();
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    Query::new(measure, &by, default_year_basis(dataset, measure)).filtered(filter)
}

#[test]
fn sums_are_kept_apart_by_the_currency_of_each_row() {
    for seed in 1..4 {
        let rows = rows(seed);
        for threads in [1, 8] {
            with_share(Share { threads, least_divisor: 1 << 8 }, || {
                let dataset = opened("", &csv(&rows)).dataset;
                let by_both = query(&dataset, "合同金额", "行业,币种", "");
                let answer = Cache::default().answer(&dataset, &by_both).unwrap();
                let mut expected: BTreeMap<[String; 2], i128> = BTreeMap::new();
                for row in &rows {
                    *expected.entry([row.sector.to_owned(), row.currency.to_owned()]).or_default() +=
                        i128::from(row.value);
                }
                let found: BTreeMap<[String; 2], i128> = answer
                    .cells()
                    .map(|(keys, cell)| ([keys[0].id(&dataset), keys[1].id(&dataset)], cell.sum.fen()))
                    .collect();
                assert_eq!(found, expected);
                // Of one currency there is a sum over all sectors; of one sector none over all currencies.
                for key in &answer.keys[1] {
                    let mine = rows.iter().filter(|row| row.currency == key.id(&dataset));
                    let sum: i128 = mine.map(|row| i128::from(row.value)).sum();
                    assert_eq!(answer.total_of(1, *key).sum, Sum::from_fen(sum));
                }
                assert!(answer.keys[0].iter().all(|key| answer.total_of(0, *key).is_unknown()));
                assert!(answer.total.is_unknown() && answer.total.count as usize == rows.len());
                assert!(cell_of(&dataset, &by_both, &[Part::whole()]).is_unknown());
                // Where one is asked for, all of it is one number.
                let one = query(&dataset, "合同金额", "行业", "币种=USD");
                let sum: i128 = rows.iter().filter(|row| row.currency == "USD").map(|row| i128::from(row.value)).sum();
                assert_eq!(Cache::default().answer(&dataset, &one).unwrap().total.sum, Sum::from_fen(sum));
                assert_eq!(one.currency(&dataset).unwrap().code(), "USD");
            });
        }
    }
}

#[test]
fn one_number_of_several_currencies_is_refused_with_the_reason() {
    let dataset = opened("", &csv(&rows(1))).dataset;
    for measure in ["合同金额", "mean:合同金额", "median:合同金额", "most:合同金额"] {
        let error = answer(&dataset, &query(&dataset, measure, "行业", "")).unwrap_err();
        assert_eq!(error.key, "query-kept-apart", "{measure}");
        for locale in Locale::ALL {
            assert!(error.sentence(locale).contains("币种"), "{}", error.sentence(locale));
        }
        assert!(answer(&dataset, &query(&dataset, measure, "币种", "")).is_ok());
        assert!(answer(&dataset, &query(&dataset, measure, "行业", "币种=CNY,USD")).is_err());
    }
    assert!(answer(&dataset, &query(&dataset, "count", "行业", "")).is_ok());
    let column = Column::parse(&dataset, "合同金额").unwrap();
    assert!(!column.is_added_up(&dataset), "no sum stands under the list");
}

#[test]
fn what_keeps_sums_apart_is_declared_or_seen_and_what_cannot_is_said() {
    let schema = |per: &str| {
        format!(
            r#", "schema": {{"fields": [{{"name": "编号"}}, {{"name": "行业"}}, {{"name": "币种"}},
            {{"name": "合同金额", "type": "number", "zonescope": {{"sum": {{"per": "{per}"}}}}}}]}}"#
        )
    };
    let text = csv(&rows(2));
    let per = |opened: &Opened| {
        let measure = parse_measure_of(&opened.dataset, "合同金额").unwrap();
        kept_apart_by(&opened.dataset, measure).map(|name| name.as_str().to_owned())
    };
    assert_eq!(per(&opened(&schema("行业"), &text)).as_deref(), Some("行业"), "what is declared goes before");
    assert_eq!(per(&opened(&schema("币种"), &text)).as_deref(), Some("币种"));
    let wrong = opened(&schema("没有"), &text);
    assert!(wrong.findings.iter().any(|finding| finding.code() == "property-wrong"), "{:?}", wrong.findings);
    // One currency alone keeps nothing apart.
    let alone = opened("", "编号,币种,合同金额\na,USD,1\nb,USD,2\n");
    assert_eq!(per(&alone), None);
    let sum = answer(&alone.dataset, &query(&alone.dataset, "合同金额", "币种", "")).unwrap();
    assert_eq!((sum.total.sum, sum.currency.unwrap().code().to_owned()), (Sum::from_fen(300), "USD".to_owned()));
    // What is no amount is counted whatever the currency.
    let pieces = opened("", "编号,币种,件数\na,USD,1\nb,CNY,2\n");
    let measure = parse_measure_of(&pieces.dataset, "件数").unwrap();
    assert_eq!((measure, kept_apart_by(&pieces.dataset, measure)), (Measure::parse("column:件数").unwrap(), None));
}

#[test]
fn figures_keep_currencies_apart_and_say_so() {
    let dataset = opened("", &csv(&rows(3))).dataset;
    let by_both = query(&dataset, "合同金额", "币种,行业", "");
    for kind in Kind::ALL {
        let figure = build(&dataset, &FigureSpec::new(kind, by_both.clone()), Locale::ZhCn);
        match kind.id() {
            "stacked" | "area" | "percent" | "treemap" | "contribution" => {
                let sentence = figure.unwrap_err().sentence(Locale::ZhCn);
                assert!(sentence.contains("币种"), "{} {sentence}", kind.id());
            }
            "ranked" | "table" | "grouped" | "heat" => {
                let figure = figure.unwrap_or_else(|error| panic!("{} {error:?}", kind.id()));
                assert!(
                    figure.note.contains("币种") && figure.note.contains("不做换算"),
                    "{} {}",
                    kind.id(),
                    figure.note
                );
                assert!(figure.unit.contains("原币"), "{} {}", kind.id(), figure.unit);
                let said = format!("{} {}", figure.note, figure.summary);
                assert!(figure.nothing.is_none() && !said.contains("未公布"), "{} {said}", kind.id());
            }
            _ => {}
        }
    }
    let one = query(&dataset, "合同金额", "行业", "币种=USD");
    let figure = build(&dataset, &FigureSpec::new(Kind::parse("stacked").unwrap(), one), Locale::ZhCn).unwrap();
    assert!(figure.unit.contains("美元"), "{}", figure.unit);
}
