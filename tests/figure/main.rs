//! A figure says what the query's answer says, and its drawing what the figure says.

#![expect(clippy::unwrap_used, reason = "helpers of tests, too, may say what they expect")]

#[path = "../common/drawing.rs"]
mod drawing;
#[path = "../common/plain_csv.rs"]
mod plain_csv;
#[path = "../common/questions.rs"]
mod questions;

mod advice;
mod any_column;
mod axis_ends;
mod bands;
mod below_zero;
mod choices;
mod colours;
mod constant_colours;
mod covered;
mod dense;
mod document;
mod drawn;
mod drawn_truth;
mod folded;
mod joined;
mod kinds;
mod line_end_labels;
mod made_up;
mod nested;
mod no_untruth;
mod not_counted;
mod number_table;
mod odd_books;
mod of_all;
mod part_years;
mod reasons;
mod registry;
mod said;
mod said_of_tables;
mod same_names;
mod schema;
mod second_look;
mod several;
mod shapes_a;
mod shapes_b;
mod titles;
mod told;
mod truth;
mod truth_cases;
mod values_written;

use std::collections::BTreeMap;

use questions::{question, shaoxing, spec};
use zonescope::figure::{Figure, FigureSpec, Kind, MarkAt, build, sector_color};
use zonescope::model::{Dataset, Measure, MeasureKind, ProjectIx, Sum};
use zonescope::query::{
    Answer, Cell, Dimension, Key, Part, Query, YearBasis, answer, contributions, select_cell, totals,
};
use zonescope::text::numbers::{self, Scale};
use zonescope::text::{Locale, say_with};

const BY: [&str; 8] =
    ["sector,year", "branch,year", "place,stage", "stage,sector", "list,year", "basis,list", "year", "investor"];

/// Every measure by all that figures are made of, under a filter here and there.
fn questions(dataset: &Dataset) -> Vec<Query> {
    let filters = ["", "sector=bio", "basis=illustrative", "year=2018..2020", "planned_total>=5亿"];
    let mut questions = Vec::new();
    for (turn, measure) in Measure::ALL.into_iter().enumerate() {
        for (number, by) in BY.into_iter().enumerate() {
            let filter = filters[(turn + number) % filters.len()];
            questions.push(question(dataset, measure.id(), by, if number % 3 == 2 { "started" } else { "" }, filter));
        }
    }
    questions
}

fn is_known(cell: &Cell, measure: Measure) -> bool {
    cell.count > 0 && (measure == Measure::ProjectCount || cell.missing < cell.count)
}

/// A cell as its mark is labelled.
fn label(cell: &Cell, measure: Measure, scale: Scale) -> String {
    match measure {
        Measure::ProjectCount => numbers::count(cell.count as usize),
        _ => numbers::sum(cell.sum, scale, 2),
    }
}

/// A sector or place that has others below it says that it stands for itself alone.
fn label_of(dataset: &Dataset, key: Key, locale: Locale) -> String {
    let name = key.label(dataset, locale);
    let parents = match key {
        Key::Sector(Some(ix)) => dataset.sectors().iter().any(|(_, sector)| sector.parent == Some(ix)),
        Key::Place(Some(ix)) => dataset.places().iter().any(|(_, place)| place.parent == Some(ix)),
        _ => false,
    };
    if parents { say_with(locale, "figure-own-only", [("name", name.into())]) } else { name }
}

fn keys_of(series: Option<Key>, category: &Key) -> Vec<Key> {
    series.into_iter().chain([*category]).collect()
}

/// The years that the answer has from first to last, with those between, and what is not a year.
fn with_years_between(keys: &[Key]) -> Vec<Key> {
    let year = |key: &Key| if let Key::Year(year) = key { *year } else { None };
    let Some(first) = keys.iter().find_map(year) else { return keys.to_vec() };
    let last = keys.iter().rev().find_map(year).unwrap();
    let none = keys.iter().filter(|key| key.is_none());
    (first..=last).map(|year| Key::Year(Some(year))).chain(none.copied()).collect()
}

/// Holds every part of a figure against the answer; says how many marks there were.
fn assert_says(dataset: &Dataset, spec: &FigureSpec, figure: &Figure, answer: &Answer, locale: Locale) -> usize {
    let measure = spec.query.measure;
    let scale = Scale::ALL
        .into_iter()
        .find(|scale| answer.currency.is_some_and(|currency| scale.unit(currency, locale) == figure.unit));
    let scale = scale.unwrap_or(Scale::One);
    let last = answer.by.len() - 1;
    let known = |keys: &[Key]| answer.cell(keys).filter(|cell| is_known(cell, measure));
    // A year without projects has no amount, and 0 projects.
    let (none, counts) = (Cell::default(), measure == Measure::ProjectCount && answer.by.contains(&Dimension::Year));

    let series: Vec<Option<Key>> =
        if last == 0 { vec![None] } else { answer.keys[0].iter().copied().map(Some).collect() };
    let drawable = |key: &Option<Key>| {
        key.is_some_and(|key| spec.hidden.contains(&key))
            || answer.keys[last].iter().any(|category| known(&keys_of(*key, category)).is_some())
    };
    let expected: Vec<Option<Key>> = series.into_iter().filter(drawable).collect();
    assert_eq!(figure.series.iter().map(|series| series.key()).collect::<Vec<_>>(), expected, "series in order");

    let all = with_years_between(&answer.keys[last]);
    let categories: Vec<Key> = figure.categories.iter().map(|category| category.key().unwrap()).collect();
    let from = all.iter().position(|key| Some(key) == categories.first()).unwrap_or(0);
    assert_eq!(categories, all[from..from + categories.len()], "categories in order, without holes");
    let shown = |key: &Key| categories.contains(key);

    let mut marks = 0;
    for (position, series) in figure.series.iter().enumerate() {
        assert_eq!(series.hidden, series.key().is_some_and(|key| spec.hidden.contains(&key)));
        assert!(series.key().is_none_or(|key| label_of(dataset, key, locale) == series.label));
        if let Some(Key::Sector(Some(sector)) | Key::Branch(Some(sector))) = series.key() {
            assert_eq!(series.color, sector_color(dataset, sector));
        }
        assert_eq!(series.marks.len(), categories.len());
        for key in answer.keys[last].iter().filter(|key| !shown(key)) {
            assert!(known(&keys_of(series.key(), key)).is_none(), "what is left out has nothing to draw");
        }
        for (at, mark) in series.marks.iter().enumerate() {
            let keys = keys_of(series.key(), &categories[at]);
            let cell = known(&keys).or(counts.then_some(&none));
            assert_eq!(mark.is_some(), cell.is_some(), "a gap where nothing is known, and only there: {keys:?}");
            let (Some(mark), Some(cell)) = (mark, cell) else { continue };
            marks += 1;
            assert_eq!(mark.length.label, label(cell, measure, scale));
            let (value, illustrative) = match measure {
                Measure::ProjectCount => (f64::from(cell.count), f64::from(cell.illustrative_count)),
                _ => (scale.position(cell.sum), scale.position(cell.illustrative_sum)),
            };
            assert_eq!((mark.length.value, mark.illustrative), (value, illustrative));
            let at = MarkAt { series: position, category: at };
            assert_eq!((&mark.part, mark.cell), (&Part::of(&keys), *cell));
            assert_eq!(figure.mark(at).is_some(), !series.hidden);
            assert_eq!(figure.find(&mark.part), Some(at).filter(|_| !series.hidden));
        }
    }
    for category in &figure.categories {
        let total = total(dataset, answer, spec, category.key().unwrap(), last);
        let expected = (is_known(&total, measure) || counts).then(|| label(&total, measure, scale));
        assert_eq!(category.total.as_ref().map(|total| total.label.clone()), expected);
    }
    marks
}

/// What a category comes to: of all that is in it, or of the series shown where some are hidden.
fn total(dataset: &Dataset, answer: &Answer, spec: &FigureSpec, category: Key, dimension: usize) -> Cell {
    if spec.hidden.is_empty() || dimension == 0 {
        return answer.total_of(dimension, category);
    }
    let shown = answer.keys[0].iter().filter(|key| !spec.hidden.contains(key));
    if answer.by[0] == Dimension::List {
        // On two of the lists shown a project still counts once.
        let mut behind: BTreeMap<ProjectIx, Option<Sum>> = BTreeMap::new();
        shown.for_each(|key| behind.extend(contributions(dataset, &spec.query, &[Part::of(&[*key, category])])));
        return Cell {
            sum: behind.values().flatten().copied().sum(),
            count: behind.len() as u32,
            missing: behind.values().filter(|sum| sum.is_none()).count() as u32,
            ..Cell::default()
        };
    }
    shown.filter_map(|key| answer.cell(&[*key, category])).fold(Cell::default(), |total, cell| Cell {
        sum: total.sum + cell.sum,
        count: total.count + cell.count,
        missing: total.missing + cell.missing,
        ..total
    })
}

#[test]
fn series_order_colours_and_totals_are_those_of_the_query() {
    let dataset = shaoxing();
    let mut marks = 0;
    for query in questions(&dataset) {
        let answer = answer(&dataset, &query).unwrap();
        // What stands together is looked at elsewhere.
        if answer.keys[0].len() > 30 {
            continue;
        }
        let first = answer.keys[0].first().copied();
        let hidden = [vec![], first.into_iter().collect(), answer.keys[0].clone()];
        for (kind, hidden) in [Kind::Stacked, Kind::Grouped].into_iter().cycle().zip(hidden) {
            // A figure of one dimension has no legend, so nothing in it can be hidden.
            let hidden = if query.by.len() == 2 { hidden } else { Vec::new() };
            for locale in Locale::ALL {
                let spec = FigureSpec { hidden: hidden.clone(), ..spec(query.clone(), kind) };
                let spec = spec.choosing(|it| it.top = Some(30));
                let figure = build(&dataset, &spec, locale).unwrap();
                assert_eq!(figure.kind, kind);
                marks += assert_says(&dataset, &spec, &figure, &answer, locale);
            }
        }
    }
    assert!(marks > 5000, "{marks}");
}

#[test]
fn a_stack_is_as_high_as_its_total() {
    let dataset = shaoxing();
    let mut stacks = 0;
    for query in questions(&dataset).into_iter().filter(|query| !query.by.contains(&Dimension::List)) {
        let figure = build(&dataset, &spec(query, Kind::Stacked), Locale::ZhCn).unwrap();
        for (position, category) in figure.categories.iter().enumerate() {
            let marks = figure.series.iter().filter_map(|series| series.marks[position].as_ref());
            let height: f64 = marks.map(|mark| mark.length.value).sum();
            let total = category.total.as_ref().map_or(0.0, |total| total.value);
            assert!((height - total).abs() <= 1e-9 * total, "{}: {height} and {total}", category.label);
            stacks += 1;
        }
    }
    assert!(stacks > 200, "{stacks}");
}

/// Follows every mark to its projects.
fn assert_marks_lead_to_projects(dataset: &Dataset, query: &Query) -> usize {
    let answer = answer(dataset, query).unwrap();
    let figure = build(dataset, &spec(query.clone(), Kind::Grouped), Locale::En).unwrap();
    let mut marks = 0;
    for series in 0..figure.series.len() {
        for category in 0..figure.categories.len() {
            let at = MarkAt { series, category };
            let Some(mark) = figure.mark(at) else { continue };
            let keys: Vec<Key> = mark.part.keys().iter().map(|keys| keys[0]).collect();
            // A year without projects has a mark of none of them.
            let cell = answer.cell(&keys).copied().unwrap_or_default();
            let projects = select_cell(dataset, query, &keys);
            assert_eq!(projects.len(), cell.count as usize);
            let amounts = contributions(dataset, query, &[Part::of(&keys)]);
            assert_eq!(amounts.iter().filter_map(|(_, amount)| *amount).sum::<Sum>(), cell.sum);
            assert_eq!(amounts.iter().filter(|(_, amount)| amount.is_none()).count(), cell.missing as usize);
            if let (MeasureKind::Lifetime(which), YearBasis::Stage(_)) = (query.measure.kind(), query.year_of) {
                let total = totals(dataset, &projects).of(which);
                assert_eq!((total.sum, total.count, total.missing), (cell.sum, cell.count, cell.missing));
            }
            marks += 1;
        }
    }
    marks
}

#[test]
fn every_mark_leads_to_projects_that_add_up_to_it() {
    let dataset = shaoxing();
    let marks: usize = questions(&dataset).iter().map(|query| assert_marks_lead_to_projects(&dataset, query)).sum();
    assert!(marks > 1000, "{marks}");
}

#[test]
fn every_mark_of_a_sample_leads_to_projects_that_add_up_to_it() {
    let folder = tempfile::tempdir().unwrap();
    zonescope::sample::write_package(1500, 11, folder.path()).unwrap();
    let dataset = zonescope::package::open(folder.path()).unwrap().dataset;
    let mut marks = 0;
    for (measure, by, filter) in [
        ("planned_total", "sector,year", ""),
        ("foreign_utilised", "branch,year", "stage!=suspended"),
        ("completed_period", "sector,year", ""),
        ("planned_period", "list,year", "year>=2020"),
        ("funds_in_place", "stage,list", ""),
        ("project_count", "place,stage", "planned_total<2亿"),
    ] {
        marks += assert_marks_lead_to_projects(&dataset, &question(&dataset, measure, by, "", filter));
    }
    assert!(marks > 300, "{marks}");
}
