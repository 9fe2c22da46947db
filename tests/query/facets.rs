//! Facets of random books equal a plain count, and say exactly what choosing them leaves.

use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::Field;
use zonescope::query::*;

use crate::books::{random, stage};

const FILTERS: [&str; 6] = [
    "",
    "sector=ic; stage!=",
    "place!=core; planned_total>=10亿",
    "year=2019..2020; list=county",
    "basis=published; investor=甲公司",
    "land>=100; sector!=bio",
];

const DIMENSIONS: [Dimension; 6] =
    [Dimension::Sector, Dimension::Place, Dimension::Stage, Dimension::Basis, Dimension::List, Dimension::Investor];

/// Whether a project belongs to a key, itself or through what is below it.
fn belongs(dataset: &Dataset, project: ProjectIx, key: Key) -> bool {
    let projects = dataset.projects();
    match key {
        Key::Sector(Some(wanted)) => {
            projects.sector(project).is_some_and(|ix| dataset.sector_tree().is_within(ix, wanted))
        }
        Key::Place(Some(wanted)) => {
            projects.place(project).is_some_and(|ix| dataset.place_tree().is_within(ix, wanted))
        }
        Key::Sector(None) => projects.sector(project).is_none(),
        Key::Place(None) => projects.place(project).is_none(),
        Key::Stage(ix) => projects.stage(project) == ix,
        Key::Basis(basis) => projects.basis(project) == basis,
        Key::List(Some(ix)) => projects.lists(project).contains(&ix),
        Key::List(None) => projects.lists(project).is_empty(),
        Key::Investor(ix) => projects.investor_ix(project) == ix,
        Key::Branch(_)
        | Key::Year(_)
        | Key::FiscalYear(_)
        | Key::Step(..)
        | Key::Text(..)
        | Key::Class(..)
        | Key::Project(_)
        | Key::Field(..) => false,
    }
}

#[test]
fn each_key_counts_what_passes_all_other_conditions() {
    for (seed, threads) in [(21, 1), (22, 8)] {
        let dataset = random(seed, 300, seed == 21);
        let year_of = stage(&dataset, "signed");
        let mut cache = Cache::default();
        for text in FILTERS {
            let filter = Filter::parse(&dataset, &[text]).unwrap();
            for dimension in DIMENSIONS {
                let share = Share { threads, least_divisor: usize::MAX };
                let counts = with_share(share, || cache.key_counts(&dataset, &filter, year_of, dimension));
                let others = select(&dataset, &filter.clone().without_field(Field::Of(dimension)), year_of);
                let mut keys = 0;
                for (key, count) in counts.iter() {
                    let plain = others.iter().filter(|project| belongs(&dataset, **project, key)).count();
                    assert_eq!(count as usize, plain, "{text}: {}", key.id(&dataset));
                    keys += 1;
                    // To choose it alone, or to leave it out, leaves just as many.
                    let open = filter.clone().without_field(Field::Of(dimension));
                    let chosen = open.clone().with_standing(key, Standing::Included);
                    assert_eq!(select(&dataset, &chosen, year_of).len(), plain, "{text}: {}", key.id(&dataset));
                    let left_out = open.with_standing(key, Standing::Excluded);
                    assert_eq!(select(&dataset, &left_out, year_of).len(), others.len() - plain);
                }
                assert!(keys >= 2, "{dimension:?}");
            }
        }
    }
}

#[test]
fn years_count_what_passes_all_other_conditions() {
    let dataset = random(23, 300, false);
    for year_of in [stage(&dataset, "signed"), YearBasis::Period] {
        for text in FILTERS {
            let filter = Filter::parse(&dataset, &[text]).unwrap();
            let counts = Cache::default().year_counts(&dataset, &filter, year_of);
            assert!(counts.years.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0) && counts.years.len() > 2);
            for (year, count) in &counts.years {
                let chosen = filter.clone().within_years(*year, *year);
                assert_eq!(select(&dataset, &chosen, year_of).len(), *count as usize, "{text}: {year}");
            }
            let without = filter.clone().without_field(Field::Of(Dimension::Year)).and(Clause::Year(Test::Missing));
            assert_eq!(select(&dataset, &without, year_of).len(), counts.without as usize, "{text}");
        }
    }
}

#[test]
fn stretches_count_what_passes_all_other_conditions_and_have_no_project_in_common() {
    for (seed, threads) in [(24, 1), (25, 8)] {
        let dataset = random(seed, 300, false);
        let year_of = stage(&dataset, "signed");
        let mut cache = Cache::default();
        for text in FILTERS {
            let filter = Filter::parse(&dataset, &[text]).unwrap();
            let amounts = cache.amounts_given(&dataset).into_iter().map(Field::Amount);
            for field in amounts.chain([Field::Land]) {
                let share = Share { threads, least_divisor: usize::MAX };
                let found = with_share(share, || cache.stretch_counts(&dataset, &filter, year_of, field));
                let others = select(&dataset, &filter.clone().without_field(field), year_of).len();
                let inside: u32 = found.counts.iter().sum();
                assert_eq!((inside + found.without) as usize, others, "{text}: {field:?}");
                for (pair, count) in found.bounds.windows(2).zip(&found.counts) {
                    let stretch = Stretch { from: Some(pair[0]), below: Some(pair[1]) };
                    let chosen = filter.clone().within(field, stretch);
                    assert_eq!(select(&dataset, &chosen, year_of).len(), *count as usize, "{text}: {stretch:?}");
                    assert_eq!(chosen.stretch(field), Some(stretch));
                }
            }
        }
    }
}
