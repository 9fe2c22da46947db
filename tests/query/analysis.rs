//! The words of analysis against published texts: what stands there is what comes out.

use zonescope::listing::Said;
use zonescope::model::Decimal;
use zonescope::query::analysis::*;
use zonescope::text::Locale::{En, ZhCn};

fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn shown(number: Result<Decimal, NoNumber>) -> String {
    number.map_or_else(|none| none.id().to_owned(), |number| number.to_string())
}

/// Text with plain blanks and hyphens.
fn plain(text: &str) -> String {
    text.replace(['\u{202f}', '\u{2009}', '\u{a0}'], " ").replace('−', "-")
}

#[test]
fn published_completions_and_schedules_come_out_as_published() {
    for (source, done, target, months, completed, points, needed) in [
        // 江门市 2020 年 1—10 月重点项目: 444 个, 完成 629.0 亿元, 计划 647.4 亿元; 97.2 %, 超序时 13.8 个百分点.
        ("江门 1—10月", "629.0", "647.4", 10, "97.16", "13.82", "9.20"),
        // 江门市 2021 年 1—3 月重点项目: 710 个, 完成 313.64 亿元, 计划 1015 亿元; 30.90 %, 超序时 5.90 个百分点.
        ("江门 2021 1—3月", "313.64", "1015", 3, "30.90", "5.90", "77.93"),
        ("a year that is over", "110", "100", 12, "110.00", "10.00", "reached"),
        ("behind at its end", "90", "100", 12, "90.00", "-10.00", "year-over"),
        ("before it begins", "0", "100", 0, "0.00", "not-begun", "8.33"),
        ("without a target", "5", "0", 3, "no-target", "no-target", "no-target"),
    ] {
        assert_eq!(shown(completion(d(done), d(target), 2)), completed, "{source}");
        assert_eq!(shown(schedule_points(d(done), d(target), months, 2)), points, "{source}");
        assert_eq!(shown(needed_a_month(d(done), d(target), months, 2)), needed, "{source}");
    }
    // 三明市 2010 年 1—8 月: 完成年计划的 74 %, 超序时 7.33 个百分点.
    assert_eq!(shown(schedule_points_of(d("74"), 8, 2)), "7.33");
    assert_eq!(shown(full_year(d("313.64"), 3, 2)), "1254.56");
    assert_eq!(shown(full_year(d("313.64"), 0, 2)), "not-begun");
    assert_eq!(shown(full_year(d("313.64"), 12, 2)), "year-over");
}

#[test]
fn published_pulls_come_from_the_share_of_the_base() {
    // 某市 2024 年前三季度固定资产投资: 总投资 +9.6 %, 亿元以上项目 +16.5 %, 拉动 11.1 个百分点; 1—10 月 +16.8 %, 拉动 11.3;
    // 工业 +37.0 %, 拉动 10.9.
    for (part, points, base) in [("16.5", "11.1", "67.3"), ("16.8", "11.3", "67.3"), ("37.0", "10.9", "29.5")] {
        assert_eq!(shown(base_share(d(points), d(part), 1)), base);
        assert_eq!(shown(pull(d(part), d(base), 1)), points);
    }
    assert_eq!(shown(pull(d("37.0"), d("29.46"), 1)), "10.9");
    assert_eq!(shown(contribution(d("11.1"), d("9.6"), 1)), "115.6", "others fell");
    for (points, whole, rate) in [
        ("0.4", "0.5", "small-growth"),
        ("0.4", "-0.5", "small-growth"),
        ("0.3", "0", "small-growth"),
        ("0.3", "0.6", "50.0"),
        ("-0.3", "-0.6", "50.0"),
        ("0.3", "-0.6", "-50.0"),
    ] {
        assert_eq!(shown(contribution(d(points), d(whole), 1)), rate, "{points} of {whole}");
    }
    assert_eq!(shown(share(d("1"), d("3"), 1)), "33.3");
    assert_eq!(shown(share(d("1"), d("0"), 1)), "zero-base");
    assert_eq!(shown(share(d("1"), d("-4"), 1)), "negative-base");
}

#[test]
fn growth_is_exact_and_says_nothing_of_a_base_that_is_nothing_or_below_it() {
    for (value, base, percent, difference) in [
        ("629.0", "647.4", "-2.8", "-18.4"),
        ("1.005", "1", "0.5", "0.005"),
        ("1.0005", "1", "0.1", "0.0005"),
        ("0.9995", "1", "-0.1", "-0.0005"),
        ("2", "2.00", "0.0", "0"),
        ("3", "-5", "negative-base", "8"),
        ("-3", "-5", "negative-base", "2"),
        ("3", "0", "zero-base", "3"),
        ("-3", "5", "-160.0", "-8"),
        // As floats the difference of these is nothing.
        ("900719925474099300001", "900719925474099300000", "0.0", "1"),
        ("123456789012345678901234567890", "0.000000000000000001", "too-large", "too-large"),
    ] {
        let found = growth(d(value), d(base), 1);
        assert_eq!(shown(found.percent), percent, "{value} on {base}");
        assert_eq!(shown(found.difference), difference, "{value} on {base}");
    }
    for (now, before, average) in [
        ("10", "10", "10.0"),
        ("21", "0", "10.0"),
        ("-100", "10", "-100.0"),
        // √(1.096 × 0.968) − 1 = 0.030008 …
        ("9.6", "-3.2", "3.0"),
        // √(1.353 × 0.93) − 1 = 0.121735 …
        ("35.3", "-7.0", "12.2"),
        ("-101", "10", "all-lost"),
    ] {
        assert_eq!(shown(two_year_average(d(now), d(before), 1)), average, "{now} after {before}");
    }
    assert_eq!(shown(against(d("9.6"), d("4.15"))), "5.45");
}

#[test]
fn every_change_of_growth_has_its_word() {
    for (before, now, chinese, english) in [
        ("-3.2", "-1.1", "降幅收窄 2.1 个百分点", "the fall narrowed by 2.1 percentage points"),
        ("-0.3", "0.8", "由降转增", "turned from fall to growth"),
        ("2.0", "1.4", "增幅回落 0.6 个百分点", "growth down 0.6 percentage points"),
        ("1.4", "2.0", "增幅加快 0.6 个百分点", "growth up 0.6 percentage points"),
        ("-1.1", "-3.25", "降幅扩大 2.15 个百分点", "the fall widened by 2.15 percentage points"),
        ("0.8", "-0.3", "由增转降", "turned from growth to fall"),
        ("-0.3", "0.0", "由降转平", "the fall came to a halt"),
        ("0.3", "0", "由增转平", "growth came to a halt"),
        ("0", "0.3", "由平转增", "began to grow"),
        ("0", "-0.3", "由平转降", "began to fall"),
        ("2", "2.0", "增幅持平", "growth unchanged"),
        ("-2", "-2.0", "降幅持平", "the fall unchanged"),
        ("0", "0.0", "保持持平", "level as before"),
    ] {
        let change = growth_change(d(now), d(before)).unwrap();
        for (locale, expected) in [(ZhCn, chinese), (En, english)] {
            assert_eq!(plain(&Said::turn(&change, "", locale).text), expected, "{before} → {now}");
        }
    }
    let change = growth_change(d("-1.1"), d("-3.2")).unwrap();
    assert_eq!(Said::turn(&change, "比上月", ZhCn).text, "降幅比上月收窄 2.1 个百分点");
}

const IN_CHINESE: [&str; 16] = [
    "同比增长 37.0 %",
    "环比下降 20.0 %",
    "同比持平",
    "同比 —，相差 +8 亿元",
    "两年平均增长 3.0 %",
    "拉动增长 11.1 个百分点",
    "下拉 1.5 个百分点",
    "高于全市 2.1 个百分点",
    "低于全市 2.1 个百分点",
    "完成年度目标 30.90 %",
    "快于序时 5.90 个百分点",
    "慢于序时 5.00 个百分点",
    "占比 67.3 %",
    "贡献率 —",
    "按此进度全年 1254.56 亿元",
    "尚需月均 77.93 亿元",
];

const IN_ENGLISH: [&str; 16] = [
    "up 37.0 % on the year",
    "down 20.0 % on the period before",
    "unchanged on the year",
    "on the year —, difference +800 million yuan",
    "up 3.0 % a year over two years",
    "adds 11.1 percentage points of growth",
    "takes 1.5 percentage points off growth",
    "2.1 percentage points above 全市",
    "2.1 percentage points below 全市",
    "30.90 % of the year's target",
    "5.90 percentage points ahead of schedule",
    "5.00 percentage points behind schedule",
    "share 67.3 %",
    "— of the growth",
    "125.456 billion yuan in the year at this pace",
    "7.793 billion yuan a month needed",
];

#[test]
fn each_word_is_said_in_both_languages_with_its_formula() {
    let grown = |value: &str, base: &str| growth(d(value), d(base), 1);
    let said = |said: Said| plain(&said.text);
    for (locale, expected) in [(ZhCn, IN_CHINESE), (En, IN_ENGLISH)] {
        let found = [
            said(Said::growth(Word::SamePeriod, &grown("137", "100"), "亿元", locale)),
            said(Said::growth(Word::Previous, &grown("8", "10"), "亿元", locale)),
            said(Said::growth(Word::SamePeriod, &grown("10", "10"), "亿元", locale)),
            said(Said::growth(Word::SamePeriod, &grown("3", "-5"), "亿元", locale)),
            said(Said::two_years(two_year_average(d("9.6"), d("-3.2"), 1), locale)),
            said(Said::pull(pull(d("16.5"), d("67.3"), 1), locale)),
            said(Said::pull(pull(d("-5"), d("30"), 1), locale)),
            said(Said::against(against(d("9.6"), d("7.5")), "全市", locale)),
            said(Said::against(against(d("7.5"), d("9.6")), "全市", locale)),
            said(Said::rate(Word::Completion, completion(d("313.64"), d("1015"), 2), locale)),
            said(Said::schedule(schedule_points(d("313.64"), d("1015"), 3, 2), locale)),
            said(Said::schedule(schedule_points(d("20"), d("100"), 3, 2), locale)),
            said(Said::rate(Word::Share, share(d("673"), d("1000"), 1), locale)),
            said(Said::rate(Word::Contribution, contribution(d("1"), d("0.5"), 1), locale)),
            said(Said::pace(Word::FullYear, full_year(d("313.64"), 3, 2), "亿元", locale)),
            said(Said::pace(Word::Needed, needed_a_month(d("313.64"), d("1015"), 3, 2), "亿元", locale)),
        ];
        assert_eq!(found, expected);
    }
    let none = Said::growth(Word::SamePeriod, &grown("3", "-5"), "亿元", ZhCn);
    assert_eq!(
        none.explained,
        "同比 = 本期 ÷ 上年同期 − 1，按公布的数算出，不是可比价增速\n比较的基数为负，不算百分比\n相差 +8 亿元"
    );
}
