//! Boundaries: polygons with holes, with a name, a level and the time they hold. Must not know files or maps.

use crate::model::decimal::Decimal;
use crate::model::entities::{LonLat, Name};
use crate::model::partial_date::PartialDate;

/// A stretch of land with holes in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Polygon {
    rings: Vec<Vec<LonLat>>,
}

impl Polygon {
    /// Of its outline and the holes in it. Points that stand twice in a row, and the first again at the end, are left out, and
    /// so are rings that have no three points.
    pub fn new(rings: Vec<Vec<LonLat>>) -> Self {
        let plain = |mut ring: Vec<LonLat>| {
            ring.dedup();
            while ring.len() > 1 && ring.first() == ring.last() {
                ring.pop();
            }
            ring
        };
        let mut rings = rings.into_iter().map(plain);
        let outline = rings.next().filter(|ring| ring.len() >= 3);
        let rings = match outline {
            Some(outline) => std::iter::once(outline).chain(rings.filter(|ring| ring.len() >= 3)).collect(),
            None => Vec::new(),
        };
        Self { rings }
    }

    /// The outline.
    pub fn outline(&self) -> Option<&Vec<LonLat>> {
        self.rings.first()
    }

    /// What is cut out of it.
    pub fn holes(&self) -> &[Vec<LonLat>] {
        self.rings.get(1..).unwrap_or_default()
    }

    /// The outline, then the holes; none of them is closed by a point that stands twice.
    pub fn rings(&self) -> &[Vec<LonLat>] {
        &self.rings
    }

    /// All edges.
    pub fn edges(&self) -> impl Iterator<Item = [LonLat; 2]> + '_ {
        self.rings.iter().flat_map(|ring| {
            let next = ring.iter().skip(1).chain(ring.first());
            ring.iter().zip(next).map(|(from, to)| [*from, *to])
        })
    }
}

/// A boundary: of a zone, one of its blocks, a park, a district.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Boundary {
    /// What others refer to it by.
    pub id: String,
    /// What people call it.
    pub name: Name,
    /// Approved, managed, planned, a park, a block …; empty when not given.
    pub level: String,
    /// The boundary that it lies in; empty when not given.
    pub parent: String,
    /// The place whose ground it is; empty when not given.
    pub place: String,
    /// Since and until when it holds, both included.
    pub valid_from: Option<PartialDate>,
    /// The last day on which it holds.
    pub valid_to: Option<PartialDate>,
    /// The hectares that were published.
    pub area_ha: Option<Decimal>,
    /// What lies on its four sides (四至), in words.
    pub four_sides: String,
    /// Whether it is made up.
    pub is_illustrative: bool,
    /// The land.
    pub polygons: Vec<Polygon>,
}

impl Boundary {
    /// The level of a range that the state approved (核准面积).
    pub const APPROVED: &str = "approved";

    /// Whether it holds at the end of a day, a month or a year.
    pub fn is_valid_on(&self, date: PartialDate) -> bool {
        let day = end_of(date);
        self.valid_from.is_none_or(|from| from.range().0 <= day) && self.valid_to.is_none_or(|to| to.range().1 >= day)
    }

    /// How many points it has.
    pub fn points(&self) -> usize {
        self.polygons.iter().flat_map(Polygon::rings).map(Vec::len).sum()
    }
}

/// The last day of a date, as [`PartialDate::range`] numbers days.
fn end_of(date: PartialDate) -> u32 {
    let (_, month) = date.months();
    let last = (28..=31).rev().find_map(|day| PartialDate::new(date.year(), Some(month), Some(day)));
    if date.day().is_some() { date.range().1 } else { last.unwrap_or(date).range().1 }
}
