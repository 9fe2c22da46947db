//! The colours of series. One palette serves light, dark and print; a sector's own colour in the package wins.

use super::told_apart;
use crate::model::{Dataset, Index, Rgb, SectorIx};
use crate::query::Key;

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
const TURN: f64 = 0.3;

/// The colour of the `position`th series that has none of its own; from the eleventh on lighter and darker ones of the
/// same hues, none of them too dark or too light for its paper.
pub fn color_of(position: usize) -> Rgb {
    let (base, turn) = (PALETTE[position % PALETTE.len()], position / PALETTE.len());
    if turn == 0 { base } else { told_apart::shade(base, (turn as f64 * TURN).fract()) }
}

/// The colour of a sector: its own, else that of its place among the sectors without one, either made lighter or darker
/// where it could be taken for another's. The same in every figure.
pub fn sector_color(dataset: &Dataset, sector: SectorIx) -> Rgb {
    if dataset.sectors().len() > told_apart::MOST_SECTORS {
        let own = dataset.sectors()[sector].color;
        return own.unwrap_or_else(|| color_of(sector.to_usize()));
    }
    told_apart::sectors(dataset).get(sector.to_usize()).copied().unwrap_or(REST)
}

/// The colour of a key: a sector's own, any other's by its place among all keys of its dimension, so that no filter
/// changes it. Where nothing is given it is that of the rest.
pub fn key_color(dataset: &Dataset, key: Key) -> Rgb {
    match key {
        Key::Sector(Some(sector)) | Key::Branch(Some(sector)) => sector_color(dataset, sector),
        key => key.place().map_or(REST, color_of),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_thirty_colours_differ() {
        let mut colors: Vec<[u8; 3]> = (0..30).map(|position| color_of(position).0).collect();
        colors.sort_unstable();
        colors.dedup();
        assert_eq!(colors.len(), 30);
    }
}
