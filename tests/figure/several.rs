//! Records that are in several groups, groups that stand apart from what they lie below, and what notes say of both: no more
//! than is so.

use zonescope::figure::{Figure, Kind, Reference, build};
use zonescope::model::Dataset;
use zonescope::text::Locale;

use super::odd_books::book;
use super::questions::{question, spec};

fn made(dataset: &Dataset, measure: &str, by: &str, kind: Kind, top: Option<usize>) -> Figure {
    let spec = spec(question(dataset, measure, by, "", ""), kind).choosing(|it| it.top = top);
    build(dataset, &spec, Locale::ZhCn).unwrap()
}

#[test]
fn what_is_left_of_a_branch_when_others_stand_together_does_not_go_by_its_name() {
    let dataset = book("p,a,,,,9,,2019 q,a1,,,,8,,2019 r,a1,,,,7,,2020 s,a2,,,,6,,2020 t,b,,,,12,,2021 u,b,,,,2,,2021");
    let whole = made(&dataset, "planned_total", "sector", Kind::Treemap, None);
    assert_eq!(whole.nests[0].total.label, "30.00", "9 and 15 and 6");
    let two = made(&dataset, "planned_total", "sector", Kind::Treemap, Some(2));
    assert_eq!(two.nests[0].total.label, "30.00", "the rest is all of this branch");
    let one = made(&dataset, "planned_total", "sector", Kind::Treemap, Some(1));
    assert!(one.nests.is_empty(), "some of it stands with what is of others: {:?}", one.nests);
}

#[test]
fn a_record_of_two_sectors_is_one_point() {
    let dataset = book("p,a;b,,,,10,4,2020 q,b,,,,5,1,2020");
    let figure = made(&dataset, "planned_total", "sector,year", Kind::Scatter, None);
    assert_eq!(figure.marks().count(), 2);
    assert!(figure.summary.contains('2') && !figure.summary.contains("25.00"), "{}", figure.summary);
    assert!(figure.note.contains("产业"), "that they are not told apart is said: {}", figure.note);
}

#[test]
fn sums_beyond_the_total_are_spoken_of_where_there_are_any() {
    let apart = book("p,a,,L1,,10,,2020 q,a,,L2,,5,,2020 r,a,,L3,,1,,2020");
    let overlapping = book("p,a,,L1;L2,,10,,2020 q,a,,L2,,5,,2020 r,a,,L3,,1,,2020");
    for kind in [Kind::Grouped, Kind::Ranked, Kind::Table, Kind::Lines] {
        for top in [None, Some(1)] {
            let of = |dataset: &Dataset, measure: &str| made(dataset, measure, "list,year", kind, top).note;
            let said = "可大于合计";
            assert!(!of(&apart, "planned_total").contains(said), "{kind:?} {top:?}: {}", of(&apart, "planned_total"));
            assert!(of(&overlapping, "planned_total").contains(said), "{kind:?} {top:?}");
            if kind != Kind::Lines {
                assert!(!of(&overlapping, "mean:planned_total").contains(said), "{kind:?}: means come to nothing");
            }
        }
    }
}

#[test]
fn a_statistic_of_what_has_no_year_does_not_read_as_its_sum() {
    let dataset = book("p,a,,,,10,,2020 q,a,,,,4,,2021 r,a,,,,4,, s,a,,,,8,,");
    let figure = made(&dataset, "mean:planned_total", "sector,year", Kind::Lines, None);
    assert!(figure.note.contains("2 个项目未注明年份") && !figure.note.contains("亿元"), "{}", figure.note);
    let figure = made(&dataset, "planned_total", "sector,year", Kind::Lines, None);
    assert!(figure.note.contains("2 个项目未注明年份（12.00 亿元）"), "{}", figure.note);
}

#[test]
fn refusals_name_what_is_so() {
    let years = book("p,a,,,,10,,2020 q,a,,,,4,,2021 r,a,,,,4,,");
    for step in ["month", "quarter", "half"] {
        let figure = made(&years, "planned_total", &format!("sector,{step}"), Kind::Lines, None);
        let nothing = figure.nothing.expect("no date is that exact").sentence;
        assert!(nothing.contains("没有细到所选的时段"), "{step}: {nothing}");
    }
    let several = book("p,a;b,,,,10,,2020 q,b,,,,5,,2020");
    let figure = made(&several, "planned_total", "sector", Kind::Treemap, None);
    let nothing = figure.nothing.expect("areas would say 25").sentence;
    assert!(nothing.contains("几个“产业”"), "{nothing}");
    let none = book("p,a,,,,10,,2020 q,b,,,,,,2021");
    let query = question(&none, "mean:planned_total", "sector,year", "", "sector=b");
    let figure = build(&none, &spec(query, Kind::Grouped), Locale::ZhCn).unwrap();
    let nothing = figure.nothing.expect("nothing was published of it").sentence;
    assert!(nothing.contains("缺少计算所需的数"), "{nothing}");
}

#[test]
fn an_average_says_that_what_has_no_year_is_not_in_it() {
    for (books, is_said) in
        [("p,a,,,,10,,2020 q,a,,,,4,,2021 r,a,,,,40,,", true), ("p,a,,,,10,,2020 q,a,,,,4,,2021", false)]
    {
        let dataset = book(books);
        for kind in [Kind::Stacked, Kind::Grouped] {
            let query = question(&dataset, "planned_total", "sector,year", "", "");
            let mut spec = spec(query, kind);
            spec.references = vec![Reference::Average];
            let figure = build(&dataset, &spec, Locale::ZhCn).unwrap();
            assert_eq!(figure.references[0].label, "平均 7.00", "of 10 and 4");
            assert_eq!(figure.note.contains("平均值不含未注明年份的"), is_said, "{kind:?}: {}", figure.note);
        }
    }
}
