//! Every kind of answer about random books equals the plain recomputation.

use std::cmp::Ordering;

use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;

use crate::books::{Books, P, random, stage};
use crate::naive::{Entry, cell, entries, groups};

/// A filter and the same written as a condition on entries.
type Condition = (&'static str, fn(&Dataset, &Entry) -> bool);

fn amount(dataset: &Dataset, entry: &Entry) -> Option<i64> {
    dataset.projects().amount(entry.project, ProjectAmount::PlannedTotal).map(Amount::fen)
}

const CONDITIONS: [Condition; 9] = [
    ("", |_, _| true),
    ("sector=ic", |dataset, entry| {
        let id = dataset.projects().sector(entry.project).map(|ix| dataset.sectors()[ix].id.as_str());
        matches!(id, Some("ic" | "ic-design"))
    }),
    ("place!=core", |dataset, entry| {
        let id = dataset.projects().place(entry.project).map(|ix| dataset.places()[ix].id.as_str());
        matches!(id, None | Some("bonded"))
    }),
    ("year=2019..2020", |_, entry| entry.year.is_some_and(|year| year == 2019 || year == 2020)),
    ("year!=2021; basis=published", |_, entry| {
        // A year of another kind is another one, and so is none.
        entry.year != Some(2021) && entry.basis == Basis::Published
    }),
    ("planned_total>=10亿; planned_total<20亿", |dataset, entry| {
        amount(dataset, entry).is_some_and(|fen| (100_000_000_000..200_000_000_000).contains(&fen))
    }),
    ("list=county; text~项目", |dataset, entry| {
        let lists = dataset.projects().lists(entry.project);
        lists.iter().any(|ix| dataset.lists()[*ix].id == "county")
            && dataset.projects().name(entry.project).contains("项目")
    }),
    ("investor=甲公司,\"Acme Co., Ltd.\"; stage!=", |dataset, entry| {
        matches!(dataset.projects().investor(entry.project), "甲公司" | "Acme Co., Ltd.")
            && dataset.projects().stage(entry.project).is_some()
    }),
    ("land>=100; started>=2019", |dataset, entry| {
        let started = dataset.stages().find("started").and_then(|ix| dataset.projects().date(entry.project, ix));
        dataset.projects().land_mu_hundredths(entry.project).is_some_and(|land| land >= 10_000)
            && started.is_some_and(|date| date.year() >= 2019)
    }),
];

/// Compares every cell, margin and total of a query with the plain recomputation, and the lists behind them.
fn compare(dataset: &Dataset, query: &Query, entries: &[Entry]) {
    let context = format!("{} by {:?} {:?}", query.measure.id(), query.by, query.filter.to_text(dataset));
    let answer = answer(dataset, query).unwrap();
    let expected = groups(dataset, entries, &query.by);
    assert_eq!(answer.cells().count(), expected.len(), "{context}");
    for ((keys, found), (expected_keys, entries)) in answer.cells().zip(&expected) {
        assert_eq!((keys, *found), (expected_keys.as_slice(), cell(entries)), "{context}");
        assert_eq!(answer.cell(keys), Some(found));
        behind(dataset, query, keys, found);
    }
    for (position, dimension) in query.by.iter().enumerate() {
        let margins = groups(dataset, entries, &[*dimension]);
        assert_eq!(answer.keys[position], margins.keys().map(|keys| keys[0]).collect::<Vec<_>>(), "{context}");
        for (keys, entries) in margins {
            assert_eq!(answer.total_of(position, keys[0]), cell(&entries), "{context} {keys:?}");
            behind(dataset, query, &keys, &cell(&entries));
        }
    }
    assert_eq!(answer.total, cell(&entries.iter().collect::<Vec<_>>()), "{context}");
    behind(dataset, query, &[], &answer.total);
}

/// The projects behind a mark are as many as it counts and come to its sum.
fn behind(dataset: &Dataset, query: &Query, keys: &[Key], cell: &Cell) {
    let projects = select_cell(dataset, query, keys);
    assert_eq!(projects.len(), cell.count as usize);
    assert!(projects.is_sorted(), "package order");
    let parts = contributions(dataset, query, &[Part::of(keys)]);
    assert_eq!(parts.iter().filter_map(|(_, sum)| *sum).sum::<Sum>(), cell.sum);
    assert_eq!(parts.iter().filter(|(_, sum)| sum.is_none()).count(), cell.missing as usize);
    let totals = totals(dataset, &projects);
    match (query.measure.kind(), query.year_of) {
        (MeasureKind::Lifetime(which), YearBasis::Stage(_)) => {
            let total = totals.of(which);
            assert_eq!((total.sum, total.count, total.missing), (cell.sum, cell.count, cell.missing));
        }
        (MeasureKind::Count, _) => assert_eq!(totals.count, cell.count),
        _ => {}
    }
}

#[test]
fn every_answer_equals_the_plain_recomputation() {
    // Steps shorter than a year have tests of their own.
    let dimensions: Vec<Dimension> = Dimension::ALL.into_iter().filter(|by| by.step().is_none()).collect();
    let mut groupings: Vec<Vec<Dimension>> = dimensions.iter().map(|one| vec![*one]).collect();
    for one in dimensions.iter().copied() {
        groupings.extend(dimensions.iter().filter(|other| **other != one).map(|other| vec![one, *other]));
    }
    for seed in 0..4 {
        let dataset = random(seed, 50, seed % 2 == 0);
        for measure in Measure::ALL {
            let by_stage = ["signed", "started"].map(|id| stage(&dataset, id));
            let by_period = has_period(measure).then_some(YearBasis::Period);
            for (turn, year_of) in by_stage.into_iter().chain(by_period).enumerate() {
                let all = entries(&dataset, measure, year_of);
                for (number, by) in groupings.iter().enumerate() {
                    let (text, holds) = CONDITIONS[(number + turn + seed as usize) % CONDITIONS.len()];
                    let filter = Filter::parse(&dataset, &[text]).unwrap();
                    let query = Query::new(measure, by, year_of).filtered(filter);
                    let kept = all.iter().filter(|entry| holds(&dataset, entry));
                    let kept: Vec<Entry> = kept.map(|entry| Entry { ..*entry }).collect();
                    compare(&dataset, &query, &kept);
                }
            }
        }
    }
}

#[test]
fn what_package_projects_leave_out_is_what_would_be_there_without_them() {
    let mut met = 0;
    for seed in 1..=4 {
        let (packed, flat) = (random(seed, 80, true), random(seed, 80, false));
        let books = zonescope::query::CachedDataset::new(&packed, Cache::default());
        for (turn, measure) in Measure::ALL.into_iter().enumerate() {
            let by_period = has_period(measure).then_some(YearBasis::Period);
            for year_of in [stage(&packed, "signed")].into_iter().chain(by_period) {
                let (text, holds) = CONDITIONS[(turn + seed as usize) % CONDITIONS.len()];
                let filter = Filter::parse(&packed, &[text]).unwrap();
                let query = Query::new(measure, &[Dimension::Sector, Dimension::Year], year_of).filtered(filter);
                for key in [None, Some(Key::Year(Some(2020))), Some(Key::Sector(packed.sectors().find("ic")))] {
                    let projects = |dataset: &Dataset| -> std::collections::BTreeSet<ProjectIx> {
                        let entries = entries(dataset, measure, year_of).into_iter();
                        let kept = entries.filter(|entry| holds(dataset, entry)).filter(|entry| match key {
                            Some(key @ Key::Year(_)) => entry.year_key() == key,
                            Some(key) => Key::Sector(dataset.projects().sector(entry.project)) == key,
                            None => true,
                        });
                        kept.map(|entry| entry.project).collect()
                    };
                    let expected: Vec<ProjectIx> = projects(&flat).difference(&projects(&packed)).copied().collect();
                    let part = Part::of(&key.into_iter().collect::<Vec<_>>());
                    assert_eq!(books.left_out_of(&query, &part), expected, "{measure:?} {year_of:?} {text} {key:?}");
                    let without = zonescope::query::CachedDataset::new(&flat, Cache::default());
                    assert_eq!(without.left_out_of(&query, &part), [], "no package projects");
                    met += expected.len();
                }
            }
        }
    }
    assert!(met > 100, "{met}");
}

#[test]
fn answers_do_not_depend_on_threads_nor_on_what_was_asked_before() {
    let groupings: [&[Dimension]; 6] = [
        &[Dimension::Sector, Dimension::Year],
        &[Dimension::Stage],
        &[Dimension::Branch, Dimension::Basis],
        &[Dimension::List, Dimension::Year],
        &[Dimension::Investor],
        &[Dimension::Project, Dimension::Place],
    ];
    let sorts = [
        "planned_total:desc",
        "date_started",
        "name:desc",
        "land,id:desc",
        "year",
        "investor",
        "lists,name_en:desc",
        "",
    ];
    for (seed, threads) in [(11, 1), (12, 2), (13, 8)] {
        let dataset = random(seed, 400, seed != 12);
        let mut cache = Cache::default();
        let share = Share { threads, least_divisor: usize::MAX };
        for turn in 0..60 {
            // One condition changes from turn to turn, as it does for somebody who narrows a filter.
            let texts = [turn % 9, turn / 3 % 9].map(|at| CONDITIONS[at]);
            let filter = Filter::parse(&dataset, &texts.map(|(text, _)| text)).unwrap();
            let measure = Measure::ALL[turn % Measure::ALL.len()];
            let year_of = default_year_basis(&dataset, measure);
            let query = Query::new(measure, groupings[turn % 6], year_of).filtered(filter.clone());
            let kept = entries(&dataset, measure, year_of);
            let kept: Vec<Entry> =
                kept.into_iter().filter(|entry| texts.iter().all(|(_, holds)| holds(&dataset, entry))).collect();
            let found = with_share(share, || cache.answer(&dataset, &query)).unwrap();
            assert_eq!(found, with_share(Share { threads: 1, least_divisor: 1 }, || answer(&dataset, &query)).unwrap());
            with_share(share, || compare(&dataset, &query, &kept));

            let year_of = stage(&dataset, "signed");
            let columns = parse_sort(&dataset, sorts[turn % sorts.len()]).unwrap();
            let mut plain = select(&dataset, &filter, year_of);
            assert_eq!(with_share(share, || cache.count(&dataset, &filter, year_of)), plain.len());
            plain_sort(&dataset, &mut plain, &columns, year_of);
            let mut sorted = with_share(share, || cache.select(&dataset, &filter, year_of));
            with_share(share, || sort(&dataset, &mut sorted, &columns, year_of));
            assert_eq!(sorted, plain, "{columns:?}");
            let first = with_share(share, || cache.first(&dataset, &filter, &columns, year_of, 7));
            assert_eq!(first, plain[..plain.len().min(7)], "{columns:?}");
        }
    }
}

#[test]
fn conditions_on_years_of_progress_must_hold_for_one_row_together() {
    let dataset = random(5, 200, false);
    let progress = dataset.progress();
    for (texts, wanted) in [
        (["year>=2020", "year<=2020"], None),
        (["period=2020,2021", "period=2021,2022"], Some("2021")),
        (["year=2021", "period=2020,2021"], Some("2021")),
        (["period=2020,2021", "year=2020"], Some("2020")),
        (["period=2020-Q3,2020-01/2020-09", "year=2020"], Some("2020-Q3 2020-01/2020-09")),
    ] {
        let filter = Filter::parse(&dataset, &texts).unwrap();
        let holds = |ix: &ProjectIx| match wanted {
            None => dataset.progress_of(*ix).any(|row| progress.period(row).year() == Some(2020)),
            Some(periods) => periods.split(' ').any(|period| comes_to(&dataset, *ix, Period::parse(period).unwrap())),
        };
        let expected: Vec<ProjectIx> = dataset.projects().iter().filter(holds).collect();
        assert!(!expected.is_empty(), "{texts:?}");
        assert_eq!(select(&dataset, &filter, YearBasis::Period), expected, "{texts:?}");
    }
}

/// Whether some of a project's rows come to a period: all ways to choose them are tried.
fn comes_to(dataset: &Dataset, project: ProjectIx, period: Period) -> bool {
    let progress = dataset.progress();
    let months = |period: Period| {
        let number = |month: Month| month.year() * 12 + month.month() as i32;
        (number(period.first())..=number(period.last())).collect::<Vec<i32>>()
    };
    let all = |rows: &[usize]| {
        let mut all: Vec<i32> = rows.iter().flat_map(|row| months(progress.period(*row))).collect();
        all.sort_unstable();
        all
    };
    let columns = ProgressAmount::ALL.map(Some);
    columns.into_iter().chain([None]).any(|which| {
        let fen = |row: usize| which.map_or(Some(0), |which| progress.amount(row, which).map(Amount::fen));
        let rows: Vec<usize> = dataset.progress_of(project).filter(|row| fen(*row).is_some()).collect();
        (1u32..1 << rows.len()).any(|chosen| {
            let chosen: Vec<usize> =
                rows.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, row)| *row).collect();
            if all(&chosen) == months(period) {
                return true;
            }
            which.is_some()
                && chosen.iter().any(|whole| {
                    let rest: Vec<usize> = chosen.iter().copied().filter(|row| row != whole).collect();
                    let of = progress.period(*whole);
                    let mut covered = [all(&rest), months(period)].concat();
                    covered.sort_unstable();
                    let sum = |rows: &[usize]| rows.iter().filter_map(|row| fen(*row)).sum::<i64>();
                    !rest.is_empty()
                        && covered == months(of)
                        && (of.first() == period.first() || of.last() == period.last())
                        && rest.iter().all(|row| progress.basis(*row) == progress.basis(*whole))
                        && sum(&[*whole]) >= sum(&rest)
                })
        })
    })
}

#[test]
fn a_search_finds_what_stands_there_whatever_the_case() {
    let project = |id, name, name_en, investor, note| P { id, name, name_en, investor, note, ..P::default() };
    let dataset = Books::new()
        .project(project("A-01", "晶圆厂Kilo", "Wafer Fab", "甲公司", ""))
        .project(project("a-02", "厂Kilo晶圆", "", "Acme Co., Ltd.", "Wafer"))
        .project(project("b-03", "制药", "\u{212a}ilo", "", "fab\u{130}"))
        .project(project("b-04", "圆", "STRASSE Ä", "甲公司", "晶"))
        .close();
    let projects = dataset.projects();
    for word in
        ["晶圆", "厂k", "kilo", "fab", "a-0", "ACME", "甲", "圆厂", "0", "ä", "fabi", "wafer fab", "l", ",", "b-03b"]
    {
        // Letters are found without their accents.
        let plainly = |text: &str| text.to_lowercase().replace('ä', "a").replace('é', "e").replace('ü', "u");
        let wanted = plainly(word);
        let has = |text: &str| plainly(text).contains(&wanted);
        let plain: Vec<ProjectIx> = projects
            .iter()
            .filter(|ix| {
                let (name, id) = (projects.name(*ix), projects.id(*ix));
                [name, projects.name_en(*ix), id, projects.investor(*ix), projects.note(*ix)].into_iter().any(has)
            })
            .collect();
        for negated in [false, true] {
            let clause = Clause::Text { words: vec![word.to_owned()], negated };
            let found = select(&dataset, &Filter::default().and(clause), stage(&dataset, "signed"));
            let expected: Vec<ProjectIx> = projects.iter().filter(|ix| plain.contains(ix) != negated).collect();
            assert_eq!(found, expected, "{word} {negated}");
        }
    }
}

/// Sorted by insertion: a project goes before the first one it is less than.
fn plain_sort(dataset: &Dataset, projects: &mut Vec<ProjectIx>, columns: &[(Column, Order)], year_of: YearBasis) {
    let table = dataset.projects();
    let text = |ix: ProjectIx, column: Column| match column {
        Column::Id => Some(table.id(ix).to_owned()),
        Column::Name => Some(table.name(ix).to_owned()).filter(|name| !name.is_empty()),
        Column::Investor => Some(table.investor(ix).to_owned()).filter(|name| !name.is_empty()),
        Column::NameEn => Some(table.given_name_en(ix).to_owned()).filter(|name| !name.is_empty()),
        Column::Lists => {
            let lists = table.lists(ix).iter().map(|list| dataset.lists()[*list].id.as_str());
            Some(lists.collect::<Vec<_>>().join(";")).filter(|lists| !lists.is_empty())
        }
        Column::Year => {
            zonescope::query::year_of(dataset, ix, year_of).and_then(Key::place).map(|at| format!("{at:06}"))
        }
        Column::Land => table.land_mu_hundredths(ix).map(|land| format!("{land:012}")),
        Column::Date(stage) => table.date(ix, stage).map(|date| date.to_string()),
        column => {
            column.amount().and_then(|which| table.amount(ix, which)).map(|amount| format!("{:020}", amount.fen()))
        }
    };
    let less = |one: ProjectIx, other: ProjectIx| {
        for (column, order) in columns {
            match (text(one, *column), text(other, *column)) {
                (None, None) => {}
                (None, Some(_)) => return false,
                (Some(_), None) => return true,
                (Some(a), Some(b)) => match zonescope::text::compare(&a, &b) {
                    Ordering::Equal => {}
                    way => return (way == Ordering::Less) == (*order == Order::Ascending),
                },
            }
        }
        false
    };
    let mut sorted: Vec<ProjectIx> = Vec::new();
    for ix in projects.drain(..) {
        let at = sorted.iter().rposition(|other| !less(ix, *other)).map_or(0, |at| at + 1);
        sorted.insert(at, ix);
    }
    *projects = sorted;
}
