//! How many series and categories a figure has at most: more can be neither told apart nor read, and what is drawn must
//! not take longer the more there are. The others stand together, last. Must not know how anything is drawn.

use std::collections::HashSet;

use super::content::Figure;
use super::grid::{Grid, Line};
use super::kind::Below;
use super::spec::FigureSpec;
use super::unit::NO_PROJECT;
use crate::figure::together::{are_others, singles};
use crate::figure::unit::is_known;
use crate::query::{Cell, Key};

/// The specification with only so many series alone; nothing where somebody said how many.
pub fn fewer(spec: &FigureSpec, top: usize) -> Option<FigureSpec> {
    spec.choices.top.is_none().then(|| spec.choosing(|it| it.top = Some(top)))
}

/// How many series of a figure stand alone; of one dimension, how many categories.
pub fn standing_alone(figure: &Figure) -> usize {
    let series = figure.series.iter().filter(|series| series.key().is_some() && !series.hidden).count();
    let categories = figure.categories.iter().filter(|category| category.key().is_some()).count();
    if series > 0 { series } else { categories }
}

impl Grid<'_> {
    /// The keys one by one, but for those that are not among the largest: they stand together, last. Those of which
    /// there is nothing to draw are not counted among them. `most` says how many stand alone, of so many.
    pub(super) fn gathered(
        &self,
        keys: &[Key],
        dimension: usize,
        most: impl Fn(usize) -> usize,
        has: impl Fn(Key) -> bool,
    ) -> Vec<Vec<Key>> {
        if most(keys.len()) >= keys.len() {
            return singles(keys.to_vec());
        }
        let keys: Vec<Key> = keys.iter().copied().filter(|key| has(*key) || self.spec.hidden.contains(key)).collect();
        let top = most(keys.len());
        if top >= keys.len() {
            return singles(keys);
        }
        let weight = |key: Key| self.weight(&self.answer.total_of(dimension, key)).abs();
        let mut ranked = keys;
        ranked.sort_by_cached_key(|key| (std::cmp::Reverse(weight(*key)), *key));
        let (mut large, mut rest) = (ranked[..top.max(1)].to_vec(), ranked[top.max(1)..].to_vec());
        // What is looked at or switched off is never hidden among the others.
        let (named, others): (Vec<Key>, Vec<Key>) =
            rest.into_iter().partition(|key| self.spec.focus.contains(key) || self.spec.hidden.contains(key));
        (large, rest) = (large.into_iter().chain(named).collect(), others);
        large.sort_unstable();
        rest.sort_unstable();
        let groups = large.into_iter().map(|key| vec![key]);
        groups.chain(Some(rest).filter(|rest| !rest.is_empty())).collect()
    }

    /// Whether some of its keys do not stand alone.
    pub(super) fn is_folded(&self) -> bool {
        self.aside.is_some() || self.rows.iter().chain(&self.columns).any(|line| are_others(&line.keys))
    }

    /// Every cell of a single row and a single column of which anything is known, whatever stands together, but for what
    /// is hidden and for what has no year.
    pub(super) fn single_cells(&self) -> Vec<Cell> {
        let hidden = |lines: &[Line]| -> HashSet<Key> {
            lines.iter().filter(|line| line.hidden).flat_map(|line| line.keys.clone()).collect()
        };
        let (rows, columns) = (hidden(&self.rows), hidden(&self.columns));
        let along = self.along().iter().copied().filter(|key| !columns.contains(key) && !self.is_undated_year(key));
        let known = |keys: &[Key]| {
            let cell = self.answer.cell(keys).copied().filter(|cell| cell.count > 0);
            let cell = cell.or_else(|| self.counts_years().then_some(NO_PROJECT));
            cell.filter(|cell| cell.count == 0 || is_known(cell, self.measure()))
        };
        match self.answer.by.len() {
            2 => along
                .flat_map(|column| {
                    let shown = self.answer.keys[0].iter().copied().filter(|row| !rows.contains(row));
                    shown.map(move |row| [row, column])
                })
                .filter_map(|keys| known(&keys))
                .collect(),
            _ => along.filter_map(|key| known(&[key])).collect(),
        }
    }

    /// What the shown rows come to in every single column of which anything is known.
    pub(super) fn single_totals(&self) -> Vec<Cell> {
        if self.answer.by.len() == 1 {
            return self.single_cells();
        }
        let along = self.along().iter().filter(|key| !self.is_undated_year(key));
        let totals = along.map(|key| self.total_of(std::slice::from_ref(key)));
        totals.filter(|cell| is_known(cell, self.measure())).collect()
    }

    fn is_undated_year(&self, key: &Key) -> bool {
        self.columns_are_times() && key.is_undated()
    }

    /// What the others come to that stand together and how many they are, where they are drawn and dwarf each that stands
    /// alone.
    pub(super) fn drawn_and_dwarfing(&self) -> Option<(usize, Cell)> {
        let kind = self.spec.kind.spec();
        let (at, cell) =
            self.dwarfing().filter(|_| kind.adds_up && !kind.may_be_dwarfed && kind.below != Below::Shown)?;
        let lines = if self.answer.by.len() == 2 { &self.rows } else { &self.columns };
        (!lines[at].hidden).then(|| (lines[at].keys.len(), cell))
    }

    /// Where the others stand that are together more than each that stands alone, and what they come to.
    fn dwarfing(&self) -> Option<(usize, Cell)> {
        let two = self.answer.by.len() == 2;
        let lines = if two { &self.rows } else { &self.columns };
        let at = lines.iter().position(|line| are_others(&line.keys))?;
        let total = |at: usize| if two { self.row_total(at) } else { self.cell(0, at).copied().unwrap_or_default() };
        let others = total(at);
        let largest = (0..lines.len()).filter(|other| *other != at).map(|other| self.weight(&total(other)).abs()).max();
        let is_larger = largest.is_some_and(|largest| self.weight(&others).abs() > largest);
        (self.measure().statistic().is_none() && is_larger).then_some((at, others))
    }

    /// The keys of what is neither hidden nor put aside, of which there may be nothing to draw; nothing where nothing is put
    /// aside.
    pub(super) fn keys_not_aside(&self) -> Vec<Key> {
        let Some((aside, _)) = &self.aside else { return Vec::new() };
        let hidden = self.columns.iter().filter(|column| column.hidden).flat_map(|column| column.keys.iter().copied());
        let left_out: HashSet<Key> = hidden.chain(aside.iter().copied()).collect();
        self.shown_keys().into_iter().filter(|key| !left_out.contains(key)).collect()
    }

    /// Takes the others, which stand together, out of what is drawn where they would dwarf each that stands alone.
    pub(super) fn put_aside(&mut self) {
        let Some((at, others)) = self.dwarfing().filter(|_| self.spec.kind.spec().may_be_dwarfed) else { return };
        let two = self.answer.by.len() == 2;
        let lines = if two { &self.rows } else { &self.columns };
        self.aside = Some((lines[at].keys.clone(), others));
        if two {
            self.rows.remove(at);
            self.cells.remove(at);
        } else {
            self.columns.remove(at);
            self.cells.iter_mut().for_each(|row| _ = row.remove(at));
        }
    }
}
