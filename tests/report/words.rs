//! The words that a rule chooses: growth with a dead band, the change of growth, what there is no percent of.

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

#[test]
fn a_share_of_nothing_is_none_and_is_listed() {
    let opened = books(&[(2020, "0"), (2021, "5")]);
    let found = slot(&opened, "share: planned_total where year=2021 of year=2020", Locale::ZhCn);
    assert_eq!(found.value, "—");
    assert_eq!(found.gap.as_deref(), Some("比较的基数为 0，不算百分比"));
}
