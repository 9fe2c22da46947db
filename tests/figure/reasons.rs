//! Why a figure has nothing to draw, and why a year of it is empty: the reason is the true one.

use zonescope::figure::{Figure, FigureSpec, Kind, build};
use zonescope::model::Dataset;
use zonescope::query::Key;
use zonescope::text::{Arg, Locale, say, say_with};

use super::odd_books::book;
use super::questions::{question, spec};

fn made(dataset: &Dataset, kind: Kind, top: Option<usize>, hidden: &[Key]) -> Figure {
    let query = question(dataset, "planned_total", "sector,year", "", "");
    let spec = FigureSpec { hidden: hidden.to_vec(), ..spec(query, kind) }.choosing(|it| it.top = top);
    build(dataset, &spec, Locale::ZhCn).unwrap()
}

#[test]
fn a_refusal_gives_the_true_reason() {
    let plainly = |key: &str| say(Locale::ZhCn, key).into_owned();
    let of_base =
        |key: &str, base: &str| say_with(Locale::ZhCn, key, [("base", Arg::from(base)), ("years", "".into())]);
    let no_two_years = of_base("figure-nothing-no-two-years", "");
    for (what, projects, kind, expected) in [
        (
            "years, but none beside another, and some without one",
            "p,a,,,,1,,2019 q,a,,,,2,,2021 r,a,,,,3,,",
            Kind::Growth,
            no_two_years,
        ),
        (
            "the same of contributions",
            "p,a,,,,1,,2019 q,a,,,,2,,2021 r,a,,,,3,,",
            Kind::Contribution,
            of_base("figure-nothing-no-two-years-whole", ""),
        ),
        (
            "amounts in the year before, of others",
            "p,a,,,,1,,2019 q,b,,,,2,,2020",
            Kind::Growth,
            of_base("figure-nothing-no-two-years", ""),
        ),
        (
            "nought to compare with",
            "p,a,,,,0,,2019 q,a,,,,2,,2020",
            Kind::Index,
            of_base("figure-nothing-no-base", "2019 年"),
        ),
        ("nought in all", "p,a,,,,0,,2019 q,a,,,,0,,2020", Kind::Treemap, plainly("figure-nothing-zero")),
        ("nought in all, as shares", "p,a,,,,0,,2019", Kind::Percent, plainly("figure-nothing-share")),
        ("no project at all", "", Kind::Percent, plainly("figure-nothing-at-all")),
        ("no project at all, as points", "", Kind::Scatter, plainly("figure-nothing-at-all")),
        ("no amount published, as shares", "p,a,,,,,,2019", Kind::Percent, plainly("figure-nothing-published")),
        ("no amount published, as a table", "p,a,,,,,,2019", Kind::Table, plainly("figure-nothing-published")),
        ("no year", "p,a,,,,1,,", Kind::Lines, plainly("figure-nothing-no-year")),
        (
            "a year of what has no amount",
            "p,a,,,,,,2019 q,a,,,,1,,",
            Kind::Lines,
            plainly("figure-nothing-no-year-known"),
        ),
    ] {
        let figure = made(&book(projects), kind, None, &[]);
        assert_eq!(figure.nothing.map(|nothing| nothing.sentence), Some(expected), "{what}");
    }
}

#[test]
fn a_year_is_said_to_have_no_projects_only_where_it_has_none() {
    let note = |figure: &Figure| -> Vec<String> {
        let sentences = figure.note.split(['。', '：']);
        sentences.filter(|one| one.contains("留空")).map(str::to_owned).collect()
    };
    let (none, undrawn) = ("2019 年没有项目，留空，不是 0", "2019 年只有未画出的项目，留空，不是 0");
    for kind in [Kind::Grouped, Kind::Lines, Kind::HeatMap, Kind::Multiples] {
        let holes = book("p,a,,,,5,,2018 q,a,,,,5,,2020");
        assert_eq!(note(&made(&holes, kind, None, &[])), [none], "{kind:?}");
        // The others, put aside, are there in 2019.
        let aside = book("p,a,,,,5,,2018 q,a,,,,5,,2020 r,b,,,,9,,2019 s,a1,,,,9,,2019");
        assert_eq!(note(&made(&aside, kind, Some(1), &[])), [undrawn], "{kind:?}");
        // Without an amount.
        let unpublished = book("p,a,,,,5,,2018 q,a,,,,5,,2020 r,b,,,,,,2019");
        assert_eq!(note(&made(&unpublished, kind, None, &[])), [undrawn], "{kind:?}");
    }
    let two = book("p,a,,,,5,,2018 q,a,,,,5,,2020 r,b,,,,9,,2019");
    let all = made(&two, Kind::Grouped, None, &[]);
    let b = all.series.iter().find(|series| series.label == "乙业").unwrap().keys.clone();
    assert_eq!(note(&all), [""; 0]);
    assert_eq!(note(&made(&two, Kind::Grouped, None, &b)), [undrawn]);
}

#[test]
fn a_year_that_was_asked_for_and_is_not_there_is_said() {
    let dataset = book("p,a,,,,5,,2018 q,a,,,,7,,2019 r,a,,,,9,,2020");
    let asked = |kind: Kind, base_year: Option<i32>, end_year: Option<i32>| {
        let query = question(&dataset, "planned_total", "sector,year", "", "");
        let spec = spec(query, kind).choosing(|it| (it.base_year, it.end_year) = (base_year, end_year));
        build(&dataset, &spec, Locale::ZhCn).unwrap().note
    };
    for (kind, base, end, expected) in [
        (Kind::Index, Some(2030), None, "所选的 2030 年没有数据"),
        (Kind::Slope, Some(2030), None, "所选的 2030 年没有数据"),
        (Kind::Slope, Some(2031), Some(2030), "所选的 2031、2030 年没有数据"),
    ] {
        let note = asked(kind, base, end);
        assert!(note.contains(expected), "{kind:?}: {note}");
    }
    for (kind, base, end) in
        [(Kind::Index, Some(2019), None), (Kind::Slope, Some(2018), Some(2019)), (Kind::Growth, Some(2030), None)]
    {
        let note = asked(kind, base, end);
        assert!(!note.contains("没有数据"), "{kind:?}: {note}");
    }
}

#[test]
fn points_that_are_less_than_half_illustrative_are_said_to_be_and_no_hollow_ones_are_promised() {
    let mixed = book("p,a,illustrative,,,2,,2019 q,a,,,,8,,2019 r,a,,,,9,,2020");
    for kind in [Kind::Lines, Kind::Index, Kind::Slope] {
        let figure = made(&mixed, kind, None, &[]);
        assert!(
            figure.note.contains(&*say(Locale::ZhCn, "figure-note-illustrative-less")),
            "{kind:?}: {}",
            figure.note
        );
        assert_eq!(figure.illustrative_label, None, "{kind:?}");
        let most = made(&book("p,a,illustrative,,,8,,2019 q,a,,,,2,,2019 r,a,,,,9,,2020"), kind, None, &[]);
        assert!(most.note.contains("空心点") && most.illustrative_label.is_some(), "{kind:?}: {}", most.note);
    }
    let bars = made(&mixed, Kind::Stacked, None, &[]);
    assert!(bars.illustrative_label.is_some(), "a bar shows the smallest part");
}
