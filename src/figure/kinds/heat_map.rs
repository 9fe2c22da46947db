//! 热力图: a row a series, a column a category, the value in the cell.

use crate::figure::kind::{Choice, Native};
use crate::figure::kind_spec::{KindSpec, MadeUp};
use crate::figure::makers::amounts;
use crate::figure::picture::Piece::Block;

/// What it is.
pub(super) static SPEC: KindSpec = KindSpec {
    picture: &[
        Block(1, [3.0, 3.0, 11.0, 12.0]),
        Block(0, [12.0, 3.0, 20.0, 12.0]),
        Block(2, [21.0, 3.0, 29.0, 12.0]),
        Block(2, [3.0, 13.0, 11.0, 22.0]),
        Block(1, [12.0, 13.0, 20.0, 22.0]),
        Block(0, [21.0, 13.0, 29.0, 22.0]),
    ],
    uses: &[Choice::Measure, Choice::Order, Choice::Top, Choice::Share, Choice::Labels, Choice::Unit],
    names_its_series: true,
    may_be_dwarfed: true,
    rounds: true,
    shows_made_up: MadeUp::Cells,
    illustrative: "figure-note-illustrative-cells",
    native: Native::Shades,
    names_unknown: true,
    ..KindSpec::new("heat_map", "heat", amounts::body)
};
