//! The colours of series. One palette serves light, dark and print; a sector's own colour in the package wins.

use super::told_apart;
use crate::model::{Dataset, Index, Rgb, SectorIx};
use crate::query::Key;

/// The first eight differ by a CIEDE2000 of at least 11 for normal eyes and under deuteranopia and protanopia, have a
/// contrast of at least 3:1 on white, and next to each other differ in lightness by an L* of at least 12, so that stacks
/// can be read on a grey copy.
pub const PALETTE: [Rgb; 10] = [
    Rgb([0x02, 0x64, 0x84]),
    Rgb([0xb6, 0x89, 0x7f]),
    Rgb([0x3b, 0x7e, 0x7e]),
    Rgb([0xa3, 0x1b, 0x50]),
    Rgb([0xaa, 0x8c, 0x2f]),
    Rgb([0x44, 0x65, 0xcc]),
    Rgb([0x0c, 0x98, 0xcf]),
    Rgb([0xa8, 0x41, 0x2e]),
    Rgb([0x5e, 0x8f, 0x1f]),
    Rgb([0x4d, 0x5a, 0x66]),
];

/// What stands for many small ones, or for those of which nothing is said.
pub const REST: Rgb = Rgb([0x7c, 0x86, 0x91]);

/// The colour of the `position`th series that has none of its own; from the eleventh on lighter and darker turns.
pub fn color_of(position: usize) -> Rgb {
    let Rgb(base) = PALETTE[position % PALETTE.len()];
    let turn = position / PALETTE.len();
    let toward = if turn % 2 == 1 { 255.0 } else { 0.0 };
    let share = (turn.div_ceil(2) as f32 * 0.3).min(0.75);
    Rgb(base.map(|channel| (f32::from(channel) + (toward - f32::from(channel)) * share).round() as u8))
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
