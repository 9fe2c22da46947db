//! Years against years: growth, contribution to growth, index, slope. All computed from the records; published growth is
//! another thing and stays with the published figures.
//!
//! Growth of a year: value ÷ value of the year before − 1. Contribution (拉动): what a series grew by ÷ the whole of the
//! year before, in percentage points, so that the contributions add up to the growth of the whole. Index: value ÷ value
//! of the base year × 100.

use super::amounts::{heading, mark as plain_mark, overlaps};
use super::hover;
use crate::figure::body::Body;
use crate::figure::content::{Beside, Category, Length, Mark, ReferenceLine};
use crate::figure::grid::{Grid, part};
use crate::figure::kind::Kind;
use crate::figure::notes::without_marks;
use crate::figure::spec::FigureSpec;
use crate::figure::unit::{PERCENT_DECIMALS, Unit, is_known, percentage};
use crate::model::{Dataset, Sum};
use crate::query::{CachedDataset, Cell, Key, QueryError};
use crate::text::{Arg, Locale, numbers, say, say_with};

/// One mark for each row and year that there is a year to hold against.
pub(in crate::figure) fn body(
    dataset: &CachedDataset<'_>,
    spec: &FigureSpec,
    locale: Locale,
) -> Result<Body, QueryError> {
    let mut grid = Grid::new(dataset, spec, spec.query.clone(), locale)?;
    let unit = Unit::of(grid.measure(), spec.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let mut body = Body::of(&grid, unit);
    let years = grid.years();
    if years.is_empty() {
        let is_by_years = grid.timed.is_some();
        // By years, of which there are none, a figure says of itself that nothing has one.
        body.reason = (!is_by_years).then(|| say(locale, "figure-nothing-needs-years").into_owned());
        return Ok(body);
    }
    if let [(_, only)] = years[..] {
        let args = [("year", Arg::from(only.to_string()))];
        body.reason = Some(say_with(locale, "figure-nothing-one-year", args));
        return Ok(body);
    }
    let pairs = pairs(&grid, &years);
    let named = |column: usize| years.iter().find(|(at, _)| *at == column).map(|(_, year)| *year);
    body.years = vec![years[0].1, years[years.len() - 1].1];
    body.base = pairs.first().and_then(|(_, base)| named(*base)).filter(|_| spec.kind != Kind::Growth);
    match spec.kind {
        Kind::Slope => slope(&grid, unit, &pairs, &mut body),
        _ => changes(&grid, unit, &pairs, &mut body),
    }
    body.notes.extend(unfinished_year(dataset, &years, locale));
    if body.series.iter().all(|series| series.marks.iter().all(Option::is_none)) && !body.is_all_hidden() {
        body.reason = Some(say(locale, "figure-nothing-no-base").into_owned());
        return Ok(body);
    }
    leave_out_undrawn(&mut grid, &mut body, &pairs);
    Ok(body)
}

/// Series without any mark are no part of what is shown, and the note says why; of the others it counts the values that
/// cannot be held against anything.
fn leave_out_undrawn(grid: &mut Grid<'_>, body: &mut Body, pairs: &[(usize, usize)]) {
    let mut gaps = 0;
    for (row, series) in body.series.iter().enumerate().filter(|(_, series)| !series.hidden) {
        let is_there = |column: usize| grid.known(row, column).is_some();
        // Of an index the base is there; a year without an amount is a gap like any other.
        let lacks = |(mark, (column, base)): (&Option<Mark>, &(usize, usize))| {
            mark.is_none() && (is_there(*column) || grid.spec.kind != Kind::Index && is_there(*base))
        };
        if series.marks.iter().any(Option::is_some) && grid.spec.kind != Kind::Slope {
            gaps += series.marks.iter().zip(pairs).filter(|pair| lacks(*pair)).count();
        }
    }
    let names = without_marks(&mut body.series);
    if !names.is_empty() {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let years = body.categories.iter().map(|one| one.label.as_str()).collect::<Vec<_>>();
        let key = match grid.spec.kind {
            Kind::Index => "figure-note-no-base",
            Kind::Slope => "figure-note-no-end",
            _ => "figure-note-no-two-years",
        };
        let args = [
            ("names", Arg::from(crate::listing::names(&names, grid.locale))),
            ("base", body.base.map(|year| year.to_string()).unwrap_or_default().into()),
            ("years", years.join(&say(grid.locale, "list-separator")).into()),
        ];
        body.notes.push(say_with(grid.locale, key, args));
        // Of one dimension there is one series, which is drawn.
        let drawn: Vec<_> = body.series.iter().map(|series| series.keys.clone()).collect();
        grid.rows.iter_mut().for_each(|row| row.hidden |= !drawn.contains(&row.keys));
        if grid.spec.kind != Kind::Slope {
            body.total = grid.total(None);
        }
        body.asked = vec![(grid.query.clone(), grid.shown_part())];
    }
    if gaps > 0 {
        body.notes.push(say_with(grid.locale, "figure-note-gaps", [("count", Arg::from(gaps))]));
    }
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
    let total = |column: usize| Some(grid.total(Some(column))).filter(|cell| is_known(cell, grid.measure()));
    body.categories = [base, end]
        .into_iter()
        .map(|column| category(grid, column, total(column).map(|cell| unit.length(unit.amount(&cell)))))
        .collect();
    body.years = grid.years().iter().filter(|(at, _)| [base, end].contains(at)).map(|(_, year)| *year).collect();
    // Not what both years come to, which are two states of one thing: how many projects there are in either.
    let keys: Vec<Key> = [base, end].iter().flat_map(|column| grid.columns[*column].keys.clone()).collect();
    let rows = if grid.hides_some() { grid.shown_keys() } else { Vec::new() };
    let ends = part(&rows, &keys);
    body.total = grid.dataset.cell_of(&grid.query, std::slice::from_ref(&ends));
    body.asked = vec![(grid.query.clone(), ends)];
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
    for (column, base) in pairs {
        for row in grid.shown().filter(|row| change_mark(grid, unit, *row, *column, *base).is_some()) {
            [column, base].iter().filter_map(|at| grid.known(row, **at)).for_each(|cell| body.besides.add(cell, unit));
        }
    }
    body.side_by_side = grid.spec.kind == Kind::Contribution && overlaps(grid);
    let has_all = |at: usize, (column, base): (usize, usize)| {
        let is_whole = |row: usize| {
            let is_there = [column, base].iter().any(|column| grid.cell(row, *column).is_some());
            !is_there || body.series[row].marks[at].is_some()
        };
        grid.shown().all(is_whole) && !body.side_by_side
    };
    let whole = |at: usize, column: usize, base: usize| {
        let (now, before) = (grid.total(Some(column)), grid.total(Some(base)));
        let known = is_known(&now, grid.measure()) && is_known(&before, grid.measure());
        let growth =
            growth(unit.amount(&now), unit.amount(&before)).filter(|_| known && has_all(at, (column, base)))?;
        (grid.spec.kind == Kind::Contribution).then(|| percentage(growth, true))
    };
    let of = |(at, (column, base)): (usize, &(usize, usize))| category(grid, *column, whole(at, *column, *base));
    let categories: Vec<Category> = pairs.iter().enumerate().map(of).collect();
    if grid.spec.kind == Kind::Contribution {
        let without = categories.iter().filter(|one| one.total.is_none()).map(|one| one.label.as_str());
        let without: Vec<&str> = without.collect();
        if without.len() == categories.len() {
            body.unit_name = say(grid.locale, "figure-unit-contribution-alone").into_owned();
        } else if !without.is_empty() {
            let args = [("years", Arg::from(without.join(&say(grid.locale, "list-separator"))))];
            body.notes.push(say_with(grid.locale, "figure-note-no-whole", args));
        }
    }
    body.categories = categories;
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

/// What a row amounts to in a column; nothing is computed from what is not known.
fn amount(grid: &Grid<'_>, unit: Unit, row: usize, column: usize) -> Option<Sum> {
    grid.known(row, column).map(|cell| unit.amount(cell))
}

fn change_mark(grid: &Grid<'_>, unit: Unit, row: usize, column: usize, base: usize) -> Option<Mark> {
    let (cell, held) = (grid.known(row, column)?, grid.known(row, base)?);
    let (now, before) = (unit.amount(cell), unit.amount(held));
    let value = match grid.spec.kind {
        Kind::Growth => growth(now, before)?,
        Kind::Index => numbers::ratio(now, before, PERCENT_DECIMALS)?,
        _ if now == Sum::ZERO && before == Sum::ZERO => return None,
        _ => {
            let whole = grid.total(Some(base));
            numbers::ratio(now - before, unit.amount(&whole), PERCENT_DECIMALS)?
        }
    };
    let length = percentage(value, grid.spec.kind != Kind::Index);
    let key = match grid.spec.kind {
        Kind::Growth => "figure-hover-growth",
        Kind::Index => "figure-hover-index",
        _ => "figure-hover-contribution",
    };
    let mut own = vec![say_with(grid.locale, key, [("value", length.label.clone().into())])];
    own.extend(change_line(grid, unit, row, column, base).filter(|_| column != base));
    // Of no length, more than nothing of it is made up where anything behind it is.
    let whole = length.value.abs().max(f64::MIN_POSITIVE);
    let part = made_up(grid, unit, cell, held);
    Some(Mark {
        illustrative: whole * part,
        length,
        part: grid.part(row, column),
        cell: *cell,
        hover: hover::lines(grid, unit, heading(grid, row, column), cell, own),
        beside: Beside::Nothing,
    })
}

/// How much of a change is made up: as a bar, all of it where anything behind it is; as a point, as much as of the two
/// amounts together.
fn made_up(grid: &Grid<'_>, unit: Unit, now: &Cell, before: &Cell) -> f64 {
    let illustrative = unit.illustrative(now) + unit.illustrative(before);
    let all = unit.amount(now) + unit.amount(before);
    match (illustrative == Sum::ZERO, grid.spec.kind) {
        (true, _) => 0.0,
        (_, Kind::Index) => illustrative.fen() as f64 / all.fen() as f64,
        _ => 1.0,
    }
}

/// `2020：10.00 亿元 → 2021：12.00 亿元`
fn change_line(grid: &Grid<'_>, unit: Unit, row: usize, column: usize, base: usize) -> Option<String> {
    let value = |at: usize| amount(grid, unit, row, at).map(|amount| unit.length(amount).label);
    let args = [
        ("from", Arg::from(grid.columns[base].label.as_str())),
        ("before", value(base)?.into()),
        ("to", grid.columns[column].label.as_str().into()),
        ("now", value(column)?.into()),
        ("unit", crate::figure::grid::unit_name(grid, unit).into()),
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
