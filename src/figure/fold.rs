//! How many series and categories a figure has at most: more can be neither told apart nor read, and what is drawn must
//! not take longer the more there are. The others stand together, last. Must not know how anything is drawn.

use super::content::{Figure, Series};
use super::grid::{Grid, singles};
use super::spec::FigureSpec;
use crate::figure::limits::MOST_COLOURS;
use crate::query::Key;

/// The specification with only the largest series alone, where there are more than can be told apart by colour and nobody
/// said how many: one more than eight is still itself, for one alone does not stand for the others.
pub(super) fn folded(spec: &FigureSpec, series: &[Series]) -> Option<FigureSpec> {
    let shown = series.iter().filter(|series| !series.keys.is_empty()).count();
    let is_too_much = !spec.kind.names_its_series() && shown > MOST_COLOURS + 1;
    fewer(spec, MOST_COLOURS).filter(|_| is_too_much)
}

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
    /// there is nothing to draw are not counted among them.
    pub(super) fn gathered(
        &self,
        keys: &[Key],
        dimension: usize,
        top: usize,
        has: impl Fn(Key) -> bool,
    ) -> Vec<Vec<Key>> {
        if top >= keys.len() {
            return singles(keys.to_vec());
        }
        let keys: Vec<Key> = keys.iter().copied().filter(|key| has(*key) || self.spec.hidden.contains(key)).collect();
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

    /// Takes the others, which stand together, out of what is drawn where they would dwarf each that stands alone.
    pub(super) fn put_aside(&mut self) {
        let two = self.answer.by.len() == 2;
        let lines = if two { &self.rows } else { &self.columns };
        let Some(at) = lines.iter().position(|line| line.keys.len() > 1) else { return };
        let total = |at: usize| if two { self.row_total(at) } else { self.cell(0, at).copied().unwrap_or_default() };
        let others = total(at);
        let largest = (0..lines.len()).filter(|other| *other != at).map(|other| self.weight(&total(other)).abs()).max();
        if !self.spec.kind.spec().may_be_dwarfed
            || self.measure().statistic().is_some()
            || largest.is_none_or(|largest| self.weight(&others).abs() <= largest)
        {
            return;
        }
        self.aside = Some((lines[at].keys.len(), others));
        if two {
            self.rows.remove(at);
            self.cells.remove(at);
        } else {
            self.columns.remove(at);
            self.cells.iter_mut().for_each(|row| _ = row.remove(at));
        }
    }
}
