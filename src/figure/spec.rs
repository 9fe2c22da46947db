//! What a figure should show, before it is looked up.

use crate::model::Dataset;
use crate::query::{Key, Query, YearBasis};
use crate::text::numbers::Scale;

/// What a figure should show.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureSpec {
    /// How the marks are drawn.
    pub kind: Kind,
    /// What is counted, by what, of which projects. The first dimension gives the series, the second the categories.
    pub query: Query,
    /// The unit of amounts; the fitting one when not given.
    pub scale: Option<Scale>,
    /// Series that are listed but not drawn.
    pub hidden: Vec<Key>,
    /// Instead of the title made from the query.
    pub title: Option<String>,
}

impl FigureSpec {
    /// The stage that gives the years, if one does.
    pub(super) fn year_stage<'d>(&self, dataset: &'d Dataset) -> Option<&'d crate::model::Stage> {
        match self.query.year_of {
            YearBasis::Stage(stage) => Some(&dataset.stages()[stage]),
            YearBasis::Period => None,
        }
    }
}

/// How the marks are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 分组柱状图: bars side by side.
    Grouped,
    /// 堆叠柱状图: bars on one another, with the total on top.
    #[default]
    Stacked,
    /// 百分比堆叠: each stack filled to 100 %, with what it comes to on top.
    Percent,
    /// 折线图: a line a series.
    Lines,
    /// 热力图: a row a series, a column a category, the value in the cell.
    HeatMap,
}

impl Kind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 5] = [Self::Stacked, Self::Grouped, Self::Percent, Self::Lines, Self::HeatMap];

    /// As written in files and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Grouped => "grouped",
            Self::Stacked => "stacked",
            Self::Percent => "percent",
            Self::Lines => "lines",
            Self::HeatMap => "heat_map",
        }
    }

    /// Whether its marks stand on one another, so that their sum is a length too.
    pub fn is_stacked(self) -> bool {
        matches!(self, Self::Stacked | Self::Percent)
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}
