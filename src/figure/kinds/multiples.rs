//! 小多图: a panel a series.

use crate::figure::kind::Choice;
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts;
use crate::figure::picture::Piece::Line;

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Line(2, &[[3.0, 10.0], [14.0, 10.0]]),
        Line(2, &[[18.0, 10.0], [29.0, 10.0]]),
        Line(2, &[[3.0, 22.0], [14.0, 22.0]]),
        Line(2, &[[18.0, 22.0], [29.0, 22.0]]),
        Line(0, &[[3.0, 8.0], [8.0, 5.0], [14.0, 2.0]]),
        Line(0, &[[18.0, 3.0], [23.0, 5.0], [29.0, 8.0]]),
        Line(0, &[[3.0, 18.0], [8.0, 15.0], [14.0, 18.0]]),
        Line(0, &[[18.0, 20.0], [23.0, 17.0], [29.0, 14.0]]),
    ],
    uses: &[
        Choice::Measure,
        Choice::Order,
        Choice::Top,
        Choice::Labels,
        Choice::References,
        Choice::Unit,
        Choice::OwnAxes,
    ],
    names_its_series: true,
    may_be_dwarfed: true,
    ..KindSpec::new("multiples", "multiples", amounts::body)
};
