//! Halves, quarters and months: each record in the step it surely lies in, and behind each mark exactly what the condition
//! says that it stands for.

use std::collections::BTreeMap;

use zonescope::figure::{FigureSpec, Kind, build};
use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;
use zonescope::text::Locale;

use crate::books::{Books, P, random, stage};
use crate::naive::{Entry, cell, entries};

fn on(threads: usize, run: impl FnOnce()) {
    with_share(Share { threads, least_divisor: 1 << 12 }, run);
}

/// The step of a date as anybody would write it: `2021-Q1`, or the year alone, or nothing.
fn named(step: Step, date: Option<PartialDate>) -> String {
    let Some(date) = date else { return String::new() };
    let year = date.year();
    match (date.month(), step) {
        (None, _) => year.to_string(),
        (Some(month), Step::Half) => format!("{year}-H{}", if month < 7 { 1 } else { 2 }),
        (Some(month), Step::Quarter) => format!("{year}-Q{}", month.div_ceil(3)),
        (Some(month), Step::Month) => format!("{year}-{month:02}"),
        (Some(_), Step::Fiscal(_)) => unreachable!("not asked here"),
    }
}

#[test]
fn dates_fall_into_steps_as_they_are_written_and_conditions_find_them_again() {
    for (seed, threads) in [(1, 1), (2, 8), (3, 8)] {
        let dataset = random(seed, 400, seed == 3);
        on(threads, || {
            for (measure, id) in [(Measure::PlannedTotal, "signed"), (Measure::ProjectCount, "started")] {
                let year_of = stage(&dataset, id);
                let YearBasis::Stage(dates) = year_of else { unreachable!() };
                let all = entries(&dataset, measure, year_of);
                for step in Step::ALL {
                    let mut expected: BTreeMap<String, Vec<&Entry>> = BTreeMap::new();
                    for entry in &all {
                        expected
                            .entry(named(step, dataset.projects().date(entry.project, dates)))
                            .or_default()
                            .push(entry);
                    }
                    let query = Query::new(measure, &[Dimension::Step(step)], year_of);
                    let answer = answer(&dataset, &query).unwrap();
                    let found: BTreeMap<String, Cell> =
                        answer.cells().map(|(keys, cell)| (keys[0].id(&dataset), *cell)).collect();
                    let expected: BTreeMap<String, Cell> =
                        expected.into_iter().map(|(name, entries)| (name, cell(&entries))).collect();
                    assert_eq!(found, expected, "{step:?} {measure:?}");
                    for (keys, cell) in answer.cells() {
                        behind(&dataset, &query, keys[0], cell);
                        let read = parse_key(&dataset, Dimension::Step(step), &keys[0].id(&dataset));
                        assert_eq!(read.ok(), Some(keys[0]));
                    }
                }
            }
        });
    }
}

/// What a mark counts is what its condition finds and what the list behind it comes to.
fn behind(dataset: &Dataset, query: &Query, key: Key, cell: &Cell) {
    let behind = contributions(dataset, query, &[Part::of(&[key])]);
    let sum: Sum = behind.iter().filter_map(|(_, sum)| *sum).sum();
    assert_eq!((behind.len(), sum), (cell.count as usize, cell.sum), "{key:?}");
    let Some(clause) = Clause::only_of(dataset, key, query.year_of) else {
        assert!(key.is_undated(), "{key:?}");
        return;
    };
    let filter = Filter::parse(dataset, &[clause.to_text(dataset)]).unwrap();
    let found =
        answer(dataset, &Query::new(query.measure, &[Dimension::Basis], query.year_of).filtered(filter)).unwrap();
    assert_eq!(found.total, *cell, "{}", clause.to_text(dataset));
}

#[test]
fn progress_falls_into_the_steps_that_rows_come_to_and_the_rest_stays_with_the_year() {
    let measures = [Measure::CompletedPeriod, Measure::PlannedPeriod, Measure::FundsInPlace, Measure::ProjectCount];
    for (seed, threads) in [(4, 1), (5, 8), (6, 8)] {
        let dataset = random(seed, 120, seed == 5);
        on(threads, || {
            for measure in measures {
                let by = |by| answer(&dataset, &Query::new(measure, &[by], YearBasis::Period)).unwrap();
                let years = by(Dimension::Year);
                for step in Step::ALL {
                    let query = Query::new(measure, &[Dimension::Step(step)], YearBasis::Period);
                    let answer = by(Dimension::Step(step));
                    let mut in_years: BTreeMap<i32, i128> = BTreeMap::new();
                    for (keys, cell) in answer.cells() {
                        behind(&dataset, &query, keys[0], cell);
                        if let Some(year) = keys[0].year() {
                            *in_years.entry(year).or_default() += cell.sum.fen();
                        }
                    }
                    for (keys, cell) in years.cells() {
                        let Some(year) = keys[0].year() else { continue };
                        let is_calendar = matches!(keys[0], Key::Year(_));
                        // Steps may come to more than what was taken for their year, never to less.
                        assert!(!is_calendar || in_years.get(&year).copied().unwrap_or(0) >= cell.sum.fen(), "{year}");
                    }
                }
            }
        });
    }
}

#[test]
fn a_quarter_between_others_is_there_and_a_year_without_months_stands_apart() {
    const THREE: &[(ProjectAmount, i64)] = &[(ProjectAmount::PlannedTotal, 3)];
    let dataset = Books::new()
        .project(P { id: "a", dates: &[("signed", "2020-02-11")], amounts: THREE, ..P::default() })
        .project(P { id: "b", dates: &[("signed", "2020-11")], amounts: THREE, ..P::default() })
        .project(P { id: "c", dates: &[("signed", "2021")], amounts: THREE, ..P::default() })
        .project(P { id: "d", dates: &[("signed", "2019-12-31")], amounts: THREE, ..P::default() })
        .close();
    let quarter = Dimension::Step(Step::Quarter);
    let spec = |measure, kind| FigureSpec::new(kind, Query::new(measure, &[quarter], stage(&dataset, "signed")));
    let labels = |kind, measure| {
        let figure = build(&dataset, &spec(measure, kind), Locale::ZhCn).unwrap();
        let marks = figure.series[0].marks.iter().map(|mark| mark.as_ref().map_or("–", |mark| &mark.length.label));
        let named = figure.categories.iter().zip(marks).map(|(category, mark)| format!("{} {mark}", category.label));
        (named.collect::<Vec<String>>(), figure.note)
    };
    let (bars, _) = labels(Kind::Stacked, Measure::ProjectCount);
    assert_eq!(bars, ["2019-Q4 1", "2020-Q1 1", "2020-Q2 0", "2020-Q3 0", "2020-Q4 1", "2021年（季度不详） 1"]);
    let (lines, note) = labels(Kind::Lines, Measure::PlannedTotal);
    assert_eq!(lines.len(), 5);
    assert_eq!(lines[2], "2020-Q2 –");
    assert!(note.contains("1 个项目只知年份、不知季度"), "{note}");
    assert!(note.contains("有 2 个季度没有项目"), "{note}");
    let two = Query::new(Measure::ProjectCount, &[Dimension::Year, quarter], stage(&dataset, "signed"));
    assert_eq!(answer(&dataset, &two).unwrap_err().key, "query-two-times");
}

#[test]
fn growth_of_quarters_is_over_the_quarter_before() {
    let dataset = Books::new()
        .project(P {
            id: "a",
            dates: &[("signed", "2020-02-11")],
            amounts: &[(ProjectAmount::PlannedTotal, 2)],
            ..P::default()
        })
        .project(P {
            id: "b",
            dates: &[("signed", "2020-05")],
            amounts: &[(ProjectAmount::PlannedTotal, 3)],
            ..P::default()
        })
        .project(P {
            id: "c",
            dates: &[("signed", "2020-09")],
            amounts: &[(ProjectAmount::PlannedTotal, 6)],
            ..P::default()
        })
        .close();
    let query = Query::new(Measure::PlannedTotal, &[Dimension::Step(Step::Quarter)], stage(&dataset, "signed"));
    let figure = build(&dataset, &FigureSpec::new(Kind::Growth, query), Locale::ZhCn).unwrap();
    assert!(figure.title.contains("环比"), "{}", figure.title);
    let labels: Vec<&str> = figure.marks().map(|(_, mark)| mark.length.label.as_str()).collect();
    assert_eq!(labels, ["+50.0", "+100.0"]);
}

/// Months of a quarter that is not all there, beside a project with a quarter and a month.
fn in_part() -> Dataset {
    let mut books = Books::new().project(P { id: "a", ..P::default() }).project(P { id: "b", ..P::default() });
    for (project, period, completed) in
        [("a", "2021-01", 1), ("a", "2021-02", 1), ("a", "2021-03", 1), ("b", "2021-Q1", 1), ("b", "2021-04", 7)]
    {
        books = books.progress(project, period, [None, Some(completed), None], Basis::Published);
    }
    books.close()
}

#[test]
fn months_of_a_step_that_is_not_whole_are_not_called_unknown() {
    let dataset = in_part();
    let query = |step| Query::new(Measure::CompletedPeriod, &[Dimension::Step(step)], YearBasis::Period);
    for (step, locale, expected) in [
        (Step::Half, Locale::En, &["2021, not in whole halves 11"][..]),
        (Step::Quarter, Locale::En, &["2021-Q1 4", "2021, not in whole quarters 7"]),
        (Step::Quarter, Locale::ZhCn, &["2021-Q1 4", "2021年（未分到完整季度） 7"]),
    ] {
        let answer = answer(&dataset, &query(step)).unwrap();
        let fen = |cell: &Cell| cell.sum.fen() / 1_000_000;
        let found = answer.cells().map(|(keys, cell)| format!("{} {}", keys[0].label(&dataset, locale), fen(cell)));
        assert_eq!(found.collect::<Vec<String>>(), expected, "{step:?}");
        for (keys, cell) in answer.cells() {
            behind(&dataset, &query(step), keys[0], cell);
            assert_eq!(key_in(&dataset, &dataset, &keys[0]), Some(keys[0]));
        }
    }
    let figure = build(&dataset, &FigureSpec::new(Kind::Lines, query(Step::Quarter)), Locale::En).unwrap();
    assert!(figure.note.contains("does not come to whole periods (quarter)"), "{}", figure.note);
    assert!(!figure.note.contains("but not the quarter"), "{}", figure.note);
}

#[test]
fn what_is_said_of_periods_that_overlap_holds_for_the_step_asked_for() {
    let mut books = Books::new().project(P { id: "a", ..P::default() });
    for (period, completed) in [("2021-H1", 10), ("2021-Q2", 5), ("2021-04/2021-09", 20)] {
        books = books.progress("a", period, [None, Some(completed), None], Basis::Published);
    }
    let dataset = books.close();
    let told = |by| {
        let query = Query::new(Measure::CompletedPeriod, &[by], YearBasis::Period);
        let total = answer(&dataset, &query).unwrap().cells().map(|(_, cell)| cell.sum.fen() / 1_000_000).sum::<i128>();
        (total, build(&dataset, &FigureSpec::new(Kind::Stacked, query), Locale::En).unwrap().note)
    };
    let (year, note) = told(Dimension::Year);
    assert!(year == 20 && note.contains("one is counted: one within a calendar year"), "{year} {note}");
    let (quarters, note) = told(Dimension::Step(Step::Quarter));
    assert_eq!(quarters, 25);
    assert!(note.contains("together they may be more than the year"), "{note}");
    assert!(!note.contains("one is counted: one within"), "{note}");
}
