//! The kinds of figures, a file each: its record, and what it alone makes of an answer. Must not know title, notes that hold
//! for all kinds, or drawing.
//!
//! Whoever has a kind asks its record, and no kind by name: what is below the kinds, too, which is how a question is laid
//! out for a kind that it does not know.

mod area;
mod contribution;
mod grouped;
mod growth;
mod heat_map;
mod index;
mod lines;
mod multiples;
mod percent;
mod plan;
mod ranked;
mod scatter;
mod slope;
mod stacked;
mod table;
mod treemap;

use crate::figure::kind::{Choice, Kind, kinds};
use crate::figure::kind_spec::KindSpec;
use crate::model::Measure;

macro_rules! records {
    ($($(#[$said:meta])+ $kind:ident = $file:ident,)+) => {
        /// The records of all kinds, in the order of [`Kind::ALL`].
        pub static KINDS: [&KindSpec; Kind::ALL.len()] = [$(&$file::SPEC),+];
    };
}
kinds!(records);

impl Kind {
    /// All that is known of it.
    pub fn spec(self) -> &'static KindSpec {
        KINDS[self as usize]
    }

    /// As written in files and on the command line; its name is the text `kind-<id>`.
    pub fn id(self) -> &'static str {
        self.spec().id
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether a choice makes a difference to it.
    pub fn uses(self, choice: Choice) -> bool {
        self.spec().uses.contains(&choice)
    }

    /// Whether its marks stand on one another, so that their sum is a length too.
    pub fn is_stacked(self) -> bool {
        self.spec().is_stacked
    }

    /// Whether it can show a measure at all: what cannot be added up is no part of a whole, and nothing that was planned.
    pub fn suits(self, measure: Measure) -> bool {
        measure.statistic().is_none() || !self.spec().adds_up && !self.uses(Choice::Pair)
    }

    /// The kind that shows what cannot be added up in its stead.
    pub fn instead(self) -> Self {
        match (self.spec().adds_up, self.runs_along_time(), self.names_its_series()) {
            (false, ..) => Self::Grouped,
            (_, true, _) if self.compares_years() => Self::Growth,
            (_, true, _) => Self::Lines,
            (_, _, true) => Self::Ranked,
            _ => Self::Grouped,
        }
    }

    /// Whether it holds years against one another, so that its categories must be years.
    pub fn compares_years(self) -> bool {
        self.spec().compares_years
    }

    /// Whether its categories, where they are years, are points in time: what has no year is none of them.
    pub fn runs_along_time(self) -> bool {
        self.spec().runs_along_time
    }

    /// Whether its series carry their names themselves, so that a legend would say them twice.
    pub fn names_its_series(self) -> bool {
        self.spec().names_its_series
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::picture::{PICTURE, Piece, SHADES};

    #[test]
    fn every_kind_has_an_id_and_a_picture_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.id()), Some(kind));
            let picture = kind.spec().picture;
            assert!(!picture.is_empty(), "{kind:?}");
            let alike = KINDS.iter().filter(|other| format!("{:?}", other.picture) == format!("{picture:?}"));
            assert_eq!(alike.count(), 1, "{kind:?}");
        }
    }

    #[test]
    fn every_picture_stays_in_its_box() {
        let inside = |[x, y]: [f32; 2]| (0.0..=PICTURE[0]).contains(&x) && (0.0..=PICTURE[1]).contains(&y);
        for (kind, piece) in KINDS.iter().flat_map(|kind| kind.picture.iter().map(|piece| (kind.id, piece))) {
            let (shade, points) = match piece {
                Piece::Block(shade, [left, top, right, bottom]) => (shade, vec![[*left, *top], [*right, *bottom]]),
                Piece::Line(shade, points) => (shade, points.to_vec()),
                Piece::Dot(shade, [x, y, radius]) => (shade, vec![[x - radius, y - radius], [x + radius, y + radius]]),
            };
            assert!(*shade < SHADES && points.into_iter().all(inside), "{kind}");
        }
    }

    #[test]
    fn what_a_kind_says_of_years_and_measures_agrees() {
        for kind in KINDS {
            assert!(
                !kind.compares_years || kind.runs_along_time,
                "{}: years held against one another are in time",
                kind.id
            );
            let counts = [Choice::Measure, Choice::Pair].into_iter().filter(|choice| kind.uses.contains(choice));
            assert_eq!(counts.count(), 1, "{}: it counts one measure or a pair", kind.id);
            assert!(!kind.uses.contains(&Choice::EndYear) || kind.uses.contains(&Choice::BaseYear), "{}", kind.id);
        }
    }
}
