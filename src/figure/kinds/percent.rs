//! 百分比堆叠: each stack filled to 100 %, with what it comes to on top.

use crate::figure::kind::{Below, Choice, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts;
use crate::figure::picture::Piece::Block;

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Block(1, [3.0, 2.0, 9.0, 13.0]),
        Block(0, [3.0, 13.0, 9.0, 22.0]),
        Block(1, [13.0, 2.0, 19.0, 9.0]),
        Block(0, [13.0, 9.0, 19.0, 22.0]),
        Block(1, [23.0, 2.0, 29.0, 6.0]),
        Block(0, [23.0, 6.0, 29.0, 22.0]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Labels, Choice::Unit],
    is_stacked: true,
    adds_up: true,
    below: Below::Refused,
    native: Native::Columns,
    ..KindSpec::new("percent", "bars", amounts::shares)
};
