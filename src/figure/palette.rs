//! The colours of series. One palette serves light, dark and print; a sector's own colour in the package wins.

use super::told_apart;
use crate::figure::base_colors::{REST, color_of};
use crate::model::{Dataset, Index, Rgb, SectorIx};
use crate::query::Key;

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
/// and no kind of figure changes it. Where nothing is given it is that of the rest.
pub fn key_color(dataset: &Dataset, key: Key) -> Rgb {
    match key {
        Key::Sector(Some(sector)) | Key::Branch(Some(sector)) => sector_color(dataset, sector),
        key => match (key.place(), told_apart::categories(dataset, key)) {
            (None, _) => REST,
            (Some(place), Some(colors)) => colors.get(place).copied().unwrap_or(REST),
            (Some(place), None) => color_of(place),
        },
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
