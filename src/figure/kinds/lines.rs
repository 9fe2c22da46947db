//! 折线图: a line a series.

use crate::figure::kind::{Choice, Native};
use crate::figure::kind_spec::{KindSpec, MadeUp};
use crate::figure::makers::amounts;
use crate::figure::picture::Piece::Line;

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Line(1, &[[3.0, 19.0], [11.0, 15.0], [20.0, 17.0], [29.0, 12.0]]),
        Line(0, &[[3.0, 14.0], [11.0, 9.0], [20.0, 10.0], [29.0, 3.0]]),
    ],
    uses: &[
        Choice::Measure,
        Choice::Order,
        Choice::Top,
        Choice::Share,
        Choice::Labels,
        Choice::References,
        Choice::Unit,
    ],
    runs_along_time: true,
    may_be_dwarfed: true,
    shows_made_up: MadeUp::Points,
    illustrative: "figure-note-illustrative-lines",
    native: Native::Lines,
    ..KindSpec::new("lines", "lines", amounts::body)
};
