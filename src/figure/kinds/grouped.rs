//! 分组柱状图: bars side by side.

use crate::figure::kind::{Choice, Native};
use crate::figure::kind_spec::KindSpec;
use crate::figure::makers::amounts;
use crate::figure::picture::Piece::Block;

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Block(0, [3.0, 9.0, 8.0, 22.0]),
        Block(1, [9.0, 14.0, 14.0, 22.0]),
        Block(0, [18.0, 3.0, 23.0, 22.0]),
        Block(1, [24.0, 10.0, 29.0, 22.0]),
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
    may_be_dwarfed: true,
    is_offered_instead: true,
    native: Native::Columns,
    ..KindSpec::new("grouped", "bars", amounts::body)
};
