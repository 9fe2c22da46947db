//! 指数: value ÷ value of the base year × 100.

use crate::figure::body::Body;
use crate::figure::content::ReferenceLine;
use crate::figure::grid::Grid;
use crate::figure::kind::{Choice, Counts, Native};
use crate::figure::kind_spec::{KindSpec, MadeUp};
use crate::figure::makers::change::{self, Against, Gaps, GapsOf, Measured, Pairs};
use crate::figure::picture::Piece::Line;
use crate::figure::spec::FigureSpec;
use crate::figure::time::time_name;
use crate::figure::unit::Unit;
use crate::query::{CachedDataset, QueryError};
use crate::text::{Arg, Locale, say_with};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Line(2, &[[3.0, 14.0], [29.0, 14.0]]),
        Line(1, &[[3.0, 14.0], [15.0, 16.0], [29.0, 21.0]]),
        Line(0, &[[3.0, 14.0], [15.0, 9.0], [29.0, 3.0]]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Labels, Choice::BaseYear],
    runs_along_time: true,
    compares_years: true,
    counts: Counts::No,
    shows_made_up: MadeUp::Points,
    illustrative: "figure-note-illustrative-lines",
    native: Native::Lines,
    ..KindSpec::new("index", "lines", body)
};

static AGAINST: Against = Against {
    pairs: base_year,
    draw,
    has_base: true,
    gaps: Some(Gaps { of: GapsOf::TheYear, note: "figure-note-gaps" }),
    is_of_whole: false,
    without: "figure-note-no-base",
    nothing: "figure-nothing-no-base",
};

static MEASURED: Measured = Measured {
    value: |years| change::rate(years.now, years.before),
    signed: false,
    hover: "figure-hover-index",
    is_made_up_in_part: true,
};

fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    change::body(dataset, spec, locale, &AGAINST)
}

/// Every year with the base year.
fn base_year(grid: &Grid<'_>, years: &[(usize, i32)]) -> Pairs {
    let base = change::base_column(grid, years);
    years.iter().map(|(at, _)| (*at, base)).collect()
}

fn draw(grid: &Grid<'_>, unit: Unit, pairs: &[(usize, usize)], body: &mut Body) {
    let base = pairs
        .first()
        .map(|(_, base)| time_name(grid.columns[*base].keys.first().copied(), &grid.columns[*base].label, grid.locale));
    let args = [("year", Arg::from(base.unwrap_or_default()))];
    body.unit_name = say_with(grid.locale, "figure-unit-index", args);
    change::changes(grid, unit, pairs, body, &MEASURED);
    body.references = vec![ReferenceLine { value: 100.0, label: "100".to_owned() }];
}
