//! 坡度图: two years side by side, the values as they are.

use crate::figure::body::Body;
use crate::figure::content::Series;
use crate::figure::grid::{Grid, part};
use crate::figure::kind::{Choice, ComesTo, Counts, Native};
use crate::figure::kind_spec::{KindSpec, MadeUp};
use crate::figure::makers::amounts::mark;
use crate::figure::makers::change::{self, Against, Pairs};
use crate::figure::picture::Piece::{Dot, Line};
use crate::figure::spec::FigureSpec;
use crate::figure::time::stepped_key;
use crate::figure::unit::{Unit, is_known};
use crate::query::{CachedDataset, Key, QueryError};
use crate::text::{Arg, Locale, say_with};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Line(1, &[[6.0, 8.0], [26.0, 16.0]]),
        Line(0, &[[6.0, 20.0], [26.0, 4.0]]),
        Dot(1, [6.0, 8.0, 2.5]),
        Dot(1, [26.0, 16.0, 2.5]),
        Dot(0, [6.0, 20.0, 2.5]),
        Dot(0, [26.0, 4.0, 2.5]),
    ],
    uses: &[
        Choice::Measure,
        Choice::Order,
        Choice::Top,
        Choice::Labels,
        Choice::Unit,
        Choice::BaseYear,
        Choice::EndYear,
    ],
    runs_along_time: true,
    compares_years: true,
    keeps_its_years: true,
    names_its_series: true,
    told_by_colour: true,
    may_be_dwarfed: true,
    counts: Counts::No,
    comes_to: ComesTo::Categories,
    shows_made_up: MadeUp::Points,
    illustrative: "figure-note-illustrative-lines",
    title_alone: Some("figure-title-slope-alone"),
    native: Native::Lines,
    ..KindSpec::new("slope", "slope", body)
};

static AGAINST: Against = Against {
    pairs: ends,
    draw,
    has_base: true,
    gaps: None,
    is_of_whole: false,
    without: "figure-note-no-end",
    nothing: "figure-nothing-no-ends",
};

fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    change::body(dataset, spec, locale, &AGAINST)
}

/// The year it leads to with the year it starts from.
fn ends(grid: &Grid<'_>, years: &[(usize, i32)]) -> Pairs {
    let base = change::base_column(grid, years);
    let end = change::last_column_of(years, grid.spec.choices.end_year).filter(|end| *end != base);
    let end = end.unwrap_or_else(|| years.iter().rev().map(|(at, _)| *at).find(|at| *at != base).unwrap_or(base));
    vec![(base.max(end), base.min(end))]
}

/// The series that have a value at one end only: points that lead nowhere.
fn lone_ends(grid: &Grid<'_>, body: &Body) -> Option<String> {
    let has_one = |series: &&Series| series.marks.iter().filter(|mark| mark.is_some()).count() == 1;
    let lone = body.series.iter().filter(|series| !series.hidden).filter(has_one);
    let names: Vec<&str> = lone.map(|series| series.label.as_str()).collect();
    let args = [("names", Arg::from(crate::listing::names(&names, grid.locale)))];
    let key = stepped_key("figure-note-one-end", &grid.query.by, grid.locale);
    (!names.is_empty()).then(|| say_with(grid.locale, &key, args))
}

fn draw(grid: &Grid<'_>, unit: Unit, pairs: &[(usize, usize)], body: &mut Body) {
    let Some((end, base)) = pairs.first().copied() else { return };
    let of = |row: usize| {
        let mark_of = |column: usize| {
            let mut mark = mark(grid, unit, row, column)?;
            mark.hover.splice(2..2, change::change_line(grid, unit, row, end, base));
            Some(mark)
        };
        grid.rows[row].series(vec![mark_of(base), mark_of(end)])
    };
    body.series = (0..grid.rows.len()).map(of).collect();
    // Of a year of which nothing is drawn there is no total to be told.
    let is_drawn = |column: usize| grid.shown().any(|row| grid.known(row, column).is_some());
    let total = |column: usize| {
        Some(grid.total(Some(column))).filter(|cell| is_drawn(column) && is_known(cell, grid.measure()))
    };
    body.categories = [base, end]
        .into_iter()
        .map(|column| change::category(grid, column, total(column).map(|cell| unit.length(unit.amount(&cell)))))
        .collect();
    let ends: Vec<_> = grid.years().into_iter().filter(|(at, _)| [base, end].contains(at)).collect();
    body.is_of_years(grid, &ends);
    body.notes.extend(lone_ends(grid, body));
    // Not what both years come to, which are two states of one thing: how many projects there are in either.
    let keys: Vec<Key> = [base, end].iter().flat_map(|column| grid.columns[*column].keys.clone()).collect();
    let rows = if grid.hides_some() { grid.shown_keys() } else { Vec::new() };
    let ends = part(&rows, &keys);
    body.total = grid.dataset.cell_of(&grid.query, std::slice::from_ref(&ends));
    body.asked = vec![(grid.query.clone(), ends)];
    body.put_aside_in(grid, &[base, end]);
}
