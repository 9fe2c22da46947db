//! The small tables of a zone's books: sectors, places, stages, sources, lists.

use super::table::{Row, index};

/// The zone whose books are open (开发区).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    /// The month that its fiscal years begin with, where the package says so; never January.
    pub fiscal_year_start: Option<u32>,
    /// Stable identifier.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// For example `national` or `provincial`; free text.
    pub level: String,
}

/// A name in Chinese and, where given, in English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    /// Never empty in a checked table.
    pub zh: String,
    /// Empty when not given.
    pub en: String,
}

impl<'n> From<&'n Name> for Called<'n> {
    fn from(name: &'n Name) -> Self {
        Self { zh: &name.zh, en: &name.en }
    }
}

/// What something is called in Chinese and, where given, in English: for whoever knows which of both is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called<'n> {
    /// In Chinese.
    pub zh: &'n str,
    /// Empty when not given.
    pub en: &'n str,
}

/// A colour of the package, red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rgb(pub [u8; 3]);

impl Rgb {
    /// Reads `#rrggbb`.
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }
}

index!(
    /// A row of the sectors table.
    SectorIx(u16)
);
index!(
    /// A row of the places table.
    PlaceIx(u16)
);
index!(
    /// A row of the stages table.
    StageIx(u8)
);
index!(
    /// A row of the sources table.
    SourceIx(u32)
);
index!(
    /// A list that projects are on.
    ListIx(u16)
);

/// An industry (产业).
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of DOMAIN's table")]
pub struct Sector {
    pub id: String,
    pub name: Name,
    pub parent: Option<SectorIx>,
    pub gbt4754: String,
    pub color: Option<Rgb>,
    pub note: String,
}

/// A part of the zone (平台 / 园区 / 片区).
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the columns of DOMAIN's table")]
pub struct Place {
    pub id: String,
    pub name: Name,
    pub kind: String,
    pub parent: Option<PlaceIx>,
    pub position: Option<LonLat>,
    pub note: String,
}

/// Degrees, WGS 84 or whatever the package says; within ±180 and ±90.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

/// A rung of the dataset's own ladder (项目阶段), or a state off it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Stable identifier; `date_<id>` is its column in projects.
    pub id: String,
    /// Its name.
    pub name: Name,
    /// The rung; `None` for an off-track state (停缓建, 退库 …).
    pub order: Option<i32>,
}

impl Stage {
    /// Whether this is a rung of the ladder.
    pub fn is_on_track(&self) -> bool {
        self.order.is_some()
    }
}

/// Where something was read: a document, a sheet, a page (来源).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the columns of DOMAIN's table")]
pub struct Source {
    pub id: String,
    pub title: String,
    /// Empty when not given.
    pub title_en: String,
    pub publisher: String,
    /// Empty when not given.
    pub publisher_en: String,
    pub issue: String,
    /// Empty when not given.
    pub issue_en: String,
    pub date: Option<super::partial_date::PartialDate>,
    pub url: String,
    pub license: String,
    pub note: String,
}

impl Source {
    /// The title it was published under, and the English one.
    pub fn titles(&self) -> Called<'_> {
        Called { zh: &self.title, en: &self.title_en }
    }

    /// Whoever published it.
    pub fn publishers(&self) -> Called<'_> {
        Called { zh: &self.publisher, en: &self.publisher_en }
    }

    /// What of theirs it stands in.
    pub fn issues(&self) -> Called<'_> {
        Called { zh: &self.issue, en: &self.issue_en }
    }
}

/// A named set of projects (清单), for example 省重大产业项目.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// As written in the `lists` columns.
    pub id: String,
    /// As the table of lists has it; the id where it has none.
    pub name: Name,
    /// What it is, in a few words.
    pub note: String,
}

impl List {
    /// One that no table names: it goes by its id.
    pub fn unnamed(id: String) -> Self {
        Self { name: Name { zh: id.clone(), en: String::new() }, id, note: String::new() }
    }
}

macro_rules! row {
    ($($row:ty => $ix:ty),+) => {
        $(impl Row for $row {
            type Ix = $ix;
            fn id(&self) -> &str {
                &self.id
            }
        })+
    };
}
row!(Sector => SectorIx, Place => PlaceIx, Stage => StageIx, Source => SourceIx, List => ListIx);
