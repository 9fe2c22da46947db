//! Conditions on numbers in any unit of what they measure, held against fractions that are worked out apart.

use zonescope::model::Dataset;
use zonescope::package;
use zonescope::query::*;
use zonescope::text::Locale;

fn table(text: &str) -> Dataset {
    let descriptor = r#"{"name": "t", "zonescope": {"version": 1, "zone": {"id": "t", "name_zh": "区"}, "currency": "CNY"},
        "resources": [{"name": "firms", "path": "f.csv"}]}"#;
    let files: [(&str, &[u8]); 2] = [("datapackage.json", descriptor.as_bytes()), ("f.csv", text.as_bytes())];
    package::open_embedded(&files).unwrap().dataset
}

const TEXT: &str = "编号,装机（MW）,用地（亩）,人口（万人）,税收（万元）,次数,active\n\
    a,19999.9,44.99,99,9999,99999999,Yes\n\
    b,20000,45,100,10000,100000000,No\n\
    c,20000.1,45.01,101,10001,100000001,Yes\n\
    d,,,,-5,,\n";

fn passing(filter: &str) -> String {
    let dataset = table(TEXT);
    let filter = Filter::parse(&dataset, &[filter]).map_err(|error| error.report(Locale::En)).unwrap();
    let year_of = default_year_basis(&dataset, zonescope::model::Measure::ProjectCount);
    select(&dataset, &filter, year_of).into_iter().map(|ix| dataset.projects().id(ix)).collect()
}

#[test]
fn values_are_compared_in_any_unit_of_what_they_measure() {
    for (filter, ids) in [
        ("装机（MW）>20 GW", "c"),
        ("装机（MW）>=20GW", "bc"),
        ("装机（MW）<20吉瓦", "a"),
        ("装机（MW）<=2000万千瓦", "ab"),
        ("装机（MW）=20 GW", "b"),
        ("装机（MW）!=20 GW", "acd"),
        ("装机（MW）=19..20 GW", "ab"),
        ("装机（MW）>20000", "c"),
        ("用地（亩）<3公顷", "a"),
        ("用地（亩）<=3 ha", "ab"),
        ("用地（亩）>=0.03km²", "bc"),
        ("用地（亩）>=30000平方米", "bc"),
        // 30001 square metres are 45.0015 mu.
        ("用地（亩）>30001㎡", "c"),
        ("用地（亩）>=30001㎡", "c"),
        ("用地（亩）<30001㎡", "ab"),
        ("用地（亩）<=30001㎡", "ab"),
        ("人口（万人）>=100万", "bc"),
        ("人口（万人）>=1 million", "bc"),
        ("人口（万人）>=100", "bc"),
        ("人口（万人）>1000000人", "c"),
        ("次数>=1亿", "bc"),
        ("次数>99999999.5", "bc"),
        ("次数<99999999.5", "a"),
        ("次数=0.5亿..1亿", "ab"),
        ("税收（万元）>=1亿", "bc"),
        ("税收（万元）<-4万", "d"),
        ("税收（万元）=-5万", "d"),
        ("active=yes", "ac"),
        ("active=是", "ac"),
        ("active!=YES", "bd"),
        ("active=no", "b"),
    ] {
        assert_eq!(passing(filter), ids, "{filter}");
    }
}

#[test]
fn what_is_not_equal_is_all_the_rest_of_columns_of_ones_own() {
    for filter in ["装机（MW）=20 GW", "用地（亩）=3公顷", "次数=0.5亿..1亿", "税收（万元）=-5万", "active=yes"]
    {
        let mut all: Vec<char> =
            passing(filter).chars().chain(passing(&filter.replacen('=', "!=", 1)).chars()).collect();
        all.sort_unstable();
        assert_eq!(all, ['a', 'b', 'c', 'd'], "{filter}");
    }
}

#[test]
fn what_does_not_measure_the_same_is_refused_with_what_would() {
    let dataset = table(TEXT);
    for (filter, key, words) in [
        ("装机（MW）>3公顷", "filter-other-unit", "MW"),
        ("次数>3公顷", "filter-number-of-no-unit", "公顷"),
        ("次数=1.5", "filter-number-between", "没有小数"),
        ("装机（MW）>很多", "filter-not-a-number", "很多"),
        ("active=maybe", "filter-unknown-value-known", "Yes"),
    ] {
        let error = Filter::parse(&dataset, &[filter]).unwrap_err();
        assert_eq!(error.key, key, "{filter}");
        assert!(error.sentence(Locale::ZhCn).contains(words), "{filter}: {}", error.sentence(Locale::ZhCn));
    }
}

#[test]
fn a_condition_in_another_unit_is_kept_in_that_of_its_column() {
    let dataset = table(TEXT);
    for (filter, text) in [("用地（亩）<3公顷", "用地（亩）<45"), ("装机（MW）>=20 GW", "装机（MW）>=20000")]
    {
        let parsed = Filter::parse(&dataset, &[filter]).unwrap();
        assert_eq!(parsed.to_text(&dataset), text);
        assert_eq!(Filter::parse(&dataset, &[text]).unwrap(), parsed);
    }
}

/// Numbers of random decimals against conditions in 公顷, 亩 and ㎡, each compared as fractions of three square metres.
#[test]
fn random_conditions_in_other_units_pass_just_what_fractions_do() {
    let mut state = 7u64;
    let mut below = |end: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % end
    };
    let rows: Vec<i128> = (0..300).map(|_| i128::from(below(9_000))).collect();
    let lines: String = rows
        .iter()
        .enumerate()
        .map(|(at, hundredths)| format!("r{at},{}.{:02}\n", hundredths / 100, hundredths % 100))
        .collect();
    let dataset = table(&format!("编号,用地（亩）\n{lines}"));
    let year_of = default_year_basis(&dataset, zonescope::model::Measure::ProjectCount);
    for _ in 0..200 {
        // In hundredths of a unit, of which one is so many thirds of a square metre.
        let (unit, thirds) =
            [("公顷", 30_000i128), ("亩", 2_000), ("㎡", 3), ("平方公里", 3_000_000)][below(4) as usize];
        let bound = i128::from(below(1 + (9_000 * 2_000 / thirds) as u64));
        let operator = [">", ">=", "<", "<="][below(4) as usize];
        let filter = format!("用地（亩）{operator}{}.{:02}{unit}", bound / 100, bound % 100);
        let parsed = Filter::parse(&dataset, &[&filter]).unwrap();
        let found: Vec<String> =
            select(&dataset, &parsed, year_of).into_iter().map(|ix| dataset.projects().id(ix).to_owned()).collect();
        let passes = |row: &i128| {
            let (row, bound) = (row * 2_000, bound * thirds);
            match operator {
                ">" => row > bound,
                ">=" => row >= bound,
                "<" => row < bound,
                _ => row <= bound,
            }
        };
        let expected: Vec<String> =
            rows.iter().enumerate().filter(|(_, row)| passes(row)).map(|(at, _)| format!("r{at}")).collect();
        assert_eq!(found, expected, "{filter}");
    }
}
