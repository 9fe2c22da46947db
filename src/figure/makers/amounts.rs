//! Values as they are: bars, lines, cells, panels; or their shares of a category.

use crate::figure::body::Body;
use crate::figure::content::{Beside, Category, Length, Mark, ReferenceLine, Series};
use crate::figure::grid::Grid;
use crate::figure::kind_spec::ILLUSTRATIVE_PARTS;
use crate::figure::makers::hover;
use crate::figure::spec::{FigureSpec, Reference};
use crate::figure::time::time_name;
use crate::figure::together::are_others;
use crate::figure::unit::{PERCENT_DECIMALS, Unit, is_known};
use crate::listing::names;
use crate::model::{Decimal, Sum};
use crate::query::{CachedDataset, QueryError};
use crate::text::{Arg, Locale, numbers, say, say_with, shares};

/// One mark for each row and column of which anything is known: its value, or its share where that is asked for.
pub(in crate::figure) fn body(
    dataset: &CachedDataset<'_>,
    spec: &FigureSpec,
    locale: Locale,
) -> Result<Body, QueryError> {
    let (grid, unit, mut body) = values(dataset, spec, locale)?;
    if spec.shows_shares() {
        to_shares(&grid, unit, &mut body, false);
    }
    Ok(body)
}

/// The same as shares, whatever is asked for: stacks filled to their ends, with what they come to on top.
pub(in crate::figure) fn shares(
    dataset: &CachedDataset<'_>,
    spec: &FigureSpec,
    locale: Locale,
) -> Result<Body, QueryError> {
    let (grid, unit, mut body) = values(dataset, spec, locale)?;
    let is_stack = !body.side_by_side;
    to_shares(&grid, unit, &mut body, is_stack);
    Ok(body)
}

fn values<'a>(
    dataset: &'a CachedDataset<'a>,
    spec: &'a FigureSpec,
    locale: Locale,
) -> Result<(Grid<'a>, Unit, Body), QueryError> {
    let grid = Grid::new(dataset, spec, spec.query.clone(), locale)?;
    let unit = Unit::of(grid.measure(), spec.choices.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let mut body = Body::of(&grid, unit);
    body.series = series(&grid, unit);
    if grid.measure().statistic().is_some() && spec.kind.spec().illustrative == ILLUSTRATIVE_PARTS {
        body.hatch_whole_marks();
    }
    body.categories = categories(&grid, unit);
    body.side_by_side = spec.kind.is_stacked() && overlaps(&grid);
    body.references = references(&grid, unit, &body);
    body.notes.extend(average_note(&grid, &body));
    body.notes.extend(average_without_undated(&grid, &body));
    Ok((grid, unit, body))
}

/// Whether projects are in several rows, so that what the rows come to is more than what is in them.
pub(in crate::figure) fn overlaps(grid: &Grid<'_>) -> bool {
    let is_of_several = grid.answer.by.first().is_some_and(|first| first.is_of_several(grid.dataset));
    if !is_of_several || grid.answer.by.len() < 2 || grid.measure().statistic().is_some() {
        return false;
    }
    let counted = |column: usize| grid.shown().filter_map(|row| grid.cell(row, column)).map(|cell| cell.count).sum();
    (0..grid.columns.len()).any(|column| grid.total(Some(column)).count < counted(column))
}

/// The rows of a grid as series.
pub(in crate::figure) fn series(grid: &Grid<'_>, unit: Unit) -> Vec<Series> {
    let marks = |row: usize| (0..grid.columns.len()).map(|column| mark(grid, unit, row, column)).collect();
    grid.rows.iter().enumerate().map(|(row, line)| line.series(marks(row))).collect()
}

/// The columns of a grid as categories.
pub(in crate::figure) fn categories(grid: &Grid<'_>, unit: Unit) -> Vec<Category> {
    // What cannot be added up has no totals, and what is beside it is no part.
    let adds = grid.measure().statistic().is_none();
    let of = |column: usize| {
        let whole = grid.total(Some(column));
        Category {
            keys: grid.columns[column].keys.clone(),
            label: grid.columns[column].label.clone(),
            follows: grid.follows(column),
            total: (adds && is_known(&whole, grid.measure()) || grid.counts_years())
                .then(|| unit.length(unit.amount(&whole))),
        }
    };
    (0..grid.columns.len()).map(of).collect()
}

/// A cell of which no amount is known is a gap, not a bar of no length.
pub(in crate::figure) fn mark(grid: &Grid<'_>, unit: Unit, row: usize, column: usize) -> Option<Mark> {
    let cell = grid.known(row, column)?;
    let mut own = Vec::new();
    if grid.answer.by.len() == 2 {
        own.extend(hover::share(grid, unit, cell, &grid.total(Some(column)), &grid.columns[column].label));
    }
    Some(Mark {
        length: unit.length(unit.amount(cell)),
        illustrative: grid.made_up(unit, cell),
        part: grid.part(row, column),
        cell: *cell,
        hover: hover::lines(grid, unit, heading(grid, row, column), cell, own),
        beside: Beside::Nothing,
    })
}

/// Row and column by name.
pub(in crate::figure) fn heading(grid: &Grid<'_>, row: usize, column: usize) -> String {
    let (row, column) = (&grid.rows[row], &grid.columns[column]);
    if row.keys.is_empty() { column.label.clone() } else { format!("{} · {}", row.label, column.label) }
}

/// Lengths become shares of what is in their category, each project counted once; of stacks the total keeps what it came
/// to.
fn to_shares(grid: &Grid<'_>, unit: Unit, body: &mut Body, is_stack: bool) {
    body.unit_name = match is_stack {
        true if body.unit_name.is_empty() => say(grid.locale, "figure-unit-percent-plain").into_owned(),
        true => say_with(grid.locale, "figure-unit-percent", [("unit", body.unit_name.clone().into())]),
        false => say(grid.locale, "figure-unit-share").into_owned(),
    };
    body.decimals = PERCENT_DECIMALS;
    body.has_shares = true;
    let is_single = grid.answer.by.len() == 1;
    let whole = |column: usize| unit.amount(&grid.total(Some(column).filter(|_| !is_single)));
    let wholes: Vec<Sum> = (0..grid.columns.len()).map(whole).collect();
    let is_zero = wholes.iter().all(|whole| *whole == Sum::ZERO);
    if is_zero && is_known(&body.total, grid.measure()) && !body.is_all_hidden() {
        body.reason = Some(say(grid.locale, "figure-nothing-share").into_owned());
    }
    for series in &mut body.series {
        for (slot, whole) in series.marks.iter_mut().zip(&wholes) {
            let Some(mark) = slot else { continue };
            let amount = unit.amount(&mark.cell);
            let Some(label) = shares::share(amount, *whole) else {
                *slot = None;
                continue;
            };
            // The label is rounded, the length is not: stacks fill up exactly.
            let part = |sum: Sum| sum.to_f64() / whole.to_f64() * 100.0;
            mark.illustrative = part(unit.illustrative(&mark.cell));
            mark.length = Length { value: part(amount), label };
        }
    }
    body.notes.extend(without_shares(grid, body, &wholes));
    for (column, (category, whole)) in body.categories.iter_mut().zip(&wholes).enumerate() {
        match &mut category.total {
            Some(total) if is_stack && *whole != Sum::ZERO => {
                let part = unit.amount(&grid.total(Some(column)));
                total.value = part.to_f64() / whole.to_f64() * 100.0;
            }
            _ => category.total = None,
        }
    }
}

/// Of which categories there are amounts that come to nothing.
fn without_shares(grid: &Grid<'_>, body: &Body, wholes: &[Sum]) -> Option<String> {
    let is_nothing = |at: &usize| {
        let total = grid.total(Some(*at));
        wholes[*at] == Sum::ZERO && total.count > 0 && is_known(&total, grid.measure())
    };
    let nothing = (0..wholes.len()).filter(is_nothing).map(|at| body.categories[at].label.as_str());
    let nothing: Vec<&str> = nothing.collect();
    let first = body.categories.first().and_then(Category::key).filter(|key| !key.is_undated());
    let are_times =
        nothing.iter().all(|name| !body.categories.iter().any(|one| one.is_undated() && one.label == *name));
    let named = time_name(first.filter(|_| are_times), &names(&nothing, grid.locale), grid.locale);
    let args = || [("names", Arg::from(named.as_str()))];
    (!nothing.is_empty() && body.reason.is_none()).then(|| say_with(grid.locale, "figure-note-no-shares", args()))
}

/// The lines asked for, in the figure's unit.
fn references(grid: &Grid<'_>, unit: Unit, body: &Body) -> Vec<ReferenceLine> {
    let is_stack = grid.spec.kind.is_stacked() && !body.side_by_side;
    // Those together are no one of those that an average is of.
    let lengths: Vec<Sum> = if grid.is_folded() {
        let cells = if is_stack { grid.single_totals() } else { grid.single_cells() };
        cells.iter().map(|cell| unit.amount(cell)).collect()
    } else if is_stack {
        (0..body.categories.len())
            .filter(|column| body.categories[*column].total.is_some() && !body.categories[*column].is_undated())
            .map(|column| unit.amount(&grid.total(Some(column))))
            .collect()
    } else {
        // What has no year is none of the years that an average is of.
        let dated = |column: &usize| !body.categories.get(*column).is_some_and(Category::is_undated);
        let cells =
            |row: usize| (0..grid.columns.len()).filter(dated).filter_map(move |column| grid.known(row, column));
        grid.shown().flat_map(cells).map(|cell| unit.amount(cell)).collect()
    };
    grid.spec
        .references
        .iter()
        .filter(|reference| grid.spec.heeds(**reference))
        .filter_map(|reference| reference_line(*reference, &lengths, unit, grid.locale))
        .collect()
}

/// That an average is of more than stands alone.
pub(in crate::figure) fn average_note(grid: &Grid<'_>, body: &Body) -> Option<String> {
    let has_average = grid.spec.references.contains(&Reference::Average) && !body.references.is_empty();
    let is_of_totals = grid.spec.kind.is_stacked() && !body.side_by_side && grid.answer.by.len() == 2;
    let is_of_more = match is_of_totals {
        true => grid.columns.iter().any(|line| are_others(&line.keys)),
        false => grid.is_folded(),
    };
    (has_average && is_of_more).then(|| say(grid.locale, "figure-note-average-all").into_owned())
}

/// That a bar which stands apart, because it has no year, is none of those that an average is of.
fn average_without_undated(grid: &Grid<'_>, body: &Body) -> Option<String> {
    let has_average = grid.spec.references.contains(&Reference::Average) && !body.references.is_empty();
    let at = body.categories.iter().position(Category::is_undated)?;
    let is_drawn = grid.shown().any(|row| grid.known(row, at).is_some());
    (has_average && is_drawn).then(|| say(grid.locale, "figure-note-average-dated").into_owned())
}

/// One line; none at the mean of nothing.
pub(in crate::figure) fn reference_line(
    reference: Reference,
    lengths: &[Sum],
    unit: Unit,
    locale: Locale,
) -> Option<ReferenceLine> {
    let (key, length) = match reference {
        Reference::Average => {
            let whole: Sum = lengths.iter().copied().sum();
            let count = i128::try_from(lengths.len()).ok().filter(|count| *count > 0)?;
            let mean = unit.position(whole) / count as f64;
            let decimals = unit.decimals().max(1);
            let rounded = Decimal::new((mean * 10f64.powi(decimals as i32)).round() as i128, decimals)?;
            ("figure-average", Length { value: mean, label: numbers::decimal(rounded) })
        }
        Reference::Target(target) => ("figure-target", unit.length(target)),
        Reference::Schedule => return None,
    };
    let label = say_with(locale, key, [("value", length.label.into())]);
    Some(ReferenceLine { value: length.value, label })
}
