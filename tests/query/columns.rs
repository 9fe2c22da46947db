//! The columns of a list: their names, and the order each of them gives.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;

use crate::books::{five, random, stage};

#[test]
fn every_column_of_the_file_is_a_column_of_the_list() {
    let dataset = five();
    let ids: Vec<String> = Column::all(&dataset).iter().map(|column| column.id(&dataset).into_owned()).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "each once");
    // The table of projects as `zonescope sample` writes it names all that it can have, but for the dates.
    let header = "id name name_en sector place stage basis investor lists parent land_mu lon lat contracted planned_total \
        completed_total funds_in_place foreign_utilised date_signed date_started date_land date_suspended note sources";
    for name in header.split_whitespace() {
        assert!(ids.iter().any(|id| id == name), "{name}");
    }
    assert_eq!(ids.len(), header.split_whitespace().count() + 1, "and the year");
    for column in Column::all(&dataset) {
        assert_eq!(Column::parse(&dataset, &column.id(&dataset)).unwrap(), column);
    }
    for (text, expected) in [
        ("land", Column::Land),
        ("list", Column::Lists),
        ("source", Column::Sources),
        ("started", Column::Date(dataset.stages().find("started").unwrap())),
    ] {
        assert_eq!(Column::parse(&dataset, text).unwrap(), expected);
    }
    let read = |text| Column::parse_all(&dataset, text).map_err(|error| error.key);
    assert_eq!(read(" lists，,name_en "), Ok(vec![Column::Lists, Column::NameEn]));
    assert_eq!(read("name,sorces"), Err("query-unknown-column-nearest"));
}

/// What a project is sorted by.
#[derive(PartialEq)]
enum Plain {
    Number(f64),
    Text(String),
}

impl PartialOrd for Plain {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => one.partial_cmp(other),
            (Self::Text(one), Self::Text(other)) => Some(zonescope::text::compare(one, other)),
            _ => None,
        }
    }
}

fn plain(dataset: &Dataset, ix: ProjectIx, column: Column, year_of: YearBasis) -> Option<Plain> {
    let table = dataset.projects();
    let text = |text: &str| Some(Plain::Text(text.to_owned())).filter(|_| !text.is_empty());
    let row = |row: Option<usize>| row.map(|row| Plain::Number(row as f64));
    match column {
        Column::Id => text(table.id(ix)),
        Column::Name => text(table.name(ix)),
        Column::NameEn => text(table.given_name_en(ix)),
        Column::Investor => text(table.investor(ix)),
        Column::Note => text(table.note(ix)),
        Column::Lists => {
            text(&table.lists(ix).iter().map(|list| &*dataset.lists()[*list].id).collect::<Vec<_>>().join(";"))
        }
        Column::Sources => {
            text(&table.sources(ix).iter().map(|at| &*dataset.sources()[*at].title).collect::<Vec<_>>().join(";"))
        }
        Column::Sector => row(table.sector(ix).map(|ix| ix.to_usize())),
        Column::Place => row(table.place(ix).map(|ix| ix.to_usize())),
        Column::Stage => row(table.stage(ix).map(|ix| ix.to_usize())),
        Column::Parent => row(table.parent(ix).map(|ix| ix.to_usize())),
        Column::Basis => row(Some(table.basis(ix) as usize)),
        Column::Year => row(zonescope::query::year_of(dataset, ix, year_of).and_then(Key::place)),
        Column::Land => row(table.land_mu_hundredths(ix).map(|land| land as usize)),
        Column::Lon => table.position(ix).map(|at| Plain::Number(at.lon)),
        Column::Lat => table.position(ix).map(|at| Plain::Number(at.lat)),
        Column::Field(_) => unreachable!("not asked here"),
        Column::Date(stage) => table.date(ix, stage).map(|date| Plain::Text(date.to_string())),
        Column::Contracted
        | Column::PlannedTotal
        | Column::CompletedTotal
        | Column::FundsInPlace
        | Column::ForeignUtilised => {
            let amount = table.amount(ix, column.amount().unwrap());
            amount.map(|amount| Plain::Number(amount.fen() as f64))
        }
    }
}

#[test]
fn every_column_sorts_both_ways_with_what_is_missing_last() {
    for (seed, threads) in [(1, 1), (2, 8)] {
        let dataset = random(seed, 300, true);
        let year_of = stage(&dataset, "signed");
        let share = Share { threads, least_divisor: usize::MAX };
        for column in Column::all(&dataset) {
            for order in [Order::Ascending, Order::Descending] {
                let key = |ix: &ProjectIx| plain(&dataset, *ix, column, year_of);
                let mut expected: Vec<ProjectIx> = dataset.projects().iter().collect();
                expected.sort_by(|a, b| match (key(a), key(b)) {
                    (Some(a), Some(b)) if order == Order::Ascending => a.partial_cmp(&b).unwrap(),
                    (Some(a), Some(b)) => b.partial_cmp(&a).unwrap(),
                    (a, b) => a.is_none().cmp(&b.is_none()),
                });
                let distinct = expected.windows(2).filter(|pair| key(&pair[0]) != key(&pair[1])).count();
                assert!(distinct > 0, "{column:?} has more than one value");
                let mut sorted: Vec<ProjectIx> = dataset.projects().iter().collect();
                with_share(share, || sort(&dataset, &mut sorted, &[(column, order)], year_of));
                assert!(sorted == expected, "{column:?} {order:?}");
                let all = Filter::default();
                let first = Cache::default().first(&dataset, &all, &[(column, order)], year_of, 20);
                assert!(first == expected[..20], "the first by {column:?} {order:?}");
                assert!(
                    sorted.iter().map(key).is_sorted_by(|a, b| a.is_some() >= b.is_some()),
                    "missing ones are last"
                );
            }
        }
        let mut twice: Vec<ProjectIx> = dataset.projects().iter().collect();
        sort(&dataset, &mut twice, &parse_sort(&dataset, "lists:desc,lat").unwrap(), year_of);
        let by = |ix: &ProjectIx, column| plain(&dataset, *ix, column, year_of);
        for pair in twice.windows(2) {
            let equal = by(&pair[0], Column::Lists) == by(&pair[1], Column::Lists);
            let (a, b) = (by(&pair[0], Column::Lat), by(&pair[1], Column::Lat));
            assert!(!equal || b.is_none() || a.partial_cmp(&b) != Some(Ordering::Greater) && a.is_some());
        }
    }
}

#[test]
fn sums_say_which_projects_are_in_them() {
    for seed in 1..=4 {
        let dataset = random(seed, 120, true);
        let adder = Adder::new(&dataset);
        let all: Vec<ProjectIx> = dataset.projects().iter().collect();
        let totals = adder.totals(&dataset, &all);
        let mut left_out = 0;
        for column in Column::all(&dataset) {
            let counted: Vec<ProjectIx> = all.iter().copied().filter(|ix| adder.counts(*ix, column)).collect();
            let Some(expected) = totals.counted(column) else {
                assert!(!column.is_added_up(&dataset) && counted == all, "{column:?}");
                continue;
            };
            assert!(column.is_added_up(&dataset));
            assert_eq!(counted.len(), expected as usize, "{column:?}");
            left_out += all.len() - counted.len();
            let Some(which) = column.amount() else { continue };
            let amounts = counted.iter().filter_map(|ix| dataset.projects().amount(*ix, which));
            assert_eq!(
                amounts.map(Amount::fen).map(i128::from).sum::<i128>(),
                totals.of(which).sum.fen(),
                "{column:?}"
            );
        }
        assert!(left_out > 0);
    }
}
