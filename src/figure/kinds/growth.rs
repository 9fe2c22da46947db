//! 同比增长: value ÷ value of the year before − 1, in percent.

use crate::figure::body::Body;
use crate::figure::grid::Grid;
use crate::figure::kind::{Choice, Counts, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::change::{self, Against, Gaps, GapsOf, Measured};
use crate::figure::picture::Piece::{Block, Line};
use crate::figure::spec::FigureSpec;
use crate::figure::time::stepped_key;
use crate::figure::unit::Unit;
use crate::query::{CachedDataset, QueryError};
use crate::text::{Locale, say};

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Line(2, &[[2.0, 14.0], [30.0, 14.0]]),
        Block(0, [4.0, 6.0, 9.0, 14.0]),
        Block(1, [13.0, 14.0, 18.0, 20.0]),
        Block(0, [22.0, 3.0, 27.0, 14.0]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Labels],
    runs_along_time: true,
    compares_years: true,
    counts: Counts::No,
    illustrative: "figure-note-illustrative-growth",
    native: Native::Columns,
    ..KindSpec::new("growth", "bars", body)
};

static AGAINST: Against = Against {
    pairs: change::year_before,
    draw,
    has_base: false,
    gaps: Some(Gaps { of: GapsOf::Either, note: "figure-note-gaps" }),
    is_of_whole: false,
    without: "figure-note-no-two-years",
    nothing: "figure-nothing-no-two-years",
};

static MEASURED: Measured =
    Measured { value: |years| years.growth(), signed: true, hover: "figure-hover-growth", is_made_up_in_part: false };

fn body(dataset: &CachedDataset<'_>, spec: &FigureSpec, locale: Locale) -> Result<Body, QueryError> {
    change::body(dataset, spec, locale, &AGAINST)
}

fn draw(grid: &Grid<'_>, unit: Unit, pairs: &[(usize, usize)], body: &mut Body) {
    body.unit_name = say(grid.locale, &stepped_key("figure-unit-growth", &grid.query.by, grid.locale)).into_owned();
    change::changes(grid, unit, pairs, body, &MEASURED);
}
