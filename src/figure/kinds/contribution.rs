//! 拉动: what a series grew by ÷ the whole of the year before, in percentage points, so that the contributions add up to the
//! growth of the whole.

use crate::figure::body::Body;
use crate::figure::content::Length;
use crate::figure::grid::Grid;
use crate::figure::kind::{Choice, Counts, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts::overlaps;
use crate::figure::makers::change::{self, Against, Compared, Gaps, GapsOf, Measured};
use crate::figure::makers::held;
use crate::figure::picture::Piece::{Block, Line};
use crate::figure::spec::FigureSpec;
use crate::figure::time::time_name;
use crate::figure::unit::{Unit, is_known, percentage};
use crate::listing::names;
use crate::model::Decimal;
use crate::query::{CachedDataset, QueryError};
use crate::text::{Arg, Locale, say, say_with};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Line(2, &[[2.0, 15.0], [30.0, 15.0]]),
        Block(0, [5.0, 9.0, 11.0, 15.0]),
        Block(1, [5.0, 4.0, 11.0, 9.0]),
        Block(1, [20.0, 6.0, 26.0, 15.0]),
        Block(0, [20.0, 15.0, 26.0, 21.0]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Labels],
    is_stacked: true,
    adds_up: true,
    runs_along_time: true,
    compares_years: true,
    counts: Counts::No,
    illustrative: "figure-note-illustrative-growth",
    title_alone: Some("figure-title-growth"),
    native: Native::Columns,
    ..KindSpec::new("contribution", "bars", body)
};

static AGAINST: Against = Against {
    pairs: change::year_before,
    draw,
    has_base: true,
    gaps: Some(Gaps { of: GapsOf::Either, note: "figure-note-gaps-whole" }),
    is_of_whole: true,
    without: "figure-note-no-two-years-whole",
    nothing: "figure-nothing-no-two-years-whole",
};

static MEASURED: Measured =
    Measured { value, signed: true, hover: "figure-hover-contribution", is_made_up_in_part: false };

fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    change::body(dataset, spec, locale, &AGAINST)
}

fn value(years: &Compared<'_>) -> Option<Decimal> {
    change::rate(years.now - years.before, years.whole_before())
}

fn draw(grid: &Grid<'_>, unit: Unit, pairs: &[(usize, usize)], body: &mut Body) {
    body.unit_name = say(grid.locale, "figure-unit-contribution").into_owned();
    change::changes(grid, unit, pairs, body, &MEASURED);
    body.side_by_side = overlaps(grid);
    for at in 0..pairs.len() {
        body.categories[at].total = growth_of_whole(grid, unit, pairs, at, body);
    }
    let without = body.categories.iter().filter(|one| one.total.is_none()).map(|one| one.label.as_str());
    let without: Vec<&str> = without.collect();
    if without.len() == body.categories.len() {
        body.unit_name = say(grid.locale, "figure-unit-contribution-alone").into_owned();
    } else if !without.is_empty() {
        let first = body.categories.first().and_then(|one| one.key());
        let named = match first.and_then(|key| key.period()) {
            Some(_) => names(&without, grid.locale),
            None => without.join(&say(grid.locale, "list-separator")),
        };
        let args = [("years", Arg::from(time_name(first, &named, grid.locale)))];
        let note = say_with(grid.locale, "figure-note-no-whole", args);
        body.notes.push(note);
    }
}

/// What the contributions of a year add up to; nothing where one of them is not known.
fn growth_of_whole(grid: &Grid<'_>, unit: Unit, pairs: &[(usize, usize)], at: usize, body: &Body) -> Option<Length> {
    let (column, base) = pairs[at];
    let [now, before] = held::wholes(grid, [column, base]);
    let is_whole = |row: usize| {
        let is_there = [column, base].iter().any(|column| grid.cell(row, *column).is_some());
        !is_there || body.series[row].marks[at].is_some()
    };
    // A year without projects has 0 of them.
    let is_known = [now, before].iter().all(|cell| grid.counts_years() || is_known(cell, grid.measure()));
    let growth = change::growth(unit.amount(&now), unit.amount(&before));
    growth
        .filter(|_| is_known && !body.side_by_side && grid.shown().all(is_whole))
        .map(|growth| percentage(growth, true))
}
