//! A filter made ready for the rows: lookup tables by code, ranges of integers. Must not know measures or groups.

use super::filter::{Clause, Filter, Span, Test};
use super::key::{Dimension, Key, NO_YEAR, year_code};
use crate::model::{
    AmountColumn, Basis, Dataset, DateColumn, Index, ListIx, PartialDate, Period, ProjectIx, Projects, Tree, YEARS,
};

/// Which codes pass; the last one is "none". Absent when all do.
type Codes = Option<Vec<bool>>;

/// A filter ready to be asked, project by project. Year, period and basis are asked for apart: where progress rows are
/// the records, those are the rows' own.
pub(super) struct Sieve<'a> {
    projects: &'a Projects,
    sectors: Codes,
    places: Codes,
    stages: Codes,
    investors: Codes,
    chosen: Codes,
    /// By the code of a project's set of lists.
    lists: Codes,
    years: Codes,
    periods: Option<Vec<Period>>,
    basis: [bool; 2],
    ranges: Vec<(Column<'a>, Ranges)>,
}

enum Column<'a> {
    Amount(&'a AmountColumn),
    Land,
    Date(&'a DateColumn),
}

/// A [`Test`] in whole numbers: ends included.
struct Ranges {
    spans: Vec<(i64, i64)>,
    asks: Asks,
}

enum Asks {
    Given,
    Missing,
    Inside,
    Outside,
}

impl<'a> Sieve<'a> {
    pub(super) fn new(dataset: &'a Dataset, filter: &Filter) -> Self {
        let mut sieve = Self {
            projects: dataset.projects(),
            sectors: None,
            places: None,
            stages: None,
            investors: None,
            chosen: None,
            lists: None,
            years: None,
            periods: None,
            basis: [true; 2],
            ranges: Vec::new(),
        };
        for clause in filter.clauses() {
            sieve.add(dataset, clause);
        }
        sieve
    }

    fn add(&mut self, dataset: &'a Dataset, clause: &Clause) {
        match clause {
            Clause::OneOf { dimension, keys, negated } => self.add_keys(dataset, *dimension, keys, *negated),
            Clause::Year(test) => {
                let ranges = Ranges::new(test, |year| (i64::from(*year), i64::from(*year)));
                let passes = |code: u32| {
                    let year = i64::from(code) + i64::from(*YEARS.start());
                    ranges.pass((code != NO_YEAR).then_some((year, year)))
                };
                narrow(&mut self.years, NO_YEAR + 1, passes);
            }
            Clause::Period(periods) => {
                let known = self.periods.get_or_insert_with(|| periods.clone());
                known.retain(|period| periods.contains(period));
            }
            Clause::Amount(which, test) => {
                let ranges = Ranges::new(test, |fen| (*fen, *fen));
                self.ranges.push((Column::Amount(dataset.projects().amounts(*which)), ranges));
            }
            Clause::Land(test) => self.ranges.push((Column::Land, Ranges::new(test, |land| (*land, *land)))),
            Clause::Date(stage, test) => {
                let ranges = Ranges::new(test, |date| days(*date));
                self.ranges.push((Column::Date(dataset.projects().dates(*stage)), ranges));
            }
            // Words are looked for in all projects at once.
            Clause::Text { .. } | Clause::Search { .. } => {}
        }
    }

    fn add_keys(&mut self, dataset: &Dataset, dimension: Dimension, keys: &[Key], negated: bool) {
        let size = dimension.size(dataset);
        match dimension {
            Dimension::Sector | Dimension::Branch => {
                let wanted = within(keys, size, dataset.sector_tree());
                narrow(&mut self.sectors, size, |code| wanted[code as usize] != negated);
            }
            Dimension::Place => {
                let wanted = within(keys, size, dataset.place_tree());
                narrow(&mut self.places, size, |code| wanted[code as usize] != negated);
            }
            Dimension::List => {
                let sets = self.projects.list_sets().sets();
                let wanted = |code: u32| match &*sets[code as usize] {
                    [] => keys.contains(&Key::List(None)),
                    set => set.iter().any(|list: &ListIx| keys.contains(&Key::List(Some(*list)))),
                };
                narrow(&mut self.lists, sets.len() as u32, |code| wanted(code) != negated);
            }
            Dimension::Basis => {
                for basis in Basis::ALL {
                    self.basis[basis as usize] &= keys.contains(&Key::Basis(basis)) != negated;
                }
            }
            Dimension::Stage | Dimension::Investor | Dimension::Project | Dimension::Year => {
                let wanted = exactly(keys, size);
                let codes = match dimension {
                    Dimension::Stage => &mut self.stages,
                    Dimension::Investor => &mut self.investors,
                    Dimension::Project => &mut self.chosen,
                    _ => &mut self.years,
                };
                narrow(codes, size, |code| wanted[code as usize] != negated);
            }
        }
    }

    /// Whether the project passes, its year, its basis and the words in it aside.
    pub(super) fn passes(&self, ix: ProjectIx) -> bool {
        let row = ix.to_usize();
        let by_code = |codes: &Codes, code: &dyn Fn(u32) -> u32| match codes {
            None => true,
            Some(codes) => codes[code(codes.len() as u32 - 1) as usize],
        };
        by_code(&self.sectors, &|none| self.projects.sectors().code_or(row, none))
            && by_code(&self.places, &|none| self.projects.places().code_or(row, none))
            && by_code(&self.stages, &|none| self.projects.stages().code_or(row, none))
            && by_code(&self.investors, &|none| self.projects.investors().codes().code_or(row, none))
            && by_code(&self.chosen, &|_| row as u32)
            && by_code(&self.lists, &|_| self.projects.list_sets().code(row) as u32)
            && self.ranges.iter().all(|(column, ranges)| ranges.pass(self.value(ix, column)))
    }

    /// Whether a year with this code passes.
    pub(super) fn passes_year(&self, code: u32) -> bool {
        self.years.as_ref().is_none_or(|years| years[code as usize])
    }

    /// Whether years are asked for at all.
    pub(super) fn asks_for_year(&self) -> bool {
        self.years.is_some()
    }

    /// Whether a period of progress passes.
    pub(super) fn passes_period(&self, period: Period) -> bool {
        self.periods.as_ref().is_none_or(|periods| periods.contains(&period))
    }

    /// Whether a basis passes.
    pub(super) fn passes_basis(&self, basis: Basis) -> bool {
        self.basis[basis as usize]
    }

    fn value(&self, ix: ProjectIx, column: &Column<'_>) -> Option<(i64, i64)> {
        match column {
            Column::Amount(amounts) => amounts.fen(ix.to_usize()).map(|fen| (fen, fen)),
            Column::Land => self.projects.land_mu_hundredths(ix).map(|land| (land.into(), land.into())),
            Column::Date(dates) => dates.get(ix.to_usize()).map(days),
        }
    }
}

/// Lets pass only what passed before and `passes` too.
fn narrow(codes: &mut Codes, size: u32, passes: impl Fn(u32) -> bool) {
    let codes = codes.get_or_insert_with(|| vec![true; size as usize]);
    for (code, passed) in codes.iter_mut().enumerate() {
        *passed &= passes(code as u32);
    }
}

/// By code: whether it is one of the keys.
fn exactly(keys: &[Key], size: u32) -> Vec<bool> {
    let mut wanted = vec![false; size as usize];
    for key in keys {
        wanted[key.code(size) as usize] = true;
    }
    wanted
}

/// By code: whether it is one of the keys or lies below one.
fn within<Ix: Index>(keys: &[Key], size: u32, tree: &Tree<Ix>) -> Vec<bool> {
    let chosen = exactly(keys, size);
    let mut wanted = chosen.clone();
    for code in 0..wanted.len() - 1 {
        let mut at = Ix::from_usize(code);
        while let Some(here) = at {
            wanted[code] |= chosen[here.to_usize()];
            at = tree.parent(here);
        }
    }
    wanted
}

/// The first and the last day a date may be.
fn days(date: PartialDate) -> (i64, i64) {
    let (first, last) = date.range();
    (first.into(), last.into())
}

impl Ranges {
    /// `ends` gives the least and the greatest number that a value may stand for.
    fn new<T>(test: &Test<T>, ends: impl Fn(&T) -> (i64, i64)) -> Self {
        let span = |span: &Span<T>| match span {
            Span::Only(value) => ends(value),
            Span::From(value) => (ends(value).0, i64::MAX),
            Span::UpTo(value) => (i64::MIN, ends(value).1),
            Span::Between(from, to) => (ends(from).0, ends(to).1),
        };
        let (spans, asks) = match test {
            Test::Given => (Vec::new(), Asks::Given),
            Test::Missing => (Vec::new(), Asks::Missing),
            Test::Above(value) => (vec![(ends(value).1.saturating_add(1), i64::MAX)], Asks::Inside),
            Test::Below(value) => (vec![(i64::MIN, ends(value).0.saturating_sub(1))], Asks::Inside),
            Test::AnyOf(spans) => (spans.iter().map(span).collect(), Asks::Inside),
            Test::NoneOf(spans) => (spans.iter().map(span).collect(), Asks::Outside),
        };
        Self { spans, asks }
    }

    /// `value` is the least and the greatest that it may be.
    fn pass(&self, value: Option<(i64, i64)>) -> bool {
        let Some((least, greatest)) = value else {
            return matches!(self.asks, Asks::Missing);
        };
        match self.asks {
            Asks::Given => true,
            Asks::Missing => false,
            Asks::Inside => self.spans.iter().any(|(from, to)| *from <= least && greatest <= *to),
            Asks::Outside => self.spans.iter().all(|(from, to)| greatest < *from || *to < least),
        }
    }
}

/// The number of the year of a project's stage date.
pub(super) fn stage_year(dates: &DateColumn, ix: ProjectIx) -> u32 {
    year_code(dates.year(ix.to_usize()))
}
