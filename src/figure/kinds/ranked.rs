//! A ranking: one bar a key of the first dimension, the longest first, the rest last.

use crate::figure::body::Body;
use crate::figure::choices::SeriesOrder;
use crate::figure::content::{Category, Length, Series};
use crate::figure::grid::Grid;
use crate::figure::kind::{Choice, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts::{average_note, mark, reference_line};
use crate::figure::makers::hover;
use crate::figure::picture::Piece::Block;
use crate::figure::spec::FigureSpec;
use crate::figure::unit::{PERCENT_DECIMALS, Unit, is_known};
use crate::model::Sum;
use crate::query::{CachedDataset, Cell, Query, QueryError};
use crate::text::{Locale, say, shares};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[Block(0, [3.0, 3.0, 29.0, 8.0]), Block(0, [3.0, 10.0, 21.0, 15.0]), Block(0, [3.0, 17.0, 12.0, 22.0])],
    uses: &[Choice::Measure, Choice::Top, Choice::Share, Choice::Labels, Choice::References, Choice::Unit],
    names_its_series: true,
    may_be_dwarfed: true,
    shows_first_when_small: true,
    is_offered_instead: true,
    native: Native::Bars,
    ..KindSpec::new("ranked", "ranked", body)
};

/// One series a key, each with one mark.
fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    let query = Query { by: spec.query.by[..1].to_vec(), ..spec.query.clone() };
    let mut spec = FigureSpec { query: query.clone(), ..spec.clone() };
    spec.choices.order = SeriesOrder::Total;
    let spec = &spec;
    let grid = Grid::new(dataset, spec, query, locale)?;
    let unit = Unit::of(grid.measure(), spec.choices.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let mut body = Body::of(&grid, unit);
    body.leave_out_hidden(&grid);
    body.divided_by = Some(grid.query.by.clone());
    let whole = body.total;
    body.series = series(&grid, unit, &whole);
    if grid.measure().statistic().is_some() {
        body.hatch_whole_marks();
    }
    let lengths: Vec<Sum> = grid.single_cells().iter().map(|cell| unit.amount(cell)).collect();
    if spec.shows_shares() {
        body.unit_name = say(locale, "figure-unit-share").into_owned();
        body.decimals = PERCENT_DECIMALS;
        to_shares(&mut body, &grid, unit, unit.amount(&whole));
    } else {
        let lines = spec.references.iter();
        body.references = lines.filter_map(|line| reference_line(*line, &lengths, unit, locale)).collect();
        body.notes.extend(average_note(&grid, &body));
    }
    let whole_name = if grid.measure().statistic().is_some() { "figure-whole" } else { "figure-total" };
    body.categories =
        vec![Category { keys: Vec::new(), label: say(locale, whole_name).into_owned(), follows: false, total: None }];
    Ok(body)
}

/// Shares are of all that is shown, each project counted once.
fn series(grid: &Grid<'_>, unit: Unit, whole: &Cell) -> Vec<Series> {
    let of = |at: usize| {
        let line = &grid.columns[at];
        let mut mark = mark(grid, unit, 0, at);
        if let Some(mark) = &mut mark {
            let share = hover::share(grid, unit, &mark.cell, whole, &say(grid.locale, "figure-whole"));
            mark.hover.splice(2..2, share);
        }
        line.series(vec![mark])
    };
    let all = (0..grid.columns.len()).map(of);
    let mut all: Vec<Series> = all.filter(|series| series.hidden || series.marks.iter().any(Option::is_some)).collect();
    // Times come in their own order, and what has none behind them; in a ranking the largest comes first.
    if grid.query.by.first().is_some_and(|by| by.is_time()) {
        let length = |series: &Series| series.marks.iter().flatten().next().map_or(0.0, |mark| mark.length.value);
        all.sort_by(|one, other| length(other).total_cmp(&length(one)));
    }
    all
}

fn to_shares(body: &mut Body, grid: &Grid<'_>, unit: Unit, whole: Sum) {
    for mark in body.series.iter_mut().flat_map(|series| series.marks.iter_mut().flatten()) {
        let amount = unit.amount(&mark.cell);
        let Some(label) = shares::share(amount, whole) else { continue };
        let part = |sum: Sum| sum.to_f64() / whole.to_f64() * 100.0;
        mark.length = Length { value: part(amount), label };
        mark.illustrative = part(unit.illustrative(&mark.cell));
    }
    if whole == Sum::ZERO && is_known(&body.total, grid.measure()) {
        body.reason = Some(say(grid.locale, "figure-nothing-share").into_owned());
    }
}
