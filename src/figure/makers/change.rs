//! Years against years. All computed from the records; published growth is another thing and stays with the published
//! figures. Must not know which kinds there are: each says how it holds years against one another.

use std::collections::HashSet;

use crate::figure::body::Body;
use crate::figure::content::{Beside, Category, Length, Mark};
use crate::figure::grid::{Grid, part, unit_name};
use crate::figure::kind::Choice;
use crate::figure::makers::amounts::heading;
use crate::figure::makers::behind::behind;
use crate::figure::makers::{held, hover};
use crate::figure::notes::without_marks;
use crate::figure::spec::FigureSpec;
use crate::figure::time::{stepped_key, time_name};
use crate::figure::unit::{PERCENT_DECIMALS, Unit, is_known, percentage};
use crate::model::{Dataset, Decimal, Month, PartialDate, Period, Sum};
use crate::query::{CachedDataset, Cell, Key, QueryError};
use crate::text::{Arg, Locale, numbers, say, say_with};

/// How a kind holds years against one another.
pub(in crate::figure) struct Against {
    /// Columns with the columns they are held against, of all that are years.
    pub(in crate::figure) pairs: fn(&Grid<'_>, &[(usize, i32)]) -> Pairs,
    /// Puts series and categories into the figure.
    pub(in crate::figure) draw: fn(&Grid<'_>, Unit, &[(usize, usize)], &mut Body),
    /// Whether the year that the first is held against is named.
    pub(in crate::figure) has_base: bool,
    /// Which of the values that are not drawn the note counts as gaps; none where it counts none.
    pub(in crate::figure) gaps: Option<Gaps>,
    /// Whether what a series grew by is held against the whole, so that all of it is behind every mark.
    pub(in crate::figure) is_of_whole: bool,
    /// What the note says of series without any mark.
    pub(in crate::figure) without: &'static str,
    /// What is said where no series has any.
    pub(in crate::figure) nothing: &'static str,
}

/// Columns with the columns they are held against.
pub(in crate::figure) type Pairs = Vec<(usize, usize)>;

/// Which gaps are counted, and what the note says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figure) struct Gaps {
    /// What a gap is.
    pub(in crate::figure) of: GapsOf,
    /// The sentence with their number.
    pub(in crate::figure) note: &'static str,
}

/// What a gap is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::figure) enum GapsOf {
    /// Either of two years is there.
    Either,
    /// The year is there. Its base always is; a year without an amount is a gap like any other.
    TheYear,
}

/// One mark for each row and year that there is a year to hold against.
pub(in crate::figure) fn body(
    dataset: &CachedDataset<'_>,
    spec: &FigureSpec,
    locale: Locale,
    against: &Against,
) -> Result<Body, QueryError> {
    let mut grid = Grid::new(dataset, spec, spec.query.clone(), locale)?;
    let unit = Unit::of(grid.measure(), spec.choices.scale, grid.answer.cells().map(|(_, cell)| cell), locale);
    let mut body = Body::of(&grid, unit);
    let years = grid.years();
    if years.is_empty() {
        let is_by_years = grid.timed.is_some();
        // By years, of which there are none, a figure says of itself that nothing has one.
        body.reason = (!is_by_years).then(|| say(locale, "figure-nothing-needs-years").into_owned());
        return Ok(body);
    }
    if let [(_, only)] = years[..] {
        let only = years.first().map_or(only.to_string(), |(at, _)| grid.columns[*at].label.clone());
        let are_several = grid.years_by_kind().len() > 1;
        let alone = if are_several { "figure-nothing-years-apart" } else { "figure-nothing-one-year" };
        let key = stepped_key(alone, &spec.query.by, locale);
        body.reason = Some(say_with(locale, &key, [("year", Arg::from(only))]));
        return Ok(body);
    }
    let pairs = (against.pairs)(&grid, &years);
    let named = |column: usize| grid.columns.get(column).map(|column| column.label.clone());
    body.is_of_years(&grid, &ends_of(&grid, &pairs, &years));
    body.base = pairs.first().and_then(|(_, base)| named(*base)).filter(|_| against.has_base);
    (against.draw)(&grid, unit, &pairs, &mut body);
    body.notes.extend(held::note(&grid));
    body.notes.extend(unfinished_year(dataset, &grid, &years));
    // A year that is held against itself is no change; of a kind that draws both years as they are each mark tells something.
    let tells = |(at, mark): (usize, &Option<Mark>)| {
        let is_change = pairs.get(at).is_none_or(|(column, base)| column != base);
        mark.is_some() && (against.gaps.is_none() || is_change)
    };
    if !body.series.iter().any(|series| series.marks.iter().enumerate().any(tells)) && !body.is_all_hidden() {
        body.reason = Some(nothing_to_compare(&grid, &body, &years, against));
        return Ok(body);
    }
    body.notes.extend(years_not_there(spec, &years, locale));
    body.notes.extend(years_of_other_kinds(&grid, &pairs));
    body.behind = behind(&grid, &body, &pairs, against.is_of_whole);
    leave_out_undrawn(&mut grid, &mut body, &pairs, against);
    Ok(body)
}

/// The first and the last year that are held against one another.
fn ends_of(grid: &Grid<'_>, pairs: &[(usize, usize)], years: &[(usize, i32)]) -> Vec<(usize, i32)> {
    let own = [years.first(), years.last()].into_iter().flatten().copied();
    if grid.years_by_kind().len() < 2 {
        return own.collect();
    }
    let all: Vec<(usize, i32)> = grid.years_by_kind().concat();
    let named = all.into_iter().filter(|(at, _)| pairs.iter().any(|(column, base)| [column, base].contains(&at)));
    let mut named: Vec<(usize, i32)> = named.collect();
    named.sort_unstable();
    if let (Some(first), Some(last)) = (named.first(), named.last()) { vec![*first, *last] } else { own.collect() }
}

/// That other years stand in for those that were asked for and are not there.
fn years_not_there(spec: &FigureSpec, years: &[(usize, i32)], locale: Locale) -> Option<String> {
    let asked = [(Choice::BaseYear, spec.choices.base_year), (Choice::EndYear, spec.choices.end_year)];
    let asked = asked.into_iter().filter(|(choice, _)| spec.kind.uses(*choice)).filter_map(|(_, year)| year);
    let missing = asked.filter(|year| column_of(years, Some(*year)).is_none()).map(|year| year.to_string());
    let missing = missing.collect::<Vec<_>>().join(&say(locale, "list-separator"));
    (!missing.is_empty()).then(|| say_with(locale, "figure-note-years-not-there", [("years", missing.into())]))
}

/// That some years begin with another month than those that are drawn, so that nothing is held against them.
fn years_of_other_kinds(grid: &Grid<'_>, pairs: &[(usize, usize)]) -> Option<String> {
    let all = grid.years_by_kind();
    if all.len() < 2 {
        return None;
    }
    let is_left = |at: &usize| !pairs.iter().any(|(column, base)| [column, base].contains(&at));
    let has_some = |at: &usize| grid.shown().any(|row| grid.cell(row, *at).is_some_and(|cell| cell.count > 0));
    let mut left: Vec<usize> = all.concat().into_iter().map(|(at, _)| at).filter(is_left).filter(has_some).collect();
    left.sort_unstable();
    let names: Vec<&str> = left.iter().map(|at| grid.columns[*at].label.as_str()).collect();
    let years = Arg::from(names.join(&say(grid.locale, "list-separator")));
    (!names.is_empty()).then(|| say_with(grid.locale, "figure-note-years-of-other-kinds", [("years", years)]))
}

/// Why there is nothing that another year could be held against.
fn nothing_to_compare(grid: &Grid<'_>, body: &Body, years: &[(usize, i32)], against: &Against) -> String {
    let locale = grid.locale;
    let mut ends: Vec<&str> = years.iter().map(|(at, _)| grid.columns[*at].label.as_str()).collect();
    if body.years.len() == 2 && ends.len() > 2 {
        ends = vec![ends[0], ends[ends.len() - 1]];
    }
    let first = years.first().and_then(|(at, _)| grid.columns[*at].keys.first().copied());
    let base = body.base.as_ref().map(|base| time_name(first, base, locale)).unwrap_or_default();
    let years = time_name(first, &ends.join(&say(locale, "list-separator")), locale);
    let nothing = if grid.held.left_out() > 0 { "figure-nothing-held-apart" } else { against.nothing };
    let key = stepped_key(nothing, &grid.query.by, locale);
    say_with(locale, &key, [("base", Arg::from(base)), ("years", years.into())])
}

/// Series without any mark are no part of what is shown, and the note says why; of the others it counts the values that
/// cannot be held against anything.
fn leave_out_undrawn(grid: &mut Grid<'_>, body: &mut Body, pairs: &[(usize, usize)], against: &Against) {
    let gaps = against.gaps.map_or(0, |gaps| count_gaps(grid, body, pairs, gaps.of));
    let names = without_marks(&mut body.series);
    if !names.is_empty() {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let years = body.categories.iter().map(|one| one.label.as_str()).collect::<Vec<_>>();
        let first = body.categories.first().and_then(Category::key);
        let years = time_name(first, &years.join(&say(grid.locale, "list-separator")), grid.locale);
        let args = [
            ("names", Arg::from(crate::listing::names(&names, grid.locale))),
            ("base", body.base.as_ref().map(|base| time_name(first, base, grid.locale)).unwrap_or_default().into()),
            ("years", years.into()),
        ];
        let key = stepped_key(against.without, &grid.query.by, grid.locale);
        body.notes.push(say_with(grid.locale, &key, args));
        // Of one dimension there is one series, which is drawn.
        let drawn: HashSet<_> = body.series.iter().map(|series| series.keys.clone()).collect();
        grid.rows.iter_mut().for_each(|row| row.hidden |= !drawn.contains(&row.keys));
        if against.is_of_whole {
            // What is not drawn is part of what the others are held against.
        } else if against.gaps.is_some() {
            body.asked = vec![(grid.query.clone(), grid.shown_part())];
            body.total = grid.total(None);
        } else {
            // What it is of are its categories alone.
            let along: Vec<Key> = body.categories.iter().flat_map(|one| one.keys.clone()).collect();
            body.asked = vec![(grid.query.clone(), part(&grid.shown_keys(), &along))];
        }
    }
    if let Some(of) = against.gaps.filter(|_| gaps > 0) {
        let key = stepped_key(of.note, &grid.query.by, grid.locale);
        body.notes.push(say_with(grid.locale, &key, [("count", Arg::from(gaps))]));
    }
}

fn count_gaps(grid: &Grid<'_>, body: &Body, pairs: &[(usize, usize)], gaps: GapsOf) -> usize {
    let is_there = |row: usize, column: usize| grid.known(row, column).is_some();
    let of = |row: usize, marks: &[Option<Mark>]| {
        let lacks = |(mark, (column, base)): &(&Option<Mark>, &(usize, usize))| {
            mark.is_none() && (is_there(row, *column) || gaps == GapsOf::Either && is_there(row, *base))
        };
        marks.iter().zip(pairs).filter(lacks).count()
    };
    let shown = body.series.iter().enumerate().filter(|(_, series)| !series.hidden);
    let drawn = shown.filter(|(_, series)| series.marks.iter().any(Option::is_some));
    drawn.map(|(row, series)| of(row, &series.marks)).sum()
}

/// Each year with the year before it that begins with the same month.
pub(in crate::figure) fn year_before(grid: &Grid<'_>, _: &[(usize, i32)]) -> Pairs {
    let all = grid.years_by_kind();
    let pairs = all.iter().flat_map(|years| years.windows(2).map(|pair| (pair[1].0, pair[0].0)));
    let mut pairs: Pairs = pairs.collect();
    pairs.sort_unstable();
    pairs
}

/// The year that others are held against: the one asked for, else the first.
pub(in crate::figure) fn base_column(grid: &Grid<'_>, years: &[(usize, i32)]) -> usize {
    column_of(years, grid.spec.choices.base_year).unwrap_or(years[0].0)
}

/// The column of a year; of shorter steps of time the first of it.
pub(in crate::figure) fn column_of(years: &[(usize, i32)], wanted: Option<i32>) -> Option<usize> {
    years.iter().find(|(_, year)| Some(*year) == wanted).map(|(at, _)| *at)
}

/// The same, the last of it.
pub(in crate::figure) fn last_column_of(years: &[(usize, i32)], wanted: Option<i32>) -> Option<usize> {
    years.iter().rfind(|(_, year)| Some(*year) == wanted).map(|(at, _)| *at)
}

/// How a value comes of the amounts of two years.
pub(in crate::figure) struct Measured {
    /// The value; nothing where there is none.
    pub(in crate::figure) value: fn(&Compared<'_>) -> Option<Decimal>,
    /// Whether it is written with its sign.
    pub(in crate::figure) signed: bool,
    /// What hovering says of it.
    pub(in crate::figure) hover: &'static str,
    /// How much of a mark is made up where some of the two amounts is: all of it, or as much as of either.
    pub(in crate::figure) is_made_up_in_part: bool,
}

/// The amounts of two years, and where to find the whole of the earlier one.
pub(in crate::figure) struct Compared<'a> {
    pub(in crate::figure) now: Sum,
    pub(in crate::figure) before: Sum,
    grid: &'a Grid<'a>,
    unit: Unit,
    columns: [usize; 2],
}

impl Compared<'_> {
    /// What all series came to in the earlier year.
    pub(in crate::figure) fn whole_before(&self) -> Sum {
        self.unit.amount(&held::wholes(self.grid, self.columns)[1])
    }

    /// `now ÷ before − 1` in percent.
    pub(in crate::figure) fn growth(&self) -> Option<Decimal> {
        growth(self.now, self.before)
    }
}

/// `now ÷ before − 1` in percent.
pub(in crate::figure) fn growth(now: Sum, before: Sum) -> Option<Decimal> {
    rate(now - before, before)
}

/// `part ÷ before` in percent: held against less than nothing, what grew would have shrunk.
pub(in crate::figure) fn rate(part: Sum, before: Sum) -> Option<Decimal> {
    if before < Sum::ZERO { None } else { numbers::ratio(part, before, PERCENT_DECIMALS) }
}

/// A series a row and a category a year, in percent.
pub(in crate::figure) fn changes(
    grid: &Grid<'_>,
    unit: Unit,
    pairs: &[(usize, usize)],
    body: &mut Body,
    measured: &Measured,
) {
    body.decimals = PERCENT_DECIMALS;
    let of = |row: usize| {
        let marks = pairs.iter().map(|(column, base)| change_mark(grid, unit, row, (*column, *base), measured));
        grid.rows[row].series(marks.collect())
    };
    body.series = (0..grid.rows.len()).map(of).collect();
    for (column, base) in pairs {
        let is_drawn = |row: &usize| change_mark(grid, unit, *row, (*column, *base), measured).is_some();
        for row in grid.shown().filter(is_drawn) {
            [column, base].iter().filter_map(|at| grid.known(row, **at)).for_each(|cell| body.besides.add(cell, unit));
        }
    }
    body.categories = pairs.iter().map(|(column, _)| category(grid, *column, None)).collect();
}

/// A column as a category.
pub(in crate::figure) fn category(grid: &Grid<'_>, column: usize, total: Option<Length>) -> Category {
    Category {
        keys: grid.columns[column].keys.clone(),
        label: grid.columns[column].label.clone(),
        follows: grid.follows(column),
        total,
    }
}

fn change_mark(
    grid: &Grid<'_>,
    unit: Unit,
    row: usize,
    (column, base): (usize, usize),
    measured: &Measured,
) -> Option<Mark> {
    let (cell, held) = (grid.known(row, column)?, grid.known(row, base)?);
    let both = held::of_both(grid, &grid.rows[row].keys, [column, base], [*cell, *held]);
    if both != [*cell, *held] && both.iter().any(|cell| !is_known(cell, grid.measure())) {
        return None;
    }
    let [now, before] = both.map(|cell| unit.amount(&cell));
    let compared = Compared { now, before, grid, unit, columns: [column, base] };
    let length = percentage((measured.value)(&compared)?, measured.signed);
    let hover = stepped_key(measured.hover, &grid.query.by, grid.locale);
    let mut own = vec![say_with(grid.locale, &hover, [("value", length.label.clone().into())])];
    own.extend(Some(change_of(grid, unit, [now, before], [column, base])).filter(|_| column != base));
    // Of no length, more than nothing of it is made up where anything behind it is.
    let whole = length.value.abs().max(f64::MIN_POSITIVE);
    let part = made_up(unit, cell, held, measured.is_made_up_in_part);
    Some(Mark {
        illustrative: whole * part,
        length,
        part: grid.part(row, column),
        cell: *cell,
        hover: hover::lines(grid, unit, heading(grid, row, column), cell, own),
        beside: Beside::Nothing,
    })
}

/// How much of a change is made up: as a bar, all of it where anything behind it is; as a point, as much as of that of the
/// two amounts of which more is. What stands on a number that is made up is so itself, however large the other one.
fn made_up(unit: Unit, now: &Cell, before: &Cell, in_part: bool) -> f64 {
    let share = |cell: &Cell| {
        let (illustrative, all) = (unit.illustrative(cell).abs(), unit.amount(cell).abs());
        match (illustrative == Sum::ZERO, in_part) {
            (true, _) => 0.0,
            (_, true) if all != Sum::ZERO => (illustrative.to_f64() / all.to_f64()).min(1.0),
            _ => 1.0,
        }
    };
    share(now).max(share(before))
}

/// `2020：10.00 亿元 → 2021：12.00 亿元`
pub(in crate::figure) fn change_line(
    grid: &Grid<'_>,
    unit: Unit,
    row: usize,
    column: usize,
    base: usize,
) -> Option<String> {
    // Nothing is computed from what is not known.
    let value = |at: usize| grid.known(row, at).map(|cell| unit.amount(cell));
    Some(change_of(grid, unit, [value(column)?, value(base)?], [column, base]))
}

fn change_of(grid: &Grid<'_>, unit: Unit, [now, before]: [Sum; 2], [column, base]: [usize; 2]) -> String {
    let args = [
        ("from", Arg::from(grid.columns[base].label.as_str())),
        ("before", unit.length(before).label.into()),
        ("to", grid.columns[column].label.as_str().into()),
        ("now", unit.length(now).label.into()),
        ("unit", unit_name(grid, unit).into()),
    ];
    say_with(grid.locale, "figure-hover-change", args)
}

/// A last year that the books do not hold to its end is no whole year to compare.
fn unfinished_year(dataset: &Dataset, grid: &Grid<'_>, years: &[(usize, i32)]) -> Option<String> {
    let as_of = dataset.as_of()?;
    let (at, last) = years.last()?;
    let column = &grid.columns[*at];
    let period = column.keys.first().and_then(|key| key.period()).or(Period::of_year(*last))?;
    let day = |month: Month| Some(PartialDate::new(month.year(), Some(month.month()), None)?.range());
    let (_, known) = as_of.range();
    let is_in = known >= day(period.first())?.0 && known < day(period.last())?.1;
    is_in.then(|| {
        let args = [("year", Arg::from(column.label.as_str())), ("date", as_of.to_string().into())];
        say_with(grid.locale, &stepped_key("figure-note-unfinished", &grid.query.by, grid.locale), args)
    })
}
