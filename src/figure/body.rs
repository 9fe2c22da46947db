//! What a kind makes of an answer, before the words are put around it. Must not know the kinds.

use crate::figure::behind::Behind;
use crate::figure::besides::Besides;
use crate::figure::content::{Category, Nest, ReferenceLine, Series};
use crate::figure::grid::{Grid, unit_name};
use crate::figure::in_several::in_several;
use crate::figure::kind::Counts;
use crate::figure::time::{LeftEmpty, time_name};
use crate::figure::unit::{Unit, is_known};
use crate::figure::value_words;
use crate::model::{Currency, Measure, ProjectIx};
use crate::query::{CachedDataset, Cell, Dimension, Key, Part, Query, kept_apart_by};
use crate::text::{Arg, say, say_with};

/// What a kind makes of an answer, before the words are put around it.
pub(super) struct Body {
    /// What its values are written in.
    pub(super) unit: Unit,
    /// The name of the unit on the axis.
    pub(super) unit_name: String,
    /// What its amounts are in, be they drawn or their shares.
    pub(super) amount_name: String,
    /// What stands along the other axis.
    pub(super) across: String,
    pub(super) decimals: u32,
    pub(super) categories: Vec<Category>,
    pub(super) series: Vec<Series>,
    pub(super) references: Vec<ReferenceLine>,
    pub(super) target_label: Option<String>,
    /// What a reader must know of this kind.
    pub(super) notes: Vec<String>,
    /// Why this kind has nothing to draw of what there is.
    pub(super) reason: Option<String>,
    /// All that is shown.
    pub(super) total: Cell,
    /// What was asked, and which part of the answer is shown.
    pub(super) asked: Vec<(Query, Part)>,
    /// The projects that are drawn, where that is not all that was asked for: years and what has none are of them alone.
    pub(super) drawn_alone: Option<Vec<ProjectIx>>,
    /// The years that the figure is about, where they are not those of its categories.
    pub(super) years: Vec<i32>,
    /// What the first and the last of them are called, where they are no years of the calendar.
    pub(super) year_names: Vec<String>,
    /// What sizes mean, where marks differ in size: shares of the largest area.
    pub(super) sizes: Vec<(f64, String)>,
    /// How many marks have no size of their own then.
    pub(super) sizeless: usize,
    /// That numbers which are written beside their sum do not come to it, being rounded; empty where they do.
    pub(super) sums: String,
    /// What the colours of a cloud of points mean: from how many on, with the words for it.
    pub(super) densities: Vec<(u32, String)>,
    /// What several series stand inside of.
    pub(super) nests: Vec<Nest>,
    /// The dimensions that its marks are divided by, where these are not all that were asked for.
    pub(super) divided_by: Option<Vec<Dimension>>,
    /// What the note says of the smaller ones together, where they are in the total and not among the marks.
    pub(super) aside: Option<String>,
    /// The keys of what is drawn, where others are put aside.
    pub(super) not_aside: Vec<Key>,
    /// The year that others are held against.
    pub(super) base: Option<String>,
    /// What its total is a total of.
    pub(super) measure: Measure,
    /// And what it is in.
    pub(super) currency: Option<Currency>,
    /// The other measure of a pair with its total.
    pub(super) planned: Option<(Measure, Cell)>,
    /// What another measure than its own comes to, where projects without an amount of it are shown all the same.
    pub(super) also_missing: Option<(Measure, Cell)>,
    /// The sentence of the note where some of it is illustrative, where that is not the one of its kind.
    pub(super) illustrative: Option<&'static str>,
    /// What has no year, where that has no place in the figure.
    pub(super) without_year: Option<Cell>,
    /// What has a year, but not the step of time that stands along the axis.
    pub(super) without_step: Option<Cell>,
    /// The years along the categories of which there is nothing to draw.
    pub(super) left_empty: LeftEmpty,
    /// The dimension that records are in several groups of, if any are that are drawn.
    pub(super) in_several: Option<Dimension>,
    /// Series that have projects in common and stand side by side for that.
    pub(super) side_by_side: bool,
    /// Whether its lengths are shares of their categories: of none there is no share.
    pub(super) has_shares: bool,
    /// What is behind the marks besides their own cells.
    pub(super) besides: Besides,
    /// What the marks are computed from, where they are no amounts.
    pub(super) behind: Behind,
}

impl Body {
    /// One made of a grid, with nothing in it yet.
    pub(super) fn of(grid: &Grid<'_>, unit: Unit) -> Self {
        let aside = grid.aside.as_ref().map(|(keys, cell)| aside_sentence(grid, keys, amount_of(grid, cell, unit)));
        Self {
            unit,
            unit_name: unit_name(grid, unit),
            amount_name: unit_name(grid, unit),
            across: String::new(),
            decimals: unit.decimals(),
            categories: Vec::new(),
            series: Vec::new(),
            references: Vec::new(),
            target_label: None,
            notes: grid
                .drawn_and_dwarfing()
                .map(|others| rest_sentence(grid, others, unit))
                .into_iter()
                .chain(grid.unknown_sentence())
                .collect(),
            reason: None,
            total: grid.total(None),
            asked: vec![(grid.query.clone(), grid.shown_part())],
            drawn_alone: None,
            years: Vec::new(),
            year_names: Vec::new(),
            sizes: Vec::new(),
            sizeless: 0,
            sums: String::new(),
            densities: Vec::new(),
            nests: Vec::new(),
            divided_by: None,
            aside,
            not_aside: grid.keys_not_aside(),
            base: None,
            measure: grid.measure(),
            currency: grid.answer.currency,
            planned: None,
            also_missing: None,
            illustrative: None,
            without_year: grid.without_year(),
            without_step: grid.without_step(),
            left_empty: grid.years_left_empty(),
            in_several: in_several(grid),
            side_by_side: false,
            has_shares: false,
            besides: Besides::default(),
            behind: Behind::All,
        }
    }

    /// Says of which columns the figure is, where these are years or steps of time.
    pub(super) fn is_of_years(&mut self, grid: &Grid<'_>, years: &[(usize, i32)]) {
        self.years = years.iter().map(|(_, year)| *year).collect();
        let own = years.iter().map(|(at, _)| &grid.columns[*at]);
        let is_named =
            own.clone().any(|column| matches!(column.keys.first(), Some(Key::FiscalYear(_) | Key::Step(..))));
        self.year_names = if is_named { own.map(|column| column.label.clone()).collect() } else { Vec::new() };
    }

    /// Bars of statistics, of which no part stands for what is made up: those that anything made up is behind are hatched
    /// whole, and the cells themselves say how much of it is.
    pub(super) fn hatch_whole_marks(&mut self) {
        self.illustrative = Some("figure-note-illustrative-growth");
        let drawn = self.series.iter().filter(|series| !series.hidden).flat_map(|series| series.marks.iter().flatten());
        for mark in drawn {
            self.besides.add(&mark.cell, self.unit);
        }
    }

    /// Whether its numbers are amounts of money, or made of such.
    pub(super) fn is_of_amounts(&self) -> bool {
        self.currency.is_some_and(|currency| !currency.is_unit())
    }

    /// Says of what is put aside only what it comes to in these columns, each by itself.
    pub(super) fn put_aside_in(&mut self, grid: &Grid<'_>, columns: &[usize]) {
        let Some((keys, _)) = &grid.aside else { return };
        let locale = grid.locale;
        let value = |column: &usize| {
            let line = &grid.columns[*column];
            let part = Part::whole().with_any(keys).with_any(&line.keys);
            let cell = grid.dataset.cell_of(&grid.query, std::slice::from_ref(&part));
            let value = amount_of(grid, &cell, self.unit);
            let time = time_name(line.keys.first().copied(), &line.label, locale);
            let args = [("time", Arg::from(time)), ("value", value.into())];
            is_known(&cell, grid.measure()).then(|| say_with(locale, "figure-value-of-time", args))
        };
        let values: Vec<String> = columns.iter().filter_map(value).collect();
        let values = values.join(&say(locale, "list-separator"));
        self.aside = (!values.is_empty()).then(|| aside_sentence(grid, keys, values));
    }

    /// Where columns of a grid are the series: what is hidden of them is no part of the total.
    pub(super) fn leave_out_hidden(&mut self, grid: &Grid<'_>) {
        let Some(part) = grid.shown_columns() else { return };
        self.total = match part.keys().is_empty() {
            true => Cell::default(),
            false => grid.dataset.cell_of(&grid.query, std::slice::from_ref(&part)),
        };
        self.asked = vec![(grid.query.clone(), part)];
    }

    /// What it is about, for how many records that are and how many have no amount: what is put aside says itself how many of
    /// it are, and of what is kept apart there is no sum, though its records have their amounts.
    pub(super) fn counted(&self, dataset: &CachedDataset<'_>) -> Cell {
        let is_apart = kept_apart_by(dataset, self.measure).is_some();
        match self.asked.first().filter(|_| is_apart || !self.not_aside.is_empty()) {
            Some((query, part)) if self.not_aside.is_empty() => dataset.counted_of(query, std::slice::from_ref(part)),
            Some((query, part)) => dataset.counted_of(query, &[part.clone().with_any(&self.not_aside)]),
            None => self.total,
        }
    }

    /// How many projects are behind the marks.
    pub(super) fn drawn(&self, counts: Counts, dataset: &CachedDataset<'_>) -> Option<u32> {
        match counts {
            Counts::No => None,
            // What is put aside is part of the total and has no mark.
            _ if self.aside.is_some() => None,
            _ if !self.is_drawn() => Some(0),
            Counts::Marks => {
                let tiles = self.series.iter().filter(|one| !one.hidden).flat_map(|one| one.marks.iter().flatten());
                let mut projects: Vec<Key> =
                    tiles.flat_map(|tile| tile.part.keys_of(Dimension::Project)).copied().collect();
                projects.sort_unstable();
                projects.dedup();
                Some(projects.len() as u32)
            }
            Counts::Shown => {
                let counted = self.counted(dataset);
                // Of a number of projects none is missing.
                Some(if self.measure == Measure::ProjectCount {
                    counted.count
                } else {
                    counted.count - counted.missing
                })
            }
        }
    }

    /// Whether years stand along its axis, or are its series, or it says itself which it is about.
    pub(super) fn is_by_years(&self) -> bool {
        let is_year = |keys: &[Key]| matches!(keys, [Key::Year(_) | Key::Step(..)]);
        !self.years.is_empty()
            || self.categories.iter().any(|one| is_year(&one.keys))
            || self.series.iter().any(|one| is_year(&one.keys))
    }

    pub(super) fn is_all_hidden(&self) -> bool {
        !self.series.is_empty() && self.series.iter().all(|series| series.hidden)
    }

    pub(super) fn is_drawn(&self) -> bool {
        self.reason.is_none()
            && self.series.iter().any(|series| !series.hidden && series.marks.iter().any(Option::is_some))
    }
}

/// What a cell comes to, and how many of its projects have no amount: none of them is drawn.
fn amount_of(grid: &Grid<'_>, cell: &Cell, unit: Unit) -> String {
    let amount = value_words::cell_text(cell, grid.measure(), grid.answer.currency, unit, grid.locale);
    if grid.measure() == Measure::ProjectCount || cell.missing == 0 || cell.is_unknown() {
        return amount;
    }
    let args = [("amount", Arg::from(amount)), ("count", cell.missing.into())];
    say_with(grid.locale, "figure-amount-some-missing", args)
}

/// `其余 4 个合计 403.74 亿元，多于单列的任何一个。`
fn rest_sentence(grid: &Grid<'_>, (count, cell): (usize, Cell), unit: Unit) -> String {
    let value = value_words::cell_text(&cell, grid.measure(), grid.answer.currency, unit, grid.locale);
    say_with(grid.locale, "figure-note-rest-dwarfs", [("count", Arg::from(count)), ("value", value.into())])
}

/// `其余 3 个合计 12.00 亿元，未画出。`
fn aside_sentence(grid: &Grid<'_>, keys: &[Key], value: String) -> String {
    let args = [("count", Arg::from(keys.len())), ("value", value.into())];
    say_with(grid.locale, "figure-note-aside", args)
}
