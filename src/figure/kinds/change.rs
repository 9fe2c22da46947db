//! Years against years: growth, contribution to growth, index, slope. All computed from the records; published growth is
//! another thing and stays with the published figures.
//!
//! Growth of a year: value ÷ value of the year before − 1. Contribution (拉动): what a series grew by ÷ the whole of the
//! year before, in percentage points, so that the contributions add up to the growth of the whole. Index: value ÷ value
//! of the base year × 100.

use super::amounts::{heading, mark as plain_mark};
use super::hover;
use crate::figure::build::Body;
use crate::figure::content::{Beside, Category, Length, Mark, ReferenceLine};
use crate::figure::grid::Grid;
use crate::figure::kind::Kind;
use crate::figure::spec::FigureSpec;
use crate::figure::unit::{PERCENT_DECIMALS, Unit, is_known, percentage};
use crate::model::{Dataset, Sum};
use crate::query::{Books, Cell, QueryError};
use crate::text::numbers;
use crate::text::{Arg, Locale, say, say_with};

/// One mark for each row and year that there is a year to hold against.
pub(in crate::figure) fn body(dataset: &Books<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    let grid = Grid::new(dataset, spec, spec.query.clone(), locale)?;
    let unit = Unit::of(grid.measure(), spec.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let mut body = Body::of(&grid, unit);
    let years = grid.years();
    if years.is_empty() {
        body.reason = Some(say(locale, "figure-nothing-needs-years").into_owned());
        return Ok(body);
    }
    if let [(_, only)] = years[..] {
        let args = [("year", Arg::from(only.to_string()))];
        body.reason = Some(say_with(locale, "figure-nothing-one-year", args));
        return Ok(body);
    }
    let pairs = pairs(&grid, &years);
    body.years = vec![years[0].1, years[years.len() - 1].1];
    match spec.kind {
        Kind::Slope => slope(&grid, unit, &pairs, &mut body),
        _ => changes(&grid, unit, &pairs, &mut body),
    }
    body.notes.extend(unfinished_year(dataset, &years, locale));
    if body.reason.is_none() && body.series.iter().all(|series| series.marks.iter().all(Option::is_none)) {
        body.reason = Some(say(locale, "figure-nothing-no-base").into_owned());
    }
    Ok(body)
}

/// Columns with the columns they are held against: the year before, or the base year.
fn pairs(grid: &Grid<'_>, years: &[(usize, i32)]) -> Vec<(usize, usize)> {
    let column = |wanted: Option<i32>| years.iter().find(|(_, year)| Some(*year) == wanted).map(|(at, _)| *at);
    let base = column(grid.spec.base_year).unwrap_or(years[0].0);
    match grid.spec.kind {
        Kind::Slope => {
            let end = column(grid.spec.end_year).filter(|end| *end != base);
            let end =
                end.unwrap_or_else(|| years.iter().rev().map(|(at, _)| *at).find(|at| *at != base).unwrap_or(base));
            vec![(base.max(end), base.min(end))]
        }
        Kind::Index => years.iter().map(|(at, _)| (*at, base)).collect(),
        _ => years.windows(2).map(|pair| (pair[1].0, pair[0].0)).collect(),
    }
}

/// Two years side by side, the values as they are.
fn slope(grid: &Grid<'_>, unit: Unit, pairs: &[(usize, usize)], body: &mut Body) {
    let Some((end, base)) = pairs.first().copied() else { return };
    let of = |row: usize| {
        let mark_of = |column: usize| {
            let mut mark = plain_mark(grid, unit, row, column)?;
            let change = change_line(grid, unit, row, end, base);
            mark.hover.splice(2..2, change);
            Some(mark)
        };
        grid.rows[row].series(vec![mark_of(base), mark_of(end)])
    };
    body.series = (0..grid.rows.len()).map(of).collect();
    body.categories = [base, end].into_iter().map(|column| category(grid, column, None)).collect();
    body.total = Cell::default();
    for column in [base, end] {
        body.total.merge(&grid.total(Some(column)));
    }
    body.years = grid.years().iter().filter(|(at, _)| [base, end].contains(at)).map(|(_, year)| *year).collect();
}

/// Growth, contribution or index of every row and year.
fn changes(grid: &Grid<'_>, unit: Unit, pairs: &[(usize, usize)], body: &mut Body) {
    let (key, base) = match grid.spec.kind {
        Kind::Growth => ("figure-unit-growth", None),
        Kind::Contribution => ("figure-unit-contribution", None),
        _ => ("figure-unit-index", pairs.first().map(|(_, base)| grid.columns[*base].label.clone())),
    };
    body.unit_name = say_with(grid.locale, key, [("year", base.unwrap_or_default().into())]);
    body.decimals = PERCENT_DECIMALS;
    let of = |row: usize| {
        let marks = pairs.iter().map(|(column, base)| change_mark(grid, unit, row, *column, *base));
        grid.rows[row].series(marks.collect())
    };
    body.series = (0..grid.rows.len()).map(of).collect();
    let whole = |column: usize, base: usize| {
        let (now, before) = (grid.total(Some(column)), grid.total(Some(base)));
        let known = is_known(&now, grid.measure()) && is_known(&before, grid.measure());
        let growth = growth(unit.amount(&now), unit.amount(&before)).filter(|_| known)?;
        (grid.spec.kind == Kind::Contribution).then(|| percentage(growth, true))
    };
    body.categories = pairs.iter().map(|(column, base)| category(grid, *column, whole(*column, *base))).collect();
    if grid.spec.kind == Kind::Index {
        body.references = vec![ReferenceLine { value: 100.0, label: "100".to_owned() }];
    }
}

fn category(grid: &Grid<'_>, column: usize, total: Option<Length>) -> Category {
    Category { keys: grid.columns[column].keys.clone(), label: grid.columns[column].label.clone(), total }
}

/// `now ÷ before − 1` in percent.
fn growth(now: Sum, before: Sum) -> Option<crate::model::Decimal> {
    numbers::ratio(now - before, before, PERCENT_DECIMALS)
}

/// What a row amounts to in a column: nothing at all is 0, what is not published is unknown.
fn amount(grid: &Grid<'_>, unit: Unit, row: usize, column: usize) -> Option<Sum> {
    match grid.cell(row, column) {
        None => Some(Sum::ZERO),
        Some(cell) => is_known(cell, grid.measure()).then(|| unit.amount(cell)),
    }
}

fn change_mark(grid: &Grid<'_>, unit: Unit, row: usize, column: usize, base: usize) -> Option<Mark> {
    let (now, before) = (amount(grid, unit, row, column)?, amount(grid, unit, row, base)?);
    let value = match grid.spec.kind {
        Kind::Growth => growth(now, before)?,
        Kind::Index => numbers::ratio(now, before, PERCENT_DECIMALS)?,
        _ if now == Sum::ZERO && before == Sum::ZERO => return None,
        _ => {
            let whole = grid.total(Some(base));
            numbers::ratio(now - before, unit.amount(&whole), PERCENT_DECIMALS)?
        }
    };
    let cell = grid.cell(row, column).copied().unwrap_or_default();
    let made_up = [Some(&cell), grid.cell(row, base)].into_iter().flatten().any(|cell| cell.illustrative_count > 0);
    let length = percentage(value, grid.spec.kind != Kind::Index);
    let key = match grid.spec.kind {
        Kind::Growth => "figure-hover-growth",
        Kind::Index => "figure-hover-index",
        _ => "figure-hover-contribution",
    };
    let mut own = vec![say_with(grid.locale, key, [("value", length.label.clone().into())])];
    own.extend(change_line(grid, unit, row, column, base).filter(|_| column != base));
    // An index of 0 is made up where its base is: then more than nothing of it is.
    let whole = length.value.abs().max(f64::MIN_POSITIVE);
    Some(Mark {
        illustrative: if made_up { whole } else { 0.0 },
        length,
        part: grid.part(row, column),
        cell,
        hover: hover::lines(grid, unit, heading(grid, row, column), &cell, own),
        beside: Beside::Nothing,
    })
}

/// `2020：10.00 亿元 → 2021：12.00 亿元`
fn change_line(grid: &Grid<'_>, unit: Unit, row: usize, column: usize, base: usize) -> Option<String> {
    let value = |at: usize| amount(grid, unit, row, at).map(|amount| unit.length(amount).label);
    let args = [
        ("from", Arg::from(grid.columns[base].label.as_str())),
        ("before", value(base)?.into()),
        ("to", grid.columns[column].label.as_str().into()),
        ("now", value(column)?.into()),
        ("unit", crate::figure::build::unit_name(grid, unit).into()),
    ];
    Some(say_with(grid.locale, "figure-hover-change", args))
}

/// A last year that the books do not hold to its end is no whole year to compare.
fn unfinished_year(dataset: &Dataset, years: &[(usize, i32)], locale: Locale) -> Option<String> {
    let as_of = dataset.as_of()?;
    let (_, last) = years.last()?;
    let (_, day) = as_of.range();
    let is_whole = day >= crate::model::PartialDate::parse(&format!("{last}-12-31"))?.range().1;
    (as_of.year() == *last && !is_whole).then(|| {
        let args = [("year", Arg::from(last.to_string())), ("date", as_of.to_string().into())];
        say_with(locale, "figure-note-unfinished", args)
    })
}
