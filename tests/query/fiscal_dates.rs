//! Fiscal years of any date, where a package says with which month its years begin: held against plain arithmetic on the text of
//! the dates.

use std::collections::BTreeMap;

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::{Dataset, Measure};
use zonescope::package::{self, Opened};
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;
use zonescope::text::Locale;

fn opened(start: &str, text: &str) -> Opened {
    let descriptor = format!(
        r#"{{"name": "t", "zonescope": {{"version": 1, "zone": {{"id": "t", "name_zh": "区"}}, "currency": "CNY",
        "as_of": "2021"{start}}}, "resources": [{{"name": "firms", "path": "f.csv"}}]}}"#
    );
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap()
}

fn dates(seed: u64) -> Vec<String> {
    let mut state = seed;
    let mut below = move |end: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32 % end
    };
    let date = |_| {
        let (year, month, day) = (2018 + below(5), 1 + below(12), 1 + below(28));
        match below(8) {
            0 => String::new(),
            1 => year.to_string(),
            2 => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        }
    };
    (0..700).map(date).collect()
}

/// The id of the year from a month on that a date lies in.
fn naive(date: &str, start: i32) -> String {
    let parts: Vec<i32> = date.split('-').filter_map(|part| part.parse().ok()).collect();
    match parts[..] {
        [] => String::new(),
        [year] => year.to_string(),
        [year, month, ..] => {
            let first = if month >= start { year } else { year - 1 };
            format!("{first}-{start:02}/{}-{:02}", first + 1, start - 1)
        }
    }
}

fn query(dataset: &Dataset, measure: &str, by: &str) -> Query {
    let measure = parse_measure_of(dataset, measure).unwrap();
    Query::new(measure, &parse_dimensions_of(dataset, by).unwrap(), default_year_basis(dataset, measure))
}

#[test]
fn dates_are_of_the_fiscal_year_they_lie_in() {
    for (seed, start) in [(1, 4), (2, 7), (3, 12), (4, 2)] {
        let dates = dates(seed);
        let lines: String = dates.iter().enumerate().map(|(at, date)| format!("r{at},{date},{at}\n")).collect();
        let text = format!("编号,登记日期,数量\n{lines}");
        for threads in [1, 8] {
            with_share(Share { threads, least_divisor: 1 << 8 }, || {
                let dataset = opened(&format!(r#", "fiscal_year_start": {start}"#), &text).dataset;
                let query = query(&dataset, "数量", "财年");
                let answer = Cache::default().answer(&dataset, &query).unwrap();
                let found: BTreeMap<String, (u32, i128)> = answer
                    .cells()
                    .map(|(keys, cell)| (keys[0].id(&dataset), (cell.count, cell.sum.fen() / 100)))
                    .collect();
                let mut expected: BTreeMap<String, (u32, i128)> = BTreeMap::new();
                for (at, date) in dates.iter().enumerate() {
                    let group = expected.entry(naive(date, start)).or_default();
                    *group = (group.0 + 1, group.1 + at as i128);
                }
                assert_eq!(found, expected, "{start}");
                for (keys, cell) in answer.cells() {
                    let id = keys[0].id(&dataset);
                    assert_eq!(select_cell(&dataset, &query, keys).len(), cell.count as usize, "{id}");
                    assert_eq!(parse_key(&dataset, query.by[0], &id).ok(), Some(keys[0]), "{id}");
                    let Some(clause) = Clause::only_of(&dataset, keys[0], query.year_of) else { continue };
                    let filter = Filter::parse(&dataset, &[clause.to_text(&dataset)]).unwrap();
                    assert_eq!(select(&dataset, &filter, query.year_of).len(), cell.count as usize, "{id}");
                }
            });
        }
    }
}

#[test]
fn fiscal_years_are_there_where_they_are_declared_and_called_by_both_years() {
    let text = "编号,登记日期,数量\na,2021-03-31,1\nb,2021-04-01,2\nc,2023-01,4\n";
    let dataset = opened(r#", "fiscal_year_start": 4"#, text).dataset;
    let by_name = query(&dataset, "数量", "fiscal_year");
    assert_eq!(Dimension::parse(by_name.by[0].id()), Some(by_name.by[0]));
    assert_eq!(by_name.by[0].name(&dataset, Locale::ZhCn), "财年");
    let answer = answer(&dataset, &by_name).unwrap();
    let labels: Vec<String> = answer.keys[0].iter().map(|key| key.label(&dataset, Locale::ZhCn)).collect();
    assert_eq!(labels, ["2020/21", "2021/22", "2022/23"]);
    assert_eq!(parse_key(&dataset, by_name.by[0], "2021/22").ok(), Some(answer.keys[0][1]));
    let spec = FigureSpec::new(Kind::parse("lines").unwrap(), query(&dataset, "数量", "财年"));
    let spec = FigureSpec { query: Query { by: vec![Dimension::Project, by_name.by[0]], ..spec.query }, ..spec };
    let figure = build(&dataset, &spec, Locale::ZhCn).unwrap();
    let categories: Vec<&str> = figure.categories.iter().map(|category| category.label.as_str()).collect();
    assert_eq!(categories, ["2020/21", "2021/22", "2022/23"]);
    for (start, is_wrong) in
        [("", false), (r#", "fiscal_year_start": 1"#, false), (r#", "fiscal_year_start": 13"#, true)]
    {
        let opened = opened(start, text);
        assert!(parse_dimensions_of(&opened.dataset, "财年").is_err(), "{start}");
        let said = opened.findings.iter().any(|finding| finding.code() == "property-wrong");
        assert_eq!(said, is_wrong, "{start}");
        assert_eq!(opened.dataset.fiscal_year_start(), None);
    }
    assert!(Dimension::times(&dataset).len() == 5 && parse_measure_of(&dataset, "数量").is_ok());
    assert_ne!(by_name.measure, Measure::ProjectCount);
}

#[test]
fn fiscal_years_are_asked_for_by_their_names() {
    let text = "编号,登记日期,注销日期,数量\na,2021-03-31,2024,1\nb,2021-04-01,,2\nc,2022-03,2022-05-01,4\nd,2022-04-01,,8\n\
                e,2022,,16\nf,,2023-02,32\n";
    let dataset = opened(r#", "fiscal_year_start": 4"#, text).dataset;
    let basis = default_year_basis(&dataset, Measure::ProjectCount);
    let ids = |filter: &str| -> String {
        let filter = Filter::parse(&dataset, &[filter]).unwrap_or_else(|error| panic!("{filter}: {}", error.key));
        let again = Filter::parse(&dataset, &[filter.to_text(&dataset)]).unwrap();
        assert_eq!(again, filter);
        let rows = select(&dataset, &filter, basis);
        rows.into_iter().map(|ix| dataset.projects().id(ix)).collect::<Vec<_>>().join("")
    };
    for (filter, expected) in [
        ("year=2021/22", "bc"),
        ("year=FY2021/22", "bc"),
        ("年份=FY 2021-22", "bc"),
        ("year=2021/2022财年", "bc"),
        ("year=2020/21,2022/23", "ad"),
        ("year=2020/21..2022/23", "abcd"),
        ("year=2021-04/2022-03", "bc"),
        ("登记日期=2021/22", "bc"),
        ("登记日期!=2021/22", "adf"),
        ("登记日期>=2021/22", "bcde"),
        ("登记日期<2021/22", "a"),
        ("登记日期>2021/22", "d"),
        ("登记日期=2020/21..2021/22", "abc"),
        ("注销日期=2022/23", "cf"),
    ] {
        assert_eq!(ids(filter), expected, "{filter}");
    }
    let filter = Filter::parse(&dataset, &["year=2021/22"]).unwrap();
    assert_eq!(Cache::default().in_doubt(&dataset, &filter, basis), 1, "2022 may be of that year");
    assert_eq!(zonescope::listing::clause_label(&dataset, &filter.clauses()[0], Locale::ZhCn), "2021/22");
    let query = query(&dataset, "数量", "登记日期").filtered(filter);
    assert_eq!(answer(&dataset, &query).unwrap().total.sum.fen(), 600);
    let offered = |text: &str| {
        let found = complete(&dataset, text, text.len(), Locale::ZhCn).candidates;
        found.first().map(|candidate| candidate.inserted.clone())
    };
    assert_eq!(offered("year=2020/").as_deref(), Some("2020/21"));
    assert_eq!(offered("登记日期=FY2020").as_deref(), Some("FY2020/21"));
    assert!(wrong_so_far(&dataset, "year=2020/", "year=2020/".len(), Locale::ZhCn).is_none());
    let without = opened("", text).dataset;
    for text in ["year=2021/22", "登记日期>=FY2021-22"] {
        assert_eq!(Filter::parse(&without, &[text]).map_err(|error| error.key).err(), Some("filter-fiscal-start"));
    }
}
