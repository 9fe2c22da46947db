//! A crosstab: the values with totals of rows and columns, and the share of each row.

use crate::figure::base_colors::REST;
use crate::figure::body::Body;
use crate::figure::content::{Beside, Category, Length, Mark, Series};
use crate::figure::grid::{Grid, part};
use crate::figure::kind::Choice;
use crate::figure::kind_spec::{KindSpec, MadeUp};
use crate::figure::makers::amounts::{categories, heading};
use crate::figure::makers::hover;
use crate::figure::makers::rounding::{self, Parts};
use crate::figure::picture::Piece::{Block, Line};
use crate::figure::spec::FigureSpec;
use crate::figure::time::time_name;
use crate::figure::unit::{PERCENT_DECIMALS, Unit, is_known};
use crate::model::{Currency, Sum};
use crate::query::{CachedDataset, Cell, Part, QueryError};
use crate::text::{Locale, say, shares};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Block(2, [3.0, 3.0, 29.0, 7.0]),
        Line(1, &[[3.0, 11.0], [29.0, 11.0]]),
        Line(1, &[[3.0, 16.0], [29.0, 16.0]]),
        Line(1, &[[3.0, 21.0], [29.0, 21.0]]),
        Line(2, &[[13.0, 3.0], [13.0, 22.0]]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Share, Choice::Unit],
    names_its_series: true,
    rounds: true,
    is_of_numbers: true,
    is_offered_instead: true,
    shows_made_up: MadeUp::Cells,
    illustrative: "figure-note-illustrative-cells",
    has_unknown: true,
    ..KindSpec::new("table", "table", body)
};

/// One mark for each cell with a project in it, and for each total.
fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    let grid = Grid::new(dataset, spec, spec.query.clone(), locale)?;
    let unit = Unit::of(grid.measure(), spec.choices.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let mut body = Body::of(&grid, unit);
    let cells = Cells { grid: &grid, unit, whole: grid.total(None) };
    let is_any_known = grid.answer.cells().any(|(_, cell)| is_known(cell, grid.measure()));
    if cells.whole.count > 0 && !is_any_known {
        // A table of nothing but what is not published is none.
        return Ok(body);
    }
    if grid.answer.by.len() == 1 {
        cells.list(&mut body);
    } else {
        cells.crosstab(&mut body);
    }
    let parts = cells.parts();
    body.sums = rounding::sentence(&parts, unit, locale);
    if spec.shows_shares() {
        body.unit_name = say(locale, "figure-unit-share").into_owned();
        body.decimals = PERCENT_DECIMALS;
    } else if grid.measure().statistic().is_none() && !grid.is_below {
        body.across = say(locale, "figure-share").into_owned();
    }
    Ok(body)
}

struct Cells<'a> {
    grid: &'a Grid<'a>,
    unit: Unit,
    whole: Cell,
}

impl Cells<'_> {
    /// Rows by columns, with a column and a row of totals.
    fn crosstab(&self, body: &mut Body) {
        let (grid, columns) = (self.grid, self.grid.columns.len());
        body.categories = categories(grid, self.unit);
        body.categories.push(self.total_category());
        let of = |row: usize| {
            let cell = |column: usize| {
                // What is not published says so; a year without projects has 0 of them.
                let cell = grid.cell(row, column).or_else(|| grid.known(row, column))?;
                let (keys, of) = (grid.part(row, column), grid.total(Some(column)));
                Some(self.mark(cell, &of, keys, heading(grid, row, column)))
            };
            let (keys, label) = (&grid.rows[row].keys, &grid.rows[row].label);
            let total = self.total_mark(&grid.row_total(row), &self.whole, part(keys, &[]), label);
            grid.rows[row].series((0..columns).map(cell).chain([total]).collect())
        };
        body.series = (0..grid.rows.len()).map(of).collect();
        let rows = if grid.hides_some() { grid.shown_keys() } else { Vec::new() };
        let total = |column: usize| {
            let (keys, label) = (&grid.columns[column].keys, &grid.columns[column].label);
            let total = grid.total(Some(column));
            // Shares of a column are of what is in it, and add up to its foot.
            let of = if grid.spec.shows_shares() { &total } else { &self.whole };
            self.total_mark(&total, of, part(&rows, keys), label)
        };
        let whole = self.total_mark(&self.whole, &self.whole, part(&rows, &[]), &self.total_category().label);
        body.series.push(self.total_series((0..columns).map(total).chain([whole]).collect()));
    }

    /// One dimension: a row a key, and the total below.
    fn list(&self, body: &mut Body) {
        let grid = self.grid;
        body.categories = vec![self.total_category()];
        if let Some(category) = body.categories.first_mut() {
            category.label = say(grid.locale, &format!("measure-{}", grid.measure().id())).into_owned();
        }
        let of = |column: usize| {
            let line = &grid.columns[column];
            let of_all = |cell| self.total_mark(cell, &self.whole, part(&line.keys, &[]), &line.label);
            let mark = grid.cell(0, column).and_then(of_all);
            Series { hidden: false, ..line.series(vec![mark]) }
        };
        body.series = (0..grid.columns.len()).map(of).collect();
        let whole = self.total_mark(&self.whole, &self.whole, part(&[], &[]), &self.total_category().label);
        body.series.push(self.total_series(vec![whole]));
    }

    /// What is written beside the sum of it: rows and columns beside their totals, and shares beside that of all.
    fn parts(&self) -> Vec<Parts> {
        let (grid, unit) = (self.grid, self.unit);
        let (rows, columns): (Vec<usize>, Vec<usize>) = (grid.shown().collect(), (0..grid.columns.len()).collect());
        let amount = |row: usize, column: usize| grid.cell(row, column).map(|cell| unit.amount(cell));
        let whole = unit.amount(&self.whole);
        let shares_of = |of: Sum| grid.spec.shows_shares().then_some(of);
        let mut all = Vec::new();
        let adds = grid.measure().statistic().is_none();
        if !adds {
            return all;
        }
        let name = say(grid.locale, "figure-share").into_owned();
        let shares = |parts: Vec<Sum>| {
            let is_written = !grid.spec.shows_shares() && !grid.is_below;
            is_written.then(|| Parts { name: name.clone(), parts, whole, shares_of: Some(whole) })
        };
        if grid.answer.by.len() == 1 {
            let parts: Vec<Sum> = columns.iter().filter_map(|column| amount(0, *column)).collect();
            let name = say(grid.locale, &format!("measure-{}", grid.measure().id())).into_owned();
            all.push(Parts { name, parts: parts.clone(), whole, shares_of: shares_of(whole) });
            all.extend(shares(parts));
            return all;
        }
        let totals: Vec<Sum> = columns.iter().map(|column| unit.amount(&grid.total(Some(*column)))).collect();
        let row_totals: Vec<Sum> = rows.iter().map(|row| unit.amount(&grid.row_total(*row))).collect();
        for (column, total) in columns.iter().zip(&totals) {
            let parts: Vec<Sum> = rows.iter().filter_map(|row| amount(*row, *column)).collect();
            let column = &grid.columns[*column];
            let name = time_name(column.keys.first().copied(), &column.label, grid.locale);
            all.push(Parts { name, parts, whole: *total, shares_of: shares_of(*total) });
        }
        all.push(Parts { name: self.total_name(), parts: row_totals.clone(), whole, shares_of: shares_of(whole) });
        if !grid.spec.shows_shares() {
            // Shares of columns do not add up along a row.
            for (row, total) in rows.iter().zip(&row_totals) {
                let parts = columns.iter().filter_map(|column| amount(*row, *column)).collect();
                all.push(Parts { name: grid.rows[*row].label.clone(), parts, whole: *total, shares_of: None });
            }
            all.push(Parts { name: self.total_name(), parts: totals, whole, shares_of: None });
        }
        all.extend(shares(row_totals));
        all.dedup_by(|one, other| one.name == other.name && one.parts == other.parts);
        all
    }

    /// What cannot be added up has no total: it is that of all.
    fn total_name(&self) -> String {
        let adds = self.grid.measure().statistic().is_none();
        say(self.grid.locale, if adds { "figure-total" } else { "figure-whole" }).into_owned()
    }

    fn total_category(&self) -> Category {
        Category { keys: Vec::new(), label: self.total_name(), follows: false, total: None }
    }

    fn total_series(&self, marks: Vec<Option<Mark>>) -> Series {
        let label = self.total_name();
        Series { keys: Vec::new(), label, color: REST, hidden: false, faded: false, total: None, within: None, marks }
    }

    /// A total with its share.
    fn total_mark(&self, cell: &Cell, of: &Cell, part: Part, label: &str) -> Option<Mark> {
        // Of several currencies there is no sum.
        let is_apart = self.grid.answer.currency.is_some_and(Currency::is_of_each_row);
        (cell.count > 0 && !(is_apart && cell.is_unknown()) || self.grid.counts_years() && self.whole.count > 0)
            .then(|| self.mark(cell, of, part, label.to_owned()))
    }

    /// A cell of which no amount is known says so.
    fn mark(&self, cell: &Cell, of: &Cell, part: Part, heading: String) -> Mark {
        let (grid, unit) = (self.grid, self.unit);
        let adds = grid.measure().statistic().is_none() && !grid.is_below;
        // What is not known is no share of anything.
        let is_unknown = |cell: &Cell| cell.count > 0 && !is_known(cell, grid.measure());
        let has_share = adds && !is_unknown(cell) && !is_unknown(of);
        let share = shares::percent(unit.amount(cell), unit.amount(of)).filter(|_| has_share);
        let mut length = unit.length(unit.amount(cell));
        if is_unknown(cell) {
            length = Length { value: 0.0, label: say(grid.locale, "value-unpublished").into_owned() };
        } else if grid.spec.shows_shares() {
            // What is written is what is high or low.
            length.label = share.clone().unwrap_or_default();
            let (own, whole) = (unit.position(unit.amount(cell)), unit.position(unit.amount(of)));
            length.value = if whole == 0.0 { 0.0 } else { own / whole * 100.0 };
        }
        let made_up = grid.made_up(unit, cell);
        let all = unit.position(unit.amount(cell)).abs();
        let illustrative = if all == 0.0 { made_up } else { made_up / all * length.value.abs() };
        let whole = say(grid.locale, "figure-whole");
        let own = hover::share(grid, unit, cell, &self.whole, &whole);
        Mark {
            length,
            illustrative,
            part,
            cell: *cell,
            hover: hover::lines(grid, unit, heading, cell, own.into_iter().collect()),
            beside: share.map_or(Beside::Nothing, Beside::Share),
        }
    }
}
