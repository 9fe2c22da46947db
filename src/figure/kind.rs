//! The kinds of figures, and which choices each of them uses. Must not know data.

/// How the marks are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 堆叠柱状图: bars on one another, with the total on top.
    #[default]
    Stacked,
    /// 分组柱状图: bars side by side.
    Grouped,
    /// 百分比堆叠: each stack filled to 100 %, with what it comes to on top.
    Percent,
    /// 折线图: a line a series.
    Lines,
    /// 指数: lines as a share of their value in a base year, which is 100.
    Index,
    /// 同比增长: each year against the year before, in percent.
    Growth,
    /// 拉动: what each series adds to the growth of the whole, in percentage points.
    Contribution,
    /// 排名: bars lying on their side, the longest on top.
    Ranked,
    /// 热力图: a row a series, a column a category, the value in the cell.
    HeatMap,
    /// 小多图: a panel a series.
    Multiples,
    /// 坡度图: a line a series from one year to another.
    Slope,
    /// 计划与完成: bars of what was completed against marks of what was planned.
    Plan,
    /// 散点图: a point a project, planned by completed, as large as its land.
    Scatter,
    /// 矩形树图: a tile a project, within the tile of its series.
    Treemap,
    /// 交叉表: the numbers, with totals and shares.
    Table,
}

/// A choice beside the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// What is counted.
    Measure,
    /// Which pair of measures is held against one another.
    Pair,
    /// The order of the series.
    Order,
    /// How many series stand alone; the others stand together.
    Top,
    /// Values, or their shares of the category.
    Share,
    /// Whether values are written at the marks.
    Labels,
    /// Lines at the average or a target.
    References,
    /// The line of the year's plan so far.
    Schedule,
    /// The unit of amounts.
    Unit,
    /// The year that is 100, or from which a slope starts.
    BaseYear,
    /// The year to which a slope leads.
    EndYear,
    /// Whether each panel has an axis of its own.
    OwnAxes,
}

impl Kind {
    /// All kinds, in the order they are offered.
    pub const ALL: [Self; 15] = [
        Self::Stacked,
        Self::Grouped,
        Self::Percent,
        Self::Lines,
        Self::Index,
        Self::Growth,
        Self::Contribution,
        Self::Ranked,
        Self::HeatMap,
        Self::Multiples,
        Self::Slope,
        Self::Plan,
        Self::Scatter,
        Self::Treemap,
        Self::Table,
    ];

    /// As written in files and on the command line; its name is the text `kind-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Stacked => "stacked",
            Self::Grouped => "grouped",
            Self::Percent => "percent",
            Self::Lines => "lines",
            Self::Index => "index",
            Self::Growth => "growth",
            Self::Contribution => "contribution",
            Self::Ranked => "ranked",
            Self::HeatMap => "heat_map",
            Self::Multiples => "multiples",
            Self::Slope => "slope",
            Self::Plan => "plan",
            Self::Scatter => "scatter",
            Self::Treemap => "treemap",
            Self::Table => "table",
        }
    }

    /// The inverse of [`Self::id`].
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether its marks stand on one another, so that their sum is a length too.
    pub fn is_stacked(self) -> bool {
        matches!(self, Self::Stacked | Self::Percent | Self::Contribution)
    }

    /// Whether it holds years against one another, so that its categories must be years.
    pub fn compares_years(self) -> bool {
        matches!(self, Self::Index | Self::Growth | Self::Contribution | Self::Slope)
    }

    /// Whether its categories, where they are years, are points in time: what has no year is none of them.
    pub fn runs_along_time(self) -> bool {
        matches!(self, Self::Lines) || self.compares_years()
    }

    /// Whether its value axis is in percent instead of the measure's unit.
    pub fn is_relative(self) -> bool {
        matches!(self, Self::Percent | Self::Index | Self::Growth | Self::Contribution)
    }

    /// Whether it sets one measure against another.
    pub fn takes_a_pair(self) -> bool {
        matches!(self, Self::Plan | Self::Scatter)
    }

    /// Whether its marks are single projects.
    pub fn shows_projects(self) -> bool {
        matches!(self, Self::Scatter | Self::Treemap)
    }

    /// Whether its series carry their names themselves, so that a legend would say them twice.
    pub fn names_its_series(self) -> bool {
        matches!(self, Self::HeatMap | Self::Ranked | Self::Multiples | Self::Treemap | Self::Table | Self::Slope)
    }

    /// Whether a choice makes a difference to it.
    pub fn uses(self, choice: Choice) -> bool {
        match choice {
            Choice::Measure => !self.takes_a_pair(),
            Choice::Pair => self.takes_a_pair(),
            Choice::Order => !matches!(self, Self::Ranked | Self::Scatter | Self::Treemap),
            Choice::Top => self != Self::Scatter,
            Choice::Share => matches!(self, Self::Grouped | Self::Lines | Self::HeatMap | Self::Ranked | Self::Table),
            Choice::Labels => !matches!(self, Self::Scatter | Self::Table),
            Choice::References => {
                matches!(self, Self::Stacked | Self::Grouped | Self::Lines | Self::Ranked | Self::Multiples)
            }
            Choice::Schedule => self == Self::Plan,
            Choice::Unit => !matches!(self, Self::Index | Self::Growth | Self::Contribution),
            Choice::BaseYear => matches!(self, Self::Index | Self::Slope),
            Choice::EndYear => self == Self::Slope,
            Choice::OwnAxes => self == Self::Multiples,
        }
    }
}
