//! What holds for every kind that is registered: room for its words, marks that are exactly their projects, and numbers
//! that a plain recomputation from the CSV files gives too.

use std::collections::BTreeMap;

use egui::{Vec2, vec2};
use zonescope::figure::{Beside, Figure, Kind, SeriesOrder, build};
use zonescope::model::{Dataset, Measure, Sum};
use zonescope::query::{Key, contributions};
use zonescope::text::Locale;

use super::plain_csv::{self, rows};
use super::questions::{question, shaoxing, spec};
use super::shapes_a::{drawn_in_full, large};

/// Conditions that a figure meets in practice: what is asked of which books, under which filter.
const CONDITIONS: [(&str, &str, &str, &str); 9] = [
    ("normal", "planned_total", "branch,year", ""),
    ("one year", "planned_total", "branch,year", "year=2021"),
    ("one sector", "planned_total", "sector,year", "sector=ic"),
    ("forty places", "planned_total", "place,year", ""),
    ("empty", "planned_total", "branch,year", "text~nowhere"),
    ("all withheld", "planned_total", "branch,year", "basis=published"),
    ("by period", "completed_period", "branch,year", ""),
    ("numbers of projects", "project_count", "stage,year", ""),
    ("one dimension", "planned_total", "year", ""),
];

fn faults(name: &str, figure: &Figure, size: Vec2) -> Vec<String> {
    let (drawn, size) = drawn_in_full(figure, size);
    drawn.collisions(size).into_iter().map(|what| format!("{name}: {what}")).collect()
}

#[test]
fn no_text_covers_another_in_any_kind_under_any_condition() {
    let (shaoxing, large) = (shaoxing(), large());
    let mut found = Vec::new();
    for (name, measure, by, filter) in CONDITIONS {
        let places = name == "forty places";
        let dataset = if places { &large } else { &shaoxing };
        let query = question(dataset, measure, by, "", filter);
        for kind in Kind::ALL {
            for locale in Locale::ALL {
                let mut spec = spec(query.clone(), kind);
                spec.choices.top = places.then_some(12);
                let figure = build(dataset, &spec, locale).unwrap();
                for size in [vec2(590.0, 378.0), vec2(287.0, 480.0)] {
                    found.extend(faults(&format!("{name}, {}, {}, {size}", kind.id(), locale.tag()), &figure, size));
                }
            }
        }
    }
    assert!(found.is_empty(), "{} faults, the first:\n{}", found.len(), found[..found.len().min(25)].join("\n"));
}

#[test]
fn a_kind_that_has_nothing_to_draw_says_why_in_both_languages_and_offers_what_does() {
    let dataset = shaoxing();
    for locale in Locale::ALL {
        for (by, filter, kind, offers) in [
            ("branch,year", "year=2021", Kind::Growth, true),
            ("branch,year", "year=2021", Kind::Contribution, true),
            ("branch,year", "year=2021", Kind::Index, true),
            ("branch,year", "year=2021", Kind::Slope, true),
            ("branch,stage", "", Kind::Growth, true),
            ("branch,year", "basis=published", Kind::Percent, false),
            ("branch,year", "text~nowhere", Kind::Treemap, false),
            ("branch,year", "basis=published", Kind::Scatter, false),
        ] {
            let query = question(&dataset, "planned_total", by, "", filter);
            let figure = build(&dataset, &spec(query.clone(), kind), locale).unwrap();
            let nothing = figure.nothing.unwrap_or_else(|| panic!("{kind:?} of {by} [{filter}] draws something"));
            assert!(nothing.sentence.chars().count() > 8, "{kind:?}");
            assert_eq!(!nothing.offers.is_empty(), offers, "{kind:?} of {by} [{filter}]");
            for offer in nothing.offers {
                assert!(
                    build(&dataset, &spec(query.clone(), offer.kind), locale).unwrap().nothing.is_none(),
                    "{offer:?}"
                );
            }
        }
    }
}

/// Follows every mark of a figure to its projects.
fn assert_marks_are_their_projects(dataset: &Dataset, figure: &Figure, name: &str) -> usize {
    let mut marks = 0;
    for (at, mark) in figure.marks() {
        let behind = contributions(dataset, &figure.query, std::slice::from_ref(&mark.part));
        assert_eq!(behind.len() as u32, mark.cell.count, "{name} {at:?}: projects");
        if figure.query.measure != Measure::ProjectCount {
            let sum: Sum = behind.iter().filter_map(|(_, sum)| *sum).sum();
            assert_eq!(sum, mark.cell.sum, "{name} {at:?}: sum");
            let missing = behind.iter().filter(|(_, sum)| sum.is_none()).count();
            assert_eq!(missing as u32, mark.cell.missing, "{name} {at:?}: without amount");
        }
        marks += 1;
    }
    marks
}

#[test]
fn every_mark_of_every_kind_is_exactly_its_projects() {
    let mut marks = [0; Kind::ALL.len()];
    for seed in [3, 17] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("zone");
        zonescope::sample::write_package(400, seed, &path).unwrap();
        let dataset = zonescope::package::open(&path).unwrap().dataset;
        for (measure, by, filter) in [
            ("planned_total", "branch,year", ""),
            ("completed_period", "sector,year", "year>=2018"),
            ("project_count", "place,year", "planned_total>=5000万"),
            ("planned_total", "list,year", ""),
            ("contracted", "stage,year", ""),
        ] {
            let query = question(&dataset, measure, by, "", filter);
            for (turn, kind) in Kind::ALL.into_iter().enumerate() {
                for (top, order) in [(None, SeriesOrder::Package), (Some(3), SeriesOrder::Total)] {
                    let spec = spec(query.clone(), kind).choosing(|it| (it.top, it.order) = (top, order));
                    let figure = build(&dataset, &spec, Locale::En).unwrap();
                    let name = format!("{} of {measure} by {by}, top {top:?}", kind.id());
                    marks[turn] += assert_marks_are_their_projects(&dataset, &figure, &name);
                }
            }
        }
    }
    for (kind, marks) in Kind::ALL.into_iter().zip(marks) {
        assert!(marks > 40, "{kind:?}: {marks}");
    }
}

/// 亿元 by branch and year signed, straight from the files.
fn plain_sums(column: &str) -> BTreeMap<(String, i32), f64> {
    plain_sums_where_known(column, column)
}

/// The same of the projects that have an amount in another column, too.
fn plain_sums_where_known(column: &str, other: &str) -> BTreeMap<(String, i32), f64> {
    let folder = plain_csv::shaoxing();
    let parents: BTreeMap<String, String> =
        rows(&folder, "sectors.csv").into_iter().map(|row| (row["id"].clone(), row["parent"].clone())).collect();
    let root = |id: &str| {
        let mut at = id.to_owned();
        while let Some(parent) = parents.get(&at).filter(|parent| !parent.is_empty()) {
            at.clone_from(parent);
        }
        at
    };
    let mut sums = BTreeMap::new();
    for row in rows(&folder, "projects.csv") {
        let year = row["date_signed"].get(..4).and_then(|year| year.parse::<i32>().ok());
        let is_known = row[other].parse::<f64>().is_ok();
        if let (Some(year), true, Ok(amount)) = (year, is_known, row[column].parse::<f64>()) {
            *sums.entry((root(&row["sector"]), year)).or_insert(0.0) += amount;
        }
    }
    sums
}

fn value(sums: &BTreeMap<(String, i32), f64>, branch: &str, year: i32) -> f64 {
    sums.get(&(branch.to_owned(), year)).copied().unwrap_or_default()
}

/// Branch and year of a mark.
fn place(dataset: &Dataset, figure: &Figure, series: usize, category: usize) -> (String, i32) {
    let branch = figure.series[series].keys[0].id(dataset);
    let Some(Key::Year(Some(year))) = figure.categories[category].key() else { unreachable!("categories are years") };
    (branch, year)
}

#[test]
fn growth_contribution_and_index_are_those_of_a_plain_recomputation() {
    let dataset = shaoxing();
    let sums = plain_sums("planned_total");
    let whole = |year: i32| sums.iter().filter(|((_, of), _)| *of == year).map(|(_, sum)| sum).sum::<f64>();
    let first = sums.keys().map(|(_, year)| *year).min().unwrap();
    for kind in [Kind::Growth, Kind::Contribution, Kind::Index] {
        let query = question(&dataset, "planned_total", "branch,year", "signed", "");
        let figure = build(&dataset, &spec(query, kind), Locale::En).unwrap();
        let mut marks = 0;
        for (at, mark) in figure.marks() {
            let (branch, year) = place(&dataset, &figure, at.series, at.category);
            let (now, before) = (value(&sums, &branch, year), value(&sums, &branch, year - 1));
            let expected = match kind {
                Kind::Growth => (now / before - 1.0) * 100.0,
                Kind::Contribution => (now - before) / whole(year - 1) * 100.0,
                _ => now / value(&sums, &branch, first) * 100.0,
            };
            assert!((mark.length.value - expected).abs() < 0.0501, "{kind:?} {branch} {year}: {expected}");
            marks += 1;
        }
        assert!(marks > 20, "{kind:?}: {marks}");
        for (at, category) in figure.categories.iter().enumerate().filter(|_| kind == Kind::Contribution) {
            let Some(Key::Year(Some(year))) = category.key() else { unreachable!("categories are years") };
            let growth = (whole(year) / whole(year - 1) - 1.0) * 100.0;
            // Where a branch has nothing in one of the two years its contribution is unknown, and so is what all add up to.
            let is_whole = |(branch, _): &(String, i32)| {
                [year, year - 1].iter().all(|year| sums.contains_key(&(branch.clone(), *year)))
            };
            let all = sums.keys().filter(|(_, of)| [year, year - 1].contains(of)).all(is_whole);
            assert_eq!(category.total.is_some(), all, "{year}");
            let Some(total) = &category.total else { continue };
            assert!((total.value - growth).abs() < 0.0501, "{year}: the growth of the whole");
            let parts: f64 =
                figure.series.iter().filter_map(|row| row.marks[at].as_ref()).map(|mark| mark.length.value).sum();
            assert!((parts - growth).abs() < 0.6, "{year}: contributions add up to it, rounding aside");
        }
    }
}

#[test]
fn rankings_tables_slopes_and_plans_are_those_of_a_plain_recomputation() {
    let dataset = shaoxing();
    let (planned, completed) = (plain_sums("planned_total"), plain_sums("completed_total"));
    let of_branch = |branch: &str| planned.iter().filter(|((of, _), _)| of == branch).map(|(_, sum)| sum).sum::<f64>();
    let make = |kind| {
        let query = question(&dataset, "planned_total", "branch,year", "signed", "year!=");
        build(&dataset, &spec(query, kind), Locale::ZhCn).unwrap()
    };
    let ranked = make(Kind::Ranked);
    for series in &ranked.series {
        let mark = series.marks[0].as_ref().unwrap();
        assert!((mark.length.value - of_branch(&series.keys[0].id(&dataset))).abs() < 1e-6, "{}", series.label);
    }
    let lengths: Vec<f64> = ranked.marks().map(|(_, mark)| mark.length.value).collect();
    assert!(lengths.windows(2).all(|pair| pair[0] >= pair[1]) && lengths.len() > 3, "the longest first");
    let table = make(Kind::Table);
    let total = table.series.last().unwrap().marks.last().unwrap().as_ref().unwrap();
    assert!((total.length.value - planned.values().sum::<f64>()).abs() < 1e-6, "the total of totals");
    let slope = make(Kind::Slope);
    for (at, mark) in slope.marks() {
        let (branch, year) = place(&dataset, &slope, at.series, at.category);
        assert!((mark.length.value - value(&planned, &branch, year)).abs() < 1e-6, "{branch} {year}");
    }
    let plan = make(Kind::Plan);
    let of_both = [("completed_total", "planned_total"), ("planned_total", "completed_total")]
        .map(|(column, other)| plain_sums_where_known(column, other));
    let mut rates = 0;
    for (at, mark) in plan.marks() {
        let (branch, year) = place(&dataset, &plan, at.series, at.category);
        let Beside::Target { planned: target, .. } = &mark.beside else { continue };
        assert!((target.value - value(&planned, &branch, year)).abs() < 1e-6);
        assert!((mark.length.value - value(&completed, &branch, year)).abs() < 1e-6);
        let [done, plan] = of_both.each_ref().map(|sums| value(sums, &branch, year));
        let rate = done / plan * 100.0;
        assert!(target.label.starts_with(&format!("{rate:.1}")), "{} is {rate}", target.label);
        rates += 1;
    }
    assert!(rates > 15, "{rates}");
}
