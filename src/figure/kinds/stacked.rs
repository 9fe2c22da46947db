//! 堆叠柱状图: bars on one another, with the total on top.

use crate::figure::kind::{Below, Choice, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts;
use crate::figure::picture::Piece::Block;

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Block(0, [3.0, 16.0, 9.0, 22.0]),
        Block(1, [3.0, 11.0, 9.0, 16.0]),
        Block(0, [13.0, 13.0, 19.0, 22.0]),
        Block(1, [13.0, 6.0, 19.0, 13.0]),
        Block(0, [23.0, 10.0, 29.0, 22.0]),
        Block(1, [23.0, 2.0, 29.0, 10.0]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Labels, Choice::References, Choice::Unit],
    is_stacked: true,
    adds_up: true,
    below: Below::Nets,
    native: Native::Columns,
    ..KindSpec::new("stacked", "bars", amounts::body)
};
