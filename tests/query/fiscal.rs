//! Years that begin with another month than January are years of their own kind: on axes, in filters, in facets.

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::*;
use zonescope::query::*;
use zonescope::text::Locale;

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
    answer.cells().map(|(keys, cell)| format!("{} {}", keys[0].label(dataset, Locale::En), fen(cell))).collect()
}

#[test]
fn years_of_another_kind_are_not_lumped_together() {
    let dataset = books();
    assert_eq!(by_year(&dataset, ""), ["2021 7", "2022/23 5", "2024/25 6", "No year given 9"]);
    for (filter, expected) in [
        ("year=2022/23", &["2022/23 5"][..]),
        ("year=2022/2023", &["2022/23 5"]),
        ("year=2022/23,2024/25", &["2022/23 5", "2024/25 6"]),
        ("period=2024-04/2025-03", &["2024/25 6"]),
        ("year=2021", &["2021 7"]),
        ("year>=2021", &["2021 7"]),
        ("year!=2021", &["2022/23 5", "2024/25 6"]),
        ("year=", &["No year given 9"]),
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
