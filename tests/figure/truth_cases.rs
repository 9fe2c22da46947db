//! The exact words and values of figures that were once untrue.

use zonescope::figure::{Beside, Figure, FigureSpec, Kind, Reference, build};
use zonescope::model::Dataset;
use zonescope::query::Key;
use zonescope::text::Locale;

use super::drawing::draw;
use super::odd_books::book;
use super::questions::{question, spec};

fn made(dataset: &Dataset, measure: &str, by: &str, filter: &str, kind: Kind, share: bool) -> Figure {
    let spec = spec(question(dataset, measure, by, "", filter), kind).choosing(|it| it.share = share);
    build(dataset, &spec, Locale::ZhCn).unwrap()
}

/// Labels by series and category, `–` for a gap.
fn labels(figure: &Figure) -> String {
    let row = |series: &zonescope::figure::Series| {
        let of = |mark: &Option<zonescope::figure::Mark>| {
            mark.as_ref().map_or("–".into(), |mark| mark.length.label.clone())
        };
        format!("{}: {}", series.label, series.marks.iter().map(of).collect::<Vec<_>>().join(" "))
    };
    figure.series.iter().filter(|series| !series.hidden).map(row).collect::<Vec<_>>().join("; ")
}

/// Thirty-eight years of 1 亿元 each, and 30 亿元 without a year.
fn many_years() -> Dataset {
    let years = (1985..=2022).map(|year| format!("p{year},a,,,,1,,{year}"));
    book(&years.chain(["none,a,,,,30,,".to_owned()]).collect::<Vec<_>>().join(" "))
}

#[test]
fn what_has_no_year_stands_apart_in_bars_and_is_labelled() {
    let dataset = many_years();
    for kind in [Kind::Stacked, Kind::Grouped, Kind::HeatMap, Kind::Multiples] {
        let figure = made(&dataset, "planned_total", "branch,year", "", kind, false);
        let last = figure.categories.len() - 1;
        assert_eq!(figure.categories[last].key(), Some(Key::Year(None)));
        assert!(figure.place(last) - figure.place(last - 1) > 1.3, "behind a gap");
        let drawn = draw(&figure, egui::vec2(590.0, 378.0), true);
        let texts = drawn.texts();
        assert!(texts.iter().any(|(text, _)| text.replace('\n', "") == "未注明年份"), "{kind:?} names it: {texts:?}");
        if matches!(kind, Kind::Stacked | Kind::Grouped) {
            assert!(texts.iter().any(|(text, _)| text == "30.00"), "{kind:?} says what the tallest bar comes to");
        }
        let middle = |category: usize| drawn.marks.iter().find(|(at, _)| at.category == category).unwrap().1.center().x;
        let (gap, step) = (middle(last) - middle(last - 1), middle(last - 1) - middle(last - 2));
        assert!(gap > step * 1.3, "{kind:?}: {gap} after steps of {step}");
    }
}

#[test]
fn lines_index_growth_and_contribution_leave_out_what_has_no_year_and_count_it() {
    let dataset = many_years();
    for kind in [Kind::Lines, Kind::Index, Kind::Growth, Kind::Contribution, Kind::Slope] {
        let figure = made(&dataset, "planned_total", "branch,year", "", kind, false);
        assert!(figure.categories.iter().all(|category| category.label != "未注明年份"), "{kind:?}");
        let note = "1 个项目未注明年份（30.00 亿元），未画出。";
        assert!(figure.note.contains(note), "{kind:?}: {}", figure.note);
        assert!(!figure.summary.contains("68.00"), "{kind:?}: {}", figure.summary);
    }
    let mixed = book("p,a,,,,5,1,2019 q,a,,,,7,2,2020 r,a,,,,3,1, s,a,,,,,,");
    let lines = made(&mixed, "planned_total", "sector,year", "", Kind::Lines, false);
    assert!(lines.note.contains("2 个项目未注明年份（3.00 亿元，其中 1 个未公布），未画出。"), "{}", lines.note);
    let undated = book("p,a,,,,5,1, q,b,,,,7,2,");
    let lines = made(&undated, "planned_total", "sector,year", "", Kind::Lines, false);
    let nothing = lines.nothing.expect("no point in time");
    assert!(nothing.sentence.contains("未注明年份") && !nothing.offers.is_empty(), "{}", nothing.sentence);
}

#[test]
fn a_year_without_projects_is_a_gap_of_amounts_and_none_of_counts() {
    let dataset = book("p1,a,,,,5,,2018 p2,a,,,,7,,2021");
    let of = |measure, kind| made(&dataset, measure, "sector,year", "", kind, false);
    let name = "甲业（未分下级）";
    for (kind, amounts, counts) in [
        (Kind::Lines, "5.00 – – 7.00", "1 0 0 1"),
        (Kind::Stacked, "5.00 – – 7.00", "1 0 0 1"),
        (Kind::Grouped, "5.00 – – 7.00", "1 0 0 1"),
        (Kind::HeatMap, "5.00 – – 7.00", "1 0 0 1"),
        (Kind::Multiples, "5.00 – – 7.00", "1 0 0 1"),
        (Kind::Index, "100.0 – – 140.0", "100.0 0.0 0.0 100.0"),
    ] {
        let figure = of("planned_total", kind);
        assert_eq!(labels(&figure), format!("{name}: {amounts}"), "{kind:?}");
        assert!(figure.note.contains("2019–2020 年没有项目，留空，不是 0。"), "{kind:?}: {}", figure.note);
        let counted = of("project_count", kind);
        assert_eq!(labels(&counted), format!("{name}: {counts}"), "{kind:?}");
        assert!(!counted.note.contains("没有项目"), "{kind:?}: {}", counted.note);
    }
    let (amounts, counts) = ("5.00 – – 7.00 12.00", "1 0 0 1 2");
    assert_eq!(labels(&of("planned_total", Kind::Table)), format!("{name}: {amounts}; 合计: {amounts}"));
    assert_eq!(labels(&of("project_count", Kind::Table)), format!("{name}: {counts}; 合计: {counts}"));
    let growth = of("planned_total", Kind::Growth);
    assert!(growth.nothing.unwrap().sentence.contains("算不出变化"));
    assert_eq!(labels(&of("project_count", Kind::Growth)), format!("{name}: −100.0 – –"));
}

#[test]
fn a_series_without_its_base_is_said_and_not_in_the_legend() {
    let dataset = book("p,a1,,,,5,,2018 q,a1,,,,7,,2019 r,b,,,,4,,2019");
    let index = made(&dataset, "planned_total", "sector,year", "", Kind::Index, false);
    assert_eq!(labels(&index), "甲一业: 100.0 140.0");
    assert!(index.note.contains("乙业在 2018 年没有数值，或不大于零，算不出指数，未画出。"), "{}", index.note);
    assert_eq!((index.unit.as_str(), index.title.contains("2018 年 = 100")), ("2018 年 = 100", true));
    assert!(index.summary.contains("12.00 亿元"), "only what is drawn: {}", index.summary);
    let contribution = made(&dataset, "planned_total", "sector,year", "", Kind::Contribution, false);
    assert_eq!(labels(&contribution), "甲一业: +40.0");
    assert_eq!(contribution.categories[0].total, None, "the stack is not the growth of the whole");
    assert_eq!(contribution.unit, "拉动，百分点", "what is not there is not promised");
    for (kind, by) in [(Kind::Index, "sector"), (Kind::Index, "sector,stage"), (Kind::Slope, "sector")] {
        let title = made(&dataset, "planned_total", by, "", kind, false).title;
        assert!(!title.contains("年 = 100") && !title.contains("： 年"), "{title}");
    }
}

#[test]
fn shares_of_overlapping_lists_are_of_the_projects_counted_once_in_every_kind() {
    let dataset = book("p1,a,,L1;L2,,10,,2020 p2,a,,L1,,5,,2020");
    let of = |by, kind, share| made(&dataset, "planned_total", by, "", kind, share);
    let expected = "一号清单: 100.0; 二号清单: 66.7";
    for (kind, share) in [(Kind::Percent, false), (Kind::Grouped, true), (Kind::Lines, true), (Kind::HeatMap, true)] {
        assert_eq!(labels(&of("list,year", kind, share)), expected, "{kind:?}");
    }
    assert_eq!(labels(&of("list,year", Kind::Ranked, true)), expected);
    assert_eq!(labels(&of("list,year", Kind::Ranked, false)), "一号清单: 15.00; 二号清单: 10.00");
    let table = of("list,year", Kind::Table, true);
    assert_eq!(
        labels(&table).replace('\u{202f}', " "),
        "一号清单: 100.0 % 100.0 %; 二号清单: 66.7 % 66.7 %; 合计: 100.0 % 100.0 %"
    );
    let stacked = of("list,year", Kind::Stacked, false);
    assert!(!stacked.is_stacked(), "side by side: one on the other would reach to 25 of 15");
    assert_eq!(labels(&stacked), "一号清单: 15.00; 二号清单: 10.00");
    assert!(stacked.note.contains("清单有重叠，并排画出"), "{}", stacked.note);
    assert!(!stacked.note.contains("占比"), "amounts are drawn, no shares: {}", stacked.note);
    assert!(!of("list,year", Kind::Percent, false).unit.contains("柱顶"));
    let treemap = of("list", Kind::Treemap, false).nothing.expect("areas would say 60 and 40");
    assert!(treemap.sentence.contains("几个“清单”") && !treemap.offers.is_empty());
    let apart = book("p1,a,,L1,,10,,2020 p2,a,,L2,,5,,2020");
    assert!(made(&apart, "planned_total", "list,year", "", Kind::Stacked, false).is_stacked());
}

#[test]
fn a_filter_to_what_is_below_a_branch_does_not_carry_the_name_of_the_branch() {
    let dataset = book("p,a1,,,,5,1,2019 q,a2,,,,7,2,2019 r,a,,,,2,1,2019 s,b,,,,1,1,2019");
    for (filter, name) in [
        ("sector=a1", "甲一业"),
        ("sector=a1,a2", "甲一业、甲二业"),
        ("sector=a", "甲业"),
        ("sector=a1,a", "甲业"),
        ("sector!=a1; sector=a", "甲业（不含甲一业）"),
        ("sector!=b", "甲业"),
    ] {
        for kind in Kind::ALL {
            let figure = made(&dataset, "planned_total", "branch,year", filter, kind, false);
            if figure.nothing.is_some() || kind == Kind::Scatter && figure.series.len() != 1 {
                continue;
            }
            assert_eq!(figure.series[0].label, name, "{kind:?} [{filter}]");
            let own = figure.series[0].marks.iter().flatten().filter_map(|mark| mark.hover.first());
            for heading in own {
                assert!(heading.contains(name), "{kind:?} [{filter}]: {heading}");
            }
        }
    }
}

#[test]
fn notes_and_summary_say_illustrative_of_what_is_drawn() {
    let mixed = "p,a,illustrative,,,5,1,2019 q,a,illustrative,,,7,2,2020 r,a,published,,,,,2020";
    let dataset = book(mixed);
    for kind in [Kind::Stacked, Kind::Growth, Kind::Index, Kind::Contribution, Kind::Slope] {
        let counted = made(&dataset, "project_count", "branch,year", "", kind, false);
        assert!(!counted.note.contains("全部为示意"), "{kind:?}: {}", counted.note);
        assert!(
            counted.note.contains("示意") && counted.summary.contains("含示意数据"),
            "{kind:?}: {}",
            counted.summary
        );
        let amounts = made(&dataset, "planned_total", "branch,year", "", kind, false);
        assert!(amounts.note.contains("图中金额均为示意数据"), "{kind:?}: {}", amounts.note);
        assert!(amounts.note.contains("1 个项目未公布金额"), "{kind:?}: {}", amounts.note);
    }
    let only = made(&dataset, "project_count", "branch,year", "basis=illustrative", Kind::Growth, false);
    assert!(only.note.contains("全部为示意数据，") && only.summary.contains("全部为示意数据"), "{}", only.note);
    let published = made(&dataset, "project_count", "branch,year", "basis=published", Kind::Stacked, false);
    assert!(!published.note.contains("示意") && !published.summary.contains("示意"));
}

#[test]
fn a_slope_does_not_add_its_two_years_and_a_plan_not_its_two_measures() {
    let dataset = book("p,a,,,,5,1,2019 q,a,,,,7,2,2021");
    let slope = made(&dataset, "planned_total", "branch,year", "", Kind::Slope, false);
    assert!(slope.summary.contains("2019 年合计 5.00 亿元。2021 年合计 7.00 亿元。"), "{}", slope.summary);
    assert!(!slope.summary.contains("12.00"), "{}", slope.summary);
    let plan = made(&dataset, "planned_total", "branch,year", "", Kind::Plan, false);
    assert!(plan.summary.contains("累计完成投资合计 3.00 亿元。计划总投资合计 12.00 亿元。"), "{}", plan.summary);
}

#[test]
fn a_ranking_and_a_treemap_name_the_years_they_add_up() {
    let dataset = book("p,a,,,,5,1,2019 q,a,,,,7,2,2021 r,a,,,,3,1,");
    for (kind, by) in [(Kind::Ranked, "branch,year"), (Kind::Treemap, "branch"), (Kind::Table, "branch,stage")] {
        let figure = made(&dataset, "planned_total", by, "", kind, false);
        assert!(figure.subtitle.contains("按签约年份 · 2019–2021"), "{kind:?}: {}", figure.subtitle);
        assert!(figure.note.contains("含 1 个未注明年份的项目（3.00 亿元）。"), "{kind:?}: {}", figure.note);
        let only = made(&dataset, "planned_total", by, "year=2021", kind, false);
        assert!(only.subtitle.ends_with("按签约年份 · 2021"), "{kind:?}: {}", only.subtitle);
    }
}

#[test]
fn the_rest_counts_only_what_there_is_something_to_draw_of() {
    let dataset = book("p,a,,,,5,,2019 q,b,,,,4,,2019 r,a1,,,,3,,2019 s,a2,,,,,,2019");
    let query = question(&dataset, "planned_total", "sector,year", "", "");
    let figure = build(&dataset, &spec(query, Kind::Stacked).choosing(|it| it.top = Some(1)), Locale::ZhCn).unwrap();
    assert_eq!(labels(&figure), "甲业（未分下级）: 5.00; 其余 2 个: 7.00");
    assert!(figure.note.contains("1 个项目未公布金额"), "{}", figure.note);
}

#[test]
fn a_plan_of_the_rest_of_several_lists_counts_a_project_once() {
    let dataset = book("p,a,,L1;L2,,10,4,2020 q,a,,,,50,50,2020");
    let query = question(&dataset, "planned_total", "list,year", "", "");
    let figure = build(&dataset, &spec(query, Kind::Plan).choosing(|it| it.top = Some(1)), Locale::ZhCn).unwrap();
    let rest = figure.series.iter().find(|series| series.keys.len() == 2).unwrap();
    let Beside::Target { planned, .. } = &rest.marks[0].as_ref().unwrap().beside else { panic!("no plan") };
    assert_eq!((planned.value, planned.label.as_str()), (10.0, "40.0\u{202f}%"));
}

#[test]
fn the_alt_text_says_what_is_drawn_in_the_words_of_the_marks() {
    let dataset =
        book("p,a,,,,5,2,2018 q,a,,,,10,3,2019 v,a,,,,15,5,2020 r,b,,,,4,4,2018 s,b,,,,2,1,2019 w,b,,,,1,1,2020");
    let of = |kind, by: &str| made(&dataset, "planned_total", by, "", kind, false).summary;
    let growth = of(Kind::Growth, "branch,year");
    assert!(
        growth.contains("甲业：2019 年 +100.0 %，2020 年 +50.0 %。乙业：2019 年 −50.0 %，2020 年 −50.0 %。"),
        "{growth}"
    );
    assert!(growth.contains("最高：甲业 · 2019（+100.0 %）；最低：乙业 · 2019（−50.0 %），共 2 处相同。"), "{growth}");
    let index = of(Kind::Index, "branch,year");
    assert!(index.contains("甲业：2018 年 100.0，2020 年 300.0。"), "{index}");
    let percent = of(Kind::Percent, "branch,year");
    assert!(percent.contains("甲业：2018 年 55.6 %，2020 年 93.8 %。"), "{percent}");
    assert!(!percent.contains("。合计 37.00"), "no sum of shares: {percent}");
    let contribution = of(Kind::Contribution, "branch,year");
    assert!(contribution.contains("甲业：2019 年 +55.6 个百分点，2020 年 +41.7 个百分点。"), "{contribution}");
    let stacked = of(Kind::Stacked, "branch,year");
    assert!(stacked.contains("合计 37.00 亿元。合计最高：2020 年，16.00 亿元。"), "{stacked}");
    let ranked = of(Kind::Ranked, "branch");
    assert!(ranked.contains("共 2 个，最大的是甲业（30.00 亿元）、乙业（7.00 亿元）。"), "{ranked}");
    let plan = of(Kind::Plan, "branch");
    // Rates are written with a space that does not break.
    assert!(plan.replace(char::is_whitespace, "").contains("甲业（10.00亿元，33.3%）"), "{plan}");
    let scatter = of(Kind::Scatter, "branch");
    assert!(scatter.contains("项目v（5.00 亿元，计划总投资 15.00 亿元）"), "{scatter}");
    let growth = spec(question(&dataset, "planned_total", "branch,year", "", ""), Kind::Growth);
    let english = build(&dataset, &growth, Locale::En).unwrap().summary;
    assert!(english.contains("Alpha: +100.0 % in 2019, +50.0 % in 2020."), "{english}");
}

#[test]
fn an_average_is_of_the_years_that_are_told() {
    // 2019: 5, 2020: 8; 30 and 2 without a year, one without an amount.
    let dataset = book("p,a,,,,5,1,2019 q,a,,,,8,2,2020 r,a,,,,30,9, s,b,,,,2,1, t,b,,,,,,");
    for (by, kind, mean) in [("sector,year", Kind::Stacked, 6.5), ("sector,year", Kind::Grouped, 6.5)] {
        let query = question(&dataset, "planned_total", by, "", "");
        let spec = FigureSpec { references: vec![Reference::Average], ..spec(query, kind) };
        let figure = build(&dataset, &spec, Locale::ZhCn).unwrap();
        let value = figure.references[0].value;
        assert!((value - mean).abs() < 1e-9, "{}: {value}", kind.id());
        assert!(!figure.summary.contains("未公布"), "{}: {}", kind.id(), figure.summary);
        assert_eq!(kind == Kind::Grouped, figure.summary.contains("30.00"), "{}: {}", kind.id(), figure.summary);
    }
}

#[test]
fn what_stands_together_is_told_as_a_sum_and_no_one_thing() {
    let dataset = book("p,a,,,,5,,2018 q,a,,,,6,,2019 r,b,,,,4,,2018 s,b,,,,4,,2019 t,a1,,,,3,,2018 u,a1,,,,3,,2019");
    let of = |kind, by: &str, locale| {
        let query = question(&dataset, "planned_total", by, "", "");
        build(&dataset, &spec(query, kind).choosing(|it| it.top = Some(1)), locale).unwrap().summary
    };
    let table = of(Kind::Table, "sector", Locale::ZhCn);
    assert!(table.contains("共 3 个，最大的是甲业（未分下级）（11.00 亿元）。其余 2 个合计：14.00 亿元。"), "{table}");
    let stacked = of(Kind::Stacked, "sector,year", Locale::ZhCn);
    let told =
        "甲业（未分下级）：2018 年 5.00 亿元，2019 年 6.00 亿元。其余 2 个合计：2018 年 7.00 亿元，2019 年 7.00 亿元。";
    assert!(stacked.contains(told), "{stacked}");
    let english = of(Kind::Stacked, "sector,year", Locale::En);
    assert!(english.contains("2 others together: "), "{english}");
    // No larger than what is named, it is one more series.
    let small = book("p,a,,,,50,,2018 q,a,,,,60,,2019 r,b,,,,4,,2018 s,b,,,,4,,2019 t,a1,,,,3,,2018 u,a1,,,,3,,2019");
    let query = question(&small, "planned_total", "sector,year", "", "");
    let figure = build(&small, &spec(query, Kind::Lines).choosing(|it| it.top = Some(1)), Locale::ZhCn).unwrap();
    assert!(
        figure.summary.contains("另有 1 个系列。最高：甲业（未分下级） · 2019（60.00 亿元）"),
        "{}",
        figure.summary
    );
}

#[test]
fn the_alt_text_tells_of_what_stands_only_where_there_is_no_year() {
    let dataset = book("p,a,,,,5,,2019 q,a,,,,8,,2020 r,b,,,,30,,");
    let of = |kind, locale| {
        let query = question(&dataset, "planned_total", "branch,year", "", "");
        build(&dataset, &spec(query, kind), locale).unwrap().summary
    };
    for kind in [Kind::Stacked, Kind::Grouped, Kind::HeatMap, Kind::Multiples, Kind::Table, Kind::Percent] {
        let value = if kind == Kind::Percent { "100.0 %" } else { "30.00 亿元" };
        let summary = of(kind, Locale::ZhCn);
        assert!(summary.contains(&format!("乙业：未注明年份 {value}。")), "{kind:?}: {summary}");
        assert!(of(kind, Locale::En).contains("Beta: "), "{kind:?}");
    }
    let lines = of(Kind::Lines, Locale::ZhCn);
    assert!(!lines.contains("乙业："), "it is not drawn there: {lines}");
}

#[test]
fn a_slope_says_of_its_two_years_alone_what_is_not_drawn_and_no_total_of_nothing() {
    // Others together dwarf the largest; in 2010 there are only others.
    let others = "q,b,,,,6,,2010 r,a1,,,,5,,2010 s,b,,,,7,,2015 t,a1,,,,5,,2021 u,b,,,,4,,2021 v,a2,,,,6,,2015";
    let of = |first: &str| {
        let dataset = book(&format!("p,a,,,,9,,2021 {first} {others}"));
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        build(&dataset, &spec(query, Kind::Slope).choosing(|it| it.top = Some(1)), Locale::ZhCn).unwrap()
    };
    let figure = of("o,a,,,,8,,2010");
    let aside = "其余 3 个合计 2010 年 11.00 亿元、2021 年 9.00 亿元，未画出。";
    assert!(figure.note.contains(aside) && figure.summary.contains(aside), "{}", figure.note);
    let none = of("o,a,,,,9,,2015");
    assert!(!none.summary.contains("2010 年合计"), "{}", none.summary);
    assert!(none.summary.contains("2021 年合计 18.00 亿元"), "{}", none.summary);
}

#[test]
fn records_of_one_name_are_told_apart_by_what_differs() {
    let names = |projects: &str, kind, locale| {
        let dataset = book(projects);
        let query = question(&dataset, "planned_total", "project", "", "");
        let figure = build(&dataset, &spec(query, kind), locale).unwrap();
        (
            figure.series.iter().map(|one| one.label.clone()).filter(|name| name != "合计").collect::<Vec<_>>(),
            figure.summary,
        )
    };
    for kind in [Kind::Ranked, Kind::Table] {
        let (by_sector, told) = names("p-1,a,,,,9,,2018 p-2,b,,,,5,,2018 q,a,,,,2,,2018", kind, Locale::ZhCn);
        assert_eq!(by_sector, ["项目p（甲业）", "项目p（乙业）", "项目q"], "{kind:?}");
        assert!(told.contains("项目p（甲业）（9.00 亿元）"), "{told}");
        let (by_id, _) = names("p-1,a,,,,9,,2018 p-2,a,,,,5,,2018", kind, Locale::ZhCn);
        assert_eq!(by_id, ["项目p（p-1）", "项目p（p-2）"], "{kind:?}");
    }
}

#[test]
fn quarters_that_are_not_known_stand_together_under_a_name() {
    let dataset = book("p,a,,,,9,,2018-02 q,a,,,,5,,2018 r,a,,,,2,,2019 s,a,,,,4,,2018-05");
    for (locale, name) in [(Locale::ZhCn, "季度不详"), (Locale::En, "Quarter unknown")] {
        let query = question(&dataset, "planned_total", "quarter", "", "");
        let figure = build(&dataset, &spec(query, Kind::Stacked), locale).unwrap();
        let at: Vec<usize> = (0..figure.categories.len()).filter(|at| figure.categories[*at].label == name).collect();
        let [at] = at[..] else { panic!("{}", labels(&figure)) };
        assert_eq!(figure.series[0].marks[at].as_ref().unwrap().cell.count, 2, "that of 2018 and that of 2019");
        assert!(figure.categories.iter().all(|one| !one.label.is_empty()));
    }
}

#[test]
fn shares_say_which_years_are_empty_whatever_they_are_of() {
    let dataset = book("p,a,,,,9,,2018 q,b,,,,5,,2018 r,a,,,,2,,2020");
    for measure in ["project_count", "planned_total"] {
        let figure = made(&dataset, measure, "branch,year", "", Kind::Percent, false);
        assert!(figure.note.contains("2019 年没有项目"), "{measure}: {}", figure.note);
    }
    let counts = made(&dataset, "project_count", "branch,year", "", Kind::Stacked, false);
    assert!(!counts.note.contains("2019"), "a count of none is 0: {}", counts.note);
}

#[test]
fn only_lines_that_are_drawn_are_heeded() {
    let dataset = book("p,a,,,,9,4,2018 q,b,,,,5,2,2019");
    let query = || question(&dataset, "planned_total", "branch,year", "", "");
    let drawn = |kind| {
        let spec = FigureSpec { references: vec![Reference::Average], ..spec(query(), kind) };
        let figure = build(&dataset, &spec, Locale::ZhCn).unwrap();
        // An index has its base as a line, whoever asks.
        (spec.heeds(Reference::Average), figure.references.iter().any(|line| line.label.contains("平均")))
    };
    for kind in Kind::ALL {
        let (heeds, is_drawn) = drawn(kind);
        assert_eq!(heeds, is_drawn, "{kind:?}");
    }
}
