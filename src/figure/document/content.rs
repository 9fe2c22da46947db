//! What a figure document says. Must not know how it is written, read or drawn.

use serde::{Serialize, Serializer};

use crate::figure::kind::Kind;
use crate::figure::spec::{Print, SeriesOrder};
use crate::model::Measure;
use crate::query::Dimension;
use crate::text::numbers::Scale;

/// A figure as it stands in a file; the fields are those of the module's table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "said in the module's table")]
pub struct FigureDocument {
    pub version: Version,
    pub name: Option<String>,
    pub zone: Option<String>,
    pub as_of: Option<String>,
    pub kind: Kind,
    pub measure: Measure,
    pub by: Vec<Dimension>,
    pub year_of: Option<String>,
    pub filter: Vec<String>,
    pub opened: Vec<String>,
    pub hidden: Vec<DocumentKey>,
    pub focus: Vec<DocumentKey>,
    pub order: SeriesOrder,
    pub top: Option<usize>,
    pub share: bool,
    pub labels: bool,
    pub references: Vec<DocumentReference>,
    pub scale: Option<Scale>,
    pub base_year: Option<i32>,
    pub end_year: Option<i32>,
    pub own_axes: bool,
    pub print: Print,
    pub title: Option<String>,
}

impl Default for FigureDocument {
    fn default() -> Self {
        Self {
            version: Version,
            name: None,
            zone: None,
            as_of: None,
            kind: Kind::default(),
            measure: Measure::PlannedTotal,
            by: vec![Dimension::Sector, Dimension::Year],
            year_of: None,
            filter: Vec::new(),
            opened: Vec::new(),
            hidden: Vec::new(),
            focus: Vec::new(),
            order: SeriesOrder::default(),
            top: None,
            share: false,
            labels: true,
            references: Vec::new(),
            scale: None,
            base_year: None,
            end_year: None,
            own_axes: false,
            print: Print::Colour,
            title: None,
        }
    }
}

/// The version that a document is written in: always [`VERSION`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version;

/// A series in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum DocumentKey {
    /// An id in the first dimension; empty for what has none.
    Id(String),
    /// An id in another dimension.
    Of {
        /// The dimension.
        #[serde(serialize_with = "write_dimension")]
        dimension: Dimension,
        /// The id in it.
        id: String,
    },
}

/// A line in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentReference {
    /// At the mean.
    Average,
    /// At the year's plan so far.
    Schedule,
    /// At an amount, as filters write one, or at a number of projects.
    Target(String),
}

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u32 = 1;

pub(super) fn write_dimension<S: Serializer>(dimension: &Dimension, to: S) -> Result<S::Ok, S::Error> {
    dimension.id().serialize(to)
}
