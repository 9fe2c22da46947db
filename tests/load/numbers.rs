//! Numbers written in other ways than plainly: a cure is offered only where there is one way to read them, else both are
//! named, and what a calculation left behind costs nothing.

use std::fmt::Write as _;

use zonescope::model::{Measure, ProjectAmount};
use zonescope::package::{Opened, Severity};
use zonescope::parallel::{Share, with_share};
use zonescope::text::Locale;

use super::{Package, amount, found, tiny};

/// The tiny package with the planned total of p2, which is in 亿元, written so.
fn with_plan(text: &str) -> Package {
    tiny().with("projects.csv", "20,25,,", &format!("20,\"{text}\",,"))
}

fn planned(opened: &Opened) -> String {
    amount(&opened.dataset, "p2", ProjectAmount::PlannedTotal)
}

#[test]
fn a_cure_is_offered_only_where_it_is_surely_right() {
    for (text, code, cure, chinese) in [
        (
            "12,5",
            "number-grouped",
            r#"Write 12.5, or, if the whole column is written so, add "decimalChar": ",""#,
            "请写成 12.5",
        ),
        ("0,5", "number-grouped", "Write 0.5,", "0.5"),
        (
            "1.234,56",
            "number-grouped",
            r#"Write 1234.56, or, if the whole column is written so, add "decimalChar": ",", "groupChar": ".""#,
            "1234.56",
        ),
        ("1.234.567", "number-grouped", "Write 1234567,", "1234567"),
        ("1.234.567,89", "number-grouped", "Write 1234567.89,", "1234567.89"),
        ("1'234.5", "number-grouped", "Write 1234.5,", "1234.5"),
        ("20,00,00,000", "number-grouped", "Write 200000000,", "200000000"),
        ("12 500,50", "number-grouped", "Write 12500.50,", "12500.50"),
        (
            "1 234",
            "number-grouped",
            r#"Write 1234, or, if the whole column is written so, add "groupChar": " ""#,
            "1234",
        ),
        ("1,234.5", "number-grouped", "Write 1234.5,", "1234.5"),
        ("1,234", "number-ambiguous", "may be 1234 or 1.234", "可能是 1234，也可能是 1.234"),
        ("10-20", "number-range", "two numbers, from 10 to 20", "从 10 到 20"),
        ("10~20", "number-range", "two numbers, from 10 to 20", "从 10 到 20"),
        ("2021-03", "number-is-date", "is a date", "是日期"),
        ("12%", "number-percent", "may be 12 (per cent) or 0.12", "可能是 12"),
        ("约12", "number-approximate", "Write 12 only if", "请写 12"),
        ("12亿元", "number-with-unit", "it is 12: write that", "应为 12，"),
        ("5000万元", "number-with-unit", "it is 0.5: write that", "应为 0.5，"),
        ("¥12", "number-with-unit", "it is 0.00000012: write that", "0.00000012"),
        ("3.5亿", "number-with-unit", "it is 3.5: write that", "应为 3.5，"),
        ("¥3.5万", "number-with-unit", "it is 0.00035: write that", "应为 0.00035，"),
        ("3.5万", "number-with-unit", "Write the number in the unit of the column", "请按本列的单位写数字"),
        ("3.5crore", "number-with-unit", "Write the number in the unit of the column", "请按本列的单位写数字"),
        ("−5", "amount-negative", "cannot be negative", "不能为负"),
        ("－5", "amount-negative", "cannot be negative", "不能为负"),
        ("12美元", "number-with-unit", "Write the number in the unit of the column", "请按本列的单位写数字"),
        ("(12)", "number-bracketed", "may be −12, as accountants write it, or 12", "可能是 −12"),
        ("#N/A", "number-sheet-error", "Correct the formula", "请改正公式"),
        ("１２", "number-full-width", "Write 12.", "请写成 12。"),
        ("١٢", "number-full-width", "Write 12.", "请写成 12。"),
        ("——", "missing-mark", r#""missingValues": ["", "——"]"#, r#""missingValues": ["", "——"]"#),
        ("abc", "number-not-a-number", "Write digits only", "请只写数字"),
        ("1.2.3", "number-not-a-number", "Write digits only", "请只写数字"),
        ("1e9", "amount-too-large", "000\u{2009}000 CNY at the most", "最多 100\u{2009}000\u{2009}"),
    ] {
        let opened = with_plan(text).opened();
        let [finding] = opened.findings.as_slice() else { panic!("{text}: {:?}", found(&opened)) };
        assert_eq!((finding.code(), finding.value.as_deref()), (code, Some(text)));
        assert!(planned(&opened).is_empty(), "{text} counts as missing");
        let sentences = Locale::ALL.map(|locale| finding.sentence(locale));
        for (sentence, part) in [(finding.sentence(Locale::En), cure), (finding.sentence(Locale::ZhCn), chinese)] {
            assert!(sentence.contains(part), "{text}: {sentence}");
        }
        assert!(sentences.iter().all(|sentence| !sentence.contains("{$")), "{sentences:?}");
    }
    for (text, yuan) in [("1e1", "1000000000.00"), (".5", "50000000.00"), ("+5", "500000000.00")] {
        let opened = with_plan(text).opened();
        assert_eq!((found(&opened), planned(&opened)), (vec![], yuan.to_owned()), "{text}");
    }
}

#[test]
fn what_a_calculation_left_behind_is_rounded_and_said_once() {
    let mut csv = "id,name,sector,planned_total,contracted\n".to_owned();
    for row in 0..4_000 {
        let _ = writeln!(csv, "p{row},n,ic,{},1", ["0.8432471656999999", "28.941169999999995", "3"][row % 3]);
    }
    let package = tiny().put("projects.csv", &csv).put("progress.csv", "project,period\n");
    for threads in [1, 4] {
        let opened = with_share(Share { threads, least_divisor: 64 }, || package.opened());
        assert_eq!(found(&opened), ["amounts-rounded projects.csv:2, planned_total: 0.8432471656999999"]);
        assert_eq!((opened.findings.count(Severity::Note), opened.findings.total()), (1, 1));
        for (id, yuan) in
            [("p0", "84324716.57"), ("p1", "2894117000.00"), ("p2", "300000000.00"), ("p3999", "84324716.57")]
        {
            assert_eq!(amount(&opened.dataset, id, ProjectAmount::PlannedTotal), yuan);
        }
        let (sum, known) = opened.dataset.projects().amounts(ProjectAmount::PlannedTotal).sum(0..4_000);
        assert_eq!((sum.to_decimal().to_string(), known), ("4370247132904.38".to_owned(), 4_000), "exact, row by row");
    }
    // Rounded once, to the last decimal, as is said.
    let opened = with_plan("123456.78912345678").opened();
    assert_eq!((found(&opened).len(), planned(&opened).as_str()), (1, "12345678912345.68"));
    let sentence = opened.findings.as_slice()[0].sentence(Locale::En);
    assert!(sentence.contains("rounded to 0.01 CNY (here 12345678912345.68)"), "{sentence}");
    // Nobody types so few digits too many but in the wrong unit.
    let opened = with_plan("0.12345678901").opened();
    assert_eq!(found(&opened), ["amount-too-fine projects.csv:3, planned_total: 0.12345678901"]);
    let opened = tiny().with("observations.csv", ",249.5,", ",249.50000000000003,").opened();
    assert_eq!(found(&opened), ["numbers-rounded observations.csv:2, value: 249.50000000000003"]);
    assert_eq!(opened.dataset.observations()[0].value.map(|value| value.to_string()).as_deref(), Some("249.5"));
    let opened = tiny().with("projects.csv", "39.4", "39.400000000000006").opened();
    let p3 = opened.dataset.project("p3").unwrap();
    assert_eq!(opened.dataset.projects().land_mu_hundredths(p3), Some(3940));
    for text in ["39.400000000000006", "39.123456789012345"] {
        let opened = tiny().with("projects.csv", "39.4", text).opened();
        assert_eq!(found(&opened), [format!("land-rounded projects.csv:4, land_mu: {text}")]);
    }
}

#[test]
fn units_around_numbers_that_would_make_another_number_of_it_are_not_dropped() {
    let bare = |text: &str| {
        with_plan(text).with(
            "datapackage.json",
            r#""planned_total", "type": "number""#,
            r#""planned_total", "type": "number", "bareNumber": false"#,
        )
    };
    for (text, yuan, codes) in [
        ("3.5亿", "350000000.00", &[][..]),
        ("约 3.5 亿元", "350000000.00", &[]),
        ("3.5万", "", &["number-with-unit"]),
        ("3.5 million", "", &["number-with-unit"]),
    ] {
        let opened = bare(text).opened();
        let found: Vec<&str> = opened.findings.iter().map(|finding| finding.code()).collect();
        assert_eq!((planned(&opened).as_str(), found.as_slice()), (yuan, codes), "{text}");
    }
    let opened = tiny()
        .with("datapackage.json", r#""CNY""#, r#""INR""#)
        .with(
            "datapackage.json",
            r#""planned_total", "type": "number", "unit": "亿元""#,
            r#""planned_total", "unit": "INR""#,
        )
        .with("projects.csv", "20,25,,", "20,3.5 crore,,")
        .opened();
    let sentence = |finding: &zonescope::package::Finding| finding.sentence(Locale::En);
    let said: Vec<String> = opened.findings.iter().filter(|f| f.code() == "number-with-unit").map(sentence).collect();
    assert!(said.len() == 1 && said[0].contains("it is 35000000: write that"), "{said:?}");
}

#[test]
fn amounts_may_be_as_large_as_their_currency_is_small() {
    let package = |currency: &str, text: &str| {
        let unit = format!(r#""unit": "{currency}""#);
        tiny()
            .with("datapackage.json", r#""CNY""#, &format!("{currency:?}"))
            .with(
                "datapackage.json",
                r#""planned_total", "type": "number", "unit": "亿元""#,
                &format!(r#""planned_total", {unit}"#),
            )
            .with("projects.csv", "20,25,,", &format!("20,{text},,"))
    };
    for (currency, text, expected) in [
        ("IDR", "466000000000000", Some("466000000000000.00")),
        ("IDR", "90000000000000000", Some("90000000000000000.00")),
        ("VND", "3.5e16", Some("35000000000000000.00")),
        ("IDR", "90000000000000001", None),
        ("CNY", "100000000000000", Some("100000000000000.00")),
        ("CNY", "466000000000000", None),
        ("USD", "466000000000000", None),
    ] {
        let opened = package(currency, text).opened();
        let codes: Vec<&str> = opened.findings.iter().map(|finding| finding.code()).collect();
        assert_eq!(codes.contains(&"amount-too-large"), expected.is_none(), "{currency} {text}: {codes:?}");
        assert_eq!(planned(&opened), expected.unwrap_or_default(), "{currency} {text}");
    }
}

#[test]
fn sums_of_the_largest_amounts_are_exact() {
    use zonescope::query::{Dimension, Query, YearBasis, answer};
    let mut csv = "id,name,sector,planned_total\n".to_owned();
    for row in 0..3_000 {
        let _ = writeln!(csv, "p{row},n,{},89999999999999999.99", ["ic", "bio"][row % 2]);
    }
    let opened = tiny()
        .with("datapackage.json", r#""CNY""#, r#""IDR""#)
        .with(
            "datapackage.json",
            r#""planned_total", "type": "number", "unit": "亿元""#,
            r#""planned_total", "unit": "IDR""#,
        )
        .put("projects.csv", csv)
        .put("progress.csv", "project,period\n")
        .opened();
    let year_of = opened.dataset.year_of().map_or(YearBasis::Period, YearBasis::Stage);
    let query = Query::new(Measure::PlannedTotal, &[Dimension::Sector], year_of);
    let answer = answer(&opened.dataset, &query).unwrap();
    assert_eq!(answer.total.sum.to_decimal().to_string(), "269999999999999999970.00");
}

#[test]
fn decimals_that_a_column_has_no_room_for_are_no_residue_of_a_calculation() {
    for (cells, expected) in [
        (["0.000000123", "99999999999"], "numbers-too-fine t.csv:2, n: 0.000000123"),
        (["0.30000000000000004", "0.1"], "numbers-rounded t.csv:2, n: 0.30000000000000004"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let descriptor = r#"{"name": "t", "resources": [{"name": "t", "path": "t.csv",
            "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "n", "type": "number"}]}}]}"#;
        std::fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
        std::fs::write(folder.path().join("t.csv"), format!("id,n\na,{}\nb,{}\n", cells[0], cells[1])).unwrap();
        let opened = zonescope::package::open_table(folder.path(), "t").unwrap();
        let found = found(&opened);
        assert!(found.iter().any(|finding| finding == expected), "{expected}: {found:?}");
        assert_eq!(found.iter().filter(|finding| finding.starts_with("numbers-")).count(), 1, "{found:?}");
    }
}
