//! Years that begin with another month than January are years of their own kind: on axes, in filters, in facets.

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::*;
use zonescope::query::*;
use zonescope::text::{Arg, Locale, say, say_with};

use crate::books::{Books, P, ids};

/// Two projects with two fiscal years each, one of them with a calendar year too.
fn books() -> Dataset {
    let mut books = Books::new().project(P { id: "a", ..P::default() }).project(P { id: "b", ..P::default() });
    for (project, period, completed) in [
        ("a", "2022-04/2023-03", 4),
        ("a", "2024-04/2025-03", 6),
        ("b", "2022-04/2023-03", 1),
        ("b", "2021", 7),
        ("b", "2019-11/2020-02", 9),
    ] {
        books = books.progress(project, period, [None, Some(completed), None], Basis::Published);
    }
    books.close()
}

fn by_year(dataset: &Dataset, filter: &str) -> Vec<String> {
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    let query = Query::new(Measure::CompletedPeriod, &[Dimension::Year], YearBasis::Period).filtered(filter);
    let answer = answer(dataset, &query).unwrap();
    let fen = |cell: &Cell| cell.sum.fen() / 1_000_000;
    answer
        .cells()
        .map(|(keys, cell)| format!("{} {}", keys[0].label_by(dataset, YearBasis::Period, Locale::En), fen(cell)))
        .collect()
}

#[test]
fn years_of_another_kind_are_not_lumped_together() {
    let dataset = books();
    assert_eq!(by_year(&dataset, ""), ["2021 7", "2022/23 5", "2024/25 6", "Across years 9"]);
    for (filter, expected) in [
        ("year=2022/23", &["2022/23 5"][..]),
        ("year=2022/2023", &["2022/23 5"]),
        ("year=2022/23,2024/25", &["2022/23 5", "2024/25 6"]),
        ("period=2024-04/2025-03", &["2024/25 6"]),
        ("year=2021", &["2021 7"]),
        ("year>=2021", &["2021 7"]),
        ("year!=2021", &["2022/23 5", "2024/25 6", "Across years 9"]),
        ("year=", &["Across years 9"]),
    ] {
        assert_eq!(by_year(&dataset, filter), expected, "{filter}");
    }
    for text in ["year=2022/24", "year=2022/", "year>=2022/23"] {
        assert!(Filter::parse(&dataset, &[text]).is_err(), "{text}");
    }
}

#[test]
fn keys_facets_and_filters_of_such_years_go_together() {
    let dataset = books();
    let key = parse_key(&dataset, Dimension::Year, "2022/23").unwrap();
    assert_eq!((key.id(&dataset), key.label(&dataset, Locale::ZhCn)), ("2022-04/2023-03".into(), "2022/23".into()));
    assert_eq!(parse_key(&dataset, Dimension::Year, &key.id(&dataset)), Ok(key));
    let counts = Cache::default().year_counts(&dataset, &Filter::default(), YearBasis::Period);
    assert_eq!((counts.years, counts.without), (vec![(2021, 1)], 1));
    let fiscal: Vec<(String, u32)> =
        counts.fiscal.iter().map(|(key, count)| (key.label(&dataset, Locale::En), *count)).collect();
    assert_eq!(fiscal, [("2022/23".to_owned(), 2), ("2024/25".to_owned(), 1)]);
    let chosen = Filter::default().with_standing(key, Standing::Included);
    assert_eq!(chosen, Filter::parse(&dataset, &["year=2022/23"]).unwrap());
    assert_eq!(chosen.standing(key), Standing::Included);
    assert_eq!(ids(&dataset, &select(&dataset, &chosen, YearBasis::Period)), "a b");
    assert_eq!(chosen.with_standing(key, Standing::Open), Filter::default());
    let query = Query::new(Measure::CompletedPeriod, &[Dimension::Year], YearBasis::Period);
    assert_eq!(ids(&dataset, &select_cell(&dataset, &query, &[key])), "a b");
}

#[test]
fn a_figure_leaves_a_gap_for_a_fiscal_year_without_anything_and_compares_only_one_kind() {
    let dataset = books();
    let labels = |kind: Kind, filter: &str| {
        let filter = Filter::parse(&dataset, &[filter]).unwrap();
        let by = [Dimension::Sector, Dimension::Year];
        let query = Query::new(Measure::CompletedPeriod, &by, YearBasis::Period).filtered(filter);
        let figure = build(&dataset, &FigureSpec::new(kind, query), Locale::En).unwrap();
        let labels: Vec<String> = figure.categories.iter().map(|category| category.label.clone()).collect();
        (labels.join(" "), figure.subtitle)
    };
    let (stacked, subtitle) = labels(Kind::Stacked, "year=2022/23,2024/25");
    assert_eq!(stacked, "2022/23 2023/24 2024/25");
    assert!(subtitle.contains("2022/23–2024/25"), "{subtitle}");
    assert_eq!(labels(Kind::Stacked, "year!=").0, "2021 2022/23 2023/24 2024/25");
    assert_eq!(labels(Kind::Slope, "year=2022/23,2024/25").0, "2022/23 2024/25");
}

#[test]
fn several_kinds_of_fiscal_years_are_called_by_their_months() {
    let dataset = Books::new()
        .project(P { id: "a", ..P::default() })
        .progress("a", "2022-04/2023-03", [None, Some(4), None], Basis::Published)
        .progress("a", "2023-10/2024-09", [None, Some(5), None], Basis::Published)
        .close();
    assert_eq!(by_year(&dataset, ""), ["2022-04/2023-03 4", "2023-10/2024-09 5"]);
    assert!(Filter::parse(&dataset, &["year=2022/23"]).is_err(), "which of the two is not said");
}

/// The notes of a figure of what was completed, by a dimension, in English.
fn note(dataset: &Dataset, by: &[Dimension], filter: &str) -> String {
    let filter = Filter::parse(dataset, &[filter]).unwrap();
    let query = Query::new(Measure::CompletedPeriod, by, YearBasis::Period).filtered(filter);
    build(dataset, &FigureSpec::new(Kind::Stacked, query), Locale::En).unwrap().note
}

#[test]
fn years_that_begin_with_different_months_are_said_to_be_such() {
    let dataset = books();
    let said = say(Locale::En, "figure-note-kinds-of-years");
    for (by, filter, expected) in [
        (&[Dimension::Year][..], "", true),
        (&[Dimension::Sector, Dimension::Year], "", true),
        // They are in one sum.
        (&[Dimension::Sector], "", true),
        (&[Dimension::Year], "year=2022/23,2024/25", false),
        (&[Dimension::Sector], "year=2022/23,2024/25", false),
        (&[Dimension::Year], "year=2021", false),
    ] {
        let note = note(&dataset, by, filter);
        assert_eq!(note.contains(said.as_ref()), expected, "{by:?} {filter}: {note}");
    }
}

#[test]
fn of_periods_that_overlap_by_halves_one_is_added_and_a_note_says_so() {
    let mut books = ["a", "b", "c"].into_iter().fold(Books::new(), |books, id| books.project(P { id, ..P::default() }));
    for (project, period, completed) in [
        ("a", "2021-H1", 5),
        ("a", "2021-04/2021-09", 7),
        ("a", "2022", 1),
        ("b", "2021-H1", 2),
        ("b", "2021-Q3", 3),
        // A month and the winter that it lies in.
        ("c", "2020-11/2021-02", 9),
        ("c", "2021-01", 4),
    ] {
        books = books.progress(project, period, [None, Some(completed), None], Basis::Published);
    }
    let dataset = books.close();
    let instead = |id: &str| -> Vec<(String, bool, Option<String>)> {
        let entries = progress_entries(&dataset, dataset.project(id).unwrap());
        let text = |period: Period| period.to_string();
        entries.iter().map(|entry| (text(entry.period), entry.is_added, entry.instead.map(text))).collect()
    };
    let other = Some("2021-04/2021-09".to_owned());
    assert_eq!(instead("a")[0], ("2021-H1".to_owned(), false, other), "a project in full says it, too");
    assert!(instead("b").iter().all(|(_, is_added, instead)| *is_added && instead.is_none()));
    assert_eq!(by_year(&dataset, ""), ["2021 16", "2022 1"], "7 and not 5 + 7 of a, 5 of b, 4 of c");
    for (by, filter, expected) in [
        (&[Dimension::Year][..], "", Some(2)),
        (&[Dimension::Sector], "", Some(2)),
        (&[Dimension::Sector], "year=2021", Some(2)),
        (&[Dimension::Sector], "year=2022", None),
        (&[Dimension::Sector], "text~a", Some(1)),
        (&[Dimension::Sector], "text~b", None),
        // What is asked for is there, or not.
        (&[Dimension::Sector], "period=2021-H1", None),
    ] {
        let said = |count: usize| say_with(Locale::En, "figure-note-half-overlaps", [("count", Arg::from(count))]);
        let note = note(&dataset, by, filter);
        let found = (1..=3).find(|count| note.contains(&said(*count)));
        assert_eq!(found, expected, "{by:?} {filter}: {note}");
    }
}

#[test]
fn a_fiscal_year_stands_under_its_name_beside_shorter_steps() {
    let dataset = books();
    let named = |step: Step, locale: Locale| {
        let query = Query::new(Measure::CompletedPeriod, &[Dimension::Step(step)], YearBasis::Period);
        let answer = answer(&dataset, &query).unwrap();
        for (keys, cell) in answer.cells() {
            assert!(!keys[0].is_none() || cell.sum.fen() == 9_000_000, "only what is of no year at all is under none");
            if !keys[0].is_none() {
                assert_eq!(key_in(&dataset, &dataset, &keys[0]), Some(keys[0]));
            }
            let behind = contributions(&dataset, &query, &[Part::of(&[keys[0]])]);
            assert_eq!(behind.len(), cell.count as usize);
        }
        let fen = |cell: &Cell| cell.sum.fen() / 1_000_000;
        let named = answer
            .cells()
            .map(|(keys, cell)| format!("{} {}", keys[0].label_by(&dataset, YearBasis::Period, locale), fen(cell)));
        named.skip(1).collect::<Vec<String>>()
    };
    for (step, name) in [(Step::Half, "half"), (Step::Quarter, "quarter"), (Step::Month, "month")] {
        let expected = [
            format!("FY 2022/23, {name} unknown 5"),
            format!("FY 2024/25, {name} unknown 6"),
            "Across years 9".to_owned(),
        ];
        assert_eq!(named(step, Locale::En), expected);
    }
    assert_eq!(named(Step::Quarter, Locale::ZhCn)[0], "2022/23 财年（季度不详） 5");
}

#[test]
fn a_year_that_a_fiscal_year_reaches_into_is_not_called_empty() {
    let dataset = Books::new()
        .project(P { id: "a", ..P::default() })
        .progress("a", "2020", [None, Some(4), None], Basis::Published)
        .progress("a", "2023-04/2024-03", [None, Some(5), None], Basis::Published)
        .progress("a", "2025", [None, Some(6), None], Basis::Published)
        .close();
    let note = note(&dataset, &[Dimension::Year], "");
    assert!(note.contains("No projects in 2021–2022:"), "{note}");
}
