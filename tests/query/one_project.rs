//! What is asked about one project: who is like it, what its parts come to, how it stands against the schedule.

use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;

use crate::books::{Books, P, random, wan};

#[test]
fn neighbours_are_those_that_their_filter_lets_through_however_many_threads_look() {
    let mut groups = 0;
    for seed in 1..6 {
        let dataset = random(seed, 300, true);
        for project in dataset.projects().iter().step_by(7) {
            let found = with_share(Share { threads: 1, least_divisor: 1 }, || neighbours(&dataset, project, 5));
            let on_eight =
                with_share(Share { threads: 8, least_divisor: 1 << 20 }, || neighbours(&dataset, project, 5));
            assert_eq!(found, on_eight);
            for group in found {
                groups += 1;
                // Plainly: the filter, the largest planned investment first, without the project itself.
                let mut plain = select(&dataset, &group.filter, YearBasis::Period);
                assert!(plain.contains(&project), "it is like itself");
                plain.retain(|other| *other != project);
                assert_eq!(group.count, plain.len());
                let planned = |ix: &ProjectIx| dataset.projects().amount(*ix, ProjectAmount::PlannedTotal);
                plain.sort_by_key(|ix| (planned(ix).is_none(), std::cmp::Reverse(planned(ix)), *ix));
                plain.truncate(5);
                assert_eq!(group.first, plain);
            }
        }
    }
    assert!(groups > 400, "{groups}");
}

#[test]
fn a_project_that_is_like_no_other_has_no_neighbours() {
    let books = Books::new().project(P { id: "a", name: "甲", sector: "ic", investor: "甲公司", ..P::default() });
    let dataset = books.project(P { id: "b", name: "乙", sector: "bio", investor: "乙公司", ..P::default() }).close();
    let project = dataset.project("a").unwrap();
    assert_eq!(neighbours(&dataset, project, 5), []);
}

/// The projects below one that count, walking down: a part counts where it has no parts, or has the amount alone.
fn counted(dataset: &Dataset, heading: ProjectIx, which: ProjectAmount) -> Vec<ProjectIx> {
    fn has_below(dataset: &Dataset, ix: ProjectIx, which: ProjectAmount) -> bool {
        let has = |part: &ProjectIx| dataset.projects().amount(*part, which).is_some();
        dataset.parts_of(ix).iter().any(|part| has(part) || has_below(dataset, *part, which))
    }
    let mut found = Vec::new();
    for part in dataset.parts_of(heading) {
        let has = dataset.projects().amount(*part, which).is_some();
        if dataset.parts_of(*part).is_empty() || has && !has_below(dataset, *part, which) {
            found.push(*part);
        } else {
            found.extend(counted(dataset, *part, which));
        }
    }
    found
}

#[test]
fn parts_come_to_what_walking_down_them_comes_to_and_nothing_counts_twice() {
    let mut headings = 0;
    for seed in 1..20 {
        let dataset = random(seed, 200, true);
        for heading in dataset.projects().iter().filter(|ix| !dataset.parts_of(*ix).is_empty()) {
            headings += 1;
            for which in ProjectAmount::ALL {
                let total = parts_total(&dataset, heading, which);
                let plain = counted(&dataset, heading, which);
                let amounts: Vec<Amount> =
                    plain.iter().filter_map(|ix| dataset.projects().amount(*ix, which)).collect();
                let fen = amounts.iter().map(|amount| i128::from(amount.fen())).sum();
                let expected =
                    PartsTotal { sum: Sum::from_fen(fen), count: plain.len(), missing: plain.len() - amounts.len() };
                assert_eq!(total, expected, "{} {which:?}", dataset.projects().id(heading));
            }
        }
    }
    assert!(headings > 300, "{headings}");
}

#[test]
fn parts_that_the_books_count_come_to_what_their_sum_is() {
    let dataset = random(3, 200, true);
    let which = ProjectAmount::PlannedTotal;
    for heading in dataset.projects().iter().filter(|ix| !dataset.parts_of(*ix).is_empty()) {
        let mut below = dataset.parts_of(heading).to_vec();
        let mut at = 0;
        while at < below.len() {
            below.extend(dataset.parts_of(below[at]));
            at += 1;
        }
        let total = parts_total(&dataset, heading, which);
        // Where no part has it the package itself counts in the books.
        if total.count > total.missing {
            assert_eq!(totals(&dataset, &below).of(which).sum, total.sum);
        }
    }
}

/// Months elapsed as of a date, by a calendar written out.
#[test]
fn a_month_has_elapsed_when_the_books_hold_its_last_day() {
    for (as_of, expected) in [
        ("2021-12-31", (2021, 12)),
        ("2021-09-30", (2021, 9)),
        ("2021-09-29", (2021, 8)),
        ("2021-02-28", (2021, 2)),
        ("2020-02-28", (2020, 1)),
        ("2020-02-29", (2020, 2)),
        ("2021-06", (2021, 6)),
        ("2021", (2021, 12)),
        ("2021-01-30", (2021, 0)),
    ] {
        let dataset = Books::new().closed_on(as_of).close();
        assert_eq!(months_elapsed(&dataset), Some(expected), "{as_of}");
    }
    assert_eq!(months_elapsed(&Books::new().close()), None);
}

#[test]
fn progress_is_held_against_the_schedule_of_its_year() {
    // Period, planned, completed in 万元; percentage points worked out by hand: done ÷ plan − months ÷ 12.
    let rows = [
        ("2020", Some(1000), Some(900), Some("-10.0")),
        ("2021", Some(1200), None, None),
        ("2021-Q1", None, Some(300), Some("0.0")),
        ("2021-01/2021-06", None, Some(500), Some("-8.3")),
        ("2021-Q3", None, Some(500), Some("8.3")),
        ("2021-09", None, Some(100), Some("8.3")),
        ("2021-05", None, Some(50), None),
        ("2022", Some(900), Some(0), None),
    ];
    let mut books = Books::new().closed_on("2021-09-30").project(P { id: "a", name: "甲", ..P::default() });
    for (period, planned, completed, _) in rows {
        books = books.progress("a", period, [planned, completed, None], Basis::Published);
    }
    let dataset = books.close();
    let entries = progress_entries(&dataset, dataset.project("a").unwrap());
    for (period, _, completed, expected) in rows {
        let entry = entries.iter().find(|entry| entry.period.to_string() == Period::parse(period).unwrap().to_string());
        let entry = entry.unwrap();
        let points = entry.schedule.and_then(|schedule| schedule.points(1)).map(|points| points.to_string());
        assert_eq!(points.as_deref(), expected, "{period}");
        assert_eq!(entry.completed, completed.map(|amount| Sum::from(wan(amount))), "{period}");
    }
    // January to June and the third quarter make nine months; the first quarter, May and September are in them. What
    // was completed by the end of May nobody says.
    let added: Vec<String> =
        entries.iter().filter(|entry| entry.is_added).map(|entry| entry.period.to_string()).collect();
    assert_eq!(added, ["2020", "2021-H1", "2021-Q3", "2022"]);
}

#[test]
fn without_a_plan_for_the_year_nobody_is_ahead_or_behind() {
    let books = Books::new().closed_on("2021-12-31").project(P { id: "a", name: "甲", ..P::default() });
    let books = books.progress("a", "2021-Q1", [Some(100), Some(90), None], Basis::Published);
    let dataset = books.progress("a", "2021-Q3", [Some(100), Some(90), None], Basis::Published).close();
    let entries = progress_entries(&dataset, dataset.project("a").unwrap());
    assert!(entries.iter().all(|entry| entry.schedule.is_none()), "two quarters are no year");
}
