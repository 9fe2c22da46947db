//! The words that a rule chooses: growth with a dead band, the change of growth, what there is no percent of.

use std::fs;

use zonescope::package::{self, Opened};
use zonescope::text::Locale;

use crate::{books, slot};

const PERCENT: &str = "\u{202f}%";

#[test]
fn growth_is_said_by_rule() {
    for (base, value, chinese, english) in [
        ("1000", "1123", "增长 12.3", "rose by 12.3"),
        ("1000", "968", "下降 3.2", "fell by 3.2"),
        ("1000", "1000", "持平", "was unchanged"),
        ("1000", "1000.4", "持平", "was unchanged"),
        ("1000", "999.6", "持平", "was unchanged"),
        ("1000", "1000.5", "增长 0.1", "rose by 0.1"),
        ("1000", "999.5", "下降 0.1", "fell by 0.1"),
        ("0", "8", "增加 8.00 亿元", "rose by 800.00 million yuan"),
        ("", "8", "未公布", "Not published"),
        ("8", "", "未公布", "Not published"),
    ] {
        let opened = books(&[(2020, base), (2021, value)]);
        let asked = "change: planned_total where year=2021 against year=2020";
        for (locale, expected) in [(Locale::ZhCn, chinese), (Locale::En, english)] {
            let found = slot(&opened, asked, locale);
            let has_percent = expected.ends_with(|c: char| c.is_ascii_digit());
            let expected = if has_percent { format!("{expected}{PERCENT}") } else { expected.to_owned() };
            assert_eq!(found.value, expected, "{base} → {value}");
            assert_eq!(found.gap.is_some(), base.is_empty() || value.is_empty(), "{base} → {value}");
            assert_eq!(
                slot(&opened, "change: planned_total where year=2021", locale).value,
                expected,
                "the year before"
            );
        }
    }
}

#[test]
fn the_change_of_growth_is_said_by_rule() {
    for (years, expected) in [
        (["1000", "968", "957.35"], "降幅比上年收窄 2.1 个百分点"),
        (["1000", "1020", "1034.28"], "增幅比上年回落 0.6 个百分点"),
        (["1000", "997", "1004.98"], "由降转增"),
        (["1000", "1010", "1040.3"], "增幅比上年加快 2 个百分点"),
        (["1000", "990", "960.3"], "降幅比上年扩大 2 个百分点"),
        (["1000", "1050", "997.5"], "由增转降"),
        (["1000", "1050", "1102.5"], "增幅比上年持平"),
        (["1000", "1000", "1000"], "保持持平"),
        (["0", "10", "20"], "—"),
        (["", "10", "20"], "未公布"),
    ] {
        let all: Vec<(i32, &str)> = (2019..).zip(years).collect();
        let opened = books(&all);
        let asked = "turn: planned_total where year=2021 against year=2020 since 比上年";
        assert_eq!(slot(&opened, asked, Locale::ZhCn).value, expected, "{years:?}");
        let usual = slot(&opened, "turn: planned_total where year=2021 since 比上年", Locale::ZhCn);
        assert_eq!(usual.value, expected, "against the year before where nothing is said");
    }
}

/// Books with a published series of one month's total and a target.
fn with_target() -> Opened {
    let folder = tempfile::tempdir().unwrap();
    for entry in fs::read_dir("tests/data/tiny").unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let change = |name: &str, change: &dyn Fn(String) -> String| {
        let path = folder.path().join(name);
        fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
    };
    let resource = r#"{"name": "targets", "path": "targets.csv", "format": "csv"},"#;
    change("datapackage.json", &|text| {
        let text = text.replace("\"resources\": [", &format!("\"resources\": [{resource}"));
        text.replace("2021-12-31", "2021-03-31")
    });
    change("indicators.csv", &|text| text + "output,产值,Output,亿元,up,2,industry,,\n");
    let rows = "output,2021-01/2021-03,,,,,313.64,,,,37.0,,report,\noutput,2021-01/2021-02,,,,,190,,,,36.4,,report,\n";
    change("observations.csv", &|text| text + rows);
    let targets = "id,indicator,period,target,unit\nt,output,2021,1015,亿元\n";
    fs::write(folder.path().join("targets.csv"), targets).unwrap();
    package::open(folder.path()).unwrap()
}

#[test]
fn a_published_figure_is_held_against_the_target_of_its_year() {
    let opened = with_target();
    for (asked, expected) in [
        ("completion: published output where period=2021-01/2021-03", "30.9\u{202f}%"),
        ("schedule: published output where period=2021-01/2021-03", "快于序时 5.9 个百分点"),
        ("schedule: published output where period=2021-01/2021-02 basis cumulative", "快于序时 2.1 个百分点"),
        (
            "turn: published output where period=2021-01/2021-03 basis cumulative since 比上月",
            "增幅比上月加快 0.6 个百分点",
        ),
        ("change: published output where period=2021-01/2021-03", "增长 37.0\u{202f}%"),
        ("value: published output where period=2021-03", "123.64 亿元"),
        ("value: published output where period=2021-04", "未公布"),
        ("completion: published rank where period=2020", "未公布"),
    ] {
        assert_eq!(slot(&opened, asked, Locale::ZhCn).value, expected, "{asked}");
    }
}

#[test]
fn a_share_of_nothing_is_none_and_is_listed() {
    let opened = books(&[(2020, "0"), (2021, "5")]);
    let found = slot(&opened, "share: planned_total where year=2021 of year=2020", Locale::ZhCn);
    assert_eq!(found.value, "—");
    assert_eq!(found.gap.as_deref(), Some("比较的基数为 0，不算百分比"));
}
