//! What a figure must say of years: those it is about, those without projects, and what has none. Must not know marks.

use std::collections::BTreeSet;

use super::grid::{Grid, Line};
use super::kind::Choice;
use super::unit::is_known;
use crate::model::{Period, ProjectIx};
use crate::query::{CachedDataset, Cell, Dimension, Key, Part, Query, When, YearBasis, is_stock};
use crate::text::{Locale, find, say_with};

impl Grid<'_> {
    /// The years along the columns with their positions, or the steps of time with the year that each is of; what has no
    /// year is none. Years of several kinds are never held against one another: they are those of the kind of which there
    /// are most, of as many those that begin first.
    pub(super) fn years(&self) -> Vec<(usize, i32)> {
        let all = self.years_by_kind();
        let most = all.iter().map(Vec::len).max().unwrap_or(0);
        all.into_iter().find(|years| years.len() == most).unwrap_or_default()
    }

    /// The same of all kinds, each by itself, in the order in which they begin.
    pub(super) fn years_by_kind(&self) -> Vec<Vec<(usize, i32)>> {
        let year = |(at, column): (usize, &Line)| match column.keys.as_slice() {
            [Key::Year(Some(year))] => Some((at, 1, *year)),
            [Key::FiscalYear(first)] => Some((at, first.month(), first.year())),
            [key @ Key::Step(..)] if !key.is_undated() => Some((at, 1, key.year()?)),
            _ => None,
        };
        let years: Vec<(usize, u32, i32)> = self.columns.iter().enumerate().filter_map(year).collect();
        let mut kinds: Vec<u32> = Vec::new();
        for (_, kind, _) in &years {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        let of_kind = |kind: u32| years.iter().filter(move |(_, of, _)| *of == kind).map(|(at, _, year)| (*at, *year));
        kinds.into_iter().map(|kind| of_kind(kind).collect()).collect()
    }

    /// What is shown and has no year, where that has no place in the figure.
    pub(super) fn without_year(&self) -> Option<Cell> {
        self.undated(|key| key.year().is_none())
    }

    /// What is shown and has a year, but not the step of time that stands along the columns.
    pub(super) fn without_step(&self) -> Option<Cell> {
        self.undated(|key| key.year().is_some())
    }

    fn undated(&self, is_meant: impl Fn(&Key) -> bool) -> Option<Cell> {
        self.timed.as_ref()?;
        let last = self.answer.by.len() - 1;
        let keys = self.answer.keys[last].iter().filter(|key| key.is_undated() && is_meant(key));
        let keys: Vec<Key> = keys.copied().collect();
        let shown = self.shown_keys();
        let cell = match (self.hides_some(), &keys[..]) {
            (_, []) => Cell::default(),
            (true, _) if shown.is_empty() => Cell::default(),
            (false, [only]) => self.answer.total_of(last, *only),
            (hides, _) => {
                let shown = if hides { &shown[..] } else { &[] };
                self.dataset.cell_of(&self.query, &[Part::whole().with_any(shown).with_any(&keys)])
            }
        };
        (cell.count > 0).then_some(cell)
    }

    /// Whether something of which no step is known may be in this one.
    fn may_hold(&self, step: Key, by: usize) -> bool {
        let Some(period) = step.period() else { return false };
        let others = self.answer.keys[by].iter().filter(|key| self.answer.total_of(by, **key).count > 0);
        others.filter_map(vague).any(|vague| vague.overlaps(period))
    }

    /// The years along the columns of which there is nothing to draw.
    pub(super) fn years_left_empty(&self) -> LeftEmpty {
        let last = self.answer.by.len() - 1;
        let is_empty = |(at, _): &(usize, i32)| self.shown().all(|row| self.cell(row, *at).is_none());
        let has_none = |at: usize| {
            let keys = self.columns[at].keys.iter();
            keys.copied().all(|key| self.answer.total_of(last, key).count == 0)
        };
        let (none, undrawn): (Vec<_>, Vec<_>) =
            self.years_by_kind().concat().into_iter().filter(is_empty).partition(|(at, _)| has_none(*at));
        // Of anything but a stock, and of what is known in part, what is missing is part of the total, which says how many
        // there are. A plan stands in its place.
        let is_unknown = |(at, _): &(usize, i32)| {
            let all = || self.shown().filter_map(|row| self.cell(row, *at));
            all().next().is_some() && all().all(|cell| !is_known(cell, self.measure()))
        };
        let is_in_part = self.answer.total.in_part > 0 && !self.spec.kind.uses(Choice::Pair);
        let is_told = is_in_part || is_stock(self.dataset, self.measure());
        let unknown = self.years_by_kind().concat().into_iter().filter(|year| is_told && is_unknown(year));
        let key = |(at, _): (usize, i32)| self.columns[at].keys.first().copied();
        // A year of the calendar that a year of another kind reaches into is not without projects.
        let columns = || self.columns.iter().filter_map(|column| column.keys.first().copied());
        let others: Vec<Period> = columns()
            .filter(|key| self.answer.total_of(last, *key).count > 0)
            .filter_map(|key| if let Key::FiscalYear(first) = key { Some(Period::year_from(first)) } else { None })
            .collect();
        let is_reached = |key: &Key| match key {
            Key::Year(Some(year)) => {
                Period::of_year(*year).is_some_and(|year| others.iter().any(|other| other.overlaps(year)))
            }
            _ => false,
        };
        let none = none.into_iter().filter_map(key).filter(|key| !is_reached(key));
        let (unsure, without) = none.partition(|key| self.may_hold(*key, last));
        LeftEmpty {
            without,
            unsure,
            undrawn: undrawn.into_iter().filter_map(key).collect(),
            unknown: unknown.filter_map(key).collect(),
        }
    }
}

/// Whatever time is known of what stands in no step.
fn vague(key: &Key) -> Option<Period> {
    match key {
        Key::Step(_, When::Year(year) | When::Besides(year)) => Period::of_year(*year),
        Key::Step(_, When::Fiscal(first)) => Some(Period::year_from(*first)),
        _ => None,
    }
}

/// Years along the columns of which there is nothing to draw.
#[derive(Default)]
pub(super) struct LeftEmpty {
    /// In which there is no project.
    pub(super) without: Vec<Key>,
    /// In which there is no project that is known to be in them, but there may be some: of these no more is known than the year.
    pub(super) unsure: Vec<Key>,
    /// In which there is, but none that is shown: it is hidden, among the others that are put aside, or of a row of which
    /// nothing is known.
    pub(super) undrawn: Vec<Key>,
    /// In which there is, but no number of a stock: it is missing.
    pub(super) unknown: Vec<Key>,
}

/// The year that keys stand for, if they are one.
pub(super) fn year_of(keys: &[Key]) -> Option<i32> {
    if let [Key::Year(year)] = keys { *year } else { None }
}

/// The years that are added up in a figure that has none on its axes.
#[derive(Default)]
pub(super) struct Span {
    /// The first and the last.
    pub(super) years: Option<(i32, i32)>,
    /// What has none and is added up, too.
    pub(super) undated: Cell,
    /// The months with which years of several kinds begin: that of the calendar, and others (财年).
    pub(super) kinds: BTreeSet<u32>,
}

impl Span {
    /// Those of what was asked: of a pair, of both.
    pub(super) fn of_all(dataset: &CachedDataset<'_>, asked: &[(Query, Part)]) -> Self {
        asked.iter().map(|(query, part)| Self::of(dataset, query, part)).fold(Self::default(), Self::with)
    }

    /// Those of some of the projects that were asked for, in the order of their numbers.
    pub(super) fn of_projects(dataset: &CachedDataset<'_>, asked: &[(Query, Part)], projects: &[ProjectIx]) -> Self {
        let is_one = |key: &Key| matches!(key, Key::Project(Some(one)) if projects.binary_search(one).is_ok());
        let of = |query: &Query| {
            let mut span = Self::default();
            let by = vec![Dimension::Project, Dimension::Year];
            let answer = dataset.answer(&Query { by, ..query.clone() });
            let Ok(answer) = answer else { return span };
            for (keys, cell) in answer.cells().filter(|(keys, _)| keys.first().is_some_and(is_one)) {
                span.add(keys.last(), cell, query);
            }
            span
        };
        asked.iter().map(|(query, _)| of(query)).fold(Self::default(), Self::with)
    }

    fn with(self, other: Self) -> Self {
        Self {
            years: match (self.years, other.years) {
                (Some((first, last)), Some((from, to))) => Some((first.min(from), last.max(to))),
                (own, other) => own.or(other),
            },
            kinds: &self.kinds | &other.kinds,
            undated: if self.undated.count > 0 { self.undated } else { other.undated },
        }
    }

    /// Takes a cell of a year in; what has none, as far as anything is known of it.
    fn add(&mut self, year: Option<&Key>, cell: &Cell, query: &Query) {
        match year {
            _ if cell.count == 0 => {}
            Some(Key::FiscalYear(first)) => {
                self.kinds.insert(first.month());
            }
            Some(Key::Year(Some(year))) => {
                self.kinds.insert(1);
                let (first, last) = self.years.unwrap_or((*year, *year));
                self.years = Some((first.min(*year), last.max(*year)));
            }
            _ if !is_known(cell, query.measure) => {}
            _ => self.undated.merge(cell),
        }
    }

    /// Those of a part of an answer; none where its records have no years.
    fn of(dataset: &CachedDataset<'_>, query: &Query, part: &Part) -> Self {
        let shown = part.keys().first().map_or(&[][..], Vec::as_slice);
        let first = shown.first().map(|key| key.dimension()).filter(|first| !first.is_time());
        let is_of_several = first.is_some_and(|first| first.is_of_several(dataset));
        let by: Vec<Dimension> = first.into_iter().chain([Dimension::Year]).collect();
        let Ok(answer) = dataset.answer(&Query { by, ..query.clone() }) else { return Self::default() };
        let mut span = Self::default();
        // A year is one of those asked about whether its amounts were published or not, as the note on those counts them.
        for (keys, cell) in answer.cells().filter(|(_, cell)| cell.count > 0) {
            match keys {
                [key, Key::Year(_) | Key::FiscalYear(_)] if !shown.contains(key) => {}
                [.., Key::Year(None)] if is_of_several => {}
                _ => span.add(keys.last(), cell, query),
            }
        }
        if is_of_several {
            // On two lists it has no year only once.
            span.undated = dataset.cell_of(query, &[Part::whole().with_any(shown).with_any(&[Key::Year(None)])]);
        }
        span
    }

    /// `2016–2021`, or the only year.
    pub(super) fn text(&self) -> Option<String> {
        self.years.map(|(first, last)| stretch(first, last))
    }
}

fn stretch(first: i32, last: i32) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// Years as stretches: `2016–2018`, `2020`.
pub(super) fn stretches(years: &[i32]) -> Vec<String> {
    let together = years.chunk_by(|one, next| one + 1 == *next);
    together.filter_map(|years| Some(stretch(*years.first()?, *years.last()?))).collect()
}

/// A year as it stands in a sentence; other steps of time are called there as everywhere.
pub(super) fn time_name(key: Option<Key>, label: &str, locale: Locale) -> String {
    match key {
        Some(Key::Year(Some(_)) | Key::FiscalYear(_)) => say_with(locale, "time-year", [("year", label.into())]),
        _ => label.to_owned(),
    }
}

/// The key of what is said of halves, quarters and months instead, where something else is said of years.
pub(super) fn stepped_key(key: &str, by: &[Dimension], locale: Locale) -> String {
    let own = format!("{key}-step");
    let is_stepped = by.iter().any(|by| by.step().is_some());
    if is_stepped && find(locale, &own).is_some() { own } else { key.to_owned() }
}

/// The key of a sentence that differs with where years come from: a project has no year, or progress spans several.
pub(super) fn undated_key(query: &Query, stage: &'static str, period: &'static str) -> &'static str {
    if query.year_of == YearBasis::Period { period } else { stage }
}
