//! The colours that series are given one after another. Must not know what they are given to.

use crate::figure::color_space;
use crate::model::Rgb;

/// Blue, amber, green, rose, violet, leaf, brick, sky, then plum and moss: dark and light in turn. The first eight
/// differ by a CIEDE2000 of at least 11 for normal eyes and under deuteranopia and protanopia, have a contrast of at
/// least 3:1 on white, and next to each other differ in lightness by an L* of at least 12, so that stacks can be read on
/// a grey copy.
pub const PALETTE: [Rgb; 10] = [
    Rgb([0x05, 0x5a, 0x82]),
    Rgb([0xc0, 0x78, 0x10]),
    Rgb([0x02, 0x74, 0x63]),
    Rgb([0xdf, 0x6d, 0x92]),
    Rgb([0x7b, 0x61, 0xbc]),
    Rgb([0x62, 0xa2, 0x5f]),
    Rgb([0xa5, 0x3b, 0x2d]),
    Rgb([0x01, 0xa0, 0xc7]),
    Rgb([0x8c, 0x3f, 0x7c]),
    Rgb([0xa1, 0x8c, 0x3c]),
];

/// What stands for many small ones, or for those of which nothing is said.
pub const REST: Rgb = Rgb([0x7c, 0x86, 0x91]);

/// From one turn of the palette to the next a colour moves by so much of the lightness there is.
pub(super) const TURN: f64 = 0.3;

/// The colour of the `position`th series that has none of its own; from the eleventh on lighter and darker ones of the
/// same hues, none of them too dark or too light for its paper.
pub fn color_of(position: usize) -> Rgb {
    let (base, turn) = (PALETTE[position % PALETTE.len()], position / PALETTE.len());
    if turn == 0 { base } else { color_space::shade(base, (turn as f64 * TURN).fract()) }
}
