//! One condition at a time on random books: whatever is asked of a column, each project passes or not as a plain look at
//! it says, in books whose number of projects is no multiple of anything, and however many threads look.

use zonescope::model::*;
use zonescope::parallel::{Share, with_share};
use zonescope::query::*;

use crate::books::{Books, Dice, P, random, stage};

/// A value is not just a number: a date of which the day is not known may be any day of its month.
type Ends<V> = (V, V);

fn within<T: Copy, V: Ord + Copy>(span: &Span<T>, (least, greatest): Ends<V>, ends: impl Fn(T) -> Ends<V>) -> bool {
    match *span {
        Span::Only(value) => ends(value).0 <= least && greatest <= ends(value).1,
        Span::From(value) => ends(value).0 <= least,
        Span::UpTo(value) => greatest <= ends(value).1,
        Span::Between(from, to) => ends(from).0 <= least && greatest <= ends(to).1,
    }
}

fn outside<T: Copy, V: Ord + Copy>(span: &Span<T>, (least, greatest): Ends<V>, ends: impl Fn(T) -> Ends<V>) -> bool {
    match *span {
        Span::Only(value) => greatest < ends(value).0 || ends(value).1 < least,
        Span::From(value) => greatest < ends(value).0,
        Span::UpTo(value) => ends(value).1 < least,
        Span::Between(from, to) => greatest < ends(from).0 || ends(to).1 < least,
    }
}

fn passes<T: Copy, V: Ord + Copy>(test: &Test<T>, value: Option<Ends<V>>, ends: impl Fn(T) -> Ends<V>) -> bool {
    match (test, value) {
        (Test::Missing, value) => value.is_none(),
        // What is missing is none of what is kept out.
        (Test::NoneOf(_), None) => true,
        (_, None) => false,
        (Test::Given, Some(_)) => true,
        (Test::Above(bound), Some(value)) => value.0 > ends(*bound).1,
        (Test::Below(bound), Some(value)) => value.1 < ends(*bound).0,
        (Test::AnyOf(spans), Some(value)) => spans.iter().any(|span| within(span, value, &ends)),
        (Test::NoneOf(spans), Some(value)) => spans.iter().all(|span| outside(span, value, &ends)),
    }
}

/// The first and the last day a date may be: year, month, day.
fn days(date: PartialDate) -> Ends<(i32, u32, u32)> {
    let first = (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1));
    let last = (date.year(), date.month().unwrap_or(12), date.day().unwrap_or(31));
    (first, last)
}

fn exactly<V: Copy>(value: V) -> Ends<V> {
    (value, value)
}

/// Whether a project passes, by a plain look at it.
fn holds(dataset: &Dataset, clause: &Clause, ix: ProjectIx, year_of: StageIx) -> bool {
    let projects = dataset.projects();
    match clause {
        Clause::OneOf { keys, negated, .. } => keys.iter().any(|key| belongs(dataset, ix, *key)) != *negated,
        Clause::Amount(which, test) => passes(test, projects.amount(ix, *which).map(Amount::fen).map(exactly), exactly),
        Clause::Land(test) => passes(test, projects.land_mu_hundredths(ix).map(i64::from).map(exactly), exactly),
        Clause::Date(stage, test) => passes(test, projects.date(ix, *stage).map(days), days),
        Clause::Year(test) => passes(test, projects.date(ix, year_of).map(PartialDate::year).map(exactly), exactly),
        Clause::Number(..)
        | Clause::Day(..)
        | Clause::Words(..)
        | Clause::Period(_)
        | Clause::Fiscal(_)
        | Clause::Text { .. }
        | Clause::Search { .. } => unreachable!("not asked here"),
    }
}

/// Whether a project belongs to a key, itself or through what is below it.
fn belongs(dataset: &Dataset, ix: ProjectIx, key: Key) -> bool {
    let projects = dataset.projects();
    match key {
        Key::Sector(Some(top)) => projects.sector(ix).is_some_and(|own| dataset.sector_tree().path(own).contains(&top)),
        Key::Place(Some(top)) => projects.place(ix).is_some_and(|own| dataset.place_tree().path(own).contains(&top)),
        Key::Sector(None) => projects.sector(ix).is_none(),
        Key::Place(None) => projects.place(ix).is_none(),
        Key::Stage(wanted) => projects.stage(ix) == wanted,
        Key::Basis(basis) => projects.basis(ix) == basis,
        Key::List(Some(list)) => projects.lists(ix).contains(&list),
        Key::List(None) => projects.lists(ix).is_empty(),
        Key::Investor(wanted) => projects.investor_ix(ix) == wanted,
        Key::Project(wanted) => Some(ix) == wanted,
        Key::Branch(_)
        | Key::Year(_)
        | Key::FiscalYear(_)
        | Key::Step(..)
        | Key::Text(..)
        | Key::Class(..)
        | Key::Field(..) => {
            unreachable!("not asked here")
        }
    }
}

fn random_test<T: Copy + PartialOrd>(dice: &mut Dice, mut value: impl FnMut(&mut Dice) -> T) -> Test<T> {
    let span = |dice: &mut Dice, value: &mut dyn FnMut(&mut Dice) -> T| {
        let (one, other) = (value(dice), value(dice));
        match dice.roll(4) {
            0 => Span::Only(one),
            1 => Span::From(one),
            2 => Span::UpTo(one),
            _ if one <= other => Span::Between(one, other),
            _ => Span::Between(other, one),
        }
    };
    match dice.roll(8) {
        0 => Test::Given,
        1 => Test::Missing,
        2 => Test::Above(value(dice)),
        3 => Test::Below(value(dice)),
        4 | 5 => Test::AnyOf((0..=dice.roll(3)).map(|_| span(dice, &mut value)).collect()),
        _ => Test::NoneOf((0..=dice.roll(3)).map(|_| span(dice, &mut value)).collect()),
    }
}

fn random_keys(dataset: &Dataset, dice: &mut Dice) -> Clause {
    let dimension = [
        Dimension::Sector,
        Dimension::Place,
        Dimension::Stage,
        Dimension::Basis,
        Dimension::List,
        Dimension::Investor,
        Dimension::Project,
    ][dice.roll(7)];
    let key = |dice: &mut Dice| {
        let at = dice.roll(6);
        match dimension {
            Dimension::Sector => Key::Sector(dataset.sectors().iter().nth(at).map(|(ix, _)| ix)),
            Dimension::Place => Key::Place(dataset.places().iter().nth(at).map(|(ix, _)| ix)),
            Dimension::Stage => Key::Stage(dataset.stages().iter().nth(at).map(|(ix, _)| ix)),
            Dimension::Basis => Key::Basis(Basis::ALL[at % 2]),
            Dimension::List => Key::List(dataset.lists().iter().nth(at).map(|(ix, _)| ix)),
            Dimension::Investor => {
                let texts = dataset.projects().investors().texts().len();
                Key::Investor(InvestorIx::from_usize(at).filter(|_| at < texts))
            }
            _ => Key::Project(dataset.projects().iter().nth(at * 31)),
        }
    };
    let keys = (0..=dice.roll(3)).map(|_| key(dice)).collect();
    Clause::OneOf { dimension, keys, negated: dice.roll(2) == 0 }
}

fn random_clause(dataset: &Dataset, dice: &mut Dice) -> Clause {
    // At the ends of what there can be, too.
    let extremes = [0, 1, -1, i64::MAX, i64::MIN, Amount::MAX.fen(), i64::from(u32::MAX) - 1, i64::from(u32::MAX)];
    let number = |dice: &mut Dice, most: u64| match dice.roll(6) {
        0 => extremes[dice.roll(extremes.len() as u64)],
        _ => dice.roll(most) as i64,
    };
    match dice.roll(6) {
        0 => {
            // As fine as the amounts are, so that some are met exactly.
            let test = random_test(dice, |dice| number(dice, 300_000).saturating_mul(1_000_000));
            Clause::Amount(ProjectAmount::ALL[dice.roll(5)], test)
        }
        1 => Clause::Land(random_test(dice, |dice| number(dice, 30_000))),
        2 => {
            let stage = StageIx::from_usize(dice.roll(4)).unwrap();
            Clause::Date(stage, random_test(dice, random_date))
        }
        3 => Clause::Year(random_test(dice, |dice| [1900, 2100, 2016, 2018, 2020, 2022, 2023][dice.roll(7)])),
        _ => random_keys(dataset, dice),
    }
}

fn random_date(dice: &mut Dice) -> PartialDate {
    let month = Some(dice.roll(12) as u32 + 1).filter(|_| dice.roll(4) > 0);
    let day = month.and_then(|_| Some([1, 2, 15, 28][dice.roll(4)]).filter(|_| dice.roll(2) > 0));
    PartialDate::new(2016 + dice.roll(8) as i32, month, day).unwrap()
}

#[test]
fn each_condition_lets_through_what_a_plain_look_says() {
    for (seed, count) in [(31, 0), (32, 1), (33, 63), (34, 64), (35, 65), (36, 200), (37, 700)] {
        let dataset = random(seed, count, seed % 2 == 0);
        let mut dice = Dice(seed);
        let (mut passed, mut asked) = (0, 0);
        for turn in 0..400 {
            let clause = random_clause(&dataset, &mut dice);
            let YearBasis::Stage(year_of) = stage(&dataset, ["signed", "started"][turn % 2]) else { unreachable!() };
            let filter = Filter::default().and(clause.clone());
            let threads = [1, 8][turn / 2 % 2];
            let share = Share { threads, least_divisor: usize::MAX };
            let found = with_share(share, || select(&dataset, &filter, YearBasis::Stage(year_of)));
            let expected: Vec<ProjectIx> =
                dataset.projects().iter().filter(|ix| holds(&dataset, &clause, *ix, year_of)).collect();
            assert_eq!(found, expected, "{count} projects: {clause:?}");
            (passed, asked) = (passed + found.len(), asked + count);
        }
        assert!(count < 60 || passed > asked / 10 && passed < asked * 9 / 10, "{passed} of {asked} say something");
    }
}

#[test]
fn the_first_by_an_amount_are_those_that_sorting_finds() {
    let dataset = random(41, 900, false);
    let year_of = stage(&dataset, "signed");
    // All, most, a few, and none of them.
    for text in ["", "sector!=ic", "sector=bio; stage=signed", "planned_total<0.02元; planned_total>0.01元"] {
        let filter = Filter::parse(&dataset, &[text]).unwrap();
        let columns = Column::all(&dataset).into_iter().filter(|column| column.amount().is_some());
        for (column, order) in columns.flat_map(|column| [(column, Order::Ascending), (column, Order::Descending)]) {
            let mut sorted = select(&dataset, &filter, year_of);
            sort(&dataset, &mut sorted, &[(column, order)], year_of);
            for (most, threads) in [(0, 1), (1, 8), (50, 1), (50, 8), (899, 1), (2_000, 8)] {
                let share = Share { threads, least_divisor: usize::MAX };
                let ask = || Cache::default().first(&dataset, &filter, &[(column, order)], year_of, most);
                assert_eq!(with_share(share, ask), sorted[..most.min(sorted.len())], "{text} {column:?} {order:?}");
            }
        }
    }
}

#[test]
fn sums_beyond_64_bits_are_exact() {
    let most = Amount::MAX.fen() / 1_000_000;
    let mut books = Books::new();
    let count = 7_001;
    for number in 0..count {
        let id: &'static str = Box::leak(format!("p{number:04}").into_boxed_str());
        let amounts: &'static [(ProjectAmount, i64)] =
            Box::leak(Box::new([(ProjectAmount::PlannedTotal, most - number % 3)]));
        // A few of the one, most of the other.
        let (sector, place) = if number % 7 == 0 { ("ic", "core") } else { ("bio", "bonded") };
        books = books.project(P { id, sector, place, illustrative: number % 2 == 0, amounts, ..P::default() });
    }
    let dataset = books.close();
    for (text, passes) in [
        ("", (|_| true) as fn(i64) -> bool),
        ("sector=ic", |number| number % 7 == 0),
        ("sector=bio", |number| number % 7 != 0),
    ] {
        for threads in [1, 8] {
            let filter = Filter::parse(&dataset, &[text]).unwrap();
            let by = [Dimension::Place, Dimension::Year];
            let query = Query::new(Measure::PlannedTotal, &by, stage(&dataset, "signed")).filtered(filter);
            let share = Share { threads, least_divisor: usize::MAX };
            let answer = with_share(share, || answer(&dataset, &query)).unwrap();
            let sum = |passes: &dyn Fn(i64) -> bool| {
                let fen = (0..count).filter(|number| passes(*number)).map(|number| i128::from(most - number % 3));
                Sum::from_fen(fen.sum::<i128>() * 1_000_000)
            };
            assert!(text.is_empty() || answer.cells().count() == 1);
            assert_eq!(answer.total.sum, sum(&passes), "{text}");
            assert_eq!(answer.total.illustrative_sum, sum(&|number| passes(number) && number % 2 == 0), "{text}");
            assert!(text == "sector=ic" || answer.total.sum.fen() > i128::from(u64::MAX));
        }
    }
}
