//! What a figure document says. Must not know how it is written, read or drawn.

use serde::{Serialize, Serializer};

use crate::figure::choices::Choices;
use crate::figure::kind::Kind;
use crate::model::Measure;
use crate::query::Dimension;

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
    pub references: Vec<DocumentReference>,
    pub choices: Choices,
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
            references: Vec::new(),
            choices: Choices::default(),
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
