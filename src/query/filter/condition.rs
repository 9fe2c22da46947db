//! The projects that pass one condition: one column is run through, many rows at a time, and nothing else is looked at.
//! Must not know progress, words, groups or sums.

use super::ranges::{Asks, Ranges};
use crate::model::{
    AmountColumn, Categories, Dataset, DateColumn, Field, FieldValues, Index, Month, NumberColumn, PartialDate,
    Projects, RefColumn, SetColumn, TextColumn, Tree, YEARS,
};
use crate::query::bits::Bits;
use crate::query::filter::clause::{Clause, Test};
use crate::query::key::{Dimension, Key, YearBasis};
use crate::text::folded;

/// The projects that pass a condition on what stands in their own row, or on the year of one of their dates; all, for
/// conditions on progress and on words.
pub(in crate::query) fn passing(dataset: &Dataset, clause: &Clause, year_of: Option<YearBasis>) -> Bits {
    let projects = dataset.projects();
    match clause {
        Clause::OneOf { dimension, keys, negated } => of_keys(dataset, *dimension, keys, *negated),
        Clause::Amount(which, test) => of_amounts(projects.amounts(*which), &Ranges::new(test, |fen| (*fen, *fen))),
        Clause::Land(test) => of_land(projects.lands(), &Ranges::new(test, |land| (*land, *land))),
        Clause::Date(stage, test) => {
            of_dates(projects.dates(*stage), &Ranges::new(test, |date| days(*date)), Vague::Fails)
        }
        Clause::Year(test) => match year_of.and_then(|basis| basis.dates(dataset)) {
            Some(dates) => of_years(dates, &year_ranges(test)),
            None => Bits::all(projects.len()),
        },
        Clause::Fiscal(years) => match year_of.and_then(|basis| basis.dates(dataset)) {
            Some(dates) => of_dates(dates, &fiscal_ranges(years), Vague::Fails),
            None => Bits::all(projects.len()),
        },
        Clause::Number(name, test) => match dataset.field(*name).and_then(Field::numbers) {
            Some(numbers) => of_numbers(numbers, &Ranges::new(test, |number| (*number, *number))),
            None => Bits::all(projects.len()),
        },
        Clause::Day(name, test) => match dataset.field(*name).and_then(Field::dates) {
            Some(dates) => of_dates(dates, &Ranges::new(test, |date| days(*date)), Vague::Fails),
            None => Bits::all(projects.len()),
        },
        Clause::Words(name, words, negated) => match dataset.field(*name).and_then(Field::texts) {
            Some(texts) => of_words(texts, words, *negated),
            None => Bits::all(projects.len()),
        },
        Clause::Period(_) | Clause::Text { .. } | Clause::Search { .. } => Bits::all(projects.len()),
    }
}

/// The projects of which a date may lie where a condition wants it, for all that is known of it; none for what is no condition
/// on a date.
pub(in crate::query) fn possible(dataset: &Dataset, clause: &Clause, year_of: YearBasis) -> Option<Bits> {
    if let Clause::Fiscal(years) = clause {
        return year_of.dates(dataset).map(|dates| of_dates(dates, &fiscal_ranges(years), Vague::MayPass));
    }
    let (dates, test) = match clause {
        Clause::Date(stage, test) => (dataset.projects().dates(*stage), test),
        Clause::Day(name, test) => (dataset.field(*name).and_then(Field::dates)?, test),
        _ => return None,
    };
    Some(of_dates(dates, &Ranges::new(test, |date| days(*date)), Vague::MayPass))
}

fn fiscal_ranges(years: &[Month]) -> Ranges {
    Ranges::new(&Clause::fiscal_dates(years), |date| days(*date))
}

/// A condition on years in numbers.
pub(in crate::query) fn year_ranges(test: &Test<i32>) -> Ranges {
    Ranges::new(test, |year| (i64::from(*year), i64::from(*year)))
}

fn of_keys(dataset: &Dataset, dimension: Dimension, keys: &[Key], negated: bool) -> Bits {
    let projects = dataset.projects();
    let size = dimension.size(dataset);
    let codes = || keys.iter().map(|key| key.code(size)).collect::<Vec<u32>>();
    if let Some((categories, sets)) = dimension.sets(dataset) {
        return of_sets(sets, &with_those_below(keys, size, categories), size, negated);
    }
    match dimension {
        Dimension::Sector | Dimension::Branch => {
            Wanted::new(within(keys, size, dataset.sector_tree()), size, negated).among(projects.sectors())
        }
        Dimension::Place => {
            Wanted::new(within(keys, size, dataset.place_tree()), size, negated).among(projects.places())
        }
        Dimension::Stage => Wanted::new(codes(), size, negated).among(projects.stages()),
        Dimension::Investor => Wanted::new(codes(), size, negated).among(projects.investors().codes()),
        Dimension::Basis => {
            let wanted = |basis| keys.contains(&Key::Basis(basis)) != negated;
            let wanted = crate::model::Basis::ALL.map(wanted);
            Bits::of_column(projects.bases(), |basis| wanted[*basis as usize])
        }
        Dimension::List => of_sets(projects.list_sets(), &codes(), size, negated),
        Dimension::Field(name) => match dataset.field(name).map(|field| &field.values) {
            Some(FieldValues::Categories(categories, column)) => {
                Wanted::new(with_those_below(keys, size, categories), size, negated).among(column)
            }
            Some(FieldValues::Texts(texts)) => {
                let wanted: Vec<String> = keys.iter().map(|key| key.id(dataset)).collect();
                Bits::of(texts.len(), |row| wanted.iter().any(|text| text == texts.get(row)) != negated)
            }
            _ => Bits::all(projects.len()),
        },
        Dimension::Project => {
            let rows = keys.iter().map(|key| key.code(size) as usize);
            let found = Bits::of_rows(projects.len(), rows.filter(|row| *row < projects.len()));
            if negated { found.others() } else { found }
        }
        // A condition on time is another one.
        Dimension::Year | Dimension::Step(_) | Dimension::Classes(_) => Bits::all(projects.len()),
    }
}

/// Codes that are let through, or kept out.
struct Wanted {
    /// Ascending, each once.
    codes: Vec<u32>,
    /// How many codes there are; the last one is "none".
    size: u32,
    negated: bool,
}

impl Wanted {
    fn new(mut codes: Vec<u32>, size: u32, negated: bool) -> Self {
        codes.sort_unstable();
        codes.dedup();
        Self { codes, size, negated }
    }

    /// The first and the last, if all between them are wanted too.
    fn ends(&self) -> Option<(u32, u32)> {
        let (first, last) = (*self.codes.first()?, *self.codes.last()?);
        ((last - first) as usize + 1 == self.codes.len()).then_some((first, last))
    }

    /// By code, whether it passes.
    fn table(&self) -> Vec<bool> {
        let mut table = vec![self.negated; self.size as usize];
        self.codes.iter().for_each(|code| table[*code as usize] = !self.negated);
        table
    }

    fn among<Ix: Index>(&self, column: &RefColumn<Ix>) -> Bits {
        let last = self.size - 1;
        if let Some((from, to)) = self.ends() {
            let ix = |code: u32| Ix::from_usize(code as usize).filter(|_| code != last).unwrap_or(Ix::NONE);
            let (from, to, negated) = (ix(from), ix(to), self.negated);
            return Bits::of_column(column.as_slice(), |ix| ((from <= *ix) & (*ix <= to)) != negated);
        }
        let table = self.table();
        // The position that stands for none is beyond all others.
        Bits::of_column(column.as_slice(), |ix| table[ix.to_usize().min(last as usize)])
    }
}

/// The codes of the keys and of what lies below them.
fn within<Ix: Index>(keys: &[Key], size: u32, tree: &Tree<Ix>) -> Vec<u32> {
    let mut chosen = vec![false; size as usize];
    keys.iter().for_each(|key| chosen[key.code(size) as usize] = true);
    let below = tree.within(&chosen);
    (0..size).filter(|code| chosen[*code as usize] || below.get(*code as usize) == Some(&true)).collect()
}

/// The same of categories, where some lie below others.
fn with_those_below(keys: &[Key], size: u32, categories: &Categories) -> Vec<u32> {
    match &categories.tree {
        Some(tree) => within(keys, size, tree),
        None => keys.iter().map(|key| key.code(size)).collect(),
    }
}

/// A project is on several lists, so codes are those of its set of lists; the last code is that of none.
fn of_sets<Ix: Index>(column: &SetColumn<Ix>, codes: &[u32], size: u32, negated: bool) -> Bits {
    let wanted = |set: &[Ix]| match set {
        [] => codes.contains(&(size - 1)),
        set => set.iter().any(|member| codes.contains(&(member.to_usize() as u32))),
    };
    let table: Vec<bool> = column.sets().iter().map(|set| wanted(set) != negated).collect();
    Bits::of_column(column.codes(), |code| table[*code as usize])
}

/// Numbers, those below nothing too.
fn of_numbers(column: &NumberColumn, ranges: &Ranges) -> Bits {
    let column = column.as_slice();
    let known = || Bits::of_column(column, |number| *number != NumberColumn::MISSING);
    let inside = |from: i64, to: i64| {
        let from = from.max(NumberColumn::MISSING + 1);
        Bits::of_column(column, |number| (from <= *number) & (*number <= to))
    };
    of_spans(ranges, known, inside, inside)
}

/// Texts in which every word stands, whatever its case and width.
fn of_words(column: &TextColumn, words: &[String], negated: bool) -> Bits {
    let words: Vec<String> = words.iter().map(|word| folded(word).into_owned()).collect();
    let has_all = |text: &str| {
        let text = folded(text);
        words.iter().all(|word| text.contains(word))
    };
    Bits::of(column.len(), |row| has_all(column.get(row)) != negated)
}

/// Puts together what passes from what is known, what lies surely within a span and what may lie in one.
fn of_spans(
    ranges: &Ranges,
    known: impl Fn() -> Bits,
    inside: impl Fn(i64, i64) -> Bits,
    touching: impl Fn(i64, i64) -> Bits,
) -> Bits {
    let any = |one: &dyn Fn(i64, i64) -> Bits| {
        let mut found: Option<Bits> = None;
        for (from, to) in &ranges.spans {
            let more = one(*from, *to);
            match &mut found {
                Some(found) => found.join(&more),
                None => found = Some(more),
            }
        }
        // Nothing lies in no span at all.
        found.unwrap_or_else(|| Bits::all(known().rows()).others())
    };
    match ranges.asks {
        Asks::Given => known(),
        Asks::Missing => known().others(),
        Asks::Inside => any(&inside),
        // What is missing is none of what is kept out.
        Asks::Outside => any(&touching).others(),
    }
}

fn of_amounts(column: &AmountColumn, ranges: &Ranges) -> Bits {
    let column = column.as_slice();
    let known = || Bits::of_column(column, |fen| *fen >= 0);
    let inside = |from: i64, to: i64| {
        // No amount is negative, so that these differences cannot overflow, and one is negative where the value lies
        // outside. What is missing is below all others by so much that one wraps round, and that is negative then.
        let (from, to) = if to < 0 { (0, -1) } else { (from.max(0), to) };
        Bits::of_column(column, |fen| (fen.wrapping_sub(from) | to.wrapping_sub(*fen)) >= 0)
    };
    of_spans(ranges, known, inside, inside)
}

fn of_land(column: &[u32], ranges: &Ranges) -> Bits {
    let known = || Bits::of_column(column, |land| *land != Projects::NO_LAND);
    let inside = |from: i64, to: i64| {
        let (from, to) = ends(from, to, 0, Projects::NO_LAND - 1);
        Bits::of_column(column, |land| (from <= *land) & (*land <= to))
    };
    of_spans(ranges, known, inside, inside)
}

/// The numbers from `from` to `to` among those from `least` to `most`; the first is greater than the last where there
/// is none.
fn ends(from: i64, to: i64, least: u32, most: u32) -> (u32, u32) {
    let (from, to) = (from.max(least.into()), to.min(most.into()));
    if from > to { (1, 0) } else { (from as u32, to as u32) }
}

/// The first and the last day that a date may be.
fn all_days() -> (u32, u32) {
    let range = |year: &i32| PartialDate::new(*year, None, None).map_or((0, 0), PartialDate::range);
    (range(YEARS.start()).0, range(YEARS.end()).1)
}

fn of_years(column: &DateColumn, ranges: &Ranges) -> Bits {
    let column = column.numbers();
    let known = || Bits::of_column(column, |date| *date != DateColumn::MISSING);
    let inside = |from: i64, to: i64| {
        let number = PartialDate::number_of_year;
        let (from, to) = ends(number(from), number(to.saturating_add(1)).saturating_sub(1), 1, u32::MAX);
        Bits::of_column(column, |date| (from <= *date) & (*date <= to))
    };
    of_spans(ranges, known, inside, inside)
}

/// The first and the last day a date may be.
fn days(date: PartialDate) -> (i64, i64) {
    let (first, last) = date.range();
    (first.into(), last.into())
}

/// What becomes of a date of which it cannot be told whether it passes.
#[derive(Clone, Copy)]
enum Vague {
    Fails,
    MayPass,
}

fn of_dates(column: &DateColumn, ranges: &Ranges, vague: Vague) -> Bits {
    let column = column.numbers();
    let (least, most) = all_days();
    let known = || Bits::of_column(column, |date| *date != DateColumn::MISSING);
    // No date begins as early as what stands for none would.
    let inside = |from: i64, to: i64| {
        let (from, to) = ends(from, to, least, most);
        Bits::of_column(column, |date| {
            let (first, last) = PartialDate::range_of(*date);
            (from <= first) & (last <= to)
        })
    };
    let touching = |from: i64, to: i64| {
        let (from, to) = ends(from, to, least, most);
        Bits::of_column(column, |date| {
            let (first, last) = PartialDate::range_of(*date);
            (from <= last) & (first <= to)
        })
    };
    match vague {
        Vague::Fails => of_spans(ranges, known, inside, touching),
        Vague::MayPass => of_spans(ranges, known, touching, inside),
    }
}
